"""Verbs of saying that say nothing where they stand, in English, for what follows makes them verbs of doing, or nouns.

What lives here: the verbs, and patterns of windows beside them (RE2 over bytes). What does not: where a cue says
nothing for another reason (`silences.py`), and the cues themselves (`cues.py`).
"""

from pipeline.extract.en.speaker_words import SCHOLAR

_SUM = (
    r"(?:[$]|\xc2[\xa3\xa5]|\xe2\x82\xac|(?:[\w.,-]+\s+){1,3}(?:dollars|pounds|marks|francs|ro?ubles|crowns|euros|yen"
    r"|pence|cents|shillings|guineas|rupees|pesos|lire|florins|guilders|ducats)\b)"
)
DOES = (
    (r"gave", 40, rf"^\s+{_SUM}"),
    (
        r"(?:.* )?(?:writes?|wrote|written)",
        40,
        r"^\s+(?:downs|offs?|ups?)\b|^\s+[\w.,-]+\s+(?:[a-z]+\s+)?(?:articles|books|che(?:que|ck)s|columns|essays|letters|lines|novels|pages|papers|operas|plays|poems|rolls|scrolls|songs|symphonies|volumes|words)"
        r"\b",
    ),
    (
        r"(?:.* )?(?:gives?|gave|given)|putting",
        40,
        r"^\s+(?:(?:up|away|off|on\s+[A-Za-z]+|back|together|out\s+[0-9]+)|(?:(?:[^i\s]\w*|i[^t\s]\w*)\s+)(?:\w+\s+){0,2}"
        r"(?:days|weeks|months|years|hours|minutes))\b",
    ),
    (
        rf"(?i){SCHOLAR}",
        80,
        r"^\s+(?:[A-Z\x80-\xff][\w\x80-\xff.'-]+\s+){1,4}(?:ha[sd]\s+)?(?:also\s+)?(?:collected|consulted|copied|devoted|edited|examined|interviewed"
        r"|lived|married|owns|owned|photographed|published|read|served|searched|sifted|spent|studied|taught|transcribed|travelled"
        r"|visited|worked)\b",
    ),
    # "The speech ran to forty minutes": how long it is.
    (
        r"(?:ran|runs?) to(?: .*)?",
        48,
        r"^\s+(?:(?:about|almost|at\s+least|more\s+than|nearly|only|over|some)\s+)?[\w.,-]+(?:\s+(?:hundred|thousand))?\s+(?:chapters"
        r"|columns|hours|lines|minutes|pages|sheets|stanzas|verses|volumes|words)\b",
    ),
    (
        r"concede[sd]?",
        32,
        r"^\s+an?\s+(?:[a-z]+\s+)?(?:cut|goals?|increase|penalty|reduction|rise)\b",
    ),
    # "Other projects include", "sewer projects, worth": nouns in the plural.
    (
        r"projects",
        16,
        r"^(?:\s+(?:and|are|at|bears?|by|for|have|in|includ(?:e|ing)|is|like|of|on|or|such|to|under|were|will|with|worth|would)\b|[.,;])",
    ),
    (
        r"disputes",
        16,
        r"^(?:\s+(?:about|among|and|are|between|have|in|include|of|or|over|were|with|within)\b|[.;])",
    ),
    (
        r"fears",
        16,
        r"^\s+(?:about|among|and|are|have|in|of|on|or|over|were)\b",
    ),
    (
        r"listed",
        24,
        r"^\s+(?:buildings?|compan(?:y|ies)|concern|equit(?:y|ies)|firms?|group|securities|shares|stocks?|subsidiary|unit)\b",
    ),
    (
        r"logged|logs",
        40,
        r"^\s+(?:about\s+|over\s+|some\s+|nearly\s+|more\s+than\s+)?[0-9][0-9.,]*\s+(?:[a-z]+\s+)?(?:flights|hours|kilometres|laps|miles|sorties|tons)"
        r"\b",
    ),
    (
        r"told|tells?",
        40,
        r"^\s+(?:an?|another|the|its|his|her|their)\s+(?:[a-z]+\s+){0,3}(?:stor(?:y|ies)|tales?|truth|lies?)\b",
    ),
    (
        r"(?:gives?|gave|given)",
        40,
        r"^\s+(?:[a-z]+\s+){0,2}(?:approval|assent|backing|birth|consent|notice|orders|permission|priority|rise|support|thanks|way)\b",
    ),
    (
        r"confirmed|confirms",
        48,
        r"^\s+(?:(?:[A-Z][\w'-]+\s+){1,4}(?:to|as)\b|[0-9]+\s+(?:ambassadors|judges|justices|ministers|nominees)\b)",
    ),
    (
        r"(?:has |have |had )?f(?:ind|inds|ound)",
        96,
        r"^\s+[^.;:\"]{2,72}\s(?:guilty|innocent|liable)\b",
    ),
    (
        r"finds?|found",
        24,
        r"^\s+(?:(?:herself|himself|itself|themselves|asylum|employment|fame|favour|jobs?|refuge|safety|shelter|work)\b|an?\s(?:home|job)\b)"
        r"|^\s+(?:[a-z]+|[0-9]{1,2})\s+(?:more\s+)?(?:bodies|bombs|bullets|corpses|guns|rifles|shells|survivors|weapons)\b",
    ),
    (
        r"arrived? at|arrives at",
        24,
        r"^\s+(?:[0-9]{1,2}[.:][0-9]{2}\b|[0-9]{1,2}\s*(?:[ap]\.?m\b|o'clock)|noon\b|midnight\b)",
    ),
    (r"describe[sd]?", 24, r"^\s+as\s+(?:an?\b|the\b|\"|\xe2)"),
    (
        r"believed|feared|presumed|thought",
        24,
        r"^\s+(?:buried|dead|drowned|extinct|likely|lost|missing|possible|safe|stranded|trapped|unlikely)\b",
    ),
    (r"thought", 24, r"^\s+to\b"),
    (
        r"admit(?:s|ted)? to",
        48,
        r"^\s+(?:an?\s|his\s|her\s|its\s|their\s|the\s)?(?:[a-z]+\s){0,2}(?:hospital|school|university|ward|prison|clinic|college"
        r"|asylum|practice|bar|court|membership|union|EU|camp|convent|infirmary)\b",
    ),
    (
        r"(?:raise|lower|reduce|revise|cut)\w* (?:it|them|this|that) .*to",
        40,
        rf"^\s+{_SUM}",
    ),
)
"""Verbs, the bytes looked at behind them, and what makes them verbs of doing there: to give somebody ten days or ten
crowns, to give things up or out, to raise something to a price."""

_AS = r"\b(?:[Aa]s|[Hh]ow)\s(?:[^,;:()]{2,44}\s)?$"
SAYS_IF = (
    # "Gulf states fell", but "the report states that", "as the report states,"; "bank notes up by", but "Smith notes".
    (
        r"states",
        24,
        r"^(?:\s+(?:that|there|its|categorically|clearly|explicitly|expressly|flatly|plainly|simply|to\sbe|the\s(?:dead|figure|loss"
        r"|number|toll|total))\b|\s+[0-9]|[:.;)]|,?\s*(?:\"|\xe2))",
        _AS,
    ),
    (
        r"notes",
        24,
        r"^(?:\s+(?:again|an?|about|also|at\sleast|besides|drily|elsewhere|further|here|how|in\s(?:an?|her|his|its|the|their)|only"
        r"|over|some|that|the|there|too|her|his|its|their)\b|\s+[0-9]|[,:.;)]|\s*(?:\"|\xe2))",
        _AS,
    ),
    (
        r"guesses",
        24,
        r"^(?:\s+(?:that|there|at)\b|\s+[0-9]|[,:.;)]|\s*(?:\"|\xe2))",
        _AS,
    ),
    # "The company's total sales", but "Smith's total is"; "Smith's total, 40".
    (
        r"(?:'|\xe2\x80\x99)s?\s+(?:[a-z]+\s+)?(?:maximum|minimum|total)",
        16,
        r"^(?:\s+(?:and|at|but|c[ao]mes?|for|from|had|in|includes?|is|of|reached|st[ao]n?o?ds?|then|to|was|would)\b"
        r"|\s+(?:[0-9$]|\xc2\xa3)|[,.:;)])",
        r"\x00",
    ),
)
"""What is a verb of saying, or a count of somebody, only if such words stand behind it or before it, and a noun
otherwise."""
