-- worlds: each fitting set with one item more, unless it then holds a set that is known to clash.
create or replace temp table worlds as
select row_number() over (order by scope, reading, members) as world, scope, account, reading, base, added, members
from (
    select
        f.scope, f.account, f.reading, f.base,
        list_append(f.added, i.item) as added,
        list_sort(list_concat(f.base, list_append(f.added, i.item))) as members
    from fitting as f
    join scope_items as i on f.scope = i.scope and i.item > coalesce(f.added[-1], 0)
    where not list_contains(f.base, i.item) and len(f.base) + len(f.added) < getvariable('largest_set')
) as s
where not exists (
    select 1 from clashes as c
    where c.scope = s.scope and c.reading = s.reading and list_has_all(s.members, c.members)
)
and not exists (
    select 1 from rank_cycles as r
    where r.account = s.account and len(r.members) > 0 and list_has_all(s.members, r.members)
);

create or replace temp table world_items as
select world, unnest(members) as item
from worlds;
