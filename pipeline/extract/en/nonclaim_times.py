"""Numbers that tell when and state no quantity, in English: times of day, days, years and decades.

Patterns are for RE2 over bytes. To add a rule: one entry, its line in `tests/extract/test_nonclaims.py`, and beside it
a number that looks alike and is a claim. Years by themselves are decided in `nonclaims`.
"""

from pipeline.extract.en.nonclaim_rule import BARE, CLAIM, DIGITS, LABELLED, Rule
from pipeline.extract.en.words import TENS, UNITS

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_UNITS, _TENS = ("|".join(word for word, value in table.items() if value > 1) for table in (UNITS, TENS))
_HOUR = r"(?:[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|midnight|noon)"

_MINUTES = "(?:five|ten|twenty|twenty-five)"
_GOES_ON = r"^(?:[.,;:)]|\s+[A-Z]|\s+(?:an?|and|every|he|in\s+the|it|on|she|that|the|their|there|they|this|we|when)\b)"
_TO_HOUR = rf"^\s+(?:to|past)\s+{_HOUR}{_GOES_ON[1:]}"
"""What follows minutes and an hour if they tell a time and no price."""

TIMES = (
    Rule(
        "time_of_day",
        "o'clock, a.m. and p.m. follow an hour",
        DIGITS | {"word", "one", "decimal", "range", "year", "identifier"},
        "",
        (
            r"^\s*(?:o(?:'|\xe2\x80\x99)\s?clock|[ap]\.\s?m\.|[AaPp][Mm]\b|(?:GMT|UTC|BST|CET|[CEMP][DS]T)\b|hours?\s+(?:GMT"
            r"|local))"
        ),
    ),
    Rule(
        "time_of_day",
        "four digits before hours, at which something happens, are a time: at 0600 hours today",
        frozenset({"four digits", "year", "identifier", "digits", "other"}),
        r"\b(?:[Aa]bout|[Aa]fter|[Aa]round|[Aa]t|[Bb]efore|[Bb]y|[Ff]rom|[Uu]ntil)\s+$",
        r"^\s+(?:hrs|hours)(?:[,.;)]|\s+(?:local|on|the|they|this|today|tomorrow|yesterday)\b)",
    ),
    Rule(
        CLAIM,
        "what fell or rose to a number of minutes is no hour: from 94 minutes to 58",
        BARE,
        r"\b(?:by|from)\s+[\w-]+\s+minutes\s+to\s+$",
    ),
    Rule(
        "time_of_day",
        "half past and quarter to stand before an hour",
        BARE,
        r"\b(?:half|quarter|minutes)\s+(?:past|to|after)\s+$",
    ),
    Rule(
        "time_of_day",
        "half past and a quarter to an hour are no parts",
        frozenset({"half"}),
        "",
        rf"^\s+past\s+{_HOUR}\b",
    ),
    Rule(
        "time_of_day",
        "half past and a quarter to an hour are no parts",
        frozenset({"half"}),
        r"\b(?i:at|until|till|before|after|around|since|about)\s+$",
        rf"^\s+to\s+{_HOUR}\b",
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "an hour in a word that ends its clause, or opens it, behind until, before or by: rarely gone before two",
        frozenset({"hour", "one"}),
        r"\b(?i:until|till|before|since)\s+$",
        r"^(?:[.,;:!?\"]|\xe2\x80\x9d)",
        True,
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "an hour in a word that ends its clause, or opens it, behind until, before or by: rarely gone before two",
        frozenset({"hour"}),
        r"(?:[\x03,;:]|\band)\s*\b[Bb]y\s+$",
        r"^\s+(?:the|he|she|it|they|we|I|all|everybody|everyone|everything|nobody|nothing|there)\s",
        True,
        by_right=True,
    ),
    Rule(
        "date",
        "a day of the month that ends its clause behind on the: advanced, on the 18, to the river",
        LABELLED,
        r"\b[Oo]n\s+the\s+$",
        r"^[,.;:)]",
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "an hour and minutes behind at, where something began or ended: it went in at 5.15",
        frozenset({"decimal"}),
        r"\b(?:began|begins|started|starts|opened|opens|left|leaves|arrived|arrives|departed|ended|ends|struck|woke|rose|went\s+in"
        r"|set\s+out|closed|closes|came)\s+(?:[a-z]+\s+)?at\s+$",
        r"^(?:[.,;:)]|\s+(?:and|but|on|in|with)\b)",
    ),
    Rule(
        "time_of_day",
        "an hour and minutes that open a sentence: At 7.20 the whistles blew",
        frozenset({"decimal"}),
        r"\x03\s*(?:At|By)\s+$",
        r"^\s+(?:an?|he|I|it|she|the|they|we)\s",
    ),
    Rule(
        "year",
        "a year before results, prices or another plural of accounts is theirs: a dividend on 1985 results",
        frozenset({"modern"}),
        "",
        r"^\s+(?:accounts|censuses|earnings|elections|estimates|exports|figures|forecasts|imports|levels|losses|prices|profits|results"
        r"|revenues|sales|taxes)\b",
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "minutes to or past an hour tell when: at ten minutes to seven",
        frozenset({"minute"}),
        r"\b(?:[Aa]t|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Aa]bout)\s+$",
        rf"^\s+(?:to|past)\s+{_HOUR}\b",
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "minutes to or past an hour in words, behind at or it is: at ten to nine the school opens",
        frozenset({"small word", "hour", "word", "tens"}),
        r"(?:\b(?:[Aa]t|[Uu]ntil|[Tt]ill)|\b[Ii]t\s+(?:is|was))\s+$",
        _TO_HOUR,
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "minutes to or past an hour in words, behind at or it is: at ten to nine the school opens",
        frozenset({"small word", "hour", "word"}),
        rf"(?:\b(?:[Aa]t|[Uu]ntil|[Tt]ill)|\b[Ii]t\s+(?:is|was))\s+{_MINUTES}\s+(?:to|past)\s+$",
        _GOES_ON,
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "so many to so many on a day of the week are the hours that a place is open",
        frozenset({"range"}),
        r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\s+(?:and\s+[A-Z][a-z]+days?\s+)?(?:from\s+)?$",
        r"^[.,;:)]",
    ),
    Rule(
        "time_of_day",
        "the train that is caught or missed is called by its time: caught the 7.14 from Harrow",
        frozenset({"decimal"}),
        r"\b(?:aboard|boards?|boarded|catch(?:es)?|caught|miss(?:es|ed)?|takes?|taken|took)\s+the\s+$",
        r"^(?:[.,;:)]|\s+(?:back|for|from|home|to)\b)",
    ),
    Rule(
        "year",
        "a year before number words that count a plural is none of their thousands: in 1612 eighteen persons",
        frozenset({"year"}),
        r"\b(?i:by|in|of|since|until)\s+$",
        rf"^\s+(?:(?:{_TENS})(?:-[a-z]+)?|{_UNITS})\s+(?:[a-z-]+\s+)?[a-z]+s\b",
    ),
    Rule(
        "year",
        "a year that marks something is no sum: 1995 marks the fiftieth anniversary",
        frozenset({"modern"}),
        "",
        r"^\s+marks\s+(?:an?|another|its|not|our|the|their)\b",
        by_right=True,
    ),
    Rule(
        "year",
        "a year up to which something is kept, told or valid is no ceiling: records up to 1914",
        frozenset({"year", "modern"}),
        r"(?i)(?:\bfrom\s+(?:about\s+)?[12]\d{3}|\b(?:accounts?|archives?|chronicles?|covers?|covered|covering|data|documents?"
        r"|events?|figures?|files|history|information|kept|letters|lists?|period|recorded|records?|registers?|series|sources"
        r"|statistics|story|tables|time|valid|years))\s+(?:(?:goes|go|going|reach(?:es|ing)?|runs?|running)\s+)?(?:only\s+)?"
        r"up\s+to\s+$",
        r"^(?:[.,;:)]|\s+(?:alone|and|are|but|is|only|was|were|when|which)\b)",
    ),
    Rule(
        "year",
        "a year of which a record is dated: a certificate dated 1945 lists 40 men",
        frozenset({"year", "modern"}),
        r"(?i)\bdated\s+$",
        "",
    ),
    Rule(
        "year",
        "a year that ends a clause of what was done up to then is no ceiling: emigrants booked up to 1903",
        frozenset({"modern"}),
        r"\b(?:[a-z]+ed|[A-Z][a-z]+)\s+up\s+to\s+$",
        r"^[.,;:)]",
    ),
    Rule(
        "year",
        "a year from which on something lasts: from 2027 onwards",
        frozenset({"year", "modern"}),
        "",
        r"^\s+onwards?\b",
    ),
    Rule(
        "year",
        "a year between a record and its verb: the roll of 1612 lists 40 men",
        frozenset({"year"}),
        r"\b(?:in|of|from|for)\s+$",
        r"^\s+(?:counts|estimates|gives|lists|names|notes|puts|records|reports|shows|states)\s+"
        r"(?:[0-9]|(?:an?|about|almost|at|barely|how|just|more|nearly|only|over|some|the)\b)",
        by_right=True,
    ),
    Rule(
        "time_of_day",
        "an hour in the morning or at night",
        BARE,
        r"\b(?i:at|until|till|by|about|around|towards?|past|from|before|after|to)\s+$",
        r"^\s+(?:in\s+the\s+(?:morning|afternoon|evening)|at\s+night)\b",
        by_right=True,
    ),
    Rule(
        "date",
        "a month's name beside a small number makes a date",
        DIGITS | {"range", "ordinal"},
        "",
        rf"^(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH}",
    ),
    Rule(
        "date",
        "a month's name beside a small number makes a date",
        DIGITS | {"range", "ordinal"},
        rf"\b{MONTH}\s+(?:the\s+)?$",
    ),
    Rule(
        "date",
        "a number word with a capital behind a month's name is a day: at the May Seven meeting",
        frozenset({"capital"}),
        rf"\b{MONTH}\s+$",
    ),
    Rule(
        "date",
        "a number word after a month's name, at the end of a clause, makes a date",
        frozenset({"small word", "one"}),
        rf"\b{MONTH}\s+(?:the\s+)?$",
        r"^\s*(?:[.,;:)\x03]|(?:at|to|for|by|after|from)\s)",
        True,
    ),
    Rule(
        "year",
        "BC, AD and CE stand beside a year",
        DIGITS | {"year", "range"},
        "",
        r"^\s*(?:BCE?\b|B\.\s?C\.|A\.\s?D\.|AD\b|CE\b|C\.E\.)",
    ),
    Rule(
        "year", "BC, AD and CE stand beside a year", DIGITS | {"year", "range"}, r"\b(?:A\.?D\.?|[Tt]he\s+[Yy]ear)\s*$"
    ),
    Rule(
        "year",
        "tens before -ies, or between a hyphen and years, are a decade: the 50-ies",
        DIGITS | {"year", "other"},
        "",
        r"^-?(?:ies|ties|th\s+years)\b",
    ),
    Rule(
        "year",
        "two digits after an apostrophe are a year",
        frozenset({"two digits"}),
        r"[\x03\s(](?:'|\xe2\x80\x99|\xe2\x80\x98)$",
    ),
    Rule(
        "age_label",
        "somebody's thirties are an age: she is in her early forties",
        frozenset({"decade"}),
        r"\b(?:her|his|my|our|their|your)\s+(?:early\s+|late\s+|mid[\s-])?$",
    ),
)
"""In the order of decision."""
