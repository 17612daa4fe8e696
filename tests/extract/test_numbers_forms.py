"""Each form of digits that the reader knows, with its near misses: what is read, and what it is worth."""

import pyarrow as pa
import pytest
from numbered import Value, expect, read

from pipeline.extract.numbers import scan


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("They counted 3,500,000 souls.", "3,500,000", 3_500_000),
        ("They counted 3 500 000 souls.", "3 500 000", 3_500_000),
        ("They counted 3\u00a0500\u00a0000 souls.", "3\u00a0500\u00a0000", 3_500_000),
        ("They counted 3\u202f500\u202f000 souls.", "3\u202f500\u202f000", 3_500_000),
        ("They counted 3'500'000 souls.", "3'500'000", 3_500_000),
        ("The crop, 12,34,567 bags, was sold.", "12,34,567", 1_234_567),
        ("A loss of 1.234.567 marks.", "1.234.567", 1_234_567),
        ("An army 12 000-strong marched.", "12 000", 12_000),
        ("It cost 1,5 million.", "1,5 million", 1_500_000),
        ("There came 1,5-2 thousand of them.", "1,5-2 thousand", (1_500, 2_000)),
        ("There came 2,5–3,5 million of them.", "2,5–3,5 million", (2_500_000, 3_500_000)),
        ("It rose 0,5 of a point.", "0,5", 0.5),
        ("It is 1,5 square metres large.", "1,5", 1.5),
        ("They had 9,50 marks each.", "9,50", 9.5),
        ("On a teacher came 54,2 pupils.", "54,2", 54.2),
        ("About 54,2 pupils came on a teacher.", "54,2", 54.2),
        ("There came from 1,5 to 2 million of them.", "1,5 to 2 million", (1_500_000, 2_000_000)),
        ("It weighed 1,5 or 1,7 tons.", "1,5 or 1,7", (1.5, 1.7)),
        ("A mean of 1.5 per house.", "1.5", 1.5),
        ("A mean of 2.375 persons per house.", "2.375", 2.375),
        ("It weighed 12.500 tons.", "12.500", 12.5),
        ("It weighed 12.000 tons.", "12.000", 12),
        ("A ratio of 1.000 was found.", "1.000", 1),
        ("A share of 100.000 mg.", "100.000", 100),
        ("A mean of 2.000 men per boat.", "2.000", 2),
        ("A mean of .5 per house.", ".5", 0.5),
        ("A mean of 1·5 per house.", "1·5", 1.5),
        ("It was 1½ miles off.", "1½", 1.5),
        ("It was 2 1/2 miles off.", "2 1/2", 2.5),
        ("Only 1/40 survived.", "1/40", 0.025),
        ("Only ¾ survived.", "¾", 0.75),
        ("Some 4e6 cells.", "4e6", 4_000_000),
        ("Some 1.3 x 10^6 cells.", "1.3 x 10^6", 1_300_000),
        ("Some 2×10−3 of it.", "2×10−3", 0.002),
        ("It fell to -12 that night.", "-12", -12),
        ("It fell to −12 that night.", "−12", -12),
        ("It fell to minus 12 that night.", "minus 12", -12),
        ("A balance of negative five.", "negative five", -5),
    ],
)
def test_digits_and_their_separators(text: str, phrase: str, value: float) -> None:
    expect(text, (phrase, value))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Fields 1,2 and 3 km long.", (1, 2, 3)),
        ("Fields 1,2,3 km long.", (1, 2, 3)),
        ("Men of 54,62 winters.", (54, 62)),
        ("The pair (12,3) is odd.", (12, 3)),
        ("It passed from 0,70 to 1,15 pounds.", (0.7, 1.15)),
        ("In 1926 3 million, in 1939 - 2,4 million.", (1926, 3_000_000, 1939, 2_400_000)),
        ("Some 1900 - 2400 men.", ((1900, 2400),)),
        ("See 1,2 to 3,4,5.", (1, (2, 3), 4, 5)),
        # What one number of a document is written like, the others are.
        ("Over 30.000 refugees came; the town spoke of 27.500.", (30_000, 27_500)),
        ("Over 30.000 refugees came; the share was 27.500 or 27.5.", (30_000, 27.5, 27.5)),
        ("Over 30.000 refugees came, 6.000 to 7.000 of them ill.", (30_000, (6_000, 7_000))),
        ("A mean of 6.000 to 7.000 was found.", ((6, 7),)),
        ("There came 6.500-7.000 soldiers.", ((6_500, 7_000),)),
        ("It was 4,2 km long and cost 1,7.", (4.2, 1.7)),
    ],
)
def test_what_stands_between_two_numbers_may_join_them_or_part_them(text: str, values: tuple[Value, ...]) -> None:
    assert [value for _, value in read(text)] == list(values)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In 1987 100 men left.", [("1987", 1987), ("100", 100)]),
        ("Numbers 22,24,26 and 31.", [("22", 22), ("24", 24), ("26", 26), ("31", 31)]),
        ("See notes [12,13].", [("12", 12), ("13", 13)]),
        ("A code of 423 0000.", [("423", 423), ("0000", 0)]),
        ("Won by 3-1 at home.", [("3-1", (3, 1))]),
        ("The pre-1945 order.", [("pre-1945", None)]),
        ("An F-16 and a B-52.", [("F-16", None), ("B-52", None)]),
    ],
)
def test_digits_side_by_side_are_not_one_number(text: str, wanted: list[tuple[str, Value]]) -> None:
    expect(text, *wanted)


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("About 500k left.", "500k", 500_000),
        ("A crowd of 2m people.", "2m", 2_000_000),
        ("Sales of 3 mln units.", "3 mln", 3_000_000),
        ("It had 7,7 Mio inhabitants.", "7,7 Mio", 7_700_000),
        ("It cost 7,7 Mrd marks.", "7,7 Mrd", 7_700_000_000),
        ("Sales of 3 bn units.", "3 bn", 3e9),
        ("Sales of 3bn units.", "3bn", 3e9),
        ("Debts of 1.2b were met.", "1.2b", 1.2e9),
        ("He had 30 lakh of them.", "30 lakh", 3_000_000),
        ("He had three crore of them.", "three crore", 30_000_000),
        ("Half past: 500 thousand.", "500 thousand", 500_000),
        ("It lost two hundred billion.", "two hundred billion", 200e9),
        ("A trillion stars.", "A trillion", 1e12),
        ("It lost 6 mln 28 thousand of them.", "6 mln 28 thousand", 6_028_000),
        ("He bought two dozen.", "two dozen", 24),
        ("He bought 2 dozens.", "2 dozens", 24),
        ("He bought a dozen.", "a dozen", 12),
        ("He left the other dozen.", "dozen", 12),
        ("It cost sixpence then.", "sixpence", 6),
        ("Days of three score and ten.", "three score and ten", 70),
        ("Above fourteen score were buried.", "fourteen score", 280),
        ("A thirty score was seen.", "thirty", 30),
        ("Fivescore and threescore.", None, None),
        ("A couple of thousand came.", "A couple of thousand", 2_000),
        ("In 120 MEUR terms.", "120 M", 120_000_000),
    ],
)
def test_scales(text: str, phrase: str | None, value: float) -> None:
    found = read(text)
    assert found[-1:] == [(phrase, pytest.approx(value))] if phrase else not found


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a wall 5m high", 5, "m"),
        ("a population of 5m in 1914", 5_000_000, None),
        ("its membership grew to 5m.", 5_000_000, None),
        ("its wall grew to 5m.", 5, "m"),
        ("5m in length", 5, "m"),
        ("he ran 100m.", 100, "m"),
        ("some 5m Soviet citizens", 5_000_000, None),
        ("£5m in cash", 5_000_000, "GBP"),
        ("a 150mm gun", 150, "mm"),
        ("0.05 Mn in the alloy", 0.05, None),
        ("5 Lac Minerals shares", 5, None),
    ],
)
def test_the_letter_m_is_metres_or_millions(text: str, value: float, unit: str | None) -> None:
    row = scan(pa.array([text])).to_pylist()[0]
    assert (row["value"], row["unit"]) == (value, unit)


@pytest.mark.parametrize(
    ("text", "phrase", "low", "high"),
    [
        ("between 5 and 6 million", "5 and 6 million", 5e6, 6e6),
        ("between a quarter and a half of them", "a quarter and a half", 0.25, 0.5),
        ("between a quarter and a third left", "a quarter and a third", 0.25, 1 / 3),
        ("between five and six million", "five and six million", 5e6, 6e6),
        ("5-7 million", "5-7 million", 5e6, 7e6),
        ("5–7 million", "5–7 million", 5e6, 7e6),
        ("5 - 7 million", "5 - 7 million", 5e6, 7e6),
        ("from 40 to 50 thousand", "40 to 50 thousand", 40e3, 50e3),
        ("they make up from 12 to 15 per cent", "12 to 15", 12, 15),
        ("two to three thousand", "two to three thousand", 2e3, 3e3),
        ("two or three", "two or three", 2, 3),
        ("two or even three", "two or even three", 2, 3),
        ("a hundred to a hundred and fifty thousand", "a hundred to a hundred and fifty thousand", 100e3, 150e3),
        ("two hundred to three hundred thousand", "two hundred to three hundred thousand", 200e3, 300e3),
        ("between a hundred and a thousand", "a hundred and a thousand", 100, 1000),
        ("40,000 to more than 120,000", "40,000 to more than 120,000", 40e3, 120e3),
        ("between 40,000 and perhaps 120,000", "40,000 and perhaps 120,000", 40e3, 120e3),
        ("1.5 million to 2 million", "1.5 million to 2 million", 1.5e6, 2e6),
        ("500 to 1,000", "500 to 1,000", 500, 1000),
        ("1500 to 2500", "1500 to 2500", 1500, 2500),
        ("1,990 to 6,000", "1,990 to 6,000", 1990, 6000),
        ("450 +/- 50", "450 +/- 50", 400, 500),
        ("450 ± 50", "450 ± 50", 400, 500),
        ("between 44 mg and 50 mg", "44 mg and 50", 44, 50),
        ("5 km to 7 km", "5 km to 7", 5, 7),
        ("$5-6 million", "$5-6 million", 5e6, 6e6),
        ("40% to 50%", "40% to 50%", 40, 50),
        ("8- to 16-metre", "8- to 16", 8, 16),
        ("-10 to 5 degrees", "-10 to 5", -10, 5),
        ("1941-45", "1941-45", 1941, 1945),
        ("between 1941 and 1945", "1941 and 1945", 1941, 1945),
        ("hundreds", "hundreds", 200, 999),
        ("dozens", "dozens", 24, 99),
        ("thousands", "thousands", 2_000, 9_999),
        ("tens of thousands", "tens of thousands", 20_000, 99_999),
        ("hundreds of thousands", "hundreds of thousands", 200_000, 999_999),
        ("tens thousands", "tens thousands", 20_000, 99_999),
        ("some 60 to 70,000", "60 to 70,000", 60_000, 70_000),
        ("some 60 to 70 000", "60 to 70 000", 60_000, 70_000),
        ("some 2 to 7,000", "2 to 7,000", 2, 7_000),
        ("the figures go from 100,000 to 400,000", "100,000 to 400,000", 100_000, 400_000),
        ("the figures go from 100.000 to 400.000", "100.000 to 400.000", 100_000, 400_000),
        ("several hundred", "several hundred", 200, 999),
        ("a few thousand", "a few thousand", 2_000, 9_999),
        ("450 plus or minus 50 metres", "450 plus or minus 50", 400, 500),
        ("two or three tenths", "two or three tenths", 0.2, 0.3),
        ("the next four to six quarters", "four to six", 4, 6),
    ],
)
def test_ranges_are_one_expression(text: str, phrase: str, low: float, high: float) -> None:
    expect(f"Now {text} of it.", (phrase, (low, high)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("45 and 50 cases", [("45", 45), ("50", 50)]),
        ("rose from 37 to 47 per cent", [("37", 37), ("47", 47)]),
        ("The rate goes from 42 to 45 per cent.", [("42", 42), ("45", 45)]),
        ("It lifts the least period of service from 25 to 30 years.", [("25", 25), ("30", 30)]),
        ("Mortality rose, by the figures of the office, from 14 to 21 per cent.", [("14", 14), ("21", 21)]),
        ("It rose from 40,000 to more than 120,000.", [("40,000", 40_000), ("120,000", 120_000)]),
        ("to raise the age from 63 to 65", [("63", 63), ("65", 65)]),
        ("between the ages from 63 to 65", [("63 to 65", (63, 65))]),
        ("rose by 40 million to 165 million", [("40 million", 40e6), ("165 million", 165e6)]),
        ("in a city of 1 million, 80 thousand were fed", [("1 million", 1e6), ("80 thousand", 80_000)]),
        ("prices went from 5 to 7", [("5", 5), ("7", 7)]),
        (
            "it lifted the monthly pay of members and clerks from 33,763 to 39,293",
            [("33,763", 33_763), ("39,293", 39_293)],
        ),
        ("cut from 2 to 1 million", [("2", 2e6), ("1 million", 1e6)]),
        ("2 weeks or 15 mg", [("2", 2), ("15", 15)]),
        ("$9 billion, two people said", [("$9 billion", 9e9), ("two", 2)]),
        ("a million, two of them dead", [("a million", 1e6), ("two", 2)]),
        ("from 5,000 in 1990 to 6,000", [("5,000", 5_000), ("1990", 1990), ("6,000", 6_000)]),
        ("in 1871 to 1.3 million", [("1871", 1871), ("1.3 million", 1.3e6)]),
        ("10 billion or 10 trillion", [("10 billion", 10e9), ("10 trillion", 10e12)]),
        ("25 % to 34,500 tons", [("25 %", 25), ("34,500", 34_500)]),
        ("between 3 men and 5 women", [("3", 3), ("5", 5)]),
    ],
)
def test_two_numbers_that_are_no_range(text: str, wanted: list[tuple[str, Value]]) -> None:
    expect(text, *wanted)


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "value"),
    [
        ("the first", "first", "ordinal", 1),
        ("the twenty-first", "twenty-first", "ordinal", 21),
        ("the one hundred twenty fifth", "one hundred twenty fifth", "ordinal", 125),
        ("the hundredth", "hundredth", "ordinal", 100),
        ("a hundred trillionth", "a hundred trillionth", "ordinal", 1e14),
        ("the 3rd", "3rd", "ordinal", 3),
        ("the 1,000th", "1,000th", "ordinal", 1000),
        ("World War II", "II", "roman", 2),
        ("Chapter XIV", "XIV", "roman", 14),
        ("King Louis XVI", "XVI", "roman", 16),
        ("12 May 1945", "12 May 1945", "date", None),
        ("May 12, 1945", "May 12, 1945", "date", None),
        ("the 3rd of April", "3rd of April", "date", None),
        ("12-14 May", "12-14 May", "date", None),
        ("October 1974", "October 1974", "date", None),
        ("1945-05-12", "1945-05-12", "date", None),
        ("12/5/1945", "12/5/1945", "date", None),
        ("14:30", "14:30", "time_of_day", None),
        ("at 3.30 pm", "3.30 pm", "time_of_day", None),
        ("at 2pm", "2pm", "time_of_day", None),
        ("version 1.2.3", "1.2.3", "version", None),
        ("v2.0", "v2.0", "version", None),
        ("the 1980s", "1980s", "decade", 1980),
        ("in his 40s", "40s", "decade", 40),
        ("1998/99", "1998/99", "year_range", 1998),
        ("nineteen forty-five", "nineteen forty-five", "year", 1945),
        ("COVID-19", "COVID-19", "identifier", None),
        ("24703L202", "24703L202", "identifier", None),
        ("0800-555-123", "0800-555-123", "identifier", None),
        ("https://example.org/a1?b=20%25", "https://example.org/a1?b=20%25", "identifier", None),
    ],
)
def test_numbers_that_seldom_count(text: str, phrase: str, kind: str, value: float | None) -> None:
    (row,) = scan(pa.array([f"So {text} was."])).to_pylist()
    assert (row["phrase"], row["kind"], row["value"]) == (phrase, kind, value)


def test_a_roman_numeral_beside_number_words_is_a_number_of_its_own() -> None:
    expect("In World War II one million fell", ("II", 2), ("one million", 1e6))
    expect("World War I two years on", ("I", 1), ("two", 2))


@pytest.mark.parametrize("text", ["a CD and an MD in DC", "the CIVIL MIX was VIVID", "I was ill", "Xi met Li"])
def test_words_that_look_like_roman_numerals(text: str) -> None:
    expect(text)


@pytest.mark.parametrize(
    ("phrase", "digits"),
    [
        ("500 thousand", 1), ("1.7 million", 2), ("105,000", 3), ("500k", 1), ("2.50", 3), ("0.05", 1), ("1,234,567", 7),
        ("two hundred and fifty", 2), ("two hundred and five", 3), ("half a million", 1), ("forty", 1), ("10", 1), ("0", 1), ("2½", 2), ("three thousand", 1), ("three and a third", 2), ("2 2/3", 2), ("1 point 3", 2),
    ],
)  # fmt: skip
def test_significant_digits_leave_the_scale_aside(phrase: str, digits: int) -> None:
    (row,) = scan(pa.array([f"There were {phrase}."])).to_pylist()
    assert row["significant_digits"] == digits


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Of 4 million 199 thousand 488 persons.", [("4 million 199 thousand 488", 4_199_488)]),
        ("Some 199 thousand 488 persons.", [("199 thousand 488", 199_488)]),
        ("Of 199 thousand 1945 was the worst.", [("199 thousand", 199_000), ("1945", 1945)]),
        ("It took an hour and a half.", [("an hour and a half", 1.5)]),
        ("It took a dozen and a half carts.", [("a dozen and a half", 18)]),
        ("It took a year and a quarter.", [("a year and a quarter", 1.25)]),
        ("The odds are two to one.", [("two to one", 2)]),
        ("The odds are 3 : 1.", [("3 : 1", 3)]),
        ("In 1967: 104 men.", [("1967", 1967), ("104", 104)]),
        ("They outnumbered us 20 to 1.", [("20 to 1", 20)]),
        ("At 4-1/2 pct it was dear.", [("4-1/2", 4.5)]),
        ("At 101-1/2 pct it was dear.", [("101-1/2", 101.5)]),
        ("On 4-5/6 they met.", [("4-5/6", None)]),
        ("Regulation 1049/2001 applies.", [("1049/2001", 1049 / 2001)]),
        ("It cost DM 3,20 then.", [("DM 3,20", 3.2)]),
        ("In 3,20 and 4 there were.", [("3", 3), ("20", 20), ("4", 4)]),
        ("By February 1942 between seven and ten thousand fell.", [("February 1942", None), ("seven and ten thousand", (7e3, 1e4))]),
        ("He stood six foot two.", [("six foot two", 74)]),
        ("He stood six feet, two of them wet.", [("six", 6), ("two", 2)]),
        ("He was agent 007.", [("007", 7)]),
        # By how much something moved, and its level; ends of a range are near each other.
        ("It was up 3-1/8 to 34-5/8.", [("3-1/8", 3.125), ("34-5/8", 34.625)]),
        ("The count was up about 14 to 164.", [("14", 14), ("164", 164)]),
        ("It fell 618 mln dlrs to 278.88 billion dlrs.", [("618 mln", 618e6), ("278.88 billion", 278.88e9)]),
        ("Stocks fell 2.2 mln barrels to 3.1 mln barrels.", [("2.2 mln", 2.2e6), ("3.1 mln", 3.1e6)]),
        ("It rose three to five per cent.", [("three to five", (3, 5))]),
        ("It fell two to 15 per cent.", [("two to 15", (2, 15))]),
        ("After rising 589 mln to 45.1 billion it fell.", [("589 mln", 589e6), ("45.1 billion", 45.1e9)]),
        ("It fell by two to three per cent.", [("two to three", (2, 3))]),
        ("It rose by 4 to 165.", [("4", 4), ("165", 165)]),
        ("It was lost by 40 to 55.", [("40", 40), ("55", 55)]),
        ("It rose from 2 to 3.", [("2", 2), ("3", 3)]),
        ("From 20 mln in 1988/89 to 60 mln.", [("20 mln", 20e6), ("1988/89", (1988, 1989)), ("60 mln", 60e6)]),
        ("It rose to 14 to 160 tons.", [("14 to 160", (14, 160))]),
        # A day or a year before "to" is no end of a range.
        ("It fell on March 10 to 2.8 billion.", [("10", 10), ("2.8 billion", 2.8e9)]),
        ("It rose from 156 mln in 1985 to 204 mln.", [("156 mln", 156e6), ("1985", 1985), ("204 mln", 204e6)]),
        ("He will sell it in 1987 or 1988.", [("1987 or 1988", (1987, 1988))]),
        # What is bid and asked; digits that stand for the last ones of a number.
        ("It stood at 240.34/44 today.", [("240.34/44", (240.34, 240.44))]),
        ("It stood at 7.8520/8678 today.", [("7.8520/8678", (7.852, 7.8678))]),
        ("It stood at 1.6195/05 today.", [("1.6195/05", (1.6195, 1.6205))]),
        ("It stood at 4.26/12 today.", [("4.26/12", (4.12, 4.26))]),
        ("It stood at 155.80/156 today.", [("155.80/156", (155.8, 156))]),
        ("The ratio of 2.9/1 held.", [("2.9/1", 2.9)]),
        ("It closed at 2.72-3/4 dollars.", [("2.72-3/4", 2.7275)]),
        ("It fell to 15 in 16 months.", [("15", 15), ("16", 16)]),
        ("One in 12 banks had losses.", [("One in 12", 1 / 12)]),
        ("A profit of 365,883 dollars, 23 cents a share.", [("365,883", 365_883), ("23", 23)]),
        ("It cost three dollars, 50 cents.", [("three dollars, 50", 3.5)]),
        ("It is for the 1986/7 pool.", [("1986/7", (1986, 1987))]),
        ("A rate of 5.63-65 pct was seen.", [("5.63-65", (5.63, 5.65))]),
        # Three or six are two numbers, five or ten leave it open.
        ("It is for three or six months.", [("three", 3), ("six", 6)]),
        ("It is for five or ten months.", [("five or ten", (5, 10))]),
        # Abbreviated scales are no numbers by themselves, and nothing is added to them.
        ("It is in mln tons.", []),
        ("It gets eight mln five year bonds.", [("eight mln", 8e6), ("five", 5)]),
        # Scales as translators leave them, with their point or without; a comma is a decimal one where another is.
        ("It lost 5,1 thous. of them, and 3 mlrd roubles.", [("5,1 thous.", 5100), ("3 mlrd", 3e9)]),
        ("It lost 3 thous men.", [("3 thous", 3000)]),
        ("There were 3,6 thousand. The family had 5,7 persons.", [("3,6 thousand", 3600), ("5,7", 5.7)]),
        ("It stands in chapters 5,7 of the book.", [("5", 5), ("7", 7)]),
        ("It has two billion dlrs and 80 branches.", [("two billion", 2e9), ("80", 80)]),
        ("It paid five dollars and 80 cents.", [("five dollars and 80", 5.8)]),
        ("It is of 4.4 mln gross tons.", [("4.4 mln", 4.4e6)]),
        ("Over 1985/86's record it rose.", [("1985/86", (1985, 1986))]),
        ("ARDEN....27....21.......4", [("27", 27), ("21", 21), ("4", 4)]),
        ("It rose in the last two quarters.", [("two", 2)]),
        # A hyphen before a scale joins as a blank does.
        ("It was a $10-million deal.", [("$10-million", 10e6)]),
        ("It was a 108-billion-dlr debt.", [("108-billion", 108e9)]),
        ("It was a five-hundred-million-dollar deal.", [("five-hundred-million", 500e6)]),
        ("Two-hundred-thousand men fled.", [("Two-hundred-thousand", 200e3)]),
        ("It was a half-million-dollar home.", [("a half-million", 5e5)]),
        ("It took $10-$12-million.", [("$10-$12-million", (10e6, 12e6))]),
        ("It cost 5-million to 6-million.", [("5-million to 6-million", (5e6, 6e6))]),
        ("It cost 5-6 million.", [("5-6 million", (5e6, 6e6))]),
        ("He sold a 10-dozen box.", [("10-dozen", 120)]),
        ("From 3 till 14 years old.", [("3 till 14", (3, 14))]),
        ("Nine men out of every ten died.", [("Nine men out of every ten", 0.9)]),
        ("Nine men out of 94 died.", [("Nine", 9), ("94", 94)]),
        ("One prisoner out of seven died.", [("One prisoner out of seven", 1 / 7)]),
        ("A one-in-400 chance.", [("one-in-400", 1 / 400)]),
        ("It was revised from 5 million to 6 million.", [("5 million", 5e6), ("6 million", 6e6)]),
        ("The in-400 model.", [("400", 400)]),
        ("Of them a third part died.", [("a third", 1 / 3)]),
        ("It was a third part of the series.", [("a third", 3)]),
        ("Since the 1950s two books came.", [("1950s", 1950), ("two", 2)]),
        ("In the 1930s thousands fled.", [("1930s", 1930), ("thousands", (2_000, 9_999))]),
        ("One container in 300 was searched.", [("One container in 300", 1 / 300)]),
        ("It sold one shop in 3 years.", [("one", 1), ("3", 3)]),
    ],
)  # fmt: skip
def test_forms_that_join_or_part_several_numbers(text: str, wanted: list[tuple[str, Value]]) -> None:
    expect(text, *wanted)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They ran 3, 5 and 7 km.", ["km", "km", "km"]),
        ("They made up 42, 39 and 11 per cent.", ["per cent"] * 3),
        ("It took 5 or 6 hours.", ["hour"]),
        ("In 1990, 5 kg were sold.", [None, "kg"]),
        ("They took 3 horses and 5 kg.", [None, "kg"]),
        ("At 5, 7 men came.", [None, None]),
        ('He said "about 50" and left.', [None]),
        ('A plank of 50" was cut.', ["inch"]),
        ("See 347 U.S. 483 there.", ["enzyme unit", None]),
        ("It cost 9 roubles3 then.", ["RUB", None]),
    ],
)
def test_the_unit_of_a_list_and_marks_that_are_none(text: str, units: list[str | None]) -> None:
    assert [row["unit"] for row in scan(pa.array([text])).to_pylist()] == units


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Four-and-twenty sailors died.", [("Four-and-twenty", 24)]),
        ("It lay five-and-thirty miles off.", [("five-and-thirty", 35)]),
        ("It weighed one-and-a-half tons.", [("one-and-a-half", 1.5)]),
        ("It weighed one and a half tons.", [("one and a half", 1.5)]),
        ("Between four and twenty men came.", [("four and twenty", (4, 20))]),
        ("Tables four and twenty were full.", [("four", 4), ("twenty", 20)]),
    ],
)
def test_units_before_tens_make_one_number_with_hyphens(text: str, wanted: list[tuple[str, Value]]) -> None:
    expect(text, *wanted)


def test_digits_of_another_number_do_not_join_a_date_over_of() -> None:
    expect("Order 447 of 30 July 1937 stood.", ("447", 447), ("30 July 1937", None))
    expect("They lost half of a million men.", ("half of a million", 500_000))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("In May 12,300 men left; by June 5,000 more.", [("12,300", 12_300), ("5,000", 5_000)]),
        ("Since January 1,204 people drowned.", [("1,204", 1_204)]),
        ("On May 12, 300 men left.", [("May 12", None), ("300", 300)]),
        ("On May 12, 2004 it rained.", [("May 12, 2004", None)]),
    ],
)
def test_thousands_behind_a_month_are_no_day(text: str, wanted: list[tuple[str, Value]]) -> None:
    expect(text, *wanted)
