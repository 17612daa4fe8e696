"""The name of a source behind its cue in English: "according to the ministry of health", "by Smith".

What lives here: reading one distinct candidate. What does not: what can be a name (`speakers.py`), names before a cue
(`speaker_before.py`), and the cues themselves (`cues.py`).
"""

import re
from itertools import takewhile

from pipeline.extract.en.gazetteer import PLACES
from pipeline.extract.en.lists import word_set
from pipeline.extract.en.speaker_words import GIVEN, MATTER, PREPOSITIONS, SCHOLAR, SPEAKERS
from pipeline.extract.en.speakers import (
    ADVERBS,
    BE,
    CALENDAR,
    DETERMINERS,
    FINITE,
    INSIDE,
    POSSESSIVE,
    PRONOUNS,
    TITLED,
    Authority,
    adverbial,
    apart,
    proper,
    speaks,
    without_seat,
)
from pipeline.extract.en.words import TENS, UNITS

SPEAKER, PROPER, WORD, QUOTER = 1, 2, 3, 4
"""What the name after a cue must hold, a word for a speaker or a name; what it must begin with, a proper name; what
it must hold, a word for a speaker; and, behind a quotation, what begins any noun phrase."""

_SUBJECTS = word_set("he she they")
_OBJECTS = word_set("her him them")
"""Pronouns behind a preposition: "according to her"."""

_TIMES = word_set("days months weeks years")
"""What a number before it makes a time of, and no part of a name: "by the police two years before"."""

_KIN = word_set("daughter daughters girlfriend husband partner son sons wife")
"""Who speaks of one's own: "according to his daughter"."""

_OPEN_OTHERS = word_set("a about all an at from more most not only some the to")
"""What behind such a pronoun opens a phrase of its own: "according to her a thousand left"."""

_NOMINATIVES = word_set("I he it only she there they we")
_LEADING = word_set("contemporary da de di du many modern most several van von")
"""What else begins a noun phrase behind a preposition."""

_POSSESSORS = word_set("her his its their")
_OPENS_CLAUSE = word_set("all every many most no several some such these those")
"""What begins another noun behind a name."""

_OF_THE_COUNTED = word_set("came died drowned fell left lived perished remained returned served stood worked")
"""Verbs that may stand before their subject, and right behind a source, as translators leave them."""

_HOLDS = word_set("contain contained contains")
"""Verbs of what a record has in it, and of nobody: "the list of the doctor contains"."""

_PASTS = word_set("""
became began bought brought came chose drew drove fell fled flew fought found gave grew had held kept knew lay lost made
met paid put ran rode rose sank sat sent showed slept sold spent spoke stood struck swam threw took went won wore
wrote
""")
_LEADS_ON = word_set("by from of")
"""What follows a verb that is a noun there: "as claims by insurers rose"."""

_NOT_SOURCES = word_set("""
ability age ages availability custom height her his how its law merit my need needs our plan plans price rank rules
schedule sex size taste their these this those tradition type weight what whether which whom your
""")
_POINTING = word_set("these this those")
_MEASURED = word_set(
    "casualties cost costs dead deaths figure losses number numbers population size strength toll total value"
)
"""What is estimated and does not speak: '“Losses” estimates their number'."""

_BYLINE = re.compile(
    rf"(?:[\w’'-]+\s+)*?(?:(?:{MATTER})\s+(?:(?:{GIVEN})\s+)?(?:by|from)"
    r"|(?:data|figures?|estimates?|information|calculations|counting|opinion|view|reckoning|testimony|statements?|words)\s+of)\s+(?=\w)",
    re.IGNORECASE,
)
_MATTER = re.compile(rf"^(?:{MATTER})$")
_SCHOLARLY = re.compile(SCHOLAR.removesuffix("s?"))
_WORD = re.compile(r"\S+")
_LINKED = INSIDE | {"and"}
_NO_ENDS = (
    INSIDE
    | BE
    | ADVERBS
    | word_set(
        """
        a an addressed circulated commissioned dated declassified deposited filed from issued laid leaked lodged no no.
        on presented printed published released show show. shows shows. tabled
        """
    )
)
_ALONE = word_set("him them")
"""Pronouns that are the whole of a name: what follows opens the clause."""
_PARTICLES = word_set("as at between by for from in into of on to up upon with down")
"""What may follow a verb, and seldom a name."""


def authority_after(candidate: str, named: int) -> Authority | None:
    """The source at the start of the words after a cue: any noun, a `SPEAKER`, or what begins with a `PROPER` name."""
    start = len(candidate) - len(candidate.lstrip())
    first = candidate[start:].split(maxsplit=1)
    if len(first) > 1 and adverbial(first[0]):
        start += len(candidate[start:]) - len(first[1])  # "said happily the villager"
    titled = None
    for opening in (_BYLINE, TITLED) if named != WORD else ():
        titled = opening.match(candidate, start)
        start = titled.end() if titled else start
    words = list(_WORD.finditer(candidate, start))
    # A subject in the nominative opens a clause of its own: "by the reckoning of Smith there were".
    words = words[:1] + list(takewhile(lambda word: word.group() not in _NOMINATIVES, words[1:]))
    if named == PROPER:
        # Behind "the historian" the name ends with its last capital: "Smith estimates".
        words = list(takewhile(lambda word: proper(word.group()) or word.group() in _LINKED, words))
    kept = _length(words)
    while kept > 2 and words[kept - 1].group() in CALENDAR and words[kept - 2].group() in ("for", "from", "in", "of"):
        kept -= 2  # "In the report of the headquarters for April"
    if (
        not kept
        or not any(char.isalpha() for char in words[0].group())
        or words[0].group() in _LEADS_ON
        or (kept == 1 and words[0].group().lower() == "some")
        or words[0].group() == "there"
    ):
        return None
    if named in (PROPER, SPEAKER, QUOTER) and len(words) == 1 and (one := words[0].group().rstrip(".")) in _SUBJECTS:
        return Authority(words[0].start(), words[0].start() + len(one), True)  # "says she."
    if not named and words[0].group().lower() in _OBJECTS and (kept == 1 or words[1].group() in _OPEN_OTHERS):
        return Authority(words[0].start(), words[0].end(), True)
    if (
        kept > 2
        and words[kept - 1].group() in CALENDAR
        and words[kept - 2].group() in ("issued", "published", "released")
    ):
        kept -= 2  # "according to a study published Monday"
    if kept == 2 and words[0].group() == "this" and _SCHOLARLY.fullmatch(words[1].group()):
        return Authority(words[0].start(), words[1].end(), True)  # "according to this author"
    if words[0].group().lower() in _NOT_SOURCES and named not in (SPEAKER, WORD, QUOTER):
        # "According to their report", "to these historians": what is pointed at speaks only if it is a speaker.
        owned = words[0].group().lower() in DETERMINERS | _POINTING and any(
            speaks(one := word.group().rstrip(".,")) or one in _KIN for word in words[1:kept]
        )
        if not owned:
            return None
    same = kept == 3 and [word.group() for word in words[:2]] == ["the", "same"] and words[2].group().islower()
    if same:
        return Authority(words[0].start(), _trimmed(candidate, words[2].end()), True)
    kept -= kept > 1 and words[kept - 1].group() in _PASTS  # "by the department rose"
    end = words[kept - 1].end()
    if named == PROPER or titled:
        end = words[0].start() + len(without_seat(candidate[words[0].start() : end]))
    if named == PROPER:
        if not proper(words[0].group()):
            return None
        # "The historian Smith's figure": whose it is.
        end -= len(words[kept - 1].group()) - len(POSSESSIVE.sub("", words[kept - 1].group()))
    if named == QUOTER and (not _opens_phrase(words[0].group()) or words[kept - 1].group() in _MEASURED):
        return None
    if named == WORD:
        texts = [word.group() for word in words[:kept]]
        place = " ".join(text for text in texts if text.lower() not in ("the", "former")).rstrip(".")
        owned = texts[0].lower() in _POSSESSORS and texts[-1] == "foundations"  # "to judge by its foundations"
        if owned or place.lower() in PLACES or not any(text.lower().rstrip(".") in SPEAKERS for text in texts):
            return None
    if named == SPEAKER:
        said = [word.group() for word in words[:kept]]
        # "obtained by simple summation of the data": what is done to data is no source.
        head = said[: said.index("of")] if "of" in said else said
        if not any(map(speaks, said)) or (not any(map(speaks, head)) and _MATTER.search(said[-1])):
            return None
    pronoun = kept == 1 and words[0].group().lower() in PRONOUNS
    return Authority(words[0].start(), _trimmed(candidate, end), pronoun)


_THOSE = re.compile(
    r"(?:(?:one|some|two)\s+of\s+)?(?:those|everyone)\s+(?:aboard|inside|involved|nearby|on\s+board|outside|present|there"
    r"|(?!who\b)[a-z]+ed"
    r"|who\s+[a-z ]{3,48}?(?=[,.;:\")”\x03]|\s(?:as|at|in\s[0-9]|is|said|says|show|shows|that|to\sbe|was)\b|$))",
    re.IGNORECASE,
)


def those_ahead(candidate: str) -> int:
    """The characters of persons of whom nothing is told but where they were or what they did, behind a cue: "those who
    were there"; 0 if there are none."""
    found = _THOSE.match(candidate)
    return found.end() if found else 0


def _length(words: list[re.Match[str]]) -> int:
    """How many of the words belong to the name that they begin with."""
    kept = 0
    for i, word in enumerate(words):
        text = word.group()
        if text == "and" and not _goes_on([word.group() for word in words[i - 1 : i + 2]]):
            break
        if text in DETERMINERS and i > 1 and words[i - 1].group().lower() not in PREPOSITIONS | _LINKED:
            # "According to the operator the vehicle had": an article behind a noun opens the next one.
            break
        if i == 1 and text in _OPENS_CLAUSE and proper(words[0].group()):
            break  # "according to Smith such men were"
        if i and (text == "some" or (text == "then" and words[i - 1].group() not in ("The", "the"))):
            break  # "according to Smith some five hundred died"
        if i == 1 and words[0].group().lower() in _ALONE:
            break  # "according to him real losses were"
        if i == 1 and proper(words[0].group()) and apart([word.group() for word in words], 1):
            # "According to Smith the loss was"; not so in "Cato the elder".
            break
        if i and _verb_behind(words, i, words[0].group()[0].isupper()):
            # "by Smith range from": a person's name ends where a verb begins.
            break
        if i == 1 and text in _MEASURED and words[0].group() in ("a", "an") and not _of_speakers(words[2:4]):
            return 0  # "quoting a figure for starts"
        if (
            i
            and (text in UNITS or text in TENS or text == "half")
            and (proper(words[i - 1].group()) or words[i - 1].group() in SPEAKERS | _NO_ENDS)
        ):
            break  # "in the calculation of Smith five hundred men died"
        if i and text in UNITS and i + 1 < len(words) and words[i + 1].group() in _TIMES:
            break  # "carried out by the police two years before"
        if i > 1 and text == "lists" and i + 1 == len(words) and words[i - 2].group()[0].isupper():
            break  # "the register compiled by Anna Smith lists"
        if i and text == "familiar":
            break  # "citing two people familiar with the matter"
        if i and (text in FINITE or text in _HOLDS):
            # "A letter obtained by the paper speaks of": a verb of saying that is no noun.
            break
        if i and text in _OF_THE_COUNTED and words[i - 1].group().lower() in SPEAKERS:
            # "According to the report fell 91": the verb of those who are counted.
            break
        if text.lower() in INSIDE or not adverbial(text):
            kept = i + 1
    while kept and words[kept - 1].group().lower() in _NO_ENDS and not _surname(words, kept - 1):
        kept -= 1
    return kept


def _goes_on(words: list[str]) -> bool:
    """Whether a name goes on behind the "and" between two words: a capital, "the", or another word for speakers."""
    if len(words) < 3:
        return False
    speakers = words[0].lower() in SPEAKERS and words[2].rstrip(".") in SPEAKERS and words[2].rstrip(".")[-1] == "s"
    return proper(words[2]) or words[2] == "the" or speakers


def _of_speakers(words: list[re.Match[str]]) -> bool:
    """Whether what stands behind a number tells that it counts speakers: "a number of experts"."""
    return len(words) > 1 and words[0].group() == "of" and speaks(words[1].group().rstrip("."))


def _surname(words: list[re.Match[str]], at: int) -> bool:
    """Whether a word is a name with a capital behind another, whatever it may mean in small letters: "Edward Long"."""
    return at > 0 and words[at].group().istitle() and words[at - 1].group().istitle()


def _verb_behind(words: list[re.Match[str]], at: int, bare: bool) -> bool:
    """Whether a name ends before the word at a position, and that word is its sentence's verb: "Smith range from".

    Behind a name with an article or a title, which is not `bare`, only a past is one: "the engineer Smith rolled".
    """
    text = words[at].group()
    if POSSESSIVE.search(words[at - 1].group()):
        return False  # "Smith's transcription"
    following = words[at + 1].group() if at + 1 < len(words) else ""
    if not text.islower() or not text.isalpha() or text in _LINKED:
        return False
    if not words[at - 1].group()[0].isupper():
        return text in _PASTS and words[at - 1].group() in SPEAKERS  # "named by the historian lay there"
    if any(word.group().lower().rstrip(".") in SPEAKERS for word in words[at:]):
        return False
    if not bare:
        return (text.endswith("ed") and text != "based") or text in _PASTS
    verbal = following in _PARTICLES or text in _PASTS or (text[-1] == "s" and text[-2:] != "ss") or text.endswith("ed")
    return verbal or (at + 1 == len(words) and words[0].group().lower() not in PLACES)


def _opens_phrase(word: str) -> bool:
    """Whether a word begins a noun phrase for sure: an article, an owner, a name, a plural."""
    return (
        word.lower() in DETERMINERS | _LEADING
        or speaks(word)
        or (word.endswith("s") and word.isalpha() and len(word) > 4)
    )


def _trimmed(candidate: str, end: int) -> int:
    """The end without a full stop, unless it is an initial's or an abbreviation's."""
    name = candidate[:end]
    return end - 1 if name.endswith(".") and not re.search(r"(?:(?:^|[\s.])[A-Z]|\bet al)\.$", name) else end
