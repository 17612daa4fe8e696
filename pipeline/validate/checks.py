"""The contract's rules as Dagster asset checks, on the tables as they are stored.

The writer has held each table to the same rules before; the checks show them, and hold tables that were written one
at a time against one another. Of a large table they do only the second: what its rows keep by themselves they have
kept since they were written.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import dagster as dg

from pipeline.validate.contract import contract
from pipeline.validate.large import SqlRule, broken_rows, is_large
from pipeline.validate.rules import KINDS, Rule, rules
from pipeline.validate.store import names_in, read_table

HEADER = "| kind | rule | expected | rows that break it |\n|---|---|---|---|"

TABLES = [table for table in contract().values() if not table.planned]


@dg.multi_asset_check(
    specs=[dg.AssetCheckSpec("contract", asset=table.name, description=" ".join(KINDS.values())) for table in TABLES],
    can_subset=True,
    required_resource_keys={"io_manager"},
)
def contract_is_kept(context: dg.AssetCheckExecutionContext) -> Iterator[dg.AssetCheckResult]:
    """The contract of every table, rule by rule."""
    selected = {key.asset_key.to_user_string() for key in context.selected_asset_check_keys}
    folder = Path(context.resources.io_manager.folder)
    large = {table.name for table in TABLES if is_large(table.name, folder)}
    stored = {name: read_table(name, folder) for name in names_in(folder) if name not in large}
    for table in TABLES:
        if table.name not in selected:
            continue
        broken: Mapping[Rule, int] | Mapping[SqlRule, int]
        if large & {table.name, *(fk.table for fk in table.foreign_keys)}:
            broken = broken_rows(table.name, folder, kinds={"references"} if table.name in large else KINDS)
        else:
            broken = {rule: rule.keeps(stored[table.name]).to_pylist().count(False) for rule in rules(table, stored)}
        lines = [f"| {rule.kind} | {rule.name} | {rule.expected} | {count} |" for rule, count in broken.items()]
        yield dg.AssetCheckResult(
            asset_key=table.name,
            passed=not any(broken.values()),
            metadata={
                "rules": dg.MetadataValue.md("\n".join([HEADER, *lines])),
                "broken": ", ".join(f"{rule.name} ({count} rows)" for rule, count in broken.items() if count),
            },
        )
