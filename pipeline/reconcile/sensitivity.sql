-- needed: for each claim of each minimal set, the nearest value of its quantity that the rest of the set allows, in the
-- reading of the set (`needed`) and with values as stated (`needed_stated`), and how far that is from what the claim
-- allows (`change`, negative when downward).
create or replace temp table needed as
with

left_for as (
    select w.clash, w.left_out, w.reading, c.claim_id, s.low as rest_low, s.high as rest_high, i.*
    from worlds as w
    join items as p on w.left_out = p.item
    join settled as s on w.world = s.world and p.quantity = s.quantity
    join item_claims as c on c.item = w.left_out
    join (
        select id, low, high, usual_low, usual_high, value, value_high from items where authority is not null and not is_tie
    ) as i on i.id = c.claim_id
    where s.fits
)

select
    clash,
    claim_id,
    max(side) filter (where reading <> 'stated') as side,
    max(needed) filter (where reading <> 'stated') as needed,
    max(needed) filter (where reading = 'stated') as needed_stated,
    max(needed - case side when 'up' then own_high else own_low end) filter (where reading <> 'stated') as change
from (
    select
        clash,
        claim_id,
        reading,
        case reading when 'usual' then usual_low when 'literal' then low else value end as own_low,
        case reading when 'usual' then usual_high when 'literal' then high else value_high end as own_high,
        case
            when rest_low is not null and own_high is not null and beyond(rest_low, own_high) then 'up'
            when rest_high is not null and own_low is not null and beyond(own_low, rest_high) then 'down'
        end as side,
        case side when 'up' then rest_low when 'down' then rest_high end as needed
    from left_for
)
group by clash, claim_id;
