"""What the rows of a release must keep: the keys and rules it declares, and the words of its own texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.errors import Problem
from pipeline.ingest.texts import SUFFIXES
from pipeline.publish.package import text_path
from pipeline.publish.verify_problem import wrong
from pipeline.validate.contract import Table
from pipeline.validate.projections import duckdb_ddl, identifier
from pipeline.validate.store import sha256

HARDENED: Final[dict[str, Any]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "lock_configuration": True,
}
"""DuckDB with no file, no network and no setting within reach of what a release says."""

CONTROL: Final = r"[\x00-\x08\x0b\x0e-\x1f\x7f]"
"""What no cell holds; tab, line feed, form feed and carriage return stand in transcriptions and so in their context."""

BIDI: Final = re.compile("[\x00-\x1f\x7f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Characters by which a name looks like another: control characters, those that turn the direction of text, and those
without width."""

NAMES: Final = ("name", "title")
"""Columns that people write, and by which they know a thing. Words of a text are kept as they stand there."""

WINDOW: Final = 24
"""Code points of context on each side of a quote, and no more, so that a withheld text stays withheld."""


def unseen(data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    """Characters that a reader cannot see."""
    for name, rows in data.items():
        for field in rows.schema:
            if not pa.types.is_string(field.type):
                continue
            bad = rows[field.name].filter(pc.fill_null(pc.match_substring_regex(rows[field.name], CONTROL), False))
            found = bad.slice(0, 3).to_pylist()
            if field.name in NAMES:
                found += [value for value in rows[field.name].to_pylist() if value and BIDI.search(value)][:3]
            for value in found:
                said = f"{field.name} {value!r}, with a character that does not show or turns text"
                yield wrong(f"data/{name}.parquet", said, "text that shows what it is")


def constraints(tables: Mapping[str, Table], data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    """Load every table into DuckDB with all its keys and rules."""
    with duckdb.connect(config=HARDENED) as con:
        waiting = dict(tables)
        while waiting:
            ready = [t for t in waiting.values() if not {fk.table for fk in t.foreign_keys} & (set(waiting) - {t.name})]
            if not ready:
                yield wrong("datapackage.json", f"foreign keys in a circle: {', '.join(waiting)}", "no circle")
                return
            for table in ready:
                del waiting[table.name]
                con.execute(duckdb_ddl(table))
                con.register("rows", data[table.name])
                try:
                    con.execute(f"insert into {identifier(table.name)} select * from rows")
                except duckdb.Error as error:
                    yield wrong(f"data/{table.name}.parquet", str(error).splitlines()[0], "rows that keep the schema")
                    return
                yield from _references_to_itself(con, table)


def _references_to_itself(con: duckdb.DuckDBPyConnection, table: Table) -> Iterator[Problem]:
    for fk in table.foreign_keys:
        if fk.table != table.name:
            continue
        own, column, target = identifier(table.name), identifier(fk.fields[0]), identifier(fk.columns[0])
        lost = con.execute(
            f"select {column} from {own} where {column} not in (select {target} from {own}) order by 1 limit 1"
        ).fetchone()
        if lost:
            yield wrong(f"data/{table.name}.parquet", f"{fk.fields[0]} {lost[0]}", f"a {fk.columns[0]} of the table")


def links(tables: Mapping[str, Table], data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    """Each row that must rest on others is referred to by a row of a link table."""
    for table in tables.values():
        if not table.rests_on:
            continue
        key = list(table.primary_key)
        referred: set[tuple[object, ...]] = set()
        for name in table.rests_on:
            for fk in tables[name].foreign_keys:
                if fk.table == table.name and set(fk.columns) == set(key):
                    by = [fk.fields[fk.columns.index(column)] for column in key]
                    referred |= {tuple(row.values()) for row in data[name].select(by).to_pylist()}
        for row in data[table.name].select(key).to_pylist():
            if tuple(row.values()) not in referred:
                said = ", ".join(map(str, row.values()))
                expected = f"a row of {' or '.join(table.rests_on)} that refers to it"
                yield wrong(f"data/{table.name}.parquet", f"{said}, which rests on nothing", expected)


def _documents(data: Mapping[str, pa.Table]) -> list[tuple[str, dict[str, Any]]]:
    """Every document with the place where its text stands, if it may be published."""
    rows = data["documents"].to_pylist() if "documents" in data else []
    return [(text_path(row["kind"], row["doc_id"]), row) for row in rows if row["kind"] in SUFFIXES]


def texts_of(folder: Path, data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    """A text is there, byte for byte, or may not be published and is not there."""
    documents = _documents(data)
    known = {name for name, _ in documents}
    for path in sorted((folder / "text").rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in known:
            yield wrong(name, "a text of no document", "texts of the table documents")
    for name, row in documents:
        path = folder / name
        if row["text_public"] != path.is_file():
            found = "no text" if row["text_public"] else "a text that may not be published"
            yield wrong(name, found, f"text_public is {row['text_public']}".lower())
        elif row["text_public"] and sha256(path) != row["sha256"]:
            yield wrong(name, "another text", f"sha256 {row['sha256']}, as documents says")


def spans(folder: Path, data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    """Wherever a row quotes a published text, the words at its offsets are the quote, those around it the context; and
    no context is wider than a window."""
    texts = {
        row["doc_id"]: (folder / name).read_bytes().decode("utf-8", "replace")
        for name, row in _documents(data)
        if row["text_public"]
    }
    for name, rows in data.items():
        if not {"doc_id", "start", "end", "quote"} <= set(rows.column_names):
            continue
        for row in rows.to_pylist():
            if row["start"] is None or row["end"] is None:
                continue
            start, end = int(row["start"]), int(row["end"])
            where, at = f"data/{name}.parquet", f"at {row['doc_id']} {start}-{end}"
            before, after = row.get("prefix") or "", row.get("suffix") or ""
            if max(len(before), len(after)) > WINDOW:
                yield wrong(where, f"{max(len(before), len(after))} characters of context {at}", f"at most {WINDOW}")
            text = texts.get(row["doc_id"] or "")
            if text is None:
                continue
            if end > len(text):
                yield wrong(where, f"a span {at}, outside the text", f"offsets up to {len(text)}")
            elif text[start:end] != row["quote"]:
                yield wrong(where, f"the quote {row['quote']!r} {at}", f"the words there, {text[start:end]!r}")
            elif not text[:start].endswith(before) or not text.startswith(after, end):
                yield wrong(where, f"context that is not that of the quote {at}", "the words on both sides")
