"""A browser of this machine, and what a page in it did: errors, and requests that left it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from support import need

QUIET = (
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def chromium() -> Iterator[Any]:
    """The browser, started once; the test is skipped for want of it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    need(found, "chromium (Debian: apt-get install chromium)")
    from playwright.sync_api import sync_playwright

    # The sandbox cannot start as root.
    root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*QUIET, *root])
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page, what it complained of, and what it asked for beside itself."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@contextmanager
def visit(browser: Any, file: Path, anchor: str = "", **options: Any) -> Iterator[Visit]:
    """The page in `file` at `anchor`, in a window of its own without motion; it ends with no complaint and no request."""
    context = browser.new_context(**{"reduced_motion": "reduce", "viewport": {"width": 1280, "height": 900}, **options})
    seen = Visit(context.new_page())
    seen.page.on("console", lambda message: seen.complaints.append(message.text))
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("request", lambda request: seen.requests.append(request.url.partition("#")[0]))
    seen.page.goto(file.as_uri() + (f"#{anchor}" if anchor else ""))
    yield seen
    assert seen.complaints == []
    assert set(seen.requests) == {file.as_uri()}
    context.close()


def axe() -> str:
    """The script of axe-core."""
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")


def violations(page: Any, **options: Any) -> list[str]:
    """What axe-core finds wrong with a page, with the first element of each; `options` are axe's own."""
    page.evaluate(axe())
    found = page.evaluate("o => axe.run(document, o)", {"resultTypes": ["violations"], **options})["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]} {one['nodes'][0]['failureSummary'][:300]}" for one in found]
