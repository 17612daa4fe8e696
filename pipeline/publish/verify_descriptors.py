"""Whether the descriptors made for others say what `datapackage.json` says, each in the form of its own standard.

The schemas of CITATION.cff and DataCite are kept in `schemas/profiles/`; of Croissant, whose own validator is too heavy
for this, what can break is looked at here: the files, the columns and the references it names.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import yaml
from jsonschema import Draft7Validator, Draft201909Validator

from pipeline.errors import Problem
from pipeline.publish.resources import files
from pipeline.publish.verify_problem import wrong
from pipeline.validate.contract import YAML_LOADER, schemas_folder

Package = Mapping[str, Any]

CROISSANT: Final = "http://mlcommons.org/croissant/1.1"


def other_descriptors(folder: Path, package: Package) -> Iterator[Problem]:
    """Everything that is wrong with the descriptors beside the data package's own."""
    looked_at: dict[str, Callable[[Path, Package], Iterator[tuple[str, str]]]] = {
        "croissant.json": _croissant,
        "dataset.jsonld": _schema_org,
        "CITATION.cff": _citation,
        "datacite.json": _datacite,
    }
    for name, look in looked_at.items():
        try:
            yield from (wrong(name, found, expected) for found, expected in look(folder / name, package))
        except (ValueError, yaml.YAMLError, RecursionError) as error:
            yield wrong(name, str(error), "JSON" if name.endswith(("json", "jsonld")) else "plain YAML")
        except (KeyError, TypeError, AttributeError, IndexError) as error:
            yield wrong(name, f"a form that is not understood ({error!r})", "what its standard asks for")


def named_in_pages(folder: Path, package: Package) -> Iterator[Problem]:
    """The pages for people are of this version, and name the licence and the rights in every text."""
    version, licence = package["version"], package["licenses"][0]["name"]
    expected = {
        "README.md": [f"Version {version}", package["title"]],
        "CODEBOOK.md": [f"Version {version}"],
        "CHANGELOG.md": [f"## {version} ({package['created'][:10]})"],
        "LICENSE.md": [licence],
        "LICENSE-TEXTS.md": [source["rights"] for source in package.get("sources", ())],
    }
    for name, words in expected.items():
        said = " ".join((folder / name).read_bytes().decode("utf-8", "replace").split())
        for word in words:
            if " ".join(word.split()) not in said:
                yield wrong(name, "another version, licence or other rights", word)


@functools.cache
def _schema(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((schemas_folder() / "profiles" / f"{name}.json").read_text("utf-8"))
    return content


def _same(found: object, expected: object, what: str) -> Iterator[tuple[str, str]]:
    if found != expected:
        yield f"{what} {found}", f"{what} {expected}, as datapackage.json says"


def _croissant(path: Path, package: Package) -> Iterator[tuple[str, str]]:
    said = json.loads(path.read_bytes())
    yield from _same(said["conformsTo"], CROISSANT, "conformsTo")
    yield from _described(said, package)
    there = {file["@id"] for file in said["distribution"]}
    tables = {resource["name"]: resource for resource in package["resources"]}
    yield from _same([record_set["@id"] for record_set in said["recordSet"]], list(tables), "record sets")
    fields = {field["@id"] for record_set in said["recordSet"] for field in record_set["field"]}
    for record_set in said["recordSet"]:
        schema = tables.get(record_set["@id"], {"schema": {"fields": []}})["schema"]
        columns = [field["source"]["extract"]["column"] for field in record_set["field"]]
        yield from _same(columns, [column["name"] for column in schema["fields"]], f"fields of {record_set['@id']}")
        named = [key["@id"] for key in record_set["key"]]
        named += [field["references"]["field"]["@id"] for field in record_set["field"] if "references" in field]
        yield from ((f"a reference to {name}", "a field of a record set") for name in named if name not in fields)
        taken = [field["source"] for field in record_set["field"]]
        sources = {(source.get("fileObject") or source["fileSet"])["@id"] for source in taken}
        yield from ((f"a reference to {name}", "a file of the distribution") for name in sources - there)


def _schema_org(path: Path, package: Package) -> Iterator[tuple[str, str]]:
    said = json.loads(path.read_bytes())
    yield from _same((said["@context"], said["@type"]), ("https://schema.org/", "Dataset"), "type")
    yield from _described(said, package)


def _described(said: Mapping[str, Any], package: Package) -> Iterator[tuple[str, str]]:
    """What Croissant and schema.org say of the dataset and its files alike."""
    yield from _same(said["version"], package["version"], "version")
    yield from _same(said["datePublished"], package["created"][:10], "date")
    yield from _same(said["license"], [licence["path"] for licence in package["licenses"]], "licence")
    found = {file["contentUrl"]: f"sha256:{file['sha256']}" for file in said["distribution"] if "contentUrl" in file}
    expected = {path: digest for resource in package["resources"] for path, digest in files(resource).items()}
    for name in sorted(found.keys() | expected.keys()):
        yield from _same(found.get(name), expected.get(name), f"the file {name} with the hash")


def _citation(path: Path, package: Package) -> Iterator[tuple[str, str]]:
    text = path.read_text("utf-8")
    for event in yaml.parse(text, Loader=YAML_LOADER):
        if getattr(event, "anchor", None):
            raise ValueError("an anchor or alias")
    said = yaml.load(text, YAML_LOADER)
    errors = Draft7Validator(_schema("cff-1.2.0")).iter_errors(said)
    yield from ((error.message, "the Citation File Format, version 1.2.0") for error in errors)
    yield from _same(said["version"], package["version"], "version")
    yield from _same(said["date-released"], package["created"][:10], "date")
    yield from _same(said["license"], package["licenses"][0]["name"], "licence")
    yield from _same(said["title"], package["title"], "title")


def _datacite(path: Path, package: Package) -> Iterator[tuple[str, str]]:
    said = json.loads(path.read_bytes())
    errors = Draft201909Validator(_schema("datacite-4.5")).iter_errors(said)
    yield from ((error.message, "the DataCite Metadata Schema, version 4.5") for error in errors)
    yield from _same(said["version"], package["version"], "version")
    yield from _same(said["publicationYear"], package["created"][:4], "year")
    rights = [right["rightsIdentifier"] for right in said["rightsList"]]
    yield from _same(rights, [licence["name"] for licence in package["licenses"]], "licence")
