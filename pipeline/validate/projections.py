"""The contract in other languages: DuckDB DDL, Frictionless Table Schemas, the codebook in Markdown.

Pure functions from `contract` to strings and plain data; nothing is read, written or checked here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from pipeline.validate.contract import Column, ForeignKey, RowCheck, Table

DUCKDB_TYPES: Final[Mapping[str, str]] = {
    "string": "VARCHAR",
    "integer": "BIGINT",
    "number": "DOUBLE",
    "boolean": "BOOLEAN",
}


def identifier(name: str) -> str:
    """`name` as a quoted SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: object) -> str:
    """`value` as an SQL literal."""
    return str(value) if isinstance(value, int | float) else "'" + str(value).replace("'", "''") + "'"


def _identifiers(names: Iterable[str]) -> str:
    return ", ".join(map(identifier, names))


def condition(check: RowCheck) -> str:
    """The SQL condition that a row keeps; null counts as kept."""
    if check.requires:
        met = " AND ".join(f"{identifier(column)} = {literal(value)}" for column, value in check.when.items())
        return f"NOT ({met}) OR {identifier(check.requires)} IS NOT NULL"
    assert check.left and check.op and check.right
    operator = "<>" if check.op == "!=" else check.op
    return f"{identifier(check.left)} {operator} {identifier(check.right)}"


def column_conditions(column: Column) -> list[str]:
    """The SQL conditions on one column: enumeration, pattern, bounds and, for text, that it is not empty."""
    name = identifier(column.name)
    conditions = []
    if column.enum:
        conditions.append(f"{name} IN ({', '.join(map(literal, column.enum))})")
    elif column.pattern:
        conditions.append(f"regexp_full_match({name}, {literal(column.pattern)})")
    elif column.type == "string":
        conditions.append(f"{name} <> ''")
    if column.minimum is not None:
        conditions.append(f"{name} >= {literal(column.minimum)}")
    if column.maximum is not None:
        conditions.append(f"{name} <= {literal(column.maximum)}")
    return conditions


def duckdb_ddl(table: Table, keys: bool = True, primary_key: bool = True) -> str:
    """`CREATE TABLE` with all keys and checks; `COMMENT ON` for the table and each column follows.

    Without `keys` only the primary key is declared, if `primary_key`, and the comments say what the others are: each
    key costs an index.
    """
    lines = []
    for column in table.columns:
        parts = [identifier(column.name), DUCKDB_TYPES[column.type]]
        if not column.nullable:
            parts.append("NOT NULL")
        parts += [f"CHECK ({rule})" for rule in column_conditions(column)]
        lines.append(" ".join(parts))
    if keys or primary_key:
        lines.append(f"PRIMARY KEY ({_identifiers(table.primary_key)})")
    if keys:
        lines += [f"UNIQUE ({_identifiers(key)})" for key in table.unique_keys]
    lines += [
        f"FOREIGN KEY ({_identifiers(fk.fields)}) REFERENCES {identifier(fk.table)} ({_identifiers(fk.columns)})"
        for fk in table.foreign_keys
        # A row may come before the row of its own table that it refers to: `verify` checks those after loading.
        if keys and fk.table != table.name
    ]
    lines += [f"CHECK ({condition(check)})" for check in table.checks]
    said = table.description
    if not keys:
        said += f" Primary key: {', '.join(table.primary_key)}."
        said += "".join(f" Unique: {', '.join(key)}." for key in table.unique_keys)
    comments = [f"COMMENT ON TABLE {identifier(table.name)} IS {literal(said)};"]
    for column in table.columns:
        said = column.description
        if not keys:
            said += "".join(
                f" Refers to {fk.table} ({', '.join(fk.columns)})."
                for fk in table.foreign_keys
                if column.name in fk.fields
            )
        name = f"{identifier(table.name)}.{identifier(column.name)}"
        comments.append(f"COMMENT ON COLUMN {name} IS {literal(said)};")
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {identifier(table.name)} (\n  {body}\n);\n" + "\n".join(comments)


def _constraints(column: Column, unique: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if not column.nullable:
        constraints["required"] = True
    if unique:
        constraints["unique"] = True
    if column.enum:
        constraints["enum"] = list(column.enum)
    if column.pattern:
        constraints["pattern"] = column.pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    if column.maximum is not None:
        constraints["maximum"] = column.maximum
    return constraints


def table_schema(table: Table) -> dict[str, Any]:
    """The Frictionless Table Schema (Data Package v2) of the table.

    What the standard has no word for is kept under names of its own, as the standard allows: `null` (what an
    empty cell means), `unit`, `values` (a sentence for each enumerated value), `checks` (rules over a row) and
    `restsOn` (link tables, in one of which each row is referred to).
    """
    fields = []
    for column in table.columns:
        described: dict[str, Any] = {
            "name": column.name,
            "type": column.type,
            "description": column.description,
        }
        if column.example is not None:
            # The published profile of the standard takes an example for text, whatever the type.
            described["example"] = str(column.example)
        if column.unit:
            described["unit"] = column.unit
        if column.null_means:
            described["null"] = column.null_means
        if column.enum:
            described["values"] = dict(column.enum)
        if constraints := _constraints(column, unique=(column.name,) in table.unique_keys):
            described["constraints"] = constraints
        fields.append(described)
    schema: dict[str, Any] = {
        "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
        "fields": fields,
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
    }
    if table.unique_keys:
        schema["uniqueKeys"] = [list(key) for key in table.unique_keys]
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": list(fk.fields),
                "reference": {
                    # The empty name is the standard's word for the table itself.
                    "resource": "" if fk.table == table.name else fk.table,
                    "fields": list(fk.columns),
                },
            }
            for fk in table.foreign_keys
        ]
    if table.rests_on:
        schema["restsOn"] = list(table.rests_on)
    if table.checks:
        schema["checks"] = [{key: value for key, value in vars(check).items() if value} for check in table.checks]
    return schema


def from_table_schema(name: str, schema: Mapping[str, Any]) -> Table:
    """The table that a Table Schema written by `table_schema` describes; nothing in it is taken for SQL.

    Raises:
        KeyError, TypeError, ValueError: the schema is not of that form.
    """
    columns = []
    for described in schema["fields"]:
        constraints = described.get("constraints", {})
        columns.append(
            Column(
                name=described["name"],
                type=described["type"],
                description=described.get("description", ""),
                nullable=not constraints.get("required", False),
                enum=dict.fromkeys(constraints.get("enum", ()), ""),
                **{key: constraints.get(key) for key in ("pattern", "minimum", "maximum")},
            )
        )
        if columns[-1].type not in DUCKDB_TYPES:
            raise ValueError(f"the type {columns[-1].type!r} of {columns[-1].name}")
    checks = tuple(RowCheck(**check) for check in schema.get("checks", ()))
    for check in checks:
        if check.op not in (None, "<", "<=", "!="):
            raise ValueError(f"the operator {check.op!r} of the check {check.name}")
    return Table(
        name=name,
        title="",
        grain="",
        population="",
        columns=tuple(columns),
        primary_key=tuple(schema["primaryKey"]),
        unique_keys=tuple(tuple(key) for key in schema.get("uniqueKeys", ())),
        foreign_keys=tuple(
            ForeignKey(tuple(fk["fields"]), fk["reference"]["resource"] or name, tuple(fk["reference"]["fields"]))
            for fk in schema.get("foreignKeys", ())
        ),
        checks=checks,
        rests_on=tuple(schema.get("restsOn", ())),
    )


def data_dictionary(tables: Iterable[Table]) -> str:
    """The data dictionary as a page of the documentation: all tables listed, then each as `codebook` tells it."""
    known = list(tables)
    rows = "\n".join(
        f"| [{table.name}](#{table.name}) | {table.grain} |" for table in sorted(known, key=lambda t: t.name)
    )
    return f"""# Data dictionary

Every table of the dataset and every column of it. Made from `schemas/` by `reckoner dictionary`, never edited by hand;
`reckoner dictionary TABLE` prints one table. The same stands in `CODEBOOK.md` of each release, as that release has it,
in the Parquet files, in both data packages and in the comments of `dataset.duckdb`.

| table | one row is |
|---|---|
{rows}

{codebook(known)}"""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def codebook(tables: Iterable[Table]) -> str:
    """The data dictionary in Markdown: every table, column, key, rule and enumerated value with its sentence."""
    parts = []
    for table in tables:
        parts.append(
            f'<a id="{table.name}"></a>\n\n## {table.name}\n\n{table.title}. One row: {table.grain}. {table.population}'
        )
        if table.planned:
            parts.append("*Declared for a later version; no rows are published yet.*")
        rows = ["| column | type | empty | meaning |", "|---|---|---|---|"]
        for column in table.columns:
            meaning = column.description + (f" Unit: {column.unit}." if column.unit else "")
            if column.example is not None:
                meaning += f" Example: `{column.example}`."
            if column.enum:
                meaning += " Values: " + " ".join(f"`{value}` {sentence}" for value, sentence in column.enum.items())
            rows.append(
                f"| `{column.name}` | {column.type} | {_cell(column.null_means or 'never')} | {_cell(meaning)} |"
            )
        parts.append("\n".join(rows))
        rules = [f"Primary key: {', '.join(f'`{name}`' for name in table.primary_key)}."]
        rules += [f"Unique: {', '.join(f'`{name}`' for name in key)}." for key in table.unique_keys]
        rules += [
            f"{', '.join(f'`{name}`' for name in fk.fields)} refers to "
            f"[{fk.table}](#{fk.table}) ({', '.join(f'`{name}`' for name in fk.columns)})."
            for fk in table.foreign_keys
        ]
        if table.rests_on:
            links = " or ".join(f"[{name}](#{name})" for name in table.rests_on)
            rules.append(f"Each row is referred to by at least one row of {links}.")
        rules += [f"Rule `{check.name}`: `{condition(check)}`." for check in table.checks]
        parts.append("\n".join(f"- {rule}" for rule in rules))
    return "\n\n".join(parts) + "\n"
