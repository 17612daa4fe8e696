"""How reconciliation grows: seconds and memory from 10^4 claims to 10^7.

    python benchmarks/reconcile.py [--claims 10000 100000 ...] [--memory 1200MB] [--folder FOLDER]

Every tenth claim begins an account of six quantities: a whole, four parts and a rest of which nobody gives a number.
One authority gives all five numbers, a second the whole and two parts, a third the whole and a part as floors; one
account in five has a "majority", one in fifty a sum that misses. Each size runs in a process of its own, the claims
read from Parquet files as those of collections are; the peak is that of the whole process.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from pipeline.reconcile.run import COLLECTED, INPUTS, RESULTS, Reconciliation, connect
from pipeline.validate.contract import contract
from pipeline.validate.projections import DUCKDB_TYPES

SIZES = [10_000, 100_000, 1_000_000, 10_000_000]

GIVEN = {
    "documents": "select 'd' as doc_id, 'text' as kind",
    "authorities": "select 'a' || i as authority_id, 'Authority ' || i as name from range(3) as t(i)",
    "authority_sources": "select 'a2' as authority_id, 'a0' as draws_on",
    "quantities": """
        select 'q' || a || '_' || k as quantity_id, 'people' as population, 'people of ' || a || ' in ' || k as status,
            'stock' as measure
        from range({accounts}) as t(a), range(6) as u(k)
    """,
    "claims": """
        select
            'c' || lpad(to_hex(10 * a + k), 10, '0') as claim_id, 'd' as doc_id, 10 * a + k as start,
            'a number' as quote,
            case when k >= 8 then '>' else '=' end as op,
            (case part when 0 then 1000 + a % 900 + case when k = 0 and a % 50 = 0 then 700 else 0 end
                else 150 + (a * 7 * part) % 40 end * case when k >= 8 then 0.5 else 1 end)::double as value,
            case when k < 5 then 4 else 2 end as significant_digits, 'count' as unit,
            'q' || a || '_' || part as quantity_id, 'report' as modality, 'active' as status
        from range({accounts}) as t(a), range(10) as u(k),
            lateral (select [0, 1, 2, 3, 4, 0, 1, 2, 0, 1][k + 1] as part)
    """,
    "attributions": """
        select 'c' || lpad(to_hex(10 * a + k), 10, '0') as claim_id, 0 as step, 'says' as relation,
            'a' || case when k < 5 then 0 when k < 8 then 1 else 2 end as authority_id
        from range({accounts}) as t(a), range(10) as u(k)
    """,
    "relations": """
        select 'r' || lpad(to_hex(2 * a), 10, '0') as relation_id, 'balance' as kind, '=' as op, 0.0 as constant,
            'implied' as basis
        from range({accounts}) as t(a)
        union all
        select 'r' || lpad(to_hex(2 * a + 1), 10, '0'), 'most', '>', 0.0, 'stated'
        from range(0, {accounts}, 5) as t(a)
    """,
    "relation_terms": """
        select 'r' || lpad(to_hex(2 * a), 10, '0') as relation_id, 'q' || a || '_' || k as quantity_id,
            case when k = 0 then 1.0 else -1.0 end as coefficient
        from range({accounts}) as t(a), range(6) as u(k)
        union all
        select 'r' || lpad(to_hex(2 * a + 1), 10, '0'), 'q' || a || '_' || (5 * k),
            case when k = 0 then -0.5 else 1.0 end
        from range(0, {accounts}, 5) as t(a), range(2) as u(k)
    """,
}


def write_inputs(folder: Path, claims: int) -> None:
    """The input tables as Parquet files."""
    with duckdb.connect() as con:
        for name in INPUTS:
            query = GIVEN.get(name, "select 1 as nothing where false").format(accounts=claims // 10)
            given = {row[0] for row in con.execute(f"describe {query}").fetchall()}
            columns = ", ".join(
                f'"{c.name}"' if c.name in given else f'null::{DUCKDB_TYPES[c.type]} as "{c.name}"'
                for c in contract()[name].columns
            )
            con.execute(f"copy (select {columns} from ({query})) to '{folder / name}.parquet'")


def run(folder: Path, memory: str) -> dict[str, float]:
    """One reconciliation of the files in `folder`, in this process."""
    start = time.perf_counter()
    files = {name: folder / f"{name}.parquet" for name in INPUTS}
    tables = {name: [file] if name in COLLECTED else pq.read_table(file) for name, file in files.items()}
    with connect(memory=memory, tables=tables) as con:
        Reconciliation(con).run()
        rows = {name: con.execute(f"select count(*) from {name}").fetchone() for name in RESULTS}
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    processor, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    return {
        "seconds": seconds,
        "processor": processor,
        "peak_mb": peak,
        **{name: count[0] for name, count in rows.items() if count},
    }


def main() -> None:
    """The table of all sizes."""
    arguments = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    arguments.add_argument("--claims", type=int, nargs="+", default=SIZES)
    arguments.add_argument("--memory", default="1200MB", help="DuckDB's memory limit")
    arguments.add_argument("--folder", type=Path, help="where the files go, and what does not fit in memory")
    arguments.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    if given.one:
        print(json.dumps(run(given.one, given.memory)))
        return
    print("| claims | accounts | seconds | processor seconds | peak memory, MB | estimates | findings |")
    print("|---|---|---|---|---|---|---|")
    for claims in given.claims:
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            write_inputs(Path(folder), claims)
            command = [sys.executable, __file__, "--one", folder, "--memory", given.memory]
            environment = {**os.environ, "TMPDIR": folder}
            ran = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, env=environment)
            said = json.loads(ran.stdout)
        print(
            f"| {claims:,} | {claims // 10:,} | {said['seconds']:.1f} | {said['processor']:.1f} "
            f"| {said['peak_mb']:.0f} | {said['estimates']:,} | {said['findings']:,} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
