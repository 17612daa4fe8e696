"""The documents inside the files of a collection: whole texts, lines of JSON, rows of Parquet.

What lives here: from a stream of bytes to records, each with its place, or the reason why it is none. What does not:
finding and unpacking the files (`storage`), and what a record must keep to become a document (`collections`).
"""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.errors import printable
from pipeline.ingest.storage import can_seek, unpacked

SUFFIXES: Final = {
    ".txt": "text", ".md": "text", ".text": "text",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".parquet": "parquet",
}  # fmt: skip
"""What a file holds, by the end of its name once it is unpacked; others are no part of a collection."""

ROWS: Final = 1024
"""Rows of a Parquet file held at a time."""

DAMAGED: Final = (OSError, EOFError, zipfile.BadZipFile, tarfile.TarError, zlib.error, pa.ArrowException)

_SLACK: Final = 1 << 20
"""What a line of JSON may hold beside its text: escapes and metadata."""


@dataclass(frozen=True)
class Record:
    """One document as it stands in a file: its place, its text as bytes, and the other values beside it."""

    locator: str
    content: bytes
    said: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reject:
    """A document that was not taken in: its place, a reason of the contract, and what was found."""

    locator: str
    reason: str
    detail: str


def records(
    name: str, stream: BinaryIO, form: str | None, *, text: str, wanted: Sequence[str], largest: int
) -> Iterator[Record | Reject]:
    """Every document of one file, in the order in which they stand there.

    `form` is text, jsonl or parquet, by default judged by each name; `text` is the key or column of the text and
    `wanted` are those of metadata. No more than `largest` bytes of one text are held. What is damaged is a reject.
    """
    at = name
    try:
        for at, content in unpacked(name, stream):
            kind = form or SUFFIXES.get(Path(at).suffix.lower())
            if kind == "text":
                yield _whole(at, content, largest)
            elif kind == "jsonl":
                yield from _lines(at, content, text, largest)
            elif kind == "parquet":
                yield from _rows(at, content, text, wanted)
    except DAMAGED as error:
        yield Reject(at, "record", _said(f"a file that cannot be read on: {error}"))


def _whole(name: str, stream: BinaryIO, largest: int) -> Record | Reject:
    content = stream.read(largest + 1)
    if len(content) > largest:
        return Reject(name, "size", f"more than {largest:,} bytes")
    return Record(name, bytes(content))


def _lines(name: str, stream: BinaryIO, text: str, largest: int) -> Iterator[Record | Reject]:
    # A text of `largest` bytes may be six times as long in escapes; a longer line is passed over unread.
    limit = 6 * largest + _SLACK
    buffered = io.BufferedReader(_Raw(stream), 1 << 20)
    number = 0
    while line := buffered.readline(limit):
        number += 1
        place = f"{name}#{number}"
        if len(line) == limit and not line.endswith(b"\n"):
            while (rest := buffered.readline(limit)) and not rest.endswith(b"\n"):
                pass
            yield Reject(place, "size", f"a line of more than {limit:,} bytes")
        elif line.strip():
            yield _line(place, line, text)


def _line(place: str, line: bytes, text: str) -> Record | Reject:
    try:
        said = json.loads(line)
    except UnicodeDecodeError as error:
        return Reject(place, "encoding", _said(f"byte {error.object[error.start]:#04x}, which is not UTF-8"))
    except (ValueError, RecursionError) as error:
        return Reject(place, "record", _said(f"no JSON: {error}"))
    return _record(place, said, text)


def _record(place: str, said: Any, text: str) -> Record | Reject:
    if not isinstance(said, dict) or not isinstance(said.get(text), str | bytes):
        return Reject(place, "record", _said(f"no text under {text!r}"))
    content = said.pop(text)
    if isinstance(content, str):
        try:
            content = content.encode()
        except UnicodeEncodeError:
            return Reject(place, "encoding", "a lone surrogate, which is no character")
    return Record(place, content, said)


def _rows(name: str, stream: BinaryIO, text: str, wanted: Sequence[str]) -> Iterator[Record | Reject]:
    source: Any = stream if can_seek(stream) else pa.BufferReader(stream.read())
    with pq.ParquetFile(source) as file:
        missing = sorted({text, *wanted} - set(file.schema_arrow.names))
        if missing:
            yield Reject(name, "record", _said(f"no column {', '.join(missing)}"))
            return
        number = 0
        for batch in file.iter_batches(ROWS, columns=[text, *wanted], use_threads=False):
            for said in batch.to_pylist():
                number += 1
                yield _record(f"{name}#{number}", said, text)


def _said(words: str) -> str:
    return printable(words, 200)


class _Raw(io.RawIOBase):
    """A stream that only reads, as Python's buffers want it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        content = self._stream.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)
