-- authorities_differ: authorities give one quantity different values; and, where they might and do not, that they agree;
-- for the quantities of this batch.
insert into found
with

several as (
    select
        s.quantity_id,
        any_value(s.label) as label,
        min(s.value) filter (where s.is_point) as least,
        max(s.value) filter (where s.is_point) as most,
        max(s.low) as overlap_low,
        min(s.high) as overlap_high,
        list(s.claim_id order by s.claim_id) as claims,
        listed(list(s.said || ' (' || s.authority_name || ')' order by s.doc_id, s.start), '; ') as words
    from said as s
    where s.quantity between getvariable('first') and getvariable('last')
        and s.quantity_id in (select quantity_id from independence where n_authorities > 1)
    group by s.quantity_id
),

-- What is said of the numbers themselves: by how much one differs from another, or that they are near.
compared as (
    select s.quantity_id, list(distinct r.relation_id order by r.relation_id) as relations
    from relations as r
    join relation_claims as c using (relation_id)
    join said as s using (claim_id)
    where r.kind in ('difference', 'near') and r.alternative_to is null
    group by s.quantity_id
)

select
    'authorities_differ',
    case when differ then 'difference' else 'pass' end,
    s.quantity_id,
    case when differ then s.most - s.least end,
    case when differ and s.most > 0 then (s.most - s.least) / s.most end,
    s.label || ': '
    || case
        when not differ then 'all authorities agree: '
        when s.least < s.most then amount(s.most) || ' against ' || amount(s.least) || ', a difference of '
            || amount(s.most - s.least) || coalesce(', ' || per_cent((s.most - s.least) / nullif(s.most, 0)) || ' of the larger', '')
            || case when covered then '; rounding covers it, for all allow ' || amount(s.overlap_low) || ' to ' || amount(s.overlap_high)
                else '; rounding does not cover it' end || ': '
        else 'no value satisfies all: '
    end || s.words || '.',
    s.claims,
    coalesce(c.relations, []),
    null
from (
    select
        *,
        coalesce(not beyond(overlap_low, overlap_high), true) or overlap_high is null as covered,
        coalesce(least < most, false) or not covered as differ
    from several
) as s
left join compared as c using (quantity_id);
