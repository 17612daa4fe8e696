"""The names of sources in English: where one begins and ends beside a cue, and what can be one.

What lives here: reading one distinct candidate. What does not: the cues themselves (`cues.py`).
"""

import re
from itertools import takewhile
from typing import NamedTuple

from pipeline.extract.en.lists import word_set

MATTER = (
    "data|figures?|statistics|estimates?|numbers|findings|information|records|results|reports?|documents|archives"
    "|files|calculations|research|study|studies|surveys?|polls?|census|analysis|statement|list"
)
GIVEN = (
    "reported|stated|announced|published|released|issued|compiled|quoted|claimed|estimated|calculated|cited"
    "|given|provided|collected|recorded|supplied|produced|prepared|established|counted|put forward|disclosed|revealed"
    "|obtained|conducted|carried out|commissioned|put|placed|given out|said to be|written"
)
_SCHOLAR = (
    "historian|researcher|scholar|economist|demographer|statistician|sociologist|scientist|expert|analyst|journalist"
    "|archivist|professor|biographer|author|writer|observer"
)
SCHOLAR = f"(?:{_SCHOLAR})s?"


WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
SPEAKER, PROPER, WORD = 1, 2, 3
"""What the name after a cue must hold, a word for a speaker or a name; what it must begin with, a proper name; and what
it must hold, a word for a speaker."""


_SPEAKERS = word_set("""
administration agencies agency al ambassador analysis analyst analysts archive archives army association author
authorities authority authors bank board brochure bulletin bureau cabinet captain census chairman chairwoman
chief chiefs chronicler chroniclers clergy clerk coalition colleagues colonel command commander commanders
commission commissioner committee company congress constable consultancy coroner council counsel court data
defence delegation department diary diplomat diplomats director directorate doctor doctors document documents
economist economists editor editors embassy estimates executive executives expert experts farmers federation
figures files firm forces forecasters foundation general government governor group groups guide headquarters
historian historians hospital hospitals inquiry inspector institute institution intelligence investigators
journal journalist journalists judge king lawyer lawyers leader leaders letter list lists management manager
mayor media memorandum military minister ministers ministry mission monitors movement negotiator newspaper
newspapers observatory office officer officers official officials operator opposition organisation organisations
organisers organization organizations organizers panel paper papers parliament party police poll polls pollsters
president press priest professor programme prosecutor prosecutors publication queen radio rebels record records
registry regulator report reporter reporters reports representative representatives rescuers research researcher
researchers residents scholar scholars scientist scientists secretariat secretary senator service services
sheriff society source sources speaker spokesman spokesmen spokesperson spokeswoman staff statement statements
statistician statisticians statistics studies study survey surveys survivors team television trade trader
traders treasury tribunal union unions university villagers website witness witnesses workers writer writers
""")
_PRONOUNS = word_set("he it she they")
_NOT_SOURCES = word_set("""
ability age ages availability custom height her his how its law merit my need needs our plan plans price rank
rules schedule sex size taste their these this those tradition type weight what whether which whom your
""")
_ADVERBS = word_set("""
already also earlier further had has have later now officially often once only privately publicly recently
still then today usually yesterday
""")
_SELF = word_set("himself herself itself themselves")
_TITLED = re.compile(rf"(?:[\w’'-]+\s+)*?(?:{SCHOLAR})\s+(?-i:(?=[A-Z]))", re.IGNORECASE)
_OWNED = re.compile(rf"(?<=\w)(?:'|’)s?(?:\s+[\w-]+)?\s+(?:{MATTER})$", re.IGNORECASE)
_BYLINE = re.compile(
    rf"(?:[\w’'-]+\s+)*?(?:(?:{MATTER})\s+(?:(?:{GIVEN})\s+)?(?:by|from)"
    r"|(?:data|figures?|estimates?|information|calculations)\s+of)\s+(?=\w)",
    re.IGNORECASE,
)
_MEANWHILE = re.compile(
    rf"\s+(?:(?:on\s+)?{WEEKDAY}|(?:last|this)\s+\w+|at the time"
    r"|in (?:an?|its|his|her|their|the)(?:\s+[\w-]+){1,3}|(?:in|of) \d{4}"
    rf"|(?:has|have|had)|(?:{GIVEN}))$"
)
"""What may stand between a subject and its verb and is no part of the subject."""
_MEANWHILE_ENDS = {form.split()[-1] for form in GIVEN.split("|")} | {"has", "have", "had", "time"}


def _ends_meanwhile(body: str, last: str) -> bool:
    """Whether `_MEANWHILE` may match a body without "in" and weekdays: a quick test, for it seldom does."""
    return last in _MEANWHILE_ENDS or last.isdigit() or " last " in body or " this " in body


def _without_meanwhile(body: str) -> str:
    """The body without `_MEANWHILE` at its end, which is never longer than its last five words."""
    at = len(body)
    for _ in range(8):
        at = body.rfind(" ", 0, at)
        if at <= 0:
            break
    found = _MEANWHILE.search(body, max(at, 0))
    return body[: found.start()] if found else body


_WORD = re.compile(r"\S+")
_AT = word_set("at in from")
_OPENERS = word_set(
    "last this next earlier later yesterday today week month year however meanwhile also still now then"
)
"""What may open a sentence before its subject."""

_BE = word_set("am are be been being by is not of to was were")
_INSIDE = word_set("& al and bin d' de der du for la le of the van von")
_NO_BEGINNING = _INSIDE - {"the", "al", "de"}


class Authority(NamedTuple):
    """A source's name inside a candidate: character offsets; a pronoun stands for a source named before."""

    start: int
    end: int
    pronoun: bool


def authority_after(candidate: str, named: int) -> Authority | None:
    """The source at the start of the words after a cue: any noun, a `SPEAKER`, or what begins with a `PROPER` name."""
    start = len(candidate) - len(candidate.lstrip())
    for opening in (_BYLINE, _TITLED) if named != WORD else ():
        found = opening.match(candidate, start)
        start = found.end() if found else start
    words = list(_WORD.finditer(candidate, start))
    if named == PROPER:
        # Behind "the historian" the name ends with its last capital: "Smith estimates".
        words = list(takewhile(lambda word: _proper(word.group()) or word.group() in _INSIDE | {"and"}, words))
    kept = 0
    for i, word in enumerate(words):
        text = word.group()
        if text == "and" and not (
            i + 1 < len(words) and (_proper(words[i + 1].group()) or words[i + 1].group() == "the")
        ):
            break
        if text.lower() in _INSIDE or not text.endswith("ly"):
            kept = i + 1
    while kept and words[kept - 1].group().lower() in _INSIDE | _BE | _ADVERBS | {"on", "a", "an"}:
        kept -= 1
    if not kept or (words[0].group().lower() in _NOT_SOURCES and named not in (SPEAKER, WORD)):
        return None
    end = words[kept - 1].end()
    if named == PROPER and not _proper(words[0].group()):
        return None
    if named == WORD and not any(word.group().lower().rstrip(".") in _SPEAKERS for word in words[:kept]):
        return None
    if named == SPEAKER and not any(_speaks(word.group()) for word in words[:kept]):
        return None
    pronoun = kept == 1 and words[0].group().lower() in _PRONOUNS
    return Authority(words[0].start(), _trimmed(candidate, end), pronoun)


def authority_before(candidate: str, speaks: int) -> Authority | None:
    """The source at the end of the words before a cue: the subject of its verb, or the owner of its figures.

    `speaks` says that the verb takes any noun for a speaker; else it must be a proper name or a word for one.
    """
    body = candidate.replace("\n", " ").rstrip()
    last = body[body.rfind(" ") + 1 :]
    if last in _BE:
        return None
    # Most subjects end in their speaker, and nothing needs to be taken off.
    if " in " in body or last.endswith("day") or (not _speaks(last) and _ends_meanwhile(body, last)):
        body = _without_meanwhile(_without_meanwhile(body))
    if body.endswith(">"):
        # "<Weston Inc> said", "The City Bank <XYZ.O> said": what is in angle brackets is the name for want of another.
        opening = body.rfind("<")
        body = body[:opening].rstrip() if body[: max(opening, 0)].strip() else body[:-1]
    if "'" in body or "’" in body:
        body = _OWNED.sub("", body)
    every = body.split()
    words = every[:]
    while words and (words[-1] in _ADVERBS | _SELF or words[-1].endswith("ly")):
        words.pop()
    if not words or words[-1].lower() in _BE:
        return None
    last = words[-1]
    end = _start(body, every, len(words) - 1) + len(last)
    if last.lower() in _PRONOUNS:
        return Authority(end - len(last), end, True)
    if last in _NO_SUBJECTS:
        return None
    noun = last.isalpha() and last not in _PREPOSITIONS
    # "Forecasters said", "the owner said": a noun alone must be a plural.
    if not (_speaks(last) or (speaks and noun and (len(words) > 1 or last.endswith("s")))):
        return None
    first = len(words) - 1
    while first:
        # "Officials in Paris": the place belongs to a speaker, and does not speak itself.
        if first > 1 and words[first - 1] in _AT and words[first - 2].lower() in _SPEAKERS:
            first -= 2
        elif _continues(words[first - 1], words[first]):
            first -= 1
        else:
            break
    verb = next((i for i in range(first, len(words)) if words[i] in _FINITE), None)
    if verb is not None:
        # "The ministry denies it and dismissed the figure": the two verbs have one subject.
        return authority_before(body[: _start(body, every, verb)], True)
    while first < len(words) - 1 and words[first].lower() in _NO_BEGINNING:
        first += 1
    while first < len(words) - 1 and words[first].lower() in _OPENERS:
        first += 1
    start = _start(body, every, first)
    if first < len(words) - 1 and (titled := _TITLED.match(body, start)):
        start = titled.end()
    start += body.startswith("<", start)
    return Authority(start, end, False)


def _start(body: str, words: list[str], which: int) -> int:
    """Where one of the words of a body begins; they are looked for from the last one on."""
    at = len(body)
    for word in reversed(words[which:]):
        at = body.rindex(word, 0, at)
    return at


def _continues(word: str, following: str) -> bool:
    """Whether a word belongs to the name that the word after it belongs to."""
    lower = word.lower()
    if lower in _INSIDE:
        return following.lower() != "the" or lower in {"of", "for", "and"}
    if following in {"a", "an", "A", "An", "The"} or not (word[0].isalpha() or word[0] in "\"'<"):
        return False
    # "In his address President Smith": what stands before a name is its title, or no part of it.
    if _proper(following) and not _speaks(word) and lower not in {"a", "an"}:
        return False
    return lower not in _PREPOSITIONS and not lower.endswith("ly")


_FINITE = word_set("""
acknowledges admits alleges argues believes confirms declares denies explains insists predicts rejects said says
told warns writes wrote
""")
"""Verbs of saying that are nothing but verbs: no name runs over them."""

_NO_SUBJECTS = word_set("""
As Dozens Hundreds I It's Millions Nobody Thousands There We You dozens hundreds millions nobody thousands there we
which who you
""")
"""What no source is, though it may stand before a verb of saying."""

_PREPOSITIONS = word_set("""
about after against also among and are as at be because been before between but by during from had has have
however if in into is meanwhile not on or over said says separately since so than that then through to told
under until was were when where which while who with yet
""")


_NO_NAMES = word_set("""
All Another Both Each I Many Most One Some Such That There These This Those We What Which Who You
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Christmas Easter
""")


def _proper(word: str) -> bool:
    if word in _NO_NAMES:
        return False
    return word[0].isupper() or (len(word) > 1 and not word[0].isalnum() and word[1].isupper())


def _speaks(word: str) -> bool:
    return word != "" and (_proper(word) or word.lower().rstrip(".") in _SPEAKERS)


def _trimmed(candidate: str, end: int) -> int:
    """The end without a full stop, unless it is an initial's or an abbreviation's."""
    name = candidate[:end]
    return end - 1 if name.endswith(".") and not re.search(r"(?:^|[\s.])[A-Z]\.$", name) else end
