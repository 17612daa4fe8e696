"""What is said of a release as a whole: who speaks of what, what changed, the table of all claims and its filters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from pipeline.publish.explorer import words
from pipeline.publish.explorer.model import Release, Row
from pipeline.validate.contract import contract

SHOWN_CHANGES: Final = 60
"""How many differences the page lists; the table has all."""

SHOWN_VALUE: Final = 80
"""How many characters of a value that changed the page shows."""

SHOWN_QUANTITIES: Final = 8
SHOWN_AUTHORITIES: Final = 40
"""How many the overview names; the others are counted."""

OPTIONS: Final = 400
"""The most choices a filter offers; beyond, nobody finds one in a list, and the search does it."""


def overview(release: Release) -> dict[str, Any]:
    """Documents by quantities, and claims by who counted: the most first."""
    found = []
    for row in release.documents:
        claims = release.claims_of[row["doc_id"]]
        about = Counter(claim["quantity_id"] for claim in claims if claim["quantity_id"])
        first = [(name, release.labels[name], n) for name, n in about.most_common(SHOWN_QUANTITIES)]
        more = len(about) - len(first)
        title = release.title(row["doc_id"])
        found.append({"row": row, "title": title, "n": len(claims), "quantities": first, "more": more})
    voices = Counter(release.voice(claim["claim_id"]) for claim in release.claims)
    most = max(voices.values(), default=1)
    ranked = sorted(voices.items(), key=lambda item: (-item[1], item[0]))
    return {
        "documents": found,
        "authorities": [(name, n, f"{100 * n / most:.1f}%") for name, n in ranked[:SHOWN_AUTHORITIES]],
        "more": len(ranked[SHOWN_AUTHORITIES:]),
    }


def rows(release: Release) -> list[dict[str, Any]]:
    """The table of all claims."""
    return [
        {
            "claim": claim,
            "voice": release.voice(claim["claim_id"]),
            "label": release.labels.get(claim["quantity_id"], ""),
            "several": len(release.documents) > 1,
        }
        for claim in release.claims
    ]


def search(release: Release, page_of: Mapping[str, str]) -> dict[str, Any]:
    """All claims as data for the search page: names once, claims as rows of positions and words.

    A claim is [claim_id, text, words, read as, counted, place, who, quantity or -1, kind, modality, reading].
    """
    texts = [row["doc_id"] for row in release.documents]
    quantities = sorted({claim["quantity_id"] for claim in release.claims if claim["quantity_id"]})
    who = sorted({release.voice(claim["claim_id"]) for claim in release.claims})
    kinds = list(words.KINDS)
    modalities = list(contract()["claims"].column("modality").enum)
    readings = list(contract()["claims"].column("reading").enum)
    at = {id(names): {name: i for i, name in enumerate(names)} for names in (texts, quantities, who)}
    return {
        "texts": [[name, page_of[f"text-{name}"], release.title(name)] for name in texts],
        "quantities": [[name, release.labels[name]] for name in quantities],
        "who": who,
        "kinds": kinds,
        "modalities": modalities,
        "readings": readings,
        "pages": {
            kind: {name.removeprefix(f"{kind}-"): page for name, page in page_of.items() if name.startswith(f"{kind}-")}
            for kind in ("quantity", "finding", "account")
        },
        "claims": [
            [
                claim["claim_id"],
                at[id(texts)][claim["doc_id"]],
                words.words(claim),
                words.value(claim),
                claim["counted"] or "",
                claim["place_text"] or "",
                at[id(who)][release.voice(claim["claim_id"])],
                at[id(quantities)].get(claim["quantity_id"], -1),
                kinds.index(words.kind(claim)),
                modalities.index(claim["modality"]),
                readings.index(claim["reading"]),
            ]
            for claim in release.claims
        ],
    }


def filters(release: Release) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What the table of claims can be narrowed by: only what tells at least two claims apart."""
    spoken = {(c["quantity_id"], release.labels[c["quantity_id"]]) for c in release.claims if c["quantity_id"]}
    kinds = {words.kind(claim) for claim in release.claims}
    voices = {release.voice(claim["claim_id"]) for claim in release.claims}
    said: list[tuple[str, str, list[tuple[str, str]]]] = [
        ("doc", "Text", [(row["doc_id"], release.title(row["doc_id"])) for row in release.documents]),
        ("quantity", "Quantity", sorted(spoken, key=lambda pair: (pair[1], pair[0]))),
        ("who", "Who counted", [(name, name) for name in sorted(voices)]),
        ("kind", "Bound", [pair for pair in words.KINDS.items() if pair[0] in kinds]),
    ]
    for name, label in (("modality", "Mood"), ("reading", "Reading")):
        used = {claim[name] for claim in release.claims}
        said.append((name, label, [(v, v) for v in contract()["claims"].column(name).enum if v in used]))
    return [(name, label, options) for name, label, options in said if 1 < len(options) <= OPTIONS]


def changes(release: Release) -> dict[str, Any]:
    """The differences from the version before, those of what people come for first; each with where it stands."""
    kinds = {"claims": "claim", "quantities": "quantity", "findings": "finding"}
    here: dict[str, Any] = {
        "claims": release.claim,
        "quantities": {name for name in release.quantity if release.claims_about[name] or release.estimates.get(name)},
        "findings": {row["finding_id"] for row in release.findings},
    }
    newest = max((_version(row["version"]) for row in release.changes), default=())
    found: list[Row] = [row for row in release.changes if _version(row["version"]) == newest]
    order = list(contract())
    place = {name: i for i, name in enumerate(dict.fromkeys(["estimates", "findings", "claims", *order]))}
    found.sort(key=lambda r: (r["change"] == "add", place.get(r["table"], -1), r["key"], r["field"]))
    counted = Counter((row["table"], row["change"]) for row in found)
    shown = [
        {
            **row,
            "kind": kinds[row["table"]] if row["key"] in here.get(row["table"], ()) else "",
            "old": _short(row["old"]),
            "new": _short(row["new"]),
        }
        for row in found[:SHOWN_CHANGES]
    ]
    kinds_of_change = list(contract()["changes"].column("change").enum)
    tables = sorted({name for name, _ in counted}, key=lambda name: place.get(name, -1))
    return {
        "total": len(found),
        "kinds": kinds_of_change,
        "tables": [
            ("the dataset" if name == "*" else name, [counted[name, kind] for kind in kinds_of_change])
            for name in tables
        ],
        "rows": shown,
        "more": len(found) - len(shown),
    }


def _short(value: str | None) -> str:
    said = value or ""
    return said if len(said) <= SHOWN_VALUE else said[: SHOWN_VALUE - 1] + "…"


def _version(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split("."))
