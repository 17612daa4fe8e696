-- sum_check: parts that are counted up do not come to more than the smallest number of their whole, rounding allowed for;
-- and, where every part has a number, not to less.
-- Where they do, the account does not fit, and the check of accounts says so.
insert into found
select
    'sum_check',
    'pass',
    l.quantity_id,
    s.parts,
    s.parts / s.stated,
    l.label || ': ' || s.words || ' come to ' || case when s.exact then '' else 'at least ' end || amount(s.parts)
    || ', no more than ' || amount(s.stated) || case when s.parts > s.stated then ', allowing for rounding' else '' end || '.',
    list_sort(list_concat(s.whole_claims, s.part_claims)),
    [t.relation_id],
    null
from (select *, row_number() over (partition by tie order by stated) as place from sums_of) as s
join ties as t using (tie)
join labels_of as l on l.quantity = s.whole
where s.place = 1 and not beyond(s.parts_low, s.stated_high)
    and not (s.complete and s.parts_high is not null and beyond(s.stated_low, s.parts_high));
