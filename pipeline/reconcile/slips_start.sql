-- slips: filled batch by batch.
create or replace temp table slips (
    tie bigint, authority varchar, miss double, claims varchar[], claim_id varchar, quantity bigint, value double,
    repaired double, supported_by varchar[]
);
