-- account: minimal sets of claims and stated relations that do not fit together, literally or as usually meant.

-- set_claims: the claims of each set; set_numbers: they in words.
create or replace temp table set_claims as
select d.clash, i.claim_id
from (select clash, unnest(members) as item from disputes) as d
join item_claims as i using (item);

create or replace temp table set_numbers as
select c.clash, s.*
from set_claims as c
join said as s using (claim_id);

insert into found
with

-- The claims of each set in words, and by how much each would have to be off for the rest to stand.
parts as (
    select
        s.clash,
        list(s.claim_id order by s.claim_id) as claims,
        listed(list(s.label || ': ' || s.said order by s.doc_id, s.start), '; ') as words,
        listed(list(s.said || ' would have to be ' || case n.side when 'up' then 'at least ' else 'at most ' end
            || amount(coalesce(n.needed_stated, n.needed))
            || case when n.side = 'up' and s.value > 0
                then ', ' || times(coalesce(n.needed_stated, n.needed) / s.value) || ' ' || amount(s.value) else '' end order by s.doc_id, s.start
        ) filter (where n.side is not null), '; or ') as repairs,
        min(abs(coalesce(n.needed_stated, n.needed) - s.value)) as amount
    from set_numbers as s
    left join needed as n using (clash, claim_id)
    group by s.clash
),

statements as (
    select
        d.clash,
        list(t.relation_id order by t.relation_id) as relations,
        listed(list(t.told order by t.tie), '; ') as words
    from (
        select clash, unnest(ties) as tie from disputes
        union all
        -- A set of claims alone: the relations between them, which cannot be given up.
        select distinct clash, tie from linking
    ) as d
    join told as t using (tie)
    group by d.clash
),

-- The share that stands against "more than half", where a set holds one such relation and a number for either side.
halves as (
    select
        d.clash,
        any_value(l.quantity_id) as quantity_id,
        any_value(p.value / w.value) as share,
        any_value(amount(p.value) || ' is ' || per_cent(p.value / w.value) || ' of ' || amount(w.value)
            || ', and more than half would be more than ' || amount(w.value / 2)) as words
    from (select clash, unnest(ties) as tie from disputes where len(ties) = 1) as d
    join ties as t on t.tie = d.tie and t.kind = 'most'
    join terms as high on high.tie = t.tie and high.factor > 0
    join terms as low on low.tie = t.tie and low.factor < 0
    join labels_of as l on l.quantity = high.quantity
    join set_numbers as p on p.clash = d.clash and p.quantity = high.quantity
    join set_numbers as w on w.clash = d.clash and w.quantity = low.quantity
    where w.value > 0
    group by d.clash
    having count(*) = 1
)

select
    'account',
    d.severity,
    h.quantity_id,
    p.amount,
    h.share,
    case
        when d.reading = 'literal' then 'No values fit all of these, even to the letter: '
        else 'As such words are usually meant, no values fit all of these: '
    end
    || concat_ws('; ', p.words, t.words) || '.'
    || coalesce(' ' || h.words || '.', '')
    || coalesce(' To resolve it, ' || p.repairs || '.', '')
    || case when d.ambiguous then ' One of them rests on an ambiguous reading, so this counts for one step less.' else '' end
    || case
        when not d.minimal then ' The account is too large to try all sets, and this set may hold more than it needs.'
        when not d.all_tried then ' The account is too large to try all sets: this is one minimal set, found by leaving out'
            || ' one item after another; there may be others.'
        when d.account in (select account from unsolved) then ' The relations of the account form circles and are too many'
            || ' to be solved, so this set may hold more than it needs.'
        else ''
    end,
    coalesce(p.claims, []),
    coalesce(t.relations, []),
    d.clash
from disputes as d
left join parts as p using (clash)
left join statements as t using (clash)
left join halves as h using (clash);
