-- holders: those who only hold the records of others, as files do. Where one draws on a single authority, it speaks in
-- that one's voice: the files of an office and the office are one.
create or replace temp table holders as
select s.authority_id, min(s.draws_on) as voice
from authority_sources as s
where s.authority_id in (select authority_id from attributions where relation = 'holds')
group by s.authority_id
having count(*) = 1;

-- voices: for each claim, the authority who counted: the last of its chain, or he whose records that one holds. One that
-- the codebook does not know stands for itself, by the words that name it.
create or replace temp table voices as
select
    l.claim_id,
    coalesce(case when l.relation = 'holds' then h.voice end, l.authority) as authority,
    l.relation
from (
    select
        claim_id,
        arg_max(coalesce(authority_id, authority_text), step) as authority,
        arg_max(relation, step) as relation
    from attributions
    group by claim_id
) as l
left join holders as h on l.authority = h.authority_id;

-- echoes: the claims that repeat or confirm another and add no count of their own: those of which a relation says so,
-- and those that confirm, of one quantity and in one document, the value last stated before.
create or replace temp table echoes as
select r.claim_id, o.claim_id as echoed, r.relation_id
from relation_claims as r
join relations as s using (relation_id)
join relation_claims as o on r.relation_id = o.relation_id and r.coefficient = 1 and o.coefficient = -1
where s.kind = 'same_as' and s.alternative_to is null
union all
select c.claim_id, b.claim_id, null
from (
    select c.*
    from claims as c
    join voices as v using (claim_id)
    where (c.modality = 'confirm' or v.relation in ('confirms', 'repeats')) and c.status = 'active'
        and c.claim_id not in (
            select t.claim_id
            from relation_claims as t
            join relations as s using (relation_id)
            where s.kind = 'same_as' and t.coefficient = 1
        )
) as c
asof join (select * from claims where status = 'active') as b
    on c.doc_id = b.doc_id and c.quantity_id = b.quantity_id and c.value = b.value and c.start > b.start;

-- roots: for each claim, the authority whose count it is in the end: an echo takes the root of what it echoes, over any
-- number of steps. Two that echo one another and nothing else speak for themselves.
create or replace temp table roots as
with recursive

followed as (
    select claim_id, echoed as origin
    from echoes
    union
    select f.claim_id, e.echoed
    from followed as f
    join echoes as e on f.origin = e.claim_id
),

origins as (
    select f.claim_id, min(v.authority) as authority
    from followed as f
    join voices as v on f.origin = v.claim_id
    where f.origin not in (select claim_id from echoes)
    group by f.claim_id
)

select v.claim_id, coalesce(o.authority, v.authority) as authority
from voices as v
left join origins as o using (claim_id);

-- sources: all that each authority draws on, itself included, over any number of steps.
create or replace temp table sources as
with recursive

drawn as (
    select distinct authority, authority as source
    from (select authority from voices union select authority from roots)
    union
    select d.authority, a.draws_on
    from drawn as d
    join authority_sources as a on d.source = a.authority_id
)

select authority, source
from drawn;
