"""Documents of a collection in words of our own, and their shards."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from pipeline.ingest.collections import Text
from pipeline.ingest.shards import Objects, Shard, shards

SAID = {"language": "en", "rights": "Free.", "authority_id": "press"}


def text(name: str, words: str) -> Text:
    content = words.encode()
    row = {
        **SAID, "doc_id": f"news-{name}", "work_id": f"news-{name}", "kind": "text", "text_public": False,
        "n_chars": len(words), "sha256": hashlib.sha256(content).hexdigest(), "collection": "news",
    }  # fmt: skip
    return Text(f"x#{name}", words, len(content), row)


def many(count: int = 200) -> list[Text]:
    return [text(str(i), f"{i} ships came in. " * (i % 7 + 1)) for i in range(count)]


def stored(documents: Iterable[Text], folder: Path, target: int = 1000) -> list[Shard]:
    found = list(shards(documents, "news", Objects(str(folder)), target))
    assert all(isinstance(one, Shard) for one in found)
    return [one for one in found if isinstance(one, Shard)]
