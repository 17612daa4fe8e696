"""The rules by which a number states no quantity, in English: one rule a fact, each with the reason it gives.

Patterns are for RE2 over bytes. The first rule that fits decides. To add a rule: one entry here, its line in
`tests/extract/test_nonclaims.py`, and beside it a number that looks alike and is a claim.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """A fact about English, the forms of number it is about, and what must stand beside the number.

    `left` ends at the number and `right` begins after its unit. `nounless` asks that no noun stands next to the number;
    `by_right` says that `right` is the rarer of the two. Byte 3 stands outside the sentence.
    """

    reason: str
    fact: str
    forms: frozenset[str]
    left: str = ""
    right: str = ""
    nounless: bool = False
    by_right: bool = False


MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_LIST = r"(?:[\dIVXivx]+(?:\s?[,;–-]\s?|\s+(?:and|or|to|&)\s+|,\s+and\s+))*"
"""Numbers of a list that a label before the first of them still labels."""

_DIGITS = frozenset({"digits"})
_LABELLED = frozenset({"digits", "roman", "range", "decimal", "word", "identifier"})
_ONE = frozenset({"one"})
_WORD = frozenset({"word", "one"})
_BARE = frozenset(
    {"digits", "roman", "range", "decimal", "word", "one", "fraction", "other", "ordinal", "year", "vague"}
)
_ANY = _BARE | {"measured"}


def _label(words: str) -> str:
    return rf"\b(?:{words})\s*(?:[Nn]os?\.?\s*|[Nn]umbers?\s+|#\s*)?\(?{_LIST}$"


RULES = (
    Rule(
        "page_reference",
        "a number after page or p. is a page",
        _LABELLED,
        _label(r"[Pp]ages?|[Pp]{1,2}\.|[Ff]ols?\.|[Ff]olios?"),
    ),
    Rule(
        "section_reference",
        "a number after chapter, section, figure, table or another part of a work numbers that part",
        _LABELLED | {"year"},
        _label(
            r"[Cc]h(?:ap(?:ter)?s?)?\.?|[Ss]ect?(?:ion)?s?\.?|[Pp]ara(?:graph)?s?\.?|[Pp]arts?"
            r"|[Vv]ol(?:ume)?s?\.?|[Bb]ooks?"
            r"|[Aa]ppendix|[Aa]ppendices|[Aa]nnex(?:es)?|[Ff]ig(?:ure)?s?\.?|FIGS?\.?|[Tt]ables?"
            r"|[Tt]ab\.|[Ee]q(?:uation|n)?s?\.?"
            r"|[Ss]tep|[Ss]cenes?|[Ee]pisodes?|[Vv]erses?|[Ll]ines?|[Nn]otes?|[Ff]ootnotes?|[Rr]efs?\.?|[Rr]eferences?"
            r"|[Ee]xamples?|Claims?|[Tt]heorems?|[Ll]emma|[Pp]ropositions?|[Aa]lgorithms?|[Cc]olumns?|[Rr]ows?"
            r"|\xc2\xa7{1,2}"
        ),
    ),
    Rule(
        "identifier",
        "a number after article, flight, room or another thing that is told apart by numbers names that thing",
        _LABELLED | {"year"},
        _label(
            r"[Aa]rticles?|[Ff]lights?|[Rr]oom|[Rr]outes?|[Hh]ighway|[Ii]nterstate|[Rr]oad"
            r"|[Ff]ormula|[Ff]orm|[Rr]esolutions?"
            r"|[Oo]rder|[Dd]ecree|[Dd]irectives?|[Rr]egulation|[Rr]ule|[Ll]aw|[Aa]ct|[Cc]lause"
            r"|[Pp]rotocol|[Cc]ase|[Cc]ode|[Bb]us"
            r"|[Tt]ram|[Tt]rain|[Cc]hannel|[Pp]latform|[Gg]ate|[Tt]erminal|[Pp]ier|[Pp]lot"
            r"|[Ll]ot|[Bb]lock|[Bb]ox|[Bb]uilding"
            r"|[Aa]partment|[Ss]uite|[Zz]one|[Ss]ector|[Dd]istrict|[Ww]ard|[Rr]egiment|[Uu]nit"
            r"|[Cc]amp|[Ss]hip|[Bb]oeing|[Aa]irbus"
            r"|[Aa]pollo|[Gg]emini|[Ss]oyuz|[Vv]ostok|[Mm]ark|[Mm]k\.?|[Mm]odel|[Tt]ype|[Cc]lass"
            r"|[Gg]rade|[Ll]evel|[Cc]ategory|[Pp]hase"
            r"|[Ss]tage|[Gg]roup|[Tt]ask|[Ee]xperiment|[Ss]tudy|[Ss]ample|[Ss]pecimen|[Gg]rid"
            r"|[Pp]atient|[Ii]tems?|[Qq]uestion"
            r"|[Oo]ption|[Rr]ound|[Gg]ame|[Pp]layer|[Tt]eam|[Ll]ane|[Dd]ay|[Ww]eek|[Yy]ear"
            r"|[Ss]eason|[Cc]hromosomes?|[Pp]atent"
            r"|[Pp]robe|[Ss]ite|[Ww]ell|[Cc]ore|[Ii]ssues?|[Dd]oc(?:ument)?\.?|[Ff]ile|[Pp]salm"
            r"|[Oo]pus|[Oo]p\.|[Ss]ymphony"
            r"|[Cc]ollection|[Ff]ond|[Nn]o\.|[Nn]os\.|N\xc2\xba|N\xc2\xb0|\xe2\x84\x96|[Pp]hone"
            r"|[Tt]el\.?|[Ff]ax|[Cc]all|#"
        ),
    ),
    Rule(
        "rank_label",
        "number one, ranked 5 and seeded 3 say a place in an order",
        _BARE,
        r"\b(?i:number|rank(?:ed|s|ing)?|seed(?:ed)?|placed|position)\s+$",
    ),
    Rule(
        "version",
        "a number after version, or after the name of a programme or standard, is its version",
        _DIGITS | {"decimal", "other", "year"},
        r"\b(?:[Vv]ersions?|[Rr]eleases?|[Vv]\.|Windows|Python|iOS|Android|Linux|HTML"
        r"|CSS|HTTP|USB|Java|JavaScript|Debian|Ubuntu"
        r"|Fedora|PHP|Firefox|Chrome|macOS|OS X|Office|PostgreSQL|MySQL|Bluetooth|Wi-Fi"
        r"|Web|kernel|Perl|Ruby|Node|Qt)\s+$",
    ),
    Rule(
        "footnote_mark",
        "numbers alone in square brackets refer to notes",
        _DIGITS | {"range", "decimal"},
        r"\[\s?(?:[\d\s,;–-]|\xe2\x80\x93|and|see|cf\.)*$",
        r"^[\d\s,;-]*(?:\xe2\x80\x93[\d\s,;]*)*\]",
    ),
    Rule("event_name", "world war two and its like are names", _BARE, r"(?i)\bworld\s+war\s+$"),
    Rule(
        "event_name",
        "the Seven Years' War and the Six-Day War are names",
        _ANY,
        "",
        (
            r"^(?:[\s-](?i:years?|days?|weeks?|months?))?(?:'|\xe2\x80\x99)?\s+(?:War|Wars"
            r"|Crisis|Revolution|Plan|Campaign|Offensive)\b"
        ),
    ),
    Rule(
        "event_name",
        "9/11 and 7/7 name a day by its numbers",
        frozenset({"fraction", "date"}),
        "",
        r"^\s+(?:attacks?|terror(?:ist)?|bombings?|hijackers?|Commission)\b",
    ),
    Rule(
        "name",
        "an index of shares carries the number of its companies in its name",
        _DIGITS,
        (
            r"\b(?:S&P|S&amp;P|S and P|FTSE|Fortune|Nikkei|Russell|CAC|DAX|Nasdaq|Dow|Stoxx"
            r"|Euro Stoxx|Hang Seng|Forbes|Billboard Hot|Indy|Indianapolis|Daytona|Le Mans)(?:-"
            r"|\s+)$"
        ),
    ),
    Rule(
        "name",
        "the Gang of Four and the Big Three are names",
        frozenset({"word", "one", "capital", "digits"}),
        (
            r"\b(?:Big|Gang of|Group of|Formula|Air Force|Catch|Chicago|Channel|Radio|BBC"
            r"|Area|Rule|Article)[\s-]$"
        ),
    ),
    Rule(
        "name",
        "a capital number word before a capital word, inside a sentence, is a name",
        frozenset({"capital"}),
        r"[a-z,]\s+(?:the\s+)?$",
        r"^[\s-][A-Z][a-z]",
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "o'clock, a.m. and p.m. follow an hour",
        _DIGITS | {"word", "decimal", "range"},
        "",
        (
            r"^\s*(?:o(?:'|\xe2\x80\x99)\s?clock|[ap]\.\s?m\.|[AaPp][Mm]\b|GMT\b|hours?\s+(?:GMT"
            r"|local))"
        ),
    ),
    Rule(
        "time_of_day",
        "half past and quarter to stand before an hour",
        _BARE,
        r"\b(?:half|quarter|minutes)\s+(?:past|to|after)\s+$",
    ),
    Rule(
        "date",
        "a month's name beside a small number makes a date",
        _DIGITS | {"range", "ordinal"},
        "",
        rf"^(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}",
    ),
    Rule(
        "date",
        "a month's name beside a small number makes a date",
        _DIGITS | {"range", "ordinal"},
        rf"\b{MONTH}\s+(?:the\s+)?$",
    ),
    Rule(
        "year",
        "BC, AD and CE stand beside a year",
        _DIGITS | {"year", "range"},
        "",
        r"^\s*(?:BCE?\b|B\.\s?C\.|A\.\s?D\.|AD\b|CE\b|C\.E\.)",
    ),
    Rule(
        "year", "BC, AD and CE stand beside a year", _DIGITS | {"year", "range"}, r"\b(?:A\.?D\.?|[Tt]he\s+[Yy]ear)\s*$"
    ),
    Rule(
        "year",
        "two digits after an apostrophe are a year",
        frozenset({"two digits"}),
        r"[\x03\s(](?:'|\xe2\x80\x99|\xe2\x80\x98)$",
    ),
    Rule("age_label", "the under-21s are a class by age", frozenset({"age class"})),
    Rule("age_label", "the under-21s are a class by age", _ANY, r"\b(?i:under|over)[\s-]?$", r"^s\b", by_right=True),
    Rule(
        "age_label",
        "his twenties and her 40s are a time of life",
        frozenset({"tens"}),
        r"\b(?i:his|her|their|my|your|our)[\s-](?:early\s|mid[\s-]|late\s)?$",
    ),
    Rule(
        "age_label",
        "his twenties and her 40s are a time of life",
        _ANY,
        r"\b(?i:his|her|their|my|your|our|early|mid|late)[\s-](?:early\s|mid[\s-]|late\s)?$",
        r"^s\b",
        by_right=True,
    ),
    Rule(
        "denominator",
        "per 100,000, for every 1,000 and in every hundred give what a rate is over",
        _ANY,
        r"(?i)\b(?:per|(?:for|in|of|from)\s+(?:every|each))\s+$",
    ),
    Rule(
        "rank_label",
        "the top 1 per cent and the bottom 40 are classes by rank",
        _ANY,
        r"(?i)\b(?:top|bottom|richest|poorest|wealthiest)[\s-](?:the\s)?$",
    ),
    Rule(
        "rank_label",
        "the 20 richest are a class by rank",
        _BARE,
        r"(?i)\bthe\s+(?:world(?:'|\xe2\x80\x99)s\s+|country(?:'|\xe2\x80\x99)s\s+)?$",
        (
            r"^\s+(?:most|least|best|worst|top|leading|(?:rich|poor|larg|bigg|small|high"
            r"|low|fast|slow|old|young|strong|weak|great|long|short|wealth|busi|tall|heavi"
            r"|deadli|strong|clos)i?est)\b"
        ),
        by_right=True,
    ),
    Rule(
        "score",
        "a pair of small numbers after a verb of contest is a score",
        frozenset({"score"}),
        (
            r"(?i)\b(?:pass(?:ed|es)?|vote[ds]?|wins?|won|winning|beat|beats|beating|beaten|lost?|loses|losing|loss"
            r"|defeat(?:ed|s|ing)?|drew|draws?|tied|tie|victory|vict[a-z]+|lead|leads|led"
            r"|leading|down|up|ahead|trail(?:ed|s|ing)?|by|to|finished|ended|stood|score(?:d"
            r"|s)?|scoreline|final|half-time)(?:\s+\w+){0,4}\s+(?:\(|by\s+|of\s+|is\s+|was\s+"
            r"|at\s+)?(?:\d+-\d+,?\s+(?:and\s+)?)*$"
        ),
    ),
    Rule(
        "score",
        "a pair of small numbers before a noun of contest is a score",
        frozenset({"score"}),
        "",
        (
            r"^\s+(?:(?:home|away|aggregate|opening|first-leg|crushing|narrow|overtime|comfortable"
            r"|shock)\s+)*(?:win|victory|defeat|draw|loss|lead|record|score|scoreline|rout"
            r"|triumph|deficit|advantage|thrashing|verdict)\b"
        ),
    ),
    Rule(
        "idiom", "double-digit and single-digit are manners of speaking of figures", _ANY, "", r"^-(?:digit|sum|star)\b"
    ),
    Rule(
        "idiom",
        "a million times better means much better",
        _ANY,
        "",
        (
            r"^\s+(?:times\s+(?:better|worse|more\s+(?:likely|important|beautiful))|thanks"
            r"|apologies|miles\s+away)\b"
        ),
    ),
    Rule(
        "idiom",
        "zero tolerance, zero sum and ground zero count nothing",
        frozenset({"word"}),
        "",
        r"^[\s-](?:tolerance|sum|hour)\b",
    ),
    Rule("idiom", "24/7 and 50-50 are sayings", frozenset({"saying"})),
    Rule("idiom", "at one point tells when, not how many", frozenset({"one point"}), r"\b(?i:at)\s+$"),
    Rule(
        "telephone",
        "groups of digits after tel., telephone, phone or fax are a telephone number",
        _LABELLED | {"year"},
        r"\b(?i:tel(?:ephone)?|phone|fax)(?:\.|:|\s+(?i:no\.?|numbers?))*\s*(?:[+(]?\d[\d()+-]*[\s)-]+)*[+(]?$",
    ),
    Rule(
        "address",
        "a number before the name of a street is that of a house",
        _DIGITS,
        "",
        r"^\s+(?:[A-Z][\w'-]+\s+){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Square|Boulevard|Terrace|Crescent)",
    ),
    Rule(
        "ordinal",
        "a half or a quarter after first, second, last and the like is the part of a game or a year with that number",
        frozenset({"half"}),
        r"\b(?i:first|second|third|fourth|latter|last|next|previous)[\s-]+$",
    ),
    Rule("telephone", "three digits, a hyphen and four are a telephone number", frozenset({"telephone"})),
    Rule("address", "five digits after two capitals are a postal code", frozenset({"five digits"}), r"\b[A-Z]{2}\s+$"),
    Rule(
        "event_name",
        "on 9/11 and since 9/11 name a day by its numbers",
        frozenset({"fraction"}),
        r"\b(?i:on|since|before)\s+$",
        "",
        True,
    ),
    Rule(
        "identifier",
        "a name with a capital inside it takes its number as a model's",
        _DIGITS,
        r"\b[A-Za-z]*[a-z][A-Z][A-Za-z]*\s+$",
        "",
        True,
    ),
    Rule("section_reference", "a number after the section sign is a section's", _LABELLED, r"\xc2\xa7\s?$"),
    Rule(
        "idiom",
        "one day and one night tell when, not how long",
        frozenset({"one day", "one night"}),
        r"(?:\x03|[,;:]|\b(?i:and|then|but|that|who|would|will|may|might|could))\s*$",
        r"^[\s,.;\x03]",
    ),
    Rule(
        "idiom",
        "at one time, from one side and on one occasion tell when or where, not how many",
        _ONE,
        r"(?:\b(?i:at|on|from|until|up\s+to)|\x03|[,;:]|\band|\bthen|\bbut|\bthat)\s*$",
        r"^\s*(?:time|point|stage|morning|evening|afternoon|moment|occasion|side|end|level)\b",
        by_right=True,
    ),
    Rule(
        "idiom",
        "two-dimensional and two-way name a kind",
        frozenset({"word"}),
        "",
        r"^-(?:dimensional|way|faced|handed|sided)\b",
    ),
    Rule(
        "idiom",
        "one-time, one-way and one-sided are no counts",
        _ONE,
        "",
        r"^-(?:time|off|way|sided|to-one|on-one|stop|upmanship|size)\b",
    ),
    Rule(
        "idiom",
        "one by one and one after another tell how",
        _ONE,
        "",
        r"^\s+(?:by\s+one|after\s+(?:the\s+other|another))\b",
    ),
    Rule("idiom", "one by one and one after another tell how", _ONE, r"(?i)\bone\s+by\s+$"),
    Rule(
        "idiom",
        "for one thing and on the one hand open an argument",
        _ONE,
        r"(?i)\b(?:for|on|on\s+the|in)\s+$",
        r"^\s+(?:thing|hand|word|way|sense|go|piece|side)\b",
        by_right=True,
    ),
    Rule(
        "pronoun",
        "one of them, the one who and one another stand for a thing",
        _ONE,
        "",
        (
            r"^(?:\s+(?:of|another|who|that|which|can|could|may|might|must|should|would|will"
            r"|is|was|has|had|does|knows?|needs?|wants?|finds?|makes?|cannot|ought|where"
            r"|whose|whom|to|be)\b|(?:'|\xe2\x80\x99)s?\b)"
        ),
    ),
    Rule(
        "pronoun",
        "no one, each one and this one stand for a thing",
        _ONE,
        (
            r"(?i)\b(?:no|any|every|each|some|this|that|the|which|another|a|an|whichever"
            r"|last|next|first|second|new|old|big|small|good|bad|better|best|other|same|right"
            r"|wrong|little|great|large|larger|young|previous|latter|former|such)[\s-]$"
        ),
        "",
        True,
    ),
    Rule("pronoun", "one without a noun stands for a person or a thing", _ONE, r"[^y]\s*$", "", True),
    Rule(
        "pronoun",
        "all three and the two, without a noun, stand for those named before",
        _WORD,
        r"(?i)\b(?:all|the|these|those|both|other|latter|former|first|last)\s+$",
        "",
        True,
    ),
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
        "a negative number after a unit or a bracket is its exponent",
        frozenset({"negative"}),
        r"(?:[a-z]|[)\]])\s?$",
    ),
    Rule(
        "identifier",
        "a name in capitals takes its number by a hyphen",
        _DIGITS | {"decimal", "negative", "year"},
        r"[\x03\s(\"/][A-Z][A-Za-z]*[-/]$",
        r"^(?:[A-Za-z]?(?:[\s.,;:)?!\"'/\x03]|\xe2|s\b)|-)",
    ),
    Rule(
        "identifier",
        "digits grown together with letters that are no unit name something",
        _DIGITS | {"decimal", "year"},
        "",
        r"^(?:[a-z][^A-Za-z]|/[A-Za-z]|[A-Z]\d)",
    ),
    Rule(
        "identifier",
        "digits grown together with letters that are no unit name something",
        _DIGITS | {"decimal", "year", "negative"},
        r"[A-Za-z]$",
    ),
    Rule(
        "list_marker",
        "a number with a point or bracket of its own at the start opens an item",
        _DIGITS | {"roman"},
        r"(?:\x03|[;:.,]\s*(?:(?:and|or)\s+)?)\(?$",
        r"^(?:\)\s|\.\s*\x03)",
        by_right=True,
    ),
    Rule(
        "section_reference",
        ("a small number alone in round brackets after a common word refers to a numbered formula or part"),
        _DIGITS,
        r"^[^0-9]*(?:[a-z]+\s+|[a-z]\.\s)[a-z]+\.?\s\($",
        r"^\)",
        by_right=True,
    ),
)
"""In the order of decision."""
