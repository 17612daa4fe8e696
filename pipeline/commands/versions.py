"""Published versions and what differs between them: `diff`, `site`, `verify`."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.commands.frame import as_json, from_here, root_of, say
from pipeline.commands.names import versions_like
from pipeline.folders import Folders, find_root


@click.command()
@click.argument("old", required=False, shell_complete=versions_like)
@click.argument("new", required=False, shell_complete=versions_like)
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
    """List what differs between two versions, and why.

    Row by row and by stable key. OLD and NEW are published versions, folders of releases, or `working` for what the
    last build made. Without NEW the working tables are held against OLD; without OLD, against the newest release.
    Says how much the version must rise: MAJOR, MINOR or PATCH.

    \b
    Examples:
      reckoner diff
      reckoner diff 0.1.0 0.2.0 --format markdown
    """
    from pipeline.publish.compare import compare

    click.echo(compare(given or find_root(Path.cwd()), old, new, format_, output), nl=False)


@click.command()
@click.option(
    "--query", is_flag=True, help="With a page that asks the newest release in SQL, in the browser. Needs npm."
)
@as_json
@click.pass_obj
def site(given: Path | None, query: bool, json_: bool) -> None:
    """Write all releases as a static site for any file host.

    It goes to outputs/site/ and holds a page that lists the versions, releases.json, every release, a zip of each,
    and the newest one once more as latest/. Each release is verified first.

    \b
    Examples:
      reckoner site
      reckoner site --query
      python -m http.server --directory outputs/site
    """
    from pipeline.publish.site import build_site

    folders = Folders.of(root_of(given))
    found = build_site(folders.releases, folders.site, query)
    shown = from_here(folders.site)
    to_do = f"open {shown}/index.html, or `python -m http.server --directory {shown}`"
    say(json_, {"ok": True, "versions": found}, f"Wrote {shown}: {', '.join(found)}.\nNext: {to_do}.")


@click.command()
@click.argument("path")
@click.option(
    "--signers",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Who may have signed, as OpenSSH's file `allowed_signers`; the release must be signed by one of them.",
)
@as_json
def verify(path: str, signers: Path | None, json_: bool) -> None:
    """Check a release: files, keys, rules, spans, signature.

    PATH is the folder that holds SHA256SUMS, a zip of it, or the address of either on the web (http, https).
    Nothing else is needed, no network and no other file.

    \b
    Examples:
      reckoner verify outputs/releases/0.2.0
      reckoner verify https://example.org/latest --signers allowed_signers
    """
    from pipeline.publish.fetch import at_hand
    from pipeline.publish.signature import check_signature
    from pipeline.publish.verify import verify as run

    with at_hand(path) as folder:
        rows = run(folder)
        signed = check_signature(folder, signers)
    say(
        json_,
        {"ok": True, "rows": rows, "signature": signed},
        f"{path} is whole: {len(rows)} tables, {sum(rows.values())} rows. {signed}",
    )
