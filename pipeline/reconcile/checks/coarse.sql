-- coarse: a document with several numbers of which none is given to more than two significant digits. Documents of
-- collections are too many for a note on each.
insert into found
select
    'coarse', 'note', null, null, null,
    doc_id || ': none of its ' || count(*) || ' numbers has more than ' || max(significant_digits)
    || case when max(significant_digits) = 1 then ' significant digit' else ' significant digits' end
    || '; there is no exact count in it.',
    list(claim_id order by claim_id), [], null
from claims
where status = 'active' and doc_id not in (select doc_id from documents where collection is not null)
group by doc_id
having count(*) > 1 and max(significant_digits) <= 2;
