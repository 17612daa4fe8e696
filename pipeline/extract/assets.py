"""The assets of the group `extract`: claims, non_claims and attributions, read in one pass over the texts."""

import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

import dagster as dg
import pyarrow as pa

from pipeline.extract.cells import read_tables
from pipeline.extract.claims import extract
from pipeline.extract.corrections import apply
from pipeline.extract.coverage import misquoted, missed
from pipeline.extract.names import Names
from pipeline.extract.relations import TABLES, relation_rows
from pipeline.extract.rows import attribution_rows, claim_rows, non_claim_rows
from pipeline.ingest.assets import Dataset
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.relations import read_relations
from pipeline.ingest.texts import Document, as_ingested, read_texts
from pipeline.validate.contract import contract
from pipeline.validate.store import conform
from pipeline.validate.warehouse import spec

READS = (
    "documents",
    "passages",
    "authority_aliases",
    "place_aliases",
    "quantities",
    "quantity_terms",
    "corrections",
)


@dg.multi_asset(
    specs=[
        spec("claims", "extract", {"python"}, deps=READS),
        spec("non_claims", "extract", {"python"}, deps=READS),
        spec("attributions", "extract", {"python"}, deps=[*READS, "claims"]),
    ],
    ins={name: dg.AssetIn() for name in READS},
)
def claims(dataset: Dataset, **tables: pa.Table) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """Every number of every text: what it states, or why it states no quantity, and who says it."""
    texts = as_ingested(dataset.folders.raw, tables["documents"])
    names = Names.from_tables(
        tables["authority_aliases"], tables["place_aliases"], tables["quantities"], tables["quantity_terms"]
    )
    read = apply(read_documents(texts, names), decisions(tables["corrections"].to_pylist()))
    passages = {
        doc_id: [(row["start"], row["passage_id"]) for row in rows]
        for doc_id, rows in groupby(
            sorted(tables["passages"].to_pylist(), key=itemgetter("doc_id", "start")), itemgetter("doc_id")
        )
    }
    speakers = {row["doc_id"]: row["authority_id"] for row in tables["documents"].to_pylist()}
    for name, rows in (
        ("claims", claim_rows(read, passages)),
        ("non_claims", non_claim_rows(read)),
        ("attributions", attribution_rows(read, speakers)),
    ):
        yield dg.MaterializeResult(asset_key=name, value=conform(contract()[name], rows))


@dg.multi_asset(
    specs=[
        spec(name, "extract", {"yaml", "python"}, deps=["documents", "authorities", "quantities", "claims", *above])
        for name, above in zip(TABLES, ([], ["relations"], ["relations"]), strict=True)
    ],
    ins={name: dg.AssetIn() for name in ("documents", "claims")},
)
def relations(dataset: Dataset, documents: pa.Table, claims: pa.Table) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """How quantities and numbers hang together, as people wrote it in raw/codebook/relations.yaml."""
    raw = dataset.folders.raw
    texts = {document.doc_id: document.text for document in as_ingested(raw, documents)}
    rows = relation_rows(read_relations(raw, texts, read_codebook(raw)), claims.to_pylist())
    for name in TABLES:
        yield dg.MaterializeResult(asset_key=name, value=conform(contract()[name], rows[name]))


def read_documents(documents: list[Document], names: Names) -> list[dict[str, Any]]:
    """Every number of texts and tables, as rows of `claims.SCHEMA`: first those of the texts."""
    texts = [document for document in documents if document.kind == "text"]
    batch = pa.RecordBatch.from_pydict(
        {
            "doc_id": pa.array([document.doc_id for document in texts], pa.string()),
            "text": pa.array([document.text for document in texts], pa.string()),
        }
    )
    return [
        *extract(batch, names).to_pylist(),
        *read_tables([document for document in documents if document.kind == "table"], names),
    ]


def decisions(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The entries of raw/corrections.yaml again, from the rows of the table `corrections`."""
    entry = itemgetter("doc_id", "start", "end", "action", "quote", "reason", "reviewer")
    return [
        {
            **dict(zip(("doc_id", "start", "end", "action", "quote", "reason", "reviewer"), key, strict=True)),
            "expect": {row["field"]: json.loads(row["expected"]) for row in fields if row["expected"] is not None},
            "set": {row["field"]: json.loads(row["decided"]) for row in fields if row["decided"] is not None},
        }
        for key, group in groupby(sorted(rows, key=entry), entry)
        for fields in [list(group)]
    ]


@dg.multi_asset_check(
    specs=[
        dg.AssetCheckSpec(
            "every_number_accounted_for",
            asset="claims",
            additional_deps=["non_claims"],
            description="Every run of digits in a text is part of a claim or of a number that states no quantity.",
        ),
        dg.AssetCheckSpec(
            "quotes_are_spans",
            asset="claims",
            additional_deps=["non_claims"],
            description="The words at a row's offsets are its quote.",
        ),
    ]
)
def texts_are_covered(dataset: Dataset, claims: pa.Table, non_claims: pa.Table) -> Iterator[dg.AssetCheckResult]:
    """The claims and non-claims against the texts themselves."""
    rows = [*claims.to_pylist(), *non_claims.to_pylist()]
    for name, problems_of in (("every_number_accounted_for", missed), ("quotes_are_spans", misquoted)):
        problems = [
            problem
            for document in read_texts(dataset.folders.raw)
            for problem in problems_of(
                document.doc_id, document.text, [row for row in rows if row["doc_id"] == document.doc_id]
            )
        ]
        yield dg.AssetCheckResult(
            asset_key="claims",
            check_name=name,
            passed=not problems,
            metadata={
                "claims": len(claims),
                "non_claims": len(non_claims),
                "broken": "; ".join(f"{problem.where}: {problem.found}" for problem in problems[:20]),
            },
        )
