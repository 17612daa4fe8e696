"""The first text, reconciled by general rules alone: what a careful reader finds in its numbers.

Claims are named C01 to C11 in the order of the text, relations r01 to r15 in the order in which the text states them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from accounts import bounds

from pipeline.reconcile.run import INPUTS, reconcile
from pipeline.validate.contract import contract
from pipeline.validate.store import conform, read_table

Row = dict[str, Any]

STARTS = (475, 742, 877, 1172, 1415, 2185, 2544, 2849, 2917, 3038, 3081)

RELATIONS = {
    "r01": ("part_of", {"abroad_1945_allied_zone": -1, "abroad_1945": 1}),
    "r02": ("most", {"abroad_1945_allied_zone": 1, "abroad_1945": -0.5}),
    "r03": ("part_of", {"abroad_1945_prisoners_of_war": -1, "abroad_1945": 1}),
    "r04": ("balance", {"displaced_1941_1945": 1, "abroad_1945": -1, "died": -1}),
    "r05": ("same_as", {"C06": 1, "C05": -1}),
    "r06": ("difference", {"C07": 1, "C06": -1}),
    "r07": ("near", {"C07": 1, "C06": -1}),
    "r08": ("balance", {"non_returners": 1, **{f"non_returners_{place}": -1 for place in (
        "west_germany", "england", "australia", "america", "elsewhere")}}),
    "r09": ("most", {"non_returners_england": 1, "non_returners": -0.5}),
    "r10": ("largest", {"non_returners_australia": 1, "non_returners_england": -1}),
    "r11": ("largest", {"non_returners_australia": 1, "non_returners_west_germany": -1}),
    "r12": ("largest", {"non_returners_america": 1, "non_returners_england": -1}),
    "r13": ("balance", {"abroad_1945": 1, "returned": -1, "non_returners": -1}),
    "r14": ("part_of", {"abroad_1945_allied_zone": 1, "non_returners": -1}),
}  # fmt: skip


@pytest.fixture(scope="module")
def inputs(first_text: Path) -> dict[str, pa.Table]:
    return {name: read_table(name, first_text / "outputs" / "tables") for name in INPUTS}


@pytest.fixture(scope="module")
def results(first_text: Path) -> dict[str, list[Row]]:
    names = ("estimates", "findings", "finding_claims", "finding_relations", "sensitivities")
    return {name: read_table(name, first_text / "outputs" / "tables").to_pylist() for name in names}


@pytest.fixture(scope="module")
def labels(inputs: dict[str, pa.Table]) -> dict[str, str]:
    """C01 to C11 and r01 to r14, by identifier."""
    claims = {
        row["claim_id"]: f"C{STARTS.index(row['start']) + 1:02}"
        for row in inputs["claims"].to_pylist()
        if row["doc_id"] == "soviet-non-returners"
    }
    said: dict[str, Row] = {}
    for table, column in (("relation_terms", "quantity_id"), ("relation_claims", "claim_id")):
        for row in inputs[table].to_pylist():
            said.setdefault(row["relation_id"], {})[claims.get(row[column], row[column])] = row["coefficient"]
    relations = {
        row["relation_id"]: name
        for row in inputs["relations"].to_pylist()
        for name, meant in RELATIONS.items()
        if (row["kind"], said[row["relation_id"]]) == meant
    }
    assert sorted(relations.values()) == sorted(RELATIONS)
    return {**claims, **relations}


def test_who_draws_on_whom_is_known_from_outside_the_text(inputs: dict[str, pa.Table]) -> None:
    assert {"authority_id": "zemskov", "draws_on": "golikov_office"} in inputs["authority_sources"].to_pylist()


ESTIMATES = [
    ("non_returners", "stated", 450_000, None, 500_000, 3, 3, 2),
    ("non_returners", "agreed", 450_000, 450_000, 455_000, 3, 3, 2),
    ("abroad_1945", "stated", 5_000_000, 5_000_000, 5_000_000, 1, 1, 1),
    ("abroad_1945", "rounded", 4_500_000, 5_000_000, 5_500_000, 1, 1, 1),
    ("abroad_1945_allied_zone", "rounded", 2_500_000, 3_000_000, 3_500_000, 1, 1, 1),
    ("abroad_1945_other_zones", "derived", 1_000_000, 2_000_000, 2_750_000, 2, 1, 1),
    ("abroad_1945_prisoners_of_war", "rounded", 1_650_000, 1_700_000, 1_750_000, 1, 1, 1),
    ("abroad_1945_civilians", "derived", 2_750_000, 3_300_000, 3_850_000, 2, 1, 1),
    ("displaced_1941_1945", "rounded", 6_750_000, 6_800_000, 6_850_000, 1, 1, 1),
    # Two documents of one office: its files, in which C01 stands, speak in its voice.
    ("died", "derived", 1_250_000, 1_800_000, 2_350_000, 2, 1, 1),
    ("non_returners_west_germany", "literal", 80_000, None, 270_000, 1, 1, 1),
    ("non_returners_england", "literal", 100_000, None, 290_000, 1, 1, 1),
    ("non_returners_australia", "literal", 50_000, None, 240_000, 1, 1, 1),
    ("non_returners_america", "literal", 35_000, None, 225_000, 1, 1, 1),
    ("non_returners_elsewhere", "literal", 0, None, 190_000, 5, 1, 1),
    ("non_returners_west_germany", "usual", 80_000, None, 90_000, 1, 1, 1),
    ("non_returners_england", "usual", 100_000, None, 150_000, 1, 1, 1),
    ("non_returners_australia", "usual", 50_000, None, 60_000, 1, 1, 1),
    ("non_returners_america", "usual", 35_000, None, 40_000, 1, 1, 1),
    ("non_returners_elsewhere", "usual", 105_000, None, 190_000, 5, 1, 1),
]


@pytest.mark.parametrize("row", ESTIMATES, ids=lambda row: f"{row[0]} {row[1]}")
def test_an_estimate_is_what_a_careful_reader_makes_of_it(row: tuple[Any, ...], results: dict[str, list[Row]]) -> None:
    quantity, method, low, best, high, *counts = row
    (found,) = [r for r in results["estimates"] if (r["quantity_id"], r["method"]) == (quantity, method)]
    assert bounds(found) == (low, best, high)
    assert [found["n_claims"], found["n_authorities"], found["n_independent"]] == counts


ALL = " ".join(f"C{i:02}" for i in range(1, 12))

FINDINGS = [
    ("rank_cycle", "contradiction", "C09 C10", "r09 r10", ["Australia", "England", "whatever the numbers"]),
    ("account", "tension", "C07 C09", "r09", ["225,000", "450,000", "22.2 per cent", "2.25 times 100,000"]),
    ("account", "tension", "C09 C10", "r10", ["over 50 thousand", "over 100 thousand"]),
    ("account", "tension", "C08 C10", "r11", ["over 50 thousand", "more than 80 thousand"]),
    ("rank_cycle", "tension", "C09 C11", "r09 r12", ["ambiguous"]),
    ("account", "ambiguity", "C09 C11", "r12", ["more than 35 thousand", "over 100 thousand", "ambiguous"]),
    ("account", "tension", "C08 C09", "r09 r11", ["160,000"]),
    ("authorities_differ", "difference", "C05 C06 C07", "r06 r07",
     ["500,000 against 450,000", "50,000", "10.0 per cent", "450,000 to 455,000"]),
    ("remainder", "gap", "C07 C08 C09 C10 C11", "r08",
     ["at least 265,000 of 450,000 (58.9 per cent)", "up to 185,000 (41.1 per cent)"]),
    ("remainder", "gap", "C05 C06 C08 C09 C10 C11", "r08",
     ["265,000 of 500,000 (53.0 per cent)", "up to 235,000 (47.0 per cent)"]),
    ("independence", "note", "C05 C06", "r05", ["no separate count", "3 authorities are named, 2 independent"]),
    ("ambiguous_base", "ambiguity", "C03", "r03",
     ["5,000,000", "34.0 per cent", "3,000,000", "56.7 per cent", "all readings are possible", "Another translation"]),
    ("ambiguous_base", "note", "C07", "r06", ["500 thousand", "500k", "450,000", "the same"]),
    ("ambiguous_scope", "ambiguity", "C02", "r02",
     ["holds of 5,000,000", "60.0 per cent", "fails of 6,800,000", "44.1 per cent", "settles"]),
    ("question", "note", "C01", "", ["question"]),
    ("coarse", "note", ALL, "", ["11 numbers", "2 significant digits"]),
    ("sum_check", "pass", "C07 C08 C09 C10 C11", "r08", ["265,000, no more than 450,000"]),
    ("order_check", "pass", "C01 C04", "r04", ["5,000,000 of 6,800,000", "1,800,000 (26.5 per cent)"]),
    ("order_check", "pass", "C02 C06 C07", "r14", ["450,000 to 500,000 of 3,000,000", "15.0 to 16.7 per cent"]),
]  # fmt: skip


def findings(results: dict[str, list[Row]], labels: dict[str, str]) -> list[tuple[str, str, str, str, str]]:
    """Check, severity, claims and relations by label, message."""

    def linked(table: str, column: str, finding: str) -> str:
        return " ".join(
            sorted(
                labels[row[column]] for row in results[table] if row["finding_id"] == finding and row[column] in labels
            )
        )

    return [
        (
            row["check"],
            row["severity"],
            linked("finding_claims", "claim_id", row["finding_id"]),
            linked("finding_relations", "relation_id", row["finding_id"]),
            row["message"],
        )
        for row in results["findings"]
    ]


@pytest.mark.parametrize("row", FINDINGS, ids=lambda row: f"{row[0]} {row[2]} {row[3]}"[:60])
def test_a_finding_rests_on_its_minimal_set_and_says_its_amounts(
    row: tuple[Any, ...], results: dict[str, list[Row]], labels: dict[str, str]
) -> None:
    *expected, words = row
    (message,) = [found[4] for found in findings(results, labels) if list(found[:4]) == expected]
    assert not [word for word in words if word not in message], message


def test_nothing_else_does_not_fit(results: dict[str, list[Row]], labels: dict[str, str]) -> None:
    strong = {"contradiction", "tension", "difference", "gap", "ambiguity", "note"}
    own = [f for f in findings(results, labels) if f[1] in strong and f[0] != "reference"]
    assert sorted(f[:4] for f in own) == sorted(row[:4] for row in FINDINGS if row[1] in strong)


def test_amounts_of_gaps_use_the_values_as_stated(results: dict[str, list[Row]]) -> None:
    gaps = [(row["amount"], round(row["share"], 3)) for row in results["findings"] if row["check"] == "remainder"]
    assert sorted(gaps) == [(185_000, 0.411), (235_000, 0.47)]


def test_the_smallest_change_that_resolves_a_tension(results: dict[str, list[Row]], labels: dict[str, str]) -> None:
    (finding,) = [
        row["finding_id"] for row in results["findings"] if row["check"] == "account" and "22.2" in row["message"]
    ]
    found = {
        labels[r["claim_id"]]: (r["needed"], r["change"])
        for r in results["sensitivities"]
        if r["finding_id"] == finding
    }
    # England would have to be half of at least 445,000; or all who did not return twice England at most.
    assert found == {"C09": (222_500, 72_500), "C07": (300_000, -145_000)}


# -- a second document -------------------------------------------------------------------------------

TABLE: list[tuple[str, float, str | None, float]] = [
    ("moved_australia", 50_307, "non_returners_australia", 0.0),
    ("moved_america", 35_223, "non_returners_america", 0.0),
    ("moved_england", 23_015, "non_returners_england", 0.0),
    ("moved_canada", 38_708, None, 0.0),
    ("displaced_initially", 6_810_567, "displaced_1941_1945", 0.0),
]


@pytest.fixture(scope="module")
def with_table(inputs: dict[str, pa.Table]) -> dict[str, list[Row]]:
    """Reconciled with a table of one more authority, whose numbers the codebook calls near to those of the text."""
    rows = {name: table.to_pylist() for name, table in inputs.items()}
    document = rows["documents"][0]
    rows["documents"].append({**document, "doc_id": "moved", "work_id": "moved", "kind": "table"})
    rows["authorities"].append({"authority_id": "list", "name": "A list of transports", "kind": "work"})
    claim, quantity = rows["claims"][0], rows["quantities"][0]
    for i, (name, value, counterpart, tolerance) in enumerate(TABLE):
        rows["quantities"].append({**quantity, "quantity_id": name, "status": name})
        rows["claims"].append(
            {
                **claim, "claim_id": f"c{i:010x}", "doc_id": "moved", "start": i, "end": i + 1, "quote": str(value),
                "op": "=", "hedge": None, "value": float(value), "significant_digits": len(str(int(value))),
                "quantity_id": name, "base_claim_id": None, "modality": "assert",
            }
        )  # fmt: skip
        link = {"claim_id": f"c{i:010x}", "step": 0, "relation": "says", "reading": "explicit"}
        rows["attributions"].append({**link, "authority_id": "list"})
        if counterpart:
            note = "Moved from the zones is not yet settled there." if counterpart == "non_returners_england" else None
            rows["relations"].append(
                {
                    "relation_id": f"r{i:010x}", "kind": "near", "op": "~", "constant": 0.0, "tolerance": tolerance,
                    "basis": "outside", "note": note,
                }
            )  # fmt: skip
            rows["relation_terms"] += [
                {"relation_id": f"r{i:010x}", "quantity_id": counterpart, "coefficient": 1.0},
                {"relation_id": f"r{i:010x}", "quantity_id": name, "coefficient": -1.0},
            ]
    rows["quantities"].append({**quantity, "quantity_id": "moved", "status": "moved"})
    rows["relations"].append(
        {"relation_id": "rffffffffff", "kind": "balance", "op": "=", "constant": 0.0, "basis": "outside"}
    )
    for name, factor in (
        ("moved", 1),
        ("moved_australia", -1),
        ("moved_america", -1),
        ("moved_england", -1),
        ("moved_canada", -1),
    ):
        rows["relation_terms"].append({"relation_id": "rffffffffff", "quantity_id": name, "coefficient": float(factor)})
    found = reconcile({name: conform(contract()[name], table) for name, table in rows.items()})
    return {name: table.to_pylist() for name, table in found.items()}


@pytest.mark.parametrize(
    ("severity", "claims", "words"),
    [
        ("pass", "C04 C10 C11", ["6,810,567", "50,307", "35,223"]),
        ("difference", "C09", ["23,015", "Moved from the zones is not yet settled there."]),
        ("difference", "C10 C11", ["38,708", "35,223", "moved_canada", "is not named"]),
    ],
)
def test_the_text_is_held_against_a_second_document(
    severity: str, claims: str, words: list[str], with_table: dict[str, list[Row]], labels: dict[str, str]
) -> None:
    found = [f for f in findings(with_table, labels) if f[0] == "reference"]
    (message,) = [f[4] for f in found if f[1:3] == (severity, claims)]
    assert not [word for word in words if word not in message], message
    assert len(found) == 3


def test_a_second_document_changes_nothing_of_what_the_first_says(
    with_table: dict[str, list[Row]], results: dict[str, list[Row]]
) -> None:
    own = [row for row in with_table["findings"] if row["check"] != "reference" and "moved" not in row["message"]]
    assert own == results["findings"]
