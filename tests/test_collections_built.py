"""A dataset with collections, from its files to a release: the same tables, the same laws."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import yaml
from support import reckoner, replace, tree, write_dataset

from pipeline.folders import Folders
from pipeline.ingest.collections import declared
from pipeline.ingest.raw import read_dataset
from pipeline.publish.explorer import pages
from pipeline.publish.verify import verify

pytestmark = pytest.mark.xdist_group("collections")  # what all of them rest on is made once

DECLARED = """\
collections:
  - collection: news
    files: ["archive/*.jsonl.gz"]
    id: number
    text: body
    columns: {title: head, published: day}
    document: {language: en, rights: "The newspaper's.", authority_id: chronicle}
    most_rejected: 0.1
  - collection: notes
    files: [notes]
    document: {language: en, rights: Free., authority_id: parish_register}
"""


def write_collections(root: Path, count: int = 60) -> Path:
    (root / "archive").mkdir()
    (root / "notes").mkdir()
    said = "According to the harbour master, {} people lived in Northhaven in 1931. They had {} boats."
    lines = [
        json.dumps({"number": n, "body": said.format(1200 + n % 3, n), "head": f"Day {n}", "day": "1931-05-01"})
        for n in range(count)
    ]
    lines.insert(3, '{"number": "bad", "body": "Some", "day": "soon"}')
    (root / "archive" / "1931.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    for name, words in {"One of them": "More than 90 boats.", "another": "Nothing."}.items():
        (root / "notes" / f"{name}.txt").write_text(words)
    with (root / "raw" / "dataset.yaml").open("a") as file:
        file.write(DECLARED)
    return root


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_collections(write_dataset(tmp_path_factory.mktemp("collected") / "dataset"))
    reckoner("--root", root, "release", "--processes", "2").ok()
    return root


@pytest.fixture
def collected(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "collected"))


def rows(root: Path, name: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = pq.read_table(Folders.of(root).tables / f"{name}.parquet").to_pylist()
    return found


def test_documents_of_collections_stand_beside_those_of_their_own(built: Path) -> None:
    found = {str(row["doc_id"]): row for row in rows(built, "documents")}
    assert len(found) == 60 + 2 + 2
    assert found["harbour"]["collection"] is None
    assert {key: found["news-17"][key] for key in ("collection", "title", "published", "text_public")} == {
        "collection": "news", "title": "Day 17", "published": "1931-05-01", "text_public": False,
    }  # fmt: skip
    assert [row["doc_id"] for row in found.values() if row["collection"] == "notes" and row["n_chars"] == 8] == [
        name for name in found if name.startswith("notes-another-txt--")
    ]


def test_what_was_rejected_is_a_table(built: Path) -> None:
    assert rows(built, "rejects") == [
        {
            "collection": "news", "locator": "1931.jsonl#4", "reason": "metadata",
            "detail": "day: 'soon', expected an EDTF date",
        }
    ]  # fmt: skip


def test_their_claims_are_read_attributed_and_reconciled(built: Path) -> None:
    claims = [row for row in rows(built, "claims") if row["doc_id"] == "news-17"]
    assert (claims[0]["quote"], claims[0]["quantity_id"]) == ("1202", "people_northhaven")
    said = {row["claim_id"]: row["authority_id"] for row in rows(built, "attributions") if row["step"] == 1}
    assert said[claims[0]["claim_id"]] == "harbour_master"
    estimates = {row["method"]: row for row in rows(built, "estimates") if row["quantity_id"] == "people_northhaven"}
    assert int(str(estimates["stated"]["n_claims"])) >= 62


def test_a_collection_is_pinned_and_one_that_changed_is_refused(collected: Path) -> None:
    lock = yaml.safe_load((collected / "raw/lock.yaml").read_text())
    assert set(lock["collection: notes"]) == {"bytes", "sha256"}
    note = next((collected / "notes").iterdir())
    note.write_text("Two boats.")
    reckoner("--root", collected, "build").refused("collection notes", "reckoner lock")
    reckoner("--root", collected, "lock").ok()
    assert yaml.safe_load((collected / "raw/lock.yaml").read_text())["collection: notes"] != lock["collection: notes"]


def test_shards_read_anew_in_one_process_or_not_at_all_give_the_same_bytes(collected: Path) -> None:
    before = tree(collected / "outputs" / "tables")
    passages = tree(collected / "outputs" / "shards" / "passages")
    shutil.rmtree(collected / "outputs" / "shards" / "claims")
    reckoner("--root", collected, "build", "--processes", "1").ok()
    assert tree(collected / "outputs" / "tables") == before
    assert tree(collected / "outputs" / "shards" / "passages") == passages


def test_what_a_build_did_not_use_is_removed_when_asked_and_nothing_else(collected: Path) -> None:
    shards = collected / "outputs" / "shards"
    before = tree(shards)
    (shards / "mine.txt").write_text("Not of the cache.")
    old = next((shards / "claims").iterdir())
    shutil.copytree(old, shards / "claims" / ("0" * 64))
    assert json.loads(reckoner("--root", collected, "build", "--json", "--prune").ok())["pruned"] == 1
    (shards / "mine.txt").unlink()
    assert tree(shards) == before


def test_documents_of_a_collection_share_pages(collected: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_CLAIMS", 20)
    monkeypatch.setattr(pages, "PER_PAGE", 15)
    reckoner("--root", collected, "build").ok()
    candidate = Folders.of(collected).candidate
    names = {path.name for path in (candidate / "explorer").iterdir()}
    assert {"text-harbour.html", "collection-news-1.html", "collection-news-2.html"} <= names
    assert sum(name.startswith("text-") for name in names) == 2, "those with a file of their own have a page too"
    found = [
        anchor
        for name in names
        for anchor in re.findall(r' id="((?:text|claim)-[^"]+)"', (candidate / "explorer" / name).read_text("utf-8"))
    ]
    expected = {f"text-{row['doc_id']}" for row in rows(collected, "documents")}
    expected |= {f"claim-{row['claim_id']}" for row in rows(collected, "claims")}
    assert len(found) == len(set(found)) and set(found) == expected
    verify(candidate)


def test_check_names_a_collection_without_files(collected: Path) -> None:
    shutil.rmtree(collected / "notes")
    reckoner("--root", collected, "check").refused("notes", "no file")


def test_a_dataset_may_have_no_texts_of_its_own(tmp_path: Path) -> None:
    root = write_collections(write_dataset(tmp_path / "dataset"), 3)
    shutil.rmtree(root / "raw" / "texts")
    (root / "raw" / "corrections.yaml").write_text("[]\n")
    assert [one.name for one in declared(read_dataset(root / "raw"))] == ["news", "notes"]
    replace(root / "raw/dataset.yaml", "most_rejected: 0.1", "most_rejected: 0.5")
    reckoner("--root", root, "build").ok()
    assert len(rows(root, "documents")) == 5


def test_processes_and_a_cluster_at_once_are_refused(built: Path) -> None:
    reckoner("--root", built, "build", "--processes", "2", "--cluster", "tcp://127.0.0.1:1").refused("one of the two")
