-- One round: each node takes the smallest label among its neighbours, then the label of that label, which doubles the
-- way a label travels in each round.
create or replace temp table nearer as
select l.node, least(l.label, coalesce(n.label, l.label)) as label, coalesce(n.label < l.label, false) as moved
from labels as l
left join (
    select e.node, min(l.label) as label
    from (select a as node, b as other from edges union all select b, a from edges) as e
    join labels as l on e.other = l.node
    group by e.node
) as n using (node);

create or replace temp table labels as
select n.node, coalesce(least(n.label, m.label), n.label) as label, n.moved
from nearer as n
left join nearer as m on n.label = m.node;
