"""Where a cue says nothing, in English: a verb that is a noun there or does something, whoever has a number of things.

What lives here: patterns of what stands beside such a cue (RE2 over bytes). What does not: verbs of doing by what
follows them (`doing.py`), and the cues themselves (`cues.py`).
"""

from pipeline.extract.en.cue_sides import NOUN_VERBS, NUMERAL
from pipeline.extract.en.lists import spaced
from pipeline.extract.en.speaker_words import MATTER, RECORD
from pipeline.extract.en.words import UNITS

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

RIGHT = r"(?i)(?:is|are|was|were)\s+(?:correct|right)[.,;]\s*"

IF_SO = r"\b[Ii]f\s+$"
"""What says so of a speaker, and what stands before the speaker if 500 died: "if the mayor is right, 500 died"."""

PLURAL = "s"

NUMBERED = rf"\b(?:{'|'.join(word for word, value in UNITS.items() if value > 1)})\s[a-z][a-z ]*\s$"
"""What a subject holds if the verb behind it is a noun that is counted: "the first two of nine new bank notes"."""

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

BEGINS_SHARE = r"^(?:pct|p\.c\.|percent|%)\s"
"""How a name begins that is those who are counted, for want of the number: "pct of companies expect"."""

COUNTED_OF = r"(?:%|\bper\s+cent|\bpercent|\bpct)\s+of\s+(?:all\s+|the\s+|its\s+|their\s+)?$"
"""What stands before a subject of which only a share does what its verb says."""

THINGS = "gave|put|puts|found|finds?|showed|quoted"

ISSUED = (
    r"(?i)(?:collected|furnished|handed in|issued|placed|prepared|produced|provided|supplied|written)"
    r"(?:\s+(?:also|too|independently))?\s+by"
)

OF_THINGS = (
    rf"\b(?:[0-9][0-9.,]*|{'|'.join(word for word, value in UNITS.items() if value > 1)}|million|mln|billion|bn)"
    r"\s(?:[a-z-]+\s){1,5}$"
)
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
    rf"{NUMERAL}"
)

COUNTS = (
    r"(?i)\b(?:analysis|assessment|cadastre|calculations?|census(?:es)?|count|enumeration|excavations?|inquiry"
    "|inspection|inventory"
    r"|muster|poll|recount|registers?|registration|roll|search|survey|tables|visitation)\b|(?:books?|ledgers?"
    r"|lists)\s+$|\bmultiplier\b"
)
"""To return a number is to find it if a count of something does so: "the census returned 14,200"."""

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

NO_OPENING = r"to\s+believe|on\s+the\s+(?:basis|strength)\s+of|sources?\s?[–—]\s*"
"""Cues that speak only where they open a sentence, and so have a capital."""

COMPARES = (
    r"(?i)\b(?:estimat|reckon|various|differ|disput|figures?|numbers?|calculat|guess|literature|tolls?|how\s+many"
    r"|against|historian|chronicle|scholar|(?:commonly|generally|usually|variously)\s+(?:given|put|set)"
    "|sources?|according|census|survey"
    r"|poll|refer|rely|relied|relies)"
)
"""What is said before a source that just "has" a number; or another source is named in its passage."""

STANDS_ALONE = (
    r"^(?:'|\"|\xe2\x80[\x99\x9d])?\s?(?:[.,;:()\x03]|\xe2\x80|in\s[12][0-9]{3}\b|[a-z]+\syears\s(?:before|later)\b|(?:dead|for|killed|slain"
    r"|wounded|victims|and|but|while|whereas|is|was|are|were"
    r"|at\s(?:most|least)"
    r"|or\s(?:so|more|less)|as|closer|nearer|likelier|(?:more\s)?(?:credible|likely|plausible|probable|reasonable)"
    r"|(?:counts|covers|excludes|includes|leaves|omits|rests|takes)\s"
    r"|too\s(?:few|high|low|many))\b)"
)
"""What follows a number that counts nothing, or the dead, or one that is judged: "regards 15,000 as credible"."""

TITLED = (
    r"\b(?:called|copies\s+of|dubbed|entitled|known\s+as|named|nicknamed|titled|(?:album|band|book|campaign|essay|exhibition"
    r"|film|game|group|magazine|musical|novel|opera|operation|painting|play|poem|programme|project|scheme|series|ship|show"
    r"|single|song|story|track)s?(?:\s+of)?)$"
)
"""What stands before a title in quotation marks: "copies of “40 men and a boat”"."""
