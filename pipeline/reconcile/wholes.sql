-- wholes: each balance as one whole and its parts, with how often a part counts in it.
create or replace temp table wholes as
select w.tie, w.quantity as whole, p.quantity as part, -p.factor / w.factor as weight
from ties as t
join terms as w using (tie)
join terms as p on p.tie = w.tie and p.factor * w.factor < 0
join (
    select t.tie, sign(t.factor) as side
    from terms as t
    group by t.tie, sign(t.factor)
    having count(*) = 1
) as s on s.tie = w.tie and s.side = sign(w.factor)
where t.kind = 'balance' and t.op = '=' and t.constant = 0
    -- Of two that equal one another neither is the whole.
    and t.tie in (select tie from terms group by tie having count(*) > 2);

-- sums_of: for each balance with numbers for two of its parts or more, and each stated value of its whole, what the
-- parts come to, and that in words. Of several numbers for a part the smallest counts: what is left over is then at most
-- what is said. Balances that count up the same numbers of one whole say one thing.
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
    group by w.tie, w.whole, w.part, w.weight
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

-- What stands for each part, several that say the same of it once.
named as (
    select
        tie,
        list_sort(flatten(list(claims))) as claims,
        listed(list(words order by place, words), ', ') as words
    from (
        select
            p.tie,
            s.said || ' (' || s.label || ')' as words,
            list(s.claim_id) as claims,
            min((s.doc_id, s.start)) as place
        from parts as p
        join said as s on s.quantity = p.part and case when s.open_below then 0 else s.value end = p.value
        group by p.tie, s.quantity, s.said, s.label
    )
    group by tie
),

stated as (
    select
        quantity as whole,
        value,
        any_value(label) as label,
        any_value(quantity_id) as quantity_id,
        max(high) as high,
        min(coalesce(low, 0)) as low,
        list(claim_id order by claim_id) as claims
    from said
    where not open_above and value > 0
    group by quantity, value
)

select
    s.whole,
    s.quantity_id,
    a.value as parts,
    a.low as parts_low,
    a.high as parts_high,
    bool_or(a.complete) as complete,
    a.exact,
    s.value as stated,
    s.high as stated_high,
    s.low as stated_low,
    list_sort(list_concat(s.claims, n.claims)) as claims,
    list(t.relation_id order by t.relation_id) as relations,
    s.label || ': ' || n.words || ' come to ' || case when a.exact then '' else 'at least ' end || amount(a.value) as words
from added as a
join named as n using (tie)
join stated as s using (whole)
join ties as t using (tie)
group by all;
