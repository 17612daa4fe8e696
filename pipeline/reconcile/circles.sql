-- circles: the accounts whose relations form circles that bounds alone do not close, which are looked at again; a
-- relation and a quantity that it speaks of are joined, and a tree has one joint less than it joins. One circle of two
-- relations that share two quantities is closed by what both say together (`combined`), and is no matter.
create or replace temp table circles as
with

sizes as (
    select a.account, count(*) as n_ties, sum(t.n) as n_terms
    from (select tie, min(quantity) as quantity, count(*) as n from terms group by tie) as t
    join account_of as a using (quantity)
    group by a.account
),

closed as (
    select distinct a.account
    from pairs as p
    join account_of as a on a.quantity = p.shared
    join (select tie, count(*) as n from terms group by tie) as o on o.tie = p.one
    join (select tie, count(*) as n from terms group by tie) as q on q.tie = p.other
    where p.n_shared = 2 and o.n + q.n - 3 <= 12
)

select s.account, s.n_ties + n.n > getvariable('largest_circle') as too_large
from sizes as s
join (select account, count(*) as n from account_of group by account) as n using (account)
where s.n_terms >= s.n_ties + n.n + case when s.account in (select account from closed) then 1 else 0 end;

-- unsolved: those of which not all could be looked at, for they are too large or take too long.
create or replace temp table unsolved as
select account
from circles
where too_large;

-- asked: of which quantities of which worlds the second look is to tell the bounds.
create or replace temp table asked (world bigint, quantity bigint);
