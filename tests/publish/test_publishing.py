"""What is published never changes: a version is written once, at once, and only when it is good."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from support import VERSION, reckoner, replace, tree

from pipeline.errors import Refusal
from pipeline.publish.release import publish
from pipeline.publish.site import INDEX
from pipeline.publish.snapshot import versions
from pipeline.validate.store import alone

pytestmark = pytest.mark.usefixtures("without_frictionless")


@pytest.fixture
def candidate(released_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(released_once / "outputs" / "candidate", tmp_path / "candidate"))


def test_the_release_is_the_candidate(released_once: Path) -> None:
    outputs = released_once / "outputs"
    assert tree(outputs / "releases" / VERSION) == tree(outputs / "candidate")


def test_publishing_twice_says_so_and_changes_nothing(released: Path) -> None:
    before = tree(released)
    folder = f"{released}/outputs/releases/1.0.0"
    said = f"Version 1.0.0 is already published and identical: {folder}\nNext: open {folder}/index.html.\n"
    assert reckoner("--root", released, "release").ok() == said
    assert reckoner("--root", released, "release").ok() == said
    assert tree(released) == before


def test_a_version_with_other_content_is_refused_and_what_is_published_stays(released: Path) -> None:
    replace(released / "raw/codebook/places.yaml", "name: Northhaven", "name: North Haven")
    before = tree(released)
    outcome = reckoner("--root", released, "release")
    outcome.refused("version 1.0.0, published with other content", "csv/places.csv", "raise `version`")
    assert tree(released) == before
    replace(released / "raw/dataset.yaml", "version: 1.0.0", "version: 1.1.0")
    assert "Published version 1.1.0" in reckoner("--root", released, "release").ok()
    after = tree(released)
    assert {name: after[name] for name in before if name.startswith("outputs/releases/1.0.0/")} == {
        name: digest for name, digest in before.items() if name.startswith("outputs/releases/1.0.0/")
    }
    assert versions(released / "outputs/releases") == ["1.0.0", "1.1.0"]


def test_a_published_version_that_was_tampered_with_is_not_taken_for_identical(released: Path) -> None:
    with (released / "outputs/releases/1.0.0/README.md").open("a") as file:
        file.write("One more line.\n")
    before = tree(released)
    reckoner("--root", released, "release").refused("README.md")
    assert tree(released) == before


def test_a_candidate_that_does_not_verify_is_not_published(candidate: Path, tmp_path: Path) -> None:
    (candidate / "extra.txt").write_text("x")
    with pytest.raises(Refusal, match=r"extra\.txt"):
        publish(candidate, tmp_path / "releases", VERSION)
    assert list((tmp_path / "releases").iterdir()) == []


def test_what_a_killed_publisher_left_is_no_release_and_in_nobodys_way(candidate: Path, tmp_path: Path) -> None:
    releases = tmp_path / "releases"
    left = releases / f".{VERSION}.tmp"
    (left / "data").mkdir(parents=True)
    (left / "data" / "half.parquet").write_bytes(b"PAR1")
    assert versions(releases) == []
    assert publish(candidate, releases, VERSION) is True
    assert tree(releases / VERSION) == tree(candidate)
    assert {path.name for path in releases.iterdir()} == {VERSION, INDEX}


def test_a_second_publisher_is_told_to_wait(candidate: Path, tmp_path: Path) -> None:
    releases = tmp_path / "releases"
    releases.mkdir()
    with alone(releases), pytest.raises(Refusal, match="another build at work"):
        publish(candidate, releases, VERSION)
    assert list(releases.iterdir()) == []
    assert publish(candidate, releases, VERSION) is True


def test_versions_are_ordered_as_numbers(tmp_path: Path) -> None:
    for name in ("1.10.0", "1.9.0", "0.2.0", "1.9.10", "latest", "1.0", ".2.0.0.tmp", "01.0.0"):
        (tmp_path / name).mkdir()
    (tmp_path / "3.0.0").write_text("a file")
    assert versions(tmp_path) == ["0.2.0", "1.9.0", "1.9.10", "1.10.0"]
