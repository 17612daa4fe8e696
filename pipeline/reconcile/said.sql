-- named: the quantities of this batch as the codebook has them.
create or replace temp table named as
select n.quantity, q.quantity_id, q.name, q.population, q.status
from numbered as n
join quantities as q using (quantity_id)
where n.quantity between getvariable('first') and getvariable('last');

-- labels_of: quantities in words: by name where the codebook gives one; else by status where that is enough to tell
-- them apart, else with whom they count and, if need be, their identifier.
insert into labels_of
select
    n.quantity,
    n.quantity_id,
    case
        when n.name is not null then n.name
        when s.status is not null then n.status
        when p.status is not null then n.population || ', ' || n.status
        else n.population || ', ' || n.status || ' (' || n.quantity_id || ')'
    end as label
from named as n
left join (select * from lone_statuses where status in (select status from named)) as s on s.status = n.status
left join (select * from lone_kinds where status in (select status from named)) as p
    on p.population = n.population and p.status = n.status;

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
