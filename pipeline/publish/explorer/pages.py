"""The pages of the explorer, from the tables and texts of a release: one file that needs nothing beside it, or, where
that would be too large, a first page and the rest in `explorer/` beside it.

Everything a page shows passes through `visible` and then through the template's escaping, whatever it is and wherever
it stands. Nothing is marked as safe but the style and the scripts of this folder, whose hashes the page's policy names,
and data in JSON, in which no tag can end. Nothing is written here; what the views show is made elsewhere (`overview`
and others), and where each thing stands is kept here.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pipeline.publish.descriptors import cite_as
from pipeline.publish.explorer import words
from pipeline.publish.explorer.accounts import accounts
from pipeline.publish.explorer.documents import Document, documents
from pipeline.publish.explorer.findings import Finding, findings
from pipeline.publish.explorer.highlights import visible
from pipeline.publish.explorer.model import Release
from pipeline.publish.explorer.overview import changes, filters, overview, rows, search
from pipeline.publish.explorer.plots import short
from pipeline.publish.explorer.quantities import plots
from pipeline.publish.explorer.use import downloads, queries
from pipeline.publish.resources import files as files_of
from pipeline.publish.resources import place
from pipeline.validate.contract import contract

TEMPLATES: Final = Path(__file__).parent / "templates"
INDEX: Final = "index.html"
SEARCH: Final = "explorer/claims.html"

MOST_CLAIMS: Final = 600
MOST_CHARACTERS: Final = 400_000
"""A release of no more than these is one page; a page of 600 claims has some 2 MB and opens within a second."""

PER_PAGE: Final = 100
"""How many quantities, findings or accounts one page of several has, or claims of documents that share one."""

PLURALS: Final = {"ambiguity": "ambiguities", "pass": "passes", "quantity": "quantities"}

NOTHING: Final[Mapping[str, Any]] = {
    "title": "", "pages": (), "jsonld": "", "overview": None, "documents": (), "findings": None, "quantities": (),
    "accounts": (), "left_out": None, "search": "", "rows": None, "filters": (), "changes": None,
}  # fmt: skip
"""A page with no view in it."""


@dataclass
class Places:
    """On which page everything stands, by its anchor; in a release of one page, all on that."""

    page_of: dict[str, str] = field(default_factory=dict)

    def link(self, page: str, anchor: str) -> str:
        """The link from `page` to `anchor`."""
        target = self.page_of.get(anchor, page)
        return f"#{anchor}" if target == page else f"{relative(page, target)}#{anchor}"

    def put(self, page: str, kind: str, names: Sequence[str]) -> None:
        """Say that things of a kind stand on `page`."""
        self.page_of.update({f"{kind}-{name}": page for name in names})


def relative(page: str, target: str) -> str:
    """The address of `target` as `page` has to write it."""
    if "/" not in page:
        return target
    return target.rpartition("/")[2] if "/" in target else f"../{target}"


def explorer(
    tables: Mapping[str, pa.Table],
    texts: Mapping[str, str],
    package: Mapping[str, Any],
    files: Mapping[str, int],
    jsonld: str = "",
    *,
    counts: Mapping[str, int] | None = None,
) -> dict[str, str]:
    """The pages by path, from `index.html` on.

    `tables` are the rows to show by table, `counts` how many the release has where these are not all; `texts` the
    documents that may be shown in full by doc_id, `package` the content of datapackage.json, `files` the sizes in bytes
    of the other files of the release by path, and `jsonld` what the page says to search engines (schema.org).
    """
    release = Release(tables, texts)
    counts = counts or {name: len(rows) for name, rows in tables.items()}
    resources = {resource["name"]: resource for resource in package["resources"]}
    views: dict[str, list[Any]] = {
        "documents": documents(release),
        "findings": findings(release),
        "quantities": plots(release),
        "accounts": accounts(release),
    }
    first: dict[str, Any] = {
        "jsonld": _data(json.dumps(json.loads(jsonld), ensure_ascii=False, separators=(",", ":"))) if jsonld else "",
        "overview": overview(release) if len(views["documents"]) > 1 else None,
        "changes": changes(release),
        "downloads": downloads(files),
        "tables": [
            {
                "name": name,
                "n": counts[name],
                "grain": table.grain,
                "csv": f"csv/{name}.csv" in files,
                "place": place(resources[name]),
                "files": len(files_of(resources[name])),
            }
            for name, table in contract().items()
            if name in counts
        ],
        "cite": cite_as(package),
        "queries": queries(release, package, files),
        "n": {name: len(view) for name, view in views.items()}
        | {"claims": counts["claims"], "documents": counts["documents"]},
        "left_out": (len(release.claims), counts["claims"]) if len(release.claims) < counts["claims"] else None,
    }
    shared: dict[str, Any] = {
        "package": package,
        "legend": [(k, v) for k, v in words.KINDS.items() if k in {words.kind(c) for c in release.claims}],
        "several": len(views["documents"]) > 1,
    }
    large = counts["claims"] > MOST_CLAIMS or sum(map(len, texts.values())) > MOST_CHARACTERS
    if not large:
        whole = {
            **views,
            "findings": _by_severity(views["findings"]),
            "rows": rows(release),
            "filters": filters(release),
        }
        said = _framed(shared | first | whole, INDEX, {}, first)
        return {INDEX: _render(INDEX, said, Places())}
    return dict(_many(release, views, shared, first))


def _many(
    release: Release, views: Mapping[str, list[Any]], shared: Mapping[str, Any], first: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """The first page, and those for the documents, for each hundred of the other views, and for the search."""
    places = Places()
    parts: list[tuple[str, str, str, list[Any]]] = []  # page, title, view, what of it
    for page, title, docs in _of_documents(views["documents"]):
        parts.append((page, title, "documents", docs))
        places.put(page, "text", [doc.row["doc_id"] for doc in docs])
        for kind in ("claim", "in", "row"):
            places.put(page, kind, [claim["claim_id"] for doc in docs for claim in doc.claims])
    named: dict[str, tuple[str, Callable[[Any], str]]] = {
        "findings": ("finding", lambda one: one.row["finding_id"]),
        "quantities": ("quantity", lambda one: one.row["quantity_id"]),
        "accounts": ("account", lambda one: one.relation["relation_id"]),
    }
    where = {"claims": [SEARCH]}
    for view, (kind, name) in named.items():
        for number, start in zip(count(1), range(0, len(views[view]), PER_PAGE), strict=False):
            page, some = f"explorer/{view}-{number}.html", views[view][start : start + PER_PAGE]
            parts.append((page, f"{view.capitalize()}, page {number}", view, some))
            places.put(page, kind, [name(one) for one in some])
            where.setdefault(view, []).append(page)
    yield INDEX, _render(INDEX, _framed({**shared, **first}, INDEX, where, first), places)
    data = search(release, {name: relative(SEARCH, page) for name, page in places.page_of.items()})
    said = {
        **shared,
        "title": "All claims",
        "search": _data(json.dumps(data, ensure_ascii=False, separators=(",", ":"))),
        "filters": filters(release),
    }
    yield SEARCH, _render(SEARCH, _framed(said, SEARCH, where, first), places, "search.js")
    for page, title, view, some in parts:
        siblings = where.get(view, [])
        pages = [(relative(page, other), str(n), other == page) for n, other in enumerate(siblings, 1)]
        shown = _by_severity(some) if view == "findings" else some
        said = {**shared, "title": title, "pages": pages, view: shown}
        yield page, _render(page, _framed(said, page, where, first), places)


def _of_documents(docs: Sequence[Document]) -> Iterator[tuple[str, str, list[Document]]]:
    """The pages of documents, with their titles: one for each that has a file of its own, while those of a collection,
    of which only the claims can be shown, share one with their neighbours."""
    of_collections: dict[str, list[list[Document]]] = {}
    room: dict[str, int] = {}
    for doc in docs:
        if not (collection := doc.row["collection"]):
            yield f"explorer/text-{doc.row['doc_id']}.html", doc.title, [doc]
            continue
        needed = max(len(doc.claims), 1)
        shared = of_collections.setdefault(collection, [])
        room[collection] = room.get(collection, 0) - needed
        if room[collection] < 0:
            shared.append([])
            room[collection] = PER_PAGE - needed
        shared[-1].append(doc)
    for collection, pages in of_collections.items():
        for number, some in enumerate(pages, 1):
            yield f"explorer/collection-{collection}-{number}.html", f"Collection {collection}, page {number}", some


def _framed(
    said: Mapping[str, Any], page: str, where: Mapping[str, Sequence[str]], first: Mapping[str, Any]
) -> dict[str, Any]:
    """What a page says, with the links to all views as this page has to write them."""

    def to(view: str) -> str:
        home = "" if page == INDEX else relative(page, INDEX)
        return relative(page, where[view][0]) if view in where else f"{home}#{view}"

    texts = "overview" if first["overview"] else "text"
    names = {
        "overview": "Overview",
        "text": "Texts" if first["overview"] else "Text",
        "findings": "Findings",
        "quantities": "Quantities",
        "accounts": "Accounts",
        "claims": "All claims",
        "changes": "What changed",
        "use": "Download, cite, query",
    }
    there = {"overview": first["overview"], "accounts": first["n"]["accounts"], "text": not where}
    there |= {"findings": not where or "findings" in where, "quantities": first["n"]["quantities"]}
    return {
        **NOTHING,
        **said,
        "nav": [(to(view), name) for view, name in names.items() if there.get(view, True)],
        "tally": [
            (first["n"]["claims"], "claim", to("claims")),
            (first["n"]["documents"], "text", to(texts)),
            (first["n"]["quantities"], "quantity", to("quantities")),
            (first["n"]["findings"], "finding", to("findings")),
        ],
        "search_page": relative(page, SEARCH) if where and page != SEARCH else "",
    }


def _by_severity(found: Sequence[Finding]) -> list[tuple[str, str, list[Finding]]]:
    return [
        (severity, meaning, group)
        for severity, meaning in contract()["findings"].column("severity").enum.items()
        if (group := [one for one in found if one.row["severity"] == severity])
    ]


def _render(page: str, said: Mapping[str, Any], places: Places, *more: str) -> str:
    """A page with its style and scripts inside, and a policy that allows these and nothing else."""
    style, scripts = _part("explorer.css"), [_part(name) for name in ("explorer.js", *more)]
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src {' '.join(repr(_hash(s)) for s in scripts)}; "
        "base-uri 'none'; form-action 'none'"
    )
    return (
        _environment()
        .get_template(INDEX)
        .render(
            {
                **said,
                "policy": policy,
                "style": Markup(style),
                "scripts": [Markup(script) for script in scripts],
                "to": lambda kind, name: places.link(page, f"{kind}-{name}"),
            }
        )
    )


def _data(content: str) -> Markup:
    """JSON as it may stand in a page: no tag and no comment begins in it, and nothing in it is hidden."""
    escaped = visible(content).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(escaped)


@functools.cache
def _part(name: str) -> str:
    return (TEMPLATES / name).read_text("utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@functools.cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        finalize=_shown,
    )
    made.filters.update(
        kind=words.kind,
        words=words.words,
        value=words.value,
        check=words.check,
        count=words.count,
        short=short,
        plural=lambda name: PLURALS.get(name, f"{name}s"),
    )
    return made


def _shown(value: Any) -> Any:
    """Whatever a template prints; what is not this folder's own is made visible first."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)
