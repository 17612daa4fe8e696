-- What the second look found: worlds that do not fit after all, and exact bounds of those that do.
insert into unfit
select world
from found_unfit;

update settled
set fits = false
where world in (select world from found_unfit);

delete from settled
where (world, quantity) in (select (world, quantity) from found_bounds);

insert into settled
select world, quantity, low, high, true
from found_bounds;

insert into unsolved
select account
from found_unsolved;

delete from asked;
