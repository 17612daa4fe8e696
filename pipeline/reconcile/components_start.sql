-- labels: each node of the table `edges` (a, b) with a label, at first its own number. The rounds that follow give all
-- nodes that hang together the smallest label among them.
create or replace temp table labels as
select distinct node, node as label
from (select a as node from edges union all select b from edges);
