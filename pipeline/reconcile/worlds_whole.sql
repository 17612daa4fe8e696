-- One world for each scope and reading, with all that speaks in it; for the scopes of this batch. Where no number is a
-- floor or a ceiling both readings are one, and one world is enough.
create or replace temp table worlds as
select
    2 * scope + (reading = 'usual')::int as world,
    scope,
    account,
    reading
from scopes, unnest(['literal', 'usual']) as r(reading)
where scope between getvariable('first') and getvariable('last')
    and (reading = 'literal' or scope in (select scope from open_scopes));

create or replace temp table world_items as
select w.world, i.item
from worlds as w
join scope_items as i using (scope)
where w.scope between getvariable('first') and getvariable('last');

insert into asked
select w.world, a.quantity
from worlds as w
join circles as c using (account)
join account_of as a using (account);
