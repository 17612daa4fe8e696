"""What was read becomes rows of tables, and no number is lost on the way."""

import pyarrow as pa
import pytest

from pipeline.extract.claims import extract
from pipeline.extract.coverage import unaccounted
from pipeline.extract.rows import claim_rows

PASSAGES = {"d": [(0, "d:0")]}


@pytest.mark.parametrize(
    ("text", "unit"),
    [("About 40 per cent of them left.", "per cent"), ("It is 5 km away.", "km"), ("They saw 40 boats.", "count")],
)
def test_a_claim_keeps_the_unit_that_was_read_and_a_plain_number_is_a_count(text: str, unit: str) -> None:
    read = extract(pa.RecordBatch.from_pydict({"doc_id": ["d"], "text": [text]})).to_pylist()
    assert [row["unit"] for row in claim_rows(read, PASSAGES)] == [unit]


@pytest.mark.parametrize(
    ("spans", "missed"),
    [
        ([(2, 6)], []),
        ([], [(2, 6)]),
        ([(2, 4)], [(2, 6)]),
        ([(2, 4), (4, 6)], []),
        ([(0, 8)], []),
        ([(6, 8)], [(2, 6)]),
    ],
)
def test_a_run_of_digits_is_accounted_for_only_as_a_whole(
    spans: list[tuple[int, int]], missed: list[tuple[int, int]]
) -> None:
    assert unaccounted("a 1234 b", spans) == missed
