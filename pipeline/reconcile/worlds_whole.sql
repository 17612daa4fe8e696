-- One world for each scope and reading, with all that speaks in it; for the scopes of this batch.
create or replace temp table worlds as
select
    2 * scope + (reading = 'usual')::int as world,
    scope,
    account,
    reading
from scopes, unnest(['literal', 'usual']) as r(reading)
where scope between getvariable('first') and getvariable('last');

create or replace temp table world_items as
select w.world, i.item
from worlds as w
join scope_items as i using (scope);
