-- claims_about(quantity): every claim that states a number of one quantity, as the texts have it, in their order.
-- For instance: select * from claims_about('people_at_sea')
-- Tables: claims, attributions, authorities
create macro claims_about(quantity) as table
select
    c.claim_id,
    c.op,
    c.value,
    c.value_high,
    c.hedge,
    c.quote,
    c.counted,
    c.place_text,
    c.time_text,
    c.modality,
    c.reading,
    (
        select coalesce(any_value(a.name), any_value(t.authority_text))
        from attributions as t
        left join authorities as a using (authority_id)
        where t.claim_id = c.claim_id
            and t.step = (select max(last.step) from attributions as last where last.claim_id = c.claim_id)
    ) as source,
    c.doc_id,
    c.start,
    c."end"
from claims as c
where c.quantity_id = quantity and c.status = 'active'
order by c.doc_id, c.start, c.slot;
comment on macro table claims_about is 'Every claim of one quantity, with the last link of who says it.';
