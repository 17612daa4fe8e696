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


def opening(scene: Scene, at: Ints) -> Ints:
    """Where the quotation opens that is open at each position."""
    if not len(at):
        return at
    signs = np.sort(np.concatenate([np.flatnonzero(scene.data == 0x22), _curly(scene)[0]]))
    last: Ints = signs[np.searchsorted(signs, at) - 1]
    return last


def closing(scene: Scene, at: Ints) -> Ints:
    """Where the quotation closes that is open at each position, the last byte of the mark; the end of the scene where
    it does not."""
    signs = np.sort(np.concatenate([np.flatnonzero(scene.data == 0x22), _curly(scene)[1]]))
    return np.append(signs, len(scene.data))[np.searchsorted(signs, at)]


def led_on(scene: Scene, ends: Ints) -> Bools:
    """Whether a sentence goes on behind each mark that closes a quotation, for a comma, a question or a cry stands
    before it, or a comma behind it."""
    data = scene.data
    before = data[np.maximum(ends - np.where(data[ends] == 0x22, 1, 3), 0)]
    led: Bools = np.isin(before, np.frombuffer(b",?!", np.uint8)) | (data[np.minimum(ends + 1, len(data) - 1)] == 0x2C)
    return led


def beside(scene: Scene, sentence: Ints, found: Marks) -> Bools:
    """Whether a quotation mark stands in each sentence."""
    first, last = scene.sentence[sentence], scene.sentence[sentence + 1]
    counts = [marks.before(last) - marks.before(first) for marks in found]
    quoting: Bools = np.maximum.reduce(counts) > 0
    return quoting


def marks_of(scene: Scene) -> Marks:
    """The quotation marks of a scene."""
    opening, closing = (Ranks.at(signs, len(scene.data)) for signs in _curly(scene))
    return Ranks.of(scene.data == 0x22), opening, closing


def _curly(scene: Scene) -> tuple[Ints, Ints]:
    """Where the last bytes of the curly marks are that open and that close, single ones among them.

    A single mark that closes is an apostrophe too: it closes what one has opened, and no letter follows it.
    """
    data = scene.data
    curly = np.flatnonzero((data - np.uint8(0x98)) < 6)
    curly = curly[(curly >= 2) & (data[curly - 1] == 0x80) & (data[curly - 2] == 0xE2)]
    signs = data[curly]
    after = np.append(data, np.uint8(0x20))[curly + 1]
    letter = ((after | np.uint8(0x20)) - np.uint8(0x61)) < 26
    # "The ‘90s": before a digit it is an apostrophe.
    single = curly[(signs == 0x98) & ((after - np.uint8(0x30)) >= 10)]
    ends = curly[(signs == 0x99) & ~letter]
    first = np.searchsorted(ends, single)
    single, first = single[first < len(ends)], first[first < len(ends)]
    opened = scene.passage_at(single) == scene.passage_at(ends[first])
    opening = np.sort(np.concatenate([curly[signs == 0x9C], single[opened]]))
    return opening, np.sort(np.concatenate([curly[signs == 0x9D], np.unique(ends[first[opened]])]))
