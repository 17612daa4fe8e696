"""Everything that people write, read and checked together, so that one run names all that is wrong with it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pipeline.errors import Problem, Refusal
from pipeline.ingest.authored import read_yaml
from pipeline.ingest.codebook import Placed, Rows, read_codebook, unknown
from pipeline.ingest.collections import declared as declared_in
from pipeline.ingest.corrections import KEYS, Decision, read_corrections
from pipeline.ingest.layout import named_in_codebook
from pipeline.ingest.lock import changed_transcriptions
from pipeline.ingest.relations import Statement, read_relations
from pipeline.ingest.texts import Document, read_texts, within

T = TypeVar("T")


@dataclass(frozen=True)
class Raw:
    """The content of `raw/`, checked."""

    dataset: dict[str, Any]
    documents: list[Document]
    codebook: Rows
    relations: list[Statement]
    corrections: list[Decision]


def read_raw(raw: Path) -> Raw:
    """Read and check all of `raw/`; nothing is written.

    Raises:
        Refusal: all that is wrong in any file, each with file and line or byte.
    """
    problems = [problem for path in sorted(raw.rglob("*")) if (problem := within(path, raw))]
    if problems:
        raise Refusal(problems)

    def attempt(read: Callable[[], T]) -> T | None:
        try:
            return read()
        except Refusal as refusal:
            problems.extend(refusal.problems)
            return None

    dataset = attempt(lambda: read_dataset(raw))
    problems += attempt(lambda: changed_transcriptions(raw)) or []
    collections = attempt(lambda: declared_in(dataset or {})) or []
    documents = attempt(lambda: read_texts(raw, may_be_none=bool(collections)))
    codebook = attempt(lambda: read_codebook(raw))
    corrections = relations = None
    if documents is not None and codebook is not None:
        known = {row["authority_id"] for row in codebook["authorities"]}
        for document in documents:
            speaker = document.sidecar.content["authority_id"]
            if speaker not in known:
                placed = Placed(speaker, document.sidecar.where("authority_id"))
                problems.append(unknown(placed, "authority_id", "authorities", known))
            for column, value, path in named_in_codebook(document.sidecar):
                table = KEYS[column]
                declared = {row[column] for row in codebook[table]}
                if value not in declared:
                    problems.append(unknown(Placed(value, document.sidecar.where(*path)), column, table, declared))
        for collection in collections:
            attempt(functools.partial(collection.sources, raw.parent))
            speaker = collection.document["authority_id"]
            if speaker not in known:
                placed = Placed(speaker, f"raw/dataset.yaml, collection {collection.name}")
                problems.append(unknown(placed, "authority_id", "authorities", known))
        texts = {document.doc_id: document.text for document in documents}
        corrections = attempt(lambda: read_corrections(raw, texts, codebook))
        relations = attempt(lambda: read_relations(raw, texts, codebook))
    if problems:
        raise Refusal(problems)
    assert dataset is not None and documents is not None and codebook is not None
    assert corrections is not None and relations is not None
    return Raw(dataset, documents, codebook, relations, corrections)


def read_dataset(raw: Path) -> dict[str, Any]:
    """What `raw/dataset.yaml` says of the dataset.

    Raises:
        Refusal: it is missing or breaks its schema.
    """
    authored = read_yaml(raw / "dataset.yaml", "raw/dataset.yaml", "dataset")
    content: dict[str, Any] = authored.content
    try:
        date.fromisoformat(content["released"])
    except ValueError:
        found = f"released: {content['released']}, which is no day"
        raise Refusal(Problem(authored.where("released"), found, "a day as YYYY-MM-DD", "correct the date")) from None
    return content
