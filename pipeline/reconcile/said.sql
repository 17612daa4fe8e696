-- claims_of_batch: the claims of this batch.
create or replace temp table claims_of_batch as
select i.*, n.quantity, n.label
from intervals as i
join labels_of as n using (quantity_id)
where n.quantity between getvariable('first') and getvariable('last');

-- said: claims in words, as the text has them; a difference with what it comes to.
insert into said by name
select
    i.*,
    c.doc_id,
    c.start,
    c.op,
    '"' || coalesce(case when starts_with(lower(c.quote), lower(c.hedge)) then null else c.hedge || ' ' end, '')
    || c.quote || '"'
    || case when c.base_claim_id is not null then ', that is ' || amount(i.value) else '' end as said,
    v.authority,
    coalesce(a.name, v.authority) as authority_name
from claims_of_batch as i
join claims as c using (claim_id)
join voices as v using (claim_id)
left join authorities as a on v.authority = a.authority_id;
