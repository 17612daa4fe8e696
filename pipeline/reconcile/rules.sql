-- pairs: two relations that share two quantities or more say together what neither says alone: who has more than half of
-- a whole leaves less than half of it to the rest. Those that would say it of more than twelve quantities are left out.
-- Where relations form a tree no two share two quantities.
create or replace temp table pairs as
with

lengths as (
    select t.tie, t.op, count(*) as n
    from ties as t
    join terms as e using (tie)
    group by t.tie, t.op
)

select a.tie as one, b.tie as other, count(*) as n_shared, min(a.quantity) as first_shared
from terms as a
join terms as b on a.quantity = b.quantity and a.tie <> b.tie
join lengths as o on o.tie = a.tie
join lengths as p on p.tie = b.tie
-- The equation is the one that is added; of two that are alike, the later.
where p.op = '=' and (o.op <> '=' or a.tie < b.tie) or p.op <> '=' and o.op <> '=' and a.tie < b.tie
group by a.tie, b.tie, o.n, p.n
having count(*) >= 2 and o.n + p.n - count(*) - 1 <= 12;

-- combined: what they say. One shared quantity is eliminated, each in turn, once; an equation may be added any number of
-- times, an inequality only so that it keeps its direction.
create or replace temp table combined as
select
    (select count(*) from ties) + row_number() over (order by p.one, p.other, a.quantity) as tie,
    p.one,
    p.other,
    a.quantity as eliminated,
    -a.factor / b.factor as times,
    case when o.op = '=' and q.op = '=' then '=' else '>=' end as op,
    o.constant - a.factor / b.factor * q.constant as constant
from pairs as p
join ties as o on o.tie = p.one
join ties as q on q.tie = p.other
join terms as a on a.tie = p.one
join terms as b on b.tie = p.other and a.quantity = b.quantity
where q.op = '=' or a.factor * b.factor < 0;

-- rules and rule_terms: what propagation uses, the relations themselves and those combined.
create or replace temp table rule_terms as
with

added as (
    select
        c.tie,
        coalesce(a.quantity, b.quantity) as quantity,
        coalesce(a.factor, 0) + coalesce(b.factor, 0) as factor
    from (select c.tie, t.quantity, t.factor from combined as c join terms as t on t.tie = c.one) as a
    full join (
        select c.tie, t.quantity, c.times * t.factor as factor from combined as c join terms as t on t.tie = c.other
    ) as b on a.tie = b.tie and a.quantity = b.quantity
    join combined as c on c.tie = coalesce(a.tie, b.tie)
    where coalesce(a.quantity, b.quantity) <> c.eliminated
)

select tie, quantity, factor
from terms
union all
select tie, quantity, factor
from added
where abs(factor) > 1e-12;

create or replace temp table rules as
select tie, op, constant from ties
union all
select tie, op, constant from combined;
