"""What stands beside the words that name a source, in English: what bounds its name, and which way it speaks.

What lives here: patterns of windows before and behind a cue or a name (RE2 over bytes). What does not: the cues
themselves (`cues.py`), what a name is (`speakers.py`), and how far a source's word carries (`reach.py`).
"""

import re

from pipeline.extract.en.lists import alternatives
from pipeline.extract.en.saying import CONFIRMS, FINDS, RECKONS, REPORTS, SAYS, TELLS, THE_AMOUNT
from pipeline.extract.en.speaker_words import MATTER, RECORD, WEEKDAY
from pipeline.extract.en.words import GROUPS, SCALES, TENS, UNITS


def spaced(pattern: str) -> str:
    """The pattern with any white space where it has a blank."""
    return pattern.replace(" ", r"\s+")


_NUMERAL = (
    "(?:(?:only|just|some|about|around|nearly|almost|over|under|between|at|least|most|more|less|no|not|fewer|than"
    "|close|to"
    r"|roughly|approximately|well|barely|up|something|like|an?|the|half)\s+)*"
    rf"(?:[$]|\xc2\xa3|\xe2\x82\xac)?(?:[0-9]|(?:{'|'.join([*UNITS, *TENS, *SCALES, *GROUPS])}|half)\b)"
)
"""A number right behind a verb, with its hedge."""

CONTRAST = r"(?s)^.*(?:;|\b(?:but|nevertheless|while|whereas|although)\s)"
"""What comes before a clause in which a source named earlier speaks no more, if another one speaks there."""

OPENING = r"^\s*(?:the\s+)?(?:\"|\xe2\x80\x9c)"
"""What may open the name after a cue."""

CLOSED = b",.;:)"
"""What stands right behind a name that nothing more belongs to."""

OR = b"or"
"""What may stand before "so": "500 men died, or so Smith claims"."""

SHORT = ("'", "’")
"""How a cue begins that is grown on to its source."""

SO = b"so"
IF = b"if"
LED = (b"as", b"by", b"in", b"on", IF, SO)
"""The words before whoever says so too: "as Smith writes", "if Smith is to be believed", "by Smith's count"."""
OPENS = b"As"
"""How such a clause opens a sentence."""

OWNS = b"'\xe2"
IN_ACCOUNT = r"(?:[0-9]%?|[0-9]\s(?:million|thousand|billion|men|dead)|per\scent)\sin\s+$"
"""How a cue begins that is grown on to an owner, and what stands before whoever has an account of a number right before
it: "it is 11 in Smith's account"."""

SET_OFF = b",:\"'(-"
"""What stands before a name that speaks of all that was said before it: "50 men died, Smith said"."""

ENDS = r"^\s*(?:[.,;\x03\"]|\xe2\x80[\x93\x94\x9c\x9d]|on\s+average\b)"
"""What follows a verb of saying that ends its clause, so that its subject can only be a speaker."""

NOUN_VERBS = "claims?|counts|estimates?|forecasts?|lists|notes|projects|quotes|records|reports|shows?|states"
"""Verbs that are nouns too, and so may end the name of a source: "according to hospital records"."""
NOUNS_TOO = f"{NOUN_VERBS}|count|estimate|list|note|record|report"
"""The same with bare forms: "the police report names five"."""

PRINTED = r"(?i)(?:cited|contained|given|listed|published|quoted|recorded|reported)\s+in"
"""A cue that tells where something stands."""

ASKED_BY = r"(?i)(?:cited|interviewed|quoted)\s+by"
IN_WRITING = rf"(?i)\b(?:{MATTER}|{RECORD}|words)$"
"""A cue that tells who asked somebody, and how a source ends that is nobody: "figures quoted by Smith"."""

NOUNS_OF_OWNERS = (
    "alleged|announced|claim(?:s|ed)?|comments?|estimate[sd]?|expected|forecasts?|notes|projected|proposed|published"
    "|recorded"
    r"|remarks?|repl(?:y|ies)|report(?:s|ed)?|stated|suggested"
)
NUMBERED_OF_OWNERS = r"proposed\s.*"
OWNER = r"(?:(?:'|\xe2\x80\x99)s|s(?:'|\xe2\x80\x99))\s(?:[a-z]+ly\s|earlier\s)?$"
"""Words for saying that are nouns or participles behind an owner, and what stands before them there."""

RIGHT = r"(?i)(?:is|are|was|were)\s+(?:correct|right),\s*"
IF_SO = r"\b[Ii]f\s+$"
"""What says so of a speaker, and what stands before the speaker if 500 died: "if the mayor is right, 500 died"."""

PLURAL = "s"
NUMBERED = rf"\b(?:{'|'.join(word for word, value in UNITS.items() if value > 1)})\s[a-z][a-z ]*\s$"
"""What a subject holds if the verb behind it is a noun that is counted: "the first two of nine new bank notes"."""

AUXILIARIES = "is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|should|must"
_LINKS = "that|which|who|whose|whom|when|while|whereas|where|because|but|although|though|if|than|as|so|since"
_THEN = r"(?:^|[^\se]|[^hH\s]e|[^tT\s]he)\sthen"
"""A link too, but not in "the then mayor"."""
_ONLY_VERBS = "|".join(
    verb
    for verb in alternatives("|".join((SAYS, TELLS, REPORTS, RECKONS, FINDS, CONFIRMS)))
    if not re.fullmatch(NOUN_VERBS, verb) and verb.isalpha()
)
AFTER_STOP = spaced(
    r"[,;:()\[\]\x03\"?!]|\b[0-9]{1,3}\b|[0-9]{5,}|[0-9]{4}(?:[^A-Za-z]*\x03|[^\s0-9]|\s+[A-Z])"
    r"|\xe2\x80[\x93\x94\x9c\x9d]|\s-\s"
    r"|\b(?:list|record|report|count|estimate) [0-9]"
    rf"|\b(?:{AUXILIARIES}|{_LINKS}|{_ONLY_VERBS}|in|at|with|after|before|during|about|around|over|more"
    rf"|leads? to|includes?|included|contains?|comprises?|follows?|followed|following|ended up|whether|how|twice"
    rf"|nearly|almost|under|between|against"
    rf"|on (?:{WEEKDAY}|the|a)|last|yesterday|today|to|nor|born)\b"
)
"""What ends the name after a cue."""

_BOUND = (
    rf"(?:[^0-9],|,(?:\s|$)|[,.!?](?:'|\xe2\x80\x99)\s|[;:()\[\]\x03\"]|\xe2\x80[\x93\x94\x9c\x9d]"
    rf"|\b(?:{_LINKS})\s|{_THEN}\s)"
)
_BESIDE_VERB = (
    r"(?:(?:in\s+(?:fact|turn|effect)|of\s+course|for\s+(?:his|her|its|their)\s+part)\s+)?"
    r"(?:(?:had|has|have|would|will|may)\s+)?"
    r"(?:(?:[a-z]+ly|afterwards|again|already|also|always|earlier|even|however|later|long\s+ago|meanwhile|never|now"
    "|soon"
    r"|still|therefore|thus)\s+)?"
)
BEFORE_START = rf"(?s)^.*{_BOUND}\s*{_BESIDE_VERB}"
"""What comes before the name before a cue, the name's own clause having begun."""

POST_NOMINAL = (
    r",\s+(?:(?:[DILR]-|(?:Lab|Con|Lib|Green|SNP)\b)[^,;:()\n]*|(?:[A-Z]\.){2,3}|Ph\.?D\.?|[A-Z]{2,3}|Esq\.?"
    r"|M\.?P\.?(?:\s+for\s+[^,;:()\n]+)?"
    r"|(?:AM|MEP|MLA|MP|MSP|TD)\s+for\s+[^,;:()\n]+),\s+"
)
"""What is added to the name of a person between commas, and is no name: "Anna Smith, MP for Leeds, said"."""

ASIDE = (
    r"(?:\s*\([^()\n\x03]+\))?"
    r"(?:(?:\s+(?:of|from))?\s*(?:\"[A-Z][^\"\n]{1,48}\""
    r"|\xe2\x80\x9c[A-Z][^\"\n]{1,48}?\xe2\x80\x9d)\s*(?:\([^()]*\)\s*)?"
    r"(?:,\s+(?:however|meanwhile|by\s+contrast|for\s+(?:example|instance|its\s+part)|in\s+(?:particular|turn)"
    r"|on\s+the\s+(?:other\s+hand|contrary)),\s+"
    r"|,\s+(?:based|citing|founded|published|quoting|referring|relying|which|who)\s[^,;:()\n\x03\"]+,\s+"
    r"|in\s+[12][0-9]{3}\s+)?"
    r"|,\s+already\s[^,;:()\n\x03]+,\s+|,\s+[a-z]+(?:ing|ed),\s+|,\s+[^,;:()\n\x03]{2,40}\s(?:among"
    r"|amongst)\s+(?:them|these),\s+"
    rf"|{POST_NOMINAL}"
    r"|,\s+(?:based|headquartered)\s+(?:at|in|near)\s+[^,;:()\n]+,\s+[A-Z][A-Za-z.\s]+,\s+"
    r"|(?:,\s+(?:aged\s+)?\d{1,3})?,\s+(?:who|whom|which|whose|when|where|a|an|the|[a-z]+ed|[a-z]+ing|complete|extant"
    "|full|incomplete|intact|led|held|kept|born|shot|hurt|known|sent|set|put|told|taken|given|written|found|brought"
    "|caught|made"
    r"|bought|chosen|cut|laid|left|lost|paid|sold|spent|stolen|taught|worn"
    r"|built|drawn|himself|herself|itself|themselves|then|now|also"
    r"|formerly|subject"
    r"|in|on|at|by|under|after|despite|through|without|(?:for|from|of|to|with)\s(?:which|whom))\s(?:[^,;:()\n]"
    r"|\([^()]*\)|,\d|\n\S)*,\s+|,?\s+(?:who|which)\s+"
    r"|,\s+(?:who|which),\s+[^,;:()\n\x03]+,\s+"
    r"|,\s+(?:[a-z]|I\s)(?:[^,;:()\"\n\x03\xe20-9]|\n\S)+,\s+"
    r"|(?:\s*(?:\([^()]*\)|<[^<>]*>)|,\s+(?:(?:aged|now|then"
    r"|this\s+year)\s+)?\d{1,3}(?:\s+years?(?:\s+old)?(?:\s+this\s+year)?)?,)?\s*,?\s*)"
    rf"{_BESIDE_VERB}$"
)
"""What may stand between the name and its cue: "the bank (XIB), reported", "Smith, who led the team, said"."""

THAT_WHICH = r"\b(?:that|which)\s$"
"""What stands before the words before a verb if they may be a `RELATIVE_OF_THING`: a quick test."""

RELATIVE_OF_THING = (
    r"\s+(?:(?:to|in|of|from|for|on|by)\s+which\s+[^,;:()\"\n\x03]|(?:that|which)\s+(?:is|are|was|were|has|have|had"
    r"|[a-z]+ed|began|came|held|made|met|ran|sat|took|went)\s)"
    r"[^,;:()\"\n\x03]{3,64}\s+$"
)
"""The same between a record or a body and the verb, where the clause begins with its own verb: "a report that appeared
in May puts"."""

WHO_SAYS = r"(?:,\s+an?\s[^,;:()\"\n\x03]{3,48})?,\s+(?:who|which)\s+(?:(?:also|himself|herself|later|then)\s+)?$"
"""What stands between whoever speaks and the verb in a clause about them: "the railway, which says it lost", "Smith, a
careful man, who noted"."""

WHO_ALSO = r"^,\s+who\s(?:[^,;:()\"\n\x03]|,[0-9])+\sand\s(?:[a-z]+ly\s|also\s)?$"
"""What stands between a speaker behind a verb and the second verb of a clause about them: "said Smith, who runs the
ward and says"."""

RELATIVE = (
    r"\s+(?:who\s+[^,;:()\"\n\x03]{3,64}"
    r"|whose\s+[^,;:()\"\n\x03]{3,40}\s(?:is|are|was|were|had)\s[^,;:()\"\n\x03]{3,40})\s+$"
)
"""What stands between a person and the verb behind a clause about that person, which has its own verb: "a teacher who
had fled said", "the orders whose homes are concerned admit"."""

JOINING = r"\b(?:and|but|or|to)\s+$"
"""What ends no such clause before a verb."""
THOSE = r"(?i:\b(?:(?:all|many|most|several|some)\s+of\s+)?(?:those|everyone))\s+who\s+[^,;:()\"\n\x03]{3,64}\s+$"
"""Persons of whom nothing is told but what they did, in a clause before a verb: "those who were there said"."""

THOSE_BEGIN = tuple(b"teosTEOS")
"""How their name begins behind a cue: a quick test."""

WHO_IN = r",?\s+who\s+in\s+(?:an?|her|his|its|the|their)\s+[^,;:()\n\x03]{3,64}\s+$"
"""The same in the clause, where a title stands right before the verb: 'the historians, who in their book "A Land"
cite'."""

GOVERNS = rf"^\s+(?:{AUXILIARIES}|{_ONLY_VERBS}|fell|gave|lost|made|rose|took|went|won)\b"
"""What follows the subject of what is said, and not its speaker: "said shareholders have filed"."""

GOVERNS_ASIDE = rf"(?s)^,\s+(?:{AUXILIARIES}|said|says|say|told|tells)\b.*,"
"""How what stands between two commas begins if it has a verb for a subject before it."""

QUOTES = r"^[,:]?\s+(?:\"|\xe2\x80\x9c)"
"""What stands behind any verb that leads into a quotation: "as the mayor added, \"safer than ever\""."""

OPENS_QUOTE = r"^\s+(?:\"|\xe2\x80\x9c)"
"""What stands behind a verb of saying that introduces a quotation."""

TOLD_WHERE = (
    r"\b(?:in\s+[12][0-9]{3}|on\s+[0-9]{1,2}\s+[A-Z][a-z]+(?:\s+[12][0-9]{3})?"
    r"|(?:at|in|under|on)\s+(?:court|evidence|interrogation|oath|private|public|trial|writing))\s$"
)
ASIDE_ENDS = r"(?:,|\"|\xe2\x80\x9d)\s+(?:(?:who|which)\s+)?$"
"""What stands between an aside or a name in quotes and the verb, where and when it was said; and how those end."""

BEING = r",\s+(?:is|are|was|were)\s$"
"""What stands between an aside and the progressive of a verb: "the mayor, Anna Smith, was saying"."""

WHAT = (b"ht", r"\b(?:which|that|what|whom)\s$")
"""What stands before the subject of a verb that speaks of what stands before both: its last letters, a quick test."""

OF_OBJECT = rf"^\s+(?:{AUXILIARIES}|came|died|fell|fled|lay|left|lived|remained|returned|stood|went)\b"
OBJECT = r"^(?:[^\s,;:]|,[0-9])+(?:\s[\w-]+){0,4}\s(?:that|which|who|whom)\s$"
"""What stands behind a verb whose object stands before its subject, and from the number of that object on: "the 500
households that ministers said would benefit"."""

OWN_NUMBER = rf"^\s+(?:{AUXILIARIES})(?:\s+[a-z]+){{0,3}}\s+{_NUMERAL}"
"""What stands behind such a verb that has a number of its own."""

DEEMS = (
    r"^\s+(?:acceptable|adequate|advisable|dangerous|desirable|enough|essential|excessive|fair|healthy|ideal"
    "|necessary|normal"
    r"|prudent|reasonable|safe|sufficient|sustainable)\b"
)
"""What stands behind a verb of a clause about a number that judges it: "the 95 per cent that the agency considers
necessary"."""

WHEN = r"^\s+(?:when|while|before|after|as|in|at|on|last|this|earlier|originally)\b"
NUMBERED_CLAUSE = rf"^[^.;\x03]*\s{_NUMERAL}"
"""What stands behind such a verb and tells when it was said, and behind one that has a number of its own after all."""

NUMBER_ALONE = (
    r"^(?:[$]|\xc2\xa3|\xe2\x82\xac)?[0-9][0-9.,]*(?:%|m|bn"
    r"|\s(?:per\s+cent|percent|thousand|million|billion|tons?|tonnes|points?))\s$"
)
"""What stands from a number on to the subject of a verb that speaks of it: "the 8 per cent analysts had forecast"."""

WHO = b"who"
"""What is in every `RELATIVE`: a quick test."""

QUOTED = r"(?:\"|\xe2\x80\x9d|\xe2\x80\x99),?\s+$"
"""What stands before a verb of saying that follows a quotation."""

NAME_IN_QUOTES = r"[A-Za-z]\s(?:\"[A-Z][^\".,!?\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\".,!?\n]{1,48}\xe2\x80\x9d)\s+$"
"""What stands before a verb and is a name in quotes, and no quotation: the newspaper "Morning" reported."""

THE_TITLE = (
    r"\b[Tt]he\s(?:(?:daily|earlier|latest|local|new|official|old|original|recent|revised|weekly)\s)?"
    r"(?:\"[A-Z][^\".,!?\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\".,!?\n]{1,48}\xe2\x80\x9d)\s$"
)
"""What stands before a verb and is the name of a paper alone, with its article: the "Morning" reported."""

TITLE = r"(?:\"[A-Z][^\".,!?\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\".,!?\n]{1,48}\xe2\x80\x9d) $"
"""Such a name alone, which may be a quotation too."""

QUOTED_NAME = r"^(?:\s+(?:of|from))?\s*(?:\"|\xe2\x80\x9c)[A-Z]"
"""How a name in quotes begins that belongs to the noun before it: the newspaper "Morning"."""

NAME_QUOTED = r"^(?:\s+(?:of|from))?\s*(?:\"[^\"]{1,48}\"|\xe2\x80\x9c[^\"]{1,48}?\xe2\x80\x9d)"
"""The whole of such a name."""

TITLED = r"^[Tt]he\s(?:[a-z]+\s)?(?:\"[^\"]{1,48}\"|\xe2\x80\x9c[^\"]{1,48}?\xe2\x80\x9d)"
"""The whole of such a name with its article."""

QUOTED_AND_NAMED = (
    r"^\s+(?:\"[A-Z][^\"\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\"\n]{1,48}?\xe2\x80\x9d)(?:\s+[A-Z](?:[a-z]?\.|[\w-]+)){1,3}"
)
"""Such a name and a person's behind a noun: the director of the plant "Forge" S. Smith."""

PAPER = (
    r"\b(?:agency|almanac|article|book|bulletin|chronicle|daily|dictionary|encyclopa?edia|film|journal|magazine"
    "|newspaper"
    r"|paper|pamphlet|portal|site|study|website|weekly)$"
)
PAPER_NAMED = r"^\s(?:\"[A-Z][^\"\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\"\n]{1,48}?\xe2\x80\x9d)"
"""How a source ends that has a title, and the title: according to the newspaper "Morning"."""

AND_ALSO = (
    r"\b(?:and|but|yet|then),?\s+(?:[a-z]+ly\s+|then\s+|also\s+|now\s+|later\s+|hence\s+|so\s+|therefore\s+|thus\s+)?$"
)
"""What stands before the second verb of one subject: "Smith admits 11 counts but denies 3"."""

IS_NOUN = (
    r"^\s+(?:(?:still|now|also)\s+)?(?:of|range|ranged|vary|varied|differ|differed|are|were|is|was|have|had|has|put"
    "|suggest"
    r"|survive|survived|exist|existed|remain|record|contain|contained|go|went"
    r"|made|make|came|come|accounted|account|formed|form|became|remained"
    r"|suggested|give|gave|indicate|indicated|show|showed|stand|stood|run|ran|place|placed|speak|spoke|list"
    r"|as\s+(?:an?|her|his|its|the|their)|listed|mention|mentioned|say|said|agree|agreed|estimated|named|names"
    r"|noted|notes|shows)\b"
)
"""What stands behind a word that would be a verb if no verb followed: "modern estimates range from"."""

AMID = r"^,\s[^\"]"
"""What stands behind a verb of saying in the middle of what is said."""

SAYS_THAT = r"^\s+(?:only\s+|however\s+)?that\b"
"""What stands behind a participle that can only be one of saying: "he avoids figures, mentioning only that"."""

COUNTED_OF = r"(?:%|\bper\s+cent|\bpercent|\bpct)\s+of\s+(?:all\s+|the\s+|its\s+|their\s+)?$"
"""What stands before a subject of which only a share does what its verb says."""

ONLY_SAYING = (
    "alleging|arguing|claiming|conceding|declaring|estimating|forecasting|foreseeing|insisting(?: on)?|predicting"
    "|projecting|saying|warning"
)
"""Participles that are of saying whatever follows."""

WITH_WORDS = "with the "
"""How a cue begins that is said by whoever opens the sentence: "he began with the promise that"."""

AS_ASIDE = r",\s+as\s+(?:the\s+)?$"
"""What opens an aside about who says so too."""

COMMA = r",\s+$"
"""What stands before a participle of saying whose subject is that of its sentence."""

PUT = ("put", "puts")
PUTS = (
    rf"^\s+(?:{THE_AMOUNT}|(?:the|its|their|his|her|this|annual|average|casualties|deaths|excess|losses|overall"
    r"|total)\s+"
    rf"(?:[a-z'-]+\s+){{0,6}}at\s+{_NUMERAL})"
)
"""What stands behind "puts" if it puts something at a number, so that its subject can only be a speaker."""

THINGS = "gave|put|puts|found|finds?|showed|quoted"
GIVES = (
    r"(?:^[.;]|^\s+(?:forward\s+)?(?:an?|the|this|that)\s+(?:[a-z]+\s+)?(?:estimate|figure|number|sum"
    r"|total)\s+of\b|^\s+it,"
    rf"|^\s+(?:(?:out\s+)?that\b|(?:(?:the|their|his|its)\s+(?:[A-Za-z]+\s+){{1,3}})?(?:at|as)\b)|{PUTS})"
)
"""Whoever gave, put or found something did so with things; behind a pronoun only what is said in figures is said."""

ISSUED = (
    r"(?i)(?:collected|furnished|handed in|issued|placed|prepared|produced|provided|supplied|written)"
    r"(?:\s+(?:also|too|independently))?\s+by"
)
OF_THINGS = r"[0-9]\s(?:[a-z-]+\s){1,3}$"
"""What is done with things, and what stands before it if they are counted: "1,284 permits issued by the office"."""

IT = "(?:[Ii]t|[Tt]hey)"
IT_BYTES = len("they")
SEVERAL = "^[Tt]hey$"
"""The pronouns of a record, how long they are at most, and that of several."""
HAD = "had"
"""The verb by which one has something and tells of nothing."""

RETURNED = ("fixed", "returned", "resulted in", "yield", "yields", "yielded")
RETURNS = (
    r"^\s+(?:in\s+(?:[\w-]+\s+){1,4})?(?:(?:an?\s+)?(?:[a-z]+\s+)?(?:army|average|count|figure|mean|median|population"
    r"|rate|total|town)\s+of\s+)?"
    rf"{_NUMERAL}"
)
COUNTS = (
    r"(?i)\b(?:analysis|assessment|cadastre|calculations?|census(?:es)?|count|enumeration|excavations?|inquiry"
    "|inspection|inventory"
    r"|muster|poll|recount|registers?|registration|roll|search|survey|tables|visitation)\b|(?:books?|ledgers?"
    r"|lists)\s+$|\bmultiplier\b"
)
"""To return a number is to find it if a count of something does so: "the census returned 14,200"."""

GOES_ON = (
    r"^\s+(?:(?:(?:an?|the|her|his|its|their)\s+[a-z]+\s+)?that\b"
    r"|(?:in\s+[12][0-9]{3}\s+)?(?:at\s+)?an?\s+(?:[a-z]+\s+)?(?:estimate|figure|number|sum|total)\s+of"
    r"|(?:(?:of|to|at|for|about|some|only|over|with)\s+){0,2}(?:[$]|\xc2\xa3|\xe2\x82\xac)?[0-9])"
)
"""What stands behind a verb that speaks of what follows: "that", or a number of its own."""
NOUN_THAT = (
    rf"^(?i:according\s+to)\s+(?:an?|the|her|his|its|their)\s+(?:[a-z]+\s+)?(?:{MATTER}|{RECORD}|article|brief"
    rf"|documents?|email|message|note"
    r"|paper|presentation|story)\s+that\b"
)
SOME_OF = r"^\s+a\s+(?:[a-z]+\s+)?number\s+of\s+[a-z]"
"""What stands behind a cue that looks so and is its source: "according to a report that", "to a number of experts"."""
GOES_ON_WITH = "t"
"""The first letter of "that": a quick test of whether a verb goes on with it."""

HAS_OBJECT = (
    r"^\s+(?:the|an?)\s+(?:[a-z]+\s+)?(?:closure|collapse|deaths?|departure|destruction|dismissal"
    r"|fall|loss|rise)\s+of\s"
)
"""What stands behind a verb whose object is what is counted: "foretold the loss of 80,000 posts"."""

DASHES_ON = r"^\s+(?:-|\xe2\x80[\x93\x94]|as|at)\s+(?:(?:about|only|some|over)\s+)?[$]?[0-9]"
"""What stands behind a source that a dash leads to its own number, or "as": "announced by Smith as 500"."""
LACKS = (
    r"\b(?:amounted\s+to|are|could|may|might|must|should|will|would|cost|costs|exceeded|had|has|is|killed|lost|numbered"
    r"|reached|totall?ed|was|were),\s+"
    r"(?:by|in|on)\s+(?:(?:an?|her|his|its|the|their)\s+)?$"
)
"""What stands before a source where its verb has no number yet."""

LACKS_NUMBER = r"\b(?:contained|cost|counted|had|has|have|held|holds|is|are|was|were|numbered|reached|totall?ed),\s+$"
NUMBER_NEXT = rf"^,\s+{_NUMERAL}"
"""The same before a source of any kind, and what then stands behind that: "it had, according to Smith, 500 men"."""

BE = r"\b(?:is|are|was|were|been|being)\s+(?:(?:[a-z]+ly|also|even|now|still|once|long|often)\s+)?$"
OF_NOBODY = (
    r"^\s+(?:(?:in|at|from)\s+(?:the\s+)?[A-Za-z]+\s+)?"
    r"(?:that|to\s+(?:be|have|number|total|exceed|hold|contain|amount|cost|own)|dead|killed|drowned|missing|lost"
    r"|destroyed)\b"
)
ENDS_IN_THAT = r"\sthat"
"""How a cue ends that holds its conjunction."""
FACTIVE = (
    "^(?:expected|forecast|known|shown|found|learn(?:ed|t)|noted|recorded|observed|discovered|demonstrated|counted"
    "|listed|given)"
)
"""What stands before and behind a verb of saying that is said by nobody in particular, and verbs of which that makes
a fact or a forecast: "it is said in Rome that", "are believed to have", but "it is known that"."""

OF_WHICH = (
    r"^\S*[^\s,;:.()](?:\s[^,;:.()]*)?"
    r"(?:\s(?:is|are|was|were|be|been)\s+(?:(?:[a-z]+ly|also|even|now|still|once|long|often)\s+)?|,\s)$"
)
OF_ANOTHER = r"\b(?:but|or|while|when|as|because|who|whom|whose|which|that|what|if)\b|\band\s+[a-z]"
"""What stands between a number and words that report it in nobody's name, "500 people are said to have died", and what
opens another clause there, or another predicate."""

IT_IS = r"\b(?:is|was|are|were)\s(?:[a-z]+ly\s|also\s)?$"
"""What stands before a participle of saying whose record may stand before it: "in the book it is said"."""

IN_RECORD = rf"\b[Ii]n\s+(?:his|her|their|the|an?)\s+(?:[a-z]+\s+)?(?:{MATTER}|{RECORD}),?\s+$"
CARRIES = (
    "name ",
    "names ",
    "named ",
    "has ",
    "have ",
    "had ",
    "contain ",
    "contains ",
    "contained ",
    "carry ",
    "carries ",
    "account ",
    "accounts ",
    "accounted ",
    "know ",
    "knows ",
    "knew ",
    "come ",
    "comes ",
    "came ",
    "enter ",
    "enters ",
    "entered ",
    "allots ",
    "allotted ",
    "allows ",
    "admits ",
    "stops ",
    "runs ",
    "ran ",
)
OF_PEOPLE = r"^(?:ha[ds]|have|kn[eo]w|account)"
"""How a cue begins of which "they" are people rather than records: "they had 500 men"."""

OWN_PARTS = (
    r"^(?:\s[a-z-]+){0,2}\s(?:appendi(?:x|ces)|articles?|chapters?|columns?|folios?|(?:foot|end)?notes|illustrations"
    "|leaves|lines"
    r"|maps|pages?|paragraphs?|parts?|photographs|plates|poems|sections?|sheets?|tables?|verses|volumes?|words)\b"
)
OF_RECORD = spaced(rf"^(?:'|\xe2\x80\x99)s? (?:[\w-]+ ){{0,3}}(?:{MATTER}|{RECORD})\b")
RECORDS = rf"(?i)\b(?:{MATTER}|{RECORD})(?:\s|$)"
"""Verbs that give a number of things if a record is their subject, "the chronicle names 40 ships"; not so where the
things are parts of the record; and what stands behind a source whose record it is."""

SO_SAYS = r"(?i)(?:so|such|(?:the|these|this|those|that)\s(?:data|estimate|figure|number|sum|total)s?)\s.*"
"""A cue that speaks of the sentence before if it opens one that holds no number: "So calculated Smith."."""

NO_OPENING = r"to\s+believe|on\s+the\s+(?:basis|strength)\s+of|sources?\s?[–—]\s*"
"""Cues that speak only where they open a sentence, and so have a capital."""

STOPS = r"^\s*\."
OPENS_SO = r"^So\s"
"""What stands behind the verb of such a sentence and opens it where the verb comes last: "So at least Smith said."."""

NOT = b"not"
DENIED = r"(?:[,;(]|\xe2\x80[\x93\x94]|\band)\s*not\s+$"
"""What stands before a number that is denied where another one was given: "31, not 94"."""
DENIES_FIRST = r"\b[Nn]ot\s+$"
THERE = (
    r"\b(?:[Tt]here|[Ii]t|[Tt]hat|[Tt]hey|figure|number|total|toll|sum|cost)"
    r"\s+(?:is|are|was|were|(?:has|have|had)\s+been)\s+not\s+$"
)
"""What stands before a number that is denied by itself: "there were not 700", "the figure is not 700"."""
CORRECTS = r"^[^.;:]*\bbut\b"
"""What stands before and behind a number in whose place another one is given: "not 300 but 500"."""

APPOSED = r"^,\s+[A-Z]"
"""What follows a speaker whose name comes next: "said its director, Ellen Marsh"."""

OF_PERSON = r"^,?\s+(?:who(?:m|se)?|which|the|an?|his|her|their|aged|held|freed|when)\s"
"""How an aside about a speaker begins: it tells of a person, calls the person by another name, or tells when."""

OF_NOTHING = (
    r"^,\s+(?:on\s+the\s+(?:other\s+hand|contrary)|by\s+contrast|in\s+(?:contrast|turn|fact)|at\s+(?:first|last)|too"
    "|then"
    r"|for\s+(?:once|example|instance)|in\s+particular|however|meanwhile|indeed|therefore|of\s+course|moreover),"
)
"""An aside that tells nothing of anybody: it joins one statement to another."""

COMPARES = (
    r"(?i)\b(?:estimat|reckon|various|differ|disput|figures?|numbers?|calculat|guess|literature|tolls?|how\s+many"
    r"|against|historian|chronicle|scholar"
    "|sources?|according|census|survey"
    r"|poll|refer|rely|relied|relies)"
)
"""What is said before a source that just "has" a number; or another source is named in its passage."""

NO_ASIDE = r"^,\s+[a-z]+ly\s+$"
"""What stands between a noun and a participle, and not between a speaker and the verb: "output, once estimated at"."""

STANDS_ALONE = (
    r"^\s?(?:[.,;:()\x03]|\xe2\x80|in\s[12][0-9]{3}\b|[a-z]+\syears\s(?:before|later)\b|(?:dead|for|killed|slain"
    r"|wounded|victims|and|but|while|whereas|is|was|are|were"
    r"|at\s(?:most|least)"
    r"|or\s(?:so|more|less)|as|closer|nearer|likelier|(?:more\s)?(?:credible|likely|plausible|probable|reasonable)"
    r"|too\s(?:few|high|low|many))\b)"
)
"""What follows a number that counts nothing, or the dead, or one that is judged: "regards 15,000 as credible"."""
