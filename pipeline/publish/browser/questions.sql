-- Questions that any dataset may be asked, as the cookbook in the documentation asks them; each under its title.

-- What does the dataset hold?
select d.doc_id, d.kind, count(c.claim_id) as claims
from documents as d
left join claims as c using (doc_id)
group by all
order by all;

-- Which authorities share a source?
select s.draws_on as source, string_agg(s.authority_id, ', ' order by s.authority_id) as drawn_on_by
from authority_sources as s
group by s.draws_on
having count(*) > 1
order by source;

-- What do the sources agree on?
select quantity_id, low, best, high, n_authorities, n_independent
from estimates
where method = 'agreed' and n_claims > 1
order by quantity_id;

-- What follows without being stated?
select e.quantity_id, e.low, e.best, e.high, count(ec.claim_id) as rests_on
from estimates as e
join estimate_claims as ec using (quantity_id, method)
where e.method = 'derived'
group by all
order by e.quantity_id;

-- What cannot all be true?
select severity, message
from findings
where severity = 'contradiction'
order by message;

-- What is only odd?
select f.message, count(distinct fc.claim_id) as claims, count(distinct fr.relation_id) as relations
from findings as f
left join finding_claims as fc using (finding_id)
left join finding_relations as fr using (finding_id)
where f.severity = 'tension'
group by all
order by f.message;

-- What is unaccounted for?
select amount, share, message
from findings
where severity = 'gap'
order by amount;

-- What would have to change?
select c.quote, c.value, s.needed, f."check"
from sensitivities as s
join claims as c using (claim_id)
join findings as f using (finding_id)
order by c.start, s.needed;

-- Which numbers are no claims, and why?
select doc_id, quote, reason
from non_claims
order by doc_id, start;

-- How often was the reader right where a person has read the whole text?
select doc_id, field, n, "right", share
from evaluations
order by doc_id, field;

-- What did people decide?
select doc_id, field, action, read, decided, reason
from corrections
order by doc_id, start, field;

-- What changed since the version before?
select "table", change, count(*) as n
from changes
where version = (select max(version) from changes)
group by all
order by all;
