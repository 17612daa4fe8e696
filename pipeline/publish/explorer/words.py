"""Numbers, bounds and checks in words, as all pages write them. What is counted or shown is not decided here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

OPS: Final[Mapping[str, str]] = {
    "=": "",
    "~": "about ",
    ">": "more than ",
    ">=": "at least ",
    "<": "less than ",
    "<=": "at most ",
    "between": "",
    "delta": "a difference of ",
}

KINDS: Final[Mapping[str, str]] = {
    "exact": "exact",
    "about": "about",
    "least": "at least, more than",
    "most": "at most, less than",
    "range": "from … to",
    "difference": "a difference or change",
    "question": "in a question",
    "denied": "rejected",
}
"""How a claim is marked in the text, and what the legend says of it."""

CHECKS: Final[Mapping[str, str]] = {
    "account": "numbers that do not fit together",
    "rank_cycle": "an order that runs in a circle",
    "relations": "statements that exclude one another",
    "unsolved": "an account too large to be solved",
    "authorities_differ": "authorities compared",
    "independence": "no second count",
    "remainder": "what is not accounted for",
    "sum_check": "parts and their sum",
    "order_check": "a part and its whole",
    "digit_slip": "one digit would mend the sum",
    "ambiguous_base": "what a number refers to",
    "ambiguous_scope": "of what it is most or largest",
    "question": "a number in a question",
    "coarse": "no exact count",
    "reference": "a text beside a table",
}
"""What a check is about, as the heading of what it found. Whether that is good or bad, the severity before it says."""

_BY_OP: Final[Mapping[str, str]] = {
    "=": "exact",
    "~": "about",
    ">": "least",
    ">=": "least",
    "<": "most",
    "<=": "most",
    "between": "range",
    "delta": "difference",
}


def kind(claim: Mapping[str, Any]) -> str:
    """One of `KINDS`: the mood before the bound, for a question states nothing."""
    if claim["modality"] == "question":
        return "question"
    if claim["modality"] == "deny":
        return "denied"
    return _BY_OP[claim["op"]]


def check(name: str) -> str:
    """A check in words; one that a release has and this version does not know, by its name."""
    return CHECKS.get(name, name.replace("_", " "))


def number(x: float | None) -> str:
    """450,000; 0.25; −50,000. A thing without a number is an ellipsis."""
    if x is None:
        return "…"
    said = f"{x:,.0f}" if float(x).is_integer() and abs(x) < 1e15 else f"{x:,.12g}"
    return said.replace("-", "−")


def of_measure(x: float | None, measure: str) -> str:
    """A number in the unit of a quantity; a share, from 0 to 1, as per cent."""
    return f"{100 * x:.3g} %".replace("-", "−") if measure == "share" and x is not None else number(x)


def bounds(low: float | None, high: float | None, measure: str = "stock") -> str:
    """Two bounds in words: "450,000 to 455,000", "at least 80,000", "at most 5", "5", "no bounds"."""
    if low is None and high is None:
        return "no bounds"
    if high is None:
        return f"at least {of_measure(low, measure)}"
    if low is None:
        return f"at most {of_measure(high, measure)}"
    if low == high:
        return of_measure(low, measure)
    return f"{of_measure(low, measure)} to {of_measure(high, measure)}"


def unit(name: str) -> str:
    """A unit after a number; a plain count has none."""
    return "" if name == "count" else f" {name}"


def value(claim: Mapping[str, Any]) -> str:
    """The value of a claim as it was read: "more than 80,000", "2 to 3 per cent"."""
    said = number(claim["value"])
    if claim["value_high"] is not None:
        said += f" to {number(claim['value_high'])}"
    return OPS[claim["op"]] + said + unit(claim["unit"])


def words(claim: Mapping[str, Any]) -> str:
    """The words of a claim with its hedge, as the text has them."""
    hedge, quote = claim["hedge"], str(claim["quote"])
    return quote if not hedge or hedge.lower() in quote.lower() else f"{hedge} {quote}"


def count(n: int, one: str, many: str | None = None) -> str:
    """ "1 claim", "2,000 claims"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def size(n: int) -> str:
    """A file's size as people read it."""
    return f"{n:,} bytes" if n < 1000 else f"{n / 1000:,.0f} kB" if n < 1_000_000 else f"{n / 1_000_000:,.1f} MB"
