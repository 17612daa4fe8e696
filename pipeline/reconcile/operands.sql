-- operands: for a quantity of this batch of which nobody gives a number, the relation from which it is best worked out,
-- in the account of the authority who gives most of the numbers that it takes; several when they give as many.
insert into operands
select quantity, tie, scope, complete
from (
    select
        t.quantity,
        t.tie,
        s.scope,
        r.op = '=' and count(distinct i.quantity) = any_value(n.n) - 1 as complete,
        rank() over (
            partition by t.quantity order by complete desc, count(i.item) desc
        ) as place,
        min(t.tie) over (partition by t.quantity, s.scope, complete, count(i.item)) as first
    from terms as t
    join ties as r using (tie)
    join (select tie, count(*) as n from terms group by tie) as n using (tie)
    join terms as o on t.tie = o.tie and o.quantity <> t.quantity
    join items as i on i.quantity = o.quantity
    join scopes as s on s.account = i.account and s.authority = i.authority
    where t.quantity between getvariable('first') and getvariable('last')
        and t.quantity in (select quantity from unnumbered)
        and t.tie not in (select tie from disputed)
    group by t.quantity, t.tie, s.scope, r.op
)
where place = 1 and tie = first;

insert into operand_claims
select distinct q.quantity_id, i.id as claim_id
from operands as p
join numbered as q using (quantity)
join terms as o on p.tie = o.tie and o.quantity <> p.quantity
join items as i on i.quantity = o.quantity
join scopes as s on s.scope = p.scope and s.authority = i.authority
where p.quantity between getvariable('first') and getvariable('last');
