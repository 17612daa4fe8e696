-- For each minimal set, one world for each of its claims or pools, in which that one is left out; in the reading of the
-- set, and with the values as stated.
create or replace temp table worlds as
select
    row_number() over (order by clash, item, reading) as world,
    null::bigint as scope,
    account, reading, clash, members, item as left_out
from (
    select d.clash, d.account, d.members, m.item, unnest([d.reading, 'stated']) as reading
    from disputes as d,
        unnest(d.members) as m(item)
    where d.minimal
)
where item in (select item from items where not is_tie);

create or replace temp table world_items as
select world, other as item
from (select world, left_out, unnest(members) as other from worlds)
where other <> left_out;

insert into asked
select w.world, i.quantity
from worlds as w
join circles as c using (account)
join items as i on i.item = w.left_out;
