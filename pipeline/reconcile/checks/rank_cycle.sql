-- rank_cycle: what would have to be more than itself. No number can mend it, so none is looked at.
insert into found
select
    'rank_cycle',
    case when r.ambiguous then 'tension' else 'contradiction' end,
    null,
    null,
    null,
    'These cannot both hold, whatever the numbers are: ' || t.words || '.'
    || case when r.ambiguous then ' One of them rests on an ambiguous reading, so this counts for one step less.' else '' end,
    coalesce(c.claims, []),
    t.relations,
    null
from rank_cycles as r
join (
    select
        u.cycle,
        listed(list(w.told order by w.tie), '; ') as words,
        list(w.relation_id order by w.relation_id) as relations
    from (select cycle, unnest(ties) as tie from rank_cycles) as u
    join told as w using (tie)
    -- The relations that can be given up; where there are none, all.
    where w.tie in (select tie from ties where soft)
        or u.cycle not in (
            select cycle
            from (select cycle, unnest(ties) as tie from rank_cycles)
            where tie in (select tie from ties where soft)
        )
    group by u.cycle
) as t using (cycle)
left join (
    select p.cycle, list(s.claim_id order by s.claim_id) as claims
    from (select cycle, unnest(places) as quantity from rank_cycles) as p
    join said as s using (quantity)
    group by p.cycle
) as c using (cycle);
