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
    """One mark: a `kind` the template can draw, at `x` and `width` wide, in per cent; `style` names its role."""

    kind: str
    x: str
    width: str = ""
    style: str = ""


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
        # What differs by less than a drawing can show is drawn as one value, with room around it.
        if high - low <= 0.002 * max(abs(low), abs(high)):
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
        return _per_cent(self._share(x))

    def _share(self, x: float) -> float:
        return (min(max(x, self.low), self.high) - self.low) / (self.high - self.low)

    def span(self, low: float | None, high: float | None, style: str) -> list[Mark]:
        """A bar from `low` to `high`; where a side is open, a bracket at the bound and a ray to the edge."""
        if low is None and high is None:
            return []
        first, last = 0.0 if low is None else self._share(low), 1.0 if high is None else self._share(high)
        kind = "bar" if low is not None and high is not None else "ray"
        marks = [Mark(kind, _per_cent(first), _per_cent(last - first), style)] if low != high else []
        if high is None:
            marks += [Mark("floor", _per_cent(first), style=style), Mark("more", _per_cent(last), style=style)]
        if low is None:
            marks += [Mark("ceiling", _per_cent(last), style=style), Mark("less", _per_cent(first), style=style)]
        return marks

    def floor(self, low: float, limit: float, style: str) -> list[Mark]:
        """A bound from below that something else limits from above: a ray between two brackets."""
        first, last = self._share(low), self._share(limit)
        return [
            Mark("ray", _per_cent(first), _per_cent(last - first), style),
            Mark("floor", _per_cent(first), style=style),
            Mark("ceiling", _per_cent(last), style=style),
        ]

    def point(self, x: float | None, shape: str, style: str = "value") -> list[Mark]:
        """One value; `shape` is one of `SHAPES`, "best" or "exact"."""
        return [] if x is None else [Mark(shape, self.at(x), style=style)]


def _per_cent(share: float) -> str:
    return f"{100 * share:.2f}".rstrip("0").rstrip(".") + "%"


def _step(rough: float) -> float:
    """The round step, 1, 2, 2.5 or 5 times a power of ten, that is next to `rough`."""
    power = 10.0 ** math.floor(math.log10(rough))
    return next(m * power for m in (1, 2, 2.5, 5, 10) if m * power >= rough * (1 - 1e-9))


def short(x: float) -> str:
    """A tick's label: 450k, 1.5m, 0.25."""
    for factor, letter in ((1e9, "bn"), (1e6, "m"), (1e3, "k")):
        if abs(x) >= factor:
            return f"{x / factor:.4g}{letter}".replace("-", "−")
    return f"{x:.4g}".replace("-", "−")
