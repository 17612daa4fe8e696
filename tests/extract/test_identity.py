"""What an identifier of a claim outlives, and what it tells apart."""

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.identity import claim_id, claim_ids
from pipeline.extract.marks import corpus

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)
words = st.text(alphabet="abc ABC.,;“”\"'‘’ éß\nжЖ()-é", max_size=60)


def test_an_identifier_is_c_and_ten_hex_digits() -> None:
    found = claim_id("d", "5 million", "about ", " people")
    assert found[0] == "c"
    assert len(found) == 11
    int(found[1:], 16)


@given(words, words)
def test_respacing_keeps_the_identifier(before: str, after: str) -> None:
    def respaced(text: str) -> str:
        return text.replace(" ", " \t ").replace("\n", "\n\n ")

    assert claim_id("d", "5  000", respaced(before), respaced(after)) == claim_id("d", "5 000", before, after)


@given(words, words)
def test_straight_quotes_for_curly_ones_keep_the_identifier(before: str, after: str) -> None:
    straight = str.maketrans("“”‘’", "\"\"''")
    assert claim_id("d", "5", before.translate(straight), after.translate(straight)) == claim_id(
        "d", "5", before, after
    )


@given(words, words)
def test_other_line_ends_keep_the_identifier(before: str, after: str) -> None:
    ends = before.replace("\n", "\r\n"), after.replace("\n", "\r\n")
    assert claim_id("d", "5", *ends) == claim_id("d", "5", before, after)


@given(words, words)
def test_case_keeps_the_identifier(before: str, after: str) -> None:
    assert claim_id("d", "Five", before.upper(), after.upper()) == claim_id("d", "five", before.lower(), after.lower())


def test_what_is_further_than_24_letters_does_not_count() -> None:
    near = "x" * 24
    assert claim_id("d", "5", "one" + near, near + "two") == claim_id("d", "5", near, near)


def test_document_number_context_and_slot_tell_claims_apart() -> None:
    same = claim_id("d", "5", "before", "after")
    others = [
        claim_id("e", "5", "before", "after"),
        claim_id("d", "6", "before", "after"),
        claim_id("d", "5", "below", "after"),
        claim_id("d", "5", "before", "later"),
        claim_id("d", "5", "before", "after", slot=1),
        claim_id("d", "5", "before", "after", occurrence=1),
        claim_id("d", "-5", "before", "after"),
        claim_id("d", "0.5", "before", "after"),
    ]
    assert len({same, *others}) == 1 + len(others)


def in_bulk(documents: dict[str, tuple[str, str, str]]) -> list[str]:
    """The identifiers of one number a document, given as (before, phrase, after)."""
    texts = corpus(pa.array(["".join(parts) for parts in documents.values()]))
    starts = texts.offsets[:-1] + np.array([len(before.encode()) for before, _, _ in documents.values()], np.int64)
    phrases = [phrase for _, phrase, _ in documents.values()]
    ends = starts + np.array([len(phrase.encode()) for phrase in phrases], np.int64)
    found: list[str] = claim_ids(pa.array(list(documents)), pa.array(phrases), texts, starts, ends).to_pylist()
    return found


@given(st.lists(st.tuples(texts, st.sampled_from(["5", "5 million", "minus 50", "½"]), texts), min_size=1, max_size=4))
def test_identifiers_in_bulk_are_those_made_one_by_one(parts: list[tuple[str, str, str]]) -> None:
    documents = {f"d{i}": part for i, part in enumerate(parts)}
    one_by_one = [claim_id(doc, phrase, before, after) for doc, (before, phrase, after) in documents.items()]
    assert in_bulk(documents) == one_by_one


def test_a_refrain_gets_different_identifiers_in_the_order_of_the_text() -> None:
    text = "so 5 men go " * 9
    whole = corpus(pa.array([text]))
    starts = whole.offsets[0] + np.array([3 + 12 * i for i in range(9)], np.int64)
    found = claim_ids(pa.array(["d"] * 9), pa.array(["5"] * 9), whole, starts, starts + 1).to_pylist()
    alike = [claim_id("d", "5", text[:at], text[at + 1 :], occurrence=i) for i, at in enumerate([27, 39, 51])]
    assert len(set(found)) == 9
    assert alike[0] in found
    assert found.index(alike[0]) < found.index(alike[1])
