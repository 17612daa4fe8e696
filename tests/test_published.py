"""The releases in this repository, as those who download them find them."""

from __future__ import annotations

import csv
import hashlib
import shutil
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml
from support import reckoner

from pipeline.publish.snapshot import versions
from pipeline.publish.verify import verify

ROOT = Path(__file__).parents[1]
RELEASES = ROOT / "outputs" / "releases"
NEWEST = RELEASES / versions(RELEASES)[-1]
IN_FIRST = "doc_id = 'soviet-non-returners'"
FIRST_TEXT = "1c08ad1ddb75da13425a0f8bb1a5623ed2aa0689ed106d5e627ec9e32a4c0a72"


def ask(sql: str) -> list[tuple[Any, ...]]:
    """Rows of the newest release, asked as the README shows."""
    database = NEWEST / "dataset.duckdb"
    with duckdb.connect(str(database) if database.is_file() else "", read_only=database.is_file()) as con:
        con.execute(f"set file_search_path = '{NEWEST}'")
        return con.execute(sql).fetchall()


@pytest.mark.parametrize("version", versions(RELEASES))
def test_every_committed_release_is_whole(version: str) -> None:
    assert verify(RELEASES / version)["claims"]


def test_building_today_gives_the_newest_release_byte_for_byte(tmp_path: Path) -> None:
    declared = yaml.safe_load((ROOT / "raw" / "dataset.yaml").read_text("utf-8"))["version"]
    assert declared == NEWEST.name, "the version that raw/dataset.yaml declares is not published"
    shutil.copytree(ROOT / "raw", tmp_path / "raw")
    for version in versions(RELEASES)[:-1]:  # what changed is said against the version before
        shutil.copytree(RELEASES / version, tmp_path / "outputs" / "releases" / version)
    reckoner("--root", tmp_path, "release").ok()
    assert (tmp_path / "outputs" / "releases" / declared / "SHA256SUMS").read_text() == (
        NEWEST / "SHA256SUMS"
    ).read_text()


def test_the_common_tool_for_checksums_agrees() -> None:
    subprocess.run(["sha256sum", "--check", "--quiet", "--strict", "SHA256SUMS"], cwd=NEWEST, check=True)


def test_the_first_text_is_published_byte_for_byte() -> None:
    text = (NEWEST / "text" / "soviet-non-returners.txt").read_bytes()
    assert hashlib.sha256(text).hexdigest() == FIRST_TEXT
    found = ask(f"select sha256, n_chars from 'data/documents.parquet' where {IN_FIRST}")
    assert found == [(FIRST_TEXT, len(text.decode()))]


def test_it_holds_eleven_claims_and_three_other_numbers() -> None:
    assert ask(f"select count(*) from 'data/claims.parquet' where {IN_FIRST}") == [(11,)]
    assert ask(f"select quote, reason from 'data/non_claims.parquet' where {IN_FIRST} order by start") == [
        ("Second", "ordinal"),
        ("II", "event_name"),
        ("one", "idiom"),
    ]


def test_the_chain_runs_from_the_article_to_the_one_who_counted() -> None:
    chains = ask(
        f"""
        select c.start, string_agg(coalesce(a.authority_id, '?'), '>' order by a.step)
        from 'data/claims.parquet' as c join 'data/attributions.parquet' as a using (claim_id)
        where {IN_FIRST}
        group by all order by all
        """
    )
    office, files = "article>golikov_office", "article>golikov_files"
    assert dict(chains) == {
        475: files,
        742: files,
        877: files,
        1172: office,
        1415: "article>heller_nekrich",
        2185: "article>zemskov",
        2544: office,
        2849: office,
        2917: office,
        3038: office,
        3081: office,
    }


def test_the_difference_refers_to_the_figure_that_is_confirmed() -> None:
    assert ask(
        """
        select b.quote from 'data/claims.parquet' as d
        join 'data/claims.parquet' as b on d.base_claim_id = b.claim_id where d.op = 'delta'
        """
    ) == [("500 thousand",)]


@pytest.mark.parametrize(
    ("quantity", "method", "expected"),
    [
        ("non_returners", "stated", (450_000, None, 500_000, 3, 3, 2)),
        ("non_returners", "agreed", (450_000, 450_000, 455_000, 3, 3, 2)),
        ("abroad_1945", "stated", (5_000_000, 5_000_000, 5_000_000, 1, 1, 1)),
        ("abroad_1945", "rounded", (4_500_000, 5_000_000, 5_500_000, 1, 1, 1)),
        ("abroad_1945_allied_zone", "rounded", (2_500_000, 3_000_000, 3_500_000, 1, 1, 1)),
        ("abroad_1945_prisoners_of_war", "rounded", (1_650_000, 1_700_000, 1_750_000, 1, 1, 1)),
        ("displaced_1941_1945", "rounded", (6_750_000, 6_800_000, 6_850_000, 1, 1, 1)),
        ("non_returners_west_germany", "stated", (80_000, None, None, 1, 1, 1)),
        ("non_returners_england", "stated", (100_000, None, None, 1, 1, 1)),
    ],
)
def test_the_estimates_are_those_of_a_careful_reading(quantity: str, method: str, expected: tuple[Any, ...]) -> None:
    found = "select low, best, high, n_claims, n_authorities, n_independent from 'data/estimates.parquet'"
    assert ask(f"{found} where quantity_id = '{quantity}' and method = '{method}'") == [expected]


@pytest.mark.parametrize("method", ["stated", "rounded", "agreed"])
def test_every_quantity_with_claims_is_estimated_by_what_they_say(method: str) -> None:
    assert (
        ask(
            f"""
        select distinct quantity_id from 'data/claims.parquet'
        where quantity_id is not null and modality <> 'deny'
        except
        select quantity_id from 'data/estimates.parquet' where method = '{method}'
        """
        )
        == []
    )


def test_the_questions_of_the_readme_are_answered() -> None:
    page = (NEWEST / "README.md").read_text("utf-8")
    questions = [block.split("```")[0] for block in page.split("```sql\n")[1:]]
    statements = duckdb.extract_statements(";".join(questions))
    assert len(statements) >= 2
    answers = [ask(statement.query) for statement in statements]
    assert all(len(answer) >= 9 for answer in answers[:2])
    assert all(answers)


def test_what_people_may_do_with_data_and_text_is_told_apart() -> None:
    assert "CC-BY-4.0" in (NEWEST / "LICENSE.md").read_text("utf-8")
    texts = (NEWEST / "LICENSE-TEXTS.md").read_text("utf-8")
    assert "author's or publisher's" in texts and "does not cover" in texts


def test_a_spreadsheet_finds_the_same_claims_in_the_csv() -> None:
    with (NEWEST / "csv" / "claims.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["doc_id"] == "soviet-non-returners"]
    assert [row["value"] for row in sorted(rows, key=lambda row: int(row["start"]))][:3] == [
        "5000000",
        "3000000",
        "1700000",
    ]


def test_a_release_is_small_enough_to_live_in_a_repository() -> None:
    assert sum(path.stat().st_size for path in NEWEST.rglob("*") if path.is_file()) < 2_000_000
