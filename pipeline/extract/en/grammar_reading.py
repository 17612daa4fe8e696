"""One phrase that the grammar marked, read exactly: the number expressions it holds and what each is worth.

`read` is called once for each distinct phrase, sees nothing around it, and reads from left to right: the work is
linear in the phrase. Forms that are one thing as a whole (dates, identifiers) are in `grammar_whole`; what a number
is a number of, and whether it is a claim, is decided elsewhere.
"""

import re
from math import isfinite

from pipeline.extract.arithmetic import times
from pipeline.extract.en import changes, units, words
from pipeline.extract.en.grammar_numbers import Numbers
from pipeline.extract.en.grammar_ranges import odds, range_of, told_in, year_and_other
from pipeline.extract.en.grammar_tokens import DASHES, mend, significant_digits, stated_digits
from pipeline.extract.en.grammar_whole import Reading, read_whole

_NUMERAL = r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = "|".join(words.SCALES)
_PLAIN = re.compile(rf"({_NUMERAL})(?:\s+({_SCALE}))?", re.IGNORECASE)
_PAIR = re.compile(
    rf"(?:(between)\s+)?(?!0\d)({_NUMERAL})(?:\s+({_SCALE}))?\s+(to|through|or|and)\s+(?!0\d)({_NUMERAL})(?:\s+({_SCALE}))?",
    re.IGNORECASE,
)
_COUNTED_IN = re.compile(r"\sin|[a-z]\s+out\s")
"""What stands between the numbers of a share only if it is told so: "in five", and a noun before "out of five"."""
_LONGEST = 2_000
"""Characters of a phrase beyond which it is no expression but a list, each run of digits in it a number of its own."""
_RUN = re.compile(r"(\d+)()")
_NEW_LINE = re.compile(r"\s*\n\s*(?=[A-Z][a-z])")
_DATED = re.compile(rf"((?:\d{{1,2}}\s+)?(?:{'|'.join(words.MONTHS)})\.?,?\s+\d{{4}}),?\s+(?=[a-z])", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:{'|'.join(words.MONTHS)})\b", re.IGNORECASE)
_OPENING = re.compile(r"(?:from|between|by)\s+", re.IGNORECASE)
_JOINER = re.compile(r"\s+(?:to|and|until|till)\s+|\s*[-‐‑–—]\s*", re.IGNORECASE)
_IN_DIGITS = re.compile(r"\d[-/.]\d{1,2}[-/.]\d")
_LONGEST_DATES = 64
_MONTH_AND = re.compile(rf"(?:{'|'.join(words.MONTHS)})\.?\s+(?=\d{{1,3}},\d{{3}}\b(?!,?\d))", re.IGNORECASE)
"""A month before a number that is no day of it."""
_EITHER = re.compile(r"plus\s+or\s+minus\s+", re.IGNORECASE)
"""The sign that is none: what follows it is how far something may be off."""
_APPROXIMATELY = frozenset("about almost around even maybe more nearly over perhaps possibly some than ~ ∼".split())
_PRICES = 1000
_NO_ENDS = ("ordinal", "vague", "year_range")
"""Kinds of number that are no end of a range."""
_PLAIN_KINDS = ("cardinal", "decimal", "fraction")
_MOVED = re.compile(changes.MOVED)
_MOVED_BY = re.compile(rf"\b(?:{changes.VERBS}|cut|up|down)\b.*\bby\s", re.IGNORECASE | re.DOTALL)
_NEAR = 2
"""How many times the first of two numbers behind "by" the second is if they are a range, at most: "fell by two to three
per cent", but "rose by 40 to 165"."""
_FAR = 8
"""How many times a change a level is, at least: "rates fell by two to 15 per cent" is a range."""


def read(phrase: str) -> list[Reading]:
    """The number expressions of a phrase, in order, never overlapping; every digit of the phrase is in one."""
    if (plain := _PLAIN.fullmatch(phrase)) and plain[2] != "Mn":
        return [_finite(_plain(plain))]
    if phrase.islower() and (pair := _PAIR.fullmatch(phrase)) and (pair[1] or pair[4] != "and"):
        return [_finite(reading) for reading in _plain_pair(phrase, pair)]
    if len(phrase) > _LONGEST:
        return [_finite(_plain(run)) for run in _RUN.finditer(phrase)]
    if either := _EITHER.match(phrase) or _MONTH_AND.match(phrase):
        return [_shifted(reading, either.end()) for reading in read(phrase[either.end() :])]
    if "\n" not in phrase:
        return _covering(phrase, [_finite(reading) for reading in read_mended(phrase)])
    found: list[Reading] = []
    start = 0
    # a line that begins with a capital begins anew
    for line in [*_NEW_LINE.finditer(phrase), None]:
        end = line.start() if line else len(phrase)
        found += [_finite(_shifted(reading, start)) for reading in read_mended(phrase[start:end])]
        start = line.end() if line else end
    return _covering(phrase, found)


def _covering(phrase: str, found: list[Reading]) -> list[Reading]:
    """The readings with one more for each run of digits that no rule took in."""
    if len(found) == 1 and found[0].start == 0 and found[0].end == len(phrase):
        return found
    covered = [*((reading.start, reading.end) for reading in found), (len(phrase), len(phrase))]
    missing, at = [], 0
    for run in _RUN.finditer(phrase):
        while covered[at][1] <= run.start():
            at += 1
        if run.end() <= covered[at][0]:
            missing.append(_finite(_plain(run)))
    return sorted([*found, *missing]) if missing else found


def read_mended(phrase: str) -> list[Reading]:
    """The number expressions of a phrase that may be damaged; what the damage was is in their `repair`."""
    mended, origin = mend(phrase)
    found = (
        [whole] if (whole := read_whole(mended)) else _dates(mended) or _behind_date(mended) or _Phrase(mended).read()
    )
    if mended == phrase:
        return found
    return [
        reading._replace(
            start=origin[reading.start],
            end=origin[reading.end - 1] + 1,
            unit_start=origin[reading.unit_start] if reading.unit_start >= 0 else -1,
            unit_end=origin[reading.unit_end - 1] + 1 if reading.unit_end >= 0 else -1,
            repair=reading.repair
            or _repair(phrase[origin[reading.start] : origin[reading.end - 1] + 1], reading, mended),
        )
        for reading in found
    ]


def _dates(phrase: str) -> list[Reading]:
    """Two dates, from the one to the other: "from 8 September 1941 to 27 January 1944"."""
    if len(phrase) > _LONGEST_DATES or not (_MONTH.search(phrase) or _IN_DIGITS.search(phrase)):
        return []
    begin = opening.end() if (opening := _OPENING.match(phrase)) else 0
    for joiner in _JOINER.finditer(phrase, begin):
        first, last = read_whole(phrase[begin : joiner.start()]), read_whole(phrase[joiner.end() :])
        if first and last and first.kind == last.kind == "date":
            return [_shifted(first, begin), _shifted(last, joiner.end())]
    return []


def _behind_date(phrase: str) -> list[Reading]:
    """A date with its year, and the number behind it, as two: "by February 1942 between seven and ten thousand"."""
    date = _DATED.match(phrase)
    if not date:
        return []
    rest = _Phrase(phrase[date.end() :]).read()
    return [Reading(0, len(date[1]), "date"), *(_shifted(reading, date.end()) for reading in rest)] if rest else []


def _finite(reading: Reading) -> Reading:
    """A number beyond what a double holds has no value."""
    if reading.value is not None and not isfinite(reading.value):
        return reading._replace(value=None, value_high=None)
    if reading.value_high is not None and not isfinite(reading.value_high):
        return reading._replace(value_high=None)
    return reading


def _shifted(reading: Reading, by: int) -> Reading:
    unit_start = reading.unit_start + by if reading.unit_start >= 0 else -1
    unit_end = reading.unit_end + by if reading.unit_end >= 0 else -1
    return reading._replace(start=reading.start + by, end=reading.end + by, unit_start=unit_start, unit_end=unit_end)


def _plain(match: re.Match[str], first: int = 1) -> Reading:
    """Digits with English separators and at most one scale word, the form of most numbers: read without tokens.

    They are the groups `first` and the next of a match.
    """
    stated, scaling = match[first], match[first + 1]
    text = stated.replace(",", "")
    value, scale = float(text), words.SCALES[scaling.lower()] if scaling else 1.0
    if text[0] == "0" and len(text) > 2 and text.isdigit():
        return Reading(match.start(first), match.end(first), "identifier", value)
    kind = "decimal" if value % 1 else "cardinal"
    end = match.end(first + 1) if scaling else match.end(first)
    return Reading(match.start(first), end, kind, times(value, scale), None, stated_digits(text), scale=scale)


def _plain_pair(phrase: str, pair: re.Match[str]) -> list[Reading]:
    """Two such numbers with a word between them that may make them a range: read without tokens too."""
    low, high = _plain(pair, 2), _plain(pair, 5)
    ratio = odds(low, high) if pair[4].lower() == "to" and not pair[1] else None
    whole = ratio or range_of(phrase, low, high, pair[4])
    return [whole] if whole else [low, high]


def _repair(stored: str, reading: Reading, mended: str) -> str | None:
    read_as = mended[reading.start : reading.end]
    return f"{stored} -> {read_as}" if stored != read_as else None


class _Phrase(Numbers):
    """The expressions of one phrase."""

    def __init__(self, phrase: str) -> None:
        super().__init__(phrase)
        self._numbers: dict[int, tuple[Reading | None, int]] = {}

    def number(self, at: int) -> tuple[Reading | None, int]:
        """What begins at a token is read once, though it may be tried as an end of a range before it stands alone."""
        if at not in self._numbers:
            self._numbers[at] = super().number(at)
        return self._numbers[at]

    def read(self) -> list[Reading]:
        found: list[Reading] = []
        at = 0
        while at < len(self.tokens):
            reading, then = self.expression(at)
            if reading:
                found.append(reading)
            at = max(then, at + 1)
        return found

    # -- expressions: ranges, ratios, measures in two units, single numbers ------------------------------------

    def expression(self, at: int) -> tuple[Reading | None, int]:
        opening = self.text(at) if self.text(at) in ("between", "from", "by") else ""
        at += opening != ""
        while opening and self.text(at) in _APPROXIMATELY:
            at += 1
        low, then = self.number(at)
        if low is None or low.value is None:
            return low, then
        measured, after_unit = self.with_unit(low, then)
        for first, joint in ((low, then), (measured, after_unit)):
            whole = self.joined(first, joint, opening)
            if whole:
                return whole
        return low, then

    def joined(self, low: Reading, at: int, opening: str) -> tuple[Reading, int] | None:
        """The expression that a first number and the tokens from `at` make together, if they do."""
        joiner = self.joiner(at, opening)
        if not joiner:
            return self.compound(low, at)
        how, after = joiner
        high, end = self.number(after)
        if high is None or high.value is None or high.kind in _NO_ENDS or low.kind in _NO_ENDS:
            return None
        if how == "over" and low.value != 1:
            return None
        ends = self.phrase[low.start : low.end], self.phrase[high.start : high.end]
        if how == "-" and self.phrase[low.end] == " " and year_and_other(*ends):
            return low, after
        if how in ("ratio", "over"):
            return self.ratio(low, high, end, colon=self.text(at) == ":")
        high, _ = self.with_unit(high, end)
        if how == "tolerance":
            return self.tolerance(low, high), end
        if how == "to" and (opening == "from" or (opening == "by" and not self.is_by_range(low, high))):
            return (self.first_of_change(low, high) if opening == "from" else low), after
        if how == "to" and self.is_change(low, high):
            return low, after
        if how == "to" and not opening and (ratio := odds(low, high)):
            return ratio, end
        if high.kind == "fraction" and high.unit == "share" and low.kind == "cardinal" and low.unit is None:
            low = self.same_part(low, high, after)
        whole = range_of(self.phrase, low, high, how)
        return (whole, end) if whole else None

    def is_by_range(self, low: Reading, high: Reading) -> bool:
        """Whether something moved by a range: "fell by two to three per cent"; not so in "rose by 40 to 165", nor where
        the votes of two sides are told: "lost by 40 to 55"."""
        assert low.value is not None and high.value is not None
        plain = low.unit is None and low.scale == 1.0 and _MOVED_BY.search(self.phrase, 0, low.start) is not None
        return plain and low.value < high.value / high.scale <= _NEAR * low.value

    def is_change(self, low: Reading, high: Reading) -> bool:
        """Whether the first of two numbers is by how much something moved and the second its level: "rose 14 to 164"; a
        range has ends that are near: "rose three to five per cent"."""
        assert low.value is not None and high.value is not None
        if not _MOVED.search(self.phrase, 0, low.start):
            return False
        stated = low.unit is not None and high.unit is not None and low.unit_start >= low.end
        factor = 2 if "fraction" in (low.kind, high.kind) else _FAR
        return stated or high.value > factor * (low.value if low.scale != 1.0 else low.value * high.scale)

    def same_part(self, low: Reading, high: Reading, at: int) -> Reading:
        """The low end of a range of parts, the high one of which begins at a token: two or three tenths."""
        assert low.value is not None and high.value is not None
        over = self.small(at)
        if not over or low.value >= over[0]:
            return low
        return low._replace(value=low.value / round(over[0] / high.value), unit="share")

    def first_of_change(self, low: Reading, high: Reading) -> Reading:
        """A change has two ends at two times, each a number of its own: the first may share the scale and the unit."""
        assert low.value is not None and high.value is not None
        if low.scale == 1.0 and high.scale > 1.0 and low.value <= 10 * high.value / high.scale:
            low = low._replace(value=times(low.value, high.scale))
        if low.unit is None and high.kind != "money":
            low = low._replace(unit=high.unit, unit_start=high.unit_start, unit_end=high.unit_end)
        return low

    def joiner(self, at: int, opening: str) -> tuple[str, int] | None:
        """How the number before goes on to another one, and the token where that begins."""
        text = self.text(at)
        if text in ("to", "through", "till", "or") or (text == "and" and opening == "between"):
            how, at = text, at + 1
        elif text == "-" and (self.text(at + 1), self.text(at + 2)) == ("in", "-"):
            return "ratio", at + 3
        elif text and text in DASHES:
            how, at = ("to", at + 2) if self.text(at + 1) == "to" else ("-", at + 1)
        elif text == "±":
            return "tolerance", at + 1
        elif text == "+" and self.text(at + 1) in ("/", "-"):
            return "tolerance", at + (3 if self.text(at + 1) == "/" else 2)
        elif text == "plus" and (self.text(at + 1), self.text(at + 2)) == ("or", "minus"):
            return "tolerance", at + 3
        elif text in words.SHARERS and self.text(at + 1) == "in":
            return "ratio", at + 2 + (self.text(at + 2) == "every")
        elif text in words.SHARERS and (self.text(at + 1), self.text(at + 2)) == ("out", "of"):
            return "ratio", at + 3 + (self.text(at + 3) == "every")
        elif text in ("in", "over", ":"):
            return ("over" if text == "over" else "ratio"), at + 1 + (self.text(at + 1) == "every")
        elif text in ("out", "of") and self.text(at + 1) in ("of", "every"):
            return "ratio", at + 2 + (self.text(at + 2) == "every")
        else:
            return None
        if how == "or" and self.text(at) == "more":
            return None  # "200 or more than 300"
        while self.text(at) in _APPROXIMATELY:
            at += 1
        return how, at

    def with_unit(self, number: Reading, at: int) -> tuple[Reading, int]:
        """The number with the unit that stands behind it in the phrase."""
        unit = units.measure(self.phrase[number.end : number.end + 40]) if number.unit is None else None
        if unit is None or not unit[2]:
            return number, at
        start, end = number.end + unit[0], number.end + unit[1]
        return number._replace(unit=unit[2], unit_start=start, unit_end=end), self.after(end)

    def ratio(self, low: Reading, high: Reading, end: int, *, colon: bool) -> tuple[Reading, int] | None:
        """one in five, 2 out of 3, 54:1. Shares are below one; `in` takes a round number, for it is also a place."""
        assert low.value is not None and high.value is not None
        if low.unit or high.unit or not high.value:
            return None
        between = self.phrase[low.end : high.start]
        if colon and between.startswith(":") and between != ":":
            # "In 1967: 104 men": a colon with a space behind it alone opens what is said of the year.
            return None
        if colon:
            unit = "ratio"
        elif 0 < low.value < high.value and (told_in(low, high) or not _COUNTED_IN.search(between)):
            unit = "share"
        else:
            return None
        value = low.value / high.value
        return Reading(low.start, high.end, "ratio", value, None, low.significant_digits, unit=unit), end

    def tolerance(self, middle: Reading, margin: Reading) -> Reading:
        """450 +/- 50: the range that it leaves."""
        assert middle.value is not None and margin.value is not None
        unit = margin if margin.unit else middle
        return Reading(
            middle.start, margin.end, "range", middle.value - margin.value, middle.value + margin.value,
            middle.significant_digits, "between", unit.unit, unit.unit_start, unit.unit_end,
        )  # fmt: skip

    def compound(self, first: Reading, at: int) -> tuple[Reading, int] | None:
        """A measure in two or three units: five feet two inches in inches, three dollars and 50 cents in dollars."""
        whole, steps = first, 0
        while whole.unit is not None and whole.value is not None:
            stated = whole.value
            then = at + (self.text(at) in (",", "and", "."))
            then += self.text(then) == "and"
            part, then = self.number(then)
            if part is None or part.value is None or part.start < whole.end or part.kind not in _PLAIN_KINDS:
                break
            more = part.value
            part, then = self.with_unit(part, then)
            if part.unit is None and more < 12 and self.phrase[whole.unit_start : whole.unit_end].lower() == "foot":
                part = part._replace(unit="inch", unit_start=-1, unit_end=-1)
            if part.unit is None and whole.unit == "foot" and self.text(then) == "in":
                inches = self.tokens[then]
                part, then = part._replace(unit="inch", unit_start=inches.start, unit_end=inches.end), then + 1
            factor = units.PARTS.get((whole.unit, part.unit or ""))
            if self.text(at) == "," and whole.unit in units.MONEY and stated >= _PRICES:
                factor = None  # "a profit of 365,883 dollars, 23 cents a share"
            cents = whole.unit in units.WITH_CENTS and whole.scale == 1.0 and self.text(at) != ","
            if part.unit is None and cents and 10 <= more < 100:
                factor = 100.0
            if factor is None or stated < 0:
                break
            if whole.unit not in units.MONEY:
                whole = part._replace(start=whole.start, kind="measure", value=stated * factor + more)
            elif more < factor:
                old_money = part.unit in ("second", "shilling", "day") and part.unit_start == part.end
                end = part.unit_end if old_money else part.end
                whole = whole._replace(end=end, kind="money", value=stated + more / factor)
            else:
                break
            at, steps = then, steps + 1
        if not steps:
            return None
        return whole._replace(significant_digits=significant_digits(whole.value or 0.0)), self.after(whole.end)
