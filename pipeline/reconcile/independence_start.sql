-- bearing: the claims on which each estimate rests: a quantity's own, or, where it has none, those it is worked out from.
create or replace temp table bearing as
select quantity_id, claim_id from intervals
union all
select quantity_id, claim_id from operand_claims;

-- independence: filled batch by batch.
create or replace temp table independence (
    quantity_id varchar, n_claims bigint, n_authorities bigint, n_independent bigint
);
