"""The assets of the group `reconcile`: estimates and findings, and what they rest on."""

from collections.abc import Iterator

import dagster as dg
import pyarrow as pa

from pipeline.reconcile.run import INPUTS, RESULTS, reconcile
from pipeline.validate.contract import contract
from pipeline.validate.warehouse import spec


@dg.multi_asset(
    specs=[
        spec(
            name,
            "reconcile",
            {"duckdb", "sql"},
            deps=[*INPUTS, *(fk.table for fk in contract()[name].foreign_keys if fk.table in RESULTS)],
        )
        for name in RESULTS
    ],
    ins={name: dg.AssetIn() for name in INPUTS},
)
def estimates(**tables: pa.Table) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """What the claims of each quantity come to, by each method, and how they fit one another."""
    results = reconcile(tables)
    for name in RESULTS:
        yield dg.MaterializeResult(asset_key=name, value=results[name])
