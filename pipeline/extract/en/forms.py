"""The forms of number that the reader knows in English, each with a sentence and examples: the table of contents of
the grammar, from which the reference page is made and against which the grammar is tested. No pattern lives here.
"""

from typing import Final, NamedTuple


class Form(NamedTuple):
    """A form of number: what it is, and examples in which it is the only number."""

    name: str
    fact: str
    examples: tuple[str, ...]


FORMS: Final = (
    Form(
        "digits",
        "Digits, in groups of three or as India writes them, parted by commas, points, spaces or apostrophes; behind"
        " one point, three digits are thousands only before what comes whole, three zeros before any plural that is no"
        " measure, and the others of a document with such a number and without a decimal point.",
        ("3,500,000 letters", "3 500 000 letters", "12,34,567 bags", "3'500'000 francs", "12.500 people"),
    ),
    Form(
        "decimals",
        "A decimal point, a raised point, or a comma before one or two digits and a scale or a measure, or behind a"
        " word before one that is less, for a list goes upwards; and the others of such a document.",
        (".5", "1·5", "1,5 million", "1,5-2 thousand", "1,5 km"),
    ),
    Form(
        "fractions",
        "A fraction in digits or as one character, alone or after a whole number.",
        ("1/40", "1½ hours", "2 1/2 miles"),
    ),
    Form("powers", "A power of ten.", ("1.3 x 10^6 cells", "4e6 cells")),
    Form("signs", "A sign, as a character or a word.", ("-12", "minus 50 thousand", "negative five")),
    Form(
        "scales",
        "A scale, spelled, abbreviated or glued.",
        ("1.7 million", "500k", "2bn people", "3 mln tons", "five lakh", "2 crore"),
    ),
    Form(
        "words",
        "Number words.",
        ("three hundred and twelve", "twenty-two thousand five hundred and six", "three score and ten"),
    ),
    Form(
        "halves",
        "A half, a quarter or another part of a scale.",
        ("two and a half million", "half a million", "a quarter of the crew"),
    ),
    Form(
        "shares",
        "A share told by two numbers or by an ordinal.",
        ("one in five", "two out of three", "two thirds of them"),
    ),
    Form("groups", "A word for a group of fixed size.", ("a dozen eggs", "a couple of days", "two dozen")),
    Form(
        "vague",
        "A plural without a number: from its first value to the last before the next scale.",
        ("dozens of ships", "hundreds of thousands", "tens of thousands"),
    ),
    Form(
        "ranges",
        "Two ends of one range.",
        (
            "between 5 and 6 million",
            "5-7 million",
            "two to three thousand",
            "two or three days",
            "450 +/- 50",
            "450 plus or minus 50",
        ),
    ),
    Form("money", "An amount with its currency.", ("£2m", "$4.5bn", "£3 10s 6d", "250 euros")),
    Form(
        "per cent",
        "Hundredths, as a sign or in words; the number stays as stated.",
        ("40%", "40 per cent", "5 percentage points"),
    ),
    Form(
        "measures",
        "A number with a unit of measure; the unit is normalised, the number is not converted.",
        ("20 km/h", "5 kg", "three years", "6 ft 2 in", "half an hour"),
    ),
    Form("ratios", "A ratio of two numbers.", ("54:1",)),
    Form(
        "damage",
        "A number that a scanner or a typist damaged; what was repaired is recorded.",
        ("l00,000 letters", "1OO parcels", "hun-\ndred letters"),
    ),
    Form(
        "no quantity",
        "Forms that count nothing, with the value they have.",
        ("1790-95", "4 May 1812", "the 12th", "10.30 a.m."),
    ),
)

HEDGES: Final = (
    Form(">", "A floor that is not reached.", ("more than 80 boats", "over 80 boats", "in excess of 80 boats")),
    Form(">=", "A floor.", ("at least 80 boats", "no fewer than 80 boats", "80 boats or more")),
    Form("<", "A ceiling that is not reached.", ("less than 80 boats", "under 80 boats", "short of 80 boats")),
    Form("<=", "A ceiling.", ("at most 80 boats", "up to 80 boats", "no more than 80 boats", "80 boats or fewer")),
    Form(
        "~",
        "Near the number, to either side. The side that nearly and almost tell is not used.",
        ("about 80 boats", "some 80 boats", "nearly 80 boats", "almost 80 boats", "80 or so boats", "circa 80 boats"),
    ),
)
"""What each operator stands for, with some of the words that make it; all of them stand in `hedges.py`."""
