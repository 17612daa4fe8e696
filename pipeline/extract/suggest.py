"""What a codebook would have to say for every claim to have its quantity, place and authority: rows to paste.

What lives here: proposals, made from the words of the claims and tried on the documents before they are given. What
does not: deciding. A person reads them, corrects names and kinds, joins what is one, and pastes the rest. Nothing is
written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from pipeline.extract.documents import names_in, read_documents
from pipeline.ingest.corrections import Decision
from pipeline.ingest.texts import Document

Row = dict[str, Any]
Codebook = Mapping[str, list[Row]]
Key = tuple[str, int, int]

FILES: Final = ("authorities", "places", "quantities")
ALL_SAID: Final = "# Every claim has its quantity, and every name it uses is in the codebook.\n"

_UNPLACED: Final = {"place_id": "place_not_said", "name": "A place that the text does not say", "kind": "unlocated"}
_MEASURES: Final = {"per cent": "share", "share": "share", "per thousand": "share", "ratio": "rate"}
_MONEY: Final = re.compile(
    "[A-Z]{3}|dollar|pound|euro|franc|mark|ruble|rouble|yen|shilling|penny|pence|livre|florin|guilder"
)
_LENGTHS: Final = frozenset("m km cm mm mile miles yard yards foot feet inch inches league leagues".split())
_NAMED: Final = 60
"""Characters of the longest name that is proposed."""


@dataclass
class Proposal:
    """What is proposed, as rows in the form of the files of `raw/`, each with the words it rests on."""

    authorities: list[tuple[Row, str]] = field(default_factory=list)
    places: list[tuple[Row, str]] = field(default_factory=list)
    quantities: list[tuple[Row, str]] = field(default_factory=list)
    cells: dict[str, list[Row]] = field(default_factory=dict)
    """Entries for the sidecar of a table, by doc_id."""
    corrections: list[Row] = field(default_factory=list)
    """Decisions for claims that no words of their sentence tell from others."""


def suggest(
    documents: Sequence[Document],
    codebook: Codebook,
    decisions: Iterable[Decision],
    doc_ids: Iterable[str],
    dataset: Mapping[str, Any],
) -> Proposal:
    """Rows for the claims of the documents `doc_ids` that have no quantity, place or authority in the codebook.

    The rows are tried: with them, and the decisions where words do not do, each such claim has its quantity, and every
    claim that had one keeps it. Numbers on which curators have decided are left to them. `dataset` is the content of
    raw/dataset.yaml, for who decides.
    """
    wanted = set(doc_ids)
    mine = [document for document in documents if document.doc_id in wanted]
    read = read_documents(documents, names_in(codebook))
    decided = {place for decision in decisions for place in _places(decision)}
    claims = [row for row in read if row["reason"] is None and row["doc_id"] in wanted and not decided & _covers(row)]
    proposal = Proposal()
    _propose_authorities(proposal, mine, claims, codebook)
    places = _propose_places(proposal, claims, codebook)
    tables = {document.doc_id for document in mine if document.kind == "table"}
    groups = _propose_quantities(proposal, claims, places, codebook, tables)
    after = _try(proposal, groups, documents, codebook, read)
    _decide_the_rest(proposal, groups, documents, after, dataset)
    return proposal


def as_yaml(proposal: Proposal, documents: Sequence[Document]) -> str:
    """The proposal as YAML for each file of `raw/` in turn, under the file's name as a comment."""
    parts = [
        (
            f"raw/codebook/{name}.yaml",
            "add to its end",
            "".join(_dump(row, why) for row, why in getattr(proposal, name)),
        )
        for name in FILES
        if getattr(proposal, name)
    ]
    laid_out = {document.doc_id for document in documents if "table" in document.sidecar.content}
    for doc_id, cells in proposal.cells.items():
        name = f"raw/tables/{doc_id}.yaml"
        if doc_id in laid_out:
            parts.append((name, "add to the list `cells` of its key `table`", _dump(cells)))
        else:
            parts.append(
                (
                    name,
                    "add to its end",
                    yaml.safe_dump({"table": {"cells": cells}}, sort_keys=False, allow_unicode=True),
                )
            )
    if proposal.corrections:
        parts.append(("raw/corrections.yaml", "add to its end", _dump(proposal.corrections)))
    return "\n".join(f"# -- {name}: {how}\n{text}" for name, how, text in parts) or ALL_SAID


def _dump(content: Any, why: str = "") -> str:
    rows = content if isinstance(content, list) else [content]
    comment = "".join(f"# {line}\n" for line in why.splitlines())
    return comment + yaml.safe_dump(rows, sort_keys=False, allow_unicode=True, width=100)


# -- who and where ----------------------------------------------------------------------------------------


def _propose_authorities(
    proposal: Proposal, documents: Sequence[Document], claims: Sequence[Row], codebook: Codebook
) -> None:
    known = {row["authority_id"] for row in codebook["authorities"]}
    taken = set(known)
    for document in documents:
        said = document.sidecar.content
        if said["authority_id"] not in taken:
            taken.add(said["authority_id"])
            name = said.get("title") or said.get("author") or document.doc_id
            row = {"authority_id": said["authority_id"], "name": name, "kind": "unknown"}
            proposal.authorities.append((row, f"speaks in {document.doc_id}"))
    for words, rows in _by(claims, "authority_text", "authority_id").items():
        row = {"authority_id": _free(words, taken), "name": words, "kind": "unknown", "aliases": [words]}
        proposal.authorities.append((row, _quoted(rows)))


def _propose_places(proposal: Proposal, claims: Sequence[Row], codebook: Codebook) -> dict[str, str]:
    """Proposes; gives the identifiers by the words that name the places."""
    taken = {row["place_id"] for row in codebook["places"]}
    found = {}
    for words, rows in _by(claims, "place_text", "place_id").items():
        found[words] = _free(words, taken)
        row = {"place_id": found[words], "name": words, "kind": "region", "aliases": [words]}
        proposal.places.append((row, _quoted(rows)))
    return found


def _by(claims: Sequence[Row], text: str, identifier: str) -> dict[str, list[Row]]:
    """The claims whose words are known but not what they mean, by the words on one line."""
    found: dict[str, list[Row]] = {}
    for row in claims:
        if row[text] is not None and row[identifier] is None:
            found.setdefault(" ".join(row[text].split()), []).append(row)
    return found


# -- of what ----------------------------------------------------------------------------------------------


@dataclass
class Group:
    """Claims that seem to be of one quantity, its row, and by which words it may be told from others."""

    row: Row
    claims: list[Row]
    terms: list[str]

    @property
    def spans(self) -> set[Key]:
        return {_span(claim) for claim in self.claims}


def _propose_quantities(
    proposal: Proposal, claims: Sequence[Row], places: Mapping[str, str], codebook: Codebook, tables: set[str]
) -> list[Group]:
    taken = {row["quantity_id"] for row in codebook["quantities"]}
    kept: dict[tuple[Any, ...], list[Row]] = {}
    for claim in claims:
        if claim["quantity_id"] is None and claim["op"] != "delta":
            where = claim["place_id"] or places.get(" ".join((claim["place_text"] or "").split()))
            counted = " ".join((claim["counted"] or "").casefold().split())
            when = claim["as_of"] if claim["doc_id"] in tables else None  # a column is of its day
            kept.setdefault((counted, where, claim["unit"], when), []).append(claim)
    groups = []
    for (counted, where, unit, _), rows in kept.items():
        known = [row["place_id"] for row in (*codebook["places"], *(row for row, _ in proposal.places))]
        if where is None and _UNPLACED["place_id"] not in known:
            proposal.places.append((dict(_UNPLACED), "for claims whose place is not said"))
        values = [value for row in rows for value in (row["value"], row["value_high"]) if value is not None]
        times = {row["as_of"] for row in rows}
        population = " ".join((rows[0]["counted"] or "not said").split())
        row: Row = {
            "quantity_id": _free(f"{counted or 'number'} {where or ''}", taken),
            "population": population,
            "status": "as the text says",
            "place_id": where or _UNPLACED["place_id"],
            **({"as_of": times.pop()} if len(times) == 1 and None not in times else {}),
            "measure": _measure(unit),
            "unit": unit or (population.split()[-1].casefold() if counted else "count"),
            "whole_numbers": all(float(value).is_integer() for value in values),
            "definition": f"{population[:1].upper()}{population[1:]}, as {rows[0]['doc_id']} counts them.",
        }
        groups.append(Group(row, rows, []))
        proposal.quantities.append((row, _quoted(rows)))
    return groups


def _measure(unit: str | None) -> str:
    if unit is None:
        return "stock"
    if unit in _LENGTHS:
        return "length"
    return _MEASURES.get(unit, "money" if _MONEY.fullmatch(unit) else "rate" if " per " in unit else "stock")


def _try(
    proposal: Proposal, groups: list[Group], documents: Sequence[Document], codebook: Codebook, read: Sequence[Row]
) -> dict[Key, str]:
    """Give each quantity the first words of its sentences with which its claims find it, and no other claim is lost.

    Gives the quantity of each claim, as it is read with them.
    """
    texts = {document.doc_id: document.text for document in documents if document.kind == "text"}
    waiting = [group for group in groups if all(claim["doc_id"] in texts for claim in group.claims)]
    before = {_span(row): row["quantity_id"] for row in read if row["quantity_id"] is not None}
    for words in _CANDIDATES:
        for group in waiting:
            group.terms = _terms(group, texts, words)
        after = _with(proposal, groups, documents, codebook)
        lost = any(after.get(span) != quantity for span, quantity in before.items())
        waiting = [
            group
            for group in waiting
            if lost or any(after.get(span) != group.row["quantity_id"] for span in group.spans)
        ]
        for group in waiting:
            group.terms = []
        if not waiting:
            break
    while True:  # words that did not do are taken away, which may leave others without theirs
        after = _with(proposal, groups, documents, codebook)
        failed = [g for g in groups if g.terms and any(after.get(span) != g.row["quantity_id"] for span in g.spans)]
        if not failed:
            break
        for group in failed:
            group.terms = []
    for group in groups:
        if group.terms:
            group.row["terms"] = group.terms
    return after


def _with(
    proposal: Proposal, groups: Sequence[Group], documents: Sequence[Document], codebook: Codebook
) -> dict[Key, str]:
    """The quantity of each claim, were the proposal part of the codebook."""
    aliases = [
        {"place_id": row["place_id"], "alias": alias} for row, _ in proposal.places for alias in row.get("aliases", ())
    ]
    more: Codebook = {
        "authority_aliases": [],
        "place_aliases": aliases,
        "quantities": [{k: v for k, v in group.row.items() if k != "terms"} for group in groups],
        "quantity_terms": [{"quantity_id": g.row["quantity_id"], "term": term} for g in groups for term in g.terms],
    }
    read = read_documents(documents, names_in({name: [*codebook[name], *rows] for name, rows in more.items()}))
    return {_span(row): row["quantity_id"] for row in read if row["quantity_id"] is not None}


_STOP: Final = re.compile(r"[.;:!?,()\n]")


def _counted_words(_text: str, claim: Row) -> list[str]:
    return (claim["counted"] or "").split()


def _words_after(text: str, claim: Row) -> list[str]:
    return _STOP.split(text[claim["end"] : claim["end"] + 80])[0].split()[:5]


def _words_before(text: str, claim: Row) -> list[str]:
    return _STOP.split(text[max(claim["start"] - 80, 0) : claim["start"]])[-1].split()[-4:]


_CANDIDATES: Final = (_counted_words, _words_after, _words_before)
"""Words by which a claim may be told from others, the most telling first."""


def _terms(group: Group, texts: Mapping[str, str], words: Callable[[str, Row], list[str]]) -> list[str]:
    found = {" ".join(words(texts[claim["doc_id"]], claim)) for claim in group.claims}
    return sorted(term for term in found if re.search(r"[^\W\d]{3}", term))


def _decide_the_rest(
    proposal: Proposal,
    groups: Sequence[Group],
    documents: Sequence[Document],
    after: Mapping[Key, str],
    dataset: Mapping[str, Any],
) -> None:
    """Entries of a sidecar, or of the corrections, for the claims whose words do not find their quantity."""
    tables = {document.doc_id: document for document in documents if document.layout is not None}
    for group in groups:
        if group.terms:
            continue
        for claim in group.claims:
            doc_id, quantity = claim["doc_id"], group.row["quantity_id"]
            if doc_id in tables:
                proposal.cells.setdefault(doc_id, []).append({**_cell(tables[doc_id], claim), "quantity_id": quantity})
                continue
            proposal.corrections.append(
                {
                    **{name: claim[name] for name in ("doc_id", "start", "end", "quote")},
                    "action": "amend",
                    "expect": {"quantity_id": after.get(_span(claim))},
                    "set": {"quantity_id": quantity},
                    "reason": "No words of the sentence tell this number from others.",
                    "reviewer": dataset["contributors"][0]["title"],
                    "decided_on": dataset["released"],
                }
            )


def _cell(document: Document, claim: Row) -> Row:
    """The cell of a table that holds a claim, as a sidecar names it: its line and its column from 1."""
    assert document.layout is not None
    cells = document.layout.grid.cells
    (cell,) = [c for c in cells if c.start <= claim["start"] < c.end]
    line = min(c.line for c in cells if c.row == cell.row)
    return {"row": line, "column": cell.column + 1}


# -- names and words --------------------------------------------------------------------------------------


def _places(decision: Decision) -> Iterator[tuple[str, int]]:
    """Every character of the span of a decision."""
    return ((decision.doc_id, at) for at in range(decision.start, decision.end))


def _covers(row: Row) -> set[tuple[str, int]]:
    return {(row["doc_id"], at) for at in range(row["start"], row["end"])}


def _span(row: Row) -> Key:
    return row["doc_id"], row["start"], row["end"]


def _free(words: str, taken: set[str]) -> str:
    """An identifier made of words that is not taken yet; it is then."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    name = "_".join(re.findall(r"[a-z0-9]+", plain))[:_NAMED].strip("_")
    name = name if name[:1].isalpha() else f"n_{name}".strip("_")
    free = next(found for found in _numbered(name) if found not in taken)
    taken.add(free)
    return free


def _numbered(name: str) -> Iterator[str]:
    yield name
    number = 2
    while True:
        yield f"{name}_{number}"
        number += 1


def _quoted(rows: Sequence[Row]) -> str:
    """Where the claims stand that a row is proposed for, with their words."""
    return "\n".join(
        f"{row['doc_id']} {row['start']}-{row['end']}: "
        + " ".join(f"{row['prefix']}[{row['quote']}]{row['suffix']}".split())
        for row in rows[:3]
    ) + (f"\nand {len(rows) - 3} more" if len(rows) > 3 else "")
