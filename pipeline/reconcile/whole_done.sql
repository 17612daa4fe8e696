-- clashing: the scopes whose items cannot all be true, by reading. Where they can, the bounds are kept for estimates.
insert into clashing
select w.scope, w.account, w.reading
from worlds as w
join unfit using (world);

insert into scope_bounds
select w.scope, w.reading, s.quantity, s.low, s.high
from settled as s
join worlds as w using (world)
where s.fits;
