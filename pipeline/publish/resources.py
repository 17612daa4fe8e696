"""The files of a resource of `datapackage.json`: one, or of a table too long for that a folder of them.

The standard has one `hash` for a resource of one file; where there are many, `hashes` stands beside them in the same
order. Pure functions; nothing is read here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

Resource = Mapping[str, Any]


def said_files(hashes: Mapping[str, str]) -> dict[str, Any]:
    """What a resource says of its files, given their SHA-256 by path."""
    found = {path: f"sha256:{digest}" for path, digest in hashes.items()}
    if len(found) == 1:
        return {"path": next(iter(found)), "hash": next(iter(found.values()))}
    return {"path": list(found), "hashes": list(found.values())}


def files(resource: Resource) -> dict[str, str]:
    """The hash of every file of a resource by its path, in their order.

    Raises:
        KeyError, TypeError, ValueError: the resource does not say them.
    """
    if isinstance(resource["path"], str):
        return {resource["path"]: resource["hash"]}
    if len(resource["path"]) < 2:
        raise ValueError("a list of less than two paths")
    return dict(zip(resource["path"], resource["hashes"], strict=True))


def place(resource: Resource) -> str:
    """The one path of a resource, or the folder in which its files stand."""
    path = resource["path"]
    return path if isinstance(path, str) else str(PurePosixPath(path[0]).parent)


def read_from(resource: Resource) -> str:
    """What a query in DuckDB reads a resource from: its path, or a pattern for those of all its files."""
    return place(resource) if isinstance(resource["path"], str) else f"{place(resource)}/*.parquet"
