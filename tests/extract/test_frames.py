"""Whoever says it, and wherever in a sentence: every sort of speaker in every frame of saying.

`frames/speakers.json` holds whom one asks in the news, in histories, and in histories as they are translated, each with
the names that are right for them; `frames/*.txt` how they put it, or how a writer puts it for them: a frame a line.
"""

import json
from pathlib import Path

import pytest
from claimed import Texts

FOLDER = Path(__file__).parent / "frames"
SPEAKERS: dict[str, dict[str, list[str]]] = json.loads((FOLDER / "speakers.json").read_text("utf-8"))

SEVERAL = {
    "Smith and Brown",
    "Soviet sources",
    "contemporaries",
    "historians",
    "modern scholars",
    "most historians",
    "official statistics",
    "survivors",
}
"""Speakers whose verbs stand in the plural."""


def told(frame: str, whoever: str) -> str:
    """The sentence of a frame; behind a name in apposition its comma stands once."""
    text = frame.format(whoever=whoever, Whoever=whoever[0].upper() + whoever[1:], s="" if whoever in SEVERAL else "s")
    return text.replace(",.", ".").replace(",,", ",").replace(",:", ":").replace(", at", " at")


FRAMES = [(frame, kind) for kind in SPEAKERS for frame in (FOLDER / f"{kind}.txt").read_text("utf-8").splitlines()]
READ = Texts(told(frame, whoever) for frame, kind in FRAMES for whoever in SPEAKERS[kind])


@pytest.mark.parametrize(("frame", "kind"), FRAMES)
def test_whoever_says_it_is_the_source(frame: str, kind: str) -> None:
    found = {whoever: READ.claim(told(frame, whoever), "512")["authority_text"] for whoever in SPEAKERS[kind]}
    wrong = {
        whoever: found[whoever]
        for whoever, names in SPEAKERS[kind].items()
        if (found[whoever] or "").lower() not in [name.lower() for name in names]
    }
    assert not wrong


NAMED = {
    "she": "Anna Smith came to the town in May.",
    "he": "Otto Brown came to the town in May.",
    "they": "The researchers came to the town in May.",
    "it": "The ministry has looked into it.",
}
"""Sentences that name somebody who says nothing there, and the pronouns that stand for them in the next."""

OF_THINGS = ("found", "gave no", "closer")
"""What one does with things too, so that a pronoun before it may be anybody's."""

BY_PRONOUNS = [frame for frame, _ in FRAMES if frame.startswith("{Whoever} ") and not any(map(frame.count, OF_THINGS))]
FOLLOWING = Texts(f"{named} {told(frame, whoever)}" for frame in BY_PRONOUNS for whoever, named in NAMED.items())


@pytest.mark.parametrize("frame", BY_PRONOUNS)
def test_a_pronoun_says_it_as_a_name_does(frame: str) -> None:
    wrong = []
    for whoever, named in NAMED.items():
        found = FOLLOWING.claim(f"{named} {told(frame, whoever)}", "512")["authority_text"]
        if (found or "").lower() != whoever and found not in named:
            wrong.append((whoever, found))
    assert not wrong


WORDED = ("five hundred", "half a million", "two or three thousand", "3,500")
OF_DIGITS = ("number 512", "total 512", "admits 512")
"""What only a number in digits stands behind."""

BY_SMITH = [frame for frame, _ in FRAMES if not any(map(frame.count, OF_DIGITS))]
COUNTED = Texts(told(frame, "Anna Smith").replace("512", number) for frame in BY_SMITH for number in WORDED)


@pytest.mark.parametrize("frame", BY_SMITH)
def test_whatever_the_number_is_called(frame: str) -> None:
    texts = {number: told(frame, "Anna Smith").replace("512", number) for number in WORDED}
    found = {number: COUNTED.claim(text, number)["authority_text"] for number, text in texts.items()}
    assert set(found.values()) == {"Anna Smith"}, found


COMPARED = [
    ("{One} said that 11 died, but {Other} put the figure at 22.", "one other"),
    ("{One} said that 11 died. The town has 22 houses.", "one nobody"),
    ("While {One} counted 11 dead, {Other} counted 22.", "one other"),
    ("{One} counted 11 dead, while {Other} counted 22.", "one other"),
    ("The town of 22 houses lost 11 men, {one} said.", "one one"),
    ("About 11 men (22 according to {one}) died.", "nobody one"),
    ("There were not 11, as {one} claimed, but 22.", "one nobody"),
    ("{One}'s figure of 11 is too low; {other} gave 22.", "one other"),
    ("According to {one} 11 died, according to {other} 22.", "one other"),
    ("By {one}'s count 11 died, by {other}'s 22.", "one other"),
    ("Of the 22 ships, {one} reported, 11 sank.", "one one"),
    ("{One} reported that of 22 ships 11 sank.", "one one"),
    ("{One} put the dead at 11 and the wounded at 22.", "one one"),
    ("{One} put the dead at 11, {other} at 22.", "one other"),
    ("{One} spoke of 11 dead, {other} of 22.", "one other"),
    ("{One} spoke of 11 dead and {other} of 22.", "one other"),
    ("{One} first said 11, then 22.", "one one"),
    ("{One} denied that 11 had died, saying that 22 had.", "one one"),
    ("Asked whether 11 had died, {one} said that 22 had.", "nobody one"),
    ("It was {one} who first gave the figure of 11.", "one"),
    ("The figure of 11 goes back to {one}.", "one"),
    ("The figure of 11 is that of {one}; {other} has 22.", "one other"),
    ("{One} said 11 people were killed and 22 injured, 3 of them badly.", "one one one"),
    ("{One} said that 11 people were killed. Another 22 were injured, 3 of them badly.", "one one one"),
    ("More than 11 died, {one} said on Monday, and 22 were missing.", "one one"),
    ("More than 11 died, {one} said on Monday, while {other} put the toll at 22.", "one other"),
    ("{One} said the firm, founded with 22 workers, had lost 11 million.", "one one"),
    ("{One} estimated that 11 had died, of whom 22 per cent were women.", "one one"),
    (
        "Nobody knows how many died. {One} spoke of 11, {other} of 22; a Polish commission arrived at 33.",
        "one other named",
    ),
    ("{One}, on the other hand, insisted on 11.", "one"),
    ("In the opinion of {one} 11 died, in that of {other} 22.", "one other"),
    ('"There were 11 of them," {one} said. "There were 22," {other} said.', "one other"),
    ('{One} said there were "no fewer than 11". {Other} spoke of "22 at most".', "one other"),
    ("{One} told the committee of 22 members that 11 had died.", "nobody one"),
    ("{One} gave 11; {other}, 22.", "one other"),
    ("Some 11 died, or 22 if {one} is to be believed.", "nobody one"),
    ("Official figures speak of 11 dead, but {one} believes that 22 died.", "named one"),
    ("{One} thinks 11 died; the true number was 22.", "one nobody"),
    ("In 1990 {one} wrote that 11 had died; in 1995 that 22 had.", "one one"),
    ("{One} reckons with 11 dead. Of these, 22 per cent were children.", "one one"),
    ("{One} assumed that 11 had died and that 22 had fled.", "one one"),
    ("{One} said 11 people, including 22 per cent of the staff, had left; {other} denied it.", "one one"),
    ("About 11 died, {one} writes; {other} thinks that there were 22.", "one other"),
    ("The commission found that 11 had died. {One} disagrees and gives 22.", "named one"),
    ("If {one} is right, 11 died.", "one"),
]
"""Who says which of the numbers: the one, the other, whoever else is named, or nobody but the writer."""

PAIRS = [
    ("the mayor", "the police"),
    ("Anna Smith", "Otto Brown"),
    ("Smith", "Brown"),
    ("the Red Cross", "the government"),
    ("German sources", "Russian sources"),
    ("the chronicler", "the parish register"),
]
NUMBERS = ("11", "22", "33", "3", "11 million")


def told_by_two(frame: str, one: str, other: str) -> str:
    capitals = {"One": one[0].upper() + one[1:], "Other": other[0].upper() + other[1:]}
    return frame.format(one=one, other=other, **capitals)


BY_TWO = Texts(told_by_two(frame, *pair) for frame, _ in COMPARED for pair in PAIRS)


@pytest.mark.parametrize(("frame", "says"), COMPARED)
def test_each_number_is_of_whoever_says_that_one(frame: str, says: str) -> None:
    for one, other in PAIRS:
        text = told_by_two(frame, one, other)
        rows = [row for row in BY_TWO.read(text) if row["reason"] is None and row["quote"] in NUMBERS]
        names = {one.lower(): "one", other.lower(): "other", "": "nobody"}
        found = [names.get((row["authority_text"] or "").lower(), "named") for row in rows]
        assert " ".join(found) == says, text
