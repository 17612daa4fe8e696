"""A curator's decision is done when it fits what was read, and is an error when it does not."""

from typing import Any

import pytest

from pipeline.extract.corrections import CorrectionError, apply

Row = dict[str, Any]


def row(**fields: Any) -> Row:
    read = {
        "doc_id": "d", "start": 3, "end": 4, "quote": "5", "claim_id": "c0", "reason": None, "value": 5.0, "op": "=",
        "counted": None, "reading": "explicit", "modality": "assert", "slot": 0, "prefix": "so ", "suffix": " men",
    }  # fmt: skip
    return {**read, **fields}


def decision(**fields: Any) -> Row:
    made = {
        "doc_id": "d", "start": 3, "end": 4, "quote": "5", "action": "amend", "expect": {"counted": None},
        "set": {"counted": "men"}, "reason": "the noun stands in the line above", "reviewer": "A. Reader",
    }  # fmt: skip
    return {**made, **fields}


def test_an_amendment_sets_its_fields_and_the_reading_is_curated() -> None:
    assert apply([row()], [decision()]) == [row(counted="men", reading="curated")]


def test_a_confirmation_leaves_the_row_as_it_was_read() -> None:
    assert apply([row()], [decision(action="confirm", set={})]) == [row()]


def test_a_rejected_claim_becomes_a_number_with_a_reason() -> None:
    (done,) = apply([row()], [decision(action="reject", set={"reason": "idiom"})])
    stated = {name: value for name, value in done.items() if value is not None}
    assert stated == {"doc_id": "d", "start": 3, "end": 4, "quote": "5", "value": 5.0, "reason": "idiom"}


def test_a_decision_may_name_the_claim_by_its_identifier() -> None:
    assert apply([row()], [decision(start=None, end=None, claim_id="c0")])[0]["counted"] == "men"


def test_other_rows_and_the_rows_given_stay_as_they_are() -> None:
    given = [row(), row(start=9, end=10, claim_id="c1")]
    done = apply(given, [decision()])
    assert done[1] == given[1]
    assert given[0]["counted"] is None


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"expect": {"counted": "women"}}, "counted is now read as None"),
        ({"expect": {"colour": "red"}}, "'colour'"),
        ({"quote": "6"}, "reads '5'"),
        ({"start": 7, "end": 8}, "no number is read at that place"),
        ({"action": "change"}, "action 'change'"),
        ({"action": "reject", "set": {}}, "reject without a reason"),
        ({"set": {}}, "amend without a field"),
        ({"set": {"claim_id": "c9"}}, "'claim_id'"),
        ({"set": {"colour": "red"}}, "'colour'"),
    ],
)
def test_a_decision_that_does_not_fit_is_an_error_that_says_where_and_what(wrong: Row, told: str) -> None:
    with pytest.raises(CorrectionError) as caught:
        apply([row()], [decision(**wrong)], source="raw/corrections.yaml")
    message = str(caught.value)
    assert told in message
    assert "raw/corrections.yaml, entry 1" in message
    assert "to do:" in message


def test_two_decisions_on_one_claim_are_an_error() -> None:
    with pytest.raises(CorrectionError, match="second decision"):
        apply([row()], [decision(), decision()])


def test_every_decision_that_does_not_fit_is_named() -> None:
    with pytest.raises(CorrectionError) as caught:
        apply([row()], [decision(quote="6"), decision(start=8, end=9)])
    assert len(caught.value.problems) == 2


def test_a_new_claim_must_say_what_a_claim_must_say() -> None:
    number = row(reason="year", claim_id=None, op=None, modality=None)
    with pytest.raises(CorrectionError, match="op, modality"):
        apply([number], [decision(set={"reason": None}, expect={"reason": "year"})])
