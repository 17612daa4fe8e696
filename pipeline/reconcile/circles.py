"""From the rows of `systems`, in order, to what solving them gives: account by account, world by world.

Here stands how a world is put to `feasible`, and nothing of how it is solved; what a world is, and which are solved,
stands in the SQL files.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import Any, Final

import pyarrow as pa

from pipeline.reconcile.feasible import Account, Limit, TooLarge

RESULTS: Final = {
    "solved": pa.schema([("world", pa.int64()), ("fits", pa.bool_())]),
    "solved_bounds": pa.schema(
        [("world", pa.int64()), ("quantity", pa.int64()), ("low", pa.float64()), ("high", pa.float64())]
    ),
    "given_up": pa.schema([("account", pa.int64())]),
}


def solve(rows: Iterable[tuple[Any, ...]], work: int, all_work: int) -> tuple[dict[str, pa.Table], int]:
    """The tables `RESULTS` from rows (account, reading, part, one, other, low, high) as `systems` has them, in order;
    and how much work was done.

    `solved` holds the worlds that were decided; `solved_bounds` those of their quantities that were asked for, of
    worlds that fit; `given_up` the accounts of which `work` was not enough for every world, or what was left of
    `all_work` for all accounts together.
    """
    found: dict[str, list[tuple[Any, ...]]] = {name: [] for name in RESULTS}
    done = 0
    for (account, _), system in itertools.groupby(rows, lambda row: row[:2]):
        parts = {part: list(group) for part, group in itertools.groupby(system, lambda row: row[2])}
        solver = Account(
            [row[3:6] for row in parts[1]], [Limit(*row[3:]) for row in parts[2]], min(work, all_work - done)
        )
        items, asked = by_world(parts[3]), by_world(parts.get(4, []))
        try:
            for world, given in items.items():
                held = frozenset(item for item in given if item)
                fits = solver.fits(held)
                if fits and world in asked:
                    bounds = solver.bounds(held, asked[world])
                    found["solved_bounds"] += [(world, q, *ends) for q, ends in zip(asked[world], bounds, strict=True)]
                found["solved"].append((world, fits))
        except TooLarge:
            found["given_up"].append((account,))
        done += solver.simplex.work
    tables = {
        name: pa.table({column.name: [row[i] for row in found[name]] for i, column in enumerate(schema)}, schema)
        for name, schema in RESULTS.items()
    }
    return tables, done


def by_world(rows: Iterable[tuple[Any, ...]]) -> dict[int, list[int]]:
    """The fifth values of rows, by their fourth, by which they are in order."""
    return {world: [row[4] for row in group] for world, group in itertools.groupby(rows, lambda row: row[3])}
