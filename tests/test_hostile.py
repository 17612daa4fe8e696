"""Texts and files that mean harm, from raw/ to the last file of a release: refused, or nothing but text."""

from __future__ import annotations

import csv
import html.parser
import io
import json
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import FILES, VERSION, reckoner, replace, tree

from pipeline.publish.twins import FORMULA, csv_lines
from pipeline.publish.verify import verify
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

pytestmark = pytest.mark.xdist_group("hostile")  # what all of them rest on is made once

HOSTILE = {
    "markup": "<script>alert(1)</script> <img src=x onerror=alert(2)> 1,200 people lived </script><!-- in Northhaven.\n",
    "formulas": '=HYPERLINK("http://x") 1,200 people lived in Northhaven.\n@SUM(A1) 900 people, =1+1 800 people.\n',
    "terminal": "\\x1b]0;owned\\x07 1,200 people lived in Northhaven \\033[31m.\n",
    "sql": "'); drop table claims; -- 1,200 people lived in Northhaven'; select * from read_text('/etc/passwd')\n",
    "paths": "../../../etc/passwd 1,200 people lived in Northhaven ${HOME} $(id) `id`\n",
    "directions": "There were \u202e1,200\u202c people \u2066in\u2069 Northhaven.\n",
}
"""Texts that can be taken in, and must stay text."""


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small dataset with all of them among its texts, and names that are no better, released."""
    root = tmp_path_factory.mktemp("hostile") / "dataset"
    for name, content in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    for name, text in HOSTILE.items():
        (root / f"raw/texts/{name}.txt").write_text(text, "utf-8")
        sidecar = FILES["raw/texts/harbour.yaml"].replace("On the coast", "'=cmd|'' /C calc''!A0 <script>x</script>'")
        (root / f"raw/texts/{name}.yaml").write_text(sidecar, "utf-8")
    replace(root / "raw/codebook/places.yaml", "name: Northhaven", 'name: "<b onclick=x>\'; drop table places; --"')
    reckoner("--root", root, "release").ok()
    return root / "outputs/releases" / VERSION


def test_every_text_is_published_as_it_is_and_the_release_is_whole(release: Path) -> None:
    assert verify(release)["documents"] == 2 + len(HOSTILE)
    for name, text in HOSTILE.items():
        assert (release / f"text/{name}.txt").read_bytes() == text.encode()


class Tags(html.parser.HTMLParser):
    """The tags and attributes of a page, as a browser sees them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts = 0
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


def test_no_page_takes_words_of_a_text_for_markup(release: Path) -> None:
    root = release.parents[2]
    reckoner("--root", root, "site").ok()
    pages = sorted((root / "outputs/site").rglob("*.html"))
    assert pages
    for path in pages:
        text = path.read_text("utf-8")
        assert Tags(text).handlers == [], path
        assert "<script>alert" not in text and "<img src=x" not in text, path


def test_no_cell_of_a_csv_is_a_formula_to_a_spreadsheet(release: Path) -> None:
    cells = (release / "csv/documents.csv").read_text("utf-8")
    assert "'=cmd|" in cells and ",=cmd|" not in cells
    prefixes = [
        said for (said,) in duckdb.execute("select prefix from read_csv(?)", [f"{release}/csv/claims.csv"]).fetchall()
    ]
    assert not [said for said in prefixes if said and said[0] in "=@"]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+1+2", "'+1+2"), ("-2+3", "'-2+3"), ("\t=1", "'\t=1"),
        ("＝1", "'＝1"), ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("-50 thousand", "-50 thousand"), ("+3", "+3"), ("=", "="), ("- boats", "- boats"), ("a=1", "a=1"), ("", ""),
    ],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_stands_after_an_apostrophe(cell: str, shown: str) -> None:
    table = contract()["place_aliases"]
    written = b"".join(
        csv_lines(conform(table, [dict.fromkeys(table.column_names, cell)]).to_batches(), table)
    ).decode()
    assert written.split("\r\n")[1] in (f"{shown},{shown}", f'"{shown}","{shown}"')


@given(st.from_regex(FORMULA) | st.text(st.characters(exclude_categories=["Cs"])))
def test_no_formula_is_overlooked_among_many_cells(cell: str) -> None:
    table = contract()["place_aliases"]
    written = b"".join(csv_lines(conform(table, [dict.fromkeys(table.column_names, cell)]).to_batches(), table))
    (_, row) = csv.reader(io.StringIO(written.decode(), newline=""))
    assert row == [f"'{cell}" if FORMULA.match(cell) else cell] * 2


def test_sql_in_words_is_words(release: Path) -> None:
    with duckdb.connect(str(release / "dataset.duckdb"), read_only=True) as con:
        names = [name for (name,) in con.execute("select name from places").fetchall()]
        assert "<b onclick=x>'; drop table places; --" in names
        assert con.execute("from claims_about(?)", ["x'; drop table claims; --"]).fetchall() == []
    said = reckoner(
        "--root", release.parents[2], "query", "select prefix, suffix from claims where doc_id = 'terminal'"
    ).ok()
    assert "\x1b" not in said and "\x07" not in said


@pytest.mark.parametrize("doc_id", ["x'; drop table claims; --", "a b", "A", "-rf", "a\u202eb", "a" * 65, "con:"])
def test_a_document_is_not_called_so(dataset: Path, doc_id: str) -> None:
    for suffix in (".txt", ".yaml"):
        (dataset / f"raw/texts/{doc_id}{suffix}").write_text(FILES[f"raw/texts/letter{suffix}"])
    reckoner("--root", dataset, "check").refused("doc_id")


@pytest.mark.parametrize(
    ("sidecar", "said"),
    [
        ("work_id: !!python/object/apply:os.system [id]\n", "the tag"),
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "an anchor or alias"),
        ("[" * 5_000, "nesting"),
        ('title: "\\x1b[31mred"\n', "letter.yaml"),
    ],
    ids=["a tag", "an alias bomb", "a deep nest", "an escape"],
)
def test_a_sidecar_that_does_something_is_refused(dataset: Path, sidecar: str, said: str) -> None:
    (dataset / "raw/texts/letter.yaml").write_text(sidecar)
    outcome = reckoner("--root", dataset, "check")
    outcome.refused("raw/texts/letter.yaml", said)
    assert "\x1b" not in outcome.err


def test_a_sidecar_of_a_gigabyte_is_refused_unread(dataset: Path) -> None:
    with (dataset / "raw/texts/letter.yaml").open("r+b") as file:
        file.truncate(1 << 30)  # a hole: it takes no room, and reading it would take the memory
    reckoner("--root", dataset, "check").refused("raw/texts/letter.yaml", "1,073,741,824 bytes")
    assert json.dumps(sorted(tree(dataset / "raw/codebook")))


def test_a_name_that_turns_the_direction_of_text_is_not_published(dataset: Path) -> None:
    replace(dataset / "raw/codebook/places.yaml", "name: Northhaven", 'name: "North\\u202ehaven"')
    reckoner("--root", dataset, "release").refused("data/places.parquet", "turns text")
    assert not (dataset / "outputs/releases" / VERSION).exists()
