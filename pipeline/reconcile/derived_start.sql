-- account_bounds and derived: what accounts leave for each quantity, filled batch by batch.
create or replace temp table account_bounds (quantity bigint, reading varchar, low double, high double);

create or replace temp table derived (quantity bigint, value double, rule varchar);
