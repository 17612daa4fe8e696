-- readings: each claim of a quantity between its bounds in both readings, in the unit of the quantity; in whose voice it
-- speaks, whose count it is in the end, and to which group of authorities that are not independent this one belongs.
-- Groups of a quantity are numbered by their first authority.
create or replace temp table readings as
select
    i.* exclude (grain),
    v.authority as voice,
    r.authority as root,
    dense_rank() over (partition by i.quantity_id order by g.first) as root_group
from intervals as i
join voices as v using (claim_id)
join roots as r using (claim_id)
join (
    select i.quantity_id, r.authority, min(r.authority) over (partition by i.quantity_id, l.label) as first
    from intervals as i
    join roots as r using (claim_id)
    join labels as l on l.node = hash(i.quantity_id, r.authority, 'voice')
    group by i.quantity_id, r.authority, l.label
) as g on g.quantity_id = i.quantity_id and g.authority = r.authority;
