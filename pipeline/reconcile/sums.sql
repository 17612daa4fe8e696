-- sums_of: for each balance with numbers for two of its parts or more, and each stated value of its whole, what the
-- parts come to, and that in words; for the wholes of this batch. Of several numbers for a part the smallest counts: what
-- is left over is then at most what is said. Balances that count up the same numbers of one whole say one thing.
create or replace temp table sums_of as
with

parts as (
    select
        w.tie,
        w.whole,
        w.part,
        w.weight,
        min(case when s.open_below then 0 else s.value end) as value,
        min(coalesce(s.low, 0)) as low,
        case when bool_and(s.high is not null) then max(s.high) end as high,
        bool_and(s.is_point) as exact
    from wholes as w
    join said as s on s.quantity = w.part
    where w.whole between getvariable('first') and getvariable('last')
    group by w.tie, w.whole, w.part, w.weight
),

-- The numbers that stand for the parts.
named as (
    select
        p.tie,
        list(s.claim_id order by s.claim_id) as claims,
        list(s.said || ' (' || s.label || ')' order by s.doc_id, s.start) as words
    from parts as p
    join said as s on s.quantity = p.part and case when s.open_below then 0 else s.value end = p.value
    group by p.tie
),

added as (
    select
        tie,
        whole,
        sum(weight * value order by part) as value,
        sum(weight * low order by part) as low,
        case when bool_and(high is not null) then sum(weight * high order by part) end as high,
        count(*) = (select count(*) from wholes as w where w.tie = parts.tie and w.whole = parts.whole) as complete,
        bool_and(exact) as exact
    from parts
    group by tie, whole
    having count(*) >= 2
),

counted as (
    select
        a.whole,
        n.claims,
        min(a.tie) as tie,
        bool_or(a.complete) as complete,
        list(t.relation_id order by t.relation_id) as relations
    from added as a
    join named as n using (tie)
    join ties as t using (tie)
    group by a.whole, n.claims
),

stated as (
    select
        quantity as whole,
        value,
        max(high) as high,
        min(coalesce(low, 0)) as low,
        list(claim_id) as claims
    from said
    where quantity in (select whole from counted) and not open_above and value > 0
    group by quantity, value
)

select
    s.whole,
    l.quantity_id,
    a.value as parts,
    a.low as parts_low,
    a.high as parts_high,
    c.complete,
    a.exact,
    s.value as stated,
    s.high as stated_high,
    s.low as stated_low,
    list_sort(list_concat(s.claims, c.claims)) as claims,
    c.relations,
    -- Several who say the same of a part are named once.
    l.label || ': ' || listed(list_filter(n.words, lambda words, i: list_position(n.words, words) = i), ', ')
    || ' come to ' || case when a.exact then '' else 'at least ' end || amount(a.value) as words
from counted as c
join added as a using (tie)
join named as n using (tie)
join stated as s on s.whole = c.whole
join labels_of as l on l.quantity = s.whole;
