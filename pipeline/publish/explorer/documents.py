"""Each document as its view shows it: its text cut at the claims, and a card for each claim."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from pipeline.publish.explorer.highlights import Piece, pieces, rows_of_cells
from pipeline.publish.explorer.model import Release, Row
from pipeline.publish.explorer.words import bounds, of_measure, words
from pipeline.validate.contract import contract


@dataclass(frozen=True)
class Run:
    """A passage or a cell as pieces; `number` where a cell holds a claim, so that it lines up."""

    kind: str
    run: list[Piece]
    number: bool = False


BLANK: Final = Run("cell", [])


@dataclass(frozen=True)
class Step:
    """One step of a chain of who says it, with the name as a reader would cite it."""

    row: Row
    name: str


@dataclass(frozen=True)
class Card:
    """Everything a card says of a claim, in words where the table has codes."""

    claim: Row
    chain: list[Step]
    place: str
    quantity: str
    estimate: str
    base: str
    comes_to: str
    mood: str
    reading: str
    findings: list[Row]
    corrections: list[Row]


@dataclass(frozen=True)
class Document:
    """A document with its passages (or its grid, for a table; neither where the text is withheld) and its cards."""

    row: Row
    title: str
    source: str
    passages: list[Run]
    grid: list[list[Run]]
    claims: list[Row]
    cards: list[Card]
    others: list[Row]


def documents(release: Release) -> list[Document]:
    """All documents, running texts before tables."""
    return [_document(release, row) for row in release.documents]


def _document(release: Release, row: Row) -> Document:
    doc_id = row["doc_id"]
    claims = release.claims_of[doc_id]
    runs: list[Run] = []
    grid: list[list[Run]] = []
    if doc_id in release.texts:
        text, passages = release.texts[doc_id], release.passages_of[doc_id]
        within: dict[str, list[Row]] = {}
        for claim in claims:
            within.setdefault(claim["passage_id"], []).append(claim)
        if row["kind"] == "table":
            grid = [
                [_run(text, cell, within) if cell else BLANK for cell in line] for line in rows_of_cells(text, passages)
            ]
        else:
            runs = [_run(text, passage, within) for passage in passages]
    return Document(
        row,
        release.title(doc_id),
        _source(row),
        runs,
        grid,
        claims,
        [card(release, claim) for claim in claims],
        sorted(release.other_numbers[doc_id], key=lambda other: other["start"]),
    )


def _run(text: str, passage: Row, within: Mapping[str, list[Row]]) -> Run:
    claims = within.get(passage["passage_id"], [])
    return Run(passage["kind"], list(pieces(text, passage["start"], passage["end"], claims)), bool(claims))


def _source(row: Row) -> str:
    """Who wrote it, where and when it appeared, in which language, and who holds the rights."""
    language = f"translated from {row['translated_from']}" if row["translated_from"] else ""
    parts = [row["author"], row["publisher"], row["published"], row.get("locator"), language]
    said = ", ".join(str(part) for part in parts if part)
    return f"{said}. {row['rights']}" if said else str(row["rights"])


def _estimate(release: Release, quantity: str) -> str:
    """The estimate a claim feeds, the one on which all agree before others, with the method's name."""
    found = release.estimates.get(quantity, {})
    for method in ("agreed", "literal", "stated"):
        row = found.get(method)
        if row is None or (row["low"] is None and row["high"] is None):
            continue
        measure = release.quantity[quantity]["measure"]
        said = f"{method} {bounds(row['low'], row['high'], measure)}"
        one = row["best"] is None or row["low"] == row["high"]
        return said if one else f"{said}, best {of_measure(row['best'], measure)}"
    return "no estimate"


def card(release: Release, claim: Row) -> Card:
    """The card of one claim."""
    claim_id, quantity = claim["claim_id"], claim["quantity_id"]
    read: dict[str, Any] = release.readings.get(claim_id, {})
    place = release.place.get(claim["place_id"])
    base = release.claim.get(claim["base_claim_id"])
    measure = release.quantity[quantity]["measure"] if quantity else "stock"
    return Card(
        claim,
        [Step(step, release.name_of(step)) for step in release.chain[claim_id]],
        str(place["name"]) if place else "",
        release.labels.get(quantity, ""),
        _estimate(release, quantity) if quantity else "",
        words(base) if base else "",
        of_measure(read.get("value"), measure),
        contract()["claims"].column("modality").enum[claim["modality"]],
        contract()["claims"].column("reading").enum[claim["reading"]],
        release.findings_with[claim_id],
        [
            row
            for row in release.corrections[claim["doc_id"]]
            if (row["start"], row["end"]) == (claim["start"], claim["end"])
        ],
    )
