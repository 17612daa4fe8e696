-- systems: all that it takes to solve the worlds whose relations form circles, one account in one reading after another,
-- in numbered parts: the terms of the relations (1: relation, quantity, factor); what bounds relations and quantities
-- (2: item, or 0 where it holds always, relation or quantity, low, high); the items of each world (3: world, item); and
-- the quantities of which it is asked between which bounds a world leaves them (4: world, quantity). A relation goes by
-- its number less than nothing.
create or replace temp table systems as
with

looked as (
    select world, account, reading
    from worlds
    where account in (select account from circles)
),

readings as (
    select distinct account, reading
    from looked
),

bound as (
    select a.account, t.tie, r.constant as low, case when r.op = '=' then r.constant end as high
    from (select tie, min(quantity) as quantity from terms group by tie) as t
    join account_of as a using (quantity)
    join ties as r using (tie)
    where a.account in (select account from looked)
)

select r.account, r.reading, 1 as part, -t.tie as one, t.quantity as other, t.factor as low, null::double as high
from readings as r
join account_of as a using (account)
join terms as t using (quantity)
union all
select r.account, r.reading, 2, 0, -b.tie, b.low, b.high
from readings as r
join bound as b using (account)
join hard_ties as h using (account, tie)
union all
select r.account, r.reading, 2, i.item, -b.tie, b.low, b.high
from readings as r
join bound as b using (account)
join items as i using (account, tie)
union all
select r.account, r.reading, 2, i.item, i.quantity,
    case r.reading when 'usual' then i.usual_low when 'literal' then i.low else i.stated_low end,
    case r.reading when 'usual' then i.usual_high when 'literal' then i.high else i.stated_high end
from readings as r
join items as i using (account)
where not i.is_tie
union all
select r.account, r.reading, 2, 0, n.quantity,
    case when n.measure = 'money' then null else 0 end,
    case when n.measure = 'share' then 1 end
from readings as r
join account_of as a using (account)
join numbered as n using (quantity)
union all
select l.account, l.reading, 3, l.world, w.item, null, null
from looked as l
left join world_items as w using (world)
union all
select l.account, l.reading, 4, l.world, a.quantity, null, null
from looked as l
join asked as a using (world);
