"""The reader at work on any text, and what it proposes for the codebook: `extract`, `explain`, `codebook suggest`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from pipeline.commands.frame import Commands, root_of
from pipeline.commands.names import documents_like
from pipeline.errors import Problem, Refusal, did_you_mean
from pipeline.folders import find_root


@click.command()
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
    """Try the reader on any text: which numbers it finds.

    FILES are texts, tables if they end in .csv, or - for standard input. Names of authorities and places are known
    only from the codebook of the dataset you are in, if you are in one.

    With --format jsonl, FILES hold lines {"id": ..., "text": ...}; one line is written for each, with its claims and
    non_claims. With --format json, FILES are texts and the lines have the file as id.

    \b
    Examples:
      reckoner extract raw/texts/report.txt
      echo "Some 1,200 people lived there." | reckoner extract -
      reckoner extract --format jsonl news.jsonl > claims.jsonl
    """
    from pipeline.extract.quickly import without_pandas
    from pipeline.extract.reading import from_jsonl, from_texts, names_of, readable

    without_pandas()
    root = given or find_root(Path.cwd())
    names = names_of(root / "raw" if root else None)
    if format_ == "jsonl":
        for line in from_jsonl(files, names):
            click.echo(json.dumps(line, ensure_ascii=False))
        return
    for number, line in enumerate(from_texts(files, names)):
        if format_ == "json":
            click.echo(json.dumps(line, ensure_ascii=False))
        else:
            click.echo(("\n" if number else "") + readable(line), nl=False)


@click.command()
@click.argument("file", type=click.Path(allow_dash=True, path_type=Path))
@click.argument("offset", type=click.IntRange(min=0))
@click.pass_obj
def explain(given: Path | None, file: Path, offset: int) -> None:
    """Say which rules fired on a number, and why.

    OFFSET counts Unicode code points from the start of FILE, as `extract` and every table give them. Where no number
    stands there, the next one is explained.

    \b
    Example:
      reckoner explain raw/texts/report.txt 112
    """
    from pipeline.extract.explain import explain as run
    from pipeline.extract.quickly import without_pandas
    from pipeline.extract.reading import names_of, text_of

    without_pandas()
    root = given or find_root(Path.cwd())
    text = text_of(file)
    if offset > len(text):
        raise Refusal(Problem(f"{file}, offset {offset}", f"{len(text)} characters", "an offset inside", "choose one"))
    click.echo(run(text, offset, names_of(root / "raw" if root else None)))


@click.group(cls=Commands)
def codebook() -> None:
    """Help with the codebook, raw/codebook/.

    \b
    Example:
      reckoner codebook suggest report
    """


@codebook.command("suggest")
@click.argument("doc_ids", metavar="[DOC_ID]...", nargs=-1, shell_complete=documents_like)
@click.pass_obj
def codebook_suggest(given: Path | None, doc_ids: tuple[str, ...]) -> None:
    """Propose rows of the codebook for a document.

    Lists claims without a quantity, place or authority, and rows for them, as YAML to paste. DOC_ID names
    documents; without one, all are looked at. The rows are made from the words of the text and were tried: once
    pasted, every claim has its quantity. Correct their names, kinds and definitions; join what is one. Nothing is
    written.

    \b
    Example:
      reckoner codebook suggest report
    """
    from pipeline.extract.suggest import as_yaml, suggest
    from pipeline.ingest.codebook import read_codebook
    from pipeline.ingest.corrections import read_corrections
    from pipeline.ingest.raw import read_dataset
    from pipeline.ingest.texts import read_texts

    raw = root_of(given) / "raw"
    documents = read_texts(raw)
    known = [document.doc_id for document in documents]
    if unknown := [doc_id for doc_id in doc_ids if doc_id not in known]:
        remedy = did_you_mean(unknown[0], known, "correct the name")
        raise Refusal(Problem(unknown[0], "no such document", f"one of {', '.join(known)}", remedy))
    names = read_codebook(raw)
    decisions = read_corrections(raw, {document.doc_id: document.text for document in documents}, names)
    proposal = suggest(documents, names, decisions, doc_ids or known, read_dataset(raw))
    click.echo(as_yaml(proposal, documents), nl=False)
