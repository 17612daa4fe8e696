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
from typing import NamedTuple

from pipeline.extract.en import changes, currencies, hedges, units, words
from pipeline.extract.en.lists import alternatives, any_blank, shared
from pipeline.extract.marks import MARK


def _any(spellings: Iterable[str]) -> str:
    return shared(re.escape(spelling) for spelling in spellings)


def _damaged(spellings: str) -> str:
    """Number words as a transcript may hold them: broken at a syllable over a line end, or with a ligature."""
    for head, tail in words.SYLLABLES:
        spellings = re.sub(rf"\b{head}{tail}", rf"{head}(?:-\\r?\\n\\s*|­)?{tail}", spellings)
    return spellings.replace("fi", "(?:fi|ﬁ)")


_NUMBER_WORDS = _damaged(
    _any([*words.UNITS, *words.TENS, *words.ORDINALS, *words.SCALES, *words.GROUPS, *words.FRACTIONS])
)
_BELOW_TEN = _any(word for table in (words.UNITS, words.ORDINALS) for word, value in table.items() if 1 <= value <= 9)
_WORD = rf"(?:{_NUMBER_WORDS}|(?:{_damaged(_any(words.TENS))})(?:{_damaged(_BELOW_TEN)}))s?"
"""Any number word, its plural too, and twenty-one as one word."""
_MINUS = r"(?:plus\s+or\s+)?minus"
_LEAD = (
    rf"(?:(?:between\s+)?(?:an?|{_MINUS}|negative)|several|a\s+few|(?:a\s+)?couple(?:\s+of)?|each|every|a\s+good"
    r"|between)\s+"
)
_FOLD = (
    rf"\b(?i:(?:{_any([*words.UNITS, *words.TENS, 'hundred', 'thousand', 'million'])})fold"
    rf"|(?:{_any(words.UNITS)}|twenty)pence)\b"
)
_BETWEEN = r"(?:\s+|\s?[-‐‑–—­]\s*)(?:(?:and|&)(?:\s+|-))?(?:an?(?:\s+|-))?"
_RUN = rf"\b(?i:(?:{_LEAD})?{_WORD}(?:{_BETWEEN}{_WORD})*|a\s+(?:couple|pair))\b"

_DIGITS = r"\d+(?:(?:[.,:/⁄'’·­]|\s?[-‐‑–—~∼]\s?)\d+)*"
_GROUPED = r"\d{1,3}(?:[ \x{a0}\x{2009}\x{202f}\x{2007}]\d{3})+(?:[.,]\d+)?\b"
_VULGAR = "[" + "".join(words.VULGAR) + "]"
_SUFFIX = rf"(?:\sk\b|\s?M(?:EUR|GBP|USD|CHF)\b|(?:{_any(words.SUFFIXES)}|st|nd|rd|th|[oO]{{2,}}|O|'s|’s|s|d)\b)"
_POWER = r"(?:[eE][+-]?\d+\b|\s?[x×·*⋅]\s?10\s?\^?\s?[-−–+]?\s?\d+|\^[-+]?\d+)"
_FRACTION = rf"(?:[ -]\d{{1,2}}/\d{{1,3}}\b|\s?{_VULGAR})"
_SCALE = rf"(?i:{_any(words.SCALES)})s?"
_CODES = _any([*currencies.CODES, *currencies.LETTERS])
_SIGNS = _any(currencies.NO_WORDS)
_CURRENCY = rf"(?:\b(?:{_CODES})\.?\s?|(?:{_SIGNS})\s?)"
_SIGN = rf"(?:\B[-–]|−\s?|\B\+|\b(?i:{_MINUS}|negative)\s+)"
_MAGNITUDE = (
    rf"(?:(?:{_GROUPED}|{_DIGITS}|[.·]\d{{1,3}}(?:,\d{{3}})+|[.·]\d+)(?:{_POWER}|{_FRACTION})?{_SUFFIX}?|{_VULGAR})"
)
_NUMERAL = rf"{_SIGN}?(?:{_CURRENCY}{_SIGN}?)?{_MAGNITUDE}(?:\s?[%％‰]|[\s-](?:(?i:thous)\.|{_SCALE}\b))?"

_MONTH = rf"(?:{_any(form for name in words.MONTHS for form in (name.title(), name.upper()))})\b\.?"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+\d{4}|\s+of\s+[12]\d{3})\b"
_MONTH_FIRST = rf"\b{_MONTH}(?:\s+{_DAY}\b(?:\s?[-–]\s?{_DAY}\b)?(?:{_YEAR})?|{_YEAR})"
_MONTH_AND = rf"\b{_MONTH}\s+\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?\b"
"""A month, and a number behind it that is no day: "in May 12,300 men left"."""
_DAY_FIRST = rf"{_DAY}(?:(?:\s?[-–]\s?|\s+(?:and|to|or)\s+){_DAY})?\s+(?:of\s+)?{_MONTH}(?:{_YEAR})?"
_DAY_POINT = rf"{_DAY}\.\s+{_MONTH}\s+\d{{4}}\b"
_ROMAN_DATE = r"\d{1,2}\.\s?[IVX]{1,4}\.\s?[12]\d{3}\b"
_DECADES = (
    r"(?:1\d|20)?\d0['’]?s[-‐‑–/](?:1\d|20)?\d0['’]?s\b|(?:1\d|20)\d0['’]?s\b"
    rf"|\b(?i:{words.DECADE})\b"
)
_TIME = r"\d{1,2}(?:[:.]\d\d)?\s?(?i:[ap]\.m\.|[ap]m\b)"
_WEB = r"(?:\bhttps?://|\bwww\.)[^\s<>\"]+"
_MISREAD = (
    r"(?:(?:\d[OolI][\dOolI]?|\d\d[OolI])(?:,[\dOolI]{3})+"
    r"|\d{1,3}(?:,\d{3})*,(?:[OolI][\dOolI]{2}|\d[OolI][\dOolI]|\d\d[OolI]))\b"
)
_NO_IN = "(?:[A-Za-hj-z][A-Za-z]*|[Ii](?:[A-Za-mo-z][A-Za-z]*|n[A-Za-z]+)?)"
"""Letters that are not the word in: "one-in-400" is no name."""
_MIXED = (
    rf"\b[lI](?:,[\dOolI]{{3}})+\b|\b{_NO_IN}(?:[-‐‑/_]?\d[A-Za-z0-9]*)+(?:,[\dlOo]{{3}}\b)*(?:\.\d+)*|v\d+(?:\.\d+)+"
)
_CODE = r"\d+[A-DF-Z]{1,3}\d{2,}[A-Za-z0-9]*"
_RAND = rf"\b[RW]{currencies.OF_RAND}\b"
_NUMBERED = rf"\b(?i:{shared(alternatives(words.NUMBERED))})\s+[IVXLC]+\b"

_ODD_HALF = rf"\b(?i:an?\s+(?:{units.ODD_HALF})\s+and\s+(?:a\s+half|a\s+quarter|three\s+quarters))\b"
_ARTICLE = rf"\b(?i:an?\s+(?:{shared(alternatives(units.ARTICLE))}))\b"
_PIECES = (
    rf"(?:{_WEB}|{_NUMBERED}|{_MONTH_AND}|{_MONTH_FIRST}|{_DAY_FIRST}|{_DAY_POINT}|{_ROMAN_DATE}|{_DECADES}|{_TIME}|{_CODE}|{_RAND}|{_CURRENCY}?{_MISREAD}|{_ODD_HALF}|{_NUMERAL}|{_MIXED}|{_FOLD}|{_RUN}|{_ARTICLE}"
    r"|ﬁ(?:ve|fty|fteen|fth|rst)\b|\b[MDCLXVI]{2,}\b|\p{N}+)"
)
PIECE = any_blank(_PIECES)
"""Digits in all their company, a run of number words, a month with its day, a roman numeral, an address."""

LED_BY_POINT = r"(?:\.|[\s(]ca?)$"
"""What stands before a number whose own point is none of it: "BAHIA ....16", "c.40"."""

_TO = (
    r"(?:\s?[-‐‑–—−~∼]\s?|-?\s+(?i:to|or|through|till)\s+(?i:(?:about|around|nearly|some|almost|over|even|maybe|perhaps|possibly|more\s+than)\s+)?"
    r"|\s?(?:\+/-|\+-|±)\s?)~?"
)
_E = chr(MARK)
_AND = r"(?i:and\s+|&\s+)?(?i:an?\s+)?"
_JOINT = (
    r"(?:"
    # number words, and digits with them: two hundred and 5, 3 million, half of a million, two point five
    rf"(?:{_SCALE}{_E},?|(?:[a-rt-zA-Z]|[a-zA-Z]s){_E}|[\d½]{_E}-?)"
    rf"(?:[ \x{{a0}}]+{_AND}{_E}[a-zA-Z]|\s+{_AND}{_E}[a-z])"
    rf"|{_SCALE}{_E},?\s+(?i:and\s+)?{_E}\d|[\d½]{_E}[-‐‑–]?{_E}[a-zA-Z]|[a-zA-Z]{_E}\s+of\s+(?i:an?\s+)?{_E}\w"
    rf"|\w{_E}\s+(?i:point)\s+{_E}\w"
    # the two ends of a range
    rf"|{_E}{_TO}{_E}.|\w{_E}\s+{_E}(?i:p)"
    # one in five, one person in five, two out of three, 54:1
    rf"|{_E}\w{{1,9}}{_E}\s+(?:{_any(words.SHARERS)})\s+(?:in|out\s+of)\s+(?:every\s+)?{_E}."
    rf"|{_E}(?:[aA]\s)?\w{{1,9}}{_E}(?:\s+(?i:in|over|out\s+of|of\s+every)\s+(?i:every\s+)?|-(?i:in)-){_E}.|\d{_E}\s?:\s?{_E}\d"
    # a dollar and 42 cents; pounds, shillings and pence
    rf"|dollar{_E}\s+(?:and\s+)?{_E}\d|£[\d,]+{_E}\s+{_E}\d|\ds{_E}\.?,?\s+{_E}\d"
    r")$"
)
JOINT = any_blank(_JOINT)
"""The last characters of a piece, a mark, what stands between, a mark, and the first character of the next piece."""

HINT = r"[\s\x{a0}](?:to|and|or|through)[\s\x{a0}]|[-‐‑–—−~∼±/]|^[-.,\s]*\w+[.,]?\s+$"
"""What there must be between two pieces for `gap` to be asked at all."""
_BOTH_ENDS = re.compile(_TO.replace("|or|", "|"))
_NEXT_UNIT = re.compile(r"-?[.,]?\s+(?:and\s+)?")
_AND_TO = re.compile(r"\s+(?:and|to)\s+(?:(?:about|around|some|nearly|perhaps|more\s+than)\s+)?", re.IGNORECASE)
_TO_WORD = re.compile(r"-?\s+to\s+(?:more\s+than|\S*)\s*", re.IGNORECASE)


class Gap(NamedTuple):
    """How what stands between two pieces may join them."""

    over_unit: bool = False
    """It holds the unit of the first: 5 km to 7 km, five feet two inches, three dollars and 50 cents."""
    after_opening: bool = False
    """It joins them if `OPENING` stands before the first: between 5 and 7."""
    to: bool = False
    """It is the word `to`, which leads to another time if `CHANGE` stands before the first: rose from 5 to 7."""


@lru_cache(maxsize=1 << 16)
def gap(text: str) -> Gap:
    """How what stands between two pieces may join them, over the unit of the first if there is one."""
    unit = units.measure(text)
    rest = text[unit[1] :] if unit else text
    over_unit = unit is not None and bool(
        _BOTH_ENDS.fullmatch(rest) or (unit[2] in units.WHOLES and _NEXT_UNIT.fullmatch(rest))
    )
    return Gap(over_unit, over_unit or bool(_AND_TO.fullmatch(rest)), bool(_TO_WORD.fullmatch(rest)))


WITHIN = r"^\sin\s$"
TIMES = rf"^[\s-](?:{'|'.join(hedges.DURATIONS)})s\b"
"""What stands between two numbers that may be a share, and behind the second of which it is a time: 15 in 16 months."""

OPENING = r"(?i:\bbetween)\s+$"
CHANGE = (
    rf"(?:\b(?i:{changes.VERBS}|cut|reduc(?:es?|ed|ing)|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|down|changed?"
    r"|moved|passed|went|goes|gone|lift(?:s|ed|ing)?|extend(?:s|ed|ing)?|revis(?:es?|ed|ing)|correct(?:s|ed|ing)?"
    r"|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?)"
    # Not in "they make up from 12 to 15 per cent".
    r"|(?:^|[^\w\s]\s*|(?:[^eE\s]|[^kKdD\s][eE])\s+)(?i:up))\b(?i:(?:[^.;:()]{0,40}?\sfrom|[^.;:()]{0,24}?\sby)"
    rf"(?:\s+(?:{changes.NEAR}))?)\s+$"
    # Whoever raises a thing may name it at length: "lifted the monthly salary of deputies and senators from".
    r"|\b(?i:(?:cut|lift(?:s|ed|ing)?|lower(?:s|ed|ing)?|rais(?:es?|ed|ing)|reduc(?:es?|ed|ing))\s[^.;:()]{0,56}\sfrom)\s+$"
)
INCHES = r"^\s?in\b"
"""A unit too like a preposition to be one anywhere but after feet."""

PLAIN = r"^(?:[1-9]\d{0,2}(?:,\d{3}){1,4}|0|[1-9]\d{0,14})(?:\.\d{1,15})?$"
"""A phrase that is digits with English separators and nothing else."""
SEPARATOR = ","

NOUN = r"^[\s-][a-zA-Z]"
SHARE = (
    r"^\spart\s(?:of\s(?:all|it|them|these|those|which|whom|the\s(?:army|cattle|city|country|crew|crop|harvest|houses|inhabitants"
    r"|land|men|people|population|sum|total|town|village|whole))|had|never|were|died|perished|fell|remained)\b"
    r"|^\s(?i:of|more|less|fewer|higher|lower|larger|smaller|better|bigger|cheaper|dearer|greater|heavier|longer|older|shorter|stronger|younger|up|down|as|are|is|was|were|had|have|has|and|or|to|in|by|from|on|at|for"
    r"|said|did|do|would|will|could|can|may|who|that|which|came|went|than|but|while|each|over|since|before|after|between"
    r"|an?\s(?:year|month|week|day))\b"
    r"|^\s(?:[a-z]{2,}ed|fled|fell|took|gave|lost|got|chose|knew|thought|paid|ran)(?:[.,;:)]|\s(?:to|for|in|into|against|on|by|at|with"
    r"|from|of|it|them|that|their|his|her|no|yes)\b|\n)"
)
"""What follows `a third` where it is a part; before another word it is the third of a row."""

HEDGED = (
    r"\b(?i:nearly|almost|about|around|roughly|approximately|some|over|only|barely|good|just|than|least|most|average"
    r"|under|above|below)\s+$"
)
"""What before `a third` makes it a part whatever follows: "nearly a third ended"."""
