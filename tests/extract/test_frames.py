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


FRAMES = [(frame, WITNESSES) for frame in SAID] + [(frame, SCHOLARS) for frame in WRITTEN]
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
