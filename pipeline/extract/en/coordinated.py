"""Sources named in a row, in English: "Smith, Brown and Green".

What lives here: how far such a row goes on before and behind one of its names. What does not: the name itself
(`speakers.py`).
"""

import re
from functools import lru_cache

from pipeline.extract.en.gazetteer import PLACES
from pipeline.extract.en.lists import word_set

_NAME = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w’'-]*)*"
_ON = re.compile(rf"((?:,\s+{_NAME}){{1,3}},?\s+and\s+{_NAME})(?:[,;:)\x03]|\.(?:\W|$))")
_BEFORE = re.compile(rf"(?:(?P<open>[\x03;:(])\s*|\b[a-z]+s\s+)(?P<row>(?:{_NAME},\s+){{1,3}})$")
_BODY = re.compile(
    r"\b(?:[Tt]he\s+)?(?:[A-Z][\w.’'-]*\s+){0,4}(?:Academy|Administration|Agency|Board|Bureau|Cent(?:er|re)|Chamber"
    "|Commission|Committee|Council|Department"
    rf"|Directorate|Federation|Institute|Ministry|Office|Secretariat|Union)\s+(?:for|of)\s+(?:{_NAME},\s+){{1,3}}$"
)
"""A body that is named after several things, up to the last two: "the Ministry of Health, "."""

_NO_NAMES = word_set("""
After Also As At Before But By During Finally First For From However In Last Later Meanwhile Next On Once Since Then
This Though Thus Today Under Until When Yet Yesterday Monday Tuesday Wednesday Thursday Friday Saturday Sunday January
February March April May June July August September October November December
""")
ROW = " and "
"""What is in every row of names: a quick test."""

CAPITAL = r"(?:^|\s)[A-Z][^\s,]*$"
"""How a name ends that a row may go on from; behind a common noun a comma begins an apposition."""


@lru_cache(maxsize=1 << 12)
def goes_on(text: str) -> int:
    """How many characters of the text behind a name, which begins with a comma, are more names of one row."""
    found = _ON.match(text)
    return found.end(1) if found and _persons(found[1]) else 0


@lru_cache(maxsize=1 << 12)
def began(text: str) -> int:
    """How many characters at the end of the text before a name are names of its row.

    A body may be named after several things, "the Ministry of Health, Labour and Welfare". Behind a plural, "the
    historians Smith, Brown and Green", any name is one; where a sentence begins a single word may be something else.
    """
    if body := _BODY.search(text):
        return len(text) - body.start()
    found = _BEFORE.search(text)
    if not found or not _persons(found["row"]):
        return 0
    single = any(" " not in name.strip() for name in found["row"].strip(", ").split(","))
    return 0 if single and found["open"] else len(found["row"])


def _persons(row: str) -> bool:
    """Whether no name in a row is a place, a day or a word that just opens a sentence."""
    names = [" ".join(name.split()) for name in re.split(r",\s+and\s|,\s|\sand\s", row)]
    return not any(name.lower() in PLACES or not _NO_NAMES.isdisjoint(name.split()) for name in names if name)
