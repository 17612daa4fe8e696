"""The one writer of tables: what breaks the contract is refused, the last good file stays.

A table is written under a temporary name and renamed when it is whole. Same rows, same bytes: rows are sorted by
primary key, the writer's settings are fixed, and no clock or name of a machine goes in. What the tables mean is not
known here.
"""

from __future__ import annotations

import contextlib
import fcntl
import functools
import hashlib
import json
import operator
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.errors import Problem, Refusal
from pipeline.validate.contract import ForeignKey, Table, contract

ROW_GROUP: Final = 122_880
"""Rows of a row group: as many as DuckDB scans at a time."""

FIRST: Final = "first"
"""Of a table in many files, the name of the one that holds what people look up; the others are named by what they
hold."""


def conform(table: Table, rows: list[dict[str, object]]) -> pa.Table:
    """`rows` as an Arrow table of the contract's schema; absent keys become null.

    Raises:
        Refusal: a key that is no column, or a value that does not fit the column's type.
    """
    if unknown := sorted({key for row in rows for key in row} - set(table.column_names)):
        raise Refusal(
            Problem(
                f"table {table.name}",
                ", ".join(unknown),
                f"columns of {table.name}",
                "give known columns only",
            )
        )
    try:
        return pa.Table.from_pylist(rows, schema=table.arrow)
    except (pa.ArrowInvalid, pa.ArrowTypeError) as error:
        raise Refusal(
            Problem(f"table {table.name}", str(error), "values of the column's type", "correct the value")
        ) from error


def path_of(name: str, folder: Path) -> Path:
    """The file of the table `name` in `folder`, where it is one file."""
    return folder / f"{name}.parquet"


def files_of(name: str, folder: Path) -> list[Path]:
    """The files of the table `name` in `folder`: one, or those of the folder of its name; none if it is not there."""
    if (path := path_of(name, folder)).exists():
        return [path]
    first = path_of(FIRST, folder / name)
    return [first, *sorted(set((folder / name).glob("*.parquet")) - {first})] if first.exists() else []


def count_of(name: str, folder: Path) -> int:
    """The rows of the table `name` in `folder`, as its files say."""
    return sum(footer(path)[1] for path in files_of(name, folder))


def footer(path: Path) -> tuple[pa.Schema, int]:
    """The schema and the number of rows of a Parquet file, which is opened again only when it changed.

    Raises:
        OSError, pa.ArrowException: it cannot be read.
    """
    now = path.stat()
    return _footer(path, now.st_ino, now.st_size, now.st_mtime_ns)


@functools.lru_cache(1 << 14)
def _footer(path: Path, *_: int) -> tuple[pa.Schema, int]:
    with pq.ParquetFile(path) as file:
        return file.schema_arrow, file.metadata.num_rows


def read_table(name: str, folder: Path, only: pc.Expression | None = None) -> pa.Table:
    """The table `name` as last written to `folder`, with the contract's schema; with `only`, the rows that fit it.

    Raises:
        Refusal: it was never built, or its columns are not the contract's.
    """
    if not (files := files_of(name, folder)):
        found = Problem(str(path_of(name, folder)), "no such file", f"the table {name}", "run `reckoner build`")
        raise Refusal(found)
    return _read(name, files, only)


def _read(name: str, files: list[Path], only: pc.Expression | None) -> pa.Table:
    path, table = files[0], contract()[name]
    try:
        data = pq.read_table(files, use_threads=False, filters=only)
    except pa.ArrowInvalid as error:
        raise Refusal(Problem(str(path), str(error), "a Parquet file", "delete it and run `reckoner build`")) from error
    if data.schema.names != table.column_names:
        raise Refusal(
            Problem(
                str(path),
                f"columns {data.schema.names}",
                f"columns {table.column_names}",
                "run `reckoner build`",
            )
        )
    return data.cast(table.arrow).replace_schema_metadata(table.arrow.metadata)


def read_own(name: str, folder: Path) -> pa.Table:
    """The rows of the table `name` that are of documents with a file of their own in raw/, of no collection.

    Raises:
        Refusal: as `read_table`.
    """

    def first(table: str, only: pc.Expression | None = None) -> pa.Table:
        # Where a table is many files, the others hold rows of collections only.
        return _read(table, files_of(table, folder)[:1], only)

    own = first("documents", pc.field("collection").is_null())
    if name == "documents":
        return own
    if count_of("documents", folder) == len(own):
        return read_table(name, folder)
    key, of = ("doc_id", own) if "doc_id" in contract()[name].column_names else ("claim_id", read_own("claims", folder))
    return first(name, pc.field(key).isin(of[key].combine_chunks()))


def write_table(name: str, data: pa.Table, folder: Path) -> str:
    """Hold `data` to the contract of the table `name`, write it to `folder`, give the sha256 of the file.

    Foreign keys are held against the tables in `folder`, those that are there.

    Raises:
        Refusal: rows that break the contract, each named; the file in `folder` stays as it was.
    """
    from pipeline.validate.rules import problems  # pandera is heavy; readers do without

    table = contract()[name]
    references = {
        target: _referenced(target, [fk for fk in table.foreign_keys if fk.table == target], data, folder)
        for target in {fk.table: None for fk in table.foreign_keys}
        if target != name and files_of(target, folder)
    }
    if broken := problems(table, data, references):
        raise Refusal(broken)
    return _write(path_of(name, folder), ordered(table, data), table)


def _referenced(name: str, keys: list[ForeignKey], data: pa.Table, folder: Path) -> pa.Table:
    """The rows that `data` may refer to by its `keys` into a table: all, or those named where many are."""
    if count_of(name, folder) <= ROW_GROUP:
        return read_table(name, folder)
    named = [
        pc.field(fk.columns[0]).isin(data[fk.fields[0]].unique()) for fk in keys if fk.fields[0] in data.column_names
    ]
    return read_table(name, folder, functools.reduce(operator.or_, named, pc.scalar(False)))


def ordered(table: Table, data: pa.Table) -> pa.Table:
    """`data` in the order of its primary key, in one chunk."""
    by_key = pc.sort_indices(data, sort_keys=[(name, "ascending") for name in table.primary_key])
    return data.take(by_key).combine_chunks()


def described(schema: pa.Schema, table: Table) -> pa.Schema:
    """The schema with the descriptions of all columns under one key of the file.

    DuckDB and others do not see Arrow's own metadata of a column.
    """
    columns = {column.name: column.description for column in table.columns}
    said = json.dumps(columns, ensure_ascii=False, sort_keys=True).encode()
    return schema.with_metadata({**(schema.metadata or {}), b"columns": said})


def _write(path: Path, data: pa.Table, table: Table) -> str:
    with replacing(path) as temporary:
        pq.write_table(
            data.replace_schema_metadata(described(data.schema, table).metadata),
            temporary,
            compression="zstd",
            row_group_size=ROW_GROUP,
            version="2.6",
        )
        return sha256(temporary)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A temporary name beside `path` to write to; on success it takes the name `path` at once, else it is removed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        yield temporary
        with temporary.open("rb+") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def remove(path: Path) -> None:
    """Remove a file, or a folder with all in it, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold `folder` against other processes that write there; the hold goes with the process, however it ends.

    Raises:
        Refusal: another process holds it.
    """
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refusal(
                Problem(str(folder), "another build at work", "one at a time", "wait for it, then try again")
            ) from None
        yield
    finally:
        os.close(handle)


def write_bytes(path: Path, content: bytes) -> None:
    """Replace `path` by `content`, all or nothing."""
    with replacing(path) as temporary:
        temporary.write_bytes(content)


def link(path: Path, other: Path) -> None:
    """Give a file that is never written again another name, or copy it where that cannot be."""
    try:
        other.hardlink_to(path)
    except OSError:
        shutil.copyfile(path, other)


def sha256(path: Path) -> str:
    """SHA-256 of a file, in lower-case hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def kept_sha256(path: Path) -> str:
    """As `sha256`, of a file that is never written again: a process reads it once, whatever names it has."""
    now = path.stat()
    file = (now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns)
    if file not in _KEPT:
        digest = sha256(path)
        # What is so young could be written again within one tick of the clock that files are dated by.
        if time.time_ns() - now.st_mtime_ns < _SETTLED:
            return digest
        _KEPT[file] = digest
    return _KEPT[file]


_KEPT: Final[dict[tuple[int, ...], str]] = {}
_SETTLED: Final = 1_000_000_000
"""Nanoseconds after which a file that was written is not young any more."""


def names_in(folder: Path) -> list[str]:
    """The tables of the contract that stand in `folder`, in the contract's order."""
    return [name for name in contract() if files_of(name, folder)]
