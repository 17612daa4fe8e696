"""Parts of a collection: some of its files, read into shards by one process, and not again while they stay as they are.

What lives here: which files go together, and what one part gives: its shards, its documents and its rejects. What does
not: reading a file (`collections`), storing a shard (`shards`), and what needs all parts of a collection (`intake`).
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import fs

from pipeline.ingest.collections import Collection, Text, read_sources
from pipeline.ingest.records import Reject
from pipeline.ingest.shards import TEXTS, Objects, Receipt, Shard, done_once, fraction, key_of, piece, shards, valid
from pipeline.ingest.storage import Source
from pipeline.ingest.unique import hashes, once, twice
from pipeline.uncollected import uncollected
from pipeline.validate.store import sha256
from pipeline.versions import version

SIZE: Final = 32 << 20
"""Bytes of files in a part, on average; at most twice as many, unless one file is larger."""

SCHEMAS: Final[Mapping[str, pa.Schema]] = {
    "shards": pa.schema(
        {
            "collection": pa.string(),
            "key": pa.string(),
            "documents": pa.int64(),
            "bytes": pa.int64(),
            "last": pa.string(),
        }
    ),
    "taken": pa.schema({"doc_id": pa.string(), "sha256": pa.string(), "place": pa.string(), "hash": pa.uint64()}),
    "rejects": pa.schema({"locator": pa.string(), "reason": pa.string(), "detail": pa.string()}),
}
"""What is known of a part once it was read, by table."""


@dataclass(frozen=True)
class Part:
    """Some files of a collection. `twice` are the places of documents whose identifier stands in a part before it."""

    collection: Collection
    sources: tuple[Source, ...]
    twice: frozenset[str] = frozenset()

    @property
    def local(self) -> bool:
        return all(isinstance(source.filesystem, fs.LocalFileSystem) for source in self.sources)


@dataclass(frozen=True)
class Taken:
    """What one part gave: its shards, the documents in them, and its rejects. Of a document: doc_id and what `unique`
    remembers of it, sha256 and place. `folder` is where this is kept, if it is."""

    shards: tuple[Shard, ...]
    documents: pa.Table
    rejects: tuple[Reject, ...]
    folder: str = ""


def parts(collection: Collection, root: Path) -> Iterator[Part]:
    """The files of a collection in parts, in their order.

    A cut depends on the name and the size of the file before it and on no count from the start, so that a file that
    comes, goes or changes moves no cut but those beside it.
    """
    held: list[Source] = []
    for source in collection.sources(root):
        if held and sum(one.size for one in held) + source.size > 2 * SIZE:
            yield Part(collection, tuple(held))
            held = []
        held.append(source)
        if fraction(source.name) * SIZE < source.size:
            yield Part(collection, tuple(held))
            held = []
    if held:
        yield Part(collection, tuple(held))


def take_in_part(objects: Objects, part: Part) -> Taken:
    """Read a part into shards in `objects`, unless files with the same names and bytes were read before.

    Files of an object store are read each time: to compare their bytes they would have to be fetched as well.
    """

    def work() -> dict[str, pa.Table]:
        with uncollected():
            return _read(objects, part)

    if not part.local:
        return _taken(work())
    receipt = done_once(objects, _folder(part), work, tuple(SCHEMAS))
    if receipt.cached and not _are_there(objects, receipt):
        work()  # for its shards, of which some had been removed
    return taken_before(objects, receipt)


def known(objects: Objects, part: Part) -> Receipt | None:
    """The receipt of a part that need not be read, if that can be seen at once."""
    if not part.local or not objects.local:
        return None
    receipt = valid(objects, _folder(part), tuple(SCHEMAS))
    return receipt if receipt and _are_there(objects, receipt) else None


def taken_before(objects: Objects, receipt: Receipt) -> Taken:
    """What a part gave when it was read."""
    return _taken({name: piece(objects, receipt, name) for name in SCHEMAS}, receipt.folder)


def _folder(part: Part) -> str:
    """Where what is known of a part is kept, named by what it is made of."""
    files = [(source.name, sha256(Path(source.path))) for source in part.sources]
    declared = dataclasses.replace(part.collection, files=(), most_rejected=0, storage={})
    return f"intake/{key_of('intake', repr(declared), sorted(part.twice), files, version(['ingest']))}"


def _are_there(objects: Objects, receipt: Receipt) -> bool:
    """Whether all shards of a part that was read before are there still."""
    return all(valid(objects, shard.folder, (TEXTS,)) for shard in _shards(piece(objects, receipt, "shards")))


def _read(objects: Objects, part: Part) -> dict[str, pa.Table]:
    """The tables of a part, whose shards are stored on the way."""
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in SCHEMAS}

    def documents(found: Iterable[Text | Reject]) -> Iterator[Text | Reject]:
        for one in found:
            if isinstance(one, Text):
                if one.place in part.twice:
                    yield twice(one)
                    continue
                rows["taken"].append((one.row["doc_id"], one.row["sha256"], one.place))
            yield one

    for found in shards(documents(once(read_sources(part.collection, part.sources))), part.collection.name, objects):
        rows["rejects" if isinstance(found, Reject) else "shards"].append(astuple(found))
    remembered = hashes(row[0] for row in rows["taken"]).tolist()
    rows["taken"] = [(*row, eight) for row, eight in zip(rows["taken"], remembered, strict=True)]
    return {
        name: pa.Table.from_pylist([dict(zip(schema.names, row, strict=True)) for row in rows[name]], schema)
        for name, schema in SCHEMAS.items()
    }


def _taken(tables: Mapping[str, pa.Table], folder: str = "") -> Taken:
    return Taken(
        _shards(tables["shards"]),
        tables["taken"],
        tuple(Reject(**row) for row in tables["rejects"].to_pylist()),
        folder,
    )


def _shards(rows: pa.Table) -> tuple[Shard, ...]:
    return tuple(Shard(**row) for row in rows.to_pylist())


def pinned(doc_id: str, text_sha256: str) -> bytes:
    """What the hash that pins a collection holds of one document."""
    return f"{doc_id} {text_sha256}\n".encode()


def digest_over(documents: pa.Table, digest: hashlib._Hash) -> None:
    """Add the documents of a part to the hash that pins their collection: `pinned` of each."""
    for batch in documents.to_batches():
        lines = pc.binary_join_element_wise(batch["doc_id"], batch["sha256"], " ")
        if len(lines):
            together = pc.binary_join(pa.ListArray.from_arrays([0, len(lines)], lines), "\n")
            digest.update(together[0].as_buffer())
            digest.update(b"\n")
