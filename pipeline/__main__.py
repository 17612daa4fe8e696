"""The command line, `reckoner`: each command a thin face of a function that does the work.

Heavy parts are imported by the commands that need them, so that `reckoner extract` starts at once.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from pipeline import __version__
from pipeline.errors import Problem, Refusal
from pipeline.folders import Folders, find_root

REFUSED, INTERRUPTED = 1, 1  # a wrong call is 2, as click has it


class Commands(click.Group):
    """Commands in the order in which one needs them, and every failure as one message and a status."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        return list(self.commands)

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
        remedy = {
            errno.ENOSPC: "free some space, then run the command again",
            errno.EDQUOT: "free some space, then run the command again",
            errno.EROFS: "make the folder writable, or work on a copy",
            errno.EACCES: "make the folder writable, or work on a copy",
        }.get(error.errno or 0, "see to the file, then run the command again")
        problem = Problem(
            str(error.filename or "the file system"),
            error.strerror or str(error),
            "to read and write there",
            remedy,
        )
        click.secho("1 problem; the last good outputs are as they were.", fg="red", err=True)
        click.echo(str(problem), err=True)
        sys.exit(REFUSED)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("\nStopped. The last good outputs are as they were.", err=True)
        sys.exit(INTERRUPTED)


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

    Put a text into raw/texts/, or a table into raw/tables/, with a sidecar that says what it is, then:

    \b
      reckoner check      is all of raw/ in order?
      reckoner build      read, validate and reconcile everything
      reckoner release    publish the version that raw/dataset.yaml declares

    A complete small dataset to learn from: reckoner --root examples/voyages build
    """
    ctx.obj = root


def _root(given: Path | None) -> Path:
    root = given or find_root(Path.cwd())
    if root is None or not (root / "raw" / "dataset.yaml").is_file():
        raise Refusal(
            Problem(
                str(given or Path.cwd()),
                "no raw/dataset.yaml, here or in a folder above" if given is None else "no raw/dataset.yaml",
                "the folder of a dataset",
                "go to one, or name it: `reckoner --root FOLDER ...`",
            )
        )
    return root.resolve()


as_json = click.option("--json", "json_", is_flag=True, help="Print JSON, for programs.")


def _say(json_: bool, content: dict[str, Any], sentence: str) -> None:
    click.echo(json.dumps(content, ensure_ascii=False) if json_ else sentence)


def _progress(name: str, number: int, total: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r\033[K[{number}/{total}] {name} ", nl=number == total, err=True)


@cli.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="Title of the dataset.  [default: the folder's name]")
@click.option("--author", help="Who makes the dataset.  [default: the contributors of it]")
@as_json
def new(folder: Path, title: str | None, author: str | None, json_: bool) -> None:
    """Start a dataset of your own in FOLDER.

    Writes raw/dataset.yaml, an empty codebook with an example of each entry, and an empty list of corrections. Nothing
    that is there already is written over.

    \b
    Example:
      reckoner new famine --title "Deaths in the famine of 1921"
      cd famine
      reckoner add ~/transcripts/report.txt --language en --rights "Public domain."
      reckoner check
    """
    from datetime import date

    from pipeline.ingest.start import start

    title = title or folder.resolve().name.replace("-", " ").replace("_", " ").capitalize()
    written = start(folder, title, author or f"The contributors of {title}", date.today().isoformat())
    paths = [str(path) for path in written]
    _say(
        json_,
        {"ok": True, "written": paths},
        "\n".join(["Written:", *(f"  {path}" for path in paths), f"Next: cd {folder}, then `reckoner add FILE`."]),
    )


@cli.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--title", help="Title of the text.  [default: the file's name]")
@click.option("--author", default="", help="Who wrote it.")
@click.option("--published", default="", help="When it was published, as an EDTF date such as 1946 or 1946-03-01.")
@click.option("--language", default="en", show_default=True, help="Its language, a BCP 47 tag.")
@click.option("--rights", default="Not known.", show_default=True, help="Who holds the rights in it.")
@click.option("--public", is_flag=True, help="Its text may be published whole with the dataset.")
@click.option(
    "--authority", default="", help="The authority of the codebook in whose voice it speaks.  [default: a new one]"
)
@as_json
@click.pass_obj
def add(given: Path | None, /, file: Path, public: bool, authority: str, json_: bool, **said: str | None) -> None:
    """Take a transcription into the dataset: FILE, a text, or a table if it ends in .csv.

    Copies it byte for byte into raw/texts/ or raw/tables/, writes a sidecar that says what it is, and gives it an entry
    among the authorities, for a document speaks in its own voice. Look at both and complete them.

    \b
    Example:
      reckoner add ~/transcripts/report.txt --author "A. Clerk" --published 1922 --rights "Public domain." --public
    """
    from pipeline.ingest.start import add as run

    root = _root(given)
    about = {key: value for key, value in {**said, "authority_id": authority}.items() if value}
    written = [path.relative_to(root).as_posix() for path in run(root, file, {**about, "text_public": public})]
    _say(
        json_,
        {"ok": True, "written": written},
        "\n".join(["Written:", *(f"  {path}" for path in written), f"Next: `reckoner extract {written[0]}`."]),
    )


@cli.command()
@as_json
@click.pass_obj
def check(given: Path | None, json_: bool) -> None:
    """Check the contract and everything in raw/; writes nothing.

    Reads every text and table, the sidecars, the codebook, the corrections and the lock, and names each mistake with
    its file and line or byte. Takes seconds.
    """
    from pipeline.ingest.raw import read_raw
    from pipeline.validate.contract import contract

    raw = read_raw(_root(given) / "raw")
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
    said = ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in counts.items())
    _say(json_, {"ok": True, **counts}, f"All in order: {said}.")


def where_shards_are_read(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say where the shards of collections are worked on and kept."""
    for option in (
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


@cli.command()
@where_shards_are_read
@as_json
@click.pass_obj
def build(given: Path | None, /, json_: bool, **where: Any) -> None:
    """Build every table and the data package; publishes nothing.

    Tables go to outputs/tables/, the data package to outputs/candidate/. If anything is wrong, both stay as the last
    good build left them. Shards of collections that were read are kept, and the next build goes on from there.
    """
    from pipeline.build import build as run
    from pipeline.build import machines

    built = run(_root(given), _progress, machines=machines(**where))
    _say(
        json_,
        {"ok": True, "rows": built.rows, "checks": built.checks},
        f"Built {len(built.rows)} tables, {sum(built.rows.values())} rows; {built.checks} checks passed. "
        f"{built.rows['claims']} claims, {built.rows['non_claims']} numbers that state no quantity.",
    )


@cli.command()
@where_shards_are_read
@as_json
@click.pass_obj
def release(given: Path | None, /, json_: bool, **where: Any) -> None:
    """Build, then publish the version that raw/dataset.yaml declares.

    It goes to outputs/releases/VERSION/ and is never changed again. A version already published with the same
    content is left alone, with status 0; with other content the command refuses.
    """
    from pipeline.build import build as run
    from pipeline.build import machines

    root = _root(given)
    built = run(root, _progress, release=True, machines=machines(**where))
    folder = Folders.of(root).releases / built.version
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    _say(
        json_,
        {
            "ok": True,
            "version": built.version,
            "new": built.published,
            "folder": str(shown),
            "rows": built.rows,
        },
        f"Published version {built.version}: {shown}"
        if built.published
        else f"Version {built.version} is already published and identical: {shown}",
    )


@cli.command()
@click.argument("old", required=False)
@click.argument("new", required=False)
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "markdown", "json"]),
    default="table",
    show_default=True,
    help="How to print the changes.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Also write the changes to this Parquet file, as the table `changes` has them.",
)
@click.pass_obj
def diff(given: Path | None, old: str | None, new: str | None, format_: str, output: Path | None) -> None:
    """List what differs between two versions, row by row and by stable key, with the reason.

    OLD and NEW are published versions, folders of releases, or `working` for what the last build made. Without NEW
    the working tables are held against OLD; without OLD, against the newest release. Says how much the version must
    rise: MAJOR, MINOR or PATCH.
    """
    from pipeline.publish.compare import compare

    click.echo(compare(given or find_root(Path.cwd()), old, new, format_, output), nl=False)


@cli.command()
@as_json
@click.pass_obj
def site(given: Path | None, json_: bool) -> None:
    """Write all releases as a static site that any file host can serve, to outputs/site/.

    It holds a page that lists the versions, releases.json, every release, a zip of each, and the newest one once more
    as latest/. Each release is verified first.
    """
    from pipeline.publish.site import build_site

    folders = Folders.of(_root(given))
    found = build_site(folders.releases, folders.site)
    _say(json_, {"ok": True, "versions": found}, f"Wrote {folders.site}: {', '.join(found)}.")


@cli.command()
@click.argument("path")
@click.option(
    "--signers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Who may have signed, as OpenSSH's file `allowed_signers`; the release must be signed by one of them.",
)
@as_json
def verify(path: str, signers: Path | None, json_: bool) -> None:
    """Check a release: every file, key, rule, span, format, descriptor and signature.

    PATH is the folder that holds SHA256SUMS, a zip of it, or the address of either on the web (http, https).
    Nothing else is needed, no network and no other file.
    """
    from pipeline.publish.fetch import at_hand
    from pipeline.publish.signature import check_signature
    from pipeline.publish.verify import verify as run

    with at_hand(path) as folder:
        rows = run(folder)
        signed = check_signature(folder, signers)
    _say(
        json_,
        {"ok": True, "rows": rows, "signature": signed},
        f"{path} is whole: {len(rows)} tables, {sum(rows.values())} rows. {signed}",
    )


@cli.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True, path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "jsonl"]),
    default="text",
    show_default=True,
    help="Print a table for people, or a line of JSON for each text.",
)
@click.pass_obj
def extract(given: Path | None, files: tuple[Path, ...], format_: str) -> None:
    """Try the reader on any text: what numbers it finds, and what it makes of them.

    FILES are texts, tables if they end in .csv, or - for standard input. Names of authorities and places are known
    only from the codebook of the dataset you are in, if you are in one.

    With --format jsonl, FILES hold lines {"id": ..., "text": ...}; one line is written for each, with its claims and
    non_claims. With --format json, FILES are texts and the lines have the file as id.
    """
    from pipeline.extract.reading import from_jsonl, from_texts, names_of, readable

    root = given or find_root(Path.cwd())
    names = names_of(root / "raw" if root else None)
    if format_ == "jsonl":
        for line in from_jsonl(files, names):
            click.echo(json.dumps(line, ensure_ascii=False))
        return
    for line in from_texts(files, names):
        click.echo(json.dumps(line, ensure_ascii=False) if format_ == "json" else readable(line))


@cli.command()
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path))
@click.argument("offset", type=click.IntRange(min=0))
@click.pass_obj
def explain(given: Path | None, file: Path, offset: int) -> None:
    """Say which rules fired on a number, what they saw, and why it is a claim or not.

    OFFSET counts Unicode code points from the start of FILE, as `extract` and every table give them.
    """
    from pipeline.extract.explain import explain as run
    from pipeline.extract.reading import names_of, text_of

    root = given or find_root(Path.cwd())
    text = text_of(file)
    if offset > len(text):
        raise Refusal(Problem(f"{file}, offset {offset}", f"{len(text)} characters", "an offset inside", "choose one"))
    click.echo(run(text, offset, names_of(root / "raw" if root else None)))


@cli.group()
def codebook() -> None:
    """Help with the codebook, raw/codebook/."""


@codebook.command("suggest")
@click.argument("doc_ids", metavar="[DOC_ID]...", nargs=-1)
@click.pass_obj
def codebook_suggest(given: Path | None, doc_ids: tuple[str, ...]) -> None:
    """List claims without a quantity, place or authority, and propose rows for them, as YAML to paste.

    DOC_ID names documents; without one, all are looked at. The rows are made from the words of the text and were
    tried: once pasted, every claim has its quantity. Correct their names, kinds and definitions; join what is one.
    Nothing is written.
    """
    from pipeline.extract.suggest import as_yaml, suggest
    from pipeline.ingest.codebook import read_codebook
    from pipeline.ingest.corrections import read_corrections
    from pipeline.ingest.raw import read_dataset
    from pipeline.ingest.texts import read_texts

    raw = _root(given) / "raw"
    documents = read_texts(raw)
    known = [document.doc_id for document in documents]
    if unknown := [doc_id for doc_id in doc_ids if doc_id not in known]:
        raise Refusal(Problem(unknown[0], "no such document", f"one of {', '.join(known)}", "correct the name"))
    names = read_codebook(raw)
    decisions = read_corrections(raw, {document.doc_id: document.text for document in documents}, names)
    proposal = suggest(documents, names, decisions, doc_ids or known, read_dataset(raw))
    click.echo(as_yaml(proposal, documents), nl=False)


@cli.command()
@click.argument("sql")
@click.option("--release", "version", help="Version to ask.  [default: the newest]")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="How to print the answer.",
)
@click.pass_obj
def query(given: Path | None, sql: str, version: str | None, format_: str) -> None:
    """Ask the newest release in SQL; every table is there by its name.

    \b
    Example:
      reckoner query "select quantity_id, low, best, high from estimates where method = 'agreed'"
    """
    from pipeline.publish.query import ask

    click.echo(ask(Folders.of(_root(given)).releases, sql, version, format_), nl=False)


@cli.command()
@click.argument("quantity")
@click.option("--release", "version", help="Version to look into.  [default: the last build, or the newest release]")
@click.pass_obj
def show(given: Path | None, quantity: str, version: str | None) -> None:
    """Show one quantity: who says which number, how independent they are, estimates, findings.

    QUANTITY is a quantity_id of the codebook; `reckoner query "select quantity_id from quantities"` lists all.
    """
    from pipeline.publish.query import tables_of
    from pipeline.publish.show import show as run

    click.echo(run(tables_of(Folders.of(_root(given)), version), quantity), nl=False)


@cli.command()
@as_json
@click.pass_obj
def lock(given: Path | None, json_: bool) -> None:
    """Accept the texts in raw/ and all collections as they are, and write raw/lock.yaml anew.

    Needed only after a transcription or a collection was changed on purpose; new texts and changed YAML are locked by
    each build. Collections are read from end to end for it.
    """
    from pipeline.ingest.collections import declared
    from pipeline.ingest.intake import pins_of
    from pipeline.ingest.lock import write_lock
    from pipeline.ingest.raw import read_dataset

    root = _root(given)
    changed = write_lock(root / "raw", accept=True, pins=pins_of(declared(read_dataset(root / "raw")), root))
    _say(
        json_,
        {"ok": True, "changed": changed},
        "raw/lock.yaml written." if changed else "raw/lock.yaml was up to date.",
    )


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
