"""Texts are taken byte for byte; what is no text is refused with the byte at which that shows."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import FILES, replace

from pipeline.errors import Refusal
from pipeline.ingest.decoding import decode
from pipeline.ingest.raw import read_raw
from pipeline.ingest.texts import as_ingested, read_texts
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

CONTROLS = [chr(n) for n in (*range(0x00, 0x20), 0x7F) if chr(n) not in "\t\n\f\r"]

TEXT = st.text(st.characters(codec="utf-8", exclude_characters=CONTROLS), min_size=1)


@given(TEXT.filter(lambda text: text.strip().strip("\ufeff")))
def test_any_text_without_control_characters_round_trips(text: str) -> None:
    content = text.encode()
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        pytest.fail("UTF-8 never begins like UTF-16")
    assert decode(content, "text") == text


@given(before=TEXT, control=st.sampled_from(CONTROLS), after=TEXT)
def test_a_control_character_is_found_at_its_byte(before: str, control: str, after: str) -> None:
    with pytest.raises(Refusal) as refusal:
        decode((before + control + after).encode(), "text")
    assert refusal.value.problems[0].where.startswith(f"text, byte {len(before.encode())} (line ")
    assert f"U+{ord(control):04X}" in refusal.value.problems[0].found


@given(before=TEXT, wrong=st.sampled_from([b"\xff", b"\x80", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf5\x80\x80\x80"]))
def test_what_is_not_utf_8_is_found_at_its_byte(before: str, wrong: bytes) -> None:
    content = before.encode()
    with pytest.raises(Refusal) as refusal:
        decode(content + wrong, "text")
    line = content.count(b"\n") + 1
    assert refusal.value.problems[0].where == f"text, byte {len(content)} (line {line})"
    assert f"{wrong[0]:#04x}" in refusal.value.problems[0].found


@pytest.mark.parametrize("mark", ["\ufeff", "\ufeff\ufeff"])
def test_a_byte_order_mark_stays_a_character_of_the_text(mark: str) -> None:
    assert decode(f"{mark}40 boats".encode(), "text") == f"{mark}40 boats"


@pytest.mark.parametrize("blank", ["", " ", "\n\r\n\t\f", "\ufeff", "\ufeff \n", " \ufeff ", "\u3000\u2003\u00a0"])
def test_nothing_but_white_space_is_no_text(blank: str) -> None:
    with pytest.raises(Refusal, match="nothing but white space"):
        decode(blank.encode(), "text")


def test_documents_come_by_name_with_what_their_sidecars_say(dataset: Path) -> None:
    documents = read_texts(dataset / "raw")
    assert [document.doc_id for document in documents] == ["harbour", "letter"]
    letter = FILES["raw/texts/letter.txt"]
    assert documents[1].row() == {
        "doc_id": "letter",
        "work_id": "letter",
        "kind": "text",
        "language": "en",
        "rights": "The writer's; not to be reproduced.",
        "text_public": False,
        "authority_id": "chronicle",
        "n_chars": len(letter),
        "sha256": hashlib.sha256(letter.encode()).hexdigest(),
    }


def test_length_is_counted_in_code_points(dataset: Path) -> None:
    (dataset / "raw/texts/letter.txt").write_bytes("40 🚤 – e\u0301\r\n".encode())
    assert read_texts(dataset / "raw")[1].row()["n_chars"] == 11


def test_hidden_files_are_no_texts(dataset: Path) -> None:
    (dataset / "raw/texts/.letter.txt.swp").write_bytes(b"\0")
    assert len(read_texts(dataset / "raw")) == 2


def test_a_link_that_stays_inside_is_followed(dataset: Path) -> None:
    texts = dataset / "raw" / "texts"
    (texts / "letter.txt").rename(dataset / "raw" / "original")
    (texts / "letter.txt").symlink_to("../original")
    assert len(read_texts(dataset / "raw")) == 2


def test_a_text_that_changes_during_a_build_is_noticed(dataset: Path) -> None:
    documents = conform(contract()["documents"], [document.row() for document in read_texts(dataset / "raw")])
    assert [document.doc_id for document in as_ingested(dataset / "raw", documents)] == ["harbour", "letter"]
    replace(dataset / "raw/texts/letter.txt", "40", "41")
    with pytest.raises(Refusal, match="as when it was ingested"):
        as_ingested(dataset / "raw", documents)
    for name in ("letter.txt", "letter.yaml"):
        (dataset / "raw/texts" / name).unlink()
    with pytest.raises(Refusal, match="no such file"):
        as_ingested(dataset / "raw", documents)


def test_all_of_raw_is_read_together(dataset: Path) -> None:
    raw = read_raw(dataset / "raw")
    assert raw.dataset["version"] == "1.0.0"
    assert [document.doc_id for document in raw.documents] == ["harbour", "letter"]
    assert [decision.span for decision in raw.corrections] == [("letter", 9, 11)]
    assert len(raw.codebook["places"]) == 3
