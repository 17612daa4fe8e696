-- bearing: the claims on which each estimate rests: a quantity's own, or, where it has none, those it is worked out from.
create or replace temp table bearing as
select quantity_id, claim_id from intervals
union all
select quantity_id, claim_id from operand_claims;

-- speaking: who speaks of each quantity, once each, and all that they draw on. Only where there are several.
create or replace temp table speaking as
select s.quantity_id, s.authority, r.source
from (
    select distinct b.quantity_id, r.authority
    from bearing as b
    join roots as r using (claim_id)
    where b.quantity_id in (
        select quantity_id
        from bearing as b
        join roots as r using (claim_id)
        group by quantity_id
        having min(r.authority) < max(r.authority)
    )
) as s
join sources as r using (authority);

-- edges: an authority and its source are of one group, for the quantity of which they speak.
create or replace temp table edges as
select hash(quantity_id, authority, 'voice') as a, hash(quantity_id, source, 'source') as b
from speaking;
