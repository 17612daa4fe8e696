"""Records in which something is said or stands: "in the book of Smith it is said", "in the report appears a number".

What lives here: the record before such a verb. What does not: which verbs these are, and what can be a record (the
language's folder).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from pipeline.extract import marks, standing, subjects
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

_PASSIVE = 16
"""Bytes before a participle in which its form of "be" stands."""

_RECORD = 144
"""Bytes before a verb in which the record is looked for."""


def in_records(scene: Scene, rows: Ints, verbs: subjects.Verbs, source: tuple[Ints, Ints]) -> None:
    """Gives passives, and verbs that only a record has, the record that stands before them: "in the book of Smith it is
    said that"."""
    sides = vocabulary(scene.language, "cue_sides")
    passive = marks.matches(scene.left(verbs.start[rows], _PASSIVE), sides.IT_IS)
    rows = rows[passive | (verbs.side[rows] == standing.RECORD)]
    for row, start, end in _records(scene, rows, verbs.start[rows], verbs.side[rows] == standing.RECORD):
        source[0][row], source[1][row] = start, end


def unrecorded(scene: Scene, cue_start: Ints, side: Ints) -> Ints:
    """The verbs that only a record may have, and that have none before them."""
    rows = np.flatnonzero(side == standing.RECORD)
    kept = [row for row, *_ in _records(scene, rows, cue_start[rows], np.ones(len(rows), bool))]
    found: Ints = np.setdiff1d(rows, kept)
    return found


def _records(scene: Scene, rows: Ints, cue_start: Ints, stands: Bools) -> Iterator[tuple[int, int, int]]:
    """The rows before whose cue a record is named, and where it begins and ends; `stands` as `record_before` has it."""
    openings = vocabulary(scene.language, "openings")
    windows = scene.left(cue_start, _RECORD).to_pylist()
    for row, at, window, active in zip(rows.tolist(), cue_start.tolist(), windows, stands.tolist(), strict=True):
        text = marks.text_of(window)
        if found := openings.record_before(text, active):
            start, end = (at - _RECORD + marks.size_of(text[:offset]) for offset in found)
            yield row, start, end
