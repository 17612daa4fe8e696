"""Numbers that tell a thing apart and state no quantity, in English: models, wars, houses, notes.

Those of works and their parts are in `nonclaim_works`. Patterns are for RE2 over bytes. A rule is one fact, each with
the reason it gives. To add one: one entry here, its line in `tests/extract/test_nonclaims.py`, and beside it a number
that looks alike and is a claim.
"""

from pipeline.extract.en.nonclaim_rule import ANY, BARE, CLAIM, DIGITS, LABELLED, Rule, label

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
        "what a shortened word blurs or bounds is a number, and opens no item: it was c. 40.",
        DIGITS,
        r"\b(?i:approx|ca?|max|min)\.\s*$",
        r"^\.",
    ),
    Rule(
        CLAIM,
        "a round number counts, and is no round: a round 40,000",
        DIGITS | {"other", "word"},
        r"\b[Aa]\s+(?:nice\s+)?round\s+$",
    ),
    Rule(
        CLAIM,
        "behind a year, a week or a day that is told apart otherwise a number counts: in the last year 5,219",
        DIGITS | {"other", "word", "small word"},
        r"\b(?:following|last|next|past|previous|same|that|this)\s+(?:day|season|week|year)\s+$",
    ),
    Rule(
        CLAIM,
        "number words behind a feast count what follows them: on May Day forty thousand workers",
        frozenset({"word"}),
        r"\b[A-Z][a-z]+\s+Day,?\s+$",
        r"^\s+[a-z-]+s\b",
    ),
    Rule(
        "idiom",
        "a hundred of somebody or somewhere is part of an army or a shire: the hundred of Blackheath",
        frozenset({"scale alone"}),
        r"\b[Tt]he\s+$",
        r"^\s+of\s+[A-Z]",
    ),
    Rule(
        "identifier",
        "digits before a processor or a chip are its name: the 80386 microprocessor",
        DIGITS | {"five digits"},
        "",
        r"^\s+(?:micro)?(?:processor|chip)\b",
        by_right=True,
    ),
    Rule(
        "identifier",
        "five digits in brackets by themselves behind a question are its number: recorded? (48213)",
        frozenset({"five digits"}),
        r"\x03\s*\($",
        r"^\)(?:\s|\x03|$)",
    ),
    Rule(
        CLAIM,
        "a number of order so many is about so many",
        BARE | {"measured"},
        r"\bof\s+order\s+$",
    ),
    Rule(
        "identifier",
        "a number behind the last stroke of a symbol in capitals is a part of it: A/AC.241/12",
        DIGITS,
        r"\b[A-Z]{1,4}/[A-Za-z0-9./-]*/$",
    ),
    Rule(
        "identifier",
        "a class in capitals and two numbers with a stroke are a file in an archive: FO 371/1234,",
        frozenset({"fraction"}),
        r"\b[A-Z]{2,5}\s$",
        r"^[,.;)]",
        by_right=True,
    ),
    Rule(
        "identifier",
        "what things are numbered tells them apart: numbered 1-12",
        LABELLED,
        r"(?:\(|\b(?:are|be|is|was|were)\s+)numbered\s+$",
    ),
    Rule("telephone", "three digits, a hyphen and four are a telephone number", frozenset({"telephone"})),
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
        "identifier",
        "a number after article, flight, room or another thing that is told apart by numbers names that thing",
        LABELLED | {"year", "other", "score", "one", "fraction"},
        label(
            r"(?:Regulation|Directive|Decision)\s\([A-Z, ]+\)(?:\sNo)?"
            r"|[Aa]rticles?|[Ff]lights?(?:\s[A-Z]{2})?|[Rr]oom|[Rr]outes?|[Hh]ighway|[Ii]nterstate|[Rr]oad"
            r"|[Ff]ormula|Form|[Rr]esolutions?|Order|[Dd]ecree|[Dd]irectives?|Regulation|Rule|Law|Act|[Cc]lauses?"
            r"|[Pp]rotocol|Case|[Cc]ode|Bus|Tram|Train|[Cc]ourt(?:\s?room)?|Channel|[Pp]latform|[Gg]ate|[Tt]erminal|Pier|Quay|Wharf|Dock|[Pp]lot"
            r"|Lot|Block|Box|Building|[Aa]partment|Flat|[Ss]uite|Zone|Sector|District|Ward|Regiment|Unit"
            r"|Barracks?|Pavilion|Bunker|Depot|Warehouse|Factory|School|Shaft|Pit|Mine|Precinct|Parcel"
            r"|Squadron|Battery|Battalion|Brigade"
            r"|Camp|CASE|Rep\.|Principle|[Pp]rinciple|Boat|Lifeboat|Dulag|Kilomet(?:re|er)|Mile|Oflag|Stalag|Ship|[Bb]oeing|[Aa]irbus"
            r"|[Aa]pollo|[Gg]emini|[Ss]oyuz|[Vv]ostok|Mark|[Mm]k\.?|[Mm]odel|[Tt]ype|Class|Grade|Level|[Cc]ategory|[Pp]hase"
            r"|[Tt]ier|Band|Height|Point|Floor|Track|Plan|an?\s(?:class|grade|level)"
            r"|Stage|Group|Task|[Ee]xperiment|Study|Sample|[Ss]pecimen|Grid|[Pp]atient|Items?|Question"
            r"|Option|Round|Game|Player|Team|Lane|Day|Week|Year|Season|[Cc]hromosomes?|[Pp]atent"
            r"|[Jj]unctions?|[Ee]xits?|Bed|Bay|Booth|Stall|Compartment|Carriage|Hall"
            r"|Local|Probe|Site|Well|Core|Issues?|[Dd]oc(?:ument)?\.?|File|[Pp]salms?|[Oo]pus|[Oo]p\.|[Ss]ymphony|Hill|RFC"
            r"|Codex|Gallery|Initiative|Manuscript|Measure|Proposition|Recommendation|Referendum|Exhibit|Amendment|Bill|Motion|Hut|Cell|Hangar|Berth|Checkpoint|Collection|[Ff]ond|[Oo]pis|[Dd]elo|[Ff]older|[Mm]embranes?|[Ss]heets?|[Nn]o\.|[Nn]os\.|N\xc2\xba|N\xc2\xb0|\xe2\x84\x96"
            r"|Appellant|Borehole|Cantata|Charge|Concerto|Convention|Count|Defendant|Disc|Drawer|Edition|Heat|Indictment"
            r"|Invoice|Licence|Permit|Plaintiff|Reactor|Reel|Respondent|Seat|Series|Shelf|Sonnet|Studio|Tape|Ticket|Trench"
            r"|Turbine|Warrant|Witness"
            r"|Q\.|[Pp]hone|[Tt]el\.?|[Ff]ax|Call|#|[Oo]n\s+counts?|[Pp]ort|at\s+number"
        ),
    ),
    Rule(
        "identifier",
        "a number after camp, group, day or another noun, without a noun of its own, tells which one it is",
        LABELLED | {"year", "other", "score"},
        label(
            r"form|house|flat|order|regulation|rule|law|act|case|bus|tram|train|channel|pier|lot|block|box|building|zone|sector"
            r"|district|ward|regiment|unit|camp|ship|mark|class|grade|level|stage|group|task|study|sample|grid|items?"
            r"|question|option|round|game|player|team|lane|day|week|year|season|probe|site|well|core|issues?|file"
            r"|collection|call|move|exhibit|(?:from|on|to)\s+floor|(?:sub)?programmes?|(?:the|in|of)\s+fund"
        ),
        "",
        True,
    ),
    Rule(
        "page_reference",
        "S. behind an author or a year and a comma is a page in other languages: (see Ohlsen, S. 88)",
        LABELLED | {"year"},
        r"(?:[a-z]|[12][0-9]{3}),\s+S\.\s*$",
        r"^(?:[,.;)]|\s+(?:f|ff)\.|-)",
    ),
    Rule(
        "identifier",
        "a stage that something is at is told by its number: each day of stage 4",
        DIGITS,
        r"\b(?:at|from|in|of|to|under)\s+stage\s+$",
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
        "fund, inventory, file and leaf between brackets or commas number those of an archive: (fund 4, inventory 2)",
        DIGITS | {"year", "range", "other"},
        r"(?:[,;(]|\b(?:from|in|of|see|studied))\s*(?:fund|fond|inventory|opis|delo|file|folder|dossier|box|description|leaf|sheet|list)s?\s$",
        r"^\s*[,;.)]",
    ),
    Rule(
        "identifier",
        "one division, regiment or another body of troops is told apart by its number: the 12 division",
        DIGITS,
        r"\b[Tt]he\s+$",
        r"^\s+(?:[a-z]+\s+)?(?:army|battalion|brigade|company|corps|division|regiment|squadron)"
        r"(?:[.,;:)]|\s+(?:and|at|from|had|has|in|is|lost|of|on|that|took|under|was|were|which|with)\b)",
        by_right=True,
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
        r"\b(?:in|its|their|the|our)\s+ranks\s+$",
    ),
    Rule(
        CLAIM,
        "whoever is many may number so many: the dead number 312",
        BARE,
        r"\b(?i:the|their|its|our|these|those)\s+(?:[a-z]+\s+)?(?:[a-z]+[a-rtv-z]s|dead|wounded|missing|killed|men|women|children|people)\s+number\s+$",
        r"^(?:\s+in\s+(?:all|total))?\s*(?:[.,;:]|\x03|$)",
    ),
    Rule(
        CLAIM,
        "what is placed somewhere may be counted: in it were placed 320 children",
        BARE,
        r"\b(?i:are|be|been|is|was|were)\s+placed\s+$",
        r"^\s+(?:[a-z-]+s|[a-z]*men|people|children)\b",
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
        r"|Fedora|PHP|Firefox|Chrome|macOS|OS X|PostgreSQL|MySQL|Bluetooth|Wi-Fi"
        r"|Web|kernel|Perl|Ruby|Node|Qt)\s+$",
    ),
    Rule(
        "footnote_mark",
        "numbers alone in square brackets refer to notes",
        DIGITS | {"range", "decimal"},
        r"\[\s?(?:[\d\s,;–-]|\xe2\x80\x93|and|see|cf\.)*$",
        r"^[\d\s,;-]*(?:\xe2\x80\x93[\d\s,;]*)*\]",
    ),
    Rule(
        CLAIM,
        "a number behind a world war that has its own before it counts something: after the First World War 3 men",
        frozenset({"digits", "other", "scaled", "word"}),
        r"(?i)\b(?:first|second|great|last)\s+world\s+war\s+$",
    ),
    Rule("event_name", "world war two and its like are names", BARE, r"(?i)\bworld\s+war\s+$"),
    Rule(
        "event_name",
        "the First World War and the Third Crusade are names",
        frozenset({"ordinal"}),
        "",
        r"^\s+(?:(?i:world\s+war)|(?:[A-Z][\w-]+\s+){0,2}(?:Crusade|Intifada|Partition|War))\b",
    ),
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
        r"^,?\s+(?:(?:[A-Z][\w'-]+\s+){1,3}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Square|Boulevard|Terrace|Crescent)"
        r"|(?:Avenue|Street)\s[A-Z0-9]|(?:Avenida|Calle|Piazza|Plaza|Quai|Rue|Via|rue|via)\s(?:d[a-z']{1,4}\s)?[A-Z])",
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
        CLAIM,
        "a number before a slash and a unit is so many for each: 12/km2, 40/day",
        DIGITS | {"decimal"},
        "",
        r"^/(?:acre|barrel|capita|child|day|gallon|h|ha|hour|hr|kg|km|km\xc2\xb2|km2|kWh|lb|litre|month|MWh|night|oz|person|share"
        r"|sq\.?\s(?:km|mi|mile)|t|ton|tonne|unit|week|woman|year|yr)\b",
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
        CLAIM,
        "two digits alone in round brackets after a word for a person are an age: the driver (45)",
        DIGITS,
        (
            r"\b(?:boy|brother|cyclist|daughter|driver|farmer|father|girl|grandfather|grandmother|husband|lady|man|mother"
            r"|motorist|neighbou?r|nurse|passenger|pedestrian|pensioner|pilot|resident|sister|son|student|suspect|teacher"
            r"|teenager|victim|widow|widower|wife|woman|worker|youth)\s\($"
        ),
        r"^\)",
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
