-- What leads nowhere goes: a quantity that the set does not speak of and that one relation alone has, and a relation of
-- which one quantity is left. What stays in the end lies between the claims of the set.
delete from linking
where not held
    and (clash, quantity) in (select (clash, quantity) from linking group by clash, quantity having count(*) = 1);

delete from linking
where (clash, tie) in (select (clash, tie) from linking group by clash, tie having count(*) = 1);
