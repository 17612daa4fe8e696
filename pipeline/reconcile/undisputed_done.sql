-- The bounds that the claims and the undisputed relations leave, for estimates.
insert into scope_bounds
select w.scope, w.reading, s.quantity, s.low, s.high
from settled as s
join worlds as w using (world)
where s.fits;
