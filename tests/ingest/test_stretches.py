"""Stretches: which shards stand together in one file of each table."""

from __future__ import annotations

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.shards import Shard
from pipeline.ingest.stretches import TARGET, of_documents

SHARDS = st.lists(
    st.builds(
        Shard,
        st.just("news"),
        st.text("0123456789abcdef", min_size=8, max_size=8),
        st.integers(1, 9_000),
        # Sizes near that of a stretch, for small ones seldom decide where one ends.
        st.integers(1, 40).map(lambda part: part * TARGET // 20),
        st.integers(1, 10**9).map("news-{}".format),
    ),
    min_size=1,
    max_size=60,
)


def ends(shards: list[Shard]) -> list[str]:
    """The last document of each stretch."""
    return [stretch.shards[-1].last for stretch in of_documents(shards)]


@given(SHARDS)
def test_every_shard_stands_in_one_stretch_in_its_order(shards: list[Shard]) -> None:
    assert [shard for stretch in of_documents(shards) for shard in stretch.shards] == shards


@given(SHARDS)
def test_no_stretch_is_longer_than_twice_the_target_and_a_shard(shards: list[Shard]) -> None:
    for stretch in of_documents(shards):
        assert sum(shard.bytes for shard in stretch.shards[:-1]) <= 2 * TARGET


@given(SHARDS, st.data())
def test_a_text_that_changes_and_keeps_its_size_moves_no_cut(shards: list[Shard], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(shards) - 1))
    changed = [*shards[:at], dataclasses.replace(shards[at], key="changed"), *shards[at + 1 :]]
    assert ends(changed) == ends(shards)
    before, after = ([one.folder for one in of_documents(given)] for given in (shards, changed))
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1, "one stretch is made anew"
