"""How far a source carries, over sentences, clauses without a verb and pronouns: rules of English, each with its cases."""

import pytest
from claimed import Texts, claim


def test_a_source_carries_on_in_the_writers_own_voice_until_the_passage_ends() -> None:
    text = "The ministry said 50 men died. Another 30 men were hurt.\n\nThe town has 900 houses."
    first, second, third = (claim(text, quote) for quote in ("50", "30", "900"))
    assert (first["modality"], first["reading"]) == ("report", "explicit")
    assert (second["authority_text"], second["modality"], second["reading"]) == ("The ministry", "assert", "carried")
    assert (third["authority_text"], third["reading"]) == (None, "explicit")


CARRIED = [
    # A sentence that divides or adds to what was counted goes on with the source's figures.
    ("The ministry said 500 men died. The largest group, 50 men, was from the east.", "The ministry"),
    ("The ministry said 500 men died. Among them were 50 priests.", "The ministry"),
    ("The ministry said 500 men died. Most, at least 50, drowned.", "The ministry"),
    ("The ministry said 500 men died. In addition 50 were hurt.", "The ministry"),
    ("The ministry said 500 men died. The rest, 50 men, fled.", "The ministry"),
    ("The ministry said 500 men came. Of this number 50 were priests.", "The ministry"),
    ("The ministry said 500 men came. Half of that was lost, and 50 drowned.", "The ministry"),
    # So does one that tells what those answered who were asked.
    ("A survey put it at 40 per cent. Of those asked, 50 per cent did not know.", "A survey"),
    ("A survey put it at 40 per cent. Some 50 per cent of respondents did not know.", "A survey"),
    # Another sentence is the writer's.
    ("A survey put it at 40 per cent. The 50 respondents were paid.", None),
    ("The ministry said 500 men died. The town has 50 houses.", None),
    ("The ministry said 500 men died. It rained. The rest, 50 men, fled.", None),
    ("The ministry said 500 men died. The Senate sent 50 men, none of whom returned.", None),
    ("“They lost 500 men,” Anna Smith said. Another 50 boats lay in the bay.", None),
    # What is quoted is the speaker's, sentence after sentence.
    ("“They lost 500 men,” Anna Smith said. “It was cold. We had 50 huts.”", "Anna Smith"),
    ('"They lost 500 men," Anna Smith said. "It was cold. We had 50 huts."', "Anna Smith"),
    ("The town, Anna Smith said, was cold. “We had 50 huts.”", "Anna Smith"),
]
FAR = Texts(text for text, _ in CARRIED)


@pytest.mark.parametrize(("text", "source"), CARRIED, ids=lambda value: str(value)[-50:])
def test_how_far_a_source_carries(text: str, source: str | None) -> None:
    row = FAR.claim(text, "50")
    assert (row["authority_text"], row["reading"]) == (source, "carried" if source else "explicit")
    quoted = text.rstrip('”"') != text
    assert row["modality"] == ("report" if quoted else "assert")


def test_a_quotation_farther_off_or_of_another_has_no_speaker() -> None:
    for between in ("It rained. ", "From the wall of a hut: "):
        row = claim(f"The town, Anna Smith said, was cold. {between}“We had 50 huts.”", "50")
        assert (row["authority_text"], row["modality"]) == (None, "assert")


GAPS = [
    # A clause without a verb takes that of the clause before.
    ("How many? Polybius has 9,000, Livy 5,000.", "Livy"),
    ("Smith gives 8 million, Rickman 5,000.", "Rickman"),
    # With the dash that stands for a verb in other languages.
    ("How many? Polybius names 9,000, Livy - 5,000.", "Livy"),
    ("Menander puts them at 9,000 (Hist. 3.14), and the chronicle at 5,000.", "the chronicle"),
    ("Polybius insists on 9,000, and Livy – on 5,000.", "Livy"),
    ("Livy says that 9,000 Romans fell; Polybius, 5,000.", "Polybius"),
    ("Smith (1998) calculates 9,000; Brown (2004), 5,000.", "Brown"),
    ("Smith (1998) gives 9,000; Brown (2004) doubts it, and 5,000 is likelier.", "Smith"),
    ("The history gives 9,000 dead; Marshal Orsini, in his memoirs, 5,000.", "Marshal Orsini"),
    ("Smith speaks of 9,000, R. Brown of at most 5,000.", "R. Brown"),
    ("The loss is given by Smith as 9,000 and by Brown as 5,000.", "Brown"),
    ("Smith thinks 9,000 nearer the truth, and Brown no more than 5,000.", "Brown"),
    ("Smith puts it at 9,000, and the governor, quoted by the agency, at 5,000.", "the governor"),
    ("The union claims 9,000, the company only 5,000.", "the company"),
    ("Engels gave 9,000 in his letters, and the spy Smith 5,000.", "the spy Smith"),
    ("How many? Polybius has nine thousand, and Livy 5,000.", "Livy"),
    ("The army said 9,000 soldiers died, the rebels 5,000.", "the rebels"),
    ("The army announced that night 9,000 men, the prefect 5,000, the paper 70.", "the prefect"),
    ("Some scholars think the number was 9,000, other scholars even 5,000.", "other scholars"),
    ("The opposition expected the cost at 9,000 marks, the magistrate only at 5,000.", "the magistrate"),
    ("The first census gave 9,000, the second 5,000.", "the second"),
    ("The register gives 9,000 souls; that of 1801, 5,000.", "that of 1801"),
    ("The first census gave 9,000 souls, the second 5,000 cows.", "The first census"),
    ("Smith gave the first 9,000, the second 5,000.", "Smith"),
    ("Smith counted 9,000 men, the guards 5,000, the cooks 30.", "Smith"),
    # Whose of the same it is, behind the same preposition.
    ("By Smith's count there were 9,000; by Brown's, 5,000.", "Brown"),
    ("In the ministry's view it was 9,000; in the union's, 5,000.", "the union"),
    ("On Smith's reckoning it was 9,000 and on Brown's 5,000.", "Brown"),
    ("According to the ministry there were 9,000; to the union, 5,000.", "the union"),
    ("The league speaks of 9,000, the Russian committee in Paris – 5,000.", "the Russian committee in Paris"),
    ("The ministry gave 9,000 to the north; to the south, 5,000.", "The ministry"),
    # What is counted, and where, is no source.
    ("Smith counted 9,000 in the north, and the village Alba 5,000 men.", "Smith"),
    ("Officials said 9,000 died in Alba, Borga 5,000.", "Officials"),
    (
        "Smith speaks of 9,000, economists at the Alba Institute of something closer to 5,000.",
        "economists at the Alba Institute",
    ),
    ("Smith speaks of 9,000; the Browns, uncle and nephew, of 5,000.", "the Browns"),
    ("Officials counted 9,000 in Alba, in Borga - 5,000.", "Officials"),
    ("Officials counted 9,000 men, women - 5,000.", "Officials"),
    ("The poll put Smith at 90 per cent, Brown at 5,000.", "The poll"),
    ("The ministry said 9,000 Germans came, Italians 5,000.", "The ministry"),
    ("The ministry said 9,000 soldiers died, rebels 5,000.", "The ministry"),
]
OVER_GAPS = Texts(text for text, _ in GAPS)


@pytest.mark.parametrize(("text", "source"), GAPS, ids=lambda value: str(value)[:50])
def test_a_clause_without_a_verb_takes_that_of_the_clause_before(text: str, source: str) -> None:
    row = OVER_GAPS.claim(text, "5,000")
    assert (row["authority_text"], row["modality"]) == (source, "report")


def test_a_source_without_a_verb_of_its_own_has_the_cue_of_the_clause_before() -> None:
    row = claim("How many? Polybius has 9,000, Livy 5,000.", "5,000")
    assert (row["authority_cue"], row["authority_relation"]) == ("has", "says")


def test_a_pronoun_that_puts_something_at_a_number_gives_it() -> None:
    row = claim("Smith and Brown accept the cost, which they put at 500 dollars.", "500")
    assert (row["authority_text"], row["modality"]) == ("they", "report")


def test_a_pronoun_takes_the_source_named_before_it() -> None:
    row = claim("Anna Smith spoke first, officials said. Smith estimated a loss. She said 50 men died.", "50")
    assert (row["authority_text"], row["modality"], row["reading"]) == ("Smith", "report", "carried")


UNFIT = [
    ("The ministry said 40 died. Anna Smith told of a fire. She said 50 men died.", "Anna Smith"),
    ("Mr Brown told of a fire. Mrs Smith said 40 men died. He said 50 men died.", "Mr Brown"),
    ("Mr Brown told of a fire. The ministry said 40 men died. He said 50 men died.", "Mr Brown"),
    ("The ministry said 40 men died. Mr Brown told of a fire. It said 50 men died.", "The ministry"),
    ("Anna Smith said 40 men died. Otto Brown told of a fire. She said 50 men died.", "Anna Smith"),
    ("Otto Brown said 40 men died. The priests told of a fire. They said 50 men died.", "The priests"),
    ("Otto Brown said 40 men died. They said 50 men died.", "They"),
    ("The letter reached Anna Smith, whom all knew. She said 50 men died.", "Anna Smith"),
    ("The ministry said 40 men died. It said 50 men died.", "The ministry"),
    ("King Foods Inc said 40 men died. It said 50 men died.", "King Foods Inc"),
    ("Mr Brown told of a fire. The Red Cross said 40 men died. He said 50 men died.", "Mr Brown"),
    ("The Prime Minister told of a fire. Figures show that 40 died. He said 50 men died.", "The Prime Minister"),
    ("The ministry said 40 men died. She said 50 men died.", "She"),
    ("Anna Smith told of a fire. The growers' union Uagra said 40 men died. She said 50 men died.", "Anna Smith"),
    # Initials of a body, and capitals behind an article, are no person; offices are.
    ("Mr Brown told of a fire. The IMF said 40 men died. He said 50 men died.", "Mr Brown"),
    ("Mrs Smith told of a fire. NATO said 40 men died. She said 50 men died.", "Mrs Smith"),
    ("Mrs Smith told of a fire. The Guardian said 40 men died. She said 50 men died.", "Mrs Smith"),
    ("Mrs Smith told of a fire. The Pope said 40 men died. He said 50 men died.", "The Pope"),
    ("Mrs Smith told of a fire. The PM said 40 men died. He said 50 men died.", "The PM"),
    # A body or a record is no person.
    ("Mrs Smith told of a fire. According to the regional archive, 40 men died. She said 50 men died.", "Mrs Smith"),
    ("Mr Brown told of a fire. The magazine said 40 men died. He said 50 men died.", "Mr Brown"),
    ("The ministry told of a fire. The harbour master said 40 men died. It said 50 men died.", "The ministry"),
    # A given name of hers alone; whoever asks another one.
    ("Otto Brown told of a fire. Frances said 40 men died. He said 50 men died.", "Otto Brown"),
    ("Anna Smith spoke first. Asked by the mayor whether 40 had died, she said 50 men died.", "Anna Smith"),
]
PARTED = Texts(text for text, _ in UNFIT)


@pytest.mark.parametrize(("text", "source"), UNFIT, ids=lambda value: str(value)[:50])
def test_a_pronoun_takes_no_source_that_it_does_not_fit(text: str, source: str) -> None:
    assert PARTED.claim(text, "50")["authority_text"] == source


OPENED = [
    # Who opens a sentence since the last source is the one a pronoun stands for.
    ("Anna Smith, a doctor, kept a book. It was thick. She says 50 men died.", "Anna Smith"),
    ("The clerk counted 40 men. Colonel Brown was told. In a letter he put them at 50.", "Colonel Brown"),
    ("The report found 40 cases. The ministry was silent. It said that 50 men died.", "The ministry"),
    ("The report found 40 cases. The owners were silent. They said that 50 men died.", "The owners"),
    ("When Anna Smith took the wheel all was well. She says 50 men died.", "Anna Smith"),
    ("Otto Brown (born 1846) wrote songs. By his own account he wrote 50.", "Otto Brown"),
    ("The report found 40 cases. Economists differ; they say that 50 men died.", "Economists"),
    ("The head of the office, Otto Brown, said 9 left. S. Smith is sure: loss, he writes, was 50.", "S. Smith"),
    ("Sir Otto Brown: I hold a letter of the mayor, in which he states that 50 left.", "he"),
    (
        "The report found 40 cases. Sir Otto Brown: The hon. Member was glad. He says 50 men died.",
        "The hon. Member",
    ),
    ("Otto Brown (3 May 1846 to 9 May 1911) wrote songs. He says that 50 men died.", "Otto Brown"),
    ("The town paid the auditor, Otto Brown, well. The line, he said, lost 50.", "Otto Brown"),
    ("Anna Smith, a doctor, kept a book. According to her 50 men died.", "Anna Smith"),
    ("The case was old. Anna Smith wrote on it. It is her contention that 50 men died.", "Anna Smith"),
    (
        "Professor Ann Brown is bold. She counts 9, where the work by Orsini gives 40. Her case is old. She infers 50.",
        "Ann Brown",
    ),
    ("Karl Smith counts 40. Fatima still has the card. He spent 50 months there, she says.", "Fatima"),
    ("Anna Smith counts 40. Olive oil is dear. He spent 50 months there, she says.", "Anna Smith"),
    # A source's surname alone, and whose work it is.
    ("Otto Brown says 9. Karl Smith counts 40. Brown was angry: half, he wrote, or 50 men died.", "Brown"),
    ("Better is the work of Rogelio Prat, now printed. He said that 50 men died.", "Rogelio Prat"),
    # Who is called up, or compared with another.
    ("Then came Anna Smith. She says 50 men died.", "Anna Smith"),
    ("Consider Anna Smith, who went through the rolls. In her view 50 men died.", "Anna Smith"),
    ("Unlike the Prussians, Anna Smith went through the rolls. She says 50 men died.", "Anna Smith"),
    # Nor one whom only a quotation names.
    ("Otto Brown spoke first. “The rich lord left,” he said. Later he put them at 50.", "Otto Brown"),
    ("The minister has 40 men. Anna Smith of Alba Bank said she expected 50.", "Anna Smith of Alba Bank"),
    ("Professor Otto Brown explained this. By his data, 50 were women.", "Otto Brown"),
    ("Otto Brown spoke first. “The clerk counted 40,” he said. Later he put them at 50.", "Otto Brown"),
    # Not one whom it does not fit, nor one word with a capital, nor a place, nor one farther off.
    ("The clerk counted 40 men. The ministry was told. He put them at 50.", "The clerk"),
    ("The clerk counted 40 men. Perhaps all was well. He put them at 50.", "The clerk"),
    ("The clerk counted 40 men. New York was far. He put them at 50.", "The clerk"),
    ("The historian Otto Brown doubts it: according to his calculations it was 50.", "The historian Otto Brown"),
    ("Anna Smith voted against. An hour at Mill Lane is dear. She says 50 signed it.", "Anna Smith"),
    ("It rained. Production of rare copper would rise, but not by as much, he said, as 50.", "he"),
    ("The burial register tells more. Between June and July it has 50 entries.", "The burial register"),
    ("Archaeologists are cautious, but even they speak of 50.", "Archaeologists"),
    ("A woman counted 40 men. They say that 50 men died.", "They"),
    ("The report found 40 cases. The owners were silent. It said that 50 men died.", "The report"),
    ("Otto Brown came. It rained. All slept. It was cold. It was late. He says 50 men died.", "He"),
]
OPENING = Texts(text for text, _ in OPENED)


@pytest.mark.parametrize(("text", "source"), OPENED, ids=lambda value: str(value)[:50])
def test_a_pronoun_stands_for_who_opens_a_sentence(text: str, source: str) -> None:
    assert OPENING.claim(text, "50")["authority_text"] == source


@pytest.mark.parametrize("letters", range(6))
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("in the book of Smith it is said that 50 men died.", "the book of Smith"),
        ("the mayor of Smithtown said that 50 men died.", "the mayor of Smithtown"),
    ],
)
def test_a_source_stands_where_it_is_said_to_behind_words_of_another_script(
    letters: int, text: str, source: str
) -> None:
    for other in ("\u0416", "\u6f22"):
        whole = f"{other * 70}{'a' * letters} {text}"
        row = claim(whole, "50")
        assert row["authority_text"] == source == whole[row["authority_start"] : row["authority_end"]]


def test_a_passage_that_says_where_its_data_come_from_reports_all_of_them() -> None:
    text = "These figures on the harvest come from the archives of the Ministry of Food. In all 50 farms failed."
    row = claim(text, "50")
    assert (row["authority_text"], row["modality"]) == ("the archives of the Ministry of Food", "report")


def test_a_source_at_the_end_of_a_passage_is_the_source_of_all_its_numbers() -> None:
    row = claim("There were 50 dead.\n\nSome 30 were hurt. Another 20 fled. Source: Red Cross.", "30")
    assert (row["authority_text"], row["modality"], row["reading"]) == ("Red Cross", "report", "carried")


def test_a_passage_that_presents_its_data_reports_all_of_them() -> None:
    text = "These are figures on the harvest – archives of the Ministry of Food. In all 50 farms failed."
    row = claim(text, "50")
    assert (row["authority_text"], row["modality"]) == ("archives of the Ministry of Food", "report")


OWNING = [
    "In his view 500 men came.",
    "By his count, 500 men came.",
    "Some 500 men came, by his own count.",
    "His figures show 500 men.",
    "His estimate of 500 dead is low.",
]
OWNED = Texts(f"Smith wrote that 40 died. {sentence}" for sentence in OWNING)


@pytest.mark.parametrize("sentence", OWNING)
def test_a_pronoun_owns_figures_and_views(sentence: str) -> None:
    row = OWNED.claim(f"Smith wrote that 40 died. {sentence}", "500")
    assert (row["authority_text"], row["modality"], row["authority_reading"]) == ("Smith", "report", "carried")
