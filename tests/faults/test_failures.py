"""Wherever a build fails, the last good outputs stay, byte for byte, and nothing half done is left beside them."""

from __future__ import annotations

import dataclasses
import errno
import os
import pathlib
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from support import reckoner, replace, tree

import pipeline.extract.assets
import pipeline.publish.assets
import pipeline.validate.checks
from pipeline.errors import Problem, Refusal
from pipeline.extract.rows import claim_rows
from pipeline.validate.contract import RowCheck, contract
from pipeline.validate.store import alone

pytestmark = pytest.mark.usefixtures("without_frictionless")


@pytest.fixture(autouse=True)
def _no_build_runs_for_ever() -> Iterator[None]:
    def ring(*_: object) -> None:
        raise TimeoutError("the build does not end")

    before = signal.signal(signal.SIGALRM, ring)
    signal.alarm(60)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def edited(released: Path) -> Path:
    """A released dataset whose next build would change many of its files."""
    replace(released / "raw/codebook/places.yaml", "name: Northhaven", "name: North Haven")
    return released


def out_of_space(path: object) -> OSError:
    return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))


def fails_on(name: str, real: Callable[..., Any], where: Callable[..., object]) -> Callable[..., Any]:
    """`real`, but the disk is full for the one file called `name`."""

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        path = where(*args)
        if Path(str(path)).name.lstrip(".").startswith(name):
            raise out_of_space(path)
        return real(*args, **kwargs)

    return wrapped


def table_is_written(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(pq, "write_table", fails_on(name, pq.write_table, lambda _data, path: path))


def file_is_written(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    real = pathlib.Path.write_bytes
    monkeypatch.setattr(pathlib.Path, "write_bytes", fails_on(name, real, lambda path, _content: path))


@pytest.mark.parametrize(
    ("moment", "name"),
    [
        pytest.param(table_is_written, "estimate_claims.parquet", id="the last table is written"),
        pytest.param(file_is_written, "README.md", id="the pages are written"),
        pytest.param(file_is_written, "lock.yaml", id="the lock is written"),
    ],
)
def test_a_disk_that_is_full_when(
    edited: Path, monkeypatch: pytest.MonkeyPatch, moment: Callable[[pytest.MonkeyPatch, str], None], name: str
) -> None:
    before = tree(edited)
    with monkeypatch.context() as patch:
        moment(patch, name)
        outcome = reckoner("--root", edited, "build")
    outcome.refused("No space left on device", name, "free some space", "the last good outputs are as they were")
    assert tree(edited) == before


def test_a_disk_that_is_full_when_the_release_is_copied(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace(edited / "raw/dataset.yaml", "version: 1.0.0", "version: 1.1.0")
    before = tree(edited / "outputs" / "releases")
    real = shutil.copyfile

    def full(source: Any, target: Any, **options: Any) -> Any:
        if ".1.1.0.tmp" in str(target) and str(target).endswith("claims.csv"):
            raise out_of_space(target)
        return real(source, target, **options)

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfile", full)
        outcome = reckoner("--root", edited, "release")
    outcome.refused("No space left on device", "claims.csv", "free some space")
    assert tree(edited / "outputs" / "releases") == before
    assert "Published version 1.1.0" in reckoner("--root", edited, "release").ok()


@pytest.mark.parametrize(
    ("module", "function"),
    [
        (pipeline.extract.assets, "read_documents"),
        (pipeline.publish.assets, "build_package"),
    ],
    ids=["extract", "publish"],
)
def test_a_refusal_in_any_stage_leaves_everything_as_it_was(
    edited: Path, monkeypatch: pytest.MonkeyPatch, module: Any, function: str
) -> None:
    before = tree(edited)

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise Refusal(Problem("here", "a fault", "none", "look"))

    monkeypatch.setattr(module, function, refuse)
    reckoner("--root", edited, "build").refused("here", "a fault", "nothing was changed")
    assert tree(edited) == before


def test_an_unexpected_error_comes_out(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tree(edited)

    def fail(*_args: object, **_kwargs: object) -> None:
        raise ZeroDivisionError("a fault in the program")

    monkeypatch.setattr(pipeline.extract.assets, "read_documents", fail)
    with pytest.raises(Exception, match="a fault in the program") as raised:
        reckoner("--root", edited, "build")
    assert not isinstance(raised.value, TimeoutError)
    assert tree(edited) == before


def test_rows_that_break_the_contract_are_refused_and_the_last_good_files_stay(
    edited: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(edited)

    def spoiled(*args: Any) -> list[dict[str, Any]]:
        rows = claim_rows(*args)
        rows[0]["modality"] = "shout"
        return rows

    monkeypatch.setattr(pipeline.extract.assets, "claim_rows", spoiled)
    reckoner("--root", edited, "build").refused("table claims, row claim_id=", "modality='shout'", "enum(modality)")
    assert tree(edited) == before


@pytest.mark.parametrize("command", ["build", "release"])
def test_a_number_that_is_not_accounted_for(edited: Path, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    replace(edited / "raw/dataset.yaml", "version: 1.0.0", "version: 1.1.0")
    before = tree(edited)
    monkeypatch.setattr(pipeline.extract.assets, "non_claim_rows", lambda _read: [])
    reckoner("--root", edited, command).refused("every_number_accounted_for", "harbour", "1931")
    assert tree(edited) == before


def test_nothing_is_published_when_a_check_fails(edited: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that the writer did not hold, and the checks do."""
    replace(edited / "raw/dataset.yaml", "version: 1.0.0", "version: 1.1.0")
    before = tree(edited)
    claims = contract()["claims"]
    spoiled = dataclasses.replace(claims, checks=(RowCheck("claims_are_few", left="end", op="<", right="start"),))
    monkeypatch.setattr(pipeline.validate.checks, "TABLES", [spoiled])
    reckoner("--root", edited, "release").refused("claims", "claims_are_few")
    assert tree(edited) == before


def test_a_text_that_was_never_built_is_not_locked_by_a_build_that_fails(
    released: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for suffix in (".txt", ".yaml"):
        shutil.copyfile(released / f"raw/texts/letter{suffix}", released / f"raw/texts/diary{suffix}")
    with monkeypatch.context() as patch:
        table_is_written(patch, "claims.parquet")
        assert reckoner("--root", released, "build").status == 1
    (released / "raw/texts/diary.txt").write_text("At least 41 boats lay in Southhaven.\n")
    reckoner("--root", released, "build").ok()


def test_a_second_build_is_told_to_wait(edited: Path) -> None:
    before = tree(edited)
    with alone(edited / "outputs"):
        reckoner("--root", edited, "build").refused("another build at work", "wait for it")
    assert tree(edited) == before


def test_what_a_killed_build_left_is_in_nobodys_way(released: Path) -> None:
    before = tree(released)
    left = released / "outputs" / ".building" / "tables"
    left.mkdir(parents=True)
    (left / "claims.parquet").write_bytes(b"PAR1")
    (left / "unheard_of.parquet").write_bytes(b"PAR1")
    reckoner("--root", released, "build").ok()
    assert tree(released) == before
