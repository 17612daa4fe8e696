"""One quantity for a person to read: what it is, who says which number of it, what that comes to, and what was found.

Takes tables and gives text. What an estimate or a finding is, is decided by reconciliation and only told here.
"""

from __future__ import annotations

import difflib
import textwrap
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

import pyarrow as pa

from pipeline.errors import Problem, Refusal, printable
from pipeline.publish.query import as_table

Row = dict[str, Any]

METHODS: Final = ("stated", "rounded", "agreed", "literal", "usual", "derived", "balanced")
SEVERITIES: Final = ("contradiction", "tension", "difference", "gap", "ambiguity", "note", "pass")
WIDTH: Final = 100
NONE: Final = "The codebook has no quantity yet; `reckoner codebook suggest` proposes some."


def show(tables: Mapping[str, pa.Table], quantity_id: str) -> str:
    """All that `tables` (by name; those of an older release may be fewer) hold of one quantity, in plain text.

    Raises:
        Refusal: there is no such quantity.
    """
    rows: dict[str, list[Row]] = {name: table.to_pylist() for name, table in tables.items()}
    known = {row["quantity_id"]: row for row in rows["quantities"]}
    if quantity_id not in known:
        near = difflib.get_close_matches(quantity_id, sorted(known), n=5, cutoff=0.3)
        raise Refusal(
            Problem(
                printable(quantity_id),
                "no such quantity",
                f"one of {', '.join(near or sorted(known)[:12])}" if known else "a quantity of the codebook",
                "`reckoner show` lists all" if known else NONE,
            )
        )
    parts = [_what(known[quantity_id], rows), _who(quantity_id, rows), _relations(quantity_id, rows)]
    parts += [_estimates(quantity_id, rows), _findings(quantity_id, rows)]
    return "\n\n".join(part for part in parts if part) + "\n"


def listed(tables: Mapping[str, pa.Table]) -> str:
    """All quantities: what each is, how many claims state it, how many findings are about it or rest on one of them."""
    rows: dict[str, list[Row]] = {name: table.to_pylist() for name, table in tables.items()}
    if not rows["quantities"]:
        return f"{NONE}\n"
    of = {row["claim_id"]: row["quantity_id"] for row in rows["claims"]}
    claims = Counter(of.values())
    about = {(row["finding_id"], row["quantity_id"]) for row in rows.get("findings", [])}
    about |= {(row["finding_id"], of.get(row["claim_id"])) for row in rows.get("finding_claims", [])}
    findings = Counter(quantity for _, quantity in about)
    cells = [
        [name, f"{claims[name]}", f"{findings[name]}", printable(row["definition"], 70)]
        for name, row in sorted((row["quantity_id"], row) for row in rows["quantities"])
    ]
    return as_table(["quantity_id", "claims", "findings", "definition"], cells)


def _what(quantity: Row, rows: Mapping[str, list[Row]]) -> str:
    place = next((row["name"] for row in rows["places"] if row["place_id"] == quantity["place_id"]), "")
    about = ", ".join(filter(None, [quantity["measure"], quantity["unit"], place, quantity["as_of"]]))
    title = f"{quantity['quantity_id']}: {quantity['population']}, {quantity['status']}"
    return f"{title}\n{_wrapped(quantity['definition'])}\n  {about}"


def _who(quantity_id: str, rows: Mapping[str, list[Row]]) -> str:
    """Each claim in the text's own words, the one who counted, and on whom that one draws."""
    claims = sorted(
        (row for row in rows["claims"] if row["quantity_id"] == quantity_id),
        key=lambda row: (row["doc_id"], row["start"]),
    )
    if not claims:
        return "Nobody gives a number for it."
    names = {row["authority_id"]: row["name"] for row in rows["authorities"]}
    chains: dict[str, list[Row]] = {}
    for row in sorted(rows["attributions"], key=lambda row: row["step"]):
        chains.setdefault(row["claim_id"], []).append(row)
    lines, speakers = [], set()
    for claim in claims:
        last = chains[claim["claim_id"]][-1]
        speakers.add(last["authority_id"])
        name = names.get(last["authority_id"]) or last["authority_text"]
        words = claim["quote"]
        if claim["hedge"] and not words.lower().startswith(claim["hedge"].lower()):
            words = f"{claim['hedge']} {words}"
        remark = f", {claim['modality']}" if claim["modality"] in ("question", "deny") else ""
        where = f"{claim['doc_id']} {claim['start']}-{claim['end']}"
        lines.append(_wrapped(f'"{words}": {name} ({last["relation"]}{remark}; {where})', "  ", "      "))
    lines += [
        _wrapped(f"{names[row['authority_id']]} draws on {names[row['draws_on']]}.")
        for row in rows["authority_sources"]
        if row["authority_id"] in speakers
    ]
    count = next((row for row in rows["estimates"] if row["quantity_id"] == quantity_id), None)
    counted = (
        f" ({_many(count['n_claims'], 'claim')}, {_many(count['n_authorities'], 'authority', 'authorities')}, "
        f"{count['n_independent']} independent)"
        if count
        else ""
    )
    return f"Who says it{counted}\n" + "\n".join(lines)


def _relations(quantity_id: str, rows: Mapping[str, list[Row]]) -> str:
    terms: dict[str, list[Row]] = {}
    for row in rows.get("relation_terms", []):
        terms.setdefault(row["relation_id"], []).append(row)
    lines = []
    for row in rows.get("relations", []):
        own = terms.get(row["relation_id"], [])
        if not any(term["quantity_id"] == quantity_id for term in own):
            continue
        sum_ = " ".join(
            f"{'-' if term['coefficient'] < 0 else '+'} {_factor(abs(term['coefficient']))}{term['quantity_id']}"
            for term in sorted(own, key=lambda term: (-term["coefficient"], term["quantity_id"]))
        )
        words = f', "{row["quote"]}"' if row["quote"] else ""
        other = ", another reading" if row["alternative_to"] else ""
        said = f"{row['kind']}: {sum_.removeprefix('+ ')} {row['op']} {_amount(row['constant'])}"
        lines.append(_wrapped(f"{said} ({row['basis']}{other}{words})", "  ", "      "))
    return "How it hangs together\n" + "\n".join(sorted(lines)) if lines else ""


def _estimates(quantity_id: str, rows: Mapping[str, list[Row]]) -> str:
    found = [row for row in rows["estimates"] if row["quantity_id"] == quantity_id]
    if not found:
        return ""
    cells = [
        [row["method"], *(_amount(row[name]) for name in ("low", "best", "high")), row["rule"]]
        for row in sorted(found, key=lambda row: METHODS.index(row["method"]))
    ]
    head = ["", "low", "best", "high"]
    widths = [max(len(line[i]) for line in [head, *cells]) for i in range(4)]
    align: list[Callable[[str, int], str]] = [str.ljust, str.rjust, str.rjust, str.rjust]
    lines = [
        "  " + "  ".join(put(line[i], widths[i]) for i, put in enumerate(align)) + (f"  {line[4]}" if line[4:] else "")
        for line in [head, *cells]
    ]
    return "What it comes to\n" + "\n".join(lines)


def _findings(quantity_id: str, rows: Mapping[str, list[Row]]) -> str:
    claims = {row["claim_id"] for row in rows["claims"] if row["quantity_id"] == quantity_id}
    touched = {row["finding_id"] for row in rows.get("finding_claims", []) if row["claim_id"] in claims}
    found = sorted(
        (row for row in rows.get("findings", []) if row["finding_id"] in touched or row["quantity_id"] == quantity_id),
        key=lambda row: (SEVERITIES.index(row["severity"]), row["check"], row["finding_id"]),
    )
    lines = [_wrapped(f"{row['severity']}: {row['message']}", "  ", "      ") for row in found]
    return "What was found\n" + "\n".join(lines) if lines else ""


def _wrapped(text: str, first: str = "  ", rest: str = "  ") -> str:
    return textwrap.fill(
        printable(text, 4_000), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )


def _amount(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.6g}"


def _factor(value: float) -> str:
    return "" if value == 1 else f"{value:g} * "


def _many(count: int, one: str, more: str | None = None) -> str:
    return f"{count} {one if count == 1 else more or one + 's'}"
