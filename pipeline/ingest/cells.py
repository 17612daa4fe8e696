"""The cells of a transcribed table: where each stands in its CSV file, and what it says.

What lives here: CSV (RFC 4180, and what spreadsheets write beside it) split with the place of every cell in code
points. What does not: what a header, a label or a number in a cell means. Python's own reader of CSV is not used, for
it does not say where a cell stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from pipeline.errors import Problem, Refusal, printable

BREAK: Final = re.compile(r"\r\n|\r|\n")
BYTE_ORDER_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that is not blank. `row` and `column` count from 0, `line` (of the file, where it begins) from 1.

    `start` and `end` bound its ink, without the quotes around it: code points, end exclusive. `raw` is what stands
    there, quotes inside still doubled; `text` is what it says, on one line.
    """

    row: int
    column: int
    line: int
    start: int
    end: int
    raw: str

    @property
    def text(self) -> str:
        return " ".join(self.raw.replace('""', '"').split())


@dataclass(frozen=True, slots=True)
class Grid:
    """All cells of a table that are not blank, in the order of the file, and how many rows and columns it has."""

    cells: tuple[Cell, ...]
    n_rows: int
    n_columns: int


def grid(text: str, name: str, delimiter: str = ",") -> Grid:
    """The cells of the CSV `text`, called `name` in messages. Lines without any cell are no rows.

    Raises:
        Refusal: a quote that is not closed, words beside a quoted cell, rows of different length; each with its line.
    """
    cells: list[Cell] = []
    problems: list[Problem] = []
    width = row = 0
    for line, spans in _rows(text, name, delimiter):
        if len(spans) == 1 and not text[spans[0][0] : spans[0][1]].strip():
            continue
        if row and len(spans) != width:
            problems.append(
                Problem(
                    f"{name}, line {line}",
                    f"{len(spans)} cell{'s' if len(spans) > 1 else ''}",
                    f"{width}, as in the first row",
                    "add or remove a delimiter; a cell that holds one must stand in quotes",
                )
            )
        width = width or len(spans)
        for column, (start, end) in enumerate(spans):
            raw = text[start:end]
            ink = raw.strip()
            if ink:
                begin = start + raw.index(ink)
                at = line + len(BREAK.findall(text, spans[0][0], begin))
                cells.append(Cell(row, column, at, begin, begin + len(ink), ink))
        row += 1
    if problems:
        raise Refusal(problems)
    return Grid(tuple(cells), row, width)


def _rows(text: str, name: str, delimiter: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Each row with the line it begins on, as the spans of its cells, quotes around them left out."""
    opening, quoted = re.compile('[ \t]*"' if delimiter != "\t" else ' *"'), re.compile('(?:[^"]|"")*')
    plain = re.compile(f"[^{re.escape(delimiter)}\r\n]*")
    at, line = len(text) - len(text.removeprefix(BYTE_ORDER_MARK)), 1
    while at < len(text):
        first, spans = line, []
        while True:
            if opened := opening.match(text, at):
                start, end = opened.end(), _end(quoted, text, opened.end())
                if end == len(text):
                    raise Refusal(_unclosed(f"{name}, line {line}", text[start - 1 :]))
                line += len(BREAK.findall(text, start, end))
                at = _end(plain, text, end + 1)
                if beside := text[end + 1 : at].strip():
                    raise Refusal(_beside(f"{name}, line {line}", beside))
            else:
                start, end = at, _end(plain, text, at)
                at = end
            spans.append((start, end))
            if not text.startswith(delimiter, at):
                break
            at += len(delimiter)
        if ended := BREAK.match(text, at):
            at = ended.end()
            line += 1
        yield first, spans


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where the match of a pattern that may match nothing ends."""
    found = pattern.match(text, at)
    assert found is not None
    return found.end()


def _unclosed(where: str, rest: str) -> Problem:
    return Problem(
        where,
        f"a quote that is never closed: {printable(rest, 40)}",
        'a closing quote; a quote inside a quoted cell is written twice ("")',
        "close the cell, or double the quotes inside it",
    )


def _beside(where: str, words: str) -> Problem:
    return Problem(
        where,
        f"{printable(words, 40)} after the closing quote of a cell",
        'a delimiter or the end of the line; a quote inside a quoted cell is written twice ("")',
        "put all of the cell into the quotes, or double the quotes inside it",
    )
