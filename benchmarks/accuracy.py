"""accuracy.py PATH...: how well the reader finds quantities, for files of gold spans in JSON lines.

A line is `{"id", "text", "quantities": [{"start", "end", "value", "low", "high", "kind"}]}` with offsets in code
points; `kind: ignore` is neither right nor wrong, and a null value asks for the span alone. Both layers are scored:
`numbers`, every number expression that the scan finds, and `claims`, those that state a quantity.
"""

import argparse
import importlib.util
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from pipeline.extract import numbers
from pipeline.extract.en import words
from pipeline.ingest.passages import characters_before

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Span:
    """One quantity as a scorer sees it: code points, and a value or the two ends of a range."""

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None


def spans(rows: list[dict[str, Any]], text: str) -> list[Span]:
    """Rows of a layer as spans, by the one convention that every score here rests on.

    A row is one span, the words that carry the value, without unit and hedge: a gold span that takes them in still
    overlaps. A range is its low and high end; an exact number is also the range from itself to itself; a bound
    ("over 5") is its value. A date is the numbers it is written with. A fraction in words ("a third") is also its
    ordinal, as corpora of ordinals mark it. What has no value (an identifier, a version) is a span without one; an
    address of the web is none.
    """
    found: list[Span] = []
    for row in rows:
        start, end, low, high = row["start"], row["end"], row["value"], row["value_high"]
        quote = text[start:end]
        if row["kind"] == "date":
            found += [Span(start + m.start(), start + m.end(), float(m[0])) for m in re.finditer(r"\d+", quote)]
        elif high is not None:
            found.append(Span(start, end, None, low, high))
        elif low is None:
            found += [Span(start, end, None)] * ("://" not in quote and not quote.startswith("www."))
        else:
            exact = row["op"] == "="
            found.append(Span(start, end, low, low if exact else None, low if exact else None))
            last = quote.split()[-1].lower()
            if row["kind"] == "fraction" and last in words.ORDINALS:
                found.append(Span(end - len(last), end, words.ORDINALS[last]))
    return found


def same(a: float | None, b: float | None) -> bool:
    return a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(b))


def right(gold: Gold, span: Span) -> bool:
    """Whether a span has the gold's value: its number, or both ends of its range, or the one end a bound states."""
    value, low, high = gold["value"], gold["low"], gold["high"]
    if value is not None and same(span.value, value):
        return True
    if low is None and high is None:
        return False
    low_right = low is None or same(span.low, low) or (high is None and same(span.value, low))
    high_right = high is None or same(span.high, high) or (low is None and same(span.value, high))
    return low_right and high_right


def tally(golds: list[Gold], found: list[Span]) -> Counter[str]:
    """Counts for one text: overlap and span-with-value hits, misses and false alarms, and the same for bare values."""
    aside = [gold for gold in golds if gold["kind"] == "ignore"]
    golds = [gold for gold in golds if gold["kind"] != "ignore"]

    def touches(gold: Gold, span: Span) -> bool:
        return bool(span.start < gold["end"] and gold["start"] < span.end)

    found = [span for span in found if not any(touches(gold, span) for gold in aside)]
    count: Counter[str] = Counter()
    overlapped: set[int] = set()
    valued: set[int] = set()
    for gold in golds:
        near = [i for i, span in enumerate(found) if touches(gold, span)]
        hit = next((i for i in near if i not in overlapped), None)
        count["overlap"] += hit is not None
        overlapped |= set() if hit is None else {hit}
        if any(gold[end] is not None for end in ("value", "low", "high")):
            count["with_value"] += 1
            hit = next((i for i in near if i not in valued and right(gold, found[i])), None)
            count["span_value"] += hit is not None
            valued |= set() if hit is None else {hit}
    count["gold"] += len(golds)
    count["false"] += sum(
        i not in overlapped and not any(touches(gold, span) for gold in golds) for i, span in enumerate(found)
    )
    return count


def scores(count: Counter[str]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of each measure from the counts of a file."""

    def measure(hits: int, wrong: int, all_: int) -> tuple[float, float, float]:
        precision = hits / (hits + wrong) if hits + wrong else 0.0
        recall = hits / all_ if all_ else 0.0
        return precision, recall, 2 * precision * recall / (precision + recall) if hits else 0.0

    unvalued = count["gold"] - count["with_value"]
    wrong = count["false"] + max(0, count["overlap"] - count["span_value"] - unvalued)
    return {
        "overlap": measure(count["overlap"], count["false"], count["gold"]),
        "span+value": measure(count["span_value"], wrong, count["with_value"]),
    }


def numbers_layer(texts: list[str]) -> Iterator[list[Span]]:
    """Spans of every number expression, for each text."""
    array = pa.array(texts, pa.string())
    rows = numbers.scan(array).to_pylist()
    for document, text in enumerate(texts):
        data = np.frombuffer(text.encode(), np.uint8)
        own = [row for row in rows if row["doc"] == document]
        for end in ("start", "end"):
            offsets = characters_before(data, np.array([row[end] for row in own], np.int64))
            own = [{**row, end: int(at)} for row, at in zip(own, offsets, strict=True)]
        yield spans(own, text)


def claims_layer(texts: list[str]) -> Iterator[list[Span]]:
    """Spans of the numbers that are claims, for each text."""
    from pipeline.extract import claims

    names = [str(i) for i in range(len(texts))]
    rows = claims.extract(pa.record_batch({"doc_id": names, "text": texts})).to_pylist()
    for name, text in zip(names, texts, strict=True):
        yield spans([row | {"kind": "claim"} for row in rows if row["doc_id"] == name and row["reason"] is None], text)


def misses(golds: list[Gold], found: list[Span], text: str) -> Iterator[str]:
    for gold in golds:
        if gold["kind"] == "ignore":
            continue
        near = [span for span in found if span.start < gold["end"] and gold["start"] < span.end]
        valued = any(gold[end] is not None for end in ("value", "low", "high"))
        if not near or (valued and not any(right(gold, span) for span in near)):
            stated = (gold["value"], gold["low"], gold["high"])
            got = [(text[span.start : span.end], span.value, span.low, span.high) for span in near]
            around = text[max(0, gold["start"] - 40) : gold["end"] + 40]
            yield f"{around!r}: {text[gold['start'] : gold['end']]!r} {stated}, found {got}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, nargs="+")
    parser.add_argument("--layer", choices=["numbers", "claims"], help="score this layer only")
    parser.add_argument("--misses", action="store_true", help="also print each gold quantity that was not read right")
    options = parser.parse_args()
    layers = {"numbers": numbers_layer}
    if importlib.util.find_spec("pipeline.extract.claims"):
        layers["claims"] = claims_layer
    layers = {name: layer for name, layer in layers.items() if options.layer in (None, name)}
    print(f"{'file':<16}{'layer':<9}{'gold':>6}   {'overlap P    R    F1':<20}   span+value P    R    F1")
    for path in options.path:
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        for name, layer in layers.items():
            count: Counter[str] = Counter()
            for line, found in zip(lines, layer([line["text"] for line in lines]), strict=True):
                count += tally(line["quantities"], found)
                if options.misses:
                    print(*misses(line["quantities"], found, line["text"]), sep="\n", end="\n")
            result = scores(count)
            figures = "      ".join(" ".join(f"{figure:.3f}" for figure in result[key]) for key in result)
            print(f"{path.stem:<16}{name:<9}{count['gold']:>6}   {figures}")


if __name__ == "__main__":
    main()
