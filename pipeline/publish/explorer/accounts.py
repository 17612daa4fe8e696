"""Each account of a whole and its parts, with what the parts leave over.

A part given as "more than" is a floor: it is drawn from its bound on, never as a bar of that length, and what is left
over is then at most so much. Only stated values are added up here; roundings stand in the estimates.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.publish.explorer.model import Release, Row
from pipeline.publish.explorer.plots import Axis
from pipeline.publish.explorer.quantities import Line
from pipeline.publish.explorer.words import bounds, of_measure

SEVERAL: Final = 3
"""A whole and two parts: of two that equal one another neither is the whole."""


@dataclass(frozen=True)
class Part:
    """What is said of one quantity in an account, in stated values: None where a side is open.

    `limit` is what the account itself leaves at most for a part that is open above.
    """

    name: str
    weight: float
    low: float | None
    high: float | None
    stated: bool
    limit: float | None = None


@dataclass(frozen=True)
class Account:
    """One whole with its parts: lines for the whole, for each part, for their sum, and for what is left over."""

    relation: Row
    whole: str
    label: str
    axis: Axis
    wholes: list[Line]
    parts: list[tuple[str, Line]]
    sums: list[Line]
    rest: list[Line]
    findings: list[Row]


def accounts(release: Release) -> list[Account]:
    """Every balance of one whole and several parts of which something is known, those with findings first."""
    found = [account for row in release.relations.values() if (account := _account(release, row)) is not None]
    return sorted(found, key=lambda a: (-len(a.findings), -len(a.parts), a.label, a.relation["relation_id"]))


def _account(release: Release, relation: Row) -> Account | None:
    terms = release.terms[relation["relation_id"]]
    if relation["kind"] != "balance" or relation["constant"] or len(terms) < SEVERAL or relation["alternative_to"]:
        return None
    sides = [[t for t in terms if t["coefficient"] > 0], [t for t in terms if t["coefficient"] < 0]]
    alone = [side for side in sides if len(side) == 1]
    if not alone:
        return None
    whole = alone[0][0]
    parts = [
        _part(release, t["quantity_id"], -t["coefficient"] / whole["coefficient"]) for t in terms if t is not whole
    ]
    if not any(part.low is not None or part.high is not None for part in parts):
        return None
    return _drawn(release, relation, _part(release, whole["quantity_id"], 1), parts)


def _part(release: Release, name: str, weight: float) -> Part:
    """What is stated of a quantity; where nobody states a number, what the rest leaves for it."""
    found = release.estimates[name]
    row = found.get("stated") if release.claims_about[name] else found.get("derived") or found.get("literal")
    if row is None:
        return Part(name, weight, None, None, False)
    limit = found["literal"]["high"] if row["high"] is None and "literal" in found else None
    return Part(name, weight, row["low"], row["high"], bool(release.claims_about[name]), limit)


def _drawn(release: Release, relation: Row, whole: Part, parts: list[Part]) -> Account:
    measure = release.quantity[whole.name]["measure"]
    stated = [part for part in parts if part.stated]
    values = _values(release, whole.name)
    low, high = _sum(stated)
    beyond = [high] if high is not None else []
    # The largest first, those without a number last.
    parts = sorted(parts, key=lambda part: (not part.stated, -(part.low or 0), part.name))
    ends = [0.0, whole.low, whole.high, low, *beyond, *values]
    ends += [end for part in parts for end in (part.low, part.high, part.limit)]
    axis = Axis.over(ends, zero=True)

    def line(part: Part, label: str) -> Line:
        style = "stated" if part.stated else "derived"
        marks = axis.span(part.low, part.high, style)
        if part.low == part.high:
            marks = axis.point(part.low, "exact", style)
        note = "" if part.stated else "nobody gives a number; what the rest leaves"
        if part.limit is not None and part.low is not None:
            marks = axis.floor(part.low, part.limit, style)
            note = f"the account leaves at most {of_measure(part.limit, measure)}"
        return Line(label, marks, bounds(part.low, part.high, measure), note=note)

    sums, rest = [], []
    if len(stated) > 1:
        marks = axis.span(low, high, "sum") if low != high else axis.point(low, "exact", "sum")
        sums.append(Line("The parts that have a number, together", marks, bounds(low, high, measure)))
    if stated:
        rest = [_left(axis, value, (low, high), measure) for value in values]
    touched = relation["relation_id"]
    findings = [
        row
        for row in release.findings
        if any(link["relation_id"] == touched for link in release.relations_in[row["finding_id"]])
    ]
    return Account(
        relation,
        whole.name,
        release.labels[whole.name],
        axis,
        [line(whole, release.labels[whole.name])],
        [(part.name, line(part, release.labels[part.name])) for part in parts],
        sums,
        rest,
        findings,
    )


def _values(release: Release, name: str) -> list[float]:
    """The values stated for a whole, each once; none where it is only bounded."""
    read = [release.readings[claim["claim_id"]] for claim in release.claims_about[name]]
    return sorted({row["value"] for row in read if row["is_point"]})


def _sum(parts: list[Part]) -> tuple[float, float | None]:
    """What parts come to: at least so much, and at most so much unless one is open."""
    low = sum(part.weight * (part.low or 0) for part in parts)
    if any(part.high is None for part in parts):
        return low, None
    return low, sum(part.weight * part.high for part in parts if part.high is not None)


def _left(axis: Axis, value: float, parts: tuple[float, float | None], measure: str) -> Line:
    """What a whole of `value` leaves beside parts that come to `low` to `high`: a range, from what they can take up."""
    low, high = parts
    label = f"Not accounted for, of {of_measure(value, measure)}"
    most, least = value - low, 0.0 if high is None else max(value - high, 0.0)
    if most < 0:
        said = f"nothing: the parts come to {of_measure(-most, measure)} more"
        return Line(label, axis.span(value, low, "excess"), said)
    if most == least == 0:
        return Line(label, [], "nothing: the parts add up")
    share = f"{100 * most / value:.1f} %" if value else ""
    if most == least:
        said = f"{of_measure(most, measure)} ({share})"
    else:
        at_most = f"at most {of_measure(most, measure)} ({share})"
        said = at_most if least == 0 else f"{of_measure(least, measure)} to {of_measure(most, measure)} ({share})"
    return Line(label, axis.span(low if high is None else min(high, value), value, "rest"), said)
