"""The one writer: what breaks the contract is refused by row, the last good file stays, the same rows are the same bytes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import SHOWN, Problem, Refusal, printable
from pipeline.validate import store
from pipeline.validate.contract import contract
from pipeline.validate.store import (
    alone,
    conform,
    footer,
    kept_sha256,
    link,
    ordered,
    path_of,
    read_table,
    replacing,
    sha256,
    write_table,
)

Row = dict[str, Any]


def table(name: str, *rows: Row) -> pa.Table:
    return conform(contract()[name], list(rows))


def person(authority_id: str, **said: Any) -> Row:
    return {"authority_id": authority_id, "name": authority_id.title(), "kind": "person", **said}


def claim(claim_id: str, **said: Any) -> Row:
    return {
        "claim_id": claim_id,
        "doc_id": "d",
        "passage_id": "d:0",
        "start": 0,
        "end": 1,
        "quote": "7",
        "slot": 0,
        "op": "=",
        "value": 7.0,
        "significant_digits": 1,
        "unit": "count",
        "modality": "assert",
        "reading": "explicit",
        "status": "active",
        **said,
    }


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    rows = [person("ann"), person("bob", note="x")]
    write_table("authorities", table("authorities", *rows), tmp_path)
    assert read_table("authorities", tmp_path).equals(table("authorities", *rows))


def test_the_footer_of_a_file_that_took_the_place_of_another_is_its_own(tmp_path: Path) -> None:
    path = tmp_path / "some.parquet"
    for rows in (1, 2):
        with replacing(path) as temporary:
            pq.write_table(pa.table({"n": list(range(rows))}), temporary)
        assert [footer(path)[1], footer(path)[1]] == [rows, rows]
    path.unlink()
    with pytest.raises(OSError):
        footer(path)


def test_what_a_file_holds_is_read_once_under_all_its_names_but_not_while_it_is_young(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = tmp_path / "some", tmp_path / "other"
    path.write_text("rows")
    young = path.stat().st_mtime_ns
    assert kept_sha256(path) == sha256(path)
    path.write_text("rock")
    os.utime(path, ns=(young, young))  # as if both had been written within one tick
    assert kept_sha256(path) == sha256(path)
    os.utime(path, (0, 0))
    known = kept_sha256(path)
    link(path, other)
    with monkeypatch.context() as patch:
        patch.setattr(store, "sha256", lambda path: "read again")
        assert [kept_sha256(path), kept_sha256(other)] == [known, known]
    path.write_text("other rows")
    assert kept_sha256(other) == sha256(other) != known


def test_a_file_that_cannot_have_two_names_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "some"
    path.write_text("rows")
    link(path, tmp_path / "linked")

    def refuse(*_: Any) -> None:
        raise OSError("another disk")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    link(path, tmp_path / "copied")
    inodes = [(tmp_path / name).stat().st_ino for name in ("some", "linked", "copied")]
    assert inodes[0] == inodes[1] != inodes[2] and (tmp_path / "copied").read_text() == "rows"


def test_the_same_rows_in_any_order_and_chunks_are_the_same_bytes(tmp_path: Path) -> None:
    rows = [person(name) for name in ("cy", "ann", "bob")]
    one = write_table("authorities", table("authorities", *rows), tmp_path / "one")
    chunks = pa.concat_tables([table("authorities", row) for row in reversed(rows)])
    assert chunks["name"].num_chunks == 3
    assert write_table("authorities", chunks, tmp_path / "two") == one


def test_descriptions_reach_readers_that_do_not_know_arrow(tmp_path: Path) -> None:
    write_table("authorities", table("authorities", person("ann")), tmp_path)
    metadata = pq.read_metadata(path_of("authorities", tmp_path)).metadata
    assert contract()["authorities"].column("kind").description.encode() in metadata[b"columns"]


@pytest.mark.parametrize(
    ("name", "rows", "rule", "shown"),
    [
        ("authorities", [person("ann"), person("Bob")], "pattern(authority_id)", "'Bob'"),
        ("authorities", [person("ann", kind="ghost")], "enum(kind)", "'ghost'"),
        ("authorities", [person("ann", name=None)], "not_null(name)", "None"),
        ("authorities", [person("ann", name="")], "not_empty(name)", "''"),
        ("authorities", [person("ann", note="a\x1b[2J")], "no_control_characters(note)", "x1b"),
        ("authorities", [person("ann"), person("ann")], "unique(authority_id)", "ann"),
        ("authority_sources", [{"authority_id": "a", "draws_on": "a"}], "draws_on_another", "draws_on='a'"),
        ("claims", [claim("c0123456789", start=3, end=3)], "span_not_empty", "start=3, end=3"),
        ("claims", [claim("c0123456789", value=9.0, value_high=8.0)], "range_in_order", "9.0"),
        ("claims", [claim("c0123456789", op="between")], "range_has_two_ends", "value_high=None"),
        ("claims", [claim("c0123456789", value=float("nan"))], "finite(value)", "nan"),
        ("claims", [claim("c0123456789", value=float("inf"))], "finite(value)", "inf"),
        ("claims", [claim("c0123456789", significant_digits=0)], "minimum(significant_digits)", "0"),
        ("claims", [claim("c0123456789", as_of="in spring")], "pattern(as_of)", "in spring"),
        ("claims", [claim("c0123456789"), claim("cfedcba9876")], "unique(doc_id, start, slot)", "cfedcba9876"),
        ("claims", [claim("c0123456789", base_claim_id="cfedcba9876")], "foreign_key(base_claim_id)", "cfedcba9876"),
    ],
)
def test_a_row_that_breaks_a_rule_is_refused_and_named(
    tmp_path: Path, name: str, rows: list[Row], rule: str, shown: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        write_table(name, table(name, *rows), tmp_path)
    problem = next(problem for problem in refusal.value.problems if f"(rule {rule})" in problem.expected)
    assert shown in problem.found + problem.where and problem.where.startswith(f"table {name}, row ")
    assert not path_of(name, tmp_path).exists()


def test_rows_without_empty_cells_to_break_pass(tmp_path: Path) -> None:
    write_table("claims", table("claims", claim("c0123456789")), tmp_path)
    between = claim("c0123456789", op="between", value_high=8.0)
    write_table("claims", table("claims", between), tmp_path)


def test_a_foreign_key_without_its_row_is_refused_once_the_other_table_stands(tmp_path: Path) -> None:
    write_table("authorities", table("authorities", person("ann")), tmp_path)
    with pytest.raises(Refusal, match="a row of authorities with that authority_id"):
        write_table("authority_aliases", table("authority_aliases", {"authority_id": "bo", "alias": "Bo"}), tmp_path)
    write_table("authority_aliases", table("authority_aliases", {"authority_id": "ann", "alias": "Ann"}), tmp_path)


def test_the_last_good_file_stays_when_a_write_is_refused(tmp_path: Path) -> None:
    write_table("authorities", table("authorities", person("ann")), tmp_path)
    before = sha256(path_of("authorities", tmp_path))
    with pytest.raises(Refusal):
        write_table("authorities", table("authorities", person("NO")), tmp_path)
    assert sha256(path_of("authorities", tmp_path)) == before
    assert [path.name for path in tmp_path.iterdir()] == ["authorities.parquet"]


def test_the_last_good_file_stays_when_the_writer_dies(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("good")
    with pytest.raises(OSError, match="disk full"), replacing(target) as temporary:
        temporary.write_text("half")
        raise OSError("disk full")
    assert target.read_text() == "good" and list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pa.table({"authority_id": ["a"], "name": ["A"], "kind": ["person"], "wikidata": ["Q1"]}), "note is missing"),
        (
            pa.table({"authority_id": ["a"], "name": [1], "kind": ["p"], "wikidata": ["Q1"], "note": ["n"]}),
            "name is int64",
        ),
        (
            table("authorities", person("a")).append_column("extra", pa.array([1])),
            "extra is no column of it",
        ),
        (
            table("authorities", person("a")).select(["name", "authority_id", "kind", "wikidata", "note"]),
            "another order",
        ),
    ],
)
def test_other_columns_than_the_contracts_are_refused(tmp_path: Path, data: pa.Table, said: str) -> None:
    with pytest.raises(Refusal, match=said):
        write_table("authorities", data, tmp_path)


def test_a_value_of_another_type_is_refused_when_rows_are_made() -> None:
    with pytest.raises(Refusal, match="values of the column's type"):
        table("claims", claim("c0123456789", start="three"))
    with pytest.raises(Refusal, match="colour"):
        table("authorities", person("ann", colour="red"))


def test_a_table_that_was_never_built_is_missed_by_name(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="reckoner build"):
        read_table("claims", tmp_path)


def test_a_file_that_is_no_parquet_or_of_other_columns_is_refused(tmp_path: Path) -> None:
    path_of("claims", tmp_path).write_bytes(b"PAR1 not really")
    with pytest.raises(Refusal, match="a Parquet file"):
        read_table("claims", tmp_path)
    pq.write_table(pa.table({"x": [1]}), path_of("claims", tmp_path))
    with pytest.raises(Refusal, match="columns"):
        read_table("claims", tmp_path)


def test_two_writers_do_not_hold_one_folder(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(Refusal, match="another build at work"), alone(tmp_path):
        pass
    with alone(tmp_path):
        pass


@given(st.lists(st.from_regex(r"\A[a-z][a-z0-9_]{0,5}\Z"), unique=True, max_size=20))
def test_rows_stand_in_the_order_of_their_key(names: list[str]) -> None:
    found = ordered(contract()["authorities"], table("authorities", *map(person, names)))
    assert found["authority_id"].to_pylist() == sorted(names)


def test_a_long_list_of_problems_still_fits_a_screen() -> None:
    text = str(Refusal(Problem(f"line {i}", "x", "y", "z") for i in range(100)))
    assert f"... and {100 - SHOWN} more" in text and len(text.splitlines()) <= 4 * SHOWN + 1


@given(st.text())
def test_what_is_shown_on_a_terminal_is_printable(text: str) -> None:
    assert printable(text).isprintable() and len(printable(text)) <= 80
