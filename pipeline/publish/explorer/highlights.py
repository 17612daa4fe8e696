"""A text cut at its claims, and what of it may harm a page or mislead a reader made visible.

Offsets are Unicode code points, as everywhere in the dataset and as Python counts. JavaScript counts UTF-16 units, so
every cut is made here and none in the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pipeline.publish.explorer.model import Row

_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and line feed
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # those that order or hide
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"  # no characters at all, and tags
)

_DELIMITER: Final = re.compile(r"[,;\t|]")

EXCERPT: Final = 140
"""Code points of a passage on either side of a span, where it is quoted beside others."""


def visible(text: str) -> str:
    """`text` with each character that could reorder, hide or break what is shown written as its code point.

    Carriage returns are dropped where they end a line. Escaping for HTML is the template's.
    """
    if text.isprintable():  # nearly all is, and no character that harms
        return text
    return _HARMFUL.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text.replace("\r\n", "\n"))


@dataclass(frozen=True)
class Piece:
    """A run of text, with the claims whose span it is; none for plain text."""

    text: str
    claims: tuple[Row, ...] = ()


def pieces(text: str, start: int, end: int, claims: Iterable[Row]) -> Iterator[Piece]:
    """`text[start:end]` cut at the spans of `claims`; claims whose spans overlap share one piece."""
    at = start
    for first, last, sharing in _clusters(claims, start, end):
        if first > at:
            yield Piece(text[at:first])
        yield Piece(text[first:last], tuple(sharing))
        at = last
    if at < end:
        yield Piece(text[at:end])


def _clusters(claims: Iterable[Row], start: int, end: int) -> Iterator[tuple[int, int, list[Row]]]:
    inside = (claim for claim in claims if start <= claim["start"] and claim["end"] <= end)
    cluster: list[Row] = []
    last = start
    for claim in sorted(inside, key=lambda row: (row["start"], row["end"], row["slot"])):
        if cluster and claim["start"] >= last:
            yield cluster[0]["start"], last, cluster
            cluster = []
        last = claim["end"] if not cluster else max(last, claim["end"])
        cluster.append(claim)
    if cluster:
        yield cluster[0]["start"], last, cluster


def rows_of_cells(text: str, passages: Sequence[Row]) -> list[list[Row | None]]:
    """The cells of a transcribed table, row by row, all rows of one width; None for a cell that is blank.

    Between two cells of a row stand only delimiters, quotes and blanks, and a row ends where a line ends there.
    """
    rows: list[list[Row | None]] = []
    at = 0
    for cell in passages:
        gap = text[at : cell["start"]]
        lines = re.split(r"[\r\n]", gap)
        if not rows or len(lines) > 1:
            rows.append([])
        blank = len(_DELIMITER.findall(lines[-1])) - (1 if len(lines) == 1 and at else 0)
        rows[-1] += [*([None] * max(blank, 0)), cell]
        at = cell["end"]
    width = max(map(len, rows), default=0)
    return [[*row, *([None] * (width - len(row)))] for row in rows]


def excerpt(text: str | None, row: Any, passage: Row | None) -> tuple[str, str, str]:
    """What stands before a span, the span, and what stands after, within its passage and cut at words.

    Of a text that may not be shown, only what the row itself quotes.
    """
    if text is None:
        return row.get("prefix") or "", str(row["quote"]), row.get("suffix") or ""
    start, end = int(row["start"]), int(row["end"])
    first, last = (passage["start"], passage["end"]) if passage else (0, len(text))
    if passage and passage["kind"] == "cell":  # a number in a cell says nothing without its line
        first = text.rfind("\n", 0, start) + 1
        last = next((at for at in range(end, len(text)) if text[at] in "\r\n"), len(text))
    before, after = text[max(first, start - EXCERPT) : start], text[end : min(last, end + EXCERPT)]
    if start - EXCERPT > first:
        before = "…" + before.partition(" ")[2]
    if end + EXCERPT < last:
        after = after.rpartition(" ")[0] + "…"
    return before, text[start:end], after
