"""Whether `dataset.duckdb` holds the rows of the Parquet files and nothing that could do more than answer questions."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa

from pipeline.errors import Problem
from pipeline.publish.database import DATABASE, indexed, within
from pipeline.publish.verify_problem import wrong
from pipeline.publish.verify_rows import HARDENED
from pipeline.validate.contract import Table
from pipeline.validate.projections import identifier
from pipeline.validate.stored import AT_A_TIME, Stored, regrouped

REACHING: Final = frozenset({"getenv", "getvariable", "current_setting", "query", "query_table", "which_secret"})
"""Scalar functions that look beyond the tables; whatever reads a file or the network is a table function."""


def database(folder: Path, tables: Mapping[str, Table], data: Mapping[str, Stored]) -> Iterator[Problem]:
    """Tables, rows, keys and comments as the descriptor has them; no view, and no macro that reaches outside."""
    try:
        with duckdb.connect(str(folder / DATABASE), read_only=True, config=HARDENED) as con:
            yield from _inside(con, within(tables, data), data)
    except duckdb.Error as error:
        yield wrong(DATABASE, str(error).splitlines()[0], "a DuckDB database")


def _inside(
    con: duckdb.DuckDBPyConnection, tables: Mapping[str, Table], data: Mapping[str, Stored]
) -> Iterator[Problem]:
    names = {name for (name,) in con.execute("select table_name from duckdb_tables() where not internal").fetchall()}
    views = con.execute("select view_name from duckdb_views() where not internal").fetchall()
    if names != set(tables) or views:
        found = ", ".join(sorted(names ^ set(tables)) + [f"the view {name}" for (name,) in views])
        yield wrong(
            DATABASE, f"other tables: {found}", "the tables of datapackage.json that are one file each, and no views"
        )
        return
    for name, table in tables.items():
        rows = con.sql(f"select * from {identifier(name)}").to_arrow_reader(AT_A_TIME)
        if rows.schema.names != table.column_names or not _same(regrouped(rows, rows.schema), data[name].groups()):
            yield wrong(f"{DATABASE}, {name}", "other rows than the Parquet file", f"the rows of data/{name}.parquet")
    keys = dict(
        con.execute(
            "select table_name, constraint_column_names from duckdb_constraints() where constraint_type = 'PRIMARY KEY'"
        ).fetchall()
    )
    declared = indexed(tables, {name: len(rows) for name, rows in data.items()})
    for name, table in tables.items():
        if name in declared and tuple(keys.get(name, ())) != table.primary_key:
            yield wrong(f"{DATABASE}, {name}", f"the key {keys.get(name)}", f"the key {list(table.primary_key)}")
    bare = con.execute("select table_name, column_name from duckdb_columns() where not internal and comment is null")
    yield from (wrong(f"{DATABASE}, {t}", f"{c} without a comment", "a comment") for t, c in bare.fetchall())
    macros = con.execute(
        "select function_name, function_type, macro_definition from duckdb_functions() where not internal order by all"
    ).fetchall()
    for name, kind, definition in macros:
        sql = definition if kind == "table_macro" else f"select {definition}"
        for outside in _outside(con, sql, set(tables)):
            yield wrong(DATABASE, f"the macro {name}, which calls {outside}", "macros that ask the tables only")


def _same(groups: Iterator[pa.Table], others: Iterator[pa.Table]) -> bool:
    """Whether two tables, each in groups of the same length, have the same cells in the same order."""
    return all(
        one is not None and other is not None and all(one[c].equals(other[c]) for c in other.column_names)
        for one, other in itertools.zip_longest(groups, others)
    )


def _outside(con: duckdb.DuckDBPyConnection, sql: str, tables: set[str]) -> Iterator[str]:
    """What a statement asks beyond the tables, in DuckDB's own reading of it."""
    (tree,) = con.execute("select json_serialize_sql(?::varchar)", [sql]).fetchone() or ("{}",)
    parsed = json.loads(tree)
    if parsed.get("error"):
        yield "what DuckDB cannot read"
    waiting: list[Any] = [parsed]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            if node.get("type") == "TABLE_FUNCTION":
                yield f"the table function {node['function'].get('function_name')}"
            elif node.get("type") == "BASE_TABLE" and node.get("table_name") not in tables:
                yield f"the table {node.get('table_name')}"
            elif node.get("function_name") in REACHING:
                yield f"the function {node['function_name']}"
            waiting += node.values()
