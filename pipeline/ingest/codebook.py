"""The codebook: authored lists become tables, and every name in them is checked.

Which key of which file fills which column is said in `schemas/raw/`; no column is named here.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.authored import Authored, columns_of, raw_schema, read_yaml
from pipeline.validate.contract import contract

FILES: Final = ("authorities", "places", "quantities")
"""The files of the codebook, each named like the table its entries fill."""

Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Placed:
    """A value of a column, and where it was written."""

    value: Any
    where: str


def read_codebook(raw: Path) -> Rows:
    """The rows of every table of the codebook, by table name.

    Raises:
        Refusal: files that break their schema, a key or an alias given twice, a name that nothing declares; all
            at once.
    """
    problems: list[Problem] = []
    files: list[Authored] = []
    for name in FILES:
        path = raw / "codebook" / f"{name}.yaml"
        try:
            files.append(read_yaml(path, f"raw/codebook/{name}.yaml", name))
        except Refusal as refusal:
            problems += refusal.problems
    if problems:
        raise Refusal(problems)
    rows: Rows = {table: [] for name in FILES for table in _tables(name)}
    places: dict[tuple[str, str], list[Placed]] = {}
    for authored, name in zip(files, FILES, strict=True):
        for i in range(len(authored.content)):
            _split(authored, i, name, rows, places)
    if found := [*_given_twice(places), *_declared_nowhere(places)]:
        raise Refusal(found)
    if found := [problem for authored, name in zip(files, FILES, strict=True) for problem in _circles(authored, name)]:
        raise Refusal(found)
    return rows


def _tables(name: str) -> list[str]:
    return list(dict.fromkeys(table for table, _ in columns_of(raw_schema(name)["items"]).values()))


def _split(authored: Authored, i: int, name: str, rows: Rows, places: dict[tuple[str, str], list[Placed]]) -> None:
    """One entry of a file: its plain keys make a row of the file's own table, its lists rows of link tables."""
    entry = authored.content[i]
    key = contract()[name].primary_key[0]
    own: dict[str, Any] = {}
    for said, (table, column) in columns_of(raw_schema(name)["items"]).items():
        if said not in entry:
            continue
        if table == name:
            own[column] = entry[said]
            places.setdefault((table, column), []).append(Placed(entry[said], authored.where(i, said)))
            continue
        for j, value in enumerate(entry[said]):
            rows[table].append({key: entry[key], column: value})
            places.setdefault((table, column), []).append(Placed(value, authored.where(i, said, j)))
    rows[name].append(own)


def _circles(authored: Authored, name: str) -> Iterable[Problem]:
    """Entries that come back to themselves by following `part_of` or `draws_on`: one problem for each circle."""
    key = contract()[name].primary_key[0]
    for said in ("part_of", "draws_on"):
        up = {entry[key]: _listed(entry.get(said)) for entry in authored.content}
        index = {entry[key]: i for i, entry in enumerate(authored.content)}
        settled: set[str] = set()
        for start in up:
            path: list[str] = []
            waiting = [(start, 0)]
            while waiting:
                one, depth = waiting.pop()
                del path[depth:]
                if one in path:
                    circle = path[path.index(one) :]
                    yield Problem(
                        authored.where(index[circle[-1]], said),
                        f"{said} in a circle: {', '.join(map(printable, [*circle, one]))}",
                        f"a {said} that ends somewhere",
                        "take out one of them",
                    )
                elif one not in settled:
                    settled.add(one)
                    path.append(one)
                    waiting += [(other, depth + 1) for other in up.get(one, [])]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _given_twice(places: Mapping[tuple[str, str], list[Placed]]) -> Iterable[Problem]:
    for (table, column), values in places.items():
        if (column,) not in (contract()[table].primary_key, *contract()[table].unique_keys):
            continue
        first: dict[Any, str] = {}
        for placed in values:
            if placed.value in first:
                yield Problem(
                    placed.where,
                    f"{column} {printable(str(placed.value))} a second time, first on {first[placed.value]}",
                    f"each {column} once",
                    "remove or rename one of them",
                )
            first.setdefault(placed.value, placed.where)


def _declared_nowhere(places: Mapping[tuple[str, str], list[Placed]]) -> Iterable[Problem]:
    for (table, column), values in places.items():
        for fk in contract()[table].foreign_keys:
            if fk.fields != (column,):
                continue
            known = {placed.value for placed in places.get((fk.table, fk.columns[0]), ())}
            yield from (unknown(placed, column, fk.table, known) for placed in values if placed.value not in known)


def unknown(placed: Placed, column: str, table: str, known: Iterable[str]) -> Problem:
    """The problem of a name that the codebook does not know, with the nearest names it does know."""
    near = difflib.get_close_matches(str(placed.value), sorted(known), n=3, cutoff=0.5)
    hint = f"; near it: {', '.join(near)}" if near else ""
    return Problem(
        placed.where,
        f"{column}: {printable(str(placed.value))}, which the codebook does not know",
        f"an entry of raw/codebook/{table}.yaml{hint}",
        "correct the name, or add the entry",
    )
