"""The data package: every file of a release, from the tables and the texts, in a folder of its own.

The same inputs give the same bytes. Nothing is made public here (`release`), and nothing is checked (`verify`).
"""

from __future__ import annotations

import functools
import json
import shutil
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from string import Template
from typing import Any, Final

from pipeline import __version__
from pipeline.executors import at_once
from pipeline.ingest.texts import SUFFIXES, Document
from pipeline.publish.database import building_database
from pipeline.publish.descriptors import descriptors
from pipeline.publish.explorer.pages import explorer
from pipeline.publish.explorer.shown import shown
from pipeline.publish.origins import Origin, origins
from pipeline.publish.resources import read_from, said_files
from pipeline.publish.twins import csv_lines, with_twins
from pipeline.validate.contract import Table, contract
from pipeline.validate.projections import codebook, table_schema
from pipeline.validate.store import kept_sha256, link, sha256
from pipeline.validate.stored import Stored, stored_in

PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"
SUMS: Final = "SHA256SUMS"
LAYOUT: Final = 2
"""Which files a release holds and what is promised of them; `verify` knows every layout that was ever published."""
TEMPLATES: Final = Path(__file__).parent / "templates"

USUAL: Final = """\
The database answers the usual questions (`duckdb dataset.duckdb`, DuckDB 1.2 or newer):

```sql
from claims_about('$some_quantity');
from who_says('$some_quantity');
select in_words(claim_id) from claims order by doc_id, start;
```"""
"""What the page says to those who have the database with all tables."""

MANY: Final = """\
Of a table in many files, `first.parquet` holds what people look up, so that a question about one quantity reads a part
of one file: `from 'data/claims/first.parquet' where quantity_id = '...'`."""
"""What it says where the claims are not in the database."""


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
    found = stored_in(tables)
    published = {name: table for name, table in contract().items() if name in found}
    twinned = with_twins(published, found)
    for rows in found.values():
        for path in rows.paths:
            copy = folder / "data" / path.relative_to(tables)
            copy.parent.mkdir(exist_ok=True)
            if path.parent == tables:
                shutil.copyfile(path, copy)
            else:  # named by what it holds, and never written again
                link(path, copy)
    texts = [document for document in documents if document.sidecar.content["text_public"]]
    sources = origins(tables)
    with building_database(folder):
        for name, table in twinned.items():
            with (folder / "csv" / f"{name}.csv").open("wb") as file:
                file.writelines(csv_lines(found[name].batches(), table))
        for document in texts:
            (folder / text_path(document.kind, document.doc_id)).write_bytes(document.text.encode())
    digest = functools.cache(kept_sha256)  # no file is changed from here on
    at_once(digest, [path for path in folder.rglob("*") if path.is_file()])
    package = descriptor(published, dataset, sources, folder, "parquet", data=found, digest=digest)
    _write_json(folder / "datapackage.json", package)
    twins = descriptor(twinned, dataset, sources, folder / "csv", "csv", data=found, digest=digest)
    _write_json(folder / "csv" / "datapackage.json", twins)
    made = {
        **pages(package, dataset, sources, list(twinned), most_claimed(found["claims"])),
        **descriptors(package),
        "CHANGELOG.md": changelog,
    }
    for name, text in made.items():
        (folder / name).write_bytes(text.encode())
    whole = {document.doc_id: document.text for document in texts}
    said = made["dataset.jsonld"]
    counts = {name: len(rows) for name, rows in found.items()}
    for name, page in explorer(shown(found), whole, package, sizes(folder), said, counts=counts).items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(page.encode())
    (folder / SUMS).write_bytes(sums(folder, digest).encode())


def text_path(kind: str, doc_id: str) -> str:
    """Where a release holds the transcription of a document of this kind."""
    return f"text/{doc_id}{SUFFIXES[kind]}"


def most_claimed(claims: Stored) -> str:
    """The quantity of which most claims speak; of several, the first by name."""
    counted: Counter[str] = Counter()
    for batch in claims.batches(["quantity_id"]):
        counted.update(batch.column(0).drop_null().to_pylist())
    return min(counted, key=lambda name: (-counted[name], name), default="")


def sizes(folder: Path) -> dict[str, int]:
    """The size in bytes of every file below `folder`, by path."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}


def sums(folder: Path, digest: Callable[[Path], str] = sha256) -> str:
    """The lines of SHA256SUMS for all files below `folder`, as `sha256sum --check` reads them."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return "".join(f"{digest(folder / path)}  {path}\n" for path in paths if path != SUMS)


def descriptor(
    tables: Mapping[str, Table],
    dataset: Mapping[str, Any],
    sources: Iterable[Origin],
    folder: Path,
    kind: str,
    *,
    data: Mapping[str, Stored],
    digest: Callable[[Path], str],
) -> dict[str, Any]:
    """The `datapackage.json` of the files of one kind, `parquet` (in data/) or `csv` (beside the descriptor), in
    `folder`; `data` are the rows by table, `digest` gives the SHA-256 of a file.

    A Parquet resource has no `bytes`: frictionless compares it with nothing and fails.
    """
    resources = []
    for name, table in tables.items():
        path = f"data/{name}.parquet" if kind == "parquet" else f"{name}.csv"
        paths = [path] if len(data[name].paths) == 1 else [f"data/{name}/{one.name}" for one in data[name].paths]
        hashed = said_files({one: digest(folder / one) for one in paths})
        resource: dict[str, Any] = {
            "name": name,
            "type": "table",
            "title": table.title,
            "description": table.description,
            "path": hashed["path"],
            "format": kind,
            "mediatype": "application/vnd.apache.parquet" if kind == "parquet" else "text/csv",
            **{key: said for key, said in hashed.items() if key != "path"},
            "rows": len(data[name]),
        }
        if kind == "csv":
            resource["encoding"] = "utf-8"
            resource["bytes"] = (folder / path).stat().st_size
            resource["dialect"] = {"header": True, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'}
        resource["schema"] = table_schema(table)
        resources.append(resource)
    said = about(dataset, sources)
    return {**said, "name": said["name"] if kind == "parquet" else f"{said['name']}-csv", "resources": resources}


def about(dataset: Mapping[str, Any], sources: Iterable[Origin]) -> dict[str, Any]:
    """What the descriptor says of the dataset as a whole; `dataset` is raw/dataset.yaml."""
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
        "sources": [_source(origin) for origin in sources],
        "generator": f"Reckoner {__version__}",
        "layout": LAYOUT,
    }


def _source(origin: Origin) -> dict[str, Any]:
    many = f" ({origin.documents:,} documents)" if origin.sha256 is None else ""
    return {
        "title": origin.title + many,
        **({"path": origin.url} if origin.url else {}),
        **({"version": f"sha256:{origin.sha256}"} if origin.sha256 else {}),
        "rights": origin.rights,
    }


def pages(
    package: Mapping[str, Any],
    dataset: Mapping[str, Any],
    sources: Iterable[Origin],
    twinned: Collection[str],
    some_quantity: str,
) -> dict[str, str]:
    """The pages for people, by file name: README, CODEBOOK, the licence of the data, the rights of the texts.

    `package` is the content of datapackage.json; `twinned` names the tables that are there as CSV too, `some_quantity`
    the quantity that examples ask for.
    """
    resources = {resource["name"]: resource for resource in package["resources"]}
    tables = {name: contract()[name] for name in resources}
    long = [name for name in tables if name not in twinned]
    many = [name for name, resource in resources.items() if not isinstance(resource["path"], str)]
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
            f"| [{name}](CODEBOOK.md#{name}) | {resources[name]['rows']} | {table.grain} |"
            for name, table in sorted(tables.items())
        ),
        "csv": "the same as CSV" + (f" but for {', '.join(long)}, too long for a spreadsheet" if long else ""),
        "database": (
            f"what is one file, in one database; {', '.join(many)} are folders of many files (`data/claims/*.parquet`)"
            if many
            else "all of them in one database"
        ),
        "questions": MANY if many else Template(USUAL).substitute(some_quantity=some_quantity),
        "n_claims": f"{resources['claims']['rows']:,}",
        "n_documents": f"{resources['documents']['rows']:,}",
        "texts": "\n".join(map(_rights, sources)),
        **{f"from_{name}": read_from(resources[name]) for name in ("claims", "attributions", "estimates")},
    }
    filled = {
        path.stem: Template(path.read_text("utf-8")).substitute(said) for path in sorted(TEMPLATES.glob("*.md.txt"))
    }
    return {**filled, "CODEBOOK.md": filled["CODEBOOK.md"] + codebook(tables.values())}


def _rights(origin: Origin) -> str:
    """A line of the page about the rights of the texts."""
    if origin.sha256 is None:
        return f"- **{origin.title}** ({origin.documents:,} documents): {origin.rights} Texts withheld."
    path = text_path(origin.kind, origin.name)
    where = f"Text: [{path}]({path})." if origin.text_public else "Text withheld."
    return f"- **{origin.title}** (`{origin.name}`): {origin.rights} {where}"


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    path.write_bytes((json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode())
