"""The number expressions of one text: what is read, and what each is worth; and of many texts of a table, read as one
batch."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

import pyarrow as pa
import pytest

from pipeline.extract.numbers import scan

Value = float | tuple[float, float] | None


class Scanned:
    """The texts of a table of cases, scanned as one batch when the first of them is asked for: what a text is read as
    does not depend on those beside it (`test_numbers_properties.py`), and each batch costs as much as many in it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(dict.fromkeys(texts))

    @cached_property
    def _rows(self) -> dict[str, list[dict[str, Any]]]:
        found: dict[str, list[dict[str, Any]]] = {text: [] for text in self._texts}
        for row in scan(pa.array(self._texts)).to_pylist():
            found[self._texts[row["doc"]]].append(row)
        return found

    def rows(self, text: str) -> list[dict[str, Any]]:
        return self._rows[text]


def read(text: str) -> list[tuple[str, Value]]:
    """The phrases in order, each with its value, or low and high."""
    rows = scan(pa.array([text])).to_pylist()
    return [
        (row["phrase"], row["value"] if row["value_high"] is None else (row["value"], row["value_high"]))
        for row in rows
    ]


def expect(text: str, *wanted: tuple[str, Value]) -> None:
    """Fails unless these are the number expressions of the text."""
    found = read(text)
    assert [phrase for phrase, _ in found] == [phrase for phrase, _ in wanted]
    for (_, value), (_, right) in zip(found, wanted, strict=True):
        assert value == pytest.approx(right) if right is not None else value is None
