"""Tables are texts too: each cell that holds a number is a claim, with its place in the file and what heads it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.cells import read_tables
from pipeline.extract.coverage import unaccounted
from pipeline.extract.names import Names, Quantity
from pipeline.ingest.authored import Authored
from pipeline.ingest.cells import grid
from pipeline.ingest.layout import layout_of
from pipeline.ingest.texts import Document

Row = dict[str, Any]

NAMES = Names(
    authorities={"the harbour master": "harbour_master"},
    places={"Northhaven": "northhaven", "Southhaven": "southhaven"},
    quantities=(
        Quantity("boats_northhaven", "northhaven", "stock", "boats", ("boats",)),
        Quantity("boats_southhaven", "southhaven", "stock", "boats", ("boats",)),
        Quantity("share_southhaven", "southhaven", "share", "share", ("boats",)),
    ),
)


def read(text: str, **table: Any) -> list[Row]:
    """The rows of a table; every span is checked against it, and that no digit is lost."""
    sidecar = Authored("raw/tables/t.yaml", {"table": table}, {})
    layout = layout_of(sidecar, grid(text, "raw/tables/t.csv", table.get("delimiter", ",")))
    rows = read_tables([Document("t", text, "", sidecar, layout)], NAMES)
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)
    assert unaccounted(text, [(row["start"], row["end"]) for row in rows]) == []
    claims = [row for row in rows if row["reason"] is None]
    assert len({row["claim_id"] for row in claims}) == len(claims)
    return rows


def claims(text: str, *fields: str, **table: Any) -> list[tuple[Any, ...]]:
    return [tuple(row[name] for name in fields) for row in read(text, **table) if row["reason"] is None]


def others(text: str, **table: Any) -> list[tuple[str, str]]:
    return [(row["quote"], row["reason"]) for row in read(text, **table) if row["reason"] is not None]


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1200", ("1200", "=", 1200, None, None)),
        ('"1,200"', ("1,200", "=", 1200, None, None)),
        ("1 200", ("1 200", "=", 1200, None, None)),
        ("1\u00a0200", ("1\u00a0200", "=", 1200, None, None)),
        ("1931", ("1931", "=", 1931, None, None)),
        ("−50", ("−50", "=", -50, None, None)),
        ("over 900", ("900", ">", 900, None, "over")),
        ("c. 900", ("900", "~", 900, None, "c.")),
        ("900?", ("900", "=", 900, None, None)),
        ("[900]", ("900", "=", 900, None, None)),
        ("(900)", ("900", "=", 900, None, None)),
        ("900*", ("900", "=", 900, None, None)),
        ("5 to 7", ("5 to 7", "between", 5, 7, None)),
        ('" 1,200\n"', ("1,200", "=", 1200, None, None)),
        ('"about\r\n1,200"', ("1,200", "~", 1200, None, "about")),
        ("0", ("0", "=", 0, None, None)),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_a_number_is(cell: str, said: tuple[Any, ...]) -> None:
    table = f"Place,Boats\r\nNorthhaven,{cell}\r\nSouthhaven,77\r\n"
    assert claims(table, "quote", "op", "value", "value_high", "hedge")[0] == said


@pytest.mark.parametrize("mark", ["[1]", "¹", " 1)", " (2)"])
def test_a_footnote_mark_is_no_claim(mark: str) -> None:
    assert claims(f"Place,Boats\nNorthhaven,1200{mark}\nSouthhaven,7\n", "value") == [(1200,), (7,)]


@pytest.mark.parametrize("blank", ["", " ", "-", "—", "–", "n/a", "…", "..", "?", '""'])
def test_a_cell_without_a_number_is_no_claim(blank: str) -> None:
    assert claims(f"Place,Boats\nNorthhaven,{blank}\nSouthhaven,7\n", "value") == [(7,)]


def test_headers_and_labels_say_what_where_and_when() -> None:
    table = "Port,Boats on 1 March 1946,Crews (thousands)\nNorthhaven,40,1.2\nElsewhere,9,0.7\n"
    found = claims(table, "value", "counted", "place_text", "place_id", "time_text", "as_of", "quantity_id")
    assert found == [
        (40, "Boats", "Northhaven", "northhaven", "1 March 1946", "1946-03-01", "boats_northhaven"),
        (1200, "Crews", "Northhaven", "northhaven", None, None, None),
        (9, "Boats", "Elsewhere", None, "1 March 1946", "1946-03-01", None),
        (700, "Crews", "Elsewhere", None, None, None, None),
    ]
    assert others(table) == [("1 March 1946", "date"), ("thousands", "table_label")]


def test_a_column_of_years_says_when_and_populations_stand_beside() -> None:
    table = "Year,Group,Number\n1931,Fishermen,40\n1932,Sailors,50\n"
    assert claims(table, "value", "counted", "as_of") == [
        (40, "Fishermen, Number", "1931"),
        (50, "Sailors, Number", "1932"),
    ]
    assert others(table) == [("1931", "year"), ("1932", "year")]


@pytest.mark.parametrize(
    ("header", "reason"),
    [("No.", "identifier"), ("Rank", "ordinal"), ("Page", "page_reference"), ("Section", "section_reference")],
)
def test_numbers_that_only_point_or_order_are_no_claims(header: str, reason: str) -> None:
    table = f"{header},Place,Boats\n1,Northhaven,40\n2,Southhaven,50\n"
    assert others(table) == [("1", reason), ("2", reason)]
    assert claims(table, "value", "place_id") == [(40, "northhaven"), (50, "southhaven")]


def test_numbers_of_labels_and_headers_are_no_claims() -> None:
    table = "Size,Houses of 3 rooms\n5 to 9 boats,40\n10 boats and more,50\n"
    assert others(table) == [("3", "table_label"), ("5 to 9", "table_label"), ("10", "table_label")]


def test_a_column_of_years_without_a_header_says_when() -> None:
    assert claims(",Boats\n1931,40\n1932,1850\n", "value", "as_of") == [(40, "1931"), (1850, "1932")]


def test_headers_of_two_rows_and_labels_that_are_not_repeated() -> None:
    table = "Port,1946,,1952,\n,men,women,men,women\nNorthhaven,1,2,3,4\n,5,6,7,8\n"
    found = claims(
        table, "value", "counted", "as_of", "place_id", header_rows=2, columns=[{"column": "Port", "repeated": True}]
    )
    assert found == [
        (value, counted, as_of, "northhaven")
        for value, (counted, as_of) in enumerate([("men", "1946"), ("women", "1946"), ("men", "1952"), ("women", "1952")] * 2, 1)
    ]  # fmt: skip


def test_a_column_of_numbers_is_of_one_precision() -> None:
    assert claims("Place,Boats\nA,12398\nB,15000\nC,400\n", "significant_digits") == [(5,), (5,), (3,)]
    assert claims("Place,Boats\nA,54000\nB,99300\n", "significant_digits") == [(3,), (3,)]
    assert claims("Place,Boats\nA,54000\nB,90000\n", "significant_digits") == [(2,), (2,)]


@pytest.mark.parametrize(
    ("header", "unit", "value"),
    [
        ("Share (%)", "per cent", 40),
        ("Per cent of boats", "per cent", 40),
        ("Cargo (km)", "km", 40),
        ("Boats, in thousands", None, 40_000),
        ("Boats (millions)", None, 40e6),
    ],
)
def test_a_header_gives_unit_and_scale(header: str, unit: str | None, value: float) -> None:
    assert claims(f'Place,"{header}"\nA,40\nB,41\n', "unit", "value")[0] == (unit, value)


def test_the_unit_decides_between_a_count_and_a_share() -> None:
    table = "Port,Boats,Boats (%)\nSouthhaven,40,41.5\n"
    assert claims(table, "quantity_id") == [("boats_southhaven",), ("share_southhaven",)]


def test_a_decimal_comma_where_the_sidecar_says_so() -> None:
    table = "Place;Boats\nA;1.200\nB;3,5\n"
    assert claims(table, "quote", "value", delimiter=";", decimal_mark=",") == [("1.200", 1200), ("3,5", 3.5)]


def test_the_sidecar_goes_before_headers_and_a_cell_before_its_row_before_its_column() -> None:
    table = "Port,Boats,Crews\nNorthhaven,40,50\nSouthhaven,60,70\n"
    found = claims(
        table, "value", "as_of", "counted", "quantity_id", "unit",
        as_of="1930", unit="pieces",
        columns=[{"column": "Crews", "as_of": "1931", "counted": "men"}],
        rows=[{"row": "Southhaven", "as_of": "1932", "quantity_id": "q"}],
        cells=[{"row": "southhaven", "column": 3, "as_of": "1933", "unit": "persons"}],
    )  # fmt: skip
    assert found == [
        (40, "1930", "Boats", None, "pieces"),
        (50, "1931", "men", None, "pieces"),
        (60, "1932", "Boats", "q", "pieces"),
        (70, "1933", "men", "q", "persons"),
    ]


def test_the_sidecar_may_say_that_numbers_are_no_claims() -> None:
    table = "Port,Boats,Berth\nNorthhaven,40,12\nTotal,40,13\n"
    said = {
        "columns": [{"column": "Berth", "reason": "identifier"}],
        "rows": [{"row": "Total", "reason": "table_label"}],
    }
    assert claims(table, "value", **said) == [(40,)]
    assert others(table, **said) == [("12", "identifier"), ("40", "table_label"), ("13", "table_label")]


def test_a_column_of_sources_says_who() -> None:
    table = "Port,Boats,Source\nNorthhaven,40,the harbour master\nSouthhaven,50,a letter\nElsewhere,6,\n"
    fields = ("modality", "authority_id", "authority_text", "authority_relation", "authority_cue")
    assert claims(table, *fields) == [
        ("report", "harbour_master", "the harbour master", "says", "Source"),
        ("report", None, "a letter", "says", "Source"),
        ("assert", None, None, None, None),
    ]


def test_the_sidecar_says_who_counted_by_table_and_by_column() -> None:
    table = "Port,Boats,Crews\nNorthhaven,40,50\n"
    said = {"authority_id": "parish", "columns": [{"column": "Crews", "authority_id": "customs"}]}
    assert claims(table, "modality", "authority_id", **said) == [("report", "parish"), ("report", "customs")]


def test_a_mark_at_the_start_and_line_ends_of_windows_change_nothing_but_offsets() -> None:
    plain = "Port,Boats\nNorthhaven,40\n"
    other = "\ufeff" + plain.replace("\n", "\r\n")
    fields = ("claim_id", "value", "place_id", "counted", "quantity_id")
    assert claims(plain, *fields) == claims(other, *fields)


def test_a_table_without_headers_is_read_by_its_labels() -> None:
    table = "Northhaven,40\nSouthhaven,50\n"
    assert claims(table, "value", "place_id", "counted", header_rows=0) == [
        (40, "northhaven", None),
        (50, "southhaven", None),
    ]


CELLS = st.sampled_from(
    ["", " ", "-", "n/a", "7", "1,200", "1 200", "12.5 %", "over 40", "5-7", "900[1]", "1931", "1 March 1946", "Northhaven", "Total",
     "Boats (thousands)", "No.", "Page", "Year", "one", "3rd", "of\nwhom", 'the ""New"" 5', "£5", "½", "the harbour master", "10 to 12 boats", "é1"]
)  # fmt: skip


@settings(max_examples=60)
@given(
    st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(CELLS, min_size=n, max_size=n), min_size=2, max_size=6)),
    st.sampled_from([0, 1]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_whatever_a_table_holds_no_number_is_lost_and_every_span_is_exact(
    rows: list[list[str]], header_rows: int, end: str
) -> None:
    text = end.join(",".join(f'"{cell}"' for cell in row) for row in rows) + end
    if sum(1 for row in rows if len(row) > 1 or row[0].strip()) > header_rows:
        spans = [(row["start"], row["end"]) for row in read(text, header_rows=header_rows)]
        assert sorted(spans) == spans and len(set(spans)) == len(spans)
