"""Which numbers are differences: a change, a margin, more or less than something else.

What lives here: the marking of the rows. What does not: the words of a language that make a number one (`changes.py` in
its folder), and the hedges (`numbers.py`).
"""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.marks import Corpus, Ints
from pipeline.extract.numbers_rows import Bools, Rows
from pipeline.extract.numbers_rules import Beside, Change

_REACH = 48
"""Bytes between two numbers of one change, at most."""


def changed(
    rows: Rows, changes: tuple[Change, ...], about: tuple[Ints, Ints], sides: tuple[pa.Array, pa.Array]
) -> Bools:
    """Which rows one of the changes makes a difference.

    `sides` are the windows left and right of each number with its unit, `about` the rows that any pattern for the left,
    or for the right alone, may be about.
    """
    out = np.zeros(len(rows.unit), bool)
    units = [pa.array(rows.unit[some], pa.string()).dictionary_encode() for some in about]
    for change in changes:
        side = 0 if change.left else 1
        # What it is measured in is known already, and mostly settles it.
        found = about[side][_fits(change, units[side])]
        found = found[~out[found]]
        for pattern, windows in zip((change.left, change.right), sides, strict=True):
            found = found[_met(pattern, windows, found)]
        for other in change.unless:
            found = found[~_beside(other, rows, sides, found)]
        out[found] = True
    return out


def _fits(change: Change, units: pa.DictionaryArray) -> Bools:
    fitting = [
        unit not in change.but and (not change.units or unit in change.units) for unit in units.dictionary.to_pylist()
    ]
    unmeasured = not change.units and not change.measured
    fits: Bools = np.array([*fitting, unmeasured], bool)[units.indices.fill_null(len(fitting)).to_numpy()]
    return fits


def _beside(what: Beside, rows: Rows, sides: tuple[pa.Array, pa.Array], some: Ints) -> Bools:
    """Whether what is told of some of the rows is so."""
    found = np.ones(len(some), bool)
    if what.units:
        found = np.array([unit in what.units for unit in rows.unit[some].tolist()], bool)
    for pattern, windows in zip((what.left, what.right), sides, strict=True):
        found[found] = _met(pattern, windows, some[found])
    return found


def _met(pattern: str, windows: pa.Array, rows: Ints) -> Bools:
    if not pattern:
        return np.ones(len(rows), bool)
    return marks.matches(windows.take(pa.array(rows)), pattern)


def carried_on(batch: Corpus, rows: Rows, otherwise: str, also: str) -> Bools:
    """Which rows are differences because the number before them is one: the same in another measure, or one more of the
    same verb. `otherwise` and `also` are patterns for the words between."""
    out = rows.op == "delta"
    ends = np.maximum(rows.end, rows.unit_end)
    last = np.flatnonzero(out)
    while len(last):
        following = last[last + 1 < len(out)] + 1
        gap = rows.start[following] - ends[following - 1]
        following = following[
            (gap > 0) & (gap <= _REACH) & (rows.document[following] == rows.document[following - 1]) & ~out[following]
        ]
        between = marks.slices(batch.data, ends[following - 1], rows.start[following]).cast(pa.large_binary())
        same = marks.matches(between, otherwise) & (rows.unit[following] != rows.unit[following - 1])
        # "Fell by 40 pounds (4 per cent)", but not "fell by 40 pounds (4 of them in May)".
        opened = marks.matches(between, r"\(")
        same[opened] &= batch.data[np.minimum(ends[following[opened]], len(batch.data) - 1)] == ord(")")
        last = following[(same | marks.matches(between, also)) & (rows.op[following] != "between")]
        out[last] = True
    found: Bools = out
    return found
