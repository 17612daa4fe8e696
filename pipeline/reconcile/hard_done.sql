-- barred: accounts whose relations exclude one another whatever anybody claims. No claim is to blame, so no set is sought.
create or replace temp table barred as
select w.account
from worlds as w
join unfit using (world);

delete from clashing
where account in (select account from barred);
