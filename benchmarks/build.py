"""How long a build of this dataset takes, beside a bare run of as many empty Dagster assets.

    python benchmarks/build.py [RUNS]

Both run as processes of their own, in turn; medians of wall time and the median of the ratios pair by pair, and the
peak memory of the build. The floor that the project sets itself: at most 1.6 times, under 350 MB.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from pipeline.definitions import BUILT

ROOT = Path(__file__).parents[1]

BARE = """
import logging
import dagster as dg
logging.disable(logging.CRITICAL)

def empty(name):
    @dg.asset(name=name)
    def asset():
        return None
    return asset

dg.materialize([empty(f"asset_{{i}}") for i in range({count})])
"""


def run(*command: str) -> tuple[float, int]:
    """Wall seconds and peak resident bytes of one run of `command`."""
    before = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - before
    if status:
        sys.exit(f"{' '.join(command)} failed:\n{said.decode()}")
    return seconds, usage.ru_maxrss * 1024


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    count = sum(len(asset.keys) for asset in BUILT)
    bare = (sys.executable, "-c", BARE.format(count=count))
    build = (sys.executable, "-m", "pipeline", "build")
    run(*bare), run(*build)
    pairs = [(run(*build), run(*bare)) for _ in range(runs)]
    ours, theirs = [a for (a, _), _ in pairs], [b for _, (b, _) in pairs]
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"assets                 {count}")
    print(f"build, median          {statistics.median(ours):.2f} s")
    print(f"bare Dagster, median   {statistics.median(theirs):.2f} s")
    print(f"ratio, median of pairs {ratio:.2f}")
    print(f"peak memory of a build {max(m for (_, m), _ in pairs) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
