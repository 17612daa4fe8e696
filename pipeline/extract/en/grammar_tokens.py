"""A marked phrase as tokens: digits with their value, number words with theirs, and what may join them.

No token knows its neighbours; how they combine is in `grammar_reading`.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from pipeline.extract.en import currencies, words


class Token(NamedTuple):
    """`kind` is one of the names in `KINDS`; offsets are characters of the phrase."""

    kind: str
    text: str
    start: int
    end: int
    value: float = 0.0
    significant_digits: int = 0
    spaced: bool = False
    """Whether space, or a dash as between words, stands before the token."""


DASHES = "-‐‑–—−~∼"
"""What may stand between the two ends of a range."""

KINDS = {
    "digits": "a run of digits with its separators",
    "vulgar": "½ and its like",
    "unit": "zero to nineteen",
    "tens": "twenty to ninety, and twenty-one written as one word",
    "scale": "hundred, thousand, million, and letters glued to digits",
    "scales": "hundreds, thousands: vague unless a numeral stands before",
    "group": "dozen, score",
    "part": "half, quarter",
    "ordinal": "first, hundredth",
    "ordinals": "thirds, hundredths",
    "fold": "threefold",
    "pence": "sixpence",
    "mixed": "letters and digits in one word",
    "word": "any other word",
    "sign": "minus, negative, a minus sign",
    "currency": "a currency sign or code before digits",
    "percent": "a per cent sign",
    "mark": "any other character",
}

_SHORT = sorted(words.ABBREVIATED)
_SCALES = "|".join(["million", "billion", "trillion", "thousand", *_SHORT, *map(str.title, _SHORT)])
_DIGITS = (
    r"(?P<spaced>\d{1,3}(?:[ \u00a0\u2009\u202f\u2007]\d{3})+(?!\d)(?:[.,]\d+)?)"
    r"|(?P<comma>[1-9]\d{0,2}(?:,\d{3})+(?!\d|,\d)(?:\.\d+)?)"
    r"|(?P<indian>\d{1,2}(?:,\d{2})+,\d{3}(?!\d|,\d)(?:\.\d+)?)"
    r"|(?P<apostrophe>\d{1,3}(?:['’]\d{3})+(?!\d))"
    r"|(?P<continental>\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}(?!\d|[.]\d))"
    r"|(?P<decimal>\d*[.·]\d+)"
    rf"|(?P<comma_decimal>(?<!\d,)(?:0,\d+|\d+,\d\d?(?=\s?[%‰½]|\s?(?:{_SCALES}|m\b))"
    rf"|\d+,\d\d?(?=(?:\s?[-–]\s?|\s(?:to|or|and)\s)\d+(?:,\d\d?)?\s?(?:{_SCALES})\b)"
    r"|\d+,\d\d?(?=\s(?:to|or)\s\d+,\d\d?(?![\d,]))"
    r"|(?:(?<=,\d to )|(?<=,\d\d to )|(?<=,\d or )|(?<=,\d\d or ))\d+,\d\d?"
    r"|(?:(?<=€)|(?<=€ )|(?<=DM)|(?<=DM )|(?<=EUR ))\d+,\d\d)(?![\d,]))"
    r"|(?P<plain>\d+)"
)
_CURRENCY = (
    rf"(?:\b(?:{'|'.join([*currencies.CODES, *currencies.LETTERS])})\.?(?=\s?[\d.])|"
    rf"\b[RW](?={currencies.OF_RAND}\b)|"
    rf"(?:{'|'.join(map(re.escape, currencies.NO_WORDS))}))"
)
_MIXED = (
    r"(?<![\d-])(?:\d{1,2}-)?\d{3}-\d{3}-\d{4}(?![\d-])|"
    r"[lI](?:,[\dOolI]{3})+\b|(?=[\d,]*[OolI])\d[\dOolI]{0,2}(?:,[\dOolI]{3})+\b|\d+(?:[oO]{2,}|O)\b|(?!\d+[eExX][+-]?\d)\d+[A-Za-z]+\d\w*"
    r"|(?!in[-‐‑])[A-Za-z]+[-‐‑/_]?\d[A-Za-z0-9-]*(?:,[\dlOo]{3}\b)*"
)
_TOKEN = re.compile(
    rf"(?P<currency>{_CURRENCY})|(?P<mixed>{_MIXED})|(?P<digits>{_DIGITS})|(?P<vulgar>[{''.join(words.VULGAR)}])"
    r"|(?P<word>[Tt]hous\.|[^\W\d_]+)"
    r"|(?P<percent>[%％‰])|(?P<sign>[-–−+])|(?P<mark>\S)"
)
_SIMPLE = re.compile(r"\s*(?:([a-z]+)(?=\s|$)|([0-9]+(?:\.[0-9]+)?)(?=\s[a-jl-z]|$))")
"""A word, or digits before a word, with nothing glued to them: most tokens, for which the rest need not be tried."""
_SEPARATOR = re.compile(r"[^\d.]")
_SUFFIX = re.compile(
    rf"(?:\sk|{'|'.join(sorted(words.SUFFIXES, key=lambda s: -len(s)))})(?![^\W_])|\s?M(?=(?:EUR|GBP|USD|CHF)\b)"
)
_VAGUE_SCALES = {word: words.SCALES.get(word[:-1], 10.0) for word in words.VAGUE if word[:-1] not in words.GROUPS}
_SCALE_PLURALS = {f"{word}s": value for word, value in words.SCALES.items()}
_GLUED = re.compile(rf"({'|'.join(words.TENS)})({'|'.join([*words.UNITS, *words.ORDINALS])})")


def significant_digits(value: float) -> int:
    """Digits of a value without the zeros that only carry its scale; at least one."""
    digits = f"{abs(value):.12g}".split("e")[0].replace(".", "").strip("0")
    return len(digits) or 1


def stated_digits(text: str) -> int:
    """Significant digits of a number as written with digits and at most one point; zeros after the point count."""
    whole, point, part = text.partition(".")
    digits = (whole + part).lstrip("0") if point else whole.strip("0")
    return len(digits) or 1


def _digits(match: re.Match[str], spaced: bool) -> Token:
    text = match[0]
    if not text.isdecimal():
        if match["continental"]:
            text = text.replace(".", "").replace(",", ".")
        elif match["comma_decimal"] or (match["spaced"] and "," in text):
            text = text.replace(",", ".")
        text = _SEPARATOR.sub("", text.replace("·", "."))
    return Token("digits", match[0], match.start(), match.end(), float(text), stated_digits(text), spaced)


def _vocabulary() -> dict[str, tuple[str, float]]:
    """Kind and value of each number word; where a spelling is in two tables, the first has it."""
    tables: list[tuple[str, Mapping[str, float]]] = [
        ("sign", {"minus": 0.0, "negative": 0.0}),
        ("unit", words.UNITS),
        ("tens", words.TENS),
        ("scale", words.SCALES),
        ("scales", _VAGUE_SCALES),
        ("scale", _SCALE_PLURALS),
        ("group", words.GROUPS),
        ("part", words.FRACTIONS),
        ("ordinal", words.ORDINALS),
        ("ordinals", {f"{word}s": value for word, value in words.ORDINALS.items()}),
        ("group", {f"{word}s": value for word, value in words.GROUPS.items()}),
        ("fold", {f"{word}fold": value for word, value in (words.UNITS | words.TENS | words.SCALES).items()}),
        ("pence", {f"{word}pence": value for word, value in (words.UNITS | words.TENS).items()}),
    ]  # fmt: skip
    return {word: (kind, float(value)) for kind, table in reversed(tables) for word, value in table.items()}


_VOCABULARY = _vocabulary()


def _word(text: str, start: int, end: int, spaced: bool) -> Token:
    word = text.lower().rstrip(".") if text != "Mn" else text
    if known := _VOCABULARY.get(word):
        return Token(known[0], word, start, end, known[1], 1, spaced)
    if glued := _GLUED.fullmatch(word):
        tens, tail = words.TENS[glued[1]], glued[2]
        if tail in words.UNITS and 1 <= words.UNITS[tail] <= 9:
            return Token("tens", word, start, end, float(tens + words.UNITS[tail]), 2, spaced)
        if tail in words.ORDINALS and words.ORDINALS[tail] <= 9:
            return Token("ordinal", word, start, end, tens + words.ORDINALS[tail], 2, spaced)
    return Token("word", word, start, end, 0.0, 0, spaced)


def tokens(phrase: str) -> list[Token]:
    """The tokens of a phrase in order; every character but space and soft hyphens is in exactly one."""
    found: list[Token] = []
    at = 0
    while True:
        if simple := _SIMPLE.match(phrase, at):
            word, number = simple.groups()
            start, end = simple.span(simple.lastindex or 0)
            spaced = start > at or start == 0
            if word:
                found.append(_word(word, start, end, spaced))
            else:
                found.append(Token("digits", number, start, end, float(number), stated_digits(number), spaced))
            at = end
            continue
        match = _TOKEN.search(phrase, at)
        if match is None:
            return found
        start, end = match.span()
        spaced = start > at or start == 0
        at = end
        kind = match.lastgroup or "mark"
        if kind == "digits":
            found.append(_digits(match, spaced))
            if suffix := _SUFFIX.match(phrase, end):
                at = suffix.end()
                found.append(Token("scale", suffix[0].strip(), end, at, words.SUFFIXES[suffix[0].strip()]))
        elif kind == "word":
            found.append(_word(match[0], start, end, spaced))
        elif kind == "vulgar":
            found.append(Token("vulgar", match[0], start, end, words.VULGAR[match[0]], 1, spaced))
        else:
            found.append(Token(kind, match[0], start, end, 0.0, 0, spaced))


_LONGEST_WORD = 20
_BROKEN = re.compile(r"(?<=[a-z])-\r?\n\s*(?=[a-z])|\u00ad(?:\r?\n\s*)?|(?P<fi>ﬁ)", re.IGNORECASE)


_FIRST_WORD, _LAST_WORD = re.compile(r"^[a-z]+", re.IGNORECASE), re.compile(r"[a-z]+$", re.IGNORECASE)


def _known(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the word at one end of a text is a number word as it stands."""
    word = pattern.search(text[:_LONGEST_WORD] if pattern is _FIRST_WORD else text[-_LONGEST_WORD:])
    return word is not None and word[0].lower() in _VOCABULARY


def mend(phrase: str) -> tuple[str, list[int]]:
    """The phrase without line-end hyphens, soft hyphens and ligatures, and where each of its characters came from."""
    if ("\n" not in phrase and phrase.isascii()) or not _BROKEN.search(phrase):
        return phrase, []
    pieces: list[tuple[str, int]] = []
    at = 0
    for match in _BROKEN.finditer(phrase):
        pieces += [(char, i) for i, char in enumerate(phrase[at : match.start()], start=at)]
        if (
            match[0][0] == "-"
            and _known(_LAST_WORD, phrase[at : match.start()])
            and _known(_FIRST_WORD, phrase[match.end() :])
        ):
            # "two-\nthirds": the hyphen is the word's own
            pieces.append(("-", match.start()))
        if match["fi"]:
            pieces += [("f", match.start()), ("i", match.start())]
        at = match.end()
    pieces += [(char, i) for i, char in enumerate(phrase[at:], start=at)]
    return "".join(char for char, _ in pieces), [origin for _, origin in pieces]
