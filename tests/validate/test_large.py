"""Tables too large to be held: the same rows, the same rules, out of core."""

from __future__ import annotations

import functools
import itertools
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.errors import Refusal
from pipeline.folders import Folders
from pipeline.validate import large
from pipeline.validate.contract import contract
from pipeline.validate.large import Parts, Written, broken, broken_rows, connection, key_rules, scanned, write_parts
from pipeline.validate.rules import KINDS, rules
from pipeline.validate.store import count_of, files_of, names_in, ordered, path_of, read_table, sha256

NAMES = [name for name, table in contract().items() if not table.planned]


@pytest.fixture
def tables(released_once: Path, tmp_path: Path) -> Path:
    """The tables of the small dataset, to be spoilt."""
    return Path(shutil.copytree(Folders.of(released_once).tables, tmp_path / "tables"))


def in_pieces(data: pa.Table, size: int = 2) -> Parts:
    """A table with its first rows at hand and the rest in pieces, the last first."""
    rest = [data.slice(at, size) for at in range(1, len(data), size)]
    return Parts(data.slice(0, 1), lambda: iter(rest[::-1]))


def test_a_table_in_pieces_is_written_as_a_whole_one(tables: Path) -> None:
    for name in names_in(tables):
        data = read_table(name, tables)
        _, rows = write_parts(name, in_pieces(data), tables)
        written = pq.read_table(path_of(name, tables))
        assert rows == len(data) and written.schema.equals(contract()[name].arrow), name
        assert b"columns" in (written.schema.metadata or {})
        assert ordered(contract()[name], written).to_pylist() == ordered(contract()[name], data).to_pylist(), name
        if not contract()[name].lookup:
            assert written.to_pylist() == ordered(contract()[name], data).to_pylist(), name


def test_the_bytes_do_not_depend_on_the_pieces(tables: Path) -> None:
    data = read_table("claims", tables)
    assert len(data) > 3
    found = {write_parts("claims", in_pieces(data, size), tables) for size in (1, 2, len(data))}
    assert len(found) == 1


def test_claims_stand_in_the_order_in_which_they_are_looked_up(tables: Path) -> None:
    write_parts("claims", in_pieces(read_table("claims", tables)), tables)
    rows = pq.read_table(path_of("claims", tables)).to_pylist()
    keys = [(row["quantity_id"] is None, row["quantity_id"], row["doc_id"], row["start"]) for row in rows]
    assert keys == sorted(keys)


def test_the_footer_of_a_long_file_tells_the_bounds_of_what_is_asked_for_by_its_order(tables: Path) -> None:
    write_parts("claims", in_pieces(read_table("claims", tables)), tables)
    with pq.ParquetFile(path_of("claims", tables)) as file:
        group = file.metadata.row_group(0)
    chunks = [group.column(i) for i in range(group.num_columns)]
    told = {chunk.path_in_schema for chunk in chunks if chunk.statistics is not None}
    assert {"quantity_id", "claim_id", "doc_id", "as_of", "value"} <= told
    assert told.isdisjoint({"quote", "prefix", "suffix", "counted", "modality"})


@pytest.mark.parametrize("name", NAMES)
def test_rules_in_sql_and_on_arrow_are_kept_by_the_same_tables(tables: Path, name: str) -> None:
    assert not any(broken_rows(name, tables, KINDS).values())
    stored = {other: read_table(other, tables) for other in names_in(tables)}
    arrow = {rule.kind for rule in rules(contract()[name], stored)}
    assert {rule.kind for rule in broken_rows(name, tables, KINDS)} == arrow


def with_value(column: str, value: object) -> Callable[[pa.Table], pa.Table]:
    def change(data: pa.Table) -> pa.Table:
        at = data.schema.get_field_index(column)
        cells = [value, *data[column].to_pylist()[1:]]
        return data.set_column(at, data.schema.field(at), pa.array(cells, data.schema.field(at).type))

    return change


SPOILT: dict[str, tuple[str, Callable[[pa.Table], pa.Table], str]] = {
    "a value that is not there": ("claims", with_value("quote", None), "not_null(quote)"),
    "a value that is none of the enumeration": ("claims", with_value("op", "?"), "column(op)"),
    "a value that does not fit the pattern": ("claims", with_value("as_of", "soon"), "column(as_of)"),
    "an empty text": ("claims", with_value("quote", ""), "column(quote)"),
    "a control character": ("claims", with_value("quote", "a\x00b"), "column(quote)"),
    "no number": ("claims", with_value("value", float("nan")), "column(value)"),
    "below the minimum": ("claims", with_value("start", -1), "column(start)"),
    "a span that ends before it begins": ("claims", with_value("end", 0), "span_not_empty"),
    "a range without an end": ("claims", with_value("op", "between"), "range_has_two_ends"),
    "a row of another table that is not there": ("claims", with_value("doc_id", "gone"), "foreign_key(doc_id)"),
    "one of two rows that are not there": (
        "attributions", with_value("claim_id", "cgone000000"), "foreign_key(claim_id)",
    ),
    "a row of its own table that is not there": (
        "claims", with_value("base_claim_id", "c0000000000"), "foreign_key(base_claim_id)",
    ),
    "a row twice": ("claims", lambda data: pa.concat_tables([data, data.slice(0, 1)]), "unique(claim_id)"),
    "a key of two columns twice": (
        "passages", lambda data: pa.concat_tables([data, with_value("passage_id", "x:1")(data.slice(0, 1))]),
        "unique(doc_id, position)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SPOILT)
def test_a_broken_rule_is_refused_by_name_and_the_last_good_file_stays(tables: Path, case: str) -> None:
    name, change, rule = SPOILT[case]
    path = path_of(name, tables)
    before, spoilt = path.read_bytes(), change(read_table(name, tables))
    nullable = pa.schema([field.with_nullable(True) for field in spoilt.schema])
    with pytest.raises(Refusal, match=re.escape(rule)):
        write_parts(name, in_pieces(spoilt), tables)
    assert path.read_bytes() == before
    pq.write_table(spoilt.cast(nullable), path)
    assert {found.name for found, count in broken_rows(name, tables, KINDS).items() if count} >= {rule}


@pytest.mark.parametrize("held", [0, 1 << 26], ids=["counted", "held"])
@pytest.mark.parametrize(
    ("keys", "twice"), [("ab", 0), ("aba", 1), ("abaa", 1), ("abab", 2), ("a", 0), ("", 0)], ids=str
)
def test_keys_that_stand_twice_are_found_whether_their_hashes_are_held_or_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int, keys: str, twice: int
) -> None:
    monkeypatch.setattr(large, "SORTED", held)
    path = tmp_path / "keys.parquet"
    pq.write_table(pa.table({"key": pa.array(list(keys), pa.string()), "other": pa.array(range(len(keys)))}), path)
    with connection(tmp_path) as con:
        rules = list(key_rules(scanned([path]), [("key",), ("key", "other")]))
        found = {one.rule.name: one.rows for one in broken(con, rules)}
    assert found == ({"unique(key)": twice} if twice else {})


def in_files(data: pa.Table, folder: Path, cuts: tuple[int, ...] = (0, 2)) -> Parts:
    """A table with its last rows at hand, and the others in files that are written already."""
    folder.mkdir(exist_ok=True)
    files = []
    for number, (first, last) in enumerate(itertools.pairwise(cuts)):
        path = folder / f"{number}.parquet"
        pq.write_table(data.slice(first, last - first), path)
        files.append(Written(sha256(path), functools.partial(shutil.copyfile, path)))
    return Parts(data.slice(cuts[-1]), lambda: iter(()), tuple(files))


def test_a_table_in_many_files_takes_the_place_of_one_and_the_other_way_round(tables: Path, tmp_path: Path) -> None:
    data = read_table("claims", tables)
    before = ordered(contract()["claims"], data)
    _, rows = write_parts("claims", in_files(data, tmp_path / "files", (0, 1, 2)), tables)
    assert (rows, count_of("claims", tables)) == (len(data), len(data))
    assert not path_of("claims", tables).exists() and len(files_of("claims", tables)) == 3
    assert ordered(contract()["claims"], read_table("claims", tables)) == before
    assert not any(broken_rows("claims", tables, KINDS).values())
    write_parts("claims", in_pieces(data), tables)
    assert files_of("claims", tables) == [path_of("claims", tables)]


ACROSS: dict[str, tuple[Callable[[pa.Table], pa.Table], str]] = {
    "a key that two files hold": (lambda data: pa.concat_tables([data.slice(1, 1), data]), "unique(claim_id)"),
    "a row of a table in one file that is not there": (with_value("doc_id", "gone"), "foreign_key(doc_id)"),
}


@pytest.mark.parametrize("case", ACROSS)
def test_what_files_break_together_is_refused_and_what_stands_stays(tables: Path, tmp_path: Path, case: str) -> None:
    change, rule = ACROSS[case]
    data = read_table("claims", tables)
    write_parts("claims", in_files(data, tmp_path / "files", (0, 1, 2)), tables)
    before = {path: path.read_bytes() for path in files_of("claims", tables)}
    with pytest.raises(Refusal, match=re.escape(rule)):
        write_parts("claims", in_files(change(data), tmp_path / "spoilt", (0, 1, 2)), tables)
    assert {path: path.read_bytes() for path in files_of("claims", tables)} == before
    assert not [path for path in tables.iterdir() if path.name.startswith(".claims")]


def test_a_key_that_hangs_on_another_table_in_many_files_is_held_in_the_first_file_too(
    tables: Path, tmp_path: Path
) -> None:
    claims, said = read_table("claims", tables), read_table("attributions", tables)
    write_parts("claims", in_files(claims, tmp_path / "claims"), tables)
    twice = pa.concat_tables([said, said.slice(len(said) - 1)])
    with pytest.raises(Refusal, match=re.escape("unique(claim_id, step)")):
        write_parts("attributions", in_files(twice, tmp_path / "said"), tables)
    lost = with_value("claim_id", "cgone000000")(said.slice(2))
    with pytest.raises(Refusal, match=re.escape("foreign_key(claim_id)")):
        write_parts("attributions", in_files(pa.concat_tables([said.slice(0, 2), lost]), tmp_path / "lost"), tables)


def test_a_reference_within_the_table_is_held_in_the_first_file(tables: Path, tmp_path: Path) -> None:
    claims = read_table("claims", tables)
    lost = with_value("base_claim_id", "c0000000000")(claims.slice(2))
    with pytest.raises(Refusal, match=re.escape("foreign_key(base_claim_id)")):
        write_parts("claims", in_files(pa.concat_tables([claims.slice(0, 2), lost]), tmp_path / "files"), tables)
    # A row of the first file may refer to one in another.
    other = with_value("base_claim_id", claims["claim_id"][0].as_py())(claims.slice(2))
    write_parts("claims", in_files(pa.concat_tables([claims.slice(0, 2), other]), tmp_path / "others"), tables)
