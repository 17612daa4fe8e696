-- findings, with identifiers made of the check and of what the finding rests on, and nothing else.
create or replace temp table identified as
select
    'f' || left(sha256(
        check_name || '|' || array_to_string(list_sort(claims), ' ') || '|' || array_to_string(list_sort(relations), ' ')
    ), 10) as finding_id,
    *
from found;

create or replace temp table findings as
select finding_id, check_name as "check", severity, quantity_id, amount, share, message
from identified;

create or replace temp table finding_claims as
select distinct finding_id, unnest(claims) as claim_id
from identified;

create or replace temp table finding_relations as
select distinct finding_id, unnest(relations) as relation_id
from identified;

-- sensitivities: for each claim of a set that does not fit, the smallest change that would let it fit.
create or replace temp table sensitivities as
select f.finding_id, n.claim_id, n.needed, n.change
from identified as f
join needed as n using (clash)
where n.side is not null;

-- finding_repairs: the slips of a digit, with the finding that tells of them.
create or replace temp table finding_repairs as
select f.finding_id, s.claim_id, s.repaired, coalesce(len(s.supported_by) > 0, false) as supported
from slips as s
join ties as t using (tie)
join identified as f on f.check_name = 'digit_slip' and f.claims = s.claims and f.relations = [t.relation_id];
