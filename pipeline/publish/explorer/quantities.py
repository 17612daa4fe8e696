"""Each quantity as a forest plot: what each authority says, in both readings, and the estimates under it.

A row is what one line of the plot and of its table shows. Authorities that are not independent stand together, and each
group has a shape of its own. No bound is computed here: they come from `readings` and from the table `estimates`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.publish.explorer.model import Release, Row
from pipeline.publish.explorer.plots import SHAPES, Axis, Mark
from pipeline.publish.explorer.words import bounds, of_measure, words


@dataclass(frozen=True)
class Line:
    """One line of a plot: its label, its marks, and the same in words; `claim` where it is what a claim says."""

    label: str
    marks: list[Mark]
    said: str
    claim: Row | None = None
    note: str = ""


@dataclass(frozen=True)
class Group:
    """Authorities of one quantity that are not independent of one another, with the shape that marks them."""

    shape: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Plot:
    """One quantity with everything its view shows."""

    row: Row
    label: str
    place: str
    best: str
    axis: Axis
    groups: list[Group]
    estimates: list[Line]
    findings: list[Row]
    n_claims: int

    @property
    def is_disputed(self) -> bool:
        """Whether there is more to see than one number that nothing is said of."""
        return self.n_claims > 1 or any(row["severity"] not in ("pass", "note") for row in self.findings)


def plots(release: Release) -> list[Plot]:
    """Every quantity with a claim or an estimate: those of most claims first, then as the texts speak of them."""
    spoken = {name: i for i, name in enumerate(dict.fromkeys(c["quantity_id"] for c in release.claims))}
    names = [name for name in release.quantity if release.claims_about[name] or release.estimates.get(name)]
    found = [_plot(release, name) for name in names]
    return sorted(
        found,
        key=lambda p: (
            -p.n_claims if p.n_claims > 1 else 0,
            not p.is_disputed,
            spoken.get(p.row["quantity_id"], len(spoken)),
            p.row["quantity_id"],
        ),
    )


def _plot(release: Release, name: str) -> Plot:
    row = release.quantity[name]
    claims = release.claims_about[name]
    read = [release.readings[claim["claim_id"]] for claim in claims]
    estimates = list(release.estimates[name].values())
    ends = [r[key] for r in read for key in ("low", "high", "usual_low", "usual_high", "value")]
    ends += [e[key] for e in estimates for key in ("low", "best", "high")]
    axis = Axis.over(ends)
    order = list(dict.fromkeys(r["root_group"] for r in read))
    groups = []
    for i, number in enumerate(order):
        shape = SHAPES[min(i, len(SHAPES) - 1)]
        members = [c for c, r in zip(claims, read, strict=True) if r["root_group"] == number]
        groups.append(Group(shape, [_line(release, claim, axis, shape, row) for claim in members]))
    place = release.place[row["place_id"]]["name"]
    return Plot(
        row,
        release.labels[name],
        place,
        best(release, name),
        axis,
        groups,
        list(_estimates(estimates, axis, row["measure"])),
        release.findings_about[name],
        len(claims),
    )


def _line(release: Release, claim: Row, axis: Axis, shape: str, quantity: Row) -> Line:
    """What one claim says: its bounds to the letter and as usually meant, its value unless it is a bound itself."""
    read, measure = release.readings[claim["claim_id"]], quantity["measure"]
    literal, usual = (read["low"], read["high"]), (read["usual_low"], read["usual_high"])
    marks = axis.span(*literal, "literal")
    if usual != literal:
        marks += axis.span(*usual, "usual")
    if read["is_point"]:
        marks += axis.point(read["value"], shape)
    said = "“" + words(claim) + "”"
    if claim["base_claim_id"]:
        said += f", that is {of_measure(read['value'], measure)}"
    note = bounds(*literal, measure)
    if usual != literal:
        note += f"; usually meant: {bounds(*usual, measure)}"
    return Line(release.voice(claim["claim_id"]), marks, said, claim, note)


def _estimates(rows: list[Row], axis: Axis, measure: str) -> Iterator[Line]:
    """A line for each estimate; methods that come to the same share one."""
    same: dict[tuple[float | None, ...], list[Row]] = {}
    for row in rows:
        same.setdefault((row["low"], row["best"], row["high"]), []).append(row)
    for (low, middle, high), group in same.items():
        marks = axis.span(low, high, "estimate") + axis.point(middle, "best", "estimate")
        said = bounds(low, high, measure)
        if middle is not None and low != high:
            said += f"; best {of_measure(middle, measure)}"
        rules = dict.fromkeys(row["rule"] for row in group)
        yield Line(", ".join(row["method"] for row in group), marks, said, note="; ".join(rules))


def best(release: Release, name: str) -> str:
    """What is known of a quantity in a few words: where all agree, else between which bounds they stand."""
    found = release.estimates[name]
    measure = release.quantity[name]["measure"]
    for method in ("agreed", "derived", "literal", "stated"):
        row = found.get(method)
        if row is None or (row["low"] is None and row["high"] is None):
            continue
        if row["best"] is not None:
            return of_measure(row["best"], measure)
        return bounds(row["low"], row["high"], measure)
    return "no bounds"
