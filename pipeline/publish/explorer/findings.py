"""Each finding with its minimal set: the claims and relations it rests on, each as it stands in its text.

What a finding says is the table's own sentence; nothing is judged here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.publish.explorer.highlights import excerpt
from pipeline.publish.explorer.model import Release, Row
from pipeline.publish.explorer.words import check, number, of_measure

QUOTED: Final = 12
"""How many claims of one finding are quoted side by side; the rest is named and linked."""


@dataclass(frozen=True)
class Quoted:
    """Words of a text that a finding rests on: `before`, `quote` and `after`, with what they state."""

    claim: Row | None
    relation: Row | None
    document: str
    voice: str
    before: str
    quote: str
    after: str
    states: str
    remedy: str = ""


@dataclass(frozen=True)
class Finding:
    """A finding with its set; `about` is its quantity in words, `more` the claims that are too many to quote."""

    row: Row
    about: str
    quoted: list[Quoted]
    more: list[Row]

    @property
    def check(self) -> str:
        """The check in words."""
        return check(str(self.row["check"]))


def findings(release: Release) -> list[Finding]:
    """All findings, the gravest first."""
    return [_finding(release, row) for row in release.findings]


def _finding(release: Release, row: Row) -> Finding:
    ids = {link["claim_id"] for link in release.claims_in[row["finding_id"]]}
    claims = release.claims_in_order(ids)
    quoted = [_claim(release, row, claim) for claim in claims[:QUOTED]]
    about = release.labels.get(row["quantity_id"], "")
    return Finding(row, about, [*quoted, *_relations(release, row)], claims[QUOTED:])


def _claim(release: Release, finding: Row, claim: Row) -> Quoted:
    name, text = claim["claim_id"], release.texts.get(claim["doc_id"])
    before, quote, after = excerpt(text, claim, release.passage[claim["passage_id"]])
    about = claim["quantity_id"]
    return Quoted(
        claim,
        None,
        release.title(claim["doc_id"]),
        release.voice(name),
        before,
        quote,
        after,
        release.labels.get(about, "of no quantity in the codebook"),
        _remedy(release, finding["finding_id"], name, release.quantity[about]["measure"] if about else "stock"),
    )


def _remedy(release: Release, finding_id: str, claim_id: str, measure: str) -> str:
    """What the claim would have to say for the set to fit, or for the sum to close."""
    for row in release.remedies[finding_id]:
        if row["claim_id"] == claim_id:
            return f"It would fit with {of_measure(row['needed'], measure)}."
    for row in release.repairs[finding_id]:
        if row["claim_id"] == claim_id:
            return f"With one digit changed, {number(row['repaired'])}, the sum would close."
    return ""


def _relations(release: Release, finding: Row) -> list[Quoted]:
    found = []
    for link in release.relations_in[finding["finding_id"]]:
        relation = release.relations[link["relation_id"]]
        doc_id = relation["doc_id"]
        before, quote, after = "", "", ""
        if doc_id is not None and relation["quote"] is not None:
            before, quote, after = excerpt(release.texts.get(doc_id), relation, _around(release, relation))
        authority = release.authority.get(relation["authority_id"])
        found.append(
            Quoted(
                None,
                relation,
                release.title(doc_id) if doc_id is not None else "",
                authority["name"] if authority else "",
                before,
                quote,
                after,
                formula(release, relation),
            )
        )
    return found


def _around(release: Release, relation: Row) -> Row | None:
    """The passage in which a relation's words stand."""
    return next(
        (
            row
            for row in release.passages_of[relation["doc_id"]]
            if row["start"] <= relation["start"] and relation["end"] <= row["end"]
        ),
        None,
    )


def formula(release: Release, relation: Row) -> str:
    """A relation as what stands on both sides of its sign: "A > 0.5 × B", "A = B + C"."""
    terms = [(release.labels[t["quantity_id"]], t["coefficient"]) for t in release.terms[relation["relation_id"]]]
    told = release.claim_terms[relation["relation_id"]]
    terms += [(f"“{release.claim[t['claim_id']]['quote']}”", t["coefficient"]) for t in told]
    left = [_term(name, factor) for name, factor in terms if factor > 0]
    right = [_term(name, -factor) for name, factor in terms if factor < 0]
    if relation["constant"] or not right:
        right.append(number(relation["constant"]))
    sign = {">=": "≥", "~": "≈"}.get(relation["op"], relation["op"])
    return f"{' + '.join(left) or '0'} {sign} {' + '.join(right)}"


def _term(name: str, factor: float) -> str:
    return name if factor == 1 else f"{number(factor)} × {name}"
