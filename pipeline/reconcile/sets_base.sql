-- What clashes alone is minimal; the rest may grow.
insert into clashes
select w.scope, w.account, w.reading, w.members, true, true
from worlds as w
join unfit using (world);

create or replace temp table fitting as
select *
from fitting
where (scope, reading) not in (select (scope, reading) from worlds where world in (select world from unfit));
