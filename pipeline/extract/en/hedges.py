"""The words that say how a number is meant: more than, about, at most. Each belongs to one operator.

`LEFT` matches a hedge at the end of the text before a number, `RIGHT` at the start of the text after a number and
its unit. Patterns are for RE2. What makes a number a difference stands in `changes.py`.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.extract.en.lists import alternatives

_COMPARED = (
    "more|greater|larger|bigger|higher|older|longer|better|further|heavier|taller|deeper|wider|warmer|hotter|faster"
    "|thicker"
    "|later"
)
_COMPARED_LOW = "fewer|less|lower|smaller|younger|shorter|lighter|cheaper|slower|thinner|narrower|earlier"
_NEVER = (
    r"(?:(?:can|could|may|might|will|would|did|does|do|has|have|had|is|are|was|were)(?: not|not|n't|n’t)|never"
    r"|at no (?:point|stage|time)"
    r"|seldom|rarely|nowhere|unlikely to|nobody(?: [a-z]+)?"
    r"|no one(?: [a-z]+)?)(?: ever)?(?: have| be| been| have been)?"
)
"""What denies that a number is passed or reached: "cannot have", "is unlikely to", "was never"."""

_NOBODY = "(?:neither [a-z]+|no [a-z]+|none(?: of them)?|not to)"
_NEVER_DID = (
    "(?:never|no [a-z]+|nor|nowhere|rarely|seldom)(?:, [a-z ]{2,20},)? (?:can|could|did|do|does|had|has|have|would)"
    " (?:he|it|she|that|they|the [a-z]+)(?: ever)?"
)
_PASSED = (
    "exceed(?:s|ed)?|(?:sur)?pass(?:es|ed)?|top(?:s|ped)?|cross(?:es|ed)?|(?:get|go|gone|got|went|rise|rose)"
    " (?:over|above|beyond)"
)
"""What denies it before the subject, and how a number is passed: "neither army exceeded 6,000"."""

_AMOUNT = (
    "(?:number|count|total|toll|figure|sum|population|casualties|deaths|dead|losses|loss|cases|cost|costs|debt|price"
    "|membership|turnout|attendance|victims|arrivals|strength)"
)
"""What grows past a number, where a verb of going may do something else of others: "the toll passed 500"."""

_NOT_REACHED = (
    f"(?:{_AMOUNT}|army|city|crew|town|village) (?:(?:did|do|does|had|has|have|will|would) )*"
    "(?:(?:not|n't|n’t|never) (?:even |quite )?(?:come to|reach(?:ed)?)|fail(?:s|ed) to reach)|not quite reach(?:ed)?"
)

_BEFORE = {
    ">": rf"{_AMOUNT} (?:(?:already|had|has|have|soon|to|will|would) )*pass(?:ed|es)?"
    rf"|(?:go|goes|going|gone|went) past|(?:{_COMPARED}) than|over|above|beyond|upwards? of|north of"
    r"|in excess of|exceed(?:s|ed|ing)?|(?:already|far|is|long|now|was|well) past|surpass(?:es|ed|ing)?"
    r"|top(?:s|ped|ping)|(?:will|would|could|may|might|to) top|>|&gt;",
    ">=": rf"(?:barely|hardly|scarcely) (?:(?:be|have(?: been)?) (?:[a-z]+ )?)?(?:(?:{_COMPARED_LOW}) than|under"
    rf"|below)|at (?:the (?:very )?)?least,?|(?:no|not) (?:{_COMPARED_LOW}) than|(?:an? (?:bare )?)?minimum(?: of)?"
    r"|min\."
    r"|at (?:the (?:lowest|minimum)|a minimum),?|a (?:floor|lower (?:bound|limit)) of"
    rf"|at least or equal to|nothing (?:{_COMPARED_LOW}) than|equal to or (?:{_COMPARED}) than"
    rf"|(?:{_COMPARED}) than or equal to"
    rf"|(?:{_COMPARED}) or equal (?:than|to)|not (?:under|below|less)|as (?:few|little) as|a good"
    rf"|{_NEVER} (?:(?:{_COMPARED_LOW}) than|(?:(?:drop|dropped|fall|fell|go|gone|sank|sink) )?(?:under|below))|>=|≥|⩾",
    "<": rf"{_NOT_REACHED}|not (?:even|quite)|nothing like|nowhere near(?: to)?"
    rf"|(?:{_COMPARED_LOW}) than|under|below|beneath|(?:just |a little )?short of|shy of"
    r"|south of|<|&lt;",
    "<=": rf"(?:barely|hardly|scarcely) (?:be|have(?: been)?) (?:[a-z]+ )?(?:(?:{_COMPARED}) than|over|above|beyond"
    rf"|{_PASSED})|"
    rf"{_NEVER} (?:(?:[a-z]+ (?:to )?)?(?:{_COMPARED}) than"
    rf"|{_PASSED}|(?:{_COMPARED}) than|(?:[a-z]+ )?(?:over|above|beyond))|(?:{_NOBODY}|{_NEVER_DID}) (?:{_PASSED})"
    rf"|impossible (?:for [a-z ]{{2,40}})?to (?:{_PASSED})"
    rf"|no [a-z]+ (?:(?:be|been|can|could|had|has|have|is|was|were|will|would) ){{1,3}}(?:[a-z]+ )?(?:for )?"
    rf"(?:{_COMPARED}) than"
    rf"|up to|at best,?|at (?:the (?:very )?)?most(?:,| to)?|(?:no|not) (?:{_COMPARED}) than|(?:an? )?maximum(?: of)?"
    r"|max\.|an? (?:ceiling|upper (?:bound|limit)) of"
    r"|at (?:the (?:outside|utmost|highest|maximum)|a maximum|utmost),?"
    r"|within|as (?:many|much|high|long|large|far) as|not (?:over|above|more|exceeding)|never more than"
    rf"|equal to or (?:{_COMPARED_LOW}) than|(?:{_COMPARED_LOW}) than or equal to"
    rf"|(?:{_COMPARED_LOW}) or equal (?:than|to)|<=|≤|⩽",
    "~": rf"{_AMOUNT} approach(?:ed|es)|(?:barely|hardly|scarcely) (?:(?:{_COMPARED}) than|over|above|{_PASSED})|"
    r"about|some|around|nearly|almost|nearer(?: to)?|close(?:r)? to|close on|nigh on|getting on for"
    r"|scarcely|hardly|barely|not far (?:off|from|short of)|near enough|pretty (?:much|nearly)|well[ -]nigh"
    r"|an? (?:rough|round)|an approximate (?:number|total) of|the (?:best|better) part of|just on|well on for"
    r"|near(?: of| to| upon)?|roughly speaking,?|approximately on|in round (?:figures|numbers),?"
    r"|(?:about|approximately) of|approximately|approx\.?|roughly|circa|ca\.?|c\.|nearing"
    r"|approaching|an? (?:estimated|approximate)|an estimate of|in the (?:region|neighbou?rhood|vicinity|order) of"
    r"|(?:on|of) the order of|of order|something like|somewhere (?:around|near|about|in the region of)|estimated at"
    r"|(?:border|verg)(?:s|ed|ing) on|within an? (?:ace|hair|whisker) of"
    r"|(?:is|are|was|were) (?:nudging|pushing|touching)|, say,"
    r"|practically|virtually|maybe|perhaps|possibly|more or less|give or take|as good as|more like"
    r"|at a (?:rough )?guess,?|plus or minus|~|≈|∼|≃|≅|∽|±",
}  # fmt: skip
"""The operator of each hedge that stands before a number."""

_BEHIND = (
    (">", "", "with (?:a little|something)"),
    (">=", "noun comma phrase", "or more|if not more|and counting|at (?:the )?(?:very )?least"),
    (">=", "noun phrase", "and upwards?"),
    (
        ">=",
        "noun",
        "or (?:over|above|older|longer|higher)|and (?:above|more|older)|at the lowest|at (?:(?:a|the) )?minimum",
    ),
    (">=", "", "or (?:greater|upwards?|up|better|(?:greater|more) than)|and (?:over|greater|higher|longer|up|better)"),
    (">=", "", r"minimum|plus|\+"),
    ("<=", "noun comma phrase", "or (?:less|fewer)|if not (?:fewer|less)|at (?:the )?(?:very )?most|at the outside"),
    ("<=", "noun comma", "if that|at best|max|tops"),
    ("<=", "noun", "or (?:below|younger)|and (?:below|younger)|at the utmost|at (?:(?:a|the) )?maximum"),
    ("<=", "", "(?:or|and) (?:under|lower|smaller)|and (?:less|fewer)|or below|maximum"),
    ("~", "noun comma phrase", "or (?:so|thereabouts)|give or take"),
    ("~", "comma", r"in round (?:figures|numbers)|more or less|or (?:very )?(?:close|near(?:ly)?) (?:enough|it|to it)"),
    ("~", "noun", "approximately"),
    ("~", "", r"odd|ish|approx\.?|and some|or less or more"),
)
"""The hedges that stand behind a number: the operator of each, and where it may stand besides: behind what is counted,
"500 men or so"; behind that and a comma, or the number and a comma; and behind names and longer phrases, "500 houses of
brick or more"."""

_DEGREE = (
    r"(?:(?:just|only|slightly|well|far|a little|a bit|little|somewhat|considerably|significantly|substantially|much"
    r"|very|easily|even|rather|still) )?"
)


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


def _symbols_apart(patterns: Iterable[str]) -> tuple[str, str]:
    """The words and the signs among some hedges: a sign needs no space or word boundary."""
    parts = [part for pattern in patterns for part in alternatives(pattern)]
    signs = [part for part in parts if not part[0].isalpha() and not part.startswith("(")]
    return "|".join(part for part in parts if part not in signs), "|".join(signs)


def _behind(place: str) -> str:
    """The hedges of `_BEHIND` that may stand in a place."""
    return _spaced("|".join(pattern for _, places, pattern in _BEHIND if place in places))


_WORDS, _SIGNS = _symbols_apart(_BEFORE.values())
_WORDS_BEHIND, _SIGNS_BEHIND = _symbols_apart(pattern for _, _, pattern in _BEHIND)
LEFT = _spaced(rf"(?:\b(?i:{_DEGREE}(?:{_WORDS}))\s|\b(?:approx|ca?)\.|(?:{_SIGNS}))\s*$")
_AFTER_NOUN, _AFTER_COMMA, _AFTER_PHRASE = (_behind(place) for place in ("noun", "comma", "phrase"))
_BEHIND_NOUN = (
    rf"[a-z]+(?:\s+(?:[a-z]+\s+)?(?i:{_AFTER_NOUN})|(?:\s+[a-z]+)?,\s+(?:{_AFTER_COMMA}))"
    rf"|[A-Za-z]+(?:\s+[A-Za-z]+){{0,3}},?\s+(?:{_AFTER_PHRASE})"
)
RIGHT = rf"^(?:[\s-]\s?(?:(?i:{_spaced(_WORDS_BEHIND)})|{_BEHIND_NOUN})\b|{_SIGNS_BEHIND}|,\s(?i:{_AFTER_COMMA})\b)"
RIGHT_NOT = _spaced(
    rf"^ [A-Za-z]+(?: [A-Za-z]+){{2,3}},? (?:{_AFTER_PHRASE}) [A-Za-z]|^[A-Za-z, ]+ (?:{_AFTER_PHRASE}),? (?:than|\d)"
    r"|^ (?:[A-Za-z]+ ){0,3}(?:an?|and|as|but|by|from|or|than|that|the|to|were|was|who|with),?"
    rf" (?:[A-Za-z]+,? ){{0,2}}(?:{_AFTER_PHRASE})\b"
    r"|^[A-Za-z ]*, or so (?:I|an?|goes|he|it|one|our|s(?:ays?|aid|he)|the|they|we) "
    r"|^[\s-]\s?(?:[a-z]+ )?(?:[a-z]+ )?(?i:or|and) (?:\w+ than \w"
    r"|(?:over|under|above|below|up|more|less|fewer)"
    r" (?:\d|[$£€]|an? (?:dozen|fifth|half|hundred|million|quarter|third|thousand)\b|the\b))"
    r"|^ with (?:a little|something) [a-z]|^[\s-]\s?(?:[a-z]+ ){1,2}and more [a-z]"
    r"|^, at (?:the )?(?:very )?(?:least|most) (?:\d|[$£€]|an?\b|half\b|one\b|some\b|t[ehw]|f|s[ei])"
    r"|^[\s-]\s?(?:[a-z]+ ){0,2}at (?:(?:the )?(?:very )?(?:least|most) (?:\d|an?\b|as\b|half\b|in\b"
    r"|on\b|once\b|one\b|part\b|some\b|the\b|t[wh]|f)"
    r"|(?:the (?:outside|utmost|lowest)|(?:a |the )?(?:minimum|maximum)) [a-z])"
)
"""Where the words after a number look like its hedge and are the next number's."""

LEFT_NOT = _spaced(
    r"(?:(?:^|\D)\d{1,3}|\d{5}|%|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozen|hundred"
    "|thousand|million"
    rf"|per cent|points|times)) (?i:(?:{_COMPARED}|{_COMPARED_LOW}) than) $"
    r"|[a-z] at (?:the (?:very )?)?(?:least|most), $"
    r"|\b(?i:add(?:s|ed)?|brought|came?|comes|climbed|crept|edged|gone|grew|grown|inched|jumped|mount(?:s|ed)|moved"
    "|own(?:s|ed)|pushed|risen|rose|shot"
    r"|soared|sum(?:s|med)?|went|worked) up to $"
    r"|\b(?i:br(?:ings?|ought)|push(?:es|ed)|raise[sd]?|revise[sd]?|round(?:s|ed))"
    r" (?:it|them|this|that|the (?:count|estimate|figure|number|sum|toll|total)) up to $"
    r"|\b(?i:spoken|speaks?|spoke|talks?|talked|testif(?:y|ies|ied)|it is said|it was said|(?:are|is|was"
    r"|were) given|conclusion"
    "|data|information|figures|informed|informs|legend|myth|question|(?:an?|her|his|its|the"
    "|their) (?:[a-z]+ )?report|rumou?rs|stor(?:y|ies)|tales?)(?: only)? about $"
    r"|\b(?i:and|or) possibly $"
    r"|\b(?i:gets?|got|goes|went|come|came) as far as $"
    r"|\b(?i:is|are|was|were|be|been|ran|runs?|running) short of $"
    r"|\b(?i:row|quarrel|argument|dispute|fight|joke|film|song|poem|novel|lecture) (?:with [a-z]+ )?about $"
    r"|\b(?i:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?)(?: (?:it|that|them|this))? over $"
)
"""Where the words before a number look like its hedge and compare another number with it, "53 fewer than ten", lead
up to it, "it had crept up to 12", belong to the verb, "they handed over 40", or to what stands before them: "on paper
at least, 12"."""

OVER = r"(?i)\bover\s+$"
LASTING = _spaced(
    r"(?:^|[\n(,;:]|\b(?i:for|in|of|after|last|lasts|lasted|lasting|take|takes|took|taken|taking|spend|spent|serve"
    "|served|is|was"
    "|were|are|be|been|being|ran|runs|wait|waited|and|or|with|just|well|little|slightly|than|a|the|from|by|at|to"
    "|until|within"
    r"|stayed|held|lived|worked|sentenced|jailed|aged|live)) over $"
)
"""What stands before "over" where it bounds a time; behind anything else it leads up to the time that passed: "it cost
3 million over five years"."""
OCCASIONS = (
    r"^\s+(?:[a-z]+\s+)?(?:afternoons|evenings|generations|meetings|mornings|nights|seasons|sessions|sittings|visits"
    "|weekends)"
    r"\b"
)
"""What follows a number of times that are counted as things: "took evidence over five sittings"."""
WITHIN = r"(?i)\bwithin\s+$"
DEADLINE = r"\b(?:be|can|could|may|might|must|shall|should|to|will|would)\b[^.,;:]{0,40}\bwithin\s+$"
"""What stands before "within" where it sets a bound; of what has been it tells how long it took: "within ten days all
were dead"."""
UNDER = r"(?i)\bunder\s+$"
OF_HOLDERS = (
    r"^\s+(?:[a-z]+\s+)?(?:aliases|banners|captains|charters|commanders|conditions|dynasties|emperors|flags|governments|headings|kings"
    "|leases|masters"
    r"|names|owners|presidents|pseudonyms|queens|regimes|roofs|rulers|spellings|titles)\b"
)
"""What stands before and behind a number of those under whom, or under which, something is: "under two names"."""
DURATIONS = ("day", "week", "month", "year", "decade", "century", "hour", "minute", "fortnight")

_READ = {
    before: [
        (re.compile(_spaced(f"(?:{_DEGREE}(?:{pattern}))"), re.IGNORECASE), operator) for operator, pattern in table
    ]
    for before, table in ((True, _BEFORE.items()), (False, [(operator, pattern) for operator, _, pattern in _BEHIND]))
}
_OPERATORS = {before: _READ[before] + _READ[not before] for before in _READ}
"""Behind a number a word is first what it is there: "it tops 500", but "500, tops"."""


_ENDING = re.compile(rf"(?:{_spaced(_WORDS_BEHIND)}|{_SIGNS_BEHIND})$", re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def ending(matched: str) -> str:
    """The hedge at the end of what `RIGHT` matched, without the noun that may stand before it."""
    found = _ENDING.search(matched)
    return found[0] if found else matched


@lru_cache(maxsize=1 << 12)
def operator(hedge: str, before: bool = True) -> str:
    """The operator of a hedge as spelled, before its number or behind it. Raises `KeyError` for words that no table
    holds."""
    hedge = " ".join(hedge.replace("-", " ").split())
    for pattern, name in _OPERATORS[before]:
        if pattern.fullmatch(hedge):
            return name
    raise KeyError(hedge)
