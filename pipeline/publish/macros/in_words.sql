-- in_words(claim_id): the claim as one line that a person can read and look up. First the words of the text with what
-- they count, then the number they were read as, then who says it (the document first, the one who counted last), and
-- the span. For instance: select in_words(claim_id) from claims
-- Tables: claims, attributions, authorities
create macro in_words(claim) as (
    select
        '"' || concat_ws(' ', c.hedge, c.quote, c.counted) || '", read as '
        || case c.op
            when '~' then 'about '
            when '>' then 'more than '
            when '>=' then 'at least '
            when '<' then 'less than '
            when '<=' then 'at most '
            when 'delta' then 'a difference of '
            else ''
        end
        || case when c.value = trunc(c.value) then format('{:,}', c.value::hugeint) else c.value::varchar end
        || coalesce(
            ' to '
            || case
                when c.value_high = trunc(c.value_high) then format('{:,}', c.value_high::hugeint)
                else c.value_high::varchar
            end,
            ''
        )
        || case when c.unit = 'count' then '' else ' ' || c.unit end
        || coalesce(', ' || c.place_text, '')
        || coalesce(', ' || c.time_text, '')
        || coalesce(
            '; ' || (
                select string_agg(coalesce(a.name, t.authority_text, 'someone'), ', who has it from ' order by t.step)
                from attributions as t
                left join authorities as a using (authority_id)
                where t.claim_id = c.this_claim
            ),
            ''
        )
        || ' [' || c.doc_id || ', ' || c.start || '-' || c."end" || ']'
    -- Under a name of its own, so that a bare claim_id in a question is that of the question.
    from (select * rename (claim_id as this_claim) from claims) as c
    where c.this_claim = claim
);
comment on macro in_words is 'A claim as one line: its words, the number, who says it, where it stands.';
