"""Collections: many documents named in `raw/dataset.yaml`, streamed one after another with their rows of `documents`.

What lives here: what a record of a collection must keep to be a document, its identifier, its row, and what is
rejected. What does not: finding files (`storage`), reading records (`records`), storing them (`shards`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.decoding import CONTROL
from pipeline.ingest.records import Record, Reject, records
from pipeline.ingest.storage import Source, sources
from pipeline.validate.contract import FORMATS, Column, contract

LARGEST: Final = 16 * 1024 * 1024
"""Bytes beyond which a document is rejected where the collection sets no other limit."""

MOST_REJECTED: Final = 0.01

_ID: Final = re.compile(r"[a-z0-9_-]{1,38}")
_DOC_ID: Final = 64
_SLUG: Final = re.compile(r"[^a-z0-9_]+")
_DIGITS: Final = 16
"""Hexadecimal digits of the hash in a doc_id whose source's identifier cannot stand as it is."""


@dataclass(frozen=True)
class Collection:
    """One collection as `raw/dataset.yaml` declares it."""

    name: str
    files: tuple[str, ...]
    document: Mapping[str, Any]
    form: str | None = None
    identifier: str | None = None
    text: str = "text"
    columns: Mapping[str, str] = field(default_factory=dict)
    largest: int = LARGEST
    most_rejected: float = MOST_REJECTED
    storage: Mapping[str, Any] = field(default_factory=dict)

    @property
    def wanted(self) -> list[str]:
        """The columns or keys of metadata that it needs, each once."""
        return sorted({*self.columns.values(), *([self.identifier] if self.identifier else [])})

    def sources(self, root: Path) -> list[Source]:
        """Its files, in the order in which they are named and, within one name, sorted.

        Raises:
            Refusal: a name without a file, or a file that is named twice.
        """
        found = [source for address in self.files for source in sources(address, root, self.storage)]
        seen: set[tuple[str, str]] = set()
        for source in found:
            if (key := (source.filesystem.type_name, source.path)) in seen:
                raise Refusal(
                    Problem(
                        f"raw/dataset.yaml, collection {self.name}", f"{printable(source.path)} a second time",
                        "each file once", "let the patterns not overlap",
                    )
                )  # fmt: skip
            seen.add(key)
        return found


@dataclass(frozen=True, slots=True)
class Text:
    """A document of a collection: its place, its text and its row of `documents`."""

    place: str
    text: str
    bytes: int
    row: dict[str, Any]


def declared(dataset: Mapping[str, Any]) -> list[Collection]:
    """The collections of the content of `raw/dataset.yaml`, in its order.

    Raises:
        Refusal: two have one name.
    """
    found = [
        Collection(
            name=said["collection"],
            files=tuple(said["files"]),
            document=said["document"],
            form=said.get("format"),
            identifier=said.get("id"),
            text=said.get("text", "text"),
            columns=said.get("columns", {}),
            largest=said.get("largest", LARGEST),
            most_rejected=said.get("most_rejected", MOST_REJECTED),
            storage=said.get("storage", {}),
        )
        for said in dataset.get("collections", ())
    ]
    names = [collection.name for collection in found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise Refusal(
            Problem("raw/dataset.yaml", f"two collections named {twice[0]}", "each name once", "rename one of them")
        )
    return found


def doc_id(collection: str, identifier: str) -> str:
    """The doc_id of the document that its collection calls `identifier`: readable where it can be, and always unique.

    An identifier of up to 38 lower-case letters, digits, hyphens and underscores stands as it is behind the name of the
    collection and a hyphen; of any other, what can stand of it is followed by two hyphens and a hash of all of it.
    """
    if _ID.fullmatch(identifier) and "--" not in identifier:
        return f"{collection}-{identifier}"
    digest = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    room = _DOC_ID - len(collection) - _DIGITS - 3
    slug = _SLUG.sub("-", identifier.casefold()).strip("-")[-room:].strip("-")
    return f"{collection}-{slug}--{digest}" if slug else f"{collection}---{digest}"


def read_collection(collection: Collection, root: Path) -> Iterator[Text | Reject]:
    """Every document of a collection in the order of its files, and every one that cannot be taken in.

    Raises:
        Refusal: files that are not there.
    """
    return read_sources(collection, collection.sources(root))


def read_sources(collection: Collection, files: Iterable[Source]) -> Iterator[Text | Reject]:
    """The same of some of its files.

    Holds one document at a time. Whether two have one identifier is not looked at here: that needs all of them.
    """
    columns = {column.name: column for column in contract()["documents"].columns}
    for source in files:
        with source.open() as stream:
            for found in records(
                source.name,
                stream,
                collection.form,
                text=collection.text,
                wanted=collection.wanted,
                largest=collection.largest,
            ):
                yield found if isinstance(found, Reject) else _document(collection, found, columns)


def _document(collection: Collection, record: Record, columns: Mapping[str, Column]) -> Text | Reject:
    """The record as a document, or why it is none."""
    place, content = record.locator, record.content
    if len(content) > collection.largest:
        return Reject(place, "size", f"{len(content):,} bytes, more than {collection.largest:,}")
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return Reject(place, "encoding", f"byte {content[error.start]:#04x} at offset {error.start}, not UTF-8")
    if match := CONTROL.search(text):
        return Reject(place, "encoding", f"the control character U+{ord(match[0]):04X} at {match.start()}")
    if not text.strip().strip("\ufeff"):
        return Reject(place, "empty", f"{len(content):,} bytes of white space")
    identifier = place
    if collection.identifier:
        said = record.said.get(collection.identifier)
        if said is None or isinstance(said, dict | list) or not str(said):
            return Reject(place, "identifier", f"no value under {collection.identifier}")
        identifier = str(said)
    name = doc_id(collection.name, identifier)
    row: dict[str, Any] = {**collection.document}
    for column, key in collection.columns.items():
        value = record.said.get(key)
        if value is None or value == "":
            continue
        wrong = None if isinstance(value, str | int) else f"a value of type {type(value).__name__}"
        value = str(value)
        if problem := wrong or _misfit(columns[column], value):
            return Reject(place, "metadata", printable(f"{key}: {problem}", 200))
        row[column] = value
    row |= {
        "doc_id": name,
        "work_id": row.get("work_id") or name,
        "kind": "text",
        "text_public": False,
        "n_chars": len(text),
        "sha256": hashlib.sha256(content).hexdigest(),
        "collection": collection.name,
    }
    return Text(place, text, len(content), row)


def _misfit(column: Column, value: str) -> str | None:
    """What is wrong with a value for a column of text, or None."""
    if column.pattern and not re.fullmatch(column.pattern, value):
        form = "an EDTF date" if column.pattern == FORMATS["edtf"] else column.pattern
        return f"{value!r}, expected {form}"
    if CONTROL.search(value) or not value.isprintable():
        return "a control character"
    return None
