"""How a list of words is written in this folder, as one text with the words apart by white space, and how sought."""

from collections.abc import Iterable


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def alternatives(pattern: str) -> list[str]:
    """The top-level alternatives of a pattern."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            parts.append(pattern[start:at])
            start = at + 1
    return [*parts, pattern[start:]]


def shared(spellings: Iterable[str]) -> str:
    """A pattern for any of some spellings, one that begins another after it, in an order in which RE2 shares their
    beginnings: its automaton is much smaller then, and is made anew for every batch."""
    return "|".join(sorted(set(spellings), key=lambda spelling: f"{spelling}\U0010ffff"))


def any_blank(pattern: str) -> str:
    """The pattern with a no-break space wherever it has white space: for what is sought in whole texts; in windows such
    a space is a blank already (`marks.py`)."""
    return pattern.replace(r"[\s", r"[\s\x{a0}").replace(r"\s+", r"[\s\x{a0}]+").replace(r"\s?", r"[\s\x{a0}]?")


def spaced(pattern: str) -> str:
    """The pattern with any white space where it has a blank."""
    return pattern.replace(" ", r"\s+")
