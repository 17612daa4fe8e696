"""Rows of relations: stable identifiers, alternatives that name the first reading, numbers that are claims."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pipeline.errors import Refusal
from pipeline.extract.relations import relation_rows
from pipeline.ingest.relations import Span, Statement
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

CLAIMS: list[dict[str, Any]] = [
    {"claim_id": f"c{i:010x}", "doc_id": "d", "start": i, "end": i + 1, "slot": 0} for i in range(3)
]
MOST = Statement(
    "most", ">", "stated", {"part": 1.0, "whole": -0.5}, span=Span("d", 40, 47, "most of"), authority_id="ann"
)
AGAIN = Statement("same_as", "=", "stated", claims=((Span("d", 1, 2, "7"), 1.0), (Span("d", 0, 1, "7"), -1.0)))


def test_the_rows_fit_their_tables() -> None:
    rows = relation_rows([MOST, AGAIN], CLAIMS)
    assert {name: conform(contract()[name], found).num_rows for name, found in rows.items()} == {
        "relations": 2,
        "relation_terms": 2,
        "relation_claims": 2,
    }
    assert {row["claim_id"]: row["coefficient"] for row in rows["relation_claims"]} == {
        "c0000000001": 1.0,
        "c0000000000": -1.0,
    }


def test_an_alternative_names_the_first_reading() -> None:
    other = replace(MOST, terms={"part": 1.0, "other": -0.5}, basis="ambiguous")
    first, second = relation_rows([replace(MOST, alternatives=(other,))], CLAIMS)["relations"]
    assert (first["alternative_to"], second["alternative_to"]) == (None, first["relation_id"])


@pytest.mark.parametrize(
    "change",
    [
        {"span": Span("d", 50, 58, "the most")},
        {"authority_id": None},
        {"basis": "ambiguous"},
        {"terms": {"whole": -0.5, "part": 1.0}},
        {"note": "x"},
    ],
)
def test_an_identifier_outlives_a_better_reading_of_the_words(change: dict[str, Any]) -> None:
    (one,) = relation_rows([MOST], CLAIMS)["relations"]
    (other,) = relation_rows([replace(MOST, **change)], CLAIMS)["relations"]
    assert one["relation_id"] == other["relation_id"]


@pytest.mark.parametrize(
    "change",
    [
        {"terms": {"part": 1.0, "whole": -0.25}},
        {"terms": {"part": 1.0, "other": -0.5}},
        {"op": ">="},
        {"constant": 1.0},
        {"kind": "largest"},
        {"span": Span("e", 40, 47, "most of")},
    ],
)
def test_another_statement_has_another_identifier(change: dict[str, Any]) -> None:
    assert len(relation_rows([MOST, replace(MOST, **change)], CLAIMS)["relations"]) == 2


def test_what_a_person_wrote_stands_before_what_a_rule_found() -> None:
    found = replace(MOST, span=Span("d", 60, 64, "most"), authority_id=None)
    (row,) = relation_rows([MOST, found], CLAIMS)["relations"]
    assert row["quote"] == "most of"


def test_a_number_that_is_no_claim_is_refused_with_its_line() -> None:
    lost = replace(AGAIN, claims=((Span("d", 1, 3, "7th"), 1.0), (Span("d", 0, 1, "7"), -1.0)), where="f.yaml, line 3")
    with pytest.raises(Refusal, match="line 3") as refusal:
        relation_rows([lost], CLAIMS)
    assert "7th at d 1-3, which is no claim" in refusal.value.problems[0].found
