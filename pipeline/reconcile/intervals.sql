-- intervals: between which bounds each claim puts its quantity, in the unit of the quantity, in two readings.
-- Literal: a number stated with n significant digits stands for everything that rounds to it, half a unit of its last
-- stated digit to either side (5 million: 4.5 to 5.5); "more than" is open above, "less than" open below.
-- Usual: as people mean it, "more than" ends at the next round number ("over 100" is 100 to 150, "more than 80" is 80
-- to 90), and "less than" begins at the one before.
-- A difference is applied to the claim it refers to and is as fine as the finer of the two.
create or replace macro ladder() as [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10]::double[];

-- The next round number above a positive number, and the one below it.
create or replace macro next_round(v) as case when v > 0 then list_min(list_filter(
    list_transform(ladder(), lambda step: step * 10.0 ** floor(log10(v))), lambda step: step > v * (1 + 1e-9)
)) end;
create or replace macro previous_round(v) as case when v > 0 then list_max(list_filter(
    list_concat([0.9 * 10.0 ** floor(log10(v))], list_transform(ladder(), lambda step: step * 10.0 ** floor(log10(v)))),
    lambda step: step < v * (1 - 1e-9)
)) end;

create or replace temp table intervals as
with recursive

-- The unit of the last stated digit, and per cent turned into shares.
stated as (
    select
        c.claim_id,
        c.quantity_id,
        c.base_claim_id,
        c.op,
        c.value / s.per as value,
        coalesce(c.value_high, c.value) / s.per as value_high,
        case
            when c.value = 0 then 1
            else 10.0 ** (floor(log10(abs(c.value))) - c.significant_digits + 1)
        end / s.per as grain,
        s.is_share
    from claims as c,
        lateral (
            select
                case c.unit when 'per cent' then 100 when 'per mille' then 1000 else 1 end as per,
                c.unit in ('per cent', 'per mille', 'share') as is_share
        ) as s
    where c.status = 'active' and c.modality <> 'deny'
),

-- Differences and shares, each applied to its base, as far as the chain of bases goes.
resolved as (
    select claim_id, op, value, value_high, grain
    from stated
    where base_claim_id is null and op <> 'delta'
    union all
    select
        d.claim_id,
        case when d.op = 'delta' then b.op else d.op end,
        case when d.is_share then d.value * b.value else b.value + d.value end,
        case when d.is_share then d.value_high * b.value_high else b.value_high + d.value end,
        case when d.is_share then d.grain * abs(b.value) else least(d.grain, b.grain) end
    from stated as d
    join resolved as b on d.base_claim_id = b.claim_id
    where d.op = 'delta' or d.is_share
)

select
    r.claim_id,
    s.quantity_id,
    r.value,
    r.value_high,
    r.grain,
    r.op in ('>', '>=') as open_above,
    r.op in ('<', '<=') as open_below,
    not open_above and not open_below and r.value = r.value_high as is_point,
    case when open_above then r.value when not open_below then r.value - r.grain / 2 end as low,
    case when open_below then r.value when not open_above then r.value_high + r.grain / 2 end as high,
    case when open_below then previous_round(r.value) else low end as usual_low,
    case when open_above then next_round(r.value) else high end as usual_high
from resolved as r
join stated as s using (claim_id)
where s.quantity_id is not null
order by r.claim_id;
