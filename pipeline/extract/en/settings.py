"""Place and time in English: the words that lead up to a place, and how a date is written."""

import re
from functools import lru_cache

from pipeline.extract.en.gazetteer import PLACES

_NAME = r"[A-Z][\w'’-]+"
_NAMES = rf"{_NAME}(?:[ \n](?:of[ \n])?{_NAME}){{0,5}}"
LOCATIVE = (
    r"\b(?i:in|at|from|near|across|throughout|outside|inside|around|into|of|within|to|for)\s+(?:[Tt]he\s+)?"
    rf"(?:U\.S\.A?\.?|U\.K\.|{_NAMES})|\b{_NAMES}\s\("
)
"""Words that lead up to a place and the capital words after them, or those before a parenthesis; for whole texts."""

_LED = re.compile(
    r"(?:in|at|from|near|across|throughout|outside|inside|around|into|of|within|to|for)\s+", re.IGNORECASE
)
_THE = re.compile(r"the\s+", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def place(words: str) -> tuple[int, int] | None:
    """Byte offsets of the place in a match of `LOCATIVE`, or null: the longest name that begins its capital words.

    Before a parenthesis it is the longest that ends them. An article belongs to the place, not to its name.
    """
    led = _LED.match(words)
    start = led.end() if led else 0
    the = _THE.match(words, start)
    parts = [part.span() for part in re.finditer(r"[^\s(]+", words)]
    first = [begin for begin, _ in parts if begin >= (the.end() if the else start)]
    last = [end for begin, end in parts if begin in first]
    spans = [(first[0], end) for end in reversed(last)] if led else [(begin, last[-1]) for begin in first]
    for begin, end in spans:
        name = _OWNER.sub("", words[begin:end])
        if " ".join(name.split()).lower() in PLACES:
            outer = start if the and begin == the.end() else begin
            return len(words[:outer].encode()), len((words[:begin] + name).encode())
    return None


_OWNER = re.compile(r"(?:'|’)s$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>[A-Za-z]{3})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
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
