"""What holds of every row whatever the text: spans, order, cover, and independence of documents."""

import re
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.extract import claims
from pipeline.extract.claims import SCHEMA, extract
from pipeline.extract.explain import explain
from pipeline.extract.names import Names, Quantity

Row = dict[str, Any]

NAMES = Names(
    authorities={"the office": "office", "Anna Smith’s bureau": "bureau"},
    places={"the West": "west", "Москва": "moscow"},
    quantities=(Quantity("stayed", "west", "stock", "persons", ("stayed", "remained")),),
)
PIECES = [
    "5 million", "about ", "1945", " people ", "the office said ", "according to ", "Anna Smith’s bureau", ", ", ". ", "? ",
    "(", ")", "\n\n", "\n", "\r\n", " ", "“", "”", "one", "of them", "in the West", "stayed ", "Source: ", "these dataé – ", "these data – ", "Москва ", "12-15", "½", "3.5",
    "%", "$", " km", "page ", "[", "]", "é", "\u0301", "\u00ad", "\x02", "\x00", "\ufeff", "٣", "Ⅷ", "II", "−", "1OO", "\u2029",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join)
texts = texts.filter(lambda text: text.isascii() or text.encode("utf-8", "ignore").decode() == text)


batches = st.lists(texts, min_size=1, max_size=8)
"""Texts that are read as one batch: each batch costs as much as a thousand short texts in it."""


def read(documents: list[str]) -> list[Row]:
    doc_ids = [f"d{i}" for i in range(len(documents))]
    columns = {"doc_id": pa.array(doc_ids, pa.string()), "text": pa.array(documents, pa.string())}
    rows: list[Row] = extract(pa.RecordBatch.from_pydict(columns), NAMES).to_pylist()
    return rows


def read_each(documents: list[str]) -> list[tuple[str, list[Row]]]:
    """Each text with its own rows."""
    rows = read(documents)
    return [(text, [row for row in rows if row["doc_id"] == f"d{i}"]) for i, text in enumerate(documents)]


@settings(max_examples=25)
@given(batches)
@example(["", "5", "5 million", "-44 May 1812"])
@example(["point cent Ⅳ ' hundred .5 Second about the \u00a0 °C ’ twenty —"])
@example(
    [
        "<\U0010330b7\u0b795𥚩႓\U0005fc39m\U0008182bᡶ\U0002b73dᱜକ۔༷ຟ\U000afd57ⰫᏫ𨎛\U000c1e04𔒊\U000e979c`؞𘧞ᡡ\U000a5262\U00076036ఽ\\J7ం"
    ]
)
def test_spans_lie_in_the_text_in_order_and_are_what_they_quote(documents: list[str]) -> None:
    for text, rows in read_each(documents):
        position = 0
        for row in rows:
            assert position <= row["start"] < row["end"] <= len(text)
            assert text[row["start"] : row["end"]] == row["quote"]
            position = row["end"]


@settings(max_examples=25)
@given(batches)
def test_every_run_of_digits_is_accounted_for(documents: list[str]) -> None:
    for text, rows in read_each(documents):
        covered = {i for row in rows for i in range(row["start"], row["end"])}
        for digits in re.finditer(r"[0-9]+", text):
            assert covered >= set(range(*digits.span()))


@settings(max_examples=25)
@given(batches)
def test_the_words_of_every_field_are_words_of_the_text(documents: list[str]) -> None:
    for text, row in ((text, row) for text, rows in read_each(documents) for row in rows):
        for name in ("counted", "place_text", "time_text", "authority_text", "authority_cue", "hedge"):
            assert row[name] is None or row[name] in text
        if row["authority_text"] is not None:
            assert text[row["authority_start"] : row["authority_end"]] == row["authority_text"]


@settings(max_examples=25)
@given(batches)
def test_a_claim_says_all_it_must_and_another_number_nothing(documents: list[str]) -> None:
    for text, row in ((text, row) for text, rows in read_each(documents) for row in rows):
        must = ("op", "value", "significant_digits", "modality", "reading", "prefix", "suffix", "claim_id", "slot")
        if row["reason"] is None:
            assert all(row[name] is not None for name in must)
            assert text[: row["start"]].endswith(row["prefix"])
            assert text[row["end"] :].startswith(row["suffix"])
            assert len(row["prefix"]) == min(24, row["start"])
            assert len(row["suffix"]) == min(24, len(text) - row["end"])
        else:
            said = {name for name, value in row.items() if value is not None}
            assert said <= {"doc_id", "start", "end", "quote", "reason", "value"}


@settings(max_examples=25)
@given(st.lists(texts, max_size=3))
@example(["5 million,in the West", "5 million"])
@example(["at between 55,000 and 60,", "1"])
@example(["They say that not two million, but fewer escaped.", "5"])
@example(["the figures ", "The historian has 320,000."])
@example(["-", "According to the office 5 left."])
@example(["5 tonnes were lost, said the ministe\U00030c8b", "6"])
def test_documents_of_a_batch_are_read_as_if_alone(documents: list[str]) -> None:
    together = read(documents)
    alone = [{**row, "doc_id": f"d{i}"} for i, text in enumerate(documents) for row in read([text])]
    # The base counts rows of the batch, and an identifier is made with the doc_id: both differ by what they should.
    first = {row["doc_id"]: n for n, row in reversed(list(enumerate(together)))}
    for row in together:
        row["base"] = None if row["base"] is None else row["base"] - first[row["doc_id"]]
    for row in (*together, *alone):
        row["claim_id"] = None
    assert together == alone


def test_the_place_at_the_end_of_a_document_is_none_of_the_next_one() -> None:
    batch = pa.RecordBatch.from_pydict({"doc_id": ["a", "b"], "text": ["5 men met in Italy.", "6 women left."]})
    assert extract(batch).column("place_text").to_pylist() == ["Italy", None]


def test_a_large_batch_is_read_in_parts_and_comes_out_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [f"The office said {i} men stayed. Of these 40 per cent left." for i in range(1, 30)]
    whole = read(documents)
    monkeypatch.setattr(claims, "_CHUNK", 200)
    assert read(documents) == whole
    assert whole[-1]["base"] == len(whole) - 2


HOSTILE = {
    "one cue for many claims": lambda n: "This is data " + "x " * n + "– the Ministry. " + "5 men. " * n,
    "one alias for many claims": lambda n: "the" + " " * n + "West " + "5 men " * n,
    "capital words": lambda n: "In " + "Xx " * n + "5 men",
    "cues in a row": lambda n: "the office said " * n + "5 men",
    "numbers in a row": lambda n: "5 men " * n,
    "brackets": lambda n: "(" * n + "5 men" + ")" * n,
    "spaces": lambda n: "5" + " " * n + "men",
    "full stops": lambda n: ". " * n + "5 men",
    "nested": lambda n: "half of " * n + "5 men",
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_what_is_read_grows_no_faster_than_the_text(make: Callable[[int], str]) -> None:
    small, large = (
        extract(pa.RecordBatch.from_pydict({"doc_id": ["d"], "text": [make(n)]}), NAMES).nbytes for n in (500, 2000)
    )
    assert large <= 5 * small


def test_no_documents_give_no_rows_of_the_same_schema() -> None:
    found = extract(
        pa.RecordBatch.from_pydict({"doc_id": pa.array([], pa.string()), "text": pa.array([], pa.string())})
    )
    assert found.num_rows == 0
    assert found.schema == SCHEMA


def test_a_null_text_is_an_empty_one() -> None:
    batch = pa.RecordBatch.from_pydict({"doc_id": ["a", "b"], "text": pa.array([None, "5 men"], pa.string())})
    assert [row["doc_id"] for row in extract(batch).to_pylist()] == ["b"]


@settings(max_examples=50)
@given(texts, st.integers(0, 40))
def test_any_place_of_any_text_can_be_explained(text: str, offset: int) -> None:
    if offset <= len(text):
        assert explain(text, offset, NAMES)


def test_an_explanation_names_the_rule_and_what_it_saw() -> None:
    text = "They met on page 12, where the office said more than 5 men stayed in the West."
    told = explain(text, 13)
    assert "no: page_reference" in told
    assert "a number after page or p. is a page" in told
    told = explain(text, text.index("5"), NAMES)
    for words in ("'more than' makes it >", "'the office' at 27 = office", "cue 'said'", "'the West' = west", "stayed"):
        assert words in told


def test_an_offset_outside_the_text_is_an_error() -> None:
    with pytest.raises(IndexError, match="offset 9: the text has 4 characters"):
        explain("five", 9)
