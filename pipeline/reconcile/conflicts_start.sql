-- scope_sizes: how many quantities (n) and how many items each scope has; small_scopes: those of which all small sets
-- can be tried.
create or replace temp table scope_sizes as
select s.scope, n.n, i.n_items
from scopes as s
join (select account, count(*) as n from account_of group by account) as n using (account)
join (select scope, count(*) as n_items from scope_items group by scope) as i using (scope);

create or replace temp table small_scopes as
select scope
from scope_sizes
where n_items <= getvariable('small');

create or replace temp table clashing (scope bigint, account bigint, reading varchar);

create or replace temp table clashes (
    scope bigint, account bigint, reading varchar, members bigint[], minimal boolean, all_tried boolean
);

create or replace temp table scope_bounds (scope bigint, reading varchar, quantity bigint, low double, high double);
