"""The codebook: lists become tables, every name is declared once, and a mistake has its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import FILES, replace

from pipeline.errors import Refusal
from pipeline.ingest.codebook import read_codebook
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

AUTHORITIES = "raw/codebook/authorities.yaml"
PLACES = "raw/codebook/places.yaml"
QUANTITIES = "raw/codebook/quantities.yaml"


def test_lists_of_an_entry_become_rows_of_link_tables(dataset: Path) -> None:
    rows = read_codebook(dataset / "raw")
    assert {name: len(found) for name, found in rows.items()} == {
        "authorities": 3,
        "authority_aliases": 2,
        "authority_sources": 1,
        "places": 3,
        "place_aliases": 2,
        "quantities": 2,
        "quantity_terms": 2,
    }
    assert rows["authority_sources"] == [{"authority_id": "parish_register", "draws_on": "harbour_master"}]
    assert rows["place_aliases"][1] == {"place_id": "southhaven", "alias": "Southhaven"}
    assert rows["authorities"][0] == {
        "authority_id": "chronicle",
        "name": "Chronicle of the coast",
        "kind": "press",
    }


def test_the_rows_fit_their_tables(dataset: Path) -> None:
    for name, rows in read_codebook(dataset / "raw").items():
        assert conform(contract()[name], rows).num_rows == len(rows)


@pytest.mark.parametrize(
    ("file", "change", "line", "found"),
    [
        pytest.param(
            AUTHORITIES, ("[the parish register]", "[the harbour master]"), 11,
            f"alias the harbour master a second time, first on {AUTHORITIES}, line 7", id="an alias of two authorities",
        ),
        pytest.param(
            PLACES, ("[Southhaven]", "[Southhaven, Southhaven]"), 3,
            "alias Southhaven a second time", id="an alias twice",
        ),
        pytest.param(
            AUTHORITIES, ("authority_id: parish_register", "authority_id: chronicle"), 8,
            f"authority_id chronicle a second time, first on {AUTHORITIES}, line 1", id="an authority twice",
        ),
        pytest.param(
            QUANTITIES, ("place_id: southhaven", "place_id: southaven"), 14,
            "place_id: southaven, which the codebook does not know", id="an unknown place",
        ),
        pytest.param(
            PLACES, ("name: Northhaven, kind: zone, part_of: coast", "name: Northhaven, kind: zone, part_of: sea"), 2,
            "part_of: sea, which the codebook does not know", id="part of nowhere",
        ),
        pytest.param(
            AUTHORITIES, ("draws_on: [harbour_master]", "draws_on:\n    - harbour_master\n    - nobody"), 14,
            "draws_on: nobody", id="draws on nobody",
        ),
        pytest.param(QUANTITIES, ('as_of: "1931"', "as_of: about 1931"), 5, "as_of", id="no such date"),
        pytest.param(
            QUANTITIES, ("quantity_id: people_northhaven", "quantity_id: People"), 1,
            "quantity_id", id="no such form of a name",
        ),
    ],
)  # fmt: skip
def test_a_mistake_in_the_codebook_has_file_and_line(
    dataset: Path, file: str, change: tuple[str, str], line: int, found: str
) -> None:
    replace(dataset / file, *change)
    with pytest.raises(Refusal) as refusal:
        read_codebook(dataset / "raw")
    assert [problem.where for problem in refusal.value.problems] == [f"{file}, line {line}"]
    assert found in refusal.value.problems[0].found


def test_mistakes_in_all_files_are_said_at_once(dataset: Path) -> None:
    for file in (AUTHORITIES, PLACES, QUANTITIES):
        (dataset / file).write_text("[]: []\n")
    with pytest.raises(Refusal) as refusal:
        read_codebook(dataset / "raw")
    assert len(refusal.value.problems) >= 3
    for file in (AUTHORITIES, PLACES, QUANTITIES):
        assert file in str(refusal.value)


def test_nothing_need_be_known(dataset: Path) -> None:
    for file in (AUTHORITIES, PLACES, QUANTITIES):
        (dataset / file).write_text("[]\n")
    assert not any(read_codebook(dataset / "raw").values())


def test_the_small_dataset_is_one_that_the_schemas_accept() -> None:
    assert set(FILES) >= {AUTHORITIES, PLACES, QUANTITIES}
