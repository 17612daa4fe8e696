"""Whoever speaks in a clause of its own: behind "which", by a pronoun, by a participle, by a name that is none."""

import pytest
from claimed import Texts, claim

CLAUSES = [
    ("The orders whose homes are concerned have acknowledged 500 burials.", "500", "The orders"),
    ("That is disputed by the union, whose own economist arrives at 500.", "500", "own economist"),
    ("A colony thought lost has turned up, and it is vast: 500 pairs.", "500", None),
    ("In the field, on the ground, Anna Smith watched. “We had 500 cows,” she said.", "500", "Anna Smith"),
    (
        "The commission under the leadership of Otto Smith came to the conclusion that 500 died.",
        "500",
        "The commission",
    ),
    ("Its spokesman recalled that the minister had promised savings of 500.", "500", "Its spokesman"),
    ("Tran, whose campaign claims to know best, trails by 500 votes.", "500", None),
    ("The office has stayed, without ever saying why, and has 500 clerks.", "500", None),
    ("Smith (1969), working from the registers, arrived at 500 dead.", "500", "Smith"),
    ("A deserter brought in at dusk swore to 500.", "500", "A deserter"),
    ("The spokesman of the king dismissed the poll, observing that it was 500.", "500", "The spokesman of the king"),
    ("The king's spokesman dismissed the poll, observing that it was 500.", "500", "The king's spokesman"),
    ("It is not, as the mayor added, “safer than in 500 years”.", "500", "the mayor"),
    # An age between commas is told by the writer, whoever speaks before it or behind it.
    ("Helga Brown, 67, forged 500 orders, the court heard from Anna Smith.", "67", None),
    ("Otto, 67, was ill, Anna Smith said.", "67", None),
    ("Detectives said that Otto Brown, 58, had forged 500 orders.", "58", None),
    ("Detectives said that Otto Brown, 58, had forged 500 orders.", "500", "Detectives"),
    ("In Leeds, 67 men were ill, Anna Smith said.", "67", "Anna Smith"),
    # Of whom a clause of its own tells, whoever spoke before says nothing.
    ("Smith wrote that 40 had fallen; the secretary of state sanctioned 500.", "500", None),
    ("Smith wrote that 40 had fallen; in the towns 500 were hurt.", "500", "Smith"),
    ("Smith wrote that 40 had fallen; the secretary's son brought 500.", "500", "Smith"),
    ("Smith wrote that 40 had fallen, whereas the parish books of Mill stop at 500 burials.", "500", None),
    ("Smith wrote that 40 had fallen, whereas the parish of Mill lost 500.", "500", "Smith"),
    # "And that" takes up what somebody said before another source was named.
    ("Anna Falk said it cost more than the 40 named by Brown, and that 500 would go.", "500", "Anna Falk"),
    ("Anna Falk said it cost more than the 40 named by Brown, and 500 would go.", "500", "Brown"),
    ("The haulier, which owns a bank, still expects to save 500 pounds.", "500", "The haulier"),
    ("In his memoirs Marshal Smith named 500 killed.", "500", "Marshal Smith"),
    ("In his regiment Marshal Smith named 500 officers.", "500", None),
    ("Rescuers searching the slopes above Kervan found 500 bodies.", "500", None),
    ("The masters, on the other hand, assert that 500 men died.", "500", "The masters"),
    ("My grandmother, when he was out of the room, used to say that it was 500.", "500", "My grandmother"),
    ("Contemporary papers credited Otto with 500 men.", "500", "Contemporary papers"),
    ("Otto was credited with 500 men.", "500", None),
    ("Sources differ. Modern historians, by the rolls, prefer 500 to 600.", "500 to 600", "Modern historians"),
    ("Historians differ. Smith, using another model, gets 500 at most.", "500", "Smith"),
    ("Smith gets 500 pounds a year.", "500", None),
    ("The list speaks cautiously of 500 men.", "500", "The list"),
    ("The prisoner Otto Brown reported in an interview that 500 men died.", "500", "The prisoner Otto Brown"),
    ("It cost more than the 500 announced by her predecessor.", "500", "her predecessor"),
    ("The porter at the club swears that 500 men died.", "500", "The porter"),
    ("The barman, whom the judge found to be honest, recalled serving 500 men.", "500", "The barman"),
    ("Registers to which we were given access list 500 cases.", "500", "Registers"),
    ("Telegrams received last night from Wrenfield state that 500 men died.", "500", "Telegrams"),
    ("In his memoirs Marshal Smith speaks of 500 dead.", "500", "Marshal Smith"),
    ("“We had hoped for 500,” co-author Anna Smith admits.", "500", "co-author Anna Smith"),
    ("The office sees 0.4, whereas in the spring it had spoken of 500.", "500", "The office"),
    ("A count commissioned by the newspaper Jutro came to 500.", "500", "A count commissioned by the newspaper Jutro"),
    ("According to the list of the office from 1 July 1931 there were 500 men.", "500", "the list of the office"),
    # Between two commas inside a clause that "and" joins, only that clause is said.
    ("The book held 500 names, and nine of them, she says, were children's.", "500", None),
    ("The book held 500 names, and nine were of children, Anna Smith said.", "500", "Anna Smith"),
    ("The railway, which says it lost 18 million, is closed.", "18 million", "The railway"),
    ("Anna Smith, who says that 500 men died, was there.", "500", "Anna Smith"),
    ("The railway, which lost 18 million, is closed.", "18 million", None),
    ("The central bank, whose own forecast stands at 6 percent, left rates unchanged.", "6", "The central bank"),
    ("The house, whose owner is 40, was sold.", "40", None),
    ("Smith, correcting for what was entered twice, brings this down to 276.", "276", "Smith"),
    ("The storm brought this down to 276.", "276", None),
    ("Marshal Smith avoids figures, leaving only three divisions.", "three", None),
    ("Marshal Smith avoids figures, mentioning only that three divisions remained.", "three", "Marshal Smith"),
    ("The company closed two plants, putting 500 jobs at risk.", "500", None),
    ("The book's central claim, that 500 men died, is false.", "500", "The book"),
    ("Smith's more cautious reckoning of 1982 allows for 500 men.", "500", "Smith"),
    ("First mentioned in 1184, it had 300 hearths.", "300", None),
    ("The author does not deny that 500 remained.", "500", "The author"),
    ("Smith came to the number of 500.", "500", "Smith"),
    ("Smith came to the town with 500 men.", "500", None),
    ("The Organization gave on 1 January 1952 the number of 500.", "500", "The Organization"),
    ("Smith gave on the last day 500 pounds.", "500", None),
    ("A 2019 study in Nature found 500 species.", "500", "A 2019 study in Nature"),
    ("Citing two men familiar with the matter, the paper has 500.", "two", None),
    ("We heard from officials that 500 men had left.", "500", "officials"),
    ("She heard from her son 500 days later.", "500", None),
    ("Von Rosen mentions 500 men.", "500", "Von Rosen"),
    ("And Smith mentions 500 men.", "500", "Smith"),
    ("Modern estimates, all of them drawn from two cemeteries, lie lower.", "two", None),
    ("Last year it lost 64 million, accounts filed in Delaware show.", "64 million", "accounts"),
    ("The lake has lost a fifth of it, satellite images show.", "a fifth", "satellite images"),
    ("Neither the 40,000 named by Smith nor the 65,000 of others is right.", "40,000", "Smith"),
]


IN_CLAUSES = Texts(text for text, *_ in CLAUSES)


@pytest.mark.parametrize(("text", "quote", "source"), CLAUSES, ids=lambda value: str(value)[:50])
def test_whoever_speaks_in_a_clause(text: str, quote: str, source: str | None) -> None:
    assert IN_CLAUSES.claim(text, quote)["authority_text"] == source


@pytest.mark.parametrize(
    ("text", "quote", "source"),
    [
        (
            "The office announced 12 arrests. The ministry of trade blames the weather, which it says cost 600 jobs.",
            "600",
            "The ministry of trade",
        ),
        ("Smith counted 12 men. The street was long, and he said that 600 more came.", "600", "Smith"),
        ("The ambassador reported 11,000 men. Wages were paid from old lists, and they show 10,740.", "10,740", "they"),
    ],
    ids=["what opens its sentence", "but it fits", "one person is no they"],
)
def test_a_pronoun_within_a_sentence(text: str, quote: str, source: str) -> None:
    assert claim(text, quote)["authority_text"] == source


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("It is spoken about 500 men.", "="),
        ("He spoke about 500 men.", "="),
        ("He wrote about 500 letters.", "~"),
        ("There are about 500 men.", "~"),
        ("Smith brings them up to 500 men.", "="),
        ("It holds up to 500 men.", "<="),
    ],
)
def test_a_preposition_of_the_verb_is_no_hedge(text: str, op: str) -> None:
    assert claim(text, "500")["op"] == op
