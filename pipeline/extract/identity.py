"""The identifier of a claim: made of its words and their surroundings, so that it outlives a better reading.

What lives here: how an identifier is made. What does not: finding claims, and following them from one version of a
text to the next. Neither an offset nor an interpretation goes in; a respaced text, straight quotes for curly
ones or other line ends keep the identifier.
"""

import unicodedata
from functools import lru_cache
from hashlib import sha256
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from pipeline.extract import marks
from pipeline.extract.marks import Bytes, Corpus, Ints, Ranks

CONTEXT = 24
"""Letters and digits of context on each side."""

_RAW = 144
"""Bytes that hold 24 letters of any script with their combining marks."""

DIGITS = 10
"""Hexadecimal digits of an identifier."""

MANY_DIGITS = 20
"""The same where claims are counted in millions: among a billion, two share one with a chance of one in a million."""

_SEPARATOR = "\x1f"
_PART = 1 << 18
"""Bytes of a text whose letters are picked at a time."""

_EMPTY = sha256()
_HEX = np.frombuffer(bytes(range(256)).hex().encode(), np.uint8).reshape(256, 2)
_SIGNS = str.maketrans({"\u2212": "-", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-"})


def claim_id(doc_id: str, phrase: str, before: str, after: str, *, slot: int = 0, occurrence: int = 0) -> str:
    """`c` and 10 hex digits for the number `phrase` between the texts `before` and `after`.

    `slot` numbers the values of one span. `occurrence` is the tie-break for claims of one document that agree in
    all the rest (a refrain): 0 for the first in the order of the text, 1 for the next, and so on.
    """
    key = _key(doc_id, number(phrase), letters(before)[-CONTEXT:], letters(after)[:CONTEXT], slot)
    return _digest(key, occurrence)


@lru_cache(maxsize=1 << 16)
def number(phrase: str) -> str:
    """The phrase as it counts for identity: letters, digits, points, commas and signs."""
    return "".join(c for c in _folded(phrase).translate(_SIGNS) if c.isalnum() or c in ".,+-")


def letters(context: str) -> str:
    """The context as it counts for identity: letters and digits of any script."""
    return "".join(filter(str.isalnum, _folded("".join(filter(_in_word, context)))))


def claim_ids(
    doc_ids: pa.Array, phrases: pa.Array, corpus: Corpus, starts: Ints, ends: Ints, *, digits: int = DIGITS
) -> pa.StringArray:
    """`claim_id`, slot 0, for many claims in the order of their texts.

    `starts` and `ends` are the byte offsets of the number phrases in the corpus; `doc_ids` and `phrases` have an
    element for each claim.
    """
    if not len(starts):
        return pa.array([], pa.string())
    document = corpus.document_of(starts)
    words, which = _word_bytes(corpus.data)
    upto = Ranks.of(which)
    low, high = upto.before(corpus.offsets[document]), upto.before(corpus.offsets[document + 1])
    distinct = phrases.dictionary_encode()
    numbers = _numbers(distinct.dictionary)
    keys = pc.binary_join_element_wise(
        doc_ids.cast(pa.binary()),
        numbers.take(distinct.indices),
        _contexts(words, upto.before(starts), low, left=True),
        _contexts(words, upto.before(ends), high, left=False),
        pa.scalar(b"0"),
        _SEPARATOR.encode(),
    )
    occurrences = _occurrences(keys)
    repeated = np.flatnonzero(occurrences)
    identifiers = _hashed(keys, digits)
    if not len(repeated):
        return identifiers
    again = [_digest(keys[i].as_py(), int(occurrences[i]), digits) for i in repeated.tolist()]
    return pc.replace_with_mask(identifiers, pa.array(occurrences > 0), pa.array(again, pa.string()))


def _key(doc_id: str, *parts: object) -> bytes:
    return _SEPARATOR.join([doc_id, *map(str, parts)]).encode("utf-8", "surrogatepass")


def _digest(key: bytes, occurrence: int, digits: int = DIGITS) -> str:
    if occurrence:
        key += f"{_SEPARATOR}{occurrence}".encode()
    return "c" + sha256(key).hexdigest()[:digits]


def _hashed(keys: pa.BinaryArray, digits: int) -> pa.StringArray:
    """The identifier of each key, its occurrence aside: the digests one after another, made hexadecimal at once."""
    raw = keys.buffers()[2].to_pybytes()
    bounds = np.frombuffer(keys.buffers()[1], np.int32)[keys.offset : keys.offset + len(keys) + 1].tolist()
    digests = b"".join([_sha256(raw[low:high]) for low, high in pairwise(bounds)])
    rows = np.full((len(keys), 1 + digits), ord("c"), np.uint8)
    seen = np.frombuffer(digests, np.uint8).reshape(len(keys), -1)[:, : (digits + 1) // 2]
    rows[:, 1:] = _HEX[seen].reshape(len(keys), -1)[:, :digits]
    offsets = np.arange(len(keys) + 1, dtype=np.int32) * (1 + digits)
    return pa.Array.from_buffers(pa.string(), len(keys), [None, pa.py_buffer(offsets), pa.py_buffer(rows)])


def _sha256(key: bytes) -> bytes:
    """The digest of a key: to copy an empty hash costs half of what it costs to look the function up anew."""
    found = _EMPTY.copy()
    found.update(key)
    return found.digest()


def _numbers(phrases: pa.Array) -> pa.BinaryArray:
    """`number` of each phrase; those in ASCII, which are most, at once."""
    plain = pc.utf8_lower(pc.replace_substring_regex(phrases, r"[^0-9A-Za-z.,+\-]+", ""))
    wide = pc.invert(pc.string_is_ascii(phrases))
    spelled = pa.array([number(phrase) for phrase in phrases.filter(wide).to_pylist()], plain.type)
    return pc.replace_with_mask(plain, wide, spelled).cast(pa.binary())


def _occurrences(keys: pa.Array) -> Ints:
    """For each key how many equal ones come before it."""
    encoded = keys.dictionary_encode()
    if len(encoded.dictionary) == len(keys):
        return np.zeros(len(keys), np.int64)
    code = encoded.indices.to_numpy()
    order = np.argsort(code, kind="stable")
    first = np.concatenate([[True], np.diff(code[order]) > 0])
    rank = np.arange(len(code))
    out = np.empty(len(code), np.int64)
    out[order] = rank - np.maximum.accumulate(np.where(first, rank, 0))
    return out


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _in_word(character: str) -> bool:
    """Letters, digits, and the combining marks that make a letter whole."""
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _word_bytes(data: Bytes) -> tuple[Bytes, NDArray[np.bool_]]:
    """The bytes of the letters, digits and combining marks of a text, one after another; and which bytes they are."""
    shifted = data | np.uint8(0x20)
    shifted -= np.uint8(0x61)
    word = shifted < 26
    word |= np.subtract(data, np.uint8(0x30), out=shifted) < 10
    lead = np.flatnonzero(data >= 0xC2)
    first = data[lead].astype(np.uint32)
    size = 2 + (first >= 0xE0).astype(np.int64) + (first >= 0xF0)
    point = first & np.array([0x1F, 0x0F, 0x07], np.uint32)[size - 2]
    for n in (1, 2, 3):
        follows = data[np.minimum(lead + n, len(data) - 1)].astype(np.uint32) & 0x3F
        point = np.where(n < size, point << 6 | follows, point)
    distinct, which = np.unique(point, return_inverse=True)
    counts = np.array([_in_word(chr(p)) if p < 0x110000 else False for p in distinct.tolist()], bool)
    kept = counts[which] if len(distinct) else np.zeros(0, bool)
    for n in range(4):
        word[lead[kept & (n < size)] + n] = True
    # To look for the places first takes half of the time in which flags pick the bytes, but eight bytes for each.
    parts = [(data[at : at + _PART], word[at : at + _PART]) for at in range(0, max(len(data), 1), _PART)]
    return np.concatenate([part[np.flatnonzero(inside)] for part, inside in parts]), word


def _contexts(words: Bytes, at: Ints, limit: Ints, *, left: bool) -> pa.BinaryArray:
    """The `CONTEXT` letters and digits before or from each index `at` of the word bytes, folded, `limit` the
    document's own first or last index."""
    width = CONTEXT
    room = np.minimum(np.abs(at - limit), width)
    low, high = (at - room, at) if left else (at, at + room)
    plain = pc.ascii_lower(marks.slices(words, low, high)).cast(pa.binary())
    # Beside letters of other scripts the bytes are not what is wanted, nor, behind them, where a combining mark changes
    # the last letter.
    beyond = np.flatnonzero(words >= 0x80)
    wide = np.flatnonzero(np.searchsorted(beyond, low) < np.searchsorted(beyond, high + (not left)))
    exact = []
    for i, r in zip(at[wide].tolist(), np.abs(at - limit)[wide].tolist(), strict=True):
        raw = words[max(i - min(r, _RAW), 0) : i] if left else words[i : i + min(r, _RAW)]
        found = letters(raw.tobytes().decode("utf-8", "ignore"))
        exact.append((found[-width:] if left else found[:width]).encode())
    if not len(wide):
        return plain
    mask = np.zeros(len(at), bool)
    mask[wide] = True
    return pc.replace_with_mask(plain, pa.array(mask), pa.array(exact, pa.binary()))
