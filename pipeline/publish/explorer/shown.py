"""Which rows the pages show: all of them, or, of a dataset too large for that, those that estimates, relations and
findings are about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.validate.contract import contract
from pipeline.validate.stored import Stored

MOST: Final = 50_000
"""Claims that the pages show."""

ALWAYS: Final = ("documents", "authorities", "places", "place_aliases", "quantities", "changes", "evaluations")
"""Tables shown even where no claim can be."""

HANGING: Final = ("passages", "non_claims", "attributions")
"""Tables whose rows hang on a document or a claim, and are as many as these."""


def shown(tables: Mapping[str, Stored]) -> dict[str, pa.Table]:
    """The rows of each table that the pages show.

    Of more than `MOST` claims, those of a quantity, in a relation or in a finding, with their documents and what hangs
    on either; none, if these are too many as well.
    """
    if len(tables["claims"]) <= MOST:
        return {name: rows.table() for name, rows in tables.items()}
    linked = [
        rows.table(["claim_id"])["claim_id"]
        for name, rows in tables.items()
        if name != "claims" and ("claims", ("claim_id",)) in _keys(name) and name not in HANGING
    ]
    named = pa.concat_arrays([pa.array([], pa.string()), *(chunk for one in linked for chunk in one.chunks)])
    claims = tables["claims"].table(only=pc.field("quantity_id").is_valid() | pc.field("claim_id").isin(named))
    if len(claims) > MOST:
        claims = claims.slice(0, 0)
        tables = {name: rows for name, rows in tables.items() if name in (*ALWAYS, *HANGING, "claims")}
    own = pc.field("collection").is_null()
    documents = tables["documents"].table(only=own | pc.field("doc_id").isin(claims["doc_id"].unique()))
    of_these = pc.field("doc_id").isin(documents["doc_id"].combine_chunks())
    only = {
        "passages": of_these,
        "non_claims": of_these,
        "attributions": pc.field("claim_id").isin(claims["claim_id"].combine_chunks()),
    }
    found = {n: rows.table(only=only.get(n)) for n, rows in tables.items() if n not in ("claims", "documents")}
    return found | {"claims": claims, "documents": documents}


def _keys(name: str) -> set[tuple[str, tuple[str, ...]]]:
    """The tables and columns that the foreign keys of a table point to."""
    return {(fk.table, fk.columns) for fk in contract()[name].foreign_keys}
