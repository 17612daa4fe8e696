-- Whatever still moves after the last round is taken as it is: bounds may then be wider than they need be, never
-- narrower.
insert into settled
select world, quantity, low, high, true
from live;

create or replace temp table unfit as
select distinct world
from settled
where not fits;
