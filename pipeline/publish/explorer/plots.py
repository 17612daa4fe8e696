"""Bounds as marks on a common axis: which marks a row has and where they stand, in per cent of its width.

The marks become small SVG drawings (`templates/plot.html`), one for each row of a table of the same numbers, so that
the plot and its table are one thing: it keeps its type size from 360 pixels up, takes the page's colours in light, dark
and print, and reads as a table without eyes. Altair with vl-convert was measured and left out: with them a core
installation grows by 94 MB, their SVG has fixed widths and colours, and type is set in whatever fonts the machine
has that draws, so that two machines give two releases.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

TICKS: Final = 4
"""About how many ticks an axis has: so many fit a phone."""

SHAPES: Final = ("circle", "square", "diamond", "triangle", "cross")
"""What tells groups of authorities apart, in order; beyond, the last stands for all others."""


@dataclass(frozen=True)
class Mark:
    """One mark: a `kind` the template can draw, from `x` to `x2` in per cent; `style` names its role."""

    kind: str
    x: str
    x2: str = ""
    style: str = ""
    shape: str = ""


@dataclass(frozen=True)
class Axis:
    """A linear axis from `low` to `high`, with round ticks inside."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @classmethod
    def over(cls, values: Iterable[float | None], zero: bool = False) -> Axis:
        """The axis on which all `values` have room; from zero with `zero`, or where that costs little room."""
        known = [value for value in values if value is not None and math.isfinite(value)] or [0.0, 1.0]
        low, high = min(known), max(known)
        if zero or 0 <= low < 0.4 * high:
            low, high = min(low, 0.0), max(high, 0.0)
        if low == high:
            low, high = low - (abs(low) * 0.1 or 1), high + (abs(high) * 0.1 or 1)
        room = (high - low) * 0.06
        low, high = (low if low == 0 else low - room), high + 2 * room
        if min(known) >= 0:
            low = max(low, 0.0)
        step = _step((high - low) / TICKS)
        first = math.ceil(low / step - 1e-9)
        ticks = tuple(i * step for i in range(first, math.floor(high / step + 1e-9) + 1))
        return cls(low, high, ticks)

    def at(self, x: float) -> str:
        """Where `x` stands, in per cent with two digits; what lies beyond stands at the edge."""
        share = (min(max(x, self.low), self.high) - self.low) / (self.high - self.low)
        return f"{100 * share:.2f}".rstrip("0").rstrip(".") + "%"

    def span(self, low: float | None, high: float | None, style: str) -> list[Mark]:
        """A bar from `low` to `high`: a bracket at a bound, an arrow where the side is open."""
        if low is None and high is None:
            return []
        x = "0%" if low is None else self.at(low)
        x2 = "100%" if high is None else self.at(high)
        marks = [Mark("bar", x, x2, style)]
        marks.append(Mark("open-left" if low is None else "bound-left", x, style=style))
        marks.append(Mark("open-right" if high is None else "bound-right", x2, style=style))
        return marks

    def point(self, x: float | None, shape: str, style: str = "") -> list[Mark]:
        """A value that somebody states."""
        return [] if x is None else [Mark("point", self.at(x), style=style, shape=shape)]


def _step(rough: float) -> float:
    """The round step, 1, 2, 2.5 or 5 times a power of ten, that is next to `rough`."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough * (1 - 1e-9))


def short(x: float) -> str:
    """A tick's label: 450k, 1.5m, 0.25."""
    for factor, letter in ((1e9, "bn"), (1e6, "m"), (1e3, "k")):
        if abs(x) >= factor and factor * 1.0 <= abs(x):
            return f"{x / factor:.4g}{letter}".replace("-", "−")
    return f"{x:.4g}".replace("-", "−")
