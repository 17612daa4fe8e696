-- coarse: a document with several numbers of which none is given to more than two significant digits. Documents of
-- collections are too many for a note on each.
insert into found
select
    'coarse', 'note', null, null, null,
    d.doc_id || ': none of its ' || d.n || ' numbers has more than ' || d.digits
    || case when d.digits = 1 then ' significant digit' else ' significant digits' end || '; there is no exact count in it.',
    list(c.claim_id order by c.claim_id), [], null
from (
    select doc_id, count(*) as n, max(significant_digits) as digits
    from claims
    where status = 'active'
    group by doc_id
    having count(*) > 1 and max(significant_digits) <= 2
) as d
join claims as c using (doc_id)
where c.status = 'active' and d.doc_id not in (select doc_id from documents where collection is not null)
group by d.doc_id, d.n, d.digits;
