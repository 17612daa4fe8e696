"""The tables `documents` and `passages` of one shard, as columns."""

from __future__ import annotations

import functools

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.ingest.passages import Bytes, Ints, bounds, characters_before
from pipeline.ingest.shards import Group, Objects, Receipt, Shard, done_once, key_of, texts_of
from pipeline.validate.contract import contract
from pipeline.versions import version


def passages_folder(shard: Shard) -> str:
    """Where the passages of a shard are kept, named by what they are made of."""
    return f"passages/{key_of('passages', shard.key, version(['ingest/passages.py', 'ingest/shard_tables.py']))}"


def read_passages(objects: Objects, group: Group) -> list[Receipt]:
    """The receipts of the passages of each shard, which are found unless they had been before."""

    def found(shard: Shard) -> dict[str, pa.Table]:
        return {"passages": passage_table(texts_of(objects, shard))}

    return [
        done_once(objects, passages_folder(shard), functools.partial(found, shard), ("passages",))
        for shard in group.shards
    ]


def document_table(objects: Objects, shard: Shard) -> pa.Table:
    """The rows of `documents` of a shard, in its order."""
    table = contract()["documents"]
    return texts_of(objects, shard, table.column_names).cast(table.arrow)


def passage_table(texts: pa.Table) -> pa.Table:
    """The rows of `passages` of a shard: its documents in order, the passages of each in reading order."""
    data, offsets = flat(texts["text"])
    found = bounds(data, offsets)
    document = np.searchsorted(offsets, found.start, side="right") - 1
    origin = characters_before(data, offsets[:-1])
    first = np.searchsorted(document, np.arange(len(offsets) - 1))
    position = np.arange(len(document)) - first[document]
    doc_id = texts["doc_id"].combine_chunks().take(pa.array(document))
    columns = {
        "passage_id": pc.binary_join_element_wise(doc_id, pa.array(position).cast(pa.string()), ":"),
        "doc_id": doc_id,
        "position": pa.array(position),
        "kind": pa.array(["paragraph", "heading"]).take(pa.array(found.heading.astype(np.int8))),
        "start": pa.array(characters_before(data, found.start) - origin[document]),
        "end": pa.array(characters_before(data, found.end) - origin[document]),
    }
    table = contract()["passages"]
    return pa.table([columns[name] for name in table.column_names], table.arrow)


def flat(texts: pa.ChunkedArray) -> tuple[Bytes, Ints]:
    """All texts as one run of UTF-8 bytes, and the n + 1 byte offsets of the n texts in it."""
    whole = texts.combine_chunks().cast(pa.large_string())
    if isinstance(whole, pa.ChunkedArray):
        whole = pa.concat_arrays(whole.chunks) if whole.num_chunks else pa.array([], pa.large_string())
    _, offsets, data = whole.buffers()
    upto = np.frombuffer(offsets, np.int64)[whole.offset : whole.offset + len(whole) + 1].copy()
    content = np.frombuffer(data, np.uint8) if data is not None else np.zeros(0, np.uint8)
    return content[upto[0] : upto[-1]], upto - upto[0]
