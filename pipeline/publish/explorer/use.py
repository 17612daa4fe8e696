"""How to take a release along: its files, how to cite it, and lines that query it as they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from pipeline.publish.explorer.model import Release
from pipeline.publish.explorer.words import size
from pipeline.publish.resources import place, read_from

FILES: Final[Mapping[str, str]] = {
    "dataset.duckdb": "all tables as one database, with macros for the usual questions",
    "README.md": "what it is, and its caveats",
    "CODEBOOK.md": "what each column and each value means",
    "CHANGELOG.md": "what changed, for people",
    "CITATION.cff": "how to cite it, for programs",
    "datapackage.json": "Data Package: the Parquet files, described",
    "csv/datapackage.json": "Data Package: the CSV files, described",
    "croissant.json": "Croissant: the same for machine learning",
    "datacite.json": "what a repository asks for",
    "LICENSE.md": "what may be done with the data",
    "LICENSE-TEXTS.md": "who holds which rights in the texts",
}


def downloads(files: Mapping[str, int]) -> list[dict[str, str]]:
    """The files people ask for that the release has, with their sizes."""
    return [{"path": path, "size": size(files[path]), "says": says} for path, says in FILES.items() if path in files]


def queries(release: Release, package: Mapping[str, Any], files: Mapping[str, int]) -> list[tuple[str, str]]:
    """Questions with the lines that answer them, to be run in the release's folder as they stand."""
    said = {resource["name"]: resource for resource in package["resources"]}
    spoken = Counter(claim["quantity_id"] for claim in release.claims if claim["quantity_id"])
    most = min(spoken, key=lambda name: (-spoken[name], name), default="")
    found = [
        (
            "What is known of each quantity, with DuckDB in this folder:",
            "select quantity_id, method, low, best, high, n_authorities, n_independent\n"
            f"from '{read_from(said['estimates'])}'\norder by quantity_id, method;",
        ),
        (
            "Every claim of one quantity, with who counted:",
            "select c.quote, c.hedge, c.op, c.value, a.authority_id, a.authority_text\n"
            f"from '{read_from(said['claims'])}' as c\n"
            f"join '{read_from(said['attributions'])}' as a using (claim_id)\n"
            f"where c.quantity_id = '{most}'\n"
            "qualify a.step = max(a.step) over (partition by c.claim_id)\norder by c.doc_id, c.start;",
        ),
        (
            "In Python, with pandas:",
            f'import pandas\n\nclaims = pandas.read_parquet("{place(said["claims"])}")\n'
            'print(claims[["quote", "value", "quantity_id"]])',
        ),
    ]
    if "dataset.duckdb" in files and isinstance(said["claims"]["path"], str):
        found.insert(2, ("The same from the database, after: duckdb dataset.duckdb", f"from claims_about('{most}');"))
    return found
