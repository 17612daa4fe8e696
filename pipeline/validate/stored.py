"""The rows of a table in its Parquet files, looked at in pieces, so that one of any length needs little memory.

What lives here: reading. Writing is `store`'s and `large`'s, and what the rows mean is not known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.validate.store import ROW_GROUP, files_of, footer, names_in

AT_A_TIME: Final = 16_384
"""Rows of a piece."""


class Stored:
    """The table in the files at `paths`; its schema and the number of its rows are read at once, its rows when asked.

    Raises:
        OSError, pa.ArrowException: one of them cannot be read, or has other columns than the first.
    """

    def __init__(self, *paths: Path) -> None:
        self.paths = paths
        footers = [footer(path) for path in paths]
        self._rows = sum(rows for _, rows in footers)
        self.schema = footers[0][0]
        for path, (schema, _) in zip(paths, footers, strict=True):
            if not schema.equals(self.schema):
                raise pa.ArrowInvalid(f"{path.name} has other columns than {paths[0].name}")

    def __len__(self) -> int:
        return self._rows

    @property
    def column_names(self) -> list[str]:
        """The columns in their order."""
        return list(self.schema.names)

    def batches(self, columns: Sequence[str] | None = None, rows: int = AT_A_TIME) -> Iterator[pa.RecordBatch]:
        """The rows in their order, at most `rows` at a time; all columns, or those named."""
        for path in self.paths:
            with pq.ParquetFile(path) as file:
                yield from file.iter_batches(rows, columns=columns, use_threads=True)

    def head(self, rows: int) -> pa.Table:
        """The first rows, at most so many, that stand together."""
        first = next((batch for batch in self.batches(rows=rows) if batch.num_rows), None)
        return pa.Table.from_batches([] if first is None else [first], self.schema)

    def groups(self) -> Iterator[pa.Table]:
        """The rows in tables of as many as a row group has, the last perhaps shorter; one table, if there are none."""
        return regrouped(self.batches(), self.schema)

    def table(self, columns: Sequence[str] | None = None, only: pc.Expression | None = None) -> pa.Table:
        """The rows as a table in memory; with `only`, those that fit it."""
        return pq.read_table(list(self.paths), columns=columns, filters=only, use_threads=False)

    def to_pylist(self, columns: Sequence[str] | None = None) -> list[dict[str, Any]]:
        """The rows as dicts in memory."""
        rows: list[dict[str, Any]] = self.table(columns).to_pylist()
        return rows


def stored_in(folder: Path) -> Mapping[str, Stored]:
    """Every table of the contract that stands in `folder`, in the contract's order."""
    return {name: Stored(*files_of(name, folder)) for name in names_in(folder)}


def regrouped(batches: Iterator[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """The rows of `batches` in tables of exactly `ROW_GROUP` rows, the last perhaps shorter; one, if there are none."""
    held: list[pa.RecordBatch] = []
    rows, given = 0, False
    for batch in batches:
        at = 0
        while at < batch.num_rows:
            part = batch.slice(at, ROW_GROUP - rows)
            held.append(part)
            rows, at = rows + part.num_rows, at + part.num_rows
            if rows == ROW_GROUP:
                yield _group(held, schema)
                held, rows, given = [], 0, True
    if held or not given:
        yield _group(held, schema)


def _group(held: list[pa.RecordBatch], schema: pa.Schema) -> pa.Table:
    return (pa.Table.from_batches(held) if held else schema.empty_table()).cast(schema).combine_chunks()
