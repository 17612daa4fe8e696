"""Starting a dataset and taking texts into it: `new`, `add`."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.commands.frame import as_json, root_of, say


@click.command()
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
    there = "" if folder.resolve() == Path.cwd() else f"cd {folder}, then "
    say(
        json_,
        {"ok": True, "written": paths},
        "\n".join(["Written:", *(f"  {path}" for path in paths), f"Next: {there}`reckoner add FILE`."]),
    )


@click.command()
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
    """Take a transcription, a text or a table, into the dataset.

    FILE is a text, or a table if it ends in .csv. Copies it byte for byte into raw/texts/ or raw/tables/, writes a
    sidecar that says what it is, and gives it an entry among the authorities, for a document speaks in its own
    voice. Look at both and complete them.

    \b
    Example:
      reckoner add ~/transcripts/report.txt --author "A. Clerk" --published 1922 --rights "Public domain." --public
    """
    from pipeline.ingest.start import add as run

    root = root_of(given)
    about = {key: value for key, value in {**said, "authority_id": authority}.items() if value}
    written = [path.relative_to(root).as_posix() for path in run(root, file, {**about, "text_public": public})]
    say(
        json_,
        {"ok": True, "written": written},
        "\n".join(
            [
                "Written:",
                *(f"  {path}" for path in written),
                f"Next: look through {written[1]}, then `reckoner extract {written[0]}`.",
            ]
        ),
    )
