"""Stretches: runs of neighbouring shards whose rows stand together in one file of each table.

What lives here: where a run ends, and how its files are made once and held to the contract by themselves. What does
not: what the rows are (`shard_tables`), and what files must keep beside one another (`validate.large`).
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import repeat
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.errors import Refusal
from pipeline.ingest.shard_tables import passages_folder
from pipeline.ingest.shards import TEXTS, Group, Objects, Receipt, Shard, done_once, fraction, key_of, piece
from pipeline.validate.contract import contract
from pipeline.validate.large import Written, connection, problems, sql_rules
from pipeline.validate.projections import identifier
from pipeline.validate.store import FIRST, described, link
from pipeline.versions import version

MANY: Final = 128 << 20
"""Bytes of text beyond which the tables of the collections are many files."""

TARGET: Final = 16 << 20
"""Bytes of text in a stretch, on average; at most twice as many and a shard."""

MEMORY: Final = "192MB"
"""What DuckDB may hold at a time in each worker."""


@dataclass(frozen=True)
class Stretch(Group):
    """Neighbouring shards, and the tables `names` of them: `sources` are the folders in which the rows of each shard
    stand, `beside` are the same shards with other tables, to which these rows may refer."""

    names: tuple[str, ...]
    sources: tuple[str, ...]
    beside: tuple[Stretch, ...] = ()

    @cached_property
    def folder(self) -> str:
        """Where its files are kept, named by what they are made of."""
        code = version(["ingest/stretches.py", "validate"])
        return f"joined/{key_of(self.names, self.sources, [one.folder for one in self.beside], code)}"

    @property
    def files(self) -> tuple[str, ...]:
        """Its files: one of each table, and one of the rows that people look up where the contract names some."""
        return tuple(file for name in self.names for file in (name, *([looked_up(name)] if _lookup(name) else [])))


def are_many(run: Sequence[Stretch]) -> bool:
    """Whether the tables of these stretches are many files."""
    return sum(stretch.bytes for stretch in run) > MANY


def looked_up(name: str) -> str:
    """The file of a stretch that holds the rows of a table which people look up."""
    return f"{name}.{FIRST}"


def _lookup(name: str) -> str | None:
    """The column that rows of a table have a value in when people look them up."""
    return next(iter(contract()[name].lookup), None)


def stretches(
    names: tuple[str, ...], shards: Sequence[Shard], folder: Callable[[Shard], str], *beside: Sequence[Stretch]
) -> list[Stretch]:
    """All shards in stretches. `folder` says where the rows of a shard stand, each of `beside` is what this gave for
    the same shards and other tables.

    A cut depends on the size of the shard before it and the identifier of its last document, so that a shard that
    comes, goes or changes moves no cut but those beside it, and a text that changes hardly ever moves one.
    """
    runs = _runs(shards)
    others: Iterable[tuple[Stretch, ...]] = zip(*beside, strict=True) if beside else repeat((), len(runs))
    return [Stretch(run, names, tuple(map(folder, run)), other) for run, other in zip(runs, others, strict=True)]


def _runs(shards: Sequence[Shard]) -> list[tuple[Shard, ...]]:
    runs: list[tuple[Shard, ...]] = []
    held: list[Shard] = []
    for shard in shards:
        held.append(shard)
        if (
            fraction(f"{shard.last} ends a stretch") * TARGET < shard.bytes
            or sum(one.bytes for one in held) > 2 * TARGET
        ):
            runs.append(tuple(held))
            held = []
    return [*runs, tuple(held)] if held else runs


def of_documents(shards: Sequence[Shard]) -> list[Stretch]:
    """The stretches of the table `documents`."""
    return stretches(("documents",), shards, lambda shard: shard.folder)


def of_passages(shards: Sequence[Shard]) -> list[Stretch]:
    """The stretches of the table `passages`."""
    return stretches(("passages",), shards, passages_folder, of_documents(shards))


def join(objects: Objects, stretch: Stretch) -> Receipt:
    """The receipt of the files of a stretch, which are made unless they had been before.

    Raises:
        Refusal: rows that break the contract.
    """
    return done_once(objects, stretch.folder, partial(_joined, objects, stretch), stretch.files)


def _joined(objects: Objects, stretch: Stretch) -> dict[str, pa.Table]:
    rows = {
        name: pa.concat_tables(_rows(objects, folder, name) for folder in stretch.sources) for name in stretch.names
    }
    _hold(objects, stretch, rows)
    files: dict[str, pa.Table] = {}
    for name, read in rows.items():
        data = files[name] = read.replace_schema_metadata(described(read.schema, contract()[name]).metadata)
        if column := _lookup(name):
            there = pc.is_valid(data[column])
            files[looked_up(name)] = data.filter(there)
            if len(files[looked_up(name)]):  # else there is no need of a copy
                files[name] = data.filter(pc.invert(there))
    return files


def _hold(objects: Objects, stretch: Stretch, rows: dict[str, pa.Table]) -> None:
    """Refuse rows that break a rule which can be seen within the stretch."""
    keys = {(fk.table, column) for name in rows for fk in contract()[name].foreign_keys for column in fk.columns}
    there = dict(rows)
    for one in stretch.beside:
        for name in one.names:
            there[name] = _rows(objects, one.folder, name, [column for table, column in sorted(keys) if table == name])
    targets = {name: identifier(name) for name in there}
    with tempfile.TemporaryDirectory() as spill, connection(Path(spill), MEMORY) as con:
        con.execute("set threads = 1")
        for name, data in there.items():
            con.register(name, data)
        found = [
            problem
            for name in rows
            for table in [contract()[name]]
            for problem in problems(con, table, sql_rules(table, targets[name], targets))
        ]
    if found:
        raise Refusal(found)


def _rows(objects: Objects, folder: str, name: str, columns: Sequence[str] | None = None) -> pa.Table:
    """Rows of a table in a folder of a shard or of a stretch; all its columns, or some."""
    file = TEXTS if folder.startswith(f"{TEXTS}/") else name
    content = objects.get(f"{folder}/{file}.parquet")
    assert content is not None, folder
    table = contract()[name]
    names = table.column_names if columns is None else list(columns)
    data = pq.read_table(pa.BufferReader(content), columns=names, use_threads=False)
    return data.cast(table.arrow) if columns is None else data


def written(objects: Objects, receipts: Sequence[Receipt], name: str) -> tuple[Written, ...]:
    """The files of a table in the receipts of stretches, but for those without rows."""
    return tuple(
        Written(receipt.files[name]["sha256"], partial(_put, objects, f"{receipt.folder}/{name}.parquet"))
        for receipt in receipts
        if receipt.rows(name)
    )


def first_rows(objects: Objects, receipts: Sequence[Receipt], name: str) -> Iterator[pa.Table]:
    """The rows of a table that people look up, from the receipts of stretches, one after another."""
    for receipt in receipts:
        if _lookup(name) and receipt.rows(looked_up(name)):
            yield piece(objects, receipt, looked_up(name))


def _put(objects: Objects, name: str, path: Path) -> None:
    """Put a file of `objects` to a path: on this machine without copying it, where that can be."""
    if objects.local:
        link(Path(objects.address) / name, path)
        return
    content = objects.get(name)
    assert content is not None, name
    path.write_bytes(content)
