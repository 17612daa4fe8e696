-- edges: for each quantity, those who speak of it hang together with all that they draw on.
create or replace temp table edges as
select distinct hash(i.quantity_id, r.authority, 'voice') as a, hash(i.quantity_id, s.source, 'source') as b
from intervals as i
join roots as r using (claim_id)
join sources as s using (authority);
