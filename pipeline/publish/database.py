"""`dataset.duckdb`: the tables that are one file each, with comments, keys, rules, and macros for the usual questions.

Old clients open it, and the same tables give the same bytes. DuckDB leaves the ends of its blocks as it found them in
memory, so the file is written by a process of its own whose allocator clears memory: else each build would differ, and
a block could end with words of a text that may not be published.

The macros stand in `macros/`, each in a file of its own whose comment lists the tables it asks; one that asks a table
which is not published is left out.
"""

from __future__ import annotations

import contextlib
import errno
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import duckdb
import pyarrow as pa

from pipeline.validate.contract import Table, contract
from pipeline.validate.large import LOADED, MEMORY
from pipeline.validate.projections import duckdb_ddl, identifier, literal
from pipeline.validate.stored import Stored, stored_in

DATABASE: Final = "dataset.duckdb"

STORAGE: Final = "v1.2.0"
"""The format of the oldest client that is to open it; its indexes take half the room of those of v1.0.0."""

BLOCK: Final = 16_384
"""Bytes of a block, the least DuckDB allows: most tables are small, and each fills at least one block. So does each
index, which is why only tables that others refer to have their primary key declared; comments say all other keys, and
`verify` holds the rows to them."""

UNSTEADY: Final = "fsst"
"""A compression of text that draws its sample at random, so that the same rows give other bytes each time."""

MACROS: Final = Path(__file__).parent / "macros"

FIRST: Final = "in_words"
"""The macro that others use."""


CLEARED: Final = {"DUCKDB_JE_MALLOC_CONF": "zero:true"}
"""Makes DuckDB's allocator (jemalloc) clear the memory it hands out."""


@contextlib.contextmanager
def building_database(folder: Path) -> Iterator[None]:
    """Write `dataset.duckdb` into `folder` from the Parquet files in its data/, in a process with cleared memory; what
    is done meanwhile is done beside it. The file is there at the end.

    Raises:
        OSError: the disk is full.
        RuntimeError: the process failed; says what it said.
    """
    package = str(Path(__file__).parents[2])
    path = os.pathsep.join([package, *filter(None, [os.environ.get("PYTHONPATH")])])
    with subprocess.Popen(
        [sys.executable, "-m", __name__, str(folder)],
        env={**os.environ, **CLEARED, "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            yield
        except BaseException:
            process.kill()
            raise
        said = process.communicate()[1].decode("utf-8", "replace")
    if os.strerror(errno.ENOSPC) in said:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder / DATABASE))
    if process.returncode:
        raise RuntimeError(f"{DATABASE} was not written: {said}")


def write_database(path: Path, tables: Mapping[str, Table], data: Mapping[str, Stored]) -> None:
    """Write the tables that are one file each, in the order of `tables`, in which a foreign key points to an earlier
    one, to `path`.

    The file must not be there yet. DuckDB reaches no other file and no network while it is written.
    """
    with duckdb.connect(
        config={"threads": 1, "memory_limit": MEMORY, "temp_directory": str(path.parent / ".spill")}
    ) as con:
        con.execute(f"set disabled_compression_methods = {literal(UNSTEADY)}")
        con.execute(f"set allowed_directories = [{literal(path.parent)}]")
        con.execute("set enable_external_access = false")
        con.execute("set lock_configuration = true")
        con.execute(f"attach {literal(path)} as dataset (storage_version {literal(STORAGE)}, block_size {BLOCK})")
        con.execute("use dataset")
        tables = within(tables, data)
        referred = indexed(tables, {name: len(rows) for name, rows in data.items()})
        for name, table in tables.items():
            con.execute(duckdb_ddl(table, keys=False, primary_key=name in referred))
            con.register("rows", pa.RecordBatchReader.from_batches(data[name].schema, data[name].batches()))
            con.execute(f"insert into {identifier(name)} select * from rows")
            con.unregister("rows")
        for sql in macros(set(tables)):
            con.execute(sql)
        con.execute("checkpoint")
        con.execute("use memory")
        con.execute("detach dataset")


def within(tables: Mapping[str, Table], data: Mapping[str, Stored]) -> dict[str, Table]:
    """The tables that stand in the database: those of one file. Nobody fetches millions of rows to ask for some."""
    return {name: table for name, table in tables.items() if len(data[name].paths) == 1}


def referred_to(tables: Mapping[str, Table]) -> set[str]:
    """The tables that a foreign key of another table points to."""
    return {fk.table for table in tables.values() for fk in table.foreign_keys if fk.table != table.name}


def indexed(tables: Mapping[str, Table], counts: Mapping[str, int]) -> set[str]:
    """The tables whose primary key is declared: those referred to, if their index fits into memory.

    `counts` are the rows by table.
    """
    return {name for name in referred_to(tables) if counts[name] <= LOADED}


def macros(there: set[str]) -> Iterator[str]:
    """The SQL of every macro whose tables are all `there`, in an order in which each finds those it uses."""
    for path in sorted(MACROS.glob("*.sql"), key=lambda path: (path.stem != FIRST, path.stem)):
        sql = path.read_text("utf-8")
        if asked(sql) <= there:
            yield sql


def asked(sql: str) -> set[str]:
    """The tables that a macro asks, as the comment in its file lists them."""
    (line,) = [line for line in sql.splitlines() if line.startswith("-- Tables: ")]
    return set(line.removeprefix("-- Tables: ").split(", "))


if __name__ == "__main__":
    to = Path(sys.argv[1])
    found = stored_in(to / "data")
    write_database(to / DATABASE, {name: table for name, table in contract().items() if name in found}, found)
