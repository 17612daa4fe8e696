"""One text, read: its rows, and the claim that has a certain quote; and many texts of a table, read as one batch."""

from collections.abc import Iterable
from functools import cached_property
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
    return _claim(read(text, names), quote)


def _claim(rows: list[Row], quote: str) -> Row:
    return next(row for row in rows if row["quote"] == quote and row["reason"] is None)


class Texts:
    """The texts of a table of cases, each a document of one batch, which is read when the first of them is asked for.

    What a text is read as does not depend on those beside it (`test_claims.py`), and each batch costs as much as a
    thousand short texts in it.
    """

    def __init__(self, texts: Iterable[str], names: Names | None = None) -> None:
        self._texts = list(dict.fromkeys(texts))
        self._names = names

    @cached_property
    def _rows(self) -> dict[str, list[Row]]:
        documents = [str(i) for i in range(len(self._texts))]
        found: dict[str, list[Row]] = {text: [] for text in self._texts}
        batch = pa.RecordBatch.from_pydict({"doc_id": documents, "text": self._texts})
        for row in extract(batch, self._names).to_pylist():
            found[self._texts[int(row["doc_id"])]].append(row)
        return found

    def read(self, text: str) -> list[Row]:
        return self._rows[text]

    def claim(self, text: str, quote: str) -> Row:
        """The first claim of a text whose quote is `quote`."""
        return _claim(self._rows[text], quote)
