-- disputes: the minimal sets, each once, with what they are made of. A set that does not fit to the letter is a
-- contradiction and no tension as well.
create or replace temp table described as
with

sets as (
    select row_number() over (order by c.account, c.members, c.scope, c.reading) as clash, c.*, s.authority is null as shared
    from clashes as c
    join scopes as s using (scope)
    where c.reading = 'literal' or not exists (
        select 1 from clashes as l
        where l.scope = c.scope and l.reading = 'literal' and l.members = c.members
    )
)

select
    s.clash,
    any_value(s.account) as account,
    any_value(s.members) as members,
    any_value(s.reading) as reading,
    any_value(s.minimal) as minimal,
    any_value(s.all_tried) as all_tried,
    any_value(s.shared) as shared,
    count(distinct c.authority) as n_authorities,
    coalesce(list(distinct i.tie order by i.tie) filter (where i.is_tie), []) as ties,
    list(distinct i.quantity order by i.quantity) filter (where not i.is_tie) as quantities,
    coalesce(bool_or(t.ambiguous), false) as ambiguous
from (select *, unnest(members) as item from sets) as s
join items as i using (item)
left join ties as t on i.tie = t.tie
left join item_claims as c using (item)
group by s.clash;

-- What does not fit between authorities is left out where all of its numbers are one authority's, or where one authority
-- alone has the same quantities and relations in a set that does not fit: it says nothing new.
create or replace temp table disputes as
select
    *,
    case
        when reading = 'literal' then case when ambiguous then 'tension' else 'contradiction' end
        when ambiguous then 'ambiguity'
        else 'tension'
    end as severity
from described as d
where not d.shared
    or d.n_authorities > 1
    and not exists (
        select 1 from described as e
        where e.account = d.account and not e.shared and e.ties = d.ties and e.quantities = d.quantities
    );

-- disputed: the relations that stand in a minimal set or a rank cycle. Which of them is wrong the numbers cannot say;
-- so none of them bounds an estimate.
create or replace temp table disputed as
select distinct tie
from (
    select unnest(ties) as tie from disputes
    union all
    select unnest(ties) from rank_cycles
)
where tie in (select tie from ties where soft);
