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

-- said: filled batch by batch.
create or replace temp table said (
    claim_id varchar, quantity_id varchar, value double, value_high double, grain double, open_above boolean,
    open_below boolean, is_point boolean, low double, high double, usual_low double, usual_high double, quantity bigint,
    label varchar, doc_id varchar, start bigint, op varchar, said varchar, authority varchar, authority_name varchar
);

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
