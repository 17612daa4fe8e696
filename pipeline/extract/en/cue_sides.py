"""What stands beside the words that name a source, in English, where several questions are asked of it.

What lives here: patterns of windows before and behind a cue or a name (RE2 over bytes). What does not: what bounds the
name (`bounds.py`), which way a cue speaks (`ways.py`), where it says nothing (`silences.py`), and how far a source's
word carries (`reach.py`).
"""

from pipeline.extract.en.saying import THE_AMOUNT
from pipeline.extract.en.words import GROUPS, SCALES, TENS, UNITS

NUMERAL = (
    "(?:(?:only|just|some|about|around|nearly|almost|over|under|between|at|least|most|more|less|no|not|fewer|than"
    "|close|to"
    r"|roughly|approximately|well|barely|up|something|like|an?|the|half)\s+)*"
    r"(?:[A-Z]{0,2}(?:[$]|\xc2\xa3|\xc2\xa5|\xe2\x82\xac)|Rs?\.?)?"
    rf"(?:[0-9]|(?:{'|'.join([*UNITS, *TENS, *SCALES, *GROUPS])}|half)\b)"
)
"""A number right behind a verb, with its hedge."""

SHORT = ("'", "’")
"""How a cue begins that is grown on to its source."""

ENDS = r"^\s*(?:[.,;\x03\"]|\xe2\x80[\x93\x94\x9c\x9d]|on\s+average\b)"
"""What follows a verb of saying that ends its clause, so that its subject can only be a speaker."""

NOUN_VERBS = "claims?|counts|estimates?|forecasts?|lists|notes|projects|quotes|records|reports|shows?|states"
"""Verbs that are nouns too, and so may end the name of a source: "according to hospital records"."""

AUXILIARIES = "is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|may|might|should|must"

WHO_ALSO = r"^,\s+who\s(?:[^,;:()\"\n\x03]|,[0-9])+\sand\s(?:[a-z]+ly\s|also\s)?$"
"""What stands between a speaker behind a verb and the second verb of a clause about them: "said Smith, who runs the
ward and says"."""

NUMBER_ALONE = (
    r"^(?:[$]|\xc2\xa3|\xe2\x82\xac)?[0-9][0-9.,]*(?:%|m|bn"
    r"|\s(?:per\s+cent|percent|thousand|million|billion|tons?|tonnes|points?))\s$"
)
"""What stands from a number on to the subject of a verb that speaks of it: "the 8 per cent analysts had forecast"."""

QUOTED = r"(?:\"|\xe2\x80\x9d|\xe2\x80\x99),?\s+$"
"""What stands before a verb of saying that follows a quotation."""

AND_ALSO = (
    r"\b(?:and|but|yet|then)(?:,\s+[^,;:()\"]{2,48},|,?)\s+(?:[a-z]+ly\s+|then\s+|also\s+|now\s+|later\s+|hence\s+|so\s+"
    r"|therefore\s+|thus\s+)?$"
)
"""What stands before the second verb of one subject: "Smith admits 11 counts but denies 3"."""

SAYS_THAT = r"^\s+(?:only\s+|however\s+)?that\b"
"""What stands behind a participle that can only be one of saying: "he avoids figures, mentioning only that"."""

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
PUTTING = "putting"

PUTS = (
    rf"^\s+(?:{THE_AMOUNT}|(?:the|its|their|his|her|this|annual|average|casualties|deaths|excess|losses|overall"
    r"|total)\s+"
    rf"(?:[a-z'-]+\s+){{0,6}}at\s+{NUMERAL})"
)
"""What stands behind "puts" if it puts something at a number, so that its subject can only be a speaker."""

GIVES = (
    r"(?:^[.;]|^\s+(?:forward\s+)?(?:an?|the|this|that)\s+(?:[a-z]+\s+)?(?:estimate|figure|number|sum"
    r"|total)\s+of\b|^\s+it,"
    rf"|^\s+(?:(?:out\s+)?that\b|(?:(?:the|their|his|its)\s+(?:[A-Za-z]+\s+){{1,3}})?(?:at|as)\b)|{PUTS})"
)
"""Whoever gave, put or found something did so with things; behind a pronoun only what is said in figures is said."""

GOES_ON = (
    r"^\s+(?:(?:(?:an?|the|her|his|its|their)\s+[a-z]+\s+)?that\b"
    r"|(?:in\s+[12][0-9]{3}\s+)?(?:at\s+)?an?\s+(?:[a-z]+\s+)?(?:estimate|figure|number|sum|total)\s+of"
    r"|(?:(?:of|to|at|for|about|some|only|over|with)\s+){0,2}(?:[$]|\xc2\xa3|\xe2\x82\xac)?[0-9])"
)
"""What stands behind a verb that speaks of what follows: "that", or a number of its own."""

GOES_ON_TO = rf"^\s+(?:(?:of|to|for|about|only|over|with)\s+)?(?:that\b|{NUMERAL})"
AT_NUMBER = r"^\s+at\s+(?:[^\w\s]*[0-9]|about|almost|around|nearly|over|some)"
GONE_ON = r"\s(?:about|as|at|for|of|that|to)$"
"""The same with any hedge and any number; what follows a participle instead, "a repayment estimated at 500"; and how a
cue ends that speaks of what follows whatever it is."""

NOUN_TOO = (
    r"^(?:claims?|counts?|estimates?|forecasts?|leads|lists?|notes|points?|prices|projects|put|quotes|rates|records?|reports?"
    r"|states|values)\b"
)
GROWN_ON = r"^(?:'|\xe2\x80\x99)"
"""How a verb begins that is a noun, too; and what is grown on to its owner."""

GOES_ON_WITH = "t"
"""The first letter of "that": a quick test of whether a verb goes on with it."""

IT_IS = r"\b(?:is|was|are|were)\s(?:[a-z]+ly\s|also\s)?$"
"""What stands before a participle of saying whose record may stand before it: "in the book it is said"."""
