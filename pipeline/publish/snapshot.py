"""A version of the dataset as other versions are held against it: what it says of itself, its schemas, its rows.

Read from a data package, published or not, or put together from the working tables. No comparing here (`changes`),
and no judging whether the package is whole (`verify`).
"""

from __future__ import annotations

import errno
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from pipeline.errors import Problem, Refusal, printable
from pipeline.publish.resources import files
from pipeline.validate.contract import Table
from pipeline.validate.projections import table_schema
from pipeline.validate.stored import Stored

VERSION: Final = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")

PASSING: Final = ("$schema", "version", "created", "generator", "resources")
"""What a descriptor says of one version only, or of its files."""


@dataclass(frozen=True)
class Snapshot:
    """One version: its number, who made it, what its descriptor says beyond that, and by table schema and rows.

    `schemas` holds Table Schemas (Data Package v2), `data` the rows, both by table name.
    """

    version: str
    generator: str
    about: Mapping[str, Any]
    schemas: Mapping[str, Mapping[str, Any]]
    data: Mapping[str, Stored]


def order(version: str) -> tuple[int, ...]:
    """The key by which versions are sorted: as numbers, not as text."""
    return tuple(map(int, version.split(".")))


def versions(releases: Path) -> list[str]:
    """The published versions, oldest first."""
    found = [path.name for path in releases.glob("*") if path.is_dir() and VERSION.fullmatch(path.name)]
    return sorted(found, key=order)


def before(releases: Path, version: str) -> str | None:
    """The newest published version that is older than `version`, or None."""
    return next((found for found in reversed(versions(releases)) if order(found) < order(version)), None)


def of_tables(about: Mapping[str, Any], tables: Mapping[str, Table], data: Mapping[str, Stored]) -> Snapshot:
    """The version that `about`, a descriptor without resources, and the tables by name would make.

    A table that is still to be written may be without data.
    """
    return Snapshot(
        about["version"],
        about["generator"],
        _lasting(about),
        {name: table_schema(table) for name, table in tables.items()},
        data,
    )


def of_package(folder: Path) -> Snapshot:
    """The version in `folder`, which holds a `datapackage.json` and the Parquet files it names.

    Raises:
        Refusal: they cannot be read.
    """
    path = folder / "datapackage.json"
    try:
        package = json.loads(path.read_bytes())
        resources: Iterable[Mapping[str, Any]] = package["resources"]
        return Snapshot(
            package["version"],
            package.get("generator", ""),
            _lasting(package),
            {said["name"]: said["schema"] for said in resources},
            {said["name"]: Stored(*(folder / path for path in files(said))) for said in resources},
        )
    except (OSError, ValueError, KeyError, TypeError, pa.ArrowException) as error:
        if isinstance(error, OSError) and error.errno not in (None, errno.ENOENT, errno.ENOTDIR):
            raise  # the disk is at fault, not the package
        raise Refusal(
            Problem(
                str(path),
                printable(f"{type(error).__name__}: {error}", 300),
                "a data package: datapackage.json and the tables it names",
                f"`reckoner verify {folder}` says what is wrong with it",
            )
        ) from None


def _lasting(package: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in package.items() if key not in PASSING}
