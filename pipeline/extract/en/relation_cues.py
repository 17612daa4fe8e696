"""The words by which an English text states how its numbers hang together.

Each cue is a pattern for Python's `re` over one sentence, with a name. What follows from a cue, and of which numbers,
is in `extract.stated`. Words that look like a cue and are none are named beside it.
"""

import re

_MATTER = (
    "findings|figures?|numbers?|results?|estimates?|conclusions?|totals?|data|counts?|sums?|amounts?|statistics|level"
    "|size"
)
_NO_PARTY = "party|parties|vote|votes|leader|rule|government|owner|owners|share|stake|shareholder|view|opinion"

MOST = re.compile(
    rf"\b(?:most of|(?:the|a|an) (?:(?:vast|great|large|overwhelming|clear|absolute) )?majority(?: of)?"
    rf"|the (?:greater|larger|bigger) (?:part|half|number|portion) of|the bulk of)\b(?! (?:{_NO_PARTY}|all)\b)",
    re.IGNORECASE,
)
"""More than half. Not "at most of", "almost"; not "the majority party", "most of all"."""

MOST_NOT = re.compile(r"\b(?:at|not|age of|by)(?: \w+)? ?$", re.IGNORECASE)
"""Before it, these words make it something else: "not most of", "the age of majority", "by a majority"."""

OF_THEM = re.compile(r"\b(?:of|among|amongst) (?:them|these|those|whom|which)\b(?! who| that| which)", re.IGNORECASE)
"""A part of those just named."""

OF_TOTAL = re.compile(
    r"\b(?:(?:out )?of|from) (?:the|this|that|a) (?:total|whole|overall|entire|full)"
    r"(?: (?:number|figure|sum|amount))?\b",
    re.IGNORECASE,
)
"""A part of all there are."""

_GROUP = (
    "groups?|numbers?|shares?|parts?|contingents?|diasporas?|communit(?:y|ies)|colon(?:y|ies)|populations?|bod(?:y|ies)"
    "|proportions?|portions?|settlements?|concentrations?|figures?|categor(?:y|ies)|classe?s?|minorit(?:y|ies)"
)
LARGEST = re.compile(
    rf"\b(?:the|their|its) (?:single )?(?:largest|biggest|greatest|most numerous|highest)"
    rf"(?: (?:of (?:these|those|them|all|the)\b|(?:[\w-]+ ){{0,2}}(?:{_GROUP})\b))(?! ever)",
    re.IGNORECASE,
)
"""No group, or number, is larger. Not "the largest ship"."""

LARGEST_NOT = re.compile(
    r"(?:\b(?:one|some|any|two|three|several|many|few|second|third|fourth|fifth|next|among|amongst|not)\b"
    r"(?: (?:of|to))?|-) ?$",
    re.IGNORECASE,
)
"""Before it: "one of the largest", "among the largest"."""

DIFFERENCE = re.compile(
    r"\b(?:with )?(?:a|the) (?:difference|discrepancy|deviation) of\s+(?P<sign>minus|plus|[-−+])", re.IGNORECASE
)
"""A difference whose direction is said. One without a sign does not tell which number is the larger."""

NEAR = re.compile(
    rf"\b(?:approximately|about|roughly|nearly|almost|practically|virtually|broadly|more or less|much|around) the same"
    rf"(?: \w+)? (?:{_MATTER})\b|\b(?:similar|comparable) (?:{_MATTER})\b",
    re.IGNORECASE,
)

OTHERS_LOST = re.compile(
    r"\b(?:the others|(?:the|all) (?:rest|remainder)|all (?:the )?others|the remaining(?: \w+)?"
    r"|the other(?= (?:to|by|until|either|who|had|were|was|of)\b))\b[^.;:]{0,80}?"
    r"\b(?:died|perished|dead|killed|destroyed|murdered|executed|shot|drowned|starved"
    r"|lost(?! (?:their|his|her|its) (?!li)))\b"
    r"(?: (?:or|and) (?:were )?(?:died|perished|killed|destroyed|murdered|executed|shot|drowned|starved))?",
    re.IGNORECASE,
)
"""All who are left, and no longer live."""

DETERMINERS = re.compile(
    r"(?:[\s,(]|\b(?:of|the|these|those|this|that|its|their|all|some|about|over|under|more than|nearly)\b)*"
)
"""What may stand between "most of" or "of the total of" and the number of the whole itself."""
