"""Shards: the documents of the collections in pieces of some megabytes, each named by what is in it.

What lives here: where a collection is cut, how a piece is stored with its receipt, and how a piece of work on one is
done once and not again. What does not: what the work is (`extract`), and where it is done (`executors`).

A shard is valid when its receipt is there and every file has the size, and on a local disk the SHA-256, that the
receipt says. The receipt is written last, so that what was killed half way is as if it had never begun.
"""

from __future__ import annotations

import hashlib
import io
import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

from pipeline.ingest.collections import Text
from pipeline.ingest.records import Reject
from pipeline.ingest.storage import filesystem_of
from pipeline.validate.contract import contract
from pipeline.validate.store import ROW_GROUP, kept_sha256, write_bytes
from pipeline.validate.stored import regrouped

TARGET: Final = 2 << 20
"""Bytes of text in a shard, on average; at most twice as many, unless one document is longer.

So much is read anew when one document changes.
"""

TOGETHER: Final = 8 << 20
"""Bytes of text of the shards that are worked on together: what a reader does once for each call is worth it."""

TEXTS: Final = "texts"
RECEIPT: Final = "receipt.json"
TIMES: Final = "times.json"


@dataclass(frozen=True)
class Objects:
    """A place for small files that are written whole: a folder, or an address of an object store."""

    address: str

    def _where(self, name: str) -> tuple[fs.FileSystem, str]:
        filesystem, base, _ = filesystem_of(self.address, Path("/"), {})
        return filesystem, f"{base}/{name}"

    @property
    def local(self) -> bool:
        return "://" not in self.address

    def put(self, name: str, content: bytes) -> None:
        """Write a file, all or nothing: under a temporary name and renamed, or as one upload."""
        if self.local:
            write_bytes(Path(self.address) / name, content)
            return
        filesystem, path = self._where(name)
        with filesystem.open_output_stream(path, compression=None) as stream:
            stream.write(content)

    def get(self, name: str) -> pa.Buffer | None:
        """The content of a file, or None if it is not there."""
        filesystem, path = self._where(name)
        if filesystem.get_file_info(path).type != fs.FileType.File:
            return None
        with filesystem.open_input_file(path) as file:
            return file.read_buffer()

    def names(self) -> list[str]:
        """Every file, sorted."""
        filesystem, base = self._where("")
        selector = fs.FileSelector(base.rstrip("/"), allow_not_found=True, recursive=True)
        inside = filesystem.get_file_info(selector)
        return sorted(one.path[len(base) :] for one in inside if one.type == fs.FileType.File)

    def remove(self, folder: str) -> None:
        """Remove a folder that is there, with all in it."""
        filesystem, path = self._where(folder)
        filesystem.delete_dir(path)


@dataclass(frozen=True)
class Shard:
    """A piece of a collection: its key, how many documents and bytes of text it holds, and the doc_id of the last."""

    collection: str
    key: str
    documents: int
    bytes: int
    last: str

    @property
    def folder(self) -> str:
        return f"{TEXTS}/{self.key}"

    @property
    def called(self) -> str:
        """What a message calls it."""
        return f"collection {self.collection}, {self.key[:12]}"


@dataclass(frozen=True)
class Shards:
    """Several shards, and what they hold together."""

    shards: tuple[Shard, ...]

    @property
    def documents(self) -> int:
        return sum(shard.documents for shard in self.shards)

    @property
    def bytes(self) -> int:
        return sum(shard.bytes for shard in self.shards)


@dataclass(frozen=True)
class Group(Shards):
    """Shards that one worker works on together; each has its own results."""

    @property
    def called(self) -> str:
        """What a message calls it."""
        others = f" and {len(self.shards) - 1} with it" if len(self.shards) > 1 else ""
        return f"{self.shards[0].called}{others}"


@dataclass(frozen=True)
class Receipt:
    """What was written of one shard: rows, bytes and SHA-256 by file; and whether it had been there before."""

    folder: str
    files: Mapping[str, Mapping[str, Any]]
    cached: bool = False
    seconds: float = 0.0

    def rows(self, name: str) -> int:
        """Rows of one of its tables."""
        return int(self.files[name]["rows"])


def shards(
    documents: Iterable[Text | Reject], collection: str, objects: Objects, target: int = TARGET
) -> Iterator[Shard | Reject]:
    """Store the documents of a collection in shards, and give each, and each document that was not taken in.

    A cut depends on the identifier and the size of the document before it and on no count from the start, so that a
    document that comes, goes or changes moves no cut but those beside it. Holds one shard at a time.
    """
    held: list[Text] = []
    size = 0
    for found in documents:
        if isinstance(found, Reject):
            yield found
            continue
        length = found.bytes
        if held and size + length > 2 * target:
            yield _stored(collection, held, size, objects)
            held, size = [], 0
        held.append(found)
        size += length
        if fraction(found.row["doc_id"]) * target < length:
            yield _stored(collection, held, size, objects)
            held, size = [], 0
    if held:
        yield _stored(collection, held, size, objects)


def groups(listed: Iterable[Shard]) -> list[Group]:
    """Shards in groups of at most `TOGETHER` bytes; a longer one is a group of its own."""
    found: list[Group] = []
    held: list[Shard] = []
    for shard in listed:
        if held and Group((*held, shard)).bytes > TOGETHER:
            found.append(Group(tuple(held)))
            held = []
        held.append(shard)
    return [*found, Group(tuple(held))] if held else found


def texts_of(objects: Objects, shard: Shard, columns: Sequence[str] | None = None) -> pa.Table:
    """The documents of a shard: column `text` beside those of `documents`, or some of these columns."""
    content = objects.get(f"{shard.folder}/{TEXTS}.parquet")
    assert content is not None, shard
    return pq.read_table(pa.BufferReader(content), columns=columns, use_threads=False)


def piece(objects: Objects, receipt: Receipt, name: str) -> pa.Table:
    """One of the tables of a receipt."""
    content = objects.get(f"{receipt.folder}/{name}.parquet")
    assert content is not None, receipt
    return pq.read_table(pa.BufferReader(content), use_threads=False)


def done_once(
    objects: Objects, folder: str, work: Callable[[], Mapping[str, pa.Table]], names: tuple[str, ...]
) -> Receipt:
    """The receipt of the tables `names` in `folder`; `work` makes them unless they are there and valid."""
    if receipt := valid(objects, folder, names):
        return receipt
    begin = time.perf_counter()
    tables = work()
    return keep(objects, folder, tables, time.perf_counter() - begin)


def keep(objects: Objects, folder: str, tables: Mapping[str, pa.Table], seconds: float) -> Receipt:
    """Store tables that took so long to make, and their receipt."""
    files = {}
    for name, data in tables.items():
        content = parquet(data)
        objects.put(f"{folder}/{name}.parquet", content)
        files[name] = {"rows": data.num_rows, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    objects.put(f"{folder}/{TIMES}", json.dumps({"seconds": round(seconds, 3)}).encode())
    objects.put(f"{folder}/{RECEIPT}", json.dumps(files, indent=1, sort_keys=True).encode())
    return Receipt(folder, files, cached=False, seconds=seconds)


def valid(objects: Objects, folder: str, names: tuple[str, ...]) -> Receipt | None:
    """The receipt in `folder`, if it is there and everything is as it says."""
    found = recorded(objects, folder, names)
    return found if found and all(_stands(objects, found, name) for name in names) else None


def recorded(objects: Objects, folder: str, names: tuple[str, ...]) -> Receipt | None:
    """The receipt in `folder`, if it is there, whatever has become of its files."""
    content = objects.get(f"{folder}/{RECEIPT}")
    if content is None:
        return None
    try:
        files = json.loads(content.to_pybytes())
        whole = set(files) == set(names) and all(file.keys() >= {"rows", "bytes", "sha256"} for file in files.values())
    except (ValueError, AttributeError, TypeError):
        return None
    return Receipt(folder, files, cached=True) if whole else None


def _stands(objects: Objects, receipt: Receipt, name: str) -> bool:
    path, file = f"{receipt.folder}/{name}.parquet", receipt.files[name]
    if not objects.local:
        stored = objects.get(path)
        return stored is not None and stored.size == file["bytes"]
    where = Path(objects.address) / path
    return where.is_file() and where.stat().st_size == file["bytes"] and kept_sha256(where) == file["sha256"]


def seen(objects: Objects, folder: str, names: tuple[str, ...]) -> Receipt | None:
    """As `valid`, where that is known at once: of a distant store, nothing."""
    return valid(objects, folder, names) if objects.local else None


def parquet(data: pa.Table) -> bytes:
    """A table as Parquet; the same rows give the same bytes."""
    buffer = io.BytesIO()
    with pq.ParquetWriter(buffer, data.schema, compression="zstd", compression_level=1, version="2.6") as writer:
        for group in regrouped(iter(data.to_batches()), data.schema):
            writer.write_table(group, row_group_size=ROW_GROUP)
    return buffer.getvalue()


def key_of(*parts: object) -> str:
    """SHA-256 over the parts, none of which runs into the next."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


SCHEMA: Final = pa.schema([*contract()["documents"].arrow.remove_metadata(), pa.field("text", pa.large_string())])


def _stored(collection: str, held: list[Text], size: int, objects: Objects) -> Shard:
    digest = hashlib.sha256(pa.__version__.encode())
    for one in held:
        digest.update(json.dumps(one.row, sort_keys=True, ensure_ascii=False).encode() + b"\0")
    shard = Shard(collection, digest.hexdigest(), len(held), size, held[-1].row["doc_id"])

    def work() -> dict[str, pa.Table]:
        return {TEXTS: pa.Table.from_pylist([{**one.row, "text": one.text} for one in held], SCHEMA)}

    done_once(objects, shard.folder, work, (TEXTS,))
    return shard


def fraction(name: str) -> float:
    """A number from 0 to 1 that depends on the name alone, and is as good as drawn by lot."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]) / 2.0**64
