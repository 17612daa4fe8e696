-- ties: the relations between quantities that bind their values, each once, in its first reading. What a text states is
-- soft, for it may be wrong; what follows from the words or is known from outside is hard. "Near" binds nothing.
create or replace temp table ties as
select
    row_number() over (order by r.relation_id) as tie,
    r.relation_id,
    r.kind,
    r.op,
    r.constant,
    r.basis in ('stated', 'ambiguous') as soft,
    r.basis = 'ambiguous' as ambiguous,
    coalesce(h.voice, r.authority_id) as authority
from relations as r
left join holders as h using (authority_id)
where r.alternative_to is null
    and r.op <> '~'
    and r.relation_id in (select relation_id from relation_terms);

-- numbered: quantities by number, in the order of their names, those that claims or relations speak of.
create or replace temp table numbered as
select row_number() over (order by q.quantity_id) as quantity, q.quantity_id, q.measure, q.whole_numbers
from quantities as q
where q.quantity_id in (select quantity_id from intervals)
    or q.quantity_id in (select t.quantity_id from relation_terms as t join ties using (relation_id));

create or replace temp table terms as
select t.tie, n.quantity, r.coefficient as factor
from relation_terms as r
join ties as t using (relation_id)
join numbered as n using (quantity_id)
where r.coefficient <> 0;

-- edges: the quantities of one relation belong to one account.
create or replace temp table edges as
select t.quantity as a, f.first as b
from terms as t
join (select tie, min(quantity) as first from terms group by tie) as f using (tie);
