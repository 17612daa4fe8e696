-- linking: for each minimal set of claims alone, the terms of the relations that cannot be given up, of its account; and
-- whether the set speaks of their quantity. Of accounts with very many relations, those that tie two of its quantities.
create or replace temp table linking as
select d.clash, e.tie, e.quantity, list_contains(d.quantities, e.quantity) as held
from disputes as d
join hard_ties as h using (account)
join terms as e using (tie)
where len(d.ties) = 0 and len(d.quantities) > 1;

delete from linking
where clash in (select clash from linking group by clash having count(distinct tie) > getvariable('largest_circle'))
    and (clash, tie) not in (
        select (clash, tie) from linking where held group by clash, tie having count(*) > 1
    );
