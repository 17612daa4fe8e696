"""A batch of texts laid out for reading in context: its passages, its sentences, and what stands beside a position.

What lives here: the bounds of sentences and the windows cut off at them. What does not: numbers, claims, and any
word of a language (`en/sentences.py` has the abbreviations of English).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from pipeline.extract import marks, quotemarks
from pipeline.extract.marks import Bytes, Corpus, Ints, Ranks
from pipeline.ingest import passages

Bools = NDArray[np.bool_]

_LONGEST = 512
"""Bytes of the longest name or cue. Every claim that it is said of repeats it, so it must not grow with the text."""

_BLANK = 3
"""What fills a window beyond the sentence: no text of letters holds it, and it is not white space."""

_STAND_IN = 1

_BESIDE = 16
"""Bytes looked at on each side of a full stop: the longest abbreviation, or closing quotes and a space."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Texts with bounds. All positions are bytes into `corpus.data`.

    `passage` and `sentence` hold the start of each passage and sentence and, last, the length of the data: together
    they cover it, white space included. `heading` is a flag for each passage, `passage_of` the passage of each
    sentence; `begun` ranks the first bytes of sentences, `continuation` the bytes that only continue a character.
    `semicolon` are the semicolons, which part what is said in a sentence. `written` is the data as stored, where
    neither a control byte nor the mark of a quotation has been replaced for reading; `corpus` has such marks as double
    ones.
    """

    corpus: Corpus
    language: str
    passage: Ints
    heading: Bools
    sentence: Ints
    passage_of: Ints
    begun: Ranks
    continuation: Ranks
    semicolon: Ints
    written: Bytes

    @property
    def data(self) -> Bytes:
        return self.corpus.data

    def sentence_at(self, positions: Ints) -> Ints:
        """The sentence that holds each position."""
        return self.begun.before(positions + 1) - 1

    def passage_at(self, positions: Ints) -> Ints:
        """The passage that holds each position."""
        return self.passage_of[self.sentence_at(positions)]

    def find(self, pattern: str) -> tuple[Ints, Ints]:
        """Starts and ends of a pattern's matches (RE2 over characters), in order, none longer than `_LONGEST`."""
        start, end = marks.mark(self.corpus, pattern)
        short = end - start <= _LONGEST
        return start[short], end[short]

    def sentences_with(self, literals: Iterable[str]) -> Ints:
        """The sentences in which one of the literals begins: small letters and spaces, found in any case."""
        small = self.data | np.uint8(0x20)
        positions = [marks.literal(small, literal.encode()) for literal in literals]
        return np.unique(self.sentence_at(np.concatenate(positions)))

    def find_in(self, begins: Ints, ends: Ints, pattern: str) -> tuple[Ints, Ints]:
        """As `find`, in some stretches of the texts alone, each by itself; they are in order and do not overlap."""
        return _found(marks.slices(self.data, begins, ends), begins, ends, pattern)

    def find_in_sentences(self, sentences: Ints, pattern: str) -> tuple[Ints, Ints]:
        """As `find`, in some of the sentences, in order and each once."""
        return self.find_in(self.sentence[sentences], self.sentence[sentences + 1], pattern)

    def find_up_to(self, positions: Ints, *patterns: str) -> tuple[Ints, Ints]:
        """As `find`, in each document as far as the passage behind that of the last of some positions in order.

        A letter with an accent is an x to the patterns, so that no word begins behind one.
        Of several patterns no match overlaps another: the first to begin is kept, and the longest of these. Only what
        begins inside a match that gives way to another pattern's is not sought again.
        """
        document = self.corpus.document_of(positions)
        last = np.flatnonzero(np.diff(document, append=-1))
        passage = np.minimum(self.passage_at(positions[last]) + 2, len(self.passage) - 1)
        ends = np.minimum(self.passage[passage], self.corpus.offsets[document[last] + 1])
        begins = self.corpus.offsets[document[last]]
        texts = marks.slices(marks.unaccented(self.data), begins, ends)
        return _apart([_found(texts, begins, ends, pattern) for pattern in patterns])

    def left(self, positions: Ints, width: int) -> pa.LargeBinaryArray:
        """The bytes before each position within its sentence; byte 3 fills the window beyond it."""
        return marks.row_binaries(self.left_rows(positions, width))

    def left_rows(self, positions: Ints, width: int) -> Bytes:
        """The windows of `left` as a matrix, a row for each position."""
        return self._left_rows(positions, self.sentence[self.sentence_at(positions)], width)

    def endings(self, positions: Ints, width: int) -> pa.LargeBinaryArray:
        """The last bytes of the sentence of each position; byte 3 fills the window before its start."""
        sentence = self.sentence_at(positions)
        return marks.row_binaries(self._left_rows(self.sentence[sentence + 1], self.sentence[sentence], width))

    def ink_before(self, positions: Ints, width: int) -> Bytes:
        """The last byte that is no white space among the `width` bytes before each position, within its sentence.

        White space where there is none, byte 3 where the sentence begins before there is one.
        """
        rows = self.left_rows(positions, width)
        blank = (rows == 0x20) | ((rows - np.uint8(0x09)) < 5)
        found: Bytes = rows[np.arange(len(rows)), width - 1 - np.argmin(blank[:, ::-1], axis=1)]
        return found

    def _left_rows(self, positions: Ints, begins: Ints, width: int) -> Bytes:
        rows = marks.rows_at(self.corpus.padded, positions + (marks.PADDING - width), width)
        return marks.blanked(rows, positions - begins, _BLANK, left=True)

    def right(self, positions: Ints, width: int) -> pa.LargeBinaryArray:
        """The bytes from each position on within its sentence; byte 3 fills the window beyond it."""
        return marks.row_binaries(self.right_rows(positions, width))

    def right_rows(self, positions: Ints, width: int) -> Bytes:
        """The windows of `right` as a matrix, a row for each position."""
        # A position at the very end of a sentence sees nothing of the next one.
        ends = self.sentence[self.sentence_at(np.maximum(positions - 1, 0)) + 1]
        rows = marks.rows_at(self.corpus.padded, positions + marks.PADDING, width)
        return marks.blanked(rows, ends - positions, _BLANK, left=False)


def vocabulary(language: str, subject: str) -> Any:
    """The module of a language that holds its words for a subject.

    Raises `ModuleNotFoundError` for a language that has no folder of its own.
    """
    return import_module(f"pipeline.extract.{language}.{subject}")


def lay_out(texts: pa.Array, language: str, corpus: Corpus | None = None) -> Scene:
    """The scene of some texts: passages by the rule of `ingest.passages`, sentences inside them.

    `corpus` is theirs, if it has been made.
    """
    corpus = marks.corpus(texts) if corpus is None else corpus
    found = passages.bounds(corpus.data, corpus.offsets)
    length = np.array([len(corpus.data)], np.int64)
    # White space before a passage belongs to the passage before it, and to none at the start of a document.
    passage = _merged(found.start, corpus.offsets[:-1], length)
    heading = np.zeros(len(passage), bool)
    heading[np.searchsorted(passage, found.start[found.heading])] = True
    stored, corpus = corpus, quotemarks.doubled(corpus, passage, vocabulary(language, "sentences").ELIDED)
    sentence = _merged(_sentence_starts(corpus, language), passage)
    passage_of = np.searchsorted(passage, sentence[:-1], side="right") - 1
    return Scene(
        corpus,
        language,
        passage,
        heading,
        sentence,
        passage_of,
        Ranks.at(sentence[:-1], len(corpus.data) + 1),
        Ranks.of((stored.data & 0xC0) == 0x80),
        np.flatnonzero(corpus.data == ord(";")),
        _written(texts, stored),
    )


def _found(texts: pa.LargeStringArray, begins: Ints, ends: Ints, pattern: str) -> tuple[Ints, Ints]:
    """Starts and ends in the scene of a pattern's matches in `texts`, the stretches from `begins` to `ends`."""
    found = marks.marked(texts, pattern)
    starts = found.starts
    upto = np.cumsum(np.append(0, ends - begins))
    which = np.searchsorted(upto, starts, side="right") - 1
    start = starts + (begins - upto[:-1])[which]
    end = start + found.ends - starts
    short = end - start <= _LONGEST
    return start[short], end[short]


def _apart(found: list[tuple[Ints, Ints]]) -> tuple[Ints, Ints]:
    """The matches of several patterns in order: where some overlap, the first to begin, and of these the longest."""
    which = np.repeat(np.arange(len(found)), [len(start) for start, _ in found])
    start, end = (np.concatenate(ends) for ends in zip(*found, strict=True))
    order = np.lexsort((which, -end, start))
    start, end = start[order], end[order]
    kept = np.ones(len(start), bool)
    # Few overlap at all: only these are looked at one by one.
    for row in (np.flatnonzero(start[1:] < np.maximum.accumulate(end)[:-1]) + 1).tolist():
        before = row - 1
        while not kept[before]:
            before -= 1
        kept[row] = start[row] >= end[before]
    return start[kept], end[kept]


def _merged(*sorted_positions: Ints) -> Ints:
    """The positions of all arrays in order, each once."""
    every = np.sort(np.concatenate(sorted_positions), kind="stable")
    return every[np.concatenate([[True], np.diff(every) > 0])] if len(every) else every


def _written(texts: pa.Array, corpus: Corpus) -> Bytes:
    """The bytes of the texts as stored; a corpus differs from them only where a stand-in is."""
    if not (corpus.data == _STAND_IN).any():
        return corpus.data
    written = corpus.data.copy()
    for text, at in zip(texts.to_pylist(), corpus.offsets.tolist(), strict=False):
        stored = (text or "").encode()
        written[at : at + len(stored)] = np.frombuffer(stored, np.uint8)
    return written


def _sentence_starts(corpus: Corpus, language: str) -> Ints:
    """The byte after each full stop, question or exclamation mark that ends a sentence and begins another."""
    data = corpus.data
    stops = np.flatnonzero((data == 0x2E) | (data == 0x3F) | (data == 0x21))
    # Most stops stand inside a number or a name: a letter or a digit right after them tells at once.
    following = data[np.minimum(stops + 1, max(len(data) - 1, 0))]
    inside = ((following | 0x20) - np.uint8(0x61) < 26) | (following - np.uint8(0x30) < 10)
    stops = stops[~inside]
    if not len(stops):
        return np.zeros(0, np.int64)
    words = vocabulary(language, "sentences")
    document = corpus.document_of(stops)
    # A stop, one space or line break, and the first letter of the next word need no pattern; the rest does.
    last = max(len(data) - 1, 0)
    space, first = data[np.minimum(stops + 1, last)], data[np.minimum(stops + 2, last)]
    plain = ((space == 0x20) | (space == 0x0A)) & (first > 0x20) & (stops + 2 < corpus.ends[document])
    ends = np.where(plain & ((first - np.uint8(0x61)) >= 26), stops + 1, -1)
    other = np.flatnonzero(~plain)
    after = marks.windows(corpus, stops[other], document[other], _BESIDE, left=False)
    ending = marks.matches(after, words.NEXT)
    # The closing quotes belong to the sentence they close: the next begins after the white space, which mostly is next.
    ends[other[ending]] = stops[other[ending]] + 1
    closed = np.flatnonzero(ending & (space[other] > 0x20))
    ends[other[closed]] = stops[other[closed]] + marks.matched_lengths(after.take(pa.array(closed)), words.CLOSING)
    kept = np.flatnonzero(ends >= 0)
    stops, document, ends, first = stops[kept], document[kept], ends[kept], first[kept]
    before = marks.windows(corpus, stops + 1, document, _BESIDE, left=True)
    inner = marks.matches(before, words.ABBREVIATION)
    inner[inner] = ~marks.matches(before.filter(pa.array(inner)), words.LABELLED)
    # A letter opens a number only as a roman numeral does.
    roman = np.isin(first, np.frombuffer(words.ROMAN, np.uint8))
    numbered = np.flatnonzero(~inner & (roman | (((first | 0x20) - np.uint8(0x61)) >= 26)))
    after = marks.windows(corpus, stops[numbered], document[numbered], _BESIDE, left=False)
    numbered = numbered[marks.matches(after, words.NUMBERED)]
    inner[numbered] = marks.matches(before.take(pa.array(numbered)), words.REFERENCE)
    # "On 1. October 1946": between a day and its month and year no sentence ends.
    days = np.flatnonzero(~inner & (data[np.maximum(stops - 1, 0)] - np.uint8(0x30) < 10))
    after = marks.windows(corpus, stops[days], document[days], _BESIDE, left=False)
    inner[days] |= marks.matches(after, words.DATED)
    starts: Ints = ends[~inner]
    return starts
