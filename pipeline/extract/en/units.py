"""Units of measure and money: how they are spelled, and the one name each is known by.

`measure` reads the unit that stands after a number; money as it is written before one has a table of its own
(`currencies.py`). Units of counting (people, prisoners) are nouns of the text and no business of this table. A unit of
two kinds ("pound") has a name that says so.
"""

import re
from functools import lru_cache

from pipeline.extract.en import currencies

_TABLE = """
per cent: percent, per cent, pct, percentage
percentage point: percentage point, per cent point, percent point, pct point, pp, ppt, pps
per thousand: per thousand, per mille, permille, permil
basis point: basis point, bps
second: second, sec
minute: minute, min
hour: hour, hr
day: day
night: night
week: week, wk
fortnight: fortnight
month: month, mos, mth, mths
year: year, yr, year old, years old, yo, y/o, yr old, yrs old, year of age, years of age
decade: decade
century: century, centuries
millennium: millennium, millennia
gigayear: gigaannum, gigayear
nanometre: nanometre
picometre: picometre
micrometre: micrometre, micron
mm: millimetre
cm: centimetre
dm: decimetre
m: metre
km: kilometre, kms, klick
inch: inch, inches
foot: foot, feet, ft
yard: yard, yd
mile: mile, mi
nautical mile: nautical mile, nmi
furlong: furlong
league: league
fathom: fathom
verst: verst
light-year: light year, lightyear
mg: milligram
microgram: microgram
g: gram, gs, gm, grms
kg: kilogram, kilo, kgs, k.g
tonne: tonne, metric ton, metric tonne, mt
ton: ton, short ton, long ton
pound: lb, pound weight, pounds weight
ounce: ounce, oz
stone: stone
hundredweight: hundredweight, cwt
carat: carat
pood: pood
bushel: bushel
quintal: quintal
barrel: barrel, bbl
ml: millilitre, mls
cl: centilitre
dl: decilitre
l: litre, ltr
hl: hectolitre
gallon: gallon, gal
pint: pint
quart: quart
cup: cup
tablespoon: tablespoon, tbsp
teaspoon: teaspoon, tsp
acre: acre
hectare: hectare
square metre: square metre, sq m
square kilometre: square kilometre, sq km
square mile: square mile, sq mi, sq mile
square foot: square foot, square feet, sq ft
square inch: square inch, square inches, sq in
square yard: square yard, sq yd
cubic metre: cubic metre, cu m
cubic centimetre: cubic centimetre
cubic kilometre: cubic kilometre
cubic foot: cubic foot, cubic feet, cu ft
cubic inch: cubic inch, cubic inches
cubic yard: cubic yard
cubic mile: cubic mile
degree Celsius: degree celsius, degrees celsius, degree centigrade, degrees centigrade, deg c, degree c, degrees c
degree Celsius: deg celsius, celsius, celcius, centigrade, centigrate
degree Fahrenheit: degree fahrenheit, degrees fahrenheit, deg f, degree f, degrees f, deg fahrenheit
degree Fahrenheit: fahrenheit, farenheit
degree: degree, deg
kelvin: kelvin
mile per hour: mph, mile an hour, miles an hour
km per hour: kph, kmh, kilometre an hour, kilometres an hour
knot: knot
mile per gallon: mpg
revolution per minute: rpm
byte: byte
kilobyte: kilobyte
megabyte: megabyte
gigabyte: gigabyte
terabyte: terabyte
petabyte: petabyte
exabyte: exabyte
bit: bit
kilobit: kilobit
megabit: megabit
gigabit: gigabit
pixel: pixel
megapixel: megapixel
hertz: hertz
kilohertz: kilohertz
megahertz: megahertz
gigahertz: gigahertz
watt: watt
kilowatt: kilowatt
megawatt: megawatt
gigawatt: gigawatt
watt hour: watt hour
kilowatt hour: kilowatt hour
megawatt hour: megawatt hour
volt: volt
ampere: amp, ampere
ohm: ohm
joule: joule
kilojoule: kilojoule
calorie: calorie
kilocalorie: kilocalorie
British thermal unit: british thermal unit, btu
horsepower: horsepower
newton: newton
pascal: pascal
bar: bars
millibar: millibar
atmosphere: atmosphere
decibel: decibel
mole: mole
dalton: dalton
turn: turn
point: point
times: times
fold: fold
ton per day: tpd
part per million: ppm, part per million, parts per million
part per billion: ppb, part per billion, parts per billion
USD: us dollar, united states dollar, american dollar
CAD: canadian dollar
AUD: australian dollar
NZD: new zealand dollar
HKD: hong kong dollar
dollar: dollar, dlr, buck
cent: cent, ct, cts
GBP: pound sterling, pounds sterling, british pound
pound of money or weight: pound
penny: penny, pence
shilling: shilling
guinea: guinea
EUR: euro, €ur
JPY: yen, japanese yen
CHF: swiss franc
franc: franc
DEM: deutschmark, deutsche mark, d mark
mark: mark
reichsmark: reichsmark, rm
RUB: rouble, ruble, russian rouble, russian ruble
kopeck: kopeck, kopek, kopiyka
CNY: yuan, renminbi, rmb, chinese yuan
INR: indian rupee
rupee: rupee, rs
sen: sen
peso: peso
MXN: mexican peso
peseta: peseta
lira: lira, lire
krona: krona, kronor
krone: krone, kroner
guilder: guilder, gulden
schilling: schilling
zloty: zloty, zlotys, zloties
ILS: shekel
riyal: riyal
ringgit: ringgit, malaysia ringgit, malaysian ringgit
LBP: lebanese pound
EGP: egyptian pound
MNT: tugrik
florin: florin
ducat: ducat
thaler: thaler
denarius: denarius, denarii
drachma: drachma
dinar: dinar
BTC: bitcoin
satoshi: satoshi
"""
"""Name and spellings, in lower case; the plural in -s, metre and meter, gram and gramme go without saying."""

SYMBOLS = {
    "%": "per cent", "‰": "per thousand", "％": "per cent",
    "°C": "degree Celsius", "℃": "degree Celsius", "°F": "degree Fahrenheit", "℉": "degree Fahrenheit",
    "°": "degree", "º": "degree", "″": "inch", '"': "inch", "''": "inch", "′′": "second of arc", "′": "minute of arc",
    "$": "dollar", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "yen or yuan", "₹": "INR", "₽": "RUB", "ரூ": "rupee",
    "K": "kelvin", "C": "degree Celsius", "F": "degree Fahrenheit", "Å": "angstrom", "Ω": "ohm", "L": "l",
    "x": "times", "h": "hour", "d": "day", "s": "second", "y": "year", "p": "penny", "¢": "cent",
    "Ma": "million years", "Ga": "gigayear", "ka": "thousand years", "Myr": "million years", "Gyr": "gigayear",
    "kyr": "thousand years", "dB": "decibel", "mmHg": "mmHg", "rad": "radian", "sr": "steradian",
    "arcmin": "minute of arc", "arcsec": "second of arc", "B": "byte", "b": "bit", "cc": "cubic centimetre",
    "au": "astronomical unit", "AU": "astronomical unit", "pc": "parsec", "Mpc": "megaparsec", "kpc": "kiloparsec",
    "ha": "hectare", "kcal": "kilocalorie", "cal": "calorie",
}  # fmt: skip
"""Signs, and letters whose case matters."""

_SI_PREFIX = {
    "": "", "k": "kilo", "M": "mega", "G": "giga", "T": "tera", "P": "peta", "h": "hecto", "d": "deci", "c": "centi",
    "m": "milli", "µ": "micro", "μ": "micro", "u": "micro", "n": "nano", "p": "pico", "f": "femto",
}  # fmt: skip
_SI_BASE = {
    "m": "metre", "g": "gram", "l": "litre", "L": "litre", "s": "second", "Hz": "hertz", "W": "watt", "Wh": "watt hour",
    "V": "volt", "A": "ampere", "J": "joule", "N": "newton", "Pa": "pascal", "mol": "mole", "M": "mole per litre",
    "K": "kelvin", "eV": "electronvolt", "B": "byte", "bp": "base pair", "Da": "dalton", "T": "tesla",
    "Bq": "becquerel", "Sv": "sievert", "Gy": "gray", "F": "farad", "H": "henry", "S": "siemens", "bar": "bar",
    "G": "gauss", "Jy": "jansky", "b": "bit", "t": "tonne", "lm": "lumen", "lx": "lux", "U": "enzyme unit",
    "IU": "international unit", "cd": "candela",
}  # fmt: skip
_SHORT = {
    "millimetre": "mm", "centimetre": "cm", "decimetre": "dm", "metre": "m", "kilometre": "km", "milligram": "mg",
    "gram": "g", "kilogram": "kg", "litre": "l", "millilitre": "ml", "centilitre": "cl", "decilitre": "dl",
    "hectolitre": "hl", "foot": "foot", "inch": "inch", "mile": "mile", "yard": "yard",
}  # fmt: skip

GLUED = ("cent", "penny")
"""Money whose sign stands grown on to the end of its number and belongs to it, as a per cent sign does: 12p, 28¢."""

WITH_CENTS = {"dollar", "USD", "CAD", "AUD", "NZD", "EUR", "HKD", "CHF", "rupee", "INR"}
MONEY = WITH_CENTS | {"GBP", "pound of money or weight", "shilling", "RUB", "MYR", "ringgit", "UAH"}
PARTS = {
    **{(whole, "cent"): 100.0 for whole in WITH_CENTS},
    **{(whole, "penny"): 100.0 for whole in ("GBP", "pound of money or weight")},
    ("shilling", "penny"): 12.0, ("RUB", "kopeck"): 100.0, ("UAH", "kopeck"): 100.0,
    ("ringgit", "sen"): 100.0, ("MYR", "sen"): 100.0,
    ("GBP", "shilling"): 20.0, ("GBP", "second"): 20.0, ("GBP", "day"): 240.0,
    ("foot", "inch"): 12.0, ("yard", "foot"): 3.0, ("yard", "inch"): 36.0, ("mile", "yard"): 1760.0,
    ("km", "m"): 1000.0, ("m", "cm"): 100.0,
    ("stone", "pound"): 14.0, ("stone", "pound of money or weight"): 14.0, ("pound", "ounce"): 16.0,
    ("pound of money or weight", "ounce"): 16.0, ("kg", "g"): 1000.0,
    ("hour", "minute"): 60.0, ("minute", "second"): 60.0,
}  # fmt: skip
"""How many of the second unit make one of the first, where a measure is told in both; s and d after £ are old money."""
WHOLES = {whole for whole, _ in PARTS}

ARTICLE = (
    r"pound|lb|ounce|oz|gram|kilogram|kilo|kg|tonne|litre|liter|millilitre|milliliter|ml|gallon|pint|quart|mile|kilometre"
    r"|kilometer|metre|meter|inch|centimetre|centimeter|acre|hectare|barrel|bushel|dollar|euro|franc|rouble|ruble"
)
"""Units of which an article means one: a gallon of wine."""

ODD_HALF = r"hour|day|week|month|year|century|decade|mile|minute|pound|pint|metre|meter|kilo|dozen"
"""What may stand between an article and the half beyond the first: an hour and a half, a dozen and a half."""

PART_OF_ONE = r"^(?i:half(?:\s+an?)?|rters?|.{4}\s+of\s+an?)[\s-][A-Za-z]{3}"
"""From the last four letters of a part to the first three of what it is a part of, if that is one: "half an hour", "a
quarter-mile", "a third of a second"; of other parts than halves and quarters only with "of", for a rate has none: "fell
by a third a year"."""

LISTED = r"^(?:,\s?(?:(?:and|or)\s)?|\s(?:and|or)\s)$"
"""What stands between the numbers of a list that share the unit of the last: 5, 6 and 7 km."""

GLOSS = r"^,\s?or\s$"
"""What stands between two numbers of which the second is the first in another unit: "31, or 36 per cent"."""

ELIDES = (
    r"^[^.!?\n]{1,100}(?:[,;]|\b(?:about|against|almost|and|around|barely|from|just|nearly|only|or|over|than|under|others?"
    r"|[A-Z][\w-]+|[a-z]{3,}s))\s+$"
    r"|(?:[,;]|\band)\s+the\s+(?:[A-Za-z-]+\s+){0,2}[a-z-]*[a-rt-z]\s+$"
)
ELIDED = r"^(?:[.,;:)]|\s*$|\s(?:a\s(?:year|month)|and|but|earlier|for|in|last|on|or|this|to|while)\b)"
"""What stands between a number of hundredths and one with decimals that are hundredths too, and behind that one: "31.8
per cent for the Alliance, 29.5 for the Union"."""
HUNDREDTHS = "per cent"
DECIMALS = r"^[0-9]{1,2}\.[0-9]{1,2}$"

_THOUSANDS = r"[1-9][0-9]{0,2}\.[0-9]{3}"
POINTED = rf"^{_THOUSANDS}(?:(?:\s(?:to|and|or)\s|-|\xe2\x80\x93){_THOUSANDS})?$"
WHOLE = (
    r"^\s(?:[A-Za-z-]+\s)?(?:people|persons?|men|women|children|souls|soldiers|officers|troops|prisoners|refugees|deportees"
    r"|inhabitants|citizens|civilians|residents|workers|families|households|houses|victims|dead|deaths|wounded|killed"
    r"|casualties|slaves|emigrants|members|copies|horses|ships|villages|names|surnames|burials|bodies|corpses|graves|passengers"
    r"|votes|voters|pupils|students|peasants|colonists|settlers|migrants|immigrants|deserters|volunteers|fighters|insurgents"
    r"|partisans|sick|cases|Jews|Poles|Germans|Russians|Ukrainians|Spaniards|Italians|Frenchmen|Austrians|Hungarians|Greeks"
    r"|Turks|Armenians)\b"
)
COUNTED = r"^\s(?:[a-z-]+\s)?(?:[a-z]{3,}[a-rt-z]s|tons)\b"
PER = r"^\s(?:[A-Za-z-]+\s){1,3}(?:per|for\s+every|in\s+every)\s"
"""Digits with a point that are thousands where what is counted comes whole and is no rate: "12.500 people", as German
and its neighbours write; with three zeros, before any plural that is no measure."""

COMMA = r"^(?:0|[1-9][0-9]{0,2}),[0-9]{1,2}$"
DECIMAL_COMMA = r"^[0-9]{1,3},[0-9]{1,2}\s?(?:%|[a-z])"
SCALED_COMMA = r"^[0-9]{1,2},[0-9]{3}\s(?:[a-z]*illion|mln|milliard)s?$"
COMMA_LEFT = r"(?:^|[^,0-9])\s*$"
COMMA_RIGHT = r"^(?:[^,]|,[^0-9])"
"""Digits that a comma parts and may be one decimal number, one that is, with its scale or sign, and what stands beside
them if they are no list."""

BEHIND_WORD = r"(?:^|\s)(?:[a-z]+|About|Almost|Around|Between|From|Nearly|Only|Over|Roughly|Some)\s$"
"""A word, and no name, label or sign, before digits whose comma or point is read as translators leave it."""

INITIAL = r"^\.\s?[A-Z]"
"""What stands behind a letter that is no unit but the initial of a name."""

DATED = r"\b(?i:in|on|since|until|till|by|of|from|for|before|after|during)\s+(?:the\s+)?[0-9]{4}\s+year$"
"""A year, its noun behind it as translators leave it: "in 1942 year"; a count of years is a plural, or an attribute."""

NO_MONEY = r"^\s(?:an?|another|its|not|our|the|their)\b"
"""What stands behind "marks" where it is a verb: "1995 marks the fiftieth anniversary"."""

AGED = r"\b(?i:aged?|ages)\s(?:\d{1,3}(?:,\s|\s(?:and|or|to)\s))*(?i:(?:of|between|from|about|over|under) )?$"
"""What before a number without a unit says that it counts years."""

KELVIN = r"°|℃|℉|(?i:temperature|kelvin|celsius|heated|cooled)"
"""What near `K` after digits says that it is kelvin and not thousand."""

METRES = (
    r"^(?:\s(?:in|high|tall|long|wide|deep|away|apart|above|below|from|to|and|or|of|x|by|under|at|on|per|sprint|race|hurdles"
    r"|dash|relay|freestyle)\b|\s?[.,;:)\]/]|\s*$|-|\s\d)"
)
"""What follows `m` after digits where it is metres and not millions."""

MILLIONS = (
    r"\b(?i:populations?|number|total|toll|membership|electorate|workforce|circulation|audience|readership|turnout|losses|crowd"
    r"|people|inhabitants|members|users|subscribers|votes?|copies|jobs)\s+(?:[a-z]+\s+){0,3}$"
)
"""What before `m` after digits says that it is millions: "a population of 3.4m"."""


def _plain_spellings() -> dict[str, str]:
    spellings: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        name, forms = line.split(": ")
        for form in forms.split(", "):
            for variant in {
                form,
                form.replace("metre", "meter").replace("litre", "liter"),
                form.replace("gram", "gramme"),
            }:
                spellings[variant] = name
                if not variant.endswith(" old"):  # "five-year-olds" are those who are of an age
                    spellings[f"{variant}s"] = name
    return spellings


def _case_spellings() -> dict[str, str]:
    spellings = {
        prefix + base: _SHORT.get(_SI_PREFIX[prefix] + name, _SI_PREFIX[prefix] + name)
        for prefix in _SI_PREFIX
        for base, name in _SI_BASE.items()
        if prefix == "" or base not in ("t", "U", "IU")
    }
    codes = {code: "CNY" if code == "RMB" else code for code in currencies.CODES}
    return spellings | SYMBOLS | codes


_SPELLINGS = _plain_spellings()
_CASED = _case_spellings()
_BEGINNINGS = {" ".join(words[:n]) for form in _SPELLINGS if (words := form.split()) for n in range(1, len(words))}
_FIRST = {form.split()[0] for form in _SPELLINGS} | _BEGINNINGS
_LONG = {short: long for long, short in _SHORT.items()}

_GLUED = ('"', "'", "″", "′", "x")
"""Signs of units that stand right at their number: behind a space they open a quotation."""
_LEAD = re.compile(r"(?: {2}|[ \t\n\u00a0\u202f\u2009-]|\r\n)?[({<]?")
_WORD = re.compile(r"[€kK]?\.?[^\W\d_²³¹]+|''|′′|°\s?[CF]\b|[^\w\s]")
_LETTERED = re.compile(r"-(?![AMVW])[A-Z](?!\w)")
"""A letter that a hyphen joins to digits names a thing; a fuse has 5-A, an acid 2-M, a battery 12-V, a lamp 60-W."""
_NEXT = re.compile(r"\.?[\s-]+([^\W\d_]+)")
_EXPONENT = re.compile(r"\^?([-−–]?[1-9])(?!\d)|([²³])|\s([-−–]\s?[1-9])(?!\d)|\s(squared|cubed)\b")
_MARKED = re.compile(r"\d{1,2}(?!\w)")
"""The mark of a note: no power, for nobody squares money."""
_JOIN_BEGUN = re.compile(r"\s?/|\s+per|\s[-−–·⋅]")
_JOIN = re.compile(r"(\s?/\s?|\s+per\s+)|(\s?[·⋅]\s?|\s)")


@lru_cache(maxsize=1 << 16)
def measure(text: str) -> tuple[int, int, str, bool] | None:
    """The unit at the start of what follows a number, behind at most two spaces or one hyphen: start, end, name, open.

    `open` says that one word more could make it longer, as far as the text goes; the name is empty where only the
    beginning of a unit is there. None where no unit begins.
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    if start and (text[start : start + 1] in _GLUED or _LETTERED.match(text)):
        return None
    found = _one(text, start)
    if found is None:
        return None
    end, name, still_open = found
    while name and (join := _JOIN.match(text, end)) and (join[1] or text[join.end() : join.end() + 1] not in _GLUED):
        # a space alone multiplies, and only letters do: 5 kg m, never 5 days hours
        part = _one(text, join.end(), spelled=bool(join[1]))
        if part is None or not part[1]:
            break
        end, name, still_open = part[0], f"{name} per {part[1]}" if join[1] else f"{name} {part[1]}", part[2]
    return start, end, name, still_open or not text[end:].strip(" \n") or bool(_JOIN_BEGUN.fullmatch(text, end))


def _one(text: str, at: int, *, spelled: bool = True) -> tuple[int, str, bool] | None:
    """One unit without what it is divided by: its end, its name, whether one word more could make it longer."""
    word = _WORD.match(text, at)
    if not word:
        return None
    still_open = False
    end, name = word.end(), _CASED.get(word[0].replace(" ", "") if word[0][0] == "°" else word[0], "")
    if spelled and word[0].lower() in _FIRST:
        words, last = word[0].lower(), word.end()
        name, end = (_SPELLINGS[words], last) if words in _SPELLINGS else (name, end)
        while words in _BEGINNINGS:
            if not (following := _NEXT.match(text, last)):
                still_open = not text[last:].strip(" \n-.")
                if still_open and not name:
                    return last, "", True
                break
            words, last = f"{words} {following[1].lower()}", following.end()
            if words in _SPELLINGS:
                name, end = _SPELLINGS[words], last
    if not name:
        return None
    if name in MONEY and _MARKED.match(text, end):
        return end, name, False
    if name != "times" and (exponent := _EXPONENT.match(text, end)):
        name, end = _raised(name, exponent), exponent.end()
    if end < len(text) and text[end - 1].isalnum() and (text[end].isalnum() or text[end] == "_"):
        return None
    return end, name, still_open or end == len(text)


def _raised(name: str, exponent: re.Match[str]) -> str:
    power = (exponent[1] or exponent[3] or {"²": "2", "squared": "2"}.get(exponent[2] or exponent[4], "3")).replace(
        " ", ""
    )
    word = {"2": "square", "3": "cubic"}.get(power)
    return f"{word} {_LONG.get(name, name)}" if word else f"{name}^{power.replace('−', '-').replace('–', '-')}"


def name_of_sign(sign: str) -> str:
    """The name of a currency sign or code as it stands before digits."""
    return currencies.SIGNS.get(sign) or _CASED.get(sign.rstrip("."), sign)
