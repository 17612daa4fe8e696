"""A CSV twin has the bytes that Python's own writer gives, however many rows are written at once."""

import csv
import dataclasses
import io
from collections.abc import Callable
from typing import Any

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publish.twins import FORMULA, cell, csv_lines
from pipeline.validate.contract import ARROW_TYPES, Table, contract

CLAIMS = contract()["claims"]
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "string": st.text(st.characters(exclude_categories=["Cs"]))
    | st.sampled_from(['"', ",", "\n", "\r", "=1+1", "'", ""]),
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.floats() | st.integers(-(2**53), 2**53).map(float),
    "boolean": st.booleans(),
}


def table_of(*types: str) -> Table:
    columns = tuple(dataclasses.replace(CLAIMS.columns[0], name=f"c{n}", type=kind) for n, kind in enumerate(types))
    return dataclasses.replace(CLAIMS, columns=columns)


def written_by_python(rows: list[tuple[Any, ...]], table: Table, inert: bool) -> bytes:
    def shown(value: Any) -> str:
        return f"'{value}" if inert and isinstance(value, str) and FORMULA.match(value) else cell(value)

    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(table.column_names)
    writer.writerows([shown(value) for value in row] for row in rows)
    return file.getvalue().encode()


def batches(rows: list[tuple[Any, ...]], table: Table, most: int) -> list[pa.RecordBatch]:
    columns = list(zip(*rows, strict=True)) or [()] * len(table.columns)
    arrays = [pa.array(values, ARROW_TYPES[column.type]) for column, values in zip(table.columns, columns, strict=True)]
    return pa.table(arrays, table.column_names).to_batches(most)


@st.composite
def tables(draw: Callable[..., Any]) -> tuple[Table, list[tuple[Any, ...]]]:
    types = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=5))
    row = st.tuples(*(st.none() | VALUES[kind] for kind in types))
    return table_of(*types), draw(st.lists(row, max_size=12))


@given(tables(), st.booleans(), st.integers(1, 5))
def test_the_bytes_are_those_of_pythons_writer(
    made: tuple[Table, list[tuple[Any, ...]]], inert: bool, most: int
) -> None:
    table, rows = made
    assert b"".join(csv_lines(batches(rows, table, most), table, inert)) == written_by_python(rows, table, inert)


def test_a_part_of_a_longer_batch_is_written_alone() -> None:
    table = table_of("string", "number")
    (whole,) = batches([("a", 1.5), ("b,c", None), (None, 2.0), ("d", 1e300)], table, 9)
    assert b"".join(csv_lines([whole.slice(1, 2)], table)) == b'c0,c1\r\n"b,c",\r\n,2\r\n'


def test_only_what_a_spreadsheet_would_run_stands_after_an_apostrophe() -> None:
    rows = [("=1+1",), ("-3",), ("- a dash",), ("-1+2",)]
    table = table_of("string")
    assert b"".join(csv_lines(batches(rows, table, 9), table)) == b"c0\r\n'=1+1\r\n-3\r\n- a dash\r\n'-1+2\r\n"
