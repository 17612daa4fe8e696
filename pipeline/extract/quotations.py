"""Where quotations are open: the straight and the curly marks of a passage, counted.

What lives here: positions inside and sentences with quotation marks. What does not: who is quoted (`authority.py`).
"""

from __future__ import annotations

import numpy as np

from pipeline.extract.marks import Ints, Ranks
from pipeline.extract.scene import Bools, Scene

Marks = tuple[Ranks, Ranks, Ranks]
"""Where the straight double quotes of a scene are, and the curly ones that open and that close."""


def inside(scene: Scene, at: Ints, found: Marks) -> Bools:
    """Whether a quotation that opened in its passage is open at each position."""
    begins = scene.passage[scene.passage_at(at)]
    straight, opening, closing = (marks.before(at) - marks.before(begins) for marks in found)
    opened: Bools = (straight % 2 == 1) | (opening > closing)
    return opened


def beside(scene: Scene, sentence: Ints, found: Marks) -> Bools:
    """Whether a quotation mark stands in each sentence."""
    first, last = scene.sentence[sentence], scene.sentence[sentence + 1]
    counts = [marks.before(last) - marks.before(first) for marks in found]
    quoting: Bools = np.maximum.reduce(counts) > 0
    return quoting


def marks_of(scene: Scene) -> Marks:
    """The quotation marks of a scene."""
    data = scene.data
    curly = np.flatnonzero((data & 0xFE) == 0x9C)
    curly = curly[(curly >= 2) & (data[curly - 1] == 0x80) & (data[curly - 2] == 0xE2)]
    opening, closing = (Ranks.at(curly[data[curly] == last], len(data)) for last in (0x9C, 0x9D))
    return Ranks.of(data == 0x22), opening, closing
