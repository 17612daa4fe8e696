"""How large and how fast the explorer of a large release is: its pages, the time to make them and to open them.

    python benchmarks/explorer.py [--documents 500] [--claims 40] [--browser chromium]

The release is made up: documents of running text, so many claims in each, one quantity for every twenty claims.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.publish.explorer.pages import INDEX, SEARCH, explorer
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

PACKAGE: dict[str, Any] = {
    "title": "A large release",
    "description": "Made up to see how large and how fast its explorer is.",
    "version": "1.0.0",
    "created": "2026-01-01T00:00:00Z",
    "licenses": [{"name": "CC0-1.0", "title": "CC0", "path": "https://creativecommons.org/publicdomain/zero/1.0/"}],
    "contributors": [{"title": "Nobody", "roles": ["author"]}],
    "generator": "Reckoner",
}


def made_up(documents: int, claims: int) -> tuple[dict[str, pa.Table], dict[str, str]]:
    """Tables and texts of a release with so many documents and so many claims in each."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in contract()}
    texts = {}
    rows["authorities"] = [{"authority_id": f"a{i}", "name": f"Authority {i}", "kind": "person"} for i in range(40)]
    rows["places"] = [{"place_id": "here", "name": "Here", "kind": "region"}]
    for d in range(documents):
        doc_id, text = f"doc{d:04}", ""
        for c in range(claims):
            n = 20 * d + c
            text += "It was written down that in those days "
            start = len(text)
            quote = f"{1000 + n:,}"
            text += f"{quote} people lived there, which others doubted at the time.\n\n"
            claim_id, quantity_id = f"c{claims * d + c:010x}", f"q{n // 20}"
            span = {"start": start, "end": start + len(quote), "quote": quote}
            passage = {"passage_id": f"{doc_id}:{c}", "doc_id": doc_id}
            whole = {"position": c, "kind": "paragraph", "start": start - 39, "end": len(text) - 2}
            rows["passages"].append({**passage, **whole})
            read = {"op": "=", "value": 1000.0 + n, "significant_digits": 4, "unit": "count", "slot": 0}
            mood = {"modality": "report", "reading": "explicit", "status": "active", "counted": "people"}
            rows["claims"].append({"claim_id": claim_id, **passage, **span, **read, **mood, "quantity_id": quantity_id})
            said = {"authority_id": f"a{n % 40}", "relation": "says", "reading": "explicit"}
            rows["attributions"].append({"claim_id": claim_id, "step": 0, **said})
            if c % 20 == 0 or not any(q["quantity_id"] == quantity_id for q in rows["quantities"][-4:]):
                what = {"population": "people", "status": f"living there, {quantity_id}", "place_id": "here"}
                how = {"measure": "stock", "unit": "persons", "whole_numbers": True, "definition": "People."}
                rows["quantities"].append({"quantity_id": quantity_id, **what, **how})
        of = {"doc_id": doc_id, "work_id": doc_id, "kind": "text", "title": f"Text {d}", "language": "en"}
        rights = {"rights": "Nobody's.", "text_public": True, "authority_id": "a0", "n_chars": len(text)}
        rows["documents"].append({**of, **rights, "sha256": "0" * 64})
        texts[doc_id] = text
    rows["quantities"] = list({row["quantity_id"]: row for row in rows["quantities"]}.values())
    return {name: _table(name, some) for name, some in rows.items()}, texts


def _table(name: str, rows: list[dict[str, Any]]) -> pa.Table:
    table = contract()[name]
    return conform(table, [{column: row.get(column) for column in table.column_names} for row in rows])


def opened(executable: str, path: Path, anchor: str, ready: str) -> float:
    """Seconds from asking for a page until what is asked for is on the screen."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        begun = time.perf_counter()
        page.goto(path.as_uri() + anchor)
        page.wait_for_selector(ready)
        spent = time.perf_counter() - begun
        browser.close()
        return spent


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--claims", type=int, default=40)
    parser.add_argument("--browser")
    said = parser.parse_args()
    tables, texts = made_up(said.documents, said.claims)
    begun = time.process_time()
    pages = explorer(tables, texts, PACKAGE, {})
    spent = time.process_time() - begun
    print(f"{len(tables['claims']):,} claims: {len(pages):,} pages in {spent:.1f} s of processor time")
    sizes = {name: len(page.encode()) for name, page in pages.items()}
    print(f"all {sum(sizes.values()) / 1e6:.1f} MB, largest {max(sizes, key=lambda name: sizes[name])}")
    for name in (INDEX, SEARCH):
        print(f"{name} {sizes.get(name, 0) / 1e6:.2f} MB")
    if said.browser:
        with tempfile.TemporaryDirectory() as folder:
            for name, page in pages.items():
                path = Path(folder) / name
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(page.encode())
            last = tables["claims"]["claim_id"].to_pylist()[-1]
            index, search = Path(folder) / INDEX, Path(folder) / SEARCH
            print(f"the first page opens in {opened(said.browser, index, '', '#use'):.2f} s")
            print(f"the search opens in {opened(said.browser, search, '', '.claims tbody tr'):.2f} s")
            print(
                f"a link to a claim arrives in {opened(said.browser, index, f'#claim-{last}', f'#claim-{last}'):.2f} s"
            )


if __name__ == "__main__":
    main()
