-- who_says(quantity): each link of the chain of who says each number of one quantity. Step 0 is the document; the last
-- step is the one who counted. For instance: select * from who_says('people_at_sea')
-- Tables: claims, attributions, authorities
create macro who_says(quantity) as table
select
    c.claim_id,
    c.op,
    c.value,
    c.value_high,
    c.quote,
    t.step,
    t.relation,
    t.authority_id,
    coalesce(a.name, t.authority_text) as authority,
    a.kind,
    t.cue,
    t.reading
from claims as c
join attributions as t using (claim_id)
left join authorities as a using (authority_id)
where c.quantity_id = quantity and c.status = 'active'
order by c.doc_id, c.start, c.slot, t.step;
comment on macro table who_says is 'Every link of who says each number of one quantity; the last one counted.';
