"""Cues that look as if somebody said something, and say nothing where they stand.

What lives here: which of the cues found are none, from what stands beside them. What does not: finding cues and their
sources (`authority`), and the words that tell (the language's folder).
"""

from __future__ import annotations

import numpy as np

from pipeline.extract import marks, quotations, standing, subjects
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary


def of_told_quotations(scene: Scene, leading: Ints, cue: tuple[Ints, Ints], start: Ints) -> Bools:
    """Which of the cues `leading`, each what stands before a quotation, say nothing, for somebody else says what is
    quoted, or has spoken in that sentence, or it is a title: "Smith left. “We lost 40,” said Brown."

    `cue` is where each cue begins and ends, `start` where its source does, -1 if it has none.
    """
    cue_start, cue_end = cue
    told: Bools = np.isin(scene.sentence_at(cue_start[leading]), scene.sentence_at(cue_start[start >= 0]))
    told |= quotations.led_on(scene, quotations.closing(scene, cue_end[leading]))
    told |= marks.matches(scene.left(cue_start[leading], 24), vocabulary(scene.language, "silences").TITLED)
    return told


def unsaid(scene: Scene, texts: list[str], code: Ints, cue: tuple[Ints, Ints], named: tuple[Ints, Bools]) -> Ints:
    """The cues that look like verbs of saying and are none where they stand; `named` says where the source of each
    begins, and whether it is a pronoun."""
    sides = vocabulary(scene.language, "cue_sides")
    silences = vocabulary(scene.language, "silences")
    doing = vocabulary(scene.language, "doing")
    start, end = cue
    source, pronoun = named
    noun, thing, of_owner, numbered, rightly, issuing, opening, *verbs = _whole(
        texts,
        (
            silences.NOUNS_TOO,
            silences.THINGS,
            silences.NOUNS_OF_OWNERS,
            silences.NUMBERED_OF_OWNERS,
            silences.RIGHT,
            silences.ISSUED,
            silences.NO_OPENING,
            *(verb for verb, *_ in doing.DOES + doing.SAYS_IF),
        ),
    )
    # "46 per cent of viewers thought": those who are counted are no source.
    counted = np.flatnonzero((source >= 0) & (source < start))
    shares = marks.matches(scene.right(source[counted], 8), silences.BEGINS_SHARE)
    counted = counted[shares | marks.matches(scene.left(source[counted], 24), silences.COUNTED_OF)]
    # Beside a hyphen a verb is part of an adjective: "London-listed", "state-owned".
    hyphen, last = ord("-"), len(scene.data) - 1
    grown = np.flatnonzero(
        (scene.data[np.maximum(start - 1, 0)] == hyphen) | (scene.data[np.minimum(end, last)] == hyphen)
    )
    nouns = np.flatnonzero(noun[code])
    told = (source[nouns] >= 0) & (source[nouns] < start[nouns]) & (scene.data[end[nouns] - 1] == ord(silences.PLURAL))
    told[told] = marks.matches(marks.slices(scene.data, source[nouns[told]], start[nouns[told]]), silences.NUMBERED)
    told[told] = ~marks.matches(scene.right(end[nouns[told]], 32), sides.GOES_ON)
    nouns = nouns[told | marks.matches(scene.right(end[nouns], 24), silences.IS_NOUN)]
    things = np.flatnonzero(thing[code] & pronoun)
    things = things[~marks.matches(scene.right(end[things], 72), sides.GIVES)]
    # "China's estimated crop", "Baker's remarks": what somebody has is no verb, unless a number or "that" follows.
    owned = np.flatnonzero((of_owner[code] | numbered[code]) & (source >= 0) & (source < start))
    owned = owned[marks.matches(scene.left(start[owned], 24), silences.OWNER)]
    # "Its proposed 330 million dollar issue": the number is a part of the cue.
    owned = owned[numbered[code[owned]] | ~marks.matches(scene.right(end[owned], 24), sides.GOES_ON)]
    # "Whoever is right, 500 left": only if somebody is right it is as they say.
    right = np.flatnonzero(rightly[code] & (source >= 0))
    right = right[~marks.matches(scene.left(source[right], 8), silences.IF_SO)]
    # "1,284 permits issued by the office": what is done with things that are counted.
    issued = np.flatnonzero(issuing[code])
    issued = issued[marks.matches(scene.left(start[issued], 48), silences.OF_THINGS)]
    # "It's 120": what a pronoun has there is a verb.
    short = np.flatnonzero(np.array([text.startswith(sides.SHORT) for text in texts], bool)[code] & pronoun)
    done = [np.flatnonzero(opening[code])]
    doers = len(doing.DOES)
    for verb, (_, width, follows) in zip(verbs[:doers], doing.DOES, strict=True):
        rows = np.flatnonzero(verb[code])
        done.append(rows[marks.matches(scene.right(end[rows], width), follows)])
    for verb, (_, width, follows, led) in zip(verbs[doers:], doing.SAYS_IF, strict=True):
        # Whoever stands behind it is the subject of a verb: "states Smith".
        rows = np.flatnonzero(verb[code] & (source < start))
        rows = rows[~marks.matches(scene.right(end[rows], width), follows)]
        done.append(rows[~marks.matches(scene.left(start[rows], 48), led)])
    return np.concatenate([counted, grown, nouns, things, owned, right, issued, short, *done])


def _whole(texts: list[str], patterns: tuple[str, ...]) -> list[Bools]:
    """Which texts each of some patterns matches whole. Most match none, so all patterns are asked at once first."""
    anyway = "|".join(f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else f"(?:{pattern})" for pattern in patterns)
    found = np.zeros((len(patterns), len(texts)), bool)
    for at, text in enumerate(texts):
        if marks.is_whole(anyway, text):
            found[:, at] = [marks.is_whole(pattern, text) for pattern in patterns]
    return list(found)


def told_of_source(scene: Scene, texts: list[str], code: Ints, start: Ints, source: Ints) -> Ints:
    """The cues that tell where what the source right before them says has been printed, or who asked it: "according to
    the figures of Smith, published in the Morning,", "according to witnesses quoted by the paper". `start` is where
    each cue begins, `source` where the source of each ends."""
    silences = vocabulary(scene.language, "silences")
    printed, asking = _whole(texts, (silences.PRINTED, silences.ASKED_BY))
    rows = np.flatnonzero(printed[code][1:]) + 1
    near = (source[rows - 1] > 0) & (start[rows] - source[rows - 1] == len(", "))
    near &= scene.data[np.maximum(start[rows] - len(", "), 0)] == ord(",")
    asked = np.flatnonzero(asking[code][1:]) + 1
    asked = asked[(source[asked - 1] > 0) & (start[asked] - source[asked - 1] == len(" "))]
    asked = asked[~marks.matches(scene.left(source[asked - 1], 24), silences.IN_WRITING)]
    return np.concatenate([rows[near], asked])


def of_no_count(scene: Scene, texts: list[str], code: Ints, cue: tuple[Ints, Ints], source: Ints) -> Ints:
    """The cues that "return" something else than a number, or whose subject, which begins at `source`, is no count of
    anything: "Smith's recount returned"."""
    silences = vocabulary(scene.language, "silences")
    rows = np.flatnonzero(np.array([text in silences.RETURNED for text in texts], bool)[code] & (source >= 0))
    rows = rows[source[rows] <= cue[0][rows]]
    if not len(rows):
        return rows
    subject = marks.slices(scene.data, source[rows], cue[0][rows])
    counts = marks.matches(subject, silences.COUNTS) | marks.matches(subject, rf"^{silences.IT}\s")
    return rows[~(counts & marks.matches(scene.right(cue[1][rows], 64), silences.RETURNS))]


def having(scene: Scene, texts: list[str], code: Ints, of_pronoun: Bools, source: tuple[Ints, Ints]) -> Bools:
    """Which cues say that somebody called by a pronoun has a number, and nothing else: "Smith came. He had 46"."""
    had = vocabulary(scene.language, "silences").HAD
    found: Bools = of_pronoun & np.array([text.startswith(had) for text in texts], bool)[code]
    found[found] = ~_are_it(scene, source[0][found], source[1][found])
    return found


def by_records(scene: Scene, texts: list[str], code: Ints, cue: tuple[Ints, Ints], source: tuple[Ints, Ints]) -> Bools:
    """The cues that name, hold or carry a number of things and have a record for a source, which so gives that number;
    not one of its own parts: "the report has 300 pages"."""
    silences = vocabulary(scene.language, "silences")
    found = np.array([text.startswith(silences.CARRIES) for text in texts], bool)[code] & (source[0] >= 0)
    found[found] = ~marks.matches(scene.right(cue[1][found], 48), silences.OWN_PARTS)
    named = marks.slices(scene.data, source[0][found], source[1][found])
    # "In his memoirs Smith named 40 ships", "Smith in his memoirs named": he names them in a record.
    written = marks.matches(scene.left(source[0][found], 48), silences.IN_RECORD)
    written |= marks.matches(scene.left(cue[0][found], 48), silences.IN_RECORD)
    owned = marks.matches(scene.right(source[1][found], 64), silences.OF_RECORD)
    found[found] = written | owned | marks.matches(named, silences.RECORDS)
    return found


def returned_by_it(scene: Scene, texts: list[str], code: Ints, source: tuple[Ints, Ints]) -> Bools:
    """The cues that "return" a number and have "it" for a source, which may stand for a count of something."""
    returned = vocabulary(scene.language, "silences").RETURNED
    found: Bools = _are_it(scene, *source) & np.array([text in returned for text in texts], bool)[code]
    return found


def by_it(scene: Scene, cue_start: Ints, cue_end: Ints, source: tuple[Ints, Ints]) -> Bools:
    """The cues that do so and have "it" or "they" for a source, which may stand for records: "it has 487 entries"; what
    "they have" people have."""
    silences = vocabulary(scene.language, "silences")
    found: Bools = _are_it(scene, *source)
    said = scene.right(cue_start[found], 16)
    several = marks.matches(marks.slices(scene.data, source[0][found], source[1][found]), silences.SEVERAL)
    carries = marks.matches(said, rf"^(?:{'|'.join(silences.CARRIES)})")
    found[found] = carries & ~(several & marks.matches(said, silences.OF_PEOPLE))
    found[found] = ~marks.matches(scene.right(cue_end[found], 48), silences.OWN_PARTS)
    return found


def _are_it(scene: Scene, start: Ints, end: Ints) -> Bools:
    silences = vocabulary(scene.language, "silences")
    found: Bools = (start >= 0) & (end - start <= silences.IT_BYTES)
    found[found] = marks.matches(marks.slices(scene.data, start[found], end[found]), rf"^{silences.IT}$")
    return found


def are_records(scene: Scene, source: tuple[Ints, Ints]) -> Bools:
    """Which sources are records by their name."""
    silences = vocabulary(scene.language, "silences")
    return marks.matches(marks.slices(scene.data, *source), silences.RECORDS)


def speaking_for_themselves(
    scene: Scene, verbs: subjects.Verbs, source: tuple[Ints, Ints], weak: Bools, beyond: Ints
) -> Ints:
    """The cues with a source that say something of their own; `weak` ones do where figures are compared."""
    start, end = source
    keep = start >= 0
    # A cue inside the name of an earlier one ("confirmed by the historian X") says nothing of its own.
    reach = np.maximum.accumulate(np.where(keep & (verbs.side == standing.AFTER), end, 0)) if len(end) else end
    keep[1:] &= verbs.start[1:] >= reach[:-1]
    rows = np.flatnonzero(keep & weak)
    keep[rows] = _compared(scene, verbs.start[keep], verbs.start[rows], (start[rows], end[rows]), beyond[rows])
    return np.flatnonzero(keep)


def _compared(scene: Scene, cues: Ints, at: Ints, source: tuple[Ints, Ints], beyond: Ints) -> Bools:
    """Whether figures are compared where a source "has" a number.

    The number, which ends at `beyond`, counts nothing; the source is no place, and stands behind another source of its
    passage or behind words of figures in its sentence or the one before.
    """
    silences = vocabulary(scene.language, "silences")
    start, end = source
    said = np.searchsorted(cues, at) - 1
    one = (said >= 0) & (scene.passage_at(cues[np.maximum(said, 0)]) == scene.passage_at(at)) if len(cues) else at < 0
    one |= marks.matches(scene.left(start, 96), silences.COMPARES)
    before = scene.sentence[scene.sentence_at(start)] - 1
    told = scene.corpus.document_of(before) == scene.corpus.document_of(start)
    one |= told & marks.matches(scene.left(before, 96), silences.COMPARES)
    one &= marks.matches(scene.right(beyond, 24), silences.STANDS_ALONE)
    names = marks.slices(scene.data, start, end).to_pylist()
    places = vocabulary(scene.language, "settings").PLACES
    found: Bools = one & np.array([" ".join(name.split()).lower() not in places for name in names], bool)
    return found
