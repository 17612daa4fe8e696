"""Runs the SQL files of this folder, in order, over tables in memory. What they say stands in the files.

Here stand only the order, and the loops that SQL does not have: rounds until nothing moves, and batches that bound the
memory. No number is computed here.
"""

from __future__ import annotations

import contextlib
import itertools
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa

from pipeline.reconcile import circles
from pipeline.validate.contract import contract

FOLDER: Final = Path(__file__).parent

INPUTS: Final = (
    "documents",
    "authorities",
    "authority_sources",
    "quantities",
    "claims",
    "attributions",
    "relations",
    "relation_terms",
    "relation_claims",
)
COLLECTED: Final = ("documents", "claims", "attributions")
"""Those of them that hold rows of collections, and may so be too many to be held."""

RESULTS: Final = (
    "estimates",
    "estimate_claims",
    "findings",
    "finding_claims",
    "finding_relations",
    "finding_repairs",
    "sensitivities",
)


ROUNDS: Final = 25
"""Rounds of propagation. Bounds that move still, as they may where relations form a circle, are then left so."""

RANK_ROUNDS: Final = 12
"""The longest chain of "more than" that is followed."""

SMALL: Final = 24
"""Up to so many items of one account, every set of one to four of them is tried; of more, one minimal set is sought."""

BALANCE_ROUNDS: Final = 60
"""How often the equations of an account are closed in turn."""

LARGEST_SET: Final = 4

MOST_MEMBERS: Final = 25
"""Of a set that is sought, so many members are made sure of; it need not be minimal beyond."""

LARGEST_CIRCLE: Final = 250
"""So many quantities, relations and claims an account may have whose relations form circles, to be solved exactly."""

WORK: Final = 500_000
"""So many numbers may be computed to solve the worlds of one account in one reading; bounds must do for the rest."""

ALL_WORK: Final = 100 * WORK
"""The same for all accounts together, so that no number of them takes for ever."""

BATCH: Final = 1_000_000
"""So many bounds, or claims and terms of relations, are held at a time; of one account alone it may be more."""

FEW: Final = 10_000
"""Tables of so few rows each are worked by one thread: to share them among more takes longer than the work itself."""

BATCHED: Final = ("authorities_differ", "order_check", "remainder", "sum_check")
"""Checks that have something to say of most quantities, and so look at some at a time."""


RANGES: Final = "select min(scope), max(scope) from batches group by batch order by 1"


class Reconciliation:
    """One reconciliation in one connection, whose temporary tables are its state."""

    def __init__(self, con: duckdb.DuckDBPyConnection) -> None:
        self.con = con
        self.work_left = ALL_WORK
        self.quantity_ranges: list[tuple[int, int]] = []

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
        self.let(largest_circle=LARGEST_CIRCLE)
        self.step("items", "rules", "circles_start")
        self.ranks()
        self.conflicts()
        self.sensitivities()
        self.step("operands_start")
        self.over_quantities("operands")
        self.independence()
        self.balance()
        self.step("derived_start", "estimates_start")
        self.over_quantities("derived", "estimates")
        self.step("words")
        self.over_quantities("said")
        self.step("wholes", "slips_start")
        self.over_quantities("slips")
        self.step("told")
        self.over_quantities("sums", *(f"checks/{name}" for name in BATCHED))
        checks = sorted(path.stem for path in (FOLDER / "checks").glob("*.sql"))
        self.step(*(f"checks/{name}" for name in checks if name not in BATCHED))
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
            if not self.ask("select 1 from walks where step = getvariable('step') - 1 limit 1"):
                break
            self.step("ranks_round")
        self.step("ranks_end")

    def propagate(self) -> None:
        """The bounds of each of the `worlds`, as `settled`, and those that do not fit, as `unfit`."""
        self.step("bounds_start")
        if self.ask("select 1 from worlds where account in (select account from circles) limit 1"):
            self.solve()
        for _ in range(ROUNDS):
            if not self.ask("select 1 from live limit 1"):
                break
            self.step("bounds_round")
        self.step("bounds_end")

    def solve(self) -> None:
        """The worlds whose relations form circles, exactly; those that are too much work are left to bounds."""
        self.step("circles_worlds")
        rows = self.con.execute("select * from systems order by account, reading, part, one, other")
        systems = itertools.chain.from_iterable(iter(lambda: rows.fetchmany(10_000), []))
        found, done = circles.solve(systems, WORK, self.work_left)
        self.work_left -= done
        for name, table in found.items():
            self.con.register(name, table)
        self.step("circles_solved")
        for name in found:
            self.con.unregister(name)

    def conflicts(self) -> None:
        """What does not fit: the minimal sets, and the bounds that the rest leaves."""
        self.let(small=SMALL, most_members=MOST_MEMBERS, largest_set=LARGEST_SET, batch=BATCH)
        self.step("conflicts_start")
        for _ in self.batches("batches_whole"):
            self.step("worlds_whole")
            self.propagate()
            self.step("whole_done")
        self.step("worlds_hard")
        self.propagate()
        self.step("hard_done")
        for _ in self.batches("batches_sets"):
            self.step("worlds_minus")
            self.propagate()
            self.step("sets_start")
            self.propagate()
            self.step("sets_base")
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
        self.link()
        for _ in self.batches("batches_undisputed"):
            self.step("worlds_undisputed")
            self.propagate()
            self.step("undisputed_done")

    def link(self) -> None:
        """The relations that lie between the claims of each minimal set, as `linking`."""
        self.step("linking_start")
        left, before = self.count("linking"), -1
        while left != before:
            self.step("linking_round")
            left, before = self.count("linking"), left

    def sensitivities(self) -> None:
        """For each minimal set, what each of its claims would have to be."""
        self.step("worlds_without")
        self.propagate()
        self.step("sensitivity")

    def independence(self) -> None:
        """Who speaks of each quantity, and how many of them are independent of one another."""
        self.step("independence_start")
        for _ in self.quantities():
            self.step("independence")
            self.join()
            self.step("independence_counts")

    def balance(self) -> None:
        """Least squares for equations of which one authority gives all numbers, closed in turn."""
        self.step("balance_start")
        for _ in self.batches("batches_balance"):
            self.step("balance_equations")
            places = int(self.ask("select coalesce(max(place), 0) from equations")[0][0])
            for _ in range(1 if places == 1 else BALANCE_ROUNDS if places else 0):
                for place in range(1, places + 1):
                    self.let(place=place)
                    self.step("balance_step")
            self.step("balance_end")

    def over_quantities(self, *names: str) -> None:
        """Execute SQL files for the quantities from `first` to `last`, one batch after another."""
        for _ in self.quantities():
            self.step(*names)

    def quantities(self) -> Iterator[None]:
        """Goes through all quantities in the ranges that `batches_quantities` gives, which are worked out once."""
        if not self.quantity_ranges:
            self.quantity_ranges = self.ranges("batches_quantities")
        yield from self.through(self.quantity_ranges)

    def batches(self, name: str) -> Iterator[None]:
        """Goes through the scopes that the SQL file `name` gives, in ranges from `first` to `last`."""
        yield from self.through(self.ranges(name))

    def ranges(self, name: str) -> list[tuple[int, int]]:
        """The first and the last scope of each batch that the SQL file `name` gives."""
        self.step(name)
        return [(int(one), int(other)) for one, other in self.ask(RANGES)]

    def through(self, ranges: list[tuple[int, int]]) -> Iterator[None]:
        for first, last in ranges:
            self.let(first=first, last=last)
            yield


@contextlib.contextmanager
def connect(
    threads: int | None = None, memory: str | None = None, tables: Mapping[str, pa.Table | list[Path]] | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection for one reconciliation, which sees the tables `INPUTS` if they are given. With `memory` ("2GB"),
    DuckDB keeps to that limit and moves to disk, to a folder that goes with the connection, what does not fit. Without
    `threads` it works with one where all tables are short, else with as many as it finds."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "preserve_insertion_order": False,
    }
    with tempfile.TemporaryDirectory() as spill, duckdb.connect(config={**config, "temp_directory": spill}) as con:
        given = tables or {}
        short = all(isinstance(source, pa.Table) and len(source) <= FEW for source in given.values())
        if given and short and not threads:
            threads = 1
        if threads:
            con.execute(f"set threads = {int(threads)}")
        if memory:
            con.execute(f"set memory_limit = '{memory}'")
        for name in given:
            if isinstance(source := given[name], list):
                con.read_parquet(list(map(str, source))).create_view(name)
            elif name in INPUTS:
                con.register(name, source)
        if any(isinstance(source, list) for source in given.values()):
            con.execute((FOLDER / "collected.sql").read_text("utf-8"))
        # From here on DuckDB reaches the folder it spills to, and no other file, no network and no setting.
        con.execute("set enable_external_access = false")
        con.execute("set lock_configuration = true")
        yield con


def readings(tables: Mapping[str, pa.Table]) -> pa.Table:
    """How each claim of a quantity is read, from the tables `INPUTS`: one row a claim, sorted by claim_id.

    Columns: claim_id, quantity_id; value, value_high, is_point, open_above, open_below; low, high (to the letter, null
    where open) and usual_low, usual_high; voice and root, the authorities who speak and who counted; root_group, from
    1, the same for all claims of a quantity that are not independent of one another. Values are in the quantity's unit.
    """
    with connect(tables=tables) as con:
        Reconciliation(con).readings()
        return con.sql("select * from readings order by claim_id").to_arrow_table()


def reconcile(
    tables: Mapping[str, pa.Table | list[Path]], threads: int | None = None, memory: str | None = None
) -> dict[str, pa.Table]:
    """The tables `RESULTS` from the tables `INPUTS`, each at hand or in Parquet files.

    Documents, claims and attributions are given as files where there are collections: of the many claims of these only
    those that can matter are looked at.

    The result does not depend on `threads` (None: see `connect`): no sum of doubles in an order of their own, a total
    order last. `memory` limits DuckDB's memory, not that of the tables.
    """
    with connect(threads, memory, tables) as con:
        Reconciliation(con).run()
        results = {}
        for name in RESULTS:
            table = contract()[name]
            rows = con.sql(f"select * from {name} order by all").to_arrow_table()
            results[name] = rows.select(table.column_names).cast(table.arrow)
        return results
