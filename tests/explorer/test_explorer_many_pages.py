"""A release too large for one page: its pages hang together, and links to the release as a whole still arrive."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from browsing import violations, visit

pytestmark = pytest.mark.xdist_group("browser")


def anchors(page: Path) -> set[str]:
    return set(re.findall(r' id="([^"]+)"', page.read_text("utf-8")))


def test_every_link_of_every_page_leads_somewhere(many: Path) -> None:
    pages = [many / "index.html", *sorted((many / "explorer").iterdir())]
    there = {page: anchors(page) for page in pages}
    names = {page.name for page in pages}
    assert {"index.html", "claims.html", "quantities-1.html", "quantities-2.html", "findings-1.html"} <= names
    assert {"text-soviet-non-returners.html", "text-hostile.html", "text-withheld.html"} <= names
    followed = 0
    for page in pages:
        for link in re.findall(r'href="([^"]+)"', page.read_text("utf-8")):
            if link.startswith(("http", "#m-")):
                continue
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.is_file(), f"{page.name} links to {link}"
            if anchor:
                assert anchor in there[target], f"{page.name} links to {link}"
                followed += 1
    assert followed > 500


def test_everything_stands_on_one_page_and_no_other(many: Path, release: Path) -> None:
    found = [name for page in (many / "explorer").iterdir() for name in anchors(page)]
    claims = {f"claim-{name}" for name in pq.read_table(release / "data" / "claims.parquet")["claim_id"].to_pylist()}
    kept = [name for name in found if name.startswith(("claim-", "quantity-", "finding-", "account-", "text-"))]
    assert len(kept) == len(set(kept)) and claims <= set(kept)


def test_a_link_to_the_release_arrives_at_the_page_of_what_it_points_to(
    browser: Any, many: Path, release: Path
) -> None:
    claim = pq.read_table(release / "data" / "claims.parquet")["claim_id"].to_pylist()[0]
    finding = pq.read_table(release / "data" / "findings.parquet")["finding_id"].to_pylist()[0]
    for anchor in (f"claim-{claim}", f"finding-{finding}", "quantity-taken_to_norway"):
        with visit(browser, many / "index.html", anchor, within=many) as seen:
            seen.page.wait_for_selector(f"#{anchor}")
            assert seen.page.url.endswith(f"#{anchor}")
            assert seen.page.is_visible(f"#{anchor}")


def test_the_search_finds_claims_and_leads_to_them(browser: Any, many: Path, release: Path) -> None:
    total = pq.read_table(release / "data" / "claims.parquet").num_rows
    with visit(browser, many / "explorer" / "claims.html", within=many) as seen:
        page = seen.page
        assert page.inner_text(".filter output") == f"{total} claims"
        page.fill(".filter [name=q]", "zemskov 500 thousand")
        assert page.locator("#claims tbody tr").count() == 1
        page.fill(".filter [name=q]", "")
        page.select_option(".filter [name=kind]", "difference")
        assert page.inner_text("#claims tbody th") == "minus 50 thousand"
        page.click("#claims tbody th a")
        page.wait_for_selector(".card[aria-current]")
        assert "minus 50 thousand" in page.inner_text(".card[aria-current]")


def test_axe_finds_no_violation_on_the_search_and_a_page_of_quantities(browser: Any, many: Path) -> None:
    for name in ("claims", "quantities-2"):
        with visit(browser, many / "explorer" / f"{name}.html", within=many) as seen:
            assert violations(seen.page) == []
