"""Which source each number is ascribed to, and how far a source's word carries.

What lives here: joining numbers to the sources of their sentence, or to the last source of their passage. What does
not: finding the sources (`authority.py`), and English (`en/reach.py`).

A cue in the number's sentence is explicit. Without one the last source of the passage carries on, now in the
writer's own voice, unless the passage presents itself as that source's data. A heading takes the first source of the
passage it heads.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.extract import marks, moods, quotations, quoted_speech
from pipeline.extract.authority import Sources
from pipeline.extract.marks import Ints
from pipeline.extract.moods import MODALITIES
from pipeline.extract.scene import Bools, Scene, vocabulary

_TURN = 64
"""Bytes before a source in which the word is looked for that turns its clause against the one before."""

_BESIDE = 32
"""Bytes from a number to a source right behind it."""

_CLAUSE = 96
"""Bytes before a number or a source in which its clause is looked for."""

_SENTENCE = 256
"""Bytes between a source and a number in which another subject is looked for."""


@dataclass(frozen=True, slots=True)
class Ascription:
    """For each number the row of its source in `Sources`, -1 if none, and whether the source was carried on."""

    source: Ints
    carried: Bools
    modality: Ints


def ascribe(scene: Scene, found: Sources, at: Ints) -> Ascription:
    """The source of the number at each position."""
    count = len(found.at)
    source = np.full(len(at), -1, np.int64)
    carried = np.zeros(len(at), bool)
    modality = moods.of_nobody(scene, found.unnamed, at)
    if not count or not len(at):
        return Ascription(source, carried, modality)
    reach = vocabulary(scene.language, "reach")
    quoted = quotations.inside(scene, at, marked := quotations.marks_of(scene))
    (behind, last), (ahead, following) = _in_sentence(scene, found, at, quoted)
    backward, forward = np.maximum(last, 0), np.minimum(following, count - 1)
    cue_sentence, own_sentence = scene.sentence_at(found.at), scene.sentence_at(at)
    source[ahead], source[behind] = forward[ahead], backward[behind]
    explicit = behind | ahead
    carried[explicit] = found.whole_passage[source[explicit]] | found.borrowed[source[explicit]]
    # "It is not true that 500 died, Smith said": what is denied in his words is denied by him.
    denied = explicit & (modality == MODALITIES.index("deny"))
    modality[explicit] = found.modality[source[explicit]]
    modality[denied & (modality == MODALITIES.index("report"))] = MODALITIES.index("deny")

    cue_passage, own_passage = scene.passage_at(found.at), scene.passage_at(at)
    same = (last >= 0) & (cue_passage[backward] == own_passage) & ~explicit
    same &= found.known[backward] & found.forward[backward]
    quoting = quotations.beside(scene, cue_sentence[backward], marked)
    quoting |= quoted_speech.opened_after(scene, at, same & quoted & ~quoting, cue_sentence[backward], marked)
    # What is quoted is the speaker's to its end; what is told in the writer's words goes on for one sentence at most.
    told = same & ~quoted & ~quoting & (cue_sentence[backward] == own_sentence - 1)
    next_one = np.flatnonzero(told)
    # A sentence begins with the space before it; from its very start nothing of it is seen.
    opening = scene.right(scene.sentence[own_sentence[next_one]] + 1, 64)
    told[next_one] = marks.matches(opening, reach.CONTINUES)
    on = same & (found.whole_passage[backward] | (quoted & quoting) | told)
    source[on], carried[on] = backward[on], True
    modality[on] = np.where(found.whole_passage[backward] | quoted, MODALITIES.index("report"), modality)[on]
    rows = np.flatnonzero(quoted & ~explicit)
    speaker = quoted_speech.speaker(scene, found, at[rows])
    rows, speaker = rows[speaker >= 0], speaker[speaker >= 0]
    source[rows], carried[rows], modality[rows], on[rows] = speaker, True, found.modality[speaker], True
    # A source given for a whole passage may stand at its end.
    whole = ~explicit & ~on & (following < count) & found.whole_passage[forward] & (cue_passage[forward] == own_passage)
    source[whole], carried[whole], modality[whole] = forward[whole], True, MODALITIES.index("report")
    on |= whole
    # A heading speaks for the passage below it.
    below = ~explicit & ~on & scene.heading[own_passage] & (following < count) & found.whole_passage[forward]
    below &= (cue_passage[forward] == own_passage + 1) & _same_document(scene, at, found.at[forward])
    source[below], carried[below] = forward[below], True
    _labelled(found, at, source, (carried, modality))
    return Ascription(source, carried, modality)


def _labelled(found: Sources, at: Ints, source: Ints, how: tuple[Bools, Ints]) -> None:
    """Gives the numbers that are of nobody else whom the label names in whose words they stand. `source` and `how`,
    whether it is carried and in which mood, are changed."""
    labels = np.flatnonzero(found.until >= 0)
    if not len(labels):
        return
    row = labels[np.maximum(np.searchsorted(found.at[labels], at) - 1, 0)]
    own = (source < 0) & (found.at[row] < at) & (at < found.until[row])
    source[own], how[0][own] = row[own], True
    told = own & (how[1] == MODALITIES.index("assert"))
    how[1][told] = MODALITIES.index("report")


def _in_sentence(
    scene: Scene, found: Sources, at: Ints, quoted: Bools
) -> tuple[tuple[Bools, Ints], tuple[Bools, Ints]]:
    """Which numbers are of the source before them in their sentence, with the last one before each, -1 for none; and
    which of the one behind them, with the one behind each. `quoted` are those in quotations."""
    count = len(found.at)
    # A verb that reports only what stands before it leaves what follows to the source before.
    telling = np.flatnonzero(found.forward)
    last = np.append(-1, telling)[np.searchsorted(found.at[telling], at)]
    following = _closing(scene, found, at, np.searchsorted(found.at, at))
    cue_sentence, own_sentence = scene.sentence_at(found.at), scene.sentence_at(at)
    backward, forward = np.maximum(last, 0), np.minimum(following, count - 1)
    apart = _of_writer(scene, at)
    behind = (last >= 0) & (cue_sentence[backward] == own_sentence) & ~found.whole_passage[backward] & ~apart
    # "They gave us 10 minutes," said Smith, who has 5 children: behind a quotation all is said.
    behind &= found.forward[backward] & (quoted | ~found.ended[backward])
    # "According to two diplomats": what stands in a source's own name is not what it says.
    behind &= (at < found.start[backward]) | (at >= found.end[backward])
    ahead = (following < count) & (cue_sentence[forward] == own_sentence) & found.backward[forward] & ~apart
    # "Smith, 61, said": what stands between a speaker and the verb is told of the speaker.
    own = found.own[forward] & ahead
    between = marks.slices(scene.data, at[own], found.cue_start[forward[own]])
    own[own] = ~marks.matches(between, vocabulary(scene.language, "reach").ANOTHER_VERB)
    ahead &= found.borrowed[forward] | own | (at < found.start[forward])
    both = np.flatnonzero(behind & ahead)
    behind[both] = _said_before(scene, found, at[both], last[both], forward[both])
    resumed = np.flatnonzero(behind)
    last[resumed] -= _resumed(scene, found, at[resumed], last[resumed])
    behind[behind] &= ~_said_out(scene, found, at[behind], last[behind])
    ahead &= ~behind
    ahead[ahead] &= ~_turned(scene, found, at[ahead], forward[ahead])
    return (behind, last), (ahead, following)


def _closing(scene: Scene, found: Sources, at: Ints, following: Ints) -> Ints:
    """The source behind each number (`following`), or the next one that ends the sentence and speaks of all before it,
    where that one speaks of what follows alone: "It led after 500 stations had reported, the commission said"."""
    reach = vocabulary(scene.language, "reach")
    count = len(found.at)
    ends = np.flatnonzero(found.backward & found.known & (found.start < found.cue_start))
    ends = ends[
        np.isin(scene.data[np.maximum(found.opens[ends] - len(", "), 0)], np.frombuffer(reach.PARTED, np.uint8))
    ]
    ends = ends[marks.matches(scene.right(found.cue_end[ends], 48), reach.ENDS_SENTENCE)]
    if not len(ends):
        return following
    near = np.minimum(following, count - 1)
    sentence = scene.sentence_at(at)
    other = ends[np.minimum(np.searchsorted(found.at[ends], at), len(ends) - 1)]
    passed = (following < count) & ~found.backward[near] & (other > near)
    passed &= (scene.sentence_at(found.at[near]) == sentence) & (scene.sentence_at(found.at[other]) == sentence)
    return np.where(passed, other, following)


def _of_writer(scene: Scene, at: Ints) -> Bools:
    """Which numbers tell when something was done, as the writer does, "the return, forwarded ten days later, gives", or
    how old somebody is."""
    reach = vocabulary(scene.language, "reach")
    found = np.zeros(len(at), bool)
    left = scene.left(at, 24)
    for before, behind in ((reach.DONE, reach.LATER), (reach.DONE_FOR, reach.LASTED)):
        rows = np.flatnonzero(marks.matches(left, before))
        found[rows] |= marks.matches(scene.right(at[rows], 48), behind)
    # From the very start of a sentence nothing of it is seen.
    rows = np.flatnonzero(marks.matches(left, reach.OPENS))
    found[rows] |= marks.matches(scene.right(at[rows] + 1, 48), reach.ON)
    # "Helga Brown, 67, forged orders, the court heard": an age between commas is the writer's.
    aged = np.flatnonzero(scene.data[np.maximum(at - 2, 0)] == ord(","))
    aged = aged[marks.matches(scene.left(at[aged], 24), reach.AGE_OF)]
    found[aged] |= marks.matches(scene.right(at[aged], 8), reach.AGE)
    return found


def _turned(scene: Scene, found: Sources, at: Ints, following: Ints) -> Bools:
    """Whether the source after each number (`following`) speaks of another clause than the number's."""
    reach = vocabulary(scene.language, "reach")
    opens = found.opens[following]
    # "It was 68, but a survey by Smith found 41": behind "but" a source speaks of what follows.
    before = scene.left(opens, _TURN)
    turn = marks.ending_lengths(before, reach.BUT)
    # "It was 68, and nine of them, Smith says, were": in the middle of its clause it speaks of that one.
    closes = np.maximum(found.cue_end, found.end)[following]
    amid = np.flatnonzero(marks.matches(scene.right(closes, 18), reach.AMID_VERB))
    turn[amid] = np.maximum(turn[amid], marks.ending_lengths(before.take(pa.array(amid)), reach.BUT_AMID))
    turned: Bools = (turn > 0) & (opens - turn > at)
    # "11 men (22 according to Smith) died": in brackets with a number of their own a source speaks of that one.
    within = np.flatnonzero(marks.matches(before, reach.BRACKETED))
    turned[within] |= marks.matches(marks.slices(scene.data, at[within], opens[within]), reach.BRACKETED)
    # "In his speech, which lasted 50 minutes, Smith said": what a clause before the source tells, the writer tells.
    # Not so at the end: "It destroyed the mill, which employed 50, Smith said."
    led = np.flatnonzero(marks.matches(scene.left(at, 48), reach.IN_CLAUSE))
    led = led[found.start[following[led]] < found.cue_start[following[led]]]
    led = led[~marks.matches(scene.right(closes[led], 8), vocabulary(scene.language, "cue_sides").ENDS)]
    turned[led[marks.matches(marks.slices(scene.data, at[led], opens[led]), reach.CLOSES_CLAUSE)]] = True
    # "Asked whether 500 were lost, Smith said": what somebody is asked, others say.
    turned |= marks.matches(scene.left(at, _CLAUSE), reach.ASKED)
    # "It rose by 4 per cent, less than the 5 forecast by the bank": only the number right before it.
    again = np.flatnonzero(np.append(following[1:] == following[:-1], False))
    turned[again[_of_nearest(scene, found, at, following, again)]] = True
    cues = marks.slices(scene.data, found.cue_start[following[again]], found.cue_end[following[again]])
    again = again[marks.matches(cues, reach.NEAREST)]
    turned[again[~marks.matches(scene.left(found.cue_start[following[again]], 8), reach.OF_ALL)]] = True
    return turned


def _of_nearest(scene: Scene, found: Sources, at: Ints, following: Ints, again: Ints) -> Bools:
    """Which of the numbers `again`, each before another one of its sentence and the same source, that source does not
    speak of, for it speaks in a clause about the other: "81 per cent had it, below the 95 per cent that Smith asks
    for"; not so "500 men and 300 women that Smith counted"."""
    reach = vocabulary(scene.language, "reach")
    source = following[again]
    named = found.start[source]
    nearest = at[np.maximum(np.searchsorted(at, named) - 1, 0)]
    alone = (nearest < named) & (named < found.cue_start[source])
    alone[alone] = marks.matches(marks.slices(scene.data, nearest[alone], named[alone]), reach.THAT_SOMEBODY)
    joined = marks.slices(scene.data, at[again[alone]], at[again[alone] + 1])
    alone[alone] = ~marks.matches(joined, reach.JOINED)
    return alone


def _said_out(scene: Scene, found: Sources, at: Ints, last: Ints) -> Bools:
    """Whether the source before each number (`last`) has ended: behind a semicolon where the writer speaks again, where
    somebody else is the subject, or with the relative clause that it speaks in."""
    reach = vocabulary(scene.language, "reach")
    said = np.maximum(found.cue_end, found.at)[last]
    out = np.zeros(len(at), bool)
    parted = np.searchsorted(scene.semicolon, at) > np.searchsorted(scene.semicolon, said)
    rows = np.flatnonzero(parted)
    out[rows] = marks.matches(scene.left(at[rows], _CLAUSE), reach.OWN_WORDS)
    rows = np.flatnonzero((said <= at) & (at - said <= _SENTENCE))
    rows = rows[parted[rows] | marks.matches(marks.slices(scene.data, said[rows], at[rows]), reach.AND_ANOTHER)]
    out[rows] |= marks.matches(marks.slices(scene.data, said[rows], at[rows]), reach.ANOTHER)
    distinct, which = np.unique(last, return_inverse=True)
    within = marks.matches(scene.left(found.start[distinct], 12), reach.WITHIN)
    for begins in (found.cue_start, found.start):
        within |= marks.matches(scene.left(begins[distinct], 40), reach.WITHIN_OWN)
    rows = np.flatnonzero(within[which] & (said <= at))
    out[rows] |= marks.matches(marks.slices(scene.data, said[rows], at[rows]), reach.OUTSIDE)
    # "Not 11, as Smith claims, but 22": what stands behind "but" is the writer's.
    rows = np.flatnonzero((said <= at) & (at - said <= _BESIDE))
    rows = rows[marks.matches(scene.left(found.start[last[rows]], 8), reach.AS)]
    out[rows] |= marks.matches(marks.slices(scene.data, said[rows], at[rows]), reach.BUT_NUMBER)
    # "Smith recalled forty years later that": when it was said, the writer tells.
    near = np.flatnonzero((at >= said) & (at - said <= 2))
    out[near] |= marks.matches(scene.right(at[near], 48), reach.LATER)
    # "The historian Smith, who has 5 children": what is told of a speaker, the writer tells.
    rows = np.flatnonzero((found.end[last] <= at) & (found.end[last] >= found.cue_end[last]))
    rows = rows[scene.data[found.end[last[rows]]] == ord(",")]
    out[rows] |= marks.matches(marks.slices(scene.data, found.end[last[rows]], at[rows]), reach.OF_SPEAKER)
    out |= _of_told(scene, found, at, (distinct, which))
    return out


def _of_told(scene: Scene, found: Sources, at: Ints, last: tuple[Ints, Ints]) -> Bools:
    """Which numbers tell to whom, where or when the source before them said it, as the writer does; `last` are the
    distinct sources, and which of them stands before each number."""
    reach = vocabulary(scene.language, "reach")
    distinct, which = last
    said = np.maximum(found.cue_end, found.at)[distinct[which]]
    out = np.zeros(len(at), bool)
    rows = np.flatnonzero((said <= at) & (at - said <= _CLAUSE))
    between = marks.slices(scene.data, said[rows], at[rows])
    cues = marks.slices(scene.data, found.cue_start[distinct], found.cue_end[distinct])
    told = np.isin(cues.to_pylist(), reach.TOLD)[which[rows]]
    # "He told the committee, which has 12 members"
    out[rows] = told & marks.matches(between, reach.OF_TOLD)
    # "He told the committee of 12 members that": so is what belongs to their name; "He said at a meeting of 500 that".
    to = (told & marks.matches(between, reach.TO_WHOM)) | marks.matches(between, reach.SAID_TO)
    # Behind a quotation nothing else is told: "“It is over,” he told a crowd of 500", "he said as 500 men left".
    quoting = marks.matches(scene.left(found.start[distinct], 8), vocabulary(scene.language, "cue_sides").QUOTED)
    quoting &= ~marks.matches(cues, reach.ENDS_IN_THAT)
    quoting = quoting[which[rows]]
    among = np.flatnonzero(to & ~quoting)
    to[among] = marks.matches(scene.right(at[rows[among]], 64), reach.TELLS_THAT)
    to |= quoting & marks.matches(between, reach.WHEN_SAID)
    out[rows] |= to & ~marks.matches(between, reach.TOLD_THAT)
    return out


def _resumed(scene: Scene, found: Sources, at: Ints, last: Ints) -> Ints:
    """1 for each number that the source before the last one (`last`) goes on to, 0 for the others: "Smith said that 500
    died, against the 300 given by Brown, and that 40 fled"."""
    before = np.maximum(last - 1, 0)
    reach = vocabulary(scene.language, "reach")
    # "She said the auditor had counted two, and that six": what a verb without "that" says ends before "and that".
    ends = np.maximum(found.end, found.cue_end)
    led = (found.start[last] < found.cue_end[last]) & ~found.whole_passage[last]
    led[led] = ~marks.matches(scene.right(found.cue_end[last[led]], 8), reach.THAT)
    behind = found.start[last] >= found.cue_end[last]
    named = (last > 0) & (behind | led) & found.forward[before] & found.known[before]
    rows = np.flatnonzero(named & (scene.sentence_at(found.at[before]) == scene.sentence_at(at)))
    resumed = np.zeros(len(at), np.int64)
    between = marks.slices(scene.data, np.minimum(ends[last[rows]], at[rows]), at[rows])
    resumed[rows] = marks.matches(between, reach.AND_THAT)
    return resumed


def _said_before(scene: Scene, found: Sources, at: Ints, last: Ints, following: Ints) -> Bools:
    """Whether each number between two sources that may speak of it is of the one before it."""
    reach, sides = (vocabulary(scene.language, words) for words in ("reach", "cue_sides"))
    before = moods.in_one_clause(scene, at, np.maximum(found.cue_end, found.at)[last])
    # "14 by the union's count, and three according to the police": a source right behind a number is its own.
    cue = found.cue_start[following]
    led = np.flatnonzero((found.start[following] > cue) & (cue - at <= _BESIDE))
    # "His figure of 90,000 has been raised by Smith": the number is the subject.
    led = led[~marks.matches(scene.right(cue[led], 8), reach.BEGINS_VERB)]
    between = marks.slices(scene.data, at[led], cue[led])
    alone = marks.matches(between, reach.ALONE)
    apart = marks.matches(between, reach.SET_APART) & marks.matches(scene.right(cue[led], 16), reach.ACCORDING)
    alone |= apart & ~marks.matches(scene.right(found.end[following[led]], 32), reach.ITS_NUMBER)
    before[led] &= ~alone
    # "It was 500, as Smith writes, or 900, as Brown does": of two such clauses each speaks of the number before it.
    both = np.flatnonzero(_led_by_as(scene, found, last) & _led_by_as(scene, found, following))
    before[both] = False
    # "He said it rose, more than the 3 per cent that Smith expected": in a clause about a number its own source speaks.
    own = np.flatnonzero(~found.forward[following] & (found.start[following] > at))
    between = marks.slices(scene.data, at[own], found.start[following[own]]).cast("large_binary")
    before[own] &= ~(marks.matches(between, reach.THAT_SOMEBODY) | marks.matches(between, sides.NUMBER_ALONE))
    return before


def _led_by_as(scene: Scene, found: Sources, rows: Ints) -> Bools:
    """Whether each source is that of a clause that begins with "as"."""
    reach = vocabulary(scene.language, "reach")
    opens = found.opens[rows]
    led: Bools = marks.matches(scene.left(opens, 8), reach.AS) | marks.matches(scene.right(opens, 4), reach.BEGINS_AS)
    return led


def _same_document(scene: Scene, one: Ints, other: Ints) -> Bools:
    same: Bools = scene.corpus.document_of(one) == scene.corpus.document_of(other)
    return same
