"""Tables too large to be held in memory: written from many pieces, and held to the contract, by DuckDB.

What lives here: what `store` and `rules` do for a table in memory, for one on disk: sorting, writing, and counting the
rows that break each rule, in full and out of core. What does not: what the tables mean.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import Problem, Refusal, printable
from pipeline.validate.contract import ForeignKey, Table, contract
from pipeline.validate.projections import column_conditions, condition, identifier, literal
from pipeline.validate.store import (
    FIRST,
    ROW_GROUP,
    count_of,
    described,
    files_of,
    footer,
    path_of,
    remove,
    replacing,
    sha256,
)
from pipeline.validate.stored import regrouped

HELD: Final = ROW_GROUP
"""Rows up to which a table is held in memory."""

MEMORY: Final = "512MB"
"""What DuckDB may hold at a time; the rest it moves to disk."""

LOADED: Final = 1 << 20
"""Rows of a table that are loaded with all its indexes; of longer ones, these would take more memory than there is."""

SORTED: Final = 1 << 26
"""Keys of a table whose hashes are held, of eight bytes each; more are counted by DuckDB, which may use the disk."""

SHOWN: Final = 3

NAMED: Final = 16
"""Digits of the SHA-256 by which a file of many is called."""


@dataclass(frozen=True)
class Written:
    """A file of a table that is written already: its SHA-256, and what puts it to a path.

    Its rows keep the contract, but for what can be seen only beside other files: keys that other files may hold too,
    and references into tables that are one file each.
    """

    sha256: str
    put: Callable[[Path], None]


@dataclass(frozen=True)
class Parts:
    """The rows of one table in pieces: `rows` that are at hand, what `pieces` reads one after another, and `files` that
    are written already. With any of these the table is many files."""

    rows: pa.Table
    pieces: Callable[[], Iterator[pa.Table]]
    files: tuple[Written, ...] = ()


Rows = pa.Table | Parts
"""The rows of a table: at hand, or in part still to be read."""


@dataclass(frozen=True)
class SqlRule:
    """A rule of the contract as a query: `broken` selects the rows that break it, as one column of text. A rule on
    single rows is a condition that each of the rows `of` a table has `kept`, so that one pass can hold them to many. A
    rule on keys is kept where all `hashes`, a query for a number of each row, differ."""

    kind: str
    name: str
    expected: str
    broken: str
    of: str = ""
    kept: str = ""
    hashes: str = ""


def is_large(name: str, folder: Path) -> bool:
    """Whether the table in `folder` has more rows than are held in memory."""
    return count_of(name, folder) > HELD


def write_parts(name: str, parts: Parts, folder: Path) -> tuple[str, int]:
    """Write the table `name` from its parts; gives a sha256 and its rows.

    `rows` and `pieces` become one file, sorted, in row groups: the table, whose sha256 is given, or where there are
    `files` the first beside them, and what is given is the sha256 over those of all. The order is that of the
    contract's `lookup` where there is one, else that of the primary key. Foreign keys are held against the tables in
    `folder`. The file has the same bytes however the rows are cut into pieces.

    Raises:
        Refusal: rows that break the contract; what stands in `folder` stays as it was.
    """
    if not parts.files:
        path = path_of(name, folder)
        with replacing(path) as temporary:
            rows = _write_first(contract()[name], parts, temporary, folder, [])
            digest = sha256(temporary)
        remove(folder / name)
        return digest, rows
    temporary = folder / f".{name}.tmp"
    remove(temporary)
    temporary.mkdir(parents=True)
    try:
        paths = [temporary / f"{file.sha256[:NAMED]}.parquet" for file in parts.files]
        for path, file in zip(paths, parts.files, strict=True):
            file.put(path)
        first = path_of(FIRST, temporary)
        _write_first(contract()[name], parts, first, folder, paths)
        digests = [sha256(first), *sorted(file.sha256 for file in parts.files)]
        rows = _rows({first, *paths})
        remove(folder / name)
        temporary.rename(folder / name)
        remove(path_of(name, folder))
        return hashlib.sha256("".join(digests).encode()).hexdigest(), rows
    finally:
        remove(temporary)


def _write_first(table: Table, parts: Parts, path: Path, folder: Path, others: list[Path]) -> int:
    """Write what is at hand and in pieces to `path`, and hold it, with the `others` beside it, to the contract; gives
    its rows."""
    schema = table.arrow
    # Nulls where none may be are refused by the name of their rule, below, and not by the cast.
    loose = pa.schema([field.with_nullable(True) for field in schema])

    def batches() -> Iterator[pa.RecordBatch]:
        yield from parts.rows.cast(loose).to_batches()
        for piece in parts.pieces():
            yield from piece.cast(loose).to_batches()

    rows = 0
    with connection(folder) as con:
        con.register("parts", pa.RecordBatchReader.from_batches(loose, batches()))
        order = [*table.lookup, *(column for column in table.primary_key if column not in table.lookup)]
        keys = ", ".join(f"{identifier(column)} nulls last" for column in order)
        columns = ", ".join(map(identifier, table.column_names))
        ordered = con.sql(f"select {columns} from parts order by {keys}").to_arrow_reader(ROW_GROUP)
        with long_file(path, table) as writer:
            for group in regrouped(ordered, loose):
                _refuse_nulls(table, group)
                writer.write_table(group.cast(schema), row_group_size=ROW_GROUP)
                rows += len(group)
        targets = _targets(table, folder)
        asked = _asked(table, path, others, folder) if others else sql_rules(table, scanned([path]), targets)
        if found := list(problems(con, table, asked)):
            raise Refusal(found)
    return rows


def long_file(path: Path, table: Table) -> pq.ParquetWriter:
    """A writer of the file of a table that may be long. For each row group its footer tells the smallest and the
    largest value of keys, identifiers, dates and numbers, and not of texts and kinds, which nobody asks for by their
    order: whoever asks for a part of the file reads the whole footer first."""
    keys = {*table.lookup, *table.primary_key}
    told = [column.name for column in table.columns if column.name in keys or column.type != "string" or column.pattern]
    return pq.ParquetWriter(
        path, described(table.arrow, table), compression="zstd", version="2.6", write_statistics=told
    )


def _asked(table: Table, path: Path, others: list[Path], folder: Path) -> Iterator[SqlRule]:
    """The rules that a table in many files is still to be held to: its first file at `path` to all, the `others`, which
    hold to the contract by themselves, to what they can break together."""
    targets = _targets(table, folder)
    alone = {name: target for name, target in targets.items() if not _many(name, folder)}
    first, every = scanned([path]), scanned([path, *others])
    # A key with a column that refers to another table in many files stands in the file of the row it refers to.
    bound = {column for fk in table.foreign_keys if fk.table in targets.keys() - alone for column in fk.fields}
    apart = [key for key in keys_of(table) if bound & set(key)]
    if _rows([path]):
        yield from row_rules(table, first)
        yield from key_rules(first, apart)
        yield from legible_rules(table, first)
        yield from reference_rules(table, first, {**targets, table.name: every})
    yield from key_rules(every, (key for key in keys_of(table) if key not in apart))
    yield from reference_rules(table, scanned(others), alone)


def broken_rows(name: str, folder: Path, kinds: Collection[str]) -> dict[SqlRule, int]:
    """How many rows of the table in `folder` break each rule of those kinds; references between tables that are many
    files each are held when these are written, and not here."""
    table, rows, targets = contract()[name], scanned(files_of(name, folder)), _targets(contract()[name], folder)
    if _many(name, folder):
        alone = {other: target for other, target in targets.items() if not _many(other, folder)}
        references = reference_rules(table, rows, alone)
    else:
        references = reference_rules(table, rows, {**targets, name: rows})
    own = [*row_rules(table, rows), *legible_rules(table, rows), *key_rules(rows, keys_of(table))]
    rules = [rule for rule in (*own, *references) if rule.kind in kinds]
    if not count_of(name, folder):
        return dict.fromkeys(rules, 0)  # without a look at the tables that it refers to, which may be long
    with connection(folder) as con:
        return _counted(con, rules)


def _rows(paths: Iterable[Path]) -> int:
    return sum(footer(path)[1] for path in paths)


def _many(name: str, folder: Path) -> bool:
    return len(files_of(name, folder)) > 1


def _targets(table: Table, folder: Path) -> dict[str, str]:
    """What DuckDB reads of the tables that `table` refers to, those that are in `folder`."""
    names = {fk.table for fk in table.foreign_keys if fk.table != table.name}
    return {name: scanned(paths) for name in names if (paths := files_of(name, folder))}


def scanned(paths: Iterable[Path]) -> str:
    """The rows of Parquet files, for a query."""
    return f"read_parquet([{', '.join(literal(path) for path in paths)}])"


def sql_rules(table: Table, rows: str, targets: Mapping[str, str]) -> list[SqlRule]:
    """All rules of a table whose rows are `rows`, as queries; foreign keys into those of the `targets` that are there.
    Each of these is what a query may read from."""
    return [
        *row_rules(table, rows),
        *legible_rules(table, rows),
        *key_rules(rows, keys_of(table)),
        *reference_rules(table, rows, {**targets, table.name: rows}),
    ]


def row_rules(table: Table, rows: str) -> Iterator[SqlRule]:
    """The rules that a row keeps by itself."""
    for column in table.columns:
        name = identifier(column.name)
        if not column.nullable:
            yield _row_rule(table, rows, f"not_null({column.name})", f"{name} is not null", expected="a value")
        conditions = [*column_conditions(column), *([f"isfinite({name})"] if column.type == "number" else [])]
        for kept in conditions:
            yield _row_rule(table, rows, f"column({column.name})", kept)
    for check in table.checks:
        yield _row_rule(table, rows, check.name, condition(check), kind="rows")


def legible_rules(table: Table, rows: str) -> Iterator[SqlRule]:
    """The rules that a free text has no character that does not show."""
    for column in table.columns:
        if column.type == "string" and not column.enum and not column.pattern:
            kept = f"not regexp_matches({identifier(column.name)}, '[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]')"
            yield _row_rule(table, rows, f"column({column.name})", kept)


def _row_rule(table: Table, rows: str, name: str, kept: str, *, kind: str = "columns", expected: str = "") -> SqlRule:
    shown = f"concat_ws(' ', {', '.join(map(identifier, table.primary_key))})"
    broken = f"select {shown} from {rows} where not coalesce({kept}, true)"
    return SqlRule(kind, name, expected or kept, broken, rows, kept)


def keys_of(table: Table) -> list[tuple[str, ...]]:
    """The primary key of a table and all others."""
    return [table.primary_key, *table.unique_keys]


def key_rules(rows: str, keys: Iterable[tuple[str, ...]]) -> Iterator[SqlRule]:
    """The rules that each of the `keys` stands once in `rows`."""
    for key in keys:
        names = ", ".join(map(identifier, key))
        # By a hash first, which takes less memory than the keys of all rows.
        suspect = f"select hash({names}) from {rows} group by all having count(*) > 1"
        twice = f"select concat_ws(' ', {names}) from {rows} where hash({names}) in ({suspect})"
        twice += f" group by {names} having count(*) > 1"
        hashes = f"select hash({names}) from {rows}"
        yield SqlRule("keys", f"unique({', '.join(key)})", "no other row with the same key", twice, hashes=hashes)


def reference_rules(table: Table, rows: str, targets: Mapping[str, str]) -> Iterator[SqlRule]:
    """The rules that what `rows` refer to is there, for those tables of which it is known what to read."""
    for fk in table.foreign_keys:
        if fk.table in targets:
            yield SqlRule(
                "references",
                f"foreign_key({', '.join(fk.fields)})",
                f"a row of {fk.table} with that {', '.join(fk.columns)}",
                _lost(fk, rows, targets[fk.table]),
            )


def _lost(fk: ForeignKey, rows: str, target: str) -> str:
    """The query for what `rows` refer to and is not there."""
    own, there = (
        [f"{side}.{identifier(name)}" for name in names] for side, names in (("own", fk.fields), ("there", fk.columns))
    )
    given = " and ".join(f"{column} is not null" for column in own)
    same = " and ".join(f"{one} = {other}" for one, other in zip(own, there, strict=True))
    return f"select concat_ws(' ', {', '.join(own)}) from {rows} own anti join {target} there on {same} where {given}"


def _refuse_nulls(table: Table, group: pa.Table) -> None:
    for column in table.columns:
        if not column.nullable and (count := group[column.name].null_count):
            where = f"table {table.name}, rule not_null({column.name})"
            raise Refusal(
                Problem(where, f"{count:,} rows without one", "a value", "correct the raw files, or report it")
            )


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
            (kept,) = con.execute(f"select {conditions} from {of}").fetchall()
            counts |= zip(asked, kept, strict=True)
        else:
            for rule in asked:
                if rule.hashes and _all_differ(con, rule.hashes):
                    continue
                (counts[rule],) = con.execute(f"select count(*) from ({rule.broken})").fetchall()[0]
    return counts


def _all_differ(con: duckdb.DuckDBPyConnection, hashes: str) -> bool:
    """Whether the hashes that a query gives are all different, and few enough to be held and sorted, which takes numpy
    a third of the time that it takes DuckDB to count each."""
    (count,) = con.execute(f"select count(*) from ({hashes})").fetchall()[0]
    if count > SORTED:
        return False
    found, at = np.empty(count, np.uint64), 0
    for batch in con.sql(hashes).to_arrow_reader(ROW_GROUP):
        found[at : at + len(batch)] = batch.column(0).to_numpy()
        at += len(batch)
    found.sort()
    return not (found[1:] == found[:-1]).any()


def broken(con: duckdb.DuckDBPyConnection, rules: Iterable[SqlRule]) -> Iterator[Broken]:
    """The rules that some row breaks."""
    for rule, count in _counted(con, rules).items():
        if count:
            some = con.execute(f"from ({rule.broken}) limit {SHOWN}").fetchall()
            yield Broken(rule, count, tuple(sorted(str(key) for (key,) in some)))


def problems(con: duckdb.DuckDBPyConnection, table: Table, rules: Iterable[SqlRule]) -> Iterator[Problem]:
    """What to say of the rules that rows of `table` break."""
    for found in broken(con, rules):
        said = f"{found.rows:,} rows, such as {', '.join(found.some)}"
        yield Problem(
            f"table {table.name}, rule {found.rule.name}", printable(said, 300), printable(found.rule.expected, 200),
            "correct the raw files, or report it",
        )  # fmt: skip


def connection(folder: Path, memory: str = MEMORY) -> duckdb.DuckDBPyConnection:
    """A DuckDB that keeps to `memory` and moves to a hidden folder in `folder` what does not fit."""
    con = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    con.execute(f"set memory_limit = '{memory}'")
    con.execute(f"set temp_directory = {literal(folder / '.spill')}")
    # Of a join it is the right side that is held, and moved to disk where it does not fit. Left to itself DuckDB takes
    # the length of a table in many files from the first of them, and may hold one that is a hundred times as long.
    con.execute("set disabled_optimizers = 'join_order,build_side_probe_side'")
    return con
