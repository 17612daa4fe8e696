"""Which way a cue speaks: of what comes after it or before it, of quoted words alone, of the sentence before.

What lives here: what the marks and words around a cue and its source say of that. What does not: the cues and sources
(`authority.py`), and which numbers each speaks of in the end (`ascription.py`).
"""

from __future__ import annotations

import numpy as np

from pipeline.extract import marks, standing, subjects
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

_BESIDE_NUMBER = 32
_BESIDE_OBJECT = 64
"""Bytes from a number to a source that stands right behind it, and in a clause about what it counts."""


def directions(
    scene: Scene, verbs: subjects.Verbs, forward: Bools, source: tuple[Ints, Ints], at: Ints
) -> tuple[Bools, Bools, Bools]:
    """Whether each cue speaks of what comes after it, of what comes before it, and of quoted words alone.

    `source` is where its source begins and ends, `at` where the numbers are; `forward` are cues that may speak of what
    comes after wherever they stand.
    """
    sides = vocabulary(scene.language, "cue_sides")
    ways = vocabulary(scene.language, "ways")
    words = vocabulary(scene.language, "cues")
    start, end = source
    whose = verbs.side == standing.OWN
    behind = (verbs.side != standing.BEFORE) & ~whose & (start >= verbs.start)
    backward = behind | _set_off(scene, np.where(whose, verbs.start, start))
    # "Brown shot 500 bears by his own count.", "about 500 by his count,": what ends a clause speaks of it.
    lone = np.flatnonzero(whose)
    lone = lone[marks.matches(scene.right(verbs.start[lone], 12), ways.BY_OWN)]
    backward[lone] |= marks.matches(scene.right(verbs.end[lone], 4), ways.STOPS)
    number = np.searchsorted(at, verbs.start[lone]) - 1
    lone, number = lone[number >= 0], number[number >= 0]
    lone = lone[verbs.start[lone] - at[number] < _BESIDE_NUMBER]
    backward[lone] |= marks.matches(scene.right(verbs.end[lone], 8), ways.AMID)
    following = scene.right(verbs.end[backward], 40)
    several = behind[backward] & marks.matches(following, ways.SOME_OF)
    # "500 fled, according to a report that the mayor gave": "that" goes on with the source.
    of_noun = behind & (verbs.side == standing.AFTER) & (start - verbs.end <= 1)
    of_noun[of_noun] = marks.matches(scene.right(verbs.start[of_noun], 56), ways.NOUN_THAT)
    several |= of_noun[backward]
    backward[backward] = several | ~marks.matches(following, sides.GOES_ON)
    # "It is 11 in Smith's account": what somebody has stands before it there.
    mark = scene.data[np.minimum(verbs.start, len(scene.data) - 1)]
    short = np.flatnonzero(np.isin(mark, np.frombuffer(ways.OWNS, np.uint8)) & (start > 0) & ~backward)
    short = short[marks.matches(scene.left(start[short], 24), ways.IN_ACCOUNT)]
    backward[short], forward[short] = True, False
    # "When it rose from 9, the forum foretold the loss of 80": what has an object of its own speaks of that.
    rows = np.flatnonzero(backward & (verbs.side == standing.EITHER) & (start < verbs.start))
    backward[rows] = ~marks.matches(scene.right(verbs.end[rows], 40), ways.HAS_OBJECT)
    # "He came upon 214 and was told by the overseer that": what is told by somebody follows.
    rows = np.flatnonzero(behind & backward & ~of_noun)
    backward[rows] = ~marks.matches(scene.right(end[rows], 8), sides.SAYS_THAT)
    # "Asked about 50 ships, Smith responded: “No.”": a colon leads to what is said.
    backward &= scene.data[np.maximum(verbs.end - 1, 0)] != ord(words.COLON)
    # "There were 12, according to others – 9": a dash leads from a source to its number.
    backward[backward] = ~marks.matches(scene.right(end[backward], 12), ways.DASHES_ON)
    # "It took 14 years and cost, by its accounts, 9 million": a verb that lacks its number asks for the one behind.
    opens = np.minimum(start, verbs.start)
    lacks = np.flatnonzero(backward)
    lacks = lacks[marks.matches(scene.left(opens[lacks], 40), ways.LACKS)]
    ends = vocabulary(scene.language, "reach").ENDS_SENTENCE
    backward[lacks] = marks.matches(scene.right(verbs.end[lacks], 48), ends)
    lacks = np.flatnonzero(backward)
    lacks = lacks[marks.matches(scene.left(opens[lacks], 16), ways.LACKS_NUMBER)]
    closes = np.maximum(end[lacks], verbs.end[lacks])
    backward[lacks] = ~marks.matches(scene.right(closes, 64), ways.NUMBER_NEXT)
    rows = _about_number(scene, verbs, forward, start, at)
    forward = forward | marks.matches(scene.right(verbs.end, 8), ways.QUOTES)
    backward[rows], forward[rows] = True, False
    # "Admissions, she added, had jumped": between two commas any verb of saying speaks of both sides.
    amid = np.setdiff1d(np.flatnonzero(~forward & backward), rows)
    forward[amid] = marks.matches(scene.right(verbs.end[amid], 8), ways.AMID)
    ended = (verbs.side == standing.EITHER) & (start >= verbs.end)
    ended[ended] = marks.matches(scene.left(verbs.start[ended], 8), sides.QUOTED)
    return forward, backward, ended


def _about_number(scene: Scene, verbs: subjects.Verbs, forward: Bools, start: Ints, at: Ints) -> Ints:
    """The verbs of clauses about a number, which speak of that one before them."""
    sides = vocabulary(scene.language, "cue_sides")
    ways = vocabulary(scene.language, "ways")
    # "The 500 that Smith counted,": in a clause about what stands before it a verb speaks of that.
    rows = np.flatnonzero((start > 1) & (start < verbs.start) & forward)
    rows = rows[np.isin(scene.data[start[rows] - 2], np.frombuffer(ways.WHAT[0], np.uint8))]
    rows = rows[marks.matches(scene.left(start[rows], 8), ways.WHAT[1])]
    after = scene.right(verbs.end[rows], 24)
    timed = marks.matches(after, ways.WHEN)
    timed[timed] = ~marks.matches(scene.right(verbs.end[rows[timed]], 64), ways.NUMBERED_CLAUSE)
    rows = rows[marks.matches(after, sides.ENDS) | marks.matches(after, ways.DEEMS) | timed]
    begins = scene.sentence[scene.sentence_at(start[rows])]
    rows = rows[np.searchsorted(at, begins) < np.searchsorted(at, start[rows])]
    # "The 500 households that Smith said would benefit": so does one whose object they are.
    said = np.flatnonzero((start > 1) & (start < verbs.start) & forward)
    said = said[marks.matches(scene.right(verbs.end[said], 12), ways.OF_OBJECT)]
    # "which Smith said was worth 31 million": not so one with a number of its own.
    said = said[~marks.matches(scene.right(verbs.end[said], 48), ways.OWN_NUMBER)]
    said = said[marks.matches(scene.left(start[said], 8), ways.WHAT[1])]
    of = np.searchsorted(at, start[said]) - 1
    close = of >= 0
    close[close] = start[said[close]] - at[of[close]] < _BESIDE_OBJECT
    said, of = said[close], of[close]
    said = said[marks.matches(marks.slices(scene.data, at[of], start[said]), ways.OBJECT)]
    rows = np.union1d(rows, said)
    # "A steeper drop than the 8 per cent analysts had forecast": so does one right behind its number.
    bare = np.flatnonzero((start > 1) & (start < verbs.start) & forward)
    bare = bare[marks.matches(scene.right(verbs.end[bare], 4), sides.ENDS)]
    number = np.searchsorted(at, start[bare]) - 1
    near = number >= 0
    near[near] = start[bare[near]] - at[number[near]] < _BESIDE_NUMBER
    bare, number = bare[near], number[near]
    between = marks.slices(scene.data, at[number], start[bare]).cast("large_binary")
    found: Ints = np.union1d(rows, bare[marks.matches(between, sides.NUMBER_ALONE)])
    return found


def _set_off(scene: Scene, start: Ints) -> Bools:
    """Whether a comma, a quote or the like stands before each start."""
    ways = vocabulary(scene.language, "ways")
    data = scene.data
    if not len(data):
        return np.zeros(len(start), bool)
    before = np.maximum(start - 1, 0)
    for _ in range(2):  # one more where an angled mark was (`quotemarks.py`)
        before = np.where(data[before] <= 0x20, np.maximum(before - 1, 0), before)
    # "Some 50 men died, as Smith writes": the comma stands before the conjunction.
    pair = data[np.maximum(before - 1, 0)].astype(np.int64) << 8 | data[before]
    led = np.flatnonzero(np.isin(pair, [int.from_bytes(word) for word in ways.LED]))
    led = led[data[np.maximum(before[led] - 2, 0)] == 0x20]
    before[led] = np.maximum(before[led] - 3, 0)
    # "Or so Smith claims": there are two of them.
    led = led[pair[led] == int.from_bytes(ways.SO)]
    led = led[data[np.maximum(before[led] - 1, 0)].astype(np.int64) << 8 | data[before[led]] == int.from_bytes(ways.OR)]
    before[led] = np.maximum(before[led] - 3, 0)
    mark = data[before]
    wide = (data[np.maximum(before - 1, 0)] == 0x80) & (mark >= 0x93) & (mark <= 0x9D)
    # "3,000 if Smith is to be believed": such a clause speaks of all around it.
    opens = np.isin(pair, [int.from_bytes(word) for word in (ways.OPENS, ways.IF)])
    set_off: Bools = (start > 0) & (np.isin(mark, np.frombuffer(ways.SET_OFF, np.uint8)) | wide | opens)
    open_ = np.flatnonzero(~set_off & (start > 0))
    open_ = open_[marks.matches(scene.left(start[open_], 48), ways.DESCRIBED)]
    set_off[open_] = ~marks.matches(scene.right(start[open_], 8), ways.ARTICLE)
    return set_off


def of_sentence_before(scene: Scene, texts: list[str], code: Ints, cue: tuple[Ints, Ints], at: Ints) -> Ints:
    """Where each cue speaks: one with "so" in the sentence before, where it opens a sentence without a number and no
    other cue is in the one before: "500 men died. So calculated Smith.", "So at least Smith reported."."""
    ways = vocabulary(scene.language, "ways")
    cue_start, cue_end = cue
    own = scene.sentence_at(cue_start)
    begins = scene.sentence[own]
    with_so = np.array([marks.is_whole(ways.SO_SAYS, text) for text in texts], bool)[code] & (cue_start - begins <= 2)
    opened = np.flatnonzero(marks.matches(scene.right(cue_end, 4), ways.STOPS))
    with_so[opened] |= marks.matches(scene.right(begins[opened] + 1, 4), ways.OPENS_SO)
    so = np.flatnonzero(with_so)
    if not len(so):
        return cue_start
    spoken = cue_start.copy()
    own = own[so]
    numbers = np.searchsorted(at, np.append(scene.sentence, len(scene.data)))
    last = np.searchsorted(cue_start, scene.sentence[own])
    before = np.append(-1, scene.sentence_at(cue_start))[last]
    alone = (numbers[own + 1] == numbers[own]) & (own > 0) & (before < own - 1)
    alone &= scene.passage_at(scene.sentence[np.maximum(own - 1, 0)] + 1) == scene.passage_at(cue_start[so])
    spoken[so[alone]] = scene.sentence[own[alone] - 1]
    return spoken
