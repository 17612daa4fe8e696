"""The command line, `reckoner`: which commands there are, in the order in which one needs them, and how a run of one
ends. What each does stands in `commands/`.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from pathlib import Path

import click

from pipeline import __version__
from pipeline.commands import asking, making, reading, starting, versions
from pipeline.commands.frame import REFUSED, Commands


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="reckoner")
@click.option(
    "--root",
    type=click.Path(file_okay=False, path_type=Path),
    envvar="RECKONER_ROOT",
    help="Folder of the dataset, the one that holds raw/.  [default: here, or the nearest folder above]",
)
@click.pass_context
def cli(ctx: click.Context, root: Path | None) -> None:
    """From transcribed texts to a versioned open dataset of numeric claims.

    \b
      reckoner new FOLDER   start a dataset of your own
      reckoner add FILE     take a text into raw/texts/, or a table into raw/tables/
      reckoner check        is all of raw/ in order?
      reckoner build        read, validate and reconcile everything
      reckoner release      publish the version that raw/dataset.yaml declares

    A complete small dataset to learn from:

    \b
      reckoner --root examples/voyages build
    """
    ctx.obj = root


for command in (
    starting.new, starting.add, making.check, making.build, making.release, versions.diff, versions.site,
    versions.verify, reading.extract, reading.explain, reading.codebook, asking.query, asking.show, asking.dictionary,
    making.lock,
):  # fmt: skip
    cli.add_command(command)


def main() -> None:
    """The entry point of the command `reckoner`; does not return."""
    # A build imports some two thousand modules. Looking for garbage among them finds none, and taking them down one
    # by one at the end says nothing more to anybody; both take a fifth of the time.
    gc.set_threshold(200_000, 20, 20)
    try:
        status = cli(prog_name="reckoner") or 0
        sys.stdout.flush()
    except SystemExit as stop:
        status = stop.code if isinstance(stop.code, int) else REFUSED
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
