-- batches: the scopes of the accounts in which a relation is disputed, in ranges that hold so many bounds.
create or replace temp table batches as
select z.scope, floor(sum(2 * z.n) over (order by z.scope rows unbounded preceding) / getvariable('batch')) as batch
from scope_sizes as z
join scopes as s using (scope)
where s.account in (select account from account_of join terms using (quantity) join disputed using (tie));
