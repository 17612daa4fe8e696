"""Random and mutated texts through the reader, to see that nothing makes it fail or break its promises.

    python benchmarks/fuzz.py [COUNT] [SEED]

Texts are made of random Unicode, of pieces that numbers are made of, of sentences with letters dropped, doubled and
swapped, and of fragments of the annotated paragraphs of the tests, torn anywhere. For each: no exception; every span
inside its text, `text[start:end] == quote`; no two spans overlap; every run of digits is covered; a value, where there
is one, is finite; and it is read the same beside other neighbours in its batch. Prints what failed and how many were
tried.
"""

from __future__ import annotations

import json
import math
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from pipeline.extract.claims import extract
from pipeline.extract.coverage import unaccounted
from pipeline.extract.names import Names

BATCH = 4096
EVALUATION = Path(__file__).parent.parent / "tests" / "extract" / "evaluation"

SENTENCES = (
    "According to the harbour office, more than 3,500 sailors and two of their captains left on 4 May 1812.",
    "Between 5 and 6 million tonnes (about 40 per cent of the crop) were lost, said the minister.",
    "The ledger of 1790-95 names 213,388 souls; a third of them, some 70 thousand, were children under 12.",
    "See Chapter 5, p. 117, Article 19 and note 3[12]; Flight 103 left at 10.30 a.m. with 1½ hours' delay.",
    "Prices rose by 12.5% to £3 10s 6d, or $4.5bn, and half a million people paid twice as much.",
    "No fewer than l00,000 letters, 1OO parcels and hun-\ndreds of thousands of cards arrived: 54:1, 3-2, v2.0.1.",
    "One in five of the twenty-two thousand five hundred and six villages had minus 50 thousand, i.e. -5e4.",
)

PIECES = (
    "0 1 7 12 100 1,000 1.5 .5 ½ ¾ ٣ ४ Ⅳ 5k 3m 2bn % ‰ £ $ € - – — / : . , ' ’ ( ) [ ] "
    "million thousand hundred dozen one two half third twenty -five and of the in to between about over at least "
    "per cent km m2 °C 1945 May Second II "
    "th st ± × 10^5 e9 \u00ad \u00a0 \u202f \u200e \u0301 \ufeff \r\n \n \t \x0c \u2028 ﬁve lakh crore point"
).split(" ")


def texts(seed: int) -> Iterator[str]:
    """An endless stream of hostile texts; the same for the same seed."""
    rng = random.Random(seed)
    annotated = [
        json.loads(line)["text"]
        for file in sorted(EVALUATION.glob("*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    while True:
        kind = rng.randrange(4)
        if kind == 0:
            yield "".join(character(rng) for _ in range(rng.randrange(40)))
        elif kind == 1:
            yield rng.choice(("", " ")).join(rng.choice(PIECES) for _ in range(rng.randrange(1, 16)))
        elif kind == 2:
            text = rng.choice(annotated)
            start = rng.randrange(len(text))
            yield text[start : start + rng.randrange(1, 250)]
        else:
            letters = list(rng.choice(SENTENCES))
            for _ in range(rng.randrange(1, 8)):
                at = rng.randrange(len(letters))
                letters[at : at + rng.randrange(3)] = [character(rng) for _ in range(rng.randrange(3))]
                letters = letters or [" "]
            yield "".join(letters)


def character(rng: random.Random) -> str:
    """Any character but surrogates; ASCII and digits more often than not."""
    while True:
        one = chr(
            rng.choice((rng.randrange(32, 127), rng.randrange(48, 58), rng.randrange(0x3000), rng.randrange(0x110000)))
        )
        if not "\ud800" <= one <= "\udfff":
            return one


def broken(text: str, rows: list[dict[str, object]]) -> str | None:
    """The first promise that the reading of one text breaks, or None."""
    spans = []
    for row in rows:
        start, end, value = row["start"], row["end"], row["value"]
        assert isinstance(start, int) and isinstance(end, int)
        if not 0 <= start < end <= len(text) or text[start:end] != row["quote"]:
            return f"{start}-{end} is not {row['quote']!r}"
        if spans and start < spans[-1][1]:
            return f"{start}-{end} overlaps {spans[-1]}"
        if isinstance(value, float) and not math.isfinite(value):
            return f"{row['quote']!r} is {value}"
        if row["reason"] is None and value is None:
            return f"the claim {row['quote']!r} has no value"
        spans.append((start, end))
    missed = unaccounted(text, spans)
    return f"{missed} are not covered" if missed else None


def read(documents: list[tuple[str, str]], names: Names) -> dict[str, list[dict[str, object]]]:
    """The rows of each document of a batch by its identifier, a base counted from the first row of its document."""
    ids, batch = zip(*documents, strict=True)
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in ids}
    firsts: dict[str, int] = {}
    for position, row in enumerate(
        extract(pa.RecordBatch.from_pydict({"doc_id": ids, "text": batch}), names).to_pylist()
    ):
        first = firsts.setdefault(row["doc_id"], position)
        rows[row["doc_id"]].append({**row, "base": None if row["base"] is None else row["base"] - first})
    return rows


def differences(rows: list[dict[str, object]], others: list[dict[str, object]]) -> list[str]:
    """Where two readings of one text differ, in words."""
    if len(rows) != len(others):
        return [f"{len(others)} numbers instead of {len(rows)}"]
    return [
        f"{row['quote']!r} has {column} {other[column]!r} instead of {value!r}"
        for row, other in zip(rows, others, strict=True)
        for column, value in row.items()
        if other[column] != value
    ]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    stream, names, tried, failures, numbers = texts(seed), Names(), 0, 0, 0
    order = random.Random(seed)
    began = time.perf_counter()
    while tried < count:
        batch = [next(stream) for _ in range(min(BATCH, count - tried))]
        documents = [(str(i), text) for i, text in enumerate(batch)]
        rows, again = read(documents, names), read(order.sample(documents, len(documents)), names)
        for name, text in documents:
            problem = broken(text, rows[name])
            if not problem and rows[name] != again[name]:
                problem = f"beside others {differences(rows[name], again[name])}"
            if problem:
                failures += 1
                if failures <= 20:
                    print(f"{text!r}\n  {problem}")
        tried, numbers = tried + len(batch), numbers + sum(map(len, rows.values()))
        if sys.stderr.isatty():
            print(f"\r{tried:,} texts, {failures} failures", end="", file=sys.stderr)
    print(
        f"{tried:,} texts, {numbers:,} numbers, {failures} failures, {time.perf_counter() - began:.0f} s, seed {seed}"
    )
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
