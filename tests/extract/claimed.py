"""One text, read: its rows, and the claim that has a certain quote."""

from typing import Any

import pyarrow as pa

from pipeline.extract.claims import extract
from pipeline.extract.names import Names

Row = dict[str, Any]


def read(text: str, names: Names | None = None) -> list[Row]:
    rows: list[Row] = extract(pa.RecordBatch.from_pydict({"doc_id": ["d"], "text": [text]}), names).to_pylist()
    return rows


def claim(text: str, quote: str, names: Names | None = None) -> Row:
    """The first claim whose quote is `quote`."""
    return next(row for row in read(text, names) if row["quote"] == quote and row["reason"] is None)
