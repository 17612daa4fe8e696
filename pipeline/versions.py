"""Which version of the code made something: told from the code itself, so that nobody has to raise a number."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable
from importlib.metadata import version as installed
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent
_LIBRARIES: Final = ("numpy", "pyarrow")


def version(parts: Iterable[str]) -> str:
    """SHA-256 over the files of this package that `parts` name (files, or folders with all below them), the schemas of
    its tables, and the versions of the libraries that compute on arrays."""
    return _version(tuple(parts))


@functools.cache
def _version(parts: tuple[str, ...]) -> str:
    inside = _PACKAGE / "schemas"
    schemas = inside if inside.is_dir() else _PACKAGE.parent / "schemas"
    files = [path for part in parts for path in _below(_PACKAGE / part)] + sorted(schemas.glob("*.yaml"))
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    for name in _LIBRARIES:
        digest.update(f"{name} {installed(name)}\n".encode())
    return digest.hexdigest()


def _below(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and file.suffix not in (".pyc", ".pyo"))
