-- account_of: the account of each quantity: all quantities that hang together by relations, named by the smallest.
create or replace temp table account_of as
select n.quantity, coalesce(l.label, n.quantity) as account
from numbered as n
left join labels as l on n.quantity = l.node;

-- items: what can be given up when an account does not fit: its claims and its stated relations, by number. The numbers
-- are given to keys alone, for a window holds all rows that it numbers.
create or replace temp table item_numbers as
select id, account, row_number() over (order by account, is_tie, id) as item
from (
    select i.claim_id as id, false as is_tie, a.account
    from intervals as i
    join numbered as n using (quantity_id)
    join account_of as a using (quantity)
    union all
    select t.relation_id, true, a.account
    from ties as t
    join (select tie, min(quantity) as quantity from terms group by tie) as f using (tie)
    join account_of as a using (quantity)
    where t.soft
);

create or replace temp table items as
select
    u.item, u.account, false as is_tie, i.claim_id as id, n.quantity, null::bigint as tie, v.authority,
    i.value, i.value_high, i.low, i.high, i.usual_low, i.usual_high,
    case when not i.open_below then i.value end as stated_low,
    case when not i.open_above then i.value_high end as stated_high
from item_numbers as u
join intervals as i on u.id = i.claim_id
join numbered as n using (quantity_id)
join voices as v using (claim_id);

insert into items by name
select u.item, u.account, true as is_tie, t.relation_id as id, t.tie, t.authority
from item_numbers as u
join ties as t on u.id = t.relation_id;

-- Between authorities a quantity may have whatever any of them says of it: that they differ is told as a difference, and
-- what follows from that alone is not told again. So what all say of one quantity is one item there, a pool, of no
-- authority; item_claims: the claims that an item stands for.
create or replace temp table pools as
select
    (select max(item) from items) + quantity as item,
    account,
    quantity,
    case when bool_and(low is not null) then min(low) end as low,
    case when bool_and(high is not null) then max(high) end as high,
    case when bool_and(usual_low is not null) then min(usual_low) end as usual_low,
    case when bool_and(usual_high is not null) then max(usual_high) end as usual_high,
    case when bool_and(stated_low is not null) then min(stated_low) end as stated_low,
    case when bool_and(stated_high is not null) then max(stated_high) end as stated_high
from items
where not is_tie and account in (select account from items group by account having min(authority) < max(authority))
group by account, quantity;

create or replace temp table item_claims as
select item, id as claim_id, authority
from items
where not is_tie
union all
select p.item, i.id, i.authority
from pools as p
join items as i using (account, quantity)
where not i.is_tie;

insert into items by name
select item, account, false as is_tie, quantity, low, high, usual_low, usual_high, stated_low, stated_high
from pools;

-- hard_ties: the relations that cannot be given up, by account.
create or replace temp table hard_ties as
select a.account, t.tie
from ties as t
join (select tie, min(quantity) as quantity from terms group by tie) as f using (tie)
join account_of as a using (quantity)
where not t.soft;

-- scopes: an account as one authority gives it, and, where several speak in it, as all of them do (no authority).
-- An account of one claim and nothing else fits whatever it says.
create or replace temp table scopes as
with

spoken as (
    select account, authority, count(*) as n
    from items
    where authority is not null and not is_tie
    group by account, authority
),

worth as (
    select account
    from spoken
    group by account
    having sum(n) > 1
    union
    select account from account_of where quantity in (select quantity from terms)
)

select row_number() over (order by account, authority nulls last) as scope, account, authority
from (
    select account, authority from spoken
    union all
    select distinct account, null from pools
)
where account in (select account from worth);

-- scope_items: what speaks in each scope: the claims of its authority, and the relations that it or the document states;
-- between authorities, the pools and all relations.
create or replace temp table scope_items as
select s.scope, i.item
from scopes as s
join items as i using (account)
where case
    when i.is_tie then s.authority is null or i.authority is null or i.authority = s.authority
    when s.authority is null then i.authority is null
    else i.authority = s.authority
end;
