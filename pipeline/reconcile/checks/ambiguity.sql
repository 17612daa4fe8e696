-- ambiguous_base and ambiguous_scope: words that can be read of more than one whole, or more than one number, and what
-- each reading comes to. Where all readings give the same, it is only a note.

-- alternatives: the relations that are readings of one another; they are few, and so is what they speak of.
create or replace temp table alternatives as
select coalesce(alternative_to, relation_id) as first, *, count(*) over (partition by first) as n_readings
from relations
where relation_id in (select alternative_to from relations where alternative_to is not null) or alternative_to is not null;

create or replace temp table alternative_labels as
select quantity_id, label
from labels_of
where quantity_id in (select quantity_id from relation_terms where relation_id in (select relation_id from alternatives));

create or replace temp table alternative_said as
select *
from said
where quantity_id in (select quantity_id from alternative_labels)
    or claim_id in (select claim_id from relation_claims where relation_id in (select relation_id from alternatives));

insert into found
with

-- The one stated value of each quantity, where there is one.
points as (
    select quantity_id, case when bool_and(is_point) and min(value) = max(value) then min(value) end as value
    from alternative_said
    group by quantity_id
),

-- What each reading speaks of, quantities or numbers, and with which value.
parts as (
    select r.first, r.relation_id, r.op, r.constant, r.n_readings, true as of_quantities,
        t.quantity_id as about, t.coefficient, p.value, l.label as words, null as start
    from alternatives as r
    join relation_terms as t using (relation_id)
    join alternative_labels as l using (quantity_id)
    left join points as p using (quantity_id)
    union all
    select r.first, r.relation_id, r.op, r.constant, r.n_readings, false,
        t.claim_id, t.coefficient, s.value, s.said, s.start
    from alternatives as r
    join relation_claims as t using (relation_id)
    join alternative_said as s using (claim_id)
),

-- For each reading: what all readings have in common (subject), what this one sets it against, what the subject comes to
-- by that (result), which share it is of it, and whether the reading holds.
read as (
    select
        first,
        relation_id,
        of_quantities,
        any_value(about) filter (where common) as subject,
        listed(list(words order by start, about) filter (where not common), ', ') as other,
        sum(value) filter (where not common) as base,
        any_value(value) filter (where common) / nullif(base, 0) as share,
        (constant - sum(coefficient * value order by about) filter (where not common))
            / any_value(coefficient) filter (where common) as result,
        case when bool_and(value is not null) then case op
            when '=' then sum(coefficient * value order by about) = constant
            when '>' then sum(coefficient * value order by about) > constant
            when '>=' then sum(coefficient * value order by about) >= constant
        end end as holds
    from (select *, count(*) over (partition by first, about, of_quantities) = n_readings as common from parts)
    group by first, relation_id, of_quantities, op, constant
    having count(*) filter (where common) = 1 and (count(*) = 2 or not of_quantities)
),

told_of as (
    select
        first,
        of_quantities,
        subject,
        count(*) as n,
        count(holds) as n_told,
        count(*) filter (where holds) as n_held,
        min(result) = max(result) as alike,
        listed(list(case when holds then 'holds' when not holds then 'fails' else 'cannot be told' end || ' of '
            || coalesce(amount(base) || ' ', '') || other || coalesce(' (' || per_cent(share) || ')', '')
            order by relation_id <> first, relation_id
        ), ', ') as shares,
        listed(list(other || ' (then ' || amount(result) || ')' order by relation_id <> first, relation_id), ' or to ') as results
    from read
    group by first, of_quantities, subject
),

spoken as (
    select quantity_id, list(claim_id order by claim_id) as claims
    from alternative_said
    group by quantity_id
)

select
    case when r.kind in ('most', 'largest') then 'ambiguous_scope' else 'ambiguous_base' end,
    'ambiguity',
    q.subject,
    null,
    null,
    l.label || ' ("' || r.quote || '"): ' || q.shares
    || case
        when q.n_held = q.n then '; all readings are possible'
        when q.n_held = 1 and q.n_told = q.n then '; only one reading holds, which settles it'
        when q.n_held = 0 and q.n_told = q.n then '; no reading holds'
        else '; the numbers do not settle it'
    end || coalesce('. ' || r.note, '.'),
    n.claims,
    [q.first],
    null
from told_of as q
join alternatives as r on r.relation_id = q.first
join alternative_labels as l on l.quantity_id = q.subject
join spoken as n on n.quantity_id = q.subject
where q.of_quantities

union all

select
    'ambiguous_base',
    case when q.alike then 'note' else 'ambiguity' end,
    s.quantity_id,
    null,
    null,
    s.label || ': ' || s.said || ' may refer to ' || q.results || case when q.alike then '; the result is the same.' else '.' end,
    [q.subject],
    [q.first],
    null
from told_of as q
join alternative_said as s on s.claim_id = q.subject
where not q.of_quantities;
