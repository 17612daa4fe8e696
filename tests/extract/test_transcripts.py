"""One text as several hands would transcribe it: the same claims, with the same identifiers, at offsets of its own."""

import re
import unicodedata
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pytest

from pipeline.extract.claims import extract

Row = dict[str, Any]

TEXT = (
    "The prefect of Béziers wrote on 3 May that “at least 1,200 men” had gone;\n"
    "the mayor, M. Étienne, put them at nine hundred and forty.  Of these, 12 per cent came back in 1871 (see note 4).\n\n"
    "Were there 300 more? According to “La Gazette”, half a million francs was lost."
)

EDITS: dict[str, Callable[[str], str]] = {
    "as stored": lambda text: text,
    "line ends of another system": lambda text: text.replace("\n", "\r\n"),
    "straight quotes": lambda text: text.replace("“", '"').replace("”", '"'),
    "accents as characters of their own": lambda text: unicodedata.normalize("NFD", text),
    "wider spaces": lambda text: text.replace(" ", "  "),
    "no-break spaces beside numbers": lambda text: re.sub(
        r"(3|1,200|nine|hundred|12|half|a) (May|men|hundred|and|per cent|a|million)\b", "\\1\u00a0\\2", text
    ),
    "no-break spaces all over": lambda text: text.replace(" ", "\u00a0"),
    "thin spaces before digits": lambda text: re.sub(r" (?=\d)", "\u2009", text),
    "a mark of byte order": lambda text: "\ufeff" + text,
    "a title above": lambda text: "A Letter\n\n" + text,
    "marks of direction": lambda text: text.replace("half", "\u200ehalf"),
}


def read(text: str) -> list[Row]:
    rows: list[Row] = extract(pa.RecordBatch.from_pydict({"doc_id": ["d"], "text": [text]})).to_pylist()
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)
    return rows


def said(rows: list[Row]) -> list[tuple[Any, ...]]:
    names = ("value", "value_high", "op", "unit", "modality", "reading", "reason", "claim_id")
    return [tuple(row[name] for name in names) for row in rows]


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edit_that_changes_no_letter_changes_no_claim(edit: Callable[[str], str]) -> None:
    assert said(read(edit(TEXT))) == said(read(TEXT))


def test_the_text_says_what_it_says() -> None:
    claims = [(row["value"], row["op"], row["authority_text"]) for row in read(TEXT) if row["reason"] is None]
    assert claims == [
        (1200, ">=", "The prefect of Béziers"),
        (940, "=", "M. Étienne"),
        (12, "=", None),
        (300, "=", None),
        (500_000, "=", "La Gazette"),
    ]
