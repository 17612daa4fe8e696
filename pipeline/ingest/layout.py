"""How a transcribed table is laid out, as its sidecar says: which cells head it, and what it is of.

What lives here: finding the columns, rows and cells that the sidecar's key `table` names, and what it says of each.
What does not: what a header means in a language, and what the sidecar leaves unsaid (`extract`).

What is said of a cell goes before what is said of its row, that before its column, and that before the whole table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.authored import Authored
from pipeline.ingest.cells import Cell, Grid

HEADER_ROWS: Final = 1
"""Rows of headers where the sidecar names no number."""

_SELECTORS: Final = ("column", "row")
_OF_COLUMNS: Final = ("holds", "repeated")
_OF_TABLE: Final = ("delimiter", "decimal_mark", "header_rows", "columns", "rows", "cells")

Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Layout:
    """What a sidecar says of a grid. Rows and columns count from 0; `columns`, `rows` and `cells` hold what is said of
    each that is named; `holds` is what a column's cells are, where it says so; `repeated` are columns whose blank cells
    repeat the one above."""

    grid: Grid
    header_rows: int
    decimal_mark: str | None = None
    table: Mapping[str, Any] = field(default_factory=dict)
    columns: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    rows: Mapping[int, Mapping[str, Any]] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], Mapping[str, Any]] = field(default_factory=dict)
    holds: Mapping[int, str] = field(default_factory=dict)
    repeated: frozenset[int] = frozenset()

    def said(self, row: int, column: int) -> dict[str, Any]:
        """All that is said of one cell."""
        return {
            **self.table,
            **self.columns.get(column, {}),
            **self.rows.get(row, {}),
            **self.cells.get((row, column), {}),
        }

    def headers(self, column: int) -> list[Cell]:
        """The headers above a column, from the top. One that spans several columns stands in the first of them."""
        found = []
        for row in range(self.header_rows):
            upto = [c for c in self.grid.cells if c.row == row and c.column <= column]
            spans = row < self.header_rows - 1
            found += [c for c in upto[-1:] if spans or c.column == column]
        return found


def layout_of(sidecar: Authored, grid: Grid) -> Layout:
    """The layout of `grid` as its sidecar has it.

    Raises:
        Refusal: it names a column, row or cell that is not there, or that is there twice; each with its line.
    """
    said: Mapping[str, Any] = sidecar.content.get("table", {})
    header_rows = said.get("header_rows", HEADER_ROWS)
    bare = Layout(grid, header_rows)
    problems: list[Problem] = []
    if header_rows >= grid.n_rows:
        found = f"{header_rows} header row{'s' if header_rows > 1 else ''} in a table of {grid.n_rows}"
        where = sidecar.where("table", "header_rows")
        problems.append(
            Problem(where, found, "a row of numbers below the headers", "correct the number of header_rows")
        )
    columns: dict[int, Mapping[str, Any]] = {}
    rows: dict[int, Mapping[str, Any]] = {}
    cells: dict[tuple[int, int], Mapping[str, Any]] = {}
    holds: dict[int, str] = {}
    repeated: set[int] = set()
    first: dict[tuple[str, int | None, int | None], str] = {}
    for part in ("columns", "rows", "cells"):
        for i, entry in enumerate(said.get(part, ())):
            path = ("table", part, i)
            column = _column(bare, entry, sidecar, path, problems) if "column" in entry else None
            row = _row(bare, entry, sidecar, path, problems) if "row" in entry else None
            if ("column" in entry and column is None) or ("row" in entry and row is None):
                continue
            if (part, row, column) in first:
                problems.append(_twice(sidecar.where(*path), first[part, row, column]))
                continue
            first[part, row, column] = sidecar.where(*path)
            plain = {key: value for key, value in entry.items() if key not in (*_SELECTORS, *_OF_COLUMNS)}
            if column is not None and row is not None:
                cells[row, column] = plain
            elif row is not None:
                rows[row] = plain
            elif column is not None:
                columns[column] = plain
                if "holds" in entry:
                    holds[column] = entry["holds"]
                if entry.get("repeated"):
                    repeated.add(column)
    if problems:
        raise Refusal(problems)
    table = {key: value for key, value in said.items() if key not in _OF_TABLE}
    mark = said.get("decimal_mark")
    return Layout(grid, header_rows, mark, table, columns, rows, cells, holds, frozenset(repeated))


def named_in_codebook(sidecar: Authored) -> Iterator[tuple[str, str, Place]]:
    """Each name of the codebook that the key `table` of a sidecar uses: its column, the name, and its path."""
    said: Mapping[str, Any] = sidecar.content.get("table", {})
    entries: list[tuple[Place, Mapping[str, Any]]] = [(("table",), said)]
    for part in ("columns", "rows", "cells"):
        entries += [(("table", part, i), entry) for i, entry in enumerate(said.get(part, ()))]
    for path, entry in entries:
        for key in ("quantity_id", "place_id", "authority_id"):
            if key in entry:
                yield key, entry[key], (*path, key)


def same(a: str, b: str) -> bool:
    """Whether two headers or labels are the same but for case and spacing."""
    return " ".join(a.casefold().split()) == " ".join(b.casefold().split())


def _column(
    bare: Layout, entry: Mapping[str, Any], sidecar: Authored, path: Place, problems: list[Problem]
) -> int | None:
    wanted, where = entry["column"], sidecar.where(*path, "column")
    if isinstance(wanted, int):
        if 1 <= wanted <= bare.grid.n_columns:
            return wanted - 1
        expected = f"a number from 1 to {bare.grid.n_columns}, or the words of a header"
        problems.append(Problem(where, f"column: {wanted}", expected, "correct the number"))
        return None
    heads = [[cell.text for cell in bare.headers(column)] for column in range(bare.grid.n_columns)]
    found = [
        column
        for column, words in enumerate(heads)
        if any(same(wanted, head) for head in words[-1:]) or same(wanted, " ".join(words))
    ]
    if len(found) == 1:
        return found[0]
    shown = ", ".join(printable(" ".join(words)) or "(no header)" for words in heads)
    said = "no column has that header" if not found else f"{len(found)} columns have that header"
    remedy = "correct it" if not found else "name the column by its number, from 1, or by all its headers"
    problems.append(Problem(where, f"column: {printable(wanted)}; {said}", f"one of the headers {shown}", remedy))
    return None


def _row(bare: Layout, entry: Mapping[str, Any], sidecar: Authored, path: Place, problems: list[Problem]) -> int | None:
    wanted, where = entry["row"], sidecar.where(*path, "row")
    body: dict[int, list[Cell]] = {}
    for cell in bare.grid.cells:
        if cell.row >= bare.header_rows:
            body.setdefault(cell.row, []).append(cell)
    if isinstance(wanted, int):
        found = [row for row, cells in body.items() if cells[0].line == wanted]
        said, expected = f"line {wanted}", "the line of the file on which a row below the headers begins"
    else:
        labels = [wanted] if isinstance(wanted, str) else wanted
        found = [row for row, cells in body.items() if all(any(same(x, c.text) for c in cells) for x in labels)]
        said, expected = printable(", ".join(labels)), "the words of cells that together stand in one row"
    if len(found) == 1:
        return found[0]
    number = "no row" if not found else f"{len(found)} rows"
    remedy = "correct it" if not found else "name more cells of the row, as a list, or the line on which it begins"
    problems.append(Problem(where, f"row: {said}; {number} of the table", expected, remedy))
    return None


def _twice(where: str, first: str) -> Problem:
    return Problem(
        where, f"the same cells a second time, first on {first}", "one entry for each", "join the two entries"
    )
