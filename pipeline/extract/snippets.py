"""Short texts read one by one, such as the cells of a table: their numbers, their dates and their places.

What lives here: the reader's findings for each text apart, with offsets in characters. What does not: what a number
states where it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.extract import columns, setting
from pipeline.extract.claims import decide
from pipeline.extract.names import Names
from pipeline.extract.scene import Scene


@dataclass(frozen=True, slots=True)
class Number:
    """A number expression of a text; `start` and `end` are characters from its start."""

    start: int
    end: int
    op: str
    value: float | None
    value_high: float | None
    digits: int
    unit: str | None
    hedge: str | None
    repair: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Words:
    """The first date and the first place that a text names, if it names any: start, end, and EDTF or place_id."""

    when: tuple[int, int, str] | None
    where: tuple[int, int, str | None] | None


def numbers_of(texts: Sequence[str], language: str) -> list[list[Number]]:
    """The number expressions of each text as the reader finds them, every text a document of its own."""
    found: list[list[Number]] = [[] for _ in texts]
    if not texts:
        return found
    read = decide(pa.array(texts, pa.string()), language)
    reasons = columns.named(read.why.names, read.why.reason).to_pylist()
    first = columns.characters(read.scene, read.start, read.document).to_pylist()
    last = columns.characters(read.scene, read.end, read.document).to_pylist()
    for row, document, start, end, reason in zip(
        read.found.to_pylist(), read.document.tolist(), first, last, reasons, strict=True
    ):
        found[document].append(
            Number(
                start,
                end,
                row["op"],
                row["value"],
                row["value_high"],
                max(row["significant_digits"], 1),
                row["unit"],
                row["hedge"],
                row["repair"],
                reason,
            )
        )
    return found


def words_of(texts: Sequence[str], names: Names, language: str) -> list[Words]:
    """The first date and the first place of the codebook that each text names; offsets are characters of it."""
    if not texts:
        return []
    read = decide(pa.array(texts, pa.string()), language)
    dated = [read.why.names.index(reason) for reason in ("date", "year")]
    rows = np.flatnonzero(np.isin(read.why.reason, dated))
    when, edtf = setting.dates(read.scene, read.start[rows], read.end[rows], read.found["phrase"].take(pa.array(rows)))
    where = setting.known_places(read.scene, names)
    dates: dict[int, tuple[int, int, str]] = {}
    for document, start, end, date in zip(*_places(read.scene, when), edtf.to_pylist(), strict=True):
        dates.setdefault(document, (start, end, date))
    places: dict[int, tuple[int, int, str | None]] = {}
    for document, start, end, i in zip(*_places(read.scene, where), where.identity.tolist(), strict=True):
        places.setdefault(document, (start, end, where.identifiers[i]))
    return [Words(dates.get(i), places.get(i)) for i in range(len(texts))]


def _places(scene: Scene, spans: setting.Spans) -> tuple[list[int], list[int], list[int]]:
    document = scene.corpus.document_of(spans.start)
    start, end = (columns.characters(scene, at, document).to_pylist() for at in (spans.start, spans.end))
    return document.tolist(), start, end
