"""Runs the SQL files of this folder, in order, over tables in memory. What they say stands in the files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import duckdb
import pyarrow as pa

from pipeline.validate.contract import contract

STEPS: Final = ("intervals", "independence", "estimates")
INPUTS: Final = ("claims", "attributions", "authority_sources")
RESULTS: Final = ("estimates", "estimate_claims")


def reconcile(tables: Mapping[str, pa.Table], threads: int | None = None) -> dict[str, pa.Table]:
    """`estimates` and `estimate_claims` from `claims`, `attributions` and `authority_sources`.

    The result does not depend on `threads` (None: as many as DuckDB finds): no sum of doubles, a total order last.
    """
    with duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}) as con:
        if threads:
            con.execute(f"set threads = {int(threads)}")
        for name in INPUTS:
            con.register(name, tables[name])
        for step in STEPS:
            con.execute((Path(__file__).parent / f"{step}.sql").read_text("utf-8"))
        results = {}
        for name in RESULTS:
            table = contract()[name]
            rows = con.sql(f"select * from {name} order by all").to_arrow_table()
            results[name] = rows.select(table.column_names).cast(table.arrow)
        return results
