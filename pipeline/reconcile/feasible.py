"""Whether linear statements can hold together, and what they leave for each quantity: exactly, in rational numbers.

Here stand the arithmetic of one account and nothing of where it comes from. Bounds that are passed along relations, as
the SQL files do it for all accounts at once, are exact only where relations form no circle; this is the second look at
the others. The method is the simplex for bounds of Dutertre and de Moura (2006, A fast linear-arithmetic solver for
DPLL(T), CAV): relations are rows, what is claimed are bounds on variables, so that one set of claims follows another
without solving anew; Bland's rule (1977) makes it end.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, NamedTuple

ONE: Final = Fraction(1)


class TooLarge(Exception):
    """The work that was allowed is done, and the question is still open."""


class Limit(NamedTuple):
    """Bounds of one variable, empty where open: those that item `item` gives, or that hold always where it is 0."""

    item: int
    variable: int
    low: float | None
    high: float | None


def exactly(x: float) -> Fraction:
    """The number that was meant: 0.1 is a tenth, and 0.6666666666666666 two thirds."""
    meant = Fraction(f"{x:.15g}")
    simple = meant.limit_denominator(1000)
    return simple if abs(simple - meant) <= abs(meant) * Fraction(1, 10**14) else meant


class Simplex:
    """Variables between bounds, some of which (`rows`) are sums of the others.

    What is not in `rows` lies between its bounds; `fits` brings the others there, if that can be. `work` counts the
    numbers that were computed; at `limit`, TooLarge is raised.
    """

    def __init__(self, rows: dict[int, dict[int, Fraction]], alone: Iterable[int], limit: int) -> None:
        self.rows = rows
        self.work, self.limit = 0, limit
        self.value = dict.fromkeys([*rows, *(v for row in rows.values() for v in row), *alone], Fraction(0))
        self.low: dict[int, Fraction] = {}
        self.high: dict[int, Fraction] = {}

    def bound(self, low: dict[int, Fraction], high: dict[int, Fraction]) -> None:
        """Put variables between other bounds, low nowhere above high; what is not named is free."""
        self.low, self.high = low, high
        for v in self.value.keys() - self.rows.keys():
            raised = max(self.value[v], low.get(v, self.value[v]))
            self.shift(v, min(raised, high.get(v, raised)) - self.value[v])

    def fits(self) -> list[tuple[int, bool]] | None:
        """None where values within all bounds are found, which `value` then holds; else the bounds, each a variable and
        whether it is the upper one, that cannot hold together (Farkas)."""
        while True:
            b = min((v for v in self.rows if self.room(v, True, 0) < 0 or self.room(v, False, 0) < 0), default=None)
            if b is None:
                return None
            up = self.room(b, False, 0) < 0
            row = self.rows[b]
            w = min((v for v, factor in row.items() if self.can_move(v, (factor > 0) == up)), default=None)
            if w is None:
                return [(b, not up), *((v, (factor > 0) == up) for v, factor in row.items())]
            self.shift(w, ((self.low if up else self.high)[b] - self.value[b]) / row[w])
            self.pivot(b, w)

    def furthest(self, variable: int, up: bool) -> Fraction | None:
        """After `fits`: the most (`up`) or the least that a variable can be, None where that is without limit."""
        while True:
            row = self.rows.get(variable, {variable: ONE})
            w = min((v for v, factor in row.items() if self.can_move(v, (factor > 0) == up)), default=None)
            if w is None:
                return self.value[variable]
            forward = (row[w] > 0) == up
            moved = [(w, ONE), *((b, row[w]) for b, row in self.rows.items() if w in row)]
            stops = [
                (self.room(v, (factor > 0) == forward, 0) / abs(factor), v)
                for v, factor in moved
                if v in (self.high if (factor > 0) == forward else self.low)
            ]
            if not stops:
                return None
            step, first = min(stops)
            self.shift(w, step if forward else -step)
            if first != w:
                self.pivot(first, w)

    def room(self, v: int, up: bool, free: int) -> Fraction | int:
        """How far a variable may go, less than nothing where it has gone too far; `free` where it has no bound."""
        if up:
            return self.high[v] - self.value[v] if v in self.high else free
        return self.value[v] - self.low[v] if v in self.low else free

    def can_move(self, v: int, up: bool) -> bool:
        return self.room(v, up, 1) > 0

    def shift(self, v: int, step: Fraction) -> None:
        """Move a variable that is no sum, and all sums with it."""
        if not step:
            return
        self.value[v] += step
        for b, row in self.rows.items():
            if v in row:
                self.value[b] += row[v] * step

    def pivot(self, b: int, w: int) -> None:
        """Let `w` be a sum, of `b` and others, instead of `b`."""
        row = self.rows.pop(b)
        factor = row.pop(w)
        turned = {v: -other / factor for v, other in row.items()} | {b: 1 / factor}
        for other in self.rows.values():
            if times := other.pop(w, None):
                self.work += len(turned)
                for v, part in turned.items():
                    if total := other.get(v, 0) + times * part:
                        other[v] = total
                    else:
                        other.pop(v, None)
        self.rows[w] = turned
        self.work += len(turned)
        if self.work > self.limit:
            raise TooLarge


class Account:
    """The quantities and relations of one account, in one reading, with the items that may be in force.

    A relation is a variable, too: what its terms come to. `terms` are (relation, quantity, factor), each relation with
    terms. What fitted once answers for all that asks less, and what did not for all that asks more.
    """

    def __init__(self, terms: Iterable[tuple[int, int, float]], limits: Iterable[Limit], work: int) -> None:
        rows: dict[int, dict[int, Fraction]] = {}
        for relation, quantity, factor in terms:
            rows.setdefault(relation, {})[quantity] = exactly(factor)
        self.limits = [
            (item, v, None if low is None else exactly(low), None if high is None else exactly(high))
            for item, v, low, high in limits
        ]
        self.simplex = Simplex(rows, [v for _, v, *_ in self.limits], work)
        self.good: list[frozenset[int]] = []
        self.bad: list[frozenset[int]] = []

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
        return [(self.furthest(q, False), self.furthest(q, True)) for q in quantities]

    def furthest(self, quantity: int, up: bool) -> float | None:
        end = self.simplex.furthest(quantity, up)
        return None if end is None else float(end)

    def solve(self, items: frozenset[int]) -> bool:
        low: dict[int, tuple[Fraction, int]] = {}
        high: dict[int, tuple[Fraction, int]] = {}
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
        if clash is None:
            value = self.simplex.value
            missed = {
                item
                for item, v, least, most in self.limits
                if (least is not None and value[v] < least) or (most is not None and value[v] > most)
            }
            self.good.append(frozenset({item for item, *_ in self.limits} - missed))
            return True
        self.bad.append(frozenset((high if upper else low)[v][1] for v, upper in clash) - {0})
        return False
