"""Sources whose verb is left out because the clause before has it: "Polybius has 70,000, Livy 48,200".

What lives here: which numbers have such a source, and which cue is the one left out. What does not: the words of a
language (`en/gaps.py`), and any source that has a cue of its own (`authority.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Scene, vocabulary

_LONGEST = 240
"""Bytes between the numbers of two clauses of which the second lacks its verb."""

_BESIDE = 64
"""Bytes between a verb and the number right behind it: "said that about", "put the number of the dead at"."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """Sources without a cue of their own, in order: the name as bytes, the number, and the row of the cue left out."""

    start: Ints
    end: Ints
    number: Ints
    cue: Ints


def gaps(scene: Scene, at: Ints, cue_start: Ints, cue_end: Ints) -> Gaps:
    """The sources of the numbers `at` whose verb is a cue before the number before them; cues are in order."""
    none = np.zeros(0, np.int64)
    if len(at) < 2 or not len(cue_start):
        return Gaps(none, none, none, none)
    one, other = at[:-1], at[1:]
    cue = np.searchsorted(cue_start, one) - 1
    sentence = scene.sentence_at(at)
    rows = np.flatnonzero((cue >= 0) & (sentence[1:] == sentence[:-1]) & (other - one <= _LONGEST))
    rows = rows[scene.sentence_at(cue_start[cue[rows]]) == sentence[rows]]
    words = vocabulary(scene.language, "gaps")
    said = cue_end[cue[rows]]
    beside = (said <= one[rows]) & (one[rows] - said <= _BESIDE)
    behind = marks.slices(scene.data, said[beside], one[rows[beside]])
    beside[beside] = marks.matches(behind, words.BESIDE) & ~marks.matches(behind, words.FIRST)
    likely = beside | (np.searchsorted(scene.semicolon, one[rows]) < np.searchsorted(scene.semicolon, other[rows]))
    other_way = np.flatnonzero(~likely)
    likely[other_way] = marks.matches(scene.left(other[rows[other_way]], 24), words.DASHED)
    rows, beside = rows[likely], beside[likely]
    between = marks.slices(scene.data, one[rows], other[rows])
    fit = marks.matches(between, words.GAP)
    rows, between, close = rows[fit], between.filter(pa.array(fit)), beside[fit].tolist()
    texts = between.cast(pa.large_binary()).to_pylist()
    after = scene.right(other[rows], 32)
    alone, listed = (marks.matches(after, pattern).tolist() for pattern in (words.ALONE, words.LISTED))
    found = [_span(words, *gap) for gap in zip(texts, close, alone, listed, strict=True)]
    spans = np.array(found, np.int64).reshape(-1, 2)
    kept = spans[:, 0] >= 0
    rows, spans = rows[kept], spans[kept]
    # A name that holds a cue has a verb of its own.
    own = np.searchsorted(cue_start, one[rows] + spans[:, 0]) < np.searchsorted(cue_start, one[rows] + spans[:, 1])
    rows, spans = rows[~own], spans[~own]
    return Gaps(one[rows] + spans[:, 0], one[rows] + spans[:, 1], other[rows], cue[rows])


def _span(words: Any, candidate: bytes, beside: bool, alone: bool, listed: bool) -> tuple[int, int]:
    text = marks.text_of(candidate)
    found = words.name_of_gap(text, beside, alone, listed)
    if found is None:
        return -1, -1
    return marks.size_of(text[: found[0]]), marks.size_of(text[: found[1]])
