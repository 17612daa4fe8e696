-- One world for each scope and reading of the accounts with a dispute, without the relations that are disputed.
create or replace temp table worlds as
select 2 * s.scope + (r.reading = 'usual')::int as world, s.scope, s.account, r.reading
from scopes as s,
    unnest(['literal', 'usual']) as r(reading)
where s.account in (select account from account_of join terms using (quantity) join disputed using (tie))
    and (r.reading = 'literal' or s.scope in (select scope from open_scopes))
    and s.scope between getvariable('first') and getvariable('last');

create or replace temp table world_items as
select w.world, i.item
from worlds as w
join scope_items as i using (scope)
join items as t using (item)
where t.tie is null or t.tie not in (select tie from disputed);

delete from scope_bounds
where scope in (select scope from worlds);

insert into asked
select w.world, a.quantity
from worlds as w
join circles as c using (account)
join account_of as a using (account);
