"""Every number of a batch of texts: the claim it makes, or why it makes none. The second layer of reading.

What lives here: the pure function `extract` and the schema of its rows. What does not: each single question (who says
it, what it counts, where, when, of which quantity, with which identifier) has a module of its own, and English
has its folder.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import columns, counted, marks, nonclaims, numbers, setting
from pipeline.extract.context import Claims, read
from pipeline.extract.counted import Nouns
from pipeline.extract.identity import DIGITS, claim_ids
from pipeline.extract.marks import Corpus, Ints
from pipeline.extract.names import Names
from pipeline.extract.nonclaims import Reasons
from pipeline.extract.scene import Scene, lay_out
from pipeline.uncollected import uncollected

SCHEMA = pa.schema(
    [
        ("doc_id", pa.string()),
        ("start", pa.int64()),
        ("end", pa.int64()),
        ("quote", pa.string()),
        ("reason", pa.string()),
        ("slot", pa.int64()),
        ("op", pa.string()),
        ("value", pa.float64()),
        ("value_high", pa.float64()),
        ("hedge", pa.string()),
        ("significant_digits", pa.int64()),
        ("unit", pa.string()),
        ("counted", pa.string()),
        ("place_text", pa.string()),
        ("place_id", pa.string()),
        ("time_text", pa.string()),
        ("as_of", pa.string()),
        ("quantity_id", pa.string()),
        ("base", pa.int64()),
        ("modality", pa.string()),
        ("reading", pa.string()),
        ("authority_id", pa.string()),
        ("authority_text", pa.string()),
        ("authority_start", pa.int64()),
        ("authority_end", pa.int64()),
        ("authority_relation", pa.string()),
        ("authority_cue", pa.string()),
        ("authority_reading", pa.string()),
        ("prefix", pa.string()),
        ("suffix", pa.string()),
        ("claim_id", pa.string()),
        ("repair", pa.string()),
    ]
)
"""One row for each number expression, in the order of the texts. `reason` is null for a claim; a row with a reason
has only its value beside its span. Offsets are code points, end exclusive; `base` is a row of the same batch."""

CONTEXT = 24
"""Characters of `prefix` and `suffix`."""

_CHUNK = 8 << 20
"""Bytes of text read at a time: what bounds the memory of a large batch.

Most shards fit in, for the automata of all patterns are made anew each time.
"""


def extract(
    batch: pa.RecordBatch, names: Names | None = None, language: str = "en", digits: int = DIGITS
) -> pa.RecordBatch:
    """Read the documents of a batch, columns `doc_id` and `text`, into rows of `SCHEMA`.

    `digits` are those of a claim's identifier: of many millions of claims two would share ten.

    Documents do not influence one another. Raises `KeyError` if a column is missing and `ModuleNotFoundError` for a
    language without a folder.
    """
    doc_ids, texts = batch.column("doc_id").cast(pa.string()), batch.column("text")
    names = Names() if names is None else names
    parts = []
    rows = 0
    for first, last in runs(texts, _CHUNK):
        # What it remembers of words and phrases makes no cycles.
        with uncollected():
            part = _extract(doc_ids[first:last], texts[first:last], names, language, digits)
        if rows:
            at = part.schema.get_field_index("base")
            part = part.set_column(at, part.schema.field(at), pc.add(part.column(at), rows))
        rows += part.num_rows
        parts.append(part)
    whole = pa.Table.from_batches(parts, SCHEMA).combine_chunks()
    return pa.RecordBatch.from_arrays(
        [column.chunk(0) if column.num_chunks else pa.array([], column.type) for column in whole.columns],
        schema=SCHEMA,
    )


def runs(texts: pa.Array, size: int) -> list[tuple[int, int]]:
    """First and last (exclusive) of runs of texts of at most `size` bytes each; a longer text is a run of its own."""
    sizes = pc.fill_null(pc.binary_length(texts), 0).to_numpy()
    upto = np.cumsum(sizes, dtype=np.int64)
    bounds, first = [], 0
    while first < len(texts):
        begun = int(upto[first] - sizes[first])
        last = max(first + 1, int(np.searchsorted(upto, begun + size, side="right")))
        bounds.append((first, last))
        first = last
    return bounds


_APART = 2
"""Bytes between a number and its own hedge, at most: a comma and a blank."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of some texts, one element each, with why each is no claim.

    `corpus` are the texts as stored. `start`, `end`, `lead` and `tail` are bytes into it and into the scene: the
    number, and the number with its hedge and its unit.
    """

    corpus: Corpus
    found: pa.RecordBatch
    scene: Scene
    document: Ints
    start: Ints
    end: Ints
    lead: Ints
    tail: Ints
    nouns: Nouns
    why: Reasons


def decide(texts: pa.Array, language: str) -> Numbers:
    """Every number of the texts, and whether it is a claim."""
    corpus = marks.corpus(texts)
    found = numbers.scan_corpus(corpus, language)
    scene = lay_out(texts, language, corpus)
    document = found["doc"].to_numpy().astype(np.int64)
    origin = scene.corpus.offsets[document]
    start, end = origin + found["start"].to_numpy(), origin + found["end"].to_numpy()
    lead, tail = _with_hedge(found, origin, start, end)
    nouns = counted.after(scene, found, _before_noun(found, origin, end, tail))
    why = nonclaims.reasons(scene, found, start, tail, nouns)
    return Numbers(corpus, found, scene, document, start, end, lead, tail, nouns, why)


def _extract(doc_ids: pa.Array, texts: pa.Array, names: Names, language: str, digits: int) -> pa.RecordBatch:
    number = decide(texts, language)
    found, scene, start, end, why = number.found, number.scene, number.start, number.end, number.why
    dated = np.flatnonzero(np.isin(why.reason, [why.names.index(reason) for reason in ("date", "year")]))
    dates = setting.dates(scene, start[dated], end[dated], found["phrase"].take(pa.array(dated)))
    said = np.flatnonzero(why.reason < 0)
    rows = pa.array(said)
    claims = Claims(
        found.take(rows), start[said], number.lead[said], number.tail[said], counted.take(number.nouns, said), start
    )
    context = read(scene, names, claims, dates)
    base = context["base"]
    context["base"] = pa.array(said, pa.int64()).take(base)
    prefix, suffix = columns.surroundings(scene, start[said], end[said], CONTEXT)
    doc_id = doc_ids.take(pa.array(number.document))
    own = {
        **context,
        "slot": pa.array(np.zeros(len(said), np.int64)),
        "prefix": prefix,
        "suffix": suffix,
        "claim_id": claim_ids(
            doc_id.take(rows), claims.found["phrase"], number.corpus, start[said], end[said], digits=digits
        ),
        **{name: claims.found[name] for name in ("op", "value_high", "hedge", "significant_digits", "repair")},
    }
    every = {
        "doc_id": doc_id,
        "start": columns.characters(scene, start, number.document),
        "end": columns.characters(scene, end, number.document),
        "quote": columns.words(scene, start, end),
        "reason": columns.named(why.names, why.reason),
        "value": found["value"],
        # What only a claim says is null in the rows of the other numbers.
        **columns.spread(own, said, len(start)),
    }
    return pa.RecordBatch.from_arrays([every[field.name].cast(field.type) for field in SCHEMA], schema=SCHEMA)


def _before_noun(found: pa.RecordBatch, origin: Ints, end: Ints, tail: Ints) -> Ints:
    """Where the noun of each number may begin: behind its hedge, but before one that stands behind the noun, "40 men or
    so"."""
    own = np.maximum(end, origin + found["unit_end"].to_numpy())
    return np.where(origin + found["hedge_start"].to_numpy() > own + _APART, own, tail)


def _with_hedge(found: pa.RecordBatch, origin: Ints, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Where each number begins and ends with its hedge and its unit."""
    hedge_start, hedge_end, unit_end = (found[name].to_numpy() for name in ("hedge_start", "hedge_end", "unit_end"))
    before = (hedge_start >= 0) & (origin + hedge_start < start)
    lead = np.where(before, origin + hedge_start, start)
    return lead, np.maximum.reduce([end, origin + unit_end, np.where(before, 0, origin + hedge_end)])
