-- batches: quantities, in ranges that hold so many claims and terms of relations.
create or replace temp table batches as
select quantity as scope, floor(sum(n) over (order by quantity rows unbounded preceding) / getvariable('batch')) as batch
from (
    select quantity, count(*) as n
    from (select quantity from items where not is_tie union all select quantity from terms)
    group by quantity
);
