"""The words that name a source, in English: where they are in a text, and what stands before the nouns among them.

`CUES` find the cues of a whole text (RE2 over characters) and `cue` says what a distinct cue means, by the table of
`cue_meanings`. What bounds the name beside a cue stands in `bounds`; what a name is, `speakers` knows.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import compress

from pipeline.extract.en.cue import Cue
from pipeline.extract.en.cue_meanings import (
    MEANINGS,
    OF_NOUNS,
    OF_SOURCES,
    SO,
    THAT_CLAUSE,
    WHOSE,
)
from pipeline.extract.en.giving import GIVES
from pipeline.extract.en.holding import BARE_NUMBER, IN_WORDS
from pipeline.extract.en.lists import alternatives, any_blank, shared, spaced
from pipeline.extract.en.saying import (
    ADDS,
    BARE,
    CONFIRMS,
    DENIES,
    FINDS,
    RECKONS,
    REPORTS,
    SAYING,
    SAYS,
    TELLS,
    THAT,
)
from pipeline.extract.en.speaker_words import WEEKDAY
from pipeline.extract.en.stances import STANCES
from pipeline.extract.en.words import MONTHS

OF = re.compile(OF_NOUNS.replace(" ", r"\s+"), re.IGNORECASE)
WRITTEN = re.compile(r"(?:articles?|book|diary|dissertation|letters|memoirs|monographs?|writings)\s+of", re.IGNORECASE)
"""What only a person has, so that behind "in" whoever has it may have any name."""
COLON = ":"
QUOTING = (
    r"\b(?:[a-z]+(?:ed|[^\W_s]s)|(?:is|was|were)\s(?:[a-z]+\s)?[a-z]+|began|spoke|swore|thought|wrote"
    r"|(?:broke|chimed|cut|goes|spoke|summed|went)\s(?:in|on|out|up|it\sup)|puts?\sit(?:\s[a-z]+){1,3})$"
)
"""How a cue begins that leads into a quotation behind a verb, and the verb that must stand right before it."""

RECKONED = re.compile(r"(?:calculations?|data|estimates?|figures|information|statistics)\s+of", re.IGNORECASE)
"""What anybody may have of whom a preposition other than "in" tells: "by data of the city duma"."""

OPENED = r"\b(?:(?i:on|by|from|per|following)|For)\s+(?:the\s+)?(?:\w+\s+)?$"
OPENED_IN = r"\b[Ii]n\s+(?:(?:the|an?|his|her|its)\s+)?(?:\w+\s+)?$"
"""What stands before "the data of" if it opens what a source says; behind "in" the source must be a word for one."""

OF_SOURCE = re.compile(OF_SOURCES)
BY_ITS = (
    r"\b(?i:by|on)\s(?i:(?:the|an?)\s+)?(?:(?:official|unofficial|contemporary|independent|conservative|police|army"
    "|hospital|government|church|local|archival|declassified|census|state|first|last|latest|preliminary|previous"
    r"|[A-Z][a-z]+)\s+){1,3}$"
)
"""What stands before such a noun if the source is told by an adjective: by the British account, on police figures."""

LEDGER = re.compile(r"account|count", re.IGNORECASE)
"""In what something is booked, so that a sentence that opens with it rests on nothing: In the capital account."""

IN_ITS = (
    r"\bIn\s(?:the\s(?:[\w\x80-\xff-]+\s){1,2}|(?:many|most|several|some)\s(?:[\w\x80-\xff-]+\s){0,2}"
    r"|(?:[a-z\x80-\xff]{4,}\s|[A-Z][a-z]+\s){1,2})$"
)
"""What stands before it at the start of a sentence that it is the source of: In German sources the number is."""

ON_DAY = rf"(?:{WEEKDAY}|{'|'.join(month.title() for month in MONTHS)})\s+$"
"""What may look like such an adjective: on Friday figures showed."""

BY = len("by ")
"""Bytes of `BY_ITS` before the source."""

_OWNER = re.compile(
    rf"(?:(?:according\s+to|after|by|in|on|to|it\s+is|it\s+was|is|was)\s+)?(?P<owner>{WHOSE}|own|(?:the\s+)?same)\s",
    re.IGNORECASE,
)

_HAS_SHARE = re.compile(
    r"(?:ha(?:s|ve|d)(?!\s.*\s(?:at|on)\s)|account(?:s|ed)?\s+for)\s(?:.*(?:cent|%)|(?:.*\s)?[0-9]{1,2}\.[0-9])",
    re.IGNORECASE | re.DOTALL,
)
"""To have a share, or account for one, is to have won it or to be one: "Smith has 41 per cent"; not so to have others
at it."""

_VERBS = (
    "say|says|said",
    SAYS,
    TELLS,
    ADDS,
    REPORTS,
    RECKONS,
    FINDS,
    BARE,
    "add",
    SAYING,
    CONFIRMS,
    DENIES,
    OF_SOURCES,
    OF_NOUNS,
)
_CLAUSES = (THAT_CLAUSE, f"(?:{THAT}):")
_POSSESSIVES = [pattern for pattern in MEANINGS if pattern.startswith("(?:'")]
_PHRASES = [pattern for pattern in MEANINGS if pattern not in (*_VERBS, *_CLAUSES, *_POSSESSIVES, STANCES, GIVES, SO)]


def _parted(patterns: Iterable[str]) -> tuple[list[str], list[str]]:
    """The alternatives of some patterns: those of words alone, and those in which something repeats."""
    found = alternatives("|".join(patterns))
    repeats = [any(sign in part for sign in "{[*+") for part in found]
    return [part for part, no in zip(found, repeats, strict=True) if not no], list(compress(found, repeats))


_WORDS, _REPEATING = _parted(_PHRASES)
_PARTS = 4
_SIZE = -(-len(_REPEATING) // _PARTS)
_VERBS_ALONE, _VERBS_WITH = _parted(_VERBS)
_STANCES_ALONE, _STANCES_WITH = _parted((STANCES,))
_GIVES_ALONE, _GIVES_WITH = _parted((GIVES,))
_KINDS = (
    *(
        rf"\b(?i:{spaced(phrases)})(?:\b|\s|$)"
        for phrases in map(
            "|".join, (_WORDS, *(_REPEATING[at : at + _SIZE] for at in range(0, len(_REPEATING), _SIZE)))
        )
    ),
    # A verb is no cue at the start of a sentence: its subject would be missing.
    rf"\b(?:{spaced(shared([*_VERBS_ALONE, *_STANCES_ALONE, *_GIVES_ALONE]))})\b",
    rf"\b(?:{spaced(shared(_VERBS_WITH))})\b",
    rf"\b(?:{spaced(THAT_CLAUSE)}\b|{_CLAUSES[1]})",
    rf"\b(?:{spaced(shared(_STANCES_WITH))})\b",
    rf"\b(?:{spaced(shared(_GIVES_WITH))})\b|(?:{spaced('|'.join(_POSSESSIVES))})(?:\b|\s)",
    SO,
)
CUES = tuple(map(any_blank, _KINDS))
"""Apart, for one automaton of all would outgrow its memory: what repeats has a state for each place in which it may
have begun. White space may be a no-break space."""

_STOP = re.compile(r"[.,]?\s(?=[\"“])")
_BROKEN = re.compile(r"-\r?\n\s*")
_INNER = re.compile(
    r"(?P<leads>[.,]?\s[\"“])[$£€]?$|,\s(?P<answers>answers)\s|(?!.*\s(?:by|from|in|of|to|with)\s*$)(?:"
    r"(?:,|and|or|but)\s+(?P<by>by)\s|,\s+(?P<so>so)\s|(?P<verb>call(?:s|ed)(?=\s[\"“])|:(?=\s[\"“]))"
    rf"|(?P<own>(?:'|’)s?)\s(?:[^'’]*[0-9]|(?:[a-z]+\s+)?(?:{spaced(IN_WORDS)})$)"
    r"|(?P<deem>For|in|at)\s(?=[A-Z].*(?:\s(?:is|was|were)|\s(?:we|one)\s[a-z]+)$)|(?P<heard>(?:asked|challenged"
    r"|pressed)\s+by)\s|(?P<asked>quote[sd]?|quoting|cite[sd]?)\s(?=.*\sas\s(?:having|saying|stating|telling))"
    r"|(?P<lone>[a-z]+)[.,;]\s*$"
    r"|[?!][\"”'’]\s(?P<asks>[a-z]+)$"
    r"|(?P<it>(?:had?s?|have|saw|sees|would\s+have)\s+it)[.,]\s*$|(?P<names>name[sd])\s(?!in\b)[a-z]+$"
    r"|(?P<figure>(?:call(?:s|ed)|leads?|led)\s[a-z\s]*?(?:data|figures?|numbers?|quantity))\b.*[0-9a-z]$"
    r"|(?P<numbers>number(?:s|ed))\s.*\s(?:at|in|with)\s"
    r"|(?P<has>[a-z]+(?: (?:it|to|on|for|at|by|from|with|down|out|up|content|satisfied"
    r"|himself|herself|itself|themselves|already|now|soon|still|counting|waiting|inclined|prepared|ready|willing|accept|allow|favou?r|prefer"
    r"|not|go|above|beyond)){0,3})\s"
    rf"(?:[^a-z]*(?:[\w'-]+\s+){{0,5}}[$£€]?[0-9]|{spaced(BARE_NUMBER)}$|an?\s[a-z]+$))",
    re.IGNORECASE | re.DOTALL,
)

_READ = [(re.compile(spaced(pattern), re.IGNORECASE), meaning) for pattern, meaning in MEANINGS.items()]


@lru_cache(maxsize=1 << 14)
def cue(words: str) -> Cue:
    """What a cue that `CUES` found means.

    Python and RE2 differ on the word boundaries of other scripts: what only RE2 takes for a cue is a verb like any.
    """
    words = _BROKEN.sub("", words)
    for pattern, meaning in _READ:
        if pattern.fullmatch(words) or pattern.fullmatch(words.rstrip()):
            return Cue("none") if meaning.weak and _HAS_SHARE.fullmatch(words.rstrip()) else meaning
    return Cue("before")


def within(words: str) -> tuple[int, int]:
    """Where in the words of a cue it begins and ends if its name is a part of it: ", by Brown at", "they put it at"."""
    found = _INNER.match(words)
    return found.span(found.lastgroup or 0) if found else (0, 0)


def stop(words: str) -> tuple[int, int]:
    """Where in the words of a cue that leads to a quotation the stop and the blank before it are: ". “"."""
    found = _STOP.match(words)
    return found.span() if found else (0, 0)


def owner(words: str) -> tuple[int, int]:
    """Where in the words of a cue the pronoun for its source is: "in his view"."""
    found = _OWNER.match(words)
    return found.span("owner") if found else (0, 0)
