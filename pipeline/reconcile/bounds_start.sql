-- A world is one account with some of its items in force, in one reading: `worlds` (world, account, reading) and
-- `world_items` (world, item) say which. All hard relations are in force in every world.

-- world_ties: the relations in force in each world.
create or replace temp table world_ties as
select w.world, h.tie
from worlds as w
join hard_ties as h using (account)
union all
select w.world, i.tie
from world_items as w
join items as i using (item)
where i.is_tie;

insert into world_ties
select a.world, c.tie
from combined as c
join world_ties as a on a.tie = c.one
join world_ties as b on b.tie = c.other and a.world = b.world;

-- live: the bounds of each quantity in each world, at first those of its claims. No count is below nothing and no share
-- above one; money may be owed. An empty bound is an open one.
create or replace temp table live as
select
    w.world,
    a.quantity,
    case when n.measure = 'money' then c.low else greatest(c.low, 0.0) end as low,
    case when n.measure = 'share' then least(c.high, 1.0) else c.high end as high
from worlds as w
join account_of as a using (account)
join numbered as n using (quantity)
left join (
    select
        w.world,
        i.quantity,
        max(case v.reading when 'usual' then i.usual_low when 'literal' then i.low else i.stated_low end) as low,
        min(case v.reading when 'usual' then i.usual_high when 'literal' then i.high else i.stated_high end) as high
    from world_items as w
    join worlds as v using (world)
    join items as i using (item)
    where not i.is_tie
    group by w.world, i.quantity
) as c using (world, quantity);

-- settled: the bounds of the worlds that are done; fits: whether some values can satisfy each world, as far as bounds
-- tell.
create or replace temp table settled as select *, true as fits from live limit 0;
