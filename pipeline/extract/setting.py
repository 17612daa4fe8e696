"""Where and when the thing counted is: the place and the date nearest to a number in its sentence.

What lives here: choosing among the places and dates of a sentence. What does not: how a language leads up to a place
or writes a date (`en/settings.py`), and which places a project knows (`names.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.names import Names, key
from pipeline.extract.scene import Bools, Scene, vocabulary

_NEAR = 64
"""Bytes beside a number in which a comma or a conjunction is looked for."""

_APART = 40
"""How many bytes farther a comma or a conjunction puts a place or a date."""

_OWN = 20
"""Bytes between a place and the number behind it that is its own: "in England over 100"."""

_GLOSS = 6
"""Bytes of the parenthesis or the dash between a place and its number."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Named stretches of text in order, as bytes; `identity` indexes `identifiers`, -1 for none.

    `bare` are those to which no word leads up, so that they may be something else: "Sweden took 50".
    """

    start: Ints
    end: Ints
    identity: Ints
    identifiers: list[str]
    bare: Bools | None = None


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


def gazetteer_places(scene: Scene, lead: Ints) -> tuple[Spans, Spans]:
    """Where a place of the language's gazetteer is named as one, and where a time that no calendar tells is.

    Only the sentences that hold one of the positions `lead` are looked at: no other place or time is near a number.
    """
    words = vocabulary(scene.language, "settings")
    start, end = scene.find_in_sentences(np.unique(scene.sentence_at(lead)), words.LOCATIVE)
    coded = marks.slices(scene.data, start, end).dictionary_encode()
    texts = coded.dictionary.to_pylist()
    read = chain.from_iterable(words.place(text) or (-1, -1, 0) for text in texts)
    inner = np.fromiter(read, np.int64, 3 * len(texts)).reshape(-1, 3)[coded.indices]
    keep = inner[:, 0] >= 0
    timed = np.array([words.relative(text) for text in texts], bool)[coded.indices] if texts else keep
    timed[timed] = ~marks.matches(scene.left(start[timed], 24), words.COMPARED)
    # The place in a dateline and the seat of a body are not where things are counted.
    bracket = np.flatnonzero(keep & (scene.data[np.maximum(end - 1, 0)] == ord("(")))
    keep[bracket[marks.matches(scene.right(end[bracket] - 1, 32), words.DATELINE)]] = False
    begin = start + np.maximum(inner[:, 0], 0)
    seat = np.flatnonzero(keep & (scene.data[np.maximum(begin - len(words.SEATED_IN), 0)] == ord(words.SEATED_IN[0])))
    keep[seat[marks.matches(scene.left(begin[seat], 72), words.SEATED)]] = False
    first, inner = start[keep], inner[keep]
    nothing = np.full(len(first), -1)
    places = Spans(first + inner[:, 0], first + inner[:, 1], nothing, [], inner[:, 2] > 0)
    return places, Spans(start[timed], end[timed], np.full(int(timed.sum()), -1), [])


def nearest(scene: Scene, spans: Spans, lead: Ints, tail: Ints, beyond: Ints, *, numbers: Ints) -> Ints:
    """The row of the span that is nearest to each number within its sentence, -1 if there is none.

    `lead` and `tail` bound the number with its hedge and unit, `beyond` is where its noun ends if it has one, `numbers`
    are the starts of all numbers. A place right
    before the parenthesis that holds the number, or before a dash, is its place. A place with another number between,
    or that an earlier number precedes, belongs to that number first: it counts as twice as far, and farther still
    behind a comma or a conjunction.
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
    beside = (before >= 0) & (spoken[back] == sentence)
    back_gap = np.where(beside, np.maximum(lead - spans.end[back], 0), far)
    if spans.bare is not None:
        back_gap += np.where(spans.bare[back] & (back_gap < far), _APART, 0)
    following = np.searchsorted(numbers, tail)
    between = (following < len(numbers)) & (numbers[np.minimum(following, len(numbers) - 1)] < spans.start[on])
    on_gap = np.where((after < count) & (spoken[on] == sentence), np.maximum(spans.start[on] - beyond, 0), far)
    previous = np.searchsorted(numbers, spans.start) - 1
    led = np.where(previous >= 0, scene.sentence_at(numbers[np.maximum(previous, 0)]), -1)
    taken = led[back] == sentence
    words = vocabulary(scene.language, "settings")
    if spans.bare is not None:
        on_gap += np.where(spans.bare[on] & (on_gap < far), _APART, 0)
    on_gap = np.where(between & (on_gap < far), 2 * on_gap, on_gap)
    # What follows a semicolon is of what follows it.
    on_gap[np.searchsorted(scene.semicolon, tail) < np.searchsorted(scene.semicolon, spans.start)[on]] = far
    # "Some 50 men left, Sweden took 30": behind a comma a place that stands right before a number is of that number.
    own = numbers[np.minimum(np.searchsorted(numbers, spans.end), len(numbers) - 1)][on]
    ahead_of = np.flatnonzero((on_gap < far) & (own >= spans.end[on]) & (own <= spans.end[on] + _OWN))
    ahead_of = ahead_of[scene.sentence_at(own[ahead_of]) == sentence[ahead_of]]
    linked = marks.slices(scene.data, spans.end[on[ahead_of]], own[ahead_of])
    ahead_of = ahead_of[~marks.matches(linked, words.BREAK)]
    first = marks.matched_lengths(scene.right(beyond[ahead_of], _NEAR), rf"(?s)^.*?{words.PARTS}")
    on_gap[ahead_of[(first > 0) & (first <= spans.start[on[ahead_of]] - beyond[ahead_of])]] = far
    contested = np.flatnonzero((back_gap < far) & (on_gap < far))
    first = marks.matched_lengths(scene.right(beyond[contested], _NEAR), rf"(?s)^.*?{words.PARTS}")
    parted = (first > 0) & (first <= spans.start[on[contested]] - beyond[contested])
    on_gap[contested[parted]] += _APART
    last = marks.matched_lengths(scene.left(lead[contested], _NEAR), rf"(?s)^.*{words.PARTS}")
    parted = (last > 0) & (_NEAR - last <= lead[contested] - spans.end[back[contested]]) & taken[contested]
    # "It was founded in 1788 and had 500 people in 1897": behind a conjunction what is named there is nearer.
    last = marks.matched_lengths(scene.left(lead[contested], _NEAR), words.CLAUSE)
    parted |= (last > 0) & (_NEAR - last <= lead[contested] - spans.end[back[contested]])
    back_gap[contested[parted]] += _APART
    glossed = beside & (lead - spans.end[back] <= _GLOSS)
    glossed[glossed] = marks.matches(scene.left(lead[glossed], 8), words.GLOSSES)
    glossed |= beside & (lead - spans.end[back] == 1)
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
    left = scene.left(start, 48)
    keep &= ~marks.matches(left, words.BIRTH)
    keep &= ~(marks.matches(left, words.NAMING_LEFT) & marks.matches(scene.right(end, 8), words.NAMING_RIGHT))
    spans = Spans(start[keep], end[keep], np.full(int(keep.sum()), -1), [])
    return spans, edtf.filter(pa.array(keep))
