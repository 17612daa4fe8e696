-- independence: a number that only repeats or confirms another is no second count.
insert into found
select
    'independence',
    'note',
    s.quantity_id,
    null,
    null,
    s.label || ': ' || s.said || ' of ' || s.authority_name || ' repeats ' || o.said || ' of ' || o.authority_name
    || ' and adds no separate count; ' || n.n_authorities || ' authorities are named, ' || n.n_independent || ' independent.',
    list_sort([s.claim_id, o.claim_id]),
    coalesce(list(e.relation_id) filter (where e.relation_id is not null), []),
    null
from echoes as e
join said as s using (claim_id)
join said as o on o.claim_id = e.echoed
join independence as n on n.quantity_id = s.quantity_id
group by all;
