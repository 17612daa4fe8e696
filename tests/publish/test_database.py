"""dataset.duckdb: the same tables in one file, explained and keyed, that answers the usual questions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.publish.database import DATABASE, MACROS, asked, building_database, macros, referred_to, write_database
from pipeline.validate.contract import contract
from pipeline.validate.store import conform, sha256
from pipeline.validate.stored import Stored, stored_in

PUBLISHED = [name for name, table in contract().items() if not table.planned]


@pytest.fixture
def con(release: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(release / DATABASE), read_only=True) as con:
        yield con


def test_every_table_holds_the_rows_of_its_parquet_file(con: duckdb.DuckDBPyConnection, release: Path) -> None:
    names = [name for (name,) in con.execute("select table_name from duckdb_tables() where not internal").fetchall()]
    assert sorted(names) == sorted(PUBLISHED)
    for name in names:
        stored = con.sql(f'from "{name}"').to_arrow_table()
        assert stored.to_pylist() == pq.read_table(release / "data" / f"{name}.parquet").to_pylist()


def test_every_table_column_and_macro_is_explained(con: duckdb.DuckDBPyConnection) -> None:
    for what in ("tables", "columns"):
        assert con.execute(f"select * from duckdb_{what}() where not internal and comment is null").fetchall() == []
    found = con.execute("select distinct function_name, comment from duckdb_functions() where not internal").fetchall()
    assert {name for name, comment in found if comment} == {
        path.stem for path in MACROS.glob("*.sql") if asked(path.read_text()) <= set(PUBLISHED)
    }
    (said,) = con.execute(
        "select comment from duckdb_columns() where table_name = 'claims' and column_name = 'place_id'"
    ).fetchall()
    assert said[0].endswith("Refers to places (place_id).")


def test_keys_are_declared_where_others_refer_and_said_everywhere(con: duckdb.DuckDBPyConnection) -> None:
    counts = dict(con.execute("select constraint_type, count(*) from duckdb_constraints() group by all").fetchall())
    assert counts["PRIMARY KEY"] == len(referred_to({name: contract()[name] for name in PUBLISHED})) >= 5
    assert counts["CHECK"] > sum(len(contract()[name].checks) for name in PUBLISHED)
    comments = dict(con.execute("select table_name, comment from duckdb_tables() where not internal").fetchall())
    for name in PUBLISHED:
        assert f"Primary key: {', '.join(contract()[name].primary_key)}." in comments[name]


def test_the_usual_questions_are_answered(con: duckdb.DuckDBPyConnection) -> None:
    about = con.execute("select quote, source from claims_about('people_northhaven')").fetchall()
    assert about == [("1,200", "The harbour master"), ("1,250", "The parish register")]
    says = con.execute("select quote, step, authority from who_says('people_northhaven')").fetchall()
    assert says == [
        ("1,200", 0, "Chronicle of the coast"),
        ("1,200", 1, "The harbour master"),
        ("1,250", 0, "Chronicle of the coast"),
        ("1,250", 1, "The parish register"),
    ]
    words = [said for (said,) in con.execute("select in_words(claim_id) from claims order by doc_id, start").fetchall()]
    assert words[0].startswith('"some 1,200 people", read as about 1,200')
    assert "Chronicle of the coast, who has it from The harbour master [harbour, " in words[0]
    assert "read as more than 950" in words[1]
    assert con.execute("select in_words('c0000000000')").fetchall() == [(None,)]
    assert con.execute("from claims_about('''; drop table claims; --')").fetchall() == []


def test_conflicts_are_the_findings_that_are_no_mere_note(released_once: Path, tmp_path: Path) -> None:
    """With findings made for the purpose, of every severity the contract knows."""
    found = dict(stored_in(released_once / "outputs" / "tables"))
    claim = found["claims"].to_pylist()[0]["claim_id"]
    severities = list(contract()["findings"].column("severity").enum)
    rows = [
        {"finding_id": f"f{i:010x}", "check": "a_check", "severity": severity, "message": f"A {severity}."}
        for i, severity in enumerate(severities)
    ]
    known = {**dict.fromkeys(contract()["findings"].column_names)}
    pq.write_table(conform(contract()["findings"], [{**known, **row} for row in rows]), tmp_path / "findings")
    links = [{"finding_id": row["finding_id"], "claim_id": claim} for row in rows]
    pq.write_table(conform(contract()["finding_claims"], links), tmp_path / "finding_claims")
    found |= {name: Stored(tmp_path / name) for name in ("findings", "finding_claims")}
    write_database(tmp_path / DATABASE, {name: t for name, t in contract().items() if name in found}, found)
    with duckdb.connect(str(tmp_path / DATABASE), read_only=True) as con:
        shown = con.execute("select severity, message, claims from conflicts()").fetchall()
    assert [severity for severity, _, _ in shown] == ["contradiction", "tension", "difference", "gap"]
    assert shown[0][1] == "A contradiction." and "[harbour, " in shown[0][2][0]


def test_a_macro_whose_tables_are_not_published_is_left_out() -> None:
    assert list(macros({"claims"})) == []
    assert len(list(macros(set(contract())))) == len(list(MACROS.glob("*.sql"))) == 4


def test_the_file_is_small_and_in_the_format_of_old_clients(release: Path) -> None:
    size = (release / DATABASE).stat().st_size
    assert size <= len(PUBLISHED) * 4 * 16_384
    with duckdb.connect() as con:
        con.execute(f"attach '{release / DATABASE}' as d (read_only)")
        (said,) = con.execute("select tags from duckdb_databases() where database_name = 'd'").fetchall()
    assert json.dumps(said[0]).count("v1.2.0") == 1


def test_the_same_tables_give_the_same_bytes_however_large(tmp_path: Path) -> None:
    """And no words that are left over in memory, which DuckDB would leave at the ends of its blocks."""
    places = contract()["places"]
    rows = [
        {
            **dict.fromkeys(places.column_names),
            "place_id": f"p{i}",
            "name": f"Place {i * 7919} " + "of long words that want compression " * (i % 20),
            "kind": ("zone", "state")[i % 7 % 2],
        }
        for i in range(150_000)
    ]
    for folder in ("one", "other"):
        (tmp_path / folder / "data").mkdir(parents=True)
        pq.write_table(pa.Table.from_pylist(rows, schema=places.arrow), tmp_path / folder / "data" / "places.parquet")
        with building_database(tmp_path / folder):
            pass
    assert sha256(tmp_path / "one" / DATABASE) == sha256(tmp_path / "other" / DATABASE)


def test_what_the_writer_says_of_a_failure_is_passed_on(tmp_path: Path) -> None:
    with (
        pytest.raises(RuntimeError, match=r"dataset\.duckdb was not written"),
        building_database(tmp_path / "nowhere"),
    ):
        pass


def test_a_writer_whose_package_came_to_nothing_is_not_waited_for(release: Path) -> None:
    (release / DATABASE).unlink()
    with pytest.raises(KeyboardInterrupt), building_database(release):
        raise KeyboardInterrupt
    assert not (release / DATABASE).exists()


def test_a_claim_is_put_in_words_wherever_a_question_may_ask_for_it(release: Path) -> None:
    with duckdb.connect(str(release / "dataset.duckdb"), read_only=True) as con:
        asked = con.execute("select count(*) from claims where in_words(claim_id) is not null").fetchall()
        assert asked == con.execute("select count(*) from claims").fetchall()
        assert asked[0][0] > 1
