-- tangled: the accounts whose relations form circles that bounds alone do not close. Relations and the quantities that
-- they speak of, joined, are a tree where the joints are one less than what they join. One circle of two relations that
-- share two quantities is closed by what both say together (`combined`), and is no matter.
create or replace temp table tangled as
with

sizes as (
    select a.account, count(*) as n_ties, sum(t.n) as n_terms
    from (select tie, min(quantity) as quantity, count(*) as n from terms group by tie) as t
    join account_of as a using (quantity)
    group by a.account
),

closed as (
    select a.account, count(*) as n
    from pairs as p
    join account_of as a on a.quantity = p.first_shared
    where p.n_shared = 2
    group by a.account
)

select s.account, s.n_ties + n.n + coalesce(i.n, 0) as size
from sizes as s
join (select account, count(*) as n from account_of group by account) as n using (account)
left join closed as c using (account)
left join (select account, count(*) as n from items where not is_tie group by account) as i using (account)
where s.n_terms - s.n_ties - n.n + 1 > case when c.n > 0 then 1 else 0 end;

-- circles: those of them that are small enough, in quantities, relations and claims, to be solved exactly; unsolved: the others, of which bounds must do, and
-- in time those that turn out to be too much work.
create or replace temp table circles as
select account
from tangled
where size <= getvariable('largest_circle');

create or replace temp table unsolved as
select account
from tangled
where size > getvariable('largest_circle');

-- asked: the quantities of worlds of which the bounds are needed.
create or replace temp table asked (world bigint, quantity bigint);
