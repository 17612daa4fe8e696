"""The pictures of the explorer in docs/images/, taken anew from a built release.

    make screenshots

    .venv/bin/dagster dev -w workspace.yaml -p 3000 &
    .venv/bin/python docs/screenshots.py --dagster http://127.0.0.1:3000

takes those of Dagster's web interface instead, after a run of the job `build_everything` in it.

Needs chromium and the test extra. What is in the pictures depends on the fonts of the machine that takes them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import duckdb

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "explorer")]

from browsing import chromium, visit  # noqa: E402

WIDE = {"viewport": {"width": 1040, "height": 620}}
PHONE = {"viewport": {"width": 360, "height": 740}}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("release", type=Path, nargs="?", default=ROOT / "outputs" / "candidate")
    parser.add_argument("images", type=Path, nargs="?", default=ROOT / "docs" / "images")
    parser.add_argument("--dagster", metavar="ADDRESS", help="Address of a running web interface of Dagster.")
    said = parser.parse_args()
    said.images.mkdir(parents=True, exist_ok=True)
    if said.dagster:
        dagster(said.dagster, said.images)
        return
    data = (said.release / "data").as_posix()
    # The quantity of which most is said, and its last claim.
    quantity, claim = duckdb.sql(
        f"""
        select quantity_id, arg_max(claim_id, start) from '{data}/claims.parquet'
        where quantity_id is not null group by all order by count(*) desc, quantity_id limit 1
        """
    ).fetchall()[0]
    index = (said.release / "index.html").resolve()
    with chromium() as browser:
        for name, anchor, options in (
            ("text", f"claim-{claim}", WIDE),
            ("quantity", f"quantity-{quantity}", WIDE),
            ("accounts", "accounts", {**WIDE, "color_scheme": "dark"}),
            ("findings", "findings", WIDE),
            ("phone", f"claim-{claim}", PHONE),
        ):
            with visit(browser, index, anchor, **options) as seen:
                seen.page.evaluate("document.activeElement.blur()")
                seen.page.screenshot(path=said.images / f"explorer-{name}.png")


def dagster(address: str, images: Path) -> None:
    """The graph, and the asset of one table."""
    with chromium() as browser:
        page = browser.new_page(**WIDE)
        for name, path, there in (("graph", "asset-groups", "reconcile"), ("asset", "assets/findings", "Columns")):
            page.goto(f"{address}/{path}")
            page.get_by_text(there).first.wait_for()
            page.wait_for_timeout(3_000)  # the graph is laid out bit by bit
            page.screenshot(path=images / f"dagster-{name}.png")


if __name__ == "__main__":
    main()
