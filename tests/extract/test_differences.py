"""Which numbers are differences, construction by construction, and what looks like one and is none."""

import pytest
from numbered import Scanned

DIFFERENCES = """
    crime is “up 300 per cent”|sales were 500 pounds higher last year|sales closed 5 per cent lower at noon|they ended 40 pence higher|it is 5 per cent dearer
    it was two degrees warmer|the road is 5 km longer|it is a third bigger than hers|that is 5 per cent more|it paid 5 per cent less
    there were 500 deaths more than in May|it is 5 per cent below that of May|it was 5 per cent above normal
    the cost was £4 million over the estimate|it was £4 million below the Treasury forecast|it is 5 per cent below 1913
    the index was 5 points down at noon|output is a fifth up|output is 5 per cent up from May|it was two degrees above average
    the gap had been 5 points|the gap has narrowed to 5 points|the difference was about 500 men|the difference between them is 500 men
    the difference comes to 500 men|Smith's majority was 500|the margin for staying was 5 points|they put the swing at 5 points
    the rise in prices came to 5 per cent|the decline amounted to 5 per cent|the excess of births over deaths was 500
    she is 5 points ahead of him|she was 5 points clear|she finished 500 votes behind|they are 5 points apart|he was two seconds behind
    she came within 500 votes of beating him|he is 5 years her senior|the estimate is 500 too many|the crown was 5 cm too low
    they took the seat by 500 votes|the motion passed by 500 votes|they carried the town by 5 points|he was older by 5 years
    the estimate was too high by a tenth|the estimate was too low by half|the estimate is out by a third|it was off by 500
    it was wrong by 5 points|he exaggerated by a third|they understate it by 500|the count was inflated by 500
    it was revised upward by 500|it was warmer by two degrees|it has warmed by two degrees|pay rose a little, by 5 per cent
    the index added 5 points|the index lost 5 points|the index gave up 5 points|the pound lost 5 per cent against the dollar
    crude lost 98 cents to $70|their shares lost a third of their value|wages lost 5 per cent of their purchasing power
    the plan will knock 5 points off growth|it takes 5 points off the lead|it would cut £40 off the bill|it would cut £40 from the bill
    the rise will add £78 a year to the bill|it will add 5 per cent to prices|wages were cut 5 per cent|they finished up 40 pence
"""
LEVELS = """
    the storm dropped 20 inches of rain|he sank 17 of the galleys|the crown gained a fifth of the land|they expect to win by two to one
    the blast occurred 500 feet down|it was decided by 500 votes to 200|they voted by 500 votes to 200|it gave her victory by 53 per cent to 47
    it landed two years later|give me two minutes more|he stayed ten weeks longer|it was attended by 500 men|it was declared by 5 per cent
    it was backed by a third|it was met on average by 5 per cent|it was held by 5 per cent of them in May, and by 6 per cent in June
    the margin of error is 5 points|the margin on volume of 500 shares|the threshold for a majority is 76|a majority of two thirds is needed
    an extraordinary gain of 500 dollars|it includes a pretax gain of 500 dollars|it made a 5 per cent down-payment|it is 5 by 4 metres
    it rose over three days|it had fallen over five years|they built 500 larger houses|they built 500 more|it lay 40 metres above the sea|they sat two miles behind the front|they put him 5 years behind bars|5 per cent of adults
"""


def listed(texts: str) -> list[str]:
    return [text.strip() for line in texts.strip().splitlines() for text in line.split("|")]


READ = Scanned(f"It is said that {text}." for text in listed(DIFFERENCES) + listed(LEVELS))


def operators(text: str) -> list[str]:
    return [row["op"] for row in READ.rows(f"It is said that {text}.")]


@pytest.mark.parametrize("text", listed(DIFFERENCES))
def test_what_is_more_or_less_than_something_else_is_a_difference(text: str) -> None:
    assert "delta" in operators(text)


@pytest.mark.parametrize("text", listed(LEVELS))
def test_what_only_looks_like_a_difference_is_none(text: str) -> None:
    assert operators(text)
    assert "delta" not in operators(text)


CARRIED = [
    ("It fell $1.12, or 1.5 per cent, to $74.", ["delta", "delta", "="]),
    ("It fell by 40 pounds (4 per cent).", ["delta", "delta"]),
    ("It fell by 40 pounds, that is, by 4 per cent.", ["delta", "delta"]),
    ("It rose by 6 per cent, and pay by 3.", ["delta", "delta"]),
    ("It rose by 6 per cent, pay by 3 and rents by 2.", ["delta", "delta", "delta"]),
    # What stands in brackets, or behind another clause, is of its own.
    ("It fell by 40 pounds (4 per cent of all pay).", ["delta", "="]),
    ("It rose by 6 per cent; pay by 3.", ["delta", "="]),
    ("It fell by 40, or 12 to a house.", ["delta", "="]),
    ("It came to $40, or 5 per cent.", ["=", "="]),
]
CARRYING = Scanned(text for text, _ in CARRIED)


@pytest.mark.parametrize(("text", "wanted"), CARRIED, ids=lambda value: str(value)[:50])
def test_what_goes_on_from_a_difference_is_one(text: str, wanted: list[str]) -> None:
    assert [row["op"] for row in CARRYING.rows(text)] == wanted
