"""The query page of a site, in a real browser: every ready question has its answer, and nothing leaves the host."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest
from documentation import COOKBOOK
from documentation import questions as of_the_cookbook
from playwright.sync_api import expect
from support import PROJECT, VERSION, need
from web import Host, served

from pipeline.errors import Refusal
from pipeline.publish.query_page import questions, write_query_page
from pipeline.publish.site import build_site

sys.path.append(str(PROJECT / "tests" / "explorer"))
from browsing import chromium, violations

pytestmark = pytest.mark.xdist_group("browser")


def test_each_ready_question_is_one_of_the_cookbook() -> None:
    page = COOKBOOK.read_text("utf-8")
    assert len(questions()) >= 10
    for title, sql in questions():
        assert f". {title}**" in page
        assert sql + "\n" in of_the_cookbook(page)


def test_without_npm_it_says_what_is_missing(release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refusal, match=r"(?s)npm.*no such program.*leave out --query"):
        write_query_page(tmp_path / "query", release / "dataset.duckdb", "People", VERSION)


@pytest.fixture(scope="module")
def host(released_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """The site of the small dataset, with the page."""
    need(shutil.which("npm"), "npm (Debian: apt-get install npm)")
    site = tmp_path_factory.mktemp("asked") / "site"
    build_site(released_once / "outputs" / "releases", site, query=True)
    with served(site) as host:
        yield host


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started


def test_the_page_answers_as_duckdb_does(host: Host, browser: Any, released_once: Path) -> None:
    """One visit, for loading the engine takes seconds."""
    context = browser.new_context()
    page = context.new_page()
    complaints: list[str] = []
    answered: list[str] = []
    refused: list[str | None] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    context.on("response", lambda response: answered.append(response.url))
    context.on("requestfailed", lambda request: refused.append(request.failure))
    page.goto(f"{host.address}/index.html")
    page.click("text=Ask it in SQL")
    status = page.locator("#status")
    expect(status).to_have_text("Ready.", timeout=60_000)
    assert page.inner_text("h1") == "Ask: People of two harbours"

    database = released_once / "outputs" / "releases" / VERSION / "dataset.duckdb"
    with duckdb.connect(str(database), read_only=True) as con:
        for title, sql in questions():
            page.select_option("#questions", label=title)
            expected = con.execute(sql).fetchall()
            expect(status).to_have_text(f"{len(expected)} row{'s' * (len(expected) != 1)}")
            shown = page.eval_on_selector_all("#answer th", "all => all.map(e => e.textContent)")
            assert shown == [described[0] for described in con.description or []], title
            cells = page.eval_on_selector_all("#answer tbody tr", "all => all.map(r => r.cells[0].textContent)")
            assert cells == ["" if row[0] is None else f"{row[0]}" for row in expected], title

    def ask(sql: str) -> str:
        page.fill("#sql", sql)
        page.click("#ask")
        expect(status).not_to_have_text("Asking …")
        return str(page.inner_text("#status"))

    assert ask("select quote, value, 0.1 as tenth from who_says('people_northhaven') limit 1") == "1 row"
    assert complaints == []
    assert ask("from nowhere").startswith("Catalog Error")
    assert page.eval_on_selector_all("#answer *", "all => all.length") == 0
    assert "read-only" in ask("create table x as select 1")
    assert ask("load httpfs") and ask("select quote from claims order by start") == "4 rows"
    assert violations(page) == []
    with page.expect_download() as saved:
        page.click("#save")
    assert Path(saved.value.path()).read_text("utf-8").splitlines()[0] == "quote"

    # The address holds the question.
    page.goto("about:blank")
    page.goto(f"{host.address}/query/index.html#sql=select+42+as+answer")
    page.wait_for_selector("#answer td", timeout=60_000)
    assert page.inner_text("#answer td") == "42"
    assert all(url.startswith((host.address, "blob:", "data:")) for url in answered), answered
    # What was asked of another host, an extension of DuckDB, the page's policy refused.
    assert refused and all(reason == "csp" for reason in refused), refused
    context.close()
