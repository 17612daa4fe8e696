"""Where work is done changes nothing of what is done: processes of this machine, one or many, killed or not; a cluster."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from collected import many, stored
from support import environment, tree

from pipeline.errors import Refusal
from pipeline.executors import Cluster, Local, Workers, spread, spread_new
from pipeline.extract.names import Names
from pipeline.extract.shard_tables import read_once
from pipeline.ingest.shards import Group, Objects, Shard


def double(number: int) -> int:
    return 2 * number


def wrong(number: int) -> int:
    if number == 3:
        raise Refusal(())
    return number


def killed_once(marks: Path, number: int) -> int:
    """Kills its own process the first time it is given each multiple of 7."""
    mark = marks / str(number)
    if number % 7 == 0 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def killed_always(number: int) -> int:
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """The address of a Dask scheduler with two workers, all of them processes of this machine."""
    import distributed

    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, worker_dashboard_address=None, silence_logs=50
    ) as running:
        yield running.scheduler_address


def results(workers: Workers, work: object, count: int = 20) -> list[int]:
    return list(spread(workers, work, range(count), str))  # type: ignore[arg-type]


@pytest.mark.parametrize("left", [(), (4,), (2, 3, 9)])
def test_what_was_done_before_goes_to_no_worker(left: tuple[int, ...]) -> None:
    def known(number: int) -> int | None:
        return None if number in left else -number

    found = spread_new(Local(2), double, range(12), known, str)
    assert list(found) == [2 * number if number in left else -number for number in range(12)]


def test_results_come_in_the_order_of_the_tasks() -> None:
    assert results(Local(2), double) == [2 * number for number in range(20)]


def test_tasks_are_read_no_further_ahead_than_there_are_workers_for() -> None:
    read: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(100):
            read.append(number)
            yield number

    for done, _ in enumerate(spread(Local(2), double, tasks(), str), 1):
        assert len(read) <= done + 4


def test_what_a_task_raises_is_raised() -> None:
    with pytest.raises(Refusal):
        results(Local(1), wrong)


def test_a_killed_process_loses_and_doubles_nothing(tmp_path: Path) -> None:
    assert results(Local(2), partial(killed_once, tmp_path)) == list(range(20))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "14", "7"]


@dataclass
class Breaking(Executor):
    """Does each task at once, but the one that is handed to it after `left` others finds the pool broken."""

    left: int

    @contextlib.contextmanager
    def open(self) -> Iterator[tuple[Executor, int]]:
        yield self, 2

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.left -= 1
        if self.left == -1:
            raise BrokenProcessPool
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@pytest.mark.parametrize("left", range(8))
def test_a_task_that_finds_the_pool_broken_is_not_lost(left: int) -> None:
    pool = Breaking(left)
    assert results(pool, double, 7) == [2 * number for number in range(7)]
    assert pool.left == left - (8 if left < 7 else 7)


def test_a_task_that_kills_every_process_is_named() -> None:
    with pytest.raises(Refusal, match=r"task 2\n.*killed 3 times"):
        list(spread(Local(2), killed_always, range(3), lambda number: f"task {number}"))


def test_a_cluster_that_is_not_there_is_named() -> None:
    with pytest.raises(Refusal, match=r"tcp://127\.0\.0\.1:1"):
        results(Cluster("tcp://127.0.0.1:1"), double)


def test_shards_have_the_same_bytes_wherever_they_are_read(tmp_path: Path, cluster: str) -> None:
    found = {}
    for name, workers in {"one": Local(1), "eight": Local(8), "cluster": Cluster(cluster)}.items():
        folder = tmp_path / name
        listed: list[Shard] = stored(many(), folder)
        tasks = [Group(tuple(some)) for some in (listed[:1], listed[1:4], listed[4:])]
        if name == "eight":
            tasks = [Group((shard,)) for shard in listed]
        work = partial(read_once, Names(), Objects(str(folder)))
        receipts = [one for some in spread(workers, work, tasks, lambda group: group.called) for one in some]
        assert not any(receipt.cached for receipt in receipts) and len(receipts) == len(listed) > 5
        found[name] = {path: bytes_ for path, bytes_ in tree(folder).items() if not path.endswith("times.json")}
    assert found["one"] == found["eight"] == found["cluster"]


def test_workers_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, time\n"
        "from pipeline.executors import Local\n"
        "if __name__ == '__main__':\n"
        "    with Local(2).open() as (pool, _):\n"
        "        print(*{pool.submit(os.getpid).result() for _ in range(4)}, flush=True)\n"
        "        time.sleep(600)\n"
    )
    with subprocess.Popen([sys.executable, script], env=environment(), stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(word) for word in parent.stdout.readline().split()]
        parent.kill()
    assert workers
    for _ in range(200):
        if not any(Path(f"/proc/{worker}").exists() for worker in workers):
            return
        time.sleep(0.05)
    pytest.fail("a worker outlived its parent")
