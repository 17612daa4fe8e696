-- batches: quantities, in ranges of so many claims.
create or replace temp table batches as
select
    quantity as scope,
    floor(sum(n) over (order by quantity rows unbounded preceding) / getvariable('batch')) as batch
from (select quantity, count(*) as n from said group by quantity);
