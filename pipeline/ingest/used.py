"""Which folders of the cache a build used: noted as it goes on, so that the others can be removed when it has ended.

What lives here: the note and the removal. What does not: what the folders hold (`shards`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pipeline.ingest.shards import Objects

NOTE: Final = "used.txt"
"""The file in the working folder of a build that names them, a line each."""

KEPT: Final = re.compile(r"((?:intake|texts|passages|claims|joined)/[0-9a-f]{64})/[^/]+")
"""A file of the cache; what else stands beside it is not ours."""


def note(work: Path, folders: Iterable[str]) -> None:
    """Note that the build in `work` used these folders."""
    work.mkdir(parents=True, exist_ok=True)
    with (work / NOTE).open("a", encoding="utf-8") as file:
        file.writelines(f"{folder}\n" for folder in folders)


def prune(objects: Objects, work: Path) -> int:
    """Remove from `objects` all that the build in `work` did not use; gives how many folders these were."""
    used = set((work / NOTE).read_text("utf-8").splitlines())
    there = {found[1] for name in objects.names() if (found := KEPT.fullmatch(name))}
    for folder in sorted(there - used):
        objects.remove(folder)
    return len(there - used)
