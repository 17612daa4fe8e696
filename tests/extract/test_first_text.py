"""The first text, read by general rules alone: every claim of a careful reading, every field, and nothing else."""

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
import yaml

from pipeline.extract.claims import extract
from pipeline.extract.names import Names, Quantity

RAW = Path(__file__).parents[2] / "raw"


def codebook(table: str) -> list[dict[str, Any]]:
    return list(yaml.safe_load((RAW / "codebook" / f"{table}.yaml").read_text("utf-8")))


@pytest.fixture(scope="module")
def rows() -> list[dict[str, Any]]:
    names = Names(
        authorities={a: row["authority_id"] for row in codebook("authorities") for a in row.get("aliases", [])},
        places={a: row["place_id"] for row in codebook("places") for a in row.get("aliases", [])},
        quantities=tuple(
            Quantity(row["quantity_id"], row["place_id"], row["measure"], row["unit"], tuple(row.get("terms", [])))
            for row in codebook("quantities")
        ),
    )
    text = (RAW / "texts" / "soviet-non-returners.txt").read_bytes().decode()
    batch = pa.RecordBatch.from_pydict({"doc_id": ["soviet-non-returners"], "text": [text]})
    read: list[dict[str, Any]] = extract(batch, names).to_pylist()
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in read)
    return read


FILES = "golikov_files"
OFFICE = "golikov_office"
FIELDS = (
    "start", "quote", "hedge", "op", "value", "modality", "reading", "authority_id", "counted", "place_text", "quantity_id",
)  # fmt: skip
CLAIMS = [
    (475, "5 million", None, "=", 5e6, "question", "carried", FILES,
     "Soviet citizens", "abroad", "abroad_1945"),
    (742, "3 million", None, "=", 3e6, "report", "carried", FILES,
     "people", "the area controlled by the allies", "abroad_1945_allied_zone"),
    (877, "1.7 million", None, "=", 1.7e6, "report", "carried", FILES,
     "prisoners of war", "the Nazis territories", "abroad_1945_prisoners_of_war"),
    (1172, "6.8 million", None, "=", 6.8e6, "report", "explicit", OFFICE,
     "people", None, "displaced_1941_1945"),
    (1415, "500k", "about", "~", 5e5, "report", "explicit", "heller_nekrich",
     "potential immigrants", "the West", "non_returners"),
    (2185, "500 thousand", None, "=", 5e5, "confirm", "explicit", "zemskov",
     "Soviet citizens", "the West", "non_returners"),
    (2544, "minus 50 thousand", None, "delta", -5e4, "report", "explicit", OFFICE,
     "people", None, "non_returners"),
    (2849, "80 thousand", "more than", ">", 8e4, "report", "explicit", OFFICE,
     "people", "West Germany", "non_returners_west_germany"),
    (2917, "100 thousand", "over", ">", 1e5, "report", "explicit", OFFICE,
     "people", "England", "non_returners_england"),
    (3038, "50 thousand", "over", ">", 5e4, "assert", "carried", OFFICE,
     "people", "Australia", "non_returners_australia"),
    (3081, "35 thousand", "more than", ">", 3.5e4, "assert", "carried", OFFICE,
     "citizens of the former USSR", "America", "non_returners_america"),
]  # fmt: skip


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim[0]} {claim[1]}")
def test_each_claim_is_read_as_a_careful_reader_reads_it(claim: tuple[Any, ...], rows: list[dict[str, Any]]) -> None:
    (row,) = [row for row in rows if row["start"] == claim[0]]
    assert {name: row[name] for name in FIELDS} == dict(zip(FIELDS, claim, strict=True))


def test_nothing_else_is_a_claim(rows: list[dict[str, Any]]) -> None:
    assert [row["start"] for row in rows if row["reason"] is None] == [claim[0] for claim in CLAIMS]


def test_every_other_number_has_its_reason(rows: list[dict[str, Any]]) -> None:
    others = [(row["quote"], row["start"], row["reason"]) for row in rows if row["reason"] is not None]
    assert others == [("Second", 65, "ordinal"), ("II", 1484, "event_name"), ("one", 2129, "idiom")]


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (742, "declassified files of the chief Commissioner SNK USSR for repatriation Affairs Philip Golikov"),
        (1172, "the Agency F. Golikov"),
        (1415, "Mikhail Geller and Alexander Nekrich"),
        (2185, "Viktor Zemskov"),
        (2544, "the declassified Soviet statistics of the office for repatriation"),
        (2849, "management"),
        (2917, "management"),
    ],
)
def test_the_authority_is_named_as_the_text_names_it(start: int, words: str, rows: list[dict[str, Any]]) -> None:
    (row,) = [row for row in rows if row["start"] == start]
    assert row["authority_text"] == words


def test_a_difference_rests_on_the_claim_before_it(rows: list[dict[str, Any]]) -> None:
    (difference,) = [row for row in rows if row["op"] == "delta"]
    assert rows[difference["base"]]["start"] == 2185
