"""Shards: where a collection is cut, what makes one valid, and what is done again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest
from collected import SAID, many, stored, text
from hypothesis import given, settings
from hypothesis import strategies as st
from support import tree

from pipeline.errors import Refusal
from pipeline.ingest.collections import Collection
from pipeline.ingest.intake import pins_of, take_in
from pipeline.ingest.lock import Locked
from pipeline.ingest.passages import split
from pipeline.ingest.shard_tables import passage_table
from pipeline.ingest.shards import Objects, done_once, texts_of, valid


def test_every_document_is_in_one_shard_in_order(tmp_path: Path) -> None:
    found = stored(many(), tmp_path)
    rows = [row for shard in found for row in texts_of(Objects(str(tmp_path)), shard).to_pylist()]
    assert [(row["doc_id"], row["text"]) for row in rows] == [(one.row["doc_id"], one.text) for one in many()]
    assert sum(shard.documents for shard in found) == len(rows)
    assert len(found) > 5 and all(shard.bytes <= 2000 for shard in found)


def test_the_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    stored(many(), tmp_path / "a")
    stored(many(), tmp_path / "b")
    one, other = (
        {name: sum_ for name, sum_ in tree(tmp_path / side).items() if not name.endswith("times.json")} for side in "ab"
    )
    assert one == other


@settings(max_examples=30)
@given(at=st.integers(0, 199), change=st.sampled_from(["edit", "remove", "insert"]))
def test_one_document_changes_no_shard_but_those_beside_it(
    tmp_path_factory: pytest.TempPathFactory, at: int, change: str
) -> None:
    folder, changed = tmp_path_factory.mktemp("shards"), many()
    if change == "edit":
        changed[at] = text(str(at), "Nobody came.")
    elif change == "remove":
        del changed[at]
    else:
        changed.insert(at, text("new", "Nobody came."))
    before, after = ({shard.key for shard in stored(documents, folder)} for documents in (many(), changed))
    assert after != before
    # A shard that is as long as one may be was cut by its length, and hands the change on to the next. One that held
    # nothing but the document that was removed goes, and none takes its place.
    assert len(after - before) <= 4


def test_what_a_shard_says_is_checked_and_made_again_if_it_is_not_so(tmp_path: Path) -> None:
    objects, runs = Objects(str(tmp_path)), []

    def work() -> dict[str, pa.Table]:
        runs.append(1)
        return {"t": pa.table({"n": [1, 2]})}

    first = done_once(objects, "x", work, ("t",))
    assert (first.cached, first.rows("t")) == (False, 2)
    assert done_once(objects, "x", work, ("t",)).cached and len(runs) == 1
    whole = (tmp_path / "x/t.parquet").read_bytes()
    spoilt = {
        "x/t.parquet": [whole[:-1], whole[:50] + b"?" + whole[51:], None],
        "x/receipt.json": [b"{", b"[]", b'{"t": {}}', json.dumps({"u": first.files["t"]}).encode(), None],
    }
    for name, contents in spoilt.items():
        for content in contents:
            path = tmp_path / name
            path.unlink()
            if content is not None:
                path.write_bytes(content)
            assert valid(objects, "x", ("t",)) is None
            assert not done_once(objects, "x", work, ("t",)).cached
            assert (tmp_path / "x/t.parquet").read_bytes() == whole


def test_what_was_killed_half_way_is_as_if_it_had_never_begun(tmp_path: Path) -> None:
    objects = Objects(str(tmp_path))

    def killed() -> Iterator[None]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        done_once(objects, "x", lambda: {"t": pa.table({"n": list(killed())})}, ("t",))
    assert valid(objects, "x", ("t",)) is None and objects.names() == []


def test_times_stand_apart_from_the_data(tmp_path: Path) -> None:
    stored(many(20), tmp_path)
    for path in tmp_path.rglob("receipt.json"):
        assert set(json.loads(path.read_bytes())["texts"]) == {"rows", "bytes", "sha256"}
        assert set(json.loads((path.parent / "times.json").read_bytes())) == {"seconds"}


WORDS = st.text(st.sampled_from("ab. \n\té–\u2028 1"), max_size=60).filter(lambda words: bool(words.strip()))


@settings(max_examples=100)
@given(st.lists(WORDS, max_size=6))
def test_passages_of_a_shard_are_those_of_each_text(texts: list[str]) -> None:
    table = pa.table(
        {
            "doc_id": pa.array([f"d{i}" for i in range(len(texts))], pa.string()),
            "text": pa.array(texts, pa.large_string()),
        }
    )
    expected = [
        {"passage_id": f"d{i}:{n}", "doc_id": f"d{i}", "position": n, "kind": kind, "start": start, "end": end}
        for i, words in enumerate(texts)
        for n, (start, end, kind) in enumerate(split(words))
    ]
    assert passage_table(table).to_pylist() == expected


@pytest.fixture
def collection(tmp_path: Path) -> Collection:
    (tmp_path / "in").mkdir()
    for name, content in {"a": b"One ship.", "b": b"Two ships.", "c": b"\xff"}.items():
        (tmp_path / "in" / f"{name}.txt").write_bytes(content)
    return Collection(name="news", files=("in",), document=SAID, most_rejected=0.5)


def test_an_intake_counts_what_came_in_and_what_did_not(tmp_path: Path, collection: Collection) -> None:
    intake = take_in([collection], tmp_path, Objects(str(tmp_path / "out")))
    assert (intake.documents, intake.bytes) == (2, 19)
    assert [(row["collection"], row["locator"], row["reason"]) for row in intake.rejects] == [
        ("news", "c.txt", "encoding")
    ]
    assert intake.pins == pins_of([collection], tmp_path)


def test_a_collection_with_too_many_bad_documents_is_refused(tmp_path: Path, collection: Collection) -> None:
    strict = Collection(name="news", files=("in",), document=SAID)
    with pytest.raises(Refusal, match=r"1 of 3 documents rejected(.|\n)*most_rejected(.|\n)*c\.txt"):
        take_in([strict], tmp_path, Objects(str(tmp_path / "out")))


def test_a_collection_that_is_not_as_locked_is_refused(tmp_path: Path, collection: Collection) -> None:
    pins = pins_of([collection], tmp_path)
    take_in([collection], tmp_path, Objects(str(tmp_path / "out")), locked=pins)
    (tmp_path / "in" / "b.txt").write_bytes(b"Six ships.")
    with pytest.raises(Refusal, match="reckoner lock"):
        take_in([collection], tmp_path, Objects(str(tmp_path / "out")), locked=pins)
    assert pins_of([collection], tmp_path) != pins
    other = {"collection: other": Locked(1, "0" * 64)}
    assert take_in([collection], tmp_path, Objects(str(tmp_path / "out")), locked=other).documents == 2
