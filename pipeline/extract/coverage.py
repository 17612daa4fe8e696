"""Whether every number of a text is accounted for, as a claim or as a number that states no quantity."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

DIGITS: Final = re.compile(r"\d+")


def unaccounted(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Runs of digits in `text` that no span covers, as (start, end) in code points."""
    covered = bytearray(len(text))
    for start, end in spans:
        covered[start:end] = b"\1" * (end - start)
    return [match.span() for match in DIGITS.finditer(text) if 0 in covered[match.start() : match.end()]]


def misquoted(text: str, spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Spans (start, end, quote) whose quote is not what stands at their offsets."""
    return [(start, end, quote) for start, end, quote in spans if text[start:end] != quote]
