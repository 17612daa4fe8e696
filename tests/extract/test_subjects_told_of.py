"""A subject of which much is told behind its noun is found from the beginning of its clause: rules of English, each
with its cases."""

import pytest
from claimed import Texts
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.en.modified import subject_told_of

TOLD_OF = [
    ("A muster printed there before departure, and eagerly bought in London, lists 500 soldiers.", "A muster"),
    ("A relation printed at Mill in the new year told of 500 dead.", "A relation"),
    ("The census taken that spring shows 500 people.", "The census"),
    ("An informant aged 101 recalled that her family had owned 500 head.", "An informant"),
    ("Hospital journals opened a generation later show that 500 were admitted.", "Hospital journals"),
    ("The commission in its secret reference dated January 17, 1952 counted 500 persons.", "The commission"),
    ("The mayor, in a letter that the paper printed on Monday, claimed 500 dead.", "The mayor"),
    ('The "Courier" from that week wrote about 500 victims.', 'The "Courier"'),
    ('The newspaper "Morning", subject to censorship, wrote that there were 500.', "The newspaper"),
    ("The president of the union, Anna Smith, moved by what she had seen, wrote that 500 were ill.", "Anna Smith"),
    # The clause may be a later one of its sentence.
    ("The town was burnt, but the report of the engineers sent in May gave 500.", "the report of the engineers"),
    ("The town was burnt: a report sent to Leeds over 200 miles gave 500 houses.", "a report"),
    ("The town was burnt, but a muster printed there before dawn, and eagerly bought, lists 500 men.", "a muster"),
    (
        "The president of Exiles, Ms. Anna Smith, who had at that time seven years, today says that 500 died.",
        "Ms. Anna Smith",
    ),
    ("Burial sites located with the help of elders lead her to conclude that 500 died.", None),
    ("The ministry of health in its secret note dated January 17, 1952 counted 500.", "The ministry of health"),
    ("The prefect's telegram to Rome that evening mentioned 500 dead.", "The prefect"),
    ("Doctors at the inn were gloomier, putting the dead at 500.", "Doctors"),
    ("Smith went home, putting the lamp at the side of 500 books.", None),
    # Words of another clause, or a verb, stand between no subject and its verb.
    ("The church built in 1300 recorded 500 weddings.", None),
    ("A repayment was estimated at 500 pounds.", None),
    ("Local authorities made a repayment estimated at 500 pounds.", None),
    ("Rates at the longer end of the market showed gains of 500 points.", None),
    ("The notes made on the lists 500 times.", None),
    ("Upon inquiry, the panel was, however, informed that there were only 500 guards.", None),
    ("The town lost in the flood lists 500 houses.", None),
    ("The board agreed in May to maintain oil prices at 500 dollars.", None),
]
TEXTS = Texts([text for text, _ in TOLD_OF])


@pytest.mark.parametrize(("text", "source"), TOLD_OF)
def test_the_subject_is_found_over_what_is_told_of_it(text: str, source: str | None) -> None:
    assert TEXTS.claim(text, "500")["authority_text"] == source


WORDS = st.sampled_from(
    [
        "The",
        "man",
        "report",
        ",",
        "in",
        "made",
        "(b)",
        "of",
        "that",
        "spring",
        "Smith",
        "1,200",
        ";",
        "but",
        '"x y"',
        "\n",
    ]
)


@given(st.lists(WORDS, max_size=60).map(" ".join), st.integers(0, 2))
def test_what_is_found_lies_inside_the_words(candidate: str, how: int) -> None:
    found = subject_told_of(candidate, how)
    if found is not None:
        name = candidate[found.start : found.end]
        assert name
        assert name == name.strip()
