-- Sets that clash are minimal, for none that is smaller and in them does; the others may grow.
insert into clashes
select w.scope, w.account, w.reading, w.members, true, true
from worlds as w
join unfit using (world);

create or replace temp table fitting as
select scope, account, reading, base, added
from worlds
where world not in (select world from unfit);
