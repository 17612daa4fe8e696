"""The names of sources in English: where one begins and ends beside a cue, and what can be one.

What lives here: reading one distinct candidate. What does not: the cues themselves (`cues.py`).
"""

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from pipeline.extract.en.gazetteer import PLACES
from pipeline.extract.en.lists import word_set
from pipeline.extract.en.meanwhile import ends_meanwhile, without_meanwhile
from pipeline.extract.en.speaker_words import (
    GIVEN,
    MATTER,
    NO_SUBJECTS,
    OPENERS,
    PREPOSITIONS,
    RECORD,
    SCHOLAR,
    SPEAKERS,
)  # fmt: skip
from pipeline.extract.en.words import UNITS

SPEAKER, PROPER, WORD, QUOTER = 1, 2, 3, 4
"""What the name after a cue must hold, a word for a speaker or a name; what it must begin with, a proper name; what
it must hold, a word for a speaker; and, behind a quotation, what begins any noun phrase."""
PRONOUNS = word_set("he it she they")
PLURAL, PROGRESSIVE = 2, 3
_PLURALS = word_set("media men people police women")
_NOMINATIVES = word_set("I he it only she there they we")
_ANY = word_set("Another One Some")
"""What stands for a speaker whom the sentence before has told of: "One put it at 500"."""
_DETERMINERS = word_set("a an another both her his its my one our some the their")
_NOT_SOURCES = word_set("""
ability age ages availability custom height her his how its law merit my need needs our plan plans price rank rules
schedule sex size taste their these this those tradition type weight what whether which whom your
""")
_ADVERBS = word_set("""
already also always can could did do does may might must should will would earlier first further had has have later
long even never now officially often once only privately publicly recently still then today usually yesterday
""")
_NEGATIVES = word_set(
    "No Neither no neither nor Are Can Could Did Do Does Had Has Have Is May Must Shall Was Were Will Would"
)
"""What begins a subject that has said nothing, or of which it is asked: "no source mentions", "will Smith tell us"."""
_WISHES = word_set("better could may might must shall should will")
"""What stands before a verb of saying when nobody has said so yet: "readers should note that", "it will announce"."""

_BESIDE_VERB = _WISHES | _ADVERBS | word_set("alike here himself herself itself themselves there")
_TITLED = re.compile(rf"(?:[\w’'-]+\s+)*?(?:{SCHOLAR})\s+(?-i:(?=[A-Z]))", re.IGNORECASE)
_OWNED = re.compile(rf"(?<=\w)(?:'|’)s?(?:\s+[\w-]+){{0,3}}\s+(?:{MATTER}|{RECORD})$", re.IGNORECASE)
_BYLINE = re.compile(
    rf"(?:[\w’'-]+\s+)*?(?:(?:{MATTER})\s+(?:(?:{GIVEN})\s+)?(?:by|from)"
    r"|(?:data|figures?|estimates?|information|calculations|opinion|view|reckoning|testimony|statements?|words)\s+of)\s+(?=\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\S+")
_AT = word_set("at in from")
_BEING = re.compile(r"\s(?:is|are|was|were)(?:\s(?:[a-z]+ly|already|now|still))?$")
"""What stands between a subject and the progressive of its verb: "the mayor was already saying"."""
_TO_COME = re.compile(r"\s(?:was|were)(?:\s(?:later|afterwards|soon|also))?\sto(?:\slater)?$")
"""What stands between a subject and a verb of what came later: "Smith was later to claim"."""
_MOMENTS = word_set("start outset beginning first once last")
_AT_MOMENT = re.compile(r"\s(?:from|at)\s(?:the\s)?(?:very\s)?[a-z]+$")
"""What stands between a subject and its verb and tells when: "the office had from the start put it at"."""
_COPULAS = word_set("am are is was were been being had has have")
_BE = word_set("am are be been being by is not of to was were")
INSIDE = word_set("& al and bin d' de der du for la le of the van von")
_LINKED = INSIDE | {"and"}
_NO_BEGINNING = INSIDE - {"the", "al", "de"}
_NO_ENDS = INSIDE | _BE | _ADVERBS | word_set("on a an show shows")


_QUALIFIED = re.compile(
    r"(?<=\w)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbeen)\s+(?:familiar with|close to|involved in|present at"
    r"|active in|based in|working in|living in|stationed (?:at|in)|serving (?:in|with)"
    r"|(?:interviewed|contacted|questioned|polled|surveyed|consulted|reached) (?:at|by|for|in)"
    r"|(?:available|given|handed|leaked|released|shown|submitted) to)"
    r"\s+(?:the|an?|this|that|[A-Z][\w'-]*)(?:\s+(?!and\b)[\w'-]+){0,3}$"
)
"""What tells of a speaker behind the noun: "a person familiar with the inquiry"."""

_PARTICLES = word_set("as at between by for from in into of on to up upon with down")
"""What may follow a verb, and seldom a name."""

_BETWEEN = re.compile(
    r"(?<=\w)\s+(?:(?:after|at|before|during|in|on|since|throughout|under|upon)\s+(?:a|an|her|his|its|the|their)(?:\s+[a-z-]+){1,4}"
    r"|(?:at|in|on|under)\s+(?:court|evidence|interrogation|oath|private|public|trial|writing))$"
)
"""What may stand between a name and its verb, if no speaker is in it: "Zhukov after the war recalled"."""

_MATTER = re.compile(MATTER)
_RECORD = re.compile(f"{MATTER}|{RECORD}")
_BYNAMES = word_set("elder younger")
_PARTICIPLES = word_set("led run held chosen written sent made set drawn built taught won paid brought hit struck")


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
    # A subject in the nominative opens a clause of its own: "by the reckoning of Smith there were".
    words = words[:1] + list(takewhile(lambda word: word.group() not in _NOMINATIVES, words[1:]))
    if named == PROPER:
        # Behind "the historian" the name ends with its last capital: "Smith estimates".
        words = list(takewhile(lambda word: _proper(word.group()) or word.group() in _LINKED, words))
    kept = 0
    for i, word in enumerate(words):
        text = word.group()
        if text == "and" and not (
            i + 1 < len(words) and (_proper(words[i + 1].group()) or words[i + 1].group() == "the")
        ):
            break
        if text in _DETERMINERS and i > 1 and words[i - 1].group().lower() not in PREPOSITIONS | _LINKED:
            # "According to the operator the vehicle had": an article behind a noun opens the next one.
            break
        if i == 1 and _proper(words[0].group()) and _apart([word.group() for word in words], 1):
            # "According to Smith the loss was"; not so in "Cato the elder".
            break
        if i and words[0].group()[0].isupper() and _verb_behind(words, i):
            # "by Smith range from": a person's name ends where a verb begins.
            break
        if text.lower() in INSIDE or not text.endswith("ly") or text[0].isupper():
            kept = i + 1
    while kept and words[kept - 1].group().lower() in _NO_ENDS:
        kept -= 1
    if not kept:
        return None
    if words[0].group().lower() in _NOT_SOURCES and named not in (SPEAKER, WORD, QUOTER):
        # "According to their report": what somebody owns speaks only if it is a speaker.
        owned = words[0].group().lower() in _DETERMINERS and speaks(words[kept - 1].group())
        if not owned:
            return None
    end = words[kept - 1].end()
    if named == PROPER and not _proper(words[0].group()):
        return None
    if named == QUOTER and not _opens_phrase(words[0].group()):
        return None
    if named == WORD:
        texts = [word.group() for word in words[:kept]]
        place = " ".join(text for text in texts if text.lower() not in ("the", "former")).rstrip(".")
        if place.lower() in PLACES or not any(text.lower().rstrip(".") in SPEAKERS for text in texts):
            return None
    if named == SPEAKER and not any(speaks(word.group()) for word in words[:kept]):
        return None
    pronoun = kept == 1 and words[0].group().lower() in PRONOUNS
    return Authority(words[0].start(), _trimmed(candidate, end), pronoun)


def _before_between(body: str) -> str:
    """The body without `_BETWEEN` at its end, where a name stands before it."""
    found = _BETWEEN.search(body)
    return body[: found.start()] if found and _proper(body[: found.start()].rsplit(maxsplit=1)[-1]) else body


def _verb_behind(words: list[re.Match[str]], at: int) -> bool:
    """Whether a name ends before the word at a position, and that word is its sentence's verb: "Smith range from"."""
    text = words[at].group()
    following = words[at + 1].group() if at + 1 < len(words) else ""
    if not text.islower() or not text.isalpha() or text in _LINKED or not words[at - 1].group()[0].isupper():
        return False
    if any(word.group().lower().rstrip(".") in SPEAKERS for word in words[at:]):
        return False
    verbal = following in _PARTICLES or (text[-1] == "s" and text[-2:] != "ss") or text.endswith("ed")
    return verbal or (at + 1 == len(words) and words[0].group().lower() not in PLACES)


def _opens_phrase(word: str) -> bool:
    """Whether a word begins a noun phrase for sure: an article, an owner, a name, a plural."""
    return word.lower() in _DETERMINERS or speaks(word) or (word.endswith("s") and word.isalpha() and len(word) > 4)


def authority_before(candidate: str, how: int) -> Authority | None:
    """The source at the end of the words before a cue: the subject of its verb, or the owner of its figures.

    `how` says what the verb asks for: 0 a proper name or a word for a speaker, 1 any noun, `PLURAL` such a name or word
    in the plural, `PROGRESSIVE` any noun, before or without a form of "be".
    """
    any_noun = how in (1, PROGRESSIVE)
    body = candidate.replace("\n", " ").rstrip()
    if how == PROGRESSIVE and (being := _BEING.search(body)):
        body = body[: being.start()]
    if " with " in body or " in " in body or " to " in body:
        body = _QUALIFIED.sub("", body)
    last = body[body.rfind(" ") + 1 :]
    if last in ("to", "later"):
        body = _TO_COME.sub("", body)
    elif last in _MOMENTS:
        body = _AT_MOMENT.sub("", body)
    last = body[body.rfind(" ") + 1 :]
    if last in _BE:
        return None
    # Most subjects end in their speaker, and nothing needs to be taken off.
    if " in " in body or last.endswith("day") or (not speaks(last) and ends_meanwhile(body, last)):
        body = without_meanwhile(without_meanwhile(body))
    body = _out_of_brackets(body) if body.endswith(">") else body if speaks(last) else _before_between(body)
    if how == PLURAL and not _plural(body.split()):
        return None
    if ("'" in body or "’" in body) and (owned := _OWNED.search(body)):
        # Whoever owns a record speaks by it: "the skipper's log".
        body, any_noun = body[: owned.start()], True
    every = body.split()
    words = every[:]
    while words and (words[-1] in _BESIDE_VERB or _adverbial(words[-1])):
        if words.pop() in _WISHES:
            return None
    if not words or words[-1].lower() in _BE:
        return None
    last = words[-1]
    end = _start(body, every, len(words) - 1) + len(last)
    if short := _SHORTENED.search(last):
        # "They've said": a verb grown on to its subject is no part of it.
        last = words[-1] = last[: short.start()]
        end -= len(short.group())
    if last.lower() in PRONOUNS:
        return Authority(end - len(last), end, True) if how != PLURAL or last.lower() == "they" else None
    if (
        last in NO_SUBJECTS
        or last in UNITS
        or (len(words) == 1 and last.lower() in PREPOSITIONS and not last.isupper())
    ):
        return None
    noun = last.replace("-", "").isalpha() and last not in PREPOSITIONS
    plain = (speaks(last) or _heads(words)) and not any(word[0].isdigit() for word in words)
    if not plain and (head := _head(words)) is not None:
        # "A survey of 500 adults has", "The author of these lines thought": the noun before what it is of speaks.
        speaker, last_word = head
        name = authority_before(body[: _start(body, every, speaker) + len(every[speaker])], how)
        return name and Authority(name.start, _start(body, every, last_word) + len(every[last_word]), False)
    # "Forecasters said", "the owner said": a noun alone must be a plural.
    if not (
        speaks(last) or _heads(words) or (any_noun and noun and (len(words) > 1 or last.endswith("s") or last in _ANY))
    ):
        return None
    first = _first(words)
    if words[first] in _NEGATIVES or (not any_noun and _counted(words, first)):
        return None
    verb = next((i for i in range(first, len(words)) if words[i] in _FINITE), None)
    if verb is not None:
        # "The ministry denies it and dismissed the figure": the two verbs have one subject.
        return authority_before(body[: _start(body, every, verb)], 1)
    while first < len(words) - 1 and words[first].lower() in _NO_BEGINNING:
        first += 1
    while first < len(words) - 1 and words[first].lower() in OPENERS:
        first += 1
    start = _start(body, every, first)
    if first < len(words) - 1 and (titled := _TITLED.match(body, start)):
        start = titled.end()
    start += body.startswith("<", start)
    return Authority(start, end, False)


def _first(words: list[str]) -> int:
    """Which of the words before a cue begins the name that the last of them ends."""
    first = len(words) - 1
    while first:
        # "Officials in Paris": the place belongs to a speaker, and does not speak itself.
        if (
            first > 1
            and words[first - 1] in _AT
            and (words[first - 2].lower() in SPEAKERS or (words[first - 1] == "at" and _proper(words[first - 2])))
        ):
            first -= 2
        elif first > 2 and words[first - 1] == "by" and _acted(words[first - 2], words[first - 3]):
            first -= 3
        elif _continues(words[first - 1], words[first]) and not _apart(words, first):
            first -= 1
        else:
            break
    return first


def _out_of_brackets(body: str) -> str:
    """ "<Weston Inc>", "The City Bank <XYZ.O>": what is in angle brackets is the name for want of another."""
    opening = body.rfind("<")
    return body[:opening].rstrip() if body[: max(opening, 0)].strip() else body[:-1]


@lru_cache(maxsize=1 << 12)
def is_source(name: str) -> bool:
    """Whether a noun phrase as it stands is a name or ends in a word for a speaker."""
    words = name.split()
    last = words[-1]
    if words[0].endswith("ing") and words[0].islower():
        return False
    if not speaks(last) or last in NO_SUBJECTS or any(word.lower() in PREPOSITIONS - INSIDE for word in words):
        return False
    return all(_continues(one, other) for one, other in pairwise(words)) and not _finite(words)


_BELONGS = word_set("among by for from into of on")


def _finite(words: list[str]) -> bool:
    return any(word in _FINITE or word in _COPULAS for word in words)


def _start(body: str, words: list[str], which: int) -> int:
    """Where one of the words of a body begins; they are looked for from the last one on."""
    at = len(body)
    for word in reversed(words[which:]):
        at = body.rindex(word, 0, at)
    return at


def _plural(words: list[str]) -> bool:
    """Whether the subject that ends in the last word is a plural: "doctors", "Smith and Brown", "the police"."""
    last = next((word for word in reversed(words) if word not in _BESIDE_VERB), "")
    return last in _PLURALS or "and" in words[-4:-1] or (last.endswith("s") and not last.endswith(("ss", "'s", "’s")))


def _head(words: list[str]) -> tuple[int, int] | None:
    """Which of the words is the speaker that the subject begins with, and which the last one of its name.

    "A survey of 500 adults for the paper" ends with its survey, "The office of the Swiss banks" with its banks.
    """
    first = next((i + 1 for i in range(len(words) - 1, -1, -1) if words[i] in _FINITE), 0)
    for at in range(first, min(first + 4, len(words) - 2)):
        if words[at].lower() in SPEAKERS and words[at + 1] in _BELONGS:
            rest = words[at + 2 :]
            open_ = words[first:at]
            clear = all(word.isalpha() and word not in UNITS and word.lower() not in PREPOSITIONS for word in open_)
            verbal = _finite(rest) or any(word.endswith("ed") for word in rest)
            # "The returns of the office for the week that ended on Saturday": what a record is of may be long.
            long = len(rest) > 7 or not _CALENDAR.isdisjoint(rest)
            if not clear or verbal or (long and not _RECORD.fullmatch(words[at].lower())):
                return None
            whole = words[at + 1] == "of" and len(rest) < 5 and PREPOSITIONS.isdisjoint(rest)
            return at, len(words) - 1 if whole and all(word[0].isalpha() for word in rest) else at
    return None


def _adverbial(word: str) -> bool:
    return word.endswith("ly") and word.islower() and word not in _NOUNS_IN_LY


def _counted(words: list[str], first: int) -> bool:
    """Whether a name is one noun that the number before it counts, of which a verb of doing is a participle: "500
    prisoners registered by May". A year counts nothing."""
    if not 0 < first == len(words) - 1:
        return False
    noun, number = words[first], words[first - 1]
    return number[0].isdigit() and noun.islower() and noun.endswith("s") and not re.fullmatch(r"[12]\d{3}", number)


def _heads(words: list[str]) -> bool:
    """Whether the words end in a speaker and what it is of, or who acted on it: "the ministry of health"."""
    if len(words) > 2 and words[-2] == "of" and words[-3].lower() in SPEAKERS:
        return True
    at = words.index("by") if "by" in words[-4:] else 0
    return at > 1 and words[at - 2].lower() in SPEAKERS and _acted(words[at - 1], words[at - 2])


def _acted(participle: str, noun: str) -> bool:
    """Whether a participle and its agent belong to the noun before them, and the noun speaks: "a team led by Smith"."""
    acts = participle.endswith("ed") or participle in _PARTICIPLES
    named = noun.isalpha() and (noun.islower() or noun.lower() in SPEAKERS)
    return acts and named and not _MATTER.fullmatch(noun.lower()) and noun.lower() not in PREPOSITIONS | _BE | _ADVERBS


def _apart(words: list[str], at: int) -> bool:
    """Whether the article at a position opens the subject behind a place or another name: "In London the Treasury",
    "to the Emperor the prince"; not so in "Cato the elder"."""
    if words[at] != "the":
        return False
    behind = words[at + 1] if at + 1 < len(words) else ""
    another = words[at - 1][0].isupper() and behind.islower() and behind not in _BYNAMES
    return another or (at > 1 and words[at - 2].lower() in PREPOSITIONS)


def _continues(word: str, following: str) -> bool:
    """Whether a word belongs to the name that the word after it belongs to."""
    lower = word.lower()
    if lower in INSIDE:
        return following.lower() != "the" or lower in {"of", "for", "and"}
    if following == "the" and not word[0].isupper():
        return False
    if (
        following in OPEN
        or (word in _CALENDAR and (following in _DETERMINERS or not following.islower()))
        or not (word[0].isalpha() or word[0] in "\"'<")
    ):
        return False
    # "In his address President Smith": what stands before a name is its title, or no part of it.
    if _proper(following) and (not speaks(word) or lower in _NO_TITLES) and lower not in _HONOURS:
        return False
    return (lower not in PREPOSITIONS or word.isupper()) and (not _adverbial(lower) or word in _NAMES_IN_LY)


OPEN = word_set("a an her his its my our their A An Her His Its My Our The Their")
"""What begins a subject, whatever stands before it: "Since the ceasefire our monitors"."""


_NAMES_IN_LY = word_set("""
Anatoly Beverly Billy Connolly Daly Donnelly Emily Holly Kelly Kennelly Kimberly Lily Molly Nelly Polly
Reilly Sally Vasily Vitaly Willy
""")
_NOUNS_IN_LY = word_set("ally assembly daily family monopoly monthly supply weekly")
"""Names and nouns that end as adverbs do."""


_NO_TITLES = word_set("side sides")
"""Words for speakers that stand before no name of theirs: "on the French side Smith reported"."""

_HONOURS = word_set("a an hon. honourable honorable reverend right noble learned gallant late old own poor young")
"""What may stand before a name that is no speaker by itself."""

_SHORTENED = re.compile(r"(?<=\w)(?:'|’)(?:ve|d|ll)$")
_FINITE = word_set("""
acknowledges admits alleges argues believes confirms declares denies explains found insists predicts rejects said says
told warns writes wrote
""")
"""Verbs of saying that are nothing but verbs: no name runs over them."""

_CALENDAR = word_set("""
Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
October November December Christmas Easter
""")
_NO_NAMES = _CALENDAR | word_set("""
All Another Both Each I Many Most One Some Such That There These This Those We What Which Who You
""")


def _proper(word: str) -> bool:
    if word in _NO_NAMES:
        return False
    return word[0].isupper() or (len(word) > 1 and not word[0].isalnum() and word[1].isupper())


_AGENT = re.compile(r"[a-z]{2}(?:maker|ologist|grapher|keeper|holder|manufacturer|retailer|exporter|importer)s?$")
"""Names of agents by their endings: carmaker, ornithologist, shopkeeper."""


def speaks(word: str) -> bool:
    """Whether a word may name whoever speaks: a proper name, a word for a speaker, or an agent by its ending."""
    return word != "" and (_proper(word) or word.lower().rstrip(".") in SPEAKERS or _AGENT.search(word) is not None)


def _trimmed(candidate: str, end: int) -> int:
    """The end without a full stop, unless it is an initial's or an abbreviation's."""
    name = candidate[:end]
    return end - 1 if name.endswith(".") and not re.search(r"(?:(?:^|[\s.])[A-Z]|\bet al)\.$", name) else end
