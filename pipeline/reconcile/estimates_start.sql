-- estimates and estimate_claims: filled batch by batch.
create or replace temp table estimates (
    quantity_id varchar, method varchar, low double, best double, high double, rule varchar,
    n_claims bigint, n_authorities bigint, n_independent bigint
);

create or replace temp table estimate_claims (quantity_id varchar, method varchar, claim_id varchar);
