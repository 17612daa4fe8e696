"""When a source spoke, where that stands between its name and the verb: "the minister on Monday said".

What lives here: taking such words away. What does not: the names themselves (`speakers`).
"""

import re

from pipeline.extract.en.speaker_words import GIVEN, WEEKDAY
from pipeline.extract.en.words import MONTHS

_MONTHS = "|".join(sorted(name.title() for name in MONTHS))
_FEASTS_ALONE = "Candlemas Christmas Easter Lammas Martinmas Michaelmas Whitsun".split()
_SPANS = (
    "afternoon|autumn|century|day|decade|evening|fall|fortnight|hour|month|morning|night|quarter|season|session|spring"
    "|summer|term|time|weekend|week|winter|year"
)
_MEANWHILE = re.compile(
    rf"(?:(?<![Tt]he)\s+(?:last|this)\s+(?:{_SPANS}|{WEEKDAY}|{_MONTHS})"
    rf"|\s+(?:(?:(?:early|late)\s+)?(?:on\s+)?{WEEKDAY}(?:\s+(?:afternoon|evening|morning|night))?|at the time|long ago"
    r"|(?:at|in) that [a-z]+|in those (?:days|times|years)|of that (?:day|epoch|era|period|time)"
    r"|in (?:an?|its|his|her|my|our|their|the|this)(?:\s+[\w-]+){1,3}|(?:in|of|for) \d{4}"
    r"|of the (?:following|same|previous|next|preceding) (?:year|month|week|day)"
    rf"|on [A-Z][a-z]+ (?:Day|Eve)|at (?:{'|'.join(_FEASTS_ALONE)})"
    r"|for (?:that|the same|this) (?:year|month|period|week)"
    rf"|(?:dated|of|for|from|in|on) (?:\d{{1,2}} )?(?:{_MONTHS})(?: \d{{1,2}},)?(?: \d{{4}})?"
    r"|(?:an?|half an?|one|two|three|some) (?:hour|day|week|month|year)s? (?:later|earlier|before|after)"
    rf"|(?:has|have|had)|(?:{GIVEN})))$"
)
"""What may stand between a subject and its verb and is no part of the subject."""
FEASTS = frozenset({"Day", "Eve", *_FEASTS_ALONE})
"""How the name of a feast ends, which tells when and names nobody: "on Lady Day"."""
_ENDS = {form.split()[-1] for form in GIVEN.split("|")} | set(
    "has have had time times year years days afternoon evening morning night month period week day later earlier before"
    " after ago".split()
)


def ends_meanwhile(body: str, last: str) -> bool:
    """Whether `_MEANWHILE` may match a body without "in" and weekdays: a quick test, for it seldom does."""
    return (
        last in _ENDS
        or last.lower() in MONTHS
        or last.isdigit()
        or " last " in body
        or " this " in body
        or " that " in body
    )


def without_meanwhile(body: str) -> str:
    """The body without `_MEANWHILE` at its end, which is never longer than its last five words."""
    at = len(body)
    for _ in range(8):
        at = body.rfind(" ", 0, at)
        if at <= 0:
            break
    found = _MEANWHILE.search(body, max(at, 0))
    return body[: found.start()] if found else body
