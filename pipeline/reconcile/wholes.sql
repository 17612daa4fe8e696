-- wholes: each balance as one whole and its parts, with how often a part counts in it.
create or replace temp table wholes as
select w.tie, w.quantity as whole, p.quantity as part, -p.factor / w.factor as weight
from ties as t
join terms as w using (tie)
join terms as p on p.tie = w.tie and p.factor * w.factor < 0
join (
    select t.tie, sign(t.factor) as side
    from terms as t
    group by t.tie, sign(t.factor)
    having count(*) = 1
) as s on s.tie = w.tie and s.side = sign(w.factor)
where t.kind = 'balance' and t.op = '=' and t.constant = 0
    -- Of two that equal one another neither is the whole.
    and t.tie in (select tie from terms group by tie having count(*) > 2);
