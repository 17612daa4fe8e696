"""Which of the codebook's quantities a claim is a number of, and which claim a change or a share is of.

What lives here: the joins of claims to the terms of their sentence and to one another. What does not: the codebook
(`names.py`), and reading places or units.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import marks
from pipeline.extract.marks import Ints
from pipeline.extract.names import Names, Quantity, key
from pipeline.extract.scene import Bools, Scene


def resolve(scene: Scene, names: Names, at: Ints, units: pa.Array, place_ids: pa.Array) -> tuple[Ints, Bools]:
    """For each claim the row of its quantity in `names.quantities`, -1 if none; and whether several fitted.

    A quantity fits when the claim's sentence, or for want of one the sentence before in the same passage, holds one of
    its terms, the claim's unit can be its unit, and the claim is of its place or of no place.
    """
    chosen, torn = np.full(len(at), -1, np.int64), np.zeros(len(at), bool)
    if names.term_pattern is None or not len(at):
        return chosen, torn
    start, end = scene.find(names.term_pattern)
    coded = marks.slices(scene.data, start, end).dictionary_encode()
    # One row for each quantity that a term's occurrence may mean.
    meant = [names.quantities_of_term[key(term)] for term in coded.dictionary.to_pylist()]
    counts = np.array([len(quantities) for quantities in meant], np.int64)[coded.indices]
    quantity = np.array([q for code in coded.indices.to_pylist() for q in meant[code]], np.int64)
    sentence = np.repeat(scene.sentence_at(start), counts)

    own = scene.sentence_at(at)
    takes, unit = _table(names, units, Quantity.takes)
    there, place = _table(names, place_ids, Quantity.lies_in)
    for looked_in in (own, np.where(_continues(scene, own), own - 1, -1)):
        first, last = np.searchsorted(sentence, looked_in), np.searchsorted(sentence, looked_in, side="right")
        rows = np.flatnonzero((chosen < 0) & ~torn & (last > first))
        if not len(rows):
            continue
        size = (last - first)[rows]
        claim = np.repeat(rows, size)
        hit = np.arange(len(claim)) - np.repeat(np.cumsum(size) - size, size) + np.repeat(first[rows], size)
        fits = takes[quantity[hit], unit[claim]] & there[quantity[hit], place[claim]]
        pairs = np.unique(np.column_stack([claim[fits], quantity[hit][fits]]), axis=0)
        claims, number = np.unique(pairs[:, 0], return_counts=True)
        torn[claims[number > 1]] = True
        single = np.isin(pairs[:, 0], claims[number == 1])
        chosen[pairs[single, 0]] = pairs[single, 1]
    return chosen, torn


def bases(scene: Scene, at: Ints, delta: Bools, share: Bools) -> Ints:
    """For each claim that is a change or a share the claim it is of: the last plain one before it in its document.

    Positions in `at`, -1 for plain claims and where none came before. A share's base is named in its passage.
    """
    plain = ~delta & ~share
    last = np.maximum.accumulate(np.where(plain, np.arange(len(at)), -1)) if len(at) else np.zeros(0, np.int64)
    base = np.where(plain, -1, last)
    known = np.flatnonzero(base >= 0)
    document = scene.corpus.document_of(at)
    passage = scene.passage_at(at)
    apart = np.where(share[known], passage[base[known]] != passage[known], document[base[known]] != document[known])
    base[known[apart]] = -1
    return base


def _continues(scene: Scene, sentence: Ints) -> Bools:
    """Whether the sentence before each is in the same passage."""
    before = np.maximum(sentence - 1, 0)
    continues: Bools = (sentence > 0) & (scene.passage_of[before] == scene.passage_of[sentence])
    return continues


def _table(names: Names, values: pa.Array, test: Callable[[Quantity, str | None], bool]) -> tuple[Bools, Ints]:
    """Which quantities pass the test for which distinct value, and the distinct value of each claim."""
    coded = pc.dictionary_encode(values, null_encoding="encode")
    distinct = coded.dictionary.to_pylist()
    table = [[test(quantity, value) for value in distinct] for quantity in names.quantities]
    return np.array(table, bool), coded.indices.to_numpy()
