"""From byte spans and row numbers to columns: what is null, and what keeps its value."""

import numpy as np
import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract import columns

KINDS = {"word": pa.string(), "count": pa.int64(), "value": pa.float64()}
values = st.none() | st.integers(-9, 9)


@given(st.lists(st.tuples(st.booleans(), values), max_size=20), st.integers(0, 3))
@settings(max_examples=120)
def test_a_spread_column_has_its_values_where_its_rows_are(rows: list[tuple[bool, int | None]], skipped: int) -> None:
    there = np.flatnonzero([kept for kept, _ in rows])
    held = [None] * skipped + [value for kept, value in rows if kept]
    whole = {
        "word": pa.array([None if value is None else f"é{value}" for value in held], pa.string()),
        "count": pa.array(held, pa.int64()),
        "value": pa.array(held, pa.float64()),
    }
    # A part of a longer column is spread as a column of its own.
    found = columns.spread({name: column.slice(skipped) for name, column in whole.items()}, there, len(rows))
    wanted = [value if kept else None for kept, value in rows]
    assert found["word"].to_pylist() == [None if value is None else f"é{value}" for value in wanted]
    assert found["count"].to_pylist() == found["value"].to_pylist() == wanted
    for name, column in found.items():
        column.validate(full=True)
        assert column.type == KINDS[name]
