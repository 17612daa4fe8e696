"""A curator's decision is done when it fits what was read, and is an error when it does not."""

from typing import Any

import pyarrow as pa
import pytest

from pipeline.extract.claims import extract
from pipeline.extract.corrections import CorrectionError, apply, correction_rows, digits
from pipeline.extract.evaluations import evaluation_rows
from pipeline.extract.identity import claim_id
from pipeline.ingest.corrections import Decision

Row = dict[str, Any]

TEXT = "In 1931 some 40 boats lay there. Of them 25 per cent were new, and a score and two were lost. Chapter 7 tells."
READ: list[Row] = extract(pa.RecordBatch.from_pydict({"doc_id": ["d"], "text": [TEXT]})).to_pylist()


def at(quote: str) -> int:
    assert TEXT.count(quote) == 1
    return TEXT.index(quote)


def decision(quote: str, action: str = "amend", where: str = "raw/corrections.yaml, line 1", **said: Any) -> Decision:
    start = at(quote)
    who = {"reason": "it says so", "reviewer": "A. Reader", "decided_on": "2026-01-30"}
    return Decision("d", start, start + len(quote), quote, action, where=where, **{**who, **said})


def done(*decisions: Decision) -> list[Row]:
    return apply(READ, decisions, {"d": TEXT})


def the(rows: list[Row], quote: str) -> Row:
    (row,) = [row for row in rows if row["quote"] == quote]
    return row


def test_the_text_is_read_as_the_cases_below_take_it() -> None:
    assert [(row["quote"], row["reason"]) for row in READ] == [
        ("1931", "year"), ("40", None), ("25", None), ("a score", None), ("two", None), ("7", "section_reference"),
    ]  # fmt: skip


def test_an_amendment_sets_its_fields_and_the_reading_is_curated() -> None:
    rows = done(decision("40", expect={"counted": "boats", "value": 40}, set={"counted": "fishing boats"}))
    assert the(rows, "40") == {**the(READ, "40"), "counted": "fishing boats", "reading": "curated"}
    assert [row for row in rows if row["quote"] != "40"] == [row for row in READ if row["quote"] != "40"]


def test_a_confirmation_leaves_the_row_as_it_was_read() -> None:
    assert done(decision("40", "confirm", expect={"op": "~"})) == READ


def test_a_rejected_claim_becomes_a_number_with_a_reason() -> None:
    row = the(done(decision("40", "reject", set={"reason": "idiom"})), "40")
    stated = {name: value for name, value in row.items() if value is not None}
    assert stated == {
        "doc_id": "d",
        "start": at("40"),
        "end": at("40") + 2,
        "quote": "40",
        "value": 40,
        "reason": "idiom",
    }


def test_a_number_that_was_read_as_none_becomes_a_claim() -> None:
    row = the(done(decision("7", expect={"reason": "section_reference"}, set={"reason": None, "counted": "men"})), "7")
    assert (row["op"], row["modality"], row["significant_digits"], row["slot"]) == ("=", "assert", 1, 0)
    assert row["claim_id"] == claim_id("d", "7", TEXT[: row["start"]], TEXT[row["end"] :])
    assert (row["prefix"], row["suffix"]) == (TEXT[row["start"] - 24 : row["start"]], " tells.")


def test_another_reason_may_be_decided_for_a_number_that_is_no_claim() -> None:
    assert the(done(decision("7", expect={}, set={"reason": "identifier"})), "7")["reason"] == "identifier"


def test_a_merge_makes_one_claim_of_several_numbers() -> None:
    rows = done(decision("a score and two", "merge", set={"value": 22, "counted": "boats"}))
    row = the(rows, "a score and two")
    assert (row["value"], row["counted"], row["op"], row["significant_digits"], row["reading"]) == (
        22,
        "boats",
        "=",
        2,
        "curated",
    )
    assert row["claim_id"] == claim_id("d", "a score and two", TEXT[: row["start"]], TEXT[row["end"] :])
    assert [row["quote"] for row in rows] == ["1931", "40", "25", "a score and two", "7"]


def test_an_addition_makes_a_claim_of_words_that_were_not_read() -> None:
    rows = done(
        decision("some", "add", set={"value": 3, "op": ">="}), decision("40", "reject", set={"reason": "idiom"})
    )
    assert [row["quote"] for row in rows] == ["1931", "some", "40", "25", "a score", "two", "7"]
    assert (the(rows, "some")["op"], the(rows, "some")["reading"]) == (">=", "curated")


def test_a_share_keeps_its_base_when_rows_come_and_go() -> None:
    assert READ[the(READ, "25")["base"]]["quote"] == "40"
    rows = done(decision("In", "add", set={"value": 1}))
    assert rows[the(rows, "25")["base"]]["quote"] == "40"
    merged = done(decision("some 40", "merge", set={"value": 44}))
    assert merged[the(merged, "25")["base"]]["quote"] == "some 40"


def test_a_base_is_decided_by_its_claim() -> None:
    two = the(READ, "two")["claim_id"]
    fits = {"base_claim_id": the(READ, "40")["claim_id"]}
    rows = done(decision("25", expect=fits, set={"base_claim_id": two}))
    assert rows[the(rows, "25")["base"]]["quote"] == "two"
    assert the(done(decision("25", expect=fits, set={"base_claim_id": None})), "25")["base"] is None


def test_who_says_it_may_be_decided() -> None:
    row = the(done(decision("40", set={"authority_id": "chronicle"})), "40")
    assert (row["authority_id"], row["authority_relation"], row["authority_reading"]) == (
        "chronicle",
        "says",
        "curated",
    )


@pytest.mark.parametrize(
    ("quote", "action", "said", "told"),
    [
        ("40", "amend", {"expect": {"counted": "women"}, "set": {"op": "="}}, "counted is now read as 'boats'"),
        ("40", "amend", {"expect": {"value": 41}, "set": {"op": "="}}, "value is now read as 40.0"),
        ("40", "amend", {}, "without a field to set"),
        ("40", "amend", {"set": {"claim_id": "c9"}}, "set: claim_id"),
        ("40", "amend", {"set": {"base_claim_id": "c0000000000"}}, "which is no claim"),
        ("40", "confirm", {"set": {"op": "="}}, "a confirmation that sets"),
        ("40", "reject", {}, "without a reason"),
        ("7", "reject", {"set": {"reason": "idiom"}}, "no claim already: section_reference"),
        ("7", "amend", {"set": {"counted": "men"}}, "set: counted for a number that is no claim"),
        ("some", "amend", {"set": {"op": "="}}, "no number is read there"),
        ("40 boats", "amend", {"set": {"op": "="}}, "near it: '40' at 13-15"),
        ("40", "merge", {"set": {"value": 5}}, "exactly that span"),
        ("some", "merge", {"set": {"value": 5}}, "no number is read inside"),
        ("a score and two", "merge", {"set": {"op": "="}}, "a merge without a value"),
        ("a score and tw", "merge", {"set": {"value": 5}}, "only begins or ends inside"),
        ("40", "add", {"set": {"value": 5}}, "numbers that are read there: '40'"),
        ("some", "add", {"set": {"op": "="}}, "an addition without a value"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_an_error_that_says_where_and_what(quote: str, action: str, said: Row, told: str) -> None:
    with pytest.raises(CorrectionError) as error:
        done(decision(quote, action, **said))
    (problem,) = error.value.problems
    assert told in problem.found
    assert problem.where == f"raw/corrections.yaml, line 1 ({action} d {at(quote)}-{at(quote) + len(quote)})"


def test_two_decisions_on_one_number_are_an_error_and_all_errors_are_named() -> None:
    first = decision("40", where="raw/corrections.yaml, line 4", set={"op": "="})
    with pytest.raises(CorrectionError) as error:
        done(first, decision("40", "confirm"), decision("some", set={"op": "="}))
    assert [problem.found for problem in error.value.problems] == [
        "a second decision on the number of raw/corrections.yaml, line 4",
        "no number is read there",
    ]


@pytest.mark.parametrize(("value", "n"), [(22, 2), (40, 1), (1200, 2), (1.5, 2), (0.25, 2), (0, 1), (450_000, 2)])
def test_digits_of_a_value_without_its_words(value: float, n: int) -> None:
    assert digits(value) == n


def test_what_was_read_and_what_was_decided_are_both_published() -> None:
    decisions = [
        decision("40", expect={"op": "~"}, set={"counted": "fishing boats", "place_text": None}),
        decision("25", "reject", set={"reason": "idiom"}),
        decision("a score and two", "merge", set={"value": 22}),
        decision("7", "confirm"),
    ]
    rows = [
        (row["quote"], row["field"], row["read"], row.get("expected"), row.get("decided"))
        for row in correction_rows(READ, decisions)
    ]
    assert rows[:4] == [
        ("40", "op", '"~"', '"~"', None),
        ("40", "counted", '"boats"', None, '"fishing boats"'),
        ("40", "place_text", None, None, "null"),
        ("25", "reason", None, None, '"idiom"'),
    ]
    assert ("25", "value", "25", None, None) in rows and ("25", "unit", '"per cent"', None, None) in rows
    assert ("a score and two", "value", None, None, "22") in rows
    assert ("a score", "value", "20", None, None) in rows and ("two", "value", "2", None, None) in rows
    assert rows[-1] == ("7", "claim", None, None, None)


def test_the_reader_alone_is_held_against_the_curator_field_by_field() -> None:
    decided = done(
        decision("40", expect={}, set={"counted": "fishing boats", "as_of": "1932"}),
        decision("25", "reject", set={"reason": "idiom"}),
        decision("a score and two", "merge", set={"value": 22}),
        decision("some", "add", set={"value": 3}),
        decision("7", set={"reason": "identifier"}),
    )
    whole = [{"doc_id": "d", "read_by": "A. Reader"}]
    rows = {row["field"]: (row["n"], row["right"], row["share"]) for row in evaluation_rows(READ, decided, whole)}
    assert rows["found"] == (3, 1, 1 / 3)  # 40; neither the merged one nor the one added
    assert rows["kept"] == (4, 1, 1 / 4)
    assert rows["reason"] == (2, 1, 1 / 2)
    assert rows["value"] == (1, 1, 1.0)
    assert rows["counted"] == rows["as_of"] == (1, 0, 0.0)


def test_a_document_that_nobody_read_whole_is_not_evaluated() -> None:
    assert evaluation_rows(READ, READ, [{"doc_id": "d", "read_by": None}]) == []
