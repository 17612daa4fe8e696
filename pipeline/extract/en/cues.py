"""Who says it, in English: the words that name a source, and where the source's name begins and ends.

`CUE` finds the cues of a whole text (RE2 over characters) and `cue` says what a distinct cue means. `AFTER_STOP` and
`BEFORE_START` bound the name beside a cue (RE2 over the bytes of a window); `authority` reads one distinct candidate.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.en.lists import word_set

_MATTER = (
    "data|figures?|statistics|estimates?|numbers|findings|information|records|results|reports?|documents|archives"
    "|files|calculations|research|study|studies|surveys?|polls?|census|analysis|statement|list"
)
_GIVEN = (
    "reported|stated|said|announced|published|released|issued|compiled|quoted|claimed|estimated|calculated|cited"
    "|given|provided|collected|recorded|supplied|produced|prepared|established|counted|put forward|disclosed|revealed"
    "|obtained|conducted|carried out|commissioned"
)
_SCHOLAR = (
    "historian|researcher|scholar|economist|demographer|statistician|sociologist|scientist|expert|analyst|journalist"
    "|archivist|professor|biographer|author|writer|observer"
)
SCHOLAR = f"(?:{_SCHOLAR})s?"

_SAYS = "said|says|say|added|adds|wrote|writes|explained|explains|recalled|recalls|remarked|commented|replied"
_TELLS = (
    "saying|told|tells|argued|argues|argue|believed|believes|believe|thinks|thought|insisted|insists|maintained|maintains|asserted"
    "|asserts|acknowledged|acknowledges|admitted|admits|conceded|testified|testifies|warn|insist|maintain|admit|acknowledge|predict|allege|warned|warns|predicted|predicts|alleged"
    "|alleges"
)
_REPORTS = (
    "states|stated|stating|announced|announces|reported|declared|declares|claimed|claims|claim|claiming|noted|notes|observed"
    "|observes|projected|projects|forecasts|disclosed|revealed|reveals|expected|expects|expect"
)
_FINDS = (
    "estimated|estimates|estimate|estimating|calculated|calculates|reckoned|reckons|concluded|concludes|found|finds"
    "|show|shows|showed|indicates|indicate|indicated|suggests|suggest|suggested|records|recorded|lists|listed|gives"
    "|gave|give|puts|put|lead to|leads to|point to|points to|counted|counts|cites|cited|quotes|quoted|assumes|assumed"
)
_CONFIRMS = "confirmed|confirms|confirm|corroborated|corroborates|verified|verifies|endorsed|endorses"
_DENIES = (
    "denied|denies|deny|disputed|disputes|refuted|refutes"
    "|(?:rejected|rejects|dismissed|contested) (?:the |this |that )?"
    "(?:claims?|figures?|estimates?|numbers?|reports?|suggestions?)"
)

SPEAKER, PROPER = 1, 2
"""What the name after a cue must hold, a word for a speaker or a name; and what it must begin with, a proper name."""


class Cue(NamedTuple):
    """What a cue says: where the name stands, who speaks how, and how far its word reaches.

    `side` is after, before, none, or either (a verb may follow its subject or precede it). `scope` is sentence or
    passage.
    `named` asks for a `SPEAKER` or a `PROPER` name rather than for any noun; `speaks` is a verb whose subject can only
    be a speaker, whatever its noun.
    """

    side: str
    modality: str = "report"
    relation: str = "says"
    scope: str = "sentence"
    named: int = 0
    speaks: bool = False


_CUES = {
    # To claim lives is to kill, and says nothing of a source.
    r"claim(?:s|ed|ing)? (?:[\w,.]+ ){1,4}(?:lives|victims)": Cue("none"),
    rf"(?:this is|these are|here are|below are) (?:(?:the|some) )?(?:\w+ )?(?:{_MATTER})\b[^.;–—\n]*\s[–—-]\s": Cue(
        "after", relation="holds", scope="passage"
    ),
    rf"(?:these|this) (?:\w+ )?(?:{_MATTER})\b[^.;–—\n]*\s(?:come|comes|came|taken|drawn|derived) from": Cue(
        "after", relation="holds", scope="passage"
    ),
    r"(?:come|comes|came|taken|drawn|derived|stem|stems) from": Cue("after", named=SPEAKER, relation="holds"),
    r"according to|on the authority of"
    r"|in the (?:opinion|view|words|estimation|judge?ment|reckoning|assessment) of": Cue(
        "after"
    ),
    r"sources?\s?[:–—]": Cue("after", scope="passage"),
    rf"(?:{_GIVEN}) by|(?:{_MATTER}) (?:that |which )?"
    r"(?:(?:came|comes|come|coming|taken|drawn|obtained) )?(?:from|by)": Cue(
        "after", named=SPEAKER
    ),
    r"citing|quoting": Cue("after", relation="cites"),
    rf"(?:{_CONFIRMS}) by": Cue("after", "confirm", "confirms"),
    r"(?:denied|disputed|refuted) by": Cue("after", "deny", "says"),
    SCHOLAR: Cue("after", named=PROPER),
    _SAYS: Cue("either", named=SPEAKER, speaks=True),
    _TELLS: Cue("before", speaks=True),
    _REPORTS: Cue("before"),
    _FINDS: Cue("before"),
    _CONFIRMS: Cue("before", "confirm", "confirms"),
    _DENIES: Cue("before", "deny", "says"),
    rf"(?:'|’)s? (?:(?:own|official|latest|new) )?(?:{_MATTER}|count|tally|total)": Cue("before", relation="holds"),
}  # fmt: skip
"""Each cue with what it means, the more particular before the more general."""


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


_VERBS = (_SAYS, _TELLS, _REPORTS, _FINDS, _CONFIRMS, _DENIES)
_POSSESSIVE = next(pattern for pattern in _CUES if pattern.startswith("(?:'"))
_PHRASES = [pattern for pattern in _CUES if pattern not in (*_VERBS, _POSSESSIVE)]
CUE = "|".join(
    [
        rf"\b(?i:{'|'.join(map(_spaced, _PHRASES))})(?:\b|\s|$)",
        # A verb is no cue at the start of a sentence: its subject would be missing.
        rf"\b(?:{_spaced('|'.join(_VERBS))})\b",
        rf"{_spaced(_POSSESSIVE)}\b",
    ]
)

_READ = [(re.compile(_spaced(pattern), re.IGNORECASE), meaning) for pattern, meaning in _CUES.items()]

_AUXILIARIES = "is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|should|must"
_LINKS = "that|which|who|whose|whom|when|while|where|because|but|although|though|if|than|as|so|then|since"
_WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
AFTER_STOP = _spaced(
    r"[,;:()\[\]\x03\"]|\b[0-9]{1,3}\b|[0-9]{5,}|[0-9]{4}(?:[^A-Za-z]*\x03|[^\s0-9]|\s+[A-Z])|\xe2\x80[\x93\x94\x9c\x9d]|\s-\s|\.\s+[A-Z][a-z]+\s+[a-z]"
    rf"|\b(?:{_AUXILIARIES}|{_LINKS}|{_SAYS}|{_TELLS}|{_REPORTS}|{_FINDS}|{_CONFIRMS}|in|at|with|after|before|during|about|around|over|more|some"
    rf"|nearly|almost|under|between|against|on (?:{_WEEKDAY}|the|a)|last|yesterday|today|to)\b"
)
"""What ends the name after a cue."""

_BOUND = rf"(?:[,;:()<>\[\]\x03\"]|\xe2\x80[\x93\x94\x9c\x9d]|\b(?:{_LINKS})\s)"
BEFORE_START = rf"(?s)^.*{_BOUND}\s*"
"""What comes before the name before a cue, the name's own clause having begun."""

ASIDE = (
    r"(?:,\s+(?:who|which|whose|a|an|the|[a-z]+ed|led)\s[^,;:()\n]*,\s+|,?\s+(?:who|which)\s+"
    r"|(?:\s*(?:\([^()]*\)|<[^<>]*>)|,\s+(?:aged\s+)?\d{1,3},)?\s*,?\s*)$"
)
"""What may stand between the name and its cue: "the bank (XIB), reported", "Smith, who led the team, said"."""

_SPEAKERS = word_set("""
administration agencies agency ambassador analysis analyst analysts archive archives army association author
authorities authority authors bank board brochure bulletin bureau cabinet captain census chairman chairwoman
chief chiefs clergy coalition colonel command commander commanders commission commissioner committee company
congress constable consultancy coroner council counsel court data delegation department diary diplomat
diplomats director directorate doctor doctors document documents economist economists editor editors embassy
estimates executive executives expert experts farmers federation figures files firm forces foundation general
government governor group groups guide headquarters historian historians hospital hospitals inquiry inspector
institute institution intelligence investigators journal journalist journalists judge king lawyer lawyers
leader leaders letter list lists management manager mayor media memorandum military minister ministers
ministry mission monitors movement negotiator newspaper newspapers office officer officers official officials
operator opposition organisation organisations organisers organization organizations organizers panel paper
papers parliament party police poll polls pollsters president press priest professor programme prosecutor
prosecutors publication queen radio rebels record records registry regulator report reporter reporters reports
representative representatives rescuers research researcher researchers residents scholar scholars scientist
scientists secretariat secretary senator service services sheriff society source sources speaker spokesman
spokesmen spokesperson spokeswoman staff statement statements statistician statisticians statistics studies
study survey surveys survivors team television trade trader traders treasury tribunal union unions university
villagers website witness witnesses writer writers
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
_TITLED = re.compile(rf"(?:[\w’'-]+\s+)*?(?:{SCHOLAR})\s+(?-i:(?=[A-Z]))", re.IGNORECASE)
_OWNED = re.compile(rf"(?<=\w)(?:'|’)s?(?:\s+[\w-]+)?\s+(?:{_MATTER})$", re.IGNORECASE)
_BYLINE = re.compile(rf"(?:[\w’'-]+\s+)*?(?:{_MATTER})\s+(?:(?:{_GIVEN})\s+)?(?:by|from)\s+(?=\w)", re.IGNORECASE)
_MEANWHILE = re.compile(
    rf"\s+(?:(?:on\s+)?{_WEEKDAY}|(?:last|this)\s+\w+|at the time"
    r"|in (?:an?|its|his|her|their|the)(?:\s+[\w-]+){1,3}|in \d{4}"
    rf"|(?:has|have|had)|(?:{_GIVEN}))$"
)
"""What may stand between a subject and its verb and is no part of the subject."""
_MEANWHILE_ENDS = {form.split()[-1] for form in _GIVEN.split("|")} | {"has", "have", "had"}


def _ends_meanwhile(body: str, last: str) -> bool:
    """Whether `_MEANWHILE` may match a body without "in" and weekdays: a quick test, for it seldom does."""
    return last in _MEANWHILE_ENDS or last == "time" or " last " in body or " this " in body


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


@lru_cache(maxsize=1 << 12)
def cue(words: str) -> Cue:
    """What a cue that `CUE` found means.

    Python and RE2 differ on the word boundaries of other scripts: what only RE2 takes for a cue is a verb like any.
    """
    for pattern, meaning in _READ:
        if pattern.fullmatch(words) or pattern.fullmatch(words.rstrip()):
            return meaning
    return Cue("before")


def authority_after(candidate: str, named: int) -> Authority | None:
    """The source at the start of the words after a cue: any noun, a `SPEAKER`, or what begins with a `PROPER` name."""
    start = len(candidate) - len(candidate.lstrip())
    for opening in (_BYLINE, _TITLED):
        found = opening.match(candidate, start)
        start = found.end() if found else start
    words = list(_WORD.finditer(candidate, start))
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
    if not kept or words[0].group().lower() in _NOT_SOURCES:
        return None
    end = words[kept - 1].end()
    if named == PROPER and not _proper(words[0].group()):
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
    if "'" in body or "’" in body:
        body = _OWNED.sub("", body)
    every = body.split()
    words = every[:]
    while words and (words[-1] in _ADVERBS or words[-1].endswith("ly")):
        words.pop()
    if not words or words[-1].lower() in _BE:
        return None
    last = words[-1]
    end = _start(body, every, len(words) - 1) + len(last)
    if last.lower() in _PRONOUNS:
        return Authority(end - len(last), end, True)
    if not (_speaks(last) or (speaks and len(words) > 1 and last.isalpha() and last not in _PREPOSITIONS)):
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
    while first < len(words) - 1 and words[first].lower() in _NO_BEGINNING:
        first += 1
    while first < len(words) - 1 and words[first].lower() in _OPENERS:
        first += 1
    start = _start(body, every, first)
    if first < len(words) - 1 and (titled := _TITLED.match(body, start)):
        start = titled.end()
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
    if following in {"a", "an", "A", "An", "The"} or not (word[0].isalpha() or word[0] in "\"'"):
        return False
    return lower not in _PREPOSITIONS and not lower.endswith("ly")


_PREPOSITIONS = word_set("""
about after against also among and are as at be because been before between but by during from had has have
however if in into is meanwhile not on or over said says separately since so than that then through to told
under until was were when where which while who with yet
""")


_NO_NAMES = word_set("""
All Another Both Each I Many Most One Some Such That There These This Those We What Which Who You
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
