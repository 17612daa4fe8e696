"""What a user is told when something is wrong: where, what was found, what was expected, what to do.

Every refusal of the pipeline is a `Problem`; a `Refusal` carries one or more of them. No handling lives here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SHOWN = 12
"""How many problems one message lists before it only counts the rest, so that it fits one screen."""


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong. `where` is a file with line, byte, span or row; the rest are sentences."""

    where: str
    found: str
    expected: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.where}\n  found:    {self.found}\n  expected: {self.expected}\n  to do:    {self.remedy}"


class Refusal(Exception):
    """The pipeline will not go on; nothing was written. Holds at least one `Problem`."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(str(self))

    def __reduce__(self) -> tuple[type[Refusal], tuple[tuple[Problem, ...]]]:
        return (type(self), (self.problems,))

    def __str__(self) -> str:
        shown = "\n".join(str(problem) for problem in self.problems[:SHOWN])
        rest = len(self.problems) - SHOWN
        return shown + (f"\n... and {rest} more" if rest > 0 else "")


def nearest(found: str, known: Iterable[str]) -> str | None:
    """The name of those `known` that is nearest to a wrong one, if one is near."""
    import difflib

    return next(iter(difflib.get_close_matches(found, sorted(known), n=1)), None)


def did_you_mean(found: str, known: Iterable[str], otherwise: str) -> str:
    """What to do about a wrong name: the nearest right one of those `known`, or `otherwise` where none is near."""
    near = nearest(found, known)
    return f"did you mean {near}?" if near else otherwise


def printable(text: str, limit: int = 80) -> str:
    """`text` made safe for a terminal: control and bidirectional characters escaped, cut to `limit` characters."""
    safe = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[: limit + 1])
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"
