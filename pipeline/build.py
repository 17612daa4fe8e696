"""One run of the whole graph in this process: staged, and kept only when all of it is good.

What an asset does is not known here, nor how its outcome is shown.
"""

import dataclasses
import logging
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import dagster as dg

from pipeline.definitions import BUILT, CHECKS, RELEASED, resources
from pipeline.errors import Problem, Refusal, printable
from pipeline.folders import Folders
from pipeline.ingest import used
from pipeline.ingest.assets import Machines
from pipeline.ingest.intake import listed_pins
from pipeline.ingest.lock import write_lock
from pipeline.ingest.raw import read_raw
from pipeline.validate.store import alone

STAGING: Final = ".building"

Progress = Callable[[str, int, int], None]
"""Called before each step with its name, its number from 1, and how many there are."""


@dataclass(frozen=True)
class Built:
    """What a run did: rows by table, checks passed, the version it published, if it was asked to, and how many folders
    of the cache it removed."""

    rows: dict[str, int]
    checks: int
    version: str = ""
    published: bool = False
    """False when nothing was to be published, or the version was already there, byte for byte."""
    pruned: int = 0


def build(
    root: Path, progress: Progress, *, release: bool = False, machines: Machines | None = None, prune: bool = False
) -> Built:
    """Build every table and the data package of the dataset in `root`; with `release`, publish it too.

    `machines` are where the shards of collections are worked on, by default this one; with `prune`, what is kept there
    and was not used is removed.

    Raises:
        Refusal: something is wrong with raw/, a table or the release; the last good outputs are as they were.
    """
    read_raw(root / "raw")  # all that is wrong with the raw files at once, before anything is built
    outputs = Folders.of(root).outputs
    outputs.mkdir(exist_ok=True)
    with alone(outputs):
        staging = outputs / STAGING
        shutil.rmtree(staging, ignore_errors=True)  # left by a build that was killed
        try:
            folders = Folders.of(root, staging)
            with dg.DagsterInstance.ephemeral() as instance:
                made, checks = _run(instance, [*BUILT, *CHECKS], resources(folders, machines), progress)
                rows = {name: said["dagster/row_count"] for name, said in made.items() if "dagster/row_count" in said}
                built = Built(rows, checks)
                if release:  # a run of its own, for it waits for all checks
                    published, _ = _run(instance, RELEASED, resources(folders, machines), progress)
                    said = published["release"]
                    built = Built(rows, checks, said["version"], said["new"])
            write_lock(folders.raw, pins=listed_pins(folders.work))
            _keep(folders, Folders.of(root))
            if prune:
                objects = (machines or Machines()).objects(folders)
                built = dataclasses.replace(built, pruned=used.prune(objects, folders.work))
            return built
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def machines(processes: int | None = None, cluster: str = "", shards: str = "") -> Machines:
    """Where the shards of collections are worked on and kept.

    Raises:
        Refusal: processes of this machine and a cluster at once.
    """
    if processes and cluster:
        found = f"--processes {processes} beside --cluster {cluster}"
        raise Refusal(Problem("the command", found, "one of the two", "leave out one of them"))
    return Machines(processes=processes or 0, cluster=cluster, shards=shards)


def _run(
    instance: dg.DagsterInstance,
    assets: Sequence[dg.AssetsDefinition],
    given: Mapping[str, object],
    progress: Progress,
) -> tuple[dict[str, dict[str, Any]], int]:
    """Materialize and check; gives the metadata of each asset and how many checks passed.

    Raises:
        Refusal: an asset refused, or a check failed.
    """
    job = dg.Definitions(
        assets=assets,
        jobs=[dg.define_asset_job("run", dg.AssetSelection.all())],
        resources=given,
        executor=dg.in_process_executor,
        loggers={"console": _steps(progress, len(assets))},
    ).resolve_job_def("run")
    try:
        result = job.execute_in_process({"loggers": {"console": {}}}, instance=instance)
    except dg.DagsterExecutionInterruptedError:
        raise KeyboardInterrupt from None
    except Exception as error:
        raise _cause(error) from None
    evaluations = result.get_asset_check_evaluations()
    failed = [
        Problem(
            where=f"table {check.asset_key.to_user_string()}, check {check.check_name}",
            found=printable(str(check.metadata["broken"].value), 300),
            expected="the check to pass",
            remedy="correct the raw files, or report it",
        )
        for check in evaluations
        if not check.passed
    ]
    if failed:
        raise Refusal(failed)
    made = {}
    for event in result.get_asset_materialization_events():
        materialization = event.step_materialization_data.materialization
        name = materialization.asset_key.to_user_string()
        made[name] = {key: entry.value for key, entry in materialization.metadata.items()}
    return made, len(evaluations)


def _keep(staged: Folders, kept: Folders) -> None:
    """Move what a good run staged to where users look for it."""
    kept.tables.mkdir(exist_ok=True)
    aside = staged.work / "before"
    aside.mkdir()
    for path in sorted(staged.tables.iterdir()):
        one, many = kept.tables / f"{path.stem}.parquet", kept.tables / path.stem
        if path.is_dir() or many.is_dir():  # no folder takes the place of another at once
            for before in (one, many):
                if before.exists():
                    before.replace(aside / before.name)
        path.replace(kept.tables / path.name)
    if kept.candidate.exists():
        shutil.rmtree(kept.candidate)
    staged.candidate.rename(kept.candidate)


def _steps(progress: Progress, total: int) -> dg.LoggerDefinition:
    """A Dagster logger that prints nothing and tells `progress` of each step as it starts."""

    class Steps(logging.Handler):
        started = 0

        def emit(self, record: logging.LogRecord) -> None:
            event = getattr(record, "dagster_event", None)
            if event is not None and event.is_step_start:
                self.started += 1
                progress(event.step_key, self.started, total)

    @dg.logger
    def console(_: dg.InitLoggerContext) -> logging.Logger:
        logger = logging.Logger("reckoner.steps")
        logger.addHandler(Steps())
        return logger

    return console


def _cause(error: BaseException) -> BaseException:
    """The refusal or system error inside what Dagster raised, or the error itself."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        one = waiting.pop(0)
        if one is None or id(one) in seen:  # Dagster's exceptions name one another in circles
            continue
        if isinstance(one, Refusal | OSError):
            return one
        seen.add(id(one))
        waiting += [getattr(one, "user_exception", None), one.__cause__, one.__context__]
    return error
