"""Statements become the tables relations, relation_terms and relation_claims, whoever found them.

What lives here: identifiers, rows, and the numbers of statements matched to claims by their spans. What does not:
reading what people write (`ingest.relations`), finding statements in a text, and what follows from them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.relations import Span, Statement

Row = dict[str, Any]

TABLES: Final = ("relations", "relation_terms", "relation_claims")


def relation_rows(statements: Iterable[Statement], claims: Iterable[Mapping[str, Any]]) -> dict[str, list[Row]]:
    """Rows of the three tables from statements, authored ones first, and the rows of `claims`.

    A statement that says of one document what an earlier one said of it is left out, and so is what a rule found in
    words for which a person wrote more: what a person wrote stands before what a rule found, and names its rule.

    Raises:
        Refusal: a number of a statement is no claim.
    """
    by_span = {(row["doc_id"], row["start"], row["end"]): row["claim_id"] for row in claims if row["slot"] == 0}
    rows: dict[str, list[Row]] = {name: [] for name in TABLES}
    problems: list[Problem] = []
    seen: dict[str, Row] = {}
    authored: list[tuple[Statement, Row]] = []
    for statement in statements:
        if (row := _covered(statement, authored)) is not None:
            row["rule"] = row["rule"] or statement.rule
            continue
        first: str | None = None
        for reading in (statement, *statement.alternatives):
            found = {span: by_span.get((span.doc_id, span.start, span.end)) for span, _ in reading.claims}
            problems += [_no_claim(reading, span) for span, claim_id in found.items() if claim_id is None]
            said = {str(found[span]): factor for span, factor in reading.claims}
            name = relation_id(reading, said)
            if name in seen:
                seen[name]["rule"] = seen[name]["rule"] or statement.rule
                if first is None:
                    break
                continue
            seen[name] = {**_row(reading), "relation_id": name, "alternative_to": first}
            rows["relations"].append(seen[name])
            if statement.rule is None:
                authored.append((reading, seen[name]))
            first = first or name
            rows["relation_terms"] += [
                {"relation_id": name, "quantity_id": quantity, "coefficient": factor}
                for quantity, factor in reading.terms.items()
            ]
            rows["relation_claims"] += [
                {"relation_id": name, "claim_id": claim_id, "coefficient": factor} for claim_id, factor in said.items()
            ]
    if problems:
        raise Refusal(problems)
    return rows


def _covered(statement: Statement, authored: Iterable[tuple[Statement, Row]]) -> Row | None:
    """The row of what a person wrote for the words of a statement that a rule found, if it is of all its quantities and
    says more: a sum of parts where the rule found that one is a part."""
    if statement.rule is None or statement.span is None or statement.kind != "part_of":
        return None
    for other, row in authored:
        there = other.span
        if (
            there is not None
            and other.kind == "balance"
            and there.doc_id == statement.span.doc_id
            and there.start < statement.span.end
            and there.end > statement.span.start
            and set(statement.terms) <= set(other.terms)
        ):
            return row
    return None


def relation_id(statement: Statement, claims: Mapping[str, float]) -> str:
    """`r` and 10 hex digits for what the statement says; `claims` are the factors of its claims by claim_id.

    The words and where they stand do not go in, so a relation keeps its identifier when a text is respaced or when a
    rule comes to find what a person had written.
    """
    said = [
        statement.span.doc_id if statement.span else None,
        statement.kind,
        statement.op,
        statement.constant,
        sorted(statement.terms.items()),
        sorted(claims.items()),
    ]
    return "r" + sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:10]


def _row(statement: Statement) -> Row:
    span = statement.span
    return {
        "kind": statement.kind,
        "op": statement.op,
        "constant": statement.constant,
        "tolerance": statement.tolerance,
        "doc_id": span.doc_id if span else None,
        "start": float(span.start) if span else None,
        "end": float(span.end) if span else None,
        "quote": span.quote if span else None,
        "authority_id": statement.authority_id,
        "basis": statement.basis,
        "rule": statement.rule,
        "note": statement.note,
    }


def _no_claim(statement: Statement, span: Span) -> Problem:
    return Problem(
        statement.where or f"{span.doc_id}, {span.start}-{span.end}",
        f"{printable(span.quote)} at {span.doc_id} {span.start}-{span.end}, which is no claim",
        "the words of a claim, from its first to its last",
        "`reckoner extract` lists the claims of a text with their spans; correct the quote",
    )
