-- rank_cycles: the relations by which something would stand above itself, and the quantities one passes. What can be
-- given up (`members`) are the stated ones; a cycle that holds another is not minimal.
create or replace temp table rank_cycles as
with

closed as (
    select
        a.account,
        w.ties,
        min(w.places) as places,
        coalesce(list(i.item order by i.item) filter (where i.item is not null), []) as members,
        bool_or(t.ambiguous) as ambiguous
    from (
        select top, list_sort(list_distinct(ties)) as ties, list_sort(list_distinct(places)) as places
        from walks
        where place = top
    ) as w
    join account_of as a on a.quantity = w.top,
        unnest(w.ties) as u(tie)
    join ties as t on t.tie = u.tie
    left join items as i on i.tie = t.tie
    group by a.account, w.ties, w.places
)

select row_number() over (order by ties) as cycle, account, ties, min(places) as places, min(members) as members, bool_or(ambiguous) as ambiguous
from closed as c
where not exists (
    select 1 from closed as d
    where d.account = c.account and len(d.ties) < len(c.ties) and list_has_all(c.ties, d.ties)
)
group by account, ties;
