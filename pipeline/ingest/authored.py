"""Authored YAML files: read with the line of everything, held to the schemas in `schemas/raw/`.

A schema is a JSON Schema in YAML with two words of its own: `$column: table.column` takes type, pattern and
enumeration from the contract; `$columns_of: [table, table.column]` is a mapping from those columns to values. What the
files mean is not known here.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from pipeline.errors import Problem, Refusal, did_you_mean, nearest, printable
from pipeline.validate.contract import YAML_LOADER, Column, contract, schemas_folder

MAX_BYTES: Final = 16 * 1024 * 1024
"""No person writes a larger YAML file by hand; beyond it the file is refused unread."""

MAX_DEPTH: Final = 32
"""No authored file nests deeper; beyond it the parser would exhaust the process."""

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Authored:
    """The content of one authored file, and the line (from 1) at which each value stands, by its path."""

    name: str
    content: Any
    lines: Mapping[Place, int] = field(repr=False)

    def where(self, *path: str | int) -> str:
        """File and line of the value at `path`, or of the nearest thing around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.name}, line {self.lines.get(path, 1)}"


def read_yaml(path: Path, name: str, schema: str) -> Authored:
    """Read the file at `path`, called `name` in messages, and hold it to `schemas/raw/<schema>.yaml`.

    Raises:
        Refusal: not there, not UTF-8, no YAML, an alias or a tag, a key given twice, unknown or of the wrong type.
    """
    text = _text(path, name)
    lines: dict[Place, int] = {}
    try:
        _refuse_what_is_not_plain(text, name)
        root = yaml.compose(text, Loader=_Plain)
        content = None if root is None else _construct(root, (), lines, name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{name}, line {mark.line + 1}" if mark else name
        raise Refusal(Problem(where, str(error.problem), "YAML", "correct the line")) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Refusal(Problem(name, printable(str(error)) or "nested too deep", "YAML", "correct the file")) from error
    rules = raw_schema(schema)
    if content is None and rules["type"] == "array":
        content = []  # a list of which nothing is written yet
    authored = Authored(name, content, lines)
    validator = Draft202012Validator(rules)
    # Several missing keys give one error each that says the same of all of them.
    errors = list(validator.iter_errors(content))
    misspelt = {(tuple(error.absolute_path), _meant(error)) for error in errors}
    # A key that is written wrongly is not missing as well.
    problems = dict.fromkeys(
        _problem(authored, error)
        for error in errors
        if error.validator != "required"
        or not {(tuple(error.absolute_path), name) for name in _missing(error)} <= misspelt
    )
    if problems:
        raise Refusal(problems)
    return authored


@functools.cache
def raw_schema(name: str) -> dict[str, Any]:
    """The JSON Schema `schemas/raw/<name>.yaml` with the columns of the contract put in."""
    text = (schemas_folder() / "raw" / f"{name}.yaml").read_text("utf-8")
    resolved: dict[str, Any] = _resolve(yaml.load(text, YAML_LOADER))
    return resolved


def columns_of(schema: Mapping[str, Any]) -> Mapping[str, tuple[str, str]]:
    """For a resolved schema of a mapping: the table and column each property fills, lists by their items."""
    found = {}
    for key, said in schema["properties"].items():
        of_items = said.get("items", said)
        if "x-column" in of_items:
            table, column = of_items["x-column"].split(".")
            found[key] = (table, column)
    return found


def _resolve(node: Any) -> Any:
    if isinstance(node, list):
        return [_resolve(item) for item in node]
    if not isinstance(node, dict):
        return node
    if "$column" in node:
        table, name = node["$column"].split(".")
        return {**_of_column(contract()[table].column(name)), "x-column": node["$column"]}
    if "$columns_of" in node:
        columns = [column for name in node["$columns_of"] for column in _columns(name)]
        properties = {column.name: _of_column(column, or_null=True) for column in columns}
        return {"type": "object", "additionalProperties": False, "minProperties": 1, "properties": properties}
    resolved = {key: _resolve(value) for key, value in node.items()}
    if "pattern" in resolved and isinstance(resolved["pattern"], str):
        resolved["pattern"] = f"^(?:{resolved['pattern']})\\Z"
    return resolved


def _columns(name: str) -> tuple[Column, ...]:
    """The columns of a table, or the one column `table.column`, which may be null."""
    table, _, column = name.partition(".")
    one = contract()[table]
    return (replace(one.column(column), nullable=True),) if column else one.columns


def _of_column(column: Column, or_null: bool = False) -> dict[str, Any]:
    said: dict[str, Any] = {"type": column.type, "description": column.description}
    if or_null and column.nullable:
        said["type"] = [said["type"], "null"]
    if column.enum:
        said["enum"] = [*column.enum, None] if or_null and column.nullable else list(column.enum)
    elif column.pattern:
        said["pattern"] = f"^(?:{column.pattern})\\Z"
    elif column.type == "string":
        said["minLength"] = 1
    if column.minimum is not None:
        said["minimum"] = column.minimum
    if column.example is not None:
        said["examples"] = [column.example]
    if column.maximum is not None:
        said["maximum"] = column.maximum
    return said


# YAML as people mean it: only true and false are booleans, a date is the text it is written as.
_Plain: Any = type("_Plain", (YAML_LOADER,), {})
_Plain.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag.split(":")[-1] in ("int", "float", "null")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Plain.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def _text(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise Refusal(
                Problem(
                    name,
                    f"{path.stat().st_size:,} bytes",
                    f"at most {MAX_BYTES:,}",
                    "split or clean the file",
                )
            )
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise Refusal(Problem(name, "no such file", "a YAML file", f"write {name}")) from None
    except UnicodeDecodeError as error:
        found = f"byte {error.object[error.start]:#04x} at offset {error.start}"
        raise Refusal(Problem(name, f"{found}, which is not UTF-8", "UTF-8", "save the file as UTF-8")) from None


def _refuse_what_is_not_plain(text: str, name: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Plain):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if anchor := getattr(event, "anchor", None):
            found = f"an anchor or alias ({anchor})"
        elif isinstance(event, yaml.NodeEvent | yaml.CollectionStartEvent) and (tag := getattr(event, "tag", None)):
            found = f"the tag {tag}"
        elif depth > MAX_DEPTH:
            found = f"more than {MAX_DEPTH} levels of nesting"
        else:
            continue
        line = event.start_mark.line + 1 if event.start_mark else 1
        expected = "plain YAML without tags and anchors"
        raise Refusal(Problem(f"{name}, line {line}", printable(found), expected, "write it out"))


def _construct(node: yaml.Node, path: Place, lines: dict[Place, int], name: str) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_construct(child, (*path, i), lines, name) for i, child in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        content: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in content:
                where = f"{name}, line {key_node.start_mark.line + 1}"
                raise Refusal(Problem(where, f"the key {printable(key)} a second time", "each key once", "remove one"))
            content[key] = _construct(value_node, (*path, key), lines, name)
            lines[(*path, key)] = key_node.start_mark.line + 1
        return content
    try:
        value = _Plain("").construct_object(node)
    except ValueError as error:
        value, said = None, str(error)
    else:
        said = f"{node.value}, which is no number" if isinstance(value, float) and not math.isfinite(value) else ""
    if said:
        where = f"{name}, line {node.start_mark.line + 1}"
        raise Refusal(Problem(where, printable(said), "a value that can be computed with", "correct it"))
    return value


def _known(error: ValidationError) -> list[str]:
    """The keys that a mapping may have."""
    schema: Any = error.schema
    return sorted(schema["properties"])


def _unknown(error: ValidationError) -> list[str]:
    """The keys that a mapping has and may not have."""
    instance: Any = error.instance
    return sorted(set(instance) - set(_known(error)))


def _missing(error: ValidationError) -> list[str]:
    """The keys that a mapping has not and should have."""
    names: Any = error.validator_value
    instance: Any = error.instance
    return [name for name in names if name not in instance]


def _meant(error: ValidationError) -> str | None:
    """The key that is meant by the first one that is unknown, if one is near."""
    if error.validator != "additionalProperties":
        return None
    return nearest(_unknown(error)[0], _known(error))


def _problem(authored: Authored, error: ValidationError) -> Problem:
    path: Place = tuple(error.absolute_path)
    schema: Mapping[str, Any] = error.schema if isinstance(error.schema, dict) else {}
    rule: Any = error.validator_value
    instance: Any = error.instance
    said = schema.get("description", "")
    where = authored.where(*path)
    key = next((part for part in reversed(path) if isinstance(part, str)), "")
    found = f"{key}: {printable(repr(instance))}" if key else printable(repr(instance))
    if error.validator == "additionalProperties":
        known, unknown = _known(error), _unknown(error)
        return Problem(
            authored.where(*path, unknown[0]),
            f"unknown key {', '.join(map(printable, unknown))}",
            f"keys among {', '.join(known)}",
            did_you_mean(unknown[0], known, "remove it"),
        )
    if error.validator == "required":
        missing = _missing(error)
        said = schema.get("properties", {}).get(missing[0], {}).get("description", "")
        return Problem(where, f"no {', '.join(missing)}", f"the key {missing[0]}. {said}".strip(), "add it")
    if error.validator == "enum":
        known = [str(value) for value in rule if value is not None]
        remedy = did_you_mean(str(instance), known, "choose one")
        return Problem(where, found, f"one of {', '.join(known)}", remedy)
    if error.validator == "type":
        kinds = rule if isinstance(rule, list) else [rule]
        quoting = ' (put it in quotes: "...")' if "string" in kinds and isinstance(instance, int | float) else ""
        return Problem(where, found, f"a value of type {' or '.join(kinds)}. {said}".strip(), f"correct it{quoting}")
    if error.validator == "pattern":
        # A short pattern says more than words; a long one nothing.
        form = rule.removeprefix("^(?:").removesuffix(")\\Z")
        expected = said or "another form."
        if len(form) <= 40:
            expected += f" Its form is {form}"
        for example in schema.get("examples", ["1946-03-01"] if "EDTF" in said else []):
            expected += f"{', for' if len(form) <= 40 else ' For'} example {example}"
        return Problem(where, found, expected, "correct it")
    return Problem(where, found, f"{error.validator} {printable(str(rule))}. {said}".strip(), "correct it")
