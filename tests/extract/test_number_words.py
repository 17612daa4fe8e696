"""Numbers in words, fractions and shares, with their near misses: what is read, and what it is worth."""

import pyarrow as pa
import pytest
from numbered import Value, expect

from pipeline.extract.numbers import scan


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("seven", 7),
        ("nought", 0),
        ("nineteen", 19),
        ("forty-two", 42),
        ("forty two", 42),
        ("fortytwo", 42),
        ("a hundred", 100),
        ("one hundred and six", 106),
        ("two hundred fifty", 250),
        ("twelve hundred", 1_200),
        ("three thousand and forty", 3_040),
        ("two hundred and five thousand", 205_000),
        ("hundred thousand", 100_000),
        ("three million, two hundred and forty", 3_000_240),
        ("thirty-one million two hundred fifty-six thousand seven hundred twenty-one", 31_256_721),
        ("three lakh crore", 3e12),
        ("4 thousand 3 hundred and 21", 4_321),
        ("2 million 250 thousand", 2_250_000),
        ("two point five", 2.5),
        ("1 point 3", 1.3),
        ("two point twenty-five", 2.25),
        ("one twenty-two", 122),
        ("one hundred and thirty-two fifths", 26.4),
        ("one billion and a half million", 1_000_500_000),
        ("two point seven one", 2.71),
        ("two point two million", 2_200_000),
        ("minus fifty thousand", -50_000),
    ],
)
def test_number_words(phrase: str, value: float) -> None:
    expect(f"They gave {phrase}.", (phrase, value))
    expect(f"They gave {phrase.upper()}.", (phrase.upper(), value))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("three hundred and 2 hundred", [("three hundred", 300), ("2 hundred", 200)]),
        ("Two, three and four came.", [("Two", 2), ("three", 3), ("four", 4)]),
        ("Five million and 20 men.", [("Five million", 5e6), ("20", 20)]),
        ("They got 75 million and nine acres.", [("75 million", 75e6), ("nine", 9)]),
        ("They got 75 million and nine thousand.", [("75 million and nine thousand", 75_009_000)]),
        ("A profit of 12 million\nNine men died", [("12 million", 12e6), ("Nine", 9)]),
        ("8.2 million, 2.3 thousand", [("8.2 million", 8_200_000), ("2.3 thousand", 2_300)]),
        ("8 million, 2.3 thousand", [("8 million", 8_000_000), ("2.3 thousand", 2_300)]),
        ("someone, often, weight, tent, onerous, tension", []),
        ("both, once, several, few, many, most, a decade, a century, a millionaire, doubled", []),
        ("the quarter, a pair of", [("a pair", 2)]),
    ],
)
def test_number_words_side_by_side_and_words_that_are_none(text: str, wanted: list[tuple[str, Value]]) -> None:
    expect(text, *wanted)


@pytest.mark.parametrize(
    ("phrase", "value", "unit"),
    [
        ("half", 0.5, "share"),
        ("a half", 0.5, "share"),
        ("one third", 1 / 3, "share"),
        ("two thirds", 2 / 3, "share"),
        ("two-thirds", 2 / 3, "share"),
        ("three quarters", 0.75, "share"),
        ("a tenth", 0.1, "share"),
        ("seven twentieths", 0.35, "share"),
        ("five eighths", 0.625, "share"),
        ("three twenty-fifths", 0.12, "share"),
        ("one in five", 0.2, "share"),
        ("nineteen in twenty", 0.95, "share"),
        ("seventeen out of eighteen", 17 / 18, "share"),
        ("1 in 20", 0.05, "share"),
        ("one-in-five", 0.2, "share"),
        ("one person in eight", 0.125, "share"),
        ("one train in five", 0.2, "share"),
        ("three men in every ten", 0.3, "share"),
        ("two out of three", 2 / 3, "share"),
        ("nine of every ten", 0.9, "share"),
        ("every tenth", 0.1, "share"),
        ("each third", 1 / 3, "share"),
        ("54:1", 54, "ratio"),
        ("half a million", 500_000, None),
        ("half a dozen", 6, None),
        ("a quarter of a million", 250_000, None),
        ("three quarters of a million", 750_000, None),
        ("two and a half million", 2_500_000, None),
        ("two million and a half", 2_500_000, None),
        ("a thousand and a half", 1_500, None),
        ("three and a half", 3.5, None),
        ("twenty and three fifths", 20.6, None),
        ("one hundred and three quarters", 100.75, None),
    ],
)
def test_fractions_and_shares(phrase: str, value: float, unit: str | None) -> None:
    (row,) = scan(pa.array([f"They lost {phrase} of it."])).to_pylist()
    assert (row["phrase"], row["value"], row["unit"]) == (phrase, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a third party", [("a third", 3)]),
        ("a third masked man", [("a third", 3)]),
        ("A third voted.", [("A third", 1 / 3)]),
        ("a good third hid in the woods", [("third", 1 / 3)]),
        ("a third voted for it", [("a third", 1 / 3)]),
        ("a third of them", [("a third", 1 / 3)]),
        ("a third more", [("a third", 1 / 3)]),
        ("the third quarter", [("third", 3)]),
        ("20 in 1981", [("20", 20), ("1981", 1981)]),
        ("one house in six streets", [("one", 1), ("six", 6)]),
        ("one man in 1945", [("one", 1), ("1945", 1945)]),
        ("12 in six boxes", [("12", 12), ("six", 6)]),
        ("one second", [("one", 1)]),
    ],
)
def test_what_looks_like_a_fraction(text: str, wanted: list[tuple[str, Value]]) -> None:
    expect(text, *wanted)


@pytest.mark.parametrize(
    ("text", "phrase", "value", "unit"),
    [
        ("It took half an hour.", "half", 0.5, "hour"),
        ("Half a mile away", "Half", 0.5, "mile"),
        ("three quarters of a tonne", "three quarters", 0.75, "tonne"),
        ("a third of a second", "a third", 1 / 3, "second"),
        ("a half-hour delay", "a half", 0.5, "hour"),
        ("a quarter-mile track", "a quarter", 0.25, "mile"),
        ("raised by half a percentage point", "half", 0.5, "percentage point"),
        ("a half per cent", "a half", 0.5, "per cent"),
        ("for half a century", "half", 0.5, "century"),
        # What it is a part of is no unit, or is divided by.
        ("half the hours", "half", 0.5, "share"),
        ("half a loaf", "half", 0.5, "share"),
        ("cut in half in May", "half", 0.5, "share"),
        ("half times", "half", 0.5, "share"),
        ("fell by a third a year", "a third", 1 / 3, "share"),
        ("a quarter of the miles", "a quarter", 0.25, "share"),
    ],
)
def test_a_part_of_one_measure_has_its_unit(text: str, phrase: str, value: float, unit: str) -> None:
    (row,) = scan(pa.array([text])).to_pylist()
    assert (row["phrase"], row["value"], row["unit"]) == (phrase, pytest.approx(value), unit)
