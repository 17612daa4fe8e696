"""Headings and paragraphs of a text: where each begins and ends.

What lives here: the one rule by which a text falls into passages, over flat UTF-8 bytes for many documents at once
(`bounds`) and over one string (`split`). What does not: sentences, numbers, and anything about a language.

The rule. Blank lines and paragraph separators part blocks. Inside a block a line break ends a paragraph only after
a line of more than `WRAP` characters, for nobody hard-wraps so wide, or between a line that ends like a sentence and
one that is indented deeper; else the text runs on. A heading is a block of one line, of at most `WRAP` characters, with
a letter in it, that does not end like a sentence or a clause that goes on.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

WRAP = 120
"""The widest line, in characters, that hard wrapping produces."""

Bytes = npt.NDArray[np.uint8]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def _among(points: list[int]) -> Bools:
    """Whether each of the first 65,536 code points is one of some."""
    table = np.zeros(0x10000, bool)
    table[points] = True
    return table


_FINISHED, _UNFINISHED, _CLOSING = (_among(list(marks)) for marks in (b".?!:", b".,;:", b"\"')]"))
_WIDE_SPACE = _among([0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000])
_WIDE_BREAK = _among([0x85, 0x2028, 0x2029])


class Passages(NamedTuple):
    """Passages in order: half-open byte ranges, trimmed of white space, and whether each is a heading."""

    start: Ints
    end: Ints
    heading: Bools


def bounds(data: Bytes, documents: Ints) -> Passages:
    """Passages of documents that lie one after another in `data`; `documents` are their n + 1 byte offsets."""
    ink, line_end, parting = _lines(data, documents)
    opening, closing = _runs(_solid(data, ink, documents))
    line_start = np.concatenate([documents[:1], line_end])[: len(line_end)]
    # The run that the first ink of a line is in, and the one that its last ink is in.
    first, last = np.searchsorted(closing, line_start, side="right"), np.searchsorted(opening, line_end) - 1
    full = np.flatnonzero(first <= last)
    start = np.maximum(opening[first[full]], line_start[full])
    end = np.minimum(closing[last[full]], line_end[full])
    edges = characters_before(data, np.concatenate([start, end]))
    width = edges[len(start) :] - edges[: len(start)]
    # A block begins after a blank line, at the start of a document, and after a paragraph separator.
    block = np.ones(len(full) + 1, bool)
    block[1:-1] = (np.diff(full) > 1) | parting[full[:-1]]
    begins = block.copy()
    indent = start - line_start[full]
    deeper = np.flatnonzero((indent[1:] > indent[:-1]) & ~begins[1:-1])
    begins[1 + deeper] = _mark_before(data, start[deeper], end[deeper], _FINISHED)
    begins[1:-1] |= width[:-1] > WRAP
    head = np.flatnonzero(begins[:-1])
    tail = np.append(head[1:], len(full))[: len(head)] - 1
    heading = (head == tail) & block[head] & block[head + 1] & (width[head] <= WRAP)
    alone = np.flatnonzero(heading)
    heading[alone] = _titular(data, start[head[alone]], end[head[alone]])
    return Passages(start[head], end[tail], heading)


def split(text: str) -> list[tuple[int, int, str]]:
    """Passages of `text` in order as (start, end, kind): code points, end exclusive; kind heading or paragraph.

    They do not overlap, begin and end with ink, and every character outside them is white space.
    """
    data = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    found = bounds(data, np.array([0, len(data)], np.int64))
    kinds = ["heading" if heading else "paragraph" for heading in found.heading]
    start, end = characters_before(data, found.start), characters_before(data, found.end)
    return list(zip(start.tolist(), end.tolist(), kinds, strict=True))


def characters_before(data: Bytes, at: Ints) -> Ints:
    """How many characters of the UTF-8 bytes `data` begin before each byte offset."""
    continuation = np.flatnonzero((data & 0xC0) == 0x80)
    return at - np.searchsorted(continuation, at)


def _solid(data: Bytes, ink: Bools, documents: Ints) -> Bools:
    """Ink, and each space between two words of a line: of the gaps only those are looked at that may end a line."""
    solid = ink.copy()
    solid[1:-1] |= (data[1:-1] == 0x20) & ink[:-2] & ink[2:]
    ends = np.concatenate([documents[documents < len(data)], documents[documents > 0] - 1])
    solid[ends] = ink[ends]
    return solid


def _runs(flags: Bools) -> tuple[Ints, Ints]:
    """Where the runs of set flags begin and end."""
    edges = np.flatnonzero(np.concatenate([flags[:1], flags[1:] != flags[:-1], flags[-1:]]))
    return edges[0::2], edges[1::2]


def _within(data: Bytes, low: int, high: int) -> Bools:
    """Which bytes lie in a range, ends included: one subtraction that wraps and one comparison."""
    return (data - np.uint8(low)) <= high - low


def _lines(data: Bytes, documents: Ints) -> tuple[Bools, Ints, Bools]:
    """Which bytes are ink, where each line ends (its break included), and whether it ends a block there."""
    ink = data > 0x20
    control = np.flatnonzero(data < 0x20)
    ink[control] = ~(_within(data[control], 0x09, 0x0D) | _within(data[control], 0x1C, 0x1F))
    lead = np.flatnonzero(data >= 0xC2)
    lead = lead[(data[lead] == 0xC2) | _within(data[lead], 0xE1, 0xE3)]
    second, third = (data[np.minimum(lead + n, max(len(data) - 1, 0))].astype(np.int64) & 0x3F for n in (1, 2))
    two = data[lead] == 0xC2
    point = np.where(two, 0x80 | second, (data[lead].astype(np.int64) & 0x0F) << 12 | second << 6 | third)
    space = _WIDE_SPACE[point]
    for n in range(3):
        ink[lead[space & ((n < 2) | ~two)] + n] = False
    wide = _WIDE_BREAK[point]
    after_wide = lead[wide] + np.where(two[wide], 2, 3)
    narrow = control[_within(data[control], 0x0A, 0x0D)]
    # The carriage return of a CRLF ends no line of its own.
    pair = (data[narrow] == 0x0D) & (data[np.minimum(narrow + 1, max(len(data) - 1, 0))] == 0x0A)
    line_end = np.sort(np.concatenate([narrow[~pair] + 1, after_wide, documents[1:]]), kind="stable")
    line_end = line_end[np.diff(line_end, prepend=-1) > 0]
    parting = np.zeros(len(line_end), bool)
    for at in (documents[1:], after_wide[point[wide] == 0x2029]):
        parting[np.searchsorted(line_end, at)] = True
    return ink, line_end, parting


def _titular(data: Bytes, start: Ints, end: Ints) -> Bools:
    """Whether each line has a letter and does not end, closing quotes and brackets aside, in . , ; or :"""
    if not len(start):
        return np.zeros(0, bool)
    width = end - start
    first = np.cumsum(width) - width
    line = data[np.arange(width.sum()) + np.repeat(start - first, width)]
    lettered = np.logical_or.reduceat(_within(line | np.uint8(0x20), 0x61, 0x7A) | (line >= 0xC3), first)
    return lettered & ~_mark_before(data, start, end, _UNFINISHED)


def _mark_before(data: Bytes, start: Ints, end: Ints, wanted: Bools) -> Bools:
    """Whether each line ends, closing quotes and brackets aside, in one of the wanted marks."""
    last = end - 1
    for _ in range(3):
        last = np.where(_CLOSING[data[last]] & (last > start), last - 1, last)
        mark = np.maximum(last - 2, start)
        curly = (data[mark] == 0xE2) & ((data[last] == 0x9D) | (data[last] == 0x99))
        last = np.where(curly & (mark > start), mark - 1, last)
    ends: Bools = wanted[data[last]]
    return ends
