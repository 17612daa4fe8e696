"""The query page of a site: DuckDB for browsers (DuckDB-WASM), served beside the releases, over the newest database.

Its parts come from npm when the site is built, in the versions and with the hashes of `browser/package-lock.json`, and
are bundled there. A release holds nothing of it. What is asked is not known here but for the ready questions.
"""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from string import Template
from typing import Final

import duckdb

from pipeline.errors import Problem, Refusal, printable

SOURCES: Final = Path(__file__).parent / "browser"

ENGINE: Final = ("duckdb-eh.wasm", "duckdb-browser-eh.worker.js")
"""The build for browsers that know exceptions of WebAssembly: all since 2022."""

_FETCHED: Final = ("package.json", "package-lock.json", "query.js")
_LARGEST: Final = 512 * 1024 * 1024
"""The database is held in the memory of the browser whole."""


def write_query_page(folder: Path, database: Path, title: str, version: str) -> None:
    """Write the page and all it needs into `folder`, which stands in a site beside `latest/`; `database` is the
    newest release's.

    Raises:
        Refusal: there is no such database, npm is not there, or it cannot fetch what the lock names.
    """
    if not database.is_file():
        raise Refusal(
            Problem(
                str(database), "no such file", "the database of the newest release", "publish a version that has one"
            )
        )
    if database.stat().st_size > _LARGEST:
        found = f"{database.stat().st_size:,} bytes"
        raise Refusal(
            Problem(str(database), found, f"at most {_LARGEST:,}, for a browser holds it whole", "leave out --query")
        )
    if not _has_claims(database):
        found, expected = "a database without claims", "claims in one file"
        remedy = "leave out --query; a release this large is asked with DuckDB over its Parquet files"
        raise Refusal(Problem(str(database), found, expected, remedy))
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as work:
        for name in _FETCHED:
            shutil.copyfile(SOURCES / name, Path(work) / name)
        _npm(Path(work), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
        bundle = ("--bundle", "--minify", "--format=iife", "--target=es2022", "--log-level=warning")
        _npm(Path(work), "exec", "--offline", "--", "esbuild", "query.js", *bundle, "--outfile=bundle.js")
        shutil.copyfile(Path(work) / "bundle.js", folder / "query.js")
        modules = Path(work) / "node_modules"
        for name in ENGINE:
            shutil.copyfile(modules / "@duckdb" / "duckdb-wasm" / "dist" / name, folder / name)
        (folder / "LICENSES.txt").write_text(_licenses(modules), "utf-8")
    options = "\n".join(
        f'<option value="{html.escape(sql)}">{html.escape(question)}</option>' for question, sql in questions()
    )
    page = Template((SOURCES / "page.html.txt").read_text("utf-8")).substitute(
        title=html.escape(title),
        latest=html.escape(version),
        megabytes=(folder / ENGINE[0]).stat().st_size // 1_000_000,
        options=options,
    )
    (folder / "index.html").write_text(page, "utf-8")


def _has_claims(database: Path) -> bool:
    with duckdb.connect(str(database), read_only=True, config={"enable_external_access": False}) as con:
        asked = "select count(*) from duckdb_tables() where table_name = 'claims'"
        return con.execute(asked).fetchall() == [(1,)]


def questions() -> list[tuple[str, str]]:
    """The ready questions: title and SQL, in the order of the file."""
    text = (SOURCES / "questions.sql").read_text("utf-8")
    return [(title, sql.strip()) for title, sql in re.findall(r"^-- (.+\?)\n((?:(?!--).*\n)+)", text, re.MULTILINE)]


def _npm(folder: Path, *words: str) -> None:
    npm = shutil.which("npm")
    if npm is None:
        remedy = "install Node.js with npm (Debian: apt-get install npm), or leave out --query"
        raise Refusal(Problem("npm", "no such program", "npm, to fetch the parts of the query page", remedy))
    done = subprocess.run([npm, *words], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = printable(" ".join((done.stderr or done.stdout).split()), 300)
        expected = "all that browser/package-lock.json names"
        remedy = "see to the network or npm's settings, or leave out --query"
        raise Refusal(Problem(f"npm {words[0]}", said or f"status {done.returncode}", expected, remedy))


def _licenses(modules: Path) -> str:
    """What the page is made of, with versions and licences, and the texts of these as the packages have them."""
    parts = []
    for path in sorted([*modules.glob("*/package.json"), *modules.glob("@*/*/package.json")]):
        if "esbuild" in path.as_posix():  # bundles, and is not in the bundle
            continue
        said = json.loads(path.read_bytes())
        texts = sorted([*path.parent.glob("LICEN[SC]E*"), *path.parent.glob("NOTICE*")])
        parts.append(f"{said['name']} {said['version']}: {said.get('license', 'see its page')}\n")
        parts += [f"\n{text.read_text('utf-8', 'replace').strip()}\n\n" for text in texts if text.is_file()]
    return "".join(parts)
