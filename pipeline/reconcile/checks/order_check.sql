-- order_check: a part is no larger than its whole, and the share it comes to. For the lowest and the highest number of
-- either one claim stands, the firmer where several say the same. For the wholes of this batch.
insert into found
with

pairs as (
    select high.quantity as whole, low.quantity as part, t.tie, null::bigint as rest
    from ties as t
    join terms as high using (tie)
    join terms as low using (tie)
    where t.kind = 'part_of' and t.constant = 0 and high.factor > 0 and low.factor = -high.factor
        and high.quantity between getvariable('first') and getvariable('last')
    union all
    -- A balance of which only one part has a number; the rest is worked out where it is one quantity.
    select w.whole, w.part, w.tie, case when r.n = 1 then r.rest end
    from (
        select tie, whole, any_value(part) as part, any_value(weight) as weight
        from wholes
        where whole between getvariable('first') and getvariable('last') and part not in (select quantity from unnumbered)
        group by tie, whole
        having count(*) = 1
    ) as w
    join (
        select tie, whole, count(*) as n, min(part) as rest
        from wholes
        where part in (select quantity from unnumbered)
        group by tie, whole
    ) as r using (tie, whole)
    where w.weight = 1
),

witnesses as (
    select
        quantity,
        min(value) as least,
        max(value) as most,
        max(low) as low,
        min(high) as high,
        arg_min(claim_id, (value, op = '~', doc_id, start, claim_id)) as least_claim,
        arg_min(claim_id, (-value, op = '~', doc_id, start, claim_id)) as most_claim
    from said
    where quantity in (select part from pairs union select whole from pairs)
    group by quantity
)

select
    'order_check',
    'pass',
    part.quantity_id,
    null,
    p.most / w.least,
    part.label || ': '
    || case when p.least < p.most then amount(p.least) || ' to ' else '' end || amount(p.most) || ' of '
    || case when w.least < w.most then amount(w.least) || ' to ' else '' end || amount(w.most) || ' ' || whole.label || ' ('
    || case when p.least / w.most < p.most / w.least then replace(per_cent(p.least / w.most), ' per cent', '') || ' to ' else '' end
    || per_cent(p.most / w.least) || ')'
    || case
        when o.rest is not null and p.least = p.most and w.least = w.most then '; ' || amount(w.least - p.most) || ' ('
            || per_cent((w.least - p.most) / w.least) || ') are left: ' || rest.label
        else ''
    end || '.',
    list_sort(list_distinct([p.least_claim, p.most_claim, w.least_claim, w.most_claim])),
    [t.relation_id],
    null
from (
    -- One relation for each pair, the one that says only this first.
    select *, row_number() over (partition by whole, part order by rest is not null, tie) as place
    from pairs
) as o
join witnesses as p on p.quantity = o.part
join witnesses as w on w.quantity = o.whole
join labels_of as part on part.quantity = o.part
join labels_of as whole on whole.quantity = o.whole
left join labels_of as rest on rest.quantity = o.rest
join ties as t using (tie)
where o.place = 1 and w.least > 0 and not coalesce(beyond(p.low, w.high) and w.high is not null, false);
