"""`extract` and `explain`: what programs and people get for a text, a table or lines of JSON, and for bad ones."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from support import FILES, Outcome, reckoner, shell, strict_json

TEXT = FILES["raw/texts/harbour.txt"]

CLAIM = {"start", "end", "quote", "op", "value", "value_high", "unit", "hedge", "counted", "authority"}
NON_CLAIM = {"start", "end", "quote", "value", "reason"}


def lines(outcome: Outcome) -> list[dict[str, Any]]:
    return [strict_json(line) for line in outcome.ok().splitlines()]


def jsonl(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def hold(record: dict[str, Any], text: str) -> None:
    """A record has the shape that programs rely on, and its words are where it says."""
    assert list(record) == ["id", "claims", "non_claims"]
    for claim in record["claims"]:
        assert set(claim) >= CLAIM
        assert text[claim["start"] : claim["end"]] == claim["quote"]
        assert isinstance(claim["value"], int | float)
        if claim["authority"] is not None:
            authority = claim["authority"]
            assert set(authority) >= {"text", "start", "end"}
            assert text[authority["start"] : authority["end"]] == authority["text"]
    for other in record["non_claims"]:
        assert set(other) >= NON_CLAIM
        assert text[other["start"] : other["end"]] == other["quote"]
        assert other["reason"]


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that belongs to no dataset, as the working folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_extract_reads_any_text(outside: Path) -> None:
    (outside / "page.txt").write_text(TEXT)
    (record,) = lines(reckoner("extract", "--format", "json", "page.txt"))
    hold(record, TEXT)
    assert record["id"] == "page.txt"
    found = {claim["quote"]: claim for claim in record["claims"]}
    assert list(found) == ["1,200", "950", "1,250"]
    assert (found["1,200"]["op"], found["1,200"]["value"], found["1,200"]["hedge"]) == ("~", 1200, "some")
    assert (found["950"]["op"], found["950"]["hedge"]) == (">", "more than")
    assert found["1,200"]["counted"] == "people"
    assert found["1,250"]["authority"]["text"] == "the parish register"
    assert [other["quote"] for other in record["non_claims"]] == ["1931", "second"]
    assert {path.name for path in outside.iterdir()} == {"page.txt"}


def test_extract_for_people_is_a_table(outside: Path) -> None:
    (outside / "page.txt").write_text(TEXT)
    said = reckoner("extract", "page.txt").ok()
    assert said.splitlines()[0] == "page.txt: 3 claims, 2 other numbers"
    for words in ("1,200", "~ 1,200", "the parish register", "no claim because", "1931"):
        assert words in said


def test_names_come_from_the_dataset_one_is_in(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dataset)
    (inside,) = lines(reckoner("extract", "--format", "json", "raw/texts/harbour.txt"))
    monkeypatch.chdir(dataset.parent)
    (outside,) = lines(reckoner("extract", "--format", "json", "dataset/raw/texts/harbour.txt"))
    assert inside["claims"][-1]["authority"]["id"] == "parish_register"
    assert outside["claims"][-1]["authority"]["id"] is None
    assert [claim["quote"] for claim in inside["claims"]] == [claim["quote"] for claim in outside["claims"]]


@pytest.mark.usefixtures("outside")
def test_extract_reads_standard_input() -> None:
    (record,) = lines(reckoner("extract", "--format", "json", "-", stdin=TEXT))
    hold(record, TEXT)
    assert record["id"] == "-"
    assert len(record["claims"]) == 3


@pytest.mark.usefixtures("outside")
def test_each_line_of_jsonl_gives_one_line_in_order() -> None:
    texts = ["There were 40 boats.", "", "Nobody came.", "🚤 In 1931 some 50 men left.\r\n", TEXT]
    records = lines(
        reckoner("extract", "--format", "jsonl", "-", stdin=jsonl(*({"id": i, "text": t} for i, t in enumerate(texts))))
    )
    assert [record["id"] for record in records] == ["0", "1", "2", "3", "4"]
    for record, text in zip(records, texts, strict=True):
        hold(record, text)
    assert [len(record["claims"]) for record in records] == [1, 0, 0, 1, 3]


@pytest.mark.usefixtures("outside")
def test_a_text_is_read_the_same_alone_and_among_others() -> None:
    alone = lines(reckoner("extract", "--format", "jsonl", "-", stdin=jsonl({"id": "x", "text": TEXT})))
    others = [{"id": str(i), "text": f"In {i} there were {i},000 boats"} for i in range(10, 60)]
    among = lines(
        reckoner("extract", "--format", "jsonl", "-", stdin=jsonl(*others, {"id": "x", "text": TEXT}, *others))
    )
    assert len(among) == 101
    assert among[50] == alone[0]


@pytest.mark.usefixtures("outside")
def test_the_same_id_twice_is_two_lines() -> None:
    said = jsonl({"id": "x", "text": "40 boats"}, {"id": "x", "text": "50 boats"})
    records = lines(reckoner("extract", "--format", "jsonl", "-", stdin=said))
    assert [record["claims"][0]["value"] for record in records] == [40, 50]


@pytest.mark.parametrize(
    ("written", "claims"),
    [
        pytest.param(b"", [], id="nothing"),
        pytest.param(b"\n \n\t\n", [], id="blank lines"),
        pytest.param(b'{"id": "a", "text": "40 boats"}', [1], id="no line feed at the end"),
        pytest.param(b'{"id": "a", "text": "40 boats"}\r\n\r\n{"id": "b", "text": "x"}\r\n', [1, 0], id="CRLF"),
        pytest.param(b'\xef\xbb\xbf{"id": "a", "text": "40 boats"}\n', [1], id="byte order mark"),
        pytest.param(b'{"text": "40 boats", "id": "a", "more": [1]}\n', [1], id="other keys"),
        pytest.param(b'{"id": "\\u0000", "text": "40\\u0000 boats \\u0001 50 men"}\n', [2], id="control characters"),
        pytest.param('{"id": "a", "text": "40 caf\u00e9s\u2028"}\n'.encode(), [1], id="separators of lines"),
    ],
)
@pytest.mark.usefixtures("outside")
def test_odd_but_sound_lines_are_read(written: bytes, claims: list[int]) -> None:
    records = lines(reckoner("extract", "--format", "jsonl", "-", stdin=written))
    assert [len(record["claims"]) for record in records] == claims


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b"40 boats", id="no JSON"),
        pytest.param(b"{", id="half an object"),
        pytest.param(b"[]", id="a list"),
        pytest.param(b'"text"', id="a text"),
        pytest.param(b"null", id="null"),
        pytest.param(b'{"id": "a"}', id="no text"),
        pytest.param(b'{"text": "a"}', id="no id"),
        pytest.param(b'{"id": "a", "text": null}', id="text is null"),
        pytest.param(b'{"id": "a", "text": 40}', id="text is a number"),
        pytest.param(b'{"id": "a", "text": "\\ud800"}', id="half a surrogate pair"),
        pytest.param(b'{"id": "\\ud800", "text": "a"}', id="half a surrogate pair as id"),
        pytest.param(b'{"id": "a", "text": "\xff"}', id="not UTF-8"),
        pytest.param(b"[" * 100_000, id="nested without end"),
        pytest.param(b"9" * 5_000, id="a number of 5,000 digits"),
    ],
)
@pytest.mark.usefixtures("outside")
def test_a_line_that_is_no_record_is_named(line: bytes) -> None:
    written = b'{"id": "a", "text": "40 boats"}\n\n' + line + b"\n"
    reckoner("extract", "--format", "jsonl", "-", stdin=written).refused("-, line 3", '{"id": ..., "text": "..."}')


@pytest.mark.parametrize("format_", ["text", "json", "jsonl"])
def test_a_file_that_cannot_be_read_is_named(outside: Path, format_: str) -> None:
    reckoner("extract", "--format", format_, "nowhere.txt").refused("nowhere.txt", "No such file")
    reckoner("extract", "--format", format_, outside).refused(str(outside), "Is a directory")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"\xff\xfe4\x000\x00", "UTF-16"), (b"40 \xe9", "byte 3"), (b"40 \0", "U+0000"), (b"", "0 bytes")],
)  # fmt: skip
def test_a_file_that_is_no_text_is_named(outside: Path, content: bytes, said: str) -> None:
    (outside / "page.txt").write_bytes(content)
    reckoner("extract", "page.txt").refused("page.txt", said)


@pytest.mark.usefixtures("outside")
def test_what_no_double_can_hold_is_still_json() -> None:
    texts = [
        "There were " + "9" * 400 + " boats.",
        "1" * 5_000 + " men",
        "1e999 kg",
        "nan and inf boats",
        "1/0 of them",
    ]
    records = lines(
        reckoner("extract", "--format", "jsonl", "-", stdin=jsonl(*({"id": i, "text": t} for i, t in enumerate(texts))))
    )
    for record, text in zip(records, texts, strict=True):
        for number in (*record["claims"], *record["non_claims"]):
            assert text[number["start"] : number["end"]] == number["quote"]


@pytest.mark.usefixtures("outside")
def test_explain_says_what_the_reader_made_of_a_number() -> None:
    claim = reckoner("explain", "-", str(TEXT.index("1,200")), stdin=TEXT).ok()
    assert "1,200" in claim
    assert "the harbour master" in claim
    year = reckoner("explain", "-", str(TEXT.index("1931")), stdin=TEXT).ok()
    assert "1931" in year
    assert "year" in year


@pytest.mark.usefixtures("outside")
def test_explain_refuses_an_offset_beyond_the_text() -> None:
    reckoner("explain", "-", "400", stdin="🚤 40 boats").refused("-, offset 400", "10 characters")


@pytest.mark.usefixtures("outside")
def test_what_a_text_says_cannot_take_over_the_terminal() -> None:
    said = reckoner("extract", "-", stdin="There were 40 \u202eboats\u202c of \u0085Anna\u009b31m.\n").ok()
    assert not {"\u202e", "\u202c", "\u009b", "\u0085"} & set(said)


@pytest.mark.parametrize("folder", ["outside", "dataset"])
def test_extract_starts_without_the_heavy_libraries(
    folder: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    root: Path = request.getfixturevalue(folder)
    (tmp_path / "page.txt").write_text(TEXT)
    program = f"""
import sys
from pipeline.__main__ import cli
cli(["extract", {str(tmp_path / "page.txt")!r}])
heavy = {{"dagster", "pandera", "frictionless", "duckdb", "pandas"}} & set(sys.modules)
assert not heavy, heavy
import pyarrow
assert len(pyarrow.table({{"a": [1]}}).to_pandas()) == 1  # and who asks for pandas gets it
"""
    said = shell(sys.executable, "-c", program, cwd=root)
    assert "3 claims" in said.ok()


def test_extract_reads_a_table_cell_by_cell_as_its_sidecar_lays_it_out(dataset: Path) -> None:
    (dataset / "raw/tables").mkdir()
    path = dataset / "raw/tables/boats.csv"
    path.write_text("Port;Boats\nNorthhaven;1.200\n")
    sidecar = "work_id: boats\nlanguage: en\nrights: None.\ntext_public: true\nauthority_id: chronicle\n"
    path.with_suffix(".yaml").write_text(sidecar + 'table: {delimiter: ";", decimal_mark: ","}\n')
    said = strict_json(reckoner("--root", dataset, "extract", "--format", "json", path).ok())
    ((claim,), others) = said["claims"], said["non_claims"]
    assert (claim["quote"], claim["value"], claim["place_id"], claim["counted"]) == (
        "1.200",
        1200,
        "northhaven",
        "Boats",
    )
    assert others == []
    path.write_text('Port;Boats\n"Northhaven;1\n')
    reckoner("--root", dataset, "extract", path).refused("line 2", "never closed")
