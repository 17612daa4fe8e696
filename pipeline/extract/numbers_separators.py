"""Points that part thousands and commas before decimals, as other languages write them and translators leave them.

What lives here: mending numbers that were read as English writes them. What does not: what stands beside such a number
(the language's folder has the patterns).
"""

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.marks import Corpus, Ints
from pipeline.extract.numbers_rows import Bools, Rows, kept
from pipeline.extract.numbers_rules import Rules
from pipeline.extract.numbers_units import units

_WINDOW = 48
_CONTEXT = 12
_POINT = ord(".")
_COMMA = ord(",")
_POINTED = 5, 7
_POINTED_RANGE = 19
_THOUSAND = 1000


def mend_points(batch: Corpus, rules: Rules, rows: Rows) -> None:
    """Thousands that stand behind a point, and were read as a fraction."""
    size = rows.end - rows.start
    pointed = np.flatnonzero((size >= _POINTED[0]) & (size <= _POINTED_RANGE))
    pointed = pointed[batch.data[rows.end[pointed] - 4] == _POINT]
    pointed = pointed[marks.matches(marks.slices(batch.data, rows.start[pointed], rows.end[pointed]), rules.pointed)]
    right = marks.windows(batch, rows.end[pointed], rows.document[pointed], _WINDOW, left=False)
    whole = marks.matches(right, rules.whole) | _zeros(batch, rules, rows, pointed)
    whole &= ~marks.matches(right, rules.per)
    pointed = pointed[whole | _of_pointing(rows, pointed, pointed[whole], _with_comma(batch, rules, rows, pointed))]
    for row in pointed.tolist():
        stored = batch.data[rows.start[row] : rows.end[row]].tobytes().decode()
        if np.isnan(rows.value_high[row]):
            rows.kind[row] = "cardinal"
        rows.value[row] = round(rows.value[row] * _THOUSAND)
        rows.value_high[row] = np.round(rows.value_high[row] * _THOUSAND)
        rows.significant_digits[row] = len(f"{np.nanmax([rows.value[row], rows.value_high[row]]):.0f}".rstrip("0"))
        rows.repair[row] = f"{stored} -> {stored.replace('.', ',')}"
    _mend_scaled(batch, rules, rows, pointed)


def _mend_scaled(batch: Corpus, rules: Rules, rows: Rows, pointed: Ints) -> None:
    """The decimals behind a comma of a scale, read as thousands, in documents whose points part thousands: "2,225
    million"."""
    beside = np.flatnonzero(_in_documents(rows, np.arange(len(rows.end)), pointed) & np.isnan(rows.value_high))
    beside = beside[marks.matches(marks.slices(batch.data, rows.start[beside], rows.end[beside]), rules.scaled_comma)]
    for row in beside.tolist():
        stored = batch.data[rows.start[row] : rows.end[row]].tobytes().decode()
        rows.kind[row], rows.value[row] = "decimal", rows.value[row] / _THOUSAND
        rows.repair[row] = f"{stored} -> {stored.replace(',', '.')}"


def _zeros(batch: Corpus, rules: Rules, rows: Rows, pointed: Ints) -> Bools:
    """Which numbers have three zeros behind their point that are no fraction: of what is counted ("18.000 apartments"),
    or behind a word and three digits ("at 763.000")."""
    zeros: Bools = rows.value[pointed] % 1 == 0
    about = pointed[zeros]
    start, end, document = rows.start[about], rows.end[about], rows.document[about]
    counted = marks.matches(marks.windows(batch, end, document, _WINDOW, left=False), rules.counted)
    bare = units(batch, rules, end, document).name == None  # noqa: E711
    # Of a range both ends have three zeros.
    long = (end - start == _POINTED[1]) | ((end - start > 2 * _POINTED[1]) & (rows.value_high[about] % 1 == 0))
    long &= marks.matches(marks.windows(batch, start, document, _CONTEXT, left=True), rules.behind_word)
    zeros[zeros] = np.where(long, bare | counted, bare & counted)
    return zeros


def _in_documents(rows: Rows, which: Ints, known: Ints) -> Bools:
    """Which rows are in a document that holds one of those known."""
    found: Bools = np.isin(rows.document[which], rows.document[known])
    return found


def _of_pointing(rows: Rows, pointed: Ints, whole: Ints, commas: Ints) -> Bools:
    """Which numbers have a point that parts thousands because another one of their document has (`whole`), or has a
    comma for its decimal point (`commas`), and none there is a decimal one."""
    known = np.concatenate([whole, commas])
    if not len(known):
        return np.zeros(len(pointed), np.bool_)
    decimals = np.flatnonzero(_in_documents(rows, np.arange(len(rows.end)), known))
    decimals = np.setdiff1d(decimals[(rows.kind[decimals] == "decimal")], np.concatenate([pointed, commas]))
    return _in_documents(rows, pointed, known) & ~_in_documents(rows, pointed, decimals)


def _with_comma(batch: Corpus, rules: Rules, rows: Rows, pointed: Ints) -> Ints:
    """The rows with a comma before their decimals and a scale or a sign behind them, in the documents of those that
    have a point: "1,2 million"."""
    beside = np.flatnonzero(_in_documents(rows, np.arange(len(rows.end)), pointed))
    found: Ints = beside[
        marks.matches(marks.slices(batch.data, rows.start[beside], rows.end[beside]), rules.decimal_comma)
    ]
    return found


def join_commas(batch: Corpus, rules: Rules, rows: Rows) -> Rows:
    """The rows, two numbers that a comma without a space parts made one where it is a decimal comma.

    It is one before a unit ("1,5 km"), and where one digit follows more of them, for a list goes upwards: "54,2
    pupils".
    """
    one = np.flatnonzero((rows.end[:-1] + 1 == rows.start[1:]) & (batch.data[rows.end[:-1]] == _COMMA))
    one = one[marks.matches(marks.slices(batch.data, rows.start[one], rows.end[one + 1]), rules.comma)]
    left = marks.windows(batch, rows.start[one], rows.document[one], _CONTEXT, left=True)
    right = marks.windows(batch, rows.end[one + 1], rows.document[one], _CONTEXT, left=False)
    inside = marks.matches(left, rules.comma_left) & marks.matches(right, rules.comma_right)
    one, left = one[inside], left.filter(pa.array(inside))
    decimal = units(batch, rules, rows.end[one + 1], rows.document[one]).name != None  # noqa: E711
    lone = marks.matches(left, rules.behind_word)
    decimal |= lone & (rows.end[one] - rows.start[one] > 1) & (rows.end[one + 1] - rows.start[one + 1] == 1)
    # "5,7 persons" in a document that has "3,6 thousand" or "1,5 km".
    known = np.concatenate([one[decimal], _with_comma(batch, rules, rows, one)])
    one = one[decimal | (lone & _in_documents(rows, one, known))]
    for row in one.tolist():
        places = int(rows.end[row + 1] - rows.start[row + 1])
        rows.value[row] = round(rows.value[row] + rows.value[row + 1] / 10**places, places)
        rows.significant_digits[row] = max(len(f"{rows.value[row]:.{places}f}".replace(".", "").lstrip("0")), 1)
        rows.kind[row], rows.end[row] = "decimal", rows.end[row + 1]
    return kept(rows, np.delete(np.arange(len(rows.end)), one + 1)) if len(one) else rows
