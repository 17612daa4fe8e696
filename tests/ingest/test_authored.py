"""Authored YAML is read as people mean it, and every mistake has its line."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support import environment

from pipeline.errors import Refusal
from pipeline.ingest.authored import MAX_BYTES, Authored, read_yaml

DATASET = """\
name: harbours
title: {title}
description: Of harbours.
version: 1.0.0
released: {released}
license: {{name: CC0-1.0, title: Public domain, path: "https://example.org/zero"}}
contributors: [{{title: Office, role: author}}]
keywords: [{keyword}]
"""


def read(folder: Path, content: str | bytes, schema: str = "dataset") -> Authored:
    path = folder / "written.yaml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_yaml(path, "written.yaml", schema)


def dataset(title: str = "Harbours", released: str = "2026-01-31", keyword: str = "boats") -> str:
    return DATASET.format(title=title, released=released, keyword=keyword)


def refused(folder: Path, content: str | bytes, schema: str = "dataset") -> str:
    with pytest.raises(Refusal) as refusal:
        read(folder, content, schema)
    return str(refusal.value)


@pytest.mark.parametrize("word", ["NO", "no", "Yes", "on", "OFF", "y", "True", "FALSE"])
def test_only_true_and_false_are_booleans(tmp_path: Path, word: str) -> None:
    assert read(tmp_path, dataset(title=word, keyword=word)).content["keywords"] == [word]


@pytest.mark.parametrize("date", ["2026-01-31", '"2026-01-31"', "'2026-01-31'"])
def test_a_date_is_the_text_it_is_written_as(tmp_path: Path, date: str) -> None:
    assert read(tmp_path, dataset(released=date)).content["released"] == "2026-01-31"


@pytest.mark.parametrize("written", ["260", "1.5", "1.0e+3", "0x1F", "12:30", "null", "~", "true"])
def test_what_is_no_text_is_no_title(tmp_path: Path, written: str) -> None:
    message = refused(tmp_path, dataset(title=written))
    assert "written.yaml, line 2" in message
    assert "string" in message


@pytest.mark.parametrize("written", ["0o17", "=", ".5.", "1.2.3", "1e3", "01-02", "2026-01-31 12:00"])
def test_what_only_looks_like_something_else_is_text(tmp_path: Path, written: str) -> None:
    assert read(tmp_path, dataset(title=written)).content["title"] == written


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain = read(tmp_path, dataset())
    for content in (b"\xef\xbb\xbf" + dataset().encode(), dataset().replace("\n", "\r\n").encode()):
        other = read(tmp_path, content)
        assert (other.content, other.lines) == (plain.content, plain.lines)


@pytest.mark.parametrize(
    ("content", "line", "found"),
    [
        pytest.param(dataset(title="&anchor Harbours"), 2, "anchor", id="anchor"),
        pytest.param(dataset(title="&a x").replace("boats", "*a"), 2, "anchor", id="alias"),
        pytest.param(dataset(title="!!python/object/apply:os.getcwd []"), 2, "tag", id="tag that runs code"),
        pytest.param(dataset(title="!!str 12"), 2, "tag", id="tag of the standard"),
        pytest.param(dataset(title="!secret x"), 2, "tag", id="tag of one's own"),
        pytest.param(dataset() + "title: Again\n", 9, "the key title a second time", id="key twice"),
        pytest.param(dataset(title="T\nsubtitle: S"), 3, "unknown key subtitle", id="unknown key"),
        pytest.param(dataset(title="T\n? [a, b]\n: S"), 3, "unknown key", id="a key that is a list"),
        pytest.param(dataset(title="[open"), 3, "", id="bracket not closed"),
        pytest.param(dataset(title="T\n\tindented: by a tab"), 3, "", id="tab"),
        pytest.param(dataset(title="'no end"), 9, "", id="quote not closed"),
        pytest.param(dataset() + "---\nname: second\n", 9, "document", id="two documents"),
        pytest.param(dataset(title='"\\q"'), 2, "escape", id="no such escape"),
        pytest.param(dataset(keyword='""'), 8, "keywords: ''", id="empty text in a list"),
        pytest.param(dataset(released="2026-13-01"), 5, "2026-13-01", id="no such month"),
        pytest.param(dataset(released="2026-01-31\n..."), 7, "", id="end in the middle"),
    ],
)
def test_a_mistake_has_its_line(tmp_path: Path, content: str, line: int, found: str) -> None:
    message = refused(tmp_path, content)
    assert f"written.yaml, line {line}\n" in message
    assert found in message
    for label in ("found:", "expected:", "to do:"):
        assert label in message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"title: caf\xe9\n", "0xe9 at offset 10", id="not UTF-8"),
        pytest.param("title: x\n".encode("utf-16"), "0xff at offset 0", id="UTF-16"),
        pytest.param(b"title: x\0y\n", "written.yaml", id="NUL"),
        pytest.param(b"title: \x07\n", "written.yaml", id="bell"),
        pytest.param(b"", "object", id="empty"),
        pytest.param(b"just words\n", "object", id="a text"),
        pytest.param(b"#" * (MAX_BYTES + 1), f"at most {MAX_BYTES:,}", id="larger than anybody writes"),
        pytest.param(b"name: [*nowhere]\n", "nowhere", id="alias of nothing"),
        pytest.param(b"name: " + b"9" * 5000 + b"\n", "written.yaml, line 1", id="a number of 5,000 digits"),
        pytest.param(b"{" * 5000, "written.yaml", id="nested"),
        pytest.param(b"a:\n  " + b"- " * 5000 + b"x\n", "written.yaml", id="nested, closed"),
    ],
)
def test_what_is_no_such_file_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    message = refused(tmp_path, content)
    assert "written.yaml" in message
    assert said in message


@pytest.mark.parametrize(
    "nested", ["'[' * 100_000", "'[' * 100_000 + ']' * 100_000", "'? ' * 100_000", "'- ' * 100_000"]
)
def test_no_depth_of_nesting_ends_the_process(tmp_path: Path, nested: str) -> None:
    program = f"""
from pathlib import Path
from pipeline.errors import Refusal
from pipeline.ingest.authored import read_yaml
path = Path("nested.yaml")
path.write_text({nested})
try:
    read_yaml(path, "nested.yaml", "dataset")
except Refusal as refusal:
    print(refusal)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment(), capture_output=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"nested.yaml" in done.stdout


def test_a_file_that_is_not_there_is_a_refusal(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="no such file"):
        read_yaml(tmp_path / "none.yaml", "none.yaml", "dataset")


def test_missing_keys_are_named_together_with_what_the_first_is(tmp_path: Path) -> None:
    message = refused(tmp_path, "name: harbours\n")
    assert message.count("found:") == 1
    assert "no title, description, version, released, license, contributors, keywords" in message
    assert "Title of the dataset." in message


@given(title=st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff"), min_size=1))
def test_any_text_that_is_quoted_comes_back(tmp_path_factory: pytest.TempPathFactory, title: str) -> None:
    folder = tmp_path_factory.mktemp("yaml")
    written = yaml.safe_dump(title, allow_unicode=True, default_style='"', width=10**6).strip()
    assert read(folder, dataset(title=written)).content["title"] == title
