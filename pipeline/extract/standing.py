"""Where the source of a cue stands: behind it, before it, inside it, or in the sentence that leads to it.

What lives here: the sides that a language's cues tell, as numbers for arrays. What does not: looking there
(`subjects.py`, `owners.py`, `recorded.py`), and what a cue means (the language's folder).
"""

from __future__ import annotations

from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools

NAMES = ("after", "before", "either", "none", "inside", "own", "mood", "record", "opening")
"""As a language's cues tell them."""

AFTER, BEFORE, EITHER, NOWHERE, INSIDE, OWN, MOOD, RECORD, OPENING = range(len(NAMES))
"""Behind the cue, before it, or one of these; nowhere; in the cue, by its name or by a pronoun; nowhere, for it is the
mood of nobody; before a verb that only a record has; and at the start of the sentence that leads to a quotation."""


def verbal(side: Ints) -> Bools:
    """Which cues are verbs that may stand behind their subject."""
    found: Bools = (side == BEFORE) | (side == EITHER)
    return found
