"""What the rows of a release must keep: the keys and rules it declares, and the words of its own texts.

Tables of any length are looked at in full, in pieces or by DuckDB; none is held whole that need not be.
"""

from __future__ import annotations

import re
import tempfile
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
from pipeline.validate.large import LOADED, broken, connection, key_rules, keys_of, reference_rules, row_rules, scanned
from pipeline.validate.projections import duckdb_ddl, identifier
from pipeline.validate.store import sha256
from pipeline.validate.stored import Stored

HARDENED: Final[dict[str, Any]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "lock_configuration": True,
}
"""DuckDB with no file, no network and no setting within reach of what a release says."""

CONTROL: Final = r"[\x00-\x08\x0b\x0e-\x1f\x7f]"
"""What no cell holds; tab, line feed, form feed and carriage return stand in transcriptions and so in their context."""

PRINTED: Final = bytes(byte for byte in range(256) if not re.match(CONTROL.encode(), bytes([byte])))
"""The bytes of UTF-8 that are no part of such a character: where there are no others, nothing need be looked for."""

BIDI: Final = re.compile("[\x00-\x1f\x7f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Characters by which a name looks like another: control characters, those that turn the direction of text, and those
without width."""

NAMES: Final = ("name", "title")
"""Columns that people write, and by which they know a thing. Words of a text are kept as they stand there."""

SHOWN: Final = 3
"""How many values of a column are named."""

WINDOW: Final = 24
"""Code points of context on each side of a quote, and no more, so that a withheld text stays withheld."""


def unseen(data: Mapping[str, Stored]) -> Iterator[Problem]:
    """Pages that cannot be read, and characters that a reader cannot see; every page of every table is looked at."""
    for name, rows in data.items():
        found: dict[str, list[str]] = {field.name: [] for field in rows.schema if pa.types.is_string(field.type)}
        try:
            for batch in rows.batches():
                for column, values in found.items():
                    if len(values) < SHOWN:
                        values.extend(_unseen(batch[column], column in NAMES))
        except (pa.ArrowException, OSError) as error:
            yield wrong(f"data/{name}.parquet", str(error), "a Parquet file")
        for column, values in found.items():
            for value in values[:SHOWN]:
                said = f"{column} {value!r}, with a character that does not show or turns text"
                yield wrong(f"data/{name}.parquet", said, "text that shows what it is")


def _unseen(values: pa.StringArray, names: bool) -> Iterator[str]:
    """The values of a column that hold such a character."""
    data = values.buffers()[2]
    if data is not None and bytes(memoryview(data)).translate(None, PRINTED):
        yield from values.filter(pc.fill_null(pc.match_substring_regex(values, CONTROL), False)).to_pylist()
    if names:
        yield from (value for value in values.to_pylist() if value and BIDI.search(value))


def constraints(tables: Mapping[str, Table], data: Mapping[str, Stored]) -> Iterator[Problem]:
    """Every key and rule of every table: loaded into DuckDB with all of them, or, where a table is long, asked for."""
    if any(len(rows) > LOADED for rows in data.values()):
        yield from _asked(tables, data)
    else:
        yield from _loaded(tables, data)


def _loaded(tables: Mapping[str, Table], data: Mapping[str, Stored]) -> Iterator[Problem]:
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
                con.register("rows", data[table.name].table())
                try:
                    con.execute(f"insert into {identifier(table.name)} select * from rows")
                except duckdb.Error as error:
                    yield wrong(f"data/{table.name}.parquet", str(error).splitlines()[0], "rows that keep the schema")
                    return
                yield from _references_to_itself(con, table)


def _asked(tables: Mapping[str, Table], data: Mapping[str, Stored]) -> Iterator[Problem]:
    """The same by queries, for the indexes of long tables would not fit into memory."""
    read = {name: scanned(rows.paths) for name, rows in data.items()}
    with tempfile.TemporaryDirectory() as spill, connection(Path(spill)) as con:
        for name, table in tables.items():
            references = reference_rules(table, read[name], read)
            rules = [*row_rules(table, read[name]), *key_rules(read[name], keys_of(table)), *references]
            for found in broken(con, rules):
                said = f"{found.rows:,} rows, such as {', '.join(found.some)}"
                yield wrong(f"data/{name}.parquet, {found.rule.name}", said, found.rule.expected)


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


def links(tables: Mapping[str, Table], data: Mapping[str, Stored]) -> Iterator[Problem]:
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
                    referred |= {tuple(row.values()) for row in data[name].to_pylist(by)}
        for row in data[table.name].to_pylist(key):
            if tuple(row.values()) not in referred:
                said = ", ".join(map(str, row.values()))
                expected = f"a row of {' or '.join(table.rests_on)} that refers to it"
                yield wrong(f"data/{table.name}.parquet", f"{said}, which rests on nothing", expected)


def _texts(data: Mapping[str, Stored], only: pc.Expression) -> dict[str, dict[str, Any]]:
    """The rows of `documents` that fit `only` and are of a kind that may have a text here, by the place of the text."""
    if "documents" not in data:
        return {}
    rows = data["documents"].table(["doc_id", "kind", "text_public", "sha256"], only).to_pylist()
    return {text_path(row["kind"], row["doc_id"]): row for row in rows if row["kind"] in SUFFIXES}


def texts_of(folder: Path, data: Mapping[str, Stored]) -> Iterator[Problem]:
    """A text is there, byte for byte, or may not be published and is not there."""
    present = {
        path.relative_to(folder).as_posix(): path for path in sorted((folder / "text").rglob("*")) if path.is_file()
    }
    named = _texts(data, pc.field("doc_id").isin(pa.array([path.stem for path in present.values()], pa.string())))
    published = _texts(data, pc.field("text_public"))
    for name in present:
        if name not in named:
            yield wrong(name, "a text of no document", "texts of the table documents")
        elif name not in published:
            yield wrong(name, "a text that may not be published", "text_public is false")
    for name, row in published.items():
        if name not in present:
            yield wrong(name, "no text", "text_public is true")
        elif sha256(folder / name) != row["sha256"]:
            yield wrong(name, "another text", f"sha256 {row['sha256']}, as documents says")


PLACED: Final = ("doc_id", "start", "end", "quote")
"""Columns of a table whose rows quote a text."""


def spans(folder: Path, data: Mapping[str, Stored]) -> Iterator[Problem]:
    """Wherever a row quotes a published text, the words at its offsets are the quote, those around it the context; and
    no context is wider than a window."""
    published = _texts(data, pc.field("text_public"))
    texts = {row["doc_id"]: (folder / name).read_bytes().decode("utf-8", "replace") for name, row in published.items()}
    own = pa.array(sorted(texts), pa.string())
    for name, rows in data.items():
        if not set(PLACED) <= set(rows.column_names):
            continue
        context = [column for column in ("prefix", "suffix") if column in rows.column_names]
        for batch in rows.batches([*PLACED, *context]):
            # Most rows of a long table are of texts that are not here, and only the width of their context can be seen.
            looked_at = pc.is_in(batch["doc_id"], own)
            for column in context:
                looked_at = pc.or_(looked_at, pc.fill_null(pc.greater(pc.utf8_length(batch[column]), WINDOW), False))
            for row in batch.filter(looked_at).to_pylist():
                yield from _span(f"data/{name}.parquet", row, texts.get(row["doc_id"] or ""))


def _span(where: str, row: Mapping[str, Any], text: str | None) -> Iterator[Problem]:
    if row["start"] is None or row["end"] is None:
        return
    start, end = int(row["start"]), int(row["end"])
    at = f"at {row['doc_id']} {start}-{end}"
    before, after = row.get("prefix") or "", row.get("suffix") or ""
    if max(len(before), len(after)) > WINDOW:
        yield wrong(where, f"{max(len(before), len(after))} characters of context {at}", f"at most {WINDOW}")
    if text is None:
        return
    if end > len(text):
        yield wrong(where, f"a span {at}, outside the text", f"offsets up to {len(text)}")
    elif text[start:end] != row["quote"]:
        yield wrong(where, f"the quote {row['quote']!r} {at}", f"the words there, {text[start:end]!r}")
    elif not text[:start].endswith(before) or not text.startswith(after, end):
        yield wrong(where, f"context that is not that of the quote {at}", "the words on both sides")
