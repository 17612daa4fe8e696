-- One step: the equation at this place of each account is closed. Closing them in turn, again and again, comes to the
-- values that close all of them and are nearest to the numbers. (Halperin 1962, The product of projection operators.)
create or replace temp table misses as
select
    q.scope,
    q.tie,
    (any_value(t.constant) - sum(e.factor * a.value order by e.quantity))
        / sum(e.factor ** 2 * a.variance order by e.quantity) as step
from equations as q
join ties as t using (tie)
join terms as e using (tie)
join adjusted as a using (scope, quantity)
where q.place = getvariable('place')
group by q.scope, q.tie;

create or replace temp table adjusted as
select a.scope, a.quantity, a.value + coalesce(m.step * e.factor * a.variance, 0) as value, a.variance
from adjusted as a
left join misses as m using (scope)
left join terms as e on e.tie = m.tie and e.quantity = a.quantity;
