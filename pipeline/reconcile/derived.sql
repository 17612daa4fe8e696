-- account_bounds: what accounts leave for each quantity of this batch, by reading. A quantity with numbers of its own:
-- from the lowest to the highest that the account of any authority who gives one allows; a side that all of them leave
-- open is closed by what all authorities give together. One without: in the accounts from which it is worked out.
insert into account_bounds
with

own as (
    select distinct i.quantity, s.scope
    from items as i
    join scopes as s using (account, authority)
    where not i.is_tie and i.quantity between getvariable('first') and getvariable('last')
    union all
    select quantity, scope from operands where quantity between getvariable('first') and getvariable('last')
),

hull as (
    select
        o.quantity,
        b.reading,
        case when bool_and(b.low is not null) then min(b.low) end as low,
        case when bool_and(b.high is not null) then max(b.high) end as high
    from own as o
    join scope_bounds as b using (quantity, scope)
    group by o.quantity, b.reading
),

together as (
    select b.quantity, b.reading, b.low, b.high
    from scope_bounds as b
    join scopes as s using (scope)
    where s.authority is null and b.quantity between getvariable('first') and getvariable('last')
),

-- A quantity of one number and no relation is in no account.
alone as (
    select i.quantity, r.reading,
        case r.reading when 'usual' then i.usual_low else i.low end as low,
        case r.reading when 'usual' then i.usual_high else i.high end as high
    from items as i,
        unnest(['literal', 'usual']) as r(reading)
    where i.authority is not null and not i.is_tie and i.account not in (select account from scopes)
        and i.quantity between getvariable('first') and getvariable('last')
)

select
    coalesce(h.quantity, a.quantity) as quantity,
    coalesce(h.reading, a.reading) as reading,
    coalesce(h.low, t.low, case when n.measure = 'money' then a.low else greatest(a.low, 0) end) as low,
    coalesce(h.high, t.high, case when n.measure = 'share' then least(a.high, 1) else a.high end) as high
from hull as h
full join alone as a using (quantity, reading)
left join together as t on t.quantity = h.quantity and t.reading = h.reading
join numbered as n on n.quantity = coalesce(h.quantity, a.quantity);

-- derived: the one value that the stated ones leave for a quantity of which nobody gives a number.
insert into derived
with

of_batch as (
    select * from operands where complete and quantity between getvariable('first') and getvariable('last')
),

stated as (
    select i.quantity, s.scope, case when bool_and(v.is_point) and min(i.value) = max(i.value) then min(i.value) end as value
    from items as i
    join intervals as v on v.claim_id = i.id
    join scopes as s using (account, authority)
    where not i.is_tie and s.scope in (select scope from of_batch)
    group by i.quantity, s.scope
),

solved as (
    select
        p.quantity,
        p.scope,
        p.tie,
        t.factor,
        case when bool_and(s.value is not null)
            then (any_value(r.constant) - sum(o.factor * s.value order by o.quantity)) / t.factor
        end as value,
        -- The whole from which it is left over is the quantity on the other side.
        any_value(o.quantity) filter (where o.factor * t.factor < 0) as whole,
        count(*) filter (where o.factor * t.factor < 0) as n_wholes
    from of_batch as p
    join ties as r using (tie)
    join terms as t on p.tie = t.tie and p.quantity = t.quantity
    join terms as o on p.tie = o.tie and o.quantity <> p.quantity
    join stated as s on s.scope = p.scope and s.quantity = o.quantity
    group by p.quantity, p.scope, p.tie, t.factor
)

select
    s.quantity,
    case when min(value) = max(value) and bool_and(value is not null) then min(value) end as value,
    case when bool_and(n_wholes = 1) then 'remainder of ' || min(n.quantity_id) else 'sum' end as rule
from solved as s
left join numbered as n on n.quantity = s.whole
group by s.quantity;
