"""Numbers that state no quantity, in English: the forms a number has, and what a year is known by.

The rules that decide are in `nonclaim_rules.py`. Years are decided last, with the noun that follows.
"""

import re
from functools import lru_cache

from pipeline.extract.en.nonclaim_rules import MONTH, RULES

__all__ = ["APART", "BY_DEFAULT", "BY_KIND", "MODERN_LEFT", "RULES", "YEAR_LEFT", "forms"]

BY_KIND = {
    "date": "date",
    "decade": "year",
    "year_range": "year",
    "time_of_day": "time_of_day",
    "version": "version",
    "identifier": "identifier",
    "ordinal": "ordinal",
    "roman": "ordinal",
}
"""Kinds of number that never state a quantity; a rule may give a more particular reason."""

APART = (frozenset({"word", "one", "one day", "one night", "capital"}), frozenset({"negative"}))
"""Forms whose rules are looked up by themselves: number words, and numbers with a minus sign."""


YEAR_LEFT = (
    r"(?i)\b(?:in|since|until|till|by|during|before|after|throughout|early|late|mid"
    r"|circa|c\.|ca\.?|year|summer|autumn|spring"
    r"|winter|fall|end\s+of|beginning\s+of|start\s+of)[\s-]+(?:the\s+)?$"
    rf"|\b{MONTH},?\s+$|(?:'|\xe2\x80\x99)$|\xc2\xa9\s*$"
)
"""What stands before a year and not before a count, whatever noun follows."""

MODERN_LEFT = r"(?i)\b(?:the|its|his|her|their|our|this|that|fiscal|a)\s+$|(?:'|\xe2\x80\x99)s\s+$"
"""What stands before a year from 1800 on, whatever noun follows: "its 1986 sales"."""

BY_DEFAULT = {
    "year": "four digits from 1000 to 2199 are a year where nothing plural is counted and no bound is set",
    "unparsed": "the words look like a number and have no value",
}
"""What decides where no rule does."""

_SAYINGS = frozenset({"24/7", "50/50", "50-50", "fifty-fifty", "20/20", "one-to-one"})


_BY_NAME = frozenset({"range", "fraction", "ratio", "decimal", "roman", "identifier", "ordinal", "vague", "date"})
_MODERN, _FOUR, _TWO, _DIGITS = (
    frozenset(names) for names in ({"year", "modern"}, {"year"}, {"digits", "two digits"}, {"digits"})
)
_SCORE = re.compile(r"\d+\s?[-–]\s?\d+")
_AGE_CLASS = re.compile(r"(?:[Uu]nder|[Oo]ver)[- ]?\d+s")
_NEGATIVE = re.compile(r"[-−–]\s?\d{1,4}(?:\.\d+)?")


@lru_cache(maxsize=1 << 16)
def forms(kind: str, phrase: str, unit: str | None) -> frozenset[str]:
    """The names of the forms that a distinct number expression has."""
    if unit is not None and kind not in BY_KIND:
        return frozenset(
            {"measured", f"one {unit}"} if phrase.lower() == "one" else {"measured"} | _looks(phrase, kind)
        )
    if phrase.isdecimal() and kind == "cardinal":
        year = len(phrase) == 4 and 1000 <= int(phrase) < 2200
        return (_MODERN if 1800 <= int(phrase) < 2100 else _FOUR) if year else _TWO if len(phrase) == 2 else _DIGITS
    found = set(_looks(phrase, kind))
    if kind in _BY_NAME:
        found.add(kind)
    elif phrase.lower() == "one":
        found.add("one")
    elif _NEGATIVE.fullmatch(phrase):
        found.add("negative")
    else:
        found.add("word" if phrase[0].isalpha() else "other")
    return frozenset(found)


def _looks(phrase: str, kind: str) -> frozenset[str]:
    """Forms that an expression has by its spelling alone, whatever it measures."""
    if phrase.lower() in _SAYINGS:
        return frozenset({"saying"})
    if _SCORE.fullmatch(phrase):
        return frozenset({"score"})
    if _AGE_CLASS.fullmatch(phrase):
        return frozenset({"age class"})
    capital = phrase[0].isupper() and kind in ("cardinal", "vague")
    return frozenset({"capital"}) if capital else frozenset()
