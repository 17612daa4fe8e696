-- sum_check: parts that are counted up do not come to more than the smallest number of their whole, rounding allowed for;
-- and, where every part has a number, not to less.
-- Where they do, the account does not fit, and the check of accounts says so.
insert into found
select
    'sum_check',
    'pass',
    s.quantity_id,
    s.parts,
    s.parts / s.stated,
    s.words
    || case
        when s.complete and s.exact and s.parts = s.stated then ', as the whole does.'
        when s.parts > s.stated then ', no more than ' || amount(s.stated) || ', allowing for rounding.'
        else ', no more than ' || amount(s.stated) || '.'
    end,
    s.claims,
    s.relations,
    null
from (select *, row_number() over (partition by whole, relations order by stated) as place from sums_of) as s
where s.place = 1 and not beyond(s.parts_low, s.stated_high)
    and not (s.complete and s.parts_high is not null and beyond(s.stated_low, s.parts_high));
