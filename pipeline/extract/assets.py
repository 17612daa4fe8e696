"""The assets of the group `extract`: what one reading of the documents gives, and the relations that hold of it."""

import functools
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

import dagster as dg
import pyarrow as pa

from pipeline.extract.corrections import apply, correction_rows
from pipeline.extract.coverage import misquoted, missed
from pipeline.extract.documents import NAMES, read_documents
from pipeline.extract.evaluations import evaluation_rows
from pipeline.extract.names import Names
from pipeline.extract.relations import TABLES, relation_rows
from pipeline.extract.rows import attribution_rows, claim_rows, non_claim_rows
from pipeline.extract.shard_tables import TABLES as SHARDED
from pipeline.extract.shard_tables import claims_folder, of_claims, read_once, reader_of
from pipeline.extract.stated import stated_relations
from pipeline.ingest.assets import Dataset, Machines, gathered, joined, known_shard, on_shards, standing
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.corrections import read_corrections
from pipeline.ingest.intake import listed
from pipeline.ingest.relations import read_relations
from pipeline.ingest.shards import piece
from pipeline.ingest.texts import as_ingested
from pipeline.ingest.used import note
from pipeline.validate.contract import contract
from pipeline.validate.large import Rows
from pipeline.validate.store import conform, read_own, read_table
from pipeline.validate.warehouse import spec

READS = ("documents", "passages")
READ = {"claims": (), "non_claims": (), "attributions": ("claims",), "corrections": (), "evaluations": ()}
"""The tables of one reading, each with those of them that it refers to."""


@dg.multi_asset(
    specs=[spec(name, "extract", {"python"}, deps=[*READS, *NAMES, *above]) for name, above in READ.items()],
    ins={name: dg.AssetIn() for name in NAMES},
)
def claims(
    context: dg.AssetExecutionContext, dataset: Dataset, machines: Machines, **tables: pa.Table
) -> Iterator[dg.MaterializeResult[Rows]]:
    """Every number of every text and table: what it states, or why it states no quantity, who says it, and where
    curators decided otherwise."""
    folders = dataset.folders
    raw = folders.raw
    tables |= {name: read_own(name, folders.tables) for name in READS}
    documents = as_ingested(raw, tables["documents"])
    texts = {document.doc_id: document.text for document in documents}
    decisions = read_corrections(raw, texts, read_codebook(raw))
    names = Names.from_tables(*(tables[name] for name in NAMES))
    read = read_documents(documents, names)
    decided = apply(read, decisions, texts)
    passages = {
        doc_id: [(row["start"], row["passage_id"]) for row in rows]
        for doc_id, rows in groupby(
            sorted(tables["passages"].to_pylist(), key=itemgetter("doc_id", "start")), itemgetter("doc_id")
        )
    }
    speakers = {row["doc_id"]: row["authority_id"] for row in tables["documents"].to_pylist()}
    shards, objects, reader = listed(folders.work), machines.objects(folders), reader_of(names)
    work = functools.partial(read_once, names, objects)
    run = of_claims(shards, reader)
    there = standing(objects, run)
    known = known_shard(objects, run, there, functools.partial(claims_folder, reader), SHARDED)
    receipts, said = on_shards(context, machines, shards, work, known)
    many = joined(context, machines, objects, run, there)
    note(folders.work, (receipt.folder for receipt in (*receipts, *many)))
    for name, rows in (
        ("claims", claim_rows(decided, passages)),
        ("non_claims", non_claim_rows(decided)),
        ("attributions", attribution_rows(decided, speakers)),
        ("corrections", correction_rows(read, decisions)),
        ("evaluations", evaluation_rows(read, decided, tables["documents"].to_pylist())),
    ):
        own = conform(contract()[name], rows)
        if name in SHARDED:
            read_piece = functools.partial(piece, objects, name=name)
            value = gathered(name, own, objects, many=many, items=receipts, read=read_piece)
        else:
            value = own
        yield dg.MaterializeResult(asset_key=name, value=value, metadata=said if name == "claims" else {})


TIED = ("documents", "authorities", "quantities", "claims", "attributions")


@dg.multi_asset(
    specs=[
        spec(name, "extract", {"yaml", "python"}, deps=[*TIED, *above])
        for name, above in zip(TABLES, ([], ["relations"], ["relations"]), strict=True)
    ],
)
def relations(dataset: Dataset) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """How quantities and numbers hang together: as people wrote it in raw/codebook/, and as texts state it; of
    collections only what people wrote."""
    raw, folder = dataset.folders.raw, dataset.folders.tables
    documents = as_ingested(raw, read_own("documents", folder))
    authored = read_relations(raw, {document.doc_id: document.text for document in documents}, read_codebook(raw))
    claims, attributions = (read_own(name, folder).to_pylist() for name in ("claims", "attributions"))
    quantities = read_table("quantities", folder).to_pylist()
    texts = {document.doc_id: document.text for document in documents if document.kind == "text"}
    rows = relation_rows([*authored, *stated_relations(texts, claims, attributions, quantities)], claims)
    for name in TABLES:
        yield dg.MaterializeResult(asset_key=name, value=conform(contract()[name], rows[name]))


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
def texts_are_covered(dataset: Dataset) -> Iterator[dg.AssetCheckResult]:
    """The claims and non-claims against the texts themselves; those of collections were held against them shard by
    shard, as they were read."""
    folders = dataset.folders
    claims, non_claims = (read_own(name, folders.tables) for name in ("claims", "non_claims"))
    documents = as_ingested(folders.raw, read_own("documents", folders.tables))
    rows = [*claims.to_pylist(), *non_claims.to_pylist()]
    for name, problems_of in (("every_number_accounted_for", missed), ("quotes_are_spans", misquoted)):
        problems = [
            problem
            for document in documents
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
