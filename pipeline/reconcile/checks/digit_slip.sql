-- digit_slip: sums of exact counts that one changed digit would close, and whether another authority singles out which.
insert into found
select
    'digit_slip',
    'note',
    null,
    abs(any_value(s.miss)),
    null,
    'Exact counts miss their sum by ' || amount(abs(any_value(s.miss))) || ' (' || any_value(t.told) || '); one changed digit would close it in '
    || case count(*) when 1 then 'one way: ' else count(*) || ' ways: ' end
    || listed(list(amount(s.value) || ' as ' || amount(s.repaired) || ' (' || l.label || ')' order by s.quantity), '; ')
    || case count(*) filter (where len(s.supported_by) > 0)
        when 0 then '.'
        else '. Another authority gives '
            || listed(list(amount(s.repaired) order by s.quantity) filter (where len(s.supported_by) > 0), ' and ') || '.'
    end,
    any_value(s.claims),
    [any_value(t.relation_id)],
    null
from slips as s
join told as t using (tie)
join labels_of as l using (quantity)
group by s.tie, s.authority;
