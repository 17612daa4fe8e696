"""Numbers that tell a thing apart and state no quantity, in English: pages, parts, models, wars, houses, notes.

Patterns are for RE2 over bytes. A rule is one fact, each with the reason it gives. To add one: one entry here, its line
in `tests/extract/test_nonclaims.py`, and beside it a number that looks alike and is a claim.
"""

from pipeline.extract.en.nonclaim_rule import ANY, BARE, CLAIM, DIGITS, LABELLED, Rule

_LIST = r"(?:[\dIVXivx]+(?:\s?[,;–-]\s?|\s+(?:and|or|to|&)\s+|,\s+and\s+))*"
"""Numbers of a list that a label before the first of them still labels."""


def _label(words: str) -> str:
    return rf"\b(?:{words})\s*(?:[Nn]os?\.?\s*|[Nn]umbers?\s+|#\s*)?\(?{_LIST}$"


_BOOK = (
    r"(?:Gen(?:esis)?|Exod(?:us)?|Ex|Lev(?:iticus)?|Num(?:bers)?|Deut(?:eronomy)?|Josh(?:ua)?|Judges|Ruth|Sam(?:uel)?|Kings"
    r"|Chron(?:icles)?|Ezra|Neh(?:emiah)?|Esther|Job|Ps(?:alms?)?|Prov(?:erbs)?|Eccl(?:esiastes)?|Isa(?:iah)?|Jer(?:emiah)?"
    r"|Ezek(?:iel)?|Dan(?:iel)?|Hos(?:ea)?|Amos|Micah|Zech(?:ariah)?|Mal(?:achi)?|Matt(?:hew)?|Mt|Mk|Lk|Luke|John|Jn|Acts"
    r"|Rom(?:ans)?|Cor(?:inthians)?|Gal(?:atians)?|Eph(?:esians)?|Phil(?:ippians)?|Col(?:ossians)?|Thess(?:alonians)?"
    r"|Tim(?:othy)?|Heb(?:rews)?|James|Pet(?:er)?|Rev(?:elation)?|Qur'?an|Sura|Surah)"
)
_REPORTS = (
    r"(?:U\.\s?S\.(?:\s?C\.)?|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.(?:\s?(?:2d|3d|Supp\.(?:\s?2d)?))?|C\.F\.R\.|Fed\.\s?Reg\."
    r"|Stat\.|A\.C\.|AC|Q\.B\.|QB|K\.B\.|KB|All\sE\.?R\.?|W\.?L\.?R\.?|Cal\.(?:\s?\dd)?|N\.\s?[EWY]\.(?:\s?2d)?|E\.R\.)"
)

_CITED = r"(?:[(;]\s*(?:(?:see|cf\.)\s+)?[A-Z][\w'-]+(?:,?\s+(?:and|&|et\s+al\.|[A-Z][\w.'-]*))*,?\s+|[A-Z][\w'-]+\s\()"
"""An author in brackets, or before a bracket, up to the year."""

LABELS = (
    Rule(
        CLAIM,
        "thousands apart behind a record or an office count the noun behind them: in the protocol 1,140 cases",
        frozenset({"other"}),
        r"\b(?i:protocol|office|file|document|question|task|study|group|act|law|order)\s+$",
        r"^\s+[a-z]+(?:s|ing|ed|men|women|people)\b",
    ),
    Rule(
        CLAIM,
        "behind a verb that goes before it to document is to find: could document 500 deaths",
        DIGITS | {"other"},
        r"\b(?i:can|could|did|does|do|not|to|will|would)\s+document\s+$",
    ),
    Rule(
        CLAIM,
        "a number with its thousands apart behind figure or number is that figure: the figure 7,200",
        frozenset({"other"}),
        r"\b(?:[Tt]he|an?|[Tt]his|that|another|other)\s+(?:figure|number)\s+$",
    ),
    Rule(
        CLAIM,
        "a number behind the figure or the number that somebody names, or of which something is told, is that figure",
        frozenset({"digits", "other"}),
        r"\b(?i:accept|adopt|call|cite|give|mention|name|quote|reject|repeat|suggest|use)(?:s|d|ed|ing)?\s+the\s+(?:figure|number)\s+$"
        r"|\b(?:cites|cited|gave|names|quotes)\s+the\s+(?:figure|number)\s+$",
    ),
    Rule(
        CLAIM,
        "the same with its verb behind it: the number 900 appears in his book",
        frozenset({"digits", "other"}),
        r"\b[Tt]he\s+(?:figure|number)\s+$",
        r"^\s+(?:is|was)\s+(?:[a-z]+\s+){0,2}(?:accepted|called|cited|found|given|mentioned|met|named|quoted|repeated"
        r"|used)\b|^\s+(?:appears|appeared|came|circulates|circulated|comes|goes|occurs|occurred|recurs)\b",
    ),
    Rule(CLAIM, "a number in round figures is no figure of a book", BARE, r"\bround\s+figures,?\s+$"),
    Rule("telephone", "three digits, a hyphen and four are a telephone number", frozenset({"telephone"})),
    Rule(
        "page_reference",
        "a number after page or p. is a page",
        LABELLED | {"year", "other"},
        _label(r"[Pp]ages?|[Pp]{1,2}\.|[Ff]ols?\.|[Ff]olios?"),
    ),
    Rule(
        "page_reference",
        "a year and a page with a colon between them follow an author in brackets",
        frozenset({"year and page"}),
        rf"{_CITED}$",
        r"^(?:\s?(?:-|\xe2\x80\x93)\s?\d+)?\s*[),;]",
    ),
    Rule(
        "page_reference",
        "a year and a page with a colon between them follow an author in brackets",
        DIGITS | {"range"},
        rf"{_CITED}[12]\d{{3}}[a-z]?:\s$",
        r"^(?:\s?(?:-|\xe2\x80\x93)\s?\d+)?\s*[),;]",
    ),
    Rule(
        "page_reference",
        "a number that a comma parts from the year of a book in brackets is a page: (Smith 2012, 58)",
        LABELLED | {"range"},
        r"\([^()]*[A-Z][^()]*\s[12][0-9]{3}[a-z]?,\s$",
        r"^(?:\s?(?:-|\xe2\x80\x93)\s?[0-9]+)?[),;]",
    ),
    Rule(
        "identifier",
        "a number with one capital behind a hyphen names a thing: Stalag 352-B",
        DIGITS,
        "",
        r"^-[A-Z](?:[^A-Za-z-]|$)",
    ),
    Rule(
        "identifier",
        "a small number behind a name between commas is a part of that name: the probe, Apollo 2, flew",
        LABELLED,
        r"[a-z],\s+[A-Z][a-z]+\s$",
        r"^,\s+[a-z]",
    ),
    Rule(
        "page_reference",
        "a number after a row of dots is a page in a table of contents",
        DIGITS | {"roman"},
        r"(?:\.\s?){5,}$",
    ),
    Rule(
        CLAIM,
        "thousands that a space parts, right behind a common noun, number no thing: for the year 16 200",
        frozenset({"spaced"}),
        r"\b(?:year|act|order|list|table|lists|books?|day|week|season|group|class)\s$",
    ),
    Rule(
        "year",
        "a year after the noun, and a year alone in brackets behind a word, are years: the school year 1911/12",
        frozenset({"year", "years"}),
        r"\b[Yy]ears?\s+$",
    ),
    Rule(
        "year",
        "a year after the noun, and a year alone in brackets behind a word, are years: the school year 1911/12",
        frozenset({"year", "years"}),
        r"[a-z]\s\($",
        r"^\)",
    ),
    Rule(
        "section_reference",
        "a number after chapter, section, figure, table or another part of a work numbers that part",
        LABELLED | {"year", "other", "score", "one"},
        _label(
            r"[Cc]h(?:ap(?:ter)?s?)?\.?|[Ss]ect?(?:ion)?s?\.?|[Pp]ara(?:graph)?s?\.?|Parts?"
            r"|[Vv]ol(?:ume)?s?\.?|Books?|[Aa]ppendix|[Aa]ppendices|[Aa]nnex(?:es)?|[Ff]ig(?:ure)?s?\.?|FIGS?\.?|Tables?"
            r"|[Tt]ab\.|[Ee]q(?:uation|n)?s?\.?|Step|Scenes?|Acts?|[Ee]pisodes?|[Vv]erses?|Lines?|Notes?|[Ff]ootnotes?"
            r"|nn?\.|[Rr]efs?\.?|[Rr]eferences?|Examples?|Claims?|[Tt]heorems?|[Ll]emma|[Pp]ropositions?|[Aa]lgorithms?"
            r"|Columns?|Rows?|Schedules?|Plates?|Maps?|Diagrams?|\xc2\xa7{1,2}"
        ),
    ),
    Rule(
        "section_reference",
        "a number after part, table, line or another noun of works, without a noun of its own, numbers that part",
        LABELLED | {"year", "other", "score"},
        _label(r"parts?|books?|tables?|step|scenes?|lines?|notes?|examples?|columns?|rows?"),
        "",
        True,
    ),
    Rule(
        "section_reference",
        "a number in brackets grown together with a number is a part of what that number names: Article 4(2)",
        DIGITS,
        r"\d\($",
        r"^\)",
    ),
    Rule(
        "section_reference",
        "chapter and verse follow the name of a book of the Bible",
        frozenset({"ratio", "time_of_day", "score", "range", "other", "negative"}),
        rf"\b{_BOOK}\.?\s+$",
    ),
    Rule(
        "section_reference",
        "chapter and verse follow the name of a book of the Bible",
        DIGITS | {"negative", "range", "ratio"},
        rf"\b{_BOOK}\.?\s+(?:\d+:\d+\s?(?:[-,;]|\xe2\x80\x93)\s?)+(?:\d+:)?$",
    ),
    Rule(
        "section_reference",
        "a chapter follows the name of a book of the Bible, and no noun follows it",
        DIGITS,
        rf"\b{_BOOK}\.?\s+$",
        "",
        True,
    ),
    Rule(
        "section_reference",
        "the number before a book of the Bible tells which of that name it is",
        DIGITS | {"roman", "ordinal"},
        "",
        r"^\s+(?:Sam(?:uel)?|Kgs|Kings|Chron(?:icles)?|Cor(?:inthians)?|Thess(?:alonians)?|Tim(?:othy)?|Pet(?:er)?"
        r"|Macc(?:abees)?|John|Esdras)\.?\s+\d",
        by_right=True,
    ),
    Rule(
        "identifier",
        "volume and page stand before and after the short name of law reports",
        DIGITS | {"year"},
        "",
        rf"^\s+{_REPORTS}\s+(?:\xc2\xa7+\s*)?\d",
        by_right=True,
    ),
    Rule(
        "identifier",
        "volume and page stand before and after the short name of law reports",
        frozenset({"enzyme unit"}),
        "",
        r"^\.\s?S\.",
    ),
    Rule(
        "identifier",
        "volume and page stand before and after the short name of law reports",
        DIGITS | {"year"},
        rf"\d\s+{_REPORTS}\s+(?:\xc2\xa7+\s*)?(?:\d+,\s+)*$",
    ),
    Rule(
        "identifier",
        "a number after a year in square brackets and the short name of law reports is a page",
        DIGITS,
        r"\[\d{4}\]\s+(?:\d+\s+)?[A-Z][A-Za-z.]+\s+$",
    ),
    Rule(
        "identifier",
        "a number after article, flight, room or another thing that is told apart by numbers names that thing",
        LABELLED | {"year", "other", "score", "one"},
        _label(
            r"(?:Regulation|Directive|Decision)\s\([A-Z, ]+\)(?:\sNo)?"
            r"|[Aa]rticles?|[Ff]lights?(?:\s[A-Z]{2})?|[Rr]oom|[Rr]outes?|[Hh]ighway|[Ii]nterstate|[Rr]oad"
            r"|[Ff]ormula|Form|[Rr]esolutions?|Order|[Dd]ecree|[Dd]irectives?|Regulation|Rule|Law|Act|[Cc]lauses?"
            r"|[Pp]rotocol|Case|[Cc]ode|Bus|Tram|Train|Court|Courtroom|Channel|[Pp]latform|[Gg]ate|[Tt]erminal|Pier|Quay|Wharf|Dock|[Pp]lot"
            r"|Lot|Block|Box|Building|[Aa]partment|Flat|[Ss]uite|Zone|Sector|District|Ward|Regiment|Unit"
            r"|Barracks?|Pavilion|Bunker|Depot|Warehouse|Factory|School|Shaft|Pit|Mine|Precinct|Parcel"
            r"|Squadron|Battery|Battalion|Brigade"
            r"|Camp|Ship|[Bb]oeing|[Aa]irbus"
            r"|[Aa]pollo|[Gg]emini|[Ss]oyuz|[Vv]ostok|Mark|[Mm]k\.?|[Mm]odel|Type|Class|Grade|Level|[Cc]ategory|[Pp]hase"
            r"|Stage|Group|Task|[Ee]xperiment|Study|Sample|[Ss]pecimen|Grid|[Pp]atient|Items?|Question"
            r"|Option|Round|Game|Player|Team|Lane|Day|Week|Year|Season|[Cc]hromosomes?|[Pp]atent"
            r"|[Jj]unctions?|[Ee]xits?|Bed|Bay|Booth|Stall|Compartment|Carriage|Hall"
            r"|Probe|Site|Well|Core|Issues?|[Dd]oc(?:ument)?\.?|File|[Pp]salms?|[Oo]pus|[Oo]p\.|[Ss]ymphony|Hill|RFC"
            r"|Codex|Manuscript|Exhibit|Amendment|Bill|Motion|Hut|Cell|Hangar|Berth|Checkpoint|Collection|[Ff]ond|[Oo]pis|[Dd]elo|[Ff]older|[Ss]heets?|[Nn]o\.|[Nn]os\.|N\xc2\xba|N\xc2\xb0|\xe2\x84\x96"
            r"|[Pp]hone|[Tt]el\.?|[Ff]ax|Call|#|[Oo]n\s+counts?|[Pp]ort|at\s+number"
        ),
    ),
    Rule(
        "identifier",
        "a number after camp, group, day or another noun, without a noun of its own, tells which one it is",
        LABELLED | {"year", "other", "score"},
        _label(
            r"form|house|flat|order|regulation|rule|law|act|case|bus|tram|train|channel|pier|lot|block|box|building|zone|sector"
            r"|district|ward|regiment|unit|camp|ship|mark|type|class|grade|level|stage|group|task|study|sample|grid|items?"
            r"|question|option|round|game|player|team|lane|day|week|year|season|probe|site|well|core|issues?|file"
            r"|collection|call|move|(?:the|in|of)\s+fund"
        ),
        "",
        True,
    ),
    Rule(
        "page_reference",
        "a sentence of S. alone, behind the year of a book, is a page in other languages: M., 1996. S. 305",
        LABELLED | {"year"},
        r"\x03\s*S\.\s*$",
    ),
    Rule(
        "identifier",
        "a number with a stroke behind No. is that of a file or an order: No. 797/2",
        frozenset({"fraction"}),
        r"\b[Nn]o\.?\s*$",
    ),
    Rule(
        "footnote_mark",
        "a number that begins a line before a name with initials is the mark of a note: 1 Smith J. A. Losses",
        DIGITS,
        r"\x03\s*$",
        r"^\.?\s+[A-Z][a-z]+,?\s+[A-Z]\.(?:\s?[A-Z]\.)*[\s,]",
        by_right=True,
    ),
    Rule(
        "identifier",
        "f., op., inv., d. and l. number the holdings, lists, files and leaves of an archive",
        DIGITS | {"year", "range", "other"},
        r"(?:[,;(\x03]|[A-Z]{3,})\s*(?:[fdltFDLT]{1,2}|[Ii]nv)\.\s*$",
    ),
    Rule(
        "identifier",
        "the 6 tram and the 38 bus are lines told apart by numbers",
        DIGITS,
        r"(?i)\b(?:the|a|no\.)\s+$",
        r"^\s+(?:tram|bus|train|trolley|trolleybus|omnibus)\b",
        by_right=True,
    ),
    Rule(
        CLAIM,
        "a number behind the ranks of somebody says how many stand in them",
        BARE,
        r"\b(?:its|their|the|our)\s+ranks\s+$",
    ),
    Rule(
        CLAIM,
        "whoever is many may number so many: the dead number 312",
        BARE,
        r"\b(?i:the|their|its|our|these|those)\s+(?:[a-z]+\s+)?(?:[a-z]+[a-rtv-z]s|dead|wounded|missing|killed|men|women|children|people)\s+number\s+$",
        r"^(?:\s+in\s+(?:all|total))?\s*(?:[.,;:]|\x03|$)",
    ),
    Rule(
        "rank_label",
        "number one, ranked 5 and seeded 3 say a place in an order",
        BARE - {"scaled"},
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
        DIGITS | {"year"},
        "",
        r"^,?\s+(?:(?:[A-Z][\w'-]+\s+){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Square|Boulevard|Terrace|Crescent)|(?:Avenue|Street)\s[A-Z0-9])",
    ),
    Rule(
        "telephone",
        "groups of digits of which the first begins with a zero are a telephone number",
        DIGITS | {"year", "other"},
        r"(?:[\x03\s(]0\d{1,4}[)]?[\s-]\s?(?:\d+[\s-])*)$",
    ),
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
        "footnote_mark",
        "a small number grown on to the end of a word, or of a sentence, is a mark",
        DIGITS | {"small", "two digits"},
        r"(?:[a-z]{4,}|[a-z]{2,}[.,;:!?]|\xe2\x80\x9d[.,]?|[a-z](?:[.,]\"|\"[.,]?))$",
        r"^(?:[\s.,;:)\x03]|\xe2)",
    ),
    Rule(
        "footnote_mark",
        "a small number grown on to the end of a word, or of a sentence, is a mark",
        frozenset({"decimal"}),
        r"[a-z]{3,}$",
        r"^(?:[\s)\x03]|\xe2)",
    ),
    Rule(
        "identifier",
        "digits grown together with letters that are no unit name something",
        DIGITS | {"decimal", "year", "negative"},
        r"[A-Za-z]$",
    ),
    Rule(
        "section_reference",
        "a decimal number that begins a line and a capital word after it number a section",
        frozenset({"decimal", "version"}),
        r"(?:\x03|\n)$",
        r"^\s+[A-Z][a-z]+",
        by_right=True,
    ),
    Rule(
        CLAIM,
        "a number at the end of an aside in words opens no item: 17 (according to others, 19)",
        DIGITS,
        r"\([a-z]+(?:\s[a-z]+)+,\s$",
        r"^\)\s",
        by_right=True,
    ),
    Rule(
        "list_marker",
        "a number with a point or bracket of its own at the start opens an item",
        DIGITS | {"roman"},
        r"(?:\x03|[;:.,]\s*(?:(?:and|or)\s+)?|\n)\(?$",
        r"^\)\s",
        by_right=True,
    ),
    Rule(
        "list_marker",
        "a number with a point or bracket of its own at the start opens an item",
        DIGITS | {"roman"},
        r"(?:\x03|[;.]\s*|\n)\(?$",
        r"^\.\s*\x03",
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
