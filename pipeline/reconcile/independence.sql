-- voices: for each claim, the authority who counted: the last of its chain. One that the codebook does not know
-- stands for itself, by the words that name it.
create or replace temp table voices as
select
    claim_id,
    arg_max(coalesce(authority_id, authority_text), step) as authority
from attributions
group by claim_id;

-- sources: all that each authority draws on, itself included, over any number of steps.
create or replace temp table sources as
with recursive

drawn as (
    select distinct authority, authority as source
    from voices
    union
    select d.authority, a.draws_on
    from drawn as d
    join authority_sources as a on d.source = a.authority_id
)

select authority, source
from drawn;

-- independence: how many authorities speak of each quantity, and how many groups they fall into when those who
-- share a source, directly or through others, are taken together.
create or replace temp table independence as
with recursive

speakers as (
    select distinct i.quantity_id, v.authority
    from intervals as i
    join voices as v using (claim_id)
),

shared as (
    select distinct a.quantity_id, a.authority, b.authority as other
    from (select * from speakers join sources using (authority)) as a
    join (select * from speakers join sources using (authority)) as b
        on a.quantity_id = b.quantity_id and a.source = b.source
),

together as (
    select * from shared
    union
    select t.quantity_id, t.authority, s.other
    from together as t
    join shared as s on t.quantity_id = s.quantity_id and t.other = s.authority
),

groups as (
    select quantity_id, authority, min(other) as representative
    from together
    group by quantity_id, authority
)

select
    quantity_id,
    count(distinct authority) as n_authorities,
    count(distinct representative) as n_independent
from groups
group by quantity_id;
