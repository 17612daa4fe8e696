"""Whose words stand behind a label, as in a transcript: "Mr. Otto Brown (Mill): We lost 40."

What lives here: where labels are, at the start of a line or a sentence, and how far each reaches. What does not: how
one looks (`en/labels.py`), and whom else within it a number is ascribed to first (`ascription.py`).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Scene, vocabulary

_LONGEST = 120
"""Bytes of a label, at most."""


class Labels(NamedTuple):
    """The labels before some of the numbers, in order: where the name stands, where the colon does, and where the words
    end that the label is of, with its passage or at the next label. Bytes."""

    start: Ints
    end: Ints
    colon: Ints
    until: Ints


def before(scene: Scene, at: Ints) -> Labels:
    """The labels whose words hold one of the numbers at `at`."""
    words = vocabulary(scene.language, "labels")
    colon = marks.literal(scene.data, b": ")
    breaks = np.append(-1, np.flatnonzero(scene.data == ord("\n")))
    lines = breaks[np.searchsorted(breaks, colon) - 1] + 1
    opens = np.maximum(scene.sentence[scene.sentence_at(colon)], lines)
    near = (colon - opens > 1) & (colon - opens <= _LONGEST)
    # The first colon of a line.
    near[1:] &= opens[1:] != opens[:-1]
    colon, opens = colon[near], opens[near]
    text = marks.slices(scene.data, opens, colon + len(": "))
    like = marks.matches(text, words.LIKE_LABEL)
    others = opens[like]
    titled = marks.matches(text, words.TITLED)
    found = titled | marks.matches(text, words.NAMED)
    colon, opens, titled = colon[found], opens[found], titled[found]
    ends = scene.passage[scene.passage_at(colon) + 1]
    until = np.minimum(np.append(others, len(scene.data))[np.searchsorted(others, opens, side="right")], ends)
    spoken = marks.slices(scene.data, colon, until).cast(pa.large_binary())
    # What became of the motion in the end, nobody says in the debate.
    closes = pc.find_substring_regex(spoken, words.CLOSES).to_numpy()
    until = np.where(closes >= 0, colon + closes, until)
    kept = titled | marks.matches(spoken, words.IN_PERSON)
    kept &= np.searchsorted(at, colon) < np.searchsorted(at, until)
    colon, opens, until = colon[kept], opens[kept], until[kept]
    start = opens + marks.matched_lengths(
        marks.slices(scene.data, opens, colon).cast(pa.large_binary()), words.BEFORE_NAME
    )
    end = start + marks.matched_lengths(marks.slices(scene.data, start, colon).cast(pa.large_binary()), words.NAME)
    return Labels(start, end, colon, until)
