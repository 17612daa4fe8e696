"""The CSV twins of the tables: the same rows for whoever opens them in a spreadsheet.

What lives here: which tables have one, and the bytes of it, a batch of rows at a time and column by column, for there
may be a million. What does not: the Parquet files, and the descriptors of either (`package`).
"""

from __future__ import annotations

import csv
import dataclasses
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.validate.contract import Table
from pipeline.validate.stored import Stored

SPREADSHEET: Final = 1_048_576
"""Rows that spreadsheets hold, the header among them; a longer table has no CSV twin."""

LINE_END: Final = "\r\n"

QUOTED: Final = '[",\r\n]'
"""What a cell may hold only between quotes."""

FORMULA: Final = re.compile(r"\s*(?:[=@＝＠＋－].|[+-](?=.*[=@+\-(|!&*/^]))", re.DOTALL)
"""How a text begins that a spreadsheet may run: more than a sign, and no plain number (OWASP, CSV Injection)."""

SIGNED: Final = r"^[^0-9A-Za-z]*[=@＝＠＋－+\-]"
"""How each of them begins, and some others, in RE2."""


def with_twins(tables: Mapping[str, Table], data: Mapping[str, Stored]) -> dict[str, Table]:
    """The tables that have a CSV twin, those of one file that a spreadsheet can open, without keys into others.

    `data` are the rows by table.
    """
    there = {name for name in tables if len(data[name].paths) == 1 and len(data[name]) < SPREADSHEET}
    return {
        name: dataclasses.replace(
            tables[name],
            foreign_keys=tuple(fk for fk in tables[name].foreign_keys if fk.table in there),
            rests_on=tuple(other for other in tables[name].rests_on if other in there),
        )
        for name in tables
        if name in there
    }


def csv_lines(batches: Iterable[pa.RecordBatch], table: Table, inert: bool = True) -> Iterator[bytes]:
    """Rows as CSV (RFC 4180), the header and then a piece for each batch.

    UTF-8, comma, CR LF, quotes where needed; an empty cell is a null; whole numbers without a decimal point, others
    with as many digits as give the same double back.

    With `inert`, a text that a spreadsheet would run as a formula stands after an apostrophe.
    """
    header = io.StringIO(newline="")
    csv.writer(header, lineterminator=LINE_END).writerow(table.column_names)
    yield header.getvalue().encode()
    for batch in batches:
        columns = [_quoted(_cells(batch.column(name), inert)) for name in table.column_names]
        if len(columns) == 1:  # else a null would be an empty line, which is no row
            columns = [pc.if_else(pc.equal(columns[0], ""), '""', columns[0])]
        lines = pc.binary_join_element_wise(*columns, ",")
        yield _joined(pc.binary_join_element_wise(lines, "", LINE_END))


def cell(value: Any) -> str:
    """One value as a cell of a CSV file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    return str(value)


def _cells(values: pa.Array, inert: bool) -> pa.Array:
    """A column as texts without a null. Each distinct number is written once; where `inert`, the few texts that begin
    with a sign are looked at one by one."""
    if values.type != pa.string():
        distinct = values.dictionary_encode()
        written = pa.array(map(cell, distinct.dictionary.to_pylist()), pa.string())
        return pc.fill_null(written.take(distinct.indices), "")
    texts = pc.fill_null(values, "")
    if not inert:
        return texts
    signed = pc.match_substring_regex(texts, SIGNED)
    shown = [f"'{text}" if FORMULA.match(text) else text for text in texts.filter(signed).to_pylist()]
    return pc.replace_with_mask(texts, signed, pa.array(shown, pa.string()))


def _quoted(texts: pa.Array) -> pa.Array:
    """The texts, those that need it between quotes, with each quote inside doubled."""
    needed = pc.match_substring_regex(texts, QUOTED)
    doubled = pc.replace_substring(texts.filter(needed), '"', '""')
    return pc.replace_with_mask(texts, needed, pc.binary_join_element_wise('"', doubled, '"', ""))


def _joined(texts: pa.Array) -> bytes:
    """All of some texts that were just made, one after another, as UTF-8."""
    _, offsets, data = texts.buffers()
    return bytes(memoryview(data)[: memoryview(offsets).cast("i")[len(texts)]]) if len(texts) else b""
