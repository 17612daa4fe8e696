"""In what mood a number stands where nobody is named who says it: asked, denied, or reported by nobody in particular.

What lives here: moods by the marks and words of the sentence. What does not: who says something, and in what mood
(`authority.py`), and English (`en/cues.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow.compute as pc

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

MODALITIES = ("assert", "report", "confirm", "question", "deny")

_QUESTION = r"\?(?:[\s\"')\]]|\xe2\x80[\x99\x9d])*$"

_NEAR = 64
"""Bytes between a number and the one in whose place it is denied."""

_CLAUSE = 96
"""Bytes before a number in which its clause is looked for."""


@dataclass(frozen=True, slots=True)
class Moods:
    """Where, in order, words begin and end that say, ask or deny something in nobody's name, and in what mood."""

    begin: Ints
    at: Ints
    modality: Ints


def unnamed(scene: Scene, cue: tuple[Ints, Ints], modality: Ints, verbal: Bools, modal: Bools) -> Moods:
    """What nobody in particular says: the cues that are `modal`, and of verbs without a source (`verbal`) questions and
    passives: "allegedly", "asked whether", "it is said that"."""
    denials = vocabulary(scene.language, "denials")
    start, end = cue
    lone = np.flatnonzero(verbal)
    asked = lone[modality[lone] == MODALITIES.index("question")]
    said = scene.data[end[lone] - 1] == ord(denials.ENDS_IN_THAT[-1])
    said[said] = marks.matches(scene.left(end[lone[said]], 8), f"{denials.ENDS_IN_THAT}$")
    lone = lone[said | marks.matches(scene.right(end[lone], 48), denials.OF_NOBODY)]
    lone = lone[marks.matches(scene.left(start[lone], 24), denials.BE)]
    lone = lone[~marks.matches(marks.slices(scene.data, start[lone], end[lone]), denials.FACTIVE)]
    rows = np.sort(np.concatenate([asked, lone, np.flatnonzero(modal)]))
    return Moods(start[rows], end[rows], modality[rows])


def of_nobody(scene: Scene, said: Moods, at: Ints) -> Ints:
    """The mood of the numbers behind "it is said that" and the like, to the end of its clause; of the others, 0.

    A question ends with a comma: "asked whether it was 5, he left 10 marks".
    """
    modality = np.zeros(len(at), np.int64)
    if not len(said.at):
        return modality
    last = np.maximum(np.searchsorted(said.at, at, side="right") - 1, 0)
    rows = np.flatnonzero((said.at[last] <= at) & (scene.sentence_at(said.at[last]) == scene.sentence_at(at)))
    rows = rows[in_one_clause(scene, at[rows], said.at[last[rows]])]
    between = marks.slices(scene.data, said.at[last[rows]], at[rows])
    parted = pc.match_substring(between, ",").to_numpy(zero_copy_only=False)
    rows = rows[~parted | (said.modality[last[rows]] != MODALITIES.index("question"))]
    modality[rows] = said.modality[last[rows]]
    rows = np.flatnonzero(modality == 0)
    rows = rows[_subject_of(scene, said, at[rows])]
    modality[rows] = MODALITIES.index("report")
    return modality


def _subject_of(scene: Scene, said: Moods, at: Ints) -> Bools:
    """Whether the next words that report in nobody's name are of the number before them: "500 are said to have died",
    "500 died, it is said"."""
    denials = vocabulary(scene.language, "denials")
    following = np.minimum(np.searchsorted(said.begin, at), len(said.begin) - 1)
    begin = said.begin[following]
    found: Bools = (begin > at) & (begin - at <= _CLAUSE) & (said.modality[following] == MODALITIES.index("report"))
    found[found] = scene.sentence_at(begin[found]) == scene.sentence_at(at[found])
    between = marks.slices(scene.data, at[found], begin[found])
    found[found] = marks.matches(between, denials.OF_WHICH) & ~marks.matches(between, denials.OF_ANOTHER)
    return found


def in_one_clause(scene: Scene, at: Ints, cue_end: Ints) -> Bools:
    """Whether no word of contrast stands between each cue and the position behind it."""
    denials = vocabulary(scene.language, "denials")
    begins = at - _CLAUSE + marks.matched_lengths(scene.left(at, _CLAUSE), denials.CONTRAST)
    one: Bools = (begins <= cue_end) | (begins == at - _CLAUSE)
    return one


def asked(scene: Scene, at: Ints) -> Bools:
    """Whether the sentence of each position ends in a question mark."""
    sentence = scene.sentence_at(at)
    distinct, which = np.unique(sentence, return_inverse=True)
    return marks.matches(scene.endings(scene.sentence[distinct], 12), _QUESTION)[which]


def denied(scene: Scene, lead: Ints, tail: Ints) -> Bools:
    """Whether each number, from `lead` to `tail` with its hedge and unit, is denied in favour of another one beside it.

    "31, not 94" has the other before it in its sentence, "not 300 but 500" right behind it; "there were not 700" needs
    none.
    """
    found = np.zeros(len(lead), bool)
    denials = vocabulary(scene.language, "denials")
    # Few numbers stand behind "not": its last letter is a quick test.
    near = np.flatnonzero((lead > 1) & (scene.data[np.maximum(lead - 2, 0)] == denials.NOT[-1]))
    near = near[marks.matches(scene.left(lead[near], 8), denials.DENIES_FIRST)]
    sentence = scene.sentence_at(lead)
    before, after = np.maximum(near - 1, 0), np.minimum(near + 1, len(lead) - 1)
    other = (near > 0) & (sentence[before] == sentence[near]) & (lead[near] - tail[before] <= _CLAUSE)
    other &= marks.matches(scene.left(lead[near], 16), denials.DENIED)
    follows = (sentence[after] == sentence[near]) & (lead[after] - tail[near] <= _NEAR) & (lead[after] >= tail[near])
    follows = np.flatnonzero((after > near) & follows)
    between = marks.slices(scene.data, tail[near[follows]], lead[after[follows]])
    corrected = np.zeros(len(near), bool)
    corrected[follows] = marks.matches(between, denials.CORRECTS)
    alone = marks.matches(scene.left(lead[near], 32), denials.THERE)
    found[near[other | corrected | alone]] = True
    return found
