-- One step down on every walk, to places not yet seen on it; one way there is enough, the shortest. A walk that has come
-- to where it began goes no further.
insert into walks
select
    w.start_tie, w.top, w.start, e.loser,
    min(list_append(w.ties, e.tie)),
    arg_min(list_append(w.places, e.loser), list_append(w.ties, e.tie)),
    getvariable('step')
from walks as w
join rank_edges as e on w.place = e.winner
where w.step = getvariable('step') - 1
    and w.place <> w.top
    and (w.start_tie, w.top, w.start, e.loser) not in (select (start_tie, top, start, place) from walks)
group by w.start_tie, w.top, w.start, e.loser;
