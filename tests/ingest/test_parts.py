"""Parts: the files of a collection may be read together or apart, here or elsewhere, and nothing else depends on it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from collected import SAID
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.executors import Local
from pipeline.ingest import parts
from pipeline.ingest.collections import Collection
from pipeline.ingest.intake import Intake, pins_of, take_in
from pipeline.ingest.shards import Objects, texts_of

NEWS = Collection(name="news", files=("in",), document=SAID, identifier="number", most_rejected=1)


def write(root: Path, files: dict[str, list[tuple[int, str]]]) -> None:
    (root / "in").mkdir(parents=True)
    for name, documents in files.items():
        lines = [json.dumps({"number": number, "text": text}) + "\n" for number, text in documents]
        (root / "in" / f"{name}.jsonl").write_text("".join(lines))


@dataclass
class Site:
    """A folder with a collection, and where its shards are kept."""

    root: Path

    @property
    def objects(self) -> Objects:
        return Objects(str(self.root / "out"))

    def intake(self) -> Intake:
        return take_in([NEWS], self.root, self.objects)

    def rows(self, intake: Intake) -> list[dict[str, object]]:
        return [row for shard in intake.shards for row in texts_of(self.objects, shard).to_pylist()]


FILES = {name: [(i, f"{i} ships came.") for i in range(n, n + 9)] for n, name in ((10, "a"), (20, "b"), (30, "c"))}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    """Three files, each of which is a part."""
    monkeypatch.setattr(parts, "SIZE", 1)
    write(tmp_path, FILES)
    return Site(tmp_path)


def test_files_are_cut_into_parts_by_their_own_names_and_sizes(tmp_path: Path) -> None:
    write(tmp_path, {f"{i:03}": [(i, "word " * 400_000)] for i in range(100)})
    found = list(parts.parts(NEWS, tmp_path))
    names = [source.name for part in found for source in part.sources]
    assert names == sorted(names) and len(names) == 100
    assert 2 < len(found) < 12
    (tmp_path / "in" / "050.jsonl").unlink()
    again = list(parts.parts(NEWS, tmp_path))
    moved = {part.sources[0].name for part in found} ^ {part.sources[0].name for part in again}
    assert len(moved) <= 2, "cuts moved far from the file that went"


def test_processes_take_in_what_one_takes_in(site: Site, tmp_path: Path) -> None:
    one = site.intake()
    assert len(list(parts.parts(NEWS, site.root))) == 3
    other = Objects(str(tmp_path / "other"))
    assert take_in([NEWS], site.root, other, workers=Local(2)) == one
    assert other.names() == site.objects.names()
    assert one.documents == 27 and one.pins == pins_of([NEWS], tmp_path)


def test_only_the_part_that_changed_is_read_again(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.intake()
    (site.root / "in" / "b.jsonl").write_text('{"number": 20, "text": "None came."}\n')
    read: list[str] = []
    really: Callable[[Objects, parts.Part], object] = parts._read

    def noted(objects: Objects, part: parts.Part) -> object:
        read.extend(source.name for source in part.sources)
        return really(objects, part)

    monkeypatch.setattr(parts, "_read", noted)
    assert site.intake().documents == 19
    assert read == ["b.jsonl"]


def test_a_shard_that_was_removed_is_made_again(site: Site) -> None:
    before = site.intake()
    site.objects.remove("texts")
    assert site.intake() == before
    assert len(site.rows(before)) == 27


def test_what_a_collection_says_of_its_documents_is_read_anew(site: Site) -> None:
    site.intake()
    other = take_in(
        [Collection("news", ("in",), {**SAID, "rights": "None."}, identifier="number")], site.root, site.objects
    )
    assert {row["rights"] for row in site.rows(other)} == {"None."}


NUMBERS = st.lists(st.lists(st.integers(0, 12), max_size=6), min_size=1, max_size=4)


@given(NUMBERS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_identifier_that_comes_twice_is_rejected_wherever_the_parts_are_cut(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch, numbers: list[list[int]]
) -> None:
    said = [[(number, f"{number} ships in {n}, {i}.") for i, number in enumerate(one)] for n, one in enumerate(numbers)]
    files = {str(n): [(99 + n, "One ship."), *one] for n, one in enumerate(said)}
    found = []
    for size in (1, 1 << 20):
        monkeypatch.setattr(parts, "SIZE", size)
        site = Site(tmp_path_factory.mktemp("site"))
        write(site.root, files)
        intake = site.intake()
        found.append((site.rows(intake), intake.rejects, intake.pins))
        assert intake.pins == pins_of([NEWS], site.root)
    assert found[0] == found[1]
    ids = [row["doc_id"] for row in found[0][0]]
    assert len(ids) == len(set(ids)) and len(ids) + len(found[0][1]) == sum(map(len, files.values()))
