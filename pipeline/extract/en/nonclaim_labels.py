"""Numbers that tell a thing apart and state no quantity, in English: pages, parts, models, wars, houses, notes.

Patterns are for RE2 over bytes. A rule is one fact, each with the reason it gives. To add one: one entry here, its line
in `tests/extract/test_nonclaims.py`, and beside it a number that looks alike and is a claim.
"""

from pipeline.extract.en.nonclaim_rule import ANY, BARE, DIGITS, LABELLED, Rule

_LIST = r"(?:[\dIVXivx]+(?:\s?[,;–-]\s?|\s+(?:and|or|to|&)\s+|,\s+and\s+))*"
"""Numbers of a list that a label before the first of them still labels."""


def _label(words: str) -> str:
    return rf"\b(?:{words})\s*(?:[Nn]os?\.?\s*|[Nn]umbers?\s+|#\s*)?\(?{_LIST}$"


LABELS = (
    Rule(
        "page_reference",
        "a number after page or p. is a page",
        LABELLED,
        _label(r"[Pp]ages?|[Pp]{1,2}\.|[Ff]ols?\.|[Ff]olios?"),
    ),
    Rule(
        "section_reference",
        "a number after chapter, section, figure, table or another part of a work numbers that part",
        LABELLED | {"year"},
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
        LABELLED | {"year"},
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
        BARE,
        r"\b(?i:number|rank(?:ed|s|ing)?|seed(?:ed)?|placed|position)\s+$",
    ),
    Rule(
        "version",
        "a number after version, or after the name of a programme or standard, is its version",
        DIGITS | {"decimal", "other", "year"},
        r"\b(?:[Vv]ersions?|[Rr]eleases?|[Vv]\.|Windows|Python|iOS|Android|Linux|HTML"
        r"|CSS|HTTP|USB|Java|JavaScript|Debian|Ubuntu"
        r"|Fedora|PHP|Firefox|Chrome|macOS|OS X|Office|PostgreSQL|MySQL|Bluetooth|Wi-Fi"
        r"|Web|kernel|Perl|Ruby|Node|Qt)\s+$",
    ),
    Rule(
        "footnote_mark",
        "numbers alone in square brackets refer to notes",
        DIGITS | {"range", "decimal"},
        r"\[\s?(?:[\d\s,;–-]|\xe2\x80\x93|and|see|cf\.)*$",
        r"^[\d\s,;-]*(?:\xe2\x80\x93[\d\s,;]*)*\]",
    ),
    Rule("event_name", "world war two and its like are names", BARE, r"(?i)\bworld\s+war\s+$"),
    Rule(
        "event_name",
        "the Seven Years' War and the Six-Day War are names",
        ANY,
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
        DIGITS,
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
        "telephone",
        "groups of digits after tel., telephone, phone or fax are a telephone number",
        LABELLED | {"year"},
        r"\b(?i:tel(?:ephone)?|phone|fax)(?:\.|:|\s+(?i:no\.?|numbers?))*\s*(?:[+(]?\d[\d()+-]*[\s)-]+)*[+(]?$",
    ),
    Rule(
        "address",
        "a number before the name of a street is that of a house",
        DIGITS,
        "",
        r"^\s+(?:[A-Z][\w'-]+\s+){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Square|Boulevard|Terrace|Crescent)",
    ),
    Rule("telephone", "three digits, a hyphen and four are a telephone number", frozenset({"telephone"})),
    Rule("address", "five digits after two capitals are a postal code", frozenset({"five digits"}), r"\b[A-Z]{2}\s+$"),
    Rule(
        "identifier",
        "a name with a capital inside it takes its number as a model's",
        DIGITS,
        r"\b[A-Za-z]*[a-z][A-Z][A-Za-z]*\s+$",
        "",
        True,
    ),
    Rule("section_reference", "a number after the section sign is a section's", LABELLED, r"\xc2\xa7\s?$"),
    Rule(
        "identifier",
        "a name in capitals takes its number by a hyphen",
        DIGITS | {"decimal", "negative", "year"},
        r"[\x03\s(\"/][A-Z][A-Za-z]*[-/]$",
        r"^(?:[A-Za-z]?(?:[\s.,;:)?!\"'/\x03]|\xe2|s\b)|-)",
    ),
    Rule(
        "identifier",
        "digits grown together with letters that are no unit name something",
        DIGITS | {"decimal", "year"},
        "",
        r"^(?:[a-z][^A-Za-z]|/[A-Za-z]|[A-Z]\d)",
    ),
    Rule(
        "identifier",
        "digits grown together with letters that are no unit name something",
        DIGITS | {"decimal", "year", "negative"},
        r"[A-Za-z]$",
    ),
    Rule(
        "list_marker",
        "a number with a point or bracket of its own at the start opens an item",
        DIGITS | {"roman"},
        r"(?:\x03|[;:.,]\s*(?:(?:and|or)\s+)?)\(?$",
        r"^(?:\)\s|\.\s*\x03)",
        by_right=True,
    ),
    Rule(
        "section_reference",
        ("a small number alone in round brackets after a common word refers to a numbered formula or part"),
        DIGITS,
        r"^[^0-9]*(?:[a-z]+\s+|[a-z]\.\s)[a-z]+\.?\s\($",
        r"^\)",
        by_right=True,
    ),
)
"""In the order of decision."""
