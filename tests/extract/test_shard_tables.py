"""The tables of a shard: the same rows that are made one at a time, and proof that no number was passed over."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from collected import many, stored

from pipeline import versions
from pipeline.errors import Refusal
from pipeline.extract import shard_tables
from pipeline.extract.claims import extract
from pipeline.extract.documents import names_in
from pipeline.extract.identity import DIGITS
from pipeline.extract.names import Names
from pipeline.extract.rows import attribution_rows, claim_rows, non_claim_rows
from pipeline.extract.shard_tables import read_once, read_shards
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.passages import split
from pipeline.ingest.shards import Group, Objects, Shard, texts_of
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

TEXTS = [
    "On the coast\n\nAccording to the harbour master, some 1,200 people lived in Northhaven in 1931.\n\nThat was 40 per "
    "cent of them, a fall of 300. In Southhaven – “more than 950” – nobody counted.",
    "Nothing to see here.",
    "٣٤ and 7 of 9 ships. The vote was 12-6, and 1,100 refugees came, of whom 200 stayed.",
]


@pytest.fixture
def texts() -> pa.Table:
    return pa.table(
        {
            "doc_id": pa.array([f"d{i}" for i in range(len(TEXTS))], pa.string()),
            "authority_id": pa.array(["chronicle"] * len(TEXTS)),
            "text": pa.array(TEXTS, pa.large_string()),
        }
    )


def rows(name: str, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(conform(contract()[name], found).to_pylist(), key=repr)


def test_a_shard_has_the_rows_that_are_made_one_at_a_time(dataset: Path, texts: pa.Table) -> None:
    names = names_in(read_codebook(dataset / "raw"))
    (made,) = read_shards([texts], names)
    batch = pa.record_batch({"doc_id": texts["doc_id"].combine_chunks(), "text": pa.array(TEXTS)})
    read = extract(batch, names, digits=20).to_pylist()
    passages = {f"d{i}": [(s, f"d{i}:{n}") for n, (s, _, _) in enumerate(split(text))] for i, text in enumerate(TEXTS)}
    speakers = dict.fromkeys(passages, "chronicle")
    assert len(made["claims"]) > 5 and made["claims"]["base_claim_id"].null_count < len(made["claims"])
    for name, expected in {
        "claims": claim_rows(read, passages),
        "non_claims": non_claim_rows(read),
        "attributions": attribution_rows(read, speakers),
    }.items():
        assert sorted(made[name].to_pylist(), key=repr) == rows(name, expected), name


def test_shards_read_together_have_the_rows_that_each_has_alone(texts: pa.Table) -> None:
    shards = [texts.slice(2, 1), texts.slice(1, 0), texts.slice(0, 2)]
    together = read_shards(shards, Names())
    assert together == [read_shards([shard], Names())[0] for shard in shards]
    assert len(together[0]["claims"]) and not len(together[1]["claims"])
    assert together[2]["claims"]["base_claim_id"].null_count < len(together[2]["claims"])


def test_of_shards_worked_on_together_those_are_read_that_were_not_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    objects, listed = Objects(str(tmp_path)), stored(many(30), tmp_path)
    first, *others = listed
    read_once(Names(), objects, Group((first,)))
    read: list[Shard] = []
    monkeypatch.setattr(shard_tables, "texts_of", lambda objects, shard: read.append(shard) or texts_of(objects, shard))
    receipts = read_once(Names(), objects, Group((others[0], first, *others[1:])))
    assert read == others
    assert len(receipts) > 2 and [receipt.cached for receipt in receipts] == [False, True, *[False] * (len(others) - 1)]
    assert read_once(Names(), objects, Group((first,)))[0].files == receipts[1].files


def test_a_longer_identifier_begins_as_the_short_one(texts: pa.Table) -> None:
    batch = pa.record_batch({"doc_id": texts["doc_id"].combine_chunks(), "text": pa.array(TEXTS)})
    short, long = (extract(batch, digits=digits)["claim_id"].drop_null().to_pylist() for digits in (DIGITS, 20))
    assert [one[: 1 + DIGITS] for one in long] == short and {len(one) for one in long} == {21}


@pytest.mark.parametrize("spoil", ["drop", "move"])
@pytest.mark.parametrize("where", [0, 1, 5, -1])
@pytest.mark.parametrize("together", [1, 1 << 20])
def test_a_number_that_is_passed_over_or_misquoted_is_refused(
    texts: pa.Table, monkeypatch: pytest.MonkeyPatch, spoil: str, where: int, together: int
) -> None:
    def spoilt(*args: Any, **options: Any) -> pa.RecordBatch:
        read = pa.Table.from_batches([extract(*args, **options)])
        at = where % len(read)
        if spoil == "drop":
            kept = read.filter(pa.array([i != at for i in range(len(read))]))
            kept = kept.set_column(kept.schema.get_field_index("base"), "base", pa.nulls(len(kept), pa.int64()))
            return kept.combine_chunks().to_batches()[0]
        starts = [start + (i == at) for i, start in enumerate(read["start"].to_pylist())]
        return read.set_column(1, "start", pa.array(starts)).combine_chunks().to_batches()[0]

    monkeypatch.setattr(shard_tables, "extract", spoilt)
    monkeypatch.setattr(shard_tables, "PROVED", together)
    with pytest.raises(Refusal, match="fault of the reader"):
        read_shards([texts], Names())


def test_other_texts_names_or_code_are_read_again_and_the_same_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    objects = Objects(str(tmp_path))
    shard, other = stored(many(10), tmp_path)[0], stored(many(11), tmp_path)[-1]
    names = Names(authorities={"the mayor": "mayor"})

    def cached(names: Names, shard: Shard = shard) -> bool:
        return read_once(names, objects, Group((shard,)))[0].cached

    assert [cached(Names()), cached(Names()), cached(names), cached(names)] == [False, True, False, True]
    assert other.key != shard.key and not cached(names, other)
    monkeypatch.setattr(shard_tables, "version", lambda parts: "another")
    assert not cached(names)


def test_the_version_is_that_of_the_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = Path(shutil.copytree(Path(versions.__file__).parent / "extract", tmp_path / "extract")).parent
    shutil.copytree(Path(versions.__file__).parents[1] / "schemas", tmp_path / "schemas")
    monkeypatch.setattr(versions, "_PACKAGE", package)

    def version() -> str:
        versions._version.cache_clear()
        return versions.version(["extract"])

    before = version()
    assert version() == before
    with (package / "extract" / "en" / "hedges.py").open("a") as file:
        file.write("# better\n")
    assert version() != before
    versions._version.cache_clear()
