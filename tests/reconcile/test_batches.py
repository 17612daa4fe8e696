"""Batches bound the memory and change nothing: however few quantities are looked at together, the results are the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from accounts import balance, exact, largest, most, said, tables, tie

from pipeline.reconcile import run
from pipeline.reconcile.run import INPUTS, reconcile
from pipeline.validate.store import read_table

CLAIMS = [
    exact(130, of="all"), exact(61, of="a"), exact(70, of="b"), exact(131, of="all", by="bob"),
    said(40, 2, of="c", by="cy"), said(100, 1, ">", of="d", by="cy"), said(10, 2, of="c", by="dee"),
    exact(10, of="whole"), exact(20, of="leaf"), exact(7, of="lone"),
    exact(100, of="town"), exact(20, of="north"), exact(30, of="south"),
]  # fmt: skip
RELATIONS = [
    balance("all", "a", "b"), balance("d", "c", "rest"), most("c", "d"), largest("c", "d"),
    balance("whole", "part", "other"), balance("part", "leaf", "last"), tie({"d": 1, "lone": -1}, kind="part_of"),
    balance("town", "north", "south", "east"),
]  # fmt: skip


def test_accounts_give_the_same_in_the_smallest_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    given = tables(CLAIMS, RELATIONS, draws_on={"cy": "bob", "dee": "bob"})
    whole = reconcile(given)
    assert {"account", "digit_slip", "authorities_differ", "order_check", "remainder"} <= set(
        whole["findings"]["check"].to_pylist()
    )
    assert {"derived", "agreed", "literal"} <= set(whole["estimates"]["method"].to_pylist())
    monkeypatch.setattr(run, "BATCH", 1)
    assert reconcile(given) == whole


def test_the_first_text_gives_the_same_in_batches(monkeypatch: pytest.MonkeyPatch, first_text: Path) -> None:
    given = {name: read_table(name, first_text / "outputs" / "tables") for name in INPUTS}
    whole = reconcile(given)
    monkeypatch.setattr(run, "BATCH", 25)
    assert reconcile(given) == whole
