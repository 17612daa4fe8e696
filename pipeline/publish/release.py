"""Publishing: a verified data package becomes `outputs/releases/<version>/`, at once and for good.

A version that exists is never written again. A publisher that is killed leaves nothing that looks like a release.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from pipeline.errors import Problem, Refusal
from pipeline.publish.package import SUMS
from pipeline.publish.verify import VERSION, verify
from pipeline.validate.store import alone


def publish(candidate: Path, releases: Path, version: str) -> bool:
    """Publish the data package in `candidate` as `version`; False when it already is, byte for byte.

    Raises:
        Refusal: the package does not verify, or the version is published with other content; nothing was changed.
    """
    releases.mkdir(parents=True, exist_ok=True)
    with alone(releases):
        target = releases / version
        if target.exists():
            # What is published was verified then; the same bytes need no second look.
            if same(candidate, target):
                return False
            raise Refusal(
                Problem(
                    where=str(target),
                    found=f"version {version}, published with other content ({differing(candidate, target)})",
                    expected="a version that is not yet published",
                    remedy="raise `version` (and `released`) in raw/dataset.yaml; what is published never changes",
                )
            )
        temporary = releases / f".{version}.tmp"
        if temporary.exists():  # left by a publisher that was killed
            shutil.rmtree(temporary)
        try:
            _copy(candidate, temporary)
            verify(temporary)
            temporary.rename(target)
            _sync(releases)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
        return True


def same(one: Path, other: Path) -> bool:
    """Whether two releases hold the same files with the same bytes."""
    return (one / SUMS).read_bytes() == (other / SUMS).read_bytes() and not differing(one, other)


def differing(one: Path, other: Path) -> str:
    """The names of the files that are not the same in both, shortened to fit a line."""
    names = sorted(
        {path.relative_to(root).as_posix() for root in (one, other) for path in root.rglob("*") if path.is_file()}
    )
    found = [
        name
        for name in names
        if not ((one / name).is_file() and (other / name).is_file())
        or (one / name).read_bytes() != (other / name).read_bytes()
    ]
    return ", ".join(found[:4]) + (f" and {len(found) - 4} more" if len(found) > 4 else "")


def versions(releases: Path) -> list[str]:
    """The published versions, oldest first."""
    found = [path.name for path in releases.glob("*") if path.is_dir() and VERSION.fullmatch(path.name)]
    return sorted(found, key=lambda name: tuple(map(int, name.split("."))))


def _copy(source: Path, target: Path) -> None:
    """All files below `source`, each on the disk before the next."""
    for path in sorted(source.rglob("*")):
        copy = target / path.relative_to(source)
        if path.is_dir():
            copy.mkdir(parents=True)
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        with copy.open("rb+") as file:
            os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
