"""A few of the strikes of `strikes.py`: what it does at every call is done here at some."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from strikes import NEW, OLD, REFUSED, WRITING, at_random, calls, kill, ready, refuse, struck
from support import tree

from pipeline.errors import Refusal
from pipeline.publish.release import publish
from pipeline.publish.verify import verify

pytestmark = pytest.mark.xdist_group("strikes")  # what all of them rest on is made once


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, list[str]]:
    folder = tmp_path_factory.mktemp("strikes")
    candidate, releases = ready(folder / "dataset")
    return candidate, releases, calls(candidate, releases, folder)


@pytest.fixture
def fresh(prepared: tuple[Path, Path, list[str]], tmp_path: Path) -> tuple[Path, Path, list[str]]:
    candidate, releases, made = prepared
    return candidate, Path(shutil.copytree(releases, tmp_path / "releases")), made


Prepared = tuple[Path, Path, list[str]]


def test_killed_at_calls_that_change_something(fresh: Prepared) -> None:
    candidate, releases, made = fresh
    numbers = [made.index("fsync") + 1, made.index("os.rename") + 1, len(made) - 1 - made[::-1].index("os.rename")]
    ended = struck(candidate, releases, (("kill", kill(n)) for n in numbers), -signal.SIGKILL)
    assert ended == {"kill: struck": len(numbers)}


def test_killed_at_random(fresh: Prepared) -> None:
    candidate, releases, _ = fresh
    assert sum(at_random(candidate, releases, 2).values()) == 2


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS], ids=errno.errorcode.get)
def test_refused_by_the_disk(fresh: Prepared, number: int) -> None:
    candidate, releases, made = fresh
    writing = [n for n, name in enumerate(made, 1) if name in WRITING]
    some = [writing[len(writing) // 3], writing[-1]]
    ended = struck(candidate, releases, (("refused", refuse(n, number)) for n in some), REFUSED)
    assert ended["refused: struck"] == 2


def test_two_publishers_at_once(fresh: Prepared) -> None:
    """One publishes; the other is told to wait, or finds it done."""
    candidate, releases, _ = fresh
    new = tree(candidate)
    outcomes: list[object] = []

    def run() -> None:
        try:
            outcomes.append(publish(candidate, releases, NEW))
        except Refusal as refusal:
            outcomes.append(str(refusal))

    threads = [threading.Thread(target=run) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert outcomes.count(True) == 1
    assert all(said in (True, False) or "another build at work" in str(said) for said in outcomes)
    assert tree(releases / NEW) == new


def test_a_reader_that_verifies_while_a_publisher_publishes(fresh: Prepared) -> None:
    """It sees the older release whole, and the newer one not at all or whole."""
    candidate, releases, _ = fresh
    child = os.fork()
    if child == 0:
        try:
            publish(candidate, releases, NEW)
        finally:
            os._exit(0)
    seen = 0
    while os.waitpid(child, os.WNOHANG)[0] == 0:
        assert verify(releases / OLD)["documents"] == 2
        if (releases / NEW).exists():
            assert verify(releases / NEW)["documents"] == 2
        seen += 1
    assert seen
    assert verify(releases / NEW)["documents"] == 2


def test_a_clock_that_was_set_back_changes_nothing(fresh: Prepared, monkeypatch: pytest.MonkeyPatch) -> None:
    """No clock is read: a day in the past or no day at all gives the same release."""
    candidate, releases, _ = fresh
    new = tree(candidate)
    for path in [*candidate.rglob("*"), *releases.rglob("*")]:
        os.utime(path, (0, 0))
    back: Callable[[], float] = lambda: 0.0  # noqa: E731
    monkeypatch.setattr("time.time", back)
    publish(candidate, releases, NEW)
    assert tree(releases / NEW) == new
