"""Whose words a transcript or the record of a debate gives, in English: "Mr. Otto Brown (Mill): We lost 40."

What lives here: how such a label looks, as patterns (RE2 over bytes). What does not: how far a label reaches
(`extract/labels.py`), and a label before the sentence that a pronoun stands for (`openings.py`).
"""

from pipeline.extract.en.given_names import HERS, HIS

_TITLES = (
    r"(?:(?:Mr|Mrs|M|Ms|Dr|Prof|Rev|Sen|Rep|Hon|Cllr|Lt|Col|Gen|Capt)\.?|Miss|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount"
    r"|(?:An?\s)?hon(?:\.|ourable)\sMembers?"
    r"|The(?:\sDeputy|\sActing|\sVice)?\s(?:Attorney\sGeneral|Chair(?:man|woman|person)?|Chancellor|Clerk|Coroner|Minister"
    r"|Moderator|President|Premier|Prime\sMinister|Secretary(?:\sof\sState)?|Speaker|Treasurer|Witness))"
)
_OFFICES = (
    "(?:Senator|Representative|Congress(?:man|woman)|Councillor|Professor|Judge|Justice|Deputy|Minister|President|General"
    "|Admiral|Captain|Colonel|Mayor|Chair(?:man|woman|person)?)"
)
"""Titles that alone are no label yet, for they are items too: "Chair: 40 pounds"."""
_WORD = r"(?:[A-Z\x80-\xff][\w\x80-\xff.'-]*|al|and|bin|da|de|del|der|di|dos|for|la|le|of|the|van|von)"
_SEAT = r"(?:\s\([^()\n]{2,64}\)){0,2}"
_NUMBERED = r"^\s*(?:Q\d+\.?\s+)?"
"""How a question of a hearing is numbered: "Q37 Chair"."""

TITLED = rf"{_NUMBERED}(?:(?i:{_TITLES})(?:\s{_WORD}){{0,8}}|(?i:{_OFFICES})\s{_WORD}(?:\s{_WORD}){{0,7}}){_SEAT}:\s$"
"""A label that a title begins."""

NAMED = rf"{_NUMBERED}(?:(?:{'|'.join(sorted(HERS | HIS))})(?:\s{_WORD}){{1,3}}|(?i:{_OFFICES})){_SEAT}:\s$"
"""A label that is a person's name or an office and nothing else, which a first or second person or a question in the
words behind it bears out."""

CLOSES = (
    r"(?:[.)!?]|\x03)\s+\(?(?:The\s)?(?:[Aa]mendment|[Bb]ill|[Cc]hamber|[Cc]ommittee|[Cc]ouncil|House|[Mm]otion|Question|[Ss]itting)\s"
    r"(?:accordingly|adjourned|agreed|carried|divided|fell|lost|passed|proceeded|put|rose|voted|(?:is|was|were)\s[a-z]+)\b"
)
"""What a record tells in its own words behind those of whoever spoke last: "The motion was lost by 203 to 244."."""

IN_PERSON = r"\b(?:I|My|Our|We|You|Your|my|our|we|you|your)\b|\?"
"""What bears out that a name before a colon is whoever speaks behind it."""

BEFORE_NAME = _NUMBERED
LIKE_LABEL = rf"{_NUMBERED}[A-Z][\w\x80-\xff.'-]*(?:\s[\w\x80-\xff.'-]+){{0,6}}{_SEAT}:\s$"
"""What ends the words of the label before, whosever it is."""

NAME = r"^[^:(]*[^:(\s]"
"""The name at the start of a label, without the seat in brackets."""
