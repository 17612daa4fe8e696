"""Questions to a release in SQL. DuckDB sees the tables and nothing else: no file, no network, no setting."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import duckdb
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.errors import Problem, Refusal, printable
from pipeline.folders import Folders
from pipeline.publish.snapshot import versions
from pipeline.validate.store import files_of

HANGING: Final = ("documents", "passages", "non_claims", "attributions")
"""Tables with a row for each document, or for what stands in it."""


def ask(folders: Folders, sql: str, version: str | None, format_: str) -> str:
    """The answer to `sql` over the newest release, or over `version`: a table for people, CSV or JSON. Where nothing is
    published yet, the last build is asked.

    Raises:
        Refusal: no such release, or DuckDB refuses the statement.
    """
    building = version is None and not versions(folders.releases) and any(files_in(folders.tables))
    folder = folders.tables if building else release_of(folders.releases, version) / "data"
    with duckdb.connect(config={"enable_external_access": False}) as con:
        for name, paths in files_in(folder).items():
            con.register(name, pq.read_table(paths) if len(paths) == 1 else _unread(paths))
        con.execute("set lock_configuration = true")
        try:
            result = con.execute(sql)
            if result is None:
                raise Refusal(Problem("the statement", "nothing", "SQL", 'for instance: reckoner query "show tables"'))
            columns = [described[0] for described in result.description or []]
            rows = result.fetchall()
        except duckdb.Error as error:
            raise Refusal(
                Problem(
                    "the statement",
                    printable(" ".join(str(error).split()), 600),
                    f"SQL over the tables of {'the last build' if building else folder.parent.name}",
                    '`reckoner query "show tables"` lists the tables, `describe claims` the columns of one',
                )
            ) from None
    return _shown(columns, rows, format_)


def release_of(releases: Path, version: str | None) -> Path:
    """The folder of the newest release, or of `version`.

    Raises:
        Refusal: no such release.
    """
    published = versions(releases)
    if not published or (version and version not in published):
        raise Refusal(
            Problem(
                str(releases),
                f"no version {version}" if version else "no release",
                f"one of {', '.join(published)}" if published else "a published release",
                "choose one of them" if published else "run `reckoner build`, or `reckoner release`",
            )
        )
    return releases / (version or published[-1])


def tables_of(folders: Folders, version: str | None) -> Mapping[str, pa.Table]:
    """What `show` looks at in `version`: the claims of a quantity, their attributions, and all tables whose rows do not
    hang on documents. Without a version it is the last build, or where nothing was built the newest release.

    Raises:
        Refusal: no such release.
    """
    folder = folders.tables
    if version or not files_in(folder):
        folder = release_of(folders.releases, version) / "data"
    found = files_in(folder)
    claims = pq.read_table(found["claims"], filters=pc.field("quantity_id").is_valid())
    of_these = pc.field("claim_id").isin(claims["claim_id"].combine_chunks())
    others = {name: pq.read_table(found[name]) for name in found.keys() - {*HANGING, "claims"}}
    return {**others, "claims": claims, "attributions": pq.read_table(found["attributions"], filters=of_these)}


def _unread(paths: list[Path]) -> Any:
    """The rows of many files, of which DuckDB reads through Arrow what a question needs."""
    from pyarrow.dataset import dataset  # brings pandas

    return dataset(paths)


def files_in(folder: Path) -> dict[str, list[Path]]:
    """The files of every table in `folder` by its name, whether this contract knows it or not."""
    names = {path.stem for path in folder.glob("[!.]*") if path.is_dir() or path.suffix == ".parquet"}
    return {name: paths for name in sorted(names) if (paths := files_of(name, folder))}


def _shown(columns: list[str], rows: list[tuple[Any, ...]], format_: str) -> str:
    if format_ == "json":
        found = [dict(zip(columns, map(_json, row), strict=True)) for row in rows]
        return json.dumps(found, ensure_ascii=False, default=str, allow_nan=False) + "\n"
    if format_ == "csv":
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
        return buffer.getvalue()
    return as_table(columns, [[_cell(value) for value in row] for row in rows])


def _json(value: Any) -> Any:
    """JSON has no word for what is not finite."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return f"{value:,.0f}"
    return printable(str(value), 60)


def as_table(columns: list[str], rows: list[list[str]]) -> str:
    """Cells in columns wide enough for each, the header underlined."""
    widths = [max(map(len, cells)) for cells in zip(columns, *rows, strict=True)]
    lines = [columns, ["─" * width for width in widths], *rows]
    return "".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() + "\n" for line in lines
    )
