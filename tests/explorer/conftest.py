"""The explorer of a release that holds this repository's texts and one that wishes readers ill, in one browser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from browsing import chromium
from support import reckoner

from pipeline.publish.explorer import pages
from pipeline.publish.package import sizes
from pipeline.publish.release import versions

ROOT = Path(__file__).parents[2]

HOSTILE = (
    "<script>window.harmed = 1</script> <img src=x onerror=alert(1)> \U0001f6a2\U0001f6a2 some 1,200 ships &amp; "
    "boats lay there; \"quoted' and \u202eturned\u202c around, nearly 77 boats, {{ 7 * 7 }} {% raw %} javascript:alert(1)\n"
    "\n</style></script><!-- 12 horses\n"
)
"""Markup, entities, directional overrides, template tags, and characters beyond the first plane before a number."""


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of this repository's texts, of the hostile one, and of one whose text is withheld."""
    root = tmp_path_factory.mktemp("explored")
    shutil.copytree(ROOT / "raw", root / "raw")
    texts = root / "raw" / "texts"
    sidecar = 'work_id: {0}\ntitle: "{1}"\nlanguage: en\nrights: Nobody\'s.\ntext_public: {2}\nauthority_id: article\n'
    (texts / "hostile.txt").write_text(HOSTILE, "utf-8")
    (texts / "hostile.yaml").write_text(sidecar.format("hostile", "<b>Bold</b> & co", "true"), "utf-8")
    (texts / "withheld.txt").write_text(
        "What it says first is shown to nobody. At least 40 boats lay there, as far as anyone knew. And a secret.\n",
        "utf-8",
    )
    (texts / "withheld.yaml").write_text(sidecar.format("withheld", "Withheld", "false"), "utf-8")
    reckoner("--root", root, "release").ok()
    releases = root / "outputs" / "releases"
    return releases / versions(releases)[-1]


@pytest.fixture(scope="session")
def index(release: Path) -> str:
    """The page as it stands in the release."""
    return (release / "index.html").read_text("utf-8")


@pytest.fixture(scope="session")
def many(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same release as if it were too large for one page: the first page and those beside it."""
    folder = tmp_path_factory.mktemp("many")
    tables = {path.stem: pq.read_table(path) for path in (release / "data").glob("*.parquet")}
    texts = {path.stem: path.read_bytes().decode() for path in (release / "text").iterdir()}
    package = json.loads((release / "datapackage.json").read_text("utf-8"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pages, "MOST_CLAIMS", 20)
        patch.setattr(pages, "PER_PAGE", 15)
        made = pages.explorer(tables, texts, package, sizes(release))
    for name, page in made.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(page, "utf-8")
    for name in sizes(release):
        if name not in made:
            (folder / name).parent.mkdir(exist_ok=True)
            shutil.copyfile(release / name, folder / name)
    return folder


@pytest.fixture(scope="module")
def browser(release: Path) -> Iterator[Any]:
    """Chromium as the machine brings it, with nothing of its own to say to the network; after the build, and gone before
    the next, for both want to run the one event loop of a thread."""
    with chromium() as started:
        yield started
