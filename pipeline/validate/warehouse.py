"""The tables as Dagster sees them: what an asset says of its table, and the IO manager that stores it.

Descriptions, column schemas and lineage come from the contract; writing and reading are `store`'s.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import dagster as dg
import pyarrow as pa

from pipeline import __version__
from pipeline.validate.contract import Table, contract
from pipeline.validate.large import Parts, write_parts
from pipeline.validate.projections import column_conditions, condition
from pipeline.validate.store import files_of, read_table, write_table
from pipeline.validate.stored import Stored

OWNERS = ["team:reckoner"]
PREVIEW_ROWS = 5


class TableStore(dg.ConfigurableIOManager):
    """One Parquet file for each asset, in `folder`, held to the contract on the way in."""

    folder: str

    def handle_output(self, context: dg.OutputContext, obj: pa.Table | Parts) -> None:
        name = context.asset_key.to_user_string()
        if isinstance(obj, Parts):
            sha256, rows = write_parts(name, obj, Path(self.folder))
            shown = Stored(*files_of(name, Path(self.folder))).head(PREVIEW_ROWS)
        else:
            sha256, rows, shown = write_table(name, obj, Path(self.folder)), len(obj), obj
        context.add_output_metadata(
            {
                "dagster/row_count": rows,
                "preview": preview(shown),
                "file": dg.MetadataValue.path(str(files_of(name, Path(self.folder))[0])),
                "sha256": sha256,
            }
        )

    def load_input(self, context: dg.InputContext) -> pa.Table:
        return read_table(context.asset_key.to_user_string(), Path(self.folder))


def spec(name: str, group: str, kinds: Iterable[str], deps: Iterable[str] = ()) -> dg.AssetSpec:
    """The asset of the table `name`: described by the contract, versioned by the package."""
    table = contract()[name]
    return dg.AssetSpec(
        name,
        deps=list(deps),
        description=f"**{table.title}.** {table.description}",
        group_name=group,
        kinds={"parquet", *kinds},
        owners=OWNERS,
        code_version=__version__,
        metadata={
            "dagster/column_schema": column_schema(table),
            "dagster/column_lineage": column_lineage(table),
            "dagster/table_name": name,
        },
        # Without it Dagster takes an asset given by its spec for one that hands on no value.
    ).with_io_manager_key("io_manager")


def column_schema(table: Table) -> dg.TableSchema:
    """The contract of a table as Dagster shows it."""
    keys = {key for key in (table.primary_key, *table.unique_keys) if len(key) == 1}
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name=column.name,
                type=column.type,
                description=column.description,
                constraints=dg.TableColumnConstraints(
                    nullable=column.nullable,
                    unique=(column.name,) in keys,
                    other=column_conditions(column),
                ),
            )
            for column in table.columns
        ],
        constraints=dg.TableConstraints(
            other=[
                f"primary key ({', '.join(table.primary_key)})",
                *(condition(check) for check in table.checks),
            ]
        ),
    )


def column_lineage(table: Table) -> dg.TableColumnLineage:
    """From which columns of other tables each column comes: by foreign key, and as the contract says."""
    found: dict[str, set[tuple[str, str]]] = {}
    for fk in table.foreign_keys:
        for column, target in zip(fk.fields, fk.columns, strict=True):
            found.setdefault(column, set()).add((fk.table, target))
    for column, sources in table.lineage.items():
        found.setdefault(column, set()).update(sources)
    return dg.TableColumnLineage(
        deps_by_column={
            column: [dg.TableColumnDep(dg.AssetKey(table_name), name) for table_name, name in sorted(sources)]
            for column, sources in sorted(found.items())
        }
    )


def preview(data: pa.Table) -> dg.TableMetadataValue:
    """The first rows of a table, as Dagster shows them."""
    rows: list[dict[str, Any]] = data.slice(0, PREVIEW_ROWS).to_pylist()
    return dg.MetadataValue.table(
        [dg.TableRecord({key: "" if value is None else value for key, value in row.items()}) for row in rows],
        schema=dg.TableSchema([dg.TableColumn(field.name, str(field.type)) for field in data.schema]),
    )
