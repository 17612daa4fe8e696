"""Who a number is ascribed to: the cue, the name beside it, and how far the name's word carries.

What lives here: joining numbers to the cues of their sentence, or to the last cue of their passage. What does not:
English (`en/cues.py`) and the modality of a claim beyond what its cue says.

A cue in the number's sentence is explicit. Without one the last source of the passage carries on, now in the
writer's own voice, unless the passage presents itself as that source's data. A heading takes the first source of the
passage it heads.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import gapping, marks, quotations
from pipeline.extract.marks import Ints
from pipeline.extract.names import Names, key
from pipeline.extract.scene import Bools, Scene, vocabulary

_WIDTH = 144
"""Bytes beside a cue in which the name of the source must lie."""

_WAYS = 5
"""More than the ways in which a candidate may be asked for."""

_SUBJECT = 96
"""Bytes before a cue in which its subject must lie."""

_QUESTION = r"\?(?:[\s\"')\]]|\xe2\x80[\x99\x9d])*$"

MODALITIES = ("assert", "report", "confirm", "question", "deny")
RELATIONS = ("says", "cites", "holds", "confirms", "repeats")


@dataclass(frozen=True, slots=True)
class Sources:
    """The cues of a scene that name a source, in order: the cue and the name as bytes, and what the cue says.

    `at` is where each speaks: its cue, or the name that shares the cue of the clause before ("Livy 48,200").
    `modality` and `relation` index `MODALITIES` and `RELATIONS`; `identity` indexes `identifiers`, -1 if unknown.
    `known` is false for a pronoun that stands for no source named before; `forward` and `backward` say whether the cue
    speaks of what comes after it and before it in its sentence; `ended` that it follows a quotation and speaks of quoted
    words alone.
    """

    at: Ints
    cue_start: Ints
    cue_end: Ints
    start: Ints
    end: Ints
    modality: Ints
    relation: Ints
    whole_passage: Bools
    borrowed: Bools
    known: Bools
    forward: Bools
    backward: Bools
    ended: Bools
    identity: Ints
    identifiers: list[str]


@dataclass(frozen=True, slots=True)
class Ascription:
    """For each number the row of its source in `Sources`, -1 if none, and whether the source was carried on."""

    source: Ints
    carried: Bools
    modality: Ints


def sources(scene: Scene, names: Names, at: Ints) -> Sources:
    """Every cue beside which a source is named, or a pronoun for one named before, that may speak of a number `at`.

    What follows the last number of a document and the passage after it says nothing of any.
    """
    words = vocabulary(scene.language, "cues")
    cue_start, cue_end = scene.find_up_to(at, words.CUE)
    coded = marks.slices(scene.data, cue_start, cue_end).dictionary_encode()
    texts = coded.dictionary.to_pylist()
    meanings = [words.cue(text) for text in texts]
    code = coded.indices.to_numpy()

    def per_cue(values: list[Any]) -> Any:
        return np.array(values)[code] if len(values) else np.zeros(0, np.int64)

    beyond = cue_end
    inner = np.array([words.within(text) for text in texts], np.int64).reshape(-1, 2)[code]
    cue_start, cue_end = cue_start + inner[:, 0], np.where(inner[:, 1] > 0, cue_start + inner[:, 1], cue_end)
    side = per_cue([("after", "before", "either", "none", "inside").index(meaning.side) for meaning in meanings])
    named = per_cue([meaning.named for meaning in meanings])
    modality = per_cue([MODALITIES.index(meaning.modality) for meaning in meanings])
    relation = per_cue([RELATIONS.index(meaning.relation) for meaning in meanings])
    whole = per_cue([meaning.scope == "passage" for meaning in meanings])

    start, end = np.full(len(code), -1), np.full(len(code), -1)
    pronoun = np.zeros(len(code), bool)
    how = per_cue([words.PLURAL if meaning.plural else int(meaning.speaks) for meaning in meanings])
    before = np.flatnonzero((side == 1) | (side == 2))
    nominal = per_cue([re.fullmatch(words.NOUN_VERBS, text) is not None for text in texts]).astype(bool)
    claused = per_cue([meaning.claused for meaning in meanings]).astype(bool) & ~nominal
    for allowed, follows in (
        (per_cue([meaning.ending for meaning in meanings]).astype(bool), words.ENDS), (claused, words.GOES_ON)
    ):  # fmt: skip
        open_ = before[allowed[before]]
        how[open_[marks.matches(scene.right(cue_end[open_], 8), follows)]] = 1
    nouns = np.flatnonzero(nominal)
    nouns = nouns[marks.matches(scene.right(cue_end[nouns], 24), words.IS_NOUN)]
    inside = np.flatnonzero(side == 4)
    start[inside], end[inside] = cue_start[inside] + words.BY, cue_end[inside]
    start[before], end[before], pronoun[before], empty = _subject(scene, cue_start[before], how[before], words)
    inverted = np.zeros(len(code), bool)
    inverted[before] = empty
    # "The figures, says Anna Smith, are low": a name between the verb and a mark is its subject, whatever came before.
    # "She left, adding that": a participle has the subject of its sentence, and looks for none of its own.
    shares = per_cue([meaning.shares for meaning in meanings]).astype(bool)
    inverted &= ~shares
    asides = np.flatnonzero(inverted & (side == 2))
    _speak_after(scene, asides, cue_end, words.PROPER, (start, end))
    quoting = np.flatnonzero(inverted & (side == 2) & (start < 0))
    quoting = quoting[marks.matches(scene.left(cue_start[quoting], 8), words.QUOTED)]
    quoting = quoting[~marks.matches(scene.right(cue_end[quoting], 8), words.OPENS_QUOTE)]
    # "We buried 50 men," said a miner: whoever stands there has spoken.
    start[quoting], end[quoting], pronoun[quoting] = _after(
        scene, cue_end[quoting], np.full(len(quoting), words.QUOTER), words
    )
    again = np.flatnonzero(inverted & (start < 0))
    start[again], end[again], pronoun[again] = _before_aside(scene, cue_start[again], how[again], cue_start, words)
    # "Not so, say its critics:": whoever stands alone there, for want of another.
    leads = per_cue([meaning.leads for meaning in meanings]).astype(bool)
    _speak_after(scene, np.flatnonzero(inverted & leads & (start < 0)), cue_end, words.QUOTER, (start, end))
    # "A teacher who had fled said": what stands right before the verb belongs to the clause about the person.
    lone = before[~empty]
    lone = lone[marks.matches(scene.left(cue_start[lone], _SUBJECT), words.WHO)]
    length = marks.matched_lengths(scene.left(cue_start[lone], _SUBJECT), words.RELATIVE)
    lone, length = lone[length > 0], length[length > 0]
    start[lone], end[lone], pronoun[lone], _ = _subject(scene, cue_start[lone] - length, how[lone], words)
    after = np.flatnonzero((side == 0) | ((side == 2) & (start < 0) & inverted))
    start[after], end[after], pronoun[after] = _after(scene, cue_end[after], named[after], words)
    # "The firm said shareholders have filed": who has a verb behind it is spoken of.
    subject = np.flatnonzero((side == 2) & (start >= cue_end))
    start[subject[marks.matches(scene.right(end[subject], 16), words.GOVERNS)]] = -1
    _add_names(scene, cue_start, start, end)
    backward = (side != 1) & (start >= cue_start) | _set_off(scene, start, words)
    backward[backward] = ~marks.matches(scene.right(cue_end[backward], 8), words.GOES_ON)
    # "Admissions, she added, had jumped": between two commas any verb of saying speaks of both sides.
    forward = ~per_cue([meaning.backward for meaning in meanings]).astype(bool)
    amid = np.flatnonzero(~forward & backward)
    forward[amid] = marks.matches(scene.right(cue_end[amid], 8), words.AMID)
    ended = (side == 2) & (start >= cue_end)
    ended[ended] = marks.matches(scene.left(cue_start[ended], 8), words.QUOTED)
    # Behind a hyphen a verb is part of an adjective: "London-listed".
    start[(cue_start > 0) & (scene.data[np.maximum(cue_start - 1, 0)] == 0x2D)] = -1
    start[nouns] = -1
    _share_subjects(scene, cue_start, side, shares, (start, end, pronoun))
    start, end, identity, identifiers = _known(scene, names, start, end)

    keep = start >= 0
    # A cue inside the name of an earlier one ("confirmed by the historian X") says nothing of its own.
    reach = np.maximum.accumulate(np.where(keep & (side == 0), end, 0)) if len(end) else end
    keep[1:] &= cue_start[1:] >= reach[:-1]
    weak = np.flatnonzero(keep & per_cue([meaning.weak for meaning in meanings]).astype(bool))
    keep[weak] = _compared(scene, cue_start[keep], cue_start[weak], (start[weak], end[weak]), beyond[weak])
    rows = np.flatnonzero(keep)
    start, end, identity, borrowed = start[rows], end[rows], identity[rows], pronoun[rows]
    named_row = _antecedents(scene, (start, end), borrowed, scene.corpus.document_of(cue_start[rows]))
    resolved = borrowed & (named_row >= 0)
    start, end = np.where(resolved, start[named_row], start), np.where(resolved, end[named_row], end)
    identity = np.where(resolved, identity[named_row], identity)
    found = Sources(
        cue_start[rows], cue_start[rows], cue_end[rows], start, end, modality[rows], relation[rows], whole[rows].astype(bool),
        borrowed, ~borrowed | resolved, forward[rows], backward[rows], ended[rows], identity, identifiers,
    )  # fmt: skip
    return _with_gaps(scene, names, found, at)


def _with_gaps(scene: Scene, names: Names, found: Sources, at: Ints) -> Sources:
    """The sources with those that share the cue of the clause before; a cue between name and number is an aside."""
    told = gapping.gaps(scene, at, found.cue_start, found.cue_end)
    lone = found.forward[told.cue] & ~found.whole_passage[told.cue]
    start, end, number, cue = (values[lone] for values in (told.start, told.end, told.number, told.cue))
    if not len(start):
        return found
    start, end, identity, _ = _known(scene, names, start, end)
    after = np.searchsorted(start, found.at, side="right") - 1
    kept = np.flatnonzero((after < 0) | (found.at >= number[np.maximum(after, 0)]))
    rows = np.concatenate([kept, cue])
    place = np.concatenate([found.at[kept], start])
    order = np.argsort(place, kind="stable")
    rows, own = rows[order], np.concatenate([np.full(len(kept), -1), np.arange(len(start))])[order]

    def with_own(values: Ints, others: Ints) -> Ints:
        return np.where(own >= 0, others[own], values[rows])

    plain = {name: getattr(found, name)[rows] for name in ("cue_start", "cue_end", "modality", "relation")}
    true = np.ones(len(rows), bool)
    return Sources(
        **plain,
        at=place[order],
        start=with_own(found.start, start),
        end=with_own(found.end, end),
        identity=with_own(found.identity, identity),
        whole_passage=found.whole_passage[rows],
        borrowed=found.borrowed[rows] & (own < 0),
        known=found.known[rows] | (own >= 0),
        forward=np.where(own >= 0, true, found.forward[rows]),
        backward=found.backward[rows] & (own < 0),
        ended=found.ended[rows] & (own < 0),
        identifiers=found.identifiers,
    )


def _speak_after(scene: Scene, rows: Ints, cue_end: Ints, named: int, source: tuple[Ints, Ints]) -> None:
    """Gives some cues the source that stands alone between them and the next mark."""
    words = vocabulary(scene.language, "cues")
    first, last, _ = _after(scene, cue_end[rows], np.full(len(rows), named), words)
    closed = (first >= 0) & _closed(scene, last, words)
    source[0][rows[closed]], source[1][rows[closed]] = first[closed], last[closed]


def _add_names(scene: Scene, cue_start: Ints, start: Ints, end: Ints) -> None:
    """Behind a speaker that follows its verb, the name that a comma adds: "said its director, Ellen Marsh"."""
    words = vocabulary(scene.language, "cues")
    apposed = np.flatnonzero((start > cue_start) & (scene.data[np.minimum(end, len(scene.data) - 1)] == ord(",")))
    apposed = apposed[(scene.data[start[apposed]] - np.uint8(0x61)) < 26]
    apposed = apposed[marks.matches(scene.right(end[apposed], 8), words.APPOSED)]
    first, last, _ = _after(scene, end[apposed] + 1, np.full(len(apposed), words.PROPER), words)
    named = (first >= 0) & _closed(scene, last, words)
    start[apposed[named]], end[apposed[named]] = first[named], last[named]


def _share_subjects(scene: Scene, cue_start: Ints, side: Ints, shares: Bools, source: tuple[Ints, Ints, Bools]) -> None:
    """For a verb behind "and" or "but" without a subject of its own, that of the verb before it in its sentence.

    So, too, for a participle behind a comma (`shares`). `source` is where the source of each cue begins and ends, and
    whether it is a pronoun; it is changed.
    """
    words = vocabulary(scene.language, "cues")
    start = source[0]
    lone = np.flatnonzero((start[1:] < 0) & (start[:-1] >= 0) & (side[1:] != 0) & (side[:-1] != 0)) + 1
    lone = lone[scene.sentence_at(cue_start[lone]) == scene.sentence_at(cue_start[lone - 1])]
    lone = lone[shares[lone] | (start[lone - 1] < cue_start[lone - 1])]
    before = scene.left(cue_start[lone], 24)
    lone = lone[marks.matches(before, words.AND_ALSO) | (shares[lone] & marks.matches(before, words.COMMA))]
    for values in source:
        values[lone] = values[lone - 1]


def _antecedents(scene: Scene, source: tuple[Ints, Ints], borrowed: Bools, document: Ints) -> Ints:
    """For each pronoun the row of the last source named before it in its document that it fits; -1 for none."""
    start, end = source
    fits = vocabulary(scene.language, "cues").fits
    found = np.full(len(start), -1, np.int64)
    named = np.flatnonzero(~borrowed)
    pronouns = np.flatnonzero(borrowed)
    last = np.searchsorted(named, pronouns)
    # The first name that fits is seldom far: most are the last one.
    for back in range(1, 4):
        open_ = (last >= back) & (found[pronouns] < 0)
        row = named[np.maximum(last - back, 0)] if len(named) else pronouns
        open_ &= document[row] == document[pronouns]
        one, other = pronouns[open_], row[open_]
        said = marks.slices(scene.data, start[one], end[one]).to_pylist()
        names = marks.slices(scene.data, start[other], end[other]).to_pylist()
        fit = np.array([fits(a, b) for a, b in zip(said, names, strict=True)], bool)
        found[one[fit]] = other[fit]
    return found


def _compared(scene: Scene, cues: Ints, at: Ints, source: tuple[Ints, Ints], beyond: Ints) -> Bools:
    """Whether figures are compared where a source "has" a number.

    The number, which ends at `beyond`, counts nothing; the source is no place, and stands behind another source of its
    passage or behind words of figures in its sentence or the one before.
    """
    words = vocabulary(scene.language, "cues")
    start, end = source
    said = np.searchsorted(cues, at) - 1
    one = (said >= 0) & (scene.passage_at(cues[np.maximum(said, 0)]) == scene.passage_at(at)) if len(cues) else at < 0
    one |= marks.matches(scene.left(start, 96), words.COMPARES)
    before = np.maximum(scene.sentence[scene.sentence_at(start)], 1)
    one |= marks.matches(scene.left(before - 1, 96), words.COMPARES)
    one &= marks.matches(scene.right(beyond, 8), words.STANDS_ALONE)
    names = marks.slices(scene.data, start, end).to_pylist()
    places = vocabulary(scene.language, "settings").PLACES
    found: Bools = one & np.array([" ".join(name.split()).lower() not in places for name in names], bool)
    return found


def _known(scene: Scene, names: Names, start: Ints, end: Ints) -> tuple[Ints, Ints, Ints, list[str]]:
    """The sources with those that the codebook knows by its spans: start, end, which of the identifiers, and these."""
    identity = np.full(len(start), -1)
    if names.authority_pattern is None:
        return start, end, identity, []
    identifiers = sorted(set(names.authorities.values()))
    alias_start, alias_end, alias = _aliases(scene, names, identifiers)
    first = np.searchsorted(alias_start, start)
    inside = np.flatnonzero((start >= 0) & (first < len(alias_start)))
    inside = inside[alias_start[first[inside]] < end[inside]]
    hit = first[inside]
    start, end = start.copy(), end.copy()
    start[inside], end[inside], identity[inside] = alias_start[hit], alias_end[hit], alias[hit]
    return start, end, identity, identifiers


def _set_off(scene: Scene, start: Ints, words: Any) -> Bools:
    """Whether a comma, a quote or the like stands before each start."""
    data = scene.data
    if not len(data):
        return np.zeros(len(start), bool)
    before = np.maximum(start - 1, 0)
    before = np.where(data[before] <= 0x20, np.maximum(before - 1, 0), before)
    mark = data[before]
    wide = (data[np.maximum(before - 1, 0)] == 0x80) & (mark >= 0x93) & (mark <= 0x9D)
    set_off: Bools = (start > 0) & (np.isin(mark, np.frombuffer(words.SET_OFF, np.uint8)) | wide)
    return set_off


def ascribe(scene: Scene, found: Sources, at: Ints) -> Ascription:
    """The source of the number at each position."""
    count = len(found.at)
    source = np.full(len(at), -1, np.int64)
    carried = np.zeros(len(at), bool)
    modality = np.zeros(len(at), np.int64)
    if not count or not len(at):
        return Ascription(source, carried, modality)
    words = vocabulary(scene.language, "cues")
    last = np.searchsorted(found.at, at) - 1
    said = np.maximum(found.cue_end, found.at)
    cue_sentence = scene.sentence_at(found.at)
    own_sentence = scene.sentence_at(at)
    backward, forward = np.maximum(last, 0), np.minimum(last + 1, count - 1)
    behind = (last >= 0) & (cue_sentence[backward] == own_sentence) & ~found.whole_passage[backward]
    quoted = quotations.inside(scene, at)
    # "They gave us 10 minutes," said Smith, who has 5 children: behind a quotation all is said.
    behind &= found.forward[backward] & (quoted | ~found.ended[backward])
    ahead = (last + 1 < count) & (cue_sentence[forward] == own_sentence) & found.backward[forward]
    # "Smith, 61, said": what stands between a speaker and the verb is told of the speaker.
    ahead &= found.borrowed[forward] | (at < found.start[forward])
    both = np.flatnonzero(behind & ahead)
    behind[both] = _in_one_clause(scene, at[both], said[backward[both]], words)
    parts = np.flatnonzero(scene.data == ord(";"))
    parted = np.flatnonzero(behind)
    parted = parted[np.searchsorted(parts, at[parted]) > np.searchsorted(parts, said[backward[parted]])]
    behind[parted] = ~marks.matches(scene.left(at[parted], _SUBJECT), words.OWN_WORDS)
    ahead &= ~behind
    spoken = np.flatnonzero(ahead)
    opens = np.minimum(found.start, found.at)[forward[spoken]]
    # "It was 68, but a survey by Smith found 41": behind "but" a source speaks of what follows.
    turn = marks.matched_lengths(scene.left(opens, _SUBJECT), words.BUT)
    ahead[spoken[(turn > 0) & (opens - turn > at[spoken])]] = False
    source[ahead], source[behind] = forward[ahead], backward[behind]
    explicit = behind | ahead
    carried[explicit] = found.whole_passage[source[explicit]] | found.borrowed[source[explicit]]
    modality[explicit] = found.modality[source[explicit]]

    cue_passage = scene.passage_at(found.at)
    own_passage = scene.passage_at(at)
    same = (last >= 0) & (cue_passage[backward] == own_passage) & ~explicit
    same &= found.known[backward] & found.forward[backward]
    quoting = quotations.beside(scene, cue_sentence[backward])
    # What is quoted is the speaker's to its end; what is told in the writer's words goes on for one sentence at most.
    told = same & ~quoted & ~quoting & (cue_sentence[backward] == own_sentence - 1)
    next_one = np.flatnonzero(told)
    # A sentence begins with the space before it; from its very start nothing of it is seen.
    opening = scene.right(scene.sentence[own_sentence[next_one]] + 1, 64)
    told[next_one] = marks.matches(opening, words.CONTINUES)
    on = same & (found.whole_passage[backward] | (quoted & quoting) | told)
    source[on], carried[on] = backward[on], True
    modality[on] = np.where((found.whole_passage[backward] | quoted)[on], MODALITIES.index("report"), 0)
    # A source given for a whole passage may stand at its end.
    whole = ~explicit & ~on & (last + 1 < count) & found.whole_passage[forward] & (cue_passage[forward] == own_passage)
    source[whole], carried[whole], modality[whole] = forward[whole], True, MODALITIES.index("report")
    on |= whole
    # A heading speaks for the passage below it.
    below = ~explicit & ~on & scene.heading[own_passage] & (last + 1 < count) & found.whole_passage[forward]
    below &= (cue_passage[forward] == own_passage + 1) & _same_document(scene, at, found.at[forward])
    source[below], carried[below] = forward[below], True
    return Ascription(source, carried, modality)


def _in_one_clause(scene: Scene, at: Ints, cue_end: Ints, words: Any) -> Bools:
    """Whether no word of contrast stands between each cue and the position behind it."""
    begins = at - _SUBJECT + marks.matched_lengths(scene.left(at, _SUBJECT), words.CONTRAST)
    one: Bools = (begins <= cue_end) | (begins == at - _SUBJECT)
    return one


def asked(scene: Scene, at: Ints) -> Bools:
    """Whether the sentence of each position ends in a question mark."""
    sentence = scene.sentence_at(at)
    distinct, which = np.unique(sentence, return_inverse=True)
    return marks.matches(scene.endings(scene.sentence[distinct], 12), _QUESTION)[which]


def _same_document(scene: Scene, one: Ints, other: Ints) -> Bools:
    same: Bools = scene.corpus.document_of(one) == scene.corpus.document_of(other)
    return same


def _after(scene: Scene, at: Ints, named: Ints, words: Any) -> tuple[Ints, Ints, Bools]:
    """The source after each cue: start and end, -1 if none; whether it is a pronoun."""
    # According to “La Gazette”: the name stands between the quotes.
    at = at + marks.matched_lengths(scene.right(at, 8), words.OPENING)
    ahead = scene.right(at, _WIDTH)
    stop = pc.find_substring_regex(ahead, words.AFTER_STOP).to_numpy(zero_copy_only=False)
    room = np.where(stop < 0, _WIDTH, stop)
    ends = np.minimum(at + room, len(scene.data))
    found = _read_each(marks.slices(scene.data, at, ends), named, words.authority_after)
    none = found[:, 0] < 0
    return np.where(none, -1, at + found[:, 0]), np.where(none, -1, at + found[:, 1]), found[:, 2] > 0


def _closed(scene: Scene, end: Ints, words: Any) -> Bools:
    """Whether a comma, a quote or the like stands right at each end, or the sentence ends there."""
    after = scene.data[np.minimum(end, max(len(scene.data) - 1, 0))]
    closed: Bools = (end >= len(scene.data)) | np.isin(after, np.frombuffer(words.CLOSED, np.uint8))
    return closed


def _before_aside(scene: Scene, at: Ints, how: Ints, cues: Ints, words: Any) -> tuple[Ints, Ints, Bools]:
    """The source before an aside that ends at each position, "The bank (XIB), reported": start and end, -1 if none;
    whether it is a pronoun."""
    start, end, pronoun = np.full(len(at), -1), np.full(len(at), -1), np.zeros(len(at), bool)
    lengths = marks.matched_lengths(scene.left(at, _WIDTH), words.ASIDE)
    again = np.flatnonzero(lengths > 0)
    # "The bank, founded by Smith, is selling, said Brown": what begins with a verb is no aside.
    alone = lengths[again] <= len(", ")
    verbal = ~alone & marks.matches(scene.right(at[again] - lengths[again], 16), words.GOVERNS_ASIDE)
    again = again[~verbal]
    # "The owner, who was ill, insisted": only a person has such a clause.
    person = marks.matches(scene.right(at[again] - lengths[again], 8), words.OF_PERSON)
    # An aside with a verb of saying is no such clause: "Net migration, the bulletin estimates, added".
    person &= np.searchsorted(cues, at[again] - lengths[again]) == np.searchsorted(cues, at[again])
    asked = np.where(person, how[again], 0)
    found = _subject(scene, at[again] - lengths[again], asked, words)
    start[again], end[again], pronoun[again] = found[:3]
    quoted = again[marks.matches(scene.right(at[again] - lengths[again], 8), words.QUOTED_NAME) & (start[again] >= 0)]
    end[quoted] = at[quoted] - (scene.data[at[quoted] - 1] == 0x20)
    return start, end, pronoun & (start >= 0)


def _subject(scene: Scene, at: Ints, how: Ints, words: Any) -> tuple[Ints, Ints, Bools, Bools]:
    """The source that ends at each position: start and end, -1 if none; a pronoun; whether no word came before."""
    behind = scene.left(at, _SUBJECT)
    starts = np.maximum(at - _SUBJECT + marks.matched_lengths(behind, words.BEFORE_START), 0)
    found = _read_each(marks.slices(scene.data, starts, at), how, words.authority_before)
    none = found[:, 0] < 0
    return (
        np.where(none, -1, starts + found[:, 0]),
        np.where(none, -1, starts + found[:, 1]),
        found[:, 2] > 0,
        found[:, 3] > 0,
    )


def _read_each(candidates: pa.Array, how: Ints, read: Callable[[str, int], Any]) -> Ints:
    """For each candidate the byte offsets of the source read from it, -1 if there is none, whether it is a pronoun,
    and whether the candidate is blank.

    Each distinct candidate is read once in each way that it is asked for.
    """
    coded = candidates.cast(pa.large_binary()).dictionary_encode()
    joint = coded.indices.to_numpy().astype(np.int64) * _WAYS + how
    distinct, which = np.unique(joint, return_inverse=True)
    texts = coded.dictionary.to_pylist()
    found = [_read_one(texts[code // _WAYS], code % _WAYS, read) for code in distinct.tolist()]
    return np.array(found, np.int64).reshape(-1, 4)[which]


@lru_cache(maxsize=1 << 16)
def _read_one(candidate: bytes, how: int, read: Callable[[str, int], Any]) -> tuple[int, int, bool, bool]:
    text = candidate.decode("utf-8", "replace")
    name = read(text, how)
    if name is None:
        return -1, -1, False, not text.strip()
    return len(text[: name.start].encode()), len(text[: name.end].encode()), name.pronoun, False


def _aliases(scene: Scene, names: Names, identifiers: list[str]) -> tuple[Ints, Ints, Ints]:
    """Where the codebook's authorities are named, and which of `identifiers` each is."""
    start, end = scene.find(names.authority_pattern or "")
    coded = marks.slices(scene.data, start, end).dictionary_encode()
    known = [identifiers.index(names.authority_of_key[key(text)]) for text in coded.dictionary.to_pylist()]
    return start, end, np.array(known, np.int64)[coded.indices] if known else np.zeros(0, np.int64)
