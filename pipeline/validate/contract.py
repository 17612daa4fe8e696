"""The contract: what every table and column is, read from `schemas/`.

Each column is described once in `schemas/fields.yaml`; each table lists its columns by name. What other tools
need (Arrow here; DuckDB, Frictionless, Markdown in `projections`; pandera in `rules`) is derived, never repeated.
No data is read or checked here.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import yaml

ARROW_TYPES: Final[Mapping[str, pa.DataType]] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}

YAML_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's safe loader, the one written in C where the installation has it: ten times as fast."""

_DAY: Final = (
    r"-?([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|[0-9]{3}X|[0-9]{2}XX)[~?%]?"  # 193X: the thirties
)

FORMATS: Final[Mapping[str, str]] = {
    # The part of EDTF (ISO 8601-2) that the dataset uses: a year, month or day, a decade, a century, perhaps
    # uncertain, or an interval of two of them.
    "edtf": rf"{_DAY}(/(\.\.|{_DAY})?)?"
}


@dataclass(frozen=True)
class Column:
    """One column of one table, with everything said of it in `fields.yaml`."""

    name: str
    type: str
    description: str
    nullable: bool
    null_means: str | None = None
    unit: str | None = None
    example: Any = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    enum: Mapping[str, str] = field(default_factory=dict)

    @property
    def arrow(self) -> pa.Field:
        return pa.field(
            self.name,
            ARROW_TYPES[self.type],
            nullable=self.nullable,
            metadata={"description": self.description},
        )


@dataclass(frozen=True)
class ForeignKey:
    """`fields` of this table are found in `columns` of `table`; an empty cell refers to nothing."""

    fields: tuple[str, ...]
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class RowCheck:
    """A rule over one row: `left op right`, or `requires` where every column of `when` has its value.

    An empty cell satisfies a comparison, as in SQL.
    """

    name: str
    left: str | None = None
    op: str | None = None
    right: str | None = None
    when: Mapping[str, str] = field(default_factory=dict)
    requires: str | None = None


@dataclass(frozen=True)
class Table:
    """One table: its grain, population, columns in order, keys and rules.

    `lineage` says, by column, from which (table, column) its values come, beyond what the foreign keys say.
    `rests_on` names link tables: each row here has at least one row in one of them that refers to it.
    `lookup` are the columns by which rows are looked up where there are too many to read: the order of a large table.
    """

    name: str
    title: str
    grain: str
    population: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    unique_keys: tuple[tuple[str, ...], ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    checks: tuple[RowCheck, ...] = ()
    lineage: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    rests_on: tuple[str, ...] = ()
    lookup: tuple[str, ...] = ()
    planned: bool = False

    @property
    def description(self) -> str:
        return f"Grain: {self.grain}. Population: {self.population}"

    @property
    def column_names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def arrow(self) -> pa.Schema:
        """The exact Arrow schema of the table, with the descriptions of table and columns as metadata."""
        return pa.schema(
            [column.arrow for column in self.columns],
            metadata={"title": self.title, "description": self.description},
        )

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when the table has none."""
        return {column.name: column for column in self.columns}[name]


class ContractError(Exception):
    """The files in `schemas/` do not make a contract; the message names the file and the key."""


def schemas_folder() -> Path:
    """Where `schemas/` is: in the package when installed as a wheel, else beside `pipeline/`."""
    package = Path(__file__).parents[1]
    inside = package / "schemas"
    return inside if inside.is_dir() else package.parent / "schemas"


def load(folder: Path) -> dict[str, Table]:
    """The contract in `folder`, tables in an order in which each foreign key points to an earlier one.

    Raises:
        ContractError: a column without description, a name declared twice or never, a key on an absent column.
    """
    fields: dict[str, dict[str, Any]] = yaml.load((folder / "fields.yaml").read_text("utf-8"), YAML_LOADER)
    paths = sorted(path for path in folder.glob("*.yaml") if path.name != "fields.yaml")
    tables = [_table(path, fields) for path in paths]
    used = {key for table in tables for key in (_key(table.name, name, fields) for name in table.column_names)}
    if unused := sorted(set(fields) - used):
        raise ContractError(f"fields.yaml: described but in no table: {', '.join(unused)}")
    if lost := sorted({name for table in tables for name in table.rests_on} - {table.name for table in tables}):
        raise ContractError(f"restsOn names what is no table: {', '.join(lost)}")
    return _in_reference_order({table.name: table for table in tables})


@functools.cache
def contract() -> dict[str, Table]:
    """The contract of this installation, read once."""
    return load(schemas_folder())


def _key(table: str, name: str, fields: Mapping[str, Any]) -> str:
    return f"{table}.{name}" if f"{table}.{name}" in fields else name


def _column(table: str, name: str, nullable: bool, fields: Mapping[str, dict[str, Any]]) -> Column:
    key = _key(table, name, fields)
    if key not in fields:
        raise ContractError(f"{table}.yaml: the column {name} is not described in fields.yaml")
    said = dict(fields[key])
    null_means = said.pop("null", None)
    if nullable and null_means is None:
        raise ContractError(f"fields.yaml: {key} may be empty in {table}, but no `null` says what that means")
    if "format" in said:
        said["pattern"] = FORMATS[said.pop("format")]
    try:
        return Column(name=name, nullable=nullable, null_means=null_means if nullable else None, **said)
    except TypeError as error:
        raise ContractError(f"fields.yaml: {key}: {error}") from error


def _table(path: Path, fields: Mapping[str, dict[str, Any]]) -> Table:
    said = yaml.load(path.read_text("utf-8"), YAML_LOADER)
    name, names, nullable = said["name"], said["fields"], set(said.get("nullable", ()))
    if name != path.stem:
        raise ContractError(f"{path.name}: declares the table {name}; file and table have one name")
    table = Table(
        name=name,
        title=said["title"],
        grain=said["grain"],
        population=said["population"],
        columns=tuple(_column(name, column, column in nullable, fields) for column in names),
        primary_key=tuple(said["primaryKey"]),
        unique_keys=tuple(tuple(key) for key in said.get("uniqueKeys", ())),
        foreign_keys=tuple(
            ForeignKey(tuple(fk["fields"]), fk["table"], tuple(fk.get("columns", fk["fields"])))
            for fk in said.get("foreignKeys", ())
        ),
        checks=tuple(RowCheck(**check) for check in said.get("checks", ())),
        lineage={column: tuple(map(_qualified, said)) for column, said in said.get("lineage", {}).items()},
        rests_on=tuple(said.get("restsOn", ())),
        lookup=tuple(said.get("lookup", ())),
        planned=said.get("planned", False),
    )
    mentioned = {*nullable, *table.primary_key, *table.lineage, *table.lookup}
    mentioned.update(*table.unique_keys, *(fk.fields for fk in table.foreign_keys))
    mentioned.update(c for check in table.checks for c in (check.left, check.right, check.requires, *check.when) if c)
    if absent := sorted(mentioned - set(names)):
        raise ContractError(f"{path.name}: names columns that the table does not have: {', '.join(absent)}")
    return table


def _qualified(name: str) -> tuple[str, str]:
    table, _, column = name.partition(".")
    return table, column


def _in_reference_order(tables: dict[str, Table]) -> dict[str, Table]:
    ordered: dict[str, Table] = {}
    waiting = dict(tables)
    while waiting:
        ready = [
            table
            for table in waiting.values()
            if all(fk.table in ordered or fk.table == table.name for fk in table.foreign_keys)
        ]
        if not ready:
            raise ContractError(f"foreign keys in a circle, or to no table: {', '.join(sorted(waiting))}")
        for table in ready:
            ordered[table.name] = waiting.pop(table.name)
    return ordered
