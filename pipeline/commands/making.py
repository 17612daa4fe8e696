"""From raw files to a published version: `check`, `build`, `release`, `lock`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from pipeline.commands.frame import as_json, from_here, progress, root_of, say
from pipeline.folders import Folders


@click.command()
@as_json
@click.pass_obj
def check(given: Path | None, json_: bool) -> None:
    """Check the contract and everything in raw/; writes nothing.

    Reads every text and table, the sidecars, the codebook, the corrections and the lock, and names each mistake with
    its file and line or byte. Takes seconds.

    \b
    Example:
      reckoner check
    """
    from pipeline.ingest.raw import read_raw
    from pipeline.validate.contract import contract

    raw = read_raw(root_of(given) / "raw")
    if raw.corrections:
        from pipeline.extract.documents import curated

        curated(raw.documents, raw.codebook, raw.corrections)
    counts = {
        "tables": len(contract()),
        "documents": len(raw.documents),
        **{name: len(rows) for name, rows in raw.codebook.items()},
        "relations": len(raw.relations),
        "corrections": len(raw.corrections),
    }
    said = ", ".join(f"{count} {_many(name, count)}" for name, count in counts.items())
    say(json_, {"ok": True, **counts}, f"All in order: {said}.")


def _many(name: str, count: int) -> str:
    words = name.replace("_", " ")
    one = (
        words[:-3] + "y"
        if words.endswith("ies")
        else words.removesuffix("es")
        if words.endswith("ases")
        else words[:-1]
    )
    return one if count == 1 else words


def where_shards_are_read(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say where the shards of collections are worked on, and where and how long they are kept."""
    for option in (
        click.option("--prune", is_flag=True, help="Remove shards that are kept and were not used, when all is done."),
        click.option(
            "--shards", default="", help="Where shards are kept, such as s3://bucket/x. [default: outputs/shards]"
        ),
        click.option("--cluster", default="", help="Address of a Dask scheduler whose workers read the collections."),
        click.option(
            "--processes", type=click.IntRange(min=1), help="Processes that read the collections. [default: one a core]"
        ),
    ):
        command = option(command)
    return command


@click.command()
@where_shards_are_read
@as_json
@click.pass_obj
def build(given: Path | None, /, json_: bool, prune: bool, **where: Any) -> None:
    """Build every table and the data package; publishes nothing.

    Tables go to outputs/tables/, the data package to outputs/candidate/. If anything is wrong, both stay as the last
    good build left them. Shards of collections that were read are kept, and the next build goes on from there.

    \b
    Examples:
      reckoner build
      reckoner --root examples/voyages build
      reckoner build --processes 8
      reckoner build --prune
    """
    from pipeline.build import build as run
    from pipeline.build import machines

    root = root_of(given)
    built = run(root, progress, machines=machines(**where), prune=prune)
    rows, page = built.rows, from_here(Folders.of(root).candidate / "index.html")
    others = "1 number that states" if rows["non_claims"] == 1 else f"{rows['non_claims']} numbers that state"
    say(
        json_,
        {"ok": True, "rows": rows, "checks": built.checks, "pruned": built.pruned},
        f"Built {len(rows)} tables, {sum(rows.values())} rows; {built.checks} checks passed. "
        f"{rows['claims']} {_many('claims', rows['claims'])}, {others} no quantity.\n"
        + (
            f"Next: open {page}, or `reckoner show`; then `reckoner release`."
            if rows["quantities"]
            else f"Next: open {page}; `reckoner codebook suggest` proposes what the claims are claims of."
        ),
    )


@click.command()
@where_shards_are_read
@as_json
@click.pass_obj
def release(given: Path | None, /, json_: bool, prune: bool, **where: Any) -> None:
    """Build, then publish the version that is in raw/dataset.yaml.

    It goes to outputs/releases/VERSION/ and is never changed again. A version already published with the same
    content is left alone, with status 0; with other content the command refuses.

    \b
    Example:
      reckoner release
    """
    from pipeline.build import build as run
    from pipeline.build import machines

    root = root_of(given)
    built = run(root, progress, release=True, machines=machines(**where), prune=prune)
    shown = from_here(Folders.of(root).releases / built.version)
    say(
        json_,
        {
            "ok": True,
            "version": built.version,
            "new": built.published,
            "folder": shown,
            "rows": built.rows,
            "pruned": built.pruned,
        },
        (
            f"Published version {built.version}: {shown}"
            if built.published
            else f"Version {built.version} is already published and identical: {shown}"
        )
        + f"\nNext: open {shown}/index.html.",
    )


@click.command()
@as_json
@click.pass_obj
def lock(given: Path | None, json_: bool) -> None:
    """Accept texts and collections as they are now.

    Writes raw/lock.yaml anew. Needed only after a transcription or a collection was changed on purpose; new texts
    and changed YAML are locked by each build. Collections are read from end to end for it.

    \b
    Example:
      reckoner lock
    """
    from pipeline.ingest.collections import declared
    from pipeline.ingest.intake import pins_of
    from pipeline.ingest.lock import write_lock
    from pipeline.ingest.raw import read_dataset

    root = root_of(given)
    changed = write_lock(root / "raw", accept=True, pins=pins_of(declared(read_dataset(root / "raw")), root))
    say(
        json_,
        {"ok": True, "changed": changed},
        "raw/lock.yaml written." if changed else "raw/lock.yaml was up to date.",
    )
