"""The pages of the explorer, from the tables and texts of a release: one file that needs nothing beside it.

Everything a page shows passes through `visible` and then through the template's escaping, whatever it is and wherever
it stands. Nothing is marked as safe but the style and the script of this folder, whose hashes the page's policy names.
Nothing is written here.
"""

from __future__ import annotations

import base64
import functools
import hashlib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from pipeline.publish.explorer import words
from pipeline.publish.explorer.accounts import accounts
from pipeline.publish.explorer.documents import documents
from pipeline.publish.explorer.findings import findings
from pipeline.publish.explorer.highlights import visible
from pipeline.publish.explorer.model import Release, Row
from pipeline.publish.explorer.plots import short
from pipeline.publish.explorer.quantities import plots
from pipeline.publish.explorer.use import citation, downloads, queries
from pipeline.validate.contract import contract

TEMPLATES: Final = Path(__file__).parent / "templates"

SHOWN_CHANGES: Final = 200
"""How many differences the page lists; the table has all."""

PLURALS: Final = {"ambiguity": "ambiguities", "pass": "passes"}


def explorer(
    tables: Mapping[str, pa.Table],
    texts: Mapping[str, str],
    package: Mapping[str, Any],
    files: Mapping[str, int],
    jsonld: str = "",
) -> dict[str, str]:
    """The pages by file name, from `index.html` on.

    `tables` are the release's tables by name, `texts` the documents that may be shown in full by doc_id, `package` the
    content of datapackage.json, `files` the sizes in bytes of the other files of the release by path, and `jsonld` what
    the page says to search engines (schema.org).
    """
    release = Release(tables, texts)
    docs = documents(release)
    found = findings(release)
    shown = plots(release)
    said: dict[str, Any] = {
        "package": package,
        "jsonld": jsonld,
        "documents": docs,
        "several": len(docs) > 1,
        "overview": _overview(release) if len(docs) > 1 else None,
        "legend": [(k, v) for k, v in words.KINDS.items() if k in {words.kind(c) for c in release.claims}],
        "findings": [
            (severity, meaning, group)
            for severity, meaning in contract()["findings"].column("severity").enum.items()
            if (group := [f for f in found if f.row["severity"] == severity])
        ],
        "quantities": shown,
        "accounts": accounts(release),
        "rows": [
            {
                "claim": claim,
                "voice": release.voice(claim["claim_id"]),
                "label": release.labels.get(claim["quantity_id"], ""),
                "several": len(docs) > 1,
            }
            for claim in release.claims
        ],
        "filters": _filters(release),
        "changes": _changes(release),
        "downloads": downloads(files),
        "tables": [
            {"name": name, "n": len(tables[name]), "grain": table.grain, "csv": f"csv/{name}.csv" in files}
            for name, table in contract().items()
            if name in tables
        ],
        "cite": citation(package),
        "queries": queries(release, files),
    }
    said["tally"] = [
        (len(release.claims), "claim", "claims"),
        (len(docs), "text", "overview" if len(docs) > 1 else "text"),
        (len(shown), "quantity", "quantities"),
        (len(found), "finding", "findings"),
    ]
    said["nav"] = [
        (anchor, name)
        for anchor, name in (
            ("overview", "Overview"),
            ("text", "Texts" if len(docs) > 1 else "Text"),
            ("findings", "Findings"),
            ("quantities", "Quantities"),
            ("accounts", "Accounts"),
            ("claims", "All claims"),
            ("changes", "What changed"),
            ("use", "Download, cite, query"),
        )
        if (anchor != "overview" or said["overview"]) and (anchor != "accounts" or said["accounts"])
    ]
    return {"index.html": _render("index.html", said)}


def _overview(release: Release) -> dict[str, Any]:
    """Documents by quantities, and claims by who counted: the most first."""
    rows = []
    for row in release.documents:
        claims = release.claims_of[row["doc_id"]]
        about = Counter(claim["quantity_id"] for claim in claims if claim["quantity_id"])
        first = [(name, release.labels[name], n) for name, n in about.most_common(8)]
        rows.append(
            {
                "row": row,
                "title": release.title(row["doc_id"]),
                "n": len(claims),
                "quantities": first,
                "more": len(about) - len(first),
            }
        )
    voices = Counter(release.voice(claim["claim_id"]) for claim in release.claims)
    most = max(voices.values(), default=1)
    ranked = sorted(voices.items(), key=lambda item: (-item[1], item[0]))
    return {"documents": rows, "authorities": [(name, n, f"{100 * n / most:.1f}%") for name, n in ranked]}


def _filters(release: Release) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What the table of claims can be narrowed by: only what tells at least two claims apart."""
    spoken = [(c["quantity_id"], release.labels[c["quantity_id"]]) for c in release.claims if c["quantity_id"]]
    said: list[tuple[str, str, list[tuple[str, str]]]] = [
        ("doc", "Text", [(row["doc_id"], release.title(row["doc_id"])) for row in release.documents]),
        ("quantity", "Quantity", sorted(set(spoken), key=lambda pair: pair[1])),
        ("who", "Who counted", sorted({(v, v) for v in (release.voice(c["claim_id"]) for c in release.claims)})),
        ("kind", "Bound", [pair for pair in words.KINDS.items() if pair[0] in {words.kind(c) for c in release.claims}]),
    ]
    for name in ("modality", "reading"):
        used = {claim[name] for claim in release.claims}
        values = contract()["claims"].column(name).enum
        label = "Mood" if name == "modality" else "Reading"
        said.append((name, label, [(value, value) for value in values if value in used]))
    return [(name, label, options) for name, label, options in said if len(options) > 1]


def _changes(release: Release) -> dict[str, Any]:
    """The differences from the version before, those of what people come for first; each with where it stands."""
    anchors = {"claims": "claim", "quantities": "quantity", "findings": "finding"}
    here = {
        "claims": release.claim,
        "quantities": release.quantity,
        "findings": {f["finding_id"] for f in release.findings},
    }
    newest = max((_version(row["version"]) for row in release.changes), default=())
    rows: list[Row] = [row for row in release.changes if _version(row["version"]) == newest]
    order = list(contract())
    rows.sort(
        key=lambda r: (
            r["table"] not in ("estimates", "claims", "findings"),
            order.index(r["table"]) if r["table"] in order else -1,
            r["key"],
            r["field"],
        )
    )
    shown = [
        {**row, "href": f"{anchors[row['table']]}-{row['key']}" if row["key"] in here.get(row["table"], ()) else ""}
        for row in rows[:SHOWN_CHANGES]
    ]
    return {"total": len(rows), "rows": shown, "more": len(rows) - len(shown)}


def _version(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in name.split("."))


def _render(name: str, said: Mapping[str, Any]) -> str:
    """A page with its style and script inside, and a policy that allows these and nothing else."""
    style, script = _part("explorer.css"), _part("explorer.js")
    policy = (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    jsonld = Markup(said["jsonld"].replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
    page = _environment().get_template(name)
    return page.render({**said, "jsonld": jsonld, "policy": policy, "style": Markup(style), "script": Markup(script)})


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
        count=words.count,
        short=short,
        plural=lambda name: PLURALS.get(name, f"{name}s"),
    )
    return made


def _shown(value: Any) -> Any:
    """Whatever a template prints; what is not this folder's own is made visible first."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else visible(value)
