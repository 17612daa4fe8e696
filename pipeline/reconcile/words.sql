-- Amounts and shares as a reader sees them: 450,000; 0.25; 22.2 per cent.
create or replace macro amount(x) as case
    when x is null then '?'
    when x = round(x) and abs(x) < 1e15 then format('{:,}', x::bigint)
    else format('{:.12g}', x)
end;
create or replace macro per_cent(x) as format('{:.1f} per cent', 100 * x);
create or replace macro times(x) as format('{:.3g} times', x);

-- A list in words; of a long one, the first dozen and how many more there are.
create or replace macro listed(words, mark) as array_to_string(words[:12], mark)
    || case when len(words) > 12 then mark || 'and ' || (len(words) - 12) || ' more' else '' end;

-- labels_of: quantities in words: by name where the codebook gives one; else by status where that is enough to tell
-- them apart, else with whom they count and, if need be, their identifier.
create or replace temp table labels_of as
with

named as (
    select n.quantity, q.quantity_id, q.name, q.population, q.status
    from numbered as n
    join quantities as q using (quantity_id)
)

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
left join (select status from named group by status having count(*) = 1) as s on s.status = n.status
left join (select population, status from named group by population, status having count(*) = 1) as p
    on p.population = n.population and p.status = n.status;

-- said: claims in words, as the text has them; a difference with what it comes to.
create or replace temp table said as
select
    i.*,
    n.quantity,
    n.label,
    c.doc_id,
    c.start,
    c.op,
    '"' || coalesce(case when starts_with(lower(c.quote), lower(c.hedge)) then null else c.hedge || ' ' end, '')
    || c.quote || '"'
    || case when c.base_claim_id is not null then ', that is ' || amount(i.value) else '' end as said,
    v.authority,
    coalesce(a.name, v.authority) as authority_name
from intervals as i
join claims as c using (claim_id)
join voices as v using (claim_id)
join labels_of as n on n.quantity_id = i.quantity_id
left join authorities as a on v.authority = a.authority_id;

-- found: what the checks have to say; each check adds its rows.
create or replace temp table found (
    check_name varchar,
    severity varchar,
    quantity_id varchar,
    amount double,
    share double,
    message varchar,
    claims varchar[],
    relations varchar[],
    clash bigint
);
