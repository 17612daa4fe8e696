-- slips: where one authority gives exact counts, to the last digit, for a whole and all its parts, and they miss the sum:
-- each single digit that, changed, would close it. The number of digits stays, and no number comes to begin with 0. For
-- the relations whose first quantity is of this batch.
insert into slips
with

of_batch as (
    select e.tie, count(*) as n
    from terms as e
    join ties as t using (tie)
    where t.op = '='
    group by e.tie
    having min(e.quantity) between getvariable('first') and getvariable('last') and count(*) > 1
),

counts as (
    select s.quantity, s.authority, min(s.value) as value, min(s.claim_id) as claim_id
    from said as s
    where s.quantity in (select quantity from terms join of_batch using (tie))
    group by s.quantity, s.authority
    having bool_and(s.is_point and s.grain <= 1 and s.op = '=' and s.value >= 0 and s.value < 1e15 and s.value = round(s.value))
        and min(s.value) = max(s.value)
),

misses as (
    select
        t.tie,
        c.authority,
        t.constant - sum(e.factor * c.value order by e.quantity) as miss
    from of_batch as b
    join ties as t using (tie)
    join terms as e using (tie)
    join counts as c using (quantity)
    group by t.tie, b.n, t.constant, c.authority
    having count(*) = b.n and miss <> 0
),

changes as (
    select m.tie, m.authority, m.miss, list(c.claim_id) over (partition by m.tie, m.authority) as claims, c.claim_id, c.quantity, c.value, m.miss / e.factor as change
    from misses as m
    join terms as e using (tie)
    join counts as c on c.quantity = e.quantity and c.authority = m.authority
)

select
    d.tie,
    d.authority,
    d.miss,
    list_sort(d.claims) as claims,
    d.claim_id,
    d.quantity,
    d.value,
    d.value + d.change as repaired,
    list_sort(list_distinct(list(o.claim_id) filter (where o.claim_id is not null))) as supported_by
from changes as d
join range(15) as p(place)
    -- The change is one digit at this place, of a number that has a digit there.
    on abs(d.change) % (10.0 ** p.place) = 0
    and abs(d.change) / 10.0 ** p.place between 1 and 9
    and (p.place = 0 or d.value >= 10.0 ** p.place)
    and floor(d.value / 10.0 ** p.place) % 10 + d.change / 10.0 ** p.place between 0 and 9
    and (d.value + d.change >= 10.0 ** p.place or p.place = 0)
-- Another authority who gives the repaired number: the one whose counts these are gives no other.
left join said as o
    on o.quantity = d.quantity and o.is_point and o.value = d.value + d.change
group by all;
