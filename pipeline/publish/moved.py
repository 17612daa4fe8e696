"""Which rows of a table differ between two versions, found by DuckDB in files of any length; only these are read.

What the differences mean is said in `changes`.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import duckdb

from pipeline.validate.large import connection, scanned
from pipeline.validate.projections import identifier
from pipeline.validate.store import sha256
from pipeline.validate.stored import Stored

Key = tuple[Any, ...]
Rows = dict[Key, dict[str, Any]]

MOST: Final = 50_000
"""Rows of one table that are followed one by one."""


@dataclass(frozen=True)
class Moved:
    """The rows of one table that are not the same in both versions, by key: as they were, and as they are now.

    Where there are more than `MOST`, both are empty, and only the counts tell.
    """

    was: Rows
    now: Rows
    gone: int
    come: int
    edited: int

    @property
    def counted_only(self) -> bool:
        """Whether there are too many to follow one by one."""
        return self.gone + self.come + self.edited > MOST


NOTHING: Final = Moved({}, {}, 0, 0, 0)


def moved(old: Stored, new: Stored, key: list[str]) -> Moved:
    """What differs between the rows of two tables, in columns that both have; `key` names columns of both.

    Rows of one key are held against each other by a hash of 64 bits over their cells; which cells changed is then to be
    seen in the rows themselves.
    """
    there, here = ({sha256(path): path for path in stored.paths} for stored in (old, new))
    if there.keys() == here.keys():
        return NOTHING
    # A file that both have holds nothing that differs.
    was = _rows([there[digest] for digest in there.keys() - here.keys()], old)
    now = _rows([here[digest] for digest in here.keys() - there.keys()], new)
    shared = [column for column in new.column_names if column in old.column_names]
    with tempfile.TemporaryDirectory() as spill, connection(Path(spill)) as con:
        _hold_against(con, was, now, key, shared)
        gone, come, edited = con.execute(
            "select count(*) filter (where not is_new), count(*) filter (where not was_old),"
            " count(*) filter (where is_new and was_old) from moved"
        ).fetchall()[0]
        if gone + come + edited > MOST:
            return Moved({}, {}, gone, come, edited)
        before, after = (
            _fetched(con, rows, stored, key, where)
            for rows, stored, where in ((was, old, "was_old"), (now, new, "is_new"))
        )
        return Moved(before, after, gone, come, edited)


def _hold_against(con: duckdb.DuckDBPyConnection, was: str, now: str, key: list[str], shared: list[str]) -> None:
    """Make the table `moved`: keys as text, and in which version a row with each key is."""
    keys = [f"k{number}" for number in range(len(key))]
    cells = ", ".join(identifier(column) for column in shared)

    def hashed(rows: str) -> str:
        named = ", ".join(f"{_text(column)} as {k}" for column, k in zip(key, keys, strict=True))
        return f"select {named}, hash({cells}) as cells from {rows}"

    con.execute(
        f"create temp table moved as select {', '.join(keys)},"
        " o.cells is not null as was_old, n.cells is not null as is_new"
        f" from ({hashed(was)}) as o full join ({hashed(now)}) as n using ({', '.join(keys)})"
        " where o.cells is distinct from n.cells"
    )


def _fetched(con: duckdb.DuckDBPyConnection, rows: str, stored: Stored, key: list[str], where: str) -> Rows:
    on = " and ".join(f"{_text(column)} = m.k{number}" for number, column in enumerate(key))
    found = con.sql(f"select r.* from {rows} as r semi join (from moved where {where}) as m on {on}")
    fetched: list[dict[str, Any]] = found.to_arrow_table().cast(stored.schema).to_pylist()
    return {tuple(row[column] for column in key): row for row in fetched}


def _text(column: str) -> str:
    """A key as text, so that keys of a column whose type changed can be held against each other."""
    return f"cast({identifier(column)} as varchar)"


def _rows(paths: list[Path], stored: Stored) -> str:
    """What DuckDB reads of those files of a table; none of its rows, if these are none."""
    return scanned(sorted(paths)) if paths else f"(select * from {scanned(stored.paths)} limit 0)"
