-- unnumbered: the quantities of which nobody gives a number.
create or replace temp table unnumbered as
select quantity
from numbered
where quantity not in (select quantity from items where not is_tie);

-- operands and operand_claims: from what they are worked out, filled batch by batch.
create or replace temp table operands (quantity bigint, tie bigint, scope bigint, complete boolean);

create or replace temp table operand_claims (quantity_id varchar, claim_id varchar);
