"""The data package: what the standard's own tools make of it, and that both formats say the same."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import duckdb
import frictionless
import pyarrow.parquet as pq
import pytest
from support import FILES, VERSION, reckoner, tree

from pipeline.ingest.raw import read_raw
from pipeline.publish.package import build_package
from pipeline.validate.contract import contract
from pipeline.validate.projections import duckdb_ddl, from_table_schema

PUBLISHED = [name for name, table in contract().items() if not table.planned]


@pytest.mark.parametrize("descriptor", ["datapackage.json", "csv/datapackage.json"])
def test_frictionless_accepts_the_package(released_once: Path, descriptor: str) -> None:
    report = frictionless.Package(str(released_once / "outputs/releases" / VERSION / descriptor)).validate()
    assert report.valid, report.flatten(["type", "rowNumber", "fieldName", "message"])
    assert report.stats["tasks"] == len(PUBLISHED)


def test_the_release_holds_exactly_the_files_it_should(release: Path) -> None:
    assert set(tree(release)) == {
        *(f"data/{name}.parquet" for name in PUBLISHED),
        *(f"csv/{name}.csv" for name in PUBLISHED),
        "README.md", "CODEBOOK.md", "CHANGELOG.md", "LICENSE.md", "LICENSE-TEXTS.md", "SHA256SUMS",
        "datapackage.json", "csv/datapackage.json", "croissant.json", "dataset.jsonld", "CITATION.cff", "datacite.json",
        "dataset.duckdb", "text/harbour.txt",
    }  # fmt: skip


def test_a_text_is_published_byte_for_byte_or_not_at_all(release: Path) -> None:
    assert (release / "text/harbour.txt").read_bytes() == FILES["raw/texts/harbour.txt"].encode()
    assert not (release / "text/letter.txt").exists()
    rights = (release / "LICENSE-TEXTS.md").read_text()
    assert "Written for this dataset." in rights
    assert "The writer's; not to be reproduced. Text withheld." in rights


@pytest.mark.parametrize("name", PUBLISHED)
def test_both_formats_say_the_same(release: Path, name: str) -> None:
    rows = pq.read_table(release / "data" / f"{name}.parquet").to_pylist()
    with (release / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        read = list(csv.DictReader(file))
    assert len(read) == len(rows)
    for cells, row in zip(read, rows, strict=True):
        assert list(cells) == list(row)
        for column, value in row.items():
            if isinstance(value, bool):
                assert cells[column] == str(value).lower()
            elif isinstance(value, int | float):
                assert float(cells[column]) == value
            else:
                assert cells[column] == (value or "")


@pytest.mark.parametrize("name", PUBLISHED)
def test_rows_stand_in_the_order_of_their_key(release: Path, name: str) -> None:
    key = contract()[name].primary_key
    rows = pq.read_table(release / "data" / f"{name}.parquet", columns=list(key)).to_pylist()
    order = [tuple(row[column] for column in key) for row in rows]
    assert order == sorted(order)


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_parquet_file_tells_any_reader_what_its_columns_mean(release: Path, name: str) -> None:
    metadata = pq.read_metadata(release / "data" / f"{name}.parquet").metadata
    assert json.loads(metadata[b"columns"]) == {c.name: c.description for c in contract()[name].columns}


def test_the_release_loads_into_duckdb_with_every_key_and_rule(release: Path) -> None:
    package = json.loads((release / "datapackage.json").read_bytes())
    tables = {said["name"]: from_table_schema(said["name"], said["schema"]) for said in package["resources"]}
    with duckdb.connect() as con:
        for name in PUBLISHED:
            con.execute(duckdb_ddl(tables[name]))
            con.execute(f"insert into {name} select * from read_parquet('{release}/data/{name}.parquet')")
        declared = con.execute("select constraint_type, count(*) from duckdb_constraints() group by all").fetchall()
        (uncommented,) = con.execute(
            "select count(*) from duckdb_columns() where not internal and comment is null"
        ).fetchall()
    counts = dict(declared)
    meant = [contract()[name] for name in PUBLISHED]
    assert counts["PRIMARY KEY"] == len(PUBLISHED)
    assert counts["UNIQUE"] == sum(len(table.unique_keys) for table in meant)
    assert counts["FOREIGN KEY"] >= sum(fk.table != table.name for table in meant for fk in table.foreign_keys)
    assert counts["CHECK"] >= sum(len(table.checks) for table in meant)
    assert uncommented == (0,)


def test_the_descriptor_says_what_the_contract_says(release: Path) -> None:
    package = json.loads((release / "datapackage.json").read_bytes())
    assert [said["name"] for said in package["resources"]] == PUBLISHED
    for said in package["resources"]:
        table, meant = from_table_schema(said["name"], said["schema"]), contract()[said["name"]]
        assert table.column_names == meant.column_names
        assert table.primary_key == meant.primary_key
        assert table.unique_keys == meant.unique_keys
        assert table.foreign_keys == meant.foreign_keys
        assert table.checks == meant.checks
        for column, written in zip(table.columns, meant.columns, strict=True):
            assert column.description == written.description
            assert (column.type, column.nullable, column.pattern) == (written.type, written.nullable, written.pattern)
            assert list(column.enum) == list(written.enum)


def test_the_pages_say_what_a_reader_needs(release: Path) -> None:
    readme, codebook = (release / "README.md").read_text(), (release / "CODEBOOK.md").read_text()
    assert "# People of two harbours" in readme
    assert "Version 1.0.0, released 2026-01-31" in readme
    assert "The harbour office (2026)" in readme
    assert "https://example.org/by/4.0/" in (release / "LICENSE.md").read_text()
    for page in (readme, codebook, (release / "LICENSE.md").read_text()):
        assert "$" not in page
    for name in PUBLISHED:
        assert f'<a id="{name}"></a>' in codebook
        assert f"[{name}](CODEBOOK.md#{name})" in readme
        for column in contract()[name].columns:
            assert column.description.replace("|", "\\|") in codebook


def test_the_queries_of_the_readme_run(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(release)
    queries = [part.split("```")[0] for part in (release / "README.md").read_text().split("```sql\n")[1:]]
    assert len(queries) == 3
    with duckdb.connect("dataset.duckdb", read_only=True) as con:
        for statement in duckdb.extract_statements(";".join(queries)):
            assert con.execute(statement).fetchall()


ODD = {
    "windows line ends": "In the year\r\nthere were 1,200 people in Northhaven\r\nand 950 people in Southhaven.\r\n",
    "a carriage return at the edge of a context": "There were 1,200"
    + " people lived there now"
    + "\r\nin Northhaven.\r\n",
    "old line ends": "There were 1,200 people.\rThere were 950 boats.\r",
    "form feeds": "There were 1,200 people.\fThere were 950 boats.\f",
    "tabs": "People:\t1,200\tpeople\nBoats:\t950\tboats\n",
    "a byte order mark": "\ufeff1,200 people lived there.\n",
    "characters beyond the first plane": "🚤🚤 There were 1,200 boats 🚤, said 𝔄nna.\n",
    "separators of lines": "There were 1,200 people.\u2028There were 950 boats.\u2029\u0085Fine.\n",
    "quotes and commas": 'She said "1,200 people, or ""more""", and left.\n',
    "nothing but a number": "1,200",
    "no number": "There was nobody.\n",
    "directions": "There were \u202e1,200\u202c people.\n",
    "null bytes in words": "\\0 1,200 people \\N NULL null NaN\n",
}


def test_texts_of_any_shape_become_a_release_that_verifies(dataset: Path) -> None:
    sidecar = (dataset / "raw/texts/harbour.yaml").read_bytes()
    for number, text in enumerate(ODD.values()):
        (dataset / f"raw/texts/odd-{number}.txt").write_bytes(text.encode())
        (dataset / f"raw/texts/odd-{number}.yaml").write_bytes(sidecar)
    reckoner("--root", dataset, "release").ok()
    release = dataset / "outputs/releases" / VERSION
    with (release / "csv/claims.csv").open(encoding="utf-8", newline="") as file:
        claims = list(csv.DictReader(file))
    for number, text in enumerate(ODD.values()):
        assert (release / f"text/odd-{number}.txt").read_bytes() == text.encode()
        own = [claim for claim in claims if claim["doc_id"] == f"odd-{number}"]
        assert ("1,200" in [claim["quote"] for claim in own]) == ("1,200" in text)
        for claim in own:
            start, end = int(claim["start"]), int(claim["end"])
            assert text[start:end] == claim["quote"]
            assert text[:start].endswith(claim["prefix"])
            assert text[end:].startswith(claim["suffix"])


def test_what_people_write_stays_text_on_every_page(released_once: Path, tmp_path: Path) -> None:
    raw = read_raw(released_once / "raw")
    said = {**raw.dataset, "title": "$name ${version} $$ {title} | *", "description": "$$"}
    build_package(tmp_path / "package", released_once / "outputs" / "tables", raw.documents, said, "# Changelog\n")
    readme = (tmp_path / "package" / "README.md").read_text()
    assert readme.startswith("# $name ${version} $$ {title} | *\n\n$$\n")
    for descriptor in ("datapackage.json", "csv/datapackage.json"):
        assert json.loads((tmp_path / "package" / descriptor).read_bytes())["title"] == said["title"]
