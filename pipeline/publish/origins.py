"""Where the rows of a release come from, as its descriptor and its pages list it: each document with a file of its own,
and each collection as a whole, however many documents it has."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.validate.large import connection, scanned
from pipeline.validate.store import files_of, read_own

VARIOUS: Final = "Those of each document; the table `documents` has them."
"""What is said of the rights where the documents of a collection have different ones."""


@dataclass(frozen=True)
class Origin:
    """One document, or one collection: `documents` counts those of a collection, which has no `sha256` of its own."""

    name: str
    title: str
    rights: str
    kind: str = ""
    url: str | None = None
    sha256: str | None = None
    text_public: bool = False
    documents: int = 1


def origins(tables: Path) -> list[Origin]:
    """What the table `documents` in the folder `tables` holds: documents by doc_id, then collections by name."""
    own = [
        Origin(
            row["doc_id"], row["title"] or row["doc_id"], row["rights"], row["kind"], row["url"], row["sha256"],
            row["text_public"],
        )
        for row in read_own("documents", tables).to_pylist()
    ]  # fmt: skip
    with connection(tables) as con:
        collections = con.execute(
            "select collection, count(*), min(rights), max(rights)"
            f" from {scanned(files_of('documents', tables))}"
            " where collection is not null group by collection order by collection"
        ).fetchall()
    return own + [
        Origin(name, name, low if low == high else VARIOUS, documents=count) for name, count, low, high in collections
    ]
