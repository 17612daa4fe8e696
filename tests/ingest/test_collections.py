"""Collections: what is a document of one, by which identifier, and what is rejected with which reason."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import json
import re
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import Refusal
from pipeline.ingest.collections import Collection, Text, declared, doc_id, read_collection
from pipeline.ingest.records import Reject
from pipeline.ingest.unique import once
from pipeline.validate.contract import contract

SAID = {"language": "en", "rights": "Free.", "authority_id": "press"}
TEXTS = {"a.txt": b"Two ships came.\n", "b.txt": b"In 1931 it was 40.\n"}
ROWS = [{"n": "a", "text": "Two ships came.\n"}, {"n": "b", "text": "In 1931 it was 40.\n"}]


def lines(rows: list[dict[str, object]] = ROWS) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def table() -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(ROWS), buffer)
    return buffer.getvalue()


def zipped() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as box:
        for name, content in TEXTS.items():
            box.writestr(name, content)
    return buffer.getvalue()


def tarred(mode: str = "w", files: dict[str, bytes] = TEXTS) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as tar:  # type: ignore[call-overload]
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


def zst_stream(content: bytes) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, "zstd") as stream:
        stream.write(content)
    return sink.getvalue().to_pybytes()


def read(root: Path, **said: object) -> list[Text | Reject]:
    collection = Collection(name="news", document=SAID, **{"files": ("in",), **said})  # type: ignore[arg-type]
    return list(once(read_collection(collection, root)))


def put(root: Path, **files: bytes) -> None:
    for name, content in files.items():
        path = root / "in" / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def texts(found: list[Text | Reject]) -> list[str]:
    return [one.text for one in found if isinstance(one, Text)]


def rejects(found: list[Text | Reject]) -> list[tuple[str, str]]:
    return [(one.locator, one.reason) for one in found if isinstance(one, Reject)]


FORMS: dict[str, Callable[[], bytes]] = {
    "x.jsonl": lines,
    "x.ndjson": lines,
    "x.jsonl.gz": lambda: gzip.compress(lines()),
    "parts.jsonl.gz": lambda: gzip.compress(lines(ROWS[:1])) + gzip.compress(lines(ROWS[1:])),
    "x.jsonl.bz2": lambda: bz2.compress(lines()),
    "x.jsonl.zst": lambda: zst_stream(lines()),
    "x.parquet": table,
    "x.parquet.gz": lambda: gzip.compress(table()),
    "x.zip": zipped,
    "x.tar": tarred,
    "x.tar.gz": lambda: tarred("w:gz"),
    "x.tgz": lambda: tarred("w:gz"),
    "x.tar.zst": lambda: zst_stream(tarred()),
    "x.tar.bz2": lambda: tarred("w:bz2"),
    "lines-in.tar": lambda: tarred(files={"x.jsonl": lines()}),
    "zip-in.tar": lambda: tarred(files={"x.zip": zipped()}),
}


@pytest.mark.parametrize("name", FORMS)
def test_the_same_documents_come_out_of_every_form(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / name).write_bytes(FORMS[name]())
    found = read(tmp_path)
    assert (texts(found), rejects(found)) == ([content.decode() for content in TEXTS.values()], [])


def test_a_folder_a_pattern_and_a_file_name_the_same_text(tmp_path: Path) -> None:
    put(tmp_path, y1946__a_txt=b"One", y1947__b_txt=b"Two", y1947__deep__c_txt=b"Three", y1947__d_csv=b"4")
    (tmp_path / "in" / ".hidden.txt").write_bytes(b"Five")
    assert texts(read(tmp_path)) == ["One", "Two", "Three"]
    assert texts(read(tmp_path, files=("in/y*/*.txt",))) == ["One", "Two"]
    assert texts(read(tmp_path, files=("in/**/*.txt",))) == ["One", "Two", "Three"]
    assert texts(read(tmp_path, files=("in/y1947/b.txt", str(tmp_path / "in/y1946")))) == ["Two", "One"]


def test_a_row_says_what_its_metadata_and_the_collection_say(tmp_path: Path) -> None:
    rows = [
        {"n": "a-1", "body": "Two ships.", "head": "Ships", "day": "1946-03-01", "lang": "de"},
        {"n": 7, "body": "Three ships.", "head": "", "day": None},
    ]
    put(tmp_path, x_jsonl=lines(rows))
    found = read(
        tmp_path, identifier="n", text="body", columns={"title": "head", "published": "day", "language": "lang"}
    )
    first, second = (one.row for one in found if isinstance(one, Text))
    assert first == {
        **SAID, "doc_id": "news-a-1", "work_id": "news-a-1", "kind": "text", "text_public": False, "n_chars": 10,
        "title": "Ships", "published": "1946-03-01", "language": "de", "collection": "news",

        "sha256": hashlib.sha256(b"Two ships.").hexdigest(),
    }  # fmt: skip
    assert (second["doc_id"], second["language"], second.get("title")) == ("news-7", "en", None)


REJECTED = {
    "not UTF-8": ({"x_txt": b"caf\xe9"}, "x.txt", "encoding"),
    "a control character": ({"x_txt": b"a\x00b"}, "x.txt", "encoding"),
    "a lone surrogate": ({"x_jsonl": b'{"n": "a", "text": "\\ud800"}'}, "x.jsonl#1", "encoding"),
    "white space": ({"x_txt": b" \n\t"}, "x.txt", "empty"),
    "too large": ({"x_txt": b"a" * 101}, "x.txt", "size"),
    "too large in a line": ({"x_jsonl": lines([{"n": "a", "text": "a" * 101}])}, "x.jsonl#1", "size"),
    "no JSON": ({"x_jsonl": b"{"}, "x.jsonl#1", "record"),
    "JSON that nests too deep": ({"x_jsonl": b"[" * 99999}, "x.jsonl#1", "record"),
    "no object": ({"x_jsonl": b"[1]"}, "x.jsonl#1", "record"),
    "no text": ({"x_jsonl": b'{"n": "a"}'}, "x.jsonl#1", "record"),
    "a line that is not UTF-8": ({"x_jsonl": b'{"n": "a", "text": "\xff"}'}, "x.jsonl#1", "encoding"),
    "a date that is none": ({"x_jsonl": b'{"n": "a", "text": "a", "day": "soon"}'}, "x.jsonl#1", "metadata"),
    "a list for a word": ({"x_jsonl": b'{"n": "a", "text": "a", "day": [1]}'}, "x.jsonl#1", "metadata"),
    "no identifier": ({"x_jsonl": b'{"text": "a"}'}, "x.jsonl#1", "identifier"),
    "a broken zip": ({"x_zip": zipped()[:60]}, "x.zip", "record"),
    "a broken gz": ({"x_jsonl_gz": gzip.compress(lines())[:30]}, "x.jsonl", "record"),
    "no Parquet": ({"x_parquet": b"PAR1PAR1PAR1"}, "x.parquet", "record"),
    "no such column": ({"x_parquet": table()}, "x.parquet", "record"),
}


@pytest.mark.parametrize("case", REJECTED)
def test_a_bad_document_is_rejected_with_its_place_and_reason_and_stops_nothing(tmp_path: Path, case: str) -> None:
    files, place, reason = REJECTED[case]
    put(tmp_path, **files, z_jsonl=b'{"n": "good", "text": "Forty."}')
    identified = not any(name.endswith("_txt") for name in files)
    found = read(
        tmp_path, largest=100, identifier="n" if identified else None,
        columns={"published": "day"} if identified else {},
    )  # fmt: skip
    assert (place, reason) in rejects(found)
    assert texts(found) == ["Forty."]
    for one in found:
        if isinstance(one, Reject):
            assert one.reason in (contract()["rejects"].column("reason").enum or ())
            assert one.detail and one.detail.isprintable()


def test_the_second_document_of_one_identifier_is_rejected(tmp_path: Path) -> None:
    rows = [{"n": str(i % 1500), "text": f"{i} ships"} for i in range(3000)]
    put(tmp_path, x_jsonl=lines(rows))
    found = read(tmp_path, identifier="n")
    assert texts(found) == [f"{i} ships" for i in range(1500)]
    assert rejects(found) == [(f"x.jsonl#{i}", "identifier") for i in range(1501, 3001)]


def test_a_line_too_long_to_be_held_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, x_jsonl=lines([{"n": "a", "text": "a" * (3 << 20)}, *ROWS]))
    found = read(tmp_path, largest=100)
    assert (len(texts(found)), rejects(found)) == (2, [("x.jsonl#1", "size")])


@pytest.mark.parametrize("files", [("gone",), ("in/*.none",), ("s4://bucket/x",)])
def test_a_name_without_a_file_is_refused(tmp_path: Path, files: tuple[str, ...]) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(Refusal, match="expected"):
        read(tmp_path, files=files)


def test_a_file_that_is_named_twice_is_refused(tmp_path: Path) -> None:
    put(tmp_path, a_txt=b"One")
    with pytest.raises(Refusal, match="a second time"):
        read(tmp_path, files=("in", "in/*.txt"))


def test_two_collections_of_one_name_are_refused() -> None:
    one = {"collection": "news", "files": ["in"], "document": SAID}
    with pytest.raises(Refusal, match="two collections named news"):
        declared({"collections": [one, one]})


NAMES = st.one_of(st.text(min_size=1, max_size=80), st.from_regex(r"[a-z0-9_-]{1,45}", fullmatch=True))


@given(NAMES, NAMES)
def test_a_doc_id_fits_the_contract_and_is_of_one_document_only(one: str, other: str) -> None:
    pattern = contract()["documents"].column("doc_id").pattern or ""
    for collection in ("n", "a_collection_of_24_chars"):
        assert re.fullmatch(pattern, doc_id(collection, one))
        assert (doc_id(collection, one) == doc_id(collection, other)) == (one == other)
    assert doc_id("n", one) != doc_id("m", other)
