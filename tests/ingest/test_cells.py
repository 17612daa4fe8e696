"""Every cell of a CSV file has its exact place in it, however the file is written."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import Refusal
from pipeline.ingest.cells import grid

CASES = {
    "plain": ("a,b\n1,2\n", [(0, 0, 1, "a"), (0, 1, 1, "b"), (1, 0, 2, "1"), (1, 1, 2, "2")]),
    "no line end at the end": ("a,b\n1,2", [(0, 0, 1, "a"), (0, 1, 1, "b"), (1, 0, 2, "1"), (1, 1, 2, "2")]),
    "CR LF": ("a,b\r\n1,2\r\n", [(0, 0, 1, "a"), (0, 1, 1, "b"), (1, 0, 2, "1"), (1, 1, 2, "2")]),
    "CR alone": ("a\r1\r", [(0, 0, 1, "a"), (1, 0, 2, "1")]),
    "a byte order mark": ("\ufeffa\n1\n", [(0, 0, 1, "a"), (1, 0, 2, "1")]),
    "a byte order mark before a quote": ('\ufeff"a"\n1\n', [(0, 0, 1, "a"), (1, 0, 2, "1")]),
    "quoted, with a delimiter inside": ('"a, b"\n"1,200"\n', [(0, 0, 1, "a, b"), (1, 0, 2, "1,200")]),
    "quoted, with quotes inside": ('"the ""New"" York"\n', [(0, 0, 1, 'the ""New"" York')]),
    "quoted, over two lines": ('"of\r\nwhom"\r\n7\r\n', [(0, 0, 1, "of\r\nwhom"), (1, 0, 3, "7")]),
    "a blank line at the start of a cell": ('"\n\n a"\n', [(0, 0, 3, "a")]),
    "blank cells": ("a,,\n , ,7\n", [(0, 0, 1, "a"), (1, 2, 2, "7")]),
    "quoted blanks": ('a,b\n""," "\n', [(0, 0, 1, "a"), (0, 1, 1, "b")]),
    "blank lines are no rows": ("a\n\n \n7\n", [(0, 0, 1, "a"), (1, 0, 4, "7")]),
    "white space around": ("  a , b\t\n", [(0, 0, 1, "a"), (0, 1, 1, "b")]),
    "white space around quotes": (' "a" , "b"\t\n', [(0, 0, 1, "a"), (0, 1, 1, "b")]),
    "an inch mark": ('5" gun,6\n', [(0, 0, 1, '5" gun'), (0, 1, 1, "6")]),
    "a last cell that is blank": ("a,", [(0, 0, 1, "a")]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_cells_stand_where_the_file_has_them(case: str) -> None:
    text, expected = CASES[case]
    found = grid(text, "t.csv")
    assert [(cell.row, cell.column, cell.line, cell.raw) for cell in found.cells] == expected
    assert all(text[cell.start : cell.end] == cell.raw for cell in found.cells)


def test_what_a_cell_says_stands_on_one_line_without_doubled_quotes() -> None:
    (cell,) = grid('"the ""New""\n York"', "t.csv").cells
    assert cell.text == 'the "New" York'


@pytest.mark.parametrize(("delimiter", "text"), [(";", "a;1,5\n"), ("\t", 'a\t"1,5"\n'), ("|", "a|1,5")])
def test_another_delimiter_may_part_the_cells(delimiter: str, text: str) -> None:
    assert [cell.raw for cell in grid(text, "t.csv", delimiter).cells] == ["a", "1,5"]


@pytest.mark.parametrize(
    ("text", "where", "found"),
    [
        ('a,b\n"1,2\n3,4\n', "t.csv, line 2", "never closed"),
        ('a,b\n1,"x" y\n', "t.csv, line 2", "y after the closing quote"),
        ('a,b\n1,"x\ny" z\n', "t.csv, line 3", "z after the closing quote"),
        ("a,b\n1,2,3\n", "t.csv, line 2", "3 cells"),
        ('"a\n1",b\n\n1\n', "t.csv, line 4", "1 cell"),
    ],
)
def test_a_malformed_table_is_refused_with_its_line(text: str, where: str, found: str) -> None:
    with pytest.raises(Refusal) as refusal:
        grid(text, "t.csv")
    (problem,) = refusal.value.problems
    assert problem.where == where and found in problem.found


def test_all_rows_of_a_wrong_length_are_named_together() -> None:
    with pytest.raises(Refusal) as refusal:
        grid("a,b\n1\n1,2\n3\n", "t.csv")
    assert [problem.where for problem in refusal.value.problems] == ["t.csv, line 2", "t.csv, line 4"]


CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff")
    | st.sampled_from('",\r\n ')
)


@given(
    st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(CELL, min_size=n, max_size=n), min_size=1, max_size=5)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_python_writes_is_found_again_cell_by_cell(rows: list[list[str]], end: str) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    text = buffer.getvalue()
    found = grid(text, "t.csv").cells
    kept = [row for row in rows if len(row) > 1 or row[0].strip()]  # a line that holds one blank cell is no row
    expected = {(r, c): cell.strip() for r, row in enumerate(kept) for c, cell in enumerate(row) if cell.strip()}
    assert {(cell.row, cell.column): cell.raw.replace('""', '"') for cell in found} == expected
    assert all(text[cell.start : cell.end] == cell.raw for cell in found)
