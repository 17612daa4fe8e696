"""Authored relations: what a person may write, where its words stand, and what a mistake says."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import replace

from pipeline.errors import Refusal
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.relations import Span, Statement, read_relations
from pipeline.ingest.texts import read_texts

FILE = "raw/codebook/relations.yaml"
TEXT = """\
- kind: largest
  op: ">="
  terms: {people_northhaven: 1, people_southhaven: -1}
  doc_id: harbour
  quote: the second harbour
  authority_id: harbour_master
  basis: stated
- kind: near
  op: "~"
  claims:
    - {quote: "1,200", factor: 1}
    - {quote: "1,250", factor: -1}
  tolerance: 0.1
  doc_id: harbour
  quote: According to
  start: 185
  basis: implied
  alternatives:
    - claims: [{quote: "40", doc_id: letter, factor: 1}]
      constant: 3
      note: Or so.
"""


@pytest.fixture
def raw(dataset: Path) -> Path:
    (dataset / FILE).write_text(TEXT)
    return dataset / "raw"


def read(raw: Path) -> list[Statement]:
    texts = {document.doc_id: document.text for document in read_texts(raw)}
    return read_relations(raw, texts, read_codebook(raw))


def test_a_dataset_need_not_have_relations(dataset: Path) -> None:
    assert read(dataset / "raw") == []


def test_words_become_spans_of_the_text(raw: Path) -> None:
    text = (raw / "texts" / "harbour.txt").read_text()
    first, second = read(raw)
    assert first.terms == {"people_northhaven": 1.0, "people_southhaven": -1.0}
    at = text.index("the second harbour")
    assert first.span == Span("harbour", at, at + len("the second harbour"), "the second harbour")
    assert [(span.quote, text.index(span.quote) == span.start, factor) for span, factor in second.claims] == [
        ("1,200", True, 1.0), ("1,250", True, -1.0)
    ]  # fmt: skip
    assert second.where == f"{FILE}, line 8"


def test_an_alternative_shares_all_but_what_it_says_and_is_ambiguous(raw: Path) -> None:
    _, second = read(raw)
    (other,) = second.alternatives
    assert (other.kind, other.op, other.span, other.tolerance) == ("near", "~", second.span, 0.1)
    assert (other.basis, other.constant, other.note) == ("ambiguous", 3.0, "Or so.")
    assert other.claims[0][0].doc_id == "letter"


@pytest.mark.parametrize(
    ("old", "new", "line", "found"),
    [
        ("  terms: {people_northhaven: 1, people_southhaven: -1}\n", "", 1, "a relation without terms"),
        ("terms: {people_northhaven: 1, people_southhaven: -1}", "terms: {}", 1, "a relation without terms"),
        ("people_southhaven: -1", "people_southaven: -1", 3, "quantity_id: people_southaven"),
        ("quote: the second harbour", "quote: the third harbour", 5, "words that are not in the text"),
        ("  start: 185\n", "", 15, "words that stand there 2 times: According to"),
        ("start: 185", "start: 186", 15, "words that do not begin at 186"),
        ('quote: "1,250"', 'quote: "1,350"', 12, "words that are not in the text: 1,350"),
        ("authority_id: harbour_master", "authority_id: harbour", 6, "authority_id: harbour"),
        ("  doc_id: harbour\n  quote: the", "  doc_id: harbor\n  quote: the", 4, "doc_id: harbor"),
        ("  doc_id: harbour\n  quote: the second harbour\n", "", 1, "no doc_id, quote"),
        ("  tolerance: 0.1\n", "", 8, "no tolerance"),
        ("tolerance: 0.1", "tolerance: 15", 13, "tolerance: 15"),
        ("kind: largest", "kind: biggest", 1, "kind: 'biggest'"),
        ("kind: near", "kind: same_as", 19, "factors 1"),
        ("doc_id: letter, ", "", 19, "words that are not in the text: 40"),
    ],
)  # fmt: skip
def test_a_mistake_has_its_line(raw: Path, old: str, new: str, line: int, found: str) -> None:
    replace(raw.parent / FILE, old, new)
    with pytest.raises(Refusal) as refusal:
        read(raw)
    (problem,) = refusal.value.problems
    assert problem.where == f"{FILE}, line {line}"
    assert found in problem.found


def test_all_mistakes_are_said_at_once(raw: Path) -> None:
    replace(raw.parent / FILE, "people_southhaven: -1", "people_southaven: -1")
    replace(raw.parent / FILE, "start: 185", "start: 186")
    with pytest.raises(Refusal) as refusal:
        read(raw)
    assert len(refusal.value.problems) == 2


@pytest.mark.parametrize(
    ("file", "changes", "line", "found"),
    [
        (
            "raw/codebook/authorities.yaml",
            [("  aliases: [the harbour master]\n", "  aliases: [the harbour master]\n  draws_on: [parish_register]\n")],
            13, "draws_on in a circle: harbour_master, parish_register, harbour_master",
        ),
        (
            "raw/codebook/places.yaml",
            [("{place_id: coast, name: The coast, kind: region}",
              "{place_id: coast, name: The coast, kind: region, part_of: northhaven}")],
            2, "part_of in a circle: coast, northhaven, coast",
        ),
    ],
)  # fmt: skip
def test_a_circle_of_sources_or_of_places_is_refused(
    dataset: Path, file: str, changes: list[tuple[str, str]], line: int, found: str
) -> None:
    for old, new in changes:
        replace(dataset / file, old, new)
    with pytest.raises(Refusal) as refusal:
        read_codebook(dataset / "raw")
    (problem,) = refusal.value.problems
    assert (problem.where, problem.found) == (f"{file}, line {line}", found)
