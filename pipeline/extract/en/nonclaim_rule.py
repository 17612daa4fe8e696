"""What a rule about numbers that state no quantity is, and the forms of number that several rules are about.

Also what labels a number. No rule lives here.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """A fact about English, the forms of number it is about, and what must stand beside the number.

    `reason` is why it is no claim, or `CLAIM` if it is one whatever later rules say. `left` ends at the number and
    `right` begins after its unit. `nounless` asks that no noun stands next to the number;
    `by_right` says that `right` is the rarer of the two. Byte 3 stands outside the sentence.
    """

    reason: str
    fact: str
    forms: frozenset[str]
    left: str = ""
    right: str = ""
    nounless: bool = False
    by_right: bool = False


CLAIM = ""
"""The reason of a rule by which a number is a claim."""
DIGITS = frozenset({"digits"})
LABELLED = frozenset({"digits", "roman", "range", "decimal", "word", "identifier"})
ONE = frozenset({"one"})
WORD = frozenset({"word", "one"})
BARE = frozenset(
    {
        "digits",
        "roman",
        "range",
        "decimal",
        "word",
        "with article",
        "one",
        "fraction",
        "other",
        "scaled",
        "ordinal",
        "year",
        "vague",
    }
)
ANY = BARE | {"measured"}

_LIST = r"(?:[\dIVXivx]+(?:\s?[,;–-]\s?|\s+(?:and|or|to|&)\s+|,\s+and\s+))*"
"""Numbers of a list that a label before the first of them still labels."""


def label(words: str) -> str:
    """A pattern of what stands before a number that one of the words labels, or a list that begins with one."""
    return rf"\b(?:{words})\s*(?:[Nn]os?\.?\s*|[Nn]umbers?\s+|#\s*)?\(?{_LIST}$"
