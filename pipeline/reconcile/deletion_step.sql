-- One step of each search: does the row up to the middle, with what is kept, clash?
create or replace temp table worlds as
select row_number() over (order by scope, reading) as world, scope, account, reading, (low + high) // 2 as middle, kept
from searches;

create or replace temp table world_items as
select w.world, r.item
from worlds as w
join rows_of as r on w.scope = r.scope and r.place <= w.middle
union
select world, unnest(kept)
from worlds;
