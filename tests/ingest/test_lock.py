"""The lock: every raw file by size and hash; transcriptions change only when a person says so."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
import yaml
from support import FILES, replace, tree

from pipeline.errors import Refusal
from pipeline.ingest.lock import changed_transcriptions, fingerprint, read_lock, write_lock


@pytest.fixture
def raw(dataset: Path) -> Path:
    write_lock(dataset / "raw")
    return dataset / "raw"


def test_the_lock_says_size_and_hash_of_every_raw_file(raw: Path) -> None:
    said = yaml.safe_load((raw / "lock.yaml").read_bytes())
    assert said == {
        name.removeprefix("raw/"): {
            "bytes": len(content.encode()),
            "sha256": hashlib.sha256(content.encode()).hexdigest(),
        }
        for name, content in FILES.items()
    }
    assert list(said) == sorted(said)


def test_what_is_written_is_what_is_read(raw: Path) -> None:
    assert read_lock(raw) == fingerprint(raw)
    assert changed_transcriptions(raw) == []


def test_unchanged_files_leave_the_lock_alone(raw: Path) -> None:
    os.utime(raw / "lock.yaml", ns=(1, 1))
    inode = (raw / "lock.yaml").stat().st_ino
    assert write_lock(raw) is False
    assert write_lock(raw, accept=True) is False
    stat = (raw / "lock.yaml").stat()
    assert (stat.st_mtime_ns, stat.st_ino) == (1, inode)


def test_authored_files_and_new_texts_are_locked_anew_without_asking(raw: Path) -> None:
    replace(raw / "dataset.yaml", "version: 1.0.0", "version: 1.0.1")
    (raw / "texts" / "diary.txt").write_text("Three boats.\n")
    assert changed_transcriptions(raw) == []
    assert write_lock(raw) is True
    assert read_lock(raw) == fingerprint(raw)
    assert "texts/diary.txt" in read_lock(raw)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda path: path.write_bytes(path.read_bytes().replace(b"40", b"41")), id="other words"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes() + b"\n"), id="a line feed more"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n")), id="other line ends"),
        pytest.param(lambda path: path.unlink(), id="gone"),
    ],
)
def test_a_changed_transcription_needs_a_person(raw: Path, change: object) -> None:
    assert callable(change)
    change(raw / "texts" / "letter.txt")
    before = tree(raw)
    assert [problem.where for problem in changed_transcriptions(raw)] == ["raw/texts/letter.txt"]
    with pytest.raises(Refusal, match="reckoner lock"):
        write_lock(raw)
    assert tree(raw) == before
    assert write_lock(raw, accept=True) is True
    assert changed_transcriptions(raw) == []


def test_a_transcribed_table_is_a_transcription_too(raw: Path) -> None:
    (raw / "tables").mkdir()
    (raw / "tables" / "boats.csv").write_text("harbour,boats\nSouthhaven,40\n")
    write_lock(raw)
    (raw / "tables" / "boats.csv").write_text("harbour,boats\nSouthhaven,41\n")
    assert [problem.where for problem in changed_transcriptions(raw)] == ["raw/tables/boats.csv"]


def test_hidden_files_and_the_lock_itself_are_not_locked(raw: Path) -> None:
    (raw / ".editor-state").write_text("x")
    (raw / "texts" / ".letter.txt.swp").write_text("x")
    assert write_lock(raw) is False
