"""Positions of a pattern in a batch of texts, and the bytes around positions: the array mechanics of reading.

Both layers read through these functions: Arrow's RE2 brackets every match with a control byte, numpy recovers
the offsets from the brackets. Positions are UTF-8 bytes into the batch's one buffer unless a name says
otherwise. Nothing here knows a language, a number or a claim.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]

MARK = 0x02
_STAND_IN = 0x01
PADDING = 1_024
"""Bytes beyond each end of the texts: the widest window."""
_BLANK = ord("\n")
_BLANKS = tuple(chr(code).encode() for code in (0xA0, 0x202F, 0x2009, 0x2007))
"""No-break, narrow no-break, thin and figure space."""
GAP = 2
"""Line breaks before the first text and after each: what stands beside the end of a document is never another one."""
_CUT = bytes(range(0x80, 0x100)).decode("ascii", "surrogateescape")
_LETTERS = (0xC3, 0xCF)
"""The first bytes of Latin and Greek letters beyond ASCII that have two."""
_WORD_BITS = 64
_BELOW = (np.uint64(1) << np.arange(_WORD_BITS, dtype=np.uint64)) - np.uint64(1)
"""For each bit of a word those below it."""
_WORD_BYTE = np.array([byte >= 0x80 or chr(byte).isalnum() or chr(byte) in "%$'\"" for byte in range(256)])


@dataclass(frozen=True, slots=True)
class Ranks:
    """Flags of many positions, packed, with a running count: how many come before a position is quickly told."""

    bits: NDArray[np.uint64]
    counts: Ints
    """Flags before each word of 64 bits."""

    @classmethod
    def of(cls, flags: NDArray[np.bool_]) -> "Ranks":
        """The ranks of one flag for each position."""
        packed = np.zeros(len(flags) // _WORD_BITS + 1, np.uint64)
        filled = np.packbits(flags, bitorder="little")
        packed.view(np.uint8)[: len(filled)] = filled
        counts = np.zeros(len(packed), np.int64)
        np.cumsum(np.bitwise_count(packed[:-1]), out=counts[1:])
        return cls(packed, counts)

    @classmethod
    def at(cls, positions: Ints, length: int) -> "Ranks":
        """The ranks of flags at some of `length` positions."""
        flags = np.zeros(length, np.bool_)
        flags[positions] = True
        return cls.of(flags)

    def before(self, positions: Ints) -> Ints:
        """How many flags are set before each position; one position more than flags may be asked for."""
        word = positions >> 6
        below = self.bits[word]
        below &= _BELOW[positions & (_WORD_BITS - 1)]
        found: Ints = self.counts[word]
        found += np.bitwise_count(below)
        return found


@dataclass(frozen=True, slots=True)
class Corpus:
    """The texts of a batch as one byte buffer, `GAP` line breaks before the first and after each.

    Document `i` is `data[offsets[i]:ends[i]]`; its line breaks, up to `offsets[i + 1]`, belong to it.
    """

    texts: pa.LargeStringArray
    """The documents with the line breaks after them."""
    data: Bytes
    offsets: Ints
    padded: Bytes
    """The buffer with line breaks at both ends, so that a window at its edge has something to hold."""

    @property
    def ends(self) -> Ints:
        """Where each document ends."""
        return self.offsets[1:] - GAP

    def document_of(self, positions: Ints) -> Ints:
        """The row of the document that holds each byte position."""
        return np.searchsorted(self.offsets, positions, side="right") - 1


def corpus(texts: pa.Array) -> Corpus:
    """The batch with nulls read as empty texts and its own mark bytes replaced, byte for byte, by a stand-in."""
    texts = pc.fill_null(texts, "").cast(pa.large_string())
    between, nothing = (pa.scalar(part, pa.large_string()) for part in (chr(_BLANK) * GAP, ""))
    apart = pc.binary_join_element_wise(texts, nothing, between)
    raw = apart.buffers()[2]
    stored: Bytes = np.frombuffer(raw, np.uint8) if raw is not None else np.zeros(0, np.uint8)
    offsets = np.concatenate([[GAP], GAP + np.frombuffer(apart.buffers()[1], np.int64)[1 : len(apart) + 1]])
    padded = np.full(int(offsets[-1]) + 2 * PADDING, _BLANK, np.uint8)
    data = padded[PADDING : PADDING + int(offsets[-1])]
    data[GAP:] = stored[: int(offsets[-1]) - GAP]
    data[data == MARK] = _STAND_IN
    return Corpus(strings(data, offsets), data, offsets, _plain_blanks(padded))


def _plain_blanks(padded: Bytes) -> Bytes:
    """The bytes that windows are cut from: no-break and narrow spaces as blanks, byte for byte, but within digits."""
    text = padded.tobytes()
    plain = padded
    for blank in _BLANKS:
        if blank not in text:
            continue
        if plain is padded:
            plain = padded.copy()
        at = np.array([found.start() for found in re.finditer(re.escape(blank), text)])
        digit = (padded - np.uint8(0x30)) < 10
        at = at[~(digit[at - 1] & digit[at + len(blank)])]
        for offset in range(len(blank)):
            plain[at + offset] = ord(" ")
    return plain


def strings(data: Bytes, offsets: Ints) -> pa.LargeStringArray:
    """A string array over `data` without a copy; `offsets` has one entry more than the array."""
    buffers = [None, pa.py_buffer(np.ascontiguousarray(offsets)), pa.py_buffer(np.ascontiguousarray(data))]
    return pa.Array.from_buffers(pa.large_string(), len(offsets) - 1, buffers)


def binaries(data: Bytes, offsets: Ints) -> pa.LargeBinaryArray:
    """As `strings`, for bytes that may cut a character in two: RE2 reads them one byte at a time."""
    buffers = [None, pa.py_buffer(np.ascontiguousarray(offsets)), pa.py_buffer(np.ascontiguousarray(data))]
    return pa.Array.from_buffers(pa.large_binary(), len(offsets) - 1, buffers)


@dataclass(frozen=True, slots=True)
class Marked:
    """The texts with a mark byte at both ends of every match, and where in that buffer the marks are."""

    data: Bytes
    marks: Ints

    @property
    def starts(self) -> Ints:
        """Where the matches begin, in the buffer without marks."""
        return (self.marks - np.arange(len(self.marks)))[0::2]

    @property
    def ends(self) -> Ints:
        """Where the matches end, in the buffer without marks."""
        return (self.marks - np.arange(len(self.marks)))[1::2]


def mark(batch: Corpus, pattern: str) -> tuple[Ints, Ints]:
    """Starts and ends of the pattern's matches, leftmost first; they never overlap. See `marked` on the pattern."""
    found = marked(batch.texts, pattern)
    return batch.offsets[0] + found.starts, batch.offsets[0] + found.ends


def marked(texts: pa.LargeStringArray, pattern: str) -> Marked:
    """The texts with every match of the pattern marked, in one RE2 pass.

    The pattern must not match the empty string. A capture group in it costs a factor of four: use `(?:`.
    """
    texts = pc.replace_substring_regex(texts, pattern, f"{chr(MARK)}\\0{chr(MARK)}")
    raw = texts.buffers()[2]
    if raw is None:
        return Marked(np.zeros(0, np.uint8), np.zeros(0, np.int64))
    limits = np.frombuffer(texts.buffers()[1], np.int64)[texts.offset : texts.offset + len(texts) + 1]
    data = np.frombuffer(raw, np.uint8)[limits[0] : limits[-1]]
    return Marked(data, np.flatnonzero(data == MARK))


def literal(small: Bytes, wanted: bytes) -> Ints:
    """Where two or more small letters and spaces stand in data whose bytes have the bit of small letters set."""
    # Two letters at once, from every second byte on and from those between: few places are left for the others.
    pair = np.frombuffer(wanted[:2], np.uint16)
    halves = (small[begin : len(small) - (len(small) - begin) % 2] for begin in (0, 1))
    places = [2 * np.flatnonzero(half.view(np.uint16) == pair) + begin for begin, half in enumerate(halves)]
    found = np.sort(np.concatenate(places))
    found = found[found <= len(small) - len(wanted)]
    for offset in range(2, len(wanted)):
        found = found[small[found + offset] == wanted[offset]]
    return found


def slices(data: Bytes, starts: Ints, ends: Ints) -> pa.LargeStringArray:
    """The text of each span, copied out; a span may cut a character in two only where bytes are all that is read."""
    # Every second of the stretches between the bounds is a span. Of the others nothing is read: it does not matter
    # whether spans overlap or stand in another order. From the first and the last Arrow guesses how much room to make.
    bounds = np.zeros(2 * len(starts) + 2, np.int64)
    bounds[1:-1:2], bounds[2::2] = starts, ends
    bounds[-1] = min(2 * int((ends - starts).sum()), len(data))
    return strings(data, bounds).take(pa.array(np.arange(1, 2 * len(starts), 2)))


def unaccented(data: Bytes) -> Bytes:
    """The data with an x for each byte of a letter beyond ASCII inside a word, as far as the letter has two bytes.

    RE2 takes such a letter for the end of a word: "Matías" would end in the word "as". One at the end of a word, or
    before its plural, stays what it is: "communiqués".
    """
    inside = np.flatnonzero((data[:-2] - np.uint8(_LETTERS[0])) <= _LETTERS[1] - _LETTERS[0])
    following = data[inside + 2]
    inside = inside[(((following | np.uint8(0x20)) - np.uint8(ord("a"))) < 26) & (following != ord("s"))]
    if not len(inside):
        return data
    plain = data.copy()
    plain[inside] = plain[inside + 1] = ord("x")
    return plain


def windows(batch: Corpus, positions: Ints, documents: Ints, width: int, *, left: bool) -> pa.LargeBinaryArray:
    """The `width` bytes before (`left`) or from each position, inside its document; beyond it, line breaks.

    Every window has the same width, so a pattern anchored at the end of a left window or at the start of a right
    window looks at the text beside the position. Raises `ValueError` for a width beyond the padding of a corpus.
    """
    return row_binaries(window_rows(batch, positions, documents, width, left=left))


def row_binaries(rows: Bytes) -> pa.LargeBinaryArray:
    """The rows of a matrix of bytes as an array of binaries."""
    return binaries(rows.reshape(-1), np.arange(len(rows) + 1, dtype=np.int64) * rows.shape[1])


def window_rows(batch: Corpus, positions: Ints, documents: Ints, width: int, *, left: bool) -> Bytes:
    """The windows as a matrix, a row for each position."""
    if width > PADDING:
        raise ValueError(f"width: found {width}, expected at most {PADDING}")
    rows = rows_at(batch.padded, positions + (PADDING - width if left else PADDING), width)
    room = positions - batch.offsets[documents] if left else batch.ends[documents] - positions
    near = np.flatnonzero(room < width)
    rows[near] = blanked(rows[near], room[near], _BLANK, left=left)
    return rows


def rows_at(data: Bytes, starts: Ints, width: int) -> Bytes:
    """The `width` bytes of the data from each start on, a row each: copied as one item, not byte by byte."""
    rows: Bytes = np.ndarray(len(data) - width + 1, f"V{width}", data, strides=(1,))[starts].view(np.uint8)
    return rows.reshape(-1, width)


def blanked(rows: Bytes, room: Ints, blank: int, *, left: bool) -> Bytes:
    """The windows, changed in place, with a blank for what lies farther from the position than it has room."""
    inside, blanks = _inside(rows.shape[1], blank, left=left)
    room = np.clip(room, 0, rows.shape[1])
    # Two operations on bits take half of the time of a copy where a flag is set.
    rows &= inside.take(room, axis=0)
    rows |= blanks.take(room, axis=0)
    return rows


@lru_cache(maxsize=64)
def _inside(width: int, blank: int, *, left: bool) -> tuple[Bytes, Bytes]:
    """For each room from 0 to a window's width all bits of the bytes that are inside, and the blank in the others."""
    inside = np.tri(width + 1, width, -1, dtype=np.uint8) * np.uint8(0xFF)
    inside = np.ascontiguousarray(inside[:, ::-1]) if left else inside
    return inside, ~inside & np.uint8(blank)


def word_ends(rows: Bytes) -> NDArray[np.uint64]:
    """Where words end in each right window, as bits: that of a place is set if a word ends before it. No window is
    wider than an integer has bits; signs of units are words."""
    inside = _WORD_BYTE.take(rows)
    ending = np.zeros((len(rows), _WORD_BITS), np.bool_)
    np.greater(inside[:, :-1], inside[:, 1:], out=ending[:, 1 : rows.shape[1]])
    return np.packbits(ending, axis=1, bitorder="little").view(np.uint64).reshape(-1)


def lowest(bits: NDArray[np.uint64]) -> Ints:
    """The place of the lowest bit that is set in each integer, 0 where none is."""
    found: Ints = np.bitwise_count((bits & -bits) - (bits > 0)).astype(np.int64)
    return found


def byte_pattern(pattern: str) -> str:
    r"""A pattern for windows, where a byte is a character: every other character is spelled as its bytes.

    `\x{a0}` and the like are characters too; a bracket expression that holds one must not be a negated one.
    """
    pattern = re.sub(r"\\x\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), pattern)

    def spell(text: str) -> str:
        return "".join(f"\\x{byte:02x}" for byte in text.encode())

    def bracket(match: re.Match[str]) -> str:
        wide = [char for char in match[1] if not char.isascii()]
        narrow = "".join(char for char in match[1] if char.isascii())
        choices = [f"[{narrow}]"] * bool(narrow) + [spell(char) for char in wide]
        return f"(?:{'|'.join(choices)})" if wide else match[0]

    pattern = re.sub(r"\[((?:[^\]\\]|\\.)+)\]", bracket, pattern)
    return re.sub(r"[^\x00-\x7f]", lambda match: f"(?:{spell(match[0])})", pattern)


def any_of(*patterns: str) -> str:
    """One pattern for any of some that are all anchored at the end, or all at the start, anchored as a whole: RE2 then
    starts at the number and mostly stops at once."""
    if all(pattern.endswith("$") for pattern in patterns):
        return f"(?:{'|'.join(f'(?:{pattern[:-1]})' for pattern in patterns)})$"
    assert all(pattern.startswith("^") for pattern in patterns)
    return f"^(?:{'|'.join(f'(?:{pattern[1:]})' for pattern in patterns)})"


def matches(bits: pa.LargeBinaryArray, pattern: str) -> NDArray[np.bool_]:
    """Which elements the pattern is found in."""
    if not len(bits):
        return np.zeros(0, np.bool_)
    found: NDArray[np.bool_] = pc.match_substring_regex(bits, pattern).to_numpy(zero_copy_only=False)
    return found


def matched_lengths(bits: pa.LargeBinaryArray, pattern: str) -> Ints:
    """The length of the match of an anchored pattern in each element, 0 where there is none."""
    if not len(bits):
        return np.zeros(0, np.int64)
    rest = pc.replace_substring_regex(bits, pattern, b"")
    lengths: Ints = pc.subtract(pc.binary_length(bits), pc.binary_length(rest)).to_numpy(zero_copy_only=False)
    return lengths.astype(np.int64)


def ending_lengths(bits: pa.LargeBinaryArray, pattern: str) -> Ints:
    """As `matched_lengths`, of a pattern at the end of few elements that begins with a rare word and goes on with a
    counted repetition: read backwards, as such patterns are, it would have a state for every count in every element."""
    if not len(bits):
        return np.zeros(0, np.int64)
    rest = pc.replace_substring_regex(bits, f"(?s)^(.*?)(?:{pattern})", b"\\1")
    lengths: Ints = pc.subtract(pc.binary_length(bits), pc.binary_length(rest)).to_numpy(zero_copy_only=False)
    return lengths.astype(np.int64)


@lru_cache(maxsize=1 << 15)
def is_whole(pattern: str, text: str) -> bool:
    """Whether a text is a match of a pattern of Python's; it remembers, because the same cues come again and again."""
    return re.fullmatch(pattern, text) is not None


def text_of(window: bytes) -> str:
    """A window as text. The character that its end cuts is left out; what its start cuts of one stays as it is, byte by
    byte: `size_of` counts it."""
    if window.isascii():
        return window.decode("ascii")
    return window.decode("utf-8", "surrogateescape").rstrip(_CUT)


def size_of(text: str) -> int:
    """The bytes of a part of what `text_of` gave."""
    return len(text.encode("utf-8", "surrogateescape"))
