-- fitting: the sets of items, in each clashing scope of this batch, that may be part of a larger set; at first the
-- empty one. A set that clashes already is not made larger, for it would not be minimal.
create or replace temp table fitting as
select scope, account, reading, []::bigint[] as members
from clashing
where scope between getvariable('first') and getvariable('last')
    and scope in (select scope from small_scopes);
