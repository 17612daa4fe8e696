"""Who says what is quoted: the source right before a quotation or right behind it.

What lives here: joining a quotation of several sentences to its speaker. What does not: where quotations are open
(`quotations.py`), and the sources of what is told in the writer's own words (`ascription.py`).
"""

from __future__ import annotations

import numpy as np

from pipeline.extract import marks, quotations
from pipeline.extract.authority import Sources
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

_OPENS = 4
"""Bytes from the start of a sentence to the end of the mark of a quotation that opens it."""

_APPOSED = 96
"""Bytes behind a quotation in which the name of its speaker must begin."""


def opened_after(scene: Scene, at: Ints, asked: Bools, spoken: Ints, marked: quotations.Marks) -> Bools:
    """Which of the numbers `asked` about stand in a quotation that opens right behind the sentence (`spoken`) of the
    last source, and ends without one of its own: it is that speaker's."""
    reach = vocabulary(scene.language, "reach")
    rows = np.flatnonzero(asked)
    ends = scene.sentence[scene.sentence_at(at[rows]) + 1] - 1
    alone = quotations.inside(scene, ends, marked) | marks.matches(scene.endings(at[rows], 8), reach.CLOSES_QUOTE)
    rows = rows[alone]
    found = np.zeros(len(at), bool)
    opens = quotations.opening(scene, at[rows])
    sentence = scene.sentence_at(opens)
    found[rows] = (spoken[rows] == sentence - 1) & (opens - scene.sentence[sentence] <= _OPENS)
    return found


def speaker(scene: Scene, found: Sources, at: Ints) -> Ints:
    """The source right before or right behind the quotation of several sentences that is open at each position, -1 if
    there is none: "We lost 500 cows. The rest are gone," said Smith."""
    begins, ends = quotations.opening(scene, at), quotations.closing(scene, at)
    count = len(found.at)
    before = np.searchsorted(found.at, begins) - 1
    behind = np.searchsorted(found.at, ends)
    one, other = np.maximum(before, 0), np.minimum(behind, count - 1)
    passage, spoken = scene.passage_at(at), scene.passage_at(found.at)
    led = (before >= 0) & found.forward[one] & found.known[one] & (spoken[one] == passage)
    led &= begins - np.maximum(found.end, found.cue_end)[one] < _OPENS
    said = (behind < count) & found.backward[other] & found.known[other] & (spoken[other] == passage)
    gap = found.opens[other] - ends
    said &= (gap > 0) & (gap < _APPOSED)
    # "…," the mayor, Anna Smith, said: what somebody is may stand before the name.
    wide = np.flatnonzero(said & (gap >= _OPENS))
    apposed = marks.slices(scene.data, ends[wide] + 1, found.opens[other[wide]])
    said[wide] = marks.matches(apposed, vocabulary(scene.language, "reach").APPOSED)
    said[said] = quotations.led_on(scene, ends[said])
    return np.where(led, before, np.where(said, behind, -1))
