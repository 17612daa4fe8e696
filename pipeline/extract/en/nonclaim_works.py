"""Numbers of works and of their parts, which state no quantity, in English: pages, chapters, verses, law reports.

Beside them the figures that are no figures of a book. Patterns are for RE2 over bytes; to add a rule, see
`nonclaim_rules.py`.
"""

from pipeline.extract.en.nonclaim_rule import BARE, CLAIM, DIGITS, LABELLED, Rule, label

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

WORKS = (
    Rule(
        CLAIM,
        "what somebody does on their part is no part of a book: counted on its part 298,000",
        frozenset({"other", "digits", "spaced"}),
        r"\b(?:for|on)\s+(?:her|his|its|my|our|their|your)\s+part,?\s+$",
    ),
    Rule(
        CLAIM,
        "a number behind figures by which it was counted is no part of a work: on official figures 500 left",
        LABELLED | {"other", "scaled", "spaced"},
        r"\b(?i:by|from|on|per|according\s+to)\s+(?:[^\s,;.()]+\s+){0,2}"
        r"(?:[^\s,;.()]+(?:'|\xe2\x80\x99)s?|her|his|its|their|[a-z]+(?:al|ary|ed|est)|army|census|church|company|government"
        r"|hospital|latest|ministry|new|own|parish|police|recent|state|tax|union)\s+(?:figures|tables)\s+$",
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
        frozenset({"digits", "other", "word", "fraction"}),
        r"\b(?i:accept|adopt|advance|bring|call|cite|defend|doubt|give|lead|mention|name|offer|operate|propose|publish|question|quote"
        r"|reject|repeat|reported|state|suggest|use|voice)(?:s|d|ed|ing)?\s+the\s+(?:figure|number)\s+$"
        r"|\b(?:arrives?\s+at|arrived\s+at|comes?\s+to|came\s+to|reache[sd])\s+the\s+figure\s+$"
        r"|\b(?:arrives?\s+at|arrived\s+at|comes?\s+to|came\s+to|makes?|made|reache[sd])\s+the\s+number\s+$"
        r"|\b(?:cites|cited|gave|names|quotes)\s+the\s+(?:figure|number)\s+$",
    ),
    Rule(
        CLAIM,
        "the same with its verb behind it: the number 900 appears in his book",
        frozenset({"digits", "other", "word", "fraction"}),
        r"\b[Tt]he\s+(?:figure|number)\s+$",
        r"^\s+(?:is|was)\s+(?:[a-z]+\s+){0,2}(?:accepted|advanced|brought|called|cited|found|given|led|mentioned|met|named|quoted|repeated"
        r"|used)\b|^\s+(?:appears|appeared|came|circulates|circulated|comes|goes|occurs|occurred|recurs)\b",
    ),
    Rule(
        CLAIM,
        "what is the total number of something, or a part of this number, is a number: of total number 7 200",
        BARE | {"other", "spaced"},
        r"\b(?i:(?:aggregate|entire|full|general|overall|total|whole)|(?:among|from|of)\s+(?:this|that|the\s+same))\s+number\s+$",
    ),
    Rule(CLAIM, "a number in round figures is no figure of a book", BARE, r"\bround\s+figures,?\s+$"),
    Rule(
        "page_reference",
        "a number after page or p. is a page",
        LABELLED | {"year", "other", "score"},
        label(r"[Pp]ages?|[Pp]{1,2}\.|[Ff]ols?\.|[Ff]olios?"),
    ),
    Rule(
        "page_reference",
        "a number after ibid. or op. cit. is a page: ibid., 45",
        LABELLED | {"year", "other", "score"},
        r"\b(?:[Ii]bid|[Ll]oc\. cit|[Oo]p\. cit)\.?,?\s+$",
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
        r"\((?:[^()]*[A-Z][^()]*\s)?[12][0-9]{3}[a-z]?,\s$",
        r"^(?:\s?(?:-|\xe2\x80\x93)\s?[0-9]+)?[),;]",
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
        "three digits behind a season of it, or AD, are a year: in the spring of 542",
        frozenset({"digits"}),
        r"\b(?:spring|summer|autumn|winter|in\s+the\s+fall)\s+of\s+(?:AD\s+)?$|\bAD\s+$",
        "",
        True,
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
        label(
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
        label(r"parts?|books?|tables?|step|scenes?|lines?|notes?|examples?|columns?|rows?"),
        "",
        True,
    ),
    Rule(
        "section_reference",
        "a number with a point that stands between two stops heads a section: 9.6. The server",
        frozenset({"decimal"}),
        r"\x03\s*$",
        r"^\.\s*\x03",
    ),
    Rule(
        "footnote_mark",
        "a small number with a stroke behind a word is the mark of a note: his report of 1993 2/ and",
        DIGITS,
        r"[A-Za-z0-9)]\s$",
        r"^/\s",
        by_right=True,
    ),
    Rule(
        "version",
        "a point and digits grown on to what stands before them are a part of it: B.4.3, 2.11.1.0.20170917",
        frozenset({"point first"}),
        r"(?:\b[A-Z]|[0-9])$",
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
        "section_reference",
        "book and chapter follow the short title of a work in brackets: (Hist. 3.14)",
        frozenset({"decimal", "other"}),
        r"\((?:[A-Z][a-z]*\.?\s)?[A-Z][a-z]{1,5}\.\s+$",
        r"^[0-9.,;\s-]*\)",
    ),
    Rule(
        "identifier",
        "volume and page stand before and after the short name of law reports",
        DIGITS | {"year"},
        "",
        rf"^\s+{_REPORTS}\s+(?:\xc2\xa7+\s*)?(?:\d|at\s)",
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
)
