"""The clients of others as judges of a release: each in the version its users have, installed into a folder apart.

    make peers                          judge the newest release of this repository
    python tests/peers.py RELEASE       judge another

Prints a line for each judge, and ends with status 1 if one of them found fault. Needs a network once, for what pip and
npm install into `.peers/`; LibreOffice and node are used where they are. frictionless, mlcroissant, pandas, polars,
pyarrow and DuckDB 2 judge every release in the tests; here stand those that need a place of their own. The last result
is kept in docs/peers.md.
"""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
PEERS = ROOT / ".peers"
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "publish")]

OLD_DUCKDB = ("1.2.2", "1.3.2", "1.4.4")
HTTPFS = ("duckdb==1.5.5", "duckdb-extension-httpfs==1.5.5", "duckdb-extensions==1.5.5")
"""The one way to DuckDB's own httpfs without a download at run time: a package of it, for this version of DuckDB."""
CLI = "duckdb-cli==1.5.6"
CFFCONVERT = "cffconvert==2.0.0"
NPM = ("datapackage@1.1.10", "frictionless.js@0.13.4")

QUESTIONS = """
import duckdb, json, sys
con = duckdb.connect(sys.argv[1], read_only=True)
tables = [name for (name,) in con.execute("select table_name from duckdb_tables() where not internal").fetchall()]
rows = {name: con.execute(f'select count(*) from "{name}"').fetchone()[0] for name in tables}
words = con.execute("select in_words(claim_id) from claims").fetchall()
quantity = con.execute("select quantity_id from claims where quantity_id is not null limit 1").fetchone()[0]
assert con.execute(f"from claims_about('{quantity}')").fetchall()
assert con.execute(f"from who_says('{quantity}')").fetchall()
assert all(said for (said,) in words)
if "findings" in tables:
    con.execute("from conflicts()").fetchall()
print(json.dumps(rows))
"""

REMOTE = """
import duckdb, sys
from duckdb_extensions import import_extension
con = duckdb.connect()
import_extension("httpfs", con=con)
con.execute("load httpfs")
print(con.execute("select count(*) from read_parquet(?)", [sys.argv[1]]).fetchone()[0])
"""

NODE = """
const {Package} = require('datapackage');
(async () => {
  const pack = await Package.load(process.argv[1]);
  if (!pack.valid) throw new Error(pack.errors.map(String).join('; '));
  const rows = {};
  for (const resource of pack.resources) rows[resource.name] = (await resource.read({relations: false})).length;
  console.log(JSON.stringify(rows));
})().catch((error) => { console.error(String(error), JSON.stringify(error.errors || [])); process.exit(1); });
"""

FRICTIONLESS_JS = """
const {Dataset} = require('frictionless.js');
(async () => {
  const dataset = await Dataset.load(process.argv[1]);
  const rows = {};
  for (const file of dataset.resources) {
    const stream = await file.rows(); let n = -1;
    for await (const row of stream) n += 1;
    rows[file.descriptor.name] = n;
  }
  console.log(JSON.stringify(rows));
})().catch((error) => { console.error(String(error)); process.exit(1); });
"""


class Fault(Exception):
    """What a judge found."""


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Run a program; whatever it says on standard error is a warning, and a fault."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, cwd=cwd)
    if done.returncode or done.stderr.strip():
        raise Fault((done.stderr or done.stdout).strip()[-500:])
    return done.stdout


def environment(name: str, *packages: str) -> Path:
    """The Python of an environment that holds `packages`, made when it is not there."""
    folder = PEERS / name
    if not (folder / ".made").exists():
        venv.create(folder, with_pip=True, clear=True)
        pip = [folder / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages]
        subprocess.run(pip, check=True, capture_output=True)
        (folder / ".made").touch()
    return folder / "bin/python"


def expected(release: Path) -> dict[str, int]:
    """The rows of each table, as the Parquet files have them."""
    import pyarrow.parquet as pq

    return {path.stem: pq.read_metadata(path).num_rows for path in sorted((release / "data").glob("*.parquet"))}


def same(found: str, release: Path) -> str:
    rows = json.loads(found)
    if rows != expected(release):
        raise Fault(f"other numbers of rows: {rows}")
    return f"{len(rows)} tables, {sum(rows.values())} rows"


def duckdb_client(version: str) -> Callable[[Path], str]:
    def judge(release: Path) -> str:
        python = environment(f"duckdb-{version}", f"duckdb=={version}")
        return same(run(python, "-c", QUESTIONS, database(release)), release)

    return judge


def duckdb_cli(release: Path) -> str:
    program = environment("duckdb-cli", CLI).parent / "duckdb"
    sql = "select count(*) as n from claims where in_words(claim_id) is not null"
    in_database = json.loads(run(program, "-readonly", "-json", database(release), sql))
    in_parquet = json.loads(run(program, "-json", "-c", f"select count(*) as n from '{release}/data/claims.parquet'"))
    if not in_database == in_parquet == [{"n": expected(release)["claims"]}]:
        raise Fault(f"other numbers of rows: {in_database}, {in_parquet}")
    return f"{in_parquet[0]['n']} claims, from the database and from Parquet"


def database(release: Path) -> Path:
    path = release / "dataset.duckdb"
    if not path.is_file():
        raise Fault("a release without dataset.duckdb")
    return path


def duckdb_remote(release: Path) -> str:
    from web import served

    python = environment("duckdb-httpfs", *HTTPFS)
    with served(release) as host:
        found = run(python, "-c", REMOTE, f"{host.address}/data/claims.parquet")
        if int(found) != expected(release)["claims"] or not host.ranges:
            raise Fault(f"{found.strip()} rows, {len(host.ranges)} ranges")
        return f"{found.strip()} claims in {len(host.ranges)} requests for ranges"


def npm(script: str) -> Callable[[Path], str]:
    def judge(release: Path) -> str:
        if shutil.which("npm") is None:
            raise Fault("no node and npm on this machine")
        folder = PEERS / "node"
        if not (folder / ".made").exists():
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "package.json").write_text('{"name": "peers", "private": true}')
            subprocess.run(["npm", "install", "--silent", *NPM], cwd=folder, check=True, capture_output=True)
            (folder / ".made").touch()
        command = ["node", "--no-deprecation", "-e", script, release / "csv/datapackage.json"]
        return same(run(*command, cwd=folder), release)

    return judge


def libreoffice(release: Path) -> str:
    """Every CSV through a spreadsheet and back, each cell as text, without loss and without a formula."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise Fault("no LibreOffice on this machine")
    # Separator, quote, UTF-8, first line 1, every column as text (2); quoted fields as text, no numbers detected.
    with tempfile.TemporaryDirectory() as name:
        for path in sorted((release / "csv").glob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            formats = "/".join(f"{i}/2" for i in range(1, len(rows[0]) + 1))
            out = f"csv:Text - txt - csv (StarCalc):44,34,76,1,{formats},0,false,true,false"
            profile = f"-env:UserInstallation=file://{name}/profile"
            subprocess.run(
                [program, profile, "--headless", f"--infilter=Text - txt - csv (StarCalc):44,34,76,1,{formats},0,true,false",
                 "--convert-to", out, "--outdir", name, str(path)],
                check=True, capture_output=True,
            )  # fmt: skip
            with (Path(name) / path.name).open(encoding="utf-8-sig", newline="") as file:
                back = list(csv.reader(file))
            # A spreadsheet ends lines within a cell as its system does, and drops nothing else.
            if [[plain(cell) for cell in row] for row in rows] != [[plain(cell) for cell in row] for row in back]:
                lost = next(
                    (a, b) for a, b in zip(rows, back, strict=False) if list(map(plain, a)) != list(map(plain, b))
                )
                raise Fault(f"{path.name}: {lost}")
    return f"{len(expected(release))} files there and back"


def cffconvert(release: Path) -> str:
    program = environment("cffconvert", CFFCONVERT).parent / "cffconvert"
    return run(program, "--validate", "-i", release / "CITATION.cff").strip().rstrip(".")


def plain(cell: str) -> str:
    return cell.replace("\r\n", "\n").replace("\r", "\n").removeprefix("'")


JUDGES: dict[str, Callable[[Path], str]] = {
    **{f"DuckDB {version}": duckdb_client(version) for version in OLD_DUCKDB},
    f"DuckDB's CLI ({CLI})": duckdb_cli,
    "DuckDB 1.5.5 with httpfs, over HTTP": duckdb_remote,
    f"npm {NPM[0]}": npm(NODE),
    f"npm {NPM[1]}": npm(FRICTIONLESS_JS),
    "LibreOffice": libreoffice,
    f"{CFFCONVERT}, of CITATION.cff": cffconvert,
}


def main() -> None:
    """The command; see the docstring of this file."""
    from pipeline.publish.snapshot import versions

    releases = ROOT / "outputs/releases"
    release = Path(sys.argv[1]) if len(sys.argv) > 1 else releases / versions(releases)[-1]
    faults = 0
    for name, judge in JUDGES.items():
        try:
            said = judge(release.resolve())
        except (Fault, subprocess.CalledProcessError, OSError, ValueError) as fault:
            faults += 1
            said = f"FAULT: {fault}"
        print(f"| {name} | {said} |", flush=True)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
