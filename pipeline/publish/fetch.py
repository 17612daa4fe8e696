"""A release from wherever it is: a folder as it stands, a zip unpacked, an address on the web downloaded.

Nothing that comes from outside is trusted: a name stays inside the folder, and what is too large is not taken.
Whether the release is whole is for `verify` to say.
"""

from __future__ import annotations

import contextlib
import stat
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.publish.package import SUMS
from pipeline.publish.signature import SIGNATURE
from pipeline.publish.verify import safe

MOST: Final = 4 * 1024**3
"""Bytes of a release at most."""

SWELL: Final = 200
"""How many times its size a zip may unpack to, beyond `ALWAYS`; tables and texts come to a twentieth of that."""

ALWAYS: Final = 64 * 1024**2
MEMBERS: Final = 100_000
PATIENCE: Final = 60
"""Seconds without a byte after which a server is given up."""


@contextlib.contextmanager
def at_hand(place: str) -> Iterator[Path]:
    """The folder of the release at `place`: a folder, a .zip, or an address (http or https) of either.

    What is fetched or unpacked goes to a temporary folder, which is gone afterwards.

    Raises:
        Refusal: it cannot be had, or is not what a release may be.
    """
    with tempfile.TemporaryDirectory(prefix="reckoner-") as name:
        temporary = Path(name)
        if place.startswith(("http://", "https://")):
            if urllib.parse.urlsplit(place).path.endswith(".zip"):
                archive = temporary / "release.zip"
                _get(place, archive, MOST)
                yield _unpacked(archive, temporary / "release", place)
            else:
                yield _downloaded(place, temporary / "release")
        elif place.endswith(".zip") and Path(place).is_file():
            yield _unpacked(Path(place), temporary / "release", place)
        else:
            yield Path(place)


def _refused(where: str, found: str, expected: str) -> Refusal:
    return Refusal(Problem(printable(where, 200), printable(found, 200), expected, "fetch it from its publisher again"))


def _downloaded(address: str, folder: Path) -> Path:
    """The files that SHA256SUMS at `address` lists; a file that it does not list cannot be seen from here."""
    base = address.removesuffix(SUMS).rstrip("/") + "/"
    folder.mkdir()
    _get(base + SUMS, folder / SUMS, ALWAYS)
    room = MOST
    lines = (folder / SUMS).read_bytes().decode("utf-8", "replace").removesuffix("\n").split("\n")
    if len(lines) > MEMBERS:
        raise _refused(base + SUMS, f"{len(lines):,} files", f"at most {MEMBERS:,}")
    for line in lines:
        name = line.partition("  ")[2]
        if not safe(name):
            raise _refused(base + SUMS, f"the path {name!r}", "paths inside the release")
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        room -= _get(base + urllib.parse.quote(name), target, room)
    with contextlib.suppress(Refusal):
        _get(base + SIGNATURE, folder / SIGNATURE, ALWAYS)
    return folder


def _get(address: str, target: Path, most: int) -> int:
    """Download one file; gives its size."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer, target.open("wb") as file:
            return _copy(answer, file, most, address)
    except (OSError, ValueError, urllib.error.URLError) as error:
        target.unlink(missing_ok=True)
        raise _refused(address, str(error), "the file") from None


def _copy(source: IO[bytes], target: IO[bytes], most: int, where: str) -> int:
    size = 0
    while chunk := source.read(1 << 20):
        size += len(chunk)
        if size > most:
            raise _refused(where, f"more than {most:,} bytes", "a release of a size that can be")
        target.write(chunk)
    return size


def _unpacked(archive: Path, folder: Path, where: str) -> Path:
    """The release in a zip, whose files may all stand below one folder."""
    try:
        with zipfile.ZipFile(archive) as zipped:
            members = [member for member in zipped.infolist() if not member.is_dir()]
            _members(members, archive.stat().st_size, where)
            for member in members:
                target = folder / member.filename
                target.parent.mkdir(parents=True, exist_ok=True)
                with zipped.open(member) as source, target.open("wb") as file:
                    _copy(source, file, member.file_size, f"{where}, {member.filename}")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError) as error:
        raise _refused(where, f"{error}", "a zip of a release") from None
    inside = list(folder.iterdir()) if folder.is_dir() else []
    return inside[0] if len(inside) == 1 and inside[0].is_dir() else folder


def _members(members: list[zipfile.ZipInfo], size: int, where: str) -> None:
    names = [member.filename for member in members]
    if len(names) > MEMBERS:
        raise _refused(where, f"{len(names):,} files", f"at most {MEMBERS:,}")
    for member in members:
        if not safe(member.filename) or "\0" in member.orig_filename or names.count(member.filename) > 1:
            raise _refused(where, f"the path {member.orig_filename!r}", "paths inside the release, each once")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise _refused(where, f"{member.filename}, a symbolic link", "files")
    total = sum(member.file_size for member in members)
    if total > min(MOST, max(ALWAYS, SWELL * size)):
        raise _refused(where, f"{size:,} bytes that unpack to {total:,}", "a zip that does not expand without end")
