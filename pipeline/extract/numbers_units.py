"""The units of numbers: what stands right after one, what a list shares, and what only looks like a unit.

What lives here: finding a unit beside a number. What does not: which words are units (the language's folder).
"""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from pipeline.extract import marks
from pipeline.extract.marks import Corpus, Ints
from pipeline.extract.numbers_rows import Objects, Rows, kept
from pipeline.extract.numbers_rules import Rules

_SIGN = 2
"""Bytes of a sign of money at most: p, ¢."""

_WINDOW = 48
_WORDS_OF_UNIT = 6
_WORD = 20
_OLDEST = 130
_LIST_GAP = 6
_ELISION = 100
"""Bytes between a number and a later one that leaves out its unit, at most."""
_OF_DECIMALS = len("1.5"), len("12.75")
_YEARS = 1000, 2200
_OF_YEAR = 4
_PART = len("half")
"""Bytes of the shortest part that is a word."""
_PART_OF_UNIT = len(" min")
_PLAIN = ("cardinal", "decimal")
_QUOTE, _OPENS, _CLOSES = 0x22, 0x28, 0x29
_PERCENT = ord("%")
_SIGN_ALONE = r"^[\s(]%$"
"""A sign before a number that belongs to nothing before it: not in "a%20b"."""
_OPEN_QUOTE = r'^[^"]*"[^"]*$'
"""A straight quote that is open before a number: the one after it closes it and means no inches."""


@dataclass(frozen=True, slots=True)
class Units:
    """The unit after each position: its name or None, and its span, -1 where there is none."""

    name: Objects
    start: Ints
    end: Ints


def units(batch: Corpus, rules: Rules, positions: Ints, documents: Ints) -> Units:
    """Read outward word by word, each distinct text once, as long as one word more could make a unit longer."""
    found = Units(*(np.full(len(positions), nothing) for nothing in (None, -1, -1)))
    ends = marks.word_ends(marks.window_rows(batch, positions, documents, _WINDOW, left=False))
    active = np.arange(len(positions))
    for count in range(1, _WORDS_OF_UNIT + 1):
        lengths = marks.lowest(ends[active])
        lengths = np.where(lengths < _WORD * count, lengths, 0)
        active, lengths = active[lengths > 0], lengths[lengths > 0]
        if not len(active):
            break
        texts = marks.slices(batch.data, positions[active], positions[active] + lengths).dictionary_encode()
        starts, stops, names, still_open = zip(*map(rules.unit, texts.dictionary.to_pylist()), strict=True)
        name, code = np.array(names, object), texts.indices.to_numpy()
        at = np.flatnonzero((name != "")[code])
        named, of = active[at], code[at]
        found.name[named] = name[of]
        found.start[named] = positions[named] + np.array(starts, np.int64)[of]
        found.end[named] = positions[named] + np.array(stops, np.int64)[of]
        active = active[np.array(still_open, np.bool_)[code]]
        ends[active] &= ends[active] - np.uint64(1)
    return found


def add_units(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """The unit right after each number that has none; metres that look like millions; exponents that are no numbers."""
    # "Between a quarter and a third left": a range is no place in a row.
    shares = np.flatnonzero((rows.doubt == "ordinal") & np.isnan(rows.value_high))
    right = marks.windows(batch, rows.end[shares], rows.document[shares], 16, left=False)
    left = marks.windows(batch, rows.start[shares], rows.document[shares], 16, left=True)
    hedged = marks.matches(left, rules.hedged)
    shares = shares[marks.matches(right, rules.noun) & ~marks.matches(right, rules.share) & ~hedged]
    rows.kind[shares], rows.unit[shares], rows.value[shares] = "ordinal", None, np.round(1 / rows.value[shares])
    for doubt in rules.doubts:
        letter = np.flatnonzero(rows.doubt == doubt.name)
        position = rows.start[letter] if doubt.before else rows.end[letter]
        window = marks.windows(batch, position, rows.document[letter], _WINDOW, left=doubt.before)
        at = letter[marks.matches(window, doubt.beside) & (rows.unit[letter] == None)]  # noqa: E711
        left = marks.windows(batch, rows.start[at], rows.document[at], _WINDOW, left=True)
        at = at[~marks.matches(left, doubt.unless)]
        rows.value[at], rows.value_high[at] = rows.value[at] / doubt.scale, rows.value_high[at] / doubt.scale
        rows.unit[at], rows.unit_start[at], rows.unit_end[at] = doubt.unit, rows.end[at] - 1, rows.end[at]
    rows.measurable[shares] = False
    bare = np.flatnonzero(rows.measurable & (rows.unit == None))  # noqa: E711
    found = units(batch, rules, rows.end[bare], rows.document[bare])
    # "500 (p. 12)": what more is in the brackets is no unit.
    opened = (found.start > rows.end[bare]) & (batch.data[np.maximum(found.start - 1, 0)] == _OPENS)
    opened &= batch.data[np.minimum(found.end, len(batch.data) - 1)] != _CLOSES
    found.name[opened], found.start[opened], found.end[opened] = None, -1, -1
    rows.unit[bare], rows.unit_start[bare], rows.unit_end[bare] = found.name, found.start, found.end
    glued = bare[
        (found.start == rows.end[bare]) & (found.end - found.start <= _SIGN) & np.isin(found.name, rules.glued)
    ]
    # "The 173p-95": the sign of one number may be the first letter of the next.
    starts = np.append(np.sort(rows.start), len(batch.data))
    glued = glued[starts[np.searchsorted(starts, rows.end[glued])] >= rows.unit_end[glued]]
    rows.end[glued] = rows.unit_end[glued]
    measure_parts(batch, rules, rows)
    inches = np.flatnonzero((rows.unit == "inch") & (batch.data[rows.unit_start] == _QUOTE))
    left = marks.windows(batch, rows.start[inches], rows.document[inches], _WINDOW, left=True)
    # What is told in words is no measure in signs: "not yet twelve".
    spelled = (batch.data[rows.unit_start[inches] - 1] | 0x20) - np.uint8(0x61) < 26
    closing = inches[marks.matches(left, _OPEN_QUOTE) | spelled]
    rows.unit[closing], rows.unit_start[closing], rows.unit_end[closing] = None, -1, -1
    _years_alone(batch, rules, rows)
    share_units(batch, rules, rows)
    elided_units(batch, rules, rows)
    young = np.flatnonzero(rows.measurable & (rows.unit == None) & (rows.value < _OLDEST))  # noqa: E711
    left = marks.windows(batch, rows.start[young], rows.document[young], 16, left=True)
    rows.unit[young[marks.matches(left, rules.aged)]] = "year"
    row = np.arange(len(rows.end))
    farthest = np.maximum.accumulate(np.where(rows.unit_end == np.maximum.accumulate(rows.unit_end), row, 0))
    before = np.append(0, farthest[:-1])[: len(row)]
    inside = (rows.unit_start[before] <= rows.start) & (rows.end <= rows.unit_end[before]) & (before < row)
    # "A third of a second": the word is a unit.
    rows.kind[inside] = np.where(rows.kind[inside] == "ordinal", "unit", "exponent")


def signs_before(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """The sign of hundredths before a number, as in Turkish: "%12 of families"."""
    at = np.flatnonzero(rows.measurable & (rows.unit == None) & (batch.data[np.maximum(rows.start - 1, 0)] == _PERCENT))  # noqa: E711
    left = marks.windows(batch, rows.start[at], rows.document[at], 2, left=True)
    at = at[marks.matches(left, _SIGN_ALONE)]
    # "5 %12": a sign that the number before has is that one's.
    ends = np.append(-1, np.maximum.accumulate(np.maximum(rows.end, rows.unit_end)))
    at = at[ends[at] < rows.start[at]]
    rows.unit[at], rows.unit_start[at], rows.unit_end[at] = rules.hundredths, rows.start[at] - 1, rows.start[at]
    rows.start[at], rows.kind[at] = rows.start[at] - 1, "percent"


def measure_parts(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """The unit of a part of one: "half an hour" and "a quarter of a mile" are no shares of anything."""
    part = np.flatnonzero((rows.unit == "share") & np.isnan(rows.value_high) & (rows.end - rows.start >= _PART))
    window = marks.windows(batch, rows.end[part] - _PART, rows.document[part], 24, left=False)
    # As far as the blank before the unit, of which the match holds the first letters.
    lengths = marks.matched_lengths(window, rules.part_of_one) - _PART - _PART_OF_UNIT
    part, at = part[lengths >= 0], (rows.end[part] + lengths)[lengths >= 0]
    found = units(batch, rules, at, rows.document[part])
    measured = np.flatnonzero((found.name != None) & (found.name != "times"))  # noqa: E711
    part = part[measured]
    rows.unit[part], rows.unit_start[part] = found.name[measured], found.start[measured]
    rows.unit_end[part] = found.end[measured]


def share_units(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """The unit of the last number of a list for all of them: 5, 6 and 7 km."""
    near = np.zeros(len(rows.end), np.bool_)
    gap = rows.start[1:] - rows.end[:-1]
    near[:-1] = (gap > 0) & (gap <= _LIST_GAP) & rows.measurable[:-1] & rows.measurable[1:]
    listed = np.flatnonzero(near)
    between = marks.slices(batch.data, rows.end[listed], rows.start[listed + 1]).cast(pa.large_binary())
    near[listed] = marks.matches(between, rules.share_unit)
    # "31, or 36 per cent" says one thing twice; "5, 6, or 7 km" is a list.
    glosses = listed[marks.matches(between, rules.gloss)]
    near[glosses] &= (glosses > 0) & near[glosses - 1]
    listed = np.flatnonzero(near)
    # "At 81, four days later": digits and words make no list.
    digits = (batch.data[rows.start] - np.uint8(0x30)) < 10
    near[listed] &= digits[listed] == digits[listed + 1]
    listed = np.flatnonzero(near)
    # A bare number of four digits before a comma is more likely a year.
    year = like_years(rows)[listed]
    near[listed] = [
        rows.unit[one] is None and rows.kind[one] in _PLAIN and rows.kind[one + 1] in _PLAIN for one in listed.tolist()
    ]
    near[listed] &= ~year & (rows.document[listed + 1] == rows.document[listed])
    ends = np.flatnonzero(~near)
    listed = np.flatnonzero(near)
    last = ends[np.searchsorted(ends, listed)] if len(ends) else listed
    # "5,000, four times as many": what is multiplied is another number.
    spelled = (rows.unit_start[last] >= rows.end[last]) & (rows.unit[last] != "times")
    rows.unit[listed[spelled]] = rows.unit[last[spelled]]


def elided_units(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """The unit of decimals that go on from hundredths and leave it out: "6.1 per cent here, 4.8 there"."""
    size = rows.end - rows.start
    short = (size >= _OF_DECIMALS[0]) & (size <= _OF_DECIMALS[1]) & rows.measurable & (rows.unit == None)  # noqa: E711
    short[1:] &= (rows.document[1:] == rows.document[:-1]) & (rows.start[1:] - rows.end[:-1] <= _ELISION)
    if len(short):
        short[0] = False
    told = np.flatnonzero((rows.unit == rules.hundredths) | short)
    at = np.intersect1d(np.flatnonzero(short), told + 1)
    at = at[marks.matches(marks.slices(batch.data, rows.start[at], rows.end[at]), rules.decimals)]
    at = at[marks.matches(marks.slices(batch.data, rows.end[at - 1], rows.start[at]), rules.elides)]
    at = at[marks.matches(marks.windows(batch, rows.end[at], rows.document[at], 16, left=False), rules.elided)]
    for row in at.tolist():
        if rows.unit[row - 1] == rules.hundredths:
            rows.unit[row] = rules.hundredths


def without_rates(rows: Rows) -> Rows:
    """The rows without the articles of a rate, $5 a gallon, where the unit after the article is what is divided by, and
    without words that are units themselves."""
    reach = np.maximum(rows.end, rows.unit_end)
    beside = np.zeros(len(reach), np.bool_)
    beside[1:] = (rows.start[1:] <= reach[:-1] + 2) & (rows.document[1:] == rows.document[:-1])
    keep = np.flatnonzero(~(beside & (rows.kind == "article")) & (rows.kind != "unit"))
    if len(keep) == len(rows.end):
        return rows
    return kept(rows, keep)


def _years_alone(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """Takes from numbers like years the units that are none behind a year."""
    # "In 1942 year": the noun behind a year is no unit.
    dated = np.flatnonzero(like_years(rows) & (rows.unit == "year"))
    left = marks.windows(batch, rows.unit_end[dated], rows.document[dated], _WINDOW, left=True)
    dated = dated[marks.matches(left, rules.dated)]
    rows.unit[dated], rows.unit_start[dated], rows.unit_end[dated] = None, -1, -1
    told = np.flatnonzero(like_years(rows) & (rows.unit == "mark"))
    right = marks.windows(batch, rows.unit_end[told], rows.document[told], 16, left=False)
    told = told[marks.matches(right, rules.no_money)]
    rows.unit[told], rows.unit_start[told], rows.unit_end[told] = None, -1, -1
    # "In 2011 J. David Smith": a letter with a stop before a name is an initial.
    lettered = np.flatnonzero(like_years(rows) & (rows.unit_end - rows.unit_start == 1) & (rows.unit_start > rows.end))
    right = marks.windows(batch, rows.unit_end[lettered], rows.document[lettered], 16, left=False)
    lettered = lettered[marks.matches(right, rules.initial)]
    rows.unit[lettered], rows.unit_start[lettered], rows.unit_end[lettered] = None, -1, -1


def like_years(rows: Rows) -> NDArray[np.bool_]:
    """Which numbers are four digits that may be a year."""
    found: NDArray[np.bool_] = (rows.value >= _YEARS[0]) & (rows.value < _YEARS[1])
    found &= rows.end - rows.start == _OF_YEAR
    return found
