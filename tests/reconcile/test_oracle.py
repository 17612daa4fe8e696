"""Bounds and conflicts of random accounts against a linear-programming solver.

Thousands of accounts are reconciled in one run, and solved in a few large programs: accounts share no quantity, so one
program over all of them answers for each. A ">" counts as ">=", as it does for bounds.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import duckdb
import numpy as np
import pytest
from accounts import Row, balance, claim_id, largest, most, said, tables, tie
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import csr_array

from pipeline.reconcile.run import Reconciliation

pytestmark = pytest.mark.xdist_group("oracle")  # what all of them rest on is made once

N = 2_100
FAR = 1e6
"""Beyond all that claims of at most a few hundred can force; what reaches it is without limit."""


@dataclass(frozen=True)
class Account:
    """Claims and relations over quantities 0, 1, 2, ...; `tree` says that no two ways lead from one to another."""

    claims: tuple[Row, ...]
    relations: tuple[Row, ...]
    tree: bool


HEDGES = ("=", "=", "=", ">", "<")


@st.composite
def accounts(draw: st.DrawFn) -> Account:
    # Few draws of large numbers: a draw takes as long as solving a small program.
    def choose(*among: int) -> list[int]:
        rest, chosen = draw(st.integers(0, math.prod(among) - 1)), []
        for n in among:
            rest, one = divmod(rest, n)
            chosen.append(one)
        return chosen

    relations: list[Row] = []
    start, more = choose(2, 4)
    n = 1 + start
    for _ in range(more):
        old, stated, new, whole, way = choose(n, 2, 3, 4, 60)
        names = [str(old), *(str(n + i) for i in range(1 + new))]
        ways = joined(names.pop(whole % len(names)), names, "stated" if stated else "implied")
        relations.append(ways[way % len(ways)])
        n += 1 + new
    circles = max(0, choose(4)[0] - 1) if n > 2 else 0
    for _ in range(circles):
        one, other, stated, way = choose(n, n - 1, 2, 60)
        ways = joined(str(one), [str((one + 1 + other) % n)], "stated" if stated else "implied")
        relations.append(ways[way % len(ways)])
    claims = []
    for _ in range(1 + choose(2 + n)[0]):
        value, digits, hedge, of = choose(301, 3, len(HEDGES), n)
        claims.append(said(value, 1 + digits, HEDGES[hedge], of=str(of)))
    # A start with two quantities that no relation joins is two accounts; both are trees.
    return Account(tuple(claims), tuple(relations), tree=not circles)


def joined(whole: str, parts: Sequence[str], basis: str) -> list[Row]:
    """The relations that can join one quantity to one or more others."""
    ways = [balance(whole, *parts, basis=basis)]
    if len(parts) == 1:
        ways += [most(parts[0], whole, basis=basis), largest(whole, parts[0], basis=basis)]
        ways += [tie({whole: 1, parts[0]: -1}, basis=basis), tie({whole: 2, parts[0]: 1}, constant=40.0, basis=basis)]
    return ways


@dataclass
class Program:
    """One linear program of many blocks: `add` gives a block its rows, `solve` the best of one objective in each."""

    rows: list[dict[int, float]] = field(default_factory=list)
    limits: list[float] = field(default_factory=list)
    n: int = 0

    def variables(self, count: int) -> range:
        self.n += count
        return range(self.n - count, self.n)

    def at_most(self, row: Mapping[int, float], limit: float) -> None:
        self.rows.append(dict(row))
        self.limits.append(limit)

    def minimum(self, costs: Mapping[int, float]) -> np.ndarray[Any, np.dtype[np.float64]]:
        """Values of all variables, from 0 to `FAR`, at which the costs come to their least."""
        entries = [(i, j, factor) for i, row in enumerate(self.rows) for j, factor in row.items()]
        at, of, factors = zip(*entries, strict=True)
        matrix = csr_array((factors, (at, of)), shape=(len(self.rows), self.n))
        cost = np.zeros(self.n)
        for j, value in costs.items():
            cost[j] = value
        solved = linprog(cost, A_ub=matrix, b_ub=self.limits, bounds=(0, FAR), method="highs")
        assert solved.status == 0, solved.message
        return np.asarray(solved.x)


def limits_of(claim: Row) -> tuple[float, float | None]:
    """The literal reading of a claim, as the design has it."""
    value, digits = claim["value"], claim["significant_digits"]
    if claim["op"] == ">":
        return value, None
    if claim["op"] == "<":
        return 0.0, value
    unit = 10.0 ** (len(str(int(value))) - digits) if value else 1.0
    return value - unit / 2, value + unit / 2


def constrain(program: Program, items: Iterable[Row], at: range, slack: int | None) -> None:
    """The rows of one block; with `slack`, each row may be missed by that variable."""
    loose = {} if slack is None else {slack: -1.0}
    for item in items:
        if "terms" not in item:
            low, high = limits_of(item)
            j = at[int(item["quantity_id"])]
            program.at_most({j: -1.0, **loose}, -low)
            if high is not None:
                program.at_most({j: 1.0, **loose}, high)
            continue
        row = {at[int(name)]: float(factor) for name, factor in item["terms"].items()}
        constant = item.get("constant", 0.0)
        program.at_most({**{j: -f for j, f in row.items()}, **loose}, -constant)
        if item["op"] == "=":
            program.at_most({**row, **loose}, constant)


def size(account: Account) -> int:
    names = {int(row["quantity_id"]) for row in account.claims}
    return 1 + max(names | {int(name) for row in account.relations for name in row["terms"]})


def infeasible(blocks: Sequence[tuple[int, Sequence[Row]]]) -> list[bool]:
    """For blocks of (number of quantities, items): whether no values satisfy all items."""
    program = Program()
    slacks = []
    for n, items in blocks:
        at, slack = program.variables(n), program.variables(1)[0]
        constrain(program, items, at, slack)
        program.at_most({slack: -1.0}, 0.0)
        slacks.append(slack)
    solved = program.minimum(dict.fromkeys(slacks, 1.0))
    return [solved[slack] > 1e-6 for slack in slacks]


def exact_bounds(blocks: Sequence[tuple[int, Sequence[Row]]]) -> list[list[tuple[float, float | None]]]:
    """For feasible blocks: low and high of each quantity, an open high as None."""
    program = Program()
    places = []
    for n, items in blocks:
        at = program.variables(n)
        constrain(program, items, at, None)
        places.append(at)
    found: list[list[tuple[float, float | None]]] = [[] for _ in blocks]
    for k in range(max(n for n, _ in blocks)):
        here = [at[k] for at in places if k < len(at)]
        low = program.minimum(dict.fromkeys(here, 1.0))
        high = program.minimum(dict.fromkeys(here, -1.0))
        for bounds, at in zip(found, places, strict=True):
            if k < len(at):
                top = float(high[at[k]])
                bounds.append((float(low[at[k]]), None if top > FAR / 100 else top))
    return found


@dataclass(frozen=True)
class Conflict:
    """A minimal set, and of its claims, by place in it, the side of what each would have to be, and that value."""

    members: tuple[Row, ...]
    needed: Mapping[int, tuple[str, float]]


@dataclass(frozen=True)
class Reconciled:
    """What reconciliation says of one account: whether it does not fit to the letter, its minimal sets in that reading,
    the relations left out of its bounds (by number), and its bounds, where it has any."""

    account: Account
    clashes: bool
    sets: tuple[Conflict, ...]
    disputed: frozenset[int]
    bounds: Mapping[int, tuple[float | None, float | None]]

    @property
    def hard(self) -> list[Row]:
        return [row for row in self.account.relations if row["basis"] == "implied"]

    @property
    def kept(self) -> list[Row]:
        relations = [row for i, row in enumerate(self.account.relations) if i not in self.disputed]
        return [*self.account.claims, *relations]


def drawn() -> list[Account]:
    found: list[Account] = []

    @settings(
        max_examples=N, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(accounts())
    def draw(account: Account) -> None:
        found.append(account)

    draw()
    return found


@pytest.fixture(scope="module")
def reconciled() -> list[Reconciled]:
    """Random accounts, reconciled together."""
    return run(drawn())


def run(drawn: Sequence[Account]) -> list[Reconciled]:
    """All accounts in one run, the quantities of the i-th named "i.0", "i.1" and so on."""
    claims = [{**row, "quantity_id": f"{i}.{row['quantity_id']}"} for i, a in enumerate(drawn) for row in a.claims]
    relations = [
        {**row, "terms": {f"{i}.{name}": factor for name, factor in row["terms"].items()}}
        for i, a in enumerate(drawn)
        for row in a.relations
    ]
    originals = [row for a in drawn for row in (*a.claims,)], [row for a in drawn for row in a.relations]
    owner = [(i, j) for i, a in enumerate(drawn) for j in range(len(a.relations))]
    with duckdb.connect() as con:
        for name, table in tables(claims, relations).items():
            con.register(name, table)
        work = Reconciliation(con)
        work.run()
        named = dict(work.ask("select quantity, quantity_id from numbered"))
        items = {
            item: (bool(is_tie), int(name[1:], 16))
            for item, is_tie, name in work.ask("select item, is_tie, id from items")
        }
        needed: dict[int, dict[str, tuple[str, float]]] = {}
        for clash, claim, side, value in work.ask("select clash, claim_id, side, needed from needed"):
            needed.setdefault(clash, {})[claim] = side, value
        sets: dict[int, list[Conflict]] = {}
        for clash, account, members in work.ask(
            "select clash, account, members from disputes where reading = 'literal' and minimal"
        ):
            rows = tuple(originals[items[m][0]][items[m][1]] for m in members)
            changes = {k: needed[clash][claim_id(items[m][1])] for k, m in enumerate(members) if not items[m][0]}
            sets.setdefault(int(named[account].split(".")[0]), []).append(Conflict(rows, changes))

        def accounts_in(table: str) -> set[int]:
            return {int(named[a].split(".")[0]) for (a,) in work.ask(f"select account from {table}")}

        barred, unsolved = accounts_in("barred"), accounts_in("unsolved")
        clashing = accounts_in("clashing where reading = 'literal'") | barred
        told = accounts_in("disputes where reading = 'literal'") | accounts_in("rank_cycles") | barred
        assert clashing <= told, "a conflict that no finding tells of"
        assert not unsolved
        disputed: dict[int, set[int]] = {}
        for (name,) in work.ask("select relation_id from ties join disputed using (tie)"):
            i, j = owner[int(name[1:], 16)]
            disputed.setdefault(i, set()).add(j)
        bounds: dict[int, dict[int, tuple[float | None, float | None]]] = {}
        for quantity, low, high in work.ask("select quantity, low, high from scope_bounds where reading = 'literal'"):
            i, k = map(int, named[quantity].split("."))
            bounds.setdefault(i, {})[k] = (low, high)
    return [
        # Of relations that exclude one another no set of claims is minimal, nor of what was drawn beside them.
        Reconciled(
            a,
            i in clashing,
            () if i in barred else tuple(sets.get(i, ())),
            frozenset(disputed.get(i, ())),
            bounds.get(i, {}),
        )
        for i, a in enumerate(drawn)
    ]


def test_there_are_accounts_of_every_sort(reconciled: list[Reconciled]) -> None:
    assert len(reconciled) >= 2_000
    for kind in (True, False):
        assert sum(r.account.tree is kind for r in reconciled) > 500
        assert sum(r.clashes is kind for r in reconciled) > 300
    assert sum(len(r.sets) > 1 for r in reconciled if not r.account.tree) > 50
    assert {1, 2, 3, 4} <= {len(found.members) for r in reconciled for found in r.sets}


def spoken_of(account: Account) -> list[Row]:
    """The relations that join, over any number of others, something of which a claim is: others are no account."""
    known, found = {row["quantity_id"] for row in account.claims}, list[Row]()
    while new := [row for row in account.relations if row not in found and not known.isdisjoint(row["terms"])]:
        found += new
        known |= {name for row in new for name in row["terms"]}
    return found


def test_relations_that_exclude_one_another_are_told_where_a_claim_is_of_what_they_join() -> None:
    relations = (
        balance("4", "1", "2", "3"),
        tie({"3": 2, "1": 1}, op=">=", constant=40.0),
        tie({"2": 1, "4": -1}, op=">="),
    )
    beside, of_one = (Account((said(15, of=name),), relations, tree=False) for name in "01")
    assert [r.clashes for r in run([beside, of_one])] == [False, True]
    assert infeasible([(5, [*a.claims, *spoken_of(a)]) for a in (beside, of_one)]) == [False, True]


def test_a_conflict_is_told_exactly_where_there_is_one(reconciled: list[Reconciled]) -> None:
    exact = infeasible([(size(r.account), [*r.account.claims, *spoken_of(r.account)]) for r in reconciled])
    assert [r.account for r, none_fits in zip(reconciled, exact, strict=True) if r.clashes != none_fits] == []


def test_bounds_are_exact(reconciled: list[Reconciled]) -> None:
    bounded = [r for r in reconciled if r.bounds]
    fits = infeasible([(size(r.account), r.kept) for r in bounded])
    bounded = [r for r, none_fits in zip(bounded, fits, strict=True) if not none_fits]
    assert min(sum(r.account.tree is kind for r in bounded) for kind in (True, False)) > 100
    for r, exact in zip(bounded, exact_bounds([(size(r.account), r.kept) for r in bounded]), strict=True):
        for quantity, (low, high) in r.bounds.items():
            least, most_ = exact[quantity]
            assert low == pytest.approx(least, abs=1e-6), r
            assert (high is None) == (most_ is None) and (high is None or high == pytest.approx(most_, abs=1e-6)), r


def test_a_minimal_set_does_not_fit_and_all_it_holds_does(reconciled: list[Reconciled]) -> None:
    sets = [(r, found.members) for r in reconciled for found in r.sets]
    assert all(infeasible([(size(r.account), [*members, *r.hard]) for r, members in sets]))
    # To leave out one item is enough: a smaller set is part of one of these.
    smaller = [(r, rest) for r, members in sets for rest in itertools.combinations(members, len(members) - 1)]
    found = infeasible([(size(r.account), [*rest, *r.hard]) for r, rest in smaller])
    assert [(r.account, rest) for (r, rest), none_fits in zip(smaller, found, strict=True) if none_fits] == []


def test_each_claim_of_a_minimal_set_is_told_the_nearest_value_that_would_resolve_it(
    reconciled: list[Reconciled],
) -> None:
    program, asked, costs = Program(), [], {}
    for r in reconciled:
        for found in r.sets:
            for k, (side, value) in found.needed.items():
                at = program.variables(size(r.account))
                constrain(program, [*found.members[:k], *found.members[k + 1 :], *r.hard], at, None)
                place = at[int(found.members[k]["quantity_id"])]
                costs[place] = 1.0 if side == "up" else -1.0
                asked.append((place, value, r.account))
    assert len(asked) > 3_000
    solved = program.minimum(costs)
    assert [(account, value) for place, value, account in asked if abs(solved[place] - value) > 1e-6] == []
