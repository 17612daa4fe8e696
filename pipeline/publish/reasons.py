"""Why something changed between two versions, as far as the versions themselves tell.

What people did comes first: a text, a sidecar, the codebook, a correction. Then the program, when another version of
it read the texts. What is left follows from other changes. How changes are found is said in `changes`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow.compute as pc

from pipeline.ingest.authored import columns_of, raw_schema
from pipeline.ingest.codebook import FILES
from pipeline.publish.changes import ALL, ROWS, Change, Moves, shown
from pipeline.publish.moved import Moved
from pipeline.publish.snapshot import Snapshot


def reasons(changes: Iterable[Change], old: Snapshot, new: Snapshot, moves: Moves) -> list[str]:
    """The reason of each change, in their order; `moves` gives the rows that are not the same."""
    changes = list(changes)
    causes = _Causes(changes, old, new, moves)
    return [causes.of(change) for change in changes]


class _Causes:
    """What can have caused a change, looked up once for all."""

    def __init__(self, changes: list[Change], old: Snapshot, new: Snapshot, moves: Moves) -> None:
        self.old, self.new = old, new
        self.authored = {table for name in FILES for table, _ in columns_of(raw_schema(name)["items"]).values()}
        self.documents = {change.key: change for change in changes if change.table == "documents"}
        self.texts = {c.key for c in changes if c.table == "documents" and c.field in (ALL, "sha256")}
        self.changed = {(change.table, change.key) for change in changes}
        self.corrections = self._corrections(changes)
        both = {change.table for change in changes} & old.schemas.keys() & new.schemas.keys()
        self.rows = {name: _by_shown_key(moves(name)) for name in both}
        self.claims = self._claims()

    def _claims(self) -> dict[str, dict[str, Any]]:
        """The claims on which rows that changed hang, by claim_id; of two, the newer."""
        named = {str(row["claim_id"]) for rows in self.rows.values() for row in rows.values() if row.get("claim_id")}
        only = pc.field("claim_id").isin(sorted(named))
        found = {}
        for snapshot in (self.old, self.new):
            data = snapshot.data.get("claims")
            if named and data is not None and "claim_id" in data.column_names:
                found.update({row["claim_id"]: row for row in data.table(only=only).to_pylist()})
        return found

    def _corrections(self, changes: list[Change]) -> dict[tuple[str, int], str]:
        """The reason a curator gave, by document and offset, of each decision that is new or changed."""
        changed = {change.key for change in changes if change.table == "corrections"}
        found = {}
        for snapshot in (self.old, self.new):
            data = snapshot.data.get("corrections")
            for row in [] if data is None else data.to_pylist():
                key = shown(tuple(row[c] for c in snapshot.schemas["corrections"]["primaryKey"]))
                if key in changed:
                    found[row["doc_id"], int(row["start"])] = row["reason"]
        return found

    def of(self, change: Change) -> str:
        if change.table == ALL and change.field == "generator":
            return "Another version of Reckoner made the tables and the pages."
        if change.table == ALL:
            return "The description of the dataset was edited."
        if change.key == ALL:
            return _of_table(change)
        row = self.rows.get(change.table, {}).get(change.key, {})
        if change.table in self.authored:
            return "The codebook was edited."
        if change.table == "corrections":
            return f"Decided by a curator: {row.get('reason', 'withdrawn')}"
        if change.table == "documents":
            return self._of_document(change)
        row = self._placed(row)
        doc_id = row.get("doc_id")
        if doc_id in self.documents and self.documents[doc_id].field == ALL:
            return f"The document {doc_id} is {'new' if self.documents[doc_id].change == 'add' else 'gone'}."
        if doc_id in self.texts:
            return f"The text of {doc_id} changed."
        if row.get("start") is not None and (said := self.corrections.get((str(doc_id), int(row["start"])))):
            return f"Corrected by a curator: {said}"
        if self.old.generator != self.new.generator:
            return f"Made by {self.new.generator}, before by {self.old.generator or 'another version'}."
        return self._consequence(change, row)

    def _placed(self, row: dict[str, Any]) -> dict[str, Any]:
        """The row, or the claim it hangs on, for that has a place in a text."""
        if "doc_id" not in row and row.get("claim_id"):
            return {**self.claims.get(str(row["claim_id"]), {}), **row}
        return row

    def _of_document(self, change: Change) -> str:
        if change.field == ALL:
            return "The document is new." if change.change == "add" else "The document was taken out."
        return "The text changed." if change.field in ("sha256", "n_chars") else "The document's sidecar was edited."

    def _consequence(self, change: Change, row: Mapping[str, Any]) -> str:
        schema = self.new.schemas.get(change.table) or self.old.schemas[change.table]
        for key in schema.get("foreignKeys", ()):
            target = key["reference"]["resource"] or change.table
            cells = tuple(row.get(column) for column in key["fields"])
            if None not in cells and (target, shown(cells)) in self.changed and target != change.table:
                return f"Follows from a change of {shown(cells)} in {target}."
        return "Follows from other changes of this version."


def _by_shown_key(found: Moved) -> dict[str, dict[str, Any]]:
    """Rows by key as the table `changes` writes it; of two, the newer."""
    return {shown(key): row for key, row in {**found.was, **found.now}.items()}


def _of_table(change: Change) -> str:
    if change.field == ROWS:
        return "Too many rows to list one by one; the files of both versions have them."
    if change.field != ALL:
        return "The contract of the table changed."
    said = {"add": "The table is new.", "withdraw": "The table was taken out."}
    return said.get(change.change, "The columns of the table were put in another order.")
