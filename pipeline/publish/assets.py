"""The assets of the group `publish`: what changed, the data package, and the release it becomes."""

import dagster as dg
import pyarrow as pa

from pipeline import __version__
from pipeline.errors import Refusal
from pipeline.extract.coverage import missed
from pipeline.folders import Folders
from pipeline.ingest.assets import Dataset
from pipeline.ingest.raw import read_dataset
from pipeline.ingest.texts import as_ingested
from pipeline.publish.changelog import history, page
from pipeline.publish.changes import HISTORY
from pipeline.publish.origins import origins
from pipeline.publish.package import about, build_package
from pipeline.publish.release import earlier_page, publish, since_before
from pipeline.publish.snapshot import Snapshot, of_tables
from pipeline.validate.contract import contract
from pipeline.validate.store import read_own
from pipeline.validate.stored import stored_in
from pipeline.validate.warehouse import OWNERS, spec

PUBLISHED = [name for name, table in contract().items() if not table.planned]


def _built(folders: Folders) -> Snapshot:
    """The version that the working tables make, but for what it says of changes."""
    found = {name: data for name, data in stored_in(folders.tables).items() if name != HISTORY}
    said = about(read_dataset(folders.raw), origins(folders.tables))
    return of_tables(said, {name: contract()[name] for name in [*found, HISTORY]}, found)


@dg.multi_asset(
    specs=[spec(HISTORY, "publish", {"python"}, deps=[name for name in PUBLISHED if name != HISTORY])],
)
def changes(dataset: Dataset) -> dg.MaterializeResult[pa.Table]:
    """What differs from the newest published version before this one, row by row, and why."""
    folders = dataset.folders
    said = read_dataset(folders.raw)
    difference = since_before(folders.releases, _built(folders), said.get("reworded", ()))
    return dg.MaterializeResult(asset_key=HISTORY, value=history(difference))


@dg.asset(
    deps=PUBLISHED,
    group_name="publish",
    kinds={"parquet", "csv", "frictionless"},
    owners=OWNERS,
    code_version=__version__,
)
def data_package(dataset: Dataset) -> dg.MaterializeResult[None]:
    """Every file of a release, in a folder of its own: tables as Parquet and CSV, descriptors, pages, texts."""
    folders = dataset.folders
    texts = as_ingested(folders.raw, read_own("documents", folders.tables))
    said = read_dataset(folders.raw)
    difference = since_before(folders.releases, _built(folders), said.get("reworded", ()))
    changelog = page(difference, said, said.get("notes", ""), earlier_page(folders.releases, said["version"]))
    build_package(folders.candidate, folders.tables, texts, said, changelog)
    return dg.MaterializeResult(metadata={"folder": dg.MetadataValue.path(str(folders.candidate))})


@dg.asset(
    deps=[data_package],
    group_name="publish",
    kinds={"frictionless"},
    owners=OWNERS,
    code_version=__version__,
)
def release(dataset: Dataset) -> dg.MaterializeResult[None]:
    """The data package published as the version that raw/dataset.yaml declares; what is published never changes."""
    folders = dataset.folders
    said = read_dataset(folders.raw)
    version = said["version"]
    # The checks of a run are in Dagster's log; what is published must not depend on a log.
    rows = [row for name in ("claims", "non_claims") for row in read_own(name, folders.tables).to_pylist()]
    problems = [
        problem
        for document in as_ingested(folders.raw, read_own("documents", folders.tables))
        for problem in missed(document.doc_id, document.text, [r for r in rows if r["doc_id"] == document.doc_id])
    ]
    if problems:
        raise Refusal(problems)
    new = publish(folders.candidate, folders.releases, version, said.get("reworded", ()))
    return dg.MaterializeResult(
        metadata={
            "version": version,
            "new": new,
            "folder": dg.MetadataValue.path(str(folders.releases / version)),
        }
    )
