"""Place and time in English: the words that lead up to a place, and how a date is written."""

import re
from functools import lru_cache

from pipeline.extract.en.gazetteer import PLACES

_NAME = r"[A-Z][\w'’-]+"
_NAMES = rf"{_NAME}(?:[ \n](?:of[ \n])?{_NAME}){{0,5}}"
_SIDE = (
    r"(?:(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|inner|outer|occupied|all)\s+)?"
)
_PREPOSITION = (
    r"(?:in|at|from|near|across|throughout|outside|inside|around|into|of|within|to|for|on\s+the\s+territory\s+of)\s+"
)
_EVENT = (
    r"(?:the\s+)?(?:(?i:first|second|civil|great|cold|patriotic|winter|world|present|late)\s+)*(?i:world\s+war\s+(?:II|I|two|one)"
    r"|war|revolution|armistice|occupation|blockade|siege|liberation|collectivi[sz]ation)"
)
_SPAN = r"(?:year|month|week|decade|century|spring|summer|autumn|winter|season|quarter)"
_RELATIVE = (
    rf"(?:(?i:before|after|during|since|until|(?:by|at|towards|before|after|until)\s+the\s+(?:end|start|beginning|outbreak)\s+of)"
    rf"\s+{_EVENT}|(?i:(?:last|this|next|the\s+previous|the\s+following|the\s+same|that)\s+{_SPAN}|the\s+{_SPAN}\s+before|a\s+{_SPAN}\s+ago))\b"
)
LOCATIVE = (
    rf"\b{_RELATIVE}|\b(?i:{_PREPOSITION}{_SIDE}{_SIDE}(?:[Tt]he\s+)?{_SIDE})"
    rf"(?:U\.S\.A?\.?|U\.K\.|{_NAMES})|\b(?:[Tt]he\s+)?{_NAMES}\s(?:\(|(?:[a-z]+\s+){{0,2}}(?:[a-z]+\s+(?:than|least|to|as)\s+)?[0-9])"
)
"""Words that lead up to a place and the capital words after them; or capital words before a parenthesis, or before a
number with a few words between ("Sweden took in more than 30,000"); or the words of a time that no calendar
tells ("after the war"). For whole texts."""

GLOSSES = r"^.*?(?:\(|\xe2\x80[\x93\x94]|\s-|:)\s*$"
"""What stands between a place and the number that is its own: "Brazil (29,000)", "in England - over 100"."""

DATELINE = r"^\([A-Z][A-Za-z /.-]{1,24}\)\s*(?:-|\xe2\x80[\x93\x94])"
"""What follows the place where a report was written, and no place of what it counts: "SANTIAGO (AP) - "."""

SEATED = r",\s+(?:(?i:an?|the)\s[^,0-9]{0,48}\s)?(?:based|headquartered)\s+in\s+$"
"""What leads up to the seat of a body in an aside, and not to the place of what is counted: "a group based in"."""

SEATED_IN = "d in "
"""How it ends; its first letter is a quick test."""

BREAK = "[,;.]"
"""What parts a place from a number behind it that is not its own."""

CLAUSE = r"(?s)^.*\b(?:and|but|while)\s+(?:had|has|was|is|numbered|counted)\b"
"""What comes before a number in a second clause with the subject of the first."""

PARTS = r"(?:,|;|\band\b|\bbut\b|\bwhile\b)"
"""What parts one number with its place and its date from the next."""

_LED = re.compile(
    r"(?:in|at|from|near|across|throughout|outside|inside|around|into|of|within|to|for)\s+", re.IGNORECASE
)
_THE = re.compile(rf"the\s+{_SIDE}", re.IGNORECASE)
_LARGER = re.compile(
    r"\s+(?:War|Wars|Treaty|Agreement|Conference|Street|Road|Avenue|University|College|Times|Post|Herald|Bank|Stock"
    r"|Dlrs?|Dollars?|Telegraph|Airways|Airlines|Crisis|Accords?|Pact|Convention|Protocol|Declaration|Club|City\s+Council)\b"
)
"""Capital words that make of a place a part of another name: the Vietnam War."""


_BEGINNINGS = frozenset({"San", "Santa", "Saint", "St", "Port", "Fort", "New", "Mount", "Los", "Las", "El", "La", "Le"})
"""What begins the names of places and is none by itself."""


@lru_cache(maxsize=1 << 16)
def place(words: str) -> tuple[int, int, bool] | None:
    """Byte offsets of the place in a match of `LOCATIVE`, or null: the longest name that begins its capital words.

    The third says that no preposition leads up to it: then it is the longest name that ends them. An article belongs to
    the place, not to its name.
    """
    led = _LED.match(words)
    start = led.end() if led else 0
    the = _THE.match(words, start)
    parts = [part.span() for part in _CAPITAL.finditer(words, the.end() if the else start)]
    last = [end for _, end in parts]
    # What a preposition leads up to begins there; what stands before a number or a parenthesis ends there.
    spans = [(parts[0][0], end) for end in reversed(last)] if led else [(begin, last[-1]) for begin, _ in parts]
    for begin, end in spans if parts else ():
        name = _OWNER.sub("", words[begin:end])
        if " ".join(name.split()).lower() in PLACES and name not in _BEGINNINGS and not _LARGER.match(words, end):
            outer = start if the and begin == the.end() and the.group().split()[1:] == [] else begin
            return len(words[:outer].encode()), len((words[:begin] + name).encode()), led is None
    return None


def relative(words: str) -> bool:
    """Whether a match of `LOCATIVE` is a time that no calendar tells."""
    return _TIME.fullmatch(words) is not None


COMPARED = (
    r"\b(?i:on|than|compared\s+(?:with|to)|against|versus"
    r"|(?:up|down|ris(?:e|ing)|rose|fell|fall|increase|drop|decline|gain|points?|cent|higher|lower)\s+(?:on|from))\s+$"
)
"""What before a time says that something else is counted then: "2,000 fewer than last week", "up from last year"."""
_TIME = re.compile(_RELATIVE)
BIRTH = r"\b(?i:born|baptised|christened)\b[^.;()]{0,32}$|[,(]\s*(?:founded|built|established|opened|erected)\s+in\s+$"
"""What before a date says that it dates a birth, or the founding that an aside tells of, and nothing else."""

NAMING_LEFT, NAMING_RIGHT = r"\b(?i:the|this|that|its)\s+$", r"^\s+[A-Z]"
"""Between these a year is a part of a name: the 1988 Act."""
_CAPITAL = re.compile(r"(?:[A-Z]|of\s+(?=[A-Z]))[^\s(]*")
_OWNER = re.compile(r"(?:'|’)s$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>[A-Za-z]{3})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?P<year>\d{4})"
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY}(?:\s+of)?\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        rf"{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)",
        _YEAR,
    )
)
_DECADE = re.compile(r"(?:the\s+)?(\d{3})0(?:'|’)?s")
_RANGE = re.compile(r"(\d{4})\s?(?:-|–|—|/|\s+to\s+|\s+and\s+)\s?(\d{4}|\d{2})")


@lru_cache(maxsize=1 << 12)
def edtf(words: str) -> str | None:
    """A date of a year at least as EDTF (ISO 8601-2), null for anything else."""
    if found := _RANGE.fullmatch(words):
        first, last = found.groups()
        last = first[:2] + last if len(last) == 2 else last
        return f"{first}/{last}" if first < last else None
    if found := _DECADE.fullmatch(words):
        return f"{found[1]}X"
    for pattern in _DATES:
        if found := pattern.fullmatch(words):
            return _calendar(found.groupdict())
    return None


def _calendar(parts: dict[str, str | None]) -> str | None:
    month = parts.get("month")
    number = int(parts.get("number") or 0)
    if month is not None:
        if month.lower() not in _MONTHS:
            return None
        number = _MONTHS.index(month.lower()) + 1
    day = int(parts.get("day") or 0)
    if number > 12 or day > 31:
        return None
    return f"{parts['year']}" + (f"-{number:02d}" if number else "") + (f"-{day:02d}" if day else "")
