"""The data package: every file of a release, from the tables and the texts, in a folder of its own.

The same inputs give the same bytes. Nothing is made public here (`release`), and nothing is checked (`verify`).
"""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from string import Template
from typing import Any, Final

import pyarrow as pa

from pipeline import __version__
from pipeline.ingest.texts import SUFFIXES, Document
from pipeline.publish.explorer.pages import explorer
from pipeline.validate.contract import Table, contract
from pipeline.validate.projections import codebook, table_schema
from pipeline.validate.store import path_of, sha256, tables_in

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
SUMS: Final = "SHA256SUMS"
TEMPLATES: Final = Path(__file__).parent / "templates"


def build_package(folder: Path, tables: Path, documents: Iterable[Document], dataset: Mapping[str, Any]) -> None:
    """Write the data package of the tables in `tables` into `folder`, which is emptied first.

    `dataset` is the content of raw/dataset.yaml; `documents` are the texts, published where their rights allow.
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
    package = descriptor(published, dataset, sources, folder, "parquet")
    _write_json(folder / "datapackage.json", package)
    _write_json(folder / "csv" / "datapackage.json", descriptor(published, dataset, sources, folder / "csv", "csv"))
    for name, text in pages(published, dataset, sources, counts).items():
        (folder / name).write_bytes(text.encode())
    shown = {document.doc_id: document.text for document in texts}
    for name, page in explorer(found, shown, package, sizes(folder)).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(page.encode())
    (folder / SUMS).write_bytes(sums(folder).encode())


def text_path(kind: str, doc_id: str) -> str:
    """Where a release holds the transcription of a document of this kind."""
    return f"text/{doc_id}{SUFFIXES[kind]}"


def sizes(folder: Path) -> dict[str, int]:
    """The size in bytes of every file below `folder`, by path."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def sums(folder: Path) -> str:
    """The lines of SHA256SUMS for all files below `folder`, as `sha256sum --check` reads them."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{sha256(folder / path)}  {path}\n" for path in paths if path != SUMS)


def csv_bytes(data: pa.Table, table: Table) -> bytes:
    """`data` as CSV (RFC 4180): UTF-8, header, comma, CR LF, quotes where needed; an empty cell is a null; whole
    numbers without a decimal point, others with as many digits as give the same double back."""
    buffer = io.StringIO(newline="")
    # With this line end, and only with it, every Python quotes both a carriage return and a line feed in a cell.
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(table.column_names)
    writer.writerows([_cell(value) for value in row.values()] for row in data.select(table.column_names).to_pylist())
    return buffer.getvalue().encode()


def _cell(value: Any) -> str:
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
        }
        if kind == "csv":
            resource["encoding"] = "utf-8"
            resource["bytes"] = (folder / path).stat().st_size
            resource["dialect"] = {"header": True, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'}
        resource["schema"] = table_schema(table)
        resources.append(resource)
    return {
        "$schema": PROFILE,
        "name": dataset["name"] if kind == "parquet" else f"{dataset['name']}-csv",
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
        "resources": resources,
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
) -> dict[str, str]:
    """The pages for people, by file name: README, CODEBOOK, the licence of the data, the rights of the texts."""
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
    path.write_bytes((json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())
