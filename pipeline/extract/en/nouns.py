"""The counted noun in English: what may stand between a number and its noun, and where the noun phrase ends.

Patterns are for RE2 over bytes. `counted` reads one distinct candidate; everything before it is cut in bulk by
`LEAD_IN` (what stands before the noun) and `STOP` (what cannot be inside its phrase).
"""

import re
from typing import NamedTuple

from pipeline.extract.en.lists import shared, word_set
from pipeline.extract.en.words import MONTHS, TENS, UNITS

_QUOTE = "(?:\u201c|\u2018|[\"'])?"
_OWNER = "the|its|his|her|their|our|my|your|these|those|this|that|such|all|all the|some"

_WHOLE = (
    r"(?:[0-9][0-9.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+"
    r"(?:(?:dozen|hundred|thousand|million|billion)\s+)?"
)
_NAMED = r"[A-Z][\w-]+(?:'|\xe2\x80\x99)s"
LEAD_IN = (
    rf"^(?:[ \t-]|\r?\n[ \t]?\b|\xc2\xa0)*(?:(?:such|more|other|additional|further|extra)\s+)?"
    rf"(?:(?:of|out of|among|amongst)\s+(?:(?:{_OWNER}|{_NAMED})\s+)*(?:{_WHOLE})?"
    rf"|(?:were|are)\s+)?{_QUOTE}"
)
"""Before the noun: "of", "of the", "of the 17", "were" (5 were prisoners), an opening quote."""

COUNTLESS = (
    "date",
    "decade",
    "year_range",
    "time_of_day",
    "version",
    "identifier",
    "footnote_mark",
    "ordinal",
    "roman",
)
"""Kinds of number that have no noun."""

LINKED = r"^\s*(?:o|a|w)[a-z]+\s"
"""What every link below looks like, for a first quick test."""

COPULA = r"^\s*(?:were|are)\s"
"""The number is the subject and the noun its complement: "1.7 million were prisoners"."""

PARTITIVE = r"^\s*(?:of|out of|among|amongst)\s"
"""The number is a part: "half of the prisoners"."""

ELIDED = r"^\s*(?:of|among|amongst)\s+(?:them|these|those|whom|which|us|you)\b"
"""The noun was named before: "80 of them"."""

ASIDE = r"^\s*[a-z]+(?:ing|ed)\s+(?:in|at|from|to|on|by|under|outside|within|abroad)\b[^,.;:()]{0,48},\s+"
"""A participle with its place before the noun: "500 remaining in the town, settlers"."""

ASKED = r"(?i)\b(?:how many|numbers? of)\s+(?:the\s+)?"
"""A population in question: what numbers without a noun of their own are about."""

ASKED_SIGNS = ("w many", "ber of", "bers of")
"""Small letters of which every such question holds some."""

NAMED_BEFORE = r"\bof\s+$"
NAMED_BEFORE_END = "f"
"""The number is one of something named just before it: "a population of 300"; and the last letter before the space."""

OPENS = r"^\s*$"
STATES = r"^\s+(?:were|was|are|is|had|have|has|came|died|went|remained|fled|survived|stayed|did|belonged)\b"
"""Between the start of a sentence and these a number without a noun counts what the sentence before counted."""

BEFORE_LISTED = r"^(?:,\s(?:(?:and|or)\s)?|\s(?:and|or)\s)$"
"""What stands between the numbers of a list that share the noun of the last: 5, 6 and 7 camps."""

_PERSON = (
    "man|woman|boy|girl|teenager|youth|pensioner|widow|widower|mother|father|son|daughter|husband|wife|brother|sister"
    "|driver|cyclist|passenger|pedestrian|student|pupil|teacher|farmer|worker|victim|suspect|defendant|patient|nurse"
    "|soldier|officer|resident|refugee|migrant|male|female|grandmother|grandfather|tourist|gunman|neighbour|neighbor"
)
AGE_LEFT = (
    r"\b(?i:aged?|ages)\s+$|\b[A-Z][\w'-]+,\s$"
    rf"|\b(?i:an?|the|one|his|her|another)\s+(?:[a-z-]+\s+)?(?:{_PERSON}),\s$"
)
AGE_RIGHT = r"^(?:\s*[,.;)]|\s+(?:and|or|who|was|were)\b)"
"""Between these a bare number of one to three digits is an age: "aged 12 and", "Anna Smith, 53,", "a man, 53,"."""

_FUNCTION_WORDS = word_set("""
aboard about above abroad across after again against ago all along already also although always am among and
another any appear appeared appears are around as ashore at away back be became because become becomes been
before began begins behind being belongs below beneath beside besides between beyond both but by came can
cannot come comes consists contains could daily did died do does done down due during each earlier either else
elsewhere ended even ever every except exists fell few fled followed following for found from gave get given
gives go goes gone got grew had has have he held hence here hers him how however i if in includes including
into is it itself just kept knew last late later least led left less lie lost made make makes many may me met
max might mine more most much must my near nearly neither never next no none nor not nothing now occur occurs off
often on once only onward onwards or other others otherwise ought ours out over overall overboard own paid past
per perhaps put quite ran rather really reflects remain remains represents requires rose said sat saw say says
see seem seemed seems sent set shall she should since so sold some soon spent still stood such swam take taken
than that theirs them themselves then there therefore they this though through throughout thus till to today
together tomorrow too took toward towards under unless unlike until up upon upwards us usually versus very via vs was
we well went were what when where whereas whether which while who whom whose why will with within without won
would wrote yesterday yet you your yours
""")

STOP = (
    r"\n[ \t]{2,}|[.,;:!?()\[\]{}\x03/=<>|*\"]|\xe2\x80[\x93\x94\x9c\x9d\xa6]|\s-\s|[0-9]"
    rf"|\b(?i:{shared(_FUNCTION_WORDS)})\b"
)
"""Marks and words that no noun phrase runs over; "of" is not among them, for phrases run over it."""

_PLURALS = word_set("""
aircraft alumni analyses axes bacteria bases bison blind businessmen cattle cavalry children clergy clergymen
countrymen craftsmen crew crises criteria data dead deaf deer elderly feet fish fishermen folk fungi geese
grandchildren gunmen halves hypotheses indices infantry injured knives larvae lives matrices media men mice
militia militiamen missing nuclei oxen people personnel phenomena police policemen policewomen poor rich
salmon schoolchildren seamen series servicemen servicewomen sheep spacecraft species staff stimuli teeth
theses troops trout unemployed vertices wives women workmen wounded youth
""")
_NOT_PLURAL = re.compile(
    r"(?:ss|us|is|ous|'s|’s)$|^(?:this|yes|perhaps|always|towards|besides|mathematics|physics|politics)$"
)
_NOT_NOUN = re.compile(r"(?:ly|ing|ed)$")
_YET_NOUN = word_set("""
ally anomaly assembly bed beginning belly breed building bully ceiling clothing deed dwelling earring evening
family farthing feed fly hundred king lodging meeting monopoly morning need offspring painting rally red reed
ring seed shed shilling sibling sled speed spring steed sterling string supply thing wedding weed wing writing
""")
_NOUN_ALONE = _YET_NOUN | _PLURALS
_NUMERALS = frozenset({*UNITS, *TENS})
_ENDS = word_set("a an her his its of our per the their these those")
_DETERMINER = word_set("a an former her his its late our the their these those")
_WORD = re.compile(r"[^\s“”‘\"]+")


class Counted(NamedTuple):
    """A noun phrase inside a candidate: character offsets, and whether its head is plural."""

    start: int
    end: int
    plural: bool


def counted(candidate: str) -> Counted | None:
    """The noun phrase at the start of `candidate`, or null where there is none.

    A phrase ends with its first plural noun, unless another plural follows at once or "of" opens a second part; a
    participle or an adverb after a noun is no part of it.
    """
    words = list(_WORD.finditer(candidate))
    head = _head(words, 0)
    if head is None or words[head[0]].group().endswith(("'s", "’s")) or words[head[0]].group().lower() in MONTHS:
        return None
    last, plural = head
    while last + 2 < len(words) and words[last + 1].group() == "of":
        first = last + 2
        while first < len(words) and words[first].group() in _DETERMINER:
            first += 1
        part = _head(words, first)
        if part is None:
            break
        last = part[0]
    return Counted(words[0].start(), words[last].end(), plural)


def is_plural(word: str) -> bool:
    """Whether a word is spelled as a plural noun."""
    lower = word.lower().rstrip("'’")
    return lower in _PLURALS or (lower.endswith("s") and len(lower) > 2 and not _NOT_PLURAL.search(lower))


def _participle(word: str, *, alone: bool) -> bool:
    """Whether a word is no noun by its ending; "wounded" is one where it stands alone."""
    return bool(_NOT_NOUN.search(word)) and word.islower() and word not in (_NOUN_ALONE if alone else _YET_NOUN)


def _head(words: list[re.Match[str]], first: int) -> tuple[int, bool] | None:
    """Index of the last word of the noun group that begins at `first`, and whether it is plural."""
    last = None
    for i in range(first, len(words)):
        word = words[i].group()
        if word in _ENDS or not (word[0].isalpha() or word[0] in "’'"):
            break
        if _participle(word, alone=last is None):
            following = words[i + 1].group().lower() if i + 1 < len(words) else "a"
            # "1926 lasted nine days": before another number it is a verb.
            nouns_follow = following not in _ENDS and following not in _NUMERALS
            if last is not None or not nouns_follow:
                break
            continue
        if last is not None and is_plural(words[last].group()) and not is_plural(word):
            break
        last = i
    return None if last is None else (last, is_plural(words[last].group()))
