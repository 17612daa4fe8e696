"""What was read becomes the tables claims, non_claims and attributions.

The reading itself is `claims.extract`; here its rows get their passage, their base and their chain of who says it.
"""

from __future__ import annotations

import bisect
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.validate.contract import contract

Row = dict[str, Any]


def claim_rows(read: Iterable[Row], passages: Mapping[str, list[tuple[int, str]]]) -> list[Row]:
    """Rows of `claims` from the rows of one batch, as read; `passages` are (start, passage_id) by doc_id, in order."""
    numbered = dict(enumerate(read))
    rows = []
    for row in numbered.values():
        if row["reason"] is not None:
            continue
        claim = _shared(row, "claims")
        claim["unit"] = row["unit"] or "count"
        claim["prefix"], claim["suffix"] = row["prefix"] or None, row["suffix"] or None
        claim["passage_id"] = _passage(passages[row["doc_id"]], row["start"])
        claim["base_claim_id"] = None if row["base"] is None else numbered[row["base"]]["claim_id"]
        claim["status"] = "active"
        rows.append(claim)
    return rows


def non_claim_rows(read: Iterable[Row]) -> list[Row]:
    """Rows of `non_claims` from the rows of one batch, as read."""
    return [_shared(row, "non_claims") for row in read if row["reason"] is not None]


def attribution_rows(read: Iterable[Row], speakers: Mapping[str, str]) -> list[Row]:
    """Rows of `attributions`: for each claim the document's own authority (`speakers`, by doc_id), then the one it
    names, if it names one."""
    rows: list[Row] = []
    for row in read:
        if row["reason"] is not None:
            continue
        named = row["authority_text"] is not None or row["authority_id"] is not None
        rows.append(
            {
                "claim_id": row["claim_id"],
                "step": 0,
                "authority_id": speakers[row["doc_id"]],
                "relation": "cites" if named else "says",
                "reading": "explicit",
            }
        )
        if named:
            rows.append(
                {
                    "claim_id": row["claim_id"],
                    "step": 1,
                    "authority_id": row["authority_id"],
                    "authority_text": row["authority_text"],
                    "start": row["authority_start"],
                    "end": row["authority_end"],
                    "relation": row["authority_relation"],
                    "cue": row["authority_cue"],
                    "reading": row["authority_reading"],
                }
            )
    return rows


def _shared(row: Row, table: str) -> Row:
    """What a row as read has in common with a row of `table`."""
    return {name: row[name] for name in contract()[table].column_names if name in row}


def _passage(passages: list[tuple[int, str]], start: int) -> str:
    return passages[bisect.bisect_right(passages, start, key=lambda passage: passage[0]) - 1][1]
