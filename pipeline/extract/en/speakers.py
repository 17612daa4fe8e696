"""Who may be a source in English: the words and names that can speak, and what belongs to one name.

What lives here: telling a name from other words. What does not: where the name beside a cue begins and ends
(`speaker_before.py`, `speaker_after.py`), and the cues themselves (`cues.py`).
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.en.lists import word_set
from pipeline.extract.en.speaker_words import MATTER, NO_SUBJECTS, PREPOSITIONS, RECORD, SCHOLAR, SPEAKERS
from pipeline.extract.en.words import SCALES

PRONOUNS = word_set("he it she they")
A_RECORD = re.compile(f"{MATTER}|{RECORD}")
"""A noun for what is written or counted, whole."""

OPEN = word_set("a an each either every her his its my neither our their A An Her His Its My Our The Their")
"""What begins a subject, whatever stands before it: "Since the ceasefire our monitors"."""

DETERMINERS = word_set("a an another both her his its my one our some the their")
ADVERBS = word_set("""
afterwards all alone already also always both can could did do does earlier even ever first further had has have later
long may might must never nevertheless nonetheless hence indeed instead just likewise moreover now officially often once
only outright privately publicly rather recently should since still then therefore though thus today too usually will
would yesterday
""")
ASKING = word_set("Are Can Could Did Do Does Had Has Have Is May Might Must Shall Should Was Were Will Would")
"""What a question begins with before its subject: "Will he tell us"."""

BE = word_set("am are be been being by is not of to was were")
_POINTING = word_set("this that these those")
_SCALED = word_set("cent percent") | SCALES.keys()
"""What ends a number, and is no part of the name behind it: "the 3 billion analysts expected"."""

_COPULAS = word_set("am are is was were been being had has have")
INSIDE = word_set(
    "& al and bin d' da de del della der des di dos du et for ibn la las le los of the und van von zu zum zur"
)
FINITE = word_set("""
acknowledges admits alleges argues believes confirms declares denies explains found insists predicts rejects said says
speaks told warns writes wrote
""")
"""Verbs of saying that are nothing but verbs: no name runs over them."""

CALENDAR = word_set("""
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Christmas Easter
""")
_NO_NAMES = CALENDAR | word_set("""
All Another Both Each I Many Most One Some Such That There These This Those We What Which Who You
""")
_NAMES_IN_LY = word_set("""
Anatoly Beverly Billy Carly Connelly Connolly Daly Donnelly Emily Holly Holy Kelly Kennelly Kimberly Lily Molly Nelly
Polly Reilly Sally Scully Shelly Tully Vasily Vitaly Willy
""")
_NOUNS_IN_LY = word_set("ally assembly daily family monopoly monthly rally reply supply tally weekly")
"""Names and nouns that end as adverbs do."""

_NO_TITLES = word_set("side sides")
"""Words for speakers that stand before no name of theirs: "on the French side Smith reported"."""

_HONOURS = word_set("""
a an hon. honourable honorable reverend right noble learned gallant junior late leading old own poor prominent senior
top young
""")
"""What may stand before a name that is no speaker by itself."""

POSSESSIVE = re.compile(r"(?:(?<=\w)['’]s|(?<=s)['’])$")
_PREFIXED = re.compile("(?:a[dlnrstz]-|el-|ul-|[dl]['’])[A-Z]")
"""How names begin that an article is grown on to: al-Tabari, d'Avaux."""

_SEAT = re.compile(r"(?<=\s)(?P<name>[A-Z][\w'’-]+)\s(?:of|from|at)\s.*$", re.DOTALL)
_BYNAMES = word_set("elder great younger")
TITLED = re.compile(rf"(?:[\w’'-]+\s+)*?(?:{SCHOLAR})\s+(?:emerit(?:us|a)\s+)?(?-i:(?=[A-Z]))", re.IGNORECASE)
_AGENT = re.compile(
    r"(?:abolition|national|social|commun|anarch|monarch|real|activ|protection|isolation|terror|pacif)ists?$|[a-z]{2}(?:maker|ologist|grapher|keeper|holder|manufacturer|retailer|exporter|importer)s?$"
    r"|[a-z](?:[a-z][cmnrt]|[b-mo-z]l)ists?$"
)
"""Names of agents by their endings: carmaker, ornithologist, shopkeeper."""
_PREFIX = re.compile("^(?:co|deputy|ex|non|sub|vice)-")
"""What may be grown on to a word for a speaker: co-author, ex-minister."""


class Authority(NamedTuple):
    """A source's name inside a candidate: character offsets; a pronoun stands for a source named before."""

    start: int
    end: int
    pronoun: bool


@lru_cache(maxsize=1 << 12)
def is_source(name: str) -> bool:
    """Whether a noun phrase as it stands is a name or ends in a word for a speaker."""
    words = name.split()
    last = words[-1]
    if words[0].endswith("ing") and words[0].islower():
        return False
    if not speaks(last) or last in NO_SUBJECTS or any(word.lower() in PREPOSITIONS - INSIDE for word in words):
        return False
    return all(continues(one, other) for one, other in pairwise(words)) and not finite(words)


_TIMES_OF = word_set("day month morning night today tomorrow week year yesterday")
"""Of what time something may be, which owns nothing: "last week's Petroleum Institute report"."""


def continues(word: str, following: str) -> bool:
    """Whether a word belongs to the name that the word after it belongs to."""
    lower = word.lower()
    if lower in INSIDE:
        return following.lower() != "the" or lower in {"of", "for", "and"}
    if following == "the" and not word[0].isupper():
        return False
    if (
        following in OPEN
        or following in _POINTING
        or word in _SCALED
        or (word in CALENDAR and (following in DETERMINERS or not following.islower()))
        or not (word[0].isalpha() or word[0] in "\"'<")
    ):
        return False
    if proper(following) and (owned := POSSESSIVE.search(word)):
        return word[: owned.start()].lower() not in _TIMES_OF  # "the government's National Institute"
    # "In his address President Smith": what stands before a name is its title, or no part of it.
    if proper(following) and (not speaks(word) or lower in _NO_TITLES) and lower not in _HONOURS:
        return False
    # "A Bally spokesman" is a name, whatever it ends in.
    named = word in _NAMES_IN_LY or (word[0].isupper() and following.islower() and speaks(following))
    return (lower not in PREPOSITIONS or word.isupper()) and (not adverbial(lower) or named)


def apart(words: list[str], at: int) -> bool:
    """Whether the article at a position opens the subject behind a place or another name: "In London the Treasury",
    "to the Emperor the prince", "in its Report the Committee"; not so in "Cato the elder"."""
    if words[at] != "the":
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    if behind.lower() in _BYNAMES:
        return False
    another = words[at - 1][0].isupper() and behind.islower()
    record = A_RECORD.fullmatch(words[at - 1].lower()) is not None and speaks(behind)
    return another or record or (at > 1 and words[at - 2].lower() in PREPOSITIONS)


def finite(words: list[str]) -> bool:
    """Whether one of the words is a verb of a sentence, so that no name runs over them all."""
    return any(word in FINITE or word in _COPULAS for word in words)


def without_seat(name: str) -> str:
    """The name of a scholar without where they belong: "Anna Smith of Leeds"."""
    return _SEAT.sub(r"\g<name>", name)


def adverbial(word: str) -> bool:
    """Whether a word ends as adverbs do, and is none of the nouns that do."""
    return word.endswith("ly") and word.islower() and word not in _NOUNS_IN_LY


def proper(word: str) -> bool:
    """Whether a word is written as names are, and is no other word that English writes so."""
    if word in _NO_NAMES:
        return False
    if word[0].isupper() or (len(word) > 1 and not word[0].isalnum() and word[1].isupper()):
        return True
    return word[0] in "adelu" and _PREFIXED.match(word) is not None


def speaks(word: str) -> bool:
    """Whether a word may name whoever speaks: a proper name, a word for a speaker, or an agent by its ending."""
    noun = _PREFIX.sub("", word.lower().rstrip("."))
    if "-" in noun and noun not in SPEAKERS:
        noun = noun[noun.rindex("-") + 1 :]  # "the muster-roll"
    return word != "" and (
        proper(word) or noun in SPEAKERS or noun.endswith(("book", "books")) or _AGENT.search(word) is not None
    )
