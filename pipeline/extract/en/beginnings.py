"""Which word begins the name that ends before a verb, in English: what belongs to it, and what is its place.

What lives here: going back from the last word of a name to its first. What does not: which noun of a subject speaks
(`heads.py`), and the subject of a verb as a whole (`speaker_before.py`).
"""

from pipeline.extract.en.heads import DEGREES, YEAR, acted
from pipeline.extract.en.lists import word_set
from pipeline.extract.en.speaker_words import NO_SUBJECTS, OPENERS, PREPOSITIONS, SPEAKERS
from pipeline.extract.en.speakers import (
    A_RECORD,
    ADVERBS,
    BE,
    CALENDAR,
    POSSESSIVE,
    PRONOUNS,
    adverbial,
    apart,
    continues,
    finite,
    proper,
)

_AT = word_set("at in from")


_AT_OR_WITH = _AT | {"with"}


_OWNED_BY = word_set("her his its only our their")
"""What stands before where somebody is, and between that and the place: "a doctor at its only hospital"."""

_WHOSE = ("his", "her", "its", "their")

_ROLE = 4
"""Words at most of what somebody is before the name."""


_WHENS = word_set("afternoon day evening hour minute moment month morning night summer time week winter year")
"""Nouns behind an article that tell when: "the morning Anna Smith said so"."""


_NO_ROLE = _WHENS | PREPOSITIONS | OPENERS | BE | ADVERBS | PRONOUNS | {word.lower() for word in NO_SUBJECTS}

_DESCRIBES = ("ed", "al", "ive", "ous", "ary", "ic", "ern", "est")
"""How adjectives and participles end that stand between an article and another adjective with a capital."""


_BODIES = word_set(
    "Alliance Board Campaign Coalition Commission Committee Conference Council Inquiry League Panel Subcommittee"
)
"""What has in its name what it is for or against: "Joint Committee on Taxation"."""


_RANKS = word_set("""
Admiral Baron Bishop Brigadier Captain Cardinal Colonel Count Dr Dr. Duke Emperor General King Lieutenant Lord Major
Marshal Mr Mr. Mrs Mrs. President Prince Professor Queen Senator Sergeant Sir Viceroy
""")
"""What begins a name behind a place: "in Delhi Viceroy Smith"."""


_GIVEN_TO = word_set("Aid Assistance Help Relief Support")
"""What somebody gives to others, and a body is named after: "Aid to the Hungry"."""


def first_of(words: list[str]) -> int:
    """Which of the words before a cue begins the name that the last of them ends."""
    first = len(words) - 1
    while first:
        # "Officials in Paris": the place belongs to a speaker, and does not speak itself.
        if (
            first > 1
            and words[first - 1] in _AT
            and (words[first - 2].lower() in SPEAKERS or (words[first - 1] == "at" and proper(words[first - 2])))
        ):
            first -= 2
        elif (
            first > 1
            and words[first - 2] in ("The", "the", "A", "a")
            and words[first].islower()
            and (words[first - 1] == "then" or YEAR.fullmatch(words[first - 1]))
        ):
            return first - 2  # "The 1897 census recorded", "the then mayor said"
        elif first > 2 and _in_record(words, first):
            break  # "In his memoirs Marshal Smith named"
        elif first > 2 and words[first - 1] == "by" and acted(words[first - 2], words[first - 3]):
            first -= 3
        elif (
            first > 3
            and words[first - 1] == "by"
            and words[first - 2] in ("in", "out", "up")
            and acted(words[first - 3], words[first - 4])
        ):
            first -= 4  # "the spies sent in by Captain Smith"
        elif first > 1 and words[first] in _RANKS and first < len(words) - 1 and _place(words, first - 1):
            break  # "On the eve of Adwa General Smith"
        elif (
            first > 2
            and words[first - 1] == "by"
            and A_RECORD.fullmatch(words[first - 2].lower())
            and " ".join(words[first:]).islower()
        ):
            first -= 2  # "an inquiry by the newspaper"; of a name before a cue only the name
        elif first > 2 and words[first - 1] == "to" and words[first] == "the" and words[first - 2] in _GIVEN_TO:
            first -= 2  # "the Commission for Aid to the Hungry"
        elif first > 1 and words[first - 1] == "to" and words[first - 2] in _BODIES and proper(words[first]):
            first -= 2  # "the Committee to Protect Journalists"
        elif (
            first > 1
            and words[first - 1] in ("against", "on")
            and words[first - 2] in _BODIES
            and _titled(words, first)
        ):
            first -= 2  # "the Select Committee on the Size of the House"
        elif (
            first > 3
            and words[first - 3 : first - 1] == ["of", "the"]
            and words[first - 1].islower()
            and (proper(words[first - 4]) or words[first - 4] in SPEAKERS)
        ):
            first -= 4  # "Captain Smith of the destroyer Anna"
        elif first > 1 and words[first - 1] == "only" and words[first - 2].lower() in _OWNED_BY | {"the"}:
            first -= 2  # "the only survey"
        elif continues(words[first - 1], words[first]) and not apart(words, first):
            first -= 1
        elif (
            first > 1
            and words[first - 2] in ("The", "the", "A", "a", "An", "an")
            and words[-1].islower()
            and words[first][0].isupper()
            and words[first - 1].endswith(_DESCRIBES)
        ):
            return first - 2  # "the declassified Prussian statistics"
        else:
            break
    return first


def _place(words: list[str], at: int) -> bool:
    """Whether a name behind a preposition is where something is, and no part of what somebody is before a name."""
    if not proper(words[at]) or words[at].lower() in SPEAKERS:
        return False
    of = words[at - 1] == "of" and at > 1 and words[at - 2].islower() and words[at - 2] not in SPEAKERS
    return of or words[at - 1].lower() in PREPOSITIONS - {"for", "from"}


def _titled(words: list[str], first: int) -> bool:
    """Whether the words from one on may be what a body is for: a name, and no day."""
    last = first + (words[first] == "the" and first + 1 < len(words))
    return proper(words[last]) and words[last] not in CALENDAR


def qualifies(words: list[str], at: int) -> bool:
    """Whether a word that may open a sentence tells which the speakers are: "Earlier writers put it at"."""
    return words[at].lower() in ("earlier", "later", "this") and at + 2 == len(words) and words[-1].islower()


def placed(words: list[str], first: int) -> bool:
    """Whether what the last words name is where somebody is, and no speaker."""
    while first > 1 and (words[first - 1] in _OWNED_BY or POSSESSIVE.search(words[first - 1])):
        first -= 1 + (words[first - 2] in ("The", "the"))
    return first > 1 and words[first - 1] in _AT_OR_WITH


def _in_record(words: list[str], first: int) -> bool:
    """Whether a record that somebody owns stands before a name, behind "in" and perhaps a word for what it is like."""
    owner = first - 2 - (first > 3 and words[first - 2].islower() and words[first - 3] in _WHOSE)
    return (
        words[owner] in _WHOSE
        and owner > 0
        and words[owner - 1] in ("In", "in")
        and proper(words[first])
        and A_RECORD.fullmatch(words[first - 1]) is not None
    )


def with_role(words: list[str], first: int) -> int:
    """Where a name of several words begins with what somebody is, whatever word that is: "The factor Anna Smith",
    "county coroner Anna Smith", and not with when something was."""
    name = words[first:]
    if first > 3 and words[0].lower() in DEGREES and words[1] == "of" and words[first - 1].lower() == "sciences":
        return 0
    named = all(proper(word) or word in ("and", "&") for word in name)  # "bookrunner Smith and Co"
    if not 0 < first <= _ROLE or len(name) < 2 or not words[first - 1].islower() or not named:
        return first
    role = words[:first] if words[0] not in ("The", "the") else words[1:first]
    plain = all(
        word.replace("-", "").isalpha()
        and word.lower() not in _NO_ROLE
        and not adverbial(word)
        and not word.endswith("ing")
        for word in role
    )
    return 0 if role and plain and not finite(role) else first
