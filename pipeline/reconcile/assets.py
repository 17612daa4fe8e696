"""The assets of the group `reconcile`: estimates and the claims they rest on."""

from collections.abc import Iterator

import dagster as dg
import pyarrow as pa

from pipeline.reconcile.run import INPUTS, RESULTS, reconcile
from pipeline.validate.warehouse import spec


@dg.multi_asset(
    specs=[
        spec("estimates", "reconcile", {"duckdb", "sql"}, deps=INPUTS),
        spec("estimate_claims", "reconcile", {"duckdb", "sql"}, deps=[*INPUTS, "estimates"]),
    ],
    ins={name: dg.AssetIn() for name in INPUTS},
)
def estimates(**tables: pa.Table) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """What the claims of each quantity come to, by each method."""
    results = reconcile(tables)
    for name in RESULTS:
        yield dg.MaterializeResult(asset_key=name, value=results[name])
