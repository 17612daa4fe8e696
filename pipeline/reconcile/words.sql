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

-- lone_statuses and lone_kinds: what only one quantity has.
create or replace temp table lone_statuses as
select q.status
from quantities as q
where q.quantity_id in (select quantity_id from numbered)
group by q.status
having count(*) = 1;

create or replace temp table lone_kinds as
select q.population, q.status
from quantities as q
where q.quantity_id in (select quantity_id from numbered)
group by q.population, q.status
having count(*) = 1;

-- labels_of: filled batch by batch.
create or replace temp table labels_of (quantity bigint, quantity_id varchar, label varchar);

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
