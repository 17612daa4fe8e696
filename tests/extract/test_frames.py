"""Whoever says it, and wherever in a sentence: every sort of speaker in every frame of saying."""

import pytest
from claimed import Texts

Speakers = list[tuple[str, tuple[str, ...]]]

WITNESSES: Speakers = [
    ("Anna Smith", ("Anna Smith",)),
    (
        "Dr Anna Smith",
        (
            "Dr Anna Smith",
            "Anna Smith",
        ),
    ),
    (
        "mayor Anna Smith",
        (
            "mayor Anna Smith",
            "Anna Smith",
        ),
    ),
    (
        "Oxfam spokeswoman Anna Smith",
        (
            "Oxfam spokeswoman Anna Smith",
            "Anna Smith",
        ),
    ),
    (
        "county vaccinator Anna Smith",
        (
            "county vaccinator Anna Smith",
            "Anna Smith",
        ),
    ),
    (
        "the mayor, Anna Smith,",
        (
            "the mayor, Anna Smith",
            "Anna Smith",
            "the mayor",
        ),
    ),
    (
        "Anna Smith, the mayor,",
        (
            "Anna Smith",
            "Anna Smith, the mayor",
            "the mayor",
        ),
    ),
    (
        "Anna Smith, director of the Harbour Trust,",
        (
            "Anna Smith",
            "director of the Harbour Trust",
            "Anna Smith, director of the Harbour Trust",
        ),
    ),
    ("Anna Smith, 45,", ("Anna Smith",)),
    ("Anna Smith, who runs the clinic,", ("Anna Smith",)),
    (
        "Anna Smith from Leeds University",
        (
            "Anna Smith from Leeds University",
            "Anna Smith",
        ),
    ),
    (
        "Anna Smith of the Harbour Trust",
        (
            "Anna Smith of the Harbour Trust",
            "Anna Smith",
        ),
    ),
    (
        "Anna Smith, an analyst at Mercer Bank,",
        (
            "Anna Smith",
            "an analyst at Mercer Bank",
        ),
    ),
    ("a doctor", ("a doctor",)),
    (
        "a doctor at the hospital",
        (
            "a doctor at the hospital",
            "a doctor",
        ),
    ),
    ("the coroner", ("the coroner",)),
    ("the city's coroner", ("the city's coroner",)),
    ("his lawyer", ("his lawyer",)),
    (
        "a spokesman for the railway",
        (
            "a spokesman for the railway",
            "a spokesman",
            "the railway",
        ),
    ),
    ("the Red Cross", ("the Red Cross",)),
    ("Unicef", ("Unicef",)),
    ("police", ("police",)),
    ("officials", ("officials",)),
    ("local officials", ("local officials",)),
    (
        "two officials familiar with the talks",
        (
            "two officials familiar with the talks",
            "two officials",
        ),
    ),
    ("the teachers' union", ("the teachers' union",)),
    ("the ministry of health", ("the ministry of health",)),
    ("the report", ("the report",)),
    ("Anna Smith and Otto Brown", ("Anna Smith and Otto Brown",)),
    (
        "residents of the village",
        (
            "residents of the village",
            "residents",
        ),
    ),
    ("one of the survivors", ("one of the survivors",)),
    ("Smith", ("Smith",)),
    (
        "Professor Smith",
        (
            "Professor Smith",
            "Smith",
        ),
    ),
    ("Sir Otto Brown", ("Sir Otto Brown",)),
    (
        "the minister of justice, Otto Brown,",
        (
            "the minister of justice, Otto Brown",
            "Otto Brown",
            "the minister of justice",
        ),
    ),
]
"""Who is asked in the news, and the names that are right for each."""

SAID = [
    "{Whoever} said 512 houses were lost.",
    "{Whoever} said that 512 houses were lost.",
    "{Whoever} told reporters that 512 houses had been lost.",
    "About 512 houses were lost, {whoever} said.",
    "About 512 houses were lost, {whoever} said on Tuesday.",
    "About 512 houses were lost, {whoever} told the BBC.",
    "About 512 houses were lost, said {whoever}.",
    "About 512 houses were lost, according to {whoever}.",
    "According to {whoever}, 512 houses were lost.",
    "Of the houses, {whoever} said, 512 were lost.",
    '"We lost 512 houses," {whoever} said.',
    '"We lost 512 houses," said {whoever}.',
    '{Whoever} said: "We lost 512 houses."',
    '{Whoever} said, "We lost 512 houses."',
    '"We lost houses," {whoever} said. "There were 512 of them."',
    '"We lost houses," said {whoever}. "There were 512 of them."',
    '"We lost 512 houses. It was terrible," {whoever} said.',
    '"We lost 512 houses. It was terrible," said {whoever}.',
    '{Whoever} said: "It was terrible. We lost 512 houses."',
    "“We lost 512 houses,” {whoever} said.",
    "“We lost 512 houses. It was terrible,” said {whoever}.",
    "‘We lost 512 houses,’ {whoever} said.",
    "‘We lost 512 houses,’ said {whoever}.",
    "‘We lost 512 houses. It was terrible,’ said {whoever}.",
    "'We lost 512 houses,' {whoever} said.",
    '"We," {whoever} said, "lost 512 houses."',
    "The fire was bad, {whoever} said, adding that 512 houses were lost.",
    "{Whoever} put the number of houses lost at 512.",
    "{Whoever} estimated that 512 houses were lost.",
    "Some 512 houses were lost, as {whoever} noted.",
    "{Whoever} warned that 512 houses could be lost.",
    '"We lost houses – 512 of them," {whoever} said.',
    '"We lost 512 houses!" {whoever} cried.',
]
"""Where they say it, in their own words or in the writer's."""

SCHOLARS: Speakers = [
    (
        "the historian Anna Smith",
        (
            "the historian Anna Smith",
            "Anna Smith",
        ),
    ),
    (
        "the German historian Otto Brown",
        (
            "the German historian Otto Brown",
            "Otto Brown",
        ),
    ),
    ("a Polish historian", ("a Polish historian",)),
    ("Anna Smith", ("Anna Smith",)),
    ("Smith", ("Smith",)),
    (
        "Smith (1987)",
        (
            "Smith (1987)",
            "Smith",
        ),
    ),
    ("Smith and Brown", ("Smith and Brown",)),
    (
        "Otto Brown, a Polish historian,",
        (
            "Otto Brown",
            "Otto Brown, a Polish historian",
        ),
    ),
    ("the chronicler", ("the chronicler",)),
    ("historians", ("historians",)),
    ("most historians", ("most historians",)),
    ("modern scholars", ("modern scholars",)),
    ("contemporaries", ("contemporaries",)),
    ("an anonymous chronicler", ("an anonymous chronicler",)),
    ("one witness", ("one witness",)),
    ("his biographer", ("his biographer",)),
    ("Father Smith", ("Father Smith",)),
    (
        "Bishop Otto of Leeds",
        (
            "Bishop Otto of Leeds",
            "Bishop Otto",
        ),
    ),
    ("the bishop of Leeds", ("the bishop of Leeds",)),
    ("Ibn Khaldun", ("Ibn Khaldun",)),
    ("al-Tabari", ("al-Tabari",)),
    ("von Ranke", ("von Ranke",)),
    ("de Vries", ("de Vries",)),
    ("O'Brien", ("O'Brien",)),
    ("the Venetian ambassador", ("the Venetian ambassador",)),
    (
        "the British consul at Smyrna",
        (
            "the British consul at Smyrna",
            "the British consul",
        ),
    ),
    ("the Warren commission", ("the Warren commission",)),
    ("the parish register", ("the parish register",)),
    (
        "the census of 1851",
        (
            "the census of 1851",
            "the census",
        ),
    ),
    ("the 1851 census", ("the 1851 census",)),
    (
        "a report of 1843",
        (
            "a report of 1843",
            "a report",
        ),
    ),
    ("Soviet sources", ("Soviet sources",)),
    ("official statistics", ("official statistics",)),
    (
        "her diary",
        (
            "her diary",
            "her",
        ),
    ),
    (
        "a letter from the governor",
        (
            "a letter from the governor",
            "the governor",
            "a letter",
        ),
    ),
    (
        "the chronicle of Otto Brown",
        (
            "the chronicle of Otto Brown",
            "Otto Brown",
            "the chronicle",
        ),
    ),
    (
        "Colonel Brown",
        (
            "Colonel Brown",
            "Brown",
        ),
    ),
    ("the general staff", ("the general staff",)),
    ("the newspaper", ("the newspaper",)),
    ("survivors", ("survivors",)),
    (
        "the author of the book",
        (
            "the author of the book",
            "the author",
        ),
    ),
    ("the Encyclopaedia Britannica", ("the Encyclopaedia Britannica",)),
    ("V. N. Zemskov", ("V. N. Zemskov",)),
]
"""Who is asked in histories."""

WRITTEN = [
    "{Whoever} estimate{s} the dead at 512.",
    "{Whoever} estimated that 512 died.",
    "{Whoever} put the number of dead at 512.",
    "{Whoever} gave the figure of 512.",
    "{Whoever} spoke of 512 dead.",
    "{Whoever} wrote of 512 dead.",
    "{Whoever} mentioned 512 dead.",
    "{Whoever} counted 512 dead.",
    "{Whoever} reckoned the losses at 512 men.",
    "{Whoever} calculated that 512 men were lost.",
    "{Whoever} believed that some 512 died.",
    "{Whoever} claimed that 512 died.",
    "{Whoever} recorded 512 deaths.",
    "{Whoever} listed 512 deaths.",
    "{Whoever} reported 512 dead.",
    "{Whoever} arrived at a total of 512.",
    "{Whoever} concluded that 512 had died.",
    "{Whoever} suggested a figure of 512.",
    "{Whoever} maintained that 512 had died.",
    "{Whoever} noted that 512 had died.",
    "According to {whoever}, 512 died.",
    "There were 512 dead, according to {whoever}.",
    "There were 512 dead, as {whoever} wrote.",
    "In the opinion of {whoever}, 512 died.",
    "By the estimate of {whoever}, 512 died.",
    "According to the calculations of {whoever}, 512 died.",
    "The dead were estimated by {whoever} at 512.",
    "The number of dead was put at 512 by {whoever}.",
    "The figure of 512 was given by {whoever}.",
    "The figure of 512 is confirmed by {whoever}.",
    "The dead, {whoever} wrote, numbered 512.",
    "If {whoever} is to be believed, 512 died.",
    "The army lost 40, while {whoever} counted 512.",
    "Some said 40, but {whoever} counted 512.",
    "The army said 40; {whoever} said 512.",
    "{Whoever} denied that 512 had died.",
    "The 512 dead whom {whoever} counted lay there.",
    "{Whoever} agreed that 512 died.",
    "{Whoever} showed that 512 had died.",
]
"""How they put it."""

TRANSLATED_SPEAKERS: Speakers = [
    (
        "the historian Ivan Petrov",
        (
            "ivan petrov",
            "the historian ivan petrov",
        ),
    ),
    ("Petrov", ("petrov",)),
    (
        "employee of the institute Ivan Petrov",
        (
            "ivan petrov",
            "employee of the institute ivan petrov",
        ),
    ),
    (
        "doctor of historical sciences Ivan Petrov",
        (
            "ivan petrov",
            "doctor of historical sciences ivan petrov",
        ),
    ),
    ('the newspaper "Pravda"', ('the newspaper "pravda"',)),
    ("the commission", ("the commission",)),
    (
        "the authors of the book",
        (
            "the authors of the book",
            "the authors",
        ),
    ),
    (
        "the American researcher John Brown",
        (
            "john brown",
            "the american researcher john brown",
        ),
    ),
    (
        "academician Petrov",
        (
            "academician petrov",
            "petrov",
        ),
    ),
    ("the secretary of the committee", ("the secretary of the committee",)),
    (
        "archivist Anna Petrova from Omsk",
        (
            "anna petrova",
            "archivist anna petrova",
            "archivist anna petrova from omsk",
        ),
    ),
    ("the emigrant press", ("the emigrant press",)),
    (
        "Dr. Marek Kowalski",
        (
            "dr. marek kowalski",
            "marek kowalski",
        ),
    ),
    (
        "Professor Hans Weber of Bonn",
        (
            "professor hans weber of bonn",
            "professor hans weber",
            "hans weber",
        ),
    ),
]
"""Who is asked in histories as they are translated."""

TRANSLATED = [
    "According to the data of {whoever}, 512 people died.",
    "By the data of {whoever}, 512 people died.",
    "According to the calculations of {whoever}, the losses amounted to 512 people.",
    "As {whoever} notes, 512 people died.",
    "As {whoever} writes in the article, 512 people died.",
    "{Whoever} cites data according to which 512 people died.",
    "{Whoever} leads the figure of 512 people.",
    "{Whoever} names the figure of 512 people.",
    "{Whoever} names another figure: 512 people.",
    "In the opinion of {whoever}, 512 people died.",
    "In {whoever}'s opinion, 512 people died.",
    "{Whoever} gives the following figures: 512 people died.",
    "The figure named by {whoever} is 512.",
    "{Whoever} determines the number of dead at 512.",
    "{Whoever} determined the losses in 512 people.",
    "{Whoever} estimates the losses at 512 people.",
    "{Whoever} estimates the number of dead on 512 people.",
    "From the point of view of {whoever}, 512 people died.",
    "{Whoever} is inclined to think that 512 people died.",
    "{Whoever} came to the conclusion that 512 people died.",
    "{Whoever} considers that not less than 512 people died.",
    "{Whoever} believes that the number of victims reached 512 people.",
    "With reference to {whoever}, 512 people are named.",
    "{Whoever} was the first to name the figure of 512 people.",
    "{Whoever} asserts that 512 people died.",
    "{Whoever} points out that 512 people died.",
    "{Whoever} pointed out that 512 people died.",
    "{Whoever} emphasizes that 512 people died.",
    "{Whoever} assures that 512 people died.",
    "{Whoever} affirms that 512 people died.",
    "{Whoever} sustains that 512 people died.",
    "{Whoever} advances the figure of 512 people.",
    "{Whoever} evaluates the losses at 512 people.",
    "{Whoever} places the number of dead at 512.",
    "{Whoever} raises the figure to 512 people.",
    "{Whoever} lowers the number of dead to 512.",
    "{Whoever} calculates with 512 dead.",
    "{Whoever} speaks of 512 dead.",
    "{Whoever} counts 512 dead.",
    "{Whoever} reports 512 dead.",
    "{Whoever} recorded 512 dead.",
    "{Whoever} recognized only 512 dead.",
    "{Whoever} informs about 512 dead.",
    "{Whoever} informed that 512 people died.",
    "{Whoever} testifies that 512 people died.",
    "Such figures are given by {whoever}: 512 people.",
    "The number of 512 dead is given by {whoever}.",
    "The number of 512 people, named by {whoever}, is too high.",
    "The 512 people named by {whoever} are too many.",
    "The losses were, according to {whoever}, 512 people.",
    "The losses, according to {whoever}, amounted to 512 people.",
    "The losses, as {whoever} claims, amounted to 512 people.",
    "Losses amounted to 512 people, {whoever} believes.",
    "Losses amounted to 512 people, as reported by {whoever}.",
    "Losses amounted to 512 people, notes {whoever}.",
    "Losses amounted to 512 people, {whoever} notes.",
    "However, {whoever} believes that 512 people died.",
    "At the same time, {whoever} claims that 512 people died.",
    "On the contrary, {whoever} speaks of 512 dead.",
    "In 1990 {whoever} wrote that 512 people died.",
    "In turn, {whoever} reports 512 dead.",
    "So, {whoever} writes about 512 dead.",
    "Thus, {whoever} counted 512 dead.",
    "For example, {whoever} counted 512 dead.",
    "{Whoever} considers this figure understated and speaks of 512 people.",
    "{Whoever} disputes this: in his opinion, 512 people died.",
    "{Whoever} also writes that 512 people died.",
    "{Whoever} told the correspondent that 512 people died.",
    "{Whoever} recalled in 1950 that 512 people died.",
]
"""How they put it there."""

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


def told(frame: str, whoever: str) -> str:
    """The sentence of a frame; behind a name in apposition its comma stands once."""
    text = frame.format(whoever=whoever, Whoever=whoever[0].upper() + whoever[1:], s="" if whoever in SEVERAL else "s")
    return text.replace(",.", ".").replace(",,", ",").replace(",:", ":").replace(", at", " at")


FRAMES = [
    (frame, speakers)
    for frames, speakers in ((SAID, WITNESSES), (WRITTEN, SCHOLARS), (TRANSLATED, TRANSLATED_SPEAKERS))
    for frame in frames
]
READ = Texts(told(frame, whoever) for frame, speakers in FRAMES for whoever, _ in speakers)


@pytest.mark.parametrize(("frame", "speakers"), FRAMES, ids=lambda value: value if isinstance(value, str) else "")
def test_whoever_says_it_is_the_source(frame: str, speakers: Speakers) -> None:
    found = {whoever: READ.claim(told(frame, whoever), "512")["authority_text"] for whoever, _ in speakers}
    wrong = {
        whoever: found[whoever]
        for whoever, names in speakers
        if (found[whoever] or "").lower() not in [name.lower() for name in names]
    }
    assert not wrong


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
