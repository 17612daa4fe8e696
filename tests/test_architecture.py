"""The shape of the house: which way imports point, who may know Dagster, and that every room says what it is for."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "pipeline"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = ["validate", "ingest", "extract", "reconcile", "publish", "definitions", "build", "commands", "__main__"]
"""From the ground up. What stands beside them (errors, folders) is known to all and knows nobody."""

KNOW_DAGSTER = {"assets", "checks", "warehouse", "definitions", "build"}

HEAVY = ("dagster", "pandera", "duckdb", "frictionless", "pandas", "sqlalchemy")


def floor(module: str) -> str:
    return module.split(".")[1] if "." in module else module


def name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)


def imports(path: Path, top_level_only: bool = False) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    nodes = tree.body if top_level_only else list(ast.walk(tree))
    found = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return found | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_imports_point_down_only(path: Path) -> None:
    own = floor(name(path))
    for module in imports(path):
        if not module.startswith("pipeline."):
            continue
        other = floor(module)
        if own in FLOORS and other in FLOORS:
            assert FLOORS.index(other) <= FLOORS.index(own), f"{name(path)} imports {module}"
        elif own not in FLOORS:
            assert other not in FLOORS, f"{name(path)} stands beside the floors and imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_rims_know_dagster(path: Path) -> None:
    if any(module.split(".")[0] == "dagster" for module in imports(path)):
        assert path.stem in KNOW_DAGSTER


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_module_gives_each_of_its_names_once(path: Path) -> None:
    given = [
        target.id
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    assert sorted(given) == sorted(set(given))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_and_public_function_says_what_it_is_for(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), path
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), f"{name(path)}.{node.name}"


def test_the_command_line_starts_without_heavy_libraries() -> None:
    code = f"import sys, pipeline.__main__; print([m for m in {HEAVY!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_reader_starts_without_dagster_or_pandera() -> None:
    code = f"import sys, pipeline.extract.reading; print([m for m in {HEAVY!r} if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_sql_stands_in_files_with_a_comment_first() -> None:
    files = sorted(PACKAGE.rglob("*.sql"))
    assert files
    for path in files:
        assert path.read_text("utf-8").startswith("-- "), path


def test_no_name_of_a_text_stands_in_the_code() -> None:
    named = ("golikov", "zemskov", "heller", "nekrich", "soviet", "repatriat", "non_returner", "ostarbeiter")
    for path in [*MODULES, *PACKAGE.rglob("*.sql")]:
        text = path.read_text("utf-8").lower()
        # A gazetteer of the whole world may hold the name of any country.
        found = [word for word in named if word in text and "gazetteer" not in path.stem]
        assert not found, f"{path.name} names {found}"


def test_the_words_of_a_list_are_whole() -> None:
    # A hyphen at the end of a line cuts a word in two: "vice-" and "president".
    for path in (PACKAGE / "extract" / "en").glob("*.py"):
        for given, words in vars(importlib.import_module(name(path))).items():
            if isinstance(words, frozenset):
                assert not [word for word in words if isinstance(word, str) and word.endswith("-")], given
