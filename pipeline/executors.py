"""Where the work of many shards is done: processes of this machine, or a cluster. Knows nothing of what the work is.

`concurrent.futures.Executor` is the whole interface: whoever has one can hand it in. What lives here: making one of the
two, and `spread`, which keeps so many tasks on their way that memory stays bounded, and gives a task whose process was
killed to another; `spread_new` gives out only what was not done before; `at_once` is for threads of this process.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing.connection import wait as wait_for
from typing import Any, Final, Protocol, TypeVar

from pipeline.errors import Problem, Refusal, printable

T = TypeVar("T")
R = TypeVar("R")
K = TypeVar("K")

ATTEMPTS: Final = 3
"""How many processes may die over one task before it is given up."""

WAITING: Final = 2
"""Tasks on their way for each worker: one at work and one behind it."""


_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Parameters of `mallopt`, as malloc.h numbers them."""


class Workers(Protocol):
    """Something that opens an executor for a while, and says how many tasks it works on at once."""

    def open(self) -> contextlib.AbstractContextManager[tuple[Executor, int]]:
        """The executor and the number of its workers."""


class _Here(Executor):
    """An executor that does each task at once, in this process."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@dataclass(frozen=True)
class Local:
    """Processes of this machine, by default one for each core that this process may use; a single one is this one."""

    processes: int | None = None

    @contextlib.contextmanager
    def open(self) -> Iterator[tuple[Executor, int]]:
        """A pool of processes. They start afresh, for a fork of a process with threads may hang, and end with it."""
        count = self.processes or len(os.sched_getaffinity(0))
        if count == 1:
            yield _Here(), 1
            return
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(count, mp_context=context, initializer=_end_with_parent)
        try:
            yield pool, count
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@dataclass(frozen=True)
class Cluster:
    """The Dask cluster whose scheduler listens at `address`; its workers need this package and see the same storage."""

    address: str

    @contextlib.contextmanager
    def open(self) -> Iterator[tuple[Executor, int]]:
        """The cluster as an executor.

        Raises:
            Refusal: Dask is not installed, nothing listens there, or it has no workers.
        """
        try:
            import distributed

            connect: Any = distributed.Client
        except ImportError:
            raise Refusal(
                Problem("--cluster", "no Dask in this environment", "the extra `cluster`",
                        "in Reckoner's own folder: pip install '.[cluster]'")
            ) from None  # fmt: skip
        try:
            client = connect(self.address, timeout="5s", set_as_default=False)
        except (OSError, ValueError, TimeoutError) as error:
            found = printable(str(error), 200) or type(error).__name__
            raise Refusal(
                Problem(f"--cluster {self.address}", found, "the address of a Dask scheduler",
                        "start one with `dask scheduler`, or correct the address")
            ) from None  # fmt: skip
        with client:
            threads = sum(client.nthreads().values())
            if not threads:
                raise Refusal(
                    Problem(f"--cluster {self.address}", "a scheduler without workers", "at least one worker",
                            f"start one with `dask worker {self.address}`")
                )  # fmt: skip
            client.run(_keep_memory)
            # Our tasks depend on their arguments alone, but their receipts are looked up anew each time.
            yield client.get_executor(pure=False, retries=ATTEMPTS - 1), threads


@dataclass
class _Task:
    argument: Any
    attempts: int = 0
    future: Future[Any] = field(default_factory=Future)


def spread(workers: Workers, work: Callable[[T], R], tasks: Iterable[T], name: Callable[[T], str]) -> Iterator[R]:
    """`work` done on every task, the results in the order of the tasks.

    `work` and the tasks must pickle. `tasks` is read only as far ahead as there are workers for it. A process that is
    killed takes no result with it: what it had not finished is done again by another. `name` is what a message calls a
    task.

    Raises:
        Refusal: the same task killed its process `ATTEMPTS` times.
        Exception: the first that `work` raised.
    """
    remaining = iter(tasks)
    queue: deque[_Task] = deque()
    done = False
    while not done or queue:
        with workers.open() as (executor, count):
            try:
                for task in queue:
                    if not _finished(task.future):
                        task.future = executor.submit(work, task.argument)
                        if task.attempts:  # alone, so that no other can be taken for the one that kills
                            wait([task.future])
                while True:
                    while not done and len(queue) < WAITING * count:
                        try:
                            task = _Task(next(remaining))
                        except StopIteration:
                            done = True
                            break
                        queue.append(task)  # first, for to submit it fails where a process has just been killed
                        task.future = executor.submit(work, task.argument)
                    if not queue:
                        break
                    wait([queue[0].future], return_when=FIRST_COMPLETED)
                    result = queue[0].future.result()
                    queue.popleft()
                    yield result
            except BrokenProcessPool:
                # Nobody knows which of the tasks at work was the one; each of them has had one of its attempts, and is
                # alone with its process from then on.
                left = [task for task in queue if not _finished(task.future)]
                for task in left[: 1 if left and left[0].attempts else count]:
                    task.attempts += 1
                    if task.attempts >= ATTEMPTS:
                        raise Refusal(
                            Problem(
                                name(task.argument),
                                f"its process was killed {ATTEMPTS} times",
                                "a process that lives to its end",
                                "see whether the machine ran out of memory; try fewer processes (--processes)",
                            )
                        ) from None


def spread_new(
    workers: Workers,
    work: Callable[[T], R],
    tasks: Sequence[T],
    known: Callable[[T], K | None],
    name: Callable[[T], str],
) -> Iterator[R | K]:
    """As `spread`, but for tasks that were done before: `known` gives what is left of them, if that can be seen from
    here, and they go to no worker."""
    there = at_once(known, tasks)
    left = [task for task, found in zip(tasks, there, strict=True) if found is None]
    # To start processes for one task takes longer than to do it.
    results = spread(Local(1) if len(left) == 1 else workers, work, left, name)
    for found in there:
        yield next(results) if found is None else found


def at_once(work: Callable[[T], R], items: Iterable[T]) -> list[R]:
    """`work` done on every item by threads of this process, the results in their order: for what waits for a disk, or
    hashes."""
    with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
        return list(pool.map(work, items))


def _finished(future: Future[Any]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _keep_memory() -> None:
    """Let the allocator of this process keep what it will need again, as glibc does of its own.

    Dask tells its workers to hand memory back at once, which costs the reader a sixth of its time.
    """
    with contextlib.suppress(OSError, AttributeError):  # another C library
        libc = ctypes.CDLL(None)
        libc.mallopt(_MMAP_THRESHOLD, 32 << 20)
        libc.mallopt(_TRIM_THRESHOLD, 64 << 20)


def _end_with_parent() -> None:
    """A worker whose parent was killed must not stay behind."""
    parent = multiprocessing.parent_process()
    assert parent is not None
    sentinel = parent.sentinel

    def watch() -> None:
        wait_for([sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
