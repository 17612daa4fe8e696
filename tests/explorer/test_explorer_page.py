"""The explorer's page as a file: what stands in it, without a browser."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.publish.explorer import words
from pipeline.publish.explorer.accounts import accounts
from pipeline.publish.explorer.highlights import excerpt, pieces, rows_of_cells, visible
from pipeline.publish.explorer.model import Release
from pipeline.publish.explorer.pages import explorer
from pipeline.publish.explorer.plots import Axis, short
from pipeline.publish.explorer.quantities import plots
from pipeline.publish.package import SUMS, sizes

pytestmark = pytest.mark.xdist_group("browser")  # one build for all tests of the explorer


class Page(HTMLParser):
    """Identifiers, links, tags and text of a page."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.sources: list[str] = []
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.text = ""
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href":
                self.links.append(value or "")
            elif name in ("src", "srcset", "action", "data", "poster"):
                self.sources.append(value or "")
            elif name.startswith("on") or name == "style":
                self.handlers.append(f"{tag} {name}")

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def page(index: str) -> Page:
    return Page(index)


@pytest.fixture(scope="module")
def tables(release: Path) -> dict[str, Any]:
    return {path.stem: pq.read_table(path) for path in (release / "data").glob("*.parquet")}


@pytest.fixture(scope="module")
def model(release: Path, tables: dict[str, Any]) -> Release:
    texts = {path.stem: path.read_bytes().decode() for path in (release / "text").iterdir()}
    return Release(tables, texts)


def test_every_link_within_the_page_leads_somewhere_and_every_identifier_is_there_once(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_every_link_to_a_file_of_the_release_finds_it(page: Page, release: Path) -> None:
    files = [link for link in page.links if not re.match(r"#|https?:", link)]
    assert "CODEBOOK.md" in files and "data/claims.parquet" in files
    assert [link for link in files if not (release / link).is_file()] == []


def test_every_claim_quantity_finding_and_account_has_a_place_by_its_stable_name(page: Page, model: Release) -> None:
    expected = {f"claim-{name}" for name in model.claim} | {f"in-{name}" for name in model.claim}
    expected |= {f"row-{name}" for name in model.claim}
    expected |= {f"finding-{row['finding_id']}" for row in model.findings}
    expected |= {f"quantity-{name}" for name in model.estimates if model.estimates[name]}
    assert expected <= set(page.ids)
    assert model.findings and expected


def test_the_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else(index: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', index)
    assert policy
    rules = dict(part.split(" ", 1) for part in policy.group(1).replace("&#39;", "'").split("; "))
    assert rules["default-src"] == "'none'"
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        inside = list(re.findall(rf"<{tag}>(.*?)</{tag}>", index, re.DOTALL))
        hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(c.encode()).digest()).decode()}'" for c in inside]
        assert rules[rule].split() == hashes, "each is allowed by its hash, and no other"
    assert set(rules) == {"default-src", "style-src", "script-src", "base-uri", "form-action"}


def test_search_engines_find_the_dataset_described(index: str, release: Path) -> None:
    said = re.findall(r'<script type="application/ld\+json">(.*?)</script>', index, re.DOTALL)
    assert [json.loads(one) for one in said] == [json.loads((release / "dataset.jsonld").read_text("utf-8"))]


def test_nothing_of_the_page_comes_from_elsewhere(page: Page) -> None:
    assert page.sources == [] and page.handlers == []
    assert not {"iframe", "img", "link", "object", "embed", "base"} & set(page.tags)


def test_a_hostile_text_stays_text(index: str, page: Page) -> None:
    assert page.tags.count("script") == index.count("<script>") + index.count("<script type=")
    assert "<script>window.harmed = 1</script>" in page.text
    assert "<b>Bold</b> & co" in page.text
    assert "⟨U+202E⟩turned⟨U+202C⟩ around" in page.text
    assert "{{ 7 * 7 }} {% raw %}" in page.text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x7f-\x9f]", index)


def test_a_withheld_text_is_quoted_around_its_claims_and_no_further(page: Page) -> None:
    assert "40 boats lay there, as far" in page.text
    assert "What it says" not in page.text and "secret" not in page.text


def test_the_page_of_the_first_text_is_small(release: Path, tables: dict[str, Any], model: Release) -> None:
    """The first text by itself, with the quantities it speaks of and what is found about them."""
    text = "soviet-non-returners"
    claims = {c["claim_id"] for c in model.claims_of[text]}
    quantities = {c["quantity_id"] for c in model.claims_of[text]} | {
        name for name, methods in model.estimates.items() if name.startswith(("non_returners", "abroad", "died"))
    }
    others = {
        f["finding_id"] for f in model.findings for c in model.claims_in[f["finding_id"]] if c["claim_id"] not in claims
    }
    kept = {
        "doc_id": lambda value: value in (None, text),
        "claim_id": lambda value: value in claims,
        "quantity_id": lambda value: value is None or value in quantities,
        "finding_id": lambda value: value not in others,
    }
    alone = {}
    for name, table in tables.items():
        rows = table.to_pylist()
        if name not in ("authorities", "places", "relations", "relation_terms", "relation_claims", "quantities"):
            rows = [row for row in rows if all(keep(row[column]) for column, keep in kept.items() if column in row)]
        alone[name] = pa.Table.from_pylist(rows, table.schema)
    package = json.loads((release / "datapackage.json").read_text("utf-8"))
    jsonld = (release / "dataset.jsonld").read_text("utf-8")
    page = explorer(alone, {text: model.texts[text]}, package, sizes(release), jsonld)["index.html"]
    assert page.count('class="card"') == len(claims) == 11
    assert len(page.encode()) < 300_000, len(page.encode())


def test_the_page_is_the_same_for_the_same_release(release: Path, tables: dict[str, Any], model: Release) -> None:
    files = {name: size for name, size in sizes(release).items() if name not in ("index.html", SUMS)}
    package = json.loads((release / "datapackage.json").read_text("utf-8"))
    # Rows in another order are the same tables.
    turned = {name: table.take(pa.array(range(len(table) - 1, -1, -1), pa.int64())) for name, table in tables.items()}
    jsonld = (release / "dataset.jsonld").read_text("utf-8")
    made = explorer(turned, dict(sorted(model.texts.items(), reverse=True)), package, files, jsonld)
    assert made["index.html"] == (release / "index.html").read_bytes().decode()


def test_every_query_on_the_page_runs_as_it_stands(release: Path, index: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(release)
    lines = [unescape(found) for found in re.findall(r'<code id="query-\d+">(.*?)</code>', index, re.DOTALL)]
    assert len(lines) >= 3
    for line in lines:
        if line.startswith("import"):
            exec(compile(line, "page", "exec"), {})
            continue
        if "(" in line.split("\n")[0] and line.startswith("from "):
            with duckdb.connect("dataset.duckdb", read_only=True) as con:
                assert con.execute(line).fetchall()
            continue
        with duckdb.connect() as con:
            assert con.execute(line).fetchall()


# -- what the views say -------------------------------------------------------------------------------


def test_authorities_that_are_not_independent_stand_together(model: Release) -> None:
    spoken = [plot for plot in plots(model) if plot.groups]
    assert {len(plot.groups) for plot in spoken} == {1, 2}
    for plot in spoken:
        estimate = model.estimates[plot.row["quantity_id"]]["stated"]
        assert len(plot.groups) == estimate["n_independent"], plot.label
        assert len({group.shape for group in plot.groups}) == len(plot.groups)


def test_floors_leave_at_most_what_is_left_and_are_never_drawn_as_values(model: Release) -> None:
    account = next(a for a in accounts(model) if a.whole == "non_returners")
    assert [line.said for line in account.sums] == ["at least 265,000"]
    assert [(line.label, line.said) for line in account.rest] == [
        ("Not accounted for, of 450,000", "at most 185,000 (41.1 %)"),
        ("Not accounted for, of 500,000", "at most 235,000 (47.0 %)"),
    ]
    for name, line in account.parts:
        if model.claims_about[name]:
            assert {mark.kind for mark in line.marks} == {"ray", "floor", "ceiling"}
            assert line.said.startswith("at least ")


def test_parts_that_add_up_leave_nothing(model: Release) -> None:
    account = next(a for a in accounts(model) if a.whole == "repatriated")
    assert [line.said for line in account.rest] == ["nothing: the parts add up"]


# -- cutting and marking ------------------------------------------------------------------------------


def claim(start: int, end: int, slot: int = 0) -> dict[str, Any]:
    return {"claim_id": f"c{start}{end}{slot}", "start": start, "end": end, "slot": slot, "quote": ""}


def test_offsets_are_code_points() -> None:
    text = "\U0001f6a2\U0001f6a2 some 12 ships"
    cut = list(pieces(text, 0, len(text), [claim(8, 10)]))
    assert [(p.text, len(p.claims)) for p in cut] == [("\U0001f6a2\U0001f6a2 some ", 0), ("12", 1), (" ships", 0)]


def test_the_values_of_one_span_share_one_link() -> None:
    cut = list(pieces("3 to 5 million.", 0, 15, [claim(0, 14, 1), claim(0, 14, 0)]))
    assert [len(p.claims) for p in cut] == [2, 0]
    assert [c["slot"] for c in cut[0].claims] == [0, 1]


def test_a_passage_loses_no_character_when_it_is_cut() -> None:
    text = "a 1 b 2 c 3"
    cut = pieces(text, 2, 9, [claim(2, 3), claim(6, 7), claim(6, 9), claim(10, 11)])
    assert "".join(p.text for p in cut) == text[2:9]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text” 12½", "plain – “text” 12½"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\x00b\x1b[31m", "a⟨U+0000⟩b⟨U+001B⟩[31m"),
        ("a\ud800b", "a⟨U+D800⟩b"),
        ("a\r\nb\tc", "a\nb\tc"),
        ("\u0627\u0644\u0639\u0631\u0628\u064a\u0629 می‌خواهم", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 می‌خواهم"),
    ],
)
def test_what_would_mislead_is_shown_as_what_it_is(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_cells_stand_in_their_columns_though_blank_ones_are_no_passages() -> None:
    text = 'a,b,c\nx,,"1,5"\n,2,\n'
    cells = [{"start": s, "end": s + n} for s, n in ((0, 1), (2, 1), (4, 1), (6, 1), (10, 3), (16, 1))]
    said = [[text[c["start"] : c["end"]] if c else "" for c in row] for row in rows_of_cells(text, cells)]
    assert said == [["a", "b", "c"], ["x", "", "1,5"], ["", "2", ""]]


def test_an_excerpt_is_cut_at_words_within_its_passage() -> None:
    text = "Another passage. " + "word " * 60 + "12 ships " + "more " * 60
    before, quote, after = excerpt(
        text, {"start": 317, "end": 319}, {"start": 17, "end": len(text), "kind": "paragraph"}
    )
    assert quote == "12" and before.startswith("…word") and after.endswith("more…")
    assert len(before) < 150 and len(after) < 150


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (None, None, "no bounds"),
        (80_000, None, "at least 80,000"),
        (None, 5, "at most 5"),
        (5, 5, "5"),
        (450_000, 455_000, "450,000 to 455,000"),
        (-0.5, 0.25, "−0.5 to 0.25"),
    ],
)
def test_bounds_in_words(low: float | None, high: float | None, said: str) -> None:
    assert words.bounds(low, high) == said


def test_a_share_is_said_per_cent() -> None:
    assert words.bounds(0.401, 0.5, "share") == "40.1 % to 50 %"


@pytest.mark.parametrize(
    ("op", "modality", "kind"),
    [
        ("=", "assert", "exact"),
        ("~", "report", "about"),
        (">", "report", "least"),
        ("<=", "report", "most"),
        ("between", "report", "range"),
        ("delta", "report", "difference"),
        ("=", "question", "question"),
        (">", "deny", "denied"),
    ],
)
def test_how_a_claim_is_marked(op: str, modality: str, kind: str) -> None:
    assert words.kind({"op": op, "modality": modality}) == kind


@pytest.mark.parametrize(
    "values", [(450_000, 455_000), (0, 0), (0.1, 0.2), (-5, 5), (38707.5, 38708.5), (), (1e12, 2e12)]
)
def test_an_axis_has_room_for_all_it_shows_and_a_few_round_ticks(values: tuple[float, ...]) -> None:
    axis = Axis.over(values)
    assert all(axis.low <= value <= axis.high for value in values)
    assert 2 <= len(axis.ticks) <= 7
    assert len({short(tick) for tick in axis.ticks}) == len(axis.ticks)
