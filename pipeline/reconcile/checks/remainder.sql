-- remainder: where parts are counted up and more than a tenth of the whole is in none of them. A part given as "more than"
-- is a floor, so what is left over is at most what is said.
insert into found
select
    'remainder',
    'gap',
    s.quantity_id,
    s.stated - s.parts,
    (s.stated - s.parts) / s.stated,
    s.words || ' of ' || amount(s.stated) || ' (' || per_cent(s.parts / s.stated) || '); '
    || case when s.exact then '' else 'up to ' end || amount(s.stated - s.parts)
    || ' (' || per_cent((s.stated - s.parts) / s.stated) || ') of the whole is unaccounted for.',
    s.claims,
    s.relations,
    null
from sums_of as s
where s.stated - s.parts > 0.1 * s.stated;
