"""The contract as pandera schemas, and the rows that break it.

A rule is a named predicate over the rows of a table. pandera runs every rule; where one fails, the same predicate
finds the rows (pandera keeps no row numbers on Arrow tables). Nothing is read or written here.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandera.pyarrow as pandera
import pyarrow as pa
import pyarrow.compute as pc
from pandera.errors import SchemaErrors

from pipeline.errors import Problem, printable
from pipeline.validate.contract import Column, ForeignKey, RowCheck, Table

Keeps = Callable[[pa.Table], pa.ChunkedArray]
"""One boolean for each row: does it keep the rule? Never null."""

COMPARE: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "<": pc.less,
    "<=": pc.less_equal,
    "!=": pc.not_equal,
}

CONTROL: Final = r"[\x00-\x08\x0b\x0e-\x1f\x7f]"
"""What no text holds; tab, line feed, form feed and carriage return stand in transcriptions and so in their context."""


KINDS: Final[Mapping[str, str]] = {
    "columns": "Every cell has the pattern, bounds or enumerated value of its column.",
    "keys": "No key stands twice.",
    "references": "Every foreign key has the row it refers to.",
    "rows": "Every row keeps the rules that bind its columns together.",
}


@dataclass(frozen=True)
class Rule:
    """A named rule of one of the `KINDS`, the columns to show when it fails, and its predicate."""

    kind: str
    name: str
    columns: tuple[str, ...]
    expected: str
    keeps: Keeps


def rules(table: Table, references: Mapping[str, pa.Table]) -> list[Rule]:
    """All rules of `table` but its schema. Foreign keys are held against `references`, by table name;
    a key into a table that is not among them is left to whoever has it."""
    return [
        *_not_null(table),
        *(rule for column in table.columns for rule in _column_rules(column)),
        *(
            Rule("keys", f"unique({', '.join(key)})", key, "no other row with the same key", _unique(key))
            for key in (table.primary_key, *table.unique_keys)
        ),
        *(
            _foreign_key(fk, None if fk.table == table.name else references[fk.table])
            for fk in table.foreign_keys
            if fk.table in references or fk.table == table.name
        ),
        *(_row_check(check) for check in table.checks),
    ]


def pandera_schema(table: Table, references: Mapping[str, pa.Table]) -> pandera.DataFrameSchema:
    """The pandera schema of `table`: exactly its columns in order, and one check for each kind of rule.

    A check for each rule would say no more, for the broken rows are found below, and cost ten times as much. Types
    are held before, by the Arrow schema: pandera takes string and large_string for one another.
    """
    by_kind: dict[str, list[Rule]] = {kind: [] for kind in KINDS}
    for rule in rules(table, references):
        by_kind[rule.kind].append(rule)
    return pandera.DataFrameSchema(
        {column.name: pandera.Column(nullable=True) for column in table.columns},
        checks=[
            pandera.Check(lambda data, rules=found: _all_kept(rules, data.table), name=kind)
            for kind, found in by_kind.items()
            if found
        ],
        name=table.name,
        strict=True,
        ordered=True,
    )


def problems(table: Table, data: pa.Table, references: Mapping[str, pa.Table]) -> list[Problem]:
    """What in `data` breaks the contract of `table`; empty when nothing does."""
    if not data.schema.equals(table.arrow):
        return [_schema_problem(table, data.schema)]
    try:
        pandera_schema(table, references).validate(data, lazy=True)
    except SchemaErrors as error:
        broken = [problem for rule in rules(table, references) for problem in _broken_rows(table, data, rule)]
        return broken or [
            Problem(table.name, printable(str(error), 400), "a table that keeps its contract", "report this")
        ]
    return []


def _schema_problem(table: Table, schema: pa.Schema) -> Problem:
    expected = {field.name: field for field in table.arrow}
    said = []
    for name in schema.names:
        if name not in expected:
            said.append(f"{name} is no column of it")
        elif schema.field(name) != expected[name]:
            found, meant = schema.field(name), expected[name]
            said.append(f"{name} is {found.type}{'' if found.nullable else ' not null'}, not {meant}")
    said += [f"{name} is missing" for name in expected if name not in schema.names]
    return Problem(
        where=f"table {table.name}",
        found="; ".join(said) or "the columns in another order",
        expected=", ".join(expected),
        remedy=f"give the columns as schemas/{table.name}.yaml lists them",
    )


def _broken_rows(table: Table, data: pa.Table, rule: Rule) -> list[Problem]:
    broken = data.filter(pc.invert(rule.keeps(data)))
    found = []
    for row in broken.slice(0, 20).to_pylist():
        key = ", ".join(f"{name}={printable(str(row[name]))}" for name in table.primary_key)
        cells = ", ".join(f"{name}={printable(repr(row[name]))}" for name in rule.columns)
        found.append(
            Problem(
                where=f"table {table.name}, row {key}",
                found=cells,
                expected=f"{rule.expected} (rule {rule.name})",
                remedy="correct the raw file the row comes from, or add a correction to raw/corrections.yaml",
            )
        )
    return found


def _all_true(length: int) -> pa.ChunkedArray:
    return pa.chunked_array([pa.repeat(True, length)])


def _all_kept(found: Iterable[Rule], data: pa.Table) -> pa.ChunkedArray:
    return functools.reduce(pc.and_, (rule.keeps(data) for rule in found))


def _kept(result: pa.ChunkedArray) -> pa.ChunkedArray:
    return pc.fill_null(result, True)


def _is_there(data: pa.Table, column: str) -> pa.ChunkedArray:
    return data[column].is_valid()


def _not_null(table: Table) -> list[Rule]:
    return [
        Rule("columns", f"not_null({c.name})", (c.name,), "a value", functools.partial(_is_there, column=c.name))
        for c in table.columns
        if not c.nullable
    ]


def _column_rules(column: Column) -> list[Rule]:
    name, found = column.name, []

    def add(rule: str, expected: str, keeps: Callable[[pa.ChunkedArray], pa.ChunkedArray]) -> None:
        found.append(Rule("columns", f"{rule}({name})", (name,), expected, lambda data: _kept(keeps(data[name]))))

    if column.enum:
        values = pa.array(column.enum, column.arrow.type)
        # A null is in no set, and an empty cell is no wrong value.
        add(
            "enum",
            f"one of {', '.join(column.enum)}",
            lambda cells: pc.or_(pc.is_in(cells, value_set=values), cells.is_null()),
        )
    elif column.pattern:
        pattern = f"^(?:{column.pattern})$"
        add(
            "pattern",
            f"text of the form {column.pattern}",
            lambda cells: pc.match_substring_regex(cells, pattern),
        )
    elif column.type == "string":
        add("not_empty", "text, or an empty cell (null)", lambda cells: pc.not_equal(cells, ""))
        add(
            "no_control_characters",
            "text without control characters",
            lambda cells: pc.invert(pc.match_substring_regex(cells, CONTROL)),
        )
    if column.type == "number":
        add("finite", "a finite number", pc.is_finite)
    if column.minimum is not None:
        add("minimum", f"at least {column.minimum}", lambda cells: pc.greater_equal(cells, column.minimum))
    if column.maximum is not None:
        add("maximum", f"at most {column.maximum}", lambda cells: pc.less_equal(cells, column.maximum))
    return found


def _unique(key: tuple[str, ...]) -> Keeps:
    def keeps(data: pa.Table) -> pa.ChunkedArray:
        numbered = data.select(list(key)).append_column("row#", pa.array(range(len(data)), pa.int64()))
        groups = numbered.group_by(list(key), use_threads=False).aggregate([("row#", "min")])
        if len(groups) == len(data):
            return _all_true(len(data))
        return pc.is_in(numbered["row#"], value_set=groups["row#_min"].combine_chunks())

    return keeps


def _foreign_key(fk: ForeignKey, referenced: pa.Table | None) -> Rule:
    def keeps(data: pa.Table) -> pa.ChunkedArray:
        target = (data if referenced is None else referenced).select(list(fk.columns)).rename_columns(list(fk.fields))
        numbered = data.select(list(fk.fields)).append_column("row#", pa.array(range(len(data)), pa.int64()))
        lost = numbered.join(target, keys=list(fk.fields), join_type="left anti", use_threads=False)
        for name in fk.fields:
            lost = lost.filter(lost[name].is_valid())
        return pc.invert(pc.is_in(numbered["row#"], value_set=lost["row#"].combine_chunks()))

    expected = f"a row of {fk.table} with that {', '.join(fk.columns)}"
    return Rule("references", f"foreign_key({', '.join(fk.fields)})", fk.fields, expected, keeps)


def _row_check(check: RowCheck) -> Rule:
    if check.requires:
        met, required = dict(check.when), check.requires

        def given(data: pa.Table) -> pa.ChunkedArray:
            applies = _all_true(len(data))
            for column, value in met.items():
                applies = pc.and_(applies, pc.fill_null(pc.equal(data[column], value), False))
            return pc.or_(pc.invert(applies), data[required].is_valid())

        said = " and ".join(f"{column} is {value}" for column, value in met.items())
        return Rule("rows", check.name, (*met, required), f"{required} has a value when {said}", given)
    left, op, right = check.left, check.op, check.right
    assert left and op and right
    return Rule(
        "rows",
        check.name,
        (left, right),
        f"{left} {op} {right}",
        lambda data: _kept(COMPARE[op](data[left], data[right])),
    )
