"""Tables too large to be held in memory: written from many pieces, and held to the contract, by DuckDB.

What lives here: what `store` and `rules` do for a table in memory, for one on disk: sorting, writing, and counting the
rows that break each rule, in full and out of core. What does not: what the tables mean.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import Problem, Refusal, printable
from pipeline.validate.contract import Column, Table, contract
from pipeline.validate.projections import column_conditions, condition, identifier
from pipeline.validate.store import ROW_GROUP, described, path_of, replacing, sha256
from pipeline.validate.stored import regrouped

HELD: Final = ROW_GROUP
"""Rows up to which a table is held in memory."""

MEMORY: Final = "768MB"
"""What DuckDB may hold at a time; the rest it moves to disk."""

LOADED: Final = 1 << 20
"""Rows of a table that are loaded with all its indexes; of longer ones, these would take more memory than there is."""

SHOWN: Final = 3


@dataclass(frozen=True)
class Parts:
    """The rows of one table in pieces: `rows` that are at hand, and what `pieces` reads one after another."""

    rows: pa.Table
    pieces: Callable[[], Iterator[pa.Table]]


Rows = pa.Table | Parts
"""The rows of a table: at hand, or in part still to be read."""


@dataclass(frozen=True)
class SqlRule:
    """A rule of the contract as a query: `broken` selects the rows that break it, as one column of text. A rule on
    single rows is a condition that each of the rows `of` a table has `kept`, so that one pass can hold them to many."""

    kind: str
    name: str
    expected: str
    broken: str
    of: str = ""
    kept: str = ""


def is_large(name: str, folder: Path) -> bool:
    """Whether the table in `folder` has more rows than are held in memory."""
    path = path_of(name, folder)
    return path.exists() and pq.read_metadata(path).num_rows > HELD


def write_parts(name: str, parts: Parts, folder: Path) -> tuple[str, int]:
    """Write the table `name` from its parts, sorted, in row groups; gives the sha256 of the file and its rows.

    The order is that of the contract's `lookup` where there is one, else that of the primary key. Foreign keys are held
    against the tables in `folder`. The file has the same bytes however the rows are cut into pieces.

    Raises:
        Refusal: rows that break the contract; the file in `folder` stays as it was.
    """
    table = contract()[name]
    schema = table.arrow
    # Nulls where none may be are refused by the name of their rule, below, and not by the cast.
    loose = pa.schema([field.with_nullable(True) for field in schema])

    def batches() -> Iterator[pa.RecordBatch]:
        yield from parts.rows.cast(loose).to_batches()
        for piece in parts.pieces():
            yield from piece.cast(loose).to_batches()

    rows = 0
    with replacing(path_of(name, folder)) as temporary, connection(folder) as con:
        con.register("parts", pa.RecordBatchReader.from_batches(loose, batches()))
        order = [*table.lookup, *(column for column in table.primary_key if column not in table.lookup)]
        keys = ", ".join(f"{identifier(column)} nulls last" for column in order)
        columns = ", ".join(map(identifier, table.column_names))
        ordered = con.sql(f"select {columns} from parts order by {keys}").to_arrow_reader(ROW_GROUP)
        with pq.ParquetWriter(temporary, described(schema, table), compression="zstd", version="2.6") as writer:
            for group in regrouped(ordered, loose):
                _refuse_nulls(table, group)
                writer.write_table(group.cast(schema), row_group_size=ROW_GROUP)
                rows += len(group)
        if found := list(_problems(con, table, temporary, folder)):
            raise Refusal(found)
        return sha256(temporary), rows


def broken_rows(name: str, folder: Path, kinds: Collection[str]) -> dict[SqlRule, int]:
    """How many rows of the table in `folder` break each rule of those kinds."""
    table = contract()[name]
    with connection(folder) as con:
        rules = sql_rules(table, path_of(name, folder), _paths(table, folder))
        return _counted(con, [rule for rule in rules if rule.kind in kinds])


def _paths(table: Table, folder: Path) -> dict[str, Path]:
    """Where the tables stand that `table` refers to, those that are in `folder`."""
    paths = {fk.table: path_of(fk.table, folder) for fk in table.foreign_keys if fk.table != table.name}
    return {name: path for name, path in paths.items() if path.exists()}


def sql_rules(table: Table, path: Path, others: Mapping[str, Path]) -> list[SqlRule]:
    """The rules of a table over the file at `path`, as queries; foreign keys into those of the `others` that are there,
    each with the path of its file."""
    rows = f"read_parquet('{_quoted(path)}')"
    shown = f"concat_ws(' ', {', '.join(map(identifier, table.primary_key))})"
    found = []

    def each(kind: str, name: str, expected: str, kept: str) -> None:
        broken = f"select {shown} from {rows} where not coalesce({kept}, true)"
        found.append(SqlRule(kind, name, expected, broken, rows, kept))

    for column in table.columns:
        if not column.nullable:
            each("columns", f"not_null({column.name})", "a value", f"{identifier(column.name)} is not null")
        for kept in [*column_conditions(column), *_more(column)]:
            each("columns", f"column({column.name})", kept, kept)
    for check in table.checks:
        each("rows", check.name, condition(check), condition(check))
    for key in (table.primary_key, *table.unique_keys):
        names = ", ".join(map(identifier, key))
        twice = f"select concat_ws(' ', {names}) from {rows} group by {names} having count(*) > 1"
        found.append(SqlRule("keys", f"unique({', '.join(key)})", "no other row with the same key", twice))
    for fk in table.foreign_keys:
        target = path if fk.table == table.name else others.get(fk.table)
        if target is None:
            continue
        own, there = (
            [f"{side}.{identifier(c)}" for c in names] for side, names in (("r", fk.fields), ("t", fk.columns))
        )
        joined = " and ".join(f"{a} = {b}" for a, b in zip(own, there, strict=True))
        given = " and ".join(f"{a} is not null" for a in own)
        lost = (
            f"select concat_ws(' ', {', '.join(own)}) from {rows} as r "
            f"anti join read_parquet('{_quoted(target)}') as t on {joined} where {given}"
        )
        name = f"foreign_key({', '.join(fk.fields)})"
        found.append(SqlRule("references", name, f"a row of {fk.table} with that {', '.join(fk.columns)}", lost))
    return found


def _refuse_nulls(table: Table, group: pa.Table) -> None:
    for column in table.columns:
        if not column.nullable and (count := group[column.name].null_count):
            where = f"table {table.name}, rule not_null({column.name})"
            raise Refusal(
                Problem(where, f"{count:,} rows without one", "a value", "correct the raw files, or report it")
            )


def _more(column: Column) -> list[str]:
    """What `rules` asks of a column beyond the conditions that a release carries."""
    name = identifier(column.name)
    if column.type == "number":
        return [f"isfinite({name})"]
    if column.type == "string" and not column.enum and not column.pattern:
        return [f"not regexp_matches({name}, '[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]')"]
    return []


@dataclass(frozen=True)
class Broken:
    """A rule that rows break: how many, and the keys of some."""

    rule: SqlRule
    rows: int
    some: tuple[str, ...]


def _counted(con: duckdb.DuckDBPyConnection, rules: Iterable[SqlRule]) -> dict[SqlRule, int]:
    """How many rows break each rule; those on single rows are asked for in one pass over the table."""
    counts = dict.fromkeys(rules, 0)
    for of, together in groupby(sorted(counts, key=lambda rule: rule.of), key=lambda rule: rule.of):
        asked = list(together)
        if of:
            conditions = ", ".join(f"count(*) filter (where not coalesce({rule.kept}, true))" for rule in asked)
            (found,) = con.execute(f"select {conditions} from {of}").fetchall()
            counts |= zip(asked, found, strict=True)
        else:
            counts |= {rule: con.execute(f"select count(*) from ({rule.broken})").fetchall()[0][0] for rule in asked}
    return counts


def broken(con: duckdb.DuckDBPyConnection, rules: Iterable[SqlRule]) -> Iterator[Broken]:
    """The rules that some row breaks."""
    for rule, count in _counted(con, rules).items():
        if count:
            some = con.execute(f"select * from ({rule.broken}) limit {SHOWN}").fetchall()
            yield Broken(rule, count, tuple(sorted(str(key) for (key,) in some)))


def _problems(con: duckdb.DuckDBPyConnection, table: Table, path: Path, folder: Path) -> Iterator[Problem]:
    for found in broken(con, sql_rules(table, path, _paths(table, folder))):
        said = f"{found.rows:,} rows, such as {', '.join(found.some)}"
        yield Problem(
            f"table {table.name}, rule {found.rule.name}", printable(said, 300), printable(found.rule.expected, 200),
            "correct the raw files, or report it",
        )  # fmt: skip


def connection(folder: Path, memory: str = MEMORY) -> duckdb.DuckDBPyConnection:
    """A DuckDB that keeps to `memory` and moves to a hidden folder in `folder` what does not fit."""
    con = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    con.execute(f"set memory_limit = '{memory}'")
    con.execute(f"set temp_directory = '{_quoted(folder / '.spill')}'")
    return con


def _quoted(path: Path) -> str:
    return str(path).replace("'", "''")
