"""Whether a release is whole and true to its own description; nothing that it says is trusted.

Usable by anyone who has only the release: the tables, keys and rules are taken from its `datapackage.json`, never
from the contract of this installation. Nothing is written. Here stand the files and how they are named and described;
what the rows say is looked at in `verify_rows`, the other descriptors in `verify_descriptors`, the database in
`verify_database`.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import Any, Final

import pyarrow as pa
from jsonschema import Draft7Validator

from pipeline.errors import Problem, Refusal, printable
from pipeline.publish.package import LAYOUT, SUMS
from pipeline.publish.resources import files, place
from pipeline.publish.signature import SIGNATURE
from pipeline.publish.snapshot import VERSION
from pipeline.publish.twins import csv_lines, with_twins
from pipeline.publish.verify_database import database
from pipeline.publish.verify_descriptors import named_in_pages, other_descriptors
from pipeline.publish.verify_problem import wrong
from pipeline.publish.verify_rows import BIDI, constraints, links, spans, texts_of, unseen
from pipeline.validate.contract import ARROW_TYPES, Table, schemas_folder
from pipeline.validate.projections import from_table_schema
from pipeline.validate.store import sha256
from pipeline.validate.stored import Stored

CREATED: Final = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z")

PAGES: Final = frozenset({"README.md", "CODEBOOK.md", "LICENSE.md", "LICENSE-TEXTS.md"})

FILES: Final[Mapping[int, frozenset[str]]] = {
    1: PAGES,
    2: PAGES
    | {"CHANGELOG.md", "CITATION.cff", "croissant.json", "datacite.json", "dataset.duckdb", "dataset.jsonld"}
    | {"index.html"},
}
"""By layout, the files of a release beside its tables, their descriptors and the texts."""

BESIDE: Final = re.compile(r"explorer/[a-z0-9_.-]+\.html")
"""The explorer's pages of a release too large for one."""

LONG: Final = 5_000
"""Rows of a table beyond which frictionless, which reads row by row, looks at some only."""

SAMPLED: Final = 1_000
"""How many of each table that is then; DuckDB looks at all."""

DESCRIPTORS: Final = ("datapackage.json", "csv/datapackage.json")


def verify(folder: Path) -> dict[str, int]:
    """Check the release in `folder`; gives the number of rows of each table.

    Raises:
        Refusal: everything that is wrong, each with the file it is in. Later checks wait for the earlier ones.
    """
    if not folder.is_dir():
        raise Refusal(Problem(str(folder), "no such folder", "a release", "give the folder that holds SHA256SUMS"))
    _refuse(listing(folder))
    package, twins = (_descriptor(folder, name) for name in DESCRIPTORS)
    layout = package.get("layout", 1)
    if layout not in FILES:
        raise Refusal(wrong(DESCRIPTORS[0], f"layout {layout}", f"one of {sorted(FILES)}, or a newer Reckoner"))
    tables = _tables(folder, package, DESCRIPTORS[0])
    csv_tables = _tables(folder / "csv", twins, DESCRIPTORS[1])
    data = {name: _parquet(folder, resource, tables[name]) for name, resource in _resources(package)}
    twinned = with_twins(tables, data)
    if any(twins.get(key) != package.get(key) for key in ("version", "layout")) or twinned != csv_tables:
        raise Refusal(wrong(DESCRIPTORS[1], "other tables or another version", f"those of {DESCRIPTORS[0]}"))
    _refuse(_files(folder, layout, package, twins))
    _refuse(unseen(data))
    _refuse(_csv_twins(folder, twinned, data, inert=layout >= LAYOUT))
    _refuse(constraints(tables, data))
    _refuse(links(tables, data))
    _refuse(texts_of(folder, data))
    _refuse(spans(folder, data))
    if layout >= LAYOUT:
        _refuse(other_descriptors(folder, package))
        _refuse(named_in_pages(folder, package))
        _refuse(database(folder, tables, data))
    _refuse(_frictionless(folder / DESCRIPTORS[1]))
    return {name: len(rows) for name, rows in data.items()}


def _refuse(problems: Iterable[Problem]) -> None:
    if found := list(problems):
        raise Refusal(found)


def listing(folder: Path) -> Iterator[Problem]:
    """Every file stands in SHA256SUMS with its hash, and every line there is a file."""
    if not (folder / SUMS).is_file() or (folder / SUMS).is_symlink():
        yield wrong(SUMS, "no such file", "the list of all files with their SHA-256")
        return
    listed: dict[str, str] = {}
    *lines, rest = (folder / SUMS).read_bytes().decode("utf-8", "replace").split("\n")
    for number, line in enumerate([*lines, *filter(None, [rest])], 1):
        digest, separator, name = line.partition("  ")
        if not separator or not re.fullmatch("[0-9a-f]{64}", digest) or name in listed or not safe(name):
            yield wrong(f"{SUMS}, line {number}", line, "a SHA-256, two spaces, a path inside the release, once")
        else:
            listed[name] = digest
    present = set()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield wrong(printable(name), "a symbolic link", "a file")
        elif not path.is_dir() and not path.is_file():
            yield wrong(printable(name), "neither a file nor a folder", "a file")
        elif path.is_file() and name not in (SUMS, SIGNATURE):
            present.add(name)
            if name not in listed:
                yield wrong(printable(name), "a file that SHA256SUMS does not list", "only listed files")
            elif (digest := sha256(path)) != listed[name]:
                yield wrong(name, f"sha256 {digest}", f"sha256 {listed[name]}, as SHA256SUMS says")
    for name in sorted(set(listed) - present):
        yield wrong(printable(name), "no such file", "the file that SHA256SUMS lists")


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
        raise Refusal(wrong(name, "no such file", "the descriptor of the data package")) from None
    except (ValueError, RecursionError) as error:
        raise Refusal(wrong(name, str(error), "JSON")) from None
    problems = [
        wrong(f"{name}, {'/'.join(map(str, error.absolute_path))}", error.message, "a Data Package, version 2.0")
        for error in _profile().iter_errors(content)
    ]
    if not problems:
        version, created = str(content.get("version")), str(content.get("created"))
        if not VERSION.fullmatch(version):
            problems.append(wrong(name, f"version {version}", "a version as MAJOR.MINOR.PATCH"))
        if not CREATED.fullmatch(created):
            problems.append(wrong(name, f"created {created}", "a time as YYYY-MM-DDThh:mm:ssZ"))
        if not content.get("licenses"):
            problems.append(wrong(name, "no licence", "the licence of the data"))
        names = [resource.get("name") for resource in content["resources"]]
        twice = sorted({str(n) for n in names if names.count(n) > 1})
        problems += [wrong(name, f"two resources named {n}", "each name once") for n in twice]
        problems += [
            wrong(name, f"the name {said!r}, with a character that hides or turns text", "a name that shows what it is")
            for said in _names(content)
            if BIDI.search(said)
        ]
        for resource in content["resources"]:
            try:
                paths = list(files(resource))
            except (KeyError, TypeError, ValueError):
                problems.append(wrong(name, f"the paths of {resource['name']}", "each path of a file with its hash"))
                continue
            for path in paths:
                if not isinstance(path, str) or not safe(path):
                    problems.append(wrong(name, f"the path {path!r}", "a path inside the release"))
                elif not (folder / name).parent.joinpath(path).is_file():
                    problems.append(wrong(name, f"the path {path}, where no file is", "a file of the release"))
    _refuse(problems)
    return dict(content)


def _names(package: Mapping[str, Any]) -> Iterator[str]:
    """Whatever a descriptor calls something by."""
    yield str(package["title"])
    yield from (str(who.get("title")) for who in package.get("contributors", ()))
    for resource in package["resources"]:
        yield str(resource["name"])
        schema = resource.get("schema")
        fields = schema.get("fields", ()) if isinstance(schema, dict) else ()
        yield from (str(column.get("name")) for column in fields)


def _resources(package: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for resource in package["resources"]:
        yield resource["name"], resource


def _tables(folder: Path, package: Mapping[str, Any], name: str) -> dict[str, Table]:
    """The tables a descriptor describes; its keys name columns that exist, its hashes are those of the files."""
    tables, problems = {}, []
    for table_name, resource in _resources(package):
        where = f"{name}, {table_name}"
        for path, digest in files(resource).items():
            if digest != f"sha256:{sha256(folder / path)}":
                problems.append(wrong(where, f"hash {digest} of {path}", "the SHA-256 of the file"))
        size = sum((folder / path).stat().st_size for path in files(resource))
        if resource.get("bytes", size) != size:
            problems.append(wrong(where, f"bytes {resource['bytes']}", str(size)))
        try:
            tables[table_name] = from_table_schema(table_name, resource["schema"])
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            problems.append(wrong(where, f"a schema with {error!r}", "a Table Schema"))
    for table in tables.values():
        where = f"{name}, {table.name}"
        own = set(table.column_names)
        if len(own) < len(table.columns):
            problems.append(wrong(where, "a column described twice", "each column once"))
        named = {*table.primary_key, *(column for fk in table.foreign_keys for column in fk.fields)}
        named.update(*table.unique_keys)
        named.update(c for check in table.checks for c in (check.left, check.right, check.requires, *check.when) if c)
        problems += [wrong(where, f"a key or rule on {c}", "columns of the table") for c in sorted(named - own)]
        problems += [
            wrong(where, f"a key into {fk.table}", "a table and its columns")
            for fk in table.foreign_keys
            if fk.table not in tables or not set(fk.columns) <= set(tables[fk.table].column_names)
        ]
        problems += [wrong(where, f"rows that rest on {n}", "a table") for n in table.rests_on if n not in tables]
    _refuse(problems)
    return tables


def _parquet(folder: Path, resource: Mapping[str, Any], table: Table) -> Stored:
    name = place(resource)
    try:
        data = Stored(*(folder / path for path in files(resource)))
    except (pa.ArrowException, OSError) as error:
        raise Refusal(wrong(name, str(error), "a Parquet file")) from None
    expected = {column.name: ARROW_TYPES[column.type] for column in table.columns}
    found = dict(zip(data.schema.names, data.schema.types, strict=True))
    if list(found.items()) != list(expected.items()) or len(found) != len(data.schema):
        said = ", ".join(f"{field.name} {field.type}" for field in data.schema)
        raise Refusal(wrong(name, said, ", ".join(f"{column} {kind}" for column, kind in expected.items())))
    if resource.get("rows", len(data)) != len(data):
        raise Refusal(wrong(name, f"{len(data)} rows", f"{resource['rows']} rows, as datapackage.json says"))
    return data


def _files(
    folder: Path,
    layout: int,
    package: Mapping[str, Any],
    twins: Mapping[str, Any],
) -> Iterator[Problem]:
    """Exactly the files that the layout promises, each at its place."""
    promised = {*FILES[layout], *DESCRIPTORS, *(path for _, said in _resources(package) for path in files(said))}
    promised |= {f"csv/{said['path']}" for _, said in _resources(twins)}
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted(promised - present):
        yield wrong(printable(name), "no such file", "a file that every release has")
    for name in sorted(present - promised - {SUMS, SIGNATURE}):
        if not name.startswith("text/") and not BESIDE.fullmatch(
            name
        ):  # which texts may be there is looked at with the rights
            yield wrong(printable(name), "a file that the release does not describe", "the files of a release only")


def _csv_twins(folder: Path, tables: Mapping[str, Table], data: Mapping[str, Stored], inert: bool) -> Iterator[Problem]:
    for name, table in tables.items():
        path = folder / "csv" / f"{name}.csv"
        if not path.is_file() or not _same_bytes(path, csv_lines(data[name].batches(), table, inert)):
            yield wrong(f"csv/{name}.csv", "other cells than the Parquet file", f"the rows of data/{name}.parquet")


def _same_bytes(path: Path, pieces: Iterator[bytes]) -> bool:
    """Whether the file holds the pieces, one after another, and no more."""
    with path.open("rb") as file:
        return all(file.read(len(piece)) == piece for piece in pieces) and not file.read(1)


def _frictionless(path: Path) -> Iterator[Problem]:
    """What the standard's own tool says of the CSV package; where a table is long, of the first rows of each.

    It is not asked for the rows that others refer to: for each reference it would read both tables once more, and
    DuckDB has looked them all up in the Parquet of which these are twins.
    """
    import frictionless  # takes a second to import

    try:
        package = frictionless.Package(str(path))
        sampled = any((resource.rows or 0) > LONG for resource in package.resources)
        for resource in package.resources:
            resource.schema.foreign_keys = []
        report = package.validate(limit_rows=SAMPLED if sampled else None)
    except frictionless.FrictionlessException as error:
        yield wrong(DESCRIPTORS[1], str(error), "a package that `frictionless validate` accepts")
        return
    for _, _, message in report.flatten(["type", "rowNumber", "message"])[:20]:
        yield wrong(DESCRIPTORS[1], str(message), "a package that `frictionless validate` accepts")
