"""What stands ahead of the subject that opens an English sentence: "So", "Years later", "In 1990", "For example".

What lives here: words and phrases that may come before any subject, with or without a comma. What does not: who the
subject is (`openings.py`, `speaker_before.py`), and what tells when between a subject and its verb (`meanwhile.py`).
"""

import re

from pipeline.extract.en.given_names import HERS, HIS
from pipeline.extract.en.speaker_words import WEEKDAY
from pipeline.extract.en.words import MONTHS

_JOINING = (
    "Again|And|But|Hence|However|Indeed|indeed|however|Meanwhile|Nor|Now|Or|So|Still|Then|Therefore|Thus|Yet|Furthermore"
    "|Instead|Moreover|Nevertheless|Nonetheless|Otherwise|Perhaps|Afterwards?|Anyway|Likewise|Maybe|Often|Regardless"
    "|Sometimes|Soon|Thereafter|Thereupon|Whereupon|Hitherto"
)
_WHERE_AND_WHEN = "Abroad|Elsewhere|Here|Today|Tomorrow|Tonight|Yesterday"
_NO_ADVERBS = "|".join(
    [
        *"Assembly Butterfly Daily Early Elderly Family Friendly Italy July Monthly Quarterly Reply Supply".split(),
        *"Weekly Yearly Beverly Carly Connolly Donnelly Kimberly Lily Reilly Waverly".split(),
        *sorted(name for name in HERS | HIS if name.endswith("ly")),
    ]
)
"""What ends as adverbs do, and opens a sentence as a name or a noun."""

_SPANS = "years?|months?|weeks?|days?|hours?|minutes?|moments?"
_PARTS = "afternoon|autumn|day|evening|fall|hour|minute|moment|month|morning|night|spring|summer|time|week|winter|year"
_SOME = (
    r"(?:(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve|Twenty|Thirty|Forty|Fifty|Some|Many|Several"
    rf"|\d+)\s+)?(?:few\s+)?(?:{_SPANS}|{_SPANS.title()})"
)
_PHRASES = (
    r"After\s+all|All\s+the\s+same|As\s+usual|At\s+(?:first|last|length|least|present|the\s+time)|By\s+(?:comparison"
    r"|contrast|then|now)|Even\s+(?:now|so|then)|For\s+(?:example|instance|once|now)|In\s+(?:addition|contrast|fact"
    r"|particular|private|public|short|the\s+(?:end|event|meantime)|theory|turn)|(?:No|Small)\s+wonder|Not\s+(?:long"
    r"|so\s+long|surprisingly)(?:\s+after(?:wards)?|\s+before|\s+ago)?|Of\s+course|Once\s+(?:again|more)"
    r"|(?:Long|Shortly|Soon)\s+(?:after(?:wards)?|before)|Since\s+then|So\s+far|To\s+be\s+sure|Until\s+(?:now|then)"
)
_TIMES = (
    rf"{_SOME}\s+(?:after(?:wards)?|ago|before|earlier|later)"
    rf"|(?:(?:The|That)\s+)?(?:[Ff]ollowing|[Nn]ext|[Pp]revious|[Ss]ame)\s+(?:{_PARTS})"
    rf"|(?:Each|Every|Last|One|That|This)\s+(?:{_PARTS}|{WEEKDAY})"
    rf"|(?:By|During|From|In|On|Since|Until)\s+(?:(?:early|late|mid)[\s-])?(?:(?:[12]\d{{3}}|{WEEKDAY}"
    rf"|(?:\d{{1,2}}\s+)?(?:{'|'.join(month.title() for month in MONTHS)})(?:\s+\d{{1,2}}\b)?(?:,?\s+[12]\d{{3}})?))"
)
_AHEAD = re.compile(
    rf"\s*(?:(?:{_PHRASES}|{_TIMES}|{_JOINING}|{_WHERE_AND_WHEN}|(?!(?:{_NO_ADVERBS}|[A-Z][a-z]lly)\b)[A-Z][a-z]{{2,}}ly"
    r"|(?:[Aa]lready|[Ee]arlier|[Ee]ven|Further|[Jj]ust|[Ll]ater|[Oo]nce|Overnight|[Tt]hen)(?=,?\s+(?:[A-Z]|(?:the|an?|his|her|its|their)\s)))"
    r"(?!\s+(?:from|of|than|to)\b),?\s+)+(?=\S)"
)


def ahead_of_subject(sentence: str) -> int:
    """How many characters of a sentence come before its subject, as far as they are words that may open any sentence.

    >>> ahead_of_subject("Years later, however, Anna Smith wrote")
    13
    """
    found = _AHEAD.match(sentence)
    return found.end() if found else 0
