-- independence: how many authorities speak of each quantity of this batch, and into how many groups they fall when those
-- who share a source, directly or through others, are taken together, and echoes with what they echo.
insert into independence
select
    n.quantity_id,
    n.n_claims,
    n.n_authorities,
    coalesce(g.n_independent, 1) as n_independent
from (
    select b.quantity_id, count(*) as n_claims, count(distinct v.authority) as n_authorities
    from heard as b
    join voices as v using (claim_id)
    group by b.quantity_id
) as n
left join (
    select s.quantity_id, count(distinct l.label) as n_independent
    from speaking as s
    join labels as l on l.node = hash(s.quantity_id, s.authority, 'voice')
    group by s.quantity_id
) as g using (quantity_id);
