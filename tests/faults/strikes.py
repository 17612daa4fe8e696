"""Publishing struck down: killed at random moments and at every call to the file system, or refused by the disk there.

After each strike: no half release is to be seen, older releases are untouched, the next publisher succeeds with the same
bytes, and nothing stray is left. As a command it strikes as often as asked and prints the counts:

    python tests/faults/strikes.py --random 200 --every 1

The tests take a few of the same strikes. Calls are counted by Python's audit events and by the functions that have
none, but for those that only look (stat). Of `verify`, which only reads, a publisher here does the first part (every
file against SHA256SUMS): so the strikes fall on the writing, and thousands take minutes. What is published is verified
in full before and after all strikes.
"""

from __future__ import annotations

import argparse
import errno
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from support import reckoner, replace, tree, write_dataset

from pipeline.errors import Refusal
from pipeline.publish import release as publisher
from pipeline.publish.site import write_index
from pipeline.publish.verify import listing, verify

EVENTS = {
    "open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.scandir", "os.listdir", "os.truncate",
    "shutil.copyfile", "shutil.rmtree",
}  # fmt: skip
SILENT = ("fsync", "sendfile", "write")
"""Calls of `os` without an audit event."""

WRITING = {"open", "os.mkdir", "os.rename", "fsync", "sendfile", "write"}
REFUSED, WRONG = 10, 11

OLD, NEW = "1.0.0", "1.1.0"

Strike = Callable[[int, str], None]
"""Called with the number of a call to the file system and its name, before it is made."""


def ready(folder: Path) -> tuple[Path, Path]:
    """A dataset with one release, and the candidate of the next: the folders of candidate and releases."""
    root = write_dataset(folder)
    reckoner("--root", root, "release").ok()
    replace(root / "raw/codebook/places.yaml", "name: Northhaven", "name: North Haven")
    replace(root / "raw/dataset.yaml", f"version: {OLD}", f"version: {NEW}")
    reckoner("--root", root, "build").ok()
    return root / "outputs/candidate", root / "outputs/releases"


def publish(candidate: Path, releases: Path) -> bool:
    """Publish the candidate as the new version, every file held against SHA256SUMS and no more."""

    def listed(folder: Path) -> None:
        assert not list(listing(folder))

    publisher.verify = listed  # type: ignore[assignment]
    return publisher.publish(candidate, releases, NEW)


def in_child(work: Callable[[], None], wait: Callable[[int], None] = lambda _: None) -> int:
    """Run `work` in a process of its own; gives its exit status, negative for a signal. `wait` is given its number."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        status = WRONG
        try:
            work()
            status = 0
        except (OSError, Refusal):
            status = REFUSED
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    wait(child)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def watched(candidate: Path, releases: Path, strike: Strike) -> None:
    """Publish, with `strike` called before each call to the file system that has to do with the releases."""
    count = 0
    busy = False

    def called(name: str) -> None:
        nonlocal count, busy
        if busy:
            return
        busy = True
        try:
            count += 1
            strike(count, name)
        finally:
            busy = False

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event in EVENTS and any(str(releases) in str(arg) for arg in args):
            called(event)

    for name in SILENT:
        real = getattr(os, name)

        def wrapped(*args: Any, name: str = name, real: Any = real, **options: Any) -> Any:
            called(name)
            return real(*args, **options)

        setattr(os, name, wrapped)
    sys.addaudithook(hook)
    publish(candidate, releases)


def calls(candidate: Path, releases: Path, folder: Path) -> list[str]:
    """The names of all calls to the file system that publishing makes, in their order."""
    log = folder / "calls"

    def work() -> None:
        names: list[str] = []
        watched(candidate, releases, lambda _, name: names.append(name))
        log.write_text("\n".join(names))

    assert in_child(work) == 0
    shutil.rmtree(releases / NEW)
    write_index(releases)
    return log.read_text().split("\n")


def kill(at: int) -> Strike:
    """SIGKILL at one call."""

    def strike(count: int, _name: str) -> None:
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)

    return strike


def refuse(at: int, number: int) -> Strike:
    """The call fails as the file system makes it fail, and so does every later one that writes, as on a full disk."""

    def strike(count: int, name: str) -> None:
        if count == at or (count > at and name in WRITING - {"open", "os.rename"}):
            raise OSError(number, os.strerror(number), "the disk")

    return strike


def sound(releases: Path, before: dict[str, str], new: dict[str, str], candidate: Path) -> None:
    """What must hold after any strike; raises AssertionError where it does not. Leaves the releases as before."""
    old = {name: digest for name, digest in tree(releases).items() if name.startswith(f"{OLD}/")}
    assert old == {name: digest for name, digest in before.items() if name.startswith(f"{OLD}/")}
    if (releases / NEW).exists():
        assert tree(releases / NEW) == new, "half a release is to be seen"
    assert in_child(lambda: unless_wrong(publish(candidate, releases))) == 0, "the next publisher fails"
    assert tree(releases / NEW) == new
    assert sorted(path.name for path in releases.iterdir()) == [OLD, NEW, "releases.json"], "something is left over"
    shutil.rmtree(releases / NEW)
    write_index(releases)


def unless_wrong(_: object) -> None:
    """Nothing; a publisher that comes back has done its work."""


def struck(candidate: Path, releases: Path, strikes: Iterator[tuple[str, Strike]], *expected: int) -> Counter[str]:
    """Publish under each strike, and look what is left; counts of how the publishers ended, by kind of strike."""
    before, new = tree(releases), tree(candidate)
    ended: Counter[str] = Counter()
    for kind, strike in strikes:
        status = in_child(lambda strike=strike: watched(candidate, releases, strike))  # type: ignore[misc]
        assert status in (*expected, 0), f"{kind}: the publisher ended with {status}"
        ended[f"{kind}: {'finished before' if status == 0 else 'struck'}"] += 1
        sound(releases, before, new, candidate)
    return ended


def at_random(candidate: Path, releases: Path, times: int, seed: int = 5) -> Counter[str]:
    """SIGKILL at `times` moments drawn at random over the length of a publication."""
    before, new = tree(releases), tree(candidate)
    start = time.monotonic()
    assert in_child(lambda: unless_wrong(publish(candidate, releases))) == 0
    length = time.monotonic() - start
    shutil.rmtree(releases / NEW)
    write_index(releases)
    drawn = random.Random(seed)
    ended: Counter[str] = Counter()
    for _ in range(times):
        moment = drawn.uniform(0, length)

        def strike(child: int, moment: float = moment) -> None:
            time.sleep(moment)
            os.kill(child, signal.SIGKILL)

        status = in_child(lambda: unless_wrong(publish(candidate, releases)), strike)
        assert status in (0, -signal.SIGKILL)
        ended[f"killed at random: {'finished before' if status == 0 else 'struck'}"] += 1
        sound(releases, before, new, candidate)
    return ended


def main() -> None:
    """The command; see the docstring of this file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--random", type=int, default=200, help="kills at random moments")
    parser.add_argument("--every", type=int, default=1, help="strike at every n-th call to the file system")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        candidate, releases = ready(folder / "dataset")
        made = calls(candidate, releases, folder)
        verify(candidate)
        print(f"{len(made)} calls to the file system: {dict(Counter(made))}", flush=True)
        numbers = range(1, len(made) + 1, asked.every)
        writing = [n for n in numbers if made[n - 1] in WRITING]
        found = at_random(candidate, releases, asked.random)
        print(dict(found), flush=True)
        strikes = (("killed at a call", kill(n)) for n in numbers)
        print(dict(struck(candidate, releases, strikes, -signal.SIGKILL)), flush=True)
        for number in (errno.ENOSPC, errno.EACCES, errno.EROFS):
            refusals = ((os.strerror(number), refuse(n, number)) for n in writing)
            print(dict(struck(candidate, releases, refusals, REFUSED)), flush=True)
        assert in_child(lambda: unless_wrong(publish(candidate, releases))) == 0
        verify(releases / NEW)


if __name__ == "__main__":
    main()
