"""Whom a pronoun beside a cue stands for: the last source named before it that it fits, or who opened a sentence since.

What lives here: looking back from a pronoun. What does not: which name a pronoun fits and who opens a sentence (the
language's folder), and the sources themselves (`authority`).
"""

from __future__ import annotations

import numpy as np

from pipeline.extract import marks, quotations
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

_BACK = 4
"""Sentences before that of a pronoun in which the one it stands for may have been named."""

_OPENS = 2
"""Bytes of a sentence before what opens it: a line break, a quotation mark."""

_PRONOUN = 8
"""Bytes that hold a pronoun and the blank behind it."""

_SUBJECT = 240
"""Bytes of a sentence in which its subject must be named, or another person."""


def sources_before(scene: Scene, source: tuple[Ints, Ints], borrowed: Bools, quoted: Bools, asking: Bools) -> Ints:
    """For each pronoun the row of the last source named before it in its document that it fits; -1 for none.

    `source` are the spans of all sources, pronouns (`borrowed`) among them, in order; `quoted` those in quotations,
    `asking` those for whom no pronoun stands behind what they ask.
    """
    start, end = source
    fits = vocabulary(scene.language, "pronouns").fits
    found = np.full(len(start), -1, np.int64)
    named = np.flatnonzero(~borrowed & ~asking)
    pronouns = np.flatnonzero(borrowed)
    last = np.searchsorted(named, pronouns)
    document = scene.corpus.document_of(start)
    # The first name that fits is seldom far: most are the last one.
    for back in range(1, 4):
        open_ = (last >= back) & (found[pronouns] < 0)
        row = named[np.maximum(last - back, 0)] if len(named) else pronouns
        # Who speaks within a quotation is nobody whom the writer goes on to speak of.
        open_ &= (document[row] == document[pronouns]) & (quoted[pronouns] | ~quoted[row])
        one, other = pronouns[open_], row[open_]
        said = marks.slices(scene.data, start[one], end[one]).to_pylist()
        names = marks.slices(scene.data, start[other], end[other]).to_pylist()
        fit = np.array([fits(a, b) for a, b in zip(said, names, strict=True)], bool)
        found[one[fit]] = other[fit]
    _outranked(scene, start, pronouns, found)
    return found


def _outranked(scene: Scene, start: Ints, pronouns: Ints, found: Ints) -> None:
    """Gives a pronoun whom the same one stands for that opens the sentence of its source (`found`): "She has 240, where
    Smith gives 460. From the lists she infers 38"."""
    sentence = scene.sentence_at(start)
    opens = pronouns[start[pronouns] - scene.sentence[sentence[pronouns]] <= _OPENS]
    rows = pronouns[found[pronouns] >= 0]
    ahead = np.searchsorted(opens, found[rows]) - 1
    near = (ahead >= 0) & (sentence[opens[np.maximum(ahead, 0)]] == sentence[found[rows]]) if len(opens) else rows < 0
    rows, ahead = rows[near], opens[ahead[near]]
    words = vocabulary(scene.language, "pronouns")
    for row, other in zip(rows.tolist(), ahead.tolist(), strict=True):
        one, first = (
            bytes(scene.data[start[at] : start[at] + _PRONOUN]).decode(errors="ignore") for at in (row, other)
        )
        if found[other] >= 0 and words.nominative(one.split()[0]) == words.nominative(first.split()[0]):
            found[row] = found[other]


def _surnames(scene: Scene, source: tuple[Ints, Ints], named: Ints) -> dict[int, dict[str, str]]:
    """The full names of the sources in each document by their surnames."""
    found: dict[int, dict[str, str]] = {}
    names = marks.slices(scene.data, source[0][named], source[1][named]).to_pylist()
    documents = scene.corpus.document_of(source[0][named]).tolist()
    for document, name in zip(documents, names, strict=True):
        first, _, surname = name.rpartition(" ")
        if first[:1].isupper() and surname[:1].isupper():
            found.setdefault(document, {})[surname] = name
    return found


def _ends(scene: Scene, source: tuple[Ints, Ints], row: int, surname: str) -> bool:
    """Whether the name of the source in a row, -1 for none, ends in a surname."""
    return row >= 0 and bytes(scene.data[source[0][row] : source[1][row]]).endswith(b" " + surname.encode())


def _in_own_sentence(
    scene: Scene, said: tuple[Ints, Ints], which: tuple[Ints, Ints], found: list[tuple[int, int, int]], open_: Bools
) -> None:
    """Adds to `found` the pronouns that a comma sets off and the subjects of their own sentences that they stand for,
    and marks them in `open_`: "The ministry closed 8 schools, it said". `said` are the spans of the pronouns, `which`
    their rows and the sources they would stand for otherwise."""
    start, end = said
    words = vocabulary(scene.language, "openings")
    sides = vocabulary(scene.language, "cue_sides")
    begins = scene.sentence[scene.sentence_at(start)]
    rows = np.flatnonzero(marks.matches(scene.left(start, 12), words.SET_OFF) & (start - begins <= _SUBJECT))
    rows = rows[~marks.matches(scene.left(start[rows], 8), sides.QUOTED)]
    pronouns = marks.slices(scene.data, start[rows], end[rows]).to_pylist()
    windows = marks.slices(scene.data, begins[rows], start[rows]).cast("large_binary").to_pylist()
    for row, pronoun, window in zip(rows.tolist(), pronouns, windows, strict=True):
        text = marks.text_of(window)
        name = words.own_subject(pronoun, text, spoken=bool(which[1][row] >= 0))
        if name is not None:
            first, last = (int(begins[row]) + marks.size_of(text[:offset]) for offset in name)
            found.append((int(which[0][row]), first, last))
            open_[row] = False


def openings_before(
    scene: Scene, source: tuple[Ints, Ints], borrowed: Bools, row: Ints, marked: quotations.Marks
) -> tuple[Ints, Ints, Ints]:
    """The pronouns that stand for whoever opens a sentence since the source they would stand for (`row`): which they
    are, and the spans of the names. "Smith counted 500. The mayor was not content. He had 700". `marked` are the
    quotation marks: who is named in a quotation is nobody whom the writer goes on to speak of.
    """
    start, end = source
    words = vocabulary(scene.language, "openings")
    pronouns = np.flatnonzero(borrowed)
    sentence = scene.sentence_at(start[pronouns])
    named = np.where(row[pronouns] >= 0, scene.sentence_at(start[np.maximum(row[pronouns], 0)]), -1)
    document = scene.corpus.document_of(start[pronouns])
    found: list[tuple[int, int, int]] = []
    open_ = np.ones(len(pronouns), bool)
    # "Smith is sure; he counts 500", "Smith is sure: he counts 500".
    parts = np.append(
        -1, np.sort(np.concatenate([scene.semicolon, *(marks.literal(scene.data, part) for part in words.PARTS)]))
    )
    parted = parts[np.searchsorted(parts, start[pronouns]) - 1] + 1
    told = ~quotations.inside(scene, start[pronouns], marked)
    _in_own_sentence(scene, (start[pronouns], end[pronouns]), (pronouns, row[pronouns]), found, open_)
    known = _surnames(scene, source, np.flatnonzero(~borrowed & np.isin(scene.corpus.document_of(start), document)))
    for back in range(_BACK + 1):
        before = np.maximum(sentence - back, 0)
        begins = scene.sentence[before]
        plain = ~(told & quotations.inside(scene, begins + 1, marked))
        open_ &= (before > named) & (sentence >= back) & (begins >= scene.corpus.offsets[document])
        # In its own sentence only before what parts it.
        asked = np.flatnonzero(open_ & plain if back else open_ & (parted > begins))
        ends = np.minimum(begins[asked] + _SUBJECT, scene.sentence[before[asked] + 1] if back else parted[asked])
        said = marks.slices(scene.data, start[pronouns[asked]], end[pronouns[asked]]).to_pylist()
        windows = marks.slices(scene.data, begins[asked], ends).cast("large_binary").to_pylist()
        for which, pronoun, window in zip(asked.tolist(), said, windows, strict=True):
            text = marks.text_of(window)
            name = words.named_in(pronoun, text, known.get(int(document[which]), {}))
            if name is not None:
                open_[which] = False
                at = int(begins[which])
                first, last = (at + marks.size_of(text[:offset]) for offset in name)
                # Who opens the sentence by a surname may be the source named in full before.
                if not _ends(scene, source, int(row[pronouns[which]]), text[slice(*name)]):
                    found.append((int(pronouns[which]), first, last))
    rows, starts, ends = np.array(sorted(found), np.int64).reshape(-1, 3).T
    return rows, starts, ends
