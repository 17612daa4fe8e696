"""The rules by which a number states no quantity, in English: one rule a fact, each with the reason it gives.

Patterns are for RE2 over bytes. The first rule that fits decides: those of `nonclaim_works` and
`nonclaim_labels`, then those of `nonclaim_times`, those here, about ages, shares, ranks and scores, and those of
`nonclaim_idioms` and `nonclaim_ones`. To add a rule: one entry, its line in
`tests/extract/test_nonclaims.py`, and beside it a number that looks alike and is a claim.
"""

from pipeline.extract.en.nonclaim_idioms import IDIOMS
from pipeline.extract.en.nonclaim_labels import LABELS
from pipeline.extract.en.nonclaim_ones import ONES
from pipeline.extract.en.nonclaim_rule import ANY, BARE, CLAIM, DIGITS, LABELLED, Rule
from pipeline.extract.en.nonclaim_times import TIMES
from pipeline.extract.en.nonclaim_works import WORKS

_CLASS = (
    r"(?:^|\x03\s?|[^\w\s-]\s?|[0-9]-?\s+(?:and|or|to)\s+|\b(?i:all|among|and|at|between|by|every|for|from|in|like|many|most|of|on"
    r"|or|other|some|than|that|the|these|those|to|with|young)\s)$"
)
"""What stands before those who are told apart by their age, and no count of them."""

RULES = (
    Rule(
        CLAIM,
        "behind to and behind what may be, number is a verb: to number 500",
        ANY | LABELLED | {"other", "word", "fraction"},
        r"\b(?:to|would|could|may|might|must|can|did|not)\s+number\s+$",
    ),
    *WORKS,
    *LABELS,
    *TIMES,
    Rule("age_label", "the under-21s are a class by age", frozenset({"age class"})),
    Rule(
        "denominator",
        "a scale alone behind in says in what a table counts: in thousand tons",
        frozenset({"scale alone"}),
        r"\b[Ii]n\s+$",
    ),
    Rule("idiom", "what is multi-million tells no number", ANY, r"\b[Mm]ulti(?:-|\s)?$"),
    Rule("age_label", "the under-21s are a class by age", ANY, r"\b(?i:under|over)[\s-]?$", r"^s\b", by_right=True),
    Rule(
        "age_label",
        "all five-year-olds are a class by age, and two 12-year-olds are two persons of an age",
        frozenset({"measured"}),
        _CLASS,
        r"^[\s-]olds\b",
        by_right=True,
    ),
    Rule(
        "age_label",
        "so are the 16- and 17-year-olds",
        DIGITS,
        "",
        r"^-?\s(?:and|or|to)\s[0-9]{1,2}-years?-olds\b",
        by_right=True,
    ),
    Rule(
        "age_label",
        "his twenties and her 40s are a time of life",
        frozenset({"tens"}),
        r"\b(?i:his|her|their|my|your|our)[\s-](?:early\s|mid[\s-]|late\s)?$",
    ),
    Rule(
        "age_label",
        "his twenties and her 40s are a time of life",
        ANY,
        r"\b(?i:his|her|their|my|your|our|early|mid|late)[\s-](?:early\s|mid[\s-]|late\s)?$",
        r"^s\b",
        by_right=True,
    ),
    Rule(
        "denominator",
        "per 100,000, for every 1,000 and in every hundred give what a rate is over",
        ANY,
        r"(?i)\b(?:per|(?:for|in|of|from)\s+(?:every|each))\s+$",
    ),
    Rule(
        "denominator",
        "one house in twelve and six trains in ten give what a share is of",
        frozenset({"small word", "small", "two digits"}),
        r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|\d)\s+(?:[a-z]+\s+)?(?:[a-z]+\s+in"
        r"|[a-z]*(?:[^de\s]|[^e]d|[^i]e)\s+out\s+of)\s+(?:every\s+)?$",
        "",
        True,
    ),
    Rule(
        "rank_label",
        "the top 1 per cent and the bottom 40 are classes by rank",
        ANY,
        r"(?i)(?:\b(?:the|an?|its|his|her|their|our|my|in|into|of|among|for|from|with|to\s+the|and|or|were|are"
        r"|ranked)\s+"
        r"|(?:'|\xe2\x80\x99)s\s+|[\x03,;:(\"-]\s*|\x9c)(?:top|bottom|richest|poorest|wealthiest)[\s-]$",
    ),
    Rule(
        "rank_label",
        "the 20 richest are a class by rank, so are a country's seven largest",
        BARE - {"ordinal"},
        r"(?i)(?:\b(?:the|its|our|their)\s+|(?:(?:'|\xe2\x80\x99)s|s(?:'|\xe2\x80\x99))\s+)$",
        (
            r"^\s+(?:most|least|best|worst|top|leading|(?:rich|poor|larg|bigg|small|high"
            r"|low|fast|slow|old|young|strong|weak|great|long|short|wealth|busi|tall|heavi"
            r"|deadli|strong|clos)i?est)(?:[^\w-]|$)"
        ),
        by_right=True,
    ),
    Rule(
        "score",
        "a pair of small numbers after a verb of contest is a score",
        frozenset({"score"}),
        (
            r"(?i)\b(?:pass(?:ed|es)?|past|against|holds? off|held off|edge[sd]?|rout(?:s|ed)|downed|toppled|upset"
            r"|thrashed|outlasted|stunned"
            r"|blanked|swept|vote[ds]?|wins?|won|winning|beat|beats|beating|beaten|lost?|loses|losing|loss"
            r"|defeat(?:ed|s|ing)?|drew|draws?|tied|tie|victory|vict[a-z]+|lead|leads|led"
            r"|leading|ahead|trail(?:ed|s|ing)?|finished|ended|score(?:d"
            r"|s)?|scoreline|final|half-time)(?:\s+\w+){0,4}\s+(?:\(|by\s+|of\s+|is\s+|was\s+"
            r"|at\s+)?(?:\d+-\d+,?\s+(?:and\s+)?)*$"
        ),
    ),
    Rule(
        "score",
        "a pair of small numbers without a noun that somebody is up, down or stood at is a score",
        frozenset({"score"}),
        r"(?i)\b(?:down|up|by|to|stood)(?:\s+\w+){0,4}\s+(?:\(|by\s+|of\s+|is\s+|was\s+|at\s+)?$",
        "",
        True,
    ),
    Rule(
        "score",
        "so many of so many behind a score or a rating is one: Truth score: 2/5",
        frozenset({"fraction"}),
        r"\b(?i:marks?|ratings?|scores?)(?::|\s+(?:is|of|was))\s+$",
    ),
    Rule(
        "score",
        "a pair of small numbers after another such pair is a score",
        frozenset({"score"}),
        r"\d-\d,?\s+(?:and\s+)?\(?$",
    ),
    Rule(
        "score",
        "a pair of small numbers before a noun of contest is a score",
        frozenset({"score"}),
        "",
        (
            r"^\s+(?:(?:home|away|aggregate|opening|first-leg|crushing|narrow|overtime|comfortable"
            r"|shock)\s+)*(?:win|victory|defeat|draw|loss|lead|record|score|scoreline|rout"
            r"|triumph|deficit|advantage|thrashing|verdict|votes?)\b"
        ),
    ),
    *IDIOMS,
    *ONES,
    Rule(
        "formula",
        "a small number after a symbol in capitals or a single letter is its index",
        frozenset({"small", "negative"}),
        r"[\x03\s(/,{\[+=*-](?:[B-HJ-Z]|[b-z]|[A-Z]{2,3}|\xce[\xb1-\xbf]|\xcf[\x80-\x8f])\s$",
        r"^(?:[^a-zA-Z]|\s|[a-z]+\b)",
        True,
    ),
    Rule(
        "formula",
        "a small number after a unit and a dash is its exponent: yr–1",
        frozenset({"small"}),
        r"\s(?:yr|year|s|h|d|day|min|a|m|km|mm|cm|ha|kg|g|l|L|ml|mol|K|J|W|Pa|Hz)\xe2\x80\x93$",
    ),
    Rule(
        "formula",
        "a negative number after a unit or a bracket is its exponent",
        frozenset({"negative"}),
        r"(?:[a-z]|[)\]]\s?|[^a-zA-Z](?:yr|years?|s|ms|h|hours?|d|days?|min|a|m|kms?|mm|cm|ha|kg|g|l|L|ml|mol|K|J"
        r"|W|Pa|Hz|\xce\xbcm|nm"
        r"|kcal|t|C)\s)$",
    ),
)
"""In the order of decision."""
