"""Whether every number of a text is accounted for, as a claim or as a number that states no quantity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pipeline.errors import Problem, printable

DIGITS: Final = re.compile(r"\d+")


def unaccounted(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of digits in `text` that no span covers, as (start, end) in code points."""
    covered = bytearray(len(text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return [match.span() for match in DIGITS.finditer(text) if 0 in covered[match.start() : match.end()]]


def missed(doc_id: str, text: str, rows: Iterable[Mapping[str, Any]]) -> list[Problem]:
    """A problem for each number of a text that none of `rows`, its claims and non-claims, covers."""
    found = unaccounted(text, ((row["start"], row["end"]) for row in rows))
    return [
        Problem(
            where=f"{doc_id}, characters {start} to {end}",
            found=f"the number {printable(text[start:end])}, in neither claims nor non_claims",
            expected="every number to be accounted for",
            remedy="this is a fault of the reader; report it with the sentence",
        )
        for start, end in found
    ]


def misquoted(doc_id: str, text: str, rows: Iterable[Mapping[str, Any]]) -> list[Problem]:
    """A problem for each of `rows` whose quote is not what stands at its offsets."""
    return [
        Problem(
            where=f"{doc_id}, characters {row['start']} to {row['end']}",
            found=f"the quote {printable(row['quote'])!r}",
            expected=f"the words there, {printable(text[row['start'] : row['end']])!r}",
            remedy="this is a fault of the reader; report it with the sentence",
        )
        for row in rows
        if text[row["start"] : row["end"]] != row["quote"]
    ]
