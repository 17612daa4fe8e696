"""Transcribed texts: which stand in `raw/texts/`, whether they can be read, and their rows of `documents`.

A text is taken byte for byte. Nothing is repaired here; what cannot be read is refused.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pyarrow as pa

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.authored import Authored, read_yaml
from pipeline.ingest.decoding import decode
from pipeline.validate.contract import contract

DOC_ID: Final = re.compile(contract()["documents"].column("doc_id").pattern or "")


@dataclass(frozen=True)
class Document:
    """One document: its text as stored and what its sidecar says."""

    doc_id: str
    text: str
    sha256: str
    sidecar: Authored

    def row(self) -> dict[str, Any]:
        """Its row of the table `documents`."""
        return {
            **self.sidecar.content,
            "doc_id": self.doc_id,
            "kind": "text",
            "n_chars": len(self.text),
            "sha256": self.sha256,
        }


def read_texts(raw: Path) -> list[Document]:
    """Every text of `raw/texts/` with its sidecar, sorted by doc_id.

    Raises:
        Refusal: every text and sidecar that cannot be taken in, all of them at once.
    """
    problems: list[Problem] = []
    documents: list[Document] = []
    for doc_id, text_path, sidecar_path in _pairs(raw, problems):
        try:
            content = text_path.read_bytes()
            text = decode(content, shown(text_path, raw))
            sidecar = read_yaml(sidecar_path, shown(sidecar_path, raw), "sidecar")
        except Refusal as refusal:
            problems += refusal.problems
        else:
            documents.append(Document(doc_id, text, hashlib.sha256(content).hexdigest(), sidecar))
    if not documents and not problems:
        problems.append(
            Problem(
                "raw/texts/",
                "no texts",
                "at least one <doc_id>.txt with its <doc_id>.yaml",
                "put a transcription there, and beside it a sidecar that says what it is",
            )
        )
    if problems:
        raise Refusal(problems)
    return documents


def as_ingested(raw: Path, documents: pa.Table) -> list[Document]:
    """The texts behind the rows of `documents`, in their order.

    Raises:
        Refusal: a text is not the one that was ingested.
    """
    found = {document.doc_id: document for document in read_texts(raw)}
    problems = [
        Problem(
            where=f"raw/texts/{doc_id}.txt",
            found=f"sha256 {found[doc_id].sha256[:12]}…" if doc_id in found else "no such file",
            expected=f"sha256 {sha256[:12]}…, as when it was ingested",
            remedy="build again from the start: `reckoner build`",
        )
        for doc_id, sha256 in zip(documents["doc_id"].to_pylist(), documents["sha256"].to_pylist(), strict=True)
        if doc_id not in found or found[doc_id].sha256 != sha256
    ]
    if problems:
        raise Refusal(problems)
    return [found[doc_id] for doc_id in documents["doc_id"].to_pylist()]


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


def _pairs(raw: Path, problems: list[Problem]) -> Iterator[tuple[str, Path, Path]]:
    """Texts with both files, by doc_id; whatever else stands in the folder goes to `problems`."""
    stems: dict[str, dict[str, Path]] = {}
    for path in sorted((raw / "texts").glob("*")):
        if path.name.startswith("."):
            continue
        if problem := within(path, raw):
            problems.append(problem)
        elif path.suffix not in (".txt", ".yaml") or not path.is_file():
            name = printable(shown(path, raw))
            problems.append(Problem(name, "a file of another kind", "<doc_id>.txt and <doc_id>.yaml", "move it away"))
        elif not DOC_ID.fullmatch(path.stem):
            problems.append(
                Problem(
                    printable(shown(path, raw)),
                    f"the doc_id {printable(path.stem)!r}",
                    "up to 64 of a-z, 0-9, hyphen and underscore, a letter or digit first",
                    "rename the text and its sidecar",
                )
            )
        else:
            stems.setdefault(path.stem, {})[path.suffix] = path
    tables = [path for path in sorted((raw / "tables").glob("*")) if not path.name.startswith(".")]
    for path in tables:
        if path.stem in stems:
            found = f"the doc_id {printable(path.stem)} a second time, beside raw/texts/{path.stem}.txt"
            problems.append(Problem(printable(shown(path, raw)), found, "each doc_id once", "rename one of them"))
        else:
            problems.append(
                Problem(
                    printable(shown(path, raw)),
                    "a table",
                    "texts; tables are not read by this version",
                    "move it away",
                )
            )
    for doc_id, files in stems.items():
        if ".txt" not in files:
            name = shown(files[".yaml"], raw)
            problems.append(Problem(name, "a sidecar without a text", f"raw/texts/{doc_id}.txt", "add the text"))
        elif ".yaml" not in files:
            name = shown(files[".txt"], raw)
            problems.append(
                Problem(
                    name,
                    "a text without a sidecar",
                    f"raw/texts/{doc_id}.yaml, which says what the text is and who holds the rights",
                    "write it; the sidecar of another text shows how",
                )
            )
        else:
            yield doc_id, files[".txt"], files[".yaml"]
