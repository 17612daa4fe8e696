"""Who stands beside the cues of a scene: the subject of each verb, before it or behind it, and the name after "by".

What lives here: the places beside a cue in which its source may stand, in the order in which they are looked at. What
does not: what in such a place is a name (`en/speakers.py`), and what a source speaks of (`ascription.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import marks, standing
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

_WIDTH = 144
"""Bytes beside a cue in which the name of the source must lie."""

_WAYS = 6
"""More than the ways in which a candidate may be asked for."""

_ROW = 96
"""Bytes beside a name in which the other names of its row must lie."""

_OPENING = 160
"""Bytes of a sentence in which the subject must lie that opens it."""

_RELATIVE = 80
"""Bytes before a verb in which a clause about its subject must begin."""

_SUBJECT = 96
"""Bytes before a cue in which its subject must lie."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """Cues in order: where each begins and ends, and what `en/cues.py` says of it.

    `side` is where the name stands, as in `standing.py`; `how` and `named` are what `authority_before` and
    `authority_after` ask for; `leads` are verbs that any speaker may follow, `shares` participles.
    """

    start: Ints
    end: Ints
    side: Ints
    how: Ints
    named: Ints
    leads: Bools
    shares: Bools


def beside(scene: Scene, verbs: Verbs) -> tuple[Ints, Ints, Bools]:
    """The source beside each cue as bytes, -1 if there is none, and whether it is a pronoun."""
    sides = vocabulary(scene.language, "cue_sides")
    bounds = vocabulary(scene.language, "bounds")
    after_cue = vocabulary(scene.language, "speaker_after")
    cue_start, cue_end, side, how, named = verbs.start, verbs.end, verbs.side, verbs.how, verbs.named
    start, end = np.full(len(side), -1), np.full(len(side), -1)
    pronoun = np.zeros(len(side), bool)
    before = np.flatnonzero(standing.verbal(side))
    start[before], end[before], pronoun[before], empty, begins = _subject(scene, cue_start[before], how[before])
    inverted = np.zeros(len(side), bool)
    inverted[before] = empty
    # "She left, adding that": a participle has the subject of its sentence, and looks for none of its own.
    inverted &= ~verbs.shares
    being = _behind_aside(scene, verbs)
    start[(being > 0) & ~verbs.shares] = -1
    inverted |= being > 0
    empty |= being[before] > 0
    _titled(scene, verbs, inverted, (start, end))
    _before_which(scene, verbs, being, inverted, (start, end, pronoun))
    # "The figures, says Anna Smith, are low": a name between the verb and a mark is its subject, whatever came before.
    asides = np.flatnonzero(inverted & (side == standing.EITHER))
    ahead = np.stack([cue_end, cue_end])
    followed = np.flatnonzero((side == standing.AFTER) | (inverted & (side == standing.EITHER)))
    ahead[:, followed] = _ahead(scene, cue_end[followed])
    _speak_after(scene, asides, ahead, after_cue.PROPER, (start, end))
    quoting = np.flatnonzero(inverted & (side == standing.EITHER) & (start < 0))
    quoting = quoting[marks.matches(scene.left(cue_start[quoting], 8), sides.QUOTED)]
    quoting = quoting[~marks.matches(scene.right(cue_end[quoting], 8), bounds.OPENS_QUOTE)]
    quoting = quoting[~marks.matches(scene.left(cue_start[quoting], 64), bounds.NAME_IN_QUOTES)]
    # "We buried 50 men," said a miner: whoever stands there has spoken.
    start[quoting], end[quoting], pronoun[quoting] = _after(
        scene, ahead[:, quoting], np.full(len(quoting), after_cue.QUOTER)
    )
    again = np.flatnonzero(inverted & (start < 0))
    start[again], end[again], pronoun[again] = _before_aside(scene, (cue_start - being)[again], how[again], cue_start)
    # "Not so, say its critics:": whoever stands alone there, for want of another; behind "affirms" it is a speaker.
    alone = np.flatnonzero(inverted & (side == standing.EITHER) & (how == 1) & (start < 0))
    alone = alone[scene.data[np.maximum(cue_start[alone] - 2, 0)] == ord(",")]
    for rows, whose in ((verbs.leads[alone], after_cue.QUOTER), (~verbs.leads[alone], after_cue.SPEAKER)):
        _speak_after(scene, alone[rows], ahead, whose, (start, end))
    _before_clause(scene, verbs, (before, empty, begins), (start, end, pronoun))
    _told_of(scene, verbs, (start, end, pronoun))
    _incorporated(scene, verbs, (start, end))
    after = np.flatnonzero((side == standing.AFTER) | ((side == standing.EITHER) & (start < 0) & inverted))
    start[after], end[after], pronoun[after] = _after(scene, ahead[:, after], named[after])
    # "According to those present", "said those who were there": behind a cue too nothing else is told of them.
    lone = after[np.isin(scene.data[np.minimum(cue_end[after] + 1, len(scene.data) - 1)], bounds.THOSE_BEGIN)]
    length = _lengths(scene.right(cue_end[lone] + 1, _SUBJECT), after_cue.those_ahead, last=False)
    lone, length = lone[length > 0], length[length > 0]
    start[lone], end[lone] = cue_end[lone] + 1, cue_end[lone] + 1 + length
    # "The firm said shareholders have filed": who has a verb behind it is spoken of.
    subject = np.flatnonzero((side == standing.EITHER) & (start >= cue_end))
    start[subject[marks.matches(scene.right(end[subject], 16), bounds.GOVERNS)]] = -1
    titled = np.flatnonzero(start >= cue_end)
    end[titled] += marks.matched_lengths(scene.right(end[titled], 96), bounds.QUOTED_AND_NAMED)
    titled = titled[marks.matches(scene.left(end[titled], 16), bounds.PAPER)]
    end[titled] += marks.matched_lengths(scene.right(end[titled], 64), bounds.PAPER_NAMED)
    _add_rows(scene, cue_start, start, end)
    _add_names(scene, cue_start, start, end)
    return start, end, pronoun


def _titled(scene: Scene, verbs: Verbs, inverted: Bools, source: tuple[Ints, Ints]) -> None:
    """Gives verbs the title right before them; `inverted` are those before which no subject stands; it is changed."""
    sides = vocabulary(scene.language, "cue_sides")
    bounds = vocabulary(scene.language, "bounds")
    start, end = source
    # '"Book of Kings" says 500': a title is the subject of a verb that goes on to "that" or a number.
    titled = np.flatnonzero(inverted & standing.verbal(verbs.side))
    titled = titled[marks.matches(scene.right(verbs.end[titled], 16), sides.GOES_ON)]
    quotes = scene.left(verbs.start[titled], 64)
    length = np.where(marks.matches(quotes, bounds.NAME_IN_QUOTES), 0, marks.matched_lengths(quotes, bounds.TITLE))
    titled, length = titled[length > 0], length[length > 0]
    start[titled], end[titled] = verbs.start[titled] - length, verbs.start[titled] - 1
    inverted[titled] = False
    # 'The "Morning" reported': so is one with its article, whatever follows.
    titled = np.flatnonzero(inverted & standing.verbal(verbs.side))
    length = marks.matched_lengths(scene.left(verbs.start[titled], 80), bounds.THE_TITLE)
    titled, length = titled[length > 0], length[length > 0]
    start[titled] = verbs.start[titled] - length
    paper = marks.slices(scene.data, start[titled], verbs.start[titled]).cast("large_binary")
    end[titled] = start[titled] + marks.matched_lengths(paper, bounds.TITLED)
    inverted[titled] = False


def _before_which(scene: Scene, verbs: Verbs, being: Ints, inverted: Bools, source: tuple[Ints, Ints, Bools]) -> None:
    """Gives verbs of a clause whoever stands before its comma: "The railway, which says it lost 18 million". `being` as
    `_behind_aside` has it; `inverted` are those before which no subject stands; it is changed."""
    before_cue = vocabulary(scene.language, "speaker_before")
    start, end, pronoun = source
    about = np.flatnonzero(inverted & standing.verbal(verbs.side))
    at = verbs.start[about] - being[about]
    opening = scene.left(at, _RELATIVE)
    length = marks.matched_lengths(opening, vocabulary(scene.language, "bounds").WHO_SAYS)
    about, at, length = about[length > 0], at[length > 0], length[length > 0]
    how = verbs.how[about]
    asked = np.where(how == before_cue.PLURAL, before_cue.RELATIVE, how)
    start[about], end[about], pronoun[about], *_ = _subject(scene, at - length, asked)
    inverted[about] = False


def _behind_aside(scene: Scene, verbs: Verbs) -> Ints:
    """The bytes between each verb and the aside before it, 0 where there is none: a form of "be" before a progressive,
    "the mayor, Anna Smith, was saying", and where or when it was said, "Smith, arrested later, in court testified"."""
    bounds = vocabulary(scene.language, "bounds")
    being = np.zeros(len(verbs.side), np.int64)
    progressive = scene.left(verbs.start[verbs.shares], 16)
    being[verbs.shares] = np.maximum(marks.matched_lengths(progressive, bounds.BEING) - 2, 0)
    rows = np.flatnonzero(standing.verbal(verbs.side))
    where = marks.matched_lengths(scene.left(verbs.start[rows], 32), bounds.TOLD_WHERE)
    rows, where = rows[where > 0], where[where > 0]
    closed = marks.matches(scene.left(verbs.start[rows] - where, 8), bounds.ASIDE_ENDS)
    being[rows[closed]] = where[closed]
    return being


def _incorporated(scene: Scene, verbs: Verbs, source: tuple[Ints, Ints]) -> None:
    """Gives what ends the name of a company the name: "Smith Bank (Europe) Ltd", "Smith, Inc.,"."""
    bounds = vocabulary(scene.language, "bounds")
    start, _ = source
    rows = np.flatnonzero((start > 0) & (start < verbs.start))
    rows = rows[marks.matches(scene.right(start[rows], 8), bounds.INCORPORATED)]
    length = marks.matched_lengths(scene.left(start[rows], 40), bounds.BEFORE_INCORPORATED)
    rows, length = rows[length > 0], length[length > 0]
    named, *_ = _subject(scene, start[rows] - length, verbs.how[rows])
    start[rows[named >= 0]] = named[named >= 0]


def _before_clause(
    scene: Scene, verbs: Verbs, found: tuple[Ints, Bools, Ints], source: tuple[Ints, Ints, Bools]
) -> None:
    """Gives some cues the source that a clause parts from them. `found` are the cues before which one was looked for,
    whether no word came before, and where the words begin in which it was."""
    bounds = vocabulary(scene.language, "bounds")
    before, empty, begins = found
    start, end, pronoun = source
    cue_start, how = verbs.start, verbs.how
    # "A teacher who had fled said": what stands right before the verb belongs to the clause about the person.
    who = marks.literal(scene.data | np.uint8(0x20), bounds.WHO)
    near = np.searchsorted(who, cue_start[before]) > np.searchsorted(who, cue_start[before] - _SUBJECT)
    titled = (start[before] >= 0) & (start[before] < cue_start[before])
    for open_, clause in ((~empty, bounds.RELATIVE), (empty & titled, bounds.WHO_IN)):
        lone = before[open_ & near]
        length = marks.ending_lengths(scene.left(cue_start[lone], _SUBJECT), clause)
        lone, length = lone[length > 0], length[length > 0]
        start[lone], end[lone], pronoun[lone], *_ = _subject(scene, cue_start[lone] - length, how[lone])
    # "Those who were there said": there is no noun that the clause is about.
    lone = before[~empty & near]
    lone = lone[~marks.matches(scene.left(cue_start[lone], 8), bounds.JOINING)]
    length = marks.ending_lengths(scene.left(cue_start[lone], _SUBJECT), bounds.THOSE)
    lone, length = lone[length > 0], length[length > 0]
    start[lone], end[lone], pronoun[lone] = cue_start[lone] - length, cue_start[lone] - 1, False
    # "A report that appeared in May puts": a record or a body may have such a clause too.
    open_ = ~empty & (start[before] < 0)
    open_[open_] = marks.matches(scene.left(begins[open_], 8), bounds.THAT_WHICH)
    lone = before[open_]
    length = marks.ending_lengths(scene.left(cue_start[lone], _SUBJECT), bounds.RELATIVE_OF_THING)
    lone, length = lone[length > 0], length[length > 0]
    start[lone], end[lone], pronoun[lone], *_ = _subject(scene, cue_start[lone] - length, how[lone])


def _told_of(scene: Scene, verbs: Verbs, source: tuple[Ints, Ints, Bools]) -> None:
    """Gives verbs that speak of a number or "that" the subject of which much is told behind its noun: "A muster printed
    there before departure lists 500"."""
    sides = vocabulary(scene.language, "cue_sides")
    start, end, pronoun = source
    rows = np.flatnonzero((start < 0) & standing.verbal(verbs.side) & ~verbs.shares)
    begins = np.maximum(scene.sentence[scene.sentence_at(verbs.start[rows])], parted(scene, verbs.start[rows]))
    near = verbs.start[rows] - begins <= _OPENING
    rows, begins = rows[near], begins[near]
    behind = scene.right(verbs.end[rows], 48)
    goes_on = marks.matches(behind, sides.GOES_ON_TO) & ~marks.matches(behind, sides.AT_NUMBER)
    goes_on |= marks.matches(scene.left(verbs.end[rows], 8), sides.GONE_ON)
    # "The notes made on the lists": what is a noun too must have a comma before it, or "that" behind it.
    words = marks.slices(scene.data, verbs.start[rows], verbs.end[rows])
    that = marks.matches(behind, sides.SAYS_THAT)
    sure = that | (scene.data[verbs.start[rows] - len(", ")] == ord(","))
    goes_on &= (sure | ~marks.matches(words, sides.NOUN_TOO)) & ~marks.matches(words, sides.GROWN_ON)
    rows, begins, that = rows[goes_on], begins[goes_on], that[goes_on]
    # What is a speaker only for what it says, "Photographs", had better stand beside its verb, unless "that" follows.
    how = np.where((verbs.how[rows] == 1) & ~that, 0, verbs.how[rows])
    told = vocabulary(scene.language, "modified").subject_told_of
    found = _read_each(marks.slices(scene.data, begins, verbs.start[rows]), how, told)
    given = found[:, 0] >= 0
    rows, begins, found = rows[given], begins[given], found[given]
    start[rows], end[rows], pronoun[rows] = begins + found[:, 0], begins + found[:, 1], False


def opening(
    scene: Scene, rows: Ints, cue_start: Ints, source: tuple[Ints, Ints, Bools], read: Callable[[str, int], Any]
) -> None:
    """Gives some cues the source that opens their sentence, or what stands of it behind a semicolon: "Smith came to see
    for himself and reported"; `read` reads it from the words."""
    begins = np.maximum(scene.sentence[scene.sentence_at(cue_start[rows])], parted(scene, cue_start[rows]))
    _opened(scene, rows, (begins, cue_start[rows]), source, read)


def opening_behind(
    scene: Scene, rows: Ints, cue_end: Ints, source: tuple[Ints, Ints, Bools], read: Callable[[str, int], Any]
) -> None:
    """Gives some cues that open their sentence the source right behind them: "By her own count, Anna Smith lost"."""
    begins = cue_end[rows] + (scene.data[np.minimum(cue_end[rows], len(scene.data) - 1)] == ord(","))
    _opened(scene, rows, (begins, scene.sentence[scene.sentence_at(cue_end[rows] - 1) + 1]), source, read)


def _opened(
    scene: Scene,
    rows: Ints,
    bounds: tuple[Ints, Ints],
    source: tuple[Ints, Ints, Bools],
    read: Callable[[str, int], Any],
) -> None:
    """Gives some cues the source that opens the words between each pair of bounds."""
    begins, limit = bounds
    ends = np.minimum(begins + _OPENING, limit)
    found = _read_each(marks.slices(scene.data, begins, ends), np.zeros(len(rows), np.int64), read)
    # A name that ends where the window was cut may be half a name.
    whole = (begins + found[:, 1] < ends) | (ends == limit)
    given = np.flatnonzero((found[:, 0] >= 0) & whole)
    rows, begins, found = rows[given], begins[given], found[given]
    source[0][rows], source[1][rows], source[2][rows] = begins + found[:, 0], begins + found[:, 1], found[:, 2] > 0


def parted(scene: Scene, at: Ints) -> Ints:
    """Where the last semicolon before each position ends; 0 where there is none."""
    parts = np.append(-1, scene.semicolon)
    return parts[np.searchsorted(parts, at) - 1] + 1


def same_part(scene: Scene, one: Ints, other: Ints) -> Bools:
    """Whether no semicolon parts two positions of a sentence."""
    same: Bools = parted(scene, one) == parted(scene, other)
    return same


def _add_rows(scene: Scene, cue_start: Ints, start: Ints, end: Ints) -> None:
    """Adds to a name the others of its row: "according to Smith, Brown and Green", "Smith, Brown and Green say"."""
    words = vocabulary(scene.language, "coordinated")
    rows = np.flatnonzero((start > cue_start) & (scene.data[np.minimum(end, len(scene.data) - 1)] == ord(",")))
    rows = rows[marks.matches(scene.left(end[rows], 24), words.CAPITAL)]
    end[rows] += _lengths(scene.right(end[rows], _ROW), words.goes_on, last=False)
    rows = np.flatnonzero((start > 1) & (start < cue_start))
    rows = rows[scene.data[start[rows] - 2] == ord(",")]
    named = marks.slices(scene.data, start[rows], end[rows]).to_pylist()
    rows = rows[np.array([words.ROW in name for name in named], bool)]
    start[rows] -= _lengths(scene.left(start[rows], _ROW), words.began, last=True)


def _lengths(windows: pa.Array, read: Callable[[str], int], *, last: bool) -> Ints:
    """The bytes at the start of each window, or at its end, of which `read` tells the characters."""
    texts = list(map(marks.text_of, windows.to_pylist()))
    counts = [read(text) for text in texts]
    parts = [text[len(text) - n :] if last else text[:n] for text, n in zip(texts, counts, strict=True)]
    return np.array(list(map(marks.size_of, parts)), np.int64)


def _speak_after(scene: Scene, rows: Ints, ahead: Ints, named: int, source: tuple[Ints, Ints]) -> None:
    """Gives some cues the source that stands alone between them and the next mark; `ahead` as `_ahead` has it."""
    first, last, _ = _after(scene, ahead[:, rows], np.full(len(rows), named))
    closed = (first >= 0) & _closed(scene, last)
    source[0][rows[closed]], source[1][rows[closed]] = first[closed], last[closed]


def _add_names(scene: Scene, cue_start: Ints, start: Ints, end: Ints) -> None:
    """Behind a speaker that follows its verb, the name that a comma adds: "said its director, Ellen Marsh"."""
    bounds = vocabulary(scene.language, "bounds")
    after_cue = vocabulary(scene.language, "speaker_after")
    apposed = np.flatnonzero((start > cue_start) & (scene.data[np.minimum(end, len(scene.data) - 1)] == ord(",")))
    apposed = apposed[(scene.data[start[apposed]] - np.uint8(0x61)) < 26]
    apposed = apposed[marks.matches(scene.right(end[apposed], 8), bounds.APPOSED)]
    ahead = _ahead(scene, end[apposed] + 1)
    first, last, _ = _after(scene, ahead, np.full(len(apposed), after_cue.PROPER))
    named = (first >= 0) & _closed(scene, last)
    start[apposed[named]], end[apposed[named]] = first[named], last[named]


def _ahead(scene: Scene, at: Ints) -> Ints:
    """Where the words behind each position begin and end in which a source is looked for, two rows."""
    bounds = vocabulary(scene.language, "bounds")
    # According to “La Gazette”: the name stands between the quotes.
    at = at + marks.matched_lengths(scene.right(at, 8), bounds.OPENING)
    ahead = scene.right(at, _WIDTH)
    stop = pc.find_substring_regex(ahead, bounds.AFTER_STOP).to_numpy(zero_copy_only=False)
    room = np.where(stop < 0, _WIDTH, stop)
    return np.stack([at, np.minimum(at + room, len(scene.data))])


def _after(scene: Scene, ahead: Ints, named: Ints) -> tuple[Ints, Ints, Bools]:
    """The source in the words behind each cue, which `_ahead` bounds: start and end, -1 if none; a pronoun."""
    after_cue = vocabulary(scene.language, "speaker_after")
    at, ends = ahead
    found = _read_each(marks.slices(scene.data, at, ends), named, after_cue.authority_after)
    none = found[:, 0] < 0
    return np.where(none, -1, at + found[:, 0]), np.where(none, -1, at + found[:, 1]), found[:, 2] > 0


def _closed(scene: Scene, end: Ints) -> Bools:
    """Whether a comma, a quote or the like stands right at each end, or a clause about a person, or the sentence ends
    there."""
    bounds = vocabulary(scene.language, "bounds")
    after = scene.data[np.minimum(end, max(len(scene.data) - 1, 0))]
    closed: Bools = (end >= len(scene.data)) | np.isin(after, np.frombuffer(bounds.CLOSED, np.uint8))
    open_ = np.flatnonzero(~closed)
    closed[open_] = marks.matches(scene.right(end[open_], 5), bounds.WHO_NEXT)
    return closed


def _before_aside(scene: Scene, at: Ints, how: Ints, cues: Ints) -> tuple[Ints, Ints, Bools]:
    """The source before an aside that ends at each position, "The bank (XIB), reported": start and end, -1 if none;
    whether it is a pronoun."""
    bounds = vocabulary(scene.language, "bounds")
    start, end, pronoun = np.full(len(at), -1), np.full(len(at), -1), np.zeros(len(at), bool)
    lengths = marks.matched_lengths(scene.left(at, _WIDTH), bounds.ASIDE)
    again = np.flatnonzero(lengths > 0)
    # "The bank, founded by Smith, is selling, said Brown": what begins with a verb is no aside.
    alone = lengths[again] <= len(", ")
    asides = marks.slices(scene.data, at[again] - lengths[again], at[again])
    verbal = ~alone & marks.matches(asides, bounds.GOVERNS_ASIDE)
    verbal |= marks.matches(asides, bounds.NO_ASIDE)
    again = again[~verbal]
    # "The owner, who was ill, insisted": only a person has such a clause.
    person = marks.matches(scene.right(at[again] - lengths[again], 8), bounds.OF_PERSON)
    person |= marks.matches(scene.right(at[again] - lengths[again], 24), bounds.OF_NOTHING)
    # An aside with a verb of saying is no such clause: "Net migration, the bulletin estimates, added".
    person &= np.searchsorted(cues, at[again] - lengths[again]) == np.searchsorted(cues, at[again])
    asked = np.where(person, how[again], 0)
    found = _subject(scene, at[again] - lengths[again], asked)
    start[again], end[again], pronoun[again] = found[:3]
    # 'The newspaper "Morning"': its name is in quotes; not so in 'Smith in his book "Losses"'.
    beside = (start[again] >= 0) & (at[again] - lengths[again] - end[again] <= 1)
    quoted = again[marks.matches(scene.right(at[again] - lengths[again], 8), bounds.QUOTED_NAME) & beside]
    end[quoted] += marks.matched_lengths(scene.right(end[quoted], 64), bounds.NAME_QUOTED)
    return start, end, pronoun & (start >= 0)


def _subject(scene: Scene, at: Ints, how: Ints) -> tuple[Ints, Ints, Bools, Bools, Ints]:
    """The source that ends at each position: start and end, -1 if none; a pronoun; whether no word came before; where
    the words begin in which it was looked for."""
    bounds = vocabulary(scene.language, "bounds")
    before_cue = vocabulary(scene.language, "speaker_before")
    behind = scene.left(at, _SUBJECT)
    opened = marks.matched_lengths(behind, bounds.BEFORE_START)
    starts = np.maximum(at - _SUBJECT + opened, 0)
    found = _read_each(marks.slices(scene.data, starts, at), how, before_cue.authority_before)
    # What begins where the window does may be half a word.
    cut = (opened == 0) & (found[:, 0] == 0) & (scene.sentence[scene.sentence_at(at - 1)] < starts)
    none = (found[:, 0] < 0) | cut
    return (
        np.where(none, -1, starts + found[:, 0]),
        np.where(none, -1, starts + found[:, 1]),
        found[:, 2] > 0,
        found[:, 3] > 0,
        starts,
    )


def _read_each(candidates: pa.Array, how: Ints, read: Callable[[str, int], Any]) -> Ints:
    """For each candidate the byte offsets of the source read from it, -1 if there is none, whether it is a pronoun,
    and whether the candidate is blank.

    Each distinct candidate is read once in each way that it is asked for.
    """
    coded = candidates.cast(pa.large_binary()).dictionary_encode()
    joint = pa.array(coded.indices.to_numpy().astype(np.int64) * _WAYS + how).dictionary_encode()
    texts = coded.dictionary.to_pylist()
    found = [_read_one(texts[code // _WAYS], code % _WAYS, read) for code in joint.dictionary.to_pylist()]
    spans: Ints = np.fromiter(chain.from_iterable(found), np.int64, 4 * len(found)).reshape(-1, 4)
    of_each: Ints = spans[joint.indices.to_numpy()]
    return of_each


@lru_cache(maxsize=1 << 16)
def _read_one(candidate: bytes, how: int, read: Callable[[str, int], Any]) -> tuple[int, int, bool, bool]:
    text = marks.text_of(candidate)
    name = read(text, how)
    if name is None:
        return -1, -1, False, not text.strip()
    if len(text) == len(candidate):
        # Every character is one byte.
        return name.start, name.end, name.pronoun, False
    return marks.size_of(text[: name.start]), marks.size_of(text[: name.end]), name.pronoun, False
