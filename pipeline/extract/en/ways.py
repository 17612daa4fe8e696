"""Which way a cue speaks, in English: what stands beside it where it speaks of what follows, or of what came before.

What lives here: patterns of windows beside a cue or its source (RE2 over bytes). What does not: what bounds the name
(`bounds.py`), and how far a source's word carries (`reach.py`).
"""

from pipeline.extract.en.cue_sides import AUXILIARIES, NUMERAL
from pipeline.extract.en.speaker_words import MATTER, RECORD

OR = b"or"
"""What may stand before "so": "500 men died, or so Smith claims"."""

SO = b"so"

IF = b"if"

LED = (b"as", b"by", b"in", b"on", IF, SO)
"""The words before whoever says so too: "as Smith writes", "if Smith is to be believed", "by Smith's count"."""

OPENS = b"As"
"""How such a clause opens a sentence."""

OWNS = b"'\xe2"

IN_ACCOUNT = r"(?:[0-9]%?|[0-9]\s(?:million|thousand|billion|men|dead)|per\scent)\s(?:by|in|on)\s+$"
"""How a cue begins that is grown on to an owner, and what stands before whoever has an account of a number right before
it: "it is 11 in Smith's account"."""

SET_OFF = b",:\"'(-"
"""What stands before a name that speaks of all that was said before it: "50 men died, Smith said"."""

DESCRIBED = (
    r"(?:[,:(\"]|\xe2\x80[\x93-\x9d])\s*(?:an?|another|certain|early|first|half|her|his|its|my|our|the|their)\s+"
    r"(?:[a-z-]{4,}\s+|man\s+|son\s+){0,3}$"
)
"""The same before what is said of that name and is no part of it: "50 men died, a man named Otto Brown said"."""

ARTICLE = r"^(?:an?|her|his|its|my|our|the|their)\s"
"""How a name begins before which nothing is said of it: "a fact the mayor has confirmed"."""

QUOTES = r"^[,:]?\s+(?:\"|\xe2\x80\x9c)"
"""What stands behind any verb that leads into a quotation: "as the mayor added, \"safer than ever\""."""

WHAT = (b"ht", r"\b(?:which|that|what|whom)\s$")
"""What stands before the subject of a verb that speaks of what stands before both: its last letters, a quick test."""

OF_OBJECT = rf"^\s+(?:{AUXILIARIES}|came|died|fell|fled|lay|left|lived|remained|returned|stood|went)\b"

OBJECT = r"^(?:[^\s,;:]|,[0-9])+(?:\s[\w-]+){0,4}\s(?:that|which|who|whom)\s$"
"""What stands behind a verb whose object stands before its subject, and from the number of that object on: "the 500
households that ministers said would benefit"."""

OWN_NUMBER = rf"^\s+(?:{AUXILIARIES})(?:\s+[a-z]+){{0,3}}\s+{NUMERAL}"
"""What stands behind such a verb that has a number of its own."""

DEEMS = (
    r"^\s+(?:acceptable|adequate|advisable|dangerous|desirable|enough|essential|excessive|fair|healthy|ideal"
    "|necessary|normal"
    r"|prudent|reasonable|safe|sufficient|sustainable)\b"
)
"""What stands behind a verb of a clause about a number that judges it: "the 95 per cent that the agency considers
necessary"."""

WHEN = r"^\s+(?:for|when|while|before|after|as|in|at|on|last|this|earlier|originally|without)\b"

NUMBERED_CLAUSE = rf"^[^.;\x03]*\s{NUMERAL}"
"""What stands behind such a verb and tells when it was said, and behind one that has a number of its own after all."""

BY_OWN = r"^(?i:according\s+to|after|by|in|on)\s"
"""How a cue begins that tells by whose own words something is so: "by his own count"."""

AMID = r"^,\s[^\"]"
"""What stands behind a verb of saying in the middle of what is said."""

NOUN_THAT = (
    rf"^(?i:according\s+to)\s+(?:an?|the|her|his|its|their)\s+(?:[a-z]+\s+)?(?:{MATTER}|{RECORD}|article|brief"
    rf"|documents?|email|message|note"
    r"|paper|presentation|story)\s+that\b"
)

SOME_OF = r"^\s+a\s+(?:[a-z]+\s+)?number\s+of\s+[a-z]"
"""What stands behind a cue that looks so and is its source: "according to a report that", "to a number of experts"."""

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

NUMBER_NEXT = rf"^,\s+{NUMERAL}"
"""The same before a source of any kind, and what then stands behind that: "it had, according to Smith, 500 men"."""

SO_SAYS = r"(?i)(?:so|such|(?:the|these|this|those|that)\s(?:data|estimate|figure|number|sum|total)s?)\s.*"
"""A cue that speaks of the sentence before if it opens one that holds no number: "So calculated Smith."."""

STOPS = r"^\s*\."

OPENS_SO = r"^So\s"
"""What stands behind the verb of such a sentence and opens it where the verb comes last: "So at least Smith said."."""
