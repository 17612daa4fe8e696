-- Of many millions of claims most are of no quantity of the codebook and in no relation. What follows is asked of those
-- that are, and of the claims that they refer to; temporary tables hide the views of the same names.
create or replace temp table claims as
with

spoken as (
    select claim_id, base_claim_id
    from claims
    where quantity_id is not null or claim_id in (select claim_id from relation_claims)
)

select *
from claims
where claim_id in (select claim_id from spoken union select base_claim_id from spoken);

create or replace temp table attributions as
select *
from attributions
where claim_id in (select claim_id from claims);
