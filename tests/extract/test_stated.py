"""What a text states of its numbers is found by the words that state it, and by nothing that only looks like them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.claims import extract
from pipeline.extract.names import Names, Quantity
from pipeline.extract.relations import relation_rows
from pipeline.extract.rows import attribution_rows, claim_rows
from pipeline.extract.stated import stated_relations
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.relations import Span, Statement, read_relations

Row = dict[str, Any]

TERMS = {
    "sailed": "sailed", "weavers": "weavers", "smiths": "smiths", "eastvale": "Eastvale", "westvale": "Westvale",
    "landed": "landed",
}  # fmt: skip
QUANTITIES: list[Row] = [
    *({"quantity_id": name, "measure": "stock", "place_id": "sea", "as_of": None, "unit": "persons"} for name in TERMS),
    {"quantity_id": "drowned", "measure": "loss", "place_id": "sea", "as_of": None, "unit": "persons"},
    {"quantity_id": "ships", "measure": "stock", "place_id": "sea", "as_of": None, "unit": "ships"},
]  # fmt: skip
NAMES = Names(
    authorities={"the captain": "captain", "the mate": "mate"},
    quantities=(
        *(Quantity(name, None, "stock", "persons", (term,)) for name, term in TERMS.items()),
        Quantity("ships", None, "stock", "ships", ("rigged",)),
    ),
)


def stated(text: str) -> list[Statement]:
    read = extract(pa.RecordBatch.from_pydict({"doc_id": ["d"], "text": [text]}), NAMES).to_pylist()
    claims = claim_rows(read, {"d": [(0, "d:0")]})
    found = stated_relations({"d": text}, claims, attribution_rows(read, {"d": "log"}), QUANTITIES)
    for statement in found:
        span = statement.span
        assert span is not None and text[span.start : span.end] == span.quote
        assert statement.basis == "stated" and statement.rule and not statement.where
    return found


def said(text: str) -> list[tuple[Any, ...]]:
    """Rule, words, op and terms of each statement; quotes and factors where it is of numbers."""
    return [
        (s.rule, " ".join(s.span.quote.split()) if s.span else "", s.op, dict(s.terms) or [(c.quote, f) for c, f in s.claims])
        for s in stated(text)
    ]  # fmt: skip


FOUND = {
    "most of, with its number in parentheses": (
        "In all 900 people sailed. Most of those on board (600 weavers) were young.",
        [("most", "Most of", ">", {"weavers": 1, "sailed": -0.5})],
    ),
    "the majority, with its number between commas": (
        "In all 900 people sailed. The majority, over 600 weavers, were young.",
        [("most", "The majority", ">", {"weavers": 1, "sailed": -0.5})],
    ),
    "of them after the number": (
        "In all 900 people sailed. Some 600 of them were weavers. Over 80 of them were smiths.",
        [("of_them", "of them", ">=", {"sailed": 1, "weavers": -1}), ("of_them", "of them", ">=", {"sailed": 1, "smiths": -1})],
    ),
    "of these before the number, over a line end": (
        "In all 900 people sailed. Of\nthese, 600 were weavers.",
        [("of_them", "Of these", ">=", {"sailed": 1, "weavers": -1})],
    ),
    "of the total": (
        "In all 900 people sailed. Most of those on board (600 weavers) were young. Of the total number who went 80 were smiths.",
        [("most", "Most of", ">", {"weavers": 1, "sailed": -0.5}), ("of_total", "Of the total number", ">=", {"sailed": 1, "smiths": -1})],
    ),
    "the others are lost": (
        "Some 700 landed in spring. In all 900 had sailed, the others drowned or were killed.",
        [("others_lost", "the others drowned or were killed", "=", {"sailed": 1, "landed": -1, "drowned": -1})],
    ),
    "the others are lost, after the whole": (
        "In all 900 people sailed. Some 700 landed in spring, the rest perished.",
        [("others_lost", "the rest perished", "=", {"sailed": 1, "landed": -1, "drowned": -1})],
    ),
    "the largest group": (
        "In all 900 people sailed. Some 300 of them went to Eastvale. The largest group chose Westvale (400 people).",
        [("of_them", "of them", ">=", {"sailed": 1, "eastvale": -1}), ("largest", "The largest group", ">=", {"westvale": 1, "eastvale": -1})],
    ),
    "about the same": (
        "In all 900 people sailed. Approximately the same figures come from the mate: 880 sailed.",
        [("near", "Approximately the same figures", "~", [("880", 1), ("900", -1)])],
    ),
    "confirmed by": (
        "The captain reported that 900 people sailed. The figure of 900 who sailed is confirmed by the mate.",
        [("confirmed", "confirmed by", "=", [("900", 1), ("900", -1)])],
    ),
    "a difference with its sign": (
        "In all 900 people sailed. The mate has a similar result, with a difference of minus 50.",
        [("near", "similar result", "~", [("minus 50", 1), ("900", -1)]), ("difference", "with a difference of minus", "=", [("minus 50", 1), ("900", -1)])],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FOUND)
def test_a_relation_is_found_by_its_cue(case: str) -> None:
    text, expected = FOUND[case]
    assert said(text) == expected


NEAR_MISSES = {
    "nothing before to be most of": "Most of those on board (600 weavers) were young.",
    "a number that is not the majority's own": "In all 900 people sailed. Most of them were young, 80 smiths were old.",
    "a number of the next clause": "In all 900 people sailed. Most of them left; they were led by 600 weavers, it is said.",
    "most often, at most, almost": "In all 900 people sailed. Most often, 80 smiths came. At most 600 weavers came. Almost all were weavers.",
    "a majority of votes": "In all 900 people sailed. The majority party (600 weavers) was in power.",
    "the age of majority": "In all 900 people sailed. At the age of majority (600 weavers) they left.",
    "of them, far from the number": "In all 900 people sailed. The captain thought well of them, and when the long summer came at last 600 weavers left.",
    "of them, of another unit": "Some 12 ships were rigged. Some 600 of them were weavers.",
    "of them, of nothing known": "Some 600 of them were weavers.",
    "too far back": "In all 900 people sailed.\n\nIt was cold.\n\nIt was dark.\n\nSome 600 of them were weavers.",
    "the largest ship": "In all 900 people sailed. Some 300 of them went to Eastvale. The largest ship reached Westvale (400 people).",
    "one of the largest groups": "In all 900 people sailed. Some 300 of them went to Eastvale. One of the largest groups chose Westvale (400 people).",
    "the second largest group": "In all 900 people sailed. Some 300 of them went to Eastvale. The second largest group chose Westvale (400 people).",
    "the largest group of no whole": "In all 300 people went to Eastvale. The largest group chose Westvale (400 people).",
    "the other day": "Some 700 landed in spring. In all 900 had sailed, the other day a smith died.",
    "the others lost their way": "Some 700 landed in spring. In all 900 had sailed, the others lost their way.",
    "the others, of a whole that is not named": "Some 700 landed in spring, the others drowned.",
    "a difference without direction": "In all 900 people sailed. The mate speaks of a difference of 50.",
    "the same thing, but no figure": "In all 900 people sailed. At about the same time 880 sailed.",
    "confirmed, but another number": "The captain reported that 900 people sailed. The figure of 850 who sailed is confirmed by the mate.",
}  # fmt: skip
PARTS = {"of_them"}
"""What the setting of a case states by itself."""


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_what_only_looks_like_a_cue_states_nothing(case: str) -> None:
    found = said(NEAR_MISSES[case])
    assert [one for one in found if one[0] not in PARTS or not one[3].get("eastvale")] == []


def test_a_part_of_a_part_is_no_circle() -> None:
    text = "In all 900 people sailed. Some 600 of them were weavers. Of these, 900 people sailed."
    terms = [dict(statement.terms) for statement in stated(text)]
    assert {"weavers": 1, "sailed": -1} not in terms


WORDS = st.sampled_from(
    ["900 people sailed", "600 weavers", "80 smiths", "of them", "Of the total", "Most of", "the majority", "(", ")", ",", ".",
     "The largest group", "the others drowned", "confirmed by the mate", "about the same figures", "with a difference of minus 50",
     "300 people went to Eastvale", "700 landed", "\n\n", "in", "é"]
)  # fmt: skip


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=14))
def test_whatever_stands_together_a_statement_has_its_words_and_no_quantity_against_itself(words: list[str]) -> None:
    for statement in stated(" ".join(words)):
        assert len(statement.terms) >= 2 or len({span for span, _ in statement.claims}) == 2
        assert set(statement.terms) <= {row["quantity_id"] for row in QUANTITIES}


RAW = Path(__file__).parents[2] / "raw"
DOC_ID = "soviet-non-returners"


@pytest.fixture(scope="module")
def first_text() -> dict[str, list[Row]]:
    """The rows of the relations of the first text: what people wrote, and what the rules find."""
    codebook = read_codebook(RAW)
    text = (RAW / "texts" / f"{DOC_ID}.txt").read_bytes().decode()
    names = Names(
        authorities={row["alias"]: row["authority_id"] for row in codebook["authority_aliases"]},
        places={row["alias"]: row["place_id"] for row in codebook["place_aliases"]},
        quantities=tuple(
            Quantity(
                row["quantity_id"], row["place_id"], row["measure"], row["unit"],
                tuple(t["term"] for t in codebook["quantity_terms"] if t["quantity_id"] == row["quantity_id"]),
            )
            for row in codebook["quantities"]
        ),
    )  # fmt: skip
    read = extract(pa.RecordBatch.from_pydict({"doc_id": [DOC_ID], "text": [text]}), names).to_pylist()
    claims = claim_rows(read, {DOC_ID: [(0, "0")]})
    found = stated_relations(
        {DOC_ID: text}, claims, attribution_rows(read, {DOC_ID: "article"}), codebook["quantities"]
    )
    written = [one for one in read_relations(RAW, {DOC_ID: text}, codebook) if one.span and one.span.doc_id == DOC_ID]
    return {"written": relation_rows(written, claims)["relations"], **relation_rows([*written, *found], claims)}


def test_the_rules_find_every_relation_that_the_first_text_states(first_text: dict[str, list[Row]]) -> None:
    stated_rows = [row for row in first_text["relations"] if row["basis"] == "stated"]
    assert [(row["rule"], row["quote"]) for row in sorted(stated_rows, key=lambda row: row["start"])] == [
        ("most", "Most of"),
        ("of_total", "Of the total number"),
        ("others_lost", "the other to the end of the war either died or were destroyed"),
        ("confirmed", "confirmed by"),
        ("near", "approximately the same findings"),
        ("difference", "with a difference of minus"),
        ("most", "the majority"),
        ("largest", "The largest Diaspora"),
        ("largest", "The largest Diaspora"),
    ]


def test_the_rules_find_nothing_in_the_first_text_that_no_person_wrote(first_text: dict[str, list[Row]]) -> None:
    without = [{**row, "rule": None} for row in first_text["relations"]]
    assert without == first_text["written"]


def test_what_a_person_wrote_stands_before_what_a_rule_found() -> None:
    text = "In all 900 people sailed. Some 600 of them were weavers."
    (found,) = stated(text)
    whole = {"sailed": 1.0, "weavers": -1.0, "smiths": -1.0}
    written = Statement("balance", "=", "implied", whole, span=found.span, note="by hand", where="raw, line 1")
    (row,) = relation_rows([written, found], [])["relations"]
    assert (row["kind"], row["note"], row["rule"]) == ("balance", "by hand", "of_them")
    elsewhere = Statement("balance", "=", "implied", whole, span=Span("d", 0, 2, "In"))
    assert len(relation_rows([elsewhere, found], [])["relations"]) == 2
