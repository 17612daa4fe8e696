"""The name of a source before its cue in English: the subject of a verb, or the owner of figures.

What lives here: reading one distinct candidate. What does not: what can be a name (`speakers.py`), where it begins
(`beginnings.py`), names behind a cue (`speaker_after.py`), and the cues themselves (`cues.py`).
"""

import re

from pipeline.extract.en.ahead import ahead_of_subject
from pipeline.extract.en.beginnings import first_of, placed, qualifies, with_role
from pipeline.extract.en.heads import (
    LED,
    MEMBERS,
    SERVES,
    YEAR,
    doing,
    ends_in_speaker,
    head_of,
    speaker_of,
    with_place,
)
from pipeline.extract.en.lists import word_set
from pipeline.extract.en.meanwhile import FEASTS, ends_meanwhile, without_meanwhile
from pipeline.extract.en.speaker_words import MATTER, NO_SUBJECTS, OPENERS, PREPOSITIONS, RECORD
from pipeline.extract.en.speakers import (
    A_RECORD,
    ADVERBS,
    ASKING,
    BE,
    CALENDAR,
    FINITE,
    INSIDE,
    PRONOUNS,
    TITLED,
    Authority,
    adverbial,
    proper,
    speaks,
    without_seat,
)
from pipeline.extract.en.told import before_between, untold
from pipeline.extract.en.words import UNITS

PLURAL, PROGRESSIVE, RELATIVE, OWNER = 2, 3, 4, 5


_PLURALS = word_set("media men people police They they women")


_ANY = word_set("Another One Some another one")
"""What stands for a speaker whom the sentence before has told of: "One put it at 500"."""


_NEGATIVES = ASKING | word_set("No Neither None no neither none nor")
"""What begins a subject that has said nothing, or of which it is asked: "no source mentions", "will Smith tell us"."""


_NOT = ("n't", "n’t")
"""How the same ends in one word: "Don't believe it"."""


_WISHES = word_set("better could may might must shall should will")
"""What stands before a verb of saying when nobody has said so yet: "readers should note that", "it will announce"."""


_BESIDE_VERB = (
    _WISHES | ADVERBS | word_set("abroad alike elsewhere here overseas himself herself itself themselves there")
)


_OWNED = re.compile(
    rf"(?<=\w)(?:'|’)s?(?:\s+[\w-]+){{0,3}}\s+(?:{MATTER}|{RECORD}|index"
    r"|reckoning)(?:\s+of\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+)?)?$",
    re.IGNORECASE,
)


_PLACING = word_set("above across along around behind below beneath beside beyond inside near outside past within")
"""What stands before a place that is told of the subject before it, and never speaks."""


_NO_ENDS = word_set("and but for of or to")
"""What no subject ends in: "Smith saw no ground for adding"."""


_JOINS = word_set("and but or")
"""What ends no subject, whatever may be taken off before it: "a slap in the face and claimed"."""


_WORK_BY = re.compile(
    r"\b(?:analysis|polls?|reports?|research|stud(?:y|ies)|surveys?|work|scholarship|articles?|attempts?|efforts?|essays?|papers?|monographs?|thesis|books?)\sby\s"
    r"(?P<name>[A-Z][\w.'’-]+(?:\s(?:and\s)?[A-Z][\w.'’-]+){0,6})\s(?:about|for|from|in|into|on|to)\s[^,;:()]+$"
)
"""Whoever wrote it, behind whom stands what it is about: "recent work by Smith and Brown on the files suggests"."""


_CONTACT = re.compile(
    rf"(?:^|[,;:]\s)(?P<name>(?:The|An?|His|Her|Its|Their|the|an?|his|her|its|their)\s(?:[a-z-]+\s){{0,2}}"
    rf"(?:{MATTER}|{RECORD}|letter|message|note|notice|paper))\s(?:that\s|which\s)?(?:he|it|she"
    rf"|they)\s[a-z]+(?:\s[^,;:]+)?$"
)
"""A record of which it is told without a comma who made it: "the first notice it sent to the regulators spoke of"."""


_INFORMED = re.compile(
    r"(?:^|[,;]\s+|\b(?:and|but)\s+)(?P<name>people\s(?:briefed\son|close\sto|familiar\swith|involved\sin"
    r"|with\sknowledge\sof)\s[^,;]+)$"
)
"""People of whom nothing is told but what they know of: "people familiar with the matter said"."""


_AMONG = re.compile(r"\samong\sothers(?:\s(?:had|has|have|would))?$")
"""What tells that a subject is not the only one: "Smith among others has put it at"."""


_THOSE = re.compile(
    r"(?:^|[,;:]\s+|\b(?:and|but|that|while)\s+)(?P<name>(?:(?:all|many|most|one|several|some|two"
    r"|three)\sof\s)?(?:those|everyone)"
    r"\s(?:[a-z]+ed|aboard|held|hurt|inside|killed|involved|nearby|on\sboard|outside|present|there|(?:at"
    r"|in)\s(?:the\s)?[\w-]+))$",
    re.IGNORECASE,
)
"""Persons of whom nothing is told but where they were: "those on board said"."""


_BEING = re.compile(
    r"\s(?:is|are|was|were|had been|began|ended up|finished|kept|started|stopped|went on)(?:\s(?:[a-z]+ly|already"
    r"|always|forever|now|often|still))?$"
)
"""What stands between a subject and the progressive of its verb: "the mayor was already saying"."""


_KEEPER = re.compile(
    r"\b(?P<name>[Tt]he\s(?:[a-z]+\s)?(?:borough|city|country|county|district|island|nation|province|region"
    r"|republic|state"
    r"|town|township|village))\s*$"
)
"""A place that has figures of its own, and does nothing else that a speaker does: "the city's count"."""


_TAKING = word_set(
    "Accepting Adding Adopting Applying Combining Comparing Extrapolating Multiplying Taking Trusting Using"
)
"""What opens a sentence and is done with somebody's figures: "Using Smith's figures, we get"."""


_PARTICLES = word_set("Abu Al Bin Da De Del Della Der Des Di Dos Du Ibn La Le Van Von")
"""What may begin a name with a capital: "Von Rosen mentions"."""


_NO_BEGINNING = INSIDE - word_set("al bin da de di du ibn the van von")


_SHORTENED = re.compile(r"(?<=\w)(?:'|’)(?:ve|d|ll)$")


_LAST = re.compile(r"\b(?:in|of|from|by)\s+(?P<name>(?:the|its|his|her|their)\s+(?:[a-z-]+\s+)?(?P<noun>[a-z-]+))$")


_SOURCES_IN = re.compile(
    r"(?:^|[,;]\s|\b(?:and|but)\s)(?i:entr(?:y|ies)|sources?)\s(?:at|in|within)\sthe(?:\s[\w-]+){1,4}$"
)
"""Who says nothing without the place that they are of: "sources in the council"."""


_BEFORE_VERB = re.compile(r"(?:\s(?:already|also|even|ever|had|has|have|just|long|never|now|once|since|still))+$")
"""What stands between a subject, with all that is told of it, and its verb: "has already declared"."""


def _up_to_subject(body: str) -> str:
    """The body without what tells of its speaker, where and when, between the name and the verb; empty where a word
    ends it that no subject ends in."""
    body = _AMONG.sub("", untold(_BEFORE_VERB.sub("", body)))
    last = body[body.rfind(" ") + 1 :]
    if last in BE or last in _JOINS:
        return ""
    if last == "whose":
        # "The historians whose report gives": those who have it.
        body = body[: -len(" whose")]
        last = body[body.rfind(" ") + 1 :]
    if " the " in body and _SOURCES_IN.search(body):
        return body
    # Most subjects end in their speaker, and nothing needs to be taken off.
    meanwhile = (
        " in " in body or last.endswith("day") or last in FEASTS or (not speaks(last) and ends_meanwhile(body, last))
    )
    if meanwhile and last.lower() not in PRONOUNS:
        body = untold(without_meanwhile(without_meanwhile(body)))
    if body.endswith(">"):
        return _out_of_brackets(body)
    return body if speaks(last) else before_between(body)


def authority_before(candidate: str, how: int) -> Authority | None:
    """The source at the end of the words before a cue: the subject of its verb, or the owner of its figures.

    `how` says what the verb asks for: 0 a proper name or a word for a speaker, 1 any noun, `PLURAL` such a name or word
    in the plural, `PROGRESSIVE` any noun, before or without a form of "be", `RELATIVE` the last noun, which a clause is
    about: "in the ledgers, which record", `OWNER` a name, a word for a speaker or a place that keeps figures.
    """
    if how == OWNER:
        kept = _KEEPER.search(candidate)
        return Authority(*kept.span("name"), False) if kept else authority_before(candidate, 0)
    if opens := ahead_of_subject(candidate):
        subject = authority_before(candidate[opens:], how)
        return subject and Authority(subject.start + opens, subject.end + opens, subject.pronoun)
    any_noun = how in (1, PROGRESSIVE)
    body = candidate.replace("\n", " ").rstrip()
    if " by " in body and (work := _WORK_BY.search(body)):
        return Authority(*work.span("name"), False)
    if contact := _CONTACT.search(body):
        return Authority(*contact.span("name"), False)
    if how == RELATIVE and (found := _LAST.search(body)) and speaks(found["noun"]):
        return Authority(found.start("name"), len(body), False)
    if how == PROGRESSIVE and (being := _BEING.search(body)):
        body = body[: being.start()]
    if how and (some := _INFORMED.search(body)):
        return Authority(*some.span("name"), False)
    if ("hose" in body or "veryone" in body) and (those := _THOSE.search(body)):
        return Authority(*those.span("name"), False)
    body = _up_to_subject(body)
    if how == PLURAL and not _plural(body.split()):
        return None
    if ("'" in body or "’" in body) and (owned := _OWNED.search(body)):
        # Whoever owns a record speaks by it, "the skipper's log"; by that of a thing the record does: "the ship's log".
        owner = body[: owned.start()]
        if speaks(owner[owner.rfind(" ") + 1 :]) or owner.endswith(("man", "men")) or owned[0].startswith(("' ", "’ ")):
            body, any_noun = owner, True
    every = body.split()
    words = every[:]
    while words and (words[-1] in _BESIDE_VERB or adverbial(words[-1])):
        if words.pop() in _WISHES:
            return None
    if not words or words[-1] in BE or (len(words) == 1 and words[-1].lower() in BE):
        return None
    last = words[-1]
    end = _start(body, every, len(words) - 1) + len(last)
    if short := _SHORTENED.search(last):
        # "They've said": a verb grown on to its subject is no part of it.
        last = words[-1] = last[: short.start()]
        end -= len(short.group())
    if last.lower() in PRONOUNS and len(words) == 2 and words[0] in _NEGATIVES:
        return None  # "Will she confirm that"
    if last.lower() in PRONOUNS:
        return Authority(end - len(last), end, True) if how != PLURAL or last.lower() == "they" else None
    if (
        last in NO_SUBJECTS
        or last in _NO_ENDS
        or last in UNITS
        or (len(words) == 1 and last.lower() in PREPOSITIONS and not last.isupper())
    ):
        return None
    if words[-2:] == ["the", "other"] and "nor" in words:
        return None  # "Neither the one nor the other said"
    if len(words) > 1 and words[-2] == "to" and last.islower() and not speaks(last):
        return None  # "declined to confirm reports that"
    noun = last.replace("-", "").isalpha() and last not in PREPOSITIONS
    among = words[-2:] == ["and", "others"] and len(words) > 2 and proper(words[-3])  # "Smith and others"
    plain = (speaks(last) or ends_in_speaker(words) or among) and not any(word[0].isdigit() for word in words)
    if not plain and (head := head_of(words)) is not None:
        # "A survey of 500 adults has", "The author of these lines thought": the noun before what it is of speaks.
        return _headed(body, every, head, how)
    # "Forecasters said", "the owner said": a noun alone must be a plural.
    if not (
        speaks(last)
        or ends_in_speaker(words)
        or among
        or (any_noun and noun and (len(words) > 1 or last.endswith("s") or last in _ANY))
    ):
        return None
    first = first_of(words)
    if (ahead := _ahead(words, first)) is not None:
        return _headed(body, every, (ahead, with_place(words, ahead)), how)
    if first > 1 and words[first - 1] in LED and (led := head_of(words)) is not None:
        # "The commission under the leadership of Smith came to", "the commission of inquiry under Smith"
        return _headed(body, every, led, how)
    if first > 1 and words[first - 1] in UNITS and (whose := head_of(words)) is not None:
        return _headed(body, every, whose, how)  # "Spokesmen for the two companies"
    if first > 1 and words[first - 1] in _PLACING:
        head = head_of(words)  # "The councils along the river reported"
        return head and _headed(body, every, head, how)
    if (
        words[first] in _NEGATIVES
        or words[first].endswith(_NOT)
        or (not any_noun and _counted(words, first))
        or (how == PLURAL and words[first].lower() in PRONOUNS)  # "It completed tests of the system"
    ):
        return None
    verb = next((i for i in range(first, len(words)) if words[i] in FINITE), None)
    if verb is not None:
        # "The ministry denies it and dismissed the figure": the two verbs have one subject.
        return authority_before(body[: _start(body, every, verb)], 1)
    return _named(body, every, words, first, end)


def _ahead(words: list[str], first: int) -> int | None:
    """Which of the words before a cue ends the speaker of whom all that follows it is told, or null; `first` begins the
    name that the last of them ends."""
    if any(map(doing, words)) and (busy := speaker_of(words)) is not None and doing(words[busy + 1]):
        return busy  # "Detectives investigating thefts across Smithtown"
    if (
        first > 1
        and words[first - 1] == "to"
        and (A_RECORD.fullmatch(words[first - 2].lower()) or words[first - 2].lower() in SERVES)
    ):
        return first - 2  # "Smith's letter to the legate": to whom it is, and not whose. "Aides to the mayor"
    if not placed(words, first):
        return None
    # "A doctor at its only working hospital", "German accounts of the crossing at Smithtown"
    speaker = speaker_of(words)
    if speaker is None and words[first - 1] in ("at", "in") and proper(words[first - 2]) and proper(words[first]):
        return first - 2  # "Anna Smith of Mercer Bank in New York"
    return speaker


def _named(body: str, every: list[str], words: list[str], first: int, end: int) -> Authority:
    """The name that one of the words of a body begins (`first`), and that ends at `end`, without what opens its
    sentence and without a scholar's title and seat."""
    while first < len(words) - 1 and words[first].lower() in _NO_BEGINNING and words[first] not in _PARTICLES:
        first += 1
    first += first < len(words) - 1 and words[first] in _TAKING
    while first < len(words) - 1 and words[first].lower() in OPENERS and not qualifies(words, first):
        first += 1
    if 0 < first < len(words) - 1 and words[first] in CALENDAR and words[first - 1].lower() == "on":
        first += 1  # "On Monday police said"
    first = with_role(words, first)
    # "This Government promised"; not so in "from cases like this Anna Smith"
    first -= first > 0 and words[first - 1] in ("This", "this") and first == len(words) - 1
    start = _start(body, every, first)
    if first < len(words) - 1 and (titled := TITLED.match(body, start)):
        start = titled.end()
        end = start + len(without_seat(body[start:end]))
    start += body.startswith(("<", "'", "‘"), start)
    return Authority(start, end, False)


def _headed(body: str, every: list[str], head: tuple[int, int], how: int) -> Authority | None:
    """The source that ends in the first of two words of a body, with what it is of up to the second."""
    speaker, last = (_start(body, every, which) + len(every[which]) for which in head)
    if head[0] == 0 and every[0].islower() and every[1] == "to" and every[0][-1] != "s":
        return None  # "Anna Smith, aide to the mayor, said": what somebody is
    # "A man standing near the gate counted 500": whoever is told of so speaks, with any verb.
    name = authority_before(body[:speaker], 1 if how == 0 and every[head[0]] in MEMBERS else how)
    return name if name is None or head[0] == head[1] else Authority(name.start, last, False)


def _out_of_brackets(body: str) -> str:
    """ "<Weston Inc>", "The City Bank <XYZ.O>": what is in angle brackets is the name for want of another."""
    opening = body.rfind("<")
    return body[:opening].rstrip() if body[: max(opening, 0)].strip() else body[:-1]


_OF_SEVERAL = word_set("among at by for from into of on under")
"""What stands behind a plural that a verb is of: "doctors at the clinic report"."""


def _start(body: str, words: list[str], which: int) -> int:
    """Where one of the words of a body begins; they are looked for from the last one on."""
    at = len(body)
    for word in reversed(words[which:]):
        at = body.rindex(word, 0, at)
    return at


def _plural(words: list[str]) -> bool:
    """Whether the subject that ends in the last word is a plural: "doctors", "Smith and Brown", "the police"."""
    of = next((i for i, word in enumerate(words) if i and word in _OF_SEVERAL), len(words))
    last = next((word for word in reversed(words[:of]) if word not in _BESIDE_VERB and not adverbial(word)), "")
    return last in _PLURALS or "and" in words[-4:-1] or (last.endswith("s") and not last.endswith(("ss", "'s", "’s")))


def _counted(words: list[str], first: int) -> bool:
    """Whether a name is one noun that the number before it counts, of which a verb of doing is a participle: "500
    prisoners registered by May". A year counts nothing."""
    if not 0 < first == len(words) - 1:
        return False
    noun, number = words[first], words[first - 1]
    return number[0].isdigit() and noun.islower() and noun.endswith("s") and not YEAR.fullmatch(number)
