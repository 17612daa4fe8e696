-- The shortest prefix that clashes lies at or before the middle, or after it. When it is found, its last item is kept
-- and the row ends before it; when it is empty, what is kept is minimal. A search that has kept as many as this allows
-- ends with a set that need not be minimal.
create or replace temp table halved as
select
    s.*,
    case when u.world is null then w.middle + 1 else s.low end as from_,
    case when u.world is null then s.high else w.middle end as to_
from searches as s
join worlds as w using (scope, reading)
left join unfit as u using (world);

insert into clashes
select scope, account, reading, list_sort(kept), true, all_tried
from halved
where from_ >= to_ and to_ = 0;

insert into clashes
select h.scope, h.account, h.reading, list_sort(list_concat(h.kept, r.rest)), false, h.all_tried
from halved as h
join (
    select h.scope, h.reading, list(r.item order by r.item) as rest
    from halved as h
    join rows_of as r on h.scope = r.scope and r.place <= h.to_
    group by h.scope, h.reading
) as r using (scope, reading)
where h.from_ >= h.to_ and h.to_ > 0 and len(h.kept) + 1 >= getvariable('most_members');

create or replace temp table searches as
select
    h.scope,
    h.account,
    h.reading,
    case when found then list_append(h.kept, r.item) else h.kept end as kept,
    case when found then 0 else h.from_ end as low,
    case when found then h.to_ - 1 else h.to_ end as high,
    h.all_tried
from (select *, from_ >= to_ as found from halved) as h
left join rows_of as r on h.scope = r.scope and r.place = h.to_
where not (h.found and (h.to_ = 0 or len(h.kept) + 1 >= getvariable('most_members')));
