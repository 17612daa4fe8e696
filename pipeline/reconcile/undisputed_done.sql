-- The bounds that the claims and the undisputed relations leave, for estimates.
insert into scope_bounds
select w.scope, r.reading, s.quantity, s.low, s.high
from settled as s
join worlds as w using (world),
    unnest(case when w.scope in (select scope from open_scopes) then [w.reading] else ['literal', 'usual'] end) as r(reading)
where s.fits;
