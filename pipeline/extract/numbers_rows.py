"""The number expressions of a batch as columns, as their phrases are read: each distinct phrase once, in Python.

What lives here: the columns, and the way from phrases to them. What does not: where phrases are (`numbers`), how one is
read (the language's folder), and what stands beside a number.
"""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from pipeline.extract import marks
from pipeline.extract.marks import Corpus, Ints
from pipeline.extract.numbers_rules import Item, Rules

Bools = NDArray[np.bool_]
Objects = NDArray[np.object_]
Reals = NDArray[np.float64]


@dataclass(slots=True)
class Rows:
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


def kept(rows: Rows, keep: Ints) -> Rows:
    """Some of the rows."""
    return Rows(**{column.name: getattr(rows, column.name)[keep] for column in fields(rows)})


def read_phrases(batch: Corpus, rules: Rules, starts: Ints, ends: Ints) -> Rows:
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
    return Rows(
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
