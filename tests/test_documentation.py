"""The documentation is whole and true: what there is, is explained; what is named, is there; what is shown, comes."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import click
import pytest
from accounts import Outcome, balance, exact, outcome, said, tables
from documentation import (
    COMMANDS,
    DICTIONARY,
    METHOD,
    PROJECT,
    TUTORIAL,
    answered,
    commands,
    leaves,
    listed,
    newest,
    walked,
)

from pipeline.__main__ import cli
from pipeline.ingest.authored import raw_schema
from pipeline.publish.explorer.words import CHECKS
from pipeline.reconcile.run import readings
from pipeline.validate.contract import contract, schemas_folder
from pipeline.validate.projections import data_dictionary

ELSEWHERE = {".venv", ".git", "outputs", ".peers", ".pytest_cache", "node_modules"}
PAGES = sorted(
    path for path in PROJECT.rglob("*.md") if not ELSEWHERE & set(path.relative_to(PROJECT).parts[:-1])
) + sorted(newest().glob("*.md"))
README = PROJECT / "README.md"
WRITTEN = ("docs/intake.md", "docs/curating.md", "docs/scale.md", "docs/releases.md")
"""The pages that explain what people write into `raw/`."""


def name(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def prose(path: Path) -> str:
    """A page without what is shown in it."""
    return re.sub(r"^```.*?^```", "", text_of(path), flags=re.DOTALL | re.MULTILINE)


# -- what is shown, comes -----------------------------------------------------------------------------


def test_whoever_walks_the_tutorial_sees_what_it_shows(tmp_path: Path) -> None:
    assert walked(text_of(TUTORIAL), tmp_path) == text_of(TUTORIAL)


def test_the_method_answers_as_the_newest_release_does() -> None:
    assert answered(text_of(METHOD), newest()) == text_of(METHOD)


def test_the_dictionary_is_what_the_schemas_say() -> None:
    assert text_of(DICTIONARY) == data_dictionary(contract().values()), "run `python tests/documentation.py`"


def test_the_list_of_commands_is_what_they_say_of_themselves() -> None:
    assert text_of(COMMANDS) == listed(), "run `python tests/documentation.py`"


# -- the examples of the method, computed anew --------------------------------------------------------


def rows(heading: str) -> list[list[str]]:
    """The table under the section of the method whose heading begins so, without its header."""
    section = text_of(METHOD).split(f"\n## {heading}")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize(
    ("words", "value", "digits", "op"),
    [
        ("5 million", 5_000_000, 1, "="),
        ("450 thousand", 450_000, 2, "="),
        ("213,388", 213_388, 6, "="),
        ("over 100", 100, 1, ">"),
        ("more than 80", 80, 1, ">"),
    ],
)
def test_each_reading_of_the_method_is_the_one_computed(words: str, value: int, digits: int, op: str) -> None:
    (row,) = readings(tables([said(value, digits, op)])).to_pylist()

    def between(low: float, high: float | None) -> str:
        return f"{low:,.12g} and more" if high is None else f"{low:,.12g} to {high:,.12g}"

    shown = {line[0]: line[1:] for line in rows("1.")}
    assert shown[words] == [between(row["low"], row["high"]), between(row["usual_low"], row["usual_high"])]


def test_the_balanced_example_is_the_one_computed() -> None:
    claims = [said(12_000, 2, of="in all"), said(7_300, 2, of="here"), said(4_800, 2, of="there")]
    found = outcome(claims, [balance("in all", "here", "there")])
    assert rows("7.") == [
        [row["quantity_id"], f"{row['value']:,.0f}", f"{found.estimates[row['quantity_id'], 'balanced']['best']:,.2f}"]
        for row in claims
    ]


def test_the_digit_slips_of_the_method_are_the_ones_computed() -> None:
    counts = [211_316, 20_097, 241_413]
    claims = [exact(count, of=of) for count, of in zip(counts, ("civilians", "prisoners", "all"), strict=True)]
    found: Outcome = outcome(claims, [balance("all", "civilians", "prisoners")])
    repairs = {row["claim_id"]: row["repaired"] for row in found.rows["finding_repairs"]}
    assert rows("8.") == [[f"{counts[i]:,}", f"{repairs[key]:,.0f}"] for i, key in enumerate(sorted(repairs))]


# -- what there is, is explained ----------------------------------------------------------------------


def test_the_method_says_what_each_check_looks_for_and_the_explorer_has_words_for_it() -> None:
    first_lines = [text_of(path).split(":")[0] for path in (PROJECT / "pipeline/reconcile/checks").glob("*.sql")]
    checks = sorted(name for line in first_lines for name in line.removeprefix("-- ").split(" and "))
    assert sorted(line[0].strip("`") for line in rows("9.")) == checks
    assert sorted(CHECKS) == checks


def test_the_readme_names_every_command() -> None:
    for words, command in leaves(cli):
        if words and not isinstance(command, click.Group):
            assert re.search(rf"`{' '.join(words)}\b", text_of(README)), f"README: {' '.join(words)}"


@pytest.mark.parametrize(
    ("words", "command"), list(leaves(cli)), ids=lambda part: " ".join(part) if isinstance(part, tuple) else ""
)
def test_every_command_shows_an_example_and_explains_each_option(
    words: tuple[str, ...], command: click.Command
) -> None:
    assert command.help and ("Example" in command.help or not words)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{' '.join(words)} {parameter.opts}"
            assert max(parameter.opts, key=len) in text_of(COMMANDS)


@pytest.mark.parametrize("table", contract().values(), ids=lambda table: table.name)
def test_every_table_column_and_value_has_its_sentence(table: Any) -> None:
    said = text_of(DICTIONARY).split(f'<a id="{table.name}"></a>')[1].split("<a id=")[0]
    assert table.title and table.grain and table.population
    for column in table.columns:
        assert len(column.description) > 10 and column.description[0].isupper(), column.name
        assert f"| `{column.name}` |" in said
        assert not column.nullable or column.null_means, f"{column.name} does not say what an empty cell means"
        for value, sentence in (column.enum or {}).items():
            assert sentence and sentence.endswith("."), f"{column.name} {value}"
            assert f"`{value}`" in said


def test_each_dependency_says_what_it_may_do() -> None:
    project = tomllib.loads(text_of(PROJECT / "pyproject.toml"))["project"]
    extras = project["optional-dependencies"]
    needed = [re.split(r"[^\w-]", said)[0] for said in project["dependencies"] + extras["dev"] + extras["cluster"]]
    told = re.findall(r"^\| ([\w-]+)(?: \(extra `\w+`\))? \|", text_of(PROJECT / "docs/dependencies.md"), re.MULTILINE)
    assert sorted(told) == sorted([*needed, "package"])


def keys(schema: Any) -> Iterator[str]:
    """Every key that people may write in a file of `raw/`."""
    if isinstance(schema, dict):
        properties = schema.get("properties", {})
        yield from (key for key, rule in properties.items() if isinstance(rule, dict) and "const" not in rule)
        for key, part in schema.items():
            # What fills any column is explained by the dictionary, and conditions name keys again.
            if key not in ("if", "then", "allOf"):
                yield from keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys(part)


def test_every_key_of_the_raw_files_is_explained() -> None:
    explained = "".join(text_of(PROJECT / page) for page in (*WRITTEN, "docs/dictionary.md"))
    files = sorted(path.stem for path in (schemas_folder() / "raw").glob("*.yaml") if path.stem != "lock")
    unexplained = {
        f"{file}: {key}" for file in files for key in keys(raw_schema(file)) if not re.search(rf"\b{key}\b", explained)
    }
    assert not unexplained


# -- what is named, is there --------------------------------------------------------------------------


def anchors(page: Path) -> set[str]:
    """Where links may lead inside a page, as the hosts of repositories name its headings."""
    found: list[str] = re.findall(r'<a id="([^"]+)"', text_of(page))
    for heading in re.findall(r"^#+ +(.+?) *$", prose(page), re.MULTILINE):
        plain = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()).replace(" ", "-")
        found.append(plain if plain not in found else f"{plain}-{found.count(plain)}")
    return set(found)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\[[^\]]*\]\(\s*<?([^)\s>]+)>?[^)]*\)", prose(page))
    links += re.findall(r"^\[[^\]]+\]:\s*(\S+)", prose(page), re.MULTILINE)
    for link in links:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            assert parts.scheme in ("http", "https", "mailto"), link
            assert parts.scheme == "mailto" or re.fullmatch(r"[\w.-]+\.[a-z]{2,}(:\d+)?", parts.netloc), link
            continue
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        assert target.exists(), f"{name(page)}: {link}"
        if parts.fragment and target.suffix == ".md":
            assert parts.fragment in anchors(target), f"{name(page)}: {link}"


@pytest.mark.parametrize("page", [page for page in PAGES if not page.is_relative_to(newest())], ids=name)
def test_every_file_of_the_project_that_a_page_names_is_there(page: Path) -> None:
    rooms = "pipeline|tests|schemas|docs|benchmarks|requirements|examples"
    for path in re.findall(rf"(?<![\w/.-])((?:{rooms})/[\w./-]+\.(?:py|sql|ya?ml|md|txt|csv))\b", prose(page)):
        if not re.search("[A-Z]{4,}", path):  # a name to be chosen
            assert (PROJECT / path).exists(), f"{name(page)}: {path}"


def called(page: Path) -> Iterator[str]:
    """The calls of `reckoner` that a page shows, in its blocks of shell and in its sentences."""
    for block in re.findall(r"^```sh\n(.*?)^```", text_of(page), re.DOTALL | re.MULTILINE):
        yield from commands(block)
    yield from re.findall(r"`((?:\.venv/bin/)?reckoner [^`]+)`", prose(page))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_call_that_a_page_shows_is_one_that_the_command_line_knows(page: Path) -> None:
    for call in called(page):
        if not re.match(r"(\.venv/bin/)?reckoner ", call):
            continue
        words = shlex.split(call.replace("\n", " "), comments=True)[1:]
        command: click.Command = cli
        options = {option for parameter in cli.params for option in parameter.opts} | {"--help", "-h"}
        while words:
            word = words.pop(0)
            if word.startswith("--"):
                option = word.partition("=")[0]
                assert option in options, f"{name(page)}: {call}: {option}"
                takes = next((p for p in command.params if option in p.opts), None)
                if isinstance(takes, click.Option) and not takes.is_flag and "=" not in word:
                    words[:1] = []
            elif isinstance(command, click.Group) and word not in ("COMMAND", "..."):
                assert word in command.commands, f"{name(page)}: {call}"
                command = command.commands[word]
                options |= {option for parameter in command.params for option in parameter.opts}
