"""Which sources a pronoun may stand for in English: he and she for one person, it for none.

What lives here: words for bodies and for persons of each sex, and `fits`. What does not: which source was named before
(`authority.py`), and what a name is (`speakers.py`).
"""

import re
from functools import lru_cache

from pipeline.extract.en import given_names
from pipeline.extract.en.lists import word_set
from pipeline.extract.en.speaker_words import MATTER, RECORD, SPEAKERS
from pipeline.extract.en.speakers import speaks

BODY = word_set("""
abbey administration admiralty agencies agency airline alliance almanac archive army assembly association audit
authority bank battalion battery board brewery brigade bureau cabinet campaign cavalry census chamber chancellery
charity church clan clinic co-operative coalition coastguard college commissariat commission committee company
confederation congress consortium constabulary consulate consultancy cooperative corporation corps council court
crew data defence delegation department dictionary diocese directorate district embassy encyclopaedia encyclopedia
exchange federation firm fleet foundation garrison gazette gendarmerie government governorship group
guidebook guild handbook headquarters hospital hotel infantry inquest inquiry inspectorate institute institution
intelligence investigation journal leadership league legation literature lobby magazine magistracy
majority management manual media memorandum militia ministry minority mission movement municipality museum navy
newspaper observatory office opposition organisation organization panel paper parliament party patrol platoon
police prefecture presidency press programme province radio railway regiment registry regulator report resort
secretariat senate service society squadron staff state statement station study subcommittee survey syndicate synod
team television theatre think-tank treasury tribe tribunal trust union university utility watchdog website
""")
_HERS = word_set("""
Dame Lady Miss Mrs Mrs. Ms Ms. Princess Queen abbess actress aunt chairwoman countess daughter duchess empress
grandmother lady midwife mother niece nun sister spokeswoman widow wife woman
""")
_HIS = word_set("""
Father King Lord Mr Mr. Prince Sir abbot brother chairman duke emperor father friar gentleman grandfather husband man
monk nephew spokesman uncle
""")

_FIRMS = word_set("inc corp co ltd plc llc gmbh ag sa nv group bank trust")
_BELONGS = word_set("at for from of")
_FIGURES = re.compile(f"{MATTER}|{RECORD}|account")
_OWNERS = ("'s", "’s")
_ONE_PERSON = re.compile(r"(?:ain|ant|[^m]ent|eer|er|ian|ist|man|op|or)$")
"""How most nouns for one person end."""

_ONES = SPEAKERS - BODY

_NO_BODY = re.compile(r"(?:[^m]ent|ian|ist|[^r]man|master)$")
"""How nouns for one person end that are never those of a firm, as "carrier" and "consultant" are."""

_SEVERAL = re.compile(r"[a-z](?:ians|ists)$")
"""How most nouns for several persons end that no surname ends like."""

_PERSONS = (
    _HERS
    | _HIS
    | word_set("""
Bishop Captain Colonel Dr Dr. Earl General Governor Inspector Judge Mayor Minister President Professor Secretary Senator
Viscount director governor inspector judge mayor minister officer official secretary
""")
)


_TITLES = _ONES | {word.lower().rstrip(".") for word in _HERS | _HIS | _PERSONS} | word_set("hon kaiser rev reverend")
"""What tells what one person is."""

_OFFICES = word_set("CEO CFO DG GP MD MEP MP MSP PM VP")
"""The same in initials."""

_NOT_OF = {
    "he": given_names.HERS,
    "she": given_names.HIS,
    "they": given_names.HERS | given_names.HIS,
    "it": given_names.HERS | given_names.HIS,
}
"""Given names of persons for whom a pronoun never stands."""

_NOMINATIVES = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}


def nominative(pronoun: str) -> str:
    """The pronoun as a subject, in small letters: he for his, him and the same author, it for the same report."""
    if pronoun.startswith(("the same ", "this ")):
        return "it" if _FIGURES.fullmatch(pronoun.rsplit(maxsplit=1)[-1]) or pronoun.endswith("document") else "he"
    return _NOMINATIVES.get(pronoun.lower(), pronoun.lower())


@lru_cache(maxsize=1 << 12)
def fits(pronoun: str, name: str) -> bool:
    """Whether a pronoun may stand for a source: he and she for one person, it for none."""
    words = name.split()
    one = nominative(pronoun)
    titles = {"he": _HERS, "she": _HIS, "it": _PERSONS}.get(one, frozenset())
    part = next((i for i, word in enumerate(words) if word in _BELONGS), 0)
    if part > 1 and all(word[0].isupper() and word != "The" for word in words[:part]):
        words = words[:part]  # "Anna Smith of Mercer Bank"
    if words and words[-1].rstrip(".").lower() in _FIRMS:
        return one not in ("he", "she")
    if not words or words[0] in titles or any(word in titles and word.islower() for word in words):
        return not words
    if not any(word.endswith(_OWNERS) for word in words):
        # "The farmers of the province" are several: what they are of is one.
        words = words[: next((i for i, word in enumerate(words) if i and word in _BELONGS), len(words))]
    last = words[-1].lower()
    if _is_person(words, _NOT_OF.get(one, frozenset())):
        return False
    if one == "it":
        person = words[-1].islower() and last in SPEAKERS and _NO_BODY.search(last)
        return last in BODY or not (person or (words[-1].islower() and last.endswith("s") and not last.endswith("ss")))
    if one == "they":
        if words[0] in ("A", "An", "a", "an") or (_FIGURES.fullmatch(last) and not last.endswith("s")):
            return False
        if len(words) > 1 and words[-1][0].isupper() and words[-2].lower() in _ONES and words[-2][-1] != "s":
            return False  # "captain Smith"
        # "The ambassador" is one; so is a record, but its figures are several.
        return not (words[-1].islower() and last in SPEAKERS and _ONE_PERSON.search(last) and last not in BODY)
    if one in ("he", "she") and words[-1].islower() and not (speaks(last) or _ONE_PERSON.search(last)):
        return False  # "The wrong index" is nobody
    if one in ("he", "she") and _is_named_body(words):
        return False
    return one not in ("he", "she") or not (
        last in BODY
        or "and" in words
        or (words[-1].islower() and last.endswith("s"))
        or _FIGURES.fullmatch(last)
        or (last.endswith("s") and (last[:-1] in SPEAKERS or _SEVERAL.search(last)))
        or _is_body(words)
        or (not _ONES.intersection(words) and any(word in BODY for word in words[:-1]))  # "the union Uagra"
    )


def _is_named_body(words: list[str]) -> bool:
    """Whether a name is that of a body: initials, "UNHCR", or capitals behind an article, none of which tells what one
    person is, "The Kremlin"."""
    article = words[0] in ("The", "the") and len(words) > 1
    lone = len(words) == 1 + article and words[-1].isalpha() and words[-1].isupper() and words[-1] not in _OFFICES
    capitals = article and all(word[0].isupper() for word in words[1:])
    titled = any(word in _OFFICES or word.lower().rstrip(".") in _TITLES for word in words[1:])
    return (lone and len(words[-1]) > 1) or (capitals and not titled)


def _is_person(words: list[str], given: frozenset[str]) -> bool:
    """Whether a name is that of one person who has one of some given names, before a surname: "Otto Brown", or alone if
    it is hers, for few of those are surnames."""
    return (len(words) == 1 and words[0] in given & given_names.HERS) or (
        len(words) > 1 and words[-1][0].isupper() and "and" not in words and any(word in given for word in words[:-1])
    )


def is_subject(pronoun: str, name: str) -> bool:
    """Whether a pronoun may stand for what opens its own sentence: a noun with its article, which is no participle, no
    place and no title alone, or, for he and she, a name with what its owner is, or, for they, records of some kind."""
    words = name.split()
    named = all(word[0].isupper() for word in words[-2:]) and not _BELONGS.intersection(words)
    person = pronoun.lower() in ("he", "she") and named and any(word.lower() in SPEAKERS for word in words[:-2])
    records = pronoun.lower() == "they" and words[-1].endswith("s") and _FIGURES.fullmatch(words[-1])
    one = person or (pronoun.lower() in ("he", "she") and words[0] in ("A", "An") and not _ONES.isdisjoint(words))
    several = pronoun.lower() == "they" and not name.islower() and words[-1].islower() and words[-1].endswith("s")
    several = several and len(words) < 4 and speaks(words[-1]) and _BELONGS.isdisjoint(words)
    return (name.startswith("The ") or one or bool(records) or several) and fits(pronoun, name)


def _is_body(words: list[str]) -> bool:
    """Whether a name with an article is that of no person: "the Red Cross", but "the Prime Minister"."""
    own = [word for word in words[1:] if word not in _BELONGS]
    return (
        words[0] in ("The", "the")
        and len(own) > 1
        and all(word[0].isupper() for word in own)
        and not (_PERSONS & set(own) or SPEAKERS & {word.lower() for word in own})
    )
