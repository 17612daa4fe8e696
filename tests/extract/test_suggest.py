"""A new text is taken in by pasting what is proposed for it."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml
from support import FILES, reckoner

from pipeline.extract import suggest
from pipeline.extract.documents import curated
from pipeline.extract.suggest import ALL_SAID, Group
from pipeline.ingest.raw import Raw, read_raw

LOG = """\
Log of the second year

By the clerk's count, 310 barrels of herring were landed in Westhaven in 1932. Some 40 carts left for the hills.

According to the old pilot, 12 sloops and 3 brigs lay in Northhaven. The pilot's widow says that 25 per cent of the nets
were torn. In Oldport, 1,200 people lived; 60 of them were coopers. It cost £300.
"""
CATCH = 'Place,Year,Barrels,Boats\nWesthaven,1932,310,22\nNorthhaven,1932,"1,450",61\nWesthaven,1933,280,20\n'
SIDECAR = "language: en\nrights: Written for this test.\ntext_public: true\n"
FRESH = {
    "raw/texts/log.txt": LOG,
    "raw/texts/log.yaml": f"work_id: log\ntitle: Log of the second year\nauthority_id: harbour_log\n{SIDECAR}",
    "raw/tables/catch.csv": CATCH,
    "raw/tables/catch.yaml": f"work_id: catch\nauthority_id: chronicle\n{SIDECAR}",
}


def write(root: Path) -> Path:
    for name, content in FRESH.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(content)
    return root


def paste(root: Path, proposal: str) -> list[str]:
    """Append each part of a proposal to the file it names; gives the files."""
    parts = re.split(r"^# -- (\S+): add to its end\n", proposal, flags=re.MULTILINE)
    assert parts[0] == ""
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        with (root / name).open("a") as file:
            file.write(text)
    return parts[1::2]


def quantities(raw: Raw) -> dict[tuple[str, int], str | None]:
    _, rows = curated(raw.documents, raw.codebook, raw.corrections)
    return {(row["doc_id"], row["start"]): row["quantity_id"] for row in rows if row["reason"] is None}


@pytest.fixture
def fresh(dataset: Path) -> Path:
    return write(dataset)


def test_pasting_what_is_proposed_puts_a_fresh_text_in_order(fresh: Path) -> None:
    reckoner("--root", fresh, "check").refused("harbour_log")
    old = {"harbour", "letter"}
    files = paste(fresh, reckoner("--root", fresh, "codebook", "suggest", "log", "catch").ok())
    assert {"raw/codebook/quantities.yaml", "raw/codebook/places.yaml", "raw/codebook/authorities.yaml"} <= set(files)
    assert "raw/tables/catch.yaml" in files
    reckoner("--root", fresh, "check").ok()
    after = quantities(read_raw(fresh / "raw"))
    assert [place for place, quantity in after.items() if quantity is None and place[0] not in old] == []
    assert len({after[place] for place in after if place[0] == "catch"}) == 6
    assert reckoner("--root", fresh, "codebook", "suggest", "log", "catch").ok() == ALL_SAID
    reckoner("--root", fresh, "build").ok()


def test_what_was_mapped_before_stays_as_it_was(dataset: Path) -> None:
    before = quantities(read_raw(dataset / "raw"))
    paste(write(dataset), reckoner("--root", dataset, "codebook", "suggest").ok())
    after = quantities(read_raw(dataset / "raw"))
    assert {place: after[place] for place in before if before[place] is not None} == {
        place: quantity for place, quantity in before.items() if quantity is not None
    }


def test_each_row_says_on_which_words_it_rests(fresh: Path) -> None:
    said = reckoner("--root", fresh, "codebook", "suggest", "log").ok()
    start = LOG.index("310")
    assert f"# log {start}-{start + 3}: By the clerk's count, [310] barrels of herring" in said
    assert "# speaks in log\n- authority_id: harbour_log\n  name: Log of the second year\n" in said


def test_a_proposal_is_the_same_each_time_and_writes_nothing(fresh: Path) -> None:
    before = {path: path.read_bytes() for path in fresh.rglob("*") if path.is_file()}
    first = reckoner("--root", fresh, "codebook", "suggest").ok()
    assert reckoner("--root", fresh, "codebook", "suggest").ok() == first
    assert {path: path.read_bytes() for path in fresh.rglob("*") if path.is_file()} == before


def test_a_number_that_a_curator_decided_on_is_left_alone(dataset: Path) -> None:
    assert yaml.safe_load(FILES["raw/corrections.yaml"])[0]["doc_id"] == "letter"
    assert reckoner("--root", dataset, "codebook", "suggest", "letter").ok() == ALL_SAID


def test_a_document_that_is_not_there_is_named(dataset: Path) -> None:
    reckoner("--root", dataset, "codebook", "suggest", "lettre").refused("lettre", "no such document", "letter")


def test_words_that_did_only_beside_others_are_taken_away_with_them(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = (
        Group({"quantity_id": name}, [{"doc_id": "log", "start": start, "end": start + 1, "quantity_id": None}], [])
        for name, start in (("one", 0), ("other", 5))
    )

    def read(*_: object) -> dict[tuple[str, int, int], str]:
        return {("log", 0, 1): "one"} if one.terms and other.terms else {}

    monkeypatch.setattr(suggest, "_with", read)
    monkeypatch.setattr(suggest, "_terms", lambda *_: ["words"])
    log = SimpleNamespace(doc_id="log", text="", kind="text")
    suggest._try(None, [one, other], [log], {}, [])  # type: ignore[arg-type, list-item]
    assert [group.row for group in (one, other)] == [{"quantity_id": "one"}, {"quantity_id": "other"}]
