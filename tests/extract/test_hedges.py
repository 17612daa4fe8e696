"""Every hedge that the reader knows, with the operator it makes and the words it keeps; and words that are none."""

from typing import Any

import pyarrow as pa
import pytest
from numbered import Scanned

from pipeline.extract.numbers import scan

BEFORE = {
    ">": """
        more than 500 died|over 500 died|Over 500 died|above 500 died|upwards of 500 died|upward of 500 died
        in excess of 500 died|exceeding 500 men|well over 500 died|far more than 500 died|just over 500 died
        slightly more than 500 died|a little over 500 died|little more than 500 died|greater than 500 in all
        larger than 500 acres|higher than 500 points|older than 60 years|longer than 3 years|> 500 cases|>500 cases
        no doubt over 500 died|well past 60 years|warmer than 50 degrees|somewhat more than 500 died|considerably more than 500 died|far above 500 points
        beyond 500 yards|exceeds 500 tons|exceeded 500 tons|topped 500 tons|surpassed 500 tons|more  than 500 died
        the toll would pass 500|total losses passed 500|the number of adults has gone past 500
        more than a hundred died|over half a million died|more than two thirds died|much more than 500 died
    """,
    ">=": """
        at least 500 died|At least 500 died|no fewer than 500 died|no less than 500 died|not less than 500 died
        not fewer than 500 died|a minimum of 500 men|at the very least 500 died|>= 500 cases|≥ 500 cases|≥500 cases
        equal to or more than 500|greater than or equal to 500|as few as 500 men|a good 500 men|a good half of them|a good quarter of them|a good third of them|a good dozen men|a good hundred men|no lower than 500|not less 500 men
        at least a hundred died|a bare minimum of 500 men|a minimum 500 men|at a minimum 500 men|at the lowest 500 men
        can hardly have been fewer than 500 men|hardly fewer than 500 men|was never less than 500 tons|cannot be below 500 tons|nothing less than 500 men
    """,
    "<": """
        under 500 died|fewer than 500 died|less than 500 tons|below 500 tons|lower than 500 points|just under 500 died
        well below 500 tons|slightly less than 500 tons|short of 500 tons|just short of 500 tons|shy of 500 votes
        smaller than 500 acres|younger than 18 years|< 500 cases|<500 cases|somewhat fewer than 500 died
        far fewer than 500 died|less than half of it|fewer than a dozen men|not even 500 died|not quite 500 died|nothing like 500 men|nowhere near 500 men
        the town did not reach 500 men|the dead never reached 500 men
    """,
    "<=": """
        up to 500 died|Up to 500 died|at most 500 died|no more than 500 died|not more than 500 died|not more 500 men
        a maximum of 500 men|as many as 500 died|as much as 500 tons|not exceeding 500 tons|not over 500 tons
        no larger than 500 acres|no warmer than 50 degrees|no older than 60 years|<= 500 cases|≤ 500 cases|less than or equal to 500
        at the most 500 died|500 men at the maximum
        at the very most 500 died|as high as 500 points|no higher than 500 points|never more than 500 men
        cannot have exceeded 500 tons|could not have been more than 500 men|is unlikely to have topped 500 tons
        has not slept more than 5 hours|did not kill more than 500 men|did not exceed 500 tons|did not pass 500 tons|can hardly have been more than 500 men|does not go above 500 tons|never exceeded 500 tons
        never crossed 500 tons|never got above 500 tons|at the outside 500 men|at the utmost 500 men|maximum 500 men|max. 500 men
        nowhere deeper than 500 fathoms|didn’t exceed 500 tons|was not over 500 tons|at best 500 men
        in no year, he wrote, did it exceed 500 tons|nor did the army ever exceed 500 men|no child was held for longer than 500 hours
        it is impossible for a ship to exceed 500 tons
    """,
    "~": """
        scarcely 500 died|nearer 500 died|nearer to 500 died|closer to 500 died
        about 500 died|some 500 died|Some 500 died|around 500 died|nearly 500 died|almost 500 died|roughly 500 died
        approximately 500 died|approx. 500 died|circa 500 died|ca. 500 died|c. 500 died|close to 500 died
        close on 500 died|nigh on 500 died|getting on for 500 died|barely 500 died|not far off 500 died|near 500 died
        the best part of 500 men|in round figures 500 men|in round numbers 500 men|just on 500 men|about of 500 men
        in the region of 500 men|in the neighbourhood of 500 men|in the order of 500 men|of the order of 500 men
        on the order of 500 men|something like 500 men|somewhere around 500 men|an estimated 500 men
        approaching 500 men|nearing 500 men|practically 500 men|virtually 500 men|perhaps 500 men|maybe 500 men
        ~500 men|~ 500 men|≈ 500 men|near of 500 men|very nearly 500 men|about a hundred men
        nearly half of them|almost two thirds of them|some two dozen men|about £2m|about 40 per cent|as good as 500 men
        near to 500 men|closer to 500 men|nearer to 500 men|more or less 500 men|an approximate 500 men|estimated at 500 men|about\n500 men
        plus or minus 500 points|plus or minus three points
        not far short of 500 men|near enough 500 men|pretty much 500 men|well-nigh 500 men|a rough 500 men|a round 500 men
        an approximate total of 500 men|the better part of 500 men|c.500 men|c.5,000 men|ca.500 men|possibly 500 men|the toll is pushing 500
        it was verging on 500 men|it came within a whisker of 500 votes|they lost, say, 500 men|the deaths approached 500
    """,
}
AFTER = {
    ">=": """
        500 or more|500 men or more|500 and more|500 young men or more|500 and over|500 and above|500 or above|500+ men|500 at least
        60 years and older|60 years or older|500 or over|500-plus men|500 and upwards|ten days or longer
        500 men at least|500 men, at least, were lost|500 men at the very least|500 men and upwards|500 men or over|500 men at a minimum
        500 men at the minimum|at the least 500 men|500 men and more|500 men or above|500 men, if not more|500, if not more|500 and counting|500 men and counting|500 men if not more|500, or more|500 men, and counting
        500 or more a day|500 Poles or more|500 houses of brick or more|500 Zulu warriors at least|500 men, or more|500 tons, or more|500 tons, and counting|500 houses in Leeds and counting
    """,
    "<=": """
        500 or less|500 or fewer|500 tons or less|500 at most|500 or under|500 and under|18 years and younger|500 maximum
        500 and below|500 men at most|500 men at the outside|five days at the most|500 men at the utmost
        500 men and below|500 men or below|500 men, if that|500 men at best|500 men, if not fewer|500 men max|500 men tops|500 men if that|500, at the outside|500, at best|500 tons, or fewer|500, or fewer
        500 pounds, max|500 men, tops|500 Poles at most|500 barrels of salt beef or less
    """,
    "~": """
        500 or so|500 km or so|500-odd men|500 or thereabouts|500 more or less|500 give or take|500, give or take|500 men, give or take|500 men, or very near it|500 men, more or less|500, or close to it|five hundred odd men|500, in round figures|500 men, in round numbers|500-ish|500, more or less
        500 Poles or so|500 ships of war, give or take|500, or thereabouts|500 tons, or so
    """,
}
CHANGE = """
    a difference of 50 thousand|a difference of minus 50 thousand|rose by 90 per cent|rose 90 per cent|fell by 50 points
    leads by 11 points|led by 11 points|won by 300 votes|lost by 300 votes|a margin of 300 votes|an increase of 5 million
    a fall of 5 per cent|a drop of 50 tons|up by 5 per cent|down by 5 per cent|was up 5 per cent|were down 5 points
    a 5 per cent increase|a 12-point lead|a 20 % rise|grew 3 per cent|dropped by more than 300|increased by about 300
    5 per cent higher than before|300 fewer than in May|a gap of 40 seats|outscored the boys by 6 points|cut its key rate by 50 basis points|a majority of 52 seats|differed by 200
    4 points up on May|exceeded the plan by 200 tons|declined 6 per cent|slipped 6 per cent|had gone up 6 per cent|6 per cent more, than before|lengthened by 6 days|widened its lead to nine points|the difference – 342 families – is|overstated almost by a third
    11 centimetres short of the record|7.1 per cent dearer than before|overstated by a third|the poll underestimated his vote by 6 points|a third below the level of May|shed 50 points|climbed 40 points|shrank by a third|reduces the figure by a third|would slash spending by a third
    improved by 5 per cent|worsened by 5 per cent|depreciated by 5 per cent|short by 500 tons|missed the mark by 500 tons
    500 more men than in May|500 days later than promised|500 days earlier than planned|the muster was 500 men short|500 dollars worse off|500 more nurses were at work than before|500 fewer men came|they had 500 fewer
"""
PLAIN = """
    he passed 500 men|he had passed 500 days there|he approached 500 firms|they owned up to 500 deaths|it is spoken only about 500 men
    in 500 villages|of 500 men|the 500 men|all 500 men|only 500 men|exactly 500 men|the sum of 500|rose to 500 men
    fell to 5 per cent|some of the 500 men|the aboutness, 500 men|over there 500 men|handsome 500 men|from 500 men
    the two-thirds majority|500 men and the sea|500 or a bit|an increase to 500|more than that, 500 men|with 500 others|up in 500 villages|at 500 or more than that|down to 500
    the land is short of 500 houses|ran short of 500 tons|got as far as 500 men|a row about 500 of them|a quarrel with her about 500 marks|they handed over 500|we turned it over 500 times|the legend about 500 of them|data were given about 500 men|they talk about 500 men|they came to the conclusion about 500 men|a story about 500 men|turned over 500 men|had crept up to 500|it added up to 500|went up to 500 tons|500 of them at least once|500 men at the outside gate
    500 men at least a day|an average of 500 men|on average 500 men|the bus plunged 60 metres into a ravine|10 times stronger than steel|500 men with something to say|it is said about 500 men
    a majority of two thirds|a majority of 60 per cent|a path led to 500 graves|11 metres below sea level|500 men and more pay|500 men and more horses were lost
    500 days as more and more men came|500 young men and more horses|he pushed that up to 500|she rounded the total up to 500|12 km short of the runway
    rose to 500 and rising|they came, and possibly 500 men|nine ahead and climbing|the disturbances of 500 upwards of it|they say, 500 men
    500 men of his guard at least tried|500 dollars for a horse or more|500 tons, or more than that|500 men to hold the bridge at least|500, or so he says|500 tons, or so the paper says|500 yards from it or more
"""


KEPT = {
    "no fewer than 500 men": "no fewer than",
    "well over 500 men": "well over",
    "500 men or so": "or so",
    "an estimated 500 men": "an estimated",
    "about 5 to 7 million": "about",
    "almost half a million": "almost",
    "cannot have exceeded 500 men": "cannot have exceeded",
    "hardly have been fewer than 500 men": "hardly have been fewer than",
    "500 men at the outside": "at the outside",
}
RANGE = "about 5 to 7 million"


def cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (text.strip(), op)
        for op, texts in table.items()
        for line in texts.split("\n        ")
        for text in line.split("|")
        if text.strip()
    ]


def listed(texts: str) -> list[str]:
    return [text for line in texts.strip().splitlines() for text in line.strip().split("|")]


SAID = Scanned(
    f"It is said that {text}."
    for text in [*(text for text, _ in cases(BEFORE) + cases(AFTER)), *listed(CHANGE), *listed(PLAIN), *KEPT, RANGE]
)


def only_row(text: str) -> dict[str, Any]:
    rows = SAID.rows(f"It is said that {text}.")
    assert len(rows) == 1
    row = rows[0]
    if row["hedge"] is not None:
        stored = f"It is said that {text}.".encode()[row["hedge_start"] : row["hedge_end"]].decode()
        assert stored == row["hedge"]
    return row


@pytest.mark.parametrize(("text", "op"), cases(BEFORE))
def test_a_hedge_before_the_number_decides_the_operator(text: str, op: str) -> None:
    row = only_row(text)
    assert row["op"] == op
    assert row["hedge"] and text.replace("\n", " ").find(str(row["phrase"])) >= 0
    assert not any(char.isdigit() for char in str(row["hedge"]))


@pytest.mark.parametrize(("text", "op"), cases(AFTER))
def test_a_hedge_after_the_number_decides_the_operator(text: str, op: str) -> None:
    row = only_row(text)
    assert (row["op"], bool(row["hedge"])) == (op, True)


@pytest.mark.parametrize("text", listed(CHANGE))
def test_a_change_or_a_difference_is_a_delta(text: str) -> None:
    assert only_row(text)["op"] == "delta"


@pytest.mark.parametrize("text", listed(PLAIN))
def test_other_words_beside_a_number_are_no_hedge(text: str) -> None:
    row = only_row(text)
    assert (row["op"], row["hedge"]) == ("=", None)


@pytest.mark.parametrize("text", KEPT)
def test_the_words_of_the_hedge_are_kept_whole(text: str) -> None:
    assert only_row(text)["hedge"] == KEPT[text]


def test_a_range_stays_a_range_under_a_hedge() -> None:
    row = only_row(RANGE)
    assert (row["op"], row["value"], row["value_high"]) == ("between", 5e6, 7e6)


def test_the_table_is_as_large_as_it_claims() -> None:
    assert len(cases(BEFORE)) + len(cases(AFTER)) + len(listed(CHANGE)) + len(listed(PLAIN)) >= 150


def test_the_hedge_of_the_next_number_is_not_this_one_s() -> None:
    rows = scan(pa.array(["They had 5 men and over 20 women, 200 or more than 300."])).to_pylist()
    assert [(row["value"], row["op"]) for row in rows] == [(5, "="), (20, ">"), (200, "="), (300, ">")]


def test_a_year_before_a_hedge_is_compared_with_nothing() -> None:
    rows = scan(pa.array(["It fed in August 1922 more than 500 men, and 53 more than 200 came."])).to_pylist()
    assert [row["op"] for row in rows if row["value"] in (500, 200)] == [">", "="]


BOUNDS = [
    ("It cost the firm £3m over five years.", "="),
    ("She photographed 400 operas over five decades.", "="),
    ("It lasted over five years.", ">"),
    ("He was jailed for over five years.", ">"),
    ("In over five years he saw nobody.", ">"),
    ("It lost over five tons.", ">"),
    ("They found 53 fewer than ten years earlier.", "="),
    ("They found fewer than ten men.", "<"),
    ("Within, at most, 30,000 years they died.", "<="),
    ("It had a loss of 500 dollars.", "="),
    ("He predicted 500 more.", "="),
    ("They had 500 fewer.", "delta"),
    ("It bore, on paper at least, 12 tons.", "="),
    ("Sales edged up to 12 tons.", "="),
    ("It is of order 500 tons.", "~"),
    ("It was five points clear of the others.", "delta"),
    ("It was 13 points ahead of the Labour Party.", "delta"),
    ("The dollar was at 148 yen ahead of the fixing.", "="),
    ("They lifted the minimum by 35 cents.", "delta"),
    ("Poland will raise the price of household coal by 200 per cent.", "delta"),
    ("They insisted that the reduction was 15 per cent.", "delta"),
    ("Its rise was due to 15 firms.", "="),
    ("The province was diminished by 70 thousand.", "delta"),
    ("The grid can carry hardly more than 5,000.", "~"),
    ("The town was scarcely above 5,000.", "~"),
    ("It can hardly have held more than 5,000.", "<="),
    ("He would not admit above 210,000.", "<="),
    ("He comes at most to 60,000.", "<="),
    ("It ended with a raise of 5 per cent.", "delta"),
    ("The poll has her trailing the former treasurer Brown by 4 points.", "delta"),
    ("It bore at least, they say, 12 tons.", "="),
    # What is climbed, dropped or sunk by somebody does not rise or fall.
    ("They climbed 500 steps.", "="),
    ("They dropped 500 bombs.", "="),
    ("It sank 500 ships.", "="),
    ("It sank 500 galleys.", "="),
    ("The population decreased on 500.", "delta"),
    ("The index climbed 500 points.", "delta"),
    ("It dropped 500 places.", "delta"),
    ("It would top 500 dollars.", ">"),
    # Over sittings it lasts; over sisters it does not. A budget and a plan are what it differs from.
    ("They heard it over five long sittings.", "="),
    # Under names one is entered, and under years old one is young.
    ("They are entered under two spellings.", "="),
    ("They served under five kings.", "="),
    ("They came under five times.", "<"),
    ("It has over five sisters.", ">"),
    ("The hall is 80 million over budget.", "delta"),
    ("It was 12 days behind schedule.", "delta"),
    ("It is 12 miles behind the school.", "="),
    ("They never admitted to more than 500.", "<="),
    ("The tallies at no point drop below 500.", ">="),
    ("They counted 500 men approximately.", "~"),
    ("It took 500 lasts and above.", ">="),
    ("Neither army exceeded 500 men.", "<="),
    ("The price is not to exceed 500 dollars.", "<="),
    ("No child under ten was there.", "<"),
    ("It rose only 5 per cent.", "delta"),
    ("It went up by just 5 per cent.", "delta"),
    ("It had only 5 per cent.", "="),
    ("They hired two more in October.", "="),
    ("It was two points lower in October.", "delta"),
    ("The table sums up to 104 per cent.", "="),
    ("It costs 500 pounds, tops.", "<="),
    ("It tops 500 pounds.", ">"),
    ("It was more like 500 pounds.", "~"),
    ("At a guess, 500 pounds went.", "~"),
    ("It cost 500 pounds give or take.", "~"),
    ("They give 500 pounds or take none.", "="),
    # A limit that is set is a bound; how long a thing took is none.
    ("The debt must be paid within 30 days.", "<="),
    ("The relief is to arrive within ten days.", "<="),
    ("It had reached the town within ten days.", "="),
    ("It was set to rise, and within ten days it rose.", "="),
    ("Nobody would wait longer than 500 days.", "<="),
    ("The bids rarely go above 500 pounds.", "<="),
    ("The firm has shed 500 jobs.", "="),
    ("The shares shed 500 points.", "delta"),
    # What is not denied is passed.
    ("It could have exceeded 500 dollars.", ">"),
    ("It is likely to have topped 500 dollars.", ">"),
]


BOUND = Scanned(text for text, _ in BOUNDS)


@pytest.mark.parametrize(("text", "op"), BOUNDS)
def test_over_bounds_a_time_or_says_how_long_and_than_compares(text: str, op: str) -> None:
    assert BOUND.rows(text)[-1]["op"] == op


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        ("It won by 217 votes to 215.", ["=", "="]),
        ("The bill was carried by 217 to 215.", ["=", "="]),
        ("It won by 217 votes.", ["delta"]),
        ("It rose by 40 million to 165 million.", ["delta", "="]),
    ],
)
def test_the_votes_of_two_sides_are_no_difference(text: str, operators: list[str]) -> None:
    assert [row["op"] for row in scan(pa.array([text])).to_pylist()] == operators


@pytest.mark.parametrize(
    ("text", "operators"),
    [
        ("They lost 500 men and thirty or more.", ["=", ">="]),
        ("They lost 500 men or so and thirty women.", ["~", "="]),
        ("They lost 500 tons, or more than half.", ["=", ">"]),
    ],
)
def test_a_hedge_behind_a_noun_is_of_the_number_before_it(text: str, operators: list[str]) -> None:
    assert [row["op"] for row in scan(pa.array([text])).to_pylist()] == operators
