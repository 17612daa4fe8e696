"""Transcriptions: the texts of `raw/texts/` and the tables of `raw/tables/`, and their rows of `documents`.

A transcription is taken byte for byte. Nothing is repaired here; what cannot be read is refused.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.authored import Authored, read_yaml
from pipeline.ingest.cells import grid
from pipeline.ingest.decoding import decode
from pipeline.ingest.layout import Layout, layout_of
from pipeline.ingest.passages import split
from pipeline.validate.contract import contract

DOC_ID: Final = re.compile(contract()["documents"].column("doc_id").pattern or "")


SUFFIXES: Final = {"text": ".txt", "table": ".csv"}
"""The end of a transcription's file name, by kind of document; its folder is the kind in the plural."""


@dataclass(frozen=True)
class Document:
    """One document: its text as stored and what its sidecar says. A table also has its layout."""

    doc_id: str
    text: str
    sha256: str
    sidecar: Authored
    layout: Layout | None = None

    @property
    def kind(self) -> str:
        return "text" if self.layout is None else "table"

    @property
    def name(self) -> str:
        """The file as messages name it."""
        return _name(self.kind, self.doc_id)

    def passages(self) -> list[tuple[int, int, str]]:
        """Its passages in order as (start, end, kind): code points, end exclusive; cells if it is a table."""
        if self.layout is None:
            return split(self.text)
        return [(cell.start, cell.end, "cell") for cell in self.layout.grid.cells]

    def row(self) -> dict[str, Any]:
        """Its row of the table `documents`."""
        return {
            **{key: said for key, said in self.sidecar.content.items() if key != "table"},
            "doc_id": self.doc_id,
            "kind": self.kind,
            "n_chars": len(self.text),
            "sha256": self.sha256,
        }


def read_texts(raw: Path, may_be_none: bool = False) -> list[Document]:
    """Every text of `raw/texts/` and table of `raw/tables/` with its sidecar, sorted by doc_id.

    `may_be_none` where collections may hold all the documents of a dataset.

    Raises:
        Refusal: every transcription and sidecar that cannot be taken in, all of them at once.
    """
    problems: list[Problem] = []
    documents: list[Document] = []
    for kind, doc_id, path, sidecar_path in sorted(_pairs(raw, problems), key=itemgetter(1)):
        try:
            content = path.read_bytes()
            text = decode(content, shown(path, raw))
            sidecar = read_yaml(sidecar_path, shown(sidecar_path, raw), "sidecar")
            found = None
            if kind == "table":
                found = laid_out(text, shown(path, raw), sidecar)
            elif "table" in sidecar.content:
                raise Refusal(
                    Problem(
                        sidecar.where("table"),
                        "the key table, which says how a table is laid out",
                        f"a sidecar of a table; {doc_id}.txt is a text",
                        "remove the key, or move both files to raw/tables/",
                    )
                )
        except Refusal as refusal:
            problems += refusal.problems
        else:
            documents.append(Document(doc_id, text, hashlib.sha256(content).hexdigest(), sidecar, found))
    if not documents and not problems and not may_be_none:
        problems.append(
            Problem(
                "raw/texts/",
                "no texts, and no tables in raw/tables/",
                "at least one <doc_id>.txt with its <doc_id>.yaml",
                "put a transcription there, and beside it a sidecar that says what it is",
            )
        )
    if problems:
        raise Refusal(problems)
    return documents


def laid_out(text: str, name: str, sidecar: Authored) -> Layout:
    """The cells of the CSV `text`, called `name` in messages, with what its sidecar says of them.

    Raises:
        Refusal: the table is malformed, or the sidecar names what it does not have.
    """
    return layout_of(sidecar, grid(text, name, sidecar.content.get("table", {}).get("delimiter", ",")))


def as_ingested(raw: Path, documents: pa.Table) -> list[Document]:
    """The transcriptions behind the rows of `documents`, in their order; documents of collections have none.

    Raises:
        Refusal: one is not the one that was ingested.
    """
    documents = documents.filter(documents["collection"].is_null())
    found = {document.doc_id: document for document in read_texts(raw, may_be_none=not len(documents))}
    rows = documents.select(["doc_id", "kind", "sha256"]).to_pylist()
    problems = [
        Problem(
            where=_name(row["kind"], row["doc_id"]),
            found=f"sha256 {found[row['doc_id']].sha256[:12]}…" if row["doc_id"] in found else "no such file",
            expected=f"sha256 {row['sha256'][:12]}…, as when it was ingested",
            remedy="build again from the start: `reckoner build`",
        )
        for row in rows
        if row["doc_id"] not in found or found[row["doc_id"]].sha256 != row["sha256"]
    ]
    if problems:
        raise Refusal(problems)
    return [found[row["doc_id"]] for row in rows]


def _name(kind: str, doc_id: str) -> str:
    return f"raw/{kind}s/{doc_id}{SUFFIXES[kind]}"


def shown(path: Path, raw: Path) -> str:
    """The path as messages name it, from `raw/` on."""
    return f"raw/{path.relative_to(raw).as_posix()}"


def within(path: Path, raw: Path) -> Problem | None:
    """A problem if `path` is a link that leads out of `raw/`, else None."""
    try:
        if path.resolve().is_relative_to(raw.resolve()):
            return None
        found = "a link to a file outside raw/"
    except (RuntimeError, OSError):
        found = "a link to itself"
    return Problem(printable(shown(path, raw)), found, "files inside raw/", "copy the file there")


def _pairs(raw: Path, problems: list[Problem]) -> Iterator[tuple[str, str, Path, Path]]:
    """Kind, doc_id and both files of each transcription; whatever else stands in the folders goes to `problems`."""
    owner: dict[str, str] = {}
    for kind, suffix in SUFFIXES.items():
        for doc_id, files in _files(raw, kind, problems).items():
            if doc_id in owner:
                first = next(iter(files.values()))
                found = f"the doc_id {doc_id} a second time, beside {owner[doc_id]}"
                problems.append(Problem(shown(first, raw), found, "each doc_id once", "rename one of them"))
                continue
            owner[doc_id] = _name(kind, doc_id)
            if suffix not in files:
                name = shown(files[".yaml"], raw)
                found = f"a sidecar without a {kind}"
                problems.append(Problem(name, found, _name(kind, doc_id), f"add the {kind}"))
            elif ".yaml" not in files:
                problems.append(
                    Problem(
                        shown(files[suffix], raw),
                        f"a {kind} without a sidecar",
                        f"raw/{kind}s/{doc_id}.yaml, which says what the {kind} is and who holds the rights",
                        "write it; or move the text out of raw/, and `reckoner add` takes it in with one",
                    )
                )
            else:
                yield kind, doc_id, files[suffix], files[".yaml"]


def _files(raw: Path, kind: str, problems: list[Problem]) -> dict[str, dict[str, Path]]:
    """The files of one folder by doc_id and suffix."""
    suffix = SUFFIXES[kind]
    stems: dict[str, dict[str, Path]] = {}
    for path in sorted((raw / f"{kind}s").glob("*")):
        if path.name.startswith("."):
            continue
        if problem := within(path, raw):
            problems.append(problem)
        elif path.suffix not in (suffix, ".yaml") or not path.is_file():
            name = printable(shown(path, raw))
            expected = f"<doc_id>{suffix} and <doc_id>.yaml"
            problems.append(Problem(name, "a file of another kind", expected, "move it away"))
        elif not DOC_ID.fullmatch(path.stem):
            problems.append(
                Problem(
                    printable(shown(path, raw)),
                    f"the doc_id {printable(path.stem)!r}",
                    "up to 64 of a-z, 0-9, hyphen and underscore, a letter or digit first",
                    f"rename the {kind} and its sidecar",
                )
            )
        else:
            stems.setdefault(path.stem, {})[path.suffix] = path
    return stems
