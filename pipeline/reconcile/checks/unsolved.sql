-- unsolved: accounts whose circles are too large, or with others too many, to be solved exactly. What was found there
-- stands, but it may not be all.
insert into found
select
    'unsolved',
    'note',
    null,
    null,
    null,
    'These hang together in circles, with too many relations or claims to be solved exactly: '
    || listed(list(distinct l.label order by l.label), '; ')
    || '. Bounds may be wider than they need be, and a set that does not fit may be overlooked.',
    [],
    list(distinct t.relation_id order by t.relation_id),
    null
from unsolved as u
join account_of as a using (account)
join labels_of as l using (quantity)
join terms as e using (quantity)
join ties as t using (tie)
group by u.account;
