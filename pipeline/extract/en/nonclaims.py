"""Numbers that state no quantity, in English: the forms a number has, and what a year is known by.

The rules that decide are in `nonclaim_rules.py`. Years are decided last, with the noun that follows.
"""

import re
from functools import lru_cache

from pipeline.extract.en.nonclaim_rules import MONTH, RULES

__all__ = ["APART", "BY_DEFAULT", "BY_KIND", "RULES", "YEAR_LEFT", "forms"]

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

BY_DEFAULT = {
    "year": "four digits from 1000 to 2199 are a year where nothing plural is counted and no bound is set",
    "unparsed": "the words look like a number and have no value",
}
"""What decides where no rule does."""

_SAYINGS = frozenset({"24/7", "50/50", "50-50", "fifty-fifty", "20/20", "one-to-one"})


@lru_cache(maxsize=1 << 16)
def forms(kind: str, phrase: str, unit: str | None) -> frozenset[str]:
    """The names of the forms that a distinct number expression has."""
    found = set()
    if phrase.lower() in _SAYINGS:
        found.add("saying")
    if re.fullmatch(r"\d+\s?[-–]\s?\d+", phrase):
        found.add("score")
    if re.fullmatch(r"(?:[Uu]nder|[Oo]ver)[- ]?\d+s", phrase):
        found.add("age class")
    if phrase[0].isupper() and phrase[0].isalpha() and kind in ("cardinal", "vague"):
        found.add("capital")
    if unit is not None and kind not in BY_KIND:
        found.add("measured")
        if phrase.lower() == "one":
            found.add("one " + unit)
    elif kind in ("range", "fraction", "ratio", "decimal", "roman", "identifier", "ordinal", "vague", "date"):
        found.add(kind)
    elif phrase.lower() == "one":
        found.add("one")
    elif re.fullmatch(r"[0-9]+", phrase):
        found.add("year" if len(phrase) == 4 and 1000 <= int(phrase) < 2200 else "digits")
        if len(phrase) == 2:
            found.add("two digits")
    elif re.fullmatch(r"[-−–]\s?\d{1,4}(?:\.\d+)?", phrase):
        found.add("negative")
    elif phrase[0].isalpha():
        found.add("word")
    else:
        found.add("other")
    return frozenset(found)
