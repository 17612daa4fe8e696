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
-- parts come to. Of several numbers for a part the smallest counts: what is left over is then at most what is said.
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
        count(*) as n_parts,
        sum(weight * value order by part) as value,
        sum(weight * low order by part) as low,
        case when bool_and(high is not null) then sum(weight * high order by part) end as high,
        count(*) = (select count(*) from wholes as w where w.tie = parts.tie and w.whole = parts.whole) as complete,
        bool_and(exact) as exact
    from parts
    group by tie, whole
    having count(*) >= 2
)

select
    a.tie,
    a.whole,
    a.n_parts,
    a.value as parts,
    a.low as parts_low,
    a.high as parts_high,
    a.complete,
    a.exact,
    s.value as stated,
    max(s.high) as stated_high,
    min(coalesce(s.low, 0)) as stated_low,
    list(s.claim_id order by s.claim_id) as whole_claims,
    any_value(p.claims) as part_claims,
    any_value(p.words) as words
from added as a
join said as s on s.quantity = a.whole and not s.open_above and s.value > 0
join (
    select
        p.tie,
        list(s.claim_id order by s.claim_id) as claims,
        listed(list(s.said || ' (' || s.label || ')' order by s.doc_id, s.start), ', ') as words
    from parts as p
    join said as s on s.quantity = p.part and case when s.open_below then 0 else s.value end = p.value
    group by p.tie
) as p using (tie)
group by a.tie, a.whole, a.n_parts, a.value, a.low, a.high, a.complete, a.exact, s.value;
