"""How reading a large collection scales: time, memory, what a change costs, and what a kill does.

    python benchmarks/scale.py grow [--megabytes 20 50 100]           sizes in turn: time, memory
    python benchmarks/scale.py each --counts 1000 10000 --length 500  what a document costs, and the exponent
    python benchmarks/scale.py each --counts 1000 10000 --length 90000 30000    the same, of shorter ones where many
    python benchmarks/scale.py share --megabytes 400 --length 2500    a release against reading alone
    python benchmarks/scale.py change [--megabytes 100]               one document changed after a full run
    python benchmarks/scale.py cluster [--megabytes 50]               local processes, one Dask worker, two
    python benchmarks/scale.py kill [--megabytes 20] [--times 50]     SIGKILL at random, then the rerun

The prose is that of `speed.py`, each copy with edited figures, so that no shard is like another; with `--length` its
documents are joined or cut so that each has so many characters. `grow`, `each`, `share` and `change` are commands as
users run them: the first three build, pack, verify and publish a release, `change` builds all but the release;
`cluster` and `kill` run the steps over shards. What is printed is what was measured, and nothing is compared with a
figure that is not.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import itertools
import json
import math
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TextIO

import numpy as np
from speed import documents, edited, fetch

from pipeline.executors import Cluster, Local, Workers, spread
from pipeline.extract.names import Names
from pipeline.extract.shard_tables import read_once
from pipeline.ingest.collections import Collection
from pipeline.ingest.decoding import CONTROL
from pipeline.ingest.intake import take_in
from pipeline.ingest.shards import Group, Objects, groups

DATASET = {
    "dataset.yaml": """\
name: scale
title: A large collection
description: Prose repeated with edited figures.
version: 0.1.0
released: "2026-01-01"
license: {name: CC0-1.0, title: Creative Commons Zero, path: "https://creativecommons.org/publicdomain/zero/1.0/"}
contributors: [{title: Nobody, role: author}]
keywords: [scale]
collections:
  - collection: prose
    files: [archive]
    id: number
    document: {language: en, rights: Of their authors., authority_id: press}
""",
    "codebook/authorities.yaml": "- {authority_id: press, name: The press, kind: press}\n",
    "codebook/places.yaml": "- {place_id: world, name: The world, kind: world}\n",
    "codebook/quantities.yaml": "[]\n",
    "codebook/relations.yaml": "[]\n",
    "corrections.yaml": "[]\n",
}
FILE = 32e6
"""Bytes of text in a file of the collection."""

COLLECTION = Collection(
    "prose", ("archive",), {"language": "en", "rights": "Free.", "authority_id": "press"}, None, "number"
)


def prose(cache: Path, length: int) -> Iterator[str]:
    """Texts without end; with `length`, joined or cut to so many characters each."""
    texts = [CONTROL.sub(" ", text) for text in documents(cache)]
    held = ""
    for copy in itertools.count():
        for text in texts:
            whole = edited(text, copy)
            if not length:
                yield whole
                continue
            held += whole + "\n\n"
            while len(held) >= length:
                yield held[:length]
                held = held[length:]


def write(
    root: Path, cache: Path, *, megabytes: float = math.inf, count: float = math.inf, length: int = 0
) -> tuple[int, float]:
    """A dataset with one collection of so many megabytes of text or documents; gives its documents and megabytes."""
    for name, content in DATASET.items():
        path = root / "raw" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    (root / "archive").mkdir()
    number, size = 0, 0
    with contextlib.ExitStack() as opened:
        files: dict[Path, TextIO] = {}
        for text in filter(str.strip, prose(cache, length)):
            path = archived(root, size)
            if path not in files:
                files[path] = opened.enter_context(path.open("w"))
            files[path].write(json.dumps({"number": number, "text": text}) + "\n")
            number, size = number + 1, size + len(text.encode())
            if size >= megabytes * 1e6 or number >= count:
                break
    return number, size / 1e6


def archived(root: Path, size: int) -> Path:
    """The file of the collection in which a document stands that has `size` bytes of text before it."""
    return root / "archive" / f"prose-{int(size // FILE):05}.jsonl"


class Memory(threading.Thread):
    """The most memory that a process and all below it held at once, in megabytes (proportional set size)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peak, self.over = pid, 0.0, False

    def run(self) -> None:
        while not self.over:
            self.peak = max(self.peak, sum(map(held, tree(self.pid))))
            time.sleep(0.2)


def tree(pid: int) -> list[int]:
    found = [pid]
    for one in found:
        with contextlib.suppress(OSError):
            for task in Path(f"/proc/{one}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
    return found


def held(pid: int) -> float:
    with contextlib.suppress(OSError, IndexError):
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * 1024 / 1e6
    return 0.0


def run_as_process(root: Path, command: str) -> tuple[float, float, dict[str, int]]:
    """Seconds, peak megabytes of the whole tree, and rows by table of one `build` or `release`, as a user runs it."""
    begin = time.perf_counter()
    arguments = [sys.executable, "-m", "pipeline", "--root", str(root), command, "--json"]
    # As installed: with its compiled modules kept, whatever the surrounding shell says.
    env = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, cwd=Path(__file__).parents[1], env=env) as process:
        memory = Memory(process.pid)
        memory.start()
        assert process.stdout is not None
        said = process.stdout.read()
        if process.wait():
            sys.exit(f"the {command} failed")
        memory.over = True
    return time.perf_counter() - begin, memory.peak, json.loads(said)["rows"]


HEAD = "documents     MB     claims    seconds   MB/s   ms/document   peak MB"


def released(options: argparse.Namespace, length: int, **size: float) -> tuple[int, float, float]:
    """Documents, megabytes and seconds of one release, told as a line."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        count, megabytes = write(Path(folder), options.cache, length=length, **size)
        seconds, peak, rows = run_as_process(Path(folder), "release")
    print(
        f"{count:10,} {megabytes:6.0f} {rows['claims']:10,} {seconds:9.1f} {megabytes / seconds:7.2f} "
        f"{seconds / count * 1000:12.3f} {peak:9.0f}",
        flush=True,
    )
    return count, megabytes, seconds


def grow(options: argparse.Namespace) -> None:
    print(HEAD)
    for megabytes in options.megabytes:
        released(options, options.length[0], megabytes=megabytes)


def each(options: argparse.Namespace) -> None:
    """What a run costs whatever it reads is that of one document, and is taken off before anything is fitted: with one
    length the exponent, with a length for each count what a document costs beside its megabytes."""
    print(HEAD)
    lengths = options.length if len(options.length) > 1 else options.length * len(options.counts)
    _, _, fixed = released(options, lengths[-1], count=1)
    points = [released(options, length, count=count) for count, length in zip(options.counts, lengths, strict=True)]
    count, size, seconds = np.array(points).T
    beside = seconds - fixed
    for one, said in zip(points, beside / count * 1000, strict=True):
        print(f"{one[0]:10,} documents: {said:.3f} ms each beside the {fixed:.1f} s of one")
    if len(set(lengths)) == 1 and len(points) > 1:
        slope = np.polyfit(np.log(count), np.log(beside), 1)[0]
        print(f"seconds beside these grow as documents to the power {slope:.3f}")
    elif len(points) > 2:
        # Of all points the same share may be amiss, so that the long runs do not outweigh the others.
        shares = np.array([size, count]).T / beside[:, None]
        (megabyte, document), *_ = np.linalg.lstsq(shares, np.ones(len(points)), rcond=None)
        off = (megabyte * size + document * count) / beside - 1
        print(
            f"{megabyte:.3f} s a megabyte and {document * 1000:.4f} ms a document fit these within {abs(off).max():.0%}"
        )


def share(options: argparse.Namespace) -> None:
    """Megabytes a second of a whole release against those of reading its shards and nothing else."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        root = Path(folder)
        _, size = write(root, options.cache, megabytes=options.megabytes[-1], length=options.length[0])
        whole, _, _ = run_as_process(root, "release")
        objects = Objects(str(root / "alone"))
        listed = groups_in(root, objects)
        print(f"{size:.0f} MB: a release takes {whole:.1f} s, {size / whole:.2f} MB/s")
        for processes in (1, 2):
            shutil.rmtree(root / "alone" / "claims", ignore_errors=True)
            rate = size / read(Local(processes), objects, listed)
            beside = f"{size / whole / rate * processes / 2:.0%} of that{' times two' if processes == 1 else ''}"
            print(f"reading alone, {processes} at once: {rate:.2f} MB/s; the release {beside}", flush=True)


def change(options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        root = Path(folder)
        count, size = write(root, options.cache, megabytes=options.megabytes[-1], length=options.length[0])
        full, _, _ = run_as_process(root, "build")
        path = archived(root, int(size * 1e6 / 2))
        first, *others = path.read_text().splitlines(keepends=True)
        changed = json.dumps({**json.loads(first), "text": "Some 17 ships came."}) + "\n"
        path.write_text("".join([changed, *others]))
        (root / "raw" / "lock.yaml").unlink()
        again, _, _ = run_as_process(root, "build")
    print(f"{count:,} documents, {size:.0f} MB: {full:.1f} s; one changed: {again:.1f} s, {again / full:.1%} of that")


def groups_in(root: Path, objects: Objects) -> list[Group]:
    return groups(take_in([COLLECTION], root, objects).shards)


def read(workers: Workers, objects: Objects, listed: list[Group]) -> float:
    begin = time.perf_counter()
    for _ in spread(workers, partial(read_once, Names(), objects), listed, lambda group: group.called):
        pass
    return time.perf_counter() - begin


def cluster(options: argparse.Namespace) -> None:
    import distributed

    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        root = Path(folder)
        _, size = write(root, options.cache, megabytes=options.megabytes[-1])
        objects = Objects(str(root / "shards"))
        listed = groups_in(root, objects)
        taken = {}

        def timed(name: str, workers: Workers) -> None:
            shutil.rmtree(root / "shards" / "claims", ignore_errors=True)
            taken[name] = read(workers, objects, listed)
            print(f"{name:24} {taken[name]:8.1f} s {size / taken[name]:8.2f} MB/s", flush=True)

        timed("local, 2 processes", Local(2))
        for count in (1, 2):
            with distributed.LocalCluster(n_workers=count, threads_per_worker=1, dashboard_address=None) as running:
                timed(f"Dask, {count} worker{'s' * (count > 1)}", Cluster(running.scheduler_address))
    print(f"two workers against one: {taken['Dask, 1 worker'] / taken['Dask, 2 workers']:.2f} times as fast")
    print(f"cluster over local processes: {taken['Dask, 2 workers'] / taken['local, 2 processes'] - 1:+.0%}")


def digests(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "times.json"
    }


def kill(options: argparse.Namespace) -> None:
    """Runs are processes of their own, each second one with a Dask scheduler and two workers; the driver, the scheduler
    or a worker is killed at a random time, then what is left of the run, and the rerun is compared."""
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        root = Path(folder)
        write(root, options.cache, megabytes=options.megabytes[0])
        command = [sys.executable, __file__, "run", "--folder", folder]
        takes = {}
        for more in ([], ["--dask"]):
            shutil.rmtree(root / "shards", ignore_errors=True)
            begin = time.perf_counter()
            subprocess.run([*command, *more], check=True, stderr=subprocess.DEVNULL)
            takes[bool(more)] = time.perf_counter() - begin
        expected = digests(root / "shards")
        hit: dict[str, int] = {}
        for number in range(options.times):
            dask = number % 2 == 1
            shutil.rmtree(root / "shards")
            begun = [*command, *(["--dask"] if dask else [])]
            with subprocess.Popen(begun, stderr=subprocess.DEVNULL, start_new_session=True) as process:
                time.sleep(chance.uniform(0.1, takes[dask]))
                found = {part: pid for pid in tree(process.pid) if (part := part_of(pid, process.pid))}
                part = chance.choice(sorted(found)) if process.poll() is None else "too late"
                hit[part] = hit.get(part, 0) + 1
                if part in found:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(found[part], signal.SIGKILL)
                # Whoever is left may go on without the one that was killed, and finish; not for ever, though.
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(2 * takes[dask])
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
            subprocess.run(command, check=True)
            left = {path: digest for path, digest in digests(root / "shards").items() if "/." not in path}
            if left != expected:
                sys.exit(f"kill {number}, of the {part}: other bytes than without")
        said = ", ".join(f"{count} {part}" for part, count in sorted(hit.items()))
        print(f"{options.times} kills ({said}): same bytes each time")


def part_of(pid: int, driver: int) -> str | None:
    """Which part of a run a process is; None for those that only start or watch others."""
    with contextlib.suppress(OSError):
        words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
        if pid == driver:
            return "driver"
        if "scheduler" in words:
            return "scheduler"
        if "--multiprocessing-fork" in words:
            return "worker"
    return None


def run(options: argparse.Namespace) -> None:
    objects = Objects(str(options.folder / "shards"))
    listed = groups_in(options.folder, objects)
    if not options.dask:
        read(Local(2), objects, listed)
        return
    at = options.folder / "scheduler.json"
    at.unlink(missing_ok=True)
    dask = [sys.executable, "-m", "dask"]
    started = [
        subprocess.Popen([*dask, "scheduler", "--port", "0", "--no-dashboard", "--scheduler-file", str(at)]),
        *(
            subprocess.Popen([*dask, "worker", "--scheduler-file", str(at), "--nthreads", "1", "--no-dashboard"])
            for _ in range(2)
        ),
    ]
    try:
        while not at.exists():
            time.sleep(0.1)
        address = json.loads(at.read_text())["address"]
        import distributed

        with distributed.Client(address) as client:
            client.wait_for_workers(2)
        read(Cluster(address), objects, listed)
    finally:
        for process in started:
            process.kill()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["grow", "each", "share", "change", "cluster", "kill", "run"])
    default = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "reckoner-benchmarks"
    parser.add_argument("--cache", type=Path, default=default, help=f"folder of the downloads (default {default})")
    parser.add_argument("--folder", type=Path, help="where to work (default: the system's folder for temporary files)")
    parser.add_argument("--megabytes", type=float, nargs="+", default=[20, 50, 100], help="sizes (default 20 50 100)")
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="numbers of documents")
    parser.add_argument(
        "--length", type=int, nargs="+", default=[0], help="characters of a document (default: as they are)"
    )
    parser.add_argument("--times", type=int, default=50, help="how often to kill (default 50)")
    parser.add_argument("--dask", action="store_true", help="of a run: on a scheduler and two workers of its own")
    parser.add_argument("--seed", type=int, default=1, help="of the times at which is killed (default 1)")
    options = parser.parse_args()
    if options.what != "run":
        fetch(options.cache)
    {"grow": grow, "each": each, "share": share, "change": change, "cluster": cluster, "kill": kill, "run": run}[
        options.what
    ](options)


if __name__ == "__main__":
    main()
