"""From byte spans and row numbers to columns: words, characters, names.

What lives here: the last step from positions in the flat bytes of a scene to what a row says. What does not:
finding the positions.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Scene


def pick(start: Ints, end: Ints, which: Ints) -> tuple[Ints, Ints]:
    """The spans that `which` points to, -1 where it points nowhere."""
    if not len(start):
        return np.full(len(which), -1), np.full(len(which), -1)
    return np.where(which >= 0, start[which], -1), np.where(which >= 0, end[which], -1)


def named(names: Sequence[str], which: Ints) -> pa.StringArray:
    """The names that `which` points to, null where it points nowhere."""
    if (which < 0).all():
        return pa.nulls(len(which), pa.string())
    return pa.array(names, pa.string()).take(pa.array(which, mask=which < 0))


def spread(columns: dict[str, pa.Array], rows: Ints, count: int) -> dict[str, pa.Array]:
    """Columns of strings or of integers or reals of 64 bits, with their elements at some of `count` rows, in order, and
    null in all the others.
    """
    if not len(rows):
        return {name: pa.nulls(count, column.type) for name, column in columns.items()}
    upto = np.zeros(count + 1, np.int64)
    upto[rows + 1] = 1
    np.cumsum(upto, out=upto)
    return {name: _spread(column, rows, upto) for name, column in columns.items()}


def _spread(column: pa.Array, rows: Ints, upto: Ints) -> pa.Array:
    """One of the columns; `upto` are the rows before each row. Strings are not copied: their bounds are repeated."""
    count = len(upto) - 1
    valid = np.zeros(count, np.bool_)
    valid[rows] = column.is_valid().to_numpy(zero_copy_only=False)
    buffers = [pa.py_buffer(np.packbits(valid, bitorder="little"))]
    first, last = column.offset, column.offset + len(column)
    if pa.types.is_string(column.type):
        bounds = np.frombuffer(column.buffers()[1], np.int32)[first : last + 1]
        buffers += [pa.py_buffer(bounds[upto]), column.buffers()[2]]
    else:
        values = np.zeros(count, np.int64)
        values[rows] = np.frombuffer(column.buffers()[1], np.int64)[first:last]
        buffers.append(pa.py_buffer(values))
    return pa.Array.from_buffers(column.type, count, buffers)


def whole(scene: Scene, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """The spans with all of the characters that they cut: a mark of two bytes may be read as a double one and a blank
    (`quotemarks.py`). -1 stays what it is."""
    first, beyond = ((scene.written[np.minimum(at, len(scene.written) - 1)] & 0xC0) == 0x80 for at in (start, end))
    return start - (first & (start > 0)), end + (beyond & (end > 0) & (end < len(scene.written)))


def words(scene: Scene, start: Ints, end: Ints) -> pa.StringArray:
    """The words of the spans, null where a span is -1."""
    known = np.flatnonzero(start >= 0)
    if not len(known):
        return pa.nulls(len(start), pa.string())
    start, end = start.copy(), end.copy()
    start[known], end[known] = whole(scene, start[known], end[known])
    found = marks.slices(scene.written, start[known], end[known]).cast(pa.string())
    return spread({"words": found}, known, len(start))["words"]


def characters(scene: Scene, at: Ints, document: Ints) -> pa.Int64Array:
    """Code points from the start of its document to each byte position, null where the position is -1."""
    origin = scene.corpus.offsets[document]
    inside = scene.continuation.before(np.maximum(at, 0)) - scene.continuation.before(origin)
    return pa.array(at - origin - inside, mask=at < 0)


def surroundings(scene: Scene, start: Ints, end: Ints, width: int) -> tuple[pa.StringArray, pa.StringArray]:
    """The `width` characters of the document before each start and from each end on."""
    data, continuation = scene.written, scene.continuation
    offsets, ends = scene.corpus.offsets, scene.corpus.ends
    document = scene.corpus.document_of(start)

    def inside(low: Ints, high: Ints) -> Ints:
        return continuation.before(np.clip(high, 0, len(data))) - continuation.before(np.clip(low, 0, len(data)))

    low, high = start - width, end + width
    # Each byte that only continues a character makes the window one byte wider, until no more come in.
    while True:
        wider = start - width - inside(low, start), end + width + inside(end, high + 1)
        if (wider[0] == low).all() and (wider[1] == high).all():
            break
        low, high = wider
    low, high = np.maximum(low, offsets[document]), np.minimum(high, ends[document])
    return marks.slices(data, low, start).cast(pa.string()), marks.slices(data, end, high).cast(pa.string())
