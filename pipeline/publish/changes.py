"""What differs between two versions, row by row and by stable key, and by how much the version must therefore rise.

Pure functions from two snapshots to changes. Why something changed is worked out in `reasons`; how changes are shown,
in `changelog`.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pipeline.publish.moved import NOTHING, Key, Moved, Rows, moved
from pipeline.publish.snapshot import Snapshot
from pipeline.publish.twins import cell

ALL: Final = "*"
"""Stands for the whole: of the data package, of a table, of a row."""

ROWS: Final = "rows"
"""The field of a change that stands for all rows of a table, where too many changed to be listed."""

ESTIMATES: Final = "estimates"
"""The table whose values are what most people come for: none changes without a MINOR version."""

HISTORY: Final = "changes"
"""The table of changes itself, whose rows are no part of what is compared."""

ANCHOR: Final = ("doc_id", "slot", "quote", "prefix", "suffix")
"""Columns of a table whose rows can be found again after an edit of the text, by the words and their surroundings."""

ALIKE: Final = 12
"""Characters of context, of the 48 around a quote, that must agree for a new row to take the place of an old one."""


Moves = Callable[[str], Moved]
"""Gives the rows that are not the same in two versions, by the name of a table that both have."""


class Bump(enum.IntEnum):
    """How much a version rises; the higher, the more a user has to look."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3


@dataclass(frozen=True, order=True)
class Change:
    """One row of the table `changes`, and the rise it asks for."""

    table: str
    key: str
    field: str
    change: str
    old: str | None = None
    new: str | None = None
    bump: Bump = dataclasses.field(default=Bump.NONE, compare=False)


def differences(old: Snapshot, new: Snapshot, reworded: Iterable[str] = (), moves: Moves | None = None) -> list[Change]:
    """Every change from `old` to `new`, sorted.

    `reworded` names columns as `table.column` whose description was put in better words and means what it meant;
    any other change in what is said of a column is a change of its meaning. `moves` are those of `moves`, if at hand.
    """
    moves = moves or moves_of(old, new)
    found = list(_about(old.about, new.about))
    if old.generator != new.generator:  # whose pages may say the same data in better words
        found.append(Change(ALL, ALL, "generator", "edit", old.generator or None, new.generator, Bump.PATCH))
    for name in dict.fromkeys([*old.schemas, *new.schemas]):
        if name not in old.schemas:
            found.append(Change(name, ALL, ALL, "add", bump=Bump.MINOR))
        elif name not in new.schemas:
            found.append(Change(name, ALL, ALL, "withdraw", bump=Bump.MAJOR))
        else:
            found += _structure(name, old.schemas[name], new.schemas[name], frozenset(reworded))
            if name != HISTORY:
                found += _rows(name, moves(name), old, new)
    return sorted(found, key=lambda change: (change.table, change.key, change.field))


def required(changes: Iterable[Change]) -> Bump:
    """The rise that `changes` ask for."""
    return max((change.bump for change in changes), default=Bump.NONE)


def smallest(version: str, bump: Bump) -> str:
    """The smallest version after `version` that rises enough.

    Before 1.0.0 everything may change, and a MINOR rise is enough (Semantic Versioning 2.0.0, item 4).
    """
    major, minor, patch = map(int, version.split("."))
    if bump == Bump.MAJOR and major > 0:
        return f"{major + 1}.0.0"
    if bump >= Bump.MINOR:
        return f"{major}.{minor + 1}.0"
    return f"{major}.{minor}.{patch + 1}"


def _json(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _about(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """Title, licence and the like; another licence is another thing to use."""
    for key in sorted({*old, *new}):
        if old.get(key) != new.get(key):
            kind = "add" if key not in old else "withdraw" if key not in new else "edit"
            bump = Bump.MAJOR if key == "licenses" else Bump.PATCH
            yield Change(ALL, ALL, key, kind, _json(old.get(key)), _json(new.get(key)), bump)


def _structure(name: str, old: Mapping[str, Any], new: Mapping[str, Any], reworded: frozenset[str]) -> Iterator[Change]:
    for key in ("primaryKey", "uniqueKeys", "foreignKeys", "checks", "restsOn"):
        was, now = old.get(key, []), new.get(key, [])
        if was != now:
            tighter = key == "primaryKey" or any(rule not in was for rule in now)
            bump = Bump.MAJOR if tighter else Bump.MINOR
            yield Change(name, ALL, key, "edit", _json(was) if was else None, _json(now) if now else None, bump)
    columns = {said["name"]: said for said in old["fields"]}, {said["name"]: said for said in new["fields"]}
    gone = [column for column in columns[0] if column not in columns[1]]
    come = [column for column in columns[1] if column not in columns[0]]
    for column in list(gone):
        same = [other for other in come if _apart_from_name(columns[0][column]) == _apart_from_name(columns[1][other])]
        if len(same) == 1:
            gone.remove(column)
            come.remove(same[0])
            yield Change(name, ALL, column, "supersede", None, same[0], Bump.MAJOR)
    for column in gone:
        yield Change(name, ALL, column, "withdraw", _json(columns[0][column]), None, Bump.MAJOR)
    for column in come:
        yield Change(name, ALL, column, "add", None, _json(columns[1][column]), Bump.MAJOR)
    for column in columns[0]:
        if column in columns[1] and columns[0][column] != columns[1][column]:
            yield _column(name, columns[0][column], columns[1][column], f"{name}.{column}" in reworded)
    stayed = [[c for c in columns[i] if c in columns[1 - i]] for i in (0, 1)]
    if stayed[0] != stayed[1]:
        yield Change(name, ALL, ALL, "edit", _json(list(columns[0])), _json(list(columns[1])), Bump.MAJOR)


def _apart_from_name(column: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in column.items() if key != "name"}


def _column(table: str, old: Mapping[str, Any], new: Mapping[str, Any], reworded: bool) -> Change:
    """What is said of a column, with only what differs."""
    keys = sorted(key for key in {*old, *new} if old.get(key) != new.get(key))
    was, now = ({key: said[key] for key in keys if key in said} for said in (old, new))
    bump = max(_said(key, old.get(key), new.get(key), reworded) for key in keys)
    return Change(table, ALL, str(old["name"]), "edit", _json(was), _json(now), bump)


def _said(key: str, old: Any, new: Any, reworded: bool) -> Bump:
    if key == "constraints":
        return Bump.MAJOR if _tighter(old or {}, new or {}) else Bump.MINOR
    if key == "values":  # a value that came or went is a matter of the enumeration
        old, new = old or {}, new or {}
        if all(old[value] == new[value] for value in old if value in new):
            return Bump.MINOR
    if key in ("example", "title"):
        return Bump.PATCH
    if key in ("description", "values", "null") and reworded:
        return Bump.PATCH
    return Bump.MAJOR


def _tighter(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Whether a value may be refused that was allowed before."""
    if (new.get("required") and not old.get("required")) or (new.get("unique") and not old.get("unique")):
        return True
    if "enum" in new and ("enum" not in old or not set(old["enum"]) <= set(new["enum"])):
        return True
    if "pattern" in new and new["pattern"] != old.get("pattern"):
        return True
    return bool(
        new.get("minimum", -math.inf) > old.get("minimum", -math.inf)
        or new.get("maximum", math.inf) < old.get("maximum", math.inf)
    )


def moves_of(old: Snapshot, new: Snapshot) -> Moves:
    """A function that gives the rows of a table of both versions which are not the same, looked up once."""

    @functools.cache
    def of(name: str) -> Moved:
        key = list(new.schemas[name]["primaryKey"])
        followed = set(key) <= set(old.data[name].column_names)
        return moved(old.data[name], new.data[name], key) if followed else NOTHING

    return of


def _rows(name: str, found: Moved, old: Snapshot, new: Snapshot) -> Iterator[Change]:
    """Rows by the primary key of the newer version; a row without such a key cannot be followed."""
    edited = Bump.MINOR if name == ESTIMATES else Bump.PATCH
    if found.counted_only:
        said = f"{len(new.data[name]):,}: {found.come:,} new, {found.gone:,} gone, {found.edited:,} edited"
        bump = Bump.MINOR if found.come or found.gone else edited
        yield Change(name, ALL, ROWS, "edit", f"{len(old.data[name]):,}", said, bump)
        return
    was, now = found.was, found.now
    gone = {k: row for k, row in was.items() if k not in now}
    come = {k: row for k, row in now.items() if k not in was}
    heirs = dict(_heirs(gone, come))
    for k, row in gone.items():
        if k in heirs:
            yield Change(name, shown(k), ALL, "supersede", _json(row), shown(heirs[k]), Bump.MINOR)
        else:
            yield Change(name, shown(k), ALL, "withdraw", _json(row), None, Bump.MINOR)
    for k in come.keys() - set(heirs.values()):
        yield Change(name, shown(k), ALL, "add", bump=Bump.MINOR)
    shared = [column for column in new.data[name].column_names if column in old.data[name].column_names]
    for k, row in now.items():
        if k in was and (before := was[k]) != row:
            for column in shared:
                if before[column] != row[column]:
                    yield Change(name, shown(k), column, "edit", _cell(before[column]), _cell(row[column]), edited)


def _cell(value: Any) -> str | None:
    return None if value is None else cell(value)


def shown(key: Key) -> str:
    """A primary key as the table `changes` writes it: the value itself, or a JSON list of several."""
    return cell(key[0]) if len(key) == 1 else json.dumps([cell(value) for value in key], ensure_ascii=False)


def _heirs(gone: Rows, come: Rows) -> Iterator[tuple[Key, Key]]:
    """For rows that went, the row that took their place: the same words in the same surroundings, most alike first."""
    if not gone or not come or not set(ANCHOR) <= set(next(iter(come.values()))):
        return
    near: dict[tuple[Any, ...], set[Key]] = {}
    for k, row in come.items():
        for place in _places(row):
            near.setdefault(place, set()).add(k)
    pairs = [
        (-alike, k, other)
        for k, row in gone.items()
        for other in {other for place in _places(row) for other in near.get(place, ())}
        if (alike := _alike(row, come[other])) >= ALIKE
    ]
    taken: set[Key] = set()
    for _, k, other in sorted(pairs):
        if k not in taken and other not in taken:
            taken |= {k, other}
            yield k, other


def _places(row: Mapping[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Where to look for a row: of `ALIKE` characters that agree, half stand on one side of the quote."""
    half = ALIKE // 2
    for side, context in (("before", (row.get("prefix") or "")[-half:]), ("after", (row.get("suffix") or "")[:half])):
        if len(context) == half:
            yield row.get("doc_id"), row.get("slot"), side, context


def _alike(old: Mapping[str, Any], new: Mapping[str, Any]) -> int:
    """How many characters of the context next to the quote agree."""
    before = _run((old.get("prefix") or "")[::-1], (new["prefix"] or "")[::-1])
    return before + _run(old.get("suffix") or "", new["suffix"] or "")


def _run(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
