"""What a number counts, where and when, and of which quantity: rules of English, each with its cases."""

import pytest
from claimed import Texts, claim, read

from pipeline.extract.names import Names, Quantity

COUNTED = [
    ("They had 50 horses.", "50", "horses"),
    ("They sold 50 other horses.", "50", "horses"),
    ("They sold 50 red horses.", "50", "red horses"),
    ("They found 50 wounded soldiers.", "50", "wounded soldiers"),
    ("There were 50 soldiers wounded in it.", "50", "soldiers"),
    ("There were 50 men\nof the guard in it.", "50", "men\nof the guard"),
    ("They took 3,000 prisoners of war in May.", "3,000", "prisoners of war"),
    ("About 500 citizens of the former republic stayed.", "500", "citizens of the former republic"),
    ("Some 500 “displaced persons” stayed.", "500", "displaced persons"),
    ("Of them 500 were prisoners.", "500", "prisoners"),
    ("Some 12 of the 17 valleys were lost.", "12", "valleys"),
    ("The fleet lost four of its six ships.", "four", "ships"),
    ("Of these, half of the two hundred houses burned.", "half", "houses"),
    ("A third of the city's houses burned.", "A third", "city's houses"),
    ("Half of the prisoners died.", "Half", "prisoners"),
    ("Hundreds of young men left.", "Hundreds", "young men"),
    ("The 500 remaining in the town, settlers from the east, stayed.", "500", "settlers"),
    ("They took 300 prisoners; 80 of them died.", "80", "prisoners"),
    ("They took 300 prisoners, 80 of whom died.", "80", "prisoners"),
    ("How many prisoners were there? Perhaps 80.", "80", "prisoners"),
    ("The number of prisoners rose to 80.", "80", "prisoners"),
    ("It grew by 40 per cent of the population.", "40", "population"),
    ("The road is 40 km long.", "40", None),
    ("He waited three years.", "three", None),
    ("Some 50 were tired.", "50", None),
    ("Two trains collided. The toll stood at 41.", "41", None),
    ("They saw 80 settlers in Spain and 40 in Italy.", "40", "settlers"),
    ("They saw 90 settlers. Of these, 80 of them went to Spain, and most (over 50) to Madrid.", "50", "settlers"),
    ("They took 20 horses from a village of 300.", "300", None),
    ("One in ten ballots was spoiled.", "One in ten", "ballots"),
    ("It visited 5, 6 and 7 camps.", "5", "camps"),
    ("It visited 5 towns, 6 and 7 camps.", "6", "camps"),
    ("They took 240 mines. Ninety were closed.", "Ninety", "mines"),
    ("They took 240 mines. It rained. Ninety were closed.", "Ninety", None),
    ("They knew of 500 such persons.", "500", "persons"),
    ("About 500 of Brazil's 700 bank workers struck.", "500", "bank workers"),
    ("They shot them in three days of May.", "three", None),
    ("They lost 500 men or more.", "500", "men"),
    ("They lost 500 or more men.", "500", "men"),
    ("They lost 500 young men, give or take.", "500", "young men"),
    ("It takes 500 men max.", "500", "men"),
    ("It takes 500 tons at most.", "500", None),
    ("Net profit 500\n    Revenues 700", "500", None),
]
COUNTING = Texts(text for text, *_ in COUNTED)


@pytest.mark.parametrize(("text", "quote", "counted"), COUNTED, ids=lambda value: str(value)[:50])
def test_what_a_number_counts(text: str, quote: str, counted: str | None) -> None:
    assert COUNTING.claim(text, quote)["counted"] == counted


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Anna Smith, 53, won the race.", "53"),
        ("A boy aged 12 was hurt.", "12"),
        ("A man, 53, was hurt.", "53"),
        ("The young driver, 53, was hurt.", "53"),
    ],
)
def test_an_age_is_counted_in_years(text: str, quote: str) -> None:
    row = claim(text, quote)
    assert (row["unit"], row["counted"]) == ("year", None)


PLACES = Names(places={"the valley": "valley", "Hilltown": "hilltown"})
PLACED = [
    ("In the valley 50 men stayed.", "50", "the valley", "valley"),
    ("There were 50 men in Hilltown.", "50", "Hilltown", "hilltown"),
    ("Of those from the valley 50 men settled in Hilltown.", "50", "the valley", "valley"),
    ("They chose Hilltown (over 50 men) and the valley (over 30 men).", "30", "the valley", "valley"),
    ("Some 50 men settled in Hilltown, and 30 men in the valley.", "30", "the valley", "valley"),
    ("Some 50 men settled in Poland.", "50", "Poland", None),
    ("Some 50 men stayed in the West.", "50", "the West", None),
    ("They chose New Zealand (over 50 men) for a home.", "50", "New Zealand", None),
    ("Some 50 men fell; in Poland nobody did.", "50", None, None),
    ("Some 50 men left, and in England 70.", "50", None, None),
    ("Some 50 men, settled in England; 70 left.", "50", "England", None),
    ("In New York 50 men were counted.", "50", "New York", None),
    ("Before the war the Soviet Union had 50 of them in Poland.", "50", "Poland", None),
    ("In March some 50 men were counted.", "50", None, None),
    ("Some 50 men stayed.", "50", None, None),
    ("Sweden took 50 men, Belgium about 70.", "50", "Sweden", None),
    ("Sweden took 50 men, Belgium about 70.", "70", "Belgium", None),
    ("They went to England – over 50 men, to Poland – 70.", "50", "England", None),
    ("Some 90 men came from Norway, 50 from Denmark.", "50", "Denmark", None),
    ("In France there were 50 men and in Italy 70.", "50", "France", None),
    ("A quake in eastern Turkey killed 50 men.", "50", "Turkey", None),
    ("It was the worst year of the Vietnam War: 50 men fell.", "50", None, None),
    ("Anna Smith, 50, lives in Poland.", "50", None, None),
    ("WARSAW (AP) - Some 50 men died.", "50", None, None),
    ("Poland (50 men) was next.", "50", "Poland", None),
    ("The monitor, a group based in Poland, knew of 50 men.", "50", None, None),
    ("The 50 men were based in Poland.", "50", "Poland", None),
    ("On San Giulio there were 50 men.", "50", None, None),
]
WHERE = Texts((text for text, *_ in PLACED), PLACES)


@pytest.mark.parametrize(("text", "quote", "place", "identifier"), PLACED, ids=lambda value: str(value)[:50])
def test_where_the_thing_counted_is(text: str, quote: str, place: str | None, identifier: str | None) -> None:
    row = WHERE.claim(text, quote)
    assert (row["place_text"], row["place_id"]) == (place, identifier)


DATED = [
    ("It was founded in 1788 and had 500 inhabitants in 1897.", "500", "1897"),
    ("In 1788 it was founded, and it had 500 inhabitants.", "500", "1788"),
    ("In 1945 there were 50 men.", "50", "1945"),
    ("On 1 March 1946 there were 50 men.", "50", "1946-03-01"),
    ("On March 1, 1946, there were 50 men.", "50", "1946-03-01"),
    ("From 1941-45 they lost 50 men.", "50", "1941/1945"),
    ("In the 1930s they lost 50 men.", "50", "193X"),
    ("There were 50 men in 1945 and 70 men in 1946.", "70", "1946"),
    ("There were 50 men.", "50", None),
    ("It had 90 men in 1897, 50 in 1913 and 40 in 1921.", "50", "1913"),
    ("In 1939 it had 50 men, in 1944 90.", "50", "1939"),
    ("Smith, born in 1962, had 50 men.", "50", None),
    ("The 1988 Act names 50 men.", "50", None),
]
WHEN = Texts(text for text, *_ in DATED)


@pytest.mark.parametrize(("text", "quote", "as_of"), DATED, ids=lambda value: str(value)[:50])
def test_when_the_thing_was_counted_in_edtf(text: str, quote: str, as_of: str | None) -> None:
    assert WHEN.claim(text, quote)["as_of"] == as_of


TIMED = [
    ("After the war there were 50 men.", "After the war"),
    ("There were 50 men before the revolution.", "before the revolution"),
    ("Last year 50 men came.", "Last year"),
    ("After the war, in 1947, there were 50 men.", "1947"),
    ("They had 50 men fewer than last year.", None),
    ("They had 50 men, up from last year.", None),
    ("They had 50 men, down by 3 on last year.", None),
    ("The year before 50 men came.", "The year before"),
    ("A month ago 50 men came.", "A month ago"),
    ("Its 50 monks live in a house, founded in 1421, by the lake.", None),
    ("The house was founded in 1421 by 50 monks.", "1421"),
    ("After the rain there were 50 men.", None),
]
TIMES = Texts(text for text, _ in TIMED)


@pytest.mark.parametrize(("text", "time"), TIMED, ids=lambda value: str(value)[:50])
def test_a_time_that_no_calendar_tells_stays_text(text: str, time: str | None) -> None:
    row = TIMES.claim(text, "50")
    assert row["time_text"] == time
    assert (row["as_of"] is None) == (time is None or not time.isdigit())


HARVEST = Names(
    authorities={"the Ministry of Food": "food", "Food Ministry": "food"},
    places={"the valley": "valley"},
    quantities=(
        Quantity("farms", None, "stock", "farms", ("farms",)),
        Quantity("farms_valley", "valley", "stock", "farms", ("ruined",)),
        Quantity("ruined", None, "stock", "farms", ("ruined", "failed")),
        Quantity("share_failed", None, "share", "share", ("failed",)),
    ),
)


FITTED = [
    ("There were 50 farms.", "50", "farms", "explicit"),
    ("There were 50 Farms.", "50", "farms", "explicit"),
    ("There were farms. Then 50 burned.", "50", "farms", "explicit"),
    ("There were farms.\n\nThen 50 burned.", "50", None, "explicit"),
    ("In all 50 failed.", "50", "ruined", "explicit"),
    ("In all 50 per cent failed.", "50", "share_failed", "explicit"),
    ("In all 50 were ruined.", "50", None, "ambiguous"),
    ("In all 50 houses burned.", "50", None, "explicit"),
]
FITTING = Texts((text for text, *_ in FITTED), HARVEST)


@pytest.mark.parametrize(("text", "quote", "quantity", "reading"), FITTED, ids=lambda value: str(value)[:50])
def test_the_quantity_of_a_claim_is_the_one_that_fits(
    text: str, quote: str, quantity: str | None, reading: str
) -> None:
    row = FITTING.claim(text, quote)
    assert (row["quantity_id"], row["reading"]) == (quantity, reading)


def test_an_authority_of_the_codebook_is_known_by_any_alias() -> None:
    for text in ("According to the Ministry of Food, 50 died.", "A Food Ministry official said 50 died."):
        row = claim(text, "50", HARVEST)
        assert row["authority_id"] == "food"


def test_a_share_and_a_change_name_the_claim_they_are_of() -> None:
    rows = read("They took 300 prisoners. Of these 40 per cent died. The number later fell by 20.")
    assert [row["base"] for row in rows] == [None, 0, 0]


def test_a_vague_number_is_inferred() -> None:
    assert claim("Hundreds of men left.", "Hundreds")["reading"] == "inferred"
