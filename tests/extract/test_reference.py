"""The reference page says what the rules are, and every example on it is read as one number."""

from pathlib import Path

import pyarrow as pa
import pytest

from pipeline.extract.en.forms import FORMS, HEDGES, Form
from pipeline.extract.numbers import scan
from pipeline.extract.reference import page

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("form", "example"), [(form, example) for form in FORMS for example in form.examples])
def test_an_example_holds_one_number_of_its_form(form: Form, example: str) -> None:
    rows = scan(pa.array([example])).to_pylist()
    assert len(rows) == 1, [row["phrase"] for row in rows]
    assert form.name == "no quantity" or rows[0]["value"] is not None


@pytest.mark.parametrize(("hedge", "example"), [(hedge, example) for hedge in HEDGES for example in hedge.examples])
def test_an_example_is_bounded_as_its_hedge_says(hedge: Form, example: str) -> None:
    (row,) = scan(pa.array([example])).to_pylist()
    assert (row["phrase"], row["op"]) == ("80", hedge.name) and row["hedge"]


def test_the_page_in_the_documentation_is_the_one_the_rules_make() -> None:
    assert (ROOT / "docs" / "reader.md").read_text("utf-8") == page()
