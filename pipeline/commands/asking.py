"""Questions to what was built or published, and what its columns mean: `query`, `show`, `dictionary`."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.commands.frame import root_of
from pipeline.commands.names import quantities_like, tables_like, versions_like
from pipeline.errors import Problem, Refusal, did_you_mean
from pipeline.folders import Folders


@click.command()
@click.argument("sql")
@click.option(
    "--release",
    "version",
    help="Version to ask.  [default: the newest, or the last build where none is published]",
    shell_complete=versions_like,
)
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
    """Ask a release in SQL; each table is there by its name.

    SQL is one statement in the words of DuckDB; it sees the tables of the release and nothing else.

    \b
    Examples:
      reckoner query "select quantity_id, low, best, high from estimates where method = 'agreed'"
      reckoner query "describe claims"
    """
    from pipeline.publish.query import ask

    click.echo(ask(Folders.of(root_of(given)), sql, version, format_), nl=False)


@click.command()
@click.argument("quantity", required=False, shell_complete=quantities_like)
@click.option(
    "--release",
    "version",
    help="Version to look into.  [default: the last build, or the newest release]",
    shell_complete=versions_like,
)
@click.pass_obj
def show(given: Path | None, quantity: str | None, version: str | None) -> None:
    """Show one quantity: who says what, and what it comes to.

    QUANTITY is a quantity_id of the codebook; without it all are listed, with how many claims and findings each has.

    \b
    Examples:
      reckoner show
      reckoner show people_northhaven
    """
    from pipeline.publish.query import tables_of
    from pipeline.publish.show import listed
    from pipeline.publish.show import show as run

    tables = tables_of(Folders.of(root_of(given)), version)
    click.echo(run(tables, quantity) if quantity else listed(tables), nl=False)


@click.command()
@click.argument("table", required=False, shell_complete=tables_like)
def dictionary(table: str | None) -> None:
    """Say what each table and column holds.

    Keys, units, rules, what an empty cell means, and each value of a list. TABLE is one table; without it all are
    told, as docs/dictionary.md has them. Markdown.

    \b
    Example:
      reckoner dictionary claims
    """
    from pipeline.validate.contract import contract
    from pipeline.validate.projections import codebook, data_dictionary

    known = contract()
    if table is None:
        click.echo(data_dictionary(known.values()), nl=False)
    elif table in known:
        click.echo(codebook([known[table]]), nl=False)
    else:
        remedy = did_you_mean(table, known, "choose one")
        raise Refusal(Problem(table, "no such table", f"one of {', '.join(sorted(known))}", remedy))
