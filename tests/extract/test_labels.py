"""Whose words stand behind a label, in transcripts and in the records of debates: each rule with its cases."""

import pytest
from claimed import Texts

LABELS = [
    # A title, or a name that a first person bears out, before a colon at the start of a line or a sentence.
    ("Mr. Otto Brown (Mill and Moor): It was late. There were 40 boats.", "Mr. Otto Brown"),
    ("Sir Otto Brown (Mill) (Lib): There were 40 boats.", "Sir Otto Brown"),
    ("The Prime Minister: There were 40 boats.", "The Prime Minister"),
    ("The Secretary of State for Rivers: There were 40 boats.", "The Secretary of State for Rivers"),
    ("Mrs. BROWN: Hear, hear. M. SMITH: There were 40 boats.", "M. SMITH"),
    ("Q37 Chair: There were 40 boats, you say.", "Chair"),
    ("An hon. Member: There were 40 boats.", "An hon. Member"),
    ("Mr Brown: It was late.\nMs Smith: There were 40 boats.", "Ms Smith"),
    ("Anna Smith: I was late. There were 40 boats.", "Anna Smith"),
    # Whoever is said to have said it within the words goes before.
    ("Mr. Otto Brown: The mayor says that there were 40 boats.", "The mayor"),
    # Not so a title of a work, a place, an item, or a colon in the middle.
    ("Anna Smith: a life in 40 boats.", None),
    ("New Mill: 40 boats were lost.", None),
    ("Net loss: 40 boats.", None),
    ("Members: 40 boats.", None),
    ("Chair: 40 boats of wood.", None),
    ("Chair: You said that it was late. There were 40 boats.", "Chair"),
    ("General Otto Brown: There were 40 boats.", "General Otto Brown"),
    ("He saw Mr. Otto Brown: there were 40 boats.", None),
    # Behind the next label, and behind the debate, it speaks no more.
    ("Mr. Otto Brown: It was late. Note of the clerk: There were 40 boats.", None),
    ("Mr. Otto Brown: It was late. (Laughter.) The motion was lost by 40 to 12.", None),
    ("Mr. Otto Brown: It was late.\n\nThere were 40 boats.", None),
]
SPOKEN = Texts(text for text, _ in LABELS)


@pytest.mark.parametrize(("text", "source"), LABELS, ids=lambda value: str(value)[:60])
def test_whose_words_stand_behind_a_label(text: str, source: str | None) -> None:
    row = SPOKEN.claim(text, "40")
    assert (row["authority_text"], row["modality"]) == (source, "report" if source else "assert")
    if source:
        assert text[row["authority_start"] : row["authority_end"]] == source


QUESTIONS = Texts(["Mr. Otto Brown: Does she know whether there were 40 boats?"])


def test_what_a_speaker_asks_is_asked_by_them() -> None:
    row = QUESTIONS.claim("Mr. Otto Brown: Does she know whether there were 40 boats?", "40")
    assert (row["authority_text"], row["modality"]) == ("Mr. Otto Brown", "question")
