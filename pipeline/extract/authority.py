"""The sources of a text: the cues that name who says something, and the name beside each.

What lives here: cues with their sources, in order, pronouns resolved. What does not: English (`en/cues.py`), where
beside a cue its name is looked for (`subjects.py`), the record that it stands in (`recorded.py`) and whose words it
tells of (`owners.py`), which way it speaks (`directions.py`), and which numbers a source speaks of (`ascription.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np

from pipeline.extract import (
    antecedents,
    directions,
    gapping,
    labels,
    marks,
    moods,
    owners,
    quotations,
    recorded,
    silence,
    standing,
    subjects,
)
from pipeline.extract.marks import Ints
from pipeline.extract.moods import MODALITIES, Moods
from pipeline.extract.names import Names, key
from pipeline.extract.scene import Bools, Scene, vocabulary

_BEFORE_NOUN = 64
"""Bytes before a noun in which the preposition that makes it a cue is looked for."""

_JOINED = 64
"""Bytes before a verb in which it is joined to the one before it."""

RELATIONS = ("says", "cites", "holds", "confirms", "repeats")


@dataclass(frozen=True, slots=True)
class Sources:
    """The cues of a scene that name a source, in order: the cue and the name as bytes, and what the cue says.

    `at` is where each speaks: its cue, or the name that shares the cue of the clause before ("Livy 48,200"); `opens`
    where its words begin, those of a pronoun if one stands for the source.
    `modality` and `relation` index `moods.MODALITIES` and `RELATIONS`; `identity` indexes `identifiers`, -1 if unknown.
    `known` is false for a pronoun that stands for no source named before; `forward` and `backward` say whether the cue
    speaks of what comes after it and before it in its sentence; `ended` that it follows a quotation and speaks of
    quoted words alone; `own` that it is in the source's own words, and speaks of what stands between the source and
    itself: "Brown shot 500 bears, by his own count". `until` is where the words of a label end,
    "Mr. Otto Brown: We lost 40", and -1 of any other cue. `unnamed` are the moods of what nobody in particular says.
    """

    at: Ints
    opens: Ints
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
    own: Bools
    identity: Ints
    until: Ints
    identifiers: list[str]
    unnamed: Moods


_EACH = fields(Sources)[:-2]
"""The fields that each source has one of."""


def sources(scene: Scene, names: Names, at: Ints) -> Sources:
    """Every cue beside which a source is named, or a pronoun for one named before, that may speak of a number `at`.

    What follows the last number of a document and the passage after it says nothing of any.
    """
    sides = vocabulary(scene.language, "cue_sides")
    words = vocabulary(scene.language, "cues")
    cue_start, cue_end = scene.find_up_to(at, *words.CUES)
    coded = marks.slices(scene.data, cue_start, cue_end).dictionary_encode()
    texts = coded.dictionary.to_pylist()
    meanings = [words.cue(text) for text in texts]
    code = coded.indices.to_numpy()

    def per_cue(values: list[Any]) -> Any:
        return np.array(values)[code] if len(values) else np.zeros(0, np.int64)

    beyond = cue_end
    inner = owners.spans(texts, words.within)[code]
    cue_start, cue_end = cue_start + inner[:, 0], np.where(inner[:, 1] > 0, cue_start + inner[:, 1], cue_end)
    side = per_cue([standing.NAMES.index(meaning.side) for meaning in meanings])
    named = per_cue([meaning.named for meaning in meanings])
    relation = per_cue([RELATIONS.index(meaning.relation) for meaning in meanings])
    _prepositional(scene, texts, code, cue_start, (side, named, relation))
    side[_unnumbered(scene, side, beyond, at)] = standing.NOWHERE
    side[recorded.unrecorded(scene, cue_start, side)] = standing.NOWHERE
    # What names nobody has kept its words from being read as something else, and is done.
    told = np.flatnonzero(side != standing.NOWHERE)
    code, cue_start, cue_end, beyond = code[told], cue_start[told], cue_end[told], beyond[told]
    side, named, relation = side[told], named[told], relation[told]
    modality = per_cue([MODALITIES.index(meaning.modality) for meaning in meanings])
    whole = per_cue([meaning.scope == "passage" for meaning in meanings])

    def marked(field: str) -> Bools:
        flags: Bools = per_cue([getattr(meaning, field) for meaning in meanings]).astype(bool)
        return flags

    how = per_cue([meaning.asks for meaning in meanings])
    nominal = per_cue([marks.is_whole(sides.NOUN_VERBS, text) for text in texts]).astype(bool)
    puts = np.flatnonzero(per_cue([text in sides.PUT for text in texts]).astype(bool))
    _only_speakers(
        scene, cue_end, how, (np.flatnonzero(marked("ending")), np.flatnonzero(marked("claused") & ~nominal), puts)
    )
    verbs = subjects.Verbs(cue_start, cue_end, side, how, named, marked("leads"), marked("shares"))
    start, end, pronoun = subjects.beside(scene, verbs)
    owners.held(scene, texts, code, verbs, (start, end, pronoun))
    forward, backward, ended = directions.directions(scene, verbs, ~marked("backward"), (start, end), at)
    _say(scene, texts, code, verbs, (start, end, pronoun))
    ended |= _lead(scene, side, (cue_start, beyond), (start, end, pronoun))
    start[silence.having(scene, texts, code, marked("weak") & pronoun, (start, end))] = -1
    start, end, identity, identifiers = _known(scene, names, start, end)
    unnamed = moods.unnamed(
        scene, (cue_start, cue_end), modality, (start < 0) & standing.verbal(side), side == standing.MOOD
    )

    weak = marked("weak") & ~silence.by_records(scene, texts, code, (cue_start, beyond), (start, end))
    doubtful = weak, silence.returned_by_it(scene, texts, code, (start, end))
    rows, it = _speaking(scene, verbs, (start, end), doubtful, beyond)
    # "Asked by Smith, she said": whoever asks is not whom a pronoun behind the question stands for.
    asking = (side[rows] == standing.AFTER) & (modality[rows] == MODALITIES.index("question"))
    borrowed, opens = pronoun[rows], np.minimum(start[rows], cue_start[rows])
    start, end, identity, resolved = _resolved(scene, names, (start[rows], end[rows], identity[rows]), borrowed, asking)
    # "Its figures": whoever owns figures and was named nowhere as a source is none.
    own = resolved | (side[rows] != standing.OWN) | ~borrowed
    own[it] = resolved[it] & silence.are_records(scene, (start[it], end[it]))
    rows, opens, start, end, identity = rows[own], opens[own], start[own], end[own], identity[own]
    borrowed, known = borrowed[own], (~borrowed | resolved)[own]
    stops = owners.spans(texts, words.stop)[code[rows], 1]
    found = Sources(
        directions.of_sentence_before(scene, texts, code[rows], (cue_start[rows], cue_end[rows]), at), opens,
        cue_start[rows] + stops, cue_end[rows], start, end, modality[rows], relation[rows], whole[rows].astype(bool),
        borrowed, known, forward[rows], backward[rows], ended[rows], side[rows] == standing.OWN,
        identity, np.full(len(start), -1), identifiers, unnamed,
    )  # fmt: skip
    return _with_labels(scene, names, _with_gaps(scene, names, found, at), at)


def _say(scene: Scene, texts: list[str], code: Ints, verbs: subjects.Verbs, source: tuple[Ints, Ints, Bools]) -> None:
    """Takes their source from the cues that say nothing where they stand, and gives those without one that of the verb
    they are joined to. `source` is changed."""
    start, end, pronoun = source
    cue = verbs.start, verbs.end
    told = silence.told_of_source(scene, texts, code, verbs.start, np.where(start < 0, -1, end))
    unsaid = silence.unsaid(scene, texts, code, cue, (start, pronoun))
    start[np.append(told, unsaid)] = -1
    _share_subjects(scene, texts, code, verbs, source)
    start[unsaid] = -1
    start[silence.of_no_count(scene, texts, code, cue, start)] = -1


def _speaking(
    scene: Scene, verbs: subjects.Verbs, source: tuple[Ints, Ints], doubtful: tuple[Bools, Bools], beyond: Ints
) -> tuple[Ints, Ints]:
    """The cues with a source that say something of their own, and which of these do so only if "it" is a record: "it
    has 487 entries", "it returned 500". `doubtful` are the cues that report only where figures are compared, and those
    by which "it" returns a number."""
    weak, returned = doubtful
    it = weak & silence.by_it(scene, verbs.start, beyond, source)
    rows = silence.speaking_for_themselves(scene, verbs, source, weak & ~it, beyond)
    if not (it | returned).any():
        return rows, np.zeros(0, np.int64)
    sure = silence.speaking_for_themselves(scene, verbs, source, weak, beyond)
    return rows, np.flatnonzero((it[rows] & ~np.isin(rows, sure)) | returned[rows])


def _only_speakers(scene: Scene, cue_end: Ints, how: Ints, kinds: tuple[Ints, Ints, Ints]) -> None:
    """Notes in `how` the cues whose subject can only be a speaker, for what follows them.

    `kinds` are the cues that may end their clause, that may stand before "that", and that put something at a number.
    """
    sides = vocabulary(scene.language, "cue_sides")
    ending, claused, puts = kinds
    claused = claused[scene.data[np.minimum(cue_end[claused] + 1, len(scene.data) - 1)] == ord(sides.GOES_ON_WITH)]
    for rows, width, follows in ((ending, 8, sides.ENDS), (claused, 8, sides.GOES_ON), (puts, 72, sides.PUTS)):
        how[rows[marks.matches(scene.right(cue_end[rows], width), follows)]] = 1


def _prepositional(scene: Scene, texts: list[str], code: Ints, start: Ints, says: tuple[Ints, Ints, Ints]) -> None:
    """Makes of nouns what the prepositions before them say: "by the British account", "on the data of the ministry".

    `start` is where the cues begin, `says` their side, what they ask of a name, and their relation: all are changed. A
    cue that lacks its preposition names nobody. A colon before a quotation takes the verb before it.
    """
    words = vocabulary(scene.language, "cues")
    after_cue = vocabulary(scene.language, "speaker_after")
    side, named, relation = says

    of = np.flatnonzero(np.array([words.OF.fullmatch(text) is not None for text in texts], bool)[code])
    before = scene.left(start[of], _BEFORE_NOUN)
    opened = marks.matched_lengths(before, words.OPENED)
    lengths = np.maximum(opened, marks.matched_lengths(before, words.OPENED_IN))
    side[of[lengths <= 0]] = standing.NOWHERE
    written = np.array([words.WRITTEN.fullmatch(text) is not None for text in texts], bool)[code[of]]
    named[of[(opened <= 0) & ~written]] = after_cue.WORD
    reckoned = np.array([words.RECKONED.fullmatch(text) is not None for text in texts], bool)[code[of]]
    named[of[(opened > 0) & reckoned]] = after_cue.QUOTER
    nouns = np.flatnonzero(np.array([words.OF_SOURCE.fullmatch(text) is not None for text in texts], bool)[code])
    before = scene.left(start[nouns], _BEFORE_NOUN)
    its = marks.matched_lengths(before, words.BY_ITS)
    its[marks.matches(before, words.ON_DAY)] = 0
    opens = marks.matched_lengths(before, words.IN_ITS)
    opens[start[nouns] - opens - scene.sentence[scene.sentence_at(start[nouns])] > owners.OPENING] = 0
    # "In the émigré press figures were met": of two such nouns the first is the source.
    opens[np.array([words.LEDGER.fullmatch(text) is not None for text in texts], bool)[code[nouns]]] = 0
    later = np.flatnonzero(np.diff(start[nouns]) < 16) + 1
    opens[later[opens[later - 1] > 0]] = 0
    # "In the purser's ledger the company is 598": a record that opens its sentence; "he found 598 in it" is his.
    held = np.flatnonzero(side == standing.INSIDE)
    side[held[start[held] - scene.sentence[scene.sentence_at(start[held])] > owners.OPENING]] = standing.NOWHERE
    its = np.maximum(its, opens)
    inside = nouns[its > 0]
    side[inside], relation[inside] = standing.INSIDE, RELATIONS.index("holds")
    # "General Smith doubted: “God grant": the verb stands before the colon.
    colon = np.flatnonzero(np.array([text.startswith(words.COLON) for text in texts], bool)[code])
    verb = marks.matched_lengths(scene.left(start[colon], 24), words.QUOTING)
    side[colon[verb > 0]] = standing.BEFORE
    start[colon] -= np.maximum(verb, 0)
    start[of] -= np.maximum(lengths, 0)
    start[inside] -= its[its > 0]


def _lead(scene: Scene, side: Ints, cue: tuple[Ints, Ints], source: tuple[Ints, Ints, Bools]) -> Bools:
    """Gives the cues that lead to a quotation which nobody else says whoever opens their sentence, and tells which cues
    these are. `cue` is where the words of each cue begin and end; `source` is changed."""
    leads: Bools = side == standing.OPENING
    leading = np.flatnonzero(leads)
    leading = leading[~silence.of_told_quotations(scene, leading, cue, source[0])]
    subjects.opening(scene, leading, cue[0], source, vocabulary(scene.language, "openings").quoted_opening)
    return leads


def _unnumbered(scene: Scene, side: Ints, opens: Ints, at: Ints) -> Ints:
    """The cues that lead to a quotation without any of the numbers `at`; `opens` is where each quotation begins."""
    leading = np.flatnonzero(side == standing.OPENING)
    begins = opens[leading]
    ends = quotations.closing(scene, begins)
    none: Ints = leading[np.searchsorted(at, begins) == np.searchsorted(at, ends)]
    return none


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
    own = {
        "at": start, "opens": start, "start": start, "end": end, "identity": identity,
        "known": True, "forward": True, "borrowed": False, "backward": False, "ended": False, "own": False,
    }  # fmt: skip
    return _merged(found, kept, {field.name: getattr(found, field.name)[cue] for field in _EACH} | own)


def _with_labels(scene: Scene, names: Names, found: Sources, at: Ints) -> Sources:
    """The sources with whoever a label names, which speaks of what nobody else in its words does."""
    told = labels.before(scene, at)
    if not len(told.colon):
        return found
    start, end, identity, _ = _known(scene, names, told.start, told.end)
    own = dict.fromkeys((field.name for field in _EACH), False) | {
        "at": told.colon, "opens": start, "cue_start": told.colon, "cue_end": told.colon + 1, "start": start,
        "end": end, "modality": MODALITIES.index("report"), "relation": RELATIONS.index("says"), "known": True,
        "identity": identity, "until": told.until,
    }  # fmt: skip
    return _merged(found, np.arange(len(found.at)), own)


def _merged(found: Sources, kept: Ints, own: dict[str, Any]) -> Sources:
    """The sources `kept` with others of their `own` fields, in order; a field may be the same for all of these."""
    count = len(own["at"])
    order = np.argsort(np.concatenate([found.at[kept], own["at"]]), kind="stable")
    merged: dict[str, Any] = {
        field.name: np.concatenate([getattr(found, field.name)[kept], np.broadcast_to(own[field.name], count)])[order]
        for field in _EACH
    }
    return Sources(**merged, identifiers=found.identifiers, unnamed=found.unnamed)


def _share_subjects(
    scene: Scene, texts: list[str], code: Ints, verbs: subjects.Verbs, source: tuple[Ints, Ints, Bools]
) -> None:
    """For a verb behind "and" or "but" without a subject of its own, that of the verb before it in its sentence.

    So, too, for a participle behind a comma; and for want of one, whoever opens the sentence, as always for "with the
    words that". `texts` are the distinct cues and `code` which one each is. `source` is where the source of each cue
    begins and ends, and whether it is a pronoun; it is changed.
    """
    sides = vocabulary(scene.language, "cue_sides")
    only_saying = np.array([marks.is_whole(sides.ONLY_SAYING, text) for text in texts], bool)[code]
    words_of = np.array([text.lower().startswith(sides.WITH_WORDS) for text in texts], bool)[code]
    source[0][words_of] = -1
    start, cue_start, cue_end, side, shares = source[0], verbs.start, verbs.end, verbs.side, verbs.shares
    behind = side != standing.AFTER
    lone = np.flatnonzero((start[1:] < 0) & (start[:-1] >= 0) & behind[1:] & behind[:-1]) + 1
    lone = lone[scene.sentence_at(cue_start[lone]) == scene.sentence_at(cue_start[lone - 1])]
    # "Said Smith, who runs the ward and says": whoever stands behind a verb is the subject of a clause about them.
    whose = start[lone - 1] > cue_start[lone - 1]
    named = lone[whose]
    about = marks.slices(scene.data, np.minimum(source[1][named - 1], cue_start[named]), cue_start[named])
    whose[whose] = ~marks.matches(about, sides.WHO_ALSO)
    lone = lone[shares[lone] | ~whose]
    # "Smith accepted Brown's numbers but said": whose figures they are is not the subject.
    owned = np.array([text.startswith(sides.SHORT) for text in texts], bool)[code]
    lone = lone[~owned[lone - 1]]
    lone = lone[subjects.same_part(scene, cue_start[lone - 1], cue_start[lone])]
    before = scene.left(cue_start[lone], _JOINED)
    lone = lone[marks.matches(before, sides.AND_ALSO) | (shares[lone] & marks.matches(before, sides.COMMA))]
    # "Smith denied it, as others claimed, and said": who is named in an aside is not the subject.
    aside = marks.matches(scene.left(start[lone - 1], 8), sides.AS_ASIDE) & (lone > 1) & (start[lone - 2] >= 0)
    aside &= scene.sentence_at(cue_start[lone]) == scene.sentence_at(cue_start[lone - 2])
    before = lone - 1 - aside
    for values in source:
        values[lone] = values[before]
    # "Smith came to see for himself and reported", "Smith avoids figures, mentioning only that", "putting the dead at
    # 500": of several verbs the subject opens the sentence.
    later = np.flatnonzero((start < 0) & standing.verbal(side))
    before = scene.left(cue_start[later], _JOINED)
    behind = scene.right(cue_end[later], 72)
    said = only_saying[later] | marks.matches(behind, sides.SAYS_THAT)
    said |= np.array([text == sides.PUTTING for text in texts], bool)[code[later]] & marks.matches(behind, sides.PUTS)
    said &= shares[later]
    also = words_of[later] | np.where(
        shares[later], said & marks.matches(before, sides.COMMA), marks.matches(before, sides.AND_ALSO)
    )
    openings = vocabulary(scene.language, "openings")
    subjects.opening(scene, later[also], cue_start, source, openings.speaker_opening)


def _resolved(
    scene: Scene, names: Names, source: tuple[Ints, Ints, Ints], borrowed: Bools, asking: Bools
) -> tuple[Ints, Ints, Ints, Bools]:
    """The sources with the names that pronouns (`borrowed`) stand for: start, end, identity, and which were found.
    `asking` is whoever asks another one: "asked by Smith, she said"."""
    start, end, identity = source
    quoted = quotations.inside(scene, start, marked := quotations.marks_of(scene))
    row = antecedents.sources_before(scene, (start, end), borrowed, quoted, asking)
    opened, *names_of = antecedents.openings_before(scene, (start, end), borrowed, row, marked)
    resolved = borrowed & (row >= 0)
    start, end, identity = (np.where(resolved, values[row], values) for values in source)
    start[opened], end[opened], identity[opened], _ = _known(scene, names, *names_of)
    resolved[opened] = True
    return start, end, identity, resolved


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


def _aliases(scene: Scene, names: Names, identifiers: list[str]) -> tuple[Ints, Ints, Ints]:
    """Where the codebook's authorities are named, and which of `identifiers` each is."""
    start, end = scene.find(names.authority_pattern or "")
    coded = marks.slices(scene.data, start, end).dictionary_encode()
    known = [identifiers.index(names.authority_of_key[key(text)]) for text in coded.dictionary.to_pylist()]
    return start, end, np.array(known, np.int64)[coded.indices] if known else np.zeros(0, np.int64)
