"""What is told of a subject between its noun and its verb in English: "the list drawn up at his death gives".

What lives here: taking that off. What does not: where and when something was said (`meanwhile.py`), and reading the
name that is left (`speaker_before.py`).
"""

import re

from pipeline.extract.en.lists import word_set
from pipeline.extract.en.speakers import proper
from pipeline.extract.en.words import MONTHS

_NUMBERED = re.compile(r"(?<=\w)\s(?:[Nn]o\.|Nr\.|[Nn]umber)\s\d+$")
"""Which of several a record is: "situation report No. 73 has"."""

_NAMED_AFTER = re.compile(r"(?<=\w)\snamed (?:after|for) (?:the )?[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3}$")
"""After whom a body is called: "the institute named after V. Smith calculates"."""

_TO_SIDE = re.compile(r"(?: in (?:an?|the) [a-z]+)? (?:on|to) (?:my|our|the|your) (?:left|right)$")
"""Where a visitor sees what tells so: "a wage book in the case to your left tells us"."""

_TO_COME = re.compile(r"\s(?:was|were)(?:\s(?:later|afterwards|soon|also))?\sto(?:\slater)?$")
"""What stands between a subject and a verb of what came later: "Smith was later to claim"."""

_MOMENTS = word_set("start outset beginning first once last")
_AT_MOMENT = re.compile(r"\s(?:from|at)\s(?:the\s)?(?:very\s)?[a-z]+$")
"""What stands between a subject and its verb and tells when: "the office had from the start put it at"."""

_QUALIFIED = re.compile(
    r"(?<=\w)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbeen)\s+(?:familiar with|briefed on|close to|involved in"
    "|(?:allied|attached|hostile|linked|loyal|opposed|sympathetic) to|critical of|responsible for|with access to"
    "|(?:born|educated|raised|trained) (?:at|by|in)|(?:cited|quoted) by"
    "|present at"
    r"|with knowledge of"
    r"|(?:discovered|edited|filed|found|held|housed|lodged|deposited|kept|preserved|printed|stored) (?:at|by|in|with)"
    r"|(?:founded|formed|created|established|set up) (?:in|at|by|under)"
    r"|(?:drawn up|compiled|made|prepared|drafted) (?:after|at|before|for|by|in|on|upon)"
    r"|(?:delivered|dropped|posted|pushed) through(?: [a-z]+ (?:at|in))?"
    r"|active in|based in|working in|living in|stationed (?:at|in)|serving (?:in|with)"
    r"|(?:interviewed|contacted|questioned|polled|surveyed|consulted|reached)"
    r"(?: (?:in|at|on) (?:the )?[a-z]+)? (?:at|by|for|in)"
    r"|(?:brought|taken|carried)(?: (?:in|away|off|back|out))? (?:at|in|from)"
    r"|(?:handed|given|passed|sent) (?:out|round) (?:after|at|before|by|during|in|on|outside|to)"
    r"|(?:stuck|trapped|stranded) (?:at|in|on|up)"
    r"|(?:seen|obtained|reviewed|viewed|examined) by"
    r"|(?:received|sent|dated)(?:\s(?:last|late|early|yesterday|today|this|on|night|week|morning|evening"
    "|[A-Z][a-z]+day))*"
    r"\s(?:from|in|at)"
    r"|(?:circulated|posted|published|shared|viewed)(?: [^,;.]{1,24})? on"
    r"|(?:available|given|handed|leaked|released|shown|submitted) to)"
    r"\s+(?:(?:the|an?|this|that|her|his|its|our|their|[A-Z][\w'-]*)(?:\s+(?!and\b)[\w'-]+){0,5}|[a-z]+s|dusk|dawn|night|sea|there)$"
)
"""What tells of a speaker behind the noun: "a person familiar with the inquiry"."""

_MONTH = "|".join(month.title() for month in MONTHS)
_RELEASED = re.compile(
    r"(?<=[a-z])\s(?:issued|published|released|unveiled)"
    r"\s(?:(?:on )?[A-Z][a-z]+day|this [a-z]+|last [a-z]+|today|yesterday)$"
)
"""When a paper appeared: "modelling released today"."""

_QUALIFIERS = (" with ", " in ", " to ", " by ", " from ", " at ", " on ", " through ", " after ", " before ")
"""What there must be in a body for it to hold one of these, `_IN_MEMOIRS` or `_AT_EVENT`."""

_IN_MEMOIRS = re.compile(
    r"(?<=[a-z])(?<! and)\s+in\s+(?:(?:(?:the|his|her)\s+)?(?:memoirs|memories|recollections|diary|diaries|notebooks?)"
    r"(?:\s+(?:issued|printed|published|written)\s+in\s+[\w-]+)?"
    r"|(?:an?\s+)?(?:private\s+)?(?:conversation|correspondence|interview|talks?)\s+with\s+(?:(?:the|an?|his|her"
    r"|our)\s+)?[\w-]+"
    r"|the\s+(?:act|answer|decree|reply|resolution|telegram)"
    r"|(?:(?:a|an|her|his|its|the|their)\s+)?(?:[a-z]+\s+)?(?:article|interview|letter|memorandum|note|petition"
    "|report|speech|telegram)"
    r"\s+(?:for|from|to|with)\s+(?:(?:the|an?|his|her)\s+)?[\w-]+(?:\s+[\w-]+)?)$"
)
"""In what a speaker says it: "Marshal Smith in memoirs speaks of", "the prefect in the report to the minister gave"."""

_AT_EVENT = re.compile(
    r"(?<=[a-z])(?<!the)\sat\s(?:an?|the)\s(?:[a-z]+\s)?(?:conference|congress|hearing|meeting|plenum|rally|session"
    "|summit"
    r"|symposium|trial)(?:\sof\s(?:the\s)?[A-Za-z]+)?$"
)
"""Where a speaker says it: "Smith at the congress spoke of"."""

_DATED = re.compile(
    rf"(?<=[a-z])\s(?:dated|for|from|of)\s(?:(?:{_MONTH})\s\d{{1,2}}|\d{{1,2}}\s(?:{_MONTH}))(?:,?\s[12]\d{{3}})?$"
    r"|(?<=[a-z])\sdated\s[12]\d{3}$"
)
"""Of what day a record is: "the adjutant's diary for May 2"."""

_MET = re.compile(
    r"(?<=\w)\s(?:I|he|she|they|we)\s(?:asked|consulted|contacted|interviewed|met|polled|quoted|reached"
    r"|(?:spoke|talked)\s(?:to|with))$"
)
"""A clause about whom somebody met: "residents I spoke to"."""

_SIDES = re.compile(
    r"(?<=\w)\s(?:on\s(?:all|both|each|either|the\s(?:one|other|same))\ssides?"
    r"|in\s(?:captivity|charge|exile|general|hiding|office|opposition|particular|power|prison|uniform))$"
)
"""Where speakers stand, in what state they are, or which of them speak: "traders on both sides", "writers in exile"."""

_BETWEEN = re.compile(
    r"(?<=\w)\s+(?:(?:after|at|before|during|in|on|since|throughout|under|upon)\s+(?:a|an|her|his|its|the"
    r"|their)(?:\s+[a-z-]+){1,4}"
    r"|(?:at|in|on|under)\s+(?:court|evidence|interrogation|oath|private|public|trial|writing))$"
)
"""What may stand between a name and its verb, if no speaker is in it: "Zhukov after the war recalled"."""


def untold(body: str) -> str:
    """The words before a verb without what tells of their speaker behind the noun."""
    if body.endswith((" left", " right")):
        body = _TO_SIDE.sub("", body)
    if body[-1:].isdigit():
        body = _DATED.sub("", _NUMBERED.sub("", body))
    if any(word in body for word in _QUALIFIERS):
        body = _AT_EVENT.sub("", _IN_MEMOIRS.sub("", _QUALIFIED.sub("", body)))
    if " named " in body:
        body = _NAMED_AFTER.sub("", body)
    body = _RELEASED.sub("", body)
    if " in " in body or " on " in body:
        body = _SIDES.sub("", body)
    if body.endswith((" to", " with", "ed", "et")):
        body = _MET.sub("", body)
    last = body[body.rfind(" ") + 1 :]
    if last in ("to", "later"):
        return _TO_COME.sub("", body)
    return _AT_MOMENT.sub("", body) if last in _MOMENTS else body


def before_between(body: str) -> str:
    """The words before a verb without `_BETWEEN` at their end, where a name stands before it."""
    found = _BETWEEN.search(body)
    return body[: found.start()] if found and proper(body[: found.start()].rsplit(maxsplit=1)[-1]) else body
