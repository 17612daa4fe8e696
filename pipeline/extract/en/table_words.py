"""The words of a table's headers and labels in English: what a column is of, in which unit and scale.

Patterns are for Python's `re` over one header or label, in any case. What is done with them is in `extract.cells`.
"""

import re

from pipeline.extract.en.settings import place

_COLUMNS = {
    r"(?:calendar )?years?|dates?|as of|when|months?|days?|periods?|at": ("times", None),
    r"(?:no\.?|nos\.?|nr\.?|n°|№|#|code|id|item|line|row|serial(?: number)?|number in list)": ("labels", "identifier"),
    r"ranks?|position|place in order|order": ("labels", "ordinal"),
    r"pages?|pp?\.?|folios?|fols?\.?|sheets?|leaf|leaves": ("labels", "page_reference"),
    r"chapters?|sections?|tables?|§": ("labels", "section_reference"),
    r"notes?|footnotes?|remarks?|comments?|refs?\.?|references?": ("labels", None),
    r"countr(?:y|ies)|places?|states?|regions?|provinces?|districts?|towns?|cit(?:y|ies)|ports?|destinations?"
    r"|(?:countr(?:y|ies)|place|port|state) of [a-z ]+|zones?|camps?|where": ("places", None),
    r"sources?|authorit(?:y|ies)|reported by|according to|said by": ("authorities", None),
    r"units?|measures?|unit of measure(?:ment)?": ("units", None),
}
_COLUMN = [(re.compile(pattern, re.IGNORECASE), meaning) for pattern, meaning in _COLUMNS.items()]

_SCALES = {
    r"\(?(?:in )?thousands?\)?|'000s?|\b000s\b|\bthsd\b": 1e3,
    r"\(?(?:in )?millions?\)?|\bmlns?\b": 1e6,
    r"\(?(?:in )?hundreds\)?": 1e2,
    r"\(?(?:in )?billions?\)?|\bbns?\b": 1e9,
}
_SCALE = [
    (re.compile(rf"\(\s*(?:{pattern})\s*\)|[,;:]\s*(?:{pattern})\s*$|\bin (?:{pattern})\b", re.IGNORECASE), factor)
    for pattern, factor in _SCALES.items()
]

_PER_CENT = re.compile(r"%|\bper ?cent(?:age)?s?\b|\bpercentages?\b", re.IGNORECASE)
_SIGN = re.compile(r"\(\s*(?:in )?(?:%|per ?cent)\s*\)|[,;:]\s*(?:%|per ?cent)\s*$|%", re.IGNORECASE)
_BESIDE = re.compile(r"\(([^()]*)\)\s*$|[,;:]\s*([^,;:]+)$")
_LEADS = re.compile(r"(?:[\s,;:(\[–—-]|\b(?:on|in|by|at|to|of|from|as|the|until|before|after|since|during|dated?)\b)+$")


def column(header: str) -> tuple[str, str | None] | None:
    """What a column with this header holds, and why its numbers state no quantity, if they state none.

    Null where the header does not tell.
    """
    for pattern, meaning in _COLUMN:
        if pattern.fullmatch(header.strip(" .:")) or pattern.fullmatch(header):
            return meaning
    return None


def scale(header: str) -> float:
    """By how much the numbers under a header are multiplied."""
    return next((factor for pattern, factor in _SCALE if pattern.search(header)), 1.0)


def unit_words(header: str) -> str | None:
    """The words of a header that may be a unit: "tons" of "Cargo (tons)"; null where none are set apart."""
    if _PER_CENT.search(header):
        return "per cent"
    found = _BESIDE.search(header)
    return (found.group(1) or found.group(2) or "").strip() or None if found else None


def subject(header: str) -> str | None:
    """A header, cut before a date or place that it leads up to, as the words that say what is counted.

    A scale or a per cent sign that is set apart says nothing of that.
    """
    for pattern in (*(scale for scale, _ in _SCALE), _SIGN):
        header = pattern.sub("", header)
    return _LEADS.sub("", header).strip() or None


def whole_place(label: str) -> bool:
    """Whether a label is the name of a place, and nothing else."""
    found = place(f"in {label}")
    return found is not None and found[1] == len(f"in {label}".encode())
