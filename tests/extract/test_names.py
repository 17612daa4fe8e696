"""How a text may write what the codebook names."""

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from pipeline.extract.names import Names, Quantity, alternation, key


def found(phrases: list[str], text: str) -> bool:
    pattern = alternation(phrases)
    assert pattern is not None
    matched: bool = pc.match_substring_regex(pa.array([text]), pattern)[0].as_py()
    return matched


@pytest.mark.parametrize(
    ("alias", "text", "named"),
    [
        ("the West", "in the West, too", True),
        ("the West", "The West won", True),
        ("the West", "in the  West", True),
        ("the West", "in the\nWest", True),
        ("the West", "in the west wing", False),
        ("the West", "in the Westerwald", False),
        ("Golikov's office", "Golikov’s office", True),
        ("Golikov’s office", "Golikov's office", True),
        ("“Utopia”", 'in "Utopia" of', True),
        ("F. Golikov", "the F. Golikov office", True),
        ("F. Golikov", "the FX Golikov office", False),
        ("Москва", "в Москва", True),
    ],
)
def test_an_alias_is_found_as_whole_words_as_written(alias: str, text: str, named: bool) -> None:
    assert found([alias], text) is named


def test_of_two_aliases_at_one_place_the_longer_is_found() -> None:
    pattern = alternation(["the West", "the West Bank"])
    assert pc.replace_substring_regex(pa.array(["in the West Bank"]), pattern, "X").to_pylist() == ["in X"]


def test_spellings_of_one_alias_meet_under_one_key() -> None:
    assert key("The “West”'s  end") == key('the "west"’s\nend')


def test_no_names_give_no_pattern() -> None:
    empty = Names()
    assert (empty.authority_pattern, empty.place_pattern, empty.term_pattern) == (None, None, None)


def test_names_are_made_from_the_tables_of_the_codebook() -> None:
    names = Names.from_tables(
        pa.table({"authority_id": ["office", "office"], "alias": ["the office", "the ministry"]}),
        pa.table({"place_id": ["west"], "alias": ["the West"]}),
        pa.table(
            {
                "quantity_id": ["stayed", "left"],
                "place_id": pa.array(["west", None]),
                "measure": ["stock", "flow"],
                "unit": ["persons", "persons"],
                "status": ["", ""],
            }
        ),
        pa.table({"quantity_id": ["stayed", "stayed"], "term": ["remained", "stayed"]}),
    )
    assert names.authorities == {"the office": "office", "the ministry": "office"}
    assert names.places == {"the West": "west"}
    assert names.quantities == (
        Quantity("stayed", "west", "stock", "persons", ("remained", "stayed")),
        Quantity("left", None, "flow", "persons", ()),
    )
    assert names.quantities_of_term == {"remained": [0], "stayed": [0]}


@pytest.mark.parametrize(
    ("measure", "unit", "takes"),
    [
        ("stock", None, True),
        ("stock", "persons", True),
        ("stock", "per cent", False),
        ("share", "per cent", True),
        ("share", None, False),
        ("length", "km", True),
        ("length", "mile", False),
    ],
)
def test_a_quantity_takes_numbers_in_its_unit(measure: str, unit: str | None, takes: bool) -> None:
    own = {"stock": "persons", "share": "share", "length": "km"}[measure]
    assert Quantity("q", None, measure, own).takes(unit) is takes
