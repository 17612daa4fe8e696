"""What the pages look up: the rows of a release's tables by the names under which the views ask for them.

Nothing is judged or put into words here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

import pyarrow as pa

from pipeline.reconcile.run import readings
from pipeline.validate.contract import contract

Row = dict[str, Any]

SEVERITIES: Final = tuple(contract()["findings"].column("severity").enum)
"""The gravest first, as the contract lists them."""


class Release:
    """The tables of one release, indexed. `texts` are the documents whose full text may be shown, by doc_id."""

    def __init__(self, tables: Mapping[str, pa.Table], texts: Mapping[str, str]) -> None:
        self._tables = tables
        self.texts = texts
        self.documents = sorted(self.rows("documents"), key=lambda row: (row["kind"] != "text", row["doc_id"]))
        self.document = by(self.documents, "doc_id")
        self.authority = by(self.rows("authorities"), "authority_id")
        self.place = by(self.rows("places"), "place_id")
        self.quantity = by(self.rows("quantities"), "quantity_id")
        self.labels = _labels(self.quantity.values())

        order = {row["doc_id"]: i for i, row in enumerate(self.documents)}
        self.claims = sorted(self.rows("claims"), key=lambda row: (order[row["doc_id"]], row["start"], row["slot"]))
        self.claim = by(self.claims, "claim_id")
        self._order = {claim["claim_id"]: i for i, claim in enumerate(self.claims)}
        self.claims_of = grouped(self.claims, "doc_id")
        self.chain = grouped(sorted(self.rows("attributions"), key=lambda row: row["step"]), "claim_id")
        self.readings = by(readings(tables).to_pylist(), "claim_id")
        self.claims_about = grouped((c for c in self.claims if c["claim_id"] in self.readings), "quantity_id")

        self.passages_of = grouped(sorted(self.rows("passages"), key=lambda row: row["start"]), "doc_id")
        self.passage = by(self.rows("passages"), "passage_id")
        self.other_numbers = grouped(self.rows("non_claims"), "doc_id")
        self.corrections = grouped(self.rows("corrections"), "doc_id")

        self.estimates: dict[str, dict[str, Row]] = defaultdict(dict)
        methods = list(contract()["estimates"].column("method").enum)
        for row in sorted(self.rows("estimates"), key=lambda row: methods.index(row["method"])):
            self.estimates[row["quantity_id"]][row["method"]] = row
        self.rests_on = grouped(self.rows("estimate_claims"), "claim_id")

        self.relations = by(self.rows("relations"), "relation_id")
        self.terms = grouped(self.rows("relation_terms"), "relation_id")
        self.claim_terms = grouped(self.rows("relation_claims"), "relation_id")

        self.findings = sorted(
            self.rows("findings"), key=lambda row: (SEVERITIES.index(row["severity"]), row["check"], row["finding_id"])
        )
        self.claims_in = grouped(self.rows("finding_claims"), "finding_id")
        self.relations_in = grouped(self.rows("finding_relations"), "finding_id")
        self.remedies = grouped(self.rows("sensitivities"), "finding_id")
        self.repairs = grouped(self.rows("finding_repairs"), "finding_id")
        self.changes = self.rows("changes")

        finding = by(self.findings, "finding_id")
        self.findings_with: dict[str, list[Row]] = defaultdict(list)
        self.findings_about: dict[str, list[Row]] = defaultdict(list)
        for found in self.findings:
            touched = {found["quantity_id"]} - {None}
            for link in self.claims_in[found["finding_id"]]:
                self.findings_with[link["claim_id"]].append(finding[found["finding_id"]])
                touched.add(self.claim[link["claim_id"]]["quantity_id"])
            for name in touched - {None}:
                self.findings_about[name].append(found)

    def rows(self, name: str) -> list[Row]:
        """The rows of a table in the order of its key; none where the release does not have it."""
        if name not in self._tables:
            return []
        key = contract()[name].primary_key
        rows: list[Row] = self._tables[name].to_pylist()
        return sorted(rows, key=lambda row: tuple(row[column] for column in key))

    def claims_in_order(self, ids: Iterable[str]) -> list[Row]:
        """The claims of these identifiers, in the order of the texts."""
        return sorted((self.claim[name] for name in ids), key=lambda claim: self._order[claim["claim_id"]])

    def name_of(self, step: Row) -> str:
        """The authority of one step of a chain, as a reader would cite it."""
        known = self.authority.get(step["authority_id"])
        return str(known["name"] if known else step["authority_text"] or "someone the codebook does not know")

    def voice(self, claim_id: str) -> str:
        """Who counted, by name: the last step of the claim's chain."""
        steps = self.chain[claim_id]
        return self.name_of(steps[-1]) if steps else "nobody named"

    def title(self, doc_id: str) -> str:
        """The document as a reader would cite it."""
        return str(self.document[doc_id]["title"] or doc_id)


def by(rows: Iterable[Row], column: str) -> dict[Any, Row]:
    """Rows by a column that is their key."""
    return {row[column]: row for row in rows}


def grouped(rows: Iterable[Row], column: str) -> defaultdict[Any, list[Row]]:
    """Rows by a column, in their order; an empty list for what is not there."""
    found: defaultdict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def _labels(quantities: Iterable[Row]) -> dict[str, str]:
    """Each quantity in words that no other has: its name, else whom it counts and how; if need be, its id."""
    said = {row["quantity_id"]: row["name"] or f"{row['population']}, {row['status']}" for row in quantities}
    times = Counter(said.values())
    return {name: label if times[label] == 1 else f"{label} ({name})" for name, label in said.items()}
