"""Damage in transcripts: right offsets into the text as stored, and every repair recorded, never silent."""

import pyarrow as pa
import pytest

from pipeline.extract.numbers import scan


def only_row(text: str) -> dict[str, object]:
    (row,) = scan(pa.array([text])).to_pylist()
    assert text.encode()[row["start"] : row["end"]].decode() == row["phrase"]
    return dict(row)


@pytest.mark.parametrize(
    ("text", "phrase", "value", "repair"),
    [
        ("about l00,000 men", "l00,000", 100_000, "l00,000 -> 100,000"),
        ("some 12.500 people", "12.500", 12_500, "12.500 -> 12,500"),
        ("some 9.000 photographs", "9.000", 9_000, "9.000 -> 9,000"),
        ("put it at 763.000; others", "763.000", 763_000, "763.000 -> 763,000"),
        ("dug still 212.000 tons", "212.000", 212_000, "212.000 -> 212,000"),
        ("some 12.000 German soldiers", "12.000", 12_000, "12.000 -> 12,000"),
        ("about I,500 men", "I,500", 1_500, "I,500 -> 1,500"),
        ("about 1OO men", "1OO", 100, "1OO -> 100"),
        ("about 6O feet", "6O", 60, "6O -> 60"),
        ("about l,2OO men", "l,2OO", 1_200, "l,2OO -> 1,200"),
        ("about 48,2l7 men", "48,2l7", 48_217, "48,2l7 -> 48,217"),
        ("about 6l,4OO men", "6l,4OO", 61_400, "6l,4OO -> 61,400"),
        ("two-\nthirds of it", "two-\nthirds", 2 / 3, "two-\nthirds -> two-thirds"),
        ("twenty-\nfive men", "twenty-\nfive", 25, "twenty-\nfive -> twenty-five"),
        ("about 5oo men", "5oo", 500, "5oo -> 500"),
        ("about l945 men", "l945", 1_945, "l945 -> 1945"),
        ("about 3 mil-\nlion men", "3 mil-\nlion", 3_000_000, "3 mil-\nlion -> 3 million"),
        ("about 3 mil-\r\n  lion men", "3 mil-\r\n  lion", 3_000_000, "3 mil-\r\n  lion -> 3 million"),
        ("about thir-\nty men", "thir-\nty", 30, "thir-\nty -> thirty"),
        ("two hun-\ndred men", "two hun-\ndred", 200, "two hun-\ndred -> two hundred"),
        ("mil\u00adlion men", "mil\u00adlion", 1_000_000, "mil\u00adlion -> million"),
        ("about \ufb01fty men", "\ufb01fty", 50, "\ufb01fty -> fifty"),
        ("twenty-\ufb01ve men", "twenty-\ufb01ve", 25, "twenty-\ufb01ve -> twenty-five"),
        ("1\u00ad000 men", "1\u00ad000", 1_000, "1\u00ad000 -> 1000"),
    ],
)
def test_a_repair_is_recorded(text: str, phrase: str, value: float, repair: str) -> None:
    row = only_row(text)
    assert (row["phrase"], row["value"], row["repair"]) == (phrase, value, repair)


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("\ufeff500 men", "500", 500),
        ("‘‘500’’ men", "500", 500),
        ("«500» men", "500", 500),
        ("\u202b500\u202c men", "500", 500),
        ("\u200e500 men", "500", 500),
        ("cafe\u0301 500 cafe\u0301", "500", 500),
        ("e\u0301 two\r\nhundred men", "two\r\nhundred", 200),
        ("about\t500\tmen", "500", 500),
        ("a\x02b 500 men", "500", 500),
        ("x\x01 500 \x02", "500", 500),
        ("five  hundred men", "five  hundred", 500),
        ("𝟎 and 😀 40 men", "40", 40),
        ("٤٠ men", "٤٠", 40),
        ("４０ men", "４０", 40),
    ],
)
def test_what_needs_no_repair_keeps_its_offsets(text: str, phrase: str, value: float) -> None:
    rows = [row for row in scan(pa.array([text])).to_pylist() if row["phrase"] == phrase]
    assert [(row["value"], row["repair"]) for row in rows] == [(value, None)]
    assert text.encode()[rows[0]["start"] : rows[0]["end"]].decode() == phrase


@pytest.mark.parametrize(
    ("text", "values"), [("500[12] men", [500, 12]), ("500 [12] men", [500, 12]), ("500(12) men", [500, 12])]
)
def test_a_footnote_mark_is_a_number_of_its_own(text: str, values: list[float]) -> None:
    assert scan(pa.array([text])).column("value").to_pylist() == values


@pytest.mark.parametrize(
    ("given", "value"), [("1,2 million", 4_600), ("27,3 %", 4_600), ("1.2 million", 4.6), ("1,250", 4.6)]
)
def test_points_part_thousands_where_a_comma_stands_before_decimals(given: str, value: float) -> None:
    rows = scan(pa.array([f"It had {given} and 4.600 lamps."])).to_pylist()
    assert rows[-1]["value"] == value


def test_points_do_not_part_thousands_beside_a_decimal_point() -> None:
    rows = scan(
        pa.array(["It had 12.500 people, 4.600 lamps and 3.5 km of wire.", "It had 12.500 people and 4.600 lamps."])
    )
    assert rows.column("value").to_pylist() == [12_500, 4.6, 3.5, 12_500, 4_600]


@pytest.mark.parametrize("text", ["I95", "O2", "l2", "a1", "B12", "Io0", "H2O", "lo0k"])
def test_letters_with_digits_are_repaired_only_where_a_numeral_comes_out(text: str) -> None:
    assert all(row["repair"] is None for row in scan(pa.array([f"the {text} road"])).to_pylist())
