"""Where headings and paragraphs begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.passages import WRAP, split

LONG = "word " * (WRAP // 5) + "end."
WRAPPED = "a line that somebody wrapped at eighty"

CASES = [
    ("", []),
    (" \n \t ", []),
    ("A title\n\nA paragraph.", [("A title", "heading"), ("A paragraph.", "paragraph")]),
    (f"{WRAPPED}\nand went on.", [(f"{WRAPPED}\nand went on.", "paragraph")]),
    (f"{LONG}\n{LONG}", [(LONG, "paragraph"), (LONG, "paragraph")]),
    (f"{LONG}\n\n\n{LONG}", [(LONG, "paragraph"), (LONG, "paragraph")]),
    ("one.\r\n\r\ntwo.", [("one.", "paragraph"), ("two.", "paragraph")]),
    ("one\r\ntwo.", [("one\r\ntwo.", "paragraph")]),
    ("one.\r\rtwo.", [("one.", "paragraph"), ("two.", "paragraph")]),
    ("one\x0ctwo.", [("one\x0ctwo.", "paragraph")]),
    ("one\u2028two.", [("one\u2028two.", "paragraph")]),
    ("one.\u2029two.", [("one.", "paragraph"), ("two.", "paragraph")]),
    ("one.\n\u00a0\ntwo.", [("one.", "paragraph"), ("two.", "paragraph")]),
    ("It ends.\n    It begins\nand goes on.", [("It ends.", "paragraph"), ("It begins\nand goes on.", "paragraph")]),
    ("It goes\n    on.", [("It goes\n    on.", "paragraph")]),
    ("So how many left?", [("So how many left?", "heading")]),
    ("Not so:", [("Not so:", "paragraph")]),
    ("He said “no.”", [("He said “no.”", "paragraph")]),
    ("* * *", [("* * *", "paragraph")]),
    ("Заголовок\n\nтекст.", [("Заголовок", "heading"), ("текст.", "paragraph")]),
    ("x" * WRAP, [("x" * WRAP, "heading")]),
    ("x" * (WRAP + 1), [("x" * (WRAP + 1), "paragraph")]),
]


@pytest.mark.parametrize(("text", "passages"), CASES)
def test_passages_of(text: str, passages: list[tuple[str, str]]) -> None:
    assert [(text[start:end], kind) for start, end, kind in split(text)] == passages


@given(st.text(alphabet=st.sampled_from(" \n\r\t\x0c\u2028\u2029\u00a0ab.é“”:") | st.characters(), max_size=200))
def test_passages_cover_all_ink_in_order_and_are_trimmed(text: str) -> None:
    position = 0
    for start, end, _ in split(text):
        assert position <= start < end <= len(text)
        assert not text[position:start].strip()
        assert text[start:end] == text[start:end].strip()
        position = end
    assert not text[position:].strip()
