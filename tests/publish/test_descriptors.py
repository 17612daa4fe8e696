"""The descriptors made for the catalogues of others, each judged by its own tool or schema, without a network."""

from __future__ import annotations

import json
import socket
import warnings
from pathlib import Path
from typing import Any

import mlcroissant
import pyarrow.parquet as pq
import pytest
import rdflib
import yaml
from jsonschema import Draft7Validator, Draft201909Validator

from pipeline.publish.descriptors import citation, cite_as, croissant, datacite, schema_org
from pipeline.validate.contract import contract, schemas_folder

PUBLISHED = [name for name, table in contract().items() if not table.planned]


@pytest.fixture
def package(release: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((release / "datapackage.json").read_bytes())
    return content


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **_: object) -> None:
        pytest.fail(f"a connection to {args}")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def schema(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((schemas_folder() / "profiles" / f"{name}.json").read_bytes())
    return content


def test_mlcroissant_has_nothing_to_say_against_croissant_json(release: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        dataset = mlcroissant.Dataset(str(release / "croissant.json"))
    issues = dataset.metadata.ctx.issues
    assert (issues.errors, issues.warnings) == (set(), set())
    assert dataset.metadata.version == "1.0.0"
    assert str(dataset.metadata.ctx.conforms_to).endswith("1.1") or dataset.metadata.ctx.is_v1_1()
    assert [record_set.id for record_set in dataset.metadata.record_sets] == PUBLISHED


@pytest.mark.parametrize("name", PUBLISHED)
def test_mlcroissant_loads_the_rows_of_every_table(release: Path, name: str) -> None:
    rows = pq.read_table(release / "data" / f"{name}.parquet").to_pylist()
    loaded = list(mlcroissant.Dataset(str(release / "croissant.json")).records(name))
    assert len(loaded) == len(rows)
    for found, row in zip(loaded, rows, strict=True):
        read = {
            key.split("/")[1]: value.decode() if isinstance(value, bytes) else value for key, value in found.items()
        }
        # mlcroissant reads with pandas, for which a null is NaN or None.
        assert {k: v for k, v in read.items() if v is not None and v == v} == {  # noqa: PLR0124
            k: v for k, v in row.items() if v is not None
        }


def test_schema_org_json_ld_is_a_graph_about_one_dataset(package: dict[str, Any]) -> None:
    content = schema_org(package)
    graph = rdflib.Graph()
    graph.parse(data=json.dumps({**content, "@context": {"@vocab": "https://schema.org/"}}), format="json-ld")
    assert len(list(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/Dataset")))) == 1
    downloads = list(graph.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/DataDownload")))
    assert len(downloads) == len(PUBLISHED)
    # What search engines ask of a dataset.
    assert len(content["description"]) + len(content["alternateName"]) >= 50 and content["license"]


def test_citation_cff_keeps_its_schema(release: Path) -> None:
    content = yaml.safe_load((release / "CITATION.cff").read_text())
    assert list(Draft7Validator(schema("cff-1.2.0")).iter_errors(content)) == []
    assert (content["type"], content["version"], content["date-released"]) == ("dataset", "1.0.0", "2026-01-31")


def test_datacite_json_keeps_its_schema(release: Path) -> None:
    content = json.loads((release / "datacite.json").read_bytes())
    assert list(Draft201909Validator(schema("datacite-4.5")).iter_errors(content)) == []
    assert content["publisher"] == {"name": "The harbour office"}
    assert content["rightsList"][0]["rightsIdentifier"] == "CC-BY-4.0"


def test_everything_that_may_be_said_of_a_dataset_is_carried_over(package: dict[str, Any]) -> None:
    roles = [
        ("Ann", "author"),
        ("Ben", "publisher"),
        ("Cas", "maintainer"),
        ("Dee", "wrangler"),
        ("Eve", "contributor"),
    ]
    said = {
        **package,
        "homepage": "https://example.org/harbours",
        "keywords": ["a", "a", "b"],
        "contributors": [{"title": who, "roles": [role], "path": f"https://example.org/{who}"} for who, role in roles],
    }
    assert list(Draft7Validator(schema("cff-1.2.0")).iter_errors(citation(said))) == []
    assert list(Draft201909Validator(schema("datacite-4.5")).iter_errors(datacite(said))) == []
    assert [who["name"] for who in citation(said)["authors"]] == ["Ann"]
    assert datacite(said)["publisher"] == {"name": "Ben"}
    assert [who["contributorType"] for who in datacite(said)["contributors"]] == ["DataManager", "DataCurator", "Other"]
    assert croissant(said)["url"] == schema_org(said)["url"] == "https://example.org/harbours"
    assert cite_as(said) == "Ann (2026). People of two harbours (version 1.0.0) [Data set]."


def test_every_foreign_key_of_one_column_is_a_reference_in_croissant(package: dict[str, Any]) -> None:
    content = croissant(package)
    fields = {field["@id"]: field for record_set in content["recordSet"] for field in record_set["field"]}
    assert fields["claims/place_id"]["references"] == {"field": {"@id": "places/place_id"}}
    for field in fields.values():
        assert field.get("references", {"field": {"@id": field["@id"]}})["field"]["@id"] in fields
    files = {file["@id"] for file in content["distribution"]}
    assert {field["source"]["fileObject"]["@id"] for field in fields.values()} == files
