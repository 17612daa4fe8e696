"""The assets of the group `ingest`: documents, passages, the codebook's tables."""

import functools
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import dagster as dg
import pyarrow as pa

from pipeline.errors import Refusal
from pipeline.executors import Cluster, Local, Workers, at_once, spread_new
from pipeline.folders import Folders
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.collections import declared
from pipeline.ingest.intake import listed, take_in, write_list
from pipeline.ingest.lock import changed_transcriptions, read_lock
from pipeline.ingest.raw import read_dataset
from pipeline.ingest.shard_tables import document_table, passages_folder, read_passages
from pipeline.ingest.shards import Group, Objects, Receipt, Shard, groups, piece, recorded, seen
from pipeline.ingest.stretches import Stretch, are_many, first_rows, join, of_documents, of_passages, written
from pipeline.ingest.texts import as_ingested, read_texts
from pipeline.ingest.used import note
from pipeline.validate.contract import contract
from pipeline.validate.large import Parts, Rows
from pipeline.validate.store import conform, read_own
from pipeline.validate.warehouse import spec

T = TypeVar("T")
S = TypeVar("S", bound=Group)

CODEBOOK = (
    "authorities",
    "authority_aliases",
    "authority_sources",
    "places",
    "place_aliases",
    "quantities",
    "quantity_terms",
)


class Machines(dg.ConfigurableResource[None]):
    """Where the shards of collections are worked on and kept: by default processes of this machine, one for each core,
    and the folder outputs/shards/. With `cluster`, the address of a Dask scheduler, its workers; they must see the same
    `shards`, which may be an address such as s3://bucket/folder."""

    processes: int = 0
    cluster: str = ""
    shards: str = ""

    @property
    def workers(self) -> Workers:
        return Cluster(self.cluster) if self.cluster else Local(self.processes or None)

    def objects(self, folders: Folders) -> Objects:
        """Where shards are kept."""
        return Objects(self.shards or str(folders.shards))


class Dataset(dg.ConfigurableResource[None]):
    """The folder of the dataset, the one that holds `raw/`, and the folder a build works in (by default outputs/)."""

    root: str
    work: str = ""

    @property
    def folders(self) -> Folders:
        return Folders.of(Path(self.root), Path(self.work) if self.work else None)


@dg.multi_asset(specs=[spec(name, "ingest", {"yaml"}) for name in CODEBOOK], can_subset=True)
def codebook(context: dg.AssetExecutionContext, dataset: Dataset) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """Authorities, places and quantities, as people wrote them in raw/codebook/."""
    rows = read_codebook(dataset.folders.raw)
    for name in CODEBOOK:
        if dg.AssetKey(name) in context.selected_asset_keys:
            yield dg.MaterializeResult(asset_key=name, value=conform(contract()[name], rows[name]))


@dg.multi_asset(specs=[spec("rejects", "ingest", {"yaml", "parquet"})])
def rejects(context: dg.AssetExecutionContext, dataset: Dataset, machines: Machines) -> dg.MaterializeResult[pa.Table]:
    """Every collection of raw/dataset.yaml read into shards, and the documents of them that were not taken in."""
    folders = dataset.folders
    collections = declared(read_dataset(folders.raw))
    begin = time.perf_counter()

    def told(collection: str, documents: int, size: int) -> None:
        context.log.info(f"{collection}: {documents:,} documents, {size / 1e6:,.0f} MB")

    here = Local(machines.processes or None)  # other machines need not see the files of a collection
    objects, locked = machines.objects(folders), read_lock(folders.raw)
    intake = take_in(collections, folders.root, objects, locked=locked, told=told, workers=here)
    write_list(intake, folders.work)
    note(folders.work, [*intake.parts, *(shard.folder for shard in intake.shards)])
    seconds = time.perf_counter() - begin
    return dg.MaterializeResult(
        asset_key="rejects",
        value=conform(contract()["rejects"], list(intake.rejects)),
        metadata={
            "collections": len(collections),
            "shards": len(intake.shards),
            "documents": intake.documents,
            "megabytes": intake.bytes / 1e6,
            "megabytes_per_second": intake.bytes / 1e6 / seconds,
            "rejects": len(intake.rejects),
        },
    )


@dg.multi_asset(specs=[spec("documents", "ingest", {"yaml"}, deps=["authorities", "rejects"])])
def documents(context: dg.AssetExecutionContext, dataset: Dataset, machines: Machines) -> dg.MaterializeResult[Rows]:
    """The texts and tables of raw/ and what their sidecars say, unless one changed against raw/lock.yaml; and the
    documents of all collections."""
    folders = dataset.folders
    if changed := changed_transcriptions(folders.raw):
        raise Refusal(changed)
    shards, objects = listed(folders.work), machines.objects(folders)
    found = read_texts(folders.raw, may_be_none=bool(shards))
    rows = conform(contract()["documents"], [document.row() for document in found])
    run = of_documents(shards)
    many = joined(context, machines, objects, run, standing(objects, run))
    note(folders.work, (receipt.folder for receipt in many))
    value = gathered(
        "documents", rows, objects, many=many, items=shards, read=lambda shard: document_table(objects, shard)
    )
    return dg.MaterializeResult(asset_key="documents", value=value)


@dg.multi_asset(specs=[spec("passages", "ingest", {"python"}, deps=["documents"])])
def passages(context: dg.AssetExecutionContext, dataset: Dataset, machines: Machines) -> dg.MaterializeResult[Rows]:
    """Headings and paragraphs of each text, cells of each table."""
    folders = dataset.folders
    rows = [
        {
            "passage_id": f"{document.doc_id}:{position}",
            "doc_id": document.doc_id,
            "position": position,
            "kind": kind,
            "start": start,
            "end": end,
        }
        for document in as_ingested(folders.raw, read_own("documents", folders.tables))
        for position, (start, end, kind) in enumerate(document.passages())
    ]
    own = conform(contract()["passages"], rows)
    shards, objects = listed(folders.work), machines.objects(folders)
    work = functools.partial(read_passages, objects)
    run = of_passages(shards)
    there = standing(objects, run)
    receipts, said = on_shards(
        context, machines, shards, work, known_shard(objects, run, there, passages_folder, ("passages",))
    )
    many = joined(context, machines, objects, run, there)
    note(folders.work, (receipt.folder for receipt in (*receipts, *many)))
    value = gathered(
        "passages", own, objects, many=many, items=receipts, read=lambda one: piece(objects, one, "passages")
    )
    return dg.MaterializeResult(asset_key="passages", value=value, metadata=said)


def on_shards(
    context: dg.AssetExecutionContext,
    machines: Machines,
    shards: Sequence[Shard],
    work: Callable[[Group], list[Receipt]],
    known: Callable[[Shard], Receipt | None],
) -> tuple[list[Receipt], dict[str, float]]:
    """One piece of work done on every shard, some together; their receipts in their order, and what it took. `known`
    gives the receipt of a shard that was done before, if that can be seen from here.

    A run that failed half way leaves its receipts behind, and the next one goes on from there.
    """
    if not shards:
        return [], {}
    begin = time.perf_counter()

    there = at_once(known, shards)
    left = groups(shard for shard, receipt in zip(shards, there, strict=True) if receipt is None)
    new = (one for some in _on_each(context, machines, left, work, lambda _: None) for one in some)
    receipts = [receipt or next(new) for receipt in there]
    megabytes = sum(shard.bytes for shard in shards) / 1e6
    return receipts, {
        "shards": len(shards),
        "cache_hits": sum(receipt.cached for receipt in receipts),
        "documents": sum(shard.documents for shard in shards),
        "megabytes": megabytes,
        "megabytes_per_second": megabytes / (time.perf_counter() - begin),
        **{f"rows_{name}": sum(receipt.rows(name) for receipt in receipts) for name in receipts[0].files},
    }


def _on_each(
    context: dg.AssetExecutionContext,
    machines: Machines,
    tasks: Sequence[S],
    work: Callable[[S], T],
    known: Callable[[S], T | None],
) -> list[T]:
    """The results of all tasks, in their order; the log says how far they are."""
    begin = time.perf_counter()
    total = sum(task.bytes for task in tasks)
    results: list[T] = []
    done = documents = 0
    for task, result in zip(
        tasks, spread_new(machines.workers, work, tasks, known, lambda task: task.called), strict=True
    ):
        results.append(result)
        done, documents = done + task.bytes, documents + task.documents
        rate = done / 1e6 / (time.perf_counter() - begin)
        context.log.info(f"{documents:,} documents, {done / 1e6:,.0f} of {total / 1e6:,.0f} MB, {rate:.1f} MB/s")
    return results


def standing(objects: Objects, run: Sequence[Stretch]) -> dict[str, Receipt]:
    """The receipts of those stretches that need not be made, by folder, as far as that can be seen from here; none,
    where the tables are one file each."""
    looked = at_once(lambda one: seen(objects, one.folder, one.files), run if are_many(run) else [])
    return {receipt.folder: receipt for receipt in looked if receipt}


def known_shard(
    objects: Objects,
    run: Sequence[Stretch],
    there: Mapping[str, Receipt],
    folder: Callable[[Shard], str],
    names: tuple[str, ...],
) -> Callable[[Shard], Receipt | None]:
    """What gives the receipt of a shard whose tables `names` in its `folder` were made before. Where its stretch of the
    `run` is `there`, nobody will read these tables, and they are not looked at."""
    read = {shard.key for stretch in run if stretch.folder not in there for shard in stretch.shards}
    return lambda shard: (seen if shard.key in read else recorded)(objects, folder(shard), names)


def joined(
    context: dg.AssetExecutionContext,
    machines: Machines,
    objects: Objects,
    run: Sequence[Stretch],
    there: Mapping[str, Receipt],
) -> list[Receipt]:
    """The receipts of the files of stretches, those not `there` made by one worker each; none, where the tables are one
    file each."""
    if not are_many(run):
        return []
    return _on_each(context, machines, run, functools.partial(join, objects), lambda one: there.get(one.folder))


def gathered(
    name: str,
    own: pa.Table,
    objects: Objects,
    *,
    many: Sequence[Receipt],
    items: Sequence[T],
    read: Callable[[T], pa.Table],
) -> Rows:
    """The rows of a table: its `own` at hand, and those of collections, in the files of `many` stretches or, where
    there are none, as `read` gives them for each of the `items`."""
    if many:
        return Parts(own, lambda: first_rows(objects, many, name), written(objects, many, name))
    return Parts(own, lambda: map(read, items)) if items else own
