"""What stands around a claim in its text: the population, the place, the time, the source, the quantity, the mood.

What lives here: putting the answers of the modules that each read one of these together, as columns with one element a
claim. What does not: any of the readings themselves, and deciding what is a claim.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import ascription, authority, columns, counted, moods, quantities, setting
from pipeline.extract.counted import Nouns
from pipeline.extract.marks import Ints
from pipeline.extract.names import Names
from pipeline.extract.scene import Bools, Scene
from pipeline.extract.setting import Spans

READINGS = ("explicit", "carried", "inferred", "ambiguous")
SHARES = ("per cent", "share", "per thousand", "ratio")


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims of a scene, one element each: rows of the number layer, and bytes into the scene.

    `lead` and `tail` bound the number with its hedge and its unit; `numbers` are the starts of all numbers.
    """

    found: pa.RecordBatch
    start: Ints
    lead: Ints
    tail: Ints
    nouns: Nouns
    numbers: Ints


def read(scene: Scene, names: Names, claims: Claims, dates: tuple[Spans, pa.StringArray]) -> dict[str, pa.Array]:
    """The context of each claim as columns of `claims.SCHEMA`; `base` counts claims, not rows.

    `dates` are the dates of the scene and what each is in EDTF.
    """
    phrases = claims.found["phrase"]
    units = counted.with_ages(scene, claims.start, claims.tail, phrases, claims.found["unit"])
    aged = pc.and_(pc.is_null(claims.found["unit"]), pc.is_valid(units)).to_numpy(zero_copy_only=False)
    place, times = _place(scene, names, claims, aged)
    when = setting.nearest(scene, dates[0], claims.lead, claims.tail, claims.tail, numbers=claims.numbers)
    told = setting.nearest(scene, times, claims.lead, claims.tail, claims.tail, numbers=claims.numbers)
    # An age is of a person, not of a place or a year; a time by the calendar goes before any other.
    when, told = np.where(aged, -1, when), np.where(aged | (when >= 0), -1, told)
    dated, timed = columns.pick(dates[0].start, dates[0].end, when), columns.pick(times.start, times.end, told)
    quantity, base, torn = _quantity(scene, names, claims, units, place["place_id"])
    said, carried = _source(scene, names, claims)
    vague = pc.equal(claims.found["kind"], "vague").to_numpy(zero_copy_only=False)
    reading = np.select([torn & (quantity < 0), vague, carried], [3, 2, 1], 0)
    return {
        "unit": units,
        "counted": columns.words(scene, *_population(scene, claims, units)),
        **place,
        "time_text": columns.words(
            scene, *(np.where(when >= 0, one, other) for one, other in zip(dated, timed, strict=True))
        ),
        "as_of": dates[1].take(pa.array(when, mask=when < 0)),
        "quantity_id": columns.named([q.quantity_id for q in names.quantities], quantity),
        "base": pa.array(base, mask=base < 0),
        **said,
        "reading": columns.named(READINGS, reading),
    }


def _population(scene: Scene, claims: Claims, units: pa.Array) -> tuple[Ints, Ints]:
    """The span of what each claim counts: its own noun, or the one carried on to it; -1 if none.

    A measure counts itself unless it is a measure of something: "five tonnes of gold".
    """
    nouns = claims.nouns
    plain = ~units.is_valid().to_numpy(zero_copy_only=False)
    part = pc.equal(claims.found["kind"], "ratio").to_numpy(zero_copy_only=False)
    own = (nouns.start >= 0) & (plain | nouns.partitive | (part & nouns.plural))
    wanting = (plain & ~own & ~counted.named_before(scene, claims.lead)) | nouns.elided
    listed = counted.in_list(scene, claims.start, claims.tail, nouns, wanting)
    start, end = counted.carried(scene, claims.start, claims.tail, nouns, wanting & (listed < 0))
    there = np.where(own, np.arange(len(own)), listed)
    return np.where(there >= 0, nouns.start[there], start), np.where(there >= 0, nouns.end[there], end)


def _place(scene: Scene, names: Names, claims: Claims, aged: Bools) -> tuple[dict[str, pa.Array], Spans]:
    """The place of each claim, one that the codebook knows or else one of the gazetteer; and the times found with it.

    An age has no place.
    """
    beyond = np.maximum(claims.tail, claims.nouns.end)
    known, (others, times) = setting.known_places(scene, names), setting.gazetteer_places(scene, claims.lead)
    here, there = (
        setting.nearest(scene, spans, claims.lead, claims.tail, beyond, numbers=claims.numbers)
        for spans in (known, others)
    )
    here, there = np.where(aged, -1, here), np.where(aged, -1, there)
    spans = zip(columns.pick(known.start, known.end, here), columns.pick(others.start, others.end, there), strict=True)
    start, end = (np.where(here >= 0, one, other) for one, other in spans)
    return {
        "place_text": columns.words(scene, start, end),
        "place_id": columns.named(known.identifiers, columns.pick(known.identity, known.identity, here)[0]),
    }, times


def _quantity(
    scene: Scene, names: Names, claims: Claims, units: pa.Array, place_ids: pa.Array
) -> tuple[Ints, Ints, Bools]:
    """The quantity and the base of each claim, -1 for none, and whether several quantities fitted."""
    delta = pc.equal(claims.found["op"], "delta").to_numpy(zero_copy_only=False)
    share = pc.fill_null(pc.is_in(units, pa.array(SHARES)), False).to_numpy(zero_copy_only=False) & ~delta
    quantity, torn = quantities.resolve(scene, names, claims.start, units, place_ids)
    base = quantities.bases(scene, claims.start, delta, share)
    changed = delta & (base >= 0)
    quantity[changed] = quantity[base[changed]]
    return quantity, base, torn


def _source(scene: Scene, names: Names, claims: Claims) -> tuple[dict[str, pa.Array], Bools]:
    """The authority and the mood of each claim, and whether the authority was carried on to it."""
    sources = authority.sources(scene, names, claims.start)
    found = ascription.ascribe(scene, sources, claims.start)
    source = found.source
    start, end = columns.whole(scene, *columns.pick(sources.start, sources.end, source))
    cue = columns.pick(sources.cue_start, sources.cue_end, source)
    document = scene.corpus.document_of(np.maximum(start, 0))
    # A question is the writer's unless the sentence itself says whose number it is.
    question = moods.asked(scene, claims.start) & ((source < 0) | found.carried)
    modality = np.where(question, moods.MODALITIES.index("question"), found.modality)
    modality[moods.denied(scene, claims.lead, claims.tail)] = moods.MODALITIES.index("deny")
    identity, relation = columns.pick(sources.identity, sources.relation, source)
    return {
        "modality": columns.named(moods.MODALITIES, modality),
        "authority_id": columns.named(sources.identifiers, identity),
        "authority_text": columns.words(scene, start, end),
        "authority_start": columns.characters(scene, start, document),
        "authority_end": columns.characters(scene, end, document),
        "authority_relation": columns.named(authority.RELATIONS, relation),
        "authority_cue": columns.words(scene, *cue),
        "authority_reading": columns.named(READINGS, np.where(source >= 0, found.carried.astype(np.int64), -1)),
    }, found.carried
