"""The tables claims, non_claims and attributions of one shard, as columns, from what `claims.extract` gives.

What lives here: the same rows that `rows` makes one by one, made all at once, and the proof that no number of the
shard's texts was passed over. What does not: the reading itself, and where shards are stored (`ingest.shards`).
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.errors import Refusal
from pipeline.extract import marks
from pipeline.extract.claims import SCHEMA, extract, runs
from pipeline.extract.coverage import misquoted, missed
from pipeline.extract.identity import MANY_DIGITS
from pipeline.extract.marks import Ints
from pipeline.extract.names import Names
from pipeline.ingest.shard_tables import flat, passage_table
from pipeline.ingest.shards import Group, Objects, Receipt, Shard, keep, key_of, texts_of, valid
from pipeline.ingest.stretches import Stretch, of_documents, of_passages, stretches
from pipeline.validate.contract import contract
from pipeline.versions import version

TABLES = ("claims", "non_claims", "attributions")

_BASE: Final = SCHEMA.get_field_index("base")

PROVED: Final = 1 << 20
"""Bytes of text that are held against their rows at a time, for it takes a number of eight bytes for each character."""


def reader_of(names: Names) -> str:
    """What decides, beside its texts, what is read of a shard: the code of the reader, and the names it knows."""
    return key_of(version(["extract", "ingest/passages.py", "ingest/shard_tables.py"]), repr(names))


def claims_folder(reader: str, shard: Shard) -> str:
    """Where the `TABLES` of a shard are kept, named by what they are made of."""
    return f"claims/{key_of('claims', shard.key, reader)}"


def of_claims(shards: Sequence[Shard], reader: str) -> list[Stretch]:
    """The stretches of the `TABLES`."""
    return stretches(
        TABLES, shards, lambda shard: claims_folder(reader, shard), of_documents(shards), of_passages(shards)
    )


def read_once(names: Names, objects: Objects, group: Group) -> list[Receipt]:
    """The receipts of the `TABLES` of each shard, of which those are read, together, that had not been before: the same
    texts, by the same reader, with the same names."""
    reader = reader_of(names)
    there = {shard: valid(objects, claims_folder(reader, shard), TABLES) for shard in group.shards}
    left = [shard for shard, receipt in there.items() if receipt is None]
    begin = time.perf_counter()
    read = read_shards([texts_of(objects, shard) for shard in left], names)
    each = (time.perf_counter() - begin) / max(1, len(left))
    new = {
        shard: keep(objects, claims_folder(reader, shard), tables, each)
        for shard, tables in zip(left, read, strict=True)
    }
    return [receipt or new[shard] for shard, receipt in there.items()]


def read_shards(shards: Sequence[pa.Table], names: Names) -> list[dict[str, pa.Table]]:
    """The `TABLES` of each shard, which are read together; a shard is rows of `documents` with a column `text`.

    Raises:
        Refusal: a number of a text is in none of the tables, or a quote is not what stands at its offsets.
    """
    if not shards:
        return []
    texts = pa.concat_tables(shards)
    batch = pa.record_batch(
        [texts["doc_id"].combine_chunks(), texts["text"].combine_chunks().cast(pa.string())], names=["doc_id", "text"]
    )
    read = pa.table(extract(batch, names, digits=MANY_DIGITS))
    document = pc.index_in(read["doc_id"], value_set=batch["doc_id"]).combine_chunks().to_numpy()
    _prove(texts, read, document)
    upto = np.searchsorted(document, np.cumsum([0, *map(len, shards)])).tolist()
    return [
        _tables(one, read[first:last].set_column(_BASE, "base", pc.subtract(read["base"][first:last], first)))
        for one, (first, last) in zip(shards, pairwise(upto), strict=True)
    ]


def _tables(texts: pa.Table, read: pa.Table) -> dict[str, pa.Table]:
    """The `TABLES` of a shard from the rows that were `read` of its texts."""
    is_claim = pc.is_null(read["reason"])
    claims = read.filter(is_claim)
    return {
        "claims": _claims(read, claims, passage_table(texts)),
        "non_claims": _of_contract("non_claims", read.filter(pc.invert(is_claim))),
        "attributions": _attributions(claims, texts),
    }


def _claims(read: pa.Table, claims: pa.Table, passages: pa.Table) -> pa.Table:
    own = {
        "unit": pc.fill_null(claims["unit"], "count"),
        "prefix": _or_null(claims["prefix"]),
        "suffix": _or_null(claims["suffix"]),
        "passage_id": _passage_ids(claims, passages),
        "base_claim_id": read["claim_id"].take(claims["base"].combine_chunks()),
        "status": pa.repeat("active", len(claims)),
    }
    return _of_contract("claims", claims, own)


def _attributions(claims: pa.Table, texts: pa.Table) -> pa.Table:
    """Step 0 of every claim, the document, then step 1 of those that name who says it."""
    named = pc.or_(claims["authority_text"].is_valid(), claims["authority_id"].is_valid())
    document = pc.index_in(claims["doc_id"], value_set=texts["doc_id"].combine_chunks())
    first = {
        "claim_id": claims["claim_id"],
        "step": pa.repeat(pa.scalar(0, pa.int64()), len(claims)),
        "authority_id": texts["authority_id"].combine_chunks().take(document.combine_chunks()),
        "relation": pc.if_else(named, "cites", "says"),
        "reading": pa.repeat("explicit", len(claims)),
    }
    said = claims.filter(named)
    second = {
        "claim_id": said["claim_id"],
        "step": pa.repeat(pa.scalar(1, pa.int64()), len(said)),
        "authority_id": said["authority_id"],
        "authority_text": said["authority_text"],
        "start": said["authority_start"],
        "end": said["authority_end"],
        "relation": said["authority_relation"],
        "cue": said["authority_cue"],
        "reading": said["authority_reading"],
    }
    return pa.concat_tables([_table("attributions", one, len(one["claim_id"])) for one in (first, second)])


def _of_contract(name: str, read: pa.Table, own: dict[str, Any] | None = None) -> pa.Table:
    """What was read, with `own` columns, as the table of that name."""
    shared = {column: read[column] for column in contract()[name].column_names if column in read.column_names}
    return _table(name, {**shared, **(own or {})}, len(read))


def _table(name: str, columns: dict[str, Any], length: int) -> pa.Table:
    schema = contract()[name].arrow
    found = [columns[field.name] if field.name in columns else pa.nulls(length, field.type) for field in schema]
    return pa.table(found, names=schema.names).cast(schema)


def _or_null(words: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.if_else(pc.equal(words, ""), pa.scalar(None, words.type), words)


def _passage_ids(claims: pa.Table, passages: pa.Table) -> pa.Array:
    """The passage in which each claim begins."""
    ids = passages["doc_id"].combine_chunks().dictionary_encode()
    which = pc.index_in(claims["doc_id"], value_set=ids.dictionary).combine_chunks().to_numpy().astype(np.int64)
    # Documents one after another on one line, each in a stretch of its own.
    place = which << 40 | claims["start"].to_numpy()
    begins = ids.indices.to_numpy().astype(np.int64) << 40 | passages["start"].to_numpy()
    at = np.searchsorted(begins, place, side="right") - 1
    return passages["passage_id"].combine_chunks().take(pa.array(at))


def _prove(texts: pa.Table, read: pa.Table, document: Ints) -> None:
    """Every run of digits of the texts is in some row of `read`, and every quote is what stands there. `document` says
    of which text each row is."""
    whole, doc_ids = texts["text"].combine_chunks(), texts["doc_id"].combine_chunks()
    suspect: list[int] = []
    for first, last in runs(whole, PROVED):
        rows = slice(*np.searchsorted(document, [first, last]).tolist())
        found = _suspects(texts["text"].slice(first, last - first), read[rows], document[rows] - first)
        suspect += (found + first).tolist()
    problems = []
    for one in suspect:
        doc_id, text = doc_ids[one].as_py(), whole[one].as_py()
        rows_of = read.filter(pc.equal(read["doc_id"], doc_id)).select(["start", "end", "quote"]).to_pylist()
        problems += [*missed(doc_id, text, rows_of), *misquoted(doc_id, text, rows_of)]
    if problems:
        raise Refusal(problems)


def _suspects(texts: pa.ChunkedArray, read: pa.Table, document: Ints) -> Ints:
    """Which texts to look at one by one: a digit of theirs is in no row of `read`, or a quote is not what stands there.
    `document` is the text of each row."""
    data, offsets = flat(texts)
    leads = np.append(np.flatnonzero((data & 0xC0) != 0x80), len(data))
    origin = np.searchsorted(leads, offsets)
    start, end = (leads[origin[document] + read[name].to_numpy()] for name in ("start", "end"))
    quotes = marks.slices(data, start, end).cast(pa.string())
    wrong = np.flatnonzero(pc.not_equal(quotes, read["quote"].combine_chunks()).to_numpy(zero_copy_only=False))
    bare = np.flatnonzero((data - np.uint8(0x30) < 10) & ~_covered(len(data), start, end))
    # Digits of other scripts are rare.
    other = pc.match_substring_regex(texts, r"[^\P{Nd}0-9]").combine_chunks()
    return np.unique(
        np.concatenate(
            [
                document[wrong],
                np.searchsorted(offsets, bare, side="right") - 1,
                np.flatnonzero(other.to_numpy(zero_copy_only=False)),
            ]
        )
    )


def _covered(length: int, start: Ints, end: Ints) -> Any:
    depth = np.zeros(length + 1, np.int32)
    np.add.at(depth, start, 1)
    np.add.at(depth, end, -1)
    return np.cumsum(depth[:-1]) > 0
