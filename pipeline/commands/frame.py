"""What all commands share: the group they stand in, the options they have in common, how they say what they did and
what went wrong. No command lives here.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from pipeline.errors import Problem, Refusal, did_you_mean
from pipeline.folders import find_root

REFUSED, INTERRUPTED = 1, 1  # a wrong call is 2, as click has it


class Commands(click.Group):
    """Commands in the order in which one needs them; a wrong name is told the nearest right one, and every failure is
    one message and a status."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0][:1].isalpha() and self.get_command(ctx, args[0]) is None:
            remedy = did_you_mean(args[0], self.commands, f"`{ctx.command_path} --help` lists all")
            ctx.fail(f"No such command {args[0]!r}: {remedy}")
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        with _told():
            return super().main(*args, **{**kwargs, "standalone_mode": False})


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """What went wrong, as a person can use it, and the exit status a program can."""
    try:
        yield
    except Refusal as refusal:
        count = len(refusal.problems)
        click.secho(f"{'1 problem' if count == 1 else f'{count} problems'}; nothing was changed.", fg="red", err=True)
        click.echo(str(refusal), err=True)
        sys.exit(REFUSED)
    except BrokenPipeError:
        # The reader of our output has gone, as `head` does; nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(REFUSED)
    except OSError as error:
        expected = "to read and write there"
        remedy = {
            errno.ENOSPC: "free some space, then run the command again",
            errno.EDQUOT: "free some space, then run the command again",
            errno.EROFS: "make the folder writable, or work on a copy",
            errno.EACCES: "make the folder writable, or work on a copy",
        }.get(error.errno or 0, "see to the file, then run the command again")
        if error.errno == errno.EISDIR:
            expected, remedy = "a file", "name a file in it"
        if error.errno == errno.ENOENT:
            expected, remedy = "a file of that name", _beside(Path(str(error.filename)))
        problem = Problem(
            str(error.filename or "the file system"),
            error.strerror or str(error),
            expected,
            remedy,
        )
        click.secho("1 problem; the last good outputs are as they were.", fg="red", err=True)
        click.echo(str(problem), err=True)
        sys.exit(REFUSED)
    except click.ClickException as error:
        error.show()
        if isinstance(error, click.NoSuchOption) and error.option_name == "--root" and error.ctx:
            command = error.ctx.command_path.removeprefix("reckoner ")
            click.echo(f"It stands before the command: reckoner --root FOLDER {command}", err=True)
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nStopped. The last good outputs are as they were.", err=True)
        sys.exit(INTERRUPTED)


def _beside(missing: Path) -> str:
    """What to do about a file that is not there: the nearest name of those beside it."""
    folder = missing.parent
    return did_you_mean(missing.name, (path.name for path in folder.iterdir()) if folder.is_dir() else (), "correct it")


def root_of(given: Path | None) -> Path:
    """The dataset's folder: the one `given`, or the nearest one from here upwards.

    Raises:
        Refusal: there is none.
    """
    root = given or find_root(Path.cwd())
    if root is None or not (root / "raw" / "dataset.yaml").is_file():
        raise Refusal(
            Problem(
                str(given or Path.cwd()),
                "no raw/dataset.yaml, here or in a folder above" if given is None else "no raw/dataset.yaml",
                "the folder of a dataset",
                "go to one, name it (`reckoner --root FOLDER ...`), or start one (`reckoner new FOLDER`)",
            )
        )
    return root.resolve()


as_json = click.option("--json", "json_", is_flag=True, help="Print JSON, for programs.")


def say(json_: bool, content: dict[str, Any], sentence: str) -> None:
    """What a command did, as JSON for programs or as a sentence for people."""
    click.echo(json.dumps(content, ensure_ascii=False) if json_ else sentence)


def from_here(path: Path) -> str:
    """A path as one would type it from here."""
    return str(path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path)


def progress(name: str, number: int, total: int) -> None:
    """How far a build is, on one line of a terminal; nothing where there is none."""
    if sys.stderr.isatty():
        click.echo(f"\r\033[K[{number}/{total}] {name} ", nl=number == total, err=True)
