-- One world for each account that does not fit, with the relations alone that cannot be given up.
create or replace temp table worlds as
select row_number() over (order by account) as world, account, 'literal' as reading
from (select distinct account from clashing);

create or replace temp table world_items as
select world, null::bigint as item
from worlds
limit 0;
