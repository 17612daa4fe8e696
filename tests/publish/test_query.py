"""Questions in SQL are answered from the tables of a release, and reach nothing else."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest
from support import reckoner, tree

from pipeline.validate.contract import contract

PUBLISHED = sorted(name for name, table in contract().items() if not table.planned)
SECRET = "a thing that nobody should read"


def ask(root: Path, sql: str, *options: str) -> str:
    return reckoner("--root", root, "query", sql, *options).ok()


def test_every_table_is_there_by_its_name(released_once: Path) -> None:
    shown = json.loads(ask(released_once, "show tables", "--format", "json"))
    assert [row["name"] for row in shown] == PUBLISHED


def test_the_three_formats_give_the_same_answer(released_once: Path) -> None:
    sql = "select quote, value, value_high from claims where doc_id = 'harbour' order by start"
    rows = json.loads(ask(released_once, sql, "--format", "json"))
    assert [(row["quote"], row["value"], row["value_high"]) for row in rows] == [
        ("1,200", 1200.0, None),
        ("950", 950.0, None),
        ("1,250", 1250.0, None),
    ]
    read = list(csv.reader(ask(released_once, sql, "--format", "csv").splitlines()))
    assert read == [
        ["quote", "value", "value_high"], ["1,200", "1200.0", ""], ["950", "950.0", ""], ["1,250", "1250.0", ""],
    ]  # fmt: skip
    assert ask(released_once, sql).splitlines() == [
        "quote  value  value_high",
        "─────  ─────  ──────────",
        "1,200  1,200",
        "950    950",
        "1,250  1,250",
    ]


def test_estimates_rest_on_what_the_claims_say(released_once: Path) -> None:
    sql = "select low, high, n_claims, n_authorities, n_independent from estimates where method = 'stated' and quantity_id = "
    north = json.loads(ask(released_once, sql + "'people_northhaven'", "--format", "json"))
    assert north == [{"low": 1200.0, "high": 1250.0, "n_claims": 2, "n_authorities": 2, "n_independent": 1}]
    south = json.loads(ask(released_once, sql + "'people_southhaven'", "--format", "json"))
    assert [(row["low"], row["high"]) for row in south] == [(950.0, None)]


def test_where_nothing_is_published_the_last_build_is_asked(first_text: Path) -> None:
    assert json.loads(ask(first_text, "select count(*) as n from claims", "--format", "json")) == [{"n": 45}]
    refused = reckoner("--root", first_text, "query", "select valu from claims")
    refused.refused("tables of the last build", "value")
    assert "\\n" not in refused.err


def test_no_rows_are_an_answer_too(released_once: Path) -> None:
    assert ask(released_once, "select quote from claims where false", "--format", "json") == "[]\n"
    assert ask(released_once, "select quote from claims where false").splitlines()[0] == "quote"


def test_the_newest_release_is_asked_unless_another_is_named(released: Path) -> None:
    releases = released / "outputs/releases"
    for version in ("1.2.0", "1.10.0"):
        shutil.copytree(releases / "1.0.0", releases / version)
        (releases / version / "data" / "places.parquet").unlink()
    (releases / "1.10.0" / "data" / "claims.parquet").unlink()
    tables = "select count(*) as n from (show tables)"
    for options, gone in (((), 2), (("--release", "1.2.0"), 1), (("--release", "1.0.0"), 0)):
        assert json.loads(ask(released, tables, "--format", "json", *options)) == [{"n": len(PUBLISHED) - gone}]


def test_a_release_that_is_not_there_is_a_refusal(released_once: Path, dataset: Path) -> None:
    reckoner("--root", released_once, "query", "select 1", "--release", "9.9.9").refused("no version 9.9.9", "1.0.0")
    reckoner("--root", dataset, "query", "select 1").refused("no release", "reckoner release")


@pytest.mark.parametrize("sql", ["select", "selct 1", "select * from clams", "select 'x'::integer", "", ";;"])
def test_a_statement_that_fails_is_a_message(released_once: Path, sql: str) -> None:
    reckoner("--root", released_once, "query", sql).refused("the statement", "show tables")


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_text('{secret}')",
        "select * from read_csv('{secret}')",
        "select * from read_blob('{secret}')",
        "select * from read_json('{secret}')",
        "select * from read_parquet('{root}/outputs/tables/claims.parquet')",
        "select * from '{secret}'",
        "select * from glob('/etc/*')",
        "select * from 'https://example.org/claims.parquet'",
        "copy claims to '{root}/stolen.csv'",
        "copy (select 1) to '{root}/stolen.parquet' (format parquet)",
        "copy claims from '{secret}'",
        "export database '{root}/stolen'",
        "import database '{root}'",
        "attach '{root}/new.duckdb'",
        "attach ':memory:' as other; copy claims to '{root}/stolen.csv'",
        "install httpfs",
        "load httpfs",
        "force install json from 'https://example.org'",
        "set enable_external_access = true",
        "set allowed_directories = ['/']",
        "set temp_directory = '{root}'",
        "set global lock_configuration = false",
        "reset lock_configuration",
        "pragma enable_external_access = true",
        "set autoinstall_known_extensions = true",
        "create secret (type s3)",
        "select * from con",
        "select * from published",
        "select getenv('HOME')",
    ],
)
def test_a_statement_reaches_no_file_no_network_and_no_setting(released: Path, tmp_path: Path, sql: str) -> None:
    (tmp_path / "secret.csv").write_text(f"{SECRET}\n")
    before = tree(tmp_path)
    outcome = reckoner("--root", released, "query", sql.format(secret=tmp_path / "secret.csv", root=released))
    outcome.refused("the statement")
    assert SECRET not in outcome.out + outcome.err
    assert tree(tmp_path) == before


@pytest.mark.parametrize(
    "sql", ["drop view claims", "create table mine as select 1", "create or replace view claims as select 1"]
)
def test_whatever_a_statement_does_the_release_stays(released: Path, sql: str) -> None:
    before = tree(released)
    reckoner("--root", released, "query", sql)
    assert tree(released) == before


def test_an_answer_in_json_is_json(released_once: Path) -> None:
    sql = "select 'nan'::double as a, 'inf'::double as b, date '2026-01-31' as c, [1, 2] as d, 'é\u0007' as e, 1.5::decimal(4,2) as f"

    def no_constant(name: str) -> None:
        pytest.fail(f"{name} is no JSON")

    (row,) = json.loads(ask(released_once, sql, "--format", "json"), parse_constant=no_constant)
    assert row["c"] == "2026-01-31"
    assert row["e"] == "é\u0007"
