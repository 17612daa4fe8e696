"""Cues that hold their source: by its name, "by the British account", or by a pronoun for it, "by his own count".

What lives here: whom such a name or pronoun stands for within its sentence. What does not: pronouns for somebody named
in another one (`antecedents.py`), and subjects beside verbs (`subjects.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from pipeline.extract import marks, recorded, standing, subjects
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

OPENING = 3
"""Bytes of a sentence before what opens it: a line break, a quotation mark, a blank for one."""


def held(scene: Scene, texts: list[str], code: Ints, verbs: subjects.Verbs, source: tuple[Ints, Ints, Bools]) -> None:
    """Gives the cues that hold their source that one: "by the British account", "in his view".

    Of "his figures show" the verb is no other cue. A passive has the record before it: "in the book it is said".
    """
    start, end, pronoun = source
    recorded.in_records(
        scene,
        np.flatnonzero((start < 0) & np.isin(verbs.side, (standing.BEFORE, standing.EITHER, standing.RECORD))),
        verbs,
        (start, end),
    )
    inside = np.flatnonzero(verbs.side == standing.INSIDE)
    start[inside] = verbs.start[inside] + vocabulary(scene.language, "cues").BY
    end[inside] = verbs.end[inside]
    whose = np.flatnonzero(verbs.side == standing.OWN)
    pronouns = vocabulary(scene.language, "pronouns")
    found = spans(texts, vocabulary(scene.language, "cues").owner)[code[whose]]
    start[whose], end[whose], pronoun[whose] = verbs.start[whose] + found[:, 0], verbs.start[whose] + found[:, 1], True
    _own_subjects(scene, whose, verbs, source, pronouns.fits)
    _told_ahead(scene, whose, verbs, source, pronouns.fits)
    # "The ministry blames the drought, which it says cost": a pronoun within a sentence is its subject, unless somebody
    # speaks before it: "the elder swore that he gave twelve".
    verbal = pronoun & standing.verbal(verbs.side) & (start < verbs.start)
    sentence = scene.sentence_at(verbs.start)
    verbal[1:] &= (start[:-1] < 0) | (sentence[1:] != sentence[:-1])
    # "The ministry closed 8 schools, it said": that pronoun is looked up with those of other sentences (`antecedents`).
    verbal &= scene.data[np.maximum(start - len(", "), 0)] != ord(",")
    # “The fund closed,” he said: behind a quotation it is nobody of whom that tells.
    sides = vocabulary(scene.language, "cue_sides")
    verbal[verbal] = ~marks.matches(scene.left(start[verbal], 8), sides.QUOTED)
    verbal[verbal] = scene.sentence[sentence[verbal]] + 1 < start[verbal]
    _own_subjects(scene, np.flatnonzero(verbal), verbs, source, pronouns.is_subject)
    whose = whose[whose + 1 < len(start)]
    start[whose[(start[whose + 1] >= verbs.start[whose]) & (end[whose + 1] <= verbs.end[whose])] + 1] = -1


def _told_ahead(
    scene: Scene, whose: Ints, verbs: subjects.Verbs, source: tuple[Ints, Ints, Bools], fits: Callable[[str, str], bool]
) -> None:
    """Gives what a pronoun owns that opens its sentence to the subject behind, if it fits: "By her count, Smith"."""
    start, end, pronoun = source
    opens = verbs.start[whose] - scene.sentence[scene.sentence_at(verbs.start[whose])] <= OPENING
    rows = whose[opens & pronoun[whose]]
    ahead = start.copy(), end.copy(), pronoun.copy()
    subjects.opening_behind(scene, rows, verbs.end, ahead, vocabulary(scene.language, "openings").authority_opening)
    rows = rows[(ahead[0][rows] >= verbs.end[rows]) & ~ahead[2][rows]]
    _give(scene, rows, source, ahead, fits)


def _own_subjects(
    scene: Scene, whose: Ints, verbs: subjects.Verbs, source: tuple[Ints, Ints, Bools], fits: Callable[[str, str], bool]
) -> None:
    """Gives what a pronoun owns or says to the subject of its sentence, if it fits: "Smith stands by his figure"."""
    opened = source[0].copy(), source[1].copy(), source[2].copy()
    openings = vocabulary(scene.language, "openings")
    subjects.opening(scene, whose, verbs.start, opened, openings.authority_opening)
    rows = whose[(opened[0][whose] != source[0][whose]) & ~opened[2][whose]]
    # "The prefect, she notes, had every interest", "Mortality, in her words, fell": who says so in an aside is not whom
    # it parts from the verb; but "Smith, in his book, gives".
    rows = rows[source[0][rows] - opened[1][rows] != len(", ")]
    aside = verbs.start[rows] - opened[1][rows] == len(", ")
    lone = ~marks.matches(marks.slices(scene.data, opened[0][rows], opened[1][rows]), " ")
    _give(scene, rows[~(aside & lone)], source, opened, fits)


def _give(
    scene: Scene,
    rows: Ints,
    source: tuple[Ints, Ints, Bools],
    names: tuple[Ints, Ints, Bools],
    fits: Callable[[str, str], bool],
) -> None:
    """Gives some cues, whose source is a pronoun, the names that it fits instead. `source` is changed."""
    said, named = (marks.slices(scene.data, which[0][rows], which[1][rows]).to_pylist() for which in (source, names))
    rows = rows[np.array([fits(pronoun, name) for pronoun, name in zip(said, named, strict=True)], bool)]
    for values, others in zip(source, names, strict=True):
        values[rows] = others[rows]


def spans(texts: list[str], find: Callable[[str], tuple[int, int]]) -> Ints:
    """What is found in the words of each cue, in bytes from its start."""
    return np.array([_span(find, text) for text in texts], np.int64).reshape(-1, 2)


@lru_cache(maxsize=1 << 13)
def _span(find: Callable[[str], tuple[int, int]], text: str) -> tuple[int, ...]:
    return tuple(marks.size_of(text[:at]) for at in find(text))
