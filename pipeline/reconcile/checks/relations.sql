-- relations: relations that cannot be given up and yet exclude one another, so that no numbers can satisfy the account.
insert into found
select
    'relations',
    'contradiction',
    null,
    null,
    null,
    'Not all of these can hold, whatever the numbers are: ' || listed(list(t.told order by t.tie), '; ')
    || '. No claim of this account is held against another until one of them is given up.',
    [],
    list(t.relation_id order by t.relation_id),
    null
from barred as b
join hard_ties as h using (account)
join told as t using (tie)
group by b.account;
