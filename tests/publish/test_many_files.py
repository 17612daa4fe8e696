"""Tables too long for one file: the same rows in many, each named by what it holds, from the build to the release."""

from __future__ import annotations

import functools
import json
import shutil
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import mlcroissant
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest
from support import reckoner, replace, tree, write_dataset
from tampering import sign
from test_collections_built import write_collections

import pipeline.ingest.parts
import pipeline.ingest.stretches
import pipeline.publish.verify_rows
from pipeline.errors import Refusal
from pipeline.folders import Folders
from pipeline.ingest.shards import Objects, Receipt, key_of, shards
from pipeline.ingest.stretches import Stretch, join
from pipeline.publish.package import sums
from pipeline.publish.snapshot import of_package
from pipeline.publish.verify import verify
from pipeline.validate.contract import contract
from pipeline.validate.store import files_of, read_table

pytestmark = pytest.mark.xdist_group("many files")  # what all of them rest on is made once

LONG = ("documents", "passages", "claims", "non_claims", "attributions")

LEDGER = """\
  - collection: ledger
    files: [ledger]
    document: {language: en, rights: Free., authority_id: parish_register}
"""
"""A collection whose numbers are of no quantity."""


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A dataset with collections, released, whose tables are many files: of two shards or so each, a shard of a few
    documents."""
    root = write_collections(write_dataset(tmp_path_factory.mktemp("many") / "dataset"))
    (root / "ledger").mkdir()
    for number in range(40):
        (root / "ledger" / f"{number}.txt").write_text(f"A cart carried {number} barrels. In 1931 it broke. " * 4)
    with (root / "raw/dataset.yaml").open("a") as file:
        file.write(LEDGER)
    with pytest.MonkeyPatch.context() as patch:
        lower(patch)
        reckoner("--root", root, "release").ok()
    yield root


def lower(patch: pytest.MonkeyPatch) -> None:
    """What is many, and what a shard is, lowered to a few documents."""
    patch.setattr(pipeline.ingest.stretches, "MANY", 0)
    patch.setattr(pipeline.ingest.stretches, "TARGET", 1200)
    patch.setattr(pipeline.ingest.parts, "shards", functools.partial(shards, target=600))


@pytest.fixture
def dataset(many: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy to be changed and built again."""
    lower(monkeypatch)
    return Path(shutil.copytree(many, tmp_path / "dataset"))


@pytest.fixture
def release(many: Path, tmp_path: Path) -> Path:
    """A copy of the release to be spoilt."""
    return Path(shutil.copytree(many / "outputs/releases/1.0.0", tmp_path / "release"))


def tables(root: Path) -> Path:
    return Folders.of(root).tables


def files(root: Path, name: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in files_of(name, tables(root))}


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    key = [(column, "ascending") for column in contract()[name].primary_key]
    found: list[dict[str, Any]] = read_table(name, folder).sort_by(key).to_pylist()
    return found


def test_the_rows_are_those_of_tables_in_one_file(many: Path, tmp_path: Path) -> None:
    single = Path(shutil.copytree(many, tmp_path / "single"))
    reckoner("--root", single, "build").ok()
    for name in contract():
        if contract()[name].planned:
            continue
        assert len(files_of(name, tables(single))) == 1, name
        assert (len(files_of(name, tables(many))) > 2) == (name in LONG), name
        if name != "changes":
            assert rows(tables(many), name) == rows(tables(single), name), name


def test_a_cluster_builds_the_same_files(dataset: Path, many: Path) -> None:
    import distributed

    shutil.rmtree(dataset / "outputs")
    # Of threads in this process, which takes a second; what processes do is asked in `test_executors`.
    with distributed.LocalCluster(
        processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None
    ) as running:
        reckoner("--root", dataset, "build", "--cluster", running.scheduler_address).ok()
    assert tree(tables(dataset)) == tree(tables(many))


def test_a_table_that_was_many_files_leaves_none_of_them_behind(many: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(many, tmp_path / "other"))
    reckoner("--root", other, "build").ok()
    assert not (tables(other) / "claims").exists()
    with pytest.MonkeyPatch.context() as patch:
        lower(patch)
        reckoner("--root", other, "build").ok()
    assert not (tables(other) / "claims.parquet").exists()
    assert tree(tables(other)) == tree(tables(many))


def test_what_people_look_up_stands_in_the_first_file_in_their_order(many: Path) -> None:
    first, *others = (pq.read_table(path) for path in files_of("claims", tables(many)))
    assert first.num_rows > 60
    found = [(row["quantity_id"] is None, row["quantity_id"], row["doc_id"], row["start"]) for row in first.to_pylist()]
    assert found == sorted(found)
    assert {row["doc_id"] for row in first.to_pylist() if row["quantity_id"] is None} <= {"harbour", "letter"}
    assert not any(other["quantity_id"].is_valid().to_pylist().count(True) for other in others)


def test_one_changed_document_changes_the_files_of_its_stretch_only(dataset: Path) -> None:
    before = {name: files(dataset, name) for name in LONG}
    (dataset / "ledger" / "17.txt").write_text("Some 17 ships came.")
    reckoner("--root", dataset, "lock").ok()
    reckoner("--root", dataset, "build").ok()
    for name in LONG:
        after = files(dataset, name)
        assert len(before[name]) > 4
        # A shard that changed may cut where it did not, or no longer.
        assert len(before[name].keys() - after.keys()) <= 2 and len(after.keys() - before[name].keys()) <= 3, name
        same = before[name].keys() & after.keys() - {"first.parquet"}
        assert all(before[name][file] == after[file] for file in same), name


def test_a_build_that_finds_all_files_makes_none(dataset: Path) -> None:
    kept = {path: path.stat().st_mtime_ns for path in (dataset / "outputs/shards").rglob("*.parquet")}
    reckoner("--root", dataset, "build").ok()
    assert {path: path.stat().st_mtime_ns for path in (dataset / "outputs/shards").rglob("*.parquet")} == kept


def test_what_a_file_was_made_of_is_looked_at_only_where_the_file_is_lost(dataset: Path, many: Path) -> None:
    kept = dataset / "outputs/shards"
    of_shards = sorted((kept / "claims").rglob("claims.parquet"))
    for path in of_shards:
        path.unlink()
    reckoner("--root", dataset, "build").ok()
    assert tree(tables(dataset)) == tree(tables(many)) and not any(path.exists() for path in of_shards)
    next((kept / "joined").rglob("claims.parquet")).unlink()
    reckoner("--root", dataset, "build").ok()
    assert tree(tables(dataset)) == tree(tables(many)) and 0 < sum(path.exists() for path in of_shards) <= 6


def test_a_file_of_a_table_is_not_that_of_the_cache_once_it_is_published(many: Path) -> None:
    published = {path.stat().st_ino for path in (many / "outputs/releases").rglob("*.parquet")}
    assert not published & {path.stat().st_ino for path in (many / "outputs/shards").rglob("*.parquet")}


def test_the_release_is_whole_and_says_all_its_files(many: Path, release: Path) -> None:
    assert verify(release)["claims"] == len(rows(tables(many), "claims"))
    said = {one["name"]: one for one in json.loads((release / "datapackage.json").read_bytes())["resources"]}
    for name, resource in said.items():
        if name in LONG:
            assert resource["path"][0] == f"data/{name}/first.parquet"
            assert len(resource["path"]) == len(resource["hashes"]) and "hash" not in resource
            assert {release / path for path in resource["path"]} == set((release / "data" / name).iterdir())
        else:
            assert resource["path"] == f"data/{name}.parquet"
    twins = {path.stem for path in (release / "csv").glob("*.csv")}
    assert twins == said.keys() - set(LONG)


def test_the_database_holds_the_tables_of_one_file_and_only_macros_that_ask_them(release: Path) -> None:
    with duckdb.connect(str(release / "dataset.duckdb"), read_only=True) as con:
        names = {name for (name,) in con.execute("select table_name from duckdb_tables()").fetchall()}
        assert names & set(LONG) == set() and "estimates" in names
        assert con.execute("select count(*) from duckdb_functions() where function_name = 'who_says'").fetchall() == [
            (0,)
        ]


def test_the_lines_of_its_pages_run(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(release)
    page = (release / "README.md").read_text("utf-8")
    asked = [part.split("```")[0] for part in page.split("```sql\n")[1:]]
    assert len(asked) == 2 and "dataset.duckdb` what is one file" in page
    for sql in asked:
        assert duckdb.sql(sql).fetchall()
    found = duckdb.sql("select count(*) from 'data/claims/*.parquet'").fetchall()
    assert found == [(verify(release)["claims"],)]


def test_mlcroissant_reads_the_files_of_a_table_as_one(release: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        dataset = mlcroissant.Dataset(str(release / "croissant.json"))
    issues = dataset.metadata.ctx.issues
    assert (issues.errors, issues.warnings) == (set(), set())
    whole = sum(pq.read_metadata(path).num_rows for path in (release / "data/documents").iterdir())
    assert len(list(dataset.records("documents"))) == whole


def test_the_last_build_and_the_release_can_be_asked(many: Path) -> None:
    count = len(rows(tables(many), "claims"))
    assert str(count) in reckoner("--root", many, "query", "select count(*) from claims", "--format", "csv").ok()
    assert "harbour master" in reckoner("--root", many, "show", "people_northhaven").ok()


def test_a_site_has_no_query_page_where_the_database_has_no_claims(dataset: Path) -> None:
    said = reckoner("--root", dataset, "site", "--query")
    said.refused("a database without claims", "leave out --query")


def rewritten(path: Path, change: Callable[[pa.Table], pa.Table]) -> None:
    data = pq.read_table(path)
    pq.write_table(change(data).cast(data.schema), path, compression="zstd", version="2.6")


def in_another(release: Path, name: str) -> tuple[Path, Path]:
    one, other, *_ = sorted(path for path in (release / "data" / name).iterdir() if path.stem != "first")
    return one, other


def copied_row(release: Path) -> None:
    one, other = in_another(release, "claims")
    rewritten(one, lambda data: pa.concat_tables([data, pq.read_table(other).slice(0, 1)]))


def lost_document(release: Path) -> None:
    one, _ = in_another(release, "documents")
    rewritten(one, lambda data: data.slice(1))


def other_cell(release: Path) -> None:
    one, _ = in_another(release, "claims")
    rewritten(one, lambda data: data.set_column(0, data.schema.field(0), pc.binary_join_element_wise(data[0], "x", "")))


def without_column(release: Path) -> None:
    one, _ = in_another(release, "claims")
    data = pq.read_table(one)
    pq.write_table(data.drop_columns(["quote"]), one)


def unlisted(release: Path) -> None:
    path = release / "datapackage.json"
    package = json.loads(path.read_bytes())
    resource = next(one for one in package["resources"] if one["name"] == "claims")
    resource["path"].pop()
    resource["hashes"].pop()
    path.write_text(json.dumps(package))


SPOILT: dict[str, tuple[Callable[[Path], None], str]] = {
    "a key that two files hold": (copied_row, r"duplicate key|unique\(claim_id\)"),
    "a row that rows of other files refer to": (lost_document, "doc_id"),
    "a key that others refer to": (other_cell, "claim_id"),
    "a file without a column": (without_column, "other columns than"),
    "a file that the descriptor does not name": (unlisted, "does not describe"),
}


@pytest.mark.parametrize("loaded", [pipeline.publish.verify_rows.LOADED, 0], ids=["loaded", "asked"])
@pytest.mark.parametrize("case", SPOILT)
@pytest.mark.usefixtures("without_frictionless")
def test_verify_looks_across_files(release: Path, case: str, loaded: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.publish.verify_rows, "LOADED", loaded)
    spoil, said = SPOILT[case]
    spoil(release)
    sign(release)
    with pytest.raises(Refusal, match=said):
        verify(release)


def test_a_path_without_its_hash_is_refused(release: Path) -> None:
    path = release / "datapackage.json"
    path.write_text(path.read_text("utf-8").replace('"hashes": [', '"hashed": [', 1), "utf-8")
    (release / "SHA256SUMS").write_text(sums(release), "utf-8")
    with pytest.raises(Refusal, match="each path of a file with its hash"):
        verify(release)


def test_versions_are_compared_by_the_files_that_differ(dataset: Path) -> None:
    note = next((dataset / "notes").iterdir())
    note.write_text("Some 17 ships came.")
    replace(dataset / "raw/dataset.yaml", "version: 1.0.0", "version: 1.1.0")
    reckoner("--root", dataset, "lock").ok()
    reckoner("--root", dataset, "release").ok()
    releases = dataset / "outputs/releases"
    found = of_package(releases / "1.1.0").data["changes"].to_pylist()
    assert {row["table"] for row in found} <= {"*", "claims", "non_claims", "attributions", "passages", "documents"}
    # Nothing but what hangs on the one document: no row of a file that both versions have, or that stands in others.
    documents = {row["key"] for row in found if row["table"] == "documents"}
    assert len(documents) == 1 and documents.pop().startswith("notes-")
    assert 1 <= len([row for row in found if row["table"] == "claims"]) <= 3


def stretch(folder: Path, *shards_: dict[str, pa.Table]) -> tuple[Objects, Stretch]:
    """The claims of a few shards, stored by hand."""
    objects = Objects(str(folder))
    sources = []
    for number, made in enumerate(shards_):
        sources.append(f"claims/{key_of(number)}")
        for name, data in made.items():
            path = folder / sources[-1] / f"{name}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(data, path)
    return objects, Stretch((), tuple(shards_[0]), tuple(sources))


def test_rows_that_break_the_contract_never_become_a_file(many: Path, tmp_path: Path) -> None:
    claims = read_table("claims", tables(many)).slice(0, 4)
    objects, good = stretch(tmp_path / "good", {"claims": claims.slice(0, 2)}, {"claims": claims.slice(2, 2)})
    receipt = join(objects, good)
    assert isinstance(receipt, Receipt) and sum(receipt.rows(name) for name in good.files) == 4
    objects, bad = stretch(tmp_path / "bad", {"claims": claims.slice(0, 2)}, {"claims": claims.slice(1, 2)})
    with pytest.raises(Refusal, match=r"unique\(claim_id\)"):
        join(objects, bad)
    assert not (tmp_path / "bad" / bad.folder / "receipt.json").exists()


def test_what_many_files_were_made_of_is_kept_when_the_cache_is_pruned(dataset: Path) -> None:
    shards = dataset / "outputs" / "shards"
    before = {path.rpartition("/")[0] for path in tree(shards)}
    text = dataset / "ledger" / "0.txt"
    text.write_text(text.read_text().replace("carried 0", "carried 7"))
    (dataset / "raw" / "lock.yaml").unlink()
    reckoner("--root", dataset, "build", "--prune").ok()
    after = {path.rpartition("/")[0] for path in tree(shards)}
    # A text of the same length moves no cut: what came took the place of what went, and all else stayed.
    came, went = (Counter(path.split("/")[0] for path in some) for some in (after - before, before - after))
    assert came == went == {"intake": 1, "texts": 1, "passages": 1, "claims": 1, "joined": 3}


def test_the_page_links_the_list_of_files_and_no_folder(release: Path) -> None:
    page = (release / "index.html").read_text("utf-8")
    for name in LONG:
        assert f'href="data/{name}"' not in page and f" files</a> in data/{name}/" in page
    assert 'href="data/authorities.parquet"' in page
