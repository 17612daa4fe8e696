"""A release is whole or it is not: `verify` catches a flipped byte anywhere, and the lies of `lies.py`."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from lies import LIES
from support import process, tree
from tampering import Tamper, descriptors, resource, sign

from pipeline.errors import Refusal
from pipeline.publish.package import SUMS, sums
from pipeline.publish.verify import safe, verify
from pipeline.publish.verify_rows import unseen
from pipeline.validate.stored import Stored


def refused(release: Path) -> list[str]:
    """Where `verify` sees something wrong."""
    with pytest.raises(Refusal) as refusal:
        verify(release)
    return [problem.where for problem in refusal.value.problems]


def test_a_release_as_published_is_whole(release: Path) -> None:
    before = tree(release)
    rows = verify(release)
    assert rows["documents"] == 2
    assert rows["claims"] >= 4
    assert tree(release) == before


def test_signing_alone_changes_nothing(release: Path) -> None:
    before = tree(release)
    sign(release)
    assert tree(release) == before


@pytest.mark.parametrize(("tamper", "where"), LIES.values(), ids=LIES.keys())
def test_a_lie_that_is_signed_is_caught_where_it_stands(release: Path, tamper: Tamper, where: str) -> None:
    tamper(release)
    sign(release)
    found = refused(release)
    assert any(place.startswith(where) for place in found), found


@pytest.mark.parametrize("hidden", ["\x00", "\x07", "\x0b", "\x1b", "\x7f"])
def test_a_control_character_is_found_in_any_cell_and_other_characters_are_not(
    release: Path, tmp_path: Path, hidden: str
) -> None:
    path = release / "data" / "claims.parquet"
    assert list(unseen({"claims": Stored(path)})) == []
    rows = pq.read_table(path)
    at = rows.schema.get_field_index("counted")
    for text, found in (("ships,\n\t\r\f\u00a0\u00e9\u2028 and men", 0), (f"ships{hidden}", 1)):
        cells = [*rows["counted"].to_pylist()[:-1], text]
        pq.write_table(rows.set_column(at, rows.schema.field(at), pa.array(cells)), tmp_path / "claims.parquet")
        said = [problem.found for problem in unseen({"claims": Stored(tmp_path / "claims.parquet")})]
        assert len(said) == found and all(words.startswith("counted") for words in said)


def test_another_number_of_rows_than_promised_is_caught(release: Path) -> None:
    descriptors(release, lambda package: resource(package, "places").update(rows=99))
    (release / SUMS).write_text(sums(release), encoding="utf-8")
    assert refused(release) == ["data/places.parquet"]


def test_one_flipped_bit_in_any_file_is_caught(release: Path) -> None:
    names = [name for name in tree(release) if name != SUMS]
    assert len(names) > 30
    for name in names:
        path = release / name
        content = path.read_bytes()
        for at in {0, len(content) // 2, len(content) - 1}:
            path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
            assert refused(release) == [name]
        path.write_bytes(content)
    verify(release)


def test_one_flipped_bit_in_the_list_itself_is_caught(release: Path) -> None:
    path = release / SUMS
    content = path.read_bytes()
    for at in range(0, len(content), 37):
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert refused(release)


def test_a_missing_file_is_caught(release: Path) -> None:
    for name in tree(release):
        path = release / name
        content = path.read_bytes()
        path.unlink()
        assert refused(release) == [name]
        path.write_bytes(content)


@pytest.mark.parametrize("name", ["extra.txt", "data/.hidden", "text/.DS_Store", "csv/extra.csv", "new/folder/x"])
def test_an_extra_file_is_caught(release: Path, name: str) -> None:
    (release / name).parent.mkdir(parents=True, exist_ok=True)
    (release / name).write_text("x")
    assert refused(release) == [name]


def test_a_link_is_no_file_of_a_release(release: Path) -> None:
    (release / "README.md").rename(release.parent / "README.md")
    (release / "README.md").symlink_to("../README.md")
    assert "README.md" in refused(release)


@pytest.mark.parametrize(
    "line",
    [
        "0" * 64 + "  ../outside",
        "0" * 64 + "  /etc/hostname",
        "0" * 64 + "  README.md",
        "0" * 63 + "  short",
        "0" * 64 + " README.md",
        "",
        "0" * 64 + "  nowhere",
    ],
)  # fmt: skip
def test_a_line_of_the_list_that_lies_is_caught(release: Path, line: str) -> None:
    with (release / SUMS).open("a") as file:
        file.write(line + "\n")
    assert refused(release)


@pytest.mark.parametrize(
    "name",
    ["", "/data/x", "../x", "data/../../x", "..", "C:/x", "C:x", "data\\x", "https://example.org/x", "a\nb", "a\u202eb",
     "a\0b", "a\u200bb"],
)  # fmt: skip
def test_a_path_that_leaves_or_hides_is_not_safe(name: str) -> None:
    assert not safe(name)


@pytest.mark.parametrize("name", ["data/claims.parquet", "README.md", "text/überfahrt.txt", "a/..b/c", "a b"])
def test_a_path_inside_is_safe(name: str) -> None:
    assert safe(name)


def test_a_folder_that_is_no_release_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == [SUMS]
    assert refused(tmp_path / "nowhere") == [str(tmp_path / "nowhere")]


def test_the_release_is_all_that_is_needed(release: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "empty"
    elsewhere.mkdir()
    said = json.loads(process("verify", release, "--json", cwd=elsewhere, env={"HOME": str(elsewhere)}).ok())
    assert said["ok"] is True
    assert list(elsewhere.iterdir()) == []
