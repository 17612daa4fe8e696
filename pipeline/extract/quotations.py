"""Where quotations are open: the straight and the curly marks of a passage, counted.

What lives here: positions inside and sentences with quotation marks. What does not: who is quoted (`authority.py`).
"""

from __future__ import annotations

import numpy as np

from pipeline.extract.marks import Ints, Ranks
from pipeline.extract.quotemarks import curly
from pipeline.extract.scene import Bools, Scene

_OPENS, _CLOSES = 0x9C, 0x9D
"""The last byte of a curly mark that opens, and of one that closes."""

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
    """Where the quotation closes that is open at each position, the last byte of the mark; the end of its passage where
    it does not."""
    signs = np.sort(np.concatenate([np.flatnonzero(scene.data == 0x22), _curly(scene)[1]]))
    found = np.append(signs, len(scene.data))[np.searchsorted(signs, at)]
    if not len(at):
        return found
    limited: Ints = np.minimum(found, scene.passage[scene.passage_at(at) + 1])
    return limited


def led_on(scene: Scene, ends: Ints) -> Bools:
    """Whether a sentence goes on behind each mark that closes a quotation, for a comma, a question or a cry stands
    before it, or a comma behind it; not so where a passage ends instead (`closing`)."""
    data = scene.data
    if not len(data):
        return np.zeros(len(ends), bool)
    ends = np.minimum(ends, len(data) - 1)
    before = data[np.maximum(ends - np.where(data[ends] == 0x22, 1, 3), 0)]
    led: Bools = np.isin(before, np.frombuffer(b",?!", np.uint8)) | (data[np.minimum(ends + 1, len(data) - 1)] == 0x2C)
    led &= np.isin(data[ends], np.array([0x22, _CLOSES], np.uint8))
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
    """Where the last bytes of the curly marks are that open and that close; single ones are read as such
    (`quotemarks.py`), but for those in double ones."""
    return curly(scene.data, _OPENS, 1), curly(scene.data, _CLOSES, 1)
