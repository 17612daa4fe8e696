"""Numbers that state no quantity, in English: the forms a number has, and what a year is known by.

The rules that decide are in `nonclaim_rules.py`. Years are decided last, with the noun that follows.
"""

import re
from functools import lru_cache

from pipeline.extract.en.nonclaim_rules import RULES
from pipeline.extract.en.nonclaim_times import MONTH
from pipeline.extract.en.words import ABBREVIATED, UNITS

__all__ = ["APART", "BY_DEFAULT", "BY_KIND", "MODERN_LEFT", "RULES", "SAYINGS", "YEAR_LEFT", "forms", "of_four_digits"]

BY_KIND = {
    "article": "article",
    "date": "date",
    "decade": "year",
    "year_range": "year",
    "time_of_day": "time_of_day",
    "version": "version",
    "identifier": "identifier",
    "footnote_mark": "footnote_mark",
    "ordinal": "ordinal",
    "roman": "ordinal",
}
"""Kinds of number that never state a quantity; a rule may give a more particular reason."""

APART = (
    frozenset({"word", "one", "one day", "one night", "capital", "small word", "hour"}),
    frozenset({"negative"}),
    frozenset({"score", "one point", "half", "fraction"}),
    frozenset({"decimal", "version"}),
)
"""Forms whose rules are looked up by themselves, for their patterns fit many numbers of other forms: number words,
numbers with a minus sign, scores and parts, and numbers with a point."""


YEAR_LEFT = (
    r"(?i)\b(?:(?:report|census|enumeration|survey|study|treaty|law|act|decree|paper|letter|edition|constitution"
    r"|crisis|war"
    r"|revolution|famine|elections?|conference|agreement|reform|events|spring|class|works?|books?|articles?"
    r"|monographs?|orders?"
    r"|resolutions?|decisions?|data|figures|list"
    r"|cadastre|chronicle|inventory|returns|rolls|muster|charter|edict|statute|ordinance|convention|protocol|plebiscite"
    r"|commission|uprising|rising|revolt|rebellion|riots|siege|plague|flood|earthquake|drought|harvest|campaign"
    r"|pact|armistice"
    r"|account|pamphlet|reckoning|biography|memorandum|treatise|thesis|lecture|speech"
    r"|strike|massacres?|purges?|pogroms?|deportations?|partition|budget|catalogue|directory|expedition|inquiry) of"
    r"|(?:registers?|rolls|returns|books|ledgers?|figures|data|statistics|census|yearbook|minutes|diary"
    r"|journal|lists?|log|report) for"
    r"|in|since|until|till|by|during|before|after|throughout|early|late|mid"
    r"|circa|c\.|ca\.?|year|summer|autumn|spring"
    r"|winter|fall|(?:no|not)\s+(?:earlier|later)\s+than|(?:entered|listed|recorded)\s+(?:[a-z]+\s+)?under"
    r"|end\s+of|beginning\s+of|start\s+of)[\s-]+(?:the\s+)?$"
    rf"|\b{MONTH},?\s+$|(?:'|\xe2\x80\x99)$|\xc2\xa9\s*$"
)
"""What stands before a year and not before a count, whatever noun follows."""

MODERN_LEFT = (
    r"(?i)\b(?:the|its|his|her|their|our|this|that|fiscal|a)\s+$|(?:'|\xe2\x80\x99)s\s+$"
    r"|\b[12]\d{3}(?:,\s[12]\d{3})*,?\s(?:and|or)\s$"
)
"""What stands before a year from 1800 on, whatever noun follows: "its 1986 sales"."""

BY_DEFAULT = {
    "year": "four digits from 1000 to 2199 are a year where nothing plural is counted and no bound is set",
    "unparsed": "the words look like a number and have no value",
}
"""What decides where no rule does."""

SAYINGS = ("24/7", "50/50", "50-50", "fifty-fifty", "20/20", "one-to-one", "7-eleven")
"""Numbers that have become words of their own."""


_BY_NAME = frozenset(
    {"decade", "range", "fraction", "ratio", "decimal", "roman", "identifier", "ordinal", "vague", "date"}
)
_FOUR, _DIGITS = frozenset({"four digits"}), frozenset({"digits"})
_OF_LENGTH = {
    1: frozenset({"digits", "small"}),
    2: frozenset({"digits", "small", "two digits"}),
    4: _FOUR,
    5: frozenset({"digits", "five digits"}),
}
_HOURS = 12
_STROKE = re.compile(r"0{1,2}/0{1,2}")
_OF_YEAR = re.compile(r"[lI]0{3}|0{2}[oO]0|0{3}[oO]")
"""Four digits of which one was misread: l986, 199O."""
_TELEPHONE = re.compile(r"(?:000[-. ])?000[-.]0000")
_SCALED = re.compile(
    r"(?i)hundred|thousand|illion|milliard|lakh|crore|dozen|score|s$"
    rf"|\b(?:tn|{'|'.join(sorted(ABBREVIATED))})\b"
)
_TENS = re.compile(r"00s|[a-z]+ties")
_ARTICLE = re.compile(r"(?i)an?\s")
_SPACED = re.compile(r"0{1,3}(?:[ \u00a0\u202f]000)+")
_SCORE = re.compile(r"0+\s?[-–]\s?0+")
_CITED = re.compile(r"0000:\s?0+")
_ONE_MORE = ("a thousand and one", "a hundred and one", "a million and one")
_AGE_CLASS = re.compile(r"(?:[Uu]nder|[Oo]ver)[- ]?0+s")
_NEGATIVE = re.compile(r"[-−–]\s?0{1,4}(?:\.0+)?")


def of_four_digits(value: float) -> frozenset[str]:
    """The forms of a bare number of four digits."""
    if not 1000 <= value < 2200:
        return _DIGITS
    return frozenset({"year", "modern"} if 1800 <= value < 2100 else {"year"})


@lru_cache(maxsize=1 << 16)
def forms(kind: str, shape: str, unit: str | None) -> frozenset[str]:
    """The names of the forms that a number expression has; its shape is its spelling with every digit as 0."""
    if unit is not None and kind not in BY_KIND:
        one = {f"one {unit}"} if shape.lower() == "one" else _looks(shape, kind)
        one -= {"score"}
        return frozenset({"measured"} | one | ({unit} & {"enzyme unit", "minute", "ratio"}))
    if _OF_YEAR.fullmatch(shape) and kind == "cardinal":
        return _FOUR
    if shape.strip("0") == "" and kind == "cardinal":
        return _OF_LENGTH.get(len(shape), _DIGITS)
    found = set(_looks(shape, kind))
    if shape[0] == ".":
        found.add("point first")
    if _STROKE.fullmatch(shape):
        found.add("stroke")
    if kind == "year_range":
        found.add("years")
    if _SPACED.fullmatch(shape):
        found.add("spaced")
    if kind in _BY_NAME:
        found.add("scaled" if kind == "decimal" and _SCALED.search(shape) else kind)
    elif shape.lower() == "one":
        found.add("one")
    elif _NEGATIVE.fullmatch(shape):
        found.add("negative")
    else:
        # Nothing is labelled by millions, "the figure 1.2 million", or by what has an article: "in a week a hundred".
        word = "with article" if _ARTICLE.match(shape) else "word"
        found.add(word if shape[0].isalpha() else "scaled" if _SCALED.search(shape) else "other")
        if shape[0].isalpha() and not _SCALED.search(shape):
            found.add("small word")
            if UNITS.get(shape.lower(), 13) <= _HOURS:
                found.add("hour")
    return frozenset(found)


def _looks(shape: str, kind: str) -> frozenset[str]:
    """Forms that an expression has by its spelling alone, whatever it measures."""
    if _TELEPHONE.fullmatch(shape):
        return frozenset({"telephone"})
    if kind != "year_range" and _SCORE.fullmatch(shape):
        return frozenset({"score"})
    if _CITED.fullmatch(shape):
        return frozenset({"year and page"})
    if shape.lower() in ("hundred", "thousand", "million", "billion"):
        return frozenset({"scale alone"})
    if shape.lower() in _ONE_MORE:
        return frozenset({"thousand and one"})
    if shape in ("half", "quarter", "a quarter"):
        return frozenset({"half"})
    if _TENS.fullmatch(shape):
        return frozenset({"tens"})
    if _AGE_CLASS.fullmatch(shape):
        return frozenset({"age class"})
    capital = shape[0].isupper() and kind in ("cardinal", "vague")
    return frozenset({"capital"}) if capital else frozenset()
