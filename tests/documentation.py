"""The answers in the documentation: what its questions say when they are asked of the newest release, and what the
commands of its walks say when they are typed.

    python tests/documentation.py

asks the questions of the cookbook and the Python of it again, walks the tutorial again, and writes what they say under
them; it also writes the data dictionary and the list of commands anew.
"""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import duckdb
from click.testing import CliRunner

from pipeline.__main__ import cli
from pipeline.errors import printable
from pipeline.folders import Folders
from pipeline.publish.query import as_table
from pipeline.publish.release import versions
from pipeline.validate.contract import contract
from pipeline.validate.projections import data_dictionary

PROJECT = Path(__file__).parents[1]
COOKBOOK = PROJECT / "docs" / "cookbook.md"
METHOD = PROJECT / "docs" / "method.md"
TUTORIAL = PROJECT / "docs" / "tutorial.md"
DICTIONARY = PROJECT / "docs" / "dictionary.md"
COMMANDS = PROJECT / "docs" / "commands.md"

_WIDTH = 300
_ASKED = re.compile(r"```(sql|python)\n(.*?)```\n(?:\n```text\n.*?```\n)?", re.DOTALL)
_TYPED = re.compile(r"```sh\n(.*?)```\n(?:\n```text\n.*?```\n)?", re.DOTALL)
_COMMAND = re.compile(r"[^\n]*<<'EOF'\n.*?^EOF$|[^\n]+", re.DOTALL | re.MULTILINE)


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


def listed() -> str:
    """The page of all commands: what each says when it is asked for help."""
    parts = [
        "# Commands",
        "What `reckoner COMMAND --help` says, for each command. Made by `python tests/documentation.py`, never edited by hand.\n"
        "`--root FOLDER`, or the variable `RECKONER_ROOT`, names another dataset than the one you are in. Statuses: 0 all went\n"
        "well, 1 refused, 2 a wrong call. [operating.md](operating.md#shell-completion) says how to complete names with Tab.",
    ]
    for words, _ in leaves(cli):
        said = CliRunner().invoke(cli, [*words, "--help"], prog_name="reckoner", terminal_width=100).output
        parts.append(f"## {' '.join(words) or 'reckoner'}\n\n```text\n{said}```")
    return "\n\n".join(parts) + "\n"


def leaves(group: click.Group, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command by the words that call it, the groups too."""
    yield above, group
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from leaves(command, (*above, name))
        else:
            yield (*above, name), command


def walked(page: str, folder: Path) -> str:
    """The page with what its commands say under them, typed one after another from `folder` on."""
    here = [folder]

    def answer(match: re.Match[str]) -> str:
        said = "".join(_typed(command, here) for command in commands(match[1]))
        return f"```sh\n{match[1]}```\n" + (f"\n```text\n{said}```\n" if said else "")

    return _TYPED.sub(answer, page)


def commands(block: str) -> Iterator[str]:
    """The commands of a block of shell, each with the lines that it is given."""
    return (match[0] for match in _COMMAND.finditer(block.replace("\\\n", " ")))


def _typed(command: str, here: list[Path]) -> str:
    """What a command prints. Our own are run in this process, for each start of another takes seconds."""
    words = [] if "<<" in command else shlex.split(command, comments=True)
    if words[:1] == ["cd"]:
        here[0] = here[0] / words[1]
        return ""
    if words[:1] != ["reckoner"] or "|" in words:
        done = subprocess.run(
            ["bash", "-ec", command], cwd=here[0], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, f"{command}\n{done.stderr}"
        return done.stdout
    kept = words.pop() if words[-2:-1] == [">"] else ""
    with contextlib.chdir(here[0]):
        said = CliRunner().invoke(cli, [word for word in words[1:] if word != ">"], prog_name="reckoner")
    assert said.exception is None or isinstance(said.exception, SystemExit), said.exception
    if kept:
        (here[0] / kept).write_text(said.stdout, "utf-8")
    return said.stderr if kept else said.output


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:,.10g}"
    return printable(str(value), _WIDTH)


if __name__ == "__main__":
    for asked in (COOKBOOK, METHOD):
        asked.write_text(answered(asked.read_text("utf-8"), newest()), "utf-8")
    COMMANDS.write_text(listed(), "utf-8")
    DICTIONARY.write_text(data_dictionary(contract().values()), "utf-8")
    with tempfile.TemporaryDirectory() as empty:
        TUTORIAL.write_text(walked(TUTORIAL.read_text("utf-8"), Path(empty)), "utf-8")
