"""The number expressions of one text: what is read, and what each is worth."""

import pyarrow as pa
import pytest

from pipeline.extract.numbers import scan

Value = float | tuple[float, float] | None


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
