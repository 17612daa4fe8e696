"""The marks of quotations as writers have them, read as double ones: ‘…’, '…', «…», »…«, „…“ and ``…''.

What lives here: which mark opens and which closes, and the same text with double marks in their places, byte for byte.
What does not: what is inside a quotation (`quotations.py`), and which words begin with an apostrophe (the language).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from pipeline.extract import marks
from pipeline.extract.marks import PADDING, Bytes, Corpus, Ints

Bools = NDArray[np.bool_]

_CURLY = b"\xe2\x80"
"""How the bytes of every curly mark begin."""

_OPENS, _OPENS_LOW, _OPENS_DOUBLE = 0x98, 0x9A, 0x9E
_CLOSES, _CLOSES_LOW, _CLOSES_DOUBLE = (0x99,), (0x98, 0x99), (0x9C, 0x9D)
"""The last byte of a single mark, a low single and a low double one that opens, and of those that may close each."""

_LEFT, _RIGHT = 0xAB, 0xBB
"""The last bytes of angled marks, of which the first is 0xC2."""

_APOSTROPHE, _TICK, _QUOTE = 0x27, 0x60, 0x22


def _table(chosen: bytes) -> Bytes:
    table = np.zeros(256, np.uint8)
    table[list(chosen)] = 1
    return table


_MAY_OPEN = _table(bytes([_OPENS, _OPENS_LOW, _OPENS_DOUBLE, _LEFT, _RIGHT, _APOSTROPHE, _TICK]))
_LETTER = _table(bytes(b for b in range(0x80) if chr(b).isalnum()) + b"$" + bytes(range(0xC3, 0xE2)))
_GAP = _table(b" \t\n\r\x0b\x0c([{-/:")
_ENDS = _table(b".,;:?!)]")


def curly(data: Bytes, first: int, count: int) -> Ints:
    """Where the last bytes of the curly marks are whose last bytes are `first` and the `count` - 1 after it."""
    signs = np.flatnonzero((data - np.uint8(first)) < count)
    found: Ints = signs[(signs > 1) & (data[signs - 1] == 0x80) & (data[signs - 2] == 0xE2)]
    return found


def doubled(batch: Corpus, passage: Ints, elided: tuple[bytes, ...]) -> Corpus:
    """The batch with the marks of its quotations as double ones, straight or curly, in as many bytes.

    `passage` holds the start of each passage and, last, the length of the data: no quotation goes beyond one. `elided`
    are small words that an apostrophe begins. Of an angled mark or two ticks one byte becomes a blank. Marks in a
    quotation that has double ones stay as they are, and so does a mark that nothing closes.
    """
    data = batch.data
    at = np.flatnonzero(_MAY_OPEN[data])
    at = at[at >= marks.GAP]
    pairs = [pair for kind in (_curly, _angled, _ticks) for pair in kind(data, at, passage)]
    pairs += _straight(data, at, passage, elided)
    if not pairs:
        return batch
    read, padded = data.copy(), batch.padded.copy()
    for first, mark in pairs:
        for offset, byte in enumerate(mark):
            read[first + offset] = padded[PADDING + first + offset] = byte
    return replace(batch, texts=marks.strings(read, batch.offsets), data=read, padded=padded)


_Marks = list[tuple[int, bytes]]


def _curly(data: Bytes, at: Ints, passage: Ints) -> _Marks:
    """„…“ and ‚…‘, and ‘…’ where no double mark is open."""
    last = data[at]
    at = at[np.isin(last, (_OPENS, _OPENS_LOW, _OPENS_DOUBLE)) & (data[at - 1] == 0x80) & (data[at - 2] == 0xE2)]
    if not len(at):
        return []
    signs = curly(data, _OPENS, 6)
    letter = _after(data, signs) > 0
    found = []
    for kind, closing, apostrophes in (
        (_OPENS_DOUBLE, _CLOSES_DOUBLE, False),
        (_OPENS_LOW, _CLOSES_LOW, True),
        (_OPENS, _CLOSES, True),
    ):
        opens = at[data[at] == kind]
        closes = signs[np.isin(data[signs], closing) & ~(letter if apostrophes else np.False_)]
        if kind == _OPENS:
            opens = _outside(data, opens[~_decade(data, opens)], passage)
        for first, last_ in _paired(data, opens, closes, passage, len(_CURLY) if apostrophes else None):
            found += [(first - 2, "“".encode()), (last_ - 2, "”".encode())]
    return found


def _angled(data: Bytes, at: Ints, passage: Ints) -> _Marks:
    """«…», and »…« where a blank stands before the first."""
    signs = at[np.isin(data[at], (_LEFT, _RIGHT)) & (data[at - 1] == 0xC2)]
    left = data[signs] == _LEFT
    inward = ~left & (_GAP[data[signs - 2]] > 0) & (_after(data, signs) > 0)
    outward = left & (_GAP[data[signs - 2]] == 0) & (_after(data, signs) == 0)
    found = []
    for opens, closes in ((signs[left & ~outward], signs[~left & ~inward]), (signs[inward], signs[left])):
        for first, last in _paired(data, opens, closes, passage, None):
            found += [(first - 1, b' "'), _closed(data, last - 1)]
    return found


def _ticks(data: Bytes, at: Ints, passage: Ints) -> _Marks:
    """Two ticks and two apostrophes."""
    opens = at[(data[at] == _TICK) & (data[at - 1] == _TICK) & (data[at - 2] != _TICK)]
    if not len(opens):
        return []
    closes = at[(data[at] == _APOSTROPHE) & (data[at - 1] == _APOSTROPHE)]
    found = []
    for first, last in _paired(data, opens, closes, passage, None):
        found += [(first - 1, b' "'), _closed(data, last - 1)]
    return found


def _straight(data: Bytes, at: Ints, passage: Ints, elided: tuple[bytes, ...]) -> _Marks:
    """'…' where no double mark is open, and no word begins with an apostrophe."""
    signs = at[data[at] == _APOSTROPHE]
    letter, gap = _after(data, signs) > 0, _GAP[data[signs - 1]] > 0
    opens = signs[gap & letter & ~_decade(data, signs)]
    opens = opens[[not data[first + 1 : first + 8].tobytes().lower().startswith(elided) for first in opens.tolist()]]
    opens = _outside(data, opens, passage)
    return [(place, b'"') for pair in _paired(data, opens, signs[~letter & ~gap], passage, 0) for place in pair]


def _paired(data: Bytes, opens: Ints, closes: Ints, passage: Ints, apostrophe: int | None) -> list[tuple[int, int]]:
    """Each mark that opens with the one that closes it, before the next one of its passage that opens.

    A mark that is also an apostrophe, of so many bytes before its last one, may end a word: of several the first counts
    behind another letter than s, or beside a stop.
    """
    if not len(opens) or not len(closes):
        return []
    limit = passage[np.searchsorted(passage, opens, side="right")]
    limit = np.minimum(limit, np.append(opens[1:], len(data)))
    first, beyond = np.searchsorted(closes, opens, side="right"), np.searchsorted(closes, limit)
    found = []
    for opening, one, other in zip(opens.tolist(), first.tolist(), beyond.tolist(), strict=True):
        if one == other:
            continue
        closing = closes[one]
        if apostrophe is not None:
            among = closes[one:other]
            plain = (data[among - 1 - apostrophe] | 0x20) != ord("s")
            plain |= _ENDS[data[among - 1 - apostrophe]] + _ENDS[data[among + 1]] > 0
            closing = among[np.argmax(plain)]
        found.append((opening, int(closing)))
    return found


def _closed(data: Bytes, first: int) -> tuple[int, bytes]:
    """A mark of two bytes that closes, with the comma or stop behind it right beside it."""
    if data[first + 2] in b".,;":
        return first, b'"' + data[first + 2 : first + 3].tobytes() + b" "
    return first, b'" '


def _after(data: Bytes, at: Ints) -> Bytes:
    """Whether a letter, a digit or a sign of money begins right behind each position."""
    behind = data[np.minimum(at + 1, len(data) - 1)]
    return _LETTER[behind]


def _decade(data: Bytes, at: Ints) -> Bools:
    """Whether two digits and an s follow each apostrophe: the ‘90s."""
    one, two, sign = (data[np.minimum(at + step, len(data) - 1)] for step in (1, 2, 3))
    found: Bools = (one - np.uint8(0x30) < 10) & (two - np.uint8(0x30) < 10) & (sign == ord("s"))
    return found


def _outside(data: Bytes, at: Ints, passage: Ints) -> Ints:
    """The positions at which no quotation in double marks is open."""
    if not len(at):
        return at
    begins = passage[np.searchsorted(passage, at, side="right") - 1]
    kinds = [np.flatnonzero(data == _QUOTE), *(curly(data, last, 1) for last in _CLOSES_DOUBLE)]
    straight, opened, closed = (np.searchsorted(signs, at) - np.searchsorted(signs, begins) for signs in kinds)
    found: Ints = at[(straight % 2 == 0) & (opened <= closed)]
    return found
