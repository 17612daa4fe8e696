"""The same inputs give the same bytes, wherever, whenever and by however many hands they are worked."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from support import VERSION, process, tree, write_dataset

from pipeline.reconcile.run import INPUTS, RESULTS, reconcile
from pipeline.validate.contract import contract

SURROUNDINGS = {
    "in the west": {
        "folder": "a folder of another name", "umask": 0o000, "PYTHONHASHSEED": "0", "TZ": "America/St_Johns",
        "LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0",
    },
    "in the east": {
        "folder": "ein Ordner – мал", "umask": 0o077, "PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati",
        "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "OMP_NUM_THREADS": "1",
    },
}  # fmt: skip


def written_backwards(root: Path) -> Path:
    """The small dataset with its files made in another order, so that folders list them otherwise."""
    straight = write_dataset(root.with_name("straight"))
    for name in sorted(tree(straight), reverse=True):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(straight / name, root / name)
    return root


@pytest.mark.parametrize("surroundings", SURROUNDINGS.values(), ids=SURROUNDINGS.keys())
def test_a_second_build_elsewhere_gives_the_same_bytes(
    released_once: Path, tmp_path: Path, surroundings: dict[str, Any]
) -> None:
    root = written_backwards(tmp_path / surroundings["folder"])
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    env = {name: value for name, value in surroundings.items() if name.isupper()}
    env |= {"HOME": str(home), "TMPDIR": str(temporary), "RECKONER_ROOT": str(root)}
    process("release", cwd=tmp_path, env=env, umask=surroundings["umask"]).ok()
    assert tree(root) == tree(released_once)
    assert tree(home) == tree(temporary) == {}


def many() -> dict[str, pa.Table]:
    """Claims enough for DuckDB to share them among threads, of values whose sums depend on their order."""
    n, quantities, authorities = 150_000, 50, 40
    number = range(n)
    claims = pa.table(
        {
            "claim_id": [f"c{i:010x}" for i in number],
            "op": [("=", "~", ">", ">=", "<", "<=", "between", "delta")[i * 7 % 8] for i in number],
            "value": [(i * 7919 % 100_003) / 7 for i in number],
            "value_high": [(i * 7919 % 100_003) / 7 + 10 if i * 7 % 8 == 6 else None for i in number],
            "significant_digits": [i % 5 + 1 for i in number],
            "unit": [("count", "per cent", "share")[i % 3] for i in number],
            "quantity_id": [f"q{i * 31 % quantities}" if i % 11 else None for i in number],
            "doc_id": ["d"] * n,
            "start": list(number),
            "quote": ["a number"] * n,
            "modality": ["assert"] * n,
            "status": ["active"] * n,
        }
    )
    attributions = pa.table(
        {
            "claim_id": [f"c{i:010x}" for i in number for _ in range(2)],
            "step": [step for _ in number for step in range(2)],
            "authority_id": [
                f"a{(i * 13 + step * 5) % authorities}" if i % 9 else None for i in number for step in range(2)
            ],
            "authority_text": [f"a voice of {i % 7}" for i in number for _ in range(2)],
        }
    )
    sources = pa.table(
        {
            "authority_id": [f"a{i}" for i in range(1, authorities)],
            "draws_on": [f"a{i // 3}" for i in range(1, authorities)],
        }
    )
    relations, terms = many_relations(quantities)
    words = [f"q{i}" for i in range(quantities)]
    names = pa.table({"quantity_id": words, "population": words, "status": words, "measure": ["stock"] * quantities})
    given = {"claims": claims, "attributions": attributions, "authority_sources": sources}
    given |= {"relations": relations, "relation_terms": terms, "quantities": names}
    tables = {name: filled(name, given.get(name)) for name in INPUTS}
    # DuckDB hands out work by chunks.
    return {
        name: pa.Table.from_batches(table.to_batches(max_chunksize=5_000), table.schema)
        for name, table in tables.items()
    }


def many_relations(quantities: int) -> tuple[pa.Table, pa.Table]:
    """Each quantity no larger than the next of its ten, and the first of the ten most of the last."""
    number = [i for i in range(quantities - 1) if i % 10 != 9]
    halves = [i for i in range(quantities - 9) if i % 10 == 0]
    ids = [f"r{i:010x}" for i in range(len(number) + len(halves))]
    relations = pa.table(
        {
            "relation_id": ids,
            "kind": ["part_of"] * len(number) + ["most"] * len(halves),
            "op": [">="] * len(number) + [">"] * len(halves),
            "constant": [0.0] * len(ids),
            "basis": ["stated" if i % 3 else "implied" for i in range(len(ids))],
        }
    )
    pairs = [(f"q{i + 1}", 1.0, f"q{i}", -1.0) for i in number] + [(f"q{i}", 1.0, f"q{i + 9}", -0.5) for i in halves]
    terms = [(name, *term) for name, pair in zip(ids, pairs, strict=True) for term in (pair[:2], pair[2:])]
    named = dict(zip(("relation_id", "quantity_id", "coefficient"), zip(*terms, strict=True), strict=True))
    return relations, pa.table({name: list(column) for name, column in named.items()})


def filled(name: str, given: pa.Table | None) -> pa.Table:
    """A table of the contract's columns, empty where nothing is given."""
    n = given.num_rows if given is not None else 0
    return pa.table(
        {
            field.name: given[field.name].cast(field.type)
            if given is not None and field.name in given.column_names
            else pa.nulls(n, field.type)
            for field in contract()[name].arrow
        }
    )


def test_estimates_do_not_depend_on_the_number_of_threads() -> None:
    tables = many()
    one = reconcile(tables, threads=1)
    assert all(one[name].num_rows > 20 for name in RESULTS if name != "finding_repairs")
    for threads in (2, 4):
        other = reconcile(tables, threads=threads)
        for name in RESULTS:
            assert other[name].equals(one[name]), f"{name} by {threads} threads"


def test_estimates_do_not_depend_on_the_order_of_rows(first_text: Path) -> None:
    data = first_text / "outputs/tables"
    tables = {name: pq.read_table(data / f"{name}.parquet") for name in INPUTS}
    backwards = {name: table.take(pa.array(range(table.num_rows)[::-1], pa.int64())) for name, table in tables.items()}
    straight = reconcile(tables)
    for name, table in reconcile(backwards).items():
        assert table.equals(straight[name])
        assert table.num_rows or name == "finding_repairs"


def test_no_path_and_no_clock_gets_into_a_release(released_once: Path) -> None:
    root = released_once / "outputs/releases" / VERSION
    today = datetime.date.fromtimestamp((root / "SHA256SUMS").stat().st_mtime)
    for name in tree(root):
        content = (root / name).read_bytes()
        for words in (str(released_once.parent), "released.making", today.isoformat()):
            assert words.encode() not in content, f"{name} holds {words}"
