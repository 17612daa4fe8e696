"""What can be a piece of a number expression in English, and what can stand between two pieces of one: for RE2.

Both patterns are generous: they must miss nothing and may take in too much, because `grammar_reading` reads each
distinct phrase exactly and cuts it into the number expressions it really holds. `PIECE` finds runs of digits,
number words, roman numerals and the like in one pass; `JOINT` says whether two neighbouring pieces make one phrase.
Two rules keep the pass linear on any text and the automaton small: an unbounded repetition is part of a match
wherever it stops, and no piece looks at what stands around it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.extract.en import hedges, units, words
from pipeline.extract.marks import MARK


def _any(spellings: Iterable[str]) -> str:
    return "|".join(re.escape(spelling) for spelling in sorted(set(spellings), key=lambda spelling: -len(spelling)))


def _damaged(spellings: str) -> str:
    """Number words as a transcript may hold them: broken at a syllable over a line end, or with a ligature."""
    for head, tail in words.SYLLABLES:
        spellings = re.sub(rf"\b{head}{tail}", rf"{head}(?:-\\r?\\n\\s*|­)?{tail}", spellings)
    return spellings.replace("fi", "(?:fi|ﬁ)")


_NUMBER_WORDS = _damaged(
    _any([*words.UNITS, *words.TENS, *words.ORDINALS, *words.SCALES, *words.GROUPS, *words.FRACTIONS, *words.VAGUE])
)
_WORD = (
    rf"(?:{_NUMBER_WORDS}|tens|(?:{_damaged(_any(words.TENS))})(?:{_damaged(_any([*words.UNITS, *words.ORDINALS]))}))s?"
)
_LEAD = r"(?:an?|several|a\s+few|(?:a\s+)?couple(?:\s+of)?|every|a\s+good|(?:between\s+)?(?:minus|negative)|between)\s+"
_FOLD = rf"\b(?i:(?:{_any([*words.UNITS, *words.TENS, 'hundred', 'thousand', 'million'])})fold)\b"
_RUN = rf"\b(?i:(?:{_LEAD})?{_WORD}(?:(?:\s+|\s?[-‐‑–—­]\s*)(?:(?:and|&)\s+)?(?:an?\s+)?{_WORD})*|a\s+(?:couple|pair))\b"

_DIGITS = r"\d+(?:(?:[.,:/⁄'’·­]|\s?[-‐‑–—~∼]\s?)\d+)*"
_GROUPED = r"\d{1,3}(?:[ \x{a0}\x{2009}\x{202f}\x{2007}]\d{3})+(?:[.,]\d+)?\b"
_VULGAR = "[" + "".join(words.VULGAR) + "]"
_SUFFIX = rf"(?:\sk\b|\s?M(?:EUR|GBP|USD|CHF)\b|(?:{_any(words.SUFFIXES)}|st|nd|rd|th|[oO]{{2,}}|'s|’s|s|d)\b)"
_POWER = r"(?:[eE][+-]?\d+\b|\s?[x×·*⋅]\s?10\s?\^?\s?[-−–+]?\s?\d+|\^[-+]?\d+)"
_FRACTION = rf"(?:[ -]\d{{1,2}}/\d{{1,3}}\b|\s?{_VULGAR})"
_SCALE = rf"(?i:{_any(words.SCALES)})s?"
_CURRENCY = rf"(?:\b(?:{_any([*units.CURRENCY_CODES, 'Rs', 'RM', 'DM'])})\.?\s?|(?:{_any(s for s in units.CURRENCY_SIGNS if not s[-1].isalpha())})\s?)"
_SIGN = r"(?:\B[-–]|−\s?|\B\+|\b(?i:minus|negative)\s+)"
_NUMERAL = rf"{_SIGN}?(?:{_CURRENCY}{_SIGN}?)?(?:(?:{_GROUPED}|{_DIGITS}|[.·]\d+)(?:{_POWER}|{_FRACTION})?{_SUFFIX}?|{_VULGAR})(?:\s?[%％‰]|[\s-]{_SCALE}\b)?"

_MONTH = rf"(?:{_any(form for name in words.MONTHS for form in (name.title(), name.upper()))})\b\.?"
_MONTH_FIRST = (
    rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s?[-–]\s?\d{{1,2}}\b)?(?:,?\s+\d{{4}}\b)?|\b{_MONTH},?\s+\d{{4}}\b"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY_FIRST = rf"{_DAY}(?:(?:\s?[-–]\s?|\s+(?:and|to|or)\s+){_DAY})?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}}\b)?"
_TIME = r"\d{1,2}(?:[:.]\d\d)?\s?(?i:[ap]\.m\.|[ap]m\b)"
_WEB = r"(?:\bhttps?://|\bwww\.)[^\s<>\"]+"
_MIXED = r"\b[lI](?:,\d{3})+\b|\b[A-Za-z]+(?:[-‐‑/_]?\d[A-Za-z0-9]*)+(?:,[\dlOo]{3}\b)*(?:\.\d+)*|v\d+(?:\.\d+)+"
_CODE = r"\d+[A-DF-Z]{1,3}\d{2,}[A-Za-z0-9]*"
_NUMBERED = rf"\b(?i:{words.NUMBERED})\s+[IVXLC]+\b"

_ARTICLE = rf"\b(?i:an?\s+(?:{units.ARTICLE}))\b"
PIECE = rf"(?:{_WEB}|{_NUMBERED}|{_MONTH_FIRST}|{_DAY_FIRST}|{_TIME}|{_CODE}|{_NUMERAL}|{_MIXED}|{_FOLD}|{_RUN}|{_ARTICLE}|ﬁ(?:ve|fty|fteen|fth|rst)\b|\b[MDCLXVI]{{2,}}\b|\p{{N}}+)"
"""Digits in all their company, a run of number words, a month with its day, a roman numeral, an address."""

_TO = (
    r"(?:\s?[-‐‑–—−~∼]\s?|-?\s+(?i:to|or|through)\s+(?i:(?:about|around|nearly|some|almost|over)\s+)?"
    r"|\s?(?:\+/-|\+-|±)\s?)~?"
)
_E = chr(MARK)
JOINT = (
    r"(?:"
    # number words, and digits with them: two hundred and 5, 3 million, half of a million, two point five
    rf"(?:{_SCALE}{_E},?\s+|[a-zA-Z]{_E}\s+|[\d½]{_E}-?\s+)(?i:and\s+|&\s+)?(?i:an?\s+)?{_E}[a-zA-Z]"
    rf"|{_SCALE}{_E},?\s+(?i:and\s+)?{_E}\d|[\d½]{_E}[-‐‑–]?{_E}[a-zA-Z]|\w{_E}\s+(?i:of|point)\s+(?i:an?\s+)?{_E}\w"
    # the two ends of a range
    rf"|{_E}{_TO}{_E}."
    # one in five, two out of three, 54:1
    rf"|{_E}\s+(?i:in|over|out\s+of|of\s+every)\s+(?i:every\s+)?{_E}.|\d{_E}\s?:\s?{_E}\d"
    # a dollar and 42 cents; pounds, shillings and pence
    rf"|dollar{_E}\s+(?:and\s+)?{_E}\d|£[\d,]+{_E}\s+{_E}\d|\ds{_E}\.?,?\s+{_E}\d"
    r")$"
)
"""The last characters of a piece, what stands between, and the first character of the next piece; marks at both ends."""

_TO_RE = re.compile(_TO)
_OVER_UNIT = re.compile(r"-?[.,]?\s+(?:and\s+)?")
_TWO_ENDS = re.compile(rf"{_TO}|\s+(?:and|to)\s+(?:(?:about|around|some|nearly)\s+)?", re.IGNORECASE)
INCHES = r"^\s?in\b"
"""A unit too like a preposition to be one anywhere but after feet."""

OPENING = r"(?i:\bbetween)\s+$"
"""What before a number makes `and` join it to the next one."""

_TO_WORD = re.compile(r"-?\s+to\s+\S*\s*", re.IGNORECASE)
CHANGE = rf"(?i:\b(?:{hedges.VERBS}|cut|reduc(?:ed|ing)|rais(?:ed|ing)|up|down|changed?|moved|went|from)\b[^.;:()]{{0,24}}?\s(?:from|by))(?:\s+(?i:{hedges.NEAR}))?\s+$"
"""What before a number makes `to` lead to another time: rose from 5 to 6 million, fell by 5 to 60."""


@lru_cache(maxsize=1 << 16)
def leads_to(gap: str) -> bool:
    """Whether what stands between two numbers is the word `to`, which joins a range or the two ends of a change."""
    unit = units.measure(gap)
    return bool(_TO_WORD.fullmatch(gap[unit[1] :] if unit else gap))


@lru_cache(maxsize=1 << 16)
def joint_over_unit(gap: str) -> int:
    """How what stands between two pieces joins them: 0 not, 1 if the first number has an opening, 2 in any case.

    Over a unit: 5 km to 7 km, five feet two inches, three dollars and 50 cents. `between 5 and 7` has none.
    """
    unit = units.measure(gap)
    rest = gap[unit[1] :] if unit else gap
    if unit and (_TO_RE.fullmatch(rest) or (unit[2] in units.WHOLES and _OVER_UNIT.fullmatch(rest))):
        return 2
    return int(bool(_TWO_ENDS.fullmatch(rest)))


NOUN = r"^\s[a-zA-Z]"
SHARE = (
    r"^\s(?i:of|more|less|fewer|higher|lower|larger|smaller|as|are|is|was|were|had|have|has|and|or|to|in|by|from|on|at|for"
    r"|said|did|do|would|will|could|can|may|who|that|which|came|went|than|but|while|each|over|since|before|after|between)\b"
)
"""What follows `a third` where it is a part; before another word it is the third of a row."""
