-- batches: all scopes, in ranges that hold so many bounds; each scope gives one world for each reading.
create or replace temp table batches as
select scope, floor(sum(2 * n) over (order by scope rows unbounded preceding) / getvariable('batch')) as batch
from scope_sizes;
