-- remainder: where parts are counted up and more than a tenth of the whole is in none of them. A part given as "more than"
-- is a floor, so what is left over is at most what is said.
insert into found
select
    'remainder',
    'gap',
    l.quantity_id,
    s.stated - s.parts,
    (s.stated - s.parts) / s.stated,
    l.label || ': ' || s.words || ' come to ' || case when s.exact then '' else 'at least ' end || amount(s.parts) || ' of '
    || amount(s.stated) || ' (' || per_cent(s.parts / s.stated) || '); ' || case when s.exact then '' else 'up to ' end
    || amount(s.stated - s.parts) || ' (' || per_cent((s.stated - s.parts) / s.stated) || ') of the whole is unaccounted for.',
    list_sort(list_concat(s.whole_claims, s.part_claims)),
    [t.relation_id],
    null
from sums_of as s
join ties as t using (tie)
join labels_of as l on l.quantity = s.whole
where s.stated - s.parts > 0.1 * s.stated;
