-- One world for each item of each clashing scope of this batch, in which that item is left out.
create or replace temp table worlds as
select row_number() over (order by c.scope, c.reading, i.item) as world, c.scope, c.account, c.reading, i.item as left_out
from clashing as c
join small_scopes using (scope)
join scope_items as i using (scope)
where c.scope between getvariable('first') and getvariable('last');

create or replace temp table world_items as
select w.world, i.item
from worlds as w
join scope_items as i on w.scope = i.scope and i.item <> w.left_out;
