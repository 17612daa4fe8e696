"""How English says without a verb of saying that somebody holds a number to be so: is convinced that, takes the view
that, is quoted as saying.

What lives here: predicates whose subject is the source, as alternatives of a pattern. What does not: verbs of saying
(`saying.py`), how a figure is given (`giving.py`), and what a predicate found in a text means (`cue_meanings.py`).
"""

_CERTAIN = (
    "(?:[a-z]+ly |quite |far from |not )?(?:adamant|afraid|certain|confident|concerned|convinced|hopeful|optimistic"
    "|persuaded|positive|satisfied|sceptical|skeptical|sure|worried)"
)
_VIEW = (
    "(?:assertion|assumption|belief|claim|conclusion|conjecture|contention|conviction|estimation|finding|hypothesis"
    "|idea|impression|judge?ment"
    "|line|notion|opinion|position|proposition|standpoint|suggestion|supposition|theory|thesis|version|view|viewpoint"
    "|point of view)"
)
_ISSUED = (
    "(?:announcement|assurance|bulletin|communiqu[eé]|declaration|email|e-mail|letter|memo|memorandum|message|note"
    "|notice|order"
    "|paper|press release|release|report|statement|telegram|warning)"
)
_SAYING = (
    "(?:saying|stating|claiming|announcing|asserting|arguing|declaring|warning|which sa(?:id|ys)|which stated|that)"
)
_SHOWING = "(?:showing|suggesting|indicating|proving|which show(?:ed)?|that show(?:ed)?)"
_FIGURES = (
    "(?:accounts|data|documents|evidence|estimates|figures|findings|information|numbers|records|research|results"
    "|statistics)"
)
_TO_SAY = "(?:announce|argue|assert|claim|complain|confirm|declare|report|reveal|say|state|tell|warn)"

STANCES = "|".join(
    [
        f"(?:am|is|are|was|were|feels?|felt|remain(?:s|ed)?) {_CERTAIN} that",
        "(?:is|are|was|were|am|has|have|had) (?:in )?(?:no|little) doubt that",
        f"(?:is|are|was|were) (?:of|in|under) (?:the |an? |his |her |their )?{_VIEW} that",
        "(?:accepts?|accepted|adheres? to|adhered to|adopts?|adopted|advances?|advanced|comes? to|came to|defends?"
        "|defended"
        "|develops?|developed|expresse[sd]|formulate[sd]?|follows?|followed|h(?:olds?|eld)|inclines? to|inclined to"
        "|keeps? to"
        "|kept to|maintain(?:s|ed)?|propounds?|propounded|puts? forward|put about|represents?|represented|shares?"
        "|shared|spreads?"
        "|stands? on|support(?:s|ed)?|t(?:akes?|ook)|voice[sd]?|put(?:s)? out) (?:an?|the|his|her|its|their"
        f"|this) (?:[a-z]+ )?{_VIEW} that",
        "m(?:akes?|ade) (?:it )?(?:clear|known|plain|public) that",
        "lets? (?:it )?(?:slip|be known|be understood) that",
        "(?:issue[sd]?|g(?:ives?|ave)|m(?:akes?|ade)|puts? out|publishe[sd]|released?|releases|sen[dt]s?"
        "|circulate[sd]|wrote)"
        f" (?:an?|the|his|her|its|their) (?:[a-z]+ )?{_ISSUED},? {_SAYING}",
        "(?:g(?:ives?|ave)|ha(?:s|ve|d) given) (?:an?|the|his|her|its|their|my|our|your) (?:own )?(?:word|assurance"
        "|guarantee|promise"
        "|evidence|testimony) that",
        "(?:gives?|gave|ha(?:s|ve|d) given|submit(?:s|ted)?|present(?:s|ed)?|produce[sd]?|publishe[sd]|released?"
        "|releases|issue[sd]?|provide[sd]?"
        "|supplie[sd]|cite[sd]?|quote[sd]?|use[sd]?|has|have|had) (?:the |some |new |its |his |her "
        f"|their )?(?:[a-z]+ )?{_FIGURES},? (?:{_SHOWING}|that|according to which)",
        "(?:is|are|was|were|been) (?:widely |often |also |later |since )?(?:cited|quoted|recorded"
        "|reported) (?:[A-Za-z]+ )*as (?:having said|putting|saying|stating|telling)",
        "(?:is|are|was|were) (?:about|anxious|careful|due|expected|going|keen|quick|quoted|set|at pains) to"
        " (?:argue|assert|claim"
        "|complain|confirm|declare|reveal|say|state|tell|warn) (?:[A-Za-z]+ )*that",
        "(?:began|begins|begin|ended|ends|opened|opens|closed|closes|started|starts|concluded"
        "|concludes) (?:[a-z]+ )*by (?:saying|stating|noting|observing|claiming|telling|warning|pointing out)",
        "(?:used|uses|took|takes|rose|went|came|seized|stood up"
        f"|returned) (?:[a-zA-Z]+ )+to {_TO_SAY} (?:[A-Za-z]+ )*that",
        "(?:will|shall|would|could|can) (?:also |only |then |further )?(?:argue|claim|say|report"
        "|confirm)(?: only)?(?: today| tomorrow| on [A-Z][a-z]+)? that",
        "(?:is|are|was|were) (?:now |still |already |also )?(?:announcing|asserting|confirming|maintaining|proposing"
        "|recalling|revealing|suggesting) that",
        "(?:will|shall) (?:also |only |then )?tell (?:[A-Za-z]+ )+that",
    ]
)
"""Predicates whose subject can only be who holds or says what follows, mostly behind "that"."""
