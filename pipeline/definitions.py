"""All assets, checks, jobs, the sensor and the schedule, as Dagster sees them. No logic lives here."""

import hashlib
import os
from pathlib import Path

import dagster as dg

from pipeline.extract import assets as extract
from pipeline.folders import Folders, find_root
from pipeline.ingest import assets as ingest
from pipeline.ingest.lock import fingerprint
from pipeline.publish import assets as publish
from pipeline.reconcile import assets as reconcile
from pipeline.validate import checks
from pipeline.validate.warehouse import TableStore

BUILT = [
    ingest.codebook,
    ingest.rejects,
    ingest.documents,
    ingest.passages,
    extract.claims,
    extract.relations,
    reconcile.estimates,
    publish.changes,
    publish.data_package,
]
"""Every asset but the release: building publishes nothing."""

CHECKS = [checks.contract_is_kept, extract.texts_are_covered]

RELEASED = [publish.release]

build_job = dg.define_asset_job(
    "build_everything",
    dg.AssetSelection.assets(*BUILT),
    description="Every table and the data package; publishes nothing.",
)
release_job = dg.define_asset_job(
    "build_and_release",
    dg.AssetSelection.assets(*BUILT, *RELEASED),
    description="Build everything, then publish the version that raw/dataset.yaml declares.",
)


def resources(folders: Folders, machines: ingest.Machines | None = None) -> dict[str, object]:
    """What the assets need, for the dataset in `folders`; by default shards are worked on by this machine."""
    return {
        "dataset": ingest.Dataset(root=str(folders.root), work=str(folders.work)),
        "machines": machines or ingest.Machines(),
        "io_manager": TableStore(folder=str(folders.tables)),
    }


@dg.sensor(job=build_job, minimum_interval_seconds=30, default_status=dg.DefaultSensorStatus.STOPPED)
def raw_changes(context: dg.SensorEvaluationContext, dataset: ingest.Dataset) -> dg.RunRequest | dg.SkipReason:
    """Builds anew whenever a file of raw/ changes."""
    files = fingerprint(dataset.folders.raw)
    state = hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()
    if state == context.cursor:
        return dg.SkipReason("raw/ has not changed since the last build that was asked for")
    context.update_cursor(state)
    return dg.RunRequest(run_key=state)


nightly = dg.ScheduleDefinition(
    name="nightly",
    job=build_job,
    cron_schedule="0 3 * * *",
    description="Builds every night at three, for collections that change where no sensor looks.",
)

ROOT = Path(os.environ.get("RECKONER_ROOT") or find_root(Path.cwd()) or Path.cwd()).resolve()

defs = dg.Definitions(
    assets=[*BUILT, *RELEASED],
    asset_checks=CHECKS,
    jobs=[build_job, release_job],
    sensors=[raw_changes],
    schedules=[nightly],
    resources=resources(Folders.of(ROOT)),
    executor=dg.in_process_executor,
)
