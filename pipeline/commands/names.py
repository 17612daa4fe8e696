"""What the shell proposes after Tab: names of quantities, documents, tables and versions of the dataset one is in.

A name that cannot be found is not proposed; nothing here ever fails or writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import click

from pipeline.folders import Folders, find_root


def quantities_like(ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The quantities of the codebook that begin so."""
    root = _root(ctx)
    path = root / "raw" / "codebook" / "quantities.yaml" if root else None
    text = path.read_text("utf-8", "replace") if path and path.is_file() else ""
    return _beginning(begun, re.findall(r"^\W*quantity_id: *([a-z0-9_]+)", text, re.MULTILINE))


def documents_like(ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The documents of raw/ that begin so."""
    root = _root(ctx)
    found = (root / "raw").glob("t*s/*.yaml") if root else []
    return _beginning(begun, (path.stem for path in found))


def tables_like(_ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The tables of the contract that begin so."""
    from pipeline.validate.contract import schemas_folder

    return _beginning(begun, (path.stem for path in schemas_folder().glob("*.yaml") if path.stem != "fields"))


def versions_like(ctx: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    """The published versions that begin so."""
    root = _root(ctx)
    found = Folders.of(root).releases.glob("*/SHA256SUMS") if root else []
    return _beginning(begun, (path.parent.name for path in found))


def _root(ctx: click.Context) -> Path | None:
    given = ctx.find_root().params.get("root")
    return Path(given) if given else find_root(Path.cwd())


def _beginning(begun: str, names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if name.startswith(begun))
