-- searches: the clashing scopes in which no small set clashes, or that have too many items to try all small sets. One
-- minimal set is found for each by leaving items out: with the items in a row, the shortest prefix that clashes ends in
-- a member; that is kept, and the row shortened, until what is kept clashes alone. Each member takes as many steps as
-- the row can be halved. (Hemery et al. 2006, Extracting MUCs from constraint networks.)
-- What all authorities together give is left alone where one of them alone clashes already.
create or replace temp table searches as
select
    c.scope,
    c.account,
    c.reading,
    []::bigint[] as kept,
    0::bigint as low,
    n.n as high,
    c.scope in (select scope from small_scopes) as all_tried
from clashing as c
join (select scope, count(*) as n from scope_items group by scope) as n using (scope)
join scopes as s using (scope)
where not exists (select 1 from clashes as d where d.scope = c.scope and d.reading = c.reading)
    and not exists (select 1 from rank_cycles as r where r.account = c.account)
    and (s.authority is not null or c.account not in (
        select t.account from clashing as t join scopes as u using (scope) where u.authority is not null
    ));

create or replace temp table rows_of as
select scope, item, row_number() over (partition by scope order by item) as place
from scope_items
where scope in (select scope from searches);
