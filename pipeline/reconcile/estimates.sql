-- batch: the quantities of this batch.
create or replace temp table batch as
select quantity, quantity_id
from numbered
where quantity between getvariable('first') and getvariable('last');

-- spread: what all claims of a quantity come to. A side is open as soon as one claim leaves it open in the hull;
-- in the overlap, one claim that closes it is enough. A floor is a bound and never a best value.
create or replace temp table spread as
select
    quantity_id,
    count(*) as n_claims,
    case when not bool_or(open_below) then min(value) end as stated_low,
    case when not bool_or(open_above) then max(value_high) end as stated_high,
    case when bool_and(low is not null) then min(low) end as hull_low,
    case when bool_and(high is not null) then max(high) end as hull_high,
    max(low) as overlap_low,
    min(high) as overlap_high,
    count(*) filter (where is_point) as n_points,
    min(value) filter (where is_point) as point_low,
    max(value) filter (where is_point) as point_high
from intervals
where quantity_id in (select quantity_id from batch)
group by quantity_id;

-- finest: among the values stated, the one with the finest grain that all claims allow; between two as fine, none.
create or replace temp table finest as
select quantity_id, case when min(value) = max(value) then min(value) end as value
from (
    select i.quantity_id, i.value, rank() over (partition by i.quantity_id order by i.grain) as place
    from intervals as i
    join spread as s using (quantity_id)
    where i.is_point
        and i.value >= coalesce(s.overlap_low, i.value)
        and i.value <= coalesce(s.overlap_high, i.value)
)
where place = 1
group by quantity_id;

-- estimates: one row for each quantity and method.
insert into estimates
with

by_method as (
    select
        quantity_id,
        'stated' as method,
        stated_low as low,
        case when n_points = n_claims and point_low = point_high then point_low end as best,
        stated_high as high,
        case when n_claims = 1 then 'single' else 'hull of stated values' end as rule
    from spread
    union all
    select
        quantity_id,
        'rounded',
        hull_low,
        case when n_points = n_claims and point_low = point_high then point_low end,
        hull_high,
        case when n_claims = 1 then 'single, half unit of last stated digit' else 'hull of rounding intervals' end
    from spread
    union all
    select
        s.quantity_id,
        'agreed',
        case when fits then s.overlap_low end,
        case when fits then f.value end,
        case when fits then s.overlap_high end,
        case
            when not fits then 'no overlap: no value satisfies all claims'
            when s.n_claims = 1 then 'single'
            else 'overlap of rounding intervals; best = finest-grained value inside it'
        end
    from (select *, coalesce(overlap_low <= overlap_high, true) as fits from spread) as s
    left join finest as f using (quantity_id)
    union all
    -- What accounts leave; a bound that a number itself gives is told from one that follows from others.
    select
        n.quantity_id,
        b.reading,
        b.low,
        null,
        b.high,
        case
            when s.quantity_id is null then 'worked out in the account'
            when s.n_points = 0 and s.stated_high is null and b.high is null then 'lower bound'
            when s.n_points = 0 and s.stated_high is null and b.reading = 'usual' then 'next round number, or less in the account'
            when s.n_points = 0 and s.stated_high is null then 'lower bound; upper from the account'
            when s.n_points = 0 and s.stated_low is null then 'upper bound; lower from the account'
            else 'rounding, as far as the account allows'
        end
    from account_bounds as b
    join batch as n using (quantity)
    left join spread as s using (quantity_id)
    where s.quantity_id is not null or b.low > 0 or b.high is not null
    union all
    select n.quantity_id, 'derived', b.low, case when d.value between b.low and b.high then d.value end, b.high, d.rule
    from derived as d
    join account_bounds as b using (quantity)
    join batch as n using (quantity)
    where b.reading = 'literal' and d.value is not null
    union all
    -- Least squares, from one standard error below to one above, inside what the account allows.
    select
        n.quantity_id,
        'balanced',
        greatest(round(b.value - b.error, 6), a.low),
        round(b.value, 6),
        least(round(b.value + b.error, 6), a.high),
        'least squares over the equations of one account, errors from rounding'
    from balance as b
    join batch as n using (quantity)
    join account_bounds as a using (quantity)
    where a.reading = 'literal' and round(b.value, 6) between a.low and a.high
)

select m.*, i.n_claims, i.n_authorities, i.n_independent
from by_method as m
join independence as i using (quantity_id);

-- estimate_claims: the claims on which each estimate rests; for a difference or a share, the base as well.
insert into estimate_claims
with

borne as (
    select quantity_id, claim_id
    from bearing
    where quantity_id in (select quantity_id from batch)
),

based as (
    select b.quantity_id, c.base_claim_id as claim_id
    from borne as b
    join claims as c using (claim_id)
    where c.base_claim_id is not null
)

select e.quantity_id, e.method, r.claim_id
from estimates as e
join (select * from borne union select * from based) as r using (quantity_id);
