"""The assets of the group `ingest`: documents, passages, the codebook's tables."""

from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pyarrow as pa

from pipeline.errors import Refusal
from pipeline.folders import Folders
from pipeline.ingest.codebook import read_codebook
from pipeline.ingest.lock import changed_transcriptions
from pipeline.ingest.texts import as_ingested, read_texts
from pipeline.validate.contract import contract
from pipeline.validate.store import conform
from pipeline.validate.warehouse import spec

CODEBOOK = (
    "authorities",
    "authority_aliases",
    "authority_sources",
    "places",
    "place_aliases",
    "quantities",
    "quantity_terms",
)


class Dataset(dg.ConfigurableResource[None]):
    """The folder of the dataset, the one that holds `raw/`, and the folder a build works in (by default outputs/)."""

    root: str
    work: str = ""

    @property
    def folders(self) -> Folders:
        return Folders.of(Path(self.root), Path(self.work) if self.work else None)


@dg.multi_asset(specs=[spec(name, "ingest", {"yaml"}) for name in CODEBOOK], can_subset=True)
def codebook(context: dg.AssetExecutionContext, dataset: Dataset) -> Iterator[dg.MaterializeResult[pa.Table]]:
    """Authorities, places and quantities, as people wrote them in raw/codebook/."""
    rows = read_codebook(dataset.folders.raw)
    for name in CODEBOOK:
        if dg.AssetKey(name) in context.selected_asset_keys:
            yield dg.MaterializeResult(asset_key=name, value=conform(contract()[name], rows[name]))


@dg.multi_asset(specs=[spec("documents", "ingest", {"yaml"}, deps=["authorities"])])
def documents(dataset: Dataset) -> dg.MaterializeResult[pa.Table]:
    """The texts and tables of raw/ and what their sidecars say, unless one changed against raw/lock.yaml."""
    if changed := changed_transcriptions(dataset.folders.raw):
        raise Refusal(changed)
    found = read_texts(dataset.folders.raw)
    rows = [document.row() for document in found]
    return dg.MaterializeResult(asset_key="documents", value=conform(contract()["documents"], rows))


@dg.multi_asset(specs=[spec("passages", "ingest", {"python"}, deps=["documents"])], ins={"documents": dg.AssetIn()})
def passages(dataset: Dataset, documents: pa.Table) -> dg.MaterializeResult[pa.Table]:
    """Headings and paragraphs of each text, cells of each table."""
    rows = [
        {
            "passage_id": f"{document.doc_id}:{position}",
            "doc_id": document.doc_id,
            "position": position,
            "kind": kind,
            "start": start,
            "end": end,
        }
        for document in as_ingested(dataset.folders.raw, documents)
        for position, (start, end, kind) in enumerate(document.passages())
    ]
    return dg.MaterializeResult(asset_key="passages", value=conform(contract()["passages"], rows))
