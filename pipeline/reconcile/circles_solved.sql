-- What solving found is settled, and no round of propagation is spent on it.
insert into settled by name
select world, fits
from solved
where not fits;

insert into settled
select world, quantity, low, high, true
from solved_bounds
where world in (select world from solved);

delete from live
where world in (select world from solved);

delete from world_ties
where world in (select world from solved);

insert into unsolved
select account
from given_up
where account not in (select account from unsolved);

delete from asked;
