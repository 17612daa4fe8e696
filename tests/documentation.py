"""The answers in the documentation: what its questions say when they are asked of the newest release.

    python tests/documentation.py

asks the questions of the cookbook and the Python of it again and writes the answers under them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb

from pipeline.errors import printable
from pipeline.folders import Folders
from pipeline.publish.query import as_table
from pipeline.publish.release import versions

PROJECT = Path(__file__).parents[1]
COOKBOOK = PROJECT / "docs" / "cookbook.md"

_WIDTH = 300
_ASKED = re.compile(r"```(sql|python)\n(.*?)```\n(?:\n```text\n.*?```\n)?", re.DOTALL)


def newest() -> Path:
    """The folder of the newest release."""
    releases = Folders.of(PROJECT).releases
    return releases / versions(releases)[-1]


def connected(release: Path) -> duckdb.DuckDBPyConnection:
    """The database of a release, as `duckdb dataset.duckdb` opens it."""
    return duckdb.connect(str(release / "dataset.duckdb"), read_only=True)


def questions(page: str) -> list[str]:
    """The SQL of a page."""
    return [match[2] for match in _ASKED.finditer(page) if match[1] == "sql"]


def rows(con: duckdb.DuckDBPyConnection, sql: str) -> str:
    """The answer to a question as a table of text."""
    result = con.execute(sql)
    columns = [described[0] for described in result.description or []]
    return as_table(columns, [[_cell(value) for value in row] for row in result.fetchall()])


def printed(release: Path, python: str) -> str:
    """What Python prints when it is run in the folder of a release."""
    done = subprocess.run(
        [sys.executable, "-c", python], cwd=release, capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def answered(page: str, release: Path) -> str:
    """The page with the answer under each question."""
    with connected(release) as con:

        def answer(match: re.Match[str]) -> str:
            said = rows(con, match[2]) if match[1] == "sql" else printed(release, match[2])
            return f"```{match[1]}\n{match[2]}```\n\n```text\n{said}```\n"

        return _ASKED.sub(answer, page)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.10g}"
    return printable(str(value), _WIDTH)


if __name__ == "__main__":
    COOKBOOK.write_text(answered(COOKBOOK.read_text("utf-8"), newest()), "utf-8")
