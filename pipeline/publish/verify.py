"""Whether a release is whole and true to its own description; nothing that it says is trusted.

Usable by anyone who has only the release: the tables, keys and rules are taken from its `datapackage.json`, never
from the contract of this installation. Nothing is written.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from jsonschema import Draft7Validator

from pipeline.errors import Problem, Refusal, printable
from pipeline.publish.package import SUMS, csv_bytes, text_path
from pipeline.publish.snapshot import VERSION
from pipeline.validate.contract import ARROW_TYPES, Table, schemas_folder
from pipeline.validate.projections import duckdb_ddl, from_table_schema, identifier
from pipeline.validate.store import sha256

CREATED: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z")

RESTORE: Final = "download the release again; if it was published so, report it"


def verify(folder: Path) -> dict[str, int]:
    """Check the release in `folder`; gives the number of rows of each table.

    Raises:
        Refusal: everything that is wrong, each with the file it is in. Later checks wait for the earlier ones.
    """
    if not folder.is_dir():
        raise Refusal(Problem(str(folder), "no such folder", "a release", "give the folder that holds SHA256SUMS"))
    _refuse(_listing(folder))
    package = _descriptor(folder, "datapackage.json")
    twins = _descriptor(folder, "csv/datapackage.json")
    tables = _tables(folder, package, "datapackage.json")
    csv_tables = _tables(folder / "csv", twins, "csv/datapackage.json")
    if twins["version"] != package["version"] or tables != csv_tables:
        raise Refusal(_wrong("csv/datapackage.json", "other tables or another version", "those of datapackage.json"))
    data = {name: _parquet(folder, resource, tables[name]) for name, resource in _resources(package)}
    _refuse(_csv_twins(folder, tables, data))
    _refuse(_constraints(tables, data))
    _refuse(_spans(folder, data))
    _refuse(_frictionless(folder / "csv" / "datapackage.json"))
    return {name: len(rows) for name, rows in data.items()}


def _wrong(where: str, found: str, expected: str) -> Problem:
    return Problem(where, printable(found, 300), expected, RESTORE)


def _refuse(problems: Iterator[Problem]) -> None:
    if found := list(problems):
        raise Refusal(found)


def _listing(folder: Path) -> Iterator[Problem]:
    """Every file stands in SHA256SUMS with its hash, and every line there is a file."""
    if not (folder / SUMS).is_file():
        yield _wrong(SUMS, "no such file", "the list of all files with their SHA-256")
        return
    listed: dict[str, str] = {}
    for number, line in enumerate((folder / SUMS).read_text("utf-8", "replace").splitlines(), 1):
        digest, separator, name = line.partition("  ")
        if not separator or len(digest) != 64 or name in listed or not safe(name):
            yield _wrong(f"{SUMS}, line {number}", line, "a SHA-256, two spaces, a path inside the release, once")
        else:
            listed[name] = digest
    present = set()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield _wrong(printable(name), "a symbolic link", "a file")
        elif path.is_file() and name != SUMS:
            present.add(name)
            if name not in listed:
                yield _wrong(printable(name), "a file that SHA256SUMS does not list", "only listed files")
            elif (digest := sha256(path)) != listed[name]:
                yield _wrong(name, f"sha256 {digest}", f"sha256 {listed[name]}, as SHA256SUMS says")
    for name in sorted(set(listed) - present):
        yield _wrong(printable(name), "no such file", "the file that SHA256SUMS lists")


def safe(name: str) -> bool:
    """Whether a path written in a release stays inside it and hides nothing from the reader."""
    path = PurePosixPath(name)
    return (
        bool(name)
        and not path.is_absolute()
        and ".." not in path.parts
        and "\\" not in name
        and ":" not in name
        and not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in name)
    )


@functools.cache
def _profile() -> Draft7Validator:
    path = schemas_folder() / "profiles" / "datapackage-2.0.json"
    return Draft7Validator(json.loads(path.read_text("utf-8")))


def _descriptor(folder: Path, name: str) -> dict[str, Any]:
    """A descriptor that keeps the profile of the standard, and what the profile forgets."""
    try:
        content = json.loads((folder / name).read_bytes())
    except FileNotFoundError:
        raise Refusal(_wrong(name, "no such file", "the descriptor of the data package")) from None
    except ValueError as error:
        raise Refusal(_wrong(name, str(error), "JSON")) from None
    problems = [
        _wrong(f"{name}, {'/'.join(map(str, error.absolute_path))}", error.message, "a Data Package, version 2.0")
        for error in _profile().iter_errors(content)
    ]
    if not problems:
        version, created = str(content.get("version")), str(content.get("created"))
        if not VERSION.fullmatch(version):
            problems.append(_wrong(name, f"version {version}", "a version as MAJOR.MINOR.PATCH"))
        if not CREATED.fullmatch(created):
            problems.append(_wrong(name, f"created {created}", "a time as YYYY-MM-DDThh:mm:ssZ"))
        names = [resource.get("name") for resource in content["resources"]]
        twice = sorted({str(n) for n in names if names.count(n) > 1})
        problems += [_wrong(name, f"two resources named {n}", "each name once") for n in twice]
        for resource in content["resources"]:
            path = resource.get("path")
            if not isinstance(path, str) or not safe(path):
                problems.append(_wrong(name, f"the path {path!r}", "a path inside the release"))
            elif not (folder / name).parent.joinpath(path).is_file():
                problems.append(_wrong(name, f"the path {path}, where no file is", "a file of the release"))
    _refuse(iter(problems))
    return dict(content)


def _resources(package: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for resource in package["resources"]:
        yield resource["name"], resource


def _tables(folder: Path, package: Mapping[str, Any], name: str) -> dict[str, Table]:
    """The tables a descriptor describes; its keys name columns that exist, its hashes are those of the files."""
    tables, problems = {}, []
    for table_name, resource in _resources(package):
        path = folder / resource["path"]
        if resource.get("hash") != f"sha256:{sha256(path)}":
            problems.append(_wrong(f"{name}, {table_name}", f"hash {resource.get('hash')}", "the SHA-256 of the file"))
        if resource.get("bytes", path.stat().st_size) != path.stat().st_size:
            problems.append(_wrong(f"{name}, {table_name}", f"bytes {resource['bytes']}", str(path.stat().st_size)))
        try:
            tables[table_name] = from_table_schema(table_name, resource["schema"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problems.append(_wrong(f"{name}, {table_name}", f"a schema with {error!r}", "a Table Schema"))
    for table in tables.values():
        where = f"{name}, {table.name}"
        own = set(table.column_names)
        if len(own) < len(table.columns):
            problems.append(_wrong(where, "a column described twice", "each column once"))
        named = {*table.primary_key, *(column for fk in table.foreign_keys for column in fk.fields)}
        named.update(*table.unique_keys)
        named.update(c for check in table.checks for c in (check.left, check.right, check.requires, *check.when) if c)
        problems += [_wrong(where, f"a key or rule on {c}", "columns of the table") for c in sorted(named - own)]
        problems += [
            _wrong(where, f"a key into {fk.table}", "a table and its columns")
            for fk in table.foreign_keys
            if fk.table not in tables or not set(fk.columns) <= set(tables[fk.table].column_names)
        ]
    _refuse(iter(problems))
    return tables


def _parquet(folder: Path, resource: Mapping[str, Any], table: Table) -> pa.Table:
    name = resource["path"]
    try:
        data = pq.read_table(folder / name)
    except (pa.ArrowException, OSError) as error:
        raise Refusal(_wrong(name, str(error), "a Parquet file")) from None
    expected = {column.name: ARROW_TYPES[column.type] for column in table.columns}
    found = dict(zip(data.schema.names, data.schema.types, strict=True))
    if list(found.items()) != list(expected.items()):
        said = ", ".join(f"{column} {kind}" for column, kind in found.items())
        raise Refusal(_wrong(name, said, ", ".join(f"{column} {kind}" for column, kind in expected.items())))
    return data


def _csv_twins(folder: Path, tables: Mapping[str, Table], data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    for name, table in tables.items():
        if (folder / "csv" / f"{name}.csv").read_bytes() != csv_bytes(data[name], table):
            yield _wrong(f"csv/{name}.csv", "other cells than the Parquet file", f"the rows of data/{name}.parquet")


def _constraints(tables: Mapping[str, Table], data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    """Load every table into DuckDB with all its keys and rules."""
    with duckdb.connect(config={"enable_external_access": False, "lock_configuration": True}) as con:
        waiting = dict(tables)
        while waiting:
            ready = [t for t in waiting.values() if not {fk.table for fk in t.foreign_keys} & (set(waiting) - {t.name})]
            if not ready:
                yield _wrong("datapackage.json", f"foreign keys in a circle: {', '.join(waiting)}", "no circle")
                return
            for table in ready:
                del waiting[table.name]
                con.execute(duckdb_ddl(table))
                con.register("rows", data[table.name])
                try:
                    con.execute(f"insert into {identifier(table.name)} select * from rows")
                except duckdb.Error as error:
                    yield _wrong(f"data/{table.name}.parquet", str(error).splitlines()[0], "rows that keep the schema")
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
            yield _wrong(f"data/{table.name}.parquet", f"{fk.fields[0]} {lost[0]}", f"a {fk.columns[0]} of the table")


def _spans(folder: Path, data: Mapping[str, pa.Table]) -> Iterator[Problem]:
    """Wherever a row quotes a published text, the words at its offsets are the quote."""
    texts: dict[str, str] = {}
    for row in data["documents"].to_pylist() if "documents" in data else []:
        name = text_path(row["kind"], row["doc_id"])
        path = folder / name
        if row["text_public"] != path.is_file():
            found = "no text" if row["text_public"] else "a text that may not be published"
            yield _wrong(name, found, f"text_public is {row['text_public']}".lower())
        elif row["text_public"]:
            texts[row["doc_id"]] = path.read_bytes().decode("utf-8", "replace")
            if sha256(path) != row["sha256"]:
                yield _wrong(name, "another text", f"sha256 {row['sha256']}, as documents says")
    for name, rows in data.items():
        if not {"doc_id", "start", "end", "quote"} <= set(rows.column_names):
            continue
        for row in rows.to_pylist():
            text = texts.get(row["doc_id"] or "")
            if text is not None and text[int(row["start"]) : int(row["end"])] != row["quote"]:
                yield _wrong(
                    f"data/{name}.parquet",
                    f"the quote {row['quote']!r} at {row['doc_id']} {int(row['start'])}-{int(row['end'])}",
                    f"the words there, {text[int(row['start']) : int(row['end'])]!r}",
                )


def _frictionless(path: Path) -> Iterator[Problem]:
    """What the standard's own tool says of the CSV package."""
    import frictionless  # takes a second to import

    try:
        report = frictionless.Package(str(path)).validate()
    except frictionless.FrictionlessException as error:
        yield _wrong("csv/datapackage.json", str(error), "a package that `frictionless validate` accepts")
        return
    for _, _, message in report.flatten(["type", "rowNumber", "message"])[:20]:
        yield _wrong("csv/datapackage.json", str(message), "a package that `frictionless validate` accepts")
