-- Of the many claims of collections most are of no quantity of the codebook and in no relation. What follows is asked of
-- those that are, of the claims that they refer to, and of all claims of documents that stand on their own in raw/.
-- Temporary tables hide the views of the same names.
create or replace temp table claims as
with

spoken as (
    -- Three questions, each of few columns, for one with "or" would read all of them row by row.
    select claim_id, base_claim_id
    from claims
    where quantity_id is not null
    union all
    select claim_id, base_claim_id
    from claims
    where claim_id in (select claim_id from relation_claims)
    union all
    select claim_id, base_claim_id
    from claims
    where doc_id in (select doc_id from documents where collection is null)
)

select *
from claims
where claim_id in (select claim_id from spoken union select base_claim_id from spoken);

create or replace temp table attributions as
select *
from attributions
where claim_id in (select claim_id from claims);

create or replace temp table documents as
select *
from documents
where collection is null or doc_id in (select doc_id from claims);
