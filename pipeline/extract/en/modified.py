"""The subject of an English verb when much is told of it behind its noun: "A muster printed there before departure, and
eagerly bought in London, lists".

What lives here: going from the beginning of a clause over its subject and all that is told of it to the verb. What does
not: subjects that stand right before their verb, or a few words from it (`speaker_before.py`, `told.py`).
"""

import re

from pipeline.extract.en.ahead import ahead_of_subject
from pipeline.extract.en.lists import spaced
from pipeline.extract.en.speaker_before import authority_before
from pipeline.extract.en.speakers import FINITE, Authority, speaks

_CLAUSE = re.compile(r"(?:[:–—]|,\s(?:and|but|so|whereas|while|yet)|\b(?:but|whereas|while))\s+")
"""What parts the clause of a verb from the one before it."""

_DETERMINER = (
    r"(?i:an?|another|her|his|its|my|one|our|some|that|the|their|these|this|those|two|three|many|most|several)"
)
_PREPOSITION = (
    "about|across|after|against|among|around|at|before|behind|between|by|concerning|during|for|from|in|inside|into|near"
    "|of|on|outside|over|regarding|since|through|throughout|to|under|until|with|within|without"
)
_PARTICIPLE = (
    r"(?!(?:exceed|indeed|need|seed|speed)\b)[a-z]{2,}ed|begun|bound|brought|built|chosen|cut|drawn|found|given|held|hung"
    "|kept|known|laid|led|left|lent|lost|made|run|seen|sent|set|shown|signed|sold|spent|sworn|taken|written"
)
_STOP = (
    f"(?:{'|'.join(sorted(FINITE))}|am|and|are|because|be|been|but|can|could|did|do|does|had|has|have|he|how|I|if|is|may"
    "|might|must|nor|or|shall|she|should|than|that|they|though|thus|was|we|were|what|when|where|whether|which|who|whom"
    "|whose|why|will|would|you|not|n't)"
)
"""What opens a clause of its own or belongs to its verb, so that nothing that is told of a noun runs over it."""

_PART = "afternoon|day|evening|month|morning|night|season|week|year|spring|summer|autumn|winter|january|february"
_WORD = rf"(?:that (?:same |very )?(?:{_PART})|(?!{_STOP}\b)(?:[^\W\d_][\w.'’-]*|\d[\d.]*(?:st|nd|rd|th)?))"
_NOUN = rf"(?!(?:{_STOP}|(?i:{_PREPOSITION}|upon)|{_PARTICIPLE}|the|an?)\b)[^\W\d_][\w.'’-]*"
_TIME = f"(?:the|that|this|last|next) (?:following|next|same|previous|{_PART})"
_QUOTED = r"(?:\"[^\"]{2,48}\"|“[^”]{2,48}”)"
_SUBJECT = re.compile(
    spaced(
        rf"(?:{_DETERMINER} (?:(?:[a-z]+ly )?[a-z]{{2,}}ed |[12]\d{{3}} )?)?"
        rf"(?P<noun>{_NOUN}(?: {_NOUN}){{0,5}}?(?<!['’]s)|{_QUOTED})(?: {_QUOTED})?(?: \([^()]{{2,48}}\))?"
        rf"(?: (?:{_PREPOSITION}|(?:[a-z]+ly )?(?:{_PARTICIPLE})|{_TIME}|aged|alone|there|then)(?: {_WORD})*"
        rf"(?:,\s[^;:\"“”()]{{3,100}},(?: {_WORD})*)?|,\s[^;:\"“”()]{{3,100}},(?: {_WORD})*|(?<=\)))\s*"
    )
)
"""A subject, and what is told of it: where and when, what was done with it, and an aside. Each word has one way to be
read, for there are texts that nobody wrote."""

_NAMED = re.compile(r"(?:\s(?:for|of)\s[^,;:]+)?,\s(?P<name>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,3}),")
"""The name behind what somebody is: "The president of the union, Anna Smith,"."""

_OF = re.compile(r"\sof\s(?!an?\b|her\b|his\b|its\b|the\b|their\b)[a-z]+(?=[\s,(])")
"""What a body is of, and a part of its name: "A court of inquiry"."""

_MADE_BY = re.compile(rf"\s(?:{_PARTICIPLE})\sby\s")
_COMMA_OF_NUMBER = re.compile(r"(?<=\d),(?= [12]\d{3}\b|\d{3}\b)")
_OPEN = re.compile(rf"\b(?:{_PREPOSITION}|{_DETERMINER}|[a-z]+ly)\s*$")
"""What ends no subject, nor anything that is told of one."""


def subject_told_of(candidate: str, how: int) -> Authority | None:
    """The subject of a verb, from the words of its sentence before it, if something is told of it behind its noun;
    `how` is what `authority_before` asks for."""
    text = _COMMA_OF_NUMBER.sub(".", candidate)
    clauses = [0, *(found.end() for found in _CLAUSE.finditer(text))]
    for clause in reversed(clauses):
        begin = clause + len(text[clause:]) - len(text[clause:].lstrip())
        begin += ahead_of_subject(text[begin:])
        found = _SUBJECT.fullmatch(text, begin)
        if found is None:
            continue
        if _MADE_BY.match(text, found.end("noun")):
            return None  # "Figures released by the residents show": theirs
        noun = found["noun"]
        if _OPEN.search(text) or (noun.isalpha() and noun.endswith("s") and not speaks(noun.lower())):
            return None  # "lead her to conclude"; "Rates at the end of the day showed"
        if name := _NAMED.match(text, found.end("noun")):
            return Authority(*name.span("name"), False)
        named = authority_before(text[begin : found.end("noun")], how)
        if named is None or named.pronoun:
            return None
        of = _OF.match(text, begin + named.end)
        return Authority(begin + named.start, of.end() if of else begin + named.end, False)
    return None
