"""What a number counts: the noun phrase beside it, or the population named before and meant again.

What lives here: from positions to noun phrases, in bulk. What does not: English (`en/nouns.py`), units of measure
(the numbers layer reads them), and whether the number is a claim.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

_WIDTH = 72
"""Bytes after a number in which its noun must begin and end."""


_DIGITS_OF_AGE = 3

_LIST_GAP = 6
"""Bytes between the numbers of a list, at most."""


@dataclass(frozen=True, slots=True)
class Nouns:
    """The noun phrase of each position: bytes, -1 if none.

    `adjacent` says that it stands right there, `partitive` that "of" leads up to it, `elided` that it was named before.
    """

    start: Ints
    end: Ints
    plural: Bools
    adjacent: Bools
    partitive: Bools
    elided: Bools


def after(scene: Scene, numbers: pa.RecordBatch, positions: Ints) -> Nouns:
    """The noun phrases that follow `positions`, the ends of the numbers with their units.

    Numbers of kinds that never count are not looked at, and measures only where "of" follows.
    """
    words = vocabulary(scene.language, "nouns")
    count = len(positions)
    start, end = np.full(count, -1, np.int64), np.full(count, -1, np.int64)
    plural, adjacent, partitive, elided = (np.zeros(count, bool) for _ in range(4))
    apart = pc.is_in(numbers["kind"], pa.array(words.COUNTLESS)).to_numpy(zero_copy_only=False)
    measured = numbers["unit"].is_valid().to_numpy(zero_copy_only=False)
    # "One in ten ballots" is a share, and what it is a share of stands right behind it.
    part = pc.fill_null(pc.equal(numbers["kind"], "ratio"), False).to_numpy(zero_copy_only=False)
    rows = np.flatnonzero(~apart & (~measured | part | _o_follows(scene, positions)))
    if not len(rows):
        return Nouns(start, end, plural, adjacent, partitive, elided)
    at = positions[rows]
    right = scene.right(at, _WIDTH)
    lead = marks.matched_lengths(right, words.LEAD_IN)
    beyond = np.flatnonzero(marks.matches(right, words.LINKED))
    linked = right.take(pa.array(beyond))
    elided[rows[beyond]] = marks.matches(linked, words.ELIDED)
    partitive[rows[beyond]] = marks.matches(linked, words.PARTITIVE)
    copula = np.zeros(count, bool)
    copula[rows[beyond]] = marks.matches(linked, words.COPULA)
    start[rows], end[rows], plural[rows] = _phrases(scene, at + lead)
    # "They were tired": only a noun in the plural can be what "5 were" counts.
    lost = elided | (copula & ~plural)
    start[lost], end[lost] = -1, -1
    none = rows[(start[rows] < 0) & ~elided[rows]]
    aside = marks.matched_lengths(scene.right(positions[none], _WIDTH), words.ASIDE)
    none, aside = none[aside > 0], aside[aside > 0]
    start[none], end[none], plural[none] = _phrases(scene, positions[none] + aside)
    found = start >= 0
    return Nouns(start, end, plural & found, found & ~copula & ~partitive, partitive, elided)


def _o_follows(scene: Scene, positions: Ints) -> Bools:
    """Whether a space and an "o" come next: a quick test for what may be "of"."""
    data = scene.data
    after_space = np.minimum(positions + 1, max(len(data) - 1, 0))
    return (data[after_space] | 0x20) == 0x6F if len(data) else np.zeros(len(positions), bool)


def with_ages(scene: Scene, at: Ints, tail: Ints, phrases: pa.Array, units: pa.Array) -> pa.Array:
    """The units with "year" for the bare numbers that are ages."""
    words = vocabulary(scene.language, "nouns")
    bare = pc.and_(pc.is_null(units), pc.less_equal(pc.binary_length(phrases), _DIGITS_OF_AGE))
    rows = np.flatnonzero(bare.to_numpy(zero_copy_only=False))
    rows = rows[marks.matches(phrases.take(pa.array(rows)), r"^\d{1,3}$")]
    rows = rows[marks.matches(scene.left(at[rows], 32), words.AGE_LEFT)]
    rows = rows[marks.matches(scene.right(tail[rows], 8), words.AGE_RIGHT)]
    aged = np.zeros(len(units), bool)
    aged[rows] = True
    return pc.if_else(pa.array(aged), "year", units)


def take(nouns: Nouns, rows: Ints) -> Nouns:
    """The nouns of some of the positions."""
    return Nouns(
        nouns.start[rows],
        nouns.end[rows],
        nouns.plural[rows],
        nouns.adjacent[rows],
        nouns.partitive[rows],
        nouns.elided[rows],
    )


def _phrases(scene: Scene, starts: Ints) -> tuple[Ints, Ints, Bools]:
    """The noun phrase that begins at or just after each position: start and end (-1 if none), plural."""
    words = vocabulary(scene.language, "nouns")
    starts = np.minimum(starts, len(scene.data))
    ahead = scene.right(starts, _WIDTH)
    stop = pc.find_substring_regex(ahead, words.STOP).to_numpy(zero_copy_only=False)
    room = np.where(stop < 0, _WIDTH, stop)
    candidates = marks.slices(scene.data, starts, np.minimum(starts + room, len(scene.data)))
    coded = pc.dictionary_encode(candidates.cast(pa.large_binary()))
    read = chain.from_iterable(_read(words, candidate) for candidate in coded.dictionary.to_pylist())
    table = np.fromiter(read, np.int64, 3 * len(coded.dictionary)).reshape(-1, 3)[coded.indices.to_numpy()]
    none = table[:, 0] < 0
    return (
        np.where(none, -1, starts + table[:, 0]),
        np.where(none, -1, starts + table[:, 1]),
        table[:, 2] > 0,
    )


@lru_cache(maxsize=1 << 16)
def _read(words: Any, candidate: bytes) -> tuple[int, int, int]:
    """Byte offsets of the noun phrase in a candidate and its plural, or three times -1."""
    text = marks.text_of(candidate)
    found = words.counted(text)
    if found is None:
        return -1, -1, -1
    if len(text) == len(candidate):
        # Every character is one byte.
        return found.start, found.end, int(found.plural)
    return marks.size_of(text[: found.start]), marks.size_of(text[: found.end]), int(found.plural)


def named_before(scene: Scene, lead: Ints) -> Bools:
    """Whether the words before a number already say what it is of: "a population of 300"."""
    words = vocabulary(scene.language, "nouns")
    named: Bools = scene.ink_before(lead, 8) == ord(words.NAMED_BEFORE_END)
    named[named] = marks.matches(scene.left(lead[named], 8), words.NAMED_BEFORE)
    return named


def carried(scene: Scene, at: Ints, tail: Ints, nouns: Nouns, wanting: Bools) -> tuple[Ints, Ints]:
    """The population for the numbers that have no noun of their own: the last one named before each.

    It is the noun of an earlier number of the same sentence ("80 thousand emigrants in Spain and 40 thousand in
    Italy") or, where the words point back ("80 of them"), of the same passage; or a population in question ("how many
    prisoners", "the number of prisoners") of the same passage or of a heading before it. Byte spans, -1 where nothing
    was named.
    """
    words = vocabulary(scene.language, "nouns")
    _, asked = scene.find_in_sentences(scene.sentences_with(words.ASKED_SIGNS), words.ASKED)
    start, end, _ = _phrases(scene, asked)
    own = (nouns.start >= 0) & nouns.plural
    position = np.concatenate([asked, at[own]])
    start, end = np.concatenate([start, nouns.start[own]]), np.concatenate([end, nouns.end[own]])
    in_question = np.arange(len(position)) < len(asked)
    keep = start >= 0
    order = np.argsort(position[keep], kind="stable")
    position, start, end = (values[keep][order] for values in (position, start, end))
    in_question = in_question[keep][order]
    out = np.full((2, len(at)), -1, np.int64)
    seekers = np.flatnonzero(wanting)
    last = np.searchsorted(position, at[seekers], side="left") - 1
    seekers, last = seekers[last >= 0], last[last >= 0]
    here, there = scene.passage_at(at[seekers]), scene.passage_at(position[last])
    same_document = scene.corpus.document_of(at[seekers]) == scene.corpus.document_of(position[last])
    same_sentence = scene.sentence_at(at[seekers]) == scene.sentence_at(position[last])
    # "80 of them in Spain, and over 100 in Italy": what points back does so for the rest of its sentence.
    back = at[nouns.elided]
    latest = np.searchsorted(back, at[seekers], side="right") - 1
    follows = (latest >= 0) & (
        scene.sentence_at(at[seekers]) == scene.sentence_at(back[np.maximum(latest, 0)] if len(back) else at[seekers])
    )
    pointing = in_question[last] | follows
    # "Ninety were closed": the subject of a sentence counts what the sentence before it counted.
    opens = marks.matches(scene.left(at[seekers], 48), rf"^\x03*{words.OPENS[1:]}") if len(seekers) else follows
    opens[opens] = marks.matches(scene.right(tail[seekers[opens]], 24), words.STATES)
    next_one = scene.sentence_at(at[seekers]) == scene.sentence_at(position[last]) + 1
    pointing |= opens & next_one
    near = same_document & (same_sentence | (pointing & ((here == there) | scene.heading[there])))
    out[:, seekers[near]] = start[last[near]], end[last[near]]
    return out[0], out[1]


def in_list(scene: Scene, at: Ints, tail: Ints, nouns: Nouns, wanting: Bools) -> Ints:
    """For each number without a noun the number of its list that has one, the last ("5, 6 and 7 camps"); -1 if none."""
    words = vocabulary(scene.language, "nouns")
    count = len(at)
    chosen = np.full(count, -1, np.int64)
    near = np.zeros(count, bool)
    near[:-1] = wanting[:-1] & (at[1:] > tail[:-1]) & (at[1:] - tail[:-1] <= _LIST_GAP)
    listed = np.flatnonzero(near)
    between = marks.slices(scene.data, tail[listed], at[listed + 1]).cast(pa.large_binary())
    near[listed] = marks.matches(between, words.BEFORE_LISTED)
    listed, ends = np.flatnonzero(near), np.flatnonzero(~near)
    last = ends[np.searchsorted(ends, listed)] if len(listed) else listed
    named = nouns.adjacent[last] & nouns.plural[last]
    chosen[listed[named]] = last[named]
    return chosen
