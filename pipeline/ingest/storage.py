"""Where the files of a collection stand: folders, patterns and addresses become files that can be opened.

What lives here: finding files on a local disk or an object store, in one order on every machine, and looking into
archives. What does not: what the files hold (`records`).
"""

from __future__ import annotations

import fnmatch
import io
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final
from urllib.parse import parse_qsl

import pyarrow as pa
from pyarrow import fs

from pipeline.errors import Problem, Refusal, printable

ATTEMPTS: Final = 8
"""How often a request to an object store is tried before it counts as failed."""

COMPRESSED: Final[Mapping[str, str]] = {".gz": "gzip", ".zst": "zstd", ".bz2": "bz2"}
_PATTERN: Final = frozenset("*?[")


@dataclass(frozen=True)
class Source:
    """One file of a collection: where it is, its name below the place that was given, and its size in bytes."""

    filesystem: fs.FileSystem
    path: str
    name: str
    size: int

    def open(self) -> BinaryIO:
        """Its bytes, which can be sought; an object store is asked for the ranges that are read and no more."""
        stream: BinaryIO = self.filesystem.open_input_file(self.path)
        return stream


def filesystem_of(address: str, root: Path, storage: Mapping[str, Any]) -> tuple[fs.FileSystem, str, str]:
    """The file system of an address, the path on it, and the address as messages name it.

    A path without a scheme is local, from the folder `root` on. `storage` may hold endpoint, region and anonymous; an
    address of S3 may end in the first two too, as in s3://bucket/folder?endpoint=http://store:9000&region=eu-west-1.

    Raises:
        Refusal: an address of a kind that cannot be read.
    """
    if "://" not in address:
        return fs.LocalFileSystem(), str(root / address), address
    scheme, _, rest = address.partition("://")
    try:
        if scheme == "s3":
            rest, _, asked = rest.partition("?")
            storage = {**storage, **dict(parse_qsl(asked))}
            options: dict[str, Any] = {"retry_strategy": fs.AwsStandardS3RetryStrategy(max_attempts=ATTEMPTS)}
            if endpoint := storage.get("endpoint"):
                kind, _, host = endpoint.rpartition("://")
                options |= {"endpoint_override": host, "scheme": kind or "https"}
            options |= {key: storage[key] for key in ("region", "anonymous") if key in storage}
            return fs.S3FileSystem(**options), rest, address
        filesystem, path = fs.FileSystem.from_uri(address)
    except (pa.ArrowException, ValueError, OSError, AttributeError) as error:
        raise Refusal(
            Problem(printable(address), printable(str(error), 300), "a path, or an address such as s3://bucket/folder",
                    "correct the address")
        ) from None  # fmt: skip
    return filesystem, path, address


def sources(address: str, root: Path, storage: Mapping[str, Any]) -> list[Source]:
    """The files that an address names: itself, all in a folder, or those that fit its pattern; sorted by name.

    Hidden files are left out. A name is the path below the folder, or below the part before the first pattern.

    Raises:
        Refusal: no file is there, or the store cannot be reached.
    """
    filesystem, path, shown = filesystem_of(address, root, storage)
    parts = path.split("/")
    first = next((i for i, part in enumerate(parts) if _PATTERN & set(part)), len(parts))
    base = "/".join(parts[:first])
    try:
        info = filesystem.get_file_info(base)
        if info.type == fs.FileType.File and first == len(parts):
            return [Source(filesystem, base, info.base_name, info.size)]
        inside = []
        if info.type == fs.FileType.Directory:
            inside = filesystem.get_file_info(fs.FileSelector(base, recursive=True))
    except (OSError, pa.ArrowException) as error:
        raise Refusal(
            Problem(printable(shown), printable(str(error), 300), "files that can be read", "see to the store or path")
        ) from None
    pattern = parts[first:]
    found = []
    for one in inside:
        name = one.path[len(base) :].lstrip("/")
        hidden = any(part.startswith(".") for part in name.split("/"))
        if one.type == fs.FileType.File and not hidden and (not pattern or _fits(name.split("/"), pattern)):
            found.append(Source(filesystem, one.path, name, one.size))
    if not found:
        raise Refusal(
            Problem(printable(shown), "no file", "at least one file of the collection", "correct the path or pattern")
        )
    return sorted(found, key=lambda source: source.name)


def _fits(parts: list[str], pattern: list[str]) -> bool:
    """Whether the parts of a path fit those of a pattern; `**` stands for any number of parts."""
    if not pattern:
        return not parts
    if pattern[0] == "**":
        return any(_fits(parts[i:], pattern[1:]) for i in range(len(parts) + 1))
    return bool(parts) and fnmatch.fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])


def unpacked(name: str, stream: BinaryIO) -> Iterator[tuple[str, BinaryIO]]:
    """The files inside a file, by names such as `box.zip/a.txt`, each to be read before the next; itself if it is none.

    Archives are read from front to back, a member at a time, and nothing is written to disk. A compressed file has the
    name without its last suffix.

    Raises:
        OSError, EOFError, zipfile.BadZipFile, tarfile.TarError: an archive that is damaged.
    """
    suffix = Path(name).suffix.lower()
    if suffix == ".tgz":
        name, suffix = f"{name[:-4]}.tar.gz", ".gz"
    if suffix in COMPRESSED:
        opened: Any = pa.CompressedInputStream(stream, COMPRESSED[suffix])
        yield from unpacked(name[: -len(suffix)], opened)
    elif suffix == ".tar":
        with tarfile.open(fileobj=stream, mode="r|") as tar:
            for member in tar:
                content = tar.extractfile(member) if member.isfile() and not _hidden(member.name) else None
                if content is not None:
                    yield from unpacked(f"{name}/{member.name}", content)  # type: ignore[arg-type]
    elif suffix == ".zip":
        with zipfile.ZipFile(_sought(stream)) as box:
            for entry in box.infolist():
                if not entry.is_dir() and not _hidden(entry.filename):
                    with box.open(entry) as content:
                        yield from unpacked(f"{name}/{entry.filename}", content)  # type: ignore[arg-type]
    else:
        yield name, stream


def _hidden(name: str) -> bool:
    return any(part.startswith(".") and part != "." for part in name.split("/")) or name.startswith("__MACOSX/")


def _sought(stream: BinaryIO) -> BinaryIO:
    """The stream if it can be sought, else its whole content in memory, as for an archive inside an archive."""
    return stream if can_seek(stream) else io.BytesIO(stream.read())


def can_seek(stream: BinaryIO) -> bool:
    """Whether a stream can be sought; a member of a tar that is read from front to back does not even say."""
    try:
        return stream.seekable()
    except AttributeError:
        return False
