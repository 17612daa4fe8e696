-- Amounts as whole numbers of 2**-32, rounded down or up; empty for what is beyond counting.
create or replace macro units() as 4294967296.0;
create or replace macro units_below(x) as case when abs(x) < 1e27 then floor(x * units())::hugeint end;
create or replace macro units_above(x) as case when abs(x) < 1e27 then ceil(x * units())::hugeint end;

-- Whether a is above b by more than computing can be off.
create or replace macro beyond(a, b) as case
    when a is null then false
    when b is null then true
    else a > b + 1e-9 * greatest(1.0, abs(a), abs(b))
end;
