"""Runs the SQL files of this folder, in order, over tables in memory. What they say stands in the files.

Here stand only the order, and the loops that SQL does not have: rounds until nothing moves, and batches that bound the
memory. No number is computed here.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa

from pipeline.validate.contract import contract

FOLDER: Final = Path(__file__).parent

INPUTS: Final = (
    "authorities",
    "authority_sources",
    "quantities",
    "claims",
    "attributions",
    "relations",
    "relation_terms",
    "relation_claims",
)
RESULTS: Final = ("estimates", "estimate_claims", "findings", "finding_claims", "finding_relations", "sensitivities")

ROUNDS: Final = 25
"""Rounds of propagation. Bounds that still move then, as they may in a circle of relations, are left as they are."""

RANK_ROUNDS: Final = 12
"""The longest chain of "more than" that is followed."""

SMALL: Final = 24
"""Up to so many items of one account, every set of one to four of them is tried; of more, one minimal set is sought."""

LARGEST_SET: Final = 4

MOST_MEMBERS: Final = 25
"""Of a set that is sought, so many members are made sure of; it need not be minimal beyond."""

BATCH: Final = 1_000_000
"""Bounds held at a time, which bounds the memory."""


class Reconciliation:
    """One reconciliation in one connection, whose temporary tables are its state."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.con = con

    def step(self, *names: str) -> None:
        """Execute SQL files of this folder."""
        for name in names:
            self.con.execute((FOLDER / f"{name}.sql").read_text("utf-8"))

    def count(self, table: str) -> int:
        return int(self.ask(f"select count(*) from {table}")[0][0])

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        return self.con.execute(sql).fetchall()

    def let(self, **values: int) -> None:
        """Set variables that SQL files read by `getvariable`."""
        for name, value in values.items():
            self.con.execute(f"set variable {name} = {int(value)}")

    def run(self) -> None:
        """From the tables `INPUTS` to the tables `RESULTS`."""
        self.step("units", "intervals", "voices", "accounts")
        self.join()
        self.step("items", "rules")
        self.ranks()
        self.conflicts()
        self.sensitivities()
        self.step("operands", "independence")
        self.join()
        self.step("independence_counts", "derived", "estimates", "words", "wholes")
        self.step(*(f"checks/{path.stem}" for path in sorted((FOLDER / "checks").glob("*.sql"))))
        self.step("findings")

    def readings(self) -> None:
        """Each claim between its bounds, with whose count it is; the first steps of `run` and no more."""
        self.step("units", "intervals", "voices", "readings_start")
        self.join()
        self.step("readings")

    def join(self) -> None:
        """What hangs together by `edges`, as `labels`."""
        self.step("components_start")
        moved = True
        while moved:  # a label travels twice as far in each round
            self.step("components_round")
            moved = bool(self.ask("select coalesce(bool_or(moved), false) from labels")[0][0])

    def ranks(self) -> None:
        """Circles of "more than", before any number is looked at."""
        self.step("ranks_start")
        for step in range(2, RANK_ROUNDS + 1):
            self.let(step=step)
            self.step("ranks_round")
        self.step("ranks_end")

    def propagate(self) -> None:
        """The bounds of each of the `worlds`, as `settled`, and those that do not fit, as `unfit`."""
        self.step("bounds_start")
        for _ in range(ROUNDS):
            if not self.count("live"):
                break
            self.step("bounds_round")
        self.step("bounds_end")

    def conflicts(self) -> None:
        """What does not fit: the minimal sets, and the bounds that the rest leaves."""
        self.let(small=SMALL, most_members=MOST_MEMBERS)
        self.step("conflicts_start")
        for _ in self.batches("2 * n"):
            self.step("worlds_whole")
            self.propagate()
            self.step("whole_done")
        clashing = (
            "n * case when scope in (select scope from clashing) and n_items <= getvariable('small') "
            "then n_items ** 3 else 0 end"
        )
        for _ in self.batches(clashing):
            self.step("sets_start")
            for _ in range(LARGEST_SET):
                self.step("sets_grow")
                self.propagate()
                self.step("sets_done")
        self.step("deletion_start")
        while self.count("searches"):
            self.step("deletion_step")
            self.propagate()
            self.step("deletion_done")
        self.step("disputes")
        for _ in self.batches("2 * n"):
            self.step("worlds_undisputed")
            if self.count("worlds"):
                self.propagate()
                self.step("undisputed_done")

    def sensitivities(self) -> None:
        """For each minimal set, what each of its claims would have to be."""
        self.step("worlds_without")
        self.propagate()
        self.step("sensitivity")

    def batches(self, weight: str) -> Iterator[None]:
        """Sets the variables `first` and `last` to ranges of scopes whose summed `weight` is at most `BATCH`; of one
        scope alone it may be more."""
        rows = self.ask(
            f"""
            select min(scope), max(scope)
            from (
                select scope, floor(sum({weight}) over (order by scope rows unbounded preceding) / {BATCH}) as batch
                from scope_sizes
            )
            group by batch
            order by 1
            """
        )
        for first, last in rows:
            self.let(first=first, last=last)
            yield


def readings(tables: Mapping[str, pa.Table]) -> pa.Table:
    """How each claim of a quantity is read, from the tables `INPUTS`: one row a claim, sorted by claim_id.

    Columns: claim_id, quantity_id; value, value_high, is_point, open_above, open_below; low, high (to the letter, null
    where open) and usual_low, usual_high; voice and root, the authorities who speak and who counted; root_group, from
    1, the same for all claims of a quantity that are not independent of one another. Values are in the quantity's unit.
    """
    with _connection(tables) as con:
        Reconciliation(con).readings()
        return con.sql("select * from readings order by claim_id").to_arrow_table()


@contextmanager
def _connection(
    tables: Mapping[str, pa.Table], threads: int | None = None, memory: str | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database in memory that sees the tables `INPUTS` and loads nothing from elsewhere."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    with tempfile.TemporaryDirectory() as spill, duckdb.connect(config=config) as con:
        con.execute(f"set temp_directory = '{spill}'")
        if threads:
            con.execute(f"set threads = {int(threads)}")
        if memory:
            con.execute(f"set memory_limit = '{memory}'")
        for name in INPUTS:
            con.register(name, tables[name])
        yield con


def reconcile(
    tables: Mapping[str, pa.Table], threads: int | None = None, memory: str | None = None
) -> dict[str, pa.Table]:
    """The tables `RESULTS` from the tables `INPUTS`.

    The result does not depend on `threads` (None: as many as DuckDB finds): no sum of doubles in an order of their
    own, a total order last. With `memory`, DuckDB keeps to that limit ("2GB") and moves to disk what does not fit.
    """
    with _connection(tables, threads, memory) as con:
        Reconciliation(con).run()
        results = {}
        for name in RESULTS:
            table = contract()[name]
            rows = con.sql(f"select * from {name} order by all").to_arrow_table()
            results[name] = rows.select(table.column_names).cast(table.arrow)
        return results
