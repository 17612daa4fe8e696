"""The contract: every column described once, every projection of it agreeing with every other."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import duckdb
import pytest
import yaml

from pipeline.validate.contract import FORMATS, ContractError, Table, contract, load, schemas_folder
from pipeline.validate.projections import codebook, duckdb_ddl, from_table_schema, table_schema

TABLES = list(contract().values())

DESIGNED = [
    "documents",
    "passages",
    "authorities",
    "authority_aliases",
    "authority_sources",
    "places",
    "quantities",
    "claims",
    "non_claims",
    "attributions",
    "relations",
    "relation_terms",
    "estimates",
    "estimate_claims",
    "findings",
    "finding_claims",
    "finding_relations",
    "evaluations",
    "changes",
]


@pytest.fixture
def schemas(tmp_path: Path) -> Path:
    """A copy of the contract's files, to be spoiled."""
    return Path(shutil.copytree(schemas_folder(), tmp_path / "schemas"))


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


@pytest.mark.parametrize("name", DESIGNED)
def test_every_table_of_the_data_model_is_declared(name: str) -> None:
    assert name in contract()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_table_says_its_grain_population_and_key(table: Table) -> None:
    assert table.title and table.grain and table.population.endswith(".")
    assert table.primary_key and not any(table.column(name).nullable for name in table.primary_key)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_column_and_every_value_has_its_sentence(table: Table) -> None:
    for column in table.columns:
        assert column.description.strip().endswith("."), column.name
        assert not column.nullable or column.null_means, column.name
        assert all(sentence.endswith(".") for sentence in column.enum.values()), column.name


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_integer_and_no_boolean_may_be_empty_for_common_clients_break_on_them(table: Table) -> None:
    assert not [column.name for column in table.columns if column.nullable and column.type in ("integer", "boolean")]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_example_keeps_the_rules_of_its_column(table: Table) -> None:
    for column in table.columns:
        if column.example is not None and column.pattern:
            assert re.fullmatch(column.pattern, column.example), column.name
        if column.example is not None and column.minimum is not None:
            assert column.example >= column.minimum


def test_a_foreign_key_has_the_type_of_what_it_refers_to() -> None:
    for table in TABLES:
        for fk in table.foreign_keys:
            for name, target in zip(fk.fields, fk.columns, strict=True):
                assert table.column(name).type == contract()[fk.table].column(target).type


def test_lineage_names_columns_that_exist() -> None:
    named = [(table.name, source) for table in TABLES for sources in table.lineage.values() for source in sources]
    assert named
    for name, (source, column) in named:
        assert column in contract()[source].column_names, name


def test_tables_come_after_the_tables_they_refer_to() -> None:
    seen: set[str] = set()
    for table in TABLES:
        assert {fk.table for fk in table.foreign_keys} - {table.name} <= seen
        seen.add(table.name)


def test_duckdb_takes_every_table_with_keys_checks_and_comments() -> None:
    with duckdb.connect() as con:
        for table in TABLES:
            con.execute(duckdb_ddl(table))
        for table in TABLES:
            found = con.execute(
                "select column_name, is_nullable, comment from duckdb_columns() where table_name = ? order by column_index",
                [table.name],
            ).fetchall()
            assert found == [(column.name, column.nullable, column.description) for column in table.columns]
        keys = dict(
            con.execute(
                "select table_name, count(*) from duckdb_constraints() where constraint_type = 'FOREIGN KEY' group by all"
            ).fetchall()
        )
    for table in TABLES:
        # DuckDB lists a foreign key with the table it stands in; one into its own table is checked after loading.
        own = [fk for fk in table.foreign_keys if fk.table != table.name]
        assert keys.get(table.name, 0) >= len(own)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_schema_says_all_that_a_stranger_needs_to_enforce_it(table: Table) -> None:
    again = from_table_schema(table.name, table_schema(table))
    assert [(c.name, c.type, c.nullable, c.pattern, list(c.enum)) for c in again.columns] == [
        (c.name, c.type, c.nullable, c.pattern, list(c.enum)) for c in table.columns
    ]
    assert (again.primary_key, again.unique_keys, again.foreign_keys, again.checks) == (
        table.primary_key,
        table.unique_keys,
        table.foreign_keys,
        table.checks,
    )


def test_the_codebook_holds_every_sentence() -> None:
    page = codebook(TABLES)
    for table in TABLES:
        assert f"## {table.name}" in page and table.population in page
        for column in table.columns:
            assert column.description.replace("|", "\\|") in page
            assert all(sentence.replace("|", "\\|") in page for sentence in column.enum.values())


def test_a_column_of_the_arrow_schema_carries_its_description() -> None:
    field = contract()["claims"].arrow.field("quote")
    assert field.metadata[b"description"].decode() == contract()["claims"].column("quote").description
    assert not field.nullable


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("claims.yaml", "  - quote\n", "  - quoted\n", "quoted is not described"),
        ("fields.yaml", "# -- claims", "nobody_uses_me: {type: string, description: x}\n# -- claims", "nobody_uses_me"),
        ("fields.yaml", '  "null": The document has no title.\n', "", "title may be empty"),
        ("fields.yaml", "n_chars:\n  type: integer\n  unit:", "n_chars:\n  type: integer\n  units:", "n_chars"),
        ("claims.yaml", "primaryKey: [claim_id]", "primaryKey: [claim]", "does not have: claim"),
        ("claims.yaml", "name: claims", "name: claim", "file and table have one name"),
        ("claims.yaml", "{fields: [place_id], table: places}", "{fields: [place_id], table: nowhere}", "to no table"),
    ],
)
def test_files_that_make_no_contract_are_refused_with_the_reason(
    schemas: Path, file: str, old: str, new: str, said: str
) -> None:
    edit(schemas / file, old, new)
    with pytest.raises(ContractError, match=re.escape(said)):
        load(schemas)


def test_a_column_of_one_table_may_mean_something_of_its_own() -> None:
    kinds = {name: set(contract()[name].column("kind").enum) for name in ("documents", "passages", "places")}
    assert kinds["documents"] == {"text", "table"} and "heading" in kinds["passages"] and "zone" in kinds["places"]


@pytest.mark.parametrize(
    "date",
    ["1945", "1946-03-01", "1941/1945", "1952~", "1945/..", "1945/", "193X", "19XX/1945", "-0044", "1945-02?/1946%"],
)
def test_edtf_dates_that_the_dataset_uses_are_taken(date: str) -> None:
    assert re.fullmatch(FORMATS["edtf"], date)


@pytest.mark.parametrize(
    "date", ["", "45", "1945-13", "1946-03-32", "/", "March 1946", "1945--", "19455", "1X45", "193X-05"]
)
def test_what_is_no_edtf_date_is_not(date: str) -> None:
    assert re.fullmatch(FORMATS["edtf"], date) is None


def test_schema_files_are_plain_yaml_that_anybody_can_read() -> None:
    for path in schemas_folder().glob("*.yaml"):
        assert isinstance(yaml.safe_load(path.read_text("utf-8")), dict)
