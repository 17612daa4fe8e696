-- needed: for each claim of each minimal set, the nearest value of its quantity that the rest of the set allows, in the
-- reading of the set (`needed`) and with values as stated (`needed_stated`); it lies above all that the claim allows, or
-- below.
create or replace temp table needed as
select
    w.clash,
    w.left_out as item,
    max(b.side) filter (where w.reading <> 'stated') as side,
    max(b.needed) filter (where w.reading <> 'stated') as needed,
    max(b.needed - case b.side when 'up' then c.high else c.low end) filter (where w.reading <> 'stated') as change,
    max(b.needed) filter (where w.reading = 'stated') as needed_stated
from worlds as w
join items as i on w.left_out = i.item
join settled as s on w.world = s.world and i.quantity = s.quantity,
    lateral (
        select
            case when w.reading = 'usual' then i.usual_low when w.reading = 'literal' then i.low else i.value end as low,
            case when w.reading = 'usual' then i.usual_high when w.reading = 'literal' then i.high else i.value_high end as high
    ) as c,
    lateral (
        select
            case
                when s.low is not null and beyond(s.low, c.high) and c.high is not null then 'up'
                when s.high is not null and c.low is not null and beyond(c.low, s.high) then 'down'
            end as side,
            case side when 'up' then s.low when 'down' then s.high end as needed
    ) as b
where s.fits
group by w.clash, w.left_out;
