"""The tables of raw/tables/: every number a claim of its own quantity, sums as the literature has them, second hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.extract.documents import curated
from pipeline.ingest.raw import Raw, read_raw

Row = dict[str, Any]


@pytest.fixture(scope="module")
def raw() -> Raw:
    return read_raw(Path(__file__).parents[2] / "raw")


@pytest.fixture(scope="module")
def claims(raw: Raw) -> list[Row]:
    tables = {document.doc_id for document in raw.documents if document.kind == "table"}
    _, rows = curated(raw.documents, raw.codebook, raw.corrections)
    return [row for row in rows if row["doc_id"] in tables and row["reason"] is None]


def values(claims: list[Row], doc_id: str) -> dict[str, float]:
    return {row["quantity_id"]: row["value"] for row in claims if row["doc_id"] == doc_id}


@pytest.mark.parametrize(
    ("doc_id", "n", "total"),
    [("arzamaskin-destinations", 12, 213_388), ("us-dp-commission-1949", 11, 604_500)],
)
def test_the_parts_come_to_the_sum_that_the_literature_gives(
    doc_id: str, n: int, total: int, claims: list[Row]
) -> None:
    found = values(claims, doc_id)
    assert (len(found), sum(found.values())) == (n, total)


def test_civilians_and_prisoners_of_war_are_all_who_were_repatriated(claims: list[Row]) -> None:
    found = values(claims, "repatriates-1946-03-01")
    assert found["repatriated_civilians"] + found["repatriated_prisoners_of_war"] == found["repatriated"] == 4_199_488
    assert found["repatriated_with_internally_displaced"] == 5_352_963


def test_the_nationalities_in_sweden_leave_others_room(claims: list[Row]) -> None:
    found = values(claims, "sweden-1952")
    assert (len(found), found.pop("non_returners_sweden") - sum(found.values())) == (6, 363)


def test_a_number_that_is_cut_is_a_lower_bound_by_decision(claims: list[Row]) -> None:
    (row,) = [row for row in claims if row["quantity_id"] == "non_returners_sweden_belarusians"]
    assert (row["op"], row["value"], row["reading"]) == (">=", 100, "curated")


def test_every_number_has_its_quantity_and_no_two_of_a_table_the_same(claims: list[Row]) -> None:
    assert len(claims) == 34
    assert len({row["quantity_id"] for row in claims} - {None}) == 34


def test_every_table_is_marked_as_second_hand_and_says_from_what(raw: Raw) -> None:
    for document in raw.documents:
        if document.kind == "table":
            said = document.row()
            assert said["witness"] == "second_hand" and said["witness_note"], document.doc_id
            assert {"work_id", "title"} <= set(said)


def test_rounded_figures_are_known_to_be_rounded(claims: list[Row]) -> None:
    digits = {row["quantity_id"]: row["significant_digits"] for row in claims}
    assert digits["dps_resettled_australia"] == 3  # 54,000, in a column of hundreds
    assert digits["taken_to_belgium"] == 5  # 15,000, in a column of units


def test_who_counted_stands_behind_who_is_quoted(claims: list[Row]) -> None:
    assert {row["authority_id"] for row in claims if row["doc_id"] == "us-dp-commission-1949"} == {"us_dp_commission"}
    assert {row["authority_id"] for row in claims if row["doc_id"] == "repatriates-1946-03-01"} == {"golikov_office"}
