"""The assets of the group `reconcile`: estimates and findings, and what they rest on."""

from collections.abc import Iterator

import dagster as dg
import pyarrow as pa

from pipeline.ingest.assets import Dataset
from pipeline.ingest.intake import listed
from pipeline.reconcile.run import COLLECTED, INPUTS, RESULTS, reconcile
from pipeline.validate.contract import contract
from pipeline.validate.large import MEMORY
from pipeline.validate.store import files_of, read_table
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
)
def estimates(dataset: Dataset) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """What the claims of each quantity come to, by each method, and how they fit one another."""
    folder, collected = dataset.folders.tables, bool(listed(dataset.folders.work))
    results = reconcile(
        {
            name: files_of(name, folder) if collected and name in COLLECTED else read_table(name, folder)
            for name in INPUTS
        },
        memory=MEMORY if collected else None,
    )
    for name in RESULTS:
        yield dg.MaterializeResult(asset_key=name, value=results[name])
