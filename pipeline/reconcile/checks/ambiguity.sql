-- ambiguous_base and ambiguous_scope: words that can be read of more than one whole, or more than one number, and what
-- each reading comes to. Where all readings give the same, it is only a note.
insert into found
with

readings as (
    select coalesce(alternative_to, relation_id) as first, relation_id, kind, op, constant, tolerance, quote
    from relations
    where relation_id in (select alternative_to from relations) or alternative_to is not null
),

-- The one stated value of each quantity, where there is one.
points as (
    select quantity_id, min(value) as value
    from said
    group by quantity_id
    having bool_and(is_point) and min(value) = max(value)
),

-- Readings of quantities: the share that the quantity they have in common comes to of the other, and whether it holds.
of_quantities as (
    select
        r.first,
        r.relation_id,
        max(t.quantity_id) filter (where c.quantity_id is not null) as subject,
        max(t.quantity_id) filter (where c.quantity_id is null) as other,
        max(p.value) filter (where c.quantity_id is not null) / nullif(max(p.value) filter (where c.quantity_id is null), 0)
            as share,
        max(p.value) filter (where c.quantity_id is null) as base,
        case when bool_and(p.value is not null) then case r.op
            when '=' then sum(t.coefficient * p.value order by t.quantity_id) = r.constant
            when '>' then sum(t.coefficient * p.value order by t.quantity_id) > r.constant
            when '>=' then sum(t.coefficient * p.value order by t.quantity_id) >= r.constant
        end end as holds
    from readings as r
    join relation_terms as t using (relation_id)
    left join points as p using (quantity_id)
    left join (
        select r.first, t.quantity_id
        from readings as r
        join relation_terms as t using (relation_id)
        group by r.first, t.quantity_id
        having count(*) = (select count(*) from readings as o where o.first = r.first)
    ) as c on c.first = r.first and c.quantity_id = t.quantity_id
    group by r.first, r.relation_id, r.op, r.constant
    having count(*) = 2 and count(c.quantity_id) = 1
),

-- Readings of numbers: what the number they have in common comes to.
of_claims as (
    select
        r.first,
        r.relation_id,
        max(t.claim_id) filter (where c.claim_id is not null) as subject,
        (r.constant - sum(t.coefficient * s.value order by t.claim_id) filter (where c.claim_id is null))
            / max(t.coefficient) filter (where c.claim_id is not null) as value,
        listed(list(s.said order by s.start) filter (where c.claim_id is null), ', ') as other
    from readings as r
    join relation_claims as t using (relation_id)
    join said as s using (claim_id)
    left join (
        select r.first, t.claim_id
        from readings as r
        join relation_claims as t using (relation_id)
        group by r.first, t.claim_id
        having count(*) = (select count(*) from readings as o where o.first = r.first)
    ) as c on c.first = r.first and c.claim_id = t.claim_id
    group by r.first, r.relation_id, r.constant
    having count(c.claim_id) = 1
)

select
    case when r.kind in ('most', 'largest') then 'ambiguous_scope' else 'ambiguous_base' end,
    'ambiguity',
    q.subject,
    null,
    null,
    l.label || ' ("' || r.quote || '"): ' || q.words
    || case
        when q.n_held = q.n then '; all readings are possible'
        when q.n_held = 1 and q.n_told = q.n then '; only one reading holds, which settles it'
        when q.n_held = 0 and q.n_told = q.n then '; no reading holds'
        else '; the numbers do not settle it'
    end || coalesce('. ' || n.note, '.'),
    q.claims,
    [q.first],
    null
from (
    select
        o.first,
        o.subject,
        count(*) as n,
        count(o.holds) as n_told,
        count(*) filter (where o.holds) as n_held,
        listed(list(case when o.holds then 'holds' when not o.holds then 'fails' else 'cannot be told' end || ' of '
            || coalesce(amount(o.base) || ' ', '') || w.label || coalesce(' (' || per_cent(o.share) || ')', '') order by o.relation_id <> o.first, o.relation_id
        ), ', ') as words,
        any_value(c.claims) as claims
    from of_quantities as o
    join labels_of as w on w.quantity_id = o.other
    join (select quantity_id, list(claim_id order by claim_id) as claims from said group by quantity_id) as c
        on c.quantity_id = o.subject
    group by o.first, o.subject
) as q
join readings as r on r.relation_id = q.first
join labels_of as l on l.quantity_id = q.subject
left join relations as n on n.relation_id = q.first

union all

select
    'ambiguous_base',
    case when min(o.value) = max(o.value) then 'note' else 'ambiguity' end,
    any_value(s.quantity_id),
    null,
    null,
    any_value(s.label) || ': ' || any_value(s.said) || ' may refer to '
    || listed(list(o.other || ' (then ' || amount(o.value) || ')' order by o.relation_id <> o.first, o.relation_id), ' or to ')
    || case when min(o.value) = max(o.value) then '; the result is the same.' else '.' end,
    list(distinct o.subject),
    [o.first],
    null
from of_claims as o
join said as s on s.claim_id = o.subject
group by o.first;
