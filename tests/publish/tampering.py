"""How a copy of a release is spoiled: rows, descriptors, files and the database, one change at a time.

What lives here: changing, and signing what was changed. What does not: which changes `verify` must catch (`lies`).
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.publish.package import SUMS, sums
from pipeline.publish.twins import csv_lines
from pipeline.validate.projections import from_table_schema
from pipeline.validate.store import sha256

Tamper = Callable[[Path], object]


def sign(release: Path) -> None:
    """Make all hashes, sizes and counts of a release fit its files again."""
    counts: dict[str, int] = {}
    for name in ("datapackage.json", "csv/datapackage.json"):
        path = release / name
        try:
            package = json.loads(path.read_bytes())
            for resource in package["resources"]:
                if isinstance(resource["path"], list):
                    files = [path.parent / one for one in resource["path"]]
                    resource["hashes"] = [f"sha256:{sha256(file)}" for file in files]
                    resource["rows"] = sum(pq.read_metadata(file).num_rows for file in files)
                    continue
                file = path.parent / resource["path"]
                if file.is_file():
                    resource["hash"] = f"sha256:{sha256(file)}"
                    if file.suffix == ".parquet":
                        with contextlib.suppress(pa.ArrowException, OSError):  # it is the lie
                            counts[resource["name"]] = pq.read_metadata(file).num_rows
                    resource["rows"] = counts.get(resource["name"], resource["rows"])
                    if "bytes" in resource:
                        resource["bytes"] = file.stat().st_size
        except (ValueError, KeyError, TypeError, FileNotFoundError):
            continue  # it is the lie
        path.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (release / SUMS).write_text(sums(release), encoding="utf-8")


def descriptors(release: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change both descriptors in the same way."""
    for name in ("datapackage.json", "csv/datapackage.json"):
        package = json.loads((release / name).read_bytes())
        change(package)
        (release / name).write_text(json.dumps(package, ensure_ascii=False, indent=2), encoding="utf-8")


def resource(package: dict[str, Any], table: str) -> dict[str, Any]:
    return next(found for found in package["resources"] if found["name"] == table)


def rewrite(release: Path, table: str, change: Callable[[list[dict[str, Any]]], object]) -> None:
    """Change the rows of a table, in Parquet and in CSV."""
    path = release / "data" / f"{table}.parquet"
    data = pq.read_table(path)
    rows = data.to_pylist()
    change(rows)
    # A null that stands where none may stand is part of the lie, so the file allows it.
    schema = pa.schema([pa.field(field.name, field.type) for field in data.schema])
    changed = pa.Table.from_pylist(rows, schema=schema)
    pq.write_table(changed, path)
    package = json.loads((release / "datapackage.json").read_bytes())
    described = from_table_schema(table, resource(package, table)["schema"])
    (release / "csv" / f"{table}.csv").write_bytes(b"".join(csv_lines(changed.to_batches(), described)))


def cell(table: str, column: str, value: object, row: int = 0) -> Tamper:
    return lambda release: rewrite(release, table, lambda rows: rows[row].update({column: value}))


def twice(table: str, **other: object) -> Tamper:
    """A row a second time, the same but for what `other` says."""
    return lambda release: rewrite(release, table, lambda rows: rows.append({**rows[0], **other}))


def without(table: str) -> Tamper:
    return lambda release: rewrite(release, table, lambda rows: rows.clear())


def schema(table: str, change: Callable[[dict[str, Any]], object]) -> Tamper:
    return lambda release: descriptors(release, lambda package: change(resource(package, table)["schema"]))


def described(table: str, **said: object) -> Tamper:
    return lambda release: descriptors(release, lambda package: resource(package, table).update(said))


def package(**said: object) -> Tamper:
    return lambda release: descriptors(release, lambda content: content.update(said))


def renamed(release: Path) -> None:
    for folder, suffix in (("data", "parquet"), ("csv", "csv")):
        path = release / folder / f"places.{suffix}"
        if suffix == "csv":
            path.write_bytes(path.read_bytes().replace(b"gw_code", b"cow_code", 1))
        else:
            data = pq.read_table(path)
            pq.write_table(data.rename_columns([n.replace("gw_code", "cow_code") for n in data.column_names]), path)


def reordered(release: Path) -> None:
    path = release / "data" / "places.parquet"
    data = pq.read_table(path)
    pq.write_table(data.select(data.column_names[::-1]), path)


def retyped(release: Path) -> None:
    path = release / "data" / "documents.parquet"
    data = pq.read_table(path)
    at = data.column_names.index("n_chars")
    pq.write_table(data.set_column(at, "n_chars", data["n_chars"].cast(pa.float64())), path)


def other_text(release: Path) -> None:
    path = release / "text" / "harbour.txt"
    path.write_bytes(path.read_bytes().replace(b"On the coast", b"By the coast"))


def forbidden_text(release: Path) -> None:
    (release / "text" / "letter.txt").write_text("At least 40 boats lay in Southhaven.\n")


def twin(release: Path) -> None:
    path = release / "csv" / "claims.csv"
    path.write_bytes(path.read_bytes().replace(b"inhabitants", b"households", 1))


def twin_of_another_version(release: Path) -> None:
    path = release / "csv" / "datapackage.json"
    content = json.loads(path.read_bytes())
    path.write_text(json.dumps({**content, "version": "1.0.1"}))


def as_text(release: Path) -> None:
    path = release / "data" / "claims.parquet"
    data = pq.read_table(path)
    at = data.column_names.index("value")
    pq.write_table(data.set_column(at, "value", data["value"].cast(pa.string())), path)


def columns(change: Callable[[pa.Table], pa.Table]) -> Tamper:
    def done(release: Path) -> None:
        path = release / "data" / "places.parquet"
        pq.write_table(change(pq.read_table(path)), path)

    return done


def footer(release: Path) -> None:
    path = release / "data" / "places.parquet"
    content = bytearray(path.read_bytes())
    content[-12:-8] = b"\xff\xff\xff\x7f"
    path.write_bytes(content)


def cut(name: str, to: int = 100) -> Tamper:
    return lambda release: (release / name).write_bytes((release / name).read_bytes()[:to])


def words(name: str, old: str, new: str) -> Tamper:
    def done(release: Path) -> None:
        content = (release / name).read_text("utf-8")
        assert old in content
        (release / name).write_text(content.replace(old, new, 1), "utf-8")

    return done


def gone(name: str) -> Tamper:
    return lambda release: (release / name).unlink()


def database(*statements: str) -> Tamper:
    def done(release: Path) -> None:
        with duckdb.connect(str(release / "dataset.duckdb")) as con:
            for statement in statements:
                con.execute(statement)

    return done


def estimate_without_claims(release: Path) -> None:
    rewrite(release, "estimate_claims", lambda rows: [rows.remove(r) for r in list(rows) if r["method"] == "stated"])


def finding_without_its_set(release: Path) -> None:
    def done(rows: list[dict[str, Any]]) -> None:
        known = dict.fromkeys(pq.read_schema(release / "data/findings.parquet").names)
        said = {"finding_id": "f0123456789", "check": "c", "severity": "note", "message": "M."}
        rows.append({**known, **said})

    rewrite(release, "findings", done)


def formula(release: Path) -> None:
    """A formula in both formats, and in the CSV as a spreadsheet would run it."""
    rewrite(release, "places", lambda rows: rows[0].update(name="=HYPERLINK(1)"))
    path = release / "csv/places.csv"
    assert b"'=HYPERLINK(1)" in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(b"'=HYPERLINK(1)", b"=HYPERLINK(1)"))


def file(name: str, content: str) -> Tamper:
    return lambda release: (release / name).write_text(content)


def outside(path: str) -> Tamper:
    """The descriptor names a file outside the release; it is there, and it is a Parquet file."""

    def done(release: Path) -> None:
        source = (release / "data" / "places.parquet").read_bytes()
        for elsewhere in (release.parent / "places.parquet", release / "csv" / "places.parquet"):
            elsewhere.write_bytes(source)
        target = path.replace("ABSOLUTE", str(release.parent))
        described("places", path=target)(release)
        (release / "csv" / "places.parquet").unlink()

    return done
