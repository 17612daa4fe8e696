-- question: a number that stands in a question and so is asserted by nobody there.
insert into found
select
    'question', 'note', s.quantity_id, s.value, null,
    s.label || ': ' || s.said || ' stands in a question, not in a statement.',
    [s.claim_id], [], null
from said as s
join claims as c using (claim_id)
where c.modality = 'question';
