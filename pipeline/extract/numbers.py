"""Every number expression of a batch of texts: exact span, value, unit and hedge. The first layer of reading.

`scan` decides nothing about meaning: whether a number is a claim, and whose, is the second layer's. Only array
mechanics live here; all that is English is in the language's folder. Each distinct phrase is read once, in Python;
the rest is gathering.
"""

from itertools import chain

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.marks import Corpus, Ints
from pipeline.extract.numbers_changes import carried_on, changed
from pipeline.extract.numbers_rows import Bools, Objects, Rows, read_phrases
from pipeline.extract.numbers_rules import Rules, rules_of
from pipeline.extract.numbers_separators import join_commas, mend_points
from pipeline.extract.numbers_units import add_units, signs_before, units, without_rates

SCHEMA = pa.schema(
    [
        pa.field("doc", pa.int32(), nullable=False),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("phrase", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("op", pa.string(), nullable=False),
        pa.field("value", pa.float64()),
        pa.field("value_high", pa.float64()),
        pa.field("significant_digits", pa.int64(), nullable=False),
        pa.field("unit", pa.string()),
        pa.field("unit_start", pa.int64(), nullable=False),
        pa.field("unit_end", pa.int64(), nullable=False),
        pa.field("hedge", pa.string()),
        pa.field("hedge_start", pa.int64(), nullable=False),
        pa.field("hedge_end", pa.int64(), nullable=False),
        pa.field("repair", pa.string()),
    ]
)
"""Offsets are bytes within the document, end exclusive; -1 where there is no unit or no hedge."""

_WINDOW = 48
_OPENING = 72
"""Bytes before a number in which what opens a range or a change must begin."""
_GAP = 40
_POINT = 0x2E
_IN = len(" in ")
_CONTEXT = 12
_BLANK = " \t\r\n\f\v-\u00a0\u2009\u202f"


def scan(texts: pa.StringArray, language: str = "en") -> pa.RecordBatch:
    """One row per number expression of the texts, sorted by document and start, never overlapping; see `SCHEMA`.

    A null text has no rows. Raises `ValueError` for a language that has no folder.
    """
    return scan_corpus(marks.corpus(texts), language)


def scan_corpus(batch: Corpus, language: str) -> pa.RecordBatch:
    """As `scan`, of texts that are a corpus already."""
    rules = rules_of(language)
    rows = read_phrases(batch, rules, *_phrases(batch, rules))
    mend_points(batch, rules, rows)
    rows = join_commas(batch, rules, rows)
    add_units(batch, rules, rows)
    signs_before(batch, rules, rows)
    rows = without_rates(rows)
    _add_hedges(batch, rules, rows)
    return _record_batch(batch, rows)


def _phrases(batch: Corpus, rules: Rules) -> tuple[Ints, Ints]:
    """Starts and ends of the phrases: neighbouring pieces of the grammar joined where one expression may go on."""
    pieces = marks.marked(batch.texts, rules.piece)
    starts, ends = batch.offsets[0] + pieces.starts, batch.offsets[0] + pieces.ends
    if not len(starts):
        return starts, ends
    documents = batch.document_of(starts)
    # "BAHIA ....16", "c.40": points that lead to a number, or end a shortened word before it, are none of it.
    pointed = np.flatnonzero(batch.data[starts] == _POINT)
    before = marks.windows(batch, starts[pointed], documents[pointed], len(" ca"), left=True)
    starts[pointed] += marks.matches(before, rules.led_by_point)
    near = np.flatnonzero((starts[1:] - ends[:-1] <= _GAP) & (documents[1:] == documents[:-1]))
    opening, closing = pieces.marks[0::2], pieces.marks[1::2]
    gaps = marks.slices(pieces.data, np.maximum(opening[near], closing[near] - _CONTEXT), opening[near + 1] + 2)
    gaps = gaps.cast(pa.large_binary())
    joint = marks.matches(gaps, rules.joint)
    joint[joint] = ~_in_times(batch, rules, ends[near[joint]], (starts[near[joint] + 1], ends[near[joint] + 1]))
    joined = np.zeros(len(starts), np.bool_)
    joined[near[joint] + 1] = True
    joined[near + 1] |= starts[near + 1] == ends[near]

    between = marks.slices(batch.data, ends[near], starts[near + 1])
    hinted = marks.matches(between, rules.hint)
    near, between = near[hinted], between.filter(pa.array(hinted)).dictionary_encode()
    distinct, code = between.dictionary.to_pylist(), between.indices.to_numpy()
    flags = chain.from_iterable(rules.gap(text) for text in distinct)
    how = np.fromiter(flags, np.bool_, 3 * len(distinct)).reshape(-1, 3)[code]
    with_unit = np.zeros(len(starts), np.bool_)
    with_unit[near[how[:, 0]] + 1] = True
    begins = starts.copy()
    for where, opening_pattern in ((how[:, 1], rules.opening), (how[:, 2], rules.change), (how[:, 2], rules.moved)):
        opened = near[where]
        before = marks.windows(batch, starts[opened], documents[opened], _OPENING, left=True)
        lengths = marks.ending_lengths(before, opening_pattern)
        opened, lengths = opened[lengths > 0], lengths[lengths > 0]
        with_unit[opened + 1] = True
        previous = np.append(0, ends)[opened]
        begins[opened] = np.maximum(starts[opened] - lengths, np.maximum(previous, batch.offsets[documents[opened]]))
    joined |= with_unit
    first = np.flatnonzero(~joined)
    last = np.append(first[1:], len(starts)) - 1
    has_unit = np.flatnonzero(np.logical_or.reduceat(with_unit, first))
    stops = ends[last]
    reach = units(batch, rules, stops[has_unit], documents[last[has_unit]]).end
    after = marks.windows(batch, stops[has_unit], documents[last[has_unit]], 8, left=False)
    reach = np.maximum(reach, stops[has_unit] + marks.matched_lengths(after, rules.inches))
    limit = np.append(begins, len(batch.data))[last[has_unit] + 1]
    stops[has_unit] = np.where(reach <= limit, reach, stops[has_unit])
    return begins[first], stops


def _in_times(batch: Corpus, rules: Rules, end: Ints, following: tuple[Ints, Ints]) -> Bools:
    """Which pairs of pieces are no share but a number and the time it took: "15 in 16 months"."""
    found: Bools = following[0] - end == _IN
    rows = np.flatnonzero(found)
    found[rows] = marks.matches(marks.slices(batch.data, end[rows], following[0][rows]), rules.within)
    rows = np.flatnonzero(found)
    after = marks.windows(batch, following[1][rows], batch.document_of(following[1][rows]), 12, left=False)
    found[rows] = marks.matches(after, rules.times)
    return found


def _spelled(batch: Corpus, starts: Ints, ends: Ints) -> tuple[Objects, Ints, Ints, Ints]:
    """Distinct spellings without blanks at their ends, each span's number in them, and the spans cut accordingly."""
    encoded = marks.slices(batch.data, starts, ends).dictionary_encode()
    whole = encoded.dictionary.to_pylist()
    lead = np.array([len(s.encode()) - len(s.lstrip(_BLANK).encode()) for s in whole], np.int64)
    size = np.array([len(s.strip(_BLANK).encode()) for s in whole], np.int64)
    code = encoded.indices.to_numpy().astype(np.int64)
    begin = starts + lead[code]
    return np.array([s.strip(_BLANK) for s in whole], object), code, begin, begin + size[code]


def _add_hedges(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """The hedge before or after each number, and the operator that it, or a word of change, makes."""
    after = np.maximum(rows.end, rows.unit_end)
    right = marks.windows(batch, after, rows.document, _WINDOW, left=False)
    left = marks.windows(batch, rows.start, rows.document, _WINDOW, left=True)
    free = rows.op != "between"
    # One look on each side finds the few numbers that any of the patterns may be about.
    sides = [
        np.flatnonzero(marks.matches(window, pattern))
        for window, pattern in ((right, rules.beside_right), (left, rules.beside_left))
    ]
    for about, window, pattern, before in ((sides[0], right, rules.right, False), (sides[1], left, rules.left, True)):
        lengths = marks.matched_lengths(window.take(pa.array(about)), pattern)
        hedged, lengths = about[lengths > 0], lengths[lengths > 0]
        beside = window.take(pa.array(hedged))
        kept = _bounded(batch, rules, rows, beside, hedged) if before else ~marks.matches(beside, rules.right_not)
        hedged, lengths = hedged[kept], lengths[kept]
        if not len(hedged):
            continue
        at = rows.start[hedged] - lengths if before else after[hedged]
        spellings, code, begin, end = _spelled(batch, at, at + lengths)
        if not before:
            spellings = np.array([rules.ending(spelling) for spelling in spellings], object)
            begin = end - np.array([len(spelling.encode()) for spelling in spellings], np.int64)[code]
        rows.hedge[hedged], rows.hedge_start[hedged], rows.hedge_end[hedged] = spellings[code], begin, end
        operators = np.array([rules.operator(spelling, before) for spelling in spellings], object)[code]
        rows.op[hedged] = np.where(free[hedged], operators, rows.op[hedged])
    different = changed(rows, rules.changes, (sides[1], sides[0]), (left, right))
    rows.op[different & free] = "delta"
    rows.op[carried_on(batch, rows, rules.otherwise, rules.also_by)] = "delta"


def _bounded(batch: Corpus, rules: Rules, rows: Rows, window: pa.LargeBinaryArray, hedged: Ints) -> Bools:
    """Whether the words before each number bound it, and do not compare another with it, say how long it took, or under
    how many it was."""
    span = marks.matches(window, rules.over)
    over = hedged[span]
    behind = marks.windows(batch, rows.end[over], rows.document[over], _WINDOW, left=False)
    timed = np.array([unit in rules.durations for unit in rows.unit[over].tolist()], bool)
    span[span] = timed | marks.matches(behind, rules.occasions)
    span[span] = ~marks.matches(window.filter(pa.array(span)), rules.lasting)
    held = marks.matches(window, rules.under)
    behind = marks.windows(batch, rows.end[hedged[held]], rows.document[hedged[held]], _WINDOW, left=False)
    held[held] = marks.matches(behind, rules.holders)
    past = marks.matches(window, rules.within_time)
    past[past] = ~marks.matches(window.filter(pa.array(past)), rules.deadline)
    bounded: Bools = ~(span | held | past | marks.matches(window, rules.left_not))
    return bounded


def _record_batch(batch: Corpus, rows: Rows) -> pa.RecordBatch:
    origin = batch.offsets[rows.document]

    def local(position: Ints) -> Ints:
        return np.where(position >= 0, position - origin, -1)

    columns = [
        pa.array(rows.document.astype(np.int32)),
        pa.array(local(rows.start)),
        pa.array(local(rows.end)),
        marks.slices(batch.data, rows.start, rows.end).cast(pa.string()),
        pa.array(rows.kind, pa.string()),
        pa.array(rows.op, pa.string()),
        pa.array(rows.value, from_pandas=True),
        pa.array(rows.value_high, from_pandas=True),
        pa.array(rows.significant_digits),
        pa.array(rows.unit, pa.string()),
        pa.array(local(rows.unit_start)),
        pa.array(local(rows.unit_end)),
        pa.array(rows.hedge, pa.string()),
        pa.array(local(rows.hedge_start)),
        pa.array(local(rows.hedge_end)),
        pa.array(rows.repair, pa.string()),
    ]
    return pa.record_batch(columns, schema=SCHEMA)
