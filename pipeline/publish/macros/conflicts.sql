-- conflicts(): what does not fit, the gravest first: every finding that is no mere note, with the claims it rests on,
-- each in words. For instance: select * from conflicts()
-- Tables: findings, finding_claims, claims, attributions, authorities
create macro conflicts() as table
select
    f.finding_id,
    f.severity,
    f."check",
    f.quantity_id,
    f.message,
    f.amount,
    f.share,
    (
        select list(in_words(r.claim_id) order by r.claim_id)
        from finding_claims as r
        where r.finding_id = f.finding_id
    ) as claims
from findings as f
where f.severity in ('contradiction', 'tension', 'difference', 'gap')
order by list_position(['contradiction', 'tension', 'difference', 'gap'], f.severity), f.quantity_id, f.finding_id;
comment on macro table conflicts is 'Findings that are no mere note, the gravest first, with their claims in words.';
