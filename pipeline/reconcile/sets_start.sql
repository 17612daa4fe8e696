-- fitting: the sets that may be part of a larger one that clashes. If an account fits without an item, that item is in
-- every set that clashes; so all sets begin with those items (`base`), and are made of them and others (`members`).
create or replace temp table fitting as
select
    scope,
    any_value(account) as account,
    reading,
    coalesce(list(left_out order by left_out) filter (where world not in (select world from unfit)), []) as base,
    []::bigint[] as added
from worlds
group by scope, reading;

-- worlds: those items alone. If they clash, they are the only minimal set of the account.
create or replace temp table worlds as
select row_number() over (order by scope, reading) as world, scope, account, reading, base, added, base as members
from fitting as f
where len(base) > 0
    and not exists (
        select 1 from rank_cycles as r
        where r.account = f.account and len(r.members) > 0 and list_has_all(f.base, r.members)
    );

create or replace temp table world_items as
select world, unnest(members) as item
from worlds;
