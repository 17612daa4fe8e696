"""Changes for people and for programs: rows of the table `changes`, a table for the terminal, Markdown.

How changes are found is said in `changes`, why they came about in `reasons`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

import pyarrow as pa

from pipeline.errors import printable
from pipeline.publish.changes import ALL, HISTORY, Bump, Change, differences, moves_of, required, smallest
from pipeline.publish.query import as_table
from pipeline.publish.reasons import reasons
from pipeline.publish.snapshot import Snapshot
from pipeline.validate.contract import contract
from pipeline.validate.store import conform, ordered

COUNTED: Final = {"add": "new", "edit": "edited", "withdraw": "withdrawn", "supersede": "superseded"}

LISTED: Final = 20
"""Changes of values that a page lists one by one for each table; the rest stand in the table `changes`."""

ROWS: Final = 5
"""Whole rows, new or gone, that a page lists likewise."""


class Difference:
    """All that differs between two versions, with reasons, and the rise of the version it asks for."""

    def __init__(self, old: Snapshot, new: Snapshot, reworded: Iterable[str] = ()) -> None:
        self.old, self.new = old, new
        moves = moves_of(old, new)
        self.changes: Sequence[Change] = differences(old, new, reworded, moves)
        self.reasons: Sequence[str] = reasons(self.changes, old, new, moves)

    @property
    def bump(self) -> Bump:
        """By how much the version must rise."""
        return required(self.changes)

    @property
    def smallest(self) -> str:
        """The smallest version the newer one may have."""
        return smallest(self.old.version, self.bump)

    def rows(self) -> list[dict[str, Any]]:
        """Rows of the table `changes`, in the order of its key."""
        return [
            {
                "version": self.new.version,
                "table": change.table,
                "key": change.key,
                "field": change.field,
                "change": change.change,
                "old": change.old,
                "new": change.new,
                "reason": reason,
            }
            for change, reason in zip(self.changes, self.reasons, strict=True)
        ]


def history(difference: Difference | None) -> pa.Table:
    """The table `changes` of the newer version: what the older one says of the versions before, and what is new.

    Without an older version (None) there is nothing to say.
    """
    table = contract()[HISTORY]
    earlier = [] if difference is None else _known(difference.old, table.column_names)
    rows = [] if difference is None else difference.rows()
    return ordered(table, conform(table, earlier + rows))


def _known(old: Snapshot, columns: list[str]) -> list[dict[str, Any]]:
    data = old.data.get(HISTORY)
    return [] if data is None else data.to_pylist(columns)


def said_of(difference: Difference) -> str:
    """One sentence: how much changed."""
    if not difference.changes:
        return f"No difference from {difference.old.version}."
    count = len(difference.changes)
    many = f"{count:,} changes" if count > 1 else "1 change"
    return f"{many} from {difference.old.version}, a {difference.bump.name} difference."


def terminal(difference: Difference) -> str:
    """The changes as a table for a terminal, and the sentence."""
    rows = [
        [
            printable(row["table"], 24), printable(row["key"], 40), printable(row["field"], 24), row["change"],
            printable(row["old"] or "", 32), printable(row["new"] or "", 32), printable(row["reason"], 60),
        ]
        for row in difference.rows()
    ]  # fmt: skip
    header = ["table", "key", "field", "change", "old", "new", "reason"]
    if not rows:
        return said_of(difference) + "\n"
    return f"{as_table(header, rows)}\n{said_of(difference)} The next version is at least {difference.smallest}.\n"


def markdown(difference: Difference) -> str:
    """The changes as Markdown: a count by table, then every change of the contract, then changed values."""
    if not difference.changes:
        return said_of(difference) + "\n"
    parts = [said_of(difference), _counts(difference.rows())]
    for table, rows in _by_table(difference.rows()).items():
        whole = [row for row in rows if row["key"] == ALL]
        cells = [row for row in rows if row["key"] != ALL and row["field"] != ALL]
        others = [row for row in rows if row["key"] != ALL and row["field"] == ALL]
        listed = [*whole, *cells[:LISTED], *others[:ROWS]]
        if not listed:
            continue
        more = len(rows) - len(listed)
        parts.append("\n".join([f"**{'The dataset' if table == ALL else table}**", "", *map(_line, listed)]))
        if more:
            parts.append(f"and {more:,} more, which the table `{HISTORY}` lists")
    return "\n\n".join(parts) + "\n"


def _counts(rows: Iterable[Mapping[str, Any]]) -> str:
    lines = ["| table | " + " | ".join(COUNTED.values()) + " |", "|---|" + "---:|" * len(COUNTED)]
    for table, found in _by_table(rows).items():
        # A row of which two values changed is one edited row.
        counts = Counter(kind for _, kind in {(row["key"], row["change"]) for row in found})
        name = "the dataset" if table == ALL else table
        lines.append(f"| {name} | " + " | ".join(str(counts.get(kind, "")) for kind in COUNTED) + " |")
    return "\n".join(lines)


def _by_table(rows: Iterable[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["table"], []).append(row)
    return found


def _line(row: Mapping[str, Any]) -> str:
    if row["table"] != ALL and row["key"] == row["field"] == ALL and row["change"] != "edit":
        return f"- {_escaped(row['reason'])}"
    what = " ".join(f"`{_safe(row[part])}`" for part in ("key", "field") if row[part] != ALL)
    what = f"{what or 'columns'} {COUNTED[row['change']]}"
    values = [f"`{_safe(row[part])}`" if row[part] is not None else "nothing" for part in ("old", "new")]
    if row["change"] == "edit":
        what += f": {values[0]} is now {values[1]}"
    elif row["change"] == "supersede":
        what += f" by {values[1]}"
    return f"- {what}. {_escaped(row['reason'])}"


def _safe(text: str) -> str:
    """Text that stays code in Markdown."""
    return printable(text, 100).replace("`", "ˋ")


def _escaped(text: str) -> str:
    """Text that stays text in Markdown, with nothing to follow and nothing to run."""
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|&" else c for c in printable(text, 300))


def page(difference: Difference | None, about: Mapping[str, Any], notes: str, earlier: str | None) -> str:
    """CHANGELOG.md of a release: this version first, then what the page of the version before says.

    `about` is raw/dataset.yaml, `notes` what people say of the version, `earlier` the page of the version before.
    """
    head = f"# Changelog of {about['title']}\n\n"
    said = [f"## {about['version']} ({about['released']})"]
    if notes.strip():
        said.append(notes.strip())
    said.append("The first version." if difference is None else markdown(difference).strip())
    if difference is not None and earlier is None:
        said.append(f"## {difference.old.version}\n\nPublished before this page was kept.")
    before = earlier.split("\n\n", 1)[1] if earlier and "\n\n" in earlier else ""
    return head + "\n\n".join(said) + "\n" + (f"\n{before}" if before else "")
