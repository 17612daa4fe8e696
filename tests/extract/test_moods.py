"""In what mood a number stands that nobody in particular says: rules of English, each with its cases."""

import pytest
from claimed import Texts, claim

MOODS = [
    # A passive of saying without an agent reports from nobody; a fact and a forecast do not.
    ("It is said that 500 men died.", "report"),
    ("It has been widely believed that 500 men died.", "report"),
    ("The town is said to have lost 500 men.", "report"),
    ("The rest are thought to number 500.", "report"),
    ("It is known that 500 men died.", "assert"),
    ("The trial is expected to cost 500 pounds.", "assert"),
    ("The cases were notified to the board of 500 men.", "assert"),
    ("It was long believed that 500 men died.", "report"),
    ("It was even said that 500 men died.", "report"),
    ("It has been maintained that 500 men died.", "report"),
    ("It is said at court that 500 men died.", "report"),
    ("It is reported from Rome that 500 men died.", "report"),
    ("It was rumoured in the town that 500 men died.", "report"),
    ("It was found in Rome that 500 men died.", "assert"),
    ("There, it is said, 500 men died.", "report"),
    # So does one whose subject the number counts.
    ("Some 500 people are believed to have died.", "report"),
    ("At least 500 people are feared dead.", "report"),
    ("Up to 500 of the crew were thought to be lost, and a boat sank.", "report"),
    ("Some 500 people were reportedly shot.", "report"),
    ("About 500 men, it is said, were shot.", "report"),
    ("The raid left 500 dead, it was widely believed.", "report"),
    ("Some 500 people are known to have died.", "assert"),
    ("Some 500 people are expected to attend.", "assert"),
    ("The king, 500 men behind him, was said to be ill.", "assert"),
    ("He had 500 horses and was said to be ill.", "assert"),
    ("The 500 men who fled are said to be safe.", "assert"),
    ("He had 500 horses. It is said he was ill.", "assert"),
    ("There, it is known, 500 men died.", "assert"),
    # To the end of its clause.
    ("It is said that 40 men died, but 500 lived.", "assert"),
    # So do adverbs and rumours.
    ("The chairman allegedly owed 500 pounds.", "report"),
    ("Rumour had it that 500 men died.", "report"),
    # What is not true or not proved, and what there was not, is denied; what is true is not.
    ("It is not true, as some have it, that 500 men died.", "deny"),
    ("It was never proved that 500 children slept there.", "deny"),
    ("It is not the case that 500 jobs were lost.", "deny"),
    ("It is a myth that 500 jobs were lost.", "deny"),
    ("There is no evidence that 500 jobs were lost.", "deny"),
    ("There is evidence that 500 jobs were lost.", "assert"),
    ("There were not 500 wrecks upon that coast.", "deny"),
    ("It was not 500.", "deny"),
    ("The figure is not 500.", "deny"),
    ("It was not for 500 days that they met.", "assert"),
    ("It is true that 500 men died.", "assert"),
    ("There were not only 500 wrecks upon that coast.", "assert"),
    # What is asked by nobody in particular, until a comma.
    ("Asked whether the toll might exceed 500, the minister left.", "question"),
    ("It is not clear whether 500 men died.", "question"),
    ("Asked whether taxes should rise, 500 voters left.", "assert"),
]


IN_MOODS = Texts(text for text, _ in MOODS)


@pytest.mark.parametrize(("text", "mood"), MOODS, ids=lambda value: str(value)[:50])
def test_the_mood_of_what_nobody_in_particular_says(text: str, mood: str) -> None:
    row = IN_MOODS.claim(text, "500")
    assert (row["authority_text"], row["modality"]) == (None, mood)


def test_a_source_goes_before_nobody() -> None:
    row = claim("Smith said it is believed that 500 men died.", "500")
    assert (row["authority_text"], row["modality"]) == ("Smith", "report")


def test_what_a_source_denies_is_the_source_s() -> None:
    row = claim("“There are not 500 men in the valley,” cried Anna Smith.", "500")
    assert (row["authority_text"], row["modality"]) == ("Anna Smith", "deny")
