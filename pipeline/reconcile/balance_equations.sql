-- balanced: the numbers of the accounts of this batch, one for each quantity of each authority, and their variances.
create or replace temp table balanced as
select s.scope, i.quantity, min(i.value) as value, min(v.grain) ** 2 / 12 as variance
from items as i
join intervals as v on v.claim_id = i.id
join scopes as s using (account, authority)
where not i.is_tie and s.scope not in (select scope from clashing)
    and i.account between getvariable('first') and getvariable('last')
group by s.scope, i.quantity
having bool_and(v.is_point) and min(i.value) = max(i.value);

-- equations: those of which an authority gives all numbers, one after another in each account.
create or replace temp table equations as
select b.scope, t.tie, row_number() over (partition by b.scope order by t.tie) as place
from ties as t
join terms as e using (tie)
join balanced as b using (quantity)
where t.op = '=' and t.tie not in (select tie from disputed)
group by b.scope, t.tie
having count(*) = (select count(*) from terms as n where n.tie = t.tie) and count(*) > 1;

delete from balanced
where (scope, quantity) not in (
    select (q.scope, e.quantity) from equations as q join terms as e using (tie)
);

create or replace temp table adjusted as
select scope, quantity, value, variance
from balanced;
