"""Every number expression of a batch of texts: exact span, value, unit and hedge. The first layer of reading.

`scan` decides nothing about meaning: whether a number is a claim, and whose, is the second layer's. Only array
mechanics live here; all that is English is in the language's folder. Each distinct phrase is read once, in Python;
the rest is gathering.
"""

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from pipeline.extract import marks
from pipeline.extract.en import grammar, hedges, units
from pipeline.extract.en.grammar_reading import read
from pipeline.extract.en.grammar_whole import WITHOUT_UNIT
from pipeline.extract.marks import Corpus, Ints

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
_GAP = 40
_CONTEXT = 12
_WORDS_OF_UNIT = 6
_BLANK = " \t\r\n\f\v-\u00a0\u2009\u202f"

Bools = NDArray[np.bool_]
Objects = NDArray[np.object_]
Reals = NDArray[np.float64]

_RIGHT_NOT = marks.byte_pattern(hedges.RIGHT_NOT)
_LEFT, _RIGHT = marks.byte_pattern(hedges.LEFT), marks.byte_pattern(hedges.RIGHT)
_CHANGE_LEFT, _CHANGE_RIGHT = marks.byte_pattern(hedges.CHANGE_LEFT), marks.byte_pattern(hedges.CHANGE_RIGHT)
_DOUBTS = (
    ("metres", 1e6, "m", marks.byte_pattern(units.METRES), False),
    ("kelvin", 1e3, "kelvin", marks.byte_pattern(units.KELVIN), True),
)
"""A letter after digits that may scale or measure them: what it scales by, the unit, what beside it says unit."""
_NOUN, _SHARE = marks.byte_pattern(grammar.NOUN), marks.byte_pattern(grammar.SHARE)
_JOINT = marks.byte_pattern(grammar.JOINT)
_PLAIN = r"^(?:[1-9]\d{0,2}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,15})?$"
_OPENING, _CHANGE = marks.byte_pattern(grammar.OPENING), marks.byte_pattern(grammar.CHANGE)


class _Item(NamedTuple):
    """A reading with its offsets in bytes of the phrase."""

    start: int
    end: int
    unit_start: int
    unit_end: int
    kind: str
    op: str
    value: float | None
    value_high: float | None
    significant_digits: int
    unit: str | None
    repair: str | None
    doubt: str


@lru_cache(maxsize=1 << 16)
def _items(phrase: str) -> tuple[_Item, ...]:
    """The readings of a phrase; remembered, because the same numbers come again and again."""

    def at(offset: int) -> int:
        return offset if ascii_only or offset < 0 else len(phrase[:offset].encode())

    ascii_only = phrase.isascii()
    return tuple(
        _Item(
            at(r.start), at(r.end), at(r.unit_start), at(r.unit_end), r.kind, r.op, r.value, r.value_high,
            r.significant_digits, r.unit, r.repair, r.doubt,
        )
        for r in read(phrase)
    )  # fmt: skip


def scan(texts: pa.StringArray, language: str = "en") -> pa.RecordBatch:
    """One row per number expression of the texts, sorted by document and start, never overlapping; see `SCHEMA`.

    A null text has no rows. Raises `ValueError` for a language that has no folder.
    """
    if language != "en":
        raise ValueError(f"language: found {language!r}, expected 'en'")
    batch = marks.corpus(texts)
    rows = _read_phrases(batch, *_phrases(batch))
    _add_units(batch, rows)
    rows = _without_rates(rows)
    _add_hedges(batch, rows)
    return _record_batch(batch, rows)


def _phrases(batch: Corpus) -> tuple[Ints, Ints]:
    """Starts and ends of the phrases: neighbouring pieces of the grammar joined where one expression may go on."""
    pieces = marks.marked(batch, grammar.PIECE)
    starts, ends = pieces.starts, pieces.ends
    if not len(starts):
        return starts, ends
    documents = batch.document_of(starts)
    near = np.flatnonzero((starts[1:] - ends[:-1] <= _GAP) & (documents[1:] == documents[:-1]))
    opening, closing = pieces.marks[0::2], pieces.marks[1::2]
    gaps = marks.slices(pieces.data, np.maximum(opening[near], closing[near] - _CONTEXT), opening[near + 1] + 2)
    gaps = gaps.cast(pa.large_binary())
    joint = marks.matches(gaps, _JOINT)
    joined = np.zeros(len(starts), np.bool_)
    joined[near[joint] + 1] = True
    joined[near + 1] |= starts[near + 1] == ends[near]

    between = marks.slices(batch.data, ends[near], starts[near + 1]).dictionary_encode()
    distinct, code = between.dictionary.to_pylist(), between.indices.to_numpy()
    how = np.array([grammar.gap(text) for text in distinct], np.bool_).reshape(-1, 3)[code]
    with_unit = np.zeros(len(starts), np.bool_)
    with_unit[near[how[:, 0]] + 1] = True
    begins = starts.copy()
    for where, opening_pattern in ((how[:, 1], _OPENING), (how[:, 2], _CHANGE)):
        opened = near[where]
        before = marks.windows(batch, starts[opened], documents[opened], _WINDOW, left=True)
        lengths = marks.matched_lengths(before, opening_pattern)
        opened, lengths = opened[lengths > 0], lengths[lengths > 0]
        with_unit[opened + 1] = True
        previous = np.append(0, ends)[opened]
        begins[opened] = np.maximum(starts[opened] - lengths, np.maximum(previous, batch.offsets[documents[opened]]))
    joined |= with_unit
    first = np.flatnonzero(~joined)
    last = np.append(first[1:], len(starts)) - 1
    has_unit = np.flatnonzero(np.logical_or.reduceat(with_unit, first))
    stops = ends[last]
    reach = _units(batch, stops[has_unit], documents[last[has_unit]]).end
    after = marks.windows(batch, stops[has_unit], documents[last[has_unit]], 8, left=False)
    reach = np.maximum(reach, stops[has_unit] + marks.matched_lengths(after, grammar.INCHES))
    limit = np.append(begins, len(batch.data))[last[has_unit] + 1]
    stops[has_unit] = np.where(reach <= limit, reach, stops[has_unit])
    return begins[first], stops


@dataclass(slots=True)
class _Rows:
    """The number expressions as columns; positions are bytes of the batch's buffer, -1 for none."""

    document: Ints
    start: Ints
    end: Ints
    kind: Objects
    op: Objects
    value: Reals
    value_high: Reals
    significant_digits: Ints
    unit: Objects
    unit_start: Ints
    unit_end: Ints
    hedge: Objects
    hedge_start: Ints
    hedge_end: Ints
    repair: Objects
    doubt: Objects


def _read_phrases(batch: Corpus, starts: Ints, ends: Ints) -> _Rows:
    """The rows of all phrases: each distinct phrase is read once, and those that are plain digits by Arrow's casts."""
    phrases = marks.slices(batch.data, starts, ends).dictionary_encode()
    plain = marks.matches(phrases.dictionary, _PLAIN)
    digits = _plain(phrases.dictionary.filter(pa.array(plain)))
    found = [_items(phrase) for phrase in phrases.dictionary.filter(pa.array(~plain)).to_pylist()]
    counts = np.ones(len(plain), np.int64)
    counts[~plain] = [len(items) for items in found]
    first = np.cumsum(counts) - counts
    is_plain = np.zeros(int(counts.sum()), np.bool_)
    is_plain[first[plain]] = True

    codes = phrases.indices.to_numpy().astype(np.int64)
    of = np.repeat(np.arange(len(codes)), counts[codes])
    within = np.arange(len(of)) - np.repeat(np.cumsum(counts[codes]) - counts[codes], counts[codes])
    item = first[codes[of]] + within
    read_columns = dict(
        zip(_Item._fields, zip(*(item for items in found for item in items), strict=True), strict=False)
    )

    def of_rows(name: str, kind: type) -> NDArray[Any]:
        values: NDArray[Any] = np.empty(len(is_plain), kind)
        values[~is_plain] = read_columns.get(name, ())
        values[is_plain] = digits[name]
        column: NDArray[Any] = values[item]
        return column

    base = starts[of]
    start, unit_start, unit_end = (base + of_rows(name, np.int64) for name in ("start", "unit_start", "unit_end"))
    nothing = np.full(len(item), -1, np.int64)
    return _Rows(
        document=batch.document_of(start),
        start=start,
        end=base + of_rows("end", np.int64),
        unit_start=np.where(unit_start >= base, unit_start, -1),
        unit_end=np.where(unit_start >= base, unit_end, -1),
        value=of_rows("value", np.float64),
        value_high=of_rows("value_high", np.float64),
        significant_digits=of_rows("significant_digits", np.int64),
        hedge=np.full(len(item), None, object),
        hedge_start=nothing,
        hedge_end=nothing.copy(),
        **{name: of_rows(name, object) for name in ("kind", "op", "unit", "repair", "doubt")},
    )


def _plain(phrases: pa.LargeStringArray) -> dict[str, Any]:
    """What `_items` gives for digits with English separators and nothing else, as columns."""
    text = pc.replace_substring(phrases, ",", "")
    value = text.cast(pa.float64()).to_numpy()
    point = pc.match_substring(text, ".")
    stated = pc.if_else(
        point, pc.utf8_ltrim(pc.replace_substring(text, ".", ""), characters="0"), pc.utf8_trim(text, characters="0")
    )
    return {
        "start": 0, "end": pc.binary_length(phrases).to_numpy(), "unit_start": -1, "unit_end": -1,
        "kind": np.where(value % 1 == 0, "cardinal", "decimal").astype(object), "op": "=", "value": value,
        "value_high": np.nan, "significant_digits": np.maximum(1, pc.binary_length(stated).to_numpy()), "unit": None,
        "repair": None, "doubt": "",
    }  # fmt: skip


def _spelled(batch: Corpus, starts: Ints, ends: Ints) -> tuple[Objects, Ints, Ints, Ints]:
    """Distinct spellings without blanks at their ends, each span's number in them, and the spans cut accordingly."""
    encoded = marks.slices(batch.data, starts, ends).dictionary_encode()
    whole = encoded.dictionary.to_pylist()
    lead = np.array([len(s.encode()) - len(s.lstrip(_BLANK).encode()) for s in whole], np.int64)
    size = np.array([len(s.strip(_BLANK).encode()) for s in whole], np.int64)
    code = encoded.indices.to_numpy().astype(np.int64)
    begin = starts + lead[code]
    return np.array([s.strip(_BLANK) for s in whole], object), code, begin, begin + size[code]


@dataclass(frozen=True, slots=True)
class _Units:
    """The unit after each position: its name or None, and its span, -1 where there is none."""

    name: Objects
    start: Ints
    end: Ints


def _units(batch: Corpus, positions: Ints, documents: Ints) -> _Units:
    """Read outward word by word, each distinct text once, as long as one word more could make a unit longer."""
    found = _Units(*(np.full(len(positions), nothing) for nothing in (None, -1, -1)))
    rows = marks.window_rows(batch, positions, documents, _WINDOW, left=False)
    active = np.arange(len(positions))
    for count in range(1, _WORDS_OF_UNIT + 1):
        lengths = marks.word_ends(rows[active], count)
        active, lengths = active[lengths > 0], lengths[lengths > 0]
        if not len(active):
            break
        texts = marks.slices(batch.data, positions[active], positions[active] + lengths).dictionary_encode()
        code = texts.indices.to_numpy()
        read = [_unit_in_bytes(text) for text in texts.dictionary.to_pylist()]
        start, end, name, still_open = (np.array(values)[code] for values in zip(*read, strict=True))
        named = name != ""
        at = active[named]
        found.name[at], found.start[at], found.end[at] = (
            name[named],
            positions[at] + start[named],
            positions[at] + end[named],
        )
        active = active[still_open]
    return found


@lru_cache(maxsize=1 << 16)
def _unit_in_bytes(text: str) -> tuple[int, int, str, bool]:
    unit = units.measure(text)
    if unit is None:
        return 0, 0, "", False
    start, end, name, still_open = unit
    return len(text[:start].encode()), len(text[:end].encode()), name, still_open


def _add_units(batch: Corpus, rows: _Rows) -> None:
    """The unit right after each number that has none; metres that look like millions; exponents that are no numbers."""
    shares = np.flatnonzero(rows.doubt == "ordinal")
    right = marks.windows(batch, rows.end[shares], rows.document[shares], 16, left=False)
    shares = shares[marks.matches(right, _NOUN) & ~marks.matches(right, _SHARE)]
    rows.kind[shares], rows.unit[shares], rows.value[shares] = "ordinal", None, np.round(1 / rows.value[shares])
    for doubt, factor, unit, pattern, left in _DOUBTS:
        letter = np.flatnonzero(rows.doubt == doubt)
        position = rows.start[letter] if left else rows.end[letter]
        window = marks.windows(batch, position, rows.document[letter], _WINDOW, left=left)
        at = letter[marks.matches(window, pattern) & (rows.unit[letter] == None)]  # noqa: E711
        rows.value[at], rows.value_high[at] = rows.value[at] / factor, rows.value_high[at] / factor
        rows.unit[at], rows.unit_start[at], rows.unit_end[at] = unit, rows.end[at] - 1, rows.end[at]
    bare = np.flatnonzero(~np.isin(rows.kind, WITHOUT_UNIT) & (rows.unit == None))  # noqa: E711
    found = _units(batch, rows.end[bare], rows.document[bare])
    rows.unit[bare], rows.unit_start[bare], rows.unit_end[bare] = found.name, found.start, found.end
    row = np.arange(len(rows.end))
    farthest = np.maximum.accumulate(np.where(rows.unit_end == np.maximum.accumulate(rows.unit_end), row, 0))
    before = np.append(0, farthest[:-1])[: len(row)]
    inside = (rows.unit_start[before] <= rows.start) & (rows.end <= rows.unit_end[before]) & (before < row)
    rows.kind[inside] = "exponent"


def _without_rates(rows: _Rows) -> _Rows:
    """The rows without the articles of a rate, $5 a gallon, where the unit after the article is what is divided by."""
    reach = np.maximum(rows.end, rows.unit_end)
    beside = np.zeros(len(reach), np.bool_)
    beside[1:] = (rows.start[1:] <= reach[:-1] + 2) & (rows.document[1:] == rows.document[:-1])
    keep = np.flatnonzero(~beside | (rows.kind != "article"))
    if len(keep) == len(rows.end):
        return rows
    return _Rows(**{column.name: getattr(rows, column.name)[keep] for column in fields(rows)})


def _add_hedges(batch: Corpus, rows: _Rows) -> None:
    """The hedge before or after each number, and the operator that it, or a word of change, makes."""
    after = np.maximum(rows.end, rows.unit_end)
    right = marks.windows(batch, after, rows.document, _WINDOW, left=False)
    left = marks.windows(batch, rows.start, rows.document, _WINDOW, left=True)
    free = rows.op != "between"
    for window, pattern, before in ((right, _RIGHT, False), (left, _LEFT, True)):
        hedged = np.flatnonzero(marks.matches(window, pattern))
        if not before:
            hedged = hedged[~marks.matches(window.take(pa.array(hedged)), _RIGHT_NOT)]
        lengths = marks.matched_lengths(window.take(pa.array(hedged)), pattern)
        if not len(hedged):
            continue
        at = rows.start[hedged] - lengths if before else after[hedged]
        spellings, code, begin, end = _spelled(batch, at, at + lengths)
        if not before:
            spellings = np.array([hedges.ending(spelling) for spelling in spellings], object)
            begin = end - np.array([len(spelling.encode()) for spelling in spellings], np.int64)[code]
        rows.hedge[hedged], rows.hedge_start[hedged], rows.hedge_end[hedged] = spellings[code], begin, end
        operators = np.array([hedges.operator(spelling) for spelling in spellings], object)[code]
        rows.op[hedged] = np.where(free[hedged], operators, rows.op[hedged])
    changed = marks.matches(left, _CHANGE_LEFT) | marks.matches(right, _CHANGE_RIGHT)
    rows.op[changed & free] = "delta"


def _record_batch(batch: Corpus, rows: _Rows) -> pa.RecordBatch:
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
