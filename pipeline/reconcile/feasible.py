"""Whether linear statements can hold together, and what they leave for each quantity: exactly, in rational numbers.

Here stands the arithmetic of one account and nothing of where it comes from. Bounds that are passed along relations, as
the SQL files do it for all accounts at once, are exact only where relations form no circle; this is for the others. The
method is the simplex for bounds of Dutertre and de Moura (2006, A fast linear-arithmetic solver for DPLL(T), CAV):
relations are sums of variables, what is claimed are bounds of variables, so that one set of claims follows another
without solving anew. Bland's rule (1977, New finite pivoting rules for the simplex method) makes it end.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

Number = int | Fraction
"""A whole number stays one where it can, for that is many times as fast."""


class TooLarge(Exception):
    """The work that was allowed is done, and the question is still open."""


class Limit(NamedTuple):
    """Bounds of one variable, empty where open, that item `item` gives, or that hold always where it is 0."""

    item: int
    variable: int
    low: float | None
    high: float | None


@functools.lru_cache(100_000)
def exactly(x: float) -> Fraction:
    """The number that was meant: 0.1 is a tenth, and 0.6666666666666666 two thirds."""
    if (2.0 * x).is_integer():
        return Fraction(x)
    meant = Fraction(f"{x:.15g}")
    if meant.denominator <= 1000:
        return meant
    simple = meant.limit_denominator(1000)
    return simple if abs(simple - meant) <= abs(meant) * Fraction(1, 10**14) else meant


def ratio(a: Number, b: Number) -> Number:
    """a / b, as a whole number where it is one, for these are faster."""
    quotient = Fraction(a, b)
    return quotient.numerator if quotient.denominator == 1 else quotient


class Simplex:
    """Variables between bounds, some of which, those in `rows`, are sums of the others.

    What is no sum always lies between its bounds; `fits` brings the sums there, if that can be. `work` counts the
    numbers of which new sums are made; above `most_work` TooLarge is raised.
    """

    def __init__(self, rows: dict[int, dict[int, Number]], alone: Iterable[int], most_work: int) -> None:
        self.rows = rows
        self.work, self.most_work = 0, most_work
        self.value: dict[int, Number] = dict.fromkeys([*rows, *(v for row in rows.values() for v in row), *alone], 0)
        self.low: dict[int, Number] = {}
        self.high: dict[int, Number] = {}

    def bound(self, low: dict[int, Number], high: dict[int, Number]) -> None:
        """Put variables between other bounds, low nowhere above high; what is not named is free."""
        self.low, self.high = low, high
        for v in self.value.keys() - self.rows.keys():
            raised = max(self.value[v], low.get(v, self.value[v]))
            self.shift(v, min(raised, high.get(v, raised)) - self.value[v])

    def fits(self) -> list[tuple[int, bool]] | None:
        """None where values within all bounds are found, which `value` then holds; else bounds that cannot hold
        together (Farkas), each as a variable and whether it is the upper one."""
        while True:
            b = min((v for v in self.rows if min(self.above(v), self.below(v)) < 0), default=None)
            if b is None:
                return None
            up = self.below(b) < 0
            row = self.rows[b]
            w = self.entering(row, up)
            if w is None:
                return [(b, not up), *((v, (factor > 0) == up) for v, factor in row.items())]
            self.shift(w, ratio((self.low if up else self.high)[b] - self.value[b], row[w]))
            self.pivot(b, w)

    def furthest(self, variable: int, up: bool) -> Number | None:
        """After `fits`: the most (`up`) or the least that a variable can be, None where that is without limit."""
        while True:
            objective = self.rows.get(variable, {variable: 1})
            w = self.entering(objective, up)
            if w is None:
                return self.value[variable]
            forward = (objective[w] > 0) == up
            stops: list[tuple[Number, int]] = []
            moved: list[tuple[int, Number]] = [(w, 1), *((b, row[w]) for b, row in self.rows.items() if w in row)]
            for v, factor in moved:
                rises = (factor > 0) == forward
                if v in (self.high if rises else self.low):
                    stops.append((ratio((self.above if rises else self.below)(v), max(factor, -factor)), v))
            if not stops:
                return None
            step, first = min(stops)
            self.shift(w, step if forward else -step)
            if first != w:
                self.pivot(first, w)

    def entering(self, row: dict[int, Number], up: bool) -> int | None:
        """The first variable that can move so that this sum goes up, or down."""
        return min(
            (v for v, factor in row.items() if (self.above(v) if (factor > 0) == up else self.below(v)) > 0),
            default=None,
        )

    def above(self, v: int) -> Number:
        """How far a variable may rise: less than nothing where it is too high, 1 where it has no upper bound."""
        return self.high[v] - self.value[v] if v in self.high else 1

    def below(self, v: int) -> Number:
        """How far a variable may fall, likewise."""
        return self.value[v] - self.low[v] if v in self.low else 1

    def shift(self, v: int, step: Number) -> None:
        """Move a variable that is no sum, and all sums with it."""
        if step:
            self.value[v] += step
            for b, row in self.rows.items():
                if v in row:
                    self.value[b] += row[v] * step

    def pivot(self, b: int, w: int) -> None:
        """Let `w` be a sum, of `b` and others, instead of `b`."""
        row = self.rows.pop(b)
        factor = row.pop(w)
        turned = {v: ratio(-other, factor) for v, other in row.items()} | {b: ratio(1, factor)}
        for other in self.rows.values():
            if times := other.pop(w, 0):
                self.work += len(turned)
                for v, part in turned.items():
                    if total := other.get(v, 0) + times * part:
                        other[v] = total
                    else:
                        other.pop(v, None)
        self.rows[w] = turned
        self.work += len(turned) + len(self.rows)
        if self.work > self.most_work:
            raise TooLarge


class Account:
    """The quantities and relations of one account, in one reading, with the items that may be in force.

    A relation is a variable, too: what its terms come to. `terms` are (relation, quantity, factor). What fitted once
    answers for all that asks less, and what did not for all that asks more.
    """

    def __init__(self, terms: Iterable[tuple[int, int, float]], limits: Iterable[Limit], most_work: int) -> None:
        rows: dict[int, dict[int, Number]] = {}
        for relation, quantity, factor in terms:
            rows.setdefault(relation, {})[quantity] = ratio(exactly(factor), 1)
        limits = list(limits)
        # In units in which all limits are whole numbers.
        ends = [exactly(end) for limit in limits for end in (limit.low, limit.high) if end is not None]
        self.units = math.lcm(*(end.denominator for end in ends))
        self.limits = [(item, v, self.scaled(low), self.scaled(high)) for item, v, low, high in limits]
        self.simplex = Simplex(rows, [v for _, v, *_ in self.limits], most_work)
        self.good: list[frozenset[int]] = []
        self.bad: list[frozenset[int]] = []

    def scaled(self, end: float | None) -> Number | None:
        return None if end is None else ratio(exactly(end) * self.units, 1)

    def fits(self, items: frozenset[int]) -> bool:
        """Whether any values satisfy these items and all that holds always."""
        if any(items <= held for held in self.good):
            return True
        if any(core <= items for core in self.bad):
            return False
        return self.solve(items)

    def bounds(self, items: frozenset[int], quantities: Iterable[int]) -> list[tuple[float | None, float | None]]:
        """Low and high that items which fit leave for each quantity, None where that is open."""
        self.solve(items)
        return [(self.end(quantity, False), self.end(quantity, True)) for quantity in quantities]

    def end(self, quantity: int, up: bool) -> float | None:
        end = self.simplex.furthest(quantity, up)
        return None if end is None else float(Fraction(end, self.units))

    def solve(self, items: frozenset[int]) -> bool:
        """Find values, or items that exclude one another, and keep them in mind."""
        low: dict[int, tuple[Number, int]] = {}
        high: dict[int, tuple[Number, int]] = {}
        for item, v, least, most in self.limits:
            if item and item not in items:
                continue
            if least is not None and (v not in low or least > low[v][0]):
                low[v] = least, item
            if most is not None and (v not in high or most < high[v][0]):
                high[v] = most, item
        clash = next(([(v, False), (v, True)] for v in low.keys() & high.keys() if low[v][0] > high[v][0]), None)
        if clash is None:
            self.simplex.bound({v: end for v, (end, _) in low.items()}, {v: end for v, (end, _) in high.items()})
            clash = self.simplex.fits()
        if clash is not None:
            self.bad.append(frozenset((high if upper else low)[v][1] for v, upper in clash) - {0})
            return False
        value = self.simplex.value
        missed = {
            item
            for item, v, least, most in self.limits
            if (least is not None and value[v] < least) or (most is not None and value[v] > most)
        }
        self.good.append(frozenset(item for item, *_ in self.limits) - missed)
        return True
