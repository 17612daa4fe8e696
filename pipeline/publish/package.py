"""The data package: every file of a release, from the tables and the texts, in a folder of its own.

The same inputs give the same bytes. Nothing is made public here (`release`), and nothing is checked (`verify`).
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from typing import Any, Final

import pyarrow as pa

from pipeline import __version__
from pipeline.ingest.texts import SUFFIXES, Document
from pipeline.publish.database import build_database
from pipeline.publish.descriptors import descriptors
from pipeline.publish.explorer.pages import explorer
from pipeline.validate.contract import Table, contract
from pipeline.validate.projections import codebook, table_schema
from pipeline.validate.store import path_of, sha256, tables_in

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
SUMS: Final = "SHA256SUMS"
LAYOUT: Final = 2
"""Which files a release holds and what is promised of them; `verify` knows every layout that was ever published."""
TEMPLATES: Final = Path(__file__).parent / "templates"


def build_package(
    folder: Path, tables: Path, documents: Iterable[Document], dataset: Mapping[str, Any], changelog: str
) -> None:
    """Write the data package of the tables in `tables` into `folder`, which is emptied first.

    `dataset` is the content of raw/dataset.yaml; `documents` are the texts, published where their rights allow;
    `changelog` is the page that says what changed.
    """
    if folder.exists():
        shutil.rmtree(folder)
    for name in ("data", "csv", "text"):
        (folder / name).mkdir(parents=True)
    found = tables_in(tables)
    published = {name: table for name, table in contract().items() if name in found}
    for name, table in published.items():
        shutil.copyfile(path_of(name, tables), folder / "data" / f"{name}.parquet")
        (folder / "csv" / f"{name}.csv").write_bytes(csv_bytes(found[name], table))
    texts = [document for document in documents if document.sidecar.content["text_public"]]
    for document in texts:
        (folder / text_path(document.kind, document.doc_id)).write_bytes(document.text.encode())
    counts = {name: len(found[name]) for name in published}
    sources = found["documents"].to_pylist()
    build_database(folder)
    package = descriptor(published, dataset, sources, folder, "parquet", counts=counts)
    _write_json(folder / "datapackage.json", package)
    twins = descriptor(published, dataset, sources, folder / "csv", "csv", counts=counts)
    _write_json(folder / "csv" / "datapackage.json", twins)
    made = {
        **pages(published, dataset, sources, counts, _most_claimed(found["claims"])),
        **descriptors(package),
        "CHANGELOG.md": changelog,
    }
    for name, text in made.items():
        (folder / name).write_bytes(text.encode())
    shown = {document.doc_id: document.text for document in texts}
    for name, page in explorer(found, shown, package, sizes(folder), made["dataset.jsonld"]).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(page.encode())
    (folder / SUMS).write_bytes(sums(folder).encode())


def text_path(kind: str, doc_id: str) -> str:
    """Where a release holds the transcription of a document of this kind."""
    return f"text/{doc_id}{SUFFIXES[kind]}"


def _most_claimed(claims: pa.Table) -> str:
    """The quantity of which most claims speak; of several, the first by name."""
    counted = Counter(name for name in claims["quantity_id"].to_pylist() if name)
    return min(counted, key=lambda name: (-counted[name], name), default="")


def sizes(folder: Path) -> dict[str, int]:
    """The size in bytes of every file below `folder`, by path."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def sums(folder: Path) -> str:
    """The lines of SHA256SUMS for all files below `folder`, as `sha256sum --check` reads them."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{sha256(folder / path)}  {path}\n" for path in paths if path != SUMS)


FORMULA: Final = re.compile(r"\s*(?:[=@＝＠＋－].|[+-](?=.*[=@+\-(|!&*/^]))", re.DOTALL)
"""How a text begins that a spreadsheet may run: more than a sign, and no plain number (OWASP, CSV Injection)."""


def csv_bytes(data: pa.Table, table: Table, inert: bool = True) -> bytes:
    """`data` as CSV (RFC 4180): UTF-8, header, comma, CR LF, quotes where needed; an empty cell is a null; whole
    numbers without a decimal point, others with as many digits as give the same double back.

    With `inert`, a text that a spreadsheet would run as a formula stands after an apostrophe.
    """
    buffer = io.StringIO(newline="")
    # With this line end, and only with it, every Python quotes both a carriage return and a line feed in a cell.
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(table.column_names)
    show = _inert if inert else cell
    writer.writerows([show(value) for value in row.values()] for row in data.select(table.column_names).to_pylist())
    return buffer.getvalue().encode()


def _inert(value: Any) -> str:
    shown = cell(value)
    return f"'{shown}" if isinstance(value, str) and FORMULA.match(shown) else shown


def cell(value: Any) -> str:
    """One value as a cell of a CSV file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
    return str(value)


def descriptor(
    tables: Mapping[str, Table],
    dataset: Mapping[str, Any],
    sources: Iterable[Mapping[str, Any]],
    folder: Path,
    kind: str,
    *,
    counts: Mapping[str, int],
) -> dict[str, Any]:
    """The `datapackage.json` of the files of one kind, `parquet` (in data/) or `csv` (beside the descriptor).

    A Parquet resource has no `bytes`: frictionless compares it with nothing and fails.
    """
    resources = []
    for name, table in tables.items():
        path = f"data/{name}.parquet" if kind == "parquet" else f"{name}.csv"
        resource: dict[str, Any] = {
            "name": name,
            "type": "table",
            "title": table.title,
            "description": table.description,
            "path": path,
            "format": kind,
            "mediatype": "application/vnd.apache.parquet" if kind == "parquet" else "text/csv",
            "hash": f"sha256:{sha256(folder / path)}",
            "rows": counts[name],
        }
        if kind == "csv":
            resource["encoding"] = "utf-8"
            resource["bytes"] = (folder / path).stat().st_size
            resource["dialect"] = {"header": True, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'}
        resource["schema"] = table_schema(table)
        resources.append(resource)
    said = about(dataset, sources)
    return {**said, "name": said["name"] if kind == "parquet" else f"{said['name']}-csv", "resources": resources}


def about(dataset: Mapping[str, Any], sources: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """What the descriptor says of the dataset as a whole; `dataset` is raw/dataset.yaml, `sources` the documents."""
    return {
        "$schema": PROFILE,
        "name": dataset["name"],
        "title": dataset["title"],
        "description": dataset["description"].strip(),
        **({"homepage": dataset["homepage"]} if "homepage" in dataset else {}),
        "version": dataset["version"],
        "created": f"{dataset['released']}T00:00:00Z",
        "licenses": [dict(dataset["license"])],
        "contributors": [
            {
                "title": who["title"],
                "roles": [who["role"]],
                **({"path": who["path"]} if "path" in who else {}),
            }
            for who in dataset["contributors"]
        ],
        "keywords": list(dataset["keywords"]),
        "sources": [_source(row) for row in sources],
        "generator": f"Reckoner {__version__}",
        "layout": LAYOUT,
    }


def _source(row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "title": row["title"] or row["doc_id"],
        **({"path": row["url"]} if row["url"] else {}),
        "version": f"sha256:{row['sha256']}",
        "rights": row["rights"],
    }


def pages(
    tables: Mapping[str, Table],
    dataset: Mapping[str, Any],
    documents: list[dict[str, Any]],
    counts: Mapping[str, int],
    some_quantity: str,
) -> dict[str, str]:
    """The pages for people, by file name: README, CODEBOOK, the licence of the data, the rights of the texts.

    `counts` are the rows by table; `some_quantity` is the quantity that examples ask for.
    """
    said = {
        "name": dataset["name"],
        "title": dataset["title"],
        "description": dataset["description"].strip(),
        "version": dataset["version"],
        "released": dataset["released"],
        "year": dataset["released"][:4],
        "authors": ", ".join(who["title"] for who in dataset["contributors"]),
        "license_name": dataset["license"]["name"],
        "license_title": dataset["license"]["title"],
        "license_path": dataset["license"]["path"],
        "tables": "\n".join(
            f"| [{name}](CODEBOOK.md#{name}) | {counts[name]} | {table.grain} |" for name, table in tables.items()
        ),
        "some_quantity": some_quantity,
        "n_claims": f"{counts['claims']:,}",
        "n_documents": f"{counts['documents']:,}",
        "texts": "\n".join(
            f"- **{row['title'] or row['doc_id']}** (`{row['doc_id']}`): {row['rights']} "
            + (
                f"Text: [{text_path(row['kind'], row['doc_id'])}]({text_path(row['kind'], row['doc_id'])})."
                if row["text_public"]
                else "Text withheld."
            )
            for row in documents
        ),
    }
    filled = {
        path.stem: Template(path.read_text("utf-8")).substitute(said) for path in sorted(TEMPLATES.glob("*.md.txt"))
    }
    return {**filled, "CODEBOOK.md": filled["CODEBOOK.md"] + codebook(tables.values())}


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    path.write_bytes((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
