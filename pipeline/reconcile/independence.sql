-- heard: on whose count each claim of the quantities of this batch rests.
create or replace temp table heard as
select b.quantity_id, b.claim_id, r.authority
from bearing as b
join numbered as n using (quantity_id)
join roots as r using (claim_id)
where n.quantity between getvariable('first') and getvariable('last');

-- speaking: who speaks of each quantity, once each, and all that they draw on. Only where there are several.
create or replace temp table speaking as
select s.quantity_id, s.authority, r.source
from (
    select distinct quantity_id, authority
    from heard
    where quantity_id in (select quantity_id from heard group by quantity_id having min(authority) < max(authority))
) as s
join sources as r using (authority);

-- edges: an authority and its source are of one group, for the quantity of which they speak.
create or replace temp table edges as
select hash(quantity_id, authority, 'voice') as a, hash(quantity_id, source, 'source') as b
from speaking;
