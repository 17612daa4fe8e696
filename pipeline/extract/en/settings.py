"""Place and time in English: the words that lead up to a place, and how a date is written."""

import re
from functools import lru_cache

from pipeline.extract.en.gazetteer import PLACES

_NAME = r"[A-Z][\w'’-]+"
LOCATIVE = (
    r"\b(?i:in|at|from|near|across|throughout|outside|inside|around|into|of|within|to|for)\s+(?:the\s+)?"
    rf"(?:{_NAME}|U\.S\.A?\.?|U\.K\.)(?:[ \n](?:of\s+)?{_NAME})*"
)
"""A word that leads up to a place, and the capital words after it (RE2 over characters)."""

_LED = re.compile(r"\w+\s+(?:the\s+)?", re.IGNORECASE)


@lru_cache(maxsize=1 << 16)
def place(words: str) -> tuple[int, int] | None:
    """Byte offsets of the longest place name that begins the capital words of a match of `LOCATIVE`, or null."""
    led = _LED.match(words)
    first = led.end() if led else 0
    parts = list(re.finditer(r"\S+", words[first:]))
    for last in range(len(parts), 0, -1):
        end = first + parts[last - 1].end()
        name = re.sub(r"(?:'|’)s$", "", words[first:end])
        if " ".join(name.split()).lower() in PLACES:
            return len(words[:first].encode()), len((words[:first] + name).encode())
    return None


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
