"""Each example is a complete dataset: it builds, is released and verified from its folder alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from support import reckoner, tree

from pipeline.extract.suggest import ALL_SAID
from pipeline.publish.release import versions

pytestmark = pytest.mark.xdist_group("examples")  # what all of them rest on is made once

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(path.parent.parent for path in (ROOT / "examples").glob("*/raw/dataset.yaml"))


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The release of each example, by name, made from a copy of its folder and nothing else."""
    found = {}
    for example in EXAMPLES:
        alone = tmp_path_factory.mktemp("examples") / example.name
        shutil.copytree(example, alone, ignore=shutil.ignore_patterns("outputs"))
        reckoner("--root", alone, "release").ok()
        made = alone / "outputs" / "releases"
        found[example.name] = made / versions(made)[-1]
    return found


@pytest.fixture
def voyages(releases: dict[str, Path]) -> Path:
    return releases["voyages"]


def ask(release: Path, sql: str) -> list[tuple[Any, ...]]:
    with duckdb.connect() as con:
        con.execute(f"set file_search_path = '{release / 'data'}'")
        return con.execute(sql).fetchall()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_built_and_verified_from_its_folder_alone(example: Path, releases: dict[str, Path]) -> None:
    reckoner("verify", releases[example.name]).ok()


def test_a_release_holds_the_table_beside_the_texts(voyages: Path) -> None:
    assert sorted(path.name for path in (voyages / "text").iterdir()) == ["essay.txt", "letter.txt", "voyages.csv"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)
def test_an_example_is_in_order_and_leaves_nothing_unmapped(example: Path) -> None:
    before = tree(example / "raw")
    reckoner("--root", example, "check").ok()
    assert reckoner("--root", example, "codebook", "suggest").ok() == ALL_SAID
    assert tree(example / "raw") == before


def test_the_code_knows_no_example() -> None:
    names = ("esperance", "saint-aubin", "ducos", "ferrand", "captives")
    for path in (ROOT / "pipeline").rglob("*.py"):
        assert not [name for name in names if name in path.read_text("utf-8").lower()], path


def test_texts_and_tables_speak_of_the_same_quantities(voyages: Path) -> None:
    rows = ask(
        voyages,
        "select quantity_id, list(distinct doc_id order by doc_id), list(value order by doc_id, start)"
        " from 'claims.parquet' group by all having count(distinct doc_id) > 1 order by all",
    )
    assert rows == [
        ("esperance_died", ["essay", "voyages"], [47, 47]),
        ("esperance_embarked", ["essay", "voyages"], [312, 300, 300, 312]),
        ("esperance_landed", ["essay", "voyages"], [255, 265]),
        ("fortune_embarked", ["letter", "voyages"], [280, 280]),
        ("fortune_landed", ["letter", "voyages"], [249, 249]),
    ]


def test_numbers_that_only_point_are_no_claims(voyages: Path) -> None:
    rows = ask(voyages, "select quote, reason from 'non_claims.parquet' where doc_id = 'voyages' order by start")
    assert rows == [("1", "identifier"), ("114", "page_reference"), ("2", "identifier"), ("115", "page_reference")]


def test_the_texts_state_relations_of_their_own(voyages: Path) -> None:
    rows = ask(voyages, "select doc_id, rule, quote from 'relations.parquet' where basis = 'stated' order by all")
    assert rows == [
        ("essay", "confirmed", "confirmed by"),
        ("essay", "most", "Most of"),
        ("essay", "of_them", "of them"),
        ("letter", "others_lost", "the others died"),
    ]


def test_an_account_that_does_not_close_is_a_contradiction(voyages: Path) -> None:
    rows = ask(
        voyages,
        """
        select distinct list_sort(list(c.quote))
        from 'findings.parquet' as f
        join 'finding_claims.parquet' using (finding_id)
        join 'claims.parquet' as c using (claim_id)
        where f.severity = 'contradiction'
        group by f.finding_id
        """,
    )
    assert rows == [(["255", "312", "47"],)]


def test_who_copies_another_is_no_voice_of_its_own(voyages: Path) -> None:
    rows = ask(
        voyages,
        "select n_claims, n_authorities, n_independent from 'estimates.parquet'"
        " where quantity_id = 'esperance_embarked' and method = 'stated'",
    )
    assert rows == [(4, 4, 2)]


def test_what_was_decided_and_how_often_it_was_needed_are_published(voyages: Path) -> None:
    assert ask(
        voyages, "select \"field\", read, decided from 'corrections.parquet' where action = 'amend' order by 1"
    ) == [
        ("counted", None, '"captives"'),
        ("value", "280", None),
    ]
    assert ask(voyages, 'select doc_id, field, n, "right" from \'evaluations.parquet\' where "right" < n') == [
        ("letter", "counted", 2, 1)
    ]
    assert ask(
        voyages, "select doc_id, n, \"right\" from 'evaluations.parquet' where field = 'found' order by all"
    ) == [
        ("essay", 6, 6),
        ("letter", 2, 2),
    ]
