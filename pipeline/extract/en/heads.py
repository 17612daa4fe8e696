"""Which noun of a subject speaks, where more is told of it behind it, in English: "doctors treating the wounded".

What lives here: the words before a verb, looked at from left to right for a speaker and what belongs to it. What does
not: the name that a speaker ends (`speaker_before.py`), and what stands between a speaker and its verb (`told.py`).
"""

import re
from itertools import pairwise

from pipeline.extract.en.lists import word_set
from pipeline.extract.en.speaker_words import MATTER, PREPOSITIONS, SPEAKERS
from pipeline.extract.en.speakers import (
    A_RECORD,
    ADVERBS,
    BE,
    CALENDAR,
    DETERMINERS,
    FINITE,
    INSIDE,
    POSSESSIVE,
    PRONOUNS,
    finite,
    proper,
)
from pipeline.extract.en.words import UNITS

_MATTER = re.compile(MATTER)

_PARTICIPLES = word_set("led run held chosen written sent made set drawn built taught won paid brought hit struck")

YEAR = re.compile(r"[12]\d{3}")

_ACTED_ON = word_set("among at between by for from in on out")
"""What follows a participle that tells of the noun before it: "teachers polled by the union"."""

LED = word_set("chaired headed led under")
"""What tells whose commission it is behind what it is of: "the commission of inquiry under Smith"."""

DEGREES = word_set("candidate doctor")
"""What one is of some sciences, as translators leave it."""

_PREPOSED = word_set("after against at before by during for from in into of on through to under with")

_NO_DOING = word_set("""
according acting banking building commanding concerning during engineering evening examining farming fishing following
governing hearing housing incoming king manufacturing meeting mining morning nursing outgoing planning policing
presiding publishing regarding ring ruling searching shipping something spring steering string thing trading
training visiting wing
""")
"""What ends as what a speaker is doing does: "the evening paper", "the party housing spokesman"."""

MEMBERS = word_set(
    "gentleman gentlewoman inhabitants lady man men people person persons villagers woman women youth youths"
)
"""Who speaks if it is said whence or where: "the gentleman from Maine tells this House", "people in the village"."""

_PAPERS = word_set("""
agreement apology article bill budget chapter charter complaint contract deal package constitution decree declaration
edict encyclical indictment judgment lawsuit manifesto ordinance petition plan proclamation resolution sermon speech
statute treaty verdict
""")
"""What says something and does nothing else: "the apology to the families speaks of"."""

SERVES = _PAPERS | word_set("adviser advisers aide aides assistant assistants counsel heir party secretary")
"""Whom and what "to" tells more of: "aides to the mayor"."""

_CONTACTS = word_set("I he she they we you")
"""How a clause about a speaker begins that has its own subject: "an agent I met at the count"."""

_OF_PLACES = word_set("entries entry source sources")
"""Who or what says nothing without the place that it is of: "entries in the register"."""

_NO_OPENING = (PREPOSITIONS | PRONOUNS) - {"and"}
"""What no subject holds before the speaker that it begins with: "traders and analysts in London"."""

_BELONGS = word_set("""
aboard above across against along among around at behind beneath beside beyond by for from in inside into near of on
outside over throughout under with within
""")


def speaker_of(words: list[str]) -> int | None:
    """Which of the words is the first speaker that something is told of behind it, without a verb between."""
    begins = next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i] in FINITE), 0)
    for at in range(begins, len(words) - 2):
        if words[at].lower() in DEGREES and any(word.lower() == "sciences" for word in words[at + 2 : at + 5]):
            continue  # "Doctor of historical sciences Anna Smith"
        if _behind_preposition(words, at):
            continue
        named = words[at + 1] == "from" and at > 0 and proper(words[at]) and proper(words[at - 1])
        speaker = (words[at].lower() in SPEAKERS or words[at] in MEMBERS or words[at] in _PAPERS) and (
            words[at + 1] in _BELONGS
            or (doing(words[at + 1]) and not _one_speaker(words[at + 2]))
            or _obtained(words, at)
            or words[at + 1] in _CONTACTS
            or (words[at] in SERVES and words[at + 1] == "to")
        )
        if named or speaker:
            rest = words[at + 2 :]
            done = words[at + 1] not in _CONTACTS and any(
                one.endswith("ed") and other not in _ACTED_ON and before not in DETERMINERS
                for before, one, other in zip(["", *rest], rest, [*rest[1:], ""], strict=False)
            )
            counted = doing(words[at + 1]) and any(word[0].isdigit() for word in rest)
            return None if finite(rest) or done or counted else at
    return None


def head_of(words: list[str]) -> tuple[int, int] | None:
    """Which of the words is the speaker that the subject begins with, and which the last one of its name.

    "A survey of 500 adults for the paper" ends with its survey, "The office of the Swiss banks" with its banks.
    """
    at = speaker_of(words)
    if at is None:
        return None
    opening, rest = words[max((i + 1 for i in range(at) if words[i] in FINITE), default=0) : at], words[at + 2 :]
    if len(opening) > 3 or not all(
        (POSSESSIVE.sub("", word).isalpha() and word not in UNITS and word.lower() not in _NO_OPENING)
        or YEAR.fullmatch(word)
        for word in opening
    ):
        return None
    if any(one[-1].isdigit() and other == "and" for one, other in pairwise(rest)):
        return None  # "Authors give figures of 500,000 and other estimates run to"
    # "The returns of the office for the week that ended on Saturday": what a record is of may be long.
    led = next((i for i, word in enumerate(rest) if i and word in LED), len(rest))
    long = led > 7 or not CALENDAR.isdisjoint(rest)
    if long and words[at + 1] != "into" and not A_RECORD.fullmatch(words[at].lower()):
        return None
    if (placed := with_place(words, at)) > at:
        return at, placed
    whole = words[at + 1] == "of" and led < 5 and PREPOSITIONS.isdisjoint(rest[:led])
    return at, at + 1 + led if whole and all(word[0].isalpha() for word in rest[:led]) else at


def with_place(words: list[str], at: int) -> int:
    """Which of the words ends the name that a speaker and the place right behind it are: "the consulate in Porto"."""
    if words[at + 1 : at + 4] == ["in", "charge", "of"] or (
        words[at].lower() in _OF_PLACES
        and words[at + 1] in ("at", "in", "within")
        and words[at + 2] in DETERMINERS | {"the"}
    ):
        return len(words) - 1  # "the officer in charge of the camp", "sources in the council"
    last = at + 1
    while words[at + 1] in ("at", "in") and last + 1 < len(words) and proper(words[last + 1]):
        last += 1
    # "Dealers in Smithtown's market": whose market it is.
    return last if last > at + 1 and not POSSESSIVE.search(words[last]) else at


def _one_speaker(word: str) -> bool:
    """Whether a word is a noun for one speaker, whom the word before it describes: "the chief operating officer"."""
    return word.islower() and word in SPEAKERS and word[-1] != "s"


def _behind_preposition(words: list[str], at: int) -> bool:
    """Whether the noun at a position, with what describes it, stands behind a preposition: "in a filing with"."""
    before = at - 1
    while before >= 0 and words[before].islower() and words[before] not in PREPOSITIONS | INSIDE | DETERMINERS:
        before -= 1
    before -= before >= 0 and words[before].lower() in DETERMINERS | {"the"}
    return before >= 0 and words[before].lower() in _PREPOSED


def _obtained(words: list[str], at: int) -> bool:
    """Whether it is told of a record how it came about, in words that are no verb of it: "figures obtained under"."""
    made = words[at + 1].endswith("ed") or words[at + 1] in _PARTICIPLES
    return made and A_RECORD.fullmatch(words[at].lower()) is not None and words[at + 2] in (_BELONGS | {"to"}) - {"by"}


def doing(word: str) -> bool:
    """Whether a word may tell what the speaker right before it is doing: "detectives investigating the theft"."""
    return word.endswith("ing") and word.islower() and word not in _NO_DOING


def ends_in_speaker(words: list[str]) -> bool:
    """Whether the words end in a speaker and what it is of, or who acted on it: "the ministry of health"."""
    if (len(words) > 2 and words[-2] == "of" and words[-3].lower() in SPEAKERS) or words[-2:] == ["fact", "sheet"]:
        return True
    at = words.index("by") if "by" in words[-4:] else 0
    return at > 1 and words[at - 2].lower() in SPEAKERS and acted(words[at - 1], words[at - 2])


def acted(participle: str, noun: str) -> bool:
    """Whether a participle and its agent belong to the noun before them, and the noun speaks: "a team led by Smith"."""
    acts = participle.endswith("ed") or participle in _PARTICIPLES
    named = noun.isalpha() and (noun.islower() or noun.lower() in SPEAKERS)
    return acts and named and not _MATTER.fullmatch(noun.lower()) and noun.lower() not in PREPOSITIONS | BE | ADVERBS
