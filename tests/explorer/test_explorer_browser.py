"""The explorer as people see it, in a real browser: views, deep links, keys, panels, colours, phones, print.

Every visit also holds that the page complains of nothing and asks for nothing but itself.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from browsing import violations, visit

pytestmark = pytest.mark.xdist_group("browser")

PHONE = {"viewport": {"width": 360, "height": 740}}


@pytest.fixture(scope="module")
def file(release: Path) -> Path:
    return release / "index.html"


@pytest.fixture(scope="module")
def claims(release: Path) -> list[dict[str, Any]]:
    """The claims of the first text, in its order."""
    rows = pq.read_table(release / "data" / "claims.parquet").to_pylist()
    return sorted((r for r in rows if r["doc_id"] == "soviet-non-returners"), key=lambda row: row["start"])


@pytest.fixture(scope="module")
def findings(release: Path) -> list[dict[str, Any]]:
    return pq.read_table(release / "data" / "findings.parquet").to_pylist()


def awaited(page: Any, now: Callable[[], Any], expected: Any) -> Any:
    """What stands there once it is what is expected, or after five seconds: a browser that is busy follows a link or
    scrolls a moment after a key was pressed, and what has not come yet is not missing."""
    for _ in range(50):
        if (found := now()) == expected:
            break
        page.wait_for_timeout(100)
    return found


def shows(page: Any, *expected: str) -> bool:
    """Whether these cards, and no others, come to be seen."""
    seen = "all => all.filter(c => c.checkVisibility()).map(c => c.id)"
    return awaited(page, lambda: page.eval_on_selector_all(".card", seen), list(expected)) == list(expected)


def on_screen(page: Any, selector: str) -> bool:
    """Whether it comes to be seen."""
    within = "e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }"
    return awaited(page, lambda: page.eval_on_selector(selector, within), True)


def test_every_view_is_there_and_reached_from_the_top(browser: Any, file: Path) -> None:
    with visit(browser, file) as seen:
        links = seen.page.eval_on_selector_all("nav.views a", "all => all.map(a => a.getAttribute('href'))")
        assert links == ["#overview", "#text", "#findings", "#quantities", "#accounts", "#claims", "#changes", "#use"]
        for link in links:
            seen.page.click(f'nav.views a[href="{link}"]')
            assert on_screen(seen.page, f"{link} h2")


def test_each_marked_number_is_the_words_of_its_claim(browser: Any, file: Path, claims: list[dict[str, Any]]) -> None:
    with visit(browser, file) as seen:
        said = seen.page.eval_on_selector_all(
            "#text-soviet-non-returners .claim", "all => all.map(a => [a.id, a.textContent])"
        )
        assert said == [[f"in-{c['claim_id']}", c["quote"]] for c in claims]
        hostile = seen.page.eval_on_selector_all("#text-hostile .claim", "all => all.map(a => a.textContent)")
        assert "1,200" in hostile and "77" in hostile, "characters beyond the first plane shift no highlight"
        assert seen.page.evaluate("window.harmed") is None


def test_a_number_opens_its_card_and_escape_goes_back_to_it(
    browser: Any, file: Path, claims: list[dict[str, Any]]
) -> None:
    name = claims[7]["claim_id"]
    with visit(browser, file) as seen:
        page = seen.page
        assert shows(page)
        page.click(f"#in-{name}")
        assert shows(page, f"claim-{name}")
        card = page.inner_text(f"#claim-{name}")
        said = (
            "more than 80 thousand",
            "more than 80,000",
            "West Germany",
            "non-returners in West Germany",
            "2849–2860",
        )
        for words in (*said, "management", "tension", "The words say so"):
            assert words in card, words
        assert page.evaluate("document.activeElement.id") == f"claim-{name}"
        page.keyboard.press("Escape")
        assert shows(page)
        assert page.evaluate("document.activeElement.id") == f"in-{name}"
        assert page.evaluate("location.hash") == ""


def test_keys_alone_lead_from_the_text_through_the_claims(
    browser: Any, file: Path, claims: list[dict[str, Any]]
) -> None:
    first, second = claims[0]["claim_id"], claims[1]["claim_id"]
    with visit(browser, file) as seen:
        page = seen.page
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        page.focus(f"#in-{first}")
        page.keyboard.press("Enter")
        assert shows(page, f"claim-{first}")
        page.keyboard.press("ArrowRight")
        assert shows(page, f"claim-{second}")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Claim before"
        page.keyboard.press("Enter")
        assert shows(page, f"claim-{first}")
        outline = page.evaluate("getComputedStyle(document.querySelector('nav.views a')).outlineStyle")
        page.focus("nav.views a")
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != outline


def test_a_deep_link_opens_what_it_points_to(
    browser: Any, file: Path, claims: list[dict[str, Any]], findings: list[dict[str, Any]]
) -> None:
    name = claims[-1]["claim_id"]
    with visit(browser, file, f"claim-{name}") as seen:
        assert shows(seen.page, f"claim-{name}")
        assert on_screen(seen.page, f"#in-{name}") and on_screen(seen.page, f"#claim-{name}")
    hidden = next(row["finding_id"] for row in findings if row["severity"] == "pass")
    with visit(browser, file, f"finding-{hidden}") as seen:
        assert on_screen(seen.page, f"#finding-{hidden}")
        assert seen.page.is_visible(f"#finding-{hidden} blockquote"), "its set is open"
    with visit(browser, file, "quantity-taken_to_norway") as seen:
        assert seen.page.is_visible("#quantity-taken_to_norway table")
        assert on_screen(seen.page, "#quantity-taken_to_norway")
    with visit(browser, file, "nothing-of-that-name") as seen:
        assert shows(seen.page)


def test_without_a_script_everything_can_be_read(browser: Any, file: Path, claims: list[dict[str, Any]]) -> None:
    name = claims[3]["claim_id"]
    with visit(browser, file, f"claim-{name}", java_script_enabled=False) as seen:
        page = seen.page
        assert page.is_visible(f"#claim-{name}")
        assert page.locator(".card").count() == page.locator(".card:visible").count() > 40
        assert page.is_hidden(".filter"), "no search that does nothing"
        assert page.is_hidden(".copy button")
        assert page.is_visible("#findings article"), "findings"
        page.click("#quantity-taken_to_norway summary")
        assert page.is_visible("#quantity-taken_to_norway table")


def test_search_and_filters_narrow_the_claims(browser: Any, file: Path) -> None:
    with visit(browser, file) as seen:
        page = seen.page
        rows = "#claims tbody tr:visible"
        total = page.locator(rows).count()
        assert page.inner_text(".filter output") == f"{total} claims"
        page.fill(".filter [name=q]", "zemskov")
        few = page.locator(rows).count()
        assert 0 < few < total and page.inner_text(".filter output") == f"{few} of {total} claims"
        page.fill(".filter [name=q]", "")
        page.select_option(".filter [name=quantity]", "non_returners")
        assert page.locator(rows).count() == 3
        page.select_option(".filter [name=kind]", "difference")
        assert page.inner_text(f"{rows} th") == "minus 50 thousand"
        page.fill(".filter [name=q]", "no such words")
        assert page.locator(rows).count() == 0


def test_a_row_of_the_table_can_be_linked(browser: Any, file: Path, claims: list[dict[str, Any]]) -> None:
    with visit(browser, file, f"row-{claims[5]['claim_id']}") as seen:
        assert on_screen(seen.page, f"#row-{claims[5]['claim_id']}")


def test_lines_tell_kinds_of_number_apart_without_colour(browser: Any, file: Path) -> None:
    style = """all => all.map(e => { const s = getComputedStyle(e); return [e.className.match(/k-\\w+/)[0],
        s.borderBottomStyle, s.borderLeftStyle, s.borderRightStyle, s.textDecorationLine, s.textDecorationStyle].join(' ') })"""
    with visit(browser, file) as seen:
        legend = seen.page.eval_on_selector_all(".legend .q", style)
        marks = seen.page.eval_on_selector_all("#text .prose .claim", style)
    lines = [line.split(" ", 1)[1] for line in legend]
    assert len(set(lines)) == len(lines) >= 5
    assert set(marks) <= set(legend), "the legend shows every line as the text has it"


def test_the_forest_plot_shows_three_authorities_in_two_groups(browser: Any, file: Path) -> None:
    with visit(browser, file, "quantity-non_returners") as seen:
        inside = seen.page.inner_text("#quantity-non_returners")
        said = (
            "Independent source 1 of 2",
            "Independent source 2 of 2",
            "Viktor Zemskov",
            "“about 500k”",
            "that is 450,000",
        )
        for words in (*said, "450,000 to 455,000; best 450,000", "450,000 to 550,000", "authorities compared"):
            assert words in inside, words
        shapes = seen.page.eval_on_selector_all(
            "#quantity-non_returners .line use.value", "all => all.map(u => u.getAttribute('href'))"
        )
        assert shapes == ["#m-circle", "#m-circle", "#m-square"]
        boxes = seen.page.eval_on_selector_all(
            "#quantity-non_returners .line use.value", "all => all.map(u => u.getBoundingClientRect().x)"
        )
        assert boxes[0] == boxes[1] > boxes[2] + 50, "450,000 stands left of 500,000"


def test_a_floor_is_drawn_as_a_bracket_with_a_ray(browser: Any, file: Path) -> None:
    with visit(browser, file, "accounts") as seen:
        row = seen.page.locator("#accounts tr", has_text="non-returners in England").first
        assert row.locator("use[href='#m-floor']").count() == 1
        heights = row.locator("rect.stated").evaluate_all("all => all.map(r => r.getBoundingClientRect().height)")
        assert heights == [2.0], "no bar"


def brightness(page: Any) -> int:
    return sum(map(int, re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))[:3]))


def test_axe_finds_no_violation_with_everything_open(browser: Any, file: Path, claims: list[dict[str, Any]]) -> None:
    with visit(browser, file, f"claim-{claims[2]['claim_id']}", color_scheme="light") as seen:
        assert brightness(seen.page) > 600
        seen.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert violations(seen.page) == []


def test_axe_finds_enough_contrast_in_the_dark(browser: Any, file: Path, claims: list[dict[str, Any]]) -> None:
    with visit(browser, file, f"claim-{claims[2]['claim_id']}", color_scheme="dark") as seen:
        assert brightness(seen.page) < 150
        assert violations(seen.page, runOnly=["color-contrast"]) == []


def test_a_phone_shows_everything_without_sideways_scrolling(
    browser: Any, file: Path, claims: list[dict[str, Any]]
) -> None:
    with visit(browser, file, **PHONE) as seen:
        page = seen.page
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        # A table of any width scrolls by itself.
        page.evaluate("document.querySelectorAll('table.grid').forEach(t => t.style.minWidth = '900px')")
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        name = claims[5]["claim_id"]
        page.click(f"#in-{name}")
        assert shows(page, f"claim-{name}")
        mark, sheet = page.locator(f"#in-{name}").bounding_box(), page.locator(".cards.open").bounding_box()
        assert mark["y"] + mark["height"] <= sheet["y"], "the sheet does not cover the number"
        assert mark["y"] > page.locator("nav.views").bounding_box()["height"], "nor does the bar at the top"
        page.click(f"#claim-{name} dd a[href^='#quantity']")
        assert shows(page), "the sheet gives way to what its link leads to"
        size = page.evaluate("getComputedStyle(document.querySelector('.axis text')).fontSize")
        assert size == "12px"


def test_axe_finds_no_violation_on_a_phone(browser: Any, file: Path) -> None:
    with visit(browser, file, **PHONE) as seen:
        assert violations(seen.page, rules={"color-contrast": {"enabled": False}}) == []


def test_print_holds_every_claim_and_every_finding(
    browser: Any, file: Path, claims: list[dict[str, Any]], findings: list[dict[str, Any]]
) -> None:
    with visit(browser, file, f"claim-{claims[0]['claim_id']}") as seen:
        assert seen.page.pdf(format="A4")[:5] == b"%PDF-"
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        seen.page.emulate_media(media="print", color_scheme="light")
        assert shows(seen.page, *seen.page.eval_on_selector_all(".card", "all => all.map(c => c.id)"))
        assert seen.page.locator(".finding:visible").count() == len(findings)
        assert seen.page.is_hidden("nav.views") and seen.page.is_hidden(".filter")


def test_copying_copies_the_line_as_it_stands(browser: Any, file: Path) -> None:
    with visit(browser, file, permissions=["clipboard-read", "clipboard-write"]) as seen:
        line = seen.page.locator("#query-1").text_content()
        seen.page.click("[data-copy=query-1]")
        seen.page.wait_for_function("document.querySelector('[data-copy=query-1]').textContent !== 'Copy'")
        if seen.page.text_content("[data-copy=query-1]") == "Copied":
            assert seen.page.evaluate("navigator.clipboard.readText()") == line
        else:
            assert seen.page.evaluate("String(getSelection())") == line


def test_a_screen_reader_speaks_no_picture_without_words_and_no_heading_with_its_link(browser: Any, file: Path) -> None:
    with visit(browser, file) as seen:
        tree = seen.page.context.new_cdp_session(seen.page).send("Accessibility.getFullAXTree")["nodes"]
        spoken = [
            (node["role"]["value"], node.get("name", {}).get("value", "")) for node in tree if not node.get("ignored")
        ]
        assert len(spoken) > 1_000
        assert [name for role, name in spoken if role in ("image", "img", "graphics-document")].count("") == 0
        assert [name for role, name in spoken if role == "heading" and (not name or "Link to" in name)] == []


def test_headings_and_landmarks_lead_a_screen_reader(browser: Any, file: Path) -> None:
    with visit(browser, file) as seen:
        levels = seen.page.eval_on_selector_all("h1, h2, h3, h4, h5", "all => all.map(h => +h.tagName[1])")
        assert levels[0] == 1 and levels.count(1) == 1
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
        names = seen.page.eval_on_selector_all(
            "main > section", "all => all.map(s => s.getAttribute('aria-labelledby'))"
        )
        assert all(names) and json.dumps(names)
