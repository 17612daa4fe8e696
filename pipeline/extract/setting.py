"""Where and when the thing counted is: the place and the date nearest to a number in its sentence.

What lives here: choosing among the places and dates of a sentence. What does not: how a language leads up to a place
or writes a date (`en/settings.py`), and which places a project knows (`names.py`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.names import Names, key
from pipeline.extract.scene import Scene, vocabulary


@dataclass(frozen=True, slots=True)
class Spans:
    """Named stretches of text in order, as bytes; `identity` indexes `identifiers`, -1 for none."""

    start: Ints
    end: Ints
    identity: Ints
    identifiers: list[str]


def known_places(scene: Scene, names: Names) -> Spans:
    """Where the codebook's places are named."""
    identifiers = sorted(set(names.places.values()))
    if names.place_pattern is None:
        empty = np.zeros(0, np.int64)
        return Spans(empty, empty, empty, identifiers)
    start, end = scene.find(names.place_pattern)
    coded = marks.slices(scene.data, start, end).dictionary_encode()
    found = [identifiers.index(names.place_of_key[key(text)]) for text in coded.dictionary.to_pylist()]
    return Spans(start, end, np.array(found, np.int64)[coded.indices] if found else start, identifiers)


def gazetteer_places(scene: Scene) -> Spans:
    """Where a place of the language's gazetteer stands after a word that leads up to a place."""
    words = vocabulary(scene.language, "settings")
    start, end = scene.find(words.LOCATIVE)
    coded = marks.slices(scene.data, start, end).dictionary_encode()
    found = np.array([words.place(text) or (-1, -1) for text in coded.dictionary.to_pylist()], np.int64).reshape(-1, 2)
    inner = found[coded.indices]
    keep = inner[:, 0] >= 0
    start, inner = start[keep], inner[keep]
    return Spans(start + inner[:, 0], start + inner[:, 1], np.full(len(start), -1), [])


def nearest(scene: Scene, spans: Spans, lead: Ints, tail: Ints, beyond: Ints, *, numbers: Ints) -> Ints:
    """The row of the span that is nearest to each number within its sentence, -1 if there is none.

    `lead` and `tail` bound the number with its hedge and unit, `beyond` is where its noun ends if it has one, `numbers`
    are the starts of all numbers. A place right
    before the parenthesis that holds the number is its place. A place with another number between, or that an earlier
    number precedes, belongs to that number first: it counts as twice as far.
    """
    count = len(spans.start)
    chosen = np.full(len(lead), -1, np.int64)
    if not count or not len(lead):
        return chosen
    sentence = scene.sentence_at(lead)
    spoken = scene.sentence_at(spans.start)
    before = np.searchsorted(spans.start, lead) - 1
    after = np.searchsorted(spans.start, tail)
    back, on = np.maximum(before, 0), np.minimum(after, count - 1)
    far = np.int64(1) << 40
    back_gap = np.where((before >= 0) & (spoken[back] == sentence), np.maximum(lead - spans.end[back], 0), far)
    following = np.searchsorted(numbers, tail)
    between = (following < len(numbers)) & (numbers[np.minimum(following, len(numbers) - 1)] < spans.start[on])
    on_gap = np.where((after < count) & (spoken[on] == sentence), np.maximum(spans.start[on] - beyond, 0), far)
    previous = np.searchsorted(numbers, spans.start[back]) - 1
    taken = (previous >= 0) & (scene.sentence_at(numbers[np.maximum(previous, 0)]) == sentence)
    on_gap = np.where(between & (on_gap < far), 2 * on_gap, on_gap)
    # What follows a semicolon is of what follows it.
    parts = np.flatnonzero(scene.data == ord(";"))
    on_gap[np.searchsorted(parts, tail) < np.searchsorted(parts, spans.start[on])] = far
    glossed = back_gap <= 3
    glossed[glossed] = scene.ink_before(lead[glossed], 8) == ord("(")
    back_gap = np.where(glossed, -1, np.where(taken & (back_gap < far), 2 * back_gap, back_gap))
    inside = (before >= 0) & (back_gap <= on_gap) & (back_gap < far)
    chosen[inside] = back[inside]
    ahead = ~inside & (on_gap < far)
    chosen[ahead] = on[ahead]
    return chosen


def dates(scene: Scene, start: Ints, end: Ints, phrases: pa.Array) -> tuple[Spans, pa.StringArray]:
    """The dates and years among the numbers, as spans, and what each is in EDTF."""
    words = vocabulary(scene.language, "settings")
    coded = phrases.dictionary_encode()
    edtf = pa.array([words.edtf(text) for text in coded.dictionary.to_pylist()], pa.string()).take(coded.indices)
    keep = edtf.is_valid().to_numpy(zero_copy_only=False)
    spans = Spans(start[keep], end[keep], np.full(int(keep.sum()), -1), [])
    return spans, edtf.filter(pa.array(keep))
