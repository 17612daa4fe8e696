"""The list of releases, and the static site that any file host can serve: every release, a zip of each, and an alias
of the latest. Made from `outputs/releases/` alone; nothing of it lies inside a release.
"""

from __future__ import annotations

import html
import json
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any, Final

from pipeline.errors import Problem, Refusal
from pipeline.publish.database import DATABASE
from pipeline.publish.descriptors import schema_org
from pipeline.publish.package import SUMS, TEMPLATES
from pipeline.publish.query_page import write_query_page
from pipeline.publish.signature import SIGNATURE
from pipeline.publish.snapshot import versions
from pipeline.publish.verify import verify
from pipeline.validate.store import sha256, write_bytes

INDEX: Final = "releases.json"

EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every file in a zip, the earliest there is: dates of files differ from copy to copy."""


def index(releases: Path) -> dict[str, Any]:
    """Every published version, newest first: date, size, and the SHA-256 of its SHA256SUMS, by which all of it can be
    checked; and which is the latest."""
    found: list[dict[str, Any]] = []
    for version in reversed(versions(releases)):
        folder = releases / version
        files = [path for path in folder.rglob("*") if path.is_file() and path.name != SIGNATURE]
        package = _package(folder)
        found.append(
            {
                "version": version,
                "released": str(package.get("created", ""))[:10] or None,
                "path": f"{version}/",
                "files": len(files),
                "bytes": sum(path.stat().st_size for path in files),
                "sha256": sha256(folder / SUMS) if (folder / SUMS).is_file() else None,
            }
        )
    newest = _package(releases / found[0]["version"]) if found else {}
    return {
        "name": newest.get("name"),
        "title": newest.get("title"),
        "latest": found[0]["version"] if found else None,
        "releases": found,
    }


def write_index(releases: Path) -> None:
    """Bring `releases.json` up to date, and clear away what a writer that was killed left of it; unchanged content
    leaves the file alone. Whoever writes must hold `releases` alone.
    """
    for left in releases.glob(f".{INDEX}.*.tmp"):
        left.unlink()
    content = (json.dumps(index(releases), ensure_ascii=False, indent=2) + "\n").encode()
    path = releases / INDEX
    if not path.is_file() or path.read_bytes() != content:
        write_bytes(path, content)


def _package(folder: Path) -> dict[str, Any]:
    """What a release says of itself; nothing when it cannot be read, which is for `verify` to say."""
    try:
        content = json.loads((folder / "datapackage.json").read_bytes())
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def build_site(releases: Path, site: Path, query: bool = False) -> list[str]:
    """Write the site anew, with the query page if `query`; gives the versions on it, newest first. The old site stays
    until the new one is whole.

    Raises:
        Refusal: there is no release, or one of them is not whole, or the parts of the query page cannot be had.
    """
    found = versions(releases)[::-1]
    if not found:
        raise Refusal(Problem(str(releases), "no release", "at least one", "run `reckoner release`"))
    for version in found:
        verify(releases / version)
    making = site.with_name(f".{site.name}.tmp")
    shutil.rmtree(making, ignore_errors=True)
    try:
        listed = index(releases)
        name = listed["name"]
        for entry in listed["releases"]:
            folder = making / "releases" / entry["version"]
            shutil.copytree(releases / entry["version"], folder)
            entry["zip"] = f"zip/{name}-{entry['version']}.zip"
            entry["path"] = f"releases/{entry['version']}/"
            write_zip(folder, making / entry["zip"], f"{name}-{entry['version']}")
            entry["zip_sha256"] = sha256(making / entry["zip"])
        shutil.copytree(releases / found[0], making / "latest")
        (making / INDEX).write_bytes((json.dumps(listed, ensure_ascii=False, indent=2) + "\n").encode())
        package = _package(releases / found[0])
        if query:
            write_query_page(making / "query", making / "latest" / DATABASE, package["title"], found[0])
        doors = {version: _door(releases / version) for version in found}
        (making / "index.html").write_bytes(_page(listed, package, doors, query).encode())
        shutil.rmtree(site, ignore_errors=True)
        making.rename(site)
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return found


def write_zip(folder: Path, target: Path, name: str) -> None:
    """A zip of `folder`, its files below `name`/: the same bytes wherever it is made.

    Files are stored as they are: how far a compression library goes differs from one to the next, and web servers
    compress on the way.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as zipped:
        for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
            if path.is_file():
                member = zipfile.ZipInfo(f"{name}/{path.relative_to(folder).as_posix()}", EPOCH)
                member.create_system, member.external_attr = 3, 0o644 << 16
                zipped.writestr(member, path.read_bytes())


def _door(folder: Path) -> str:
    """The file of a release that people open first; the earliest have no explorer."""
    return "index.html" if (folder / "index.html").is_file() else "README.md"


def _page(listed: Mapping[str, Any], package: Mapping[str, Any], doors: Mapping[str, str], query: bool) -> str:
    rows = "\n".join(
        f'<tr><td><a href="{entry["path"]}{doors[entry["version"]]}">{entry["version"]}</a></td>'
        f"<td>{html.escape(entry['released'])}</td>"
        f'<td><a href="{html.escape(entry["zip"])}">zip</a></td><td>{entry["bytes"]:,}</td>'
        f"<td><code>{entry['sha256']}</code></td></tr>"
        for entry in listed["releases"]
    )
    # In a script `<` could end the script, whatever the string it stands in.
    linked = json.dumps(schema_org(package), ensure_ascii=False).replace("<", "\\u003c")
    return Template((TEMPLATES / "site.html.txt").read_text("utf-8")).substitute(
        title=html.escape(package["title"]),
        description=html.escape(package["description"]),
        latest=listed["latest"],
        door=doors[listed["latest"]],
        license_title=html.escape(package["licenses"][0]["title"]),
        license_path=html.escape(package["licenses"][0]["path"]),
        rows=rows,
        linked=linked,
        ask='<p><a href="query/index.html">Ask it in SQL</a>, in this browser.</p>' if query else "",
    )
