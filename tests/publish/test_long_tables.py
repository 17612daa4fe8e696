"""What is done otherwise where tables are long: no twin that no spreadsheet opens, rules asked and not loaded, pages of
what is reconciled, changes counted. What "long" means is lowered here to a few rows."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import duckdb
import pyarrow.parquet as pq
import pytest
from frictionless import Error, Row
from frictionless.checks import baseline
from lies import LIES
from test_changes import rows

import pipeline.publish.explorer.shown
import pipeline.publish.moved
import pipeline.publish.twins
import pipeline.publish.verify
import pipeline.publish.verify_rows
from pipeline.ingest.raw import read_raw
from pipeline.publish.changelog import Difference, markdown
from pipeline.publish.changes import ALL, ROWS, Bump, Change
from pipeline.publish.explorer.shown import shown
from pipeline.publish.package import build_package
from pipeline.publish.snapshot import of_package
from pipeline.publish.verify import verify
from pipeline.publish.verify_rows import constraints
from pipeline.validate.projections import from_table_schema
from pipeline.validate.stored import Stored, stored_in

BROKEN = [name for name, (_, where) in LIES.items() if where.startswith("data/")]
RULES = BROKEN[: BROKEN.index("a quote that is not its span")]
"""Lies against the rules of the descriptor."""


@pytest.fixture
def package(released_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package of tables of which those with four rows or more are long."""
    monkeypatch.setattr(pipeline.publish.twins, "SPREADSHEET", 4)
    monkeypatch.setattr(pipeline.publish.verify_rows, "LOADED", 3)
    monkeypatch.setattr(pipeline.publish.explorer.shown, "MOST", 3)
    monkeypatch.setattr(pipeline.publish.verify, "LONG", 2)
    monkeypatch.setattr(pipeline.publish.verify, "SAMPLED", 1)
    raw = read_raw(released_once / "raw")
    log = f"# Changelog\n\n## {raw.dataset['version']} ({raw.dataset['released']})\n"
    build_package(tmp_path / "package", released_once / "outputs/tables", raw.documents, raw.dataset, log)
    return tmp_path / "package"


def test_a_table_too_long_for_a_spreadsheet_has_no_csv_twin_and_the_release_is_whole(package: Path) -> None:
    assert verify(package)["claims"] >= 4
    twins = json.loads((package / "csv/datapackage.json").read_bytes())["resources"]
    assert {said["name"] for said in twins} == {path.stem for path in (package / "csv").glob("*.csv")}
    assert {said["name"] for said in twins} == {n for n, found in stored_in(package / "data").items() if len(found) < 4}
    assert not any(
        key["reference"]["resource"] == "claims" for said in twins for key in said["schema"].get("foreignKeys", ())
    )


def test_of_long_tables_frictionless_looks_at_some_rows_only(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: Counter[str] = Counter()
    validate = baseline.validate_row

    def counting(check: baseline, row: Row) -> Iterable[Error]:
        seen[check.resource.name or ""] += 1
        assert not check.resource.schema.foreign_keys  # to look them up it would read whole tables
        return validate(check, row)

    monkeypatch.setattr(baseline, "validate_row", counting)
    verify(package)
    assert max(len(found) for found in stored_in(package / "data").values() if len(found) < 4) == 3
    assert max(seen.values()) == 1


def test_the_pages_say_what_they_leave_out(package: Path) -> None:
    found = stored_in(package / "data")
    claims = found["claims"].to_pylist()
    kept = shown(found)["claims"].to_pylist()
    assert 0 < len(kept) < len(claims)
    assert {row["claim_id"] for row in claims if row["quantity_id"]} <= {row["claim_id"] for row in kept}
    page = (package / "index.html").read_text("utf-8")
    assert f"These pages show {len(kept)} claims" in page and f"All {len(claims)} claims stand in the tables" in page


def test_where_even_these_are_too_many_the_pages_show_no_claim(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.publish.explorer.shown, "MOST", 1)
    found = shown(stored_in(package / "data"))
    assert len(found["claims"]) == 0 and len(found["quantities"]) > 0 and "estimates" not in found


@pytest.mark.parametrize("lie", RULES)
def test_rules_that_are_asked_catch_what_loading_catches(
    lie: str, released_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = tmp_path / "release"
    shutil.copytree(next((released_once / "outputs/releases").glob("*.*.*")), release)
    tamper, where = LIES[lie]
    tamper(release)
    said = json.loads((release / "datapackage.json").read_bytes())["resources"]
    tables = {one["name"]: from_table_schema(one["name"], one["schema"]) for one in said}
    data = {one["name"]: Stored(release / one["path"]) for one in said}
    assert list(constraints(tables, data))
    monkeypatch.setattr(pipeline.publish.verify_rows, "LOADED", 0)
    # What is asked names the rule; what is loaded, the file alone.
    assert any(problem.where.startswith(f"{where}, ") for problem in constraints(tables, data))


def test_whole_rows_are_asked_for_nothing(released_once: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.publish.verify_rows, "LOADED", 0)
    release = next((released_once / "outputs/releases").glob("*.*.*"))
    said = json.loads((release / "datapackage.json").read_bytes())["resources"]
    tables = {one["name"]: from_table_schema(one["name"], one["schema"]) for one in said}
    assert not list(constraints(tables, {one["name"]: Stored(release / one["path"]) for one in said}))


def test_more_changes_than_can_be_followed_are_counted(released_once: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = of_package(next((released_once / "outputs/releases").glob("*.*.*")))
    other = rows("places", lambda found: [row.update(name=f"{row['name']} the other") for row in found])(first)
    one_less = rows("places", lambda found: found.pop())(other)
    monkeypatch.setattr(pipeline.publish.moved, "MOST", 1)
    n = len(first.data["places"])
    (edited,) = Difference(first, other).changes
    assert edited == Change("places", ALL, ROWS, "edit", str(n), f"{n}: 0 new, 0 gone, {n} edited")
    assert edited.bump == Bump.PATCH
    difference = Difference(first, one_less)
    assert difference.bump == Bump.MINOR
    assert f"{n - 1}: 0 new, 1 gone, {n - 1} edited" in markdown(difference)
    assert "Too many rows to list" in difference.reasons[0]


def test_a_stored_table_gives_its_rows_in_their_order_in_whatever_pieces(released_once: Path) -> None:
    path = released_once / "outputs/tables/claims.parquet"
    stored, whole = Stored(path), pq.read_table(path)
    assert [row for batch in stored.batches(["claim_id"], rows=3) for row in batch.to_pylist()] == whole.select(
        ["claim_id"]
    ).to_pylist()
    assert [len(group) for group in stored.groups()] == [len(whole)] == [len(stored)]
    with duckdb.connect() as con:
        assert con.execute(f"select count(*) from '{path}'").fetchall() == [(len(stored),)]
