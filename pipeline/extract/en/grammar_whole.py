"""Phrases that are one thing as a whole by their form: dates, times of day, versions, identifiers, roman numerals.

They are numbers that seldom state a quantity. A number misread by a machine is here too, because it looks like an
identifier until its letters are read as the digits they stand for.
"""

import re
from typing import NamedTuple

from pipeline.extract.en import currencies, words
from pipeline.extract.en.grammar_tokens import significant_digits
from pipeline.extract.en.units import ODD_HALF, measure

WITHOUT_UNIT = (
    "date", "time_of_day", "version", "identifier", "footnote_mark", "roman", "decade", "year", "year_range", "ordinal",
    "pair",
)  # fmt: skip
"""Kinds after which no unit is looked for."""


class Reading(NamedTuple):
    """One number expression: offsets are characters of the phrase, the unit's too (-1 where there is none)."""

    start: int
    end: int
    kind: str
    value: float | None = None
    value_high: float | None = None
    significant_digits: int = 0
    op: str = "="
    unit: str | None = None
    unit_start: int = -1
    unit_end: int = -1
    repair: str | None = None
    scale: float = 1.0
    """What the words or letters after the first numeral multiply it by; the low end of a range may share it."""
    doubt: str = ""
    """`metres` if its scale is the letter m, `ordinal` if it is like `a third`: what follows the phrase decides."""


_MONTH = rf"(?:{'|'.join(sorted(words.MONTHS, key=lambda name: -len(name)))})\b\.?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:\s*,?\s*\d{4}|\s+of\s+\d{4})?"
_TO = r"\s*(?:[-‐‑–—]|and|to|or)\s*"
_FORM = re.compile(
    rf"(?P<date>{_DAY}(?:{_TO}{_DAY})?\s+(?:of\s+)?{_MONTH}{_YEAR}|{_MONTH}(?:,?|\s+of)\s+\d{{4}}|{_MONTH}\s+{_DAY}(?:{_TO}{_DAY})?{_YEAR}"
    rf"|{_DAY}\.\s+{_MONTH}\s+\d{{4}}|{_DAY}\.\s?[IVX]{{1,4}}\.\s?[12]\d{{3}}"
    r"|\d{4}[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])"
    r"|(?:0?[1-9]|[12]\d|3[01])(?P<sep>[-/.])(?:0?[1-9]|[12]\d|3[01])(?P=sep)(?:\d{4}|\d\d))"
    r"|(?P<time_of_day>\d{1,2}(?:[:.]\d\d)?\s?[ap](?:\.m\.|m)|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?)"
    r"|(?P<version>v\d+(?:\.\d+)+|(?![1-9]\d{0,2}(?:\.\d{3})+$)\d{1,3}(?:\.\d{1,4}){2,})"
    r"|(?P<decade>(?:1\d|20)?\d0['’]?s(?:[-‐‑–/](?:1\d|20)?\d0['’]?s)?"
    rf"|{words.DECADE})"
    r"|(?P<identifier>\d+(?:[-‐‑–/]\d+){2,}|\+\d+(?:[-‐‑–/]\d+)+|(?:1[89]|20)\d\d[a-d])",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"\d{1,4}[-‐‑–](?:1/2|[12]/3|[13]/4|[1-7]/8|[1-9]/1[06]|1[0135]/16|\d{1,2}/(?:32|64))")
"""A whole number and a fraction of it, joined by a hyphen: 4-1/2."""
_ODD_HALF = re.compile(rf"an?\s+({ODD_HALF})\s+and\s+(a\s+half|a\s+quarter|three\s+quarters)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|www\.).*")
_LONGEST = 80
_LONGEST_SEASON = 30
"""Years that a stroke can join: 1914/18; 1049/2001 is the number of a regulation."""
_YEAR_RANGE = re.compile(r"(1\d{3}|20\d\d)\s?[-‐‑–—/]\s?(1\d{3}|20\d\d|\d\d?)(?:['’]s)?")
_ROMAN = re.compile(
    rf"(?:(?:{words.NUMBERED})\s+)?(M{{0,3}}(?:CM|CD|D?C{{0,3}})(?:XC|XL|L?X{{0,3}})(?:IX|IV|V?I{{0,3}}))",
    re.IGNORECASE,
)
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NOT_ROMAN = {
    "CD",
    "DC",
    "MD",
    "MC",
    "MI",
    "DI",
    "CC",
    "CV",
    "CM",
    "DL",
    "XL",
    "MM",
    "LI",
    "DIM",
    "MIX",
    "CI",
    "DM",
    "ML",
    "CL",
    "MV",
    "DV",
}
_LETTERS_AND_DIGITS = re.compile(r"[^\s%$£€]*(?:[A-Za-z]\S*\d|\d[oOlI])[^\s%]*")
_MONEY = re.compile(rf"(?:{'|'.join([*currencies.CODES, *currencies.LETTERS])})\.?\d|[RW]{currencies.OF_RAND}$")
_NOTE = re.compile(r"[a-z]{5,}([1-9]\d?)")
_MISREAD = re.compile(r"[lI\d][\dlIoO]*(?:,[\dlIoO]{3})*")
_GOOD_NUMERAL = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d+")


def roman(text: str) -> int:
    """The value of a roman numeral."""
    values = [_ROMAN_DIGITS[letter] for letter in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def _decade(phrase: str) -> int:
    """The year in which a decade begins, 1930 for the 1930s; without its century 30, for the thirties."""
    if phrase[0].isdigit():
        return int(phrase[: phrase.lower().index("s")].rstrip("'’"))
    *century, tens = re.split(r"[\s-]", phrase.lower())
    return sum(words.CENTURIES[word] for word in century) + words.DECADES[tens]


def read_whole(phrase: str) -> Reading | None:
    """The reading of a phrase that is one thing as a whole, or None."""
    if _ADDRESS.fullmatch(phrase):
        return Reading(0, len(phrase), "identifier")
    if len(phrase) > _LONGEST:
        return None
    if (form := _FORM.fullmatch(phrase)) and (kind := form.lastgroup) and not _FRACTION.fullmatch(phrase):
        if kind != "decade":
            return Reading(0, len(phrase), kind)
        begins = _decade(phrase)
        return Reading(0, len(phrase), kind, float(begins), None, len(str(begins)))
    if years := year_range(phrase):
        return years
    if half := _ODD_HALF.fullmatch(phrase):
        part = {"half": 0.5, "quarter": 0.25, "quarters": 0.75}[half[2].split()[-1].lower()]
        if group := words.GROUPS.get(half[1].lower()):
            return Reading(0, len(phrase), "fraction", (1 + part) * group, None, 2)
        unit = measure(half[1])
        return Reading(0, len(phrase), "fraction", 1 + part, None, 2, "=", unit[2] if unit else None, *half.span(1))
    if phrase[:1].isalpha() and (numeral := _ROMAN.fullmatch(phrase)) and numeral[1].isupper():
        if numeral.start(1) == 0 and phrase in _NOT_ROMAN:
            return None
        return Reading(numeral.start(1), len(phrase), "roman", float(roman(numeral[1])), None, 1)
    return mixed(phrase) if _LETTERS_AND_DIGITS.fullmatch(phrase) else None


def mixed(phrase: str) -> Reading | None:
    """The reading of letters and digits in one word, or None where they are a number with a unit or a suffix."""
    return _misread(phrase) or _identifier(phrase)


def year_range(phrase: str) -> Reading | None:
    """1941-45, 1998/99: two years, the second later."""
    years = _YEAR_RANGE.fullmatch(phrase)
    if not years:
        return None
    first, last = float(years[1]), float(years[1][: 4 - len(years[2])] + years[2])
    seasons = "/" in phrase and last - first > _LONGEST_SEASON
    if len(years[2]) == 1 and ("/" not in phrase or last - first != 1):
        return None  # "1986/7", but "1986-9" is a number
    if first >= last or seasons:
        return None
    return Reading(0, years.end(2), "year_range", first, last, 4, "between")


_PART_OF_YEAR = re.compile(r"(?i:mid|early|late)[-‐‑]([12]\d{3})")
"""What a hyphen joins to a year: mid-2020."""

_PART_OF_DECADE = re.compile(r"(?i:mid|early|late)[-‐‑]((?:1\d|20)?\d0['’]?s)")
"""And to years: his mid-20s, the mid-1990s."""


def _misread(phrase: str) -> Reading | None:
    """A numeral in which l, I, o and O stand for 1 and 0: they must make a numeral with digits or zeros beside them."""
    if not _MISREAD.fullmatch(phrase):
        return None
    mended = phrase.translate(str.maketrans("lIoO", "1100"))
    grouped = _GOOD_NUMERAL.fullmatch(mended)
    zeros = re.fullmatch(
        r"\d+[oO]{2,}|\d{1,2}O|\d*[oO]+\d[\doO]*|[lI]\d\d+0|[lI][\doO]*00|\d[oO]0|l\d{2,}|I\d{3,}", phrase
    )
    if not grouped or not ("," in phrase or zeros):
        return None
    value = float(mended.replace(",", ""))
    return Reading(0, len(phrase), "cardinal", value, None, significant_digits(value), repair=f"{phrase} -> {mended}")


def _identifier(phrase: str) -> Reading | None:
    """Letters and digits in one word, unless it is a number with a currency, a suffix or a power."""
    if re.match(r"[\d.+−–-][\d,.]*(?:[A-Za-z]+$|[eE][+-]?\d+$|\s?[x×]\s?10)", phrase):
        return None
    if year := _PART_OF_YEAR.fullmatch(phrase):
        return Reading(year.start(1), len(phrase), "cardinal", float(year[1]), None, 4)
    if years := _PART_OF_DECADE.fullmatch(phrase):
        begins = _decade(years[1])
        return Reading(years.start(1), len(phrase), "decade", float(begins), None, len(str(begins)))
    if note := _NOTE.fullmatch(phrase):
        return Reading(note.start(1), len(phrase), "footnote_mark", float(note[1]), None, 1)
    if _MONEY.match(phrase) or not re.match(r"[A-Za-z]+[-‐‑/_]?\d|\d+[-_]?[A-Za-z]+\d", phrase):
        return None
    return Reading(0, len(phrase), "identifier")
