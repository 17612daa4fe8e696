-- Balanced estimates: where an authority gives numbers for all quantities of an equation and they fit only within their
-- rounding, the values nearest to them that close it, each moved in proportion to the square of its error. (Stone,
-- Champernowne and Meade 1942, The precision of national income estimates, Review of Economic Studies 9.) The error
-- is that of rounding, evenly spread over half a unit of the last digit to either side. Where an account does not fit,
-- nothing is balanced: a slip is no error of rounding.

-- balance: filled batch by batch.
create or replace temp table balance (quantity bigint, value double, error double);
