"""A build that is stopped, politely or not, leaves the last good outputs as they were."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support import environment, reckoner, replace, tree

from pipeline.commands.frame import INTERRUPTED

PATIENCE = 90
"""Seconds after which a process that should have come to some point is given up."""


def start(root: Path, command: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "pipeline", "--root", str(root), command],
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def wait_for(there: Callable[[], bool], running: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not there():
        assert running.poll() is None, running.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.001)


@pytest.fixture
def edited(released: Path) -> Path:
    """A released dataset whose next release would be another version with other content."""
    replace(released / "raw/codebook/places.yaml", "name: Northhaven", "name: North Haven")
    replace(released / "raw/dataset.yaml", "version: 1.0.0", "version: 1.1.0")
    return released


MOMENTS = {
    "the texts are read": "outputs/.building/tables/passages.parquet",
    "the release is copied": "outputs/releases/.1.1.0.tmp",
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS.keys())
def test_ctrl_c_when(edited: Path, moment: str) -> None:
    before = tree(edited)
    with start(edited, "release") as running:
        wait_for((edited / moment).exists, running)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)
    assert (running.returncode, out) == (INTERRUPTED, b"")
    assert b"Stopped. The last good outputs are as they were." in err
    assert b"Traceback" not in err
    assert len(err.splitlines()) < 5
    assert tree(edited) == before


def test_a_build_that_is_killed_leaves_only_what_the_next_one_clears_away(edited: Path) -> None:
    before = tree(edited)
    with start(edited, "release") as running:
        wait_for((edited / "outputs/.building/candidate/SHA256SUMS").exists, running)
        running.kill()
    after = tree(edited)
    assert {name: after[name] for name in before} == before
    assert all(
        name.startswith(("outputs/.building/", "outputs/releases/.1.1.0.tmp/")) for name in set(after) - set(before)
    )
    assert "Published version 1.1.0" in reckoner("--root", edited, "release").ok()
    assert not list((edited / "outputs").rglob(".*"))
