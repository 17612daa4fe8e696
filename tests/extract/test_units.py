"""Units of measure and money: spelling, name and span, glued or apart, and words that are none."""

import pyarrow as pa
import pytest

from pipeline.extract.en.units import measure
from pipeline.extract.numbers import scan


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("40 per cent of them", "per cent", "per cent"),
        ("40 percent of them", "per cent", "percent"),
        ("40 pct of them", "per cent", "pct"),
        ("40% of them", "per cent", "%"),
        ("40 % of them", "per cent", "%"),
        ("3 percentage points up", "percentage point", "percentage points"),
        ("5 per thousand of them", "per thousand", "per thousand"),
        ("5‰ of them", "per thousand", "‰"),
        ("£20 each", "GBP", "£"),
        ("$20 each", "dollar", "$"),
        ("US$20 each", "USD", "US$"),
        ("US$ 20 each", "USD", "US$"),
        ("$US20 each", "USD", "$US"),
        ("R12,500 each", "ZAR", "R"),
        ("GH¢20 each", "GHS", "GH¢"),
        ("$A 20 million each", "AUD", "$A"),
        ("€20 each", "EUR", "€"),
        ("USD 20 each", "USD", "USD"),
        ("USD20 each", "USD", "USD"),
        ("20 USD each", "USD", "USD"),
        ("20 dollars each", "dollar", "dollars"),
        ("20 US dollars each", "USD", "US dollars"),
        ("20 roubles each", "RUB", "roubles"),
        ("20 pounds sterling each", "GBP", "pounds sterling"),
        ("20 pounds each", "pound of money or weight", "pounds"),
        ("20 pence each", "penny", "pence"),
        ("20 p each", "penny", "p"),
        ("3 km away", "km", "km"),
        ("3km away", "km", "km"),
        ("3 kilometres away", "km", "kilometres"),
        ("3 kilometers away", "km", "kilometers"),
        ("3 square kilometres there", "square kilometre", "square kilometres"),
        ("3 km2 there", "square kilometre", "km2"),
        ("3 km² there", "square kilometre", "km²"),
        ("3 sq km there", "square kilometre", "sq km"),
        ("3 cubic feet there", "cubic foot", "cubic feet"),
        ("a two-year term", "year", "year"),
        ("a 3-inch gun", "inch", "inch"),
        ("3 tons there", "ton", "tons"),
        ("3 tonnes there", "tonne", "tonnes"),
        ("3 metric tons there", "tonne", "metric tons"),
        ("3 lbs there", "pound", "lbs"),
        ("37 °C there", "degree Celsius", "°C"),
        ("37° C there", "degree Celsius", "° C"),
        ("37 degrees Celsius there", "degree Celsius", "degrees Celsius"),
        ("37 degrees there", "degree", "degrees"),
        ("60 km/h there", "km per hour", "km/h"),
        ("60 kilometres per hour there", "km per hour", "kilometres per hour"),
        ("60 miles an hour there", "mile per hour", "miles an hour"),
        ("5 kg m-2 there", "kg m^-2", "kg m-2"),
        ("5 m s −1 there", "m second^-1", "m s −1"),
        ("9.8 m/s2 there", "m per square second", "m/s2"),
        ("5 mg/ml there", "mg per ml", "mg/ml"),
        ("300 kWh there", "kilowatt hour", "kWh"),
        ("8 GB there", "gigabyte", "GB"),
        ("four times", "times", "times"),
        ("threefold", "fold", "fold"),
        ("2.5x faster", "times", "x"),
        ("ten years old", "year", "years old"),
        ("6\u00a0mg there", "mg", "mg"),
        ("6\nmg there", "mg", "mg"),
        ("20 (kg) there", "kg", "kg"),
    ],
)
def test_a_unit_has_one_name_and_its_own_span(text: str, unit: str, words: str) -> None:
    stored = f"Some say {text}"
    row = scan(pa.array([stored])).to_pylist()[0]
    assert row["unit"] == unit
    assert stored.encode()[row["unit_start"] : row["unit_end"]].decode() == words


@pytest.mark.parametrize(
    "text",
    [
        "500 people", "500 prisoners of war", "20 in London", "20 as before", "5 a day", "5 minuscule men", "5 dayton men",
        "5, km by km", "5. Kilometres", "on 12 May 1945", "F-16 bombers", "the 3rd hour", "World War II days", "14:30 hours", "3-1 points",
    ],
)  # fmt: skip
def test_a_noun_is_no_unit(text: str) -> None:
    assert scan(pa.array([text])).to_pylist()[0]["unit"] is None


@pytest.mark.parametrize(
    ("text", "phrase", "value", "unit"),
    [
        ("£3 10s 6d", "£3 10s 6d", 3.525, "GBP"),
        ("£3 10s", "£3 10s", 3.5, "GBP"),
        ("3 dollars 50 cents", "3 dollars 50", 3.5, "dollar"),
        ("three dollars and fifty cents", "three dollars and fifty", 3.5, "dollar"),
        ("five feet two inches", "five feet two", 62, "inch"),
        ("5 ft 2 in", "5 ft 2", 62, "inch"),
        ("eleven stone four pounds", "eleven stone four", 158, "pound of money or weight"),
        ("2 hours 30 minutes", "2 hours 30", 150, "minute"),
    ],
)
def test_a_measure_in_two_units_is_one_number(text: str, phrase: str, value: float, unit: str) -> None:
    (row,) = scan(pa.array([f"It was {text} then."])).to_pylist()
    assert (row["phrase"], row["value"], row["unit"]) == (phrase, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("R500m", 500e6, "ZAR"),
        ("R1.2bn", 1.2e9, "ZAR"),
        ("R50 million", 50e6, "ZAR"),
        ("W50tn", 50e12, "KRW"),
        ("Sh62 million", 62e6, "shilling"),
        ("NKr620mn", 620e6, "NOK"),
        ("SKr 20", 20, "SEK"),
        ("Rmb20bn", 20e9, "CNY"),
        ("Fr20m", 20e6, "franc"),
        ("NT$30", 30, "TWD"),
        ("₦500", 500, "NGN"),
        ("28¢", 28, "cent"),
        ("12p", 12, "penny"),
    ],
)
def test_letters_and_signs_of_money_belong_to_their_number(text: str, value: float, unit: str) -> None:
    (row,) = scan(pa.array([f"It was {text} then."])).to_pylist()
    assert (row["phrase"], row["value"], row["unit"]) == (text, pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "phrase", "unit"),
    [("at least %12 of them", "%12", "per cent"), ("in some (%12)", "%12", "per cent"), ("a%12", "12", None)],
)
def test_a_sign_of_hundredths_may_stand_before_its_number(text: str, phrase: str, unit: str | None) -> None:
    (row,) = scan(pa.array([f"It was {text}."])).to_pylist()
    assert (row["phrase"], row["value"], row["unit"]) == (phrase, 12, unit)


def test_a_sign_between_two_numbers_is_that_of_the_first() -> None:
    first, second = scan(pa.array(["It rose 5 %12 of them."])).to_pylist()
    assert (first["phrase"], second["phrase"], second["unit"]) == ("5 %", "12", None)


def test_a_sign_of_money_that_begins_the_next_number_belongs_to_that() -> None:
    first, second = scan(pa.array(["The ledger of 173p-95 is lost."])).to_pylist()
    assert (first["phrase"], second["phrase"]) == ("173", "p-95")


def test_a_capital_before_digits_alone_names_something() -> None:
    (row,) = scan(pa.array(["It was R101 then."])).to_pylist()
    assert row["kind"] == "identifier"


@pytest.mark.parametrize("text", ["3 years, 2 months", "5 dollars and 3 men", "6 feet and 20 yards away"])
def test_other_units_side_by_side_are_two_numbers(text: str) -> None:
    assert scan(pa.array([text])).num_rows == 2


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("a gallon of wine", ["article"]),
        ("$5 a gallon", ["money"]),
        ("30 miles a gallon", ["cardinal"]),
        ("a day", []),
    ],
)
def test_an_article_before_a_measure_is_one_of_it(text: str, kinds: list[str]) -> None:
    assert scan(pa.array([text])).column("kind").to_pylist() == kinds


def test_the_digits_of_a_unit_are_exponents() -> None:
    rows = scan(pa.array(["190 km2 of land and 5 m s-1"])).to_pylist()
    assert [(row["phrase"], row["kind"]) for row in rows if row["kind"] == "exponent"] == [
        ("km2", "exponent"),
        ("s-1", "exponent"),
    ]


def test_an_article_at_the_start_of_a_document_is_no_rate_of_the_one_before() -> None:
    assert scan(pa.array(["$5", "a gallon"])).column("kind").to_pylist() == ["money", "article"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("aged 12", "year"),
        ("aged between 5 and 7", "year"),
        ("at the age of 40", "year"),
        ("aged 1945", None),
        ("paged 12", None),
    ],
)
def test_an_age_is_in_years(text: str, unit: str | None) -> None:
    assert scan(pa.array([f"Those {text} left."])).column("unit").to_pylist() == [unit]


@pytest.mark.parametrize(
    ("text", "still_open"), [(" per", True), (" km", True), (" km of", False), (" square", True), (" degrees C", True)]
)
def test_reading_goes_on_while_a_word_more_could_make_a_longer_unit(text: str, still_open: bool) -> None:
    unit = measure(text)
    assert unit is not None
    assert unit[3] is still_open


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ('a 27" screen', "inch"),
        ("a 27″ screen", "inch"),
        ('a boy "asleep on the wool and, if you please, not yet twelve" at that', None),
        ('some 500 "emigrants"', None),
        ('half a million "emigrants" of all kinds', None),
        ("300 'helpers' there", None),
        ('the 3.1 percent "forecast" there', "per cent"),
    ],
)
def test_a_quotation_mark_is_a_unit_only_right_at_its_number(text: str, unit: str | None) -> None:
    assert scan(pa.array([text])).column("unit").to_pylist() == [unit]


def test_a_quotation_that_closes_behind_ages_measures_none_of_them() -> None:
    rows = scan(pa.array(['He said: "two children aged 7 and 11". They left.'])).to_pylist()
    assert [row["unit"] for row in rows] == [None, "year", "year"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They saw 5, 6, or 7 km of it.", ["km", "km", "km"]),
        ("They saw 31, or 36.5 per cent of it.", [None, "per cent"]),
        ("They saw 100,000, four times as many.", [None, "times"]),
    ],
)
def test_a_list_shares_its_unit_and_a_number_said_twice_does_not(text: str, units: list[str | None]) -> None:
    assert scan(pa.array([text])).column("unit").to_pylist() == units


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The Union had 31.8 per cent of the vote, the other 29.5.", ["per cent", "per cent"]),
        ("It will be 3.1 percent; the bank foresees barely 1.4, the club 2.6.", ["per cent"] * 3),
        ("It was 3.1 percent, against 2.4 a year ago.", ["per cent", "per cent"]),
        # What is no decimal, goes to a level, measures something else or stands in another sentence.
        ("It was 31 per cent, and of the boats 29.", ["per cent", None]),
        ("It fell by 0.5 percent to 1.08 on Monday.", ["per cent", None]),
        ("It rose by 2.1 percent, and the acidity was 7.2.", ["per cent", None]),
        ("It was 3.1 percent. The club said 2.4.", ["per cent", None]),
        ("It was 3.1 kg, the other 2.4.", ["kg", None]),
        ("The 9 boats took 3.1, the club 2.4.", [None] * 3),
        ("The tanks took 9.5, the boats 3.1 per cent.", [None, "per cent"]),
    ],
)
def test_decimals_behind_hundredths_are_hundredths_too(text: str, units: list[str | None]) -> None:
    assert scan(pa.array([text])).column("unit").to_pylist() == units


def test_a_unit_in_brackets_is_all_that_is_in_them() -> None:
    rows = scan(pa.array(["It is 500 (p. 288), 600 (kg) or 700 (km per hour)."])).to_pylist()
    assert [row["unit"] for row in rows] == [None, None, "kg", "km per hour"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("He died at 81, four days later.", [None, "day"]),
        ("It took 3, 4 and 5 days.", ["day", "day", "day"]),
        ("It took three, four and five days.", ["day", "day", "day"]),
    ],
)
def test_digits_and_words_make_no_list(text: str, units: list[str | None]) -> None:
    assert [row["unit"] for row in scan(pa.array([text])).to_pylist()] == units
