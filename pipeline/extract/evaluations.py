"""How often the reader alone agreed with a curator, document by document and field by field.

What lives here: counting. What does not: what the curator decided (`corrections.py`). Only documents that somebody has
read whole are counted: of others it is not known what the reader missed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

Row = dict[str, Any]

FIELDS: Final = (
    "value", "value_high", "op", "hedge", "unit", "counted", "place_text", "place_id", "time_text", "as_of",
    "quantity_id", "base_claim_id", "modality", "authority_text", "authority_id",
)  # fmt: skip
"""The fields of a claim that a curator judges, each compared where both readings have the claim."""


def evaluation_rows(read: Sequence[Row], decided: Sequence[Row], documents: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows of the table `evaluations` for the `documents` that have `read_by`.

    `read` are rows of `claims.SCHEMA` as the reader gave them, `decided` the same after all decisions. `found` counts
    the claims of the curator that the reader has too, `kept` the claims of the reader that the curator has too,
    `reason` the numbers that both have as no claims; all by their spans. A field without any number has no row.
    """
    rows = []
    for document in documents:
        if document["read_by"] is None:
            continue
        alone, whole = _by_span(read, document["doc_id"]), _by_span(decided, document["doc_id"])
        claims = [{span for span, row in one.items() if row["reason"] is None} for one in (alone, whole)]
        others = {span for span in alone if span in whole and span not in claims[0] | claims[1]}
        both = claims[0] & claims[1]
        counts = {
            "found": (len(claims[1]), len(both)),
            "kept": (len(claims[0]), len(both)),
            "reason": (len(others), sum(alone[span]["reason"] == whole[span]["reason"] for span in others)),
            **{name: (len(both), sum(alone[span][name] == whole[span][name] for span in both)) for name in FIELDS},
        }
        rows += [
            {"doc_id": document["doc_id"], "field": name, "n": n, "right": right, "share": right / n}
            for name, (n, right) in counts.items()
            if n
        ]
    return rows


def _by_span(rows: Sequence[Row], doc_id: str) -> dict[tuple[int, int, int], Row]:
    """The rows of a document by start, end and slot; a base by its claim, for decisions move rows."""
    return {
        (row["start"], row["end"], row["slot"] or 0): {
            **row,
            "unit": row["unit"] or "count",
            "base_claim_id": None if row["base"] is None else rows[row["base"]]["claim_id"],
        }
        for row in rows
        if row["doc_id"] == doc_id
    }
