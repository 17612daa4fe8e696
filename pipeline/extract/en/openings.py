"""Who opens an English sentence: the subject of all its verbs, "Smith came to see for himself and reported", a record,
"in the book of Smith it is said", or the one for whom a pronoun in a later sentence stands.

What lives here: reading one distinct beginning. What does not: which verbs lack a subject of their own
(`authority.py`), which sentences are asked about (`antecedents.py`), and what can be a source (`speakers.py`).
"""

import re
from collections.abc import Mapping
from functools import lru_cache

from pipeline.extract.en.ahead import ahead_of_subject
from pipeline.extract.en.gazetteer import PLACES
from pipeline.extract.en.given_names import HERS, HIS
from pipeline.extract.en.heads import MEMBERS
from pipeline.extract.en.lists import word_set
from pipeline.extract.en.pronouns import BODY, fits, nominative
from pipeline.extract.en.speaker_words import MATTER, NO_SUBJECTS, RECORD, SPEAKERS
from pipeline.extract.en.speakers import ASKING, BE, INSIDE, OPEN, POSSESSIVE, PRONOUNS, Authority, adverbial, speaks

_FRONTS = word_set("""
after against among as at before besides beyond by despite during for from in like on since to under unlike until when
while with without
""")
_ADDED = word_set("dated kept now preserved printed published then written")
_PASTS = word_set("came fell fled gave left lost rose said spoke stood thought took went won wrote")
"""Verbs in the past that may stand before a comma, without the ending of one."""

_INITIAL = 3
"""Letters at most, with its stop, of what is shortened at the end of a sentence."""

_DOING = re.compile(
    r"[A-Z][a-z]{2,}ing\s(?:a|about|after|an|at|before|by|for|from|her|his|in|its|on|over|the|their|to|with)\s"
)
"""What opens a sentence before its subject and tells what that is doing."""

_QUANTITY = re.compile(
    r"(?:(?i:an?|the)\s+(?:[12]\d{3}|couple\s+of|few|group\s+of|handful\s+of|number\s+of|pair\s+of|third)"
    r"|(?i:all|both|each|few|five|four|half|many|most|one|several|six|some|three|two)(?:\s+of\s+(?:her|his|its|my|our"
    r"|the|their|these|those))?|(?i:another|other|those))\s+(?=[a-z]|[A-Z][a-z]+\s[a-z]+s\b)"
)
"""How many of the speakers, or which, that the words behind it name."""

_CLAUSAL = word_set("Although Because If Though When Where While")
_OF_WHAT = word_set("about at by for from in of on to with")
"""What stands before what a noun is of, or where it is."""

_RELATIVES = word_set("where when which who whom whose")
"""What opens a clause about what stands before it, which names no subject of the sentence."""

_FIGURES = re.compile(f"{MATTER}|{RECORD}")
_OF = re.compile(r"\sof(?:\s+the)?\s+$")
SET_OFF = r",\s(?:or\s+so\s+)?$"
"""What stands before a pronoun that has said all its sentence: ", it said", ", or so he told them"."""

PARTS = (b": ", b", but ", b", yet ")
"""What parts a sentence as a semicolon does."""

_ATTRIBUTES = word_set("Contemporary Earlier Independent Later Modern Official Recent")
"""What may tell who opens a sentence, and is no name itself: "Later explorers"."""

_OF_SEVERAL = word_set("affairs arts letters mines resources sciences statistics waters ways works")
"""What ministries and degrees are of, with an adjective before it."""

_DEGREES = word_set("Less More Most")
_WORD = re.compile(r"\S+")
_YEAR = re.compile(r"[12]\d{3}")

_SAID_IN = (
    "acts?|administration|articles?|certificates?|circles|commission|committee|decrees?|department|embassy|documents?"
    "|editions?|encyclop(?:a?e)dias?|headquarters|institute|leadership|magazines?|materials|ministry|museum"
    "|newspapers?|notes?|orders?|plans?"
    "|references?|speech|speeches|statistics?|textbooks?|works?"
)
"""In what, or where, it may be said, and is no source elsewhere."""

_IN_RECORD = (
    r"(?:^|[\s\x03])[Ii]n\s+(?P<name>(?:(?:the|this|that|an?|his|her|its|their)\s+)?(?:[\w'-]+\s+){0,2}"
    rf"(?:{MATTER}|{RECORD}|{_SAID_IN})\b(?:\s+notes?\b)?"
    r"(?:\s+(?:of|by|from|addressed\s+to)\s+(?:(?!\s(?:an?|her|his|it|its|the|their"
    r"|there)\s)[^,.;:()\"“\x03]){2,48}?){0,3}?)"
    r"(?:\s+(?:\"[^\"]{2,64}\"|“[^”]{2,64}”|\([^()]{2,32}\)|(?:from|of)\s+(?:\d+\s+[A-Z][a-z]+(?:\s+[12]\d{3})?"
    r"|[12]\d{3})))?"
)
_TIMES = re.compile(r"(?:first|last|final|few|early|following|next|previous)\s+minutes\b")
_SUBJECT = r"(?:,?\s+(?:an?|her|his|its|the|their)\s+[^,.;:()\"“\x03]{2,48}?)?"
_IN_IT_IS = re.compile(
    _IN_RECORD
    + _SUBJECT
    + r"(?:,\s+(?:dated|kept|stored)\s[^;:\"]{3,80}?)?,?\s+(?:it\s+|there\s+)?(?:is|was|are|were)"
    + r"\s+(?:[a-z]+ly\s+|also\s+)?$"
)
_IN_IT_STANDS = re.compile(
    _IN_RECORD.replace("[Ii]n", "(?:[Ii]n|[Ff]rom)", 1) + r"(?:,\s+[a-z ]{2,24},)?,?\s+(?:(?:already|also|there)\s+)?$"
)


def record_before(candidate: str, stands: bool) -> tuple[int, int] | None:
    """Where the record begins and ends in which it is said, "in the book of Smith it is", before the participle; or, if
    that is what `stands`, in which a figure does, "in the book of Smith", before the verb."""
    found = (_IN_IT_STANDS if stands else _IN_IT_IS).search(candidate)
    return found.span("name") if found and not _TIMES.search(found["name"]) else None


def authority_opening(candidate: str, _: int) -> Authority | None:
    """The source that opens a sentence: a name or a word for a speaker, with its article.

    What a number follows is numbered by it, and speaks of nothing: "Paragraph 31".
    """
    opens = ahead_of_subject(candidate)
    if several := _QUANTITY.match(candidate, opens):
        of = authority_opening(candidate[several.end() :], 0)
        # "One of the doctors", "Some historians": whoever is counted so.
        return Authority(opens, several.end() + of.end, False) if of and not of.start and not of.pronoun else None
    words = list(_WORD.finditer(candidate, opens))
    front = 0
    if len(words) > 2 and _DOING.match(candidate, words[0].start()) and (comma := candidate.find(", ")) > 0:
        # "Speaking to reporters, the head of the union": what a subject is doing comes before it.
        words = list(_WORD.finditer(candidate, comma + 1))
    while words and (words[0].group().lower() in _FRONTS or (front and words[0].group() in _ADDED)):
        # "In London, the minister": what a comma closes behind a preposition comes before the subject, and so does what
        # is added to it, "In a letter, now in Leiden, the mate".
        front = candidate.find(",", max(front, words[0].start())) + 1
        words = list(_WORD.finditer(candidate, front)) if front else []
    if len(words) > 1 and words[0].group() in _DEGREES and adverbial(words[1].group().rstrip(",")):
        words = words[2:]  # "More recently Anna Smith"
    if words and words[0].group() in _CLAUSAL and "," in candidate:
        # "Where others saw 500, Smith": the clause comes before the subject.
        words = list(_WORD.finditer(candidate, candidate.index(",") + 1))
    if (
        len(words) > 2
        and words[0].group() in _VOCATIVES
        and words[1].group().rstrip(",") in _CHAIRS
        and words[1].group()[-1] == ","
    ):
        words = words[2:]  # "Mr. Speaker, the minister"
    if len(words) > 1 and words[0].group() in ASKING and words[1].group() in PRONOUNS:
        return None  # "Will he tell them"
    if words and (words[0].group() == "No" or words[0].group() in _CLAUSAL):
        return None  # "No one came", "If they buy"
    if words and words[0].group().lower() in _RELATIVES:
        return None  # "At the gate, where the steward Smith stood"
    if len(words) > 1 and words[0].group().lower() in PRONOUNS:
        return Authority(words[0].start(), words[0].end(), True)
    last = None
    for word in words[:10]:
        text = word.group()
        bare = POSSESSIVE.sub("", text.rstrip(",:"))
        if word is words[-1] and len(bare) > _INITIAL:
            bare = bare.rstrip(".")
        if last is not None and _YEAR.fullmatch(bare) and candidate[: word.start()].endswith(("of ", "for ", "from ")):
            break  # "The census of 1871"
        if not bare or not bare[0].isalpha():
            # "Otto Brown (3 May 1846" has a birthday, and no number as "Paragraph (3)" has.
            named = last is not None and text[0] == "(" and " " in candidate[words[0].start() : last]
            if last is None or (any(map(str.isdigit, text)) and not named):
                return None
            return Authority(words[0].start(), last, False)
        if text.endswith(":") and speaks(bare):
            return None  # "Sir Otto Brown: I hold a letter": who speaks, and no subject
        if last is None and word is not words[0] and (bare in OPEN or bare == "the"):
            return None  # "The town paid the auditor"
        if POSSESSIVE.search(text.rstrip(",:")):
            last = None  # "The town's ministry": whose it is
        elif (
            speaks(bare) or (last is not None and (bare in MEMBERS or bare == "head"))
        ) and bare not in OPEN | NO_SUBJECTS:
            last = word.start() + len(bare)
        elif last is not None and bare.islower() and _OF.search(candidate, last, word.start()):
            if bare != "the":
                last = word.start() + len(bare)  # "The ministry of health", "the director of the library"
        elif last is not None and bare in _OF_SEVERAL and candidate[last : word.start()].isspace():
            last = word.start() + len(bare)  # "The ministry of foreign affairs"
        elif not (
            bare in OPEN
            or (word is words[0] and bare in _ATTRIBUTES)
            or bare.lower() in INSIDE
            or (last is None and bare.islower() and bare.rstrip(".").isalpha() and bare not in BE)
        ):
            noun = bare.islower() and not adverbial(bare) and not bare.endswith("ed") and bare not in _PASTS
            if last is not None and text.endswith(",") and noun and candidate[last : word.start()].isspace():
                return None  # "Net loss, in her view": a name before a noun is no subject
            break
        if text.endswith(","):
            break
    return None if last is None else Authority(words[0].start(), last, False)


_OWN_CLAUSE = re.compile(r":\s(?P<name>he|it|she|they)\s[^:]*$")
"""A pronoun that opens a clause of its own behind a colon: "we owe it to a clerk: he walked the streets and found"."""


def speaker_opening(candidate: str, how: int) -> Authority | None:
    """The same, called by the name that commas set off behind it: "The minister for care, Anna Smith, denied it"."""
    if own := _OWN_CLAUSE.search(candidate):
        return Authority(*own.span("name"), True)
    found = authority_opening(candidate, how)
    if found is None or candidate[found.start] not in "TtAa":
        return found
    named = _NAMED_BEHIND.match(candidate, found.end)
    return Authority(*named.span("name"), False) if named else found


def quoted_opening(candidate: str, how: int) -> Authority | None:
    """The same, if it can be somebody who is quoted: "The guild petitioned on behalf of “nine thousand souls”"."""
    found = speaker_opening(candidate, how)
    if found is None or found.pronoun:
        return found
    if candidate[found.start : found.end].partition(" ")[0] in _CALLS:
        return None  # "Try telling that to Smith"
    whole = subject_of(candidate)
    if whole is not None:
        return found
    return found if _DID.match(candidate, found.end) and candidate[: found.end] not in _NO_NAMES else None


_DID = re.compile(
    r"\s(?:(?:also|even|just|never|once|only|then)\s)?(?:[a-z]+ed|did|felt|gave|had|has|held|kept|knew|made|met|paid|ran"
    r"|sat|saw|shook|stood|took|went|won)\b"
)
"""What stands behind one word that is a name, as it opens a sentence."""

_NAMED_BEHIND = re.compile(
    r"(?:\s(?:for|of)\s[a-z ]+)?,\s(?P<name>[A-Z][\w'’-]+(?:\s[A-Z]\.)*(?:\s[A-Z][\w'’-]+)+),\s[a-z]"
)
"""The name between commas behind what somebody is."""

_CLAUSES = word_set("after although and as because before but once since so then though until when while yet")
"""What may open a sentence before the clause of its subject."""

_CALLS = word_set("Ask Compare Consider Enter Hear Imagine Listen Look Meet Remember Take Tell Try")
"""What calls somebody up of whom the next sentences tell: "Take Anna Smith"."""

_NO_NAMES = (NO_SUBJECTS - OPEN) | word_set("""
Almost Already Also At Even Every Everything Few Here Just Last Maybe More Nearly Next Nor Not Nothing Often On Only
Perhaps Something Sometimes Soon These This Those Today Yesterday
""")
"""Words with a capital that begin no name."""


_VOCATIVES = word_set("Madam Mr Mr. Mrs Mrs. Ms")
_CHAIRS = word_set("Chair Chairman Moderator President Speaker")
"""Who is spoken to, and speaks not."""

_PERSON = re.compile(
    r"\b(?P<role>[A-Za-z][\w-]+),?\s+(?P<name>[A-Z][\w'’-]+(?:\s(?:[A-Z]\.|von|van|de|al))*(?:\s[A-Z][\w'’-]+)+)"
)
_WRITER = re.compile(
    rf"\b(?:works?|book|article|thesis|letters?|{MATTER}|{RECORD})\s(?:by|of)\s(?P<name>[A-Z][\w'’-]+(?:\s[A-Z]\.)*(?:\s[A-Z][\w'’-]+)+)"
)
"""Whose work or record it is."""

_NAMED = re.compile(r"\b(?P<given>[A-Z][\w-]+)(?:\s(?:[A-Z]\.|von|van|de|al|bin))*\s[A-Z][\w-]*(?:['’][A-Z]\w+)?")
"""A person's name, or what may be one."""

_LABEL = re.compile(r"\s*[A-Z][\w.'’-]*(?:\s[\w.'’-]+){0,4}(?:\s\([^()]*\)){0,2}:\s+(?=[A-Z])")
"""Whose words follow, in the record of a debate: "Sir Otto Brown: The hon. Member claims"."""

_LABEL_ALONE = re.compile(r"\s*[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,4}:\s*")


@lru_cache(maxsize=1 << 12)
def subject_of(sentence: str) -> tuple[int, int] | None:
    """Where the subject of a sentence is that a pronoun in a later one may stand for: a name of several words, or a
    noun for a speaker with its article; null if there is none.

    One word with a capital opens too many sentences without being a name, unless it is a plural such as "Officials".
    """
    if _LABEL_ALONE.fullmatch(sentence):
        return None  # "Sir Otto Brown: I hold a letter of the mayor, in which he states"
    start = label.end() if (label := _LABEL.match(sentence)) else len(sentence) - len(sentence.lstrip())
    first = sentence[start:].split(maxsplit=1)
    if len(first) > 1 and (first[0].lower() in _CLAUSES or first[0] in _CALLS):
        start = sentence.index(first[1], start)
    found = authority_opening(sentence[start:], 0)
    if found is None or found.pronoun:
        return None
    name = sentence[start + found.start : start + found.end].split()
    several = len(name) == 1 and name[0].endswith("s") and speaks(name[0].lower())
    of = next((i for i, word in enumerate(name) if i and word in _OF_WHAT), len(name))
    if of < len(name) and name[of - 1].islower() and not speaks(name[of - 1]):
        return None  # "An hour at Mill Lane"
    named = any(word[0].isupper() for word in name[1:]) or any(speaks(word.lower()) for word in name)
    if sentence[start : start + found.end + 1].endswith(",") and name[0] in _VOCATIVES and name[-1] in _CHAIRS:
        return None  # "Madam Speaker, four years ago"
    if (
        not named
        or (len(name) < 2 and not several)
        or name[0] in _NO_NAMES
        or name[0] in _PASTS
        or " ".join(name).removeprefix("The ").lower() in PLACES
    ):
        return None
    return start + found.start, start + found.end


@lru_cache(maxsize=1 << 12)
def person_in(pronoun: str, sentence: str) -> tuple[int, int] | None:
    """Where the last person of a sentence is named for whom he or she may stand: behind a word for a speaker, "the
    auditor, Otto Brown", or with a given name."""
    found = None
    for match in _PERSON.finditer(sentence):
        if match["role"].lower() in SPEAKERS and fits(pronoun, match["name"]):
            found = match.span("name")
    for match in _WRITER.finditer(sentence):
        if fits(pronoun, match["name"]) and (found is None or match.start() > found[0]):
            found = match.span("name")
    given = HERS if nominative(pronoun) == "she" else HIS
    label = _LABEL.match(sentence)
    for match in _NAMED.finditer(sentence, label.end() if label else 0):
        if match["given"] in given and (found is None or match.start() > found[0]):
            found = match.span()
    return found


_WORDS_TOO = word_set(
    "Bill Eve Florence Frank Grace Heather Iris Mark Max Olive Rose Rosemary Victoria Viola Violet Virginia"
)
"""Given names that are other words, or places, at the start of a sentence."""

_HELD = re.compile(
    r"\b(?:I|[Ww]e)\s+(?:have|hold|quote|take)\s+(?:(?:before\s+(?:me|us)|by\s+me|here|in\s+(?:front\s+of\s+me|my\s+hands?))\s+)+"
    rf"(?P<name>(?:an?|the|this|his|her|its|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{MATTER}|{RECORD})\b"
    r"(?:\s(?:by|from|of)\s(?:the\s|an?\s)?[\w’'-]+(?:\s[A-Z][\w’'-]+)*)?)"
)
"""A record that the writer has at hand."""

_FIRST = re.compile(r"\s*(?P<name>[A-Z][\w'’-]+)(?=,?\s)")


def named_in(pronoun: str, sentence: str, surnames: Mapping[str, str]) -> tuple[int, int] | None:
    """Where in a sentence the one is named whom a pronoun in a later one stands for: its subject, or else, for one
    person, whoever is named with what they are. `surnames` are those of sources, with their full names: one of them
    opens a sentence as its subject too."""
    held = _HELD.search(sentence) if nominative(pronoun) == "it" else None
    if held:
        return held.span("name")  # "I have here the return of the commissioners. It gives"
    name = subject_of(sentence)
    if name and stands_for(pronoun, sentence[name[0] : name[1]]):
        return name
    if nominative(pronoun) not in ("he", "she"):
        return None
    first = _FIRST.match(sentence)
    given = HERS if nominative(pronoun) == "she" else HIS
    full = surnames.get(first["name"]) if first else None
    if first and (
        (first["name"] in given and sentence[first.end() + 1 :][:1].islower() and first["name"] not in _WORDS_TOO)
        or (full and fits(pronoun, full))
    ):
        return first.span("name")
    return person_in(pronoun, sentence)


def own_subject(pronoun: str, sentence: str, *, spoken: bool) -> tuple[int, int] | None:
    """Where the subject of its own sentence is that a pronoun behind a comma stands for: "The ministry closed 8
    schools, it said". He, she and they rather stand for whoever has `spoken` before: "The driver hit 8, he said"."""
    if spoken and nominative(pronoun) != "it":
        return None
    name = subject_of(sentence.rstrip(" ,"))
    return name if name and stands_for(pronoun, sentence[name[0] : name[1]]) else None


def stands_for(pronoun: str, name: str) -> bool:
    """Whether a pronoun may stand for the subject of a sentence that did not speak: it only for a body, they only for
    several."""
    words = name.split()
    one = nominative(pronoun)
    of = next((i for i, word in enumerate(words) if i and word == "of"), len(words))
    heads = {words[-1].lower(), words[of - 1].lower()}
    if one == "it" and heads.isdisjoint(BODY) and not any(map(_FIGURES.fullmatch, heads)):
        return False  # "The muster of the Esperanza" is a muster
    head = words[next((i for i, word in enumerate(words) if i and word in _OF_WHAT), len(words)) - 1]
    several = head.endswith("s") and (head.islower() or speaks(head.lower()))
    if one == "they" and not (several or "and" in words):
        return False
    return fits(pronoun, name)
