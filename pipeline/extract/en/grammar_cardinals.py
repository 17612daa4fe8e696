"""Whole numbers in the tokens of a phrase: what below a hundred, a scale word, a decimal point or a year may follow.

How they make a number with its sign, its fraction and its unit is in `grammar_numbers`. Every method that reads takes
a token's number and gives the one after what it read.
"""

from bisect import bisect_left

from pipeline.extract.arithmetic import times
from pipeline.extract.en.grammar_tokens import DASHES, tokens
from pipeline.extract.en.words import ABBREVIATED


class Cardinals:
    """The tokens of one phrase, and what part of a whole number begins at each."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.tokens = tokens(phrase)
        self.starts = [token.start for token in self.tokens]
        # An empty one at the end is also what stands before the first.
        self._kinds = [*(token.kind for token in self.tokens), ""]
        self._texts = [*(token.text for token in self.tokens), ""]

    def kind(self, at: int) -> str:
        return self._kinds[at] if at < len(self._kinds) else ""

    def text(self, at: int) -> str:
        return self._texts[at] if at < len(self._texts) else ""

    def after(self, end: int) -> int:
        """The first token that does not begin before a character."""
        return bisect_left(self.starts, end)

    def small(self, at: int) -> tuple[float, int] | None:
        """A number below a hundred in words, and the token after it."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token and token.kind == "unit":
            if (
                self.text(at + 2) == "and"
                and self.kind(at + 4) == "tens"
                and self.text(at + 1) == self.text(at + 3) == "-"
            ):
                return self.tokens[at + 4].value + token.value, at + 5  # four-and-twenty
            return token.value, at + 1
        if token and token.kind == "tens":
            dash = self.text(at + 1) in DASHES and self.text(at + 1) != ""
            unit = self.tokens[at + 1 + dash] if at + 1 + dash < len(self.tokens) else None
            if unit and unit.kind == "unit" and 1 <= unit.value <= 9 and token.value % 10 == 0:
                return token.value + unit.value, at + 2 + dash
            return token.value, at + 1
        return None

    def ends(self, at: int) -> bool:
        """Whether a number in digits ends before a token, because nothing that begins there can go on with one."""
        kind = self.kind(at)
        if kind == "sign":
            return self.kind(at + 1) in ("digits", "word", "")
        return kind in ("", "digits", "percent", "currency", "mixed") or (
            kind == "word" and self.text(at) not in ("and", "point")
        )

    def hyphened(self, at: int) -> int:
        """The token behind a hyphen before a scale word, or the one at a position: two-hundred-thousand."""
        return at + (self.text(at) in DASHES and self.text(at) != "" and self.kind(at + 1) in ("scale", "group"))

    def group(self, value: float, at: int) -> tuple[float, float, int]:
        """A value with the scale words behind it: its worth, what it leaves room below, the next token."""
        factor = 1.0
        while self.kind(at := self.hyphened(at)) == "scale" or (
            self.kind(at) == "scales" and self.tokens[at].value < 1e15
        ):
            scale = self.tokens[at].value
            if scale == 100 and factor > 1:
                break
            value, factor, at = times(value, scale), factor * scale, at + 1
            if scale == 100 and (more := self.below_hundred(at)):
                value, factor, at = value + more[0], 1.0, more[1]
        return value, factor, at

    def below_hundred(self, at: int) -> tuple[float, int] | None:
        """What follows hundred: `and` or nothing, then a number that no hundred of its own makes a new one."""
        spoken = self.text(at) in ("and", "&")
        more = self.addend(at + spoken, digits=spoken)
        if more is None or not 0 < more[0] < 100:
            return None
        return None if self.kind(more[1]) == "scale" and self.tokens[more[1]].value == 100 else more

    def tail(self, at: int, limit: float) -> tuple[float, int] | None:
        """What follows a larger scale word: `and`, a comma or nothing, then a group worth less than the limit."""
        if self.text(at - 1) in ABBREVIATED and not (self.kind(at) == "digits" and self.kind(at + 1) == "scale"):
            return None  # "8 mln five-year bonds"; but "6 mln 28 thousand"
        written = self.kind(at - 2) == "digits"
        apart = self.text(at) == ","
        at += apart
        spoken = self.text(at) in ("and", "&")
        at += spoken
        more = self.addend(at, digits=limit <= 1000 or self.kind(at + 1) == "scale")
        if more is None:
            return None
        if apart and not spoken and (self.group(*more)[0] < 100 or self.kind(at) == "digits"):
            return None  # "$9 billion, two people said", "in a city of 1 million, 80 thousand"
        if spoken and written and self.kind(at) != "digits" and self.group(*more)[0] < 100:
            return None  # "$75 million and nine acres"
        bare = not spoken and self.kind(at) == "digits" and self.kind(more[1]) != "scale"
        # 199 thousand 488, where the thousands too are in digits and nothing parts them
        if bare and not (limit == 1000 and self.text(at).isdigit() and self.text(at - 1) == "thousand"
                         and self.kind(at - 2) == "digits"):  # fmt: skip
            return None
        return more if 0 < self.group(*more)[0] < limit else None

    def addend(self, at: int, *, digits: bool) -> tuple[float, int] | None:
        """A number below a hundred, or digits, that is not the numerator or the denominator of a fraction."""
        small = self.small(at)
        if small is None and digits and self.kind(at) == "digits":
            small = self.tokens[at].value, at + 1
        if small is None:
            return None
        value, then = small
        below = then + (self.text(then) in ("-", "–"))
        kind = self.kind(below)
        if kind == "part" and (value == 1 or self.text(below).endswith("s")):
            return None
        if kind == "ordinals":
            of_tens = value >= 20 and value % 10 == 0 and self.tokens[below].value < 10
            spoken = self.text(at - 1) == "and"
            proper = value < self.tokens[below].value
            return None if (proper and spoken) or (of_tens and not spoken) else small
        return None if kind == "ordinal" and value == 1 else small

    def spoken_decimal(self, at: int, whole: float) -> tuple[float, int] | None:
        """two point seven one, 1 point 3, two hundred point seventy-one."""
        if self.text(at) != "point":
            return None
        at += 1
        digits = ""
        if self.kind(at) == "digits" and self.tokens[at].text.isdigit():
            digits, at = self.text(at), at + 1
        elif self.kind(at) == "tens" and (small := self.small(at)):
            digits, at = str(int(small[0])), small[1]
        else:
            while self.kind(at) == "unit" and self.tokens[at].value < 10:
                digits, at = digits + str(int(self.tokens[at].value)), at + 1
        return (float(f"{int(whole)}.{digits}"), at) if digits else None

    def spoken_year(self, at: int, century: float) -> tuple[float, int] | None:
        """nineteen forty-five, eighteen twelve."""
        if not 13 <= century <= 20 or self.kind(at - 1) not in ("unit", "tens"):
            return None
        small = self.small(at)
        if (
            small is None
            or not 10 <= small[0] <= 99
            or self.kind(small[1]) in ("scale", "scales", "ordinal", "ordinals")
        ):
            return None
        return century * 100 + small[0], small[1]
