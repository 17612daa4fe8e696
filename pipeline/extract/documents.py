"""All documents of a dataset, read: texts by sentences, tables by cells, with the names of one codebook.

What lives here: putting the two readers and the decisions of curators together. What does not: any of the three.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

from pipeline.extract.cells import read_tables
from pipeline.extract.claims import extract
from pipeline.extract.corrections import apply
from pipeline.extract.names import Names
from pipeline.ingest.corrections import Decision
from pipeline.ingest.texts import Document
from pipeline.validate.contract import contract
from pipeline.validate.store import conform

Row = dict[str, Any]

NAMES = ("authority_aliases", "place_aliases", "quantities", "quantity_terms")
"""The tables of the codebook that the readers use."""


def read_documents(documents: Sequence[Document], names: Names) -> list[Row]:
    """Every number of the documents, as rows of `claims.SCHEMA`: first those of the texts."""
    texts = [document for document in documents if document.kind == "text"]
    batch = pa.RecordBatch.from_pydict(
        {
            "doc_id": pa.array([document.doc_id for document in texts], pa.string()),
            "text": pa.array([document.text for document in texts], pa.string()),
        }
    )
    tables = [document for document in documents if document.kind == "table"]
    return [*extract(batch, names).to_pylist(), *read_tables(tables, names)]


def curated(
    documents: Sequence[Document], codebook: Mapping[str, list[Row]], decisions: Sequence[Decision]
) -> tuple[list[Row], list[Row]]:
    """The rows of the documents as read, and with all decisions done.

    Raises:
        CorrectionError: decisions that do not fit what was read.
    """
    read = read_documents(documents, names_in(codebook))
    return read, apply(read, decisions, {document.doc_id: document.text for document in documents})


def names_in(codebook: Mapping[str, list[Row]]) -> Names:
    """The names that the rows of the codebook's tables give."""
    return Names.from_tables(*(conform(contract()[name], codebook[name]) for name in NAMES))
