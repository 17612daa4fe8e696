"""What a question to a release of ten million claims reads over HTTP: requests and bytes.

    python benchmarks/remote.py CLAIMS [--rows 10000000] [--python PYTHON]

CLAIMS is the `claims.parquet` of a large build. It is repeated, each copy with other identifiers, of 10,000 quantities,
sorted and written as releases have it, and put behind a plain HTTP server. DuckDB with its httpfs asks it: that is
the environment that `make peers` leaves in `.peers/duckdb-httpfs`, unless `--python` names another.
"""

from __future__ import annotations

import argparse
import functools
import re
import subprocess
import tempfile
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import duckdb
import pyarrow.parquet as pq

from pipeline.validate.contract import contract
from pipeline.validate.large import long_file
from pipeline.validate.projections import identifier
from pipeline.validate.store import ROW_GROUP
from pipeline.validate.stored import regrouped

ROOT = Path(__file__).parents[1]
EDITED = {
    "claim_id": "left(sha256(claim_id || i), 20)",
    "doc_id": "doc_id || '-' || i",
    "passage_id": "passage_id || '-' || i",
    "quantity_id": "'quantity_' || hash(claim_id, i) % 10000",
    "base_claim_id": "null::varchar",
}
QUESTIONS = (
    "select op, value, value_high, hedge from '{}' where quantity_id = 'quantity_4711'",
    "select count(*), min(value), max(value) from '{}' where quantity_id = 'quantity_4711'",
    "select quote, hedge, op, value, doc_id from '{}' where quantity_id = 'quantity_4711'",
)
ASK = """
import duckdb, sys
from duckdb_extensions import import_extension
con = duckdb.connect()
import_extension("httpfs", con=con)
con.execute("load httpfs")
print(len(con.execute(sys.argv[1]).fetchall()))
"""


def write(path: Path, claims: Path, rows: int) -> None:
    """The claims repeated until there are so many, in the order and the row groups of a release."""
    table = contract()["claims"]
    copies = -(-rows // pq.read_metadata(claims).num_rows)
    columns = ", ".join(f'{EDITED.get(name, identifier(name))} as "{name}"' for name in table.column_names)
    query = (
        f"select {columns} from read_parquet('{claims}'), range({copies}) as t(i) order by quantity_id, doc_id, start"
    )
    with (
        duckdb.connect(config={"temp_directory": str(path.parent)}) as con,
        long_file(path, table) as writer,
    ):
        for group in regrouped(con.sql(query).to_arrow_reader(ROW_GROUP), table.arrow):
            writer.write_table(group, row_group_size=ROW_GROUP)


class Host(SimpleHTTPRequestHandler):
    """Answers requests for ranges, and remembers how many bytes each took."""

    protocol_version = "HTTP/1.1"
    sent: ClassVar[list[int]] = []

    def log_message(self, *args: object) -> None:
        """Say nothing."""

    def end_headers(self) -> None:
        self.send_header("Accept-Ranges", "bytes")
        super().end_headers()

    def do_HEAD(self) -> None:
        self.sent.append(0)
        super().do_HEAD()

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        size = path.stat().st_size
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "bytes=0-"))
        assert asked
        start, stop = int(asked[1]), min(int(asked[2] or size) + 1, size)
        with path.open("rb") as file:
            file.seek(start)
            content = file.read(stop - start)
        self.sent.append(len(content))
        self.send_response(206)
        self.send_header("Content-Range", f"bytes {start}-{stop - 1}/{size}")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("--rows", type=int, default=10_000_000)
    parser.add_argument("--python", type=Path, default=ROOT / ".peers/duckdb-httpfs/bin/python")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.parquet"
        write(path, options.claims, options.rows)
        found = pq.read_metadata(path)
        print(f"{found.num_rows:,} claims, {path.stat().st_size / 1e6:.0f} MB, {found.num_row_groups} row groups")
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for question in QUESTIONS:
            Host.sent.clear()
            sql = question.format(f"http://127.0.0.1:{server.server_address[1]}/claims.parquet")
            rows = subprocess.run([options.python, "-c", ASK, sql], stdout=subprocess.PIPE, text=True, check=True)
            print(f"{len(Host.sent)} requests, {sum(Host.sent) / 1e3:.0f} kB, {rows.stdout.strip()} rows: {question}")
        server.shutdown()


if __name__ == "__main__":
    main()
