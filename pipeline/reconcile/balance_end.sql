-- balance: the values that differ from the numbers, where one authority alone has such; of two there is no mean.
insert into balance
select
    a.quantity,
    min(a.value) as value,
    min(sqrt(a.variance)) as error
from adjusted as a
join balanced as b using (scope, quantity)
where a.scope in (
    select scope from adjusted as a join balanced as b using (scope, quantity)
    group by scope having max(abs(a.value - b.value)) > 1e-9 * max(greatest(1, abs(b.value)))
)
group by a.quantity
having count(*) = 1;
