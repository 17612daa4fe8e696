"""Every number expression of a batch of texts: exact span, value, unit and hedge. The first layer of reading.

`scan` decides nothing about meaning: whether a number is a claim, and whose, is the second layer's. Only array
mechanics live here; all that is English is in the language's folder. Each distinct phrase is read once, in Python;
the rest is gathering.
"""

from dataclasses import dataclass, fields
from itertools import chain
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from pipeline.extract import marks
from pipeline.extract.marks import Corpus, Ints
from pipeline.extract.numbers_rules import Item, Rules, rules_of

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
_WORD = 20
_OLDEST = 130
_LIST_GAP = 6
_YEARS = 1000, 2200
_OF_YEAR = 4
_POINT = ord(".")
_COMMA = ord(",")
_POINTED = 5, 7
_POINTED_RANGE = 19
_THOUSAND = 1000
_PLAIN = ("cardinal", "decimal")
_QUOTE = 0x22
_OPEN_QUOTE = r'^[^"]*"[^"]*$'
"""A straight quote that is open before a number: the one after it closes it and means no inches."""
_BLANK = " \t\r\n\f\v-\u00a0\u2009\u202f"

Bools = NDArray[np.bool_]
Objects = NDArray[np.object_]
Reals = NDArray[np.float64]


def scan(texts: pa.StringArray, language: str = "en") -> pa.RecordBatch:
    """One row per number expression of the texts, sorted by document and start, never overlapping; see `SCHEMA`.

    A null text has no rows. Raises `ValueError` for a language that has no folder.
    """
    return scan_corpus(marks.corpus(texts), language)


def scan_corpus(batch: Corpus, language: str) -> pa.RecordBatch:
    """As `scan`, of texts that are a corpus already."""
    rules = rules_of(language)
    rows = _read_phrases(batch, rules, *_phrases(batch, rules))
    _mend_points(batch, rules, rows)
    rows = _join_commas(batch, rules, rows)
    _add_units(batch, rules, rows)
    rows = _without_rates(rows)
    _add_hedges(batch, rules, rows)
    return _record_batch(batch, rows)


def _phrases(batch: Corpus, rules: Rules) -> tuple[Ints, Ints]:
    """Starts and ends of the phrases: neighbouring pieces of the grammar joined where one expression may go on."""
    pieces = marks.marked(batch.texts, rules.piece)
    starts, ends = batch.offsets[0] + pieces.starts, batch.offsets[0] + pieces.ends
    if not len(starts):
        return starts, ends
    documents = batch.document_of(starts)
    near = np.flatnonzero((starts[1:] - ends[:-1] <= _GAP) & (documents[1:] == documents[:-1]))
    opening, closing = pieces.marks[0::2], pieces.marks[1::2]
    gaps = marks.slices(pieces.data, np.maximum(opening[near], closing[near] - _CONTEXT), opening[near + 1] + 2)
    gaps = gaps.cast(pa.large_binary())
    joint = marks.matches(gaps, rules.joint)
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
    for where, opening_pattern in ((how[:, 1], rules.opening), (how[:, 2], rules.change)):
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
    reach = _units(batch, rules, stops[has_unit], documents[last[has_unit]]).end
    after = marks.windows(batch, stops[has_unit], documents[last[has_unit]], 8, left=False)
    reach = np.maximum(reach, stops[has_unit] + marks.matched_lengths(after, rules.inches))
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
    measurable: Bools


def _read_phrases(batch: Corpus, rules: Rules, starts: Ints, ends: Ints) -> _Rows:
    """The rows of all phrases: each distinct phrase is read once, and those that are plain digits by Arrow's casts."""
    phrases = marks.slices(batch.data, starts, ends).dictionary_encode()
    plain = marks.matches(phrases.dictionary, rules.plain)
    digits = _plain(phrases.dictionary.filter(pa.array(plain)), rules.separator)
    found = [rules.items(phrase) for phrase in phrases.dictionary.filter(pa.array(~plain)).to_pylist()]
    counts = np.ones(len(plain), np.int64)
    counts[~plain] = [len(items) for items in found]
    first = np.cumsum(counts) - counts
    is_plain = np.zeros(int(counts.sum()), np.bool_)
    is_plain[first[plain]] = True

    codes = phrases.indices.to_numpy().astype(np.int64)
    of = np.repeat(np.arange(len(codes)), counts[codes])
    within = np.arange(len(of)) - np.repeat(np.cumsum(counts[codes]) - counts[codes], counts[codes])
    item = first[codes[of]] + within
    read_columns = dict(zip(Item._fields, zip(*(item for items in found for item in items), strict=True), strict=False))

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
        measurable=of_rows("measurable", np.bool_),
        hedge=np.full(len(item), None, object),
        hedge_start=nothing,
        hedge_end=nothing.copy(),
        **{name: of_rows(name, object) for name in ("kind", "op", "unit", "repair", "doubt")},
    )


def _plain(phrases: pa.LargeStringArray, separator: str) -> dict[str, Any]:
    """What the rules read for digits with English separators and nothing else, as columns."""
    text = pc.replace_substring(phrases, separator, "")
    value = text.cast(pa.float64()).to_numpy()
    point = pc.match_substring(text, ".")
    stated = pc.if_else(
        point, pc.utf8_ltrim(pc.replace_substring(text, ".", ""), characters="0"), pc.utf8_trim(text, characters="0")
    )
    return {
        "start": 0, "end": pc.binary_length(phrases).to_numpy(), "unit_start": -1, "unit_end": -1,
        "kind": np.where(value % 1 == 0, "cardinal", "decimal").astype(object), "op": "=", "value": value,
        "value_high": np.nan, "significant_digits": np.maximum(1, pc.binary_length(stated).to_numpy()), "unit": None,
        "repair": None, "doubt": "", "measurable": True,
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


def _units(batch: Corpus, rules: Rules, positions: Ints, documents: Ints) -> _Units:
    """Read outward word by word, each distinct text once, as long as one word more could make a unit longer."""
    found = _Units(*(np.full(len(positions), nothing) for nothing in (None, -1, -1)))
    ends = marks.word_ends(marks.window_rows(batch, positions, documents, _WINDOW, left=False))
    active = np.arange(len(positions))
    for count in range(1, _WORDS_OF_UNIT + 1):
        lengths = marks.lowest(ends[active])
        lengths = np.where(lengths < _WORD * count, lengths, 0)
        active, lengths = active[lengths > 0], lengths[lengths > 0]
        if not len(active):
            break
        texts = marks.slices(batch.data, positions[active], positions[active] + lengths).dictionary_encode()
        read = [rules.unit(text) for text in texts.dictionary.to_pylist()]
        names = np.array([name for _, _, name, _ in read], object)
        spans = np.array([(start, end, name != "", still_open) for start, end, name, still_open in read], np.int64)
        code = texts.indices.to_numpy()
        start, end, named, still_open = spans.T[:, code]
        at = np.flatnonzero(named)
        found.name[active[at]] = names[code[at]]
        found.start[active[at]], found.end[active[at]] = (
            positions[active[at]] + start[at],
            positions[active[at]] + end[at],
        )
        active = active[still_open > 0]
        ends[active] &= ends[active] - np.uint64(1)
    return found


def _add_units(batch: Corpus, rules: Rules, rows: _Rows) -> None:
    """The unit right after each number that has none; metres that look like millions; exponents that are no numbers."""
    shares = np.flatnonzero(rows.doubt == "ordinal")
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
    found = _units(batch, rules, rows.end[bare], rows.document[bare])
    rows.unit[bare], rows.unit_start[bare], rows.unit_end[bare] = found.name, found.start, found.end
    inches = np.flatnonzero((rows.unit == "inch") & (batch.data[rows.unit_start] == _QUOTE))
    left = marks.windows(batch, rows.start[inches], rows.document[inches], _WINDOW, left=True)
    # What is told in words is no measure in signs: "not yet twelve".
    spelled = (batch.data[rows.unit_start[inches] - 1] | 0x20) - np.uint8(0x61) < 26
    closing = inches[marks.matches(left, _OPEN_QUOTE) | spelled]
    rows.unit[closing], rows.unit_start[closing], rows.unit_end[closing] = None, -1, -1
    # "In 1942 year": the noun behind a year is no unit.
    dated = np.flatnonzero(_like_years(rows) & (rows.unit == "year"))
    left = marks.windows(batch, rows.unit_end[dated], rows.document[dated], _WINDOW, left=True)
    dated = dated[marks.matches(left, rules.dated)]
    rows.unit[dated], rows.unit_start[dated], rows.unit_end[dated] = None, -1, -1
    _share_units(batch, rules, rows)
    young = np.flatnonzero(rows.measurable & (rows.unit == None) & (rows.value < _OLDEST))  # noqa: E711
    left = marks.windows(batch, rows.start[young], rows.document[young], 16, left=True)
    rows.unit[young[marks.matches(left, rules.aged)]] = "year"
    row = np.arange(len(rows.end))
    farthest = np.maximum.accumulate(np.where(rows.unit_end == np.maximum.accumulate(rows.unit_end), row, 0))
    before = np.append(0, farthest[:-1])[: len(row)]
    inside = (rows.unit_start[before] <= rows.start) & (rows.end <= rows.unit_end[before]) & (before < row)
    rows.kind[inside] = "exponent"


def _like_years(rows: _Rows) -> NDArray[np.bool_]:
    """Which numbers are four digits that may be a year."""
    found: NDArray[np.bool_] = (rows.value >= _YEARS[0]) & (rows.value < _YEARS[1])
    found &= rows.end - rows.start == _OF_YEAR
    return found


def _mend_points(batch: Corpus, rules: Rules, rows: _Rows) -> None:
    """Thousands that stand behind a point, and were read as a fraction."""
    size = rows.end - rows.start
    pointed = np.flatnonzero((size >= _POINTED[0]) & (size <= _POINTED_RANGE))
    pointed = pointed[batch.data[rows.end[pointed] - 4] == _POINT]
    pointed = pointed[marks.matches(marks.slices(batch.data, rows.start[pointed], rows.end[pointed]), rules.pointed)]
    right = marks.windows(batch, rows.end[pointed], rows.document[pointed], _WINDOW, left=False)
    whole = marks.matches(right, rules.whole) | _zeros(batch, rules, rows, pointed)
    whole &= ~marks.matches(right, rules.per)
    pointed = pointed[whole | _of_pointing(rows, pointed, pointed[whole])]
    for row in pointed.tolist():
        stored = batch.data[rows.start[row] : rows.end[row]].tobytes().decode()
        if np.isnan(rows.value_high[row]):
            rows.kind[row] = "cardinal"
        rows.value[row] = round(rows.value[row] * _THOUSAND)
        rows.value_high[row] = np.round(rows.value_high[row] * _THOUSAND)
        rows.significant_digits[row] = len(f"{np.nanmax([rows.value[row], rows.value_high[row]]):.0f}".rstrip("0"))
        rows.repair[row] = f"{stored} -> {stored.replace('.', ',')}"


def _zeros(batch: Corpus, rules: Rules, rows: _Rows, pointed: Ints) -> Bools:
    """Which numbers have three zeros behind their point that are no fraction: of what is counted ("18.000 apartments"),
    or behind a word and three digits ("at 763.000")."""
    zeros: Bools = rows.value[pointed] % 1 == 0
    about = pointed[zeros]
    start, end, document = rows.start[about], rows.end[about], rows.document[about]
    counted = marks.matches(marks.windows(batch, end, document, _WINDOW, left=False), rules.counted)
    bare = _units(batch, rules, end, document).name == None  # noqa: E711
    long = end - start == _POINTED[1]
    long &= marks.matches(marks.windows(batch, start, document, _CONTEXT, left=True), rules.behind_word)
    zeros[zeros] = np.where(long, bare | counted, bare & counted)
    return zeros


def _in_documents(rows: _Rows, which: Ints, known: Ints) -> Bools:
    """Which rows are in a document that holds one of those known."""
    found: Bools = np.isin(rows.document[which], rows.document[known])
    return found


def _of_pointing(rows: _Rows, pointed: Ints, whole: Ints) -> Bools:
    """Which numbers have a point that parts thousands because another one of their document has (`whole`), and
    none there is a decimal one."""
    if not len(whole):
        return np.zeros(len(pointed), np.bool_)
    decimals = np.flatnonzero(_in_documents(rows, np.arange(len(rows.end)), whole))
    decimals = np.setdiff1d(decimals[(rows.kind[decimals] == "decimal")], pointed)
    return _in_documents(rows, pointed, whole) & ~_in_documents(rows, pointed, decimals)


def _join_commas(batch: Corpus, rules: Rules, rows: _Rows) -> _Rows:
    """The rows, two numbers that a comma without a space parts made one where it is a decimal comma.

    It is one before a unit ("1,5 km"), and where one digit follows more of them and is less than they are, for a list
    goes upwards: "54,2 pupils".
    """
    one = np.flatnonzero((rows.end[:-1] + 1 == rows.start[1:]) & (batch.data[rows.end[:-1]] == _COMMA))
    one = one[marks.matches(marks.slices(batch.data, rows.start[one], rows.end[one + 1]), rules.comma)]
    left = marks.windows(batch, rows.start[one], rows.document[one], _CONTEXT, left=True)
    right = marks.windows(batch, rows.end[one + 1], rows.document[one], _CONTEXT, left=False)
    inside = marks.matches(left, rules.comma_left) & marks.matches(right, rules.comma_right)
    one, left = one[inside], left.filter(pa.array(inside))
    decimal = _units(batch, rules, rows.end[one + 1], rows.document[one]).name != None  # noqa: E711
    lone = marks.matches(left, rules.behind_word)
    decimal |= (
        lone
        & (rows.end[one] - rows.start[one] > 1)
        & (rows.end[one + 1] - rows.start[one + 1] == 1)
        & (rows.value[one] > rows.value[one + 1])
    )
    one = one[decimal | (lone & _in_documents(rows, one, one[decimal]))]
    for row in one.tolist():
        places = int(rows.end[row + 1] - rows.start[row + 1])
        rows.value[row] = round(rows.value[row] + rows.value[row + 1] / 10**places, places)
        rows.significant_digits[row] = max(len(f"{rows.value[row]:.{places}f}".replace(".", "").lstrip("0")), 1)
        rows.kind[row], rows.end[row] = "decimal", rows.end[row + 1]
    return _kept(rows, np.delete(np.arange(len(rows.end)), one + 1)) if len(one) else rows


def _share_units(batch: Corpus, rules: Rules, rows: _Rows) -> None:
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
    # A bare number of four digits before a comma is more likely a year.
    year = _like_years(rows)[listed]
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


def _without_rates(rows: _Rows) -> _Rows:
    """The rows without the articles of a rate, $5 a gallon, where the unit after the article is what is divided by."""
    reach = np.maximum(rows.end, rows.unit_end)
    beside = np.zeros(len(reach), np.bool_)
    beside[1:] = (rows.start[1:] <= reach[:-1] + 2) & (rows.document[1:] == rows.document[:-1])
    keep = np.flatnonzero(~beside | (rows.kind != "article"))
    if len(keep) == len(rows.end):
        return rows
    return _kept(rows, keep)


def _kept(rows: _Rows, keep: Ints) -> _Rows:
    """Some of the rows."""
    return _Rows(**{column.name: getattr(rows, column.name)[keep] for column in fields(rows)})


def _add_hedges(batch: Corpus, rules: Rules, rows: _Rows) -> None:
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
        hedged = about[marks.matches(window.take(pa.array(about)), pattern)]
        if before:
            hedged = hedged[_bounded(rules, rows, window.take(pa.array(hedged)), hedged)]
        if not before:
            hedged = hedged[~marks.matches(window.take(pa.array(hedged)), rules.right_not)]
        lengths = marks.matched_lengths(window.take(pa.array(hedged)), pattern)
        if not len(hedged):
            continue
        at = rows.start[hedged] - lengths if before else after[hedged]
        spellings, code, begin, end = _spelled(batch, at, at + lengths)
        if not before:
            spellings = np.array([rules.ending(spelling) for spelling in spellings], object)
            begin = end - np.array([len(spelling.encode()) for spelling in spellings], np.int64)[code]
        rows.hedge[hedged], rows.hedge_start[hedged], rows.hedge_end[hedged] = spellings[code], begin, end
        operators = np.array([rules.operator(spelling) for spelling in spellings], object)[code]
        rows.op[hedged] = np.where(free[hedged], operators, rows.op[hedged])
    for about, window, pattern in ((sides[0], right, rules.change_right), (sides[1], left, rules.change_left)):
        changed = about[marks.matches(window.take(pa.array(about)), pattern)]
        if window is left:
            changed = changed[~marks.matches(right.take(pa.array(changed)), rules.handled)]
        rows.op[changed[free[changed]]] = "delta"


def _bounded(rules: Rules, rows: _Rows, window: pa.LargeBinaryArray, hedged: Ints) -> Bools:
    """Whether the words before each number bound it, and do not compare another with it or say how long it took."""
    span = marks.matches(window, rules.over)
    span[span] = [unit in rules.durations for unit in rows.unit[hedged[span]].tolist()]
    span[span] = ~marks.matches(window.filter(pa.array(span)), rules.lasting)
    bounded: Bools = ~(span | marks.matches(window, rules.left_not))
    return bounded


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
