"""How `verify` words what is wrong with a release: the same remedy for everything, for a reader can do nothing else."""

from __future__ import annotations

from typing import Final

from pipeline.errors import Problem, printable

RESTORE: Final = "download the release again; if it was published so, report it"


def wrong(where: str, found: str, expected: str) -> Problem:
    """A problem with the file or line `where` of a release; all that the release says is made safe for a terminal."""
    return Problem(printable(where, 200), printable(found, 300), printable(expected, 300), RESTORE)
