-- One round of propagation: what each relation, with the bounds of its other quantities, leaves for each of its
-- quantities. (Davis 1987, Constraint propagation with interval labels, Artificial Intelligence 32.) Sound always, and
-- exact where relations form a tree.

-- The least and the most that each term can come to; empty where it is without limit. Sums of whole numbers do not depend
-- on their order as those of doubles do: so they are counted in 2**-32, rounded to the safe side.
create or replace temp table parts as
select
    w.world,
    w.tie,
    t.quantity,
    t.factor,
    units_below(case when t.factor > 0 then t.factor * b.low else t.factor * b.high end) as least,
    units_above(case when t.factor > 0 then t.factor * b.high else t.factor * b.low end) as most
from world_ties as w
join rule_terms as t using (tie)
join live as b on w.world = b.world and t.quantity = b.quantity;

-- What all terms of a relation come to, and how many of them are without limit.
create or replace temp table sums as
select
    s.*,
    r.constant,
    r.op = '=' as is_equation
from (
    select
        world,
        tie,
        coalesce(sum(least), 0) as least,
        count(*) - count(least) as least_open,
        coalesce(sum(most), 0) as most,
        count(*) - count(most) as most_open
    from parts
    group by world, tie
) as s
join rules as r using (tie);

-- What is left for each quantity: of a >= relation, at least what the most of the others leaves; of an equation also at
-- most what the least of the others leaves.
create or replace temp table leaves as
select
    p.world,
    p.quantity,
    case when p.factor > 0 then r.at_least / p.factor else r.at_most / p.factor end as low,
    case when p.factor > 0 then r.at_most / p.factor else r.at_least / p.factor end as high
from parts as p
join sums as s using (world, tie),
    lateral (
        select
            case when s.most_open = (p.most is null)::int
                then s.constant - (s.most - coalesce(p.most, 0))::double / units()
            end as at_least,
            case when s.is_equation and s.least_open = (p.least is null)::int
                then s.constant - (s.least - coalesce(p.least, 0))::double / units()
            end as at_most
    ) as r
where at_least is not null or at_most is not null;

create or replace temp table tighter as
select
    b.world,
    b.quantity,
    greatest(b.low, n.low) as low,
    least(b.high, n.high) as high,
    beyond(n.low, b.low) or beyond(-n.high, -b.high) as moved,
    case when least(b.high, n.high) is not null then beyond(greatest(b.low, n.low), least(b.high, n.high)) else false end
        as empty
from live as b
left join (
    select world, quantity, max(low) as low, min(high) as high
    from leaves
    group by world, quantity
) as n using (world, quantity);

-- A world in which nothing moved, or in which a quantity has no value left, is done.
create or replace temp table states as
select world, coalesce(bool_or(moved), false) and not bool_or(empty) as goes_on, not bool_or(empty) as fits
from tighter
group by world;

insert into settled
select t.world, t.quantity, t.low, t.high, s.fits
from tighter as t
join states as s using (world)
where not s.goes_on;

create or replace temp table live as
select t.world, t.quantity, t.low, t.high
from tighter as t
join states as s using (world)
where s.goes_on;

create or replace temp table world_ties as
select w.world, w.tie
from world_ties as w
join states as s using (world)
where s.goes_on;
