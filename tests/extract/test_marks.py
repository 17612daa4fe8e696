"""Positions of a pattern and the bytes around positions, whatever the texts hold."""

import re

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract import marks

texts = st.lists(st.text(max_size=20) | st.none(), max_size=6)


def stored(items: list[str | None]) -> list[bytes]:
    return [(item or "").encode() for item in items]


@given(texts)
@settings(max_examples=60)
def test_a_corpus_is_its_documents_with_line_breaks_around_each(items: list[str | None]) -> None:
    batch = marks.corpus(pa.array(items, pa.string()))
    parts = [b"", *stored(items), b""] if items else [b"", b""]
    assert bytes(batch.data) == (b"\n" * marks.GAP).join(parts).replace(b"\x02", b"\x01")
    bounds = zip(batch.offsets, batch.ends, strict=False)
    assert [bytes(batch.data[start:end]) for start, end in bounds] == [
        item.replace(b"\x02", b"\x01") for item in stored(items)
    ]


@given(texts, st.sampled_from(["[0-9]+", "[a-z]", "é|5", "\\x{1}|\\s"]))
@settings(max_examples=60)
def test_marks_are_where_a_search_finds_the_pattern(items: list[str | None], pattern: str) -> None:
    batch = marks.corpus(pa.array(items, pa.string()))
    starts, ends = marks.mark(batch, pattern)
    spelled = pattern.replace("\\x{1}", "\x01").replace("\\s", "[\\t\\n\\f\\r ]")
    wanted, base = [], marks.GAP
    for item in items:
        text = (item or "").replace("\x02", "\x01") + "\n" * marks.GAP
        for match in re.finditer(spelled, text):
            wanted.append((base + len(text[: match.start()].encode()), base + len(text[: match.end()].encode())))
        base += len(text.encode())
    assert list(zip(starts.tolist(), ends.tolist(), strict=True)) == wanted
    assert marks.slices(batch.data, starts, ends).to_pylist() == [
        bytes(batch.data[start:end]).decode() for start, end in wanted
    ]


def plain_blanks(text: str) -> str:
    """No-break and narrow spaces as blanks of the same length, but between digits."""
    return re.sub(
        "(?<![0-9])[\u00a0\u2007\u2009\u202f]|[\u00a0\u2007\u2009\u202f](?![0-9])",
        lambda match: " " * len(match[0].encode()),
        text,
    )


def test_a_window_has_blanks_for_no_break_spaces_but_between_digits() -> None:
    text = "over\u00a03\u202f500\u00a0men"
    batch = marks.corpus(pa.array([text]))
    end = len(text.encode())
    window = marks.windows(batch, np.array([marks.GAP + end]), np.array([0]), end, left=True)[0].as_py()
    assert window.decode() == "over  3\u202f500  men"


@given(texts, st.integers(1, 9), st.booleans())
@settings(max_examples=60)
def test_a_window_never_looks_into_another_document(items: list[str | None], width: int, left: bool) -> None:
    batch = marks.corpus(pa.array(items, pa.string()))
    for row, item in enumerate(stored(items)):
        base, text = int(batch.offsets[row]), plain_blanks(item.replace(b"\x02", b"\x01").decode()).encode()
        for at in range(len(text) + 1):
            found = marks.windows(batch, np.array([base + at]), np.array([row]), width, left=left)[0].as_py()
            wanted = (
                text[max(0, at - width) : at].rjust(width, b"\n") if left else text[at : at + width].ljust(width, b"\n")
            )
            assert found == wanted


def test_a_window_wider_than_the_padding_is_refused() -> None:
    with pytest.raises(ValueError, match="width: found 5000"):
        marks.windows(marks.corpus(pa.array(["ab"])), np.array([0]), np.array([0]), 5_000, left=True)


def test_positions_know_their_document_even_beside_empty_ones() -> None:
    batch = marks.corpus(pa.array(["ab", "", "c", ""]))
    positions = marks.GAP + np.array([0, 1, 2 + 2 * marks.GAP])
    assert batch.document_of(positions).tolist() == [0, 0, 2]


def test_an_empty_batch_has_no_marks() -> None:
    batch = marks.corpus(pa.array([], pa.string()))
    starts, ends = marks.mark(batch, "[0-9]+")
    assert (len(starts), len(ends)) == (0, 0)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [("µ|m", "µ"), ("[aµ−]b", "−b"), ("[–-]5", "–5"), ("[–-]5", "-5"), ("\\x{a0}x", "\u00a0x"), ("^[\\s–]?é$", "–é")],
)
def test_a_byte_pattern_means_what_the_pattern_means(pattern: str, text: str) -> None:
    bits = pa.array([text.encode(), b"zzz"], pa.large_binary())
    assert marks.matches(bits, marks.byte_pattern(pattern)).tolist() == [True, False]


@pytest.mark.parametrize(
    ("patterns", "found", "missed"),
    [
        ((r"\babout\s+$", r"\bby\s+$"), [b"about ", b"rose by "], [b"about it", b"by  5"]),
        ((r"^\s+or", r"^,\s"), [b" or so", b", or"], [b"for", b"5, "]),
    ],
)
def test_any_of_some_anchored_patterns_is_found_as_each_is(
    patterns: tuple[str, ...], found: list[bytes], missed: list[bytes]
) -> None:
    pattern = marks.any_of(*patterns)
    bits = pa.array(found + missed, pa.large_binary())
    assert marks.matches(bits, pattern).tolist() == [True] * len(found) + [False] * len(missed)
    # Anchored inside of its alternatives alone it would be sought from every byte on.
    assert pattern[0] == "^" or pattern[-1] == "$"


def test_the_length_of_an_anchored_match_is_in_bytes() -> None:
    bits = pa.array([b"12 km", b"km", "5€".encode()], pa.large_binary())
    assert marks.matched_lengths(bits, "^[0-9]+").tolist() == [2, 0, 1]


@given(st.lists(st.binary(max_size=12), max_size=5))
@settings(max_examples=60)
def test_an_ending_read_forwards_is_as_long_as_read_backwards(found: list[bytes]) -> None:
    bits = pa.array([*found, b"a who b who c ", b"who is\n "], pa.large_binary())
    pattern = r"who\s[^,]{1,9}\s+$"
    assert marks.ending_lengths(bits, pattern).tolist() == marks.matched_lengths(bits, pattern).tolist()
    assert marks.ending_lengths(bits.slice(0, 0), pattern).tolist() == []


@given(st.text("abE ", max_size=24), st.text("abe ", min_size=2, max_size=4))
@settings(max_examples=120)
def test_small_letters_are_found_in_any_case(text: str, wanted: str) -> None:
    small = np.frombuffer(text.encode(), np.uint8) | np.uint8(0x20)
    places = [at for at in range(len(text) - len(wanted) + 1) if text.lower().startswith(wanted, at)]
    assert marks.literal(small, wanted.encode()).tolist() == places


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=6))
@settings(max_examples=60)
def test_spans_may_overlap_and_stand_in_any_order(pairs: list[tuple[int, int]]) -> None:
    data = np.frombuffer(b"0123456789", np.uint8)
    spans = np.array([sorted(pair) for pair in pairs], np.int64).reshape(-1, 2)
    assert marks.slices(data, spans[:, 0], spans[:, 1]).to_pylist() == ["0123456789"[a:b] for a, b in spans]


def test_the_ends_of_the_words_of_a_window_are_told_from_the_left() -> None:
    rows = np.frombuffer(b" km/hour m2 \n\n\n", np.uint8)[None, :]
    ends = marks.word_ends(rows)
    found = []
    while ends.any():
        found += marks.lowest(ends).tolist()
        ends &= ends - np.uint64(1)
    assert found == [3, 8, 11]
    assert marks.lowest(ends).tolist() == [0]


def test_a_word_that_a_window_cuts_off_does_not_end_there() -> None:
    rows = np.frombuffer(b" tonnes of", np.uint8)[None, :]
    assert marks.word_ends(rows).tolist() == [1 << 7]


@given(st.text(alphabet="aés í×Łñ\u0301я漢b ", max_size=40))
def test_letters_with_accents_are_no_ends_of_words_and_all_else_stays(text: str) -> None:
    data = np.frombuffer(text.encode(), np.uint8)
    plain = marks.unaccented(data)
    assert len(plain) == len(data)
    changed = np.flatnonzero(plain != data)
    assert len(bytes(plain).decode()) >= len(text)
    assert set(plain[changed].tolist()) <= {ord("x")}
    assert all(data[at] >= 0x80 for at in changed)


def test_a_word_does_not_begin_behind_an_accent() -> None:
    data = np.frombuffer("Matías, communiqués".encode(), np.uint8)
    assert bytes(marks.unaccented(data)).decode() == "Matxxas, communiqués"
