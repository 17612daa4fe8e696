-- batches: the clashing scopes of which all small sets are tried, in ranges that hold so many bounds: n items have about
-- n**4 / 24 sets of four.
create or replace temp table batches as
select
    scope,
    floor(sum(2 * n * n_items ** 4 / 24) over (order by scope rows unbounded preceding) / getvariable('batch')) as batch
from scope_sizes
where scope in (select scope from clashing) and scope in (select scope from small_scopes);
