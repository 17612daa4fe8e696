"""Descriptors for the catalogues of others, all made from what `datapackage.json` says.

`croissant.json` (Croissant 1.1), `dataset.jsonld` (schema.org), `CITATION.cff` (Citation File Format 1.2),
`datacite.json` (DataCite 4.5, to deposit). Pure functions; nothing is read, written or checked here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Set
from typing import Any, Final

import yaml

from pipeline.publish.resources import files, place, read_from

Package = Mapping[str, Any]
"""The content of `datapackage.json`."""

Json = dict[str, Any]

CROISSANT_CONTEXT: Final[Mapping[str, Any]] = {
    # As the standard prints it; tools warn of any other.
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}

CROISSANT_TYPES: Final = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
}

DATACITE_ROLES: Final = {
    "maintainer": "DataManager",
    "wrangler": "DataCurator",
    "contributor": "Other",
}
"""Roles of a Data Package as DataCite has them; authors are creators there, the publisher has its own place."""


def descriptors(package: Package) -> dict[str, str]:
    """Every descriptor by file name, as text."""
    makers: dict[str, Callable[[Package], Json]] = {
        "croissant.json": croissant,
        "dataset.jsonld": schema_org,
        "datacite.json": datacite,
    }
    made = {name: json.dumps(maker(package), ensure_ascii=False, indent=1) + "\n" for name, maker in makers.items()}
    return {**made, "CITATION.cff": yaml.safe_dump(citation(package), sort_keys=False, allow_unicode=True, width=100)}


def _by_role(package: Package, *roles: str) -> list[Mapping[str, Any]]:
    return [who for who in package["contributors"] if set(who["roles"]) & set(roles)]


def _authors(package: Package) -> list[Mapping[str, Any]]:
    """The authors; where none is named, everybody."""
    return _by_role(package, "author") or list(package["contributors"])


def _publisher(package: Package) -> Mapping[str, Any]:
    return (_by_role(package, "publisher") or _authors(package))[0]


def cite_as(package: Package) -> str:
    """The citation in one line, after DataCite's recommendation."""
    authors = "; ".join(who["title"] for who in _authors(package))
    return f"{authors} ({package['created'][:4]}). {package['title']} (version {package['version']}) [Data set]."


def _party(who: Mapping[str, Any]) -> Json:
    return {"@type": "Organization", "name": who["title"], **({"url": who["path"]} if "path" in who else {})}


def _dataset(package: Package) -> Json:
    """What Croissant and schema.org say alike of the dataset as a whole."""
    return {
        "name": package["name"],
        "alternateName": package["title"],
        "description": package["description"],
        **({"url": package["homepage"]} if "homepage" in package else {}),
        "version": package["version"],
        "datePublished": package["created"][:10],
        "license": [licence["path"] for licence in package["licenses"]],
        "creator": [_party(who) for who in _authors(package)],
        "publisher": _party(_publisher(package)),
        "keywords": list(package["keywords"]),
        "isAccessibleForFree": True,
    }


def croissant(package: Package) -> Json:
    """Croissant 1.1: every Parquet file, a record set for each table, keys and references between fields."""
    empty = {resource["name"] for resource in package["resources"] if resource["rows"] == 0}
    return {
        "@context": CROISSANT_CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.1",
        **_dataset(package),
        "citeAs": cite_as(package),
        "distribution": [file for resource in package["resources"] for file in _distribution(resource)],
        "recordSet": [_record_set(resource, empty) for resource in package["resources"]],
    }


def _distribution(resource: Mapping[str, Any]) -> Iterator[Json]:
    """The files of a table; and where these are many, the set of them that its fields are taken from."""
    for path, digest in files(resource).items():
        yield {
            "@type": "cr:FileObject",
            "@id": path,
            "name": path,
            "description": resource["title"],
            "contentUrl": path,
            "encodingFormat": "application/x-parquet",
            "sha256": digest.removeprefix("sha256:"),
        }
    if len(files(resource)) > 1:
        yield {
            "@type": "cr:FileSet",
            "@id": place(resource),
            "name": place(resource),
            "description": resource["title"],
            "encodingFormat": "application/x-parquet",
            "includes": read_from(resource),
        }


def _record_set(resource: Mapping[str, Any], empty: Set[str]) -> Json:
    name, schema = resource["name"], resource["schema"]
    source = "fileObject" if len(files(resource)) == 1 else "fileSet"
    references = {
        key["fields"][0]: (key["reference"]["resource"], key["reference"]["fields"][0])
        for key in schema.get("foreignKeys", ())
        # Croissant has no word for a key of several columns, and mlcroissant takes a table's reference to itself for
        # a circle, and finds no column in a table without rows.
        if key["reference"]["resource"] not in {"", *empty} and len(key["fields"]) == 1
    }
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": resource["description"],
        "key": [{"@id": f"{name}/{column}"} for column in schema["primaryKey"]],
        "field": [
            {
                "@type": "cr:Field",
                "@id": f"{name}/{column['name']}",
                "name": column["name"],
                "description": column["description"],
                "dataType": CROISSANT_TYPES[column["type"]],
                "source": {source: {"@id": place(resource)}, "extract": {"column": column["name"]}},
                **_refers(references.get(column["name"])),
            }
            for column in schema["fields"]
        ],
    }


def _refers(target: tuple[str, str] | None) -> Json:
    return {"references": {"field": {"@id": "/".join(target)}}} if target else {}


def schema_org(package: Package) -> Json:
    """A schema.org `Dataset`, as search engines read it in a page."""
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        **_dataset(package),
        "variableMeasured": [
            {
                "@type": "PropertyValue",
                "name": f"{resource['name']}.{column['name']}",
                "description": column["description"],
            }
            for resource in package["resources"]
            for column in resource["schema"]["fields"]
        ],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": resource["title"],
                "contentUrl": path,
                "encodingFormat": resource["mediatype"],
                "sha256": digest.removeprefix("sha256:"),
            }
            for resource in package["resources"]
            for path, digest in files(resource).items()
        ],
        "isBasedOn": [
            {
                "@type": "CreativeWork",
                "name": source["title"],
                **({"url": source["path"]} if "path" in source else {}),
                "usageInfo": source["rights"],
            }
            for source in package["sources"]
        ],
    }


def citation(package: Package) -> Json:
    """CITATION.cff, Citation File Format 1.2.0."""
    return {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite this version of it.",
        "type": "dataset",
        "title": package["title"],
        "version": package["version"],
        "date-released": package["created"][:10],
        "authors": [
            {"name": who["title"], **({"website": who["path"]} if "path" in who else {})} for who in _authors(package)
        ],
        "abstract": package["description"],
        "keywords": list(dict.fromkeys(package["keywords"])),
        "license": package["licenses"][0]["name"],
        **({"url": package["homepage"]} if "homepage" in package else {}),
    }


def datacite(package: Package) -> Json:
    """DataCite Metadata Schema 4.5 in JSON; the DOI is given by whoever takes the deposit."""
    return {
        "creators": [{"name": who["title"]} for who in _authors(package)],
        "titles": [{"title": package["title"]}],
        "publisher": {"name": _publisher(package)["title"]},
        "publicationYear": package["created"][:4],
        "types": {"resourceType": "Data package", "resourceTypeGeneral": "Dataset"},
        "subjects": [{"subject": word} for word in dict.fromkeys(package["keywords"])],
        **_contributors(package),
        "dates": [{"date": package["created"][:10], "dateType": "Issued"}],
        "version": package["version"],
        "formats": sorted({resource["mediatype"] for resource in package["resources"]}),
        "rightsList": [
            {
                "rights": licence["title"],
                "rightsUri": licence["path"],
                "rightsIdentifier": licence["name"],
                "rightsIdentifierScheme": "SPDX",
                "schemeUri": "https://spdx.org/licenses/",
            }
            for licence in package["licenses"]
        ],
        "descriptions": [{"description": package["description"], "descriptionType": "Abstract"}],
        **({"url": package["homepage"]} if "homepage" in package else {}),
        "schemaVersion": "http://datacite.org/schema/kernel-4",
    }


def _contributors(package: Package) -> Json:
    found = [
        {"name": who["title"], "contributorType": DATACITE_ROLES[role]}
        for role in DATACITE_ROLES
        for who in _by_role(package, role)
    ]
    return {"contributors": found} if found else {}
