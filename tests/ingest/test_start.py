"""A dataset is started with one command, and a text taken in with another; what they write is in order."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support import reckoner, tree

from pipeline.ingest.start import identifier, start

TEXT = "According to the harbour master, some 1,200 people lived in Northhaven in 1931.\n"


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A dataset just started, and a text beside it."""
    (tmp_path / "On the Coast.txt").write_text(TEXT, "utf-8")
    (tmp_path / "catches.csv").write_text("year,boats\r\n1931,40\r\n", "utf-8")
    reckoner("new", tmp_path / "two-harbours").ok()
    return tmp_path / "two-harbours"


def test_a_new_dataset_only_wants_a_text(begun: Path) -> None:
    reckoner("--root", begun, "check").refused("raw/texts/", "no texts")


def test_the_folder_one_is_in_can_be_made_a_dataset(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert reckoner("new", ".").ok().endswith("Next: `reckoner add FILE`.\n")


def test_a_text_is_taken_in_byte_for_byte_and_all_is_in_order(begun: Path) -> None:
    reckoner("--root", begun, "add", begun.parent / "On the Coast.txt").ok()
    assert (begun / "raw/texts/on-the-coast.txt").read_bytes() == TEXT.encode()
    reckoner("--root", begun, "check").ok()


def test_what_is_said_of_a_text_stands_in_its_sidecar(begun: Path) -> None:
    said = [
        "--title",
        "Coast: a book",
        "--author",
        "A. Clerk",
        "--published",
        "1931",
        "--rights",
        "Public domain.",
        "--public",
    ]
    reckoner("--root", begun, "add", begun.parent / "On the Coast.txt", *said).ok()
    assert yaml.safe_load((begun / "raw/texts/on-the-coast.yaml").read_text("utf-8")) == {
        "work_id": "on-the-coast",
        "title": "Coast: a book",
        "author": "A. Clerk",
        "published": "1931",
        "language": "en",
        "rights": "Public domain.",
        "text_public": True,
        "authority_id": "on_the_coast",
    }
    reckoner("--root", begun, "check").ok()


def test_a_document_speaks_in_its_own_voice_unless_told_otherwise(begun: Path) -> None:
    authorities = begun / "raw/codebook/authorities.yaml"
    reckoner("--root", begun, "add", begun.parent / "On the Coast.txt").ok()
    assert [entry["authority_id"] for entry in yaml.safe_load(authorities.read_text("utf-8"))] == ["on_the_coast"]
    (begun.parent / "second.txt").write_text("Nothing.", "utf-8")
    reckoner("--root", begun, "add", begun.parent / "second.txt", "--authority", "on_the_coast").ok()
    assert [entry["authority_id"] for entry in yaml.safe_load(authorities.read_text("utf-8"))] == ["on_the_coast"]
    reckoner("--root", begun, "check").ok()


def test_a_file_of_comma_separated_values_is_a_table(begun: Path) -> None:
    reckoner("--root", begun, "add", begun.parent / "catches.csv").ok()
    assert (begun / "raw/tables/catches.csv").read_bytes() == b"year,boats\r\n1931,40\r\n"
    assert (begun / "raw/tables/catches.yaml").is_file()


def test_nothing_is_written_over(begun: Path) -> None:
    reckoner("--root", begun, "add", begun.parent / "On the Coast.txt").ok()
    before = tree(begun)
    reckoner("new", begun).refused("raw/dataset.yaml is there already")
    reckoner("--root", begun, "add", begun.parent / "On the Coast.txt").refused("raw/texts/on-the-coast.yaml")
    assert tree(begun) == before


def test_what_is_no_text_is_not_taken_in(begun: Path) -> None:
    before = tree(begun)
    (begun.parent / "picture.txt").write_bytes(b"\xff\xd8\xff\xe0")
    reckoner("--root", begun, "add", begun.parent / "picture.txt").refused("picture.txt")
    (begun.parent / "Ж.txt").write_text("5 boats", "utf-8")
    reckoner("--root", begun, "add", begun.parent / "Ж.txt").refused("without letters or digits of ASCII")
    assert tree(begun) == before


_WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(_WORDS, _WORDS)
def test_any_title_and_author_come_back_as_they_were_said(title: str, author: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        start(Path(folder), title, author, "2026-01-31")
        said = yaml.safe_load((Path(folder) / "raw/dataset.yaml").read_text("utf-8"))
    assert said["title"] == title
    assert said["contributors"] == [{"title": author, "role": "author"}]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("On the Coast", "on_the_coast"),
        ("Zürich — 1931", "zurich_1931"),
        ("__a--b__", "a_b"),
        ("Ж", ""),
        ("1931", "1931"),
    ],
)
def test_identifiers_are_small_letters_and_digits(name: str, expected: str) -> None:
    assert identifier(name) == expected
