"""Two numbers that make one in English: a range, the odds of one to the other.

What lives here: what two readings are together. What does not: the words between them (`grammar_reading.py`), and
two numbers that are one thing as a whole, such as a season (`grammar_whole.py`).
"""

import re

from pipeline.extract.arithmetic import times
from pipeline.extract.en import words
from pipeline.extract.en.grammar_tokens import significant_digits
from pipeline.extract.en.grammar_whole import Reading, year_range

_MONTH_BEFORE = re.compile(rf"\b(?:{'|'.join(words.MONTHS)})\.?\s+$", re.IGNORECASE)
_LAST_DAY = 31
_YEAR = re.compile(r"1\d{3}|20\d\d")
_MODERN_YEAR = re.compile(r"1[6-9]\d\d|20\d\d")
_NEAR_YEARS = 10
"""Years between two of which somebody leaves open which it was, at most."""
_ELIDED = re.compile(r"(\d+\.)(\d\d)[-–](\d\d)")
_THOUSANDS_LEFT_OUT = re.compile(r"\d{1,3}(?:\s+to\s+|\s?[-–]\s?)\d{1,3}[ ,]000")
"""A range of which only the last end has its thousands: "60 to 70,000"."""
_APART = re.compile(rf"\d[, ]\d{{3}}\b|(?i:thousand|illion|(?:m|{'|'.join(sorted(words.ABBREVIATED))})\b)")


def told_in(low: Reading, high: Reading) -> bool:
    """Whether `low in high` tells a share and no place or time: one in twenty-one, seven in ten, but not 3 in 1945."""
    assert high.value is not None
    return high.value <= 20 or significant_digits(high.value) == 1 or (low.value == 1 and high.value < 1000)


def odds(low: Reading, high: Reading) -> Reading | None:
    """two to one: how many there are of the one for each of the other."""
    if low.value is None or high.value != 1 or not 1 < low.value <= 100 or low.unit or high.unit:
        return None
    return low._replace(end=high.end, kind="ratio", value=low.value, unit="ratio", scale=1.0)


def range_of(phrase: str, low: Reading, high: Reading, how: str) -> Reading | None:
    """Two numbers as one range; the low one shares the scale and the unit of the high one."""
    assert low.value is not None and high.value is not None
    value = low.value
    if how == "-" and (years := year_range(phrase[low.start : high.end])):
        return years._replace(start=low.start, end=high.end)
    if value == 0 and not phrase[low.start].isdigit():
        return None
    last = high.value
    if how == "-" and (elided := _ELIDED.fullmatch(phrase[low.start : high.end])) and elided[2] < elided[3]:
        last = float(elided[1] + elided[3])  # "5.63-65 per cent"
    scale = _shared_scale(low, high)
    if value <= last / scale:
        value = times(value, scale)
    if how in ("to", "-") and scale == 1.0 and _THOUSANDS_LEFT_OUT.fullmatch(phrase[low.start : high.end]):
        value = value * 1000 if value < last / 1000 <= 2 * value else value
    if how == "to" and year_and_other(phrase[low.start : low.end], phrase[high.start : high.end]):
        return None
    if how == "to" and last > _LAST_DAY and _MONTH_BEFORE.search(phrase, 0, low.start):
        return None  # "it fell on March 10 to 2.8 billion"
    plain = phrase[low.start].isdigit() and low.kind == high.kind == "cardinal" and not (low.unit or high.unit)
    if how == "-" and value >= last and plain:
        return Reading(low.start, high.end, "pair", value, last, low.significant_digits)
    if not value < last or (how == "or" and not _alternatives(value, last)):
        return None
    if low.unit and low.unit != high.unit and low.kind != "money":
        return None
    unit = high if high.unit else low
    return Reading(
        low.start, high.end, "year_range" if _years(phrase, how, low, high) else "range", value, last,
        max(low.significant_digits, high.significant_digits), "between", unit.unit, unit.unit_start, unit.unit_end,
        low.repair or high.repair, doubt=high.doubt,
    )  # fmt: skip


def _alternatives(low: float, high: float) -> bool:
    """Whether somebody leaves open which of two numbers it is: two or three, five or ten, 20 or 30; three or six are
    two."""
    if low < 10 and high <= 10:
        return high - low <= 2 or (low, high) == (5, 10)
    return high <= max(3 * low, low + 2)


def _shared_scale(low: Reading, high: Reading) -> float:
    """By what the high end of a range may multiply the low one: "two to three thousand", "a hundred to a hundred and
    fifty thousand"."""
    if low.scale == 1.0:
        return high.scale
    scale = 1.0
    while low.scale == 100.0 and scale * 1000 <= high.scale:
        scale *= 1000
    return scale


def year_and_other(low: str, high: str) -> bool:
    """In 1990 to 6,000, in 1990 - 6,000: who writes thousands apart has written a year before "to" or a dash that is
    its verb, and no end of a range."""
    return _MODERN_YEAR.fullmatch(low) is not None and _APART.search(high) is not None


def _years(phrase: str, how: str, *ends: Reading) -> bool:
    """Whether both ends of a range are years: 1941 to 1945, and 1987 or 1988."""
    spelled = [phrase[end.start : end.end] for end in ends]
    if how == "or":
        return all(map(_MODERN_YEAR.fullmatch, spelled)) and int(spelled[1]) - int(spelled[0]) <= _NEAR_YEARS
    return all(map(_YEAR.fullmatch, spelled))
