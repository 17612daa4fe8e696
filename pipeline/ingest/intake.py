"""Every collection of a dataset read into shards: what was taken in, what was rejected, and whether that may stand.

What lives here: the one pass over the collections, and the list of shards that it leaves for the stages above. What
does not: any single step of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.collections import Collection, Text, read_collection
from pipeline.ingest.lock import Locked, pin_name
from pipeline.ingest.records import Reject
from pipeline.ingest.shards import Objects, Shard, shards
from pipeline.ingest.unique import once
from pipeline.validate.store import write_bytes

LIST: Final = "shards.json"
"""The file in the working folder of a build that lists its shards."""

SHOWN: Final = 5
"""Rejected documents that a refusal shows."""

Told = Callable[[str, int, int], None]
"""Called after each shard with the collection, its documents so far, and its bytes so far."""


@dataclass(frozen=True)
class Intake:
    """What one pass over all collections gave."""

    shards: tuple[Shard, ...]
    rejects: tuple[dict[str, Any], ...]
    pins: Mapping[str, Locked]

    @property
    def documents(self) -> int:
        return sum(shard.documents for shard in self.shards)

    @property
    def bytes(self) -> int:
        return sum(shard.bytes for shard in self.shards)


def take_in(
    collections: Iterable[Collection], root: Path, objects: Objects, locked: Mapping[str, Locked], told: Told | None
) -> Intake:
    """Read all collections, one after another, into shards in `objects`; one shard is held at a time.

    Raises:
        Refusal: too large a share of a collection is bad, or it is not as `locked`.
    """
    kept: list[Shard] = []
    rejects: list[dict[str, Any]] = []
    pins: dict[str, Locked] = {}
    for collection in collections:
        digest = _Digest()
        own, bad = _one(collection, digest.over(once(read_collection(collection, root))), objects, told)
        pin = pins[pin_name(collection.name)] = digest.pin()
        before = locked.get(pin_name(collection.name), pin)
        if before != pin:
            raise Refusal(
                Problem(
                    f"collection {collection.name}",
                    f"{pin.bytes:,} bytes of text, sha256 {pin.sha256[:12]}…",
                    f"{before.bytes:,} bytes, sha256 {before.sha256[:12]}…, as raw/lock.yaml says",
                    "restore its files; if the change is meant, accept it with `reckoner lock`",
                )
            )
        kept += own
        rejects += [{"collection": collection.name, **asdict(reject)} for reject in bad]
    return Intake(tuple(kept), tuple(rejects), pins)


def pins_of(collections: Iterable[Collection], root: Path) -> dict[str, Locked]:
    """What the lock should say of the collections now; each is read from end to end, and nothing is stored."""
    pins = {}
    for collection in collections:
        digest = _Digest()
        for _ in digest.over(once(read_collection(collection, root))):
            pass
        pins[pin_name(collection.name)] = digest.pin()
    return pins


class _Digest:
    """Bytes and SHA-256 of the documents that went by: of each its identifier and the SHA-256 of its text."""

    def __init__(self) -> None:
        self.bytes = 0
        self.sha256 = hashlib.sha256()

    def over(self, documents: Iterable[Text | Reject]) -> Iterator[Text | Reject]:
        for one in documents:
            if isinstance(one, Text):
                self.bytes += one.bytes
                self.sha256.update(f"{one.row['doc_id']} {one.row['sha256']}\n".encode())
            yield one

    def pin(self) -> Locked:
        return Locked(self.bytes, self.sha256.hexdigest())


def _one(
    collection: Collection, documents: Iterable[Text | Reject], objects: Objects, told: Told | None
) -> tuple[list[Shard], list[Reject]]:
    own: list[Shard] = []
    bad: list[Reject] = []
    good = size = 0
    for found in shards(documents, collection.name, objects):
        if isinstance(found, Reject):
            bad.append(found)
            continue
        own.append(found)
        good, size = good + found.documents, size + found.bytes
        if told:
            told(collection.name, good, size)
    total = good + len(bad)
    if not good or len(bad) > collection.most_rejected * total:
        share = f"{len(bad):,} of {total:,} documents rejected" if total else "no document in any of its files"
        limit = f"at most a share of {collection.most_rejected:g}, as most_rejected says"
        remedy = "correct the files or the entry in raw/dataset.yaml, or raise most_rejected there"
        shown = [
            Problem(printable(one.locator), f"{one.reason}: {printable(one.detail, 200)}", "a document", "correct it")
            for one in bad[:SHOWN]
        ]
        raise Refusal([Problem(f"collection {collection.name}", share, limit, remedy), *shown])
    return own, bad


def write_list(intake: Intake, work: Path) -> None:
    """Leave the list of shards and pins in the working folder of a build."""
    content = {
        "shards": [asdict(shard) for shard in intake.shards],
        "pins": {name: asdict(pin) for name, pin in intake.pins.items()},
    }
    write_bytes(work / LIST, json.dumps(content).encode())


def listed(work: Path) -> list[Shard]:
    """The shards of the build in `work`, in the order of the collections; none if it has no collections."""
    return [Shard(**said) for said in _read(work).get("shards", ())]


def listed_pins(work: Path) -> dict[str, Locked]:
    """What the build in `work` read of each collection, as the lock has it."""
    return {name: Locked(**said) for name, said in _read(work).get("pins", {}).items()}


def _read(work: Path) -> dict[str, Any]:
    path = work / LIST
    content: dict[str, Any] = json.loads(path.read_bytes()) if path.exists() else {}
    return content
