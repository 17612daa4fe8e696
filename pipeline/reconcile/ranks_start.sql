-- edges: what stands above what, whatever the numbers are. "At least as large" says so outright; so does a whole of its
-- part. Who has more than half of a whole stands above every other part of it, and strictly.
create or replace temp table rank_edges as
with

halves as (
    select w.tie, part.quantity as winner, w.quantity as whole
    from ties as t
    join terms as w using (tie)
    join terms as part using (tie)
    where t.kind = 'most' and t.constant >= 0 and part.factor > 0 and w.factor < 0 and -w.factor / part.factor >= 0.5
),

parts as (
    select b.tie, whole.quantity as whole, part.quantity as part
    from ties as b
    join terms as whole using (tie)
    join terms as part using (tie)
    where b.kind = 'balance' and b.op = '=' and b.constant = 0 and whole.factor * part.factor < 0
)

select h.tie, h.winner, other.part as loser, true as strict
from halves as h
join parts as own on h.whole = own.whole and h.winner = own.part
join parts as other on own.tie = other.tie and other.whole = h.whole and other.part <> h.winner
union
select t.tie, high.quantity, low.quantity, t.op = '>'
from ties as t
join terms as high using (tie)
join terms as low using (tie)
where t.kind in ('largest', 'part_of') and t.constant >= 0 and high.factor > 0 and low.factor = -high.factor
    and t.tie in (select tie from terms group by tie having count(*) = 2);

-- walks: from the lower end of each strict edge, where one comes by going down.
create or replace temp table walks as
select tie as start_tie, winner as top, loser as start, loser as place, [tie] as ties,
    [winner, loser] as places, 1 as step
from rank_edges
where strict;
