"""How a number is denied, asked or said by nobody, in English.

What lives here: patterns of what stands before a cue without a source (RE2 over bytes). What does not: the cues that
deny (`cue_meanings.py`).
"""

CONTRAST = r"(?s)^.*(?:;|\b(?:but|nevertheless|while|whereas|although)\s)"
"""What comes before a clause in which a source named earlier speaks no more, if another one speaks there."""

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
