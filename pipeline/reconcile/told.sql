-- of_note: the relations of which something is to be said: those of accounts that do not fit, and of sums that miss.
create or replace temp table of_note as
select e.tie, e.quantity, e.factor, l.label
from terms as e
join labels_of as l using (quantity)
where e.tie in (select tie from slips)
    or e.quantity in (
        select quantity
        from account_of
        where account in (select account from disputes union select account from rank_cycles union select account from barred)
    );

-- told: they in words; one that is of none of the usual forms as the sum that it is.
create or replace temp table told as
select
    t.tie,
    t.relation_id,
    case
        when high.words is null or low.words is null or t.constant <> 0 then s.words || ' ' || t.op || ' ' || amount(t.constant)
        when t.kind = 'most' and high.n = 1 and low.n = 1 then high.words || ': more than '
            || case when low.factor = -0.5 * high.factor then 'half' else per_cent(-low.factor / high.factor) end
            || ' of ' || low.words
        when not s.plain then s.words || ' ' || t.op || ' 0'
        when t.kind = 'largest' then high.words || ': no fewer than ' || low.words
        when t.kind = 'part_of' then low.words || ': part of ' || high.words
        when t.kind = 'balance' and high.n = 1 then high.words || ': the sum of ' || low.words
        when t.kind = 'balance' and low.n = 1 then low.words || ': the sum of ' || high.words
        else high.words || ' ' || t.op || ' ' || low.words
    end || coalesce(' ("' || r.quote || '")', '') as told
from ties as t
join relations as r using (relation_id)
join (
    select
        e.tie,
        bool_and(abs(e.factor) = 1) as plain,
        listed(list(
            case when e.factor < 0 then '- ' else '+ ' end
            || case when abs(e.factor) = 1 then '' else amount(abs(e.factor)) || ' * ' end || e.label
            order by e.factor desc, e.quantity
        ), ' ') as words
    from of_note as e
    group by e.tie
) as s using (tie)
left join (
    select e.tie, listed(list(e.label order by e.quantity), ' and ') as words, count(*) as n, max(e.factor) as factor
    from of_note as e where e.factor > 0 group by e.tie
) as high using (tie)
left join (
    select e.tie, listed(list(e.label order by e.quantity), ' and ') as words, count(*) as n, min(e.factor) as factor
    from of_note as e where e.factor < 0 group by e.tie
) as low using (tie);
