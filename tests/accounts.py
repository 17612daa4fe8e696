"""Claims, authorities and relations in as few words as a test needs, and what reconciling them gives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from pipeline.reconcile.run import INPUTS, reconcile
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

Row = dict[str, Any]


def said(value: float, digits: int = 1, op: str = "=", by: str = "ann", of: str | None = "deaths", **more: Any) -> Row:
    """A claim. `by` is who says it, `base` and `id` number claims."""
    return {"value": float(value), "significant_digits": digits, "op": op, "by": by, "quantity_id": of, **more}


def exact(value: int, by: str = "ann", of: str = "deaths", **more: Any) -> Row:
    """A claim of a count to the last digit."""
    return said(value, len(str(value)), "=", by, of, **more)


def tie(terms: Mapping[str, float], op: str = ">=", kind: str = "part_of", basis: str = "stated", **more: Any) -> Row:
    """A relation between quantities, or with `claims` between numbers of claims."""
    return {"terms": terms, "op": op, "kind": kind, "basis": basis, **more}


def balance(whole: str, *parts: str, basis: str = "implied", **more: Any) -> Row:
    """A whole and the parts it is the sum of."""
    return tie({whole: 1, **dict.fromkeys(parts, -1)}, "=", "balance", basis, **more)


def most(part: str, whole: str, **more: Any) -> Row:
    """More than half."""
    return tie({part: 1, whole: -0.5}, ">", "most", **more)


def largest(one: str, other: str, **more: Any) -> Row:
    """At least as large."""
    return tie({one: 1, other: -1}, ">=", "largest", **more)


def tables(
    claims: Sequence[Row],
    relations: Sequence[Row] = (),
    *,
    draws_on: Mapping[str, str] | None = None,
    holders: Sequence[str] = (),
    measures: Mapping[str, str] | None = None,
    kinds: Mapping[str, str] | None = None,
) -> dict[str, pa.Table]:
    """The inputs of `reconcile`. Claim i has the identifier of `claim_id(i)`, relation i that of `relation_id(i)`.

    `draws_on` names, for an authority, those it draws on, with blanks between them.
    """
    rows: dict[str, list[Row]] = {name: [] for name in INPUTS}
    sources = [(one, other) for one, others in (draws_on or {}).items() for other in others.split()]
    names = {row["by"] for row in claims} | {name for edge in sources for name in edge} | {"article"}
    for name in sorted(names | {r["authority_id"] for r in relations if r.get("authority_id")}):
        rows["authorities"].append({"authority_id": name, "name": name.title(), "kind": "person"})
    for doc_id in sorted({row.get("doc_id", "d") for row in claims} | {"d"}):
        rows["documents"].append(
            {
                "doc_id": doc_id,
                "work_id": doc_id,
                "kind": (kinds or {}).get(doc_id, "text"),
                "language": "en",
                "rights": "none",
                "text_public": True,
                "authority_id": "article",
                "n_chars": 1,
                "sha256": "0" * 64,
            }
        )
    rows["authority_sources"] = [{"authority_id": one, "draws_on": other} for one, other in sources]
    for i, row in enumerate(claims):
        given = {key: value for key, value in row.items() if key not in ("by", "base")}
        fixed = {"claim_id": claim_id(i), "doc_id": "d", "passage_id": "d:0", "start": i, "end": i + 1}
        usual = {"slot": 0, "unit": "count", "modality": "report", "reading": "explicit", "status": "active"}
        base = {"base_claim_id": claim_id(row["base"])} if "base" in row else {}
        rows["claims"].append({**fixed, **usual, "quote": f"{row['value']:.12g}", **given, **base})
        for step, authority in enumerate(("article", row["by"])):
            link = {"claim_id": claim_id(i), "step": step, "authority_id": authority}
            does = "holds" if authority in holders else "says"
            rows["attributions"].append({**link, "relation": does, "reading": "explicit"})
    for i, row in enumerate(relations):
        given = {key: value for key, value in row.items() if key not in ("terms", "claims", "alternative_to")}
        first = {"alternative_to": relation_id(row["alternative_to"])} if "alternative_to" in row else {}
        rows["relations"].append(
            {"constant": 0.0, "quote": "as it says", **given, **first, "relation_id": relation_id(i)}
        )
        for quantity, factor in row.get("terms", {}).items():
            term = {"relation_id": relation_id(i), "quantity_id": quantity, "coefficient": float(factor)}
            rows["relation_terms"].append(term)
        for number, factor in row.get("claims", {}).items():
            term = {"relation_id": relation_id(i), "claim_id": claim_id(number), "coefficient": float(factor)}
            rows["relation_claims"].append(term)
    quantities = {row["quantity_id"] for row in claims} | {q for row in relations for q in row.get("terms", {})}
    for quantity in sorted(name for name in quantities if name):
        rows["quantities"].append(
            {
                "quantity_id": quantity,
                "population": "people",
                "status": quantity,
                "place_id": "here",
                "measure": (measures or {}).get(quantity, "stock"),
                "unit": "persons",
                "whole_numbers": True,
                "definition": quantity,
            }
        )
    return {name: conform(contract()[name], found) for name, found in rows.items()}


def claim_id(i: int) -> str:
    return f"c{i:010x}"


def relation_id(i: int) -> str:
    return f"r{i:010x}"


class Outcome:
    """What reconciling gave, by names that tests use."""

    def __init__(self, results: Mapping[str, pa.Table]) -> None:
        self.rows = {name: table.to_pylist() for name, table in results.items()}
        self.estimates: dict[tuple[str, str], Row] = {
            (row["quantity_id"], row["method"]): row for row in self.rows["estimates"]
        }

    def findings(self, check: str) -> list[tuple[str, set[int], set[int]]]:
        """Severity, claims and relations (by number) of the findings of one check, the smallest sets first."""
        claims, relations = self._links("finding_claims", "claim_id"), self._links("finding_relations", "relation_id")
        found = [
            (row["severity"], claims.get(row["finding_id"], set()), relations.get(row["finding_id"], set()))
            for row in self.rows["findings"]
            if row["check"] == check
        ]
        return sorted(found, key=lambda f: (len(f[1]) + len(f[2]), sorted(f[1]), sorted(f[2])))

    def messages(self, check: str) -> list[str]:
        return sorted(row["message"] for row in self.rows["findings"] if row["check"] == check)

    def _links(self, table: str, column: str) -> dict[str, set[int]]:
        links: dict[str, set[int]] = {}
        for row in self.rows[table]:
            links.setdefault(row["finding_id"], set()).add(int(row[column][1:], 16))
        return links


def outcome(*args: Any, threads: int | None = None, **kwargs: Any) -> Outcome:
    """Reconcile `tables(...)`."""
    return Outcome(reconcile(tables(*args, **kwargs), threads))


def bounds(row: Row) -> tuple[float | None, float | None, float | None]:
    """Low, best and high of an estimate."""
    return row["low"], row["best"], row["high"]
