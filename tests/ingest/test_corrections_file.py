"""The corrections file: each entry a decision with its line, every name in it known, every quote where it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import replace

from pipeline.errors import Refusal
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.corrections import Decision, read_corrections
from pipeline.ingest.texts import read_texts

CORRECTIONS = "raw/corrections.yaml"


def corrections(dataset: Path) -> list[Decision]:
    texts = {document.doc_id: document.text for document in read_texts(dataset / "raw")}
    return read_corrections(dataset / "raw", texts, read_codebook(dataset / "raw"))


def test_an_entry_becomes_a_decision_with_its_line(dataset: Path) -> None:
    (decision,) = corrections(dataset)
    assert decision.span == ("letter", 9, 11)
    assert (decision.expect, decision.set) == ({"value": 40}, {"counted": "fishing boats"})
    assert decision.where == f"{CORRECTIONS}, line 1"


def test_a_decision_to_leave_a_field_empty_is_not_no_decision(dataset: Path) -> None:
    replace(dataset / CORRECTIONS, "set: {counted: fishing boats}", "set: {counted: null}")
    assert corrections(dataset)[0].set == {"counted": None}


def test_who_says_it_and_why_it_is_no_claim_may_be_decided(dataset: Path) -> None:
    replace(dataset / CORRECTIONS, "set: {counted: fishing boats}", "set: {authority_id: chronicle, reason: idiom}")
    assert corrections(dataset)[0].set == {"authority_id": "chronicle", "reason": "idiom"}


def test_without_corrections_there_are_none(dataset: Path) -> None:
    (dataset / CORRECTIONS).unlink()
    assert corrections(dataset) == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("set: {counted: fishing boats}", "set: {value: .nan}", 7),
        ("set: {counted: fishing boats}", "set: {value: .inf}", 7),
        ("set: {counted: fishing boats}", "set: {op: about}", 7),
        ("expect: {value: 40}", "expect: {start: nine}", 6),
        ("expect: {value: 40}", "expect: {}", 6),
        ("action: amend", "action: delete", 5),
        ("start: 9", "start: -9", 2),
        ("start: 9", "start: 9.5", 2),
        ("start: 9", "start: 8", 4),
        ("end: 11", "end: 9", 4),
        ("set: {counted: fishing boats}", "set: {authority_id: nobody}", 7),
        ("expect: {value: 40}", "expect: {quantity_id: people}", 6),
        ("decided_on: \"2026-01-30\"", "decided_on: yesterday", 10),
    ],
)  # fmt: skip
def test_a_mistake_in_the_corrections_has_its_line(dataset: Path, old: str, new: str, line: int) -> None:
    replace(dataset / CORRECTIONS, old, new)
    with pytest.raises(Refusal) as refusal:
        corrections(dataset)
    assert [problem.where for problem in refusal.value.problems] == [f"{CORRECTIONS}, line {line}"]
