"""Who says it, in English: the words that name a source, and how far its word carries.

`CUE` finds the cues of a whole text (RE2 over characters) and `cue` says what a distinct cue means. `AFTER_STOP` and
`BEFORE_START` bound the name beside a cue (RE2 over the bytes of a window); what a name is, `speakers` knows.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.en.lists import alternatives, shared
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
    THE_AMOUNT,
)
from pipeline.extract.en.speaker_words import GIVEN, MATTER, SCHOLAR, WEEKDAY
from pipeline.extract.en.speakers import (
    PLURAL,
    PROPER,
    QUOTER,
    SPEAKER,
    WORD,
    authority_after,
    authority_before,
    fits,
)  # fmt: skip
from pipeline.extract.en.words import MONTHS

__all__ = [
    "AFTER_STOP",
    "AMID",
    "AND_ALSO",
    "APPOSED",
    "ASIDE",
    "BEFORE_START",
    "BUT",
    "BY",
    "BY_ITS",
    "CLOSED",
    "COMMA",
    "COMPARES",
    "CONTINUES",
    "CONTRAST",
    "CUE",
    "ENDS",
    "GOES_ON",
    "GOES_ON_WITH",
    "GOVERNS",
    "GOVERNS_ASIDE",
    "IS_NOUN",
    "NOUN_VERBS",
    "OF",
    "OF_PERSON",
    "OF_SOURCE",
    "ON_DAY",
    "OPENED",
    "OPENED_IN",
    "OPENING",
    "OPENS_QUOTE",
    "OWN_WORDS",
    "PLURAL",
    "PROPER",
    "PUT",
    "QUOTED",
    "QUOTED_NAME",
    "QUOTER",
    "RELATIVE",
    "SET_OFF",
    "STANDS_ALONE",
    "WHO",
    "Cue",
    "authority_after",
    "authority_before",
    "cue",
    "fits",
    "within",
]  # fmt: skip

_OF_FIGURES = (
    "own|official|unofficial|latest|most recent|recent|new|newer|old|older|earlier|previous|first|original|revised"
    "|corrected|final|preliminary|provisional|higher|lower|low|high|rough|careful|conservative|best|detailed|published"
    "|unpublished|leaked|secret|private|internal|independent|parallel|well-known|often-quoted"
    "|daily|weekly|monthly|quarterly|annual|yearly"
)
"""What may stand between the owner of figures and the figures, and does not say what they are about."""


class Cue(NamedTuple):
    """What a cue says: where the name stands, who speaks how, and how far its word reaches.

    `side` is after, before, inside, none, or either (a verb may follow its subject or precede it). `scope` is sentence
    or passage. `named` asks for a `SPEAKER` or a `PROPER` name rather than for any noun; `speaks` is a verb whose
    subject can only be a speaker, whatever its noun; `leads` one that its speaker may
    follow in any clause, `ending` one where it can where the verb ends its clause, `claused`
    one where it can before "that"; `shares` a participle, which has the subject of
    the verb before it; `plural` asks for a subject in the plural; `backward` is a verb that reports only
    what stands before it; `weak` one that reports only where figures are compared.
    """

    side: str
    modality: str = "report"
    relation: str = "says"
    scope: str = "sentence"
    named: int = 0
    speaks: bool = False
    backward: bool = False
    ending: bool = False
    leads: bool = False
    shares: bool = False
    claused: bool = False
    plural: bool = False
    weak: bool = False


_OWNED = "count|tally|total|calculation|account"
_SAID = (
    "view|opinion|reckoning|estimation|judge?ment|contention|assertion|allegation|belief|suggestion|guess|testimony"
    "|evidence|(?:claim|answer|reply|argument|conclusion|submission|complaint|boast) (?:is |was )?(?:that|of)"
)
"""Nouns of saying: whoever has one is a source."""
_OF = rf"(?:{MATTER}|counts?|tally|accounts?|letters?|memorandum|telegrams?|returns|bulletins?) of"
OF = re.compile(_OF.replace(" ", r"\s+"), re.IGNORECASE)
OPENED = r"\b(?i:on|by|from|per|following)\s+(?:the\s+)?(?:\w+\s+)?$"
OPENED_IN = r"\b[Ii]n\s+(?:(?:the|an?|his|her|its)\s+)?(?:\w+\s+)?$"
"""What stands before "the data of" if it opens what a source says; behind "in" the source must be a word for one."""

_OF_SOURCE = "accounts?|counts?|data|information|reckonings?|estimates?|tally|tallies|statistics|figures|calculations?"
OF_SOURCE = re.compile(_OF_SOURCE)
BY_ITS = (
    r"\b(?i:by|on)\s(?i:(?:the|an?)\s+)?(?:(?:official|unofficial|contemporary|independent|conservative|police|army"
    r"|hospital|government|church|local|archival|declassified|census|state|[A-Z][a-z]+)\s+){1,3}$"
)
"""What stands before such a noun if the source is told by an adjective: by the British account, on police figures."""

ON_DAY = rf"(?:{WEEKDAY}|{'|'.join(month.title() for month in MONTHS)})\s+$"
"""What may look like such an adjective: on Friday figures showed."""

BY = len("by ")
"""Bytes of `BY_ITS` before the source."""

_BY_EACH = r"(?:,|and|or|but) by (?:the )?(?:[^\s,;()]+ ){1,3}(?:at|as)"
_HOLDS = (
    "has|have|prefers?|preferred|favou?rs?|favou?red|accepts?|accepted|allows?|allowed|proposes?|proposed"
    "|made it|makes it|runs? to|ran to"
)

_WHOSE = "his|her|its|their"
_OWNER = re.compile(rf"(?:(?:by|in|on|to)\s+)?(?P<owner>{_WHOSE})\s", re.IGNORECASE)

_CUES = {
    # To claim lives is to kill, and says nothing of a source.
    r"claim(?:s|ed|ing)? (?:[\w,.]+ ){1,4}(?:lives|victims)": Cue("none"),
    # "Polybius has 70,000": to have or prefer a bare number, where figures are spoken of, is to give it.
    rf"(?:{_HOLDS}) (?:(?:about|only|just|some|around|nearly|almost|over|perhaps) )?[$£€]?[0-9][0-9.,]*[0-9]"
    r"(?: (?:thousand|million|billion))?": Cue("before", weak=True),
    rf"(?:this is|these are|here are|below are) (?:(?:the|some) )?(?:\w+ )?(?:{MATTER})\b[^.;–—\n]*\s[–—-]\s": Cue(
        "after", relation="holds", scope="passage"
    ),
    rf"(?:these|this) (?:\w+ )?(?:{MATTER})\b[^.;–—\n]*\s(?:come|comes|came|taken|drawn|derived) from": Cue(
        "after", relation="holds", scope="passage"
    ),
    r"(?:come|comes|came|taken|drawn|derived|stem|stems|follow|follows|followed) from": Cue(
        "after", named=WORD, relation="holds"
    ),
    r"ac(?:-\s+)?cord(?:-\s+)?ing to|on the authority of"
    r"|if (?:we|one) (?:may |can |are to |is to )?(?:credit|believe|trust|follow)"
    r"|(?:in|by|on|to) (?:the )?(?:opinion|view|words|estimation|judge?ment|reckoning|assessment"
    r"|calculations?) of": Cue("after"),
    r"(?:by|on|according to) (?:that|those) of|(?:evidence|testimony|contention|submission|assertion) of": Cue(
        "after", named=SPEAKER, relation="holds"
    ),
    # on the data of the ministry, by the account of the abbot: behind a preposition, as `OPENED` says
    _OF: Cue("after", named=SPEAKER, relation="holds"),
    r"(?:told|informed|assured|advised|notified|briefed) by": Cue("after", named=QUOTER),
    # To put on weight, to put off a visit: nothing is said.
    r"puts? (?:on|off|up|out|in|into|down|aside|together|back)": Cue("none"),
    r"in accordance with|in line with": Cue("after", named=WORD, relation="holds"),
    r"(?:given|cited|published|contained|listed|quoted|recorded|reported) in": Cue(
        "after", named=WORD, relation="cites"
    ),
    r"as (?:considers?|believes?|writes|notes|reckons|says|estimates)": Cue("after", named=PROPER),
    r"sources?\s?[:–—]": Cue("after", scope="passage"),
    rf"(?:{GIVEN})(?: also| too| independently)? by|(?:{MATTER}),? (?:that |which )?"
    r"(?:(?:came|comes|come|coming|taken|drawn|obtained) )?(?:from|by)": Cue(
        "after", named=SPEAKER
    ),
    # "put by Smith at 500, by Brown at 400": what names the source is inside the cue.
    _BY_EACH: Cue("after", named=SPEAKER),
    r"citing|quoting": Cue("after", relation="cites"),
    rf"(?:{CONFIRMS})(?: also| too| independently)? by": Cue("after", "confirm", "confirms"),
    r"(?:denied|disputed|refuted) by": Cue("after", "deny", "says"),
    SCHOLAR: Cue("after", named=PROPER),
    "say|says|said": Cue("either", named=SPEAKER, speaks=True, leads=True),
    SAYS: Cue("either", named=SPEAKER, speaks=True),
    ADDS: Cue("either", named=PROPER, speaks=True, backward=True),
    TELLS: Cue("either", named=PROPER, speaks=True),
    f"(?:{THAT}) that": Cue("before", speaks=True),
    r"(?:asked|asks|wondered|wonders|inquired|inquires) (?:whether|if)": Cue("before", "question", speaks=True),
    SAYING: Cue("either", speaks=True, shares=True),
    REPORTS: Cue("either", named=WORD, ending=True, claused=True),
    RECKONS: Cue("either", named=WORD, claused=True),
    FINDS: Cue("before", claused=True),
    BARE: Cue("before", plural=True),
    _OF_SOURCE: Cue("none"),
    CONFIRMS: Cue("before", "confirm", "confirms", speaks=True),
    DENIES: Cue("before", "deny", "says", speaks=True),
    rf"(?:'|’)s? (?:(?:{_OF_FIGURES}) ){{0,2}}(?:{MATTER}|{_OWNED})": Cue("before", relation="holds"),
    rf"(?:'|’)s? (?:(?:{_OF_FIGURES}) ){{0,2}}(?:{_SAID})": Cue("before", relation="holds", speaks=True),
    # "against Smith's 8.7 million": whose figure it is, where figures are compared
    r"(?:'|’)s? (?:(?:own|higher|lower|modest) )?[$£€]?[0-9][0-9.,]*[0-9](?: (?:thousand|million|billion))?": Cue(
        "before", relation="holds", weak=True
    ),
    # "his estimate of 500 dead", "in her view"
    rf"(?:(?:by|in|on|to) )?(?:{_WHOSE}) (?:(?:{_OF_FIGURES}) ){{0,2}}"
    "(?:estimates?|estimation|figures?|calculations?|reckoning|count|tally|view|opinion|words|judge?ment)": Cue(
        "own", relation="holds"
    ),
}  # fmt: skip
"""Each cue with what it means, the more particular before the more general."""


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


_VERBS = (
    "say|says|said",
    SAYS,
    TELLS,
    ADDS,
    REPORTS,
    RECKONS,
    FINDS,
    BARE,
    SAYING,
    CONFIRMS,
    DENIES,
    f"(?:{THAT}) that",
    _OF_SOURCE,
    _OF,
)
_POSSESSIVES = [pattern for pattern in _CUES if pattern.startswith("(?:'")]
_PHRASES = [pattern for pattern in _CUES if pattern not in (*_VERBS, *_POSSESSIVES)]
CUE = "|".join(
    [
        rf"\b(?i:{'|'.join(map(_spaced, _PHRASES))})(?:\b|\s|$)",
        # A verb is no cue at the start of a sentence: its subject would be missing.
        rf"\b(?:{_spaced(shared(alternatives('|'.join(_VERBS))))})\b",
        rf"(?:{_spaced('|'.join(_POSSESSIVES))})\b",
    ]
)

_BROKEN = re.compile(r"-\r?\n\s*")
_INNER = re.compile(
    r"(?:,|and|or|but)\s+(?P<by>by)\s|(?P<own>(?:'|’)s?)\s[^'’]*[0-9]"
    r"|(?P<has>[a-z]+(?: it| to)?)\s[^a-z]*(?:[a-z]+\s+)?[$£€]?[0-9]",
    re.IGNORECASE | re.DOTALL,
)
CONTRAST = r"(?s)^.*(?:;|\b(?:but|while|whereas|although)\s)"
"""What comes before a clause in which a source named earlier speaks no more, if another one speaks there."""

BUT = (
    r"\b(?:but|while|whereas|although|though)\s[^,;:0-9]{0,48}$|\band,?\s+$"
    r"|\b(?:than|(?:half|thirds?|quarters?|fifths?|tenths?|cent)\s+of)\s+(?:the|that)\s+(?:[a-z]+\s+)?$"
)
"""What stands before a source that speaks of nothing before it: "it was 68, but a survey by Smith found 41", "it was
68, two thirds of the estimate by Smith"."""

CONTINUES = (
    r"(?i)^\s*(?:(?:and|also|in addition|additionally|besides|moreover|furthermore|altogether|in all|in total"
    r"|likewise)"
    r"[\s,]+)*(?:another|(?:a\s+)?further|(?:an\s+)?additional|others?\b|most\b|these\b|those\b|they\b|such\b"
    r"|the\s+(?:others?|rest|remainder|remaining|former|latter|total|majority|bulk|vast|[a-z]+est\b|most\s+[a-z]+)"
    r"|[^\x03]{0,28}\b(?:of|among)\s+(?:them|these|those)\b)"
    r"|^\s*(?i:in addition|altogether|in all|in total)\b"
)
"""How a sentence opens that goes on with what was just counted, and so still speaks of its source's figures."""


OWN_WORDS = r";[^;]*\b(?:I|[Ww]e|us|me|[Mm]y|[Oo]ur)\b[^;]*$"
"""What says behind a semicolon that the writer speaks again: "The guide says 4 hours; it took us 9"."""

OPENING = r"^\s*(?:the\s+)?(?:\"|\xe2\x80\x9c)"
"""What may open the name after a cue."""

CLOSED = b",.;:)"
"""What stands right behind a name that nothing more belongs to."""

SHORT = ("'", "’")
"""How a cue begins that is grown on to its source."""

AS = b"as"
"""The conjunction before whoever says so too: "as Smith writes"."""

SET_OFF = b",:\"'(-"
"""What stands before a name that speaks of all that was said before it: "50 men died, Smith said"."""

ENDS = r"^\s*(?:[.,;\x03\"]|\xe2\x80[\x93\x94\x9c\x9d])"
"""What follows a verb of saying that ends its clause, so that its subject can only be a speaker."""

_READ = [(re.compile(_spaced(pattern), re.IGNORECASE), meaning) for pattern, meaning in _CUES.items()]

NOUN_VERBS = "claims?|counts|estimates?|forecasts?|lists|notes|projects|quotes|records|reports|shows?|states"
"""Verbs that are nouns too, and so may end the name of a source: "according to hospital records"."""

_AUXILIARIES = "is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|should|must"
_LINKS = "that|which|who|whose|whom|when|while|where|because|but|although|though|if|than|as|so|then|since"
_ONLY_VERBS = "|".join(
    verb
    for verb in alternatives("|".join((SAYS, TELLS, REPORTS, RECKONS, FINDS, CONFIRMS)))
    if not re.fullmatch(NOUN_VERBS, verb) and verb.isalpha()
)
AFTER_STOP = _spaced(
    r"[,;:()\[\]\x03\"]|\b[0-9]{1,3}\b|[0-9]{5,}|[0-9]{4}(?:[^A-Za-z]*\x03|[^\s0-9]|\s+[A-Z])"
    r"|\xe2\x80[\x93\x94\x9c\x9d]|\s-\s"
    r"|\b(?:list|record|report|count|estimate) [0-9]"
    rf"|\b(?:{_AUXILIARIES}|{_LINKS}|{_ONLY_VERBS}|in|at|with|after|before|during|about|around|over|more|some"
    rf"|nearly|almost|under|between|against|on (?:{WEEKDAY}|the|a)|last|yesterday|today|to)\b"
)
"""What ends the name after a cue."""

_BOUND = rf"(?:[,;:()\[\]\x03\"]|\xe2\x80[\x93\x94\x9c\x9d]|\b(?:{_LINKS})\s)"
BEFORE_START = rf"(?s)^.*{_BOUND}\s*(?:(?:had|has|have|would|will|may)\s+)?"
"""What comes before the name before a cue, the name's own clause having begun."""

ASIDE = (
    r"(?:\s*(?:\"[A-Z][^\"\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\"\n]{1,48}?\xe2\x80\x9d)\s*|,\s+[a-z]+(?:ing|ed),\s+"
    r"|,\s+(?:who|which|whose|a|an|the|[a-z]+ed|[a-z]+ing|led|himself|herself|itself|themselves|then|now|also"
    r"|formerly"
    r"|in|on|at|by|under|after|despite|without)\s(?:[^,;:()\n]|\([^()]*\)|,\d|\n\S)*,\s+|,?\s+(?:who|which)\s+"
    r"|,\s+(?:[a-z]|I\s)(?:[^,;:()\"\n\x03\xe20-9]|\n\S)+,\s+"
    r"|(?:\s*(?:\([^()]*\)|<[^<>]*>)|,\s+(?:aged\s+)?\d{1,3},)?\s*,?\s*)(?:(?:had|has|have|would|will|may)\s+)?$"
)
"""What may stand between the name and its cue: "the bank (XIB), reported", "Smith, who led the team, said"."""


RELATIVE = r"\s+who\s+[^,;:()\"\n\x03]{3,64}\s+$"
"""What stands between a person and the verb behind a clause about that person: "a teacher who had fled said"."""

GOVERNS = rf"^\s+(?:{_AUXILIARIES}|{_ONLY_VERBS})\b"
"""What follows the subject of what is said, and not its speaker: "said shareholders have filed"."""

GOVERNS_ASIDE = rf"^,\s+(?:{_AUXILIARIES}|said|says|say|told|tells)\b"
"""How what stands between two commas begins if it has a verb for a subject before it."""

OPENS_QUOTE = r"^\s+(?:\"|\xe2\x80\x9c)"
"""What stands behind a verb of saying that introduces a quotation."""

WHO = b"who"
"""What is in every `RELATIVE`: a quick test."""

QUOTED = r"(?:\"|\xe2\x80\x9d|\xe2\x80\x99)\s+$"
"""What stands before a verb of saying that follows a quotation."""

QUOTED_NAME = r"^\s*(?:\"|\xe2\x80\x9c)[A-Z]"
"""How a name in quotes begins that belongs to the noun before it: the newspaper "Morning"."""

AND_ALSO = r"\b(?:and|but|yet|then),?\s+(?:[a-z]+ly\s+|then\s+|also\s+|now\s+|later\s+)?$"
"""What stands before the second verb of one subject: "Smith admits 11 counts but denies 3"."""

IS_NOUN = (
    r"^\s+(?:(?:still|now|also)\s+)?(?:range|ranged|vary|varied|differ|differed|are|were|is|was|have|had|has|put|suggest"
    r"|made|make|came|come|accounted|account|formed|form|became|remained"
    r"|suggested|give|gave|indicate|indicated|show|showed|stand|stood|run|ran|place|placed|speak|spoke|list"
    r"|listed|mention|mentioned|say|said|agree|agreed)\b"
)
"""What stands behind a word that would be a verb if no verb followed: "modern estimates range from"."""

AMID = r"^,\s[^\"]"
"""What stands behind a verb of saying in the middle of what is said."""

COMMA = r",\s+$"
"""What stands before a participle of saying whose subject is that of its sentence."""

PUT = ("put", "puts")
PUTS = rf"^\s+{THE_AMOUNT}"
"""What stands behind "puts" if it puts something at a number, so that its subject can only be a speaker."""

THINGS = "gave|put|puts|found|showed|quoted"
GIVES = rf"^\s+(?:that\b|(?:(?:the|their|his)\s+[a-z]+\s+)?at\b|{THE_AMOUNT})"
"""Whoever gave, put or found something did so with things; behind a pronoun only what is said in figures is said."""

GOES_ON = r"^\s+that\b"
"""What stands behind a verb that speaks of what follows."""
GOES_ON_WITH = "t"
"""Its first letter: a quick test."""

APPOSED = r"^,\s+[A-Z]"
"""What follows a speaker whose name comes next: "said its director, Ellen Marsh"."""

OF_PERSON = r"^,?\s+(?:whos?e?|the|an?|his|her|their)\s"
"""How an aside about a person begins, one that tells of the person or calls the person by another name."""


@lru_cache(maxsize=1 << 12)
def cue(words: str) -> Cue:
    """What a cue that `CUE` found means.

    Python and RE2 differ on the word boundaries of other scripts: what only RE2 takes for a cue is a verb like any.
    """
    words = _BROKEN.sub("", words)
    for pattern, meaning in _READ:
        if pattern.fullmatch(words) or pattern.fullmatch(words.rstrip()):
            return meaning
    return Cue("before")


def within(words: str) -> tuple[int, int]:
    """Where in the words of a cue it begins and ends if its name is a part of it: ", by Brown at", "they put it at"."""
    found = _INNER.match(words)
    return found.span(found.lastgroup or 0) if found else (0, 0)


def owner(words: str) -> tuple[int, int]:
    """Where in the words of a cue the pronoun for its source is: "in his view"."""
    found = _OWNER.match(words)
    return found.span("owner") if found else (0, 0)


COMPARES = (
    r"(?i)\b(?:estimat|figures?|tolls?|how\s+many|historian|chronicle|scholar|sources?|according|census|survey|poll)"
)
"""What is said before a source that just "has" a number; or another source is named in its passage."""

STANDS_ALONE = r"^\s?(?:[.,;:)\x03]|\xe2\x80|(?:and|but|while|whereas)\b)"
"""What follows a number that counts nothing."""
