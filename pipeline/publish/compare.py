"""What `reckoner diff` does: finds the two versions it is asked about, and shows what differs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pyarrow.parquet as pq

from pipeline.errors import Problem, Refusal, printable
from pipeline.folders import Folders
from pipeline.ingest.raw import read_dataset
from pipeline.publish.changelog import Difference, markdown, terminal
from pipeline.publish.changes import HISTORY
from pipeline.publish.snapshot import VERSION, Snapshot, of_package, versions
from pipeline.validate.contract import contract
from pipeline.validate.store import conform, replacing

WORKING: Final = "working"
"""The name of what the last build made."""


def compare(root: Path | None, old: str | None, new: str | None, format_: str, output: Path | None) -> str:
    """The differences from `old` to `new` as text; `format_` is table, markdown or json.

    `root` is the folder of the dataset, which published versions and the working tables need. With `output` the rows
    of the table `changes` are written there too, as Parquet.

    Raises:
        Refusal: there is no such version, or nothing was built yet.
    """
    known = versions(Folders.of(root).releases) if root else []
    if old is None and not known:
        raise Refusal(Problem("OLD", "no release", "a release to compare with", "run `reckoner release`, or name one"))
    reworded = read_dataset(root / "raw").get("reworded", ()) if root and new in (None, WORKING) else ()
    difference = Difference(_snapshot(root, old or known[-1]), _snapshot(root, new or WORKING), reworded)
    if output:
        rows = conform(contract()[HISTORY], difference.rows())
        with replacing(output) as temporary:
            pq.write_table(rows, temporary, compression="zstd")
    if format_ == "json":
        said = {
            "old": difference.old.version,
            "new": difference.new.version,
            "required": difference.bump.name,
            "smallest": difference.smallest if difference.changes else None,
            "changes": difference.rows(),
        }
        return json.dumps(said, ensure_ascii=False) + "\n"
    return markdown(difference) if format_ == "markdown" else terminal(difference)


def _snapshot(root: Path | None, name: str) -> Snapshot:
    if root and name == WORKING:
        folder = Folders.of(root).candidate
        if not folder.is_dir():
            raise Refusal(Problem(str(folder), "no such folder", "the tables of a build", "run `reckoner build`"))
        return of_package(folder)
    if root and VERSION.fullmatch(name):
        releases = Folders.of(root).releases
        known = versions(releases)
        if name not in known:
            expected = f"one of {', '.join(known)}" if known else "a published version"
            raise Refusal(Problem(str(releases), f"no version {name}", expected, "choose one that is published"))
        return of_package(releases / name)
    if not Path(name).is_dir():
        expected = "a published version, a folder of a release, or `working`"
        raise Refusal(Problem(printable(name), "neither a version nor a folder", expected, "give one of them"))
    return of_package(Path(name))
