-- reference: numbers held against those that another document gives for what the codebook calls near to it from outside
-- the texts. What agrees is told once for each document; what does not, number by number; and where something is called
-- the largest, what the reference has that is larger and goes unnamed.
create or replace temp table counterparts as
select r.relation_id, r.note, r.tolerance, mine.quantity_id as mine, other.quantity_id as other
from relations as r
join relation_terms as mine using (relation_id)
join relation_terms as other using (relation_id)
where r.kind = 'near' and r.basis = 'outside' and r.alternative_to is null
    and mine.coefficient = -other.coefficient
    and mine.quantity_id <> other.quantity_id;

-- A text is held against a table, never a table against a text.
create or replace temp table compared_with as
select
    s.doc_id,
    s.start,
    s.claim_id,
    s.label,
    s.said,
    s.value,
    o.doc_id as other_doc,
    o.claim_id as other_claim,
    o.quantity_id as other_quantity,
    o.value as other_value,
    o.label as other_label,
    o.authority_name,
    p.relation_id,
    p.note,
    not coalesce(beyond(s.low, o.high * (1 + p.tolerance)) and o.high is not null, false)
    and not coalesce(beyond(o.low * (1 - p.tolerance), s.high) and s.high is not null, false) as agrees
from counterparts as p
join said as s on s.quantity_id = p.mine
join said as o on o.quantity_id = p.other and o.doc_id <> s.doc_id
join documents as d on d.doc_id = s.doc_id
join documents as t on t.doc_id = o.doc_id
where d.kind <> 'table' and t.kind = 'table';

insert into found
select
    'reference', 'pass', null, null, null,
    'Within what others give: '
    || listed(list(label || ': ' || said || ', ' || amount(other_value) || ' (' || authority_name || ')' order by start, other_claim), '; ')
    || '.',
    list_sort(list_distinct(list_concat(list(claim_id), list(other_claim)))),
    list(distinct relation_id order by relation_id),
    null
from compared_with
where agrees
group by doc_id;

insert into found
select
    'reference', 'difference', any_value(s.quantity_id), any_value(abs(c.other_value - c.value)), null,
    any_value(c.label) || ': ' || any_value(c.said) || ' against ' || amount(any_value(c.other_value)) || ' for '
    || any_value(c.other_label) || ' (' || any_value(c.authority_name) || ')' || coalesce('. ' || any_value(c.note), '.'),
    list_sort([c.claim_id, c.other_claim]),
    [c.relation_id],
    null
from compared_with as c
join said as s using (claim_id)
where not c.agrees
group by c.claim_id, c.other_claim, c.relation_id;

-- Superlatives: of the same words, all who are called the largest, and the parts of the reference's whole that stand
-- above the counterpart of one of them and are the counterpart of nothing in the text.
insert into found
with

called as (
    select distinct r.doc_id, r.start, r.quote, n.quantity_id
    from relations as r
    join ties as t using (relation_id)
    join terms as e using (tie)
    join numbered as n using (quantity)
    where t.kind = 'largest' and e.factor > 0 and r.doc_id is not null
),

larger as (
    select
        k.doc_id, k.start, k.quote, c.label, c.claim_id, c.other_claim, c.other_value,
        y.claim_id as larger_claim, y.label as larger_label, y.value as larger_value, y.authority_name
    from called as k
    join said as s on s.quantity_id = k.quantity_id and s.doc_id = k.doc_id
    join compared_with as c using (claim_id)
    join said as x on x.claim_id = c.other_claim
    join wholes as w on w.part = x.quantity
    join wholes as v on v.tie = w.tie and v.part <> w.part
    join said as y on y.quantity = v.part and y.doc_id = c.other_doc and y.authority = x.authority
    where y.is_point and x.is_point and y.value > x.value
        and y.quantity_id not in (select other from counterparts)
)

select
    'reference', 'difference', null, null, null,
    'Called the largest ("' || l.quote || '"), yet '
    || listed(list_sort(list(distinct l.larger_label || ' (' || amount(l.larger_value) || ') exceeds ' || l.label || ' ('
        || amount(l.other_value) || ') and is not named')), '; ')
    || ' (' || any_value(l.authority_name) || ').',
    list_sort(list_distinct(list_concat(any_value(m.claims), list_concat(list(l.other_claim), list(l.larger_claim))))),
    [],
    null
from larger as l
join (
    select k.doc_id, k.start, list(s.claim_id) as claims
    from called as k
    join said as s on s.quantity_id = k.quantity_id and s.doc_id = k.doc_id
    group by k.doc_id, k.start
) as m using (doc_id, start)
group by l.doc_id, l.start, l.quote;
