"""What makes a number a difference, in English: a rise of 5 per cent, 40 votes ahead, two degrees warmer.

What lives here: the words beside a number that say so, a `Change` for each construction, as patterns for RE2. What does
not: how the numbers are marked (`numbers_changes.py`), and what says how exact one is (`hedges.py`).
"""

from pipeline.extract.en import currencies
from pipeline.extract.en.lists import spaced
from pipeline.extract.en.words import NUMERAL
from pipeline.extract.numbers_rules import Beside, Change

NEAR = "about|around|nearly|almost|some|over|more than|less than|fewer than|under|up to|at least|roughly|approximately"
VERBS = (
    "ro[s]e|ris(?:e|es|en|ing)|grew|grow(?:s|n|ing)?|f[ea]ll(?:s|en|ing)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed"
    "|ing)"
    r"|declin(?:e|es|ed|ing)|dropp?(?:s|ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?"
    r"|s[aou]nk|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|slump(?:s|ed|ing)?"
    r"|shr[aiu]nk|swell(?:s|ed|ing)?|slid|lengthen(?:s|ed|ing)?|shorten(?:s|ed|ing)?"
    r"|slip(?:s|ped|ping)|shed(?:s|ding)?|eas(?:es|ed|ing)|tick(?:s|ed) (?:up|down)|dipp?(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?|contract(?:s|ed|ing)|diminish(?:es|ed|ing)?|dwindl(?:es|ed|ing)"
)
MOVED = (
    rf"\b(?i:{VERBS}|up|down|off|lost|added|firmed|advanced)"
    r"\s+(?:(?i:by|about|nearly|some|another|just|only|over|more\s+than)\s+)*$"
)
"""What stands right before a number that is a change: "rose 14 to 164" has two numbers, the change and the level."""
_NOUNS = (
    "increase|raise|rise|growth|fall|drop|decline|decrease|reduction|gain|jump|surge|cut|difference|margin|gap|lead|swing"
    "|discrepancy|change|improvement|deterioration"
)
_BY = (
    "(?:led|leads?|leading|lift(?:s|ed|ing)?|won|wins?|winning|lost|loses?|beat|beaten|ahead|behind|trail(?:s|ed"
    "|ing)?|cut(?:s|ting)?|reduc(?:e|es|ed|ing)|raise[sd]?"
    "|rais(?:es|ing)|slash(?:es|ed|ing)?|trim(?:s|med|ming)?|up|down|higher|lower|more|fewer|less|larger|smaller"
    "|exceed(?:s|ed|ing)?|improve[sd]?|worsen(?:s|ed)|strengthen(?:s|ed)|weaken(?:s|ed)|accelerate[sd]?|slow(?:s|ed)"
    r"|appreciate[sd]|depreciate[sd]|devalued?|miss(?:es|ed)|short|outnumber(?:s|ed)?|outscor(?:es|ed)|differ(?:s|ed)?"
    "|(?:over|under)(?:count|estimate|rate|state|shoot|shot)(?:s|d|ed)?|exaggerate[sd]?|inflate[sd]?|out|off|wrong"
    r"|too (?:few|great|high|large|late|little|long|low|many|much|short|small)"
    rf"|widen(?:s|ed)?|narrow(?:s|ed)?|boost(?:s|ed|ing)?|lower(?:s|ed|ing)|warmed|cooled|upwards?|downwards?|{VERBS}"
    rf"|{_NOUNS}|majority)(?: \w+){{0,6}} by"
)
_HEDGED = (
    r"(?:(?:though|just|only|still) ){0,2}"
    rf"(?:(?:an? )?(?:(?:just|well|only) )?(?:{NEAR}|estimated|an?|another|further|mere|full|bare|good) )?"
)

_DEGREES = ("per cent", "share", "percentage point", "basis point", "point")
_MONEY = tuple(sorted(currencies.NAMES))
_TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
_RATIOS = ("times", "ratio")
"""How many times something is another thing, which no comparison makes a difference."""

_COUNTED = "(?:goals|lengths|places|points|runs|seats|shots|strokes|votes|wickets)"
"""What those who compete are ahead by."""
_GREATER = (
    "better|bigger|brighter|broader|cheaper|colder|cooler|costlier|darker|dearer|deeper|denser|fatter|fewer|greater"
    "|heavier|higher|hotter|larger|less|lighter|longer|lower|more|narrower|older|poorer|richer|shallower|shorter|slimmer"
    "|slower|smaller|steeper|stronger|taller|thicker|thinner|warmer|weaker|wealthier|wetter|wider|worse|younger"
)
_STANDARD = (
    "(?:averages?|benchmark|bids?|budget|ceiling|costs?|estimates?|expectations?|figures?|floor|forecasts?|goal|guidance"
    "|levels?|limit|mark|mean|median|maximum|minimum|norm|numbers?|offer|peak|plan|price|projections?|quota|rate|record"
    "|reserve|sum|target|tender|threshold|total|trend|value)"
)
_WHOSE = "(?:[a-z]+(?:'|’)s?|an?|any|her|his|its|last|no|our|that|the|their|this)"
_CONTESTED = (
    "(?:(?:passed|carried|defeated|rejected|held|took|taken)(?: [a-z]+){0,3}"
    "|(?:edged|got|limped|romped|sailed|scraped|squeaked|squeezed) (?:home|in|past|through))"
)
_BETWEEN = "(?: (?:between|for|from|in|on|over|with)(?: [a-z]+){1,4})"
_AMOUNTS = "(?:amount(?:s|ed) to|c[ao]me to|comes to|is|was|has been|had been|will be|would be)"
_STANDS = (
    "(?:(?:has |had )?(?:been|fallen to|grown to|narrowed to|risen to|widened to)|amount(?:s|ed) to|at|came to|comes to"
    "|fell to|grew to|is|reached|rose to|stands at|stood at|to|was)"
)
_DONE = (
    r"\b(?i:[a-z]+ed|beaten|borne|broken|chosen|driven|drawn|eaten|given|hidden|known|seen|shown|spoken|sworn|taken|written"
    "|beset|bought|brought|caught|done|felt|found|had|heard|held|hit|hurt|kept|led|left|made"
    "|met|paid|put|read|run|sent|set|shot|sold|sought|spent|taught|told)"
)
"""A verb behind which "by 60 per cent" tells who does it."""


def _ending(words: str) -> str:
    """The pattern of some words right before a number, hedged or not."""
    return spaced(rf"\b(?i:(?:{words}) {_HEDGED})$")


def _beside(words: str) -> str:
    """The pattern of some words right behind a number and its unit."""
    return spaced(rf"^(?: |-)(?:{words})")


_HANDLED = spaced(
    r"^ (?:down|into|off|onto) [a-z]|^ (?:[a-z]+ )?(?:steps|stairs|flights|rungs|stones|peaks"
    r"|mountains|hills|trees|walls|fences|bombs|leaflets|mines|parcels|jobs|posts|staff|workers"
    "|ships?|vessels?|boats|cruisers|destroyers|frigates|freighters|galleons|galleys|hulls|junks|transports|trawlers"
    r"|warships|steamers?|submarines|barges|tankers?|wells|shafts|crops|roses|apples|potatoes)\b"
    r"|^ of (?:ash|food|hail|her|his|its|our|rain|snow|the|their|them|these|those)\b"
)
"""Things that are climbed, jumped, dropped, sunk or grown, and do not rise and fall themselves: "climbed 700 steps"."""

_BOOKED = spaced(
    r"\b(?i:capital|excludes?|excluding|extraordinary|includ(?:e|es|ed|ing)|one-time|pre-?tax|special|tax)"
    r" (?:[a-z-]+ )?gains?(?: of)? (?:[a-z]+ )*$"
)
"""A gain that is a sum in the books: "an extraordinary gain of 4 million"."""

_SIDES = (
    Beside(right=spaced(rf"^ (?:votes?|voices) to (?:[0-9]|{NUMERAL}\b)")),
    Beside(
        spaced(
            r"\b(?i:won|wins?|winning|lost|loses?|beat|beaten|defeated|passed|carried|rejected|approved|adopted|elected"
            r"|victory|voted)(?: [a-z]+){0,3} by $"
        ),
        spaced(rf"^ to (?:[0-9]|{NUMERAL}\b)"),
    ),
)
"""The votes of two sides, which are no difference: "won by 217 votes to 215"."""

CHANGES = (
    Change(
        left=_ending(
            rf"{VERBS}|{_BY}"
            "|(?:,|and|are|be|been|closed|edged|ended|finished|gone|is|moved|trading|was|went|were)"
            ' (?:"|“|‘)?(?:up|down)'
            rf"|(?:{_NOUNS})s? (?:of|by)|(?:difference|discrepancy) (?:[-–—]|in)|(?:decreased|diminished|increased) on"
        ),
        but=("ratio",),
        unless=(Beside(right=_HANDLED), Beside(_BOOKED), Beside(r"(?i)\bover\s$", units=_TIMES), *_SIDES),
    ),
    Change(
        left=_ending("majority of|(?:(?:'|’)s?|her|his|its|the|their) majority (?:is|was|had been|stands at|stood at)"),
        but=("per cent", "share"),
    ),
    # "The gap between them is 4 points", "the rise in prices came to 4 per cent".
    Change(
        left=_ending(
            rf"{_WHOSE} (?:[a-z-]+ ){{0,2}}(?:difference|discrepancy|lead|margin|swing){_BETWEEN}? {_STANDS}"
            rf"|{_WHOSE} gap {_STANDS}"
            rf"|{_WHOSE} (?:[a-z-]+ )?(?:cut|decline|decrease|drop|excess of [a-z]+ over [a-z]+|fall|gain|growth"
            rf"|increase|jump|reduction|rise|surge)(?: (?:in|on)(?: [a-z]+){{1,3}})? {_AMOUNTS}"
            "|excess of [a-z]+ over [a-z]+ of"
        ),
        but=_RATIOS,
    ),
    Change(left=_ending(rf"{_WHOSE} (?:[a-z-]+ )?gap{_BETWEEN}? {_STANDS}"), units=_DEGREES),
    # "Two degrees warmer", "40 per cent more"; "two years later" tells a time.
    Change(
        right=_beside(rf"(?:{_GREATER})\b"),
        measured=True,
        but=(*_RATIOS, *_TIMES),
        unless=(Beside(right=spaced(r"^ (?:[a-z]+-|(?:more|less) or )")),),
    ),
    Change(
        right=_beside(
            r"(?:increase|rise|fall|drop|decline|decrease|reduction|gain|jump|surge|lead|margin|swing|cut|growth)\b"
            r"|(?:fewer|higher|larger|less|lower|more|smaller|ahead|behind|down|up),? (?:in real terms )?than\b"
            "|[a-z]+s (?:fewer|less|more) than (?:a year|any|at|before|expected|he|in|it|last|on|she|that|the|they"
            r"|usual)\b|(?:ahead|behind|down|fewer|higher|larger|less|lower|smaller|up),? (?:in|on)\b|fewer\b"
            r"|(?:better|worse) off\b"
            r"|more (?:[a-z]+ ){1,5}than\b|(?:[a-z]+ )?short[.,;)]|clear of\b"
            r"|ahead of (?:(?:the )?[A-Z0-9]|her\b|him\b|his\b|its\b|their\b|them\b)"
            rf"|(?:earlier|faster|later|{_GREATER}) than\b"
            rf"|(?:above|below|short of) (?:an?|its|the|their) (?:[A-Za-z-]+ ){{0,2}}{_STANDARD}\b"
            r"|(?:above|over|under) budget\b|(?:above|behind|below) (?:plan|schedule|target)\b"
            r"|(?:ahead|behind|fewer|higher|larger|less|lower|smaller)[.,;)]"
            r"|too (?:early|few|great|high|large|late|little|long|low|many|much|short|small)\b"
        ),
        but=_RATIOS,
    ),
    # "60 per cent above last year's", "4 million pounds over the estimate", "two degrees above normal".
    Change(
        right=_beside(
            rf"(?:above|below|over|under) (?:{_WHOSE} (?:[A-Za-z-]+ ){{0,3}}{_STANDARD}|last (?:month|season|week|year)"
            r"|average|expectations|normal|that of|what)\b"
        ),
        measured=True,
        but=_RATIOS,
        unless=(Beside(_ending("at|to")),),
    ),
    Change(right=_beside(r"(?:above|below) (?:1[5-9]|20)\d\d\b"), units=_DEGREES),
    Change(
        right=_beside(r"(?:down|up)(?:[.,;)]| (?:at|from|in|on|over|since)\b)"),
        units=(*_DEGREES, *_MONEY),
        unless=(Beside(right=r"^\s(?:down|up)\s(?:in|on)\s(?:the|a)\s(?:bank|cash|shop)"),),
    ),
    # Races: "40 votes behind him", "4 points clear", "two seconds behind".
    Change(right=_beside(rf"{_COUNTED} (?:ahead|apart|adrift|behind|clear|short)\b")),
    Change(right=_beside(r"apart\b"), units=_MONEY),
    Change(right=_beside(r"(?:[a-z]+ )?short of an? (?:majority|quorum)\b")),
    Change(
        right=_beside(r"(?:ahead|apart|adrift|behind|clear)\b"),
        units=_DEGREES,
        unless=(Beside(right=spaced("^ behind (?:bars|the (?:bar|counter|door|wheel))")),),
    ),
    Change(right=_beside(r"(?:ahead|behind)\b"), units=("second", "minute")),
    Change(left=_ending("within"), right=_beside(rf"{_COUNTED} of\b")),
    Change(left=_ending("within"), right=_beside(r"of\b"), units=("point", "percentage point")),
    Change(right=_beside(r"(?:her|his|my|our|their|your) (?:junior|senior)s?\b"), units=("year",)),
    # "It passed by 40 votes", "the seat by 4 points", "out by a third"; "backed by 60 per cent" tells by whom.
    Change(left=_ending(rf"{_CONTESTED} by"), right=_beside(rf"{_COUNTED}\b"), unless=_SIDES),
    Change(left=_ending(rf"{_CONTESTED} by"), units=("point", "percentage point"), unless=_SIDES),
    Change(left=_ending(rf"(?:{_GREATER}) by"), measured=True, but=_RATIOS),
    Change(
        left=_ending("by"),
        right=_beside(rf"{_COUNTED}\b"),
        unless=(*_SIDES, Beside(spaced(rf"(?:{_DONE}(?: [a-z]+){{0,3}}|\d|(?i)\bvoted) by (?:[a-z]+ )*$"))),
    ),
    Change(
        left=_ending("by"),
        units=_DEGREES,
        unless=(
            Beside(right=spaced(rf"^(?: [a-z]+)? of\b|^ to (?:[0-9]|{NUMERAL}\b)")),
            Beside(
                spaced(
                    rf"(?:{_DONE}(?: [a-z]+){{0,2}}|\d) by (?:[a-z]+ )*$|{_DONE}(?: [a-z]+)? by .*\bby (?:[a-z]+ )*$"
                )
            ),
        ),
    ),
    # Markets: "the index added 40 points", "lost 4 per cent against the dollar", "lost 98 cents to $70.31".
    Change(
        left=_ending("adds?|added|gains?|gave up|gives up|gave back|los(?:es|ing|t)|puts? on|re(?:cover|gain)ed|shed"),
        units=("point", "basis point", "percentage point"),
        unless=(Beside(right=r"^\sof\b"),),
    ),
    Change(
        left=_ending("added|gave up|los(?:es|ing|t)|put on|re(?:cover|gain)ed|shed"),
        right=spaced(
            r"^(?: (?:against|versus) |(?: in [a-z]+)? (?:at|to) [$£€\d]|,? (?:and|to) (?:close|finish)(?:d|ed)?\b)"
        ),
        units=(*_DEGREES, *_MONEY),
    ),
    Change(
        left=_ending("los(?:e|es|ing|t)|gain(?:s|ed|ing)?|shed"),
        right=_beside(
            r"(?:of|in) (?:her|his|its|the|their) (?:[a-z]+ )?(?:buying power|price|purchasing power|value|volume"
            r"|weight|worth)\b"
        ),
        units=_DEGREES,
    ),
    # "Knocks 2 points off growth", "adds 4 per cent to the bill".
    Change(
        left=_ending(
            "knock(?:s|ed)?|lop(?:s|ped)?|shav(?:es?|ed|ing)|slic(?:es?|ed|ing)|tak(?:es?|ing)|took|wip(?:es?|ed|ing)"
        ),
        right=_beside(r"off\b"),
        measured=True,
    ),
    Change(left=_ending("cut|cuts"), right=_beside(r"(?:from|off)\b"), units=(*_DEGREES, *_MONEY)),
    Change(
        left=_ending("add(?:s|ed|ing)?"),
        right=_beside(
            r"(?:an? (?:day|month|week|year) )?(?:on )?to (?:her|his|its|our|the|their|[A-Z]|costs|growth|prices)"
        ),
        measured=True,
    ),
    Change(
        left=_ending(
            "(?:are|be|been|being|is|was|were) (?:cut|increased|lowered|put up|raised|reduced|revised (?:down|up))"
        ),
        units=_DEGREES,
    ),
)

OTHERWISE = spaced(rf"^(?:,? or |,? that is,? (?:by )?| \()(?i:{_HEDGED})$")
"""What stands between a difference and the same one in another measure: "fell $1.12, or 1.5 per cent"."""
ALSO_BY = spaced(rf"^[^.;:()\d]{{0,40}} by (?i:{_HEDGED})$")
"""What stands between two differences of one verb: "rose by 6 per cent, and pay by 3"."""
