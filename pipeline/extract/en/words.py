"""The English number words and what each is worth. No grammar: how they combine is in `grammar_reading`."""

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {"nought": 0, "nil": 0}

TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
} | {"fourty": 40}

SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "milliard": 1e9,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "quintillion": 1e18,
    "myriad": 1e4,
    "lakh": 1e5,
    "lkh": 1e5,
    "crore": 1e7,
    "krore": 1e7,
    "koti": 1e7,
    "mln": 1e6,
    "mio": 1e6,
    "mn": 1e6,
    "bln": 1e9,
    "bn": 1e9,
    "tln": 1e12,
    "trn": 1e12,
    "thsd": 1e3,
    "thous": 1e3,
    "mlrd": 1e9,
    "mld": 1e9,
    "mrd": 1e9,
}
"""Words that multiply what stands before them."""

_COUNTS = "|".join([*(word for word, value in UNITS.items() if value > 1), *TENS])
_SCALED = "(?:billion|hundred|million|thousand)"
_DIGITS = "[0-9](?:[0-9.,]*[0-9])?"
NUMERAL = (
    rf"(?:(?:between )?(?:[A-Z]{{0,2}}[$£€¥]|Rs?\.?)?{_DIGITS}(?:%|bn|k|m)?(?:(?: (?:and|or|to) |-|–){_DIGITS})?"
    rf"|half(?: an? {_SCALED})?|an? (?:dozen|quarter|third|{_SCALED})"
    rf"|(?:{_COUNTS})(?:-[a-z]+)?(?: (?:or|to) (?:{_COUNTS}))?(?: {_SCALED})?)"
)
"""How a number begins that a cue must have behind it, in digits or in words."""

ABBREVIATED = frozenset({"mln", "mio", "mn", "bln", "bn", "tln", "trn", "thsd", "thous", "mlrd", "mld", "mrd"})
"""Scales that are written and never spoken: no number alone, and nothing is added to them."""

CENTURIES = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900}
DECADES = {word.removesuffix("y") + "ies": value for word, value in TENS.items()} | {"tens": 10}
_CENTURY = "|".join(CENTURIES)
DECADE = rf"(?:{_CENTURY})[\s-](?:{'|'.join(DECADES)})|{'|'.join(word for word in DECADES if word != 'tens')}"
"""Decades of a century, and how one is written in words: the twenties, the nineteen-tens, but tens of thousands."""

SHARERS = frozenset(
    """
    adult adults animal animals applicant applicants birth births book books boy boys business businesses
    car card cards cars case cases cask casks cattle child children citizen citizens claim claims clinic
    clinics colonist colonists companies company container containers convict convicts copies copy countries country
    county couple couples cow cows death deaths deportee deportees district districts driver drivers egg eggs emigrant
    emigrants employee employees exile exiles families family farm farmer farmers farms file files firm firms flight
    flights girl girls goat goats graduate graduates horse horses hospital hospitals hostage hostages household
    households immigrant immigrants inhabitant inhabitants item items job jobs letter letters lorries lorry man
    marriage marriages men migrant migrants mother mothers nurse nurses officer officers parish parishes passenger
    passengers patient patients peasant peasants pensioner pensioners people person persons petition petitions pilgrim
    pilgrims prisoner prisoners pupil pupils recruit recruits refugee refugees report reports resident residents
    respondent respondents sailor sailors school schools settler settlers sheep ship ships slave slaves soldier
    soldiers student students survivor survivors taxpayer taxpayers teacher teachers tenant tenants ticket tickets
    town towns train trains vehicle vehicles vessel vessels victim victims village villager villagers villages
    volunteer volunteers vote voter voters votes wagon wagons woman women worker workers
    """.split()
)
"""Of whom some are told in so many: "one person in eight"."""

GROUPS = {"dozen": 12.0, "score": 20.0, "pair": 2.0, "couple": 2.0, "trio": 3.0}
"""Words for a set of fixed size: numbers only with a numeral or an article before them."""

SUFFIXES = {
    "k": 1e3, "K": 1e3,
    "m": 1e6, "M": 1e6, "MM": 1e6, "mn": 1e6, "Mn": 1e6, "mln": 1e6, "mio": 1e6,
    "b": 1e9, "B": 1e9, "bn": 1e9, "Bn": 1e9, "BN": 1e9, "bln": 1e9,
    "T": 1e12, "tn": 1e12, "trn": 1e12, "tln": 1e12,
}  # fmt: skip
"""Letters glued to digits that multiply them."""

_ORDINAL_UNITS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
_ORDINAL_TENS = {word[:-1] + "ieth": value for word, value in TENS.items()}
_ORDINAL_SCALES = {
    word + "th": SCALES[word] for word in ("hundred", "thousand", "million", "billion", "trillion", "quadrillion")
}
ORDINALS: dict[str, float] = {**_ORDINAL_UNITS, **_ORDINAL_TENS, **_ORDINAL_SCALES}

FRACTIONS = {"half": 0.5, "halves": 0.5, "quarter": 0.25, "quarters": 0.25}
"""Words for a part that are not ordinals."""

VAGUE = {
    "tens": (20.0, 99.0),
    "dozens": (24.0, 99.0),
    "scores": (40.0, 99.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2_000.0, 9_999.0),
    "millions": (2e6, 9_999_999.0),
    "billions": (2e9, 9_999_999_999.0),
    "trillions": (2e12, 9_999_999_999_999.0),
    "lakhs": (2e5, 999_999.0),
    "crores": (2e7, 99_999_999.0),
}
"""Plurals without a numeral, with the range they leave open."""

VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8, "⅐": 1 / 7, "⅑": 1 / 9, "⅒": 1 / 10,
}  # fmt: skip

MONTHS = {
    name: month
    for month, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip

SYLLABLES = (
    ("hun", "dred"), ("thou", "sand"), ("mil", "lion"), ("bil", "lion"), ("tril", "lion"), ("twen", "ty"),
    ("thir", "ty"), ("thir", "teen"), ("four", "teen"), ("fif", "ty"), ("fif", "teen"), ("six", "ty"), ("six", "teen"),
    ("seven", "ty"), ("seven", "teen"), ("eigh", "ty"), ("eigh", "teen"), ("nine", "ty"), ("nine", "teen"),
    ("eleven", "th"), ("quar", "ter"), ("doz", "en"), ("sec", "ond"),
)  # fmt: skip
"""Where a number word may be broken over a line end."""

NUMBERED = (
    r"war|chapter|part|vol(?:ume|\.)|book|act|scene|article|section|annex|appendix|title|phase|type|class|grade|stage|group"
    r"|table|figure|division|army|corps"
)
"""What a roman numeral of one letter may number."""
