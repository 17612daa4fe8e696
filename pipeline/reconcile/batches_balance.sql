-- batches: the accounts with an equation, in ranges that hold so many claims.
create or replace temp table batches as
select account as scope, floor(sum(n) over (order by account rows unbounded preceding) / getvariable('batch')) as batch
from (
    select account, count(*) as n
    from items
    where not is_tie and account in (
        select a.account from account_of as a join terms as e using (quantity) join ties as t using (tie) where t.op = '='
    )
    group by account
);
