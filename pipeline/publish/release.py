"""Publishing: a verified data package becomes `outputs/releases/<version>/`, at once and for good.

A version that exists is never written again. A publisher that is killed leaves nothing that looks like a release.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from pipeline.errors import Problem, Refusal, printable
from pipeline.publish.changelog import Difference
from pipeline.publish.package import SUMS
from pipeline.publish.signature import SIGNATURE
from pipeline.publish.site import write_index
from pipeline.publish.snapshot import Snapshot, before, of_package, order, versions
from pipeline.publish.verify import verify
from pipeline.validate.store import alone, sha256


def publish(candidate: Path, releases: Path, version: str, reworded: Iterable[str] = ()) -> bool:
    """Publish the data package in `candidate` as `version`; False when it already is, byte for byte.

    `reworded` names columns whose description changed and not their meaning, as for `differences`.

    Raises:
        Refusal: the package does not verify, the version is published with other content, is out of order, rises too
            little or brings nothing new; nothing was changed.
    """
    releases.mkdir(parents=True, exist_ok=True)
    with alone(releases):
        target = releases / version
        if target.exists():
            # What is published was verified then; the same bytes need no second look.
            if same(candidate, target):
                write_index(releases)  # a publisher may have been killed before
                return False
            raise Refusal(
                Problem(
                    where=str(target),
                    found=f"version {version}, published with other content ({differing(candidate, target)})",
                    expected=f"a version that is not yet published, {_next(candidate, target, reworded)} or later",
                    remedy="raise `version` (and `released`) in raw/dataset.yaml; what is published never changes",
                )
            )
        _refuse_a_wrong_number(candidate, releases, version, reworded)
        temporary = releases / f".{version}.tmp"
        if temporary.exists():  # left by a publisher that was killed
            shutil.rmtree(temporary)
        try:
            _copy(candidate, temporary)
            verify(temporary)
            temporary.rename(target)
            _sync(releases)
            write_index(releases)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
        return True


def _next(candidate: Path, target: Path, reworded: Iterable[str]) -> str:
    """The smallest version that the candidate could have, held against what is published."""
    return Difference(of_package(target), of_package(candidate), reworded).smallest


def same(one: Path, other: Path) -> bool:
    """Whether two releases hold the same files with the same bytes; a signature may have been added since."""
    return (one / SUMS).read_bytes() == (other / SUMS).read_bytes() and not differing(one, other)


def differing(one: Path, other: Path) -> str:
    """The names of the files that are not the same in both, shortened to fit a line."""
    names = sorted(
        {path.relative_to(root).as_posix() for root in (one, other) for path in root.rglob("*") if path.is_file()}
        - {SIGNATURE}
    )
    found = [
        name
        for name in names
        if not ((one / name).is_file() and (other / name).is_file()) or sha256(one / name) != sha256(other / name)
    ]
    return ", ".join(found[:4]) + (f" and {len(found) - 4} more" if len(found) > 4 else "")


def since_before(releases: Path, new: Snapshot, reworded: Iterable[str] = ()) -> Difference | None:
    """All that differs from the newest published version before `new`; None when it is the first."""
    earlier = before(releases, new.version)
    return Difference(of_package(releases / earlier), new, reworded) if earlier else None


def earlier_page(releases: Path, version: str) -> str | None:
    """The page CHANGELOG.md of the version before `version`, if there is one."""
    earlier = before(releases, version)
    path = releases / (earlier or "") / "CHANGELOG.md"
    return path.read_text("utf-8") if earlier and path.is_file() else None


def _refuse_a_wrong_number(candidate: Path, releases: Path, version: str, reworded: Iterable[str]) -> None:
    """A version is newer than all before it, differs from the last, and rises as much as the difference asks for."""
    where, remedy = "raw/dataset.yaml, version", "set `version` (and `released`) in raw/dataset.yaml"
    published = versions(releases)
    if published and order(version) < order(published[-1]):
        expected = f"a version after {published[-1]}, the newest that is published"
        raise Refusal(Problem(where, f"version {version}, out of order", expected, remedy))
    difference = since_before(releases, of_package(candidate), reworded)
    if difference is None:
        return
    if not difference.changes:
        raise Refusal(
            Problem(
                where,
                f"version {version} with no difference to {difference.old.version}",
                "something that changed; the same data again is no new version",
                f"nothing needs to be released; users have it all in {difference.old.version}",
            )
        )
    if order(version) < order(difference.smallest):
        causes = [change for change in difference.changes if change.bump == difference.bump]
        said = "; ".join(printable(" ".join((c.table, c.key, c.field, c.change)), 80) for c in causes[:3])
        more = f" and {len(causes) - 3} more" if len(causes) > 3 else ""
        raise Refusal(
            Problem(
                where,
                f"version {version} after {difference.old.version}, for a {difference.bump.name} difference "
                f"({said}{more})",
                f"at least version {difference.smallest}",
                f"{remedy}; `reckoner diff` lists every change",
            )
        )


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
