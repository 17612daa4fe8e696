"""Quotations in any marks are read alike, and what is read from them is still spelt as stored."""

import pyarrow as pa
import pytest
from claimed import Texts, read
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.scene import lay_out

MARKS = ["“”", "‘’", "''", "«»", "»«", "„“", "„”", "‚‘", ("``", "''")]
"""What opens and what closes a quotation, beside the straight double marks."""

SAID = [
    '"We lost 40 men," said Anna Smith.',
    '"We lost 40 men", Anna Smith said.',
    '"We lost," said Anna Smith, "40 men."',
    '"We lost a lot. There were 40 of us. It was hard," said Anna Smith.',
    'Anna Smith said: "It was hard. There were 40 of us."',
    'Anna Smith shook her head. "There were 40 of us."',
    'Anna Smith wrote that "40 men fell" on that day.',
    '"There were 40 of us," a nurse who was there said.',
    'Brown met Anna Smith. "There were 40 of us," said Brown.',
    'It was "a bad day", and 40 men left.',
]


def marked(text: str, opens: str, closes: str) -> str:
    """The text with other marks in the places of its straight ones."""
    parts = text.split('"')
    return "".join(part + (closes if i % 2 else opens) for i, part in enumerate(parts[:-1])) + parts[-1]


@pytest.mark.parametrize("opens, closes", MARKS)
def test_who_is_quoted_does_not_depend_on_the_marks(opens: str, closes: str) -> None:
    texts = Texts([*SAID, *(marked(text, opens, closes) for text in SAID)])
    for text in SAID:
        plain, other = texts.claim(text, "40"), texts.claim(marked(text, opens, closes), "40")
        assert other["authority_text"] == plain["authority_text"], marked(text, opens, closes)


@pytest.mark.parametrize("opens, closes", MARKS)
def test_what_is_read_in_other_marks_is_spelt_as_stored(opens: str, closes: str) -> None:
    text = marked(
        'The newspaper "Morning" reported 40 dead. "Book of Kings" says 50. The "old" 60 left.', opens, closes
    )
    for row in read(text):
        assert text[row["start"] : row["end"]] == row["quote"]
        assert text[: row["start"]].endswith(row["prefix"]), "the context is no part of the text"
        if row["authority_text"]:
            assert row["authority_text"] in text


AS_READ = [
    ("‘The miners’ union lost 40 cows’, said Smith.", "“The miners’ union lost 40 cows”, said Smith."),
    ("'The miners' union lost 40 cows', said Smith.", '"The miners\' union lost 40 cows", said Smith.'),
    ("‘We don’t know,’ said Smith.", "“We don’t know,” said Smith."),
    ("«We lost», said Smith.", ' "We lost",  said Smith.'),
    ("It is «bad» and «old».", 'It is  "bad"  and  "old". '),
]


@pytest.mark.parametrize("text, read_as", AS_READ)
def test_each_mark_is_read_as_a_double_one(text: str, read_as: str) -> None:
    scene = lay_out(pa.array([text]), "en")
    assert scene.data.tobytes().decode().strip("\n") == read_as


NO_QUOTATIONS = [
    "The miners' union and the farmers' union lost 40 men, Smith said.",
    "In the '90s and the ‘80s they lost 40 men’s lives.",
    "'Twas the workers' day, and 40 came.",
    "It is 5' 6\" and the dogs' 40 kennels.",
    "It had ``no end.",
    'He said "the ‘old’ 40" and left.',
]


@pytest.mark.parametrize("text", NO_QUOTATIONS)
def test_an_apostrophe_opens_no_quotation(text: str) -> None:
    scene = lay_out(pa.array([text]), "en")
    assert scene.data.tobytes() == scene.written.tobytes()


@given(
    st.lists(st.sampled_from([*"ab40 .,:s", "“", "”", "‘", "’", "'", '"', "«", "»", "„", "‚", "``", "''", "é", "\n\n"]))
)
def test_the_text_that_is_read_has_the_bytes_of_the_text_as_stored(parts: list[str]) -> None:
    text = "".join(parts)
    scene = lay_out(pa.array([text, text]), "en")
    assert len(scene.data) == len(scene.written)
    assert scene.written.tobytes().decode().count(text) >= 2 or not text
    scene.data.tobytes().decode()
    for row in read(text):
        assert text[row["start"] : row["end"]] == row["quote"]
