"""Authored relations: the statements of `raw/codebook/relations.yaml`, held to the quantities and to the texts.

A relation that a person writes and one that the reader finds in a text are the same `Statement`; the rows of the
tables, with their identifiers, are made of both in `extract.relations`. How a text states a relation is not known
here, and what follows from one neither.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.authored import Authored, Place, read_yaml
from pipeline.ingest.codebook import Placed, unknown

NAME: Final = "raw/codebook/relations.yaml"


@dataclass(frozen=True)
class Span:
    """A stretch of a document, in code points, the end exclusive, and the words that stand there."""

    doc_id: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Statement:
    """One linear statement: the weighted sum of `terms` (quantities) or of `claims` (numbers), `op` `constant`.

    Exactly one of `terms` and `claims` is not empty. A number is named by its span, for whether it is a claim, and
    which, is known after reading only. `alternatives` are other readings of the same words; they have none of their
    own.
    """

    kind: str
    op: str
    basis: str
    terms: Mapping[str, float] = field(default_factory=dict)
    claims: tuple[tuple[Span, float], ...] = ()
    constant: float = 0.0
    tolerance: float | None = None
    span: Span | None = None
    authority_id: str | None = None
    note: str | None = None
    alternatives: tuple[Statement, ...] = ()
    where: str = ""
    """File and line where a person wrote it; empty for what was read in a text."""
    rule: str | None = None
    """The rule that found it in a text; none for what a person wrote."""


def read_relations(
    raw: Path, texts: Mapping[str, str], codebook: Mapping[str, list[dict[str, Any]]]
) -> list[Statement]:
    """The statements of raw/codebook/relations.yaml, in the order of the file; none when there is no such file.

    `texts` are the documents by doc_id, `codebook` the rows of its tables by table name.

    Raises:
        Refusal: all that is wrong with the file, each with its line: what breaks its schema, a relation without
            terms, a name that nothing declares, words that are not in the text or are there more than once.
    """
    path = raw / "codebook" / "relations.yaml"
    if not path.exists():
        return []
    reader = _Reader(read_yaml(path, NAME, "relations"), texts, codebook)
    statements = [reader.statement(i) for i in range(len(reader.authored.content))]
    if reader.problems:
        raise Refusal(reader.problems)
    return statements


@dataclass(frozen=True)
class _Reader:
    """Reads one file; what is wrong with it gathers in `problems`."""

    authored: Authored
    texts: Mapping[str, str]
    codebook: Mapping[str, list[dict[str, Any]]]
    problems: list[Problem] = field(default_factory=list)

    def statement(self, i: int) -> Statement:
        entry = self.authored.content[i]
        if ("quote" in entry) != ("doc_id" in entry):
            there, absent = ("quote", "doc_id") if "quote" in entry else ("doc_id", "quote")
            self._wrong((i,), f"a {there} without {absent}", "both or neither", f"add the {absent}")
        if "authority_id" in entry:
            self._known("authority_id", "authorities", entry["authority_id"], (i, "authority_id"))
        shared = {
            "kind": entry["kind"],
            "op": entry["op"],
            "tolerance": float(entry["tolerance"]) if "tolerance" in entry else None,
            "authority_id": entry.get("authority_id"),
            "span": self._span((i,), entry, entry["doc_id"]) if {"quote", "doc_id"} <= set(entry) else None,
        }
        alternatives = tuple(
            Statement(**shared, **self._said((i, "alternatives", j), other, entry), basis="ambiguous")
            for j, other in enumerate(entry.get("alternatives", ()))
        )
        return Statement(**shared, **self._said((i,), entry, entry), basis=entry["basis"], alternatives=alternatives)

    def _said(self, place: Place, said: Mapping[str, Any], entry: Mapping[str, Any]) -> dict[str, Any]:
        """What a relation says beyond what its alternatives share with it."""
        terms, numbers = said.get("terms", {}), said.get("claims", [])
        if bool(terms) == bool(numbers):
            self._wrong(
                place,
                "both terms and claims" if terms else "a relation without terms",
                "terms, quantities with their factors, or claims, numbers with their factors",
                "say of what the relation holds",
            )
        for name in terms:
            self._known("quantity_id", "quantities", name, (*place, "terms", name))
        factors = sorted(number["factor"] for number in numbers)
        if entry["kind"] == "same_as" and numbers and factors != [-1, 1]:
            self._wrong(
                (*place, "claims"),
                f"factors {', '.join(map(str, factors))}",
                "1 for the number that repeats, -1 for the one it repeats",
                "correct the factors",
            )
        claims = []
        for j, number in enumerate(numbers):
            at, doc_id = (*place, "claims", j), number.get("doc_id", entry.get("doc_id"))
            if doc_id is None:
                self._wrong(at, "no doc_id", "the document in which the number stands", "add it")
            elif span := self._span(at, number, doc_id):
                claims.append((span, float(number["factor"])))
        return {
            "terms": {name: float(factor) for name, factor in terms.items()},
            "claims": tuple(claims),
            "constant": float(said.get("constant", 0)),
            "note": said.get("note"),
            "where": self.authored.where(*place),
        }

    def _span(self, place: Place, said: Mapping[str, Any], doc_id: str) -> Span | None:
        """Where the words `quote` stand in the document; None with a problem when that cannot be said."""
        quote, at, text = said["quote"], said.get("start"), self.texts.get(doc_id)
        if text is None:
            found = f"doc_id: {printable(doc_id)}, which is no document"
            self._wrong((*place, "doc_id"), found, f"one of {', '.join(sorted(self.texts))}", "correct the doc_id")
            return None
        starts = [match.start() for match in re.finditer(f"(?={re.escape(quote)})", text)]
        if at is None and len(starts) == 1:
            at = starts[0]
        if at in starts:
            return Span(doc_id, at, at + len(quote), quote)
        if not starts:
            found, remedy = "words that are not in the text", "quote the text as it is stored"
        elif at is None:
            found, remedy = f"words that stand there {len(starts)} times", "add `start`, one of these"
        else:
            found, remedy = f"words that do not begin at {at}", "correct `start`, or leave it out"
        expected = f"words of {doc_id}" + (f", which begin at {', '.join(map(str, starts[:8]))}" if starts else "")
        self._wrong((*place, "quote"), f"{found}: {printable(quote)}", expected, remedy)
        return None

    def _known(self, column: str, table: str, name: str, place: Place) -> None:
        names = {row[column] for row in self.codebook[table]}
        if name not in names:
            self.problems.append(unknown(Placed(name, self.authored.where(*place)), column, table, names))

    def _wrong(self, place: Place, found: str, expected: str, remedy: str) -> None:
        self.problems.append(Problem(self.authored.where(*place), found, expected, remedy))
