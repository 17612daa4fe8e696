"""One number in the tokens of a phrase: sign, currency, digits or words, scales, fractions, a per cent sign.

Whole numbers are in `grammar_cardinals`; how several numbers make a range, a share or a measure in two units is in
`grammar_reading`. Every method that reads takes a token's number and gives the one after what it read; none goes
back further than its own number, so the work is linear in the phrase.
"""

import re

from pipeline.extract.arithmetic import times
from pipeline.extract.en import units, words
from pipeline.extract.en.grammar_cardinals import Cardinals
from pipeline.extract.en.grammar_tokens import significant_digits
from pipeline.extract.en.grammar_whole import Reading, mixed, read_whole, year_range

_POWER = re.compile(r"[eE]([+-]?)(\d+)\b|\s?[x×·*⋅]\s?10\s?\^?\s?([-−–+]?)\s?(\d+)(?!\d|[.,]\d)|\^([-+]?\d+)")
_QUARTERS = 3
"""Quarters in the words for a part: of another number of them, one counts times."""
_SCORES = 19
"""How many score one counts at most: "nineteen score"."""
_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SLASH = re.compile(r"\s?[/⁄](\d+)(?!\d|[/.,]\d)")
_QUOTED = re.compile(r"(\d+\.)(\d{2,})/(\d{2,4})(?!\d|[/.,]\d)", re.ASCII)
"""Two prices, what one is bid and asked: 240.34/44."""
_EACH = ("each", "every")
_MIXED_FRACTION = re.compile(r"[\s-](\d{1,2})/(\d{1,3})(?!\d|[/.,]\d)")


class Numbers(Cardinals):
    """The tokens of one phrase, and what number begins at each."""

    def number(self, at: int) -> tuple[Reading | None, int]:
        start, sign, currency = at, 1.0, None
        while self.kind(at) in ("sign", "currency"):
            if self.kind(at) == "currency":
                currency = self.tokens[at]
            elif self.text(at) != "+":
                sign = -sign
            at += 1
        if sign < 0 and not self.text(start).isalpha() and self.kind(at) not in ("digits", "vulgar"):
            return None, at
        reading, then = self.magnitude(at)
        if reading is None:
            return None, max(then, at)
        if start < at:
            reading = reading._replace(start=self.tokens[start].start)
        if sign < 0 and reading.value is not None:
            reading = reading._replace(value=-reading.value, value_high=None)
        if currency:
            name = units.name_of_sign(currency.text)
            return reading._replace(kind="money", unit=name, unit_start=currency.start, unit_end=currency.end), then
        if self.kind(then) == "percent":
            token = self.tokens[then]
            name = "per thousand" if token.text == "‰" else "per cent"
            reading = reading._replace(
                kind="percent", end=token.end, unit=name, unit_start=token.start, unit_end=token.end
            )
            then += 1
        return reading, then

    def magnitude(self, at: int) -> tuple[Reading | None, int]:
        kind, text = self.kind(at), self.text(at)
        if kind == "digits":
            return self.numeral(at)
        if text in ("a", "an", "several", "few", "couple", *_EACH):
            return self.led(at)
        if kind == "scale" and text in words.ABBREVIATED:
            return None, at + 1
        if kind in ("unit", "tens", "scale"):
            return self.cardinal(at)
        if text == "dozen":  # "the other dozen"
            token = self.tokens[at]
            return Reading(token.start, token.end, "cardinal", token.value, None, 1, scale=token.value), at + 1
        if kind == "fold":
            token = self.tokens[at]
            unit_at = token.end - len("fold")
            return Reading(
                token.start, unit_at, "cardinal", token.value, None, 1, "=", "fold", unit_at, token.end
            ), at + 1
        if kind == "pence":
            token = self.tokens[at]
            return Reading(
                token.start, token.end, "money", token.value, None, 1, "=", "penny", token.start, token.end
            ), at + 1
        if kind == "mixed":
            token = self.tokens[at]
            whole = mixed(token.text) or Reading(0, len(token.text), "identifier")
            return whole._replace(start=token.start + whole.start, end=token.end), at + 1
        if kind == "word" and (numeral := self.roman(at)):
            return numeral, at + 1
        if kind == "part":
            return self.part(at, at, 1.0)
        if kind == "scales" or text in words.VAGUE:
            return self.vague(at)
        if kind == "vulgar":
            token = self.tokens[at]
            return self.scaled(Reading(token.start, token.end, "fraction", token.value, None, 1), at + 1)
        if kind == "ordinal":
            token = self.tokens[at]
            if self.text(at + 1) == "of" and self.text(at + 2) in ("a", "an") and text not in ("first", "second"):
                return Reading(token.start, token.end, "fraction", 1 / token.value, None, 1, unit="share"), at + 1
            return Reading(token.start, token.end, "ordinal", token.value, None, token.significant_digits), at + 1
        return None, at + 1

    def roman(self, at: int) -> Reading | None:
        """A roman numeral beside other numbers: of two letters and more, or behind a word that it numbers."""
        token = self.tokens[at]
        spelled = self.phrase[token.start : token.end]
        numbered = re.fullmatch(words.NUMBERED, self.text(at - 1)) is not None
        if not spelled.isupper() or (len(spelled) == 1 and not numbered):
            return None
        whole = read_whole(spelled)
        if whole is None or whole.kind != "roman":
            return None
        return whole._replace(start=token.start, end=token.end)

    def numeral(self, at: int) -> tuple[Reading | None, int]:
        token = self.tokens[at]
        value, digits, end = token.value, token.significant_digits, token.end
        if _ORDINAL_ENDING.match(self.phrase, end):
            return Reading(token.start, end + 2, "ordinal", value, None, digits), self.after(end + 2)
        if power := _POWER.match(self.phrase, end):
            return Reading(token.start, power.end(), "decimal", _power(value, power), None, digits), self.after(
                power.end()
            )
        kind = "decimal" if token.text.count(".") + token.text.count("·") == 1 and value % 1 else "cardinal"
        if both := _QUOTED.match(self.phrase, token.start):
            low, high = _bid_and_asked(*both.groups())
            return Reading(token.start, both.end(), "range", low, high, digits, "between"), self.after(both.end())
        if (fraction := _SLASH.match(self.phrase, end)) and (
            season := year_range(self.phrase[token.start : fraction.end()])
        ):
            return season._replace(start=token.start, end=fraction.end()), self.after(fraction.end())
        if fraction and float(fraction[1]):
            reading = Reading(token.start, fraction.end(), "fraction", value / float(fraction[1]), None, digits)
            return self.scaled(reading, self.after(fraction.end()))
        then = at + 1
        if (fraction := _MIXED_FRACTION.match(self.phrase, end)) and 0 < int(fraction[1]) < int(fraction[2]):
            # "2.72-3/4 dollars": a part of the last digit.
            last = 10.0 ** -len(token.text.partition(".")[2])
            value, end, kind = value + last * int(fraction[1]) / int(fraction[2]), fraction.end(), "fraction"
            then = self.after(end)
        elif self.kind(then) == "vulgar":
            value, end, kind = value + self.tokens[then].value, self.tokens[then].end, "fraction"
            then += 1
        if kind == "fraction":
            digits = min(digits + 1, significant_digits(value))
        return self.cardinal(at, Reading(token.start, end, kind, value, None, digits), then)

    def cardinal(self, at: int, first: Reading | None = None, then: int = 0) -> tuple[Reading | None, int]:
        """A number in words, or digits with scale words: two hundred and five thousand, 4 thousand 3 hundred."""
        if first and self.ends(then):
            return first, then
        start = self.tokens[at].start
        value, at = (first.value or 0.0, then) if first else self.small(at) or (1.0, at)
        kind = first.kind if first else "cardinal"
        if year := self.spoken_year(at, value):
            return Reading(start, self.tokens[year[1] - 1].end, "year", year[0], None, 4), year[1]
        if (
            (tens := self.small(at))
            and 1 <= value <= 9
            and tens[0] > 20
            and tens[0] % 10
            and self.kind(at - 1) == "unit"
        ):
            value, at = value * 100 + tens[0], tens[1]  # one twenty-two
        total, factor, last = self.group(value, at)
        scale, parts = factor, 1
        # "8.2 million, 2.3 thousand": only whole numbers are told in parts.
        while factor >= 100 and value % 1 == 0 and (following := self.tail(last, factor)) and following[0] % 1 == 0:
            added, factor, last = self.group(*following)
            total, parts = total + added, parts + 1
        if decimal := self.spoken_decimal(last, total):
            total, last, kind = *decimal, "decimal"
            total, scale, last = self.group(total, last)
            parts += 1
        digits = first.significant_digits if first and parts == 1 else significant_digits(total)
        end = max(self.tokens[last - 1].end, first.end if first else 0)
        reading = Reading(
            start,
            end,
            kind,
            total,
            None,
            digits,
            scale=scale,
            doubt={"m": "metres", "K": "kelvin"}.get(self.text(last - 1), ""),
        )
        return self.with_fraction(*self.grouped(reading, last))

    def grouped(self, reading: Reading, at: int) -> tuple[Reading, int]:
        """two dozen, three score and ten; after two hundred and two it is the last part that counts the dozens."""
        if self.kind(at) != "group" or reading.value is None:
            return reading, at
        token = self.tokens[at]
        name = token.text.rstrip("s")
        if name in ("pair", "couple", "trio", "gros") or (name == "score" and not 1 <= reading.value <= _SCORES):
            return reading, at
        value = reading.value
        last = value % 100 if value > 100 and self.kind(at - 1) != "digits" and value % 100 else value
        value, end, at = value - last + last * token.value, token.end, at + 1
        spoken = self.text(at) == "and"
        if (more := self.addend(at + spoken, digits=False)) and 0 < more[0] < token.value:
            value, at = value + more[0], more[1]
            end = self.tokens[at - 1].end
        return reading._replace(
            value=value, end=end, scale=token.value, significant_digits=significant_digits(value)
        ), at

    def with_fraction(self, reading: Reading, at: int) -> tuple[Reading, int]:
        """An ordinal or a fraction that the cardinal is the beginning of: twenty-fifth, two thirds, two and a half."""
        assert reading.value is not None
        over = reading.value
        if self.text(at + (self.text(at) in ("-", "–"))) == "second":  # the unit, not the rank
            return reading, at + 1 + (self.text(at) in ("-", "–"))
        if reading.kind == "cardinal" and (below := self.denominator(at)):
            value, plural, then = below
            token = self.tokens[then - 1]
            worded = self.kind(at - 1) in ("unit", "tens", "scale")
            if token.text == "quarters" and over != _QUARTERS:
                return reading, at  # "the next six quarters" are times
            tens = over % 100 >= 20 and over % 10 == 0 and value < 10
            if not plural and worded and over > 1 and (tens or over % 100 == 0):
                rank = over * value if value >= 100 else over + value
                return Reading(reading.start, token.end, "ordinal", rank, None, significant_digits(rank)), then
            if (
                (value > 2 or token.kind == "part")
                and (plural or over == 1)
                and (worded or over == 1 or token.kind == "part")
            ):
                share = reading._replace(end=token.end, kind="fraction", value=over / value, unit="share", scale=1.0,
                    significant_digits=significant_digits(over),
                )  # fmt: skip
                return self.of_scale(share, then)
        # one and a half, one-and-a-half
        hyphened = self.text(at) == "-" and self.text(at + 2) == "-"
        if self.text(at + hyphened) == "and" and (part := self.fraction(at + 1 + 2 * hyphened)):
            value, then = part
            # "A thousand and a half" is 1,500 as "a million and a half" is 1.5 million; two thousand and a half is not.
            factor = reading.scale if reading.scale >= 1e6 or over == reading.scale == 1e3 else 1.0
            if self.kind(then) == "scale" and reading.scale > self.tokens[then].value:
                factor, then = self.tokens[then].value, then + 1
            total = over + value * factor
            more = reading._replace(end=self.tokens[then - 1].end, kind="fraction", value=total,
                significant_digits=min(significant_digits(over) + 1, significant_digits(total)),
            )  # fmt: skip
            return self.scaled(more, then) if reading.scale == 1.0 else (more, then)
        return reading, at

    def denominator(self, at: int) -> tuple[float, bool, int] | None:
        """What a numerator is divided by: its value, whether it is a plural, the token after it. Seconds are time."""
        at += self.text(at) in ("-", "–", "—") and self.text(at) != ""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None:
            return None
        if token.kind == "part":
            return 1 / token.value, token.text.endswith("s"), at + 1
        if token.kind == "tens" and token.value % 10 == 0:
            then = at + 1 + (self.text(at + 1) in ("-", "–"))
            if self.kind(then) == "ordinals" and self.tokens[then].value < 10:
                return token.value + self.tokens[then].value, True, then + 1
            return None
        if token.kind not in ("ordinal", "ordinals") or token.text == "seconds":
            return None
        return token.value, token.kind == "ordinals", at + 1

    def fraction(self, at: int) -> tuple[float, int] | None:
        """a half, one third, three quarters, as they follow `and`."""
        if self.text(at) in ("a", "an"):
            over, at = 1.0, at + 1
        elif small := self.small(at):
            over, at = small
        else:
            return None
        at += self.text(at) in ("-", "–")
        token = self.tokens[at] if at < len(self.tokens) else None
        if token and token.kind == "part":
            return over * token.value, at + 1
        if token and token.value > 2 and (token.kind == "ordinals" or (token.kind == "ordinal" and over == 1)):
            return over / token.value, at + 1
        return None

    def part(self, start: int, at: int, over: float) -> tuple[Reading | None, int]:
        """half, half a million, a quarter of a million; a bare quarter is three months or a part of a town."""
        token = self.tokens[at]
        alone = token.text.startswith("quarter") and start == at and self.kind(at + 1) not in ("scale", "group")
        if alone or (token.text in ("halves", "quarters") and start == at):
            return None, at + 1
        reading = Reading(self.tokens[start].start, token.end, "fraction", over * token.value, None, 1, unit="share")
        return self.of_scale(reading, at + 1)

    def of_scale(self, reading: Reading, at: int) -> tuple[Reading, int]:
        """A fraction of a scale: half a million, three quarters of a million, half a dozen."""
        then = self.hyphened(at) + (self.text(at) == "of")
        then += self.text(then) in ("a", "an")
        if self.kind(then) in ("scale", "group"):
            scaled, end = self.scaled(reading, then)
            return scaled._replace(unit=None), end
        return reading, at

    def scaled(self, reading: Reading, at: int) -> tuple[Reading, int]:
        """The reading times the scale words that follow it."""
        scale, end = 1.0, reading.end
        while self.kind(at := self.hyphened(at)) in ("scale", "scales", "group"):
            scale, end, at = scale * self.tokens[at].value, self.tokens[at].end, at + 1
        if scale == 1.0 or reading.value is None:
            return reading, at
        return reading._replace(value=times(reading.value, scale), end=end, scale=scale), at

    def led(self, at: int) -> tuple[Reading | None, int]:
        """a hundred, a third, a dozen, several hundred, a couple of thousand, every tenth."""
        start, first = at, self.tokens[at].start
        while self.text(at) in ("a", "an", "good") and self.text(at + 1) in ("few", "couple", "good", "several"):
            at += 1
        lead, at = self.text(at), at + 1
        token = self.tokens[at] if at < len(self.tokens) else None
        if lead == "good" and token:
            # "A good dozen": what stands before is a hedge.
            lead, first = "a", token.start
        if lead == "couple":
            end = self.tokens[at - 1].end
            then = at + (self.text(at) == "of")
            return self.scaled(
                Reading(first, end, "cardinal", 2.0, None, 1), then if self.kind(then) in ("scale", "group") else at
            )
        if token is None:
            return None, at
        if lead in ("several", "few"):
            if token.kind not in ("scale", "group"):
                return None, at
            scaled, then = self.scaled(Reading(first, token.end, "vague", 1.0, None, 1), at)
            factor = scaled.value or 1.0
            return scaled._replace(value=2 * factor, value_high=10 * factor - 1, op="between"), then
        if token.kind == "group" and lead not in _EACH:
            return Reading(first, token.end, "cardinal", token.value, None, 1, scale=token.value), at + 1
        if token.kind in ("scale", "unit", "tens") and lead not in _EACH:
            reading, then = self.cardinal(at)
            return (reading._replace(start=first), then) if reading and token.kind == "scale" else (reading, then)
        if token.kind == "part" and lead not in _EACH:
            reading, then = self.part(start, at, 1.0)
            return reading and reading._replace(start=first), then
        if token.kind == "word" and lead in ("a", "an") and (unit := units.measure(token.text)) and unit[2]:
            return Reading(
                first, self.tokens[at - 1].end, "article", 1.0, None, 1, "=", unit[2], token.start, token.end
            ), at + 1
        if token.kind == "ordinal" and token.value > 2:
            share = Reading(first, token.end, "fraction", 1 / token.value, None, 1, unit="share")
            if lead in _EACH:
                return share._replace(kind="ratio"), at + 1
            if self.kind(at + 1) == "part":
                return self.magnitude(at)
            return self.of_scale(share._replace(doubt="ordinal"), at + 1)
        return None, at

    def vague(self, at: int) -> tuple[Reading | None, int]:
        """hundreds, tens of thousands, hundreds of thousands: ranges, for they leave one open."""
        token = self.tokens[at]
        low, high = words.VAGUE[token.text]
        end, then = token.end, at + 1
        while (of := self.text(then) == "of") or token.kind == "scales":
            # Translators leave "of" out before a plural: "tens thousands".
            if self.kind(then + of) not in (("scales", "scale") if of else ("scales",)):
                break
            scale = self.tokens[then + of]
            low, high = low * scale.value, (high + 1) * scale.value - 1
            end, then = scale.end, then + of + 1
        return Reading(token.start, end, "vague", low, high, 1, "between"), then


def _bid_and_asked(whole: str, decimals: str, last: str) -> tuple[float, float]:
    """The lower and the higher of two prices, the second told by its last digits or whole: 240.34/44, 1.6195/05,
    155.80/156."""
    bid = float(whole + decimals)
    if len(last) > len(decimals):
        return min(bid, float(last)), max(bid, float(last))
    asked = float(whole + decimals[: -len(last)] + last)
    if asked < bid and len(decimals) > len(last):
        asked = round(asked + 10.0 ** (len(last) - len(decimals)), len(decimals))
    return min(bid, asked), max(bid, asked)


def _power(value: float, power: re.Match[str]) -> float | None:
    """4e14, 1.3x10^6, 1.1^23; None where it is no finite number."""
    if power[5]:
        try:
            result = value ** int(power[5][:5])
        except (OverflowError, ZeroDivisionError):
            return None
    else:
        sign, exponent = (power[1], power[2]) if power[2] else (power[3], power[4])
        result = float(f"{value!r}e{'-' if sign and sign in '-−–' else ''}{exponent[:5]}")
    return result if abs(result) < float("inf") else None
