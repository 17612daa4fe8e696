"""Every collection of a dataset read into shards: what was taken in, what was rejected, and whether that may stand.

What lives here: the one pass over the collections, and the list of shards that it leaves for the stages above. What
does not: any single step of it.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import pyarrow as pa

from pipeline.errors import Problem, Refusal, printable
from pipeline.executors import Local, Workers, spread_new
from pipeline.ingest.collections import Collection, Text, read_collection
from pipeline.ingest.lock import Locked, pin_name
from pipeline.ingest.parts import Part, Taken, digest_over, known, parts, pinned, take_in_part, taken_before
from pipeline.ingest.records import Reject
from pipeline.ingest.shards import Objects, Shard, Shards
from pipeline.ingest.unique import Seen, once
from pipeline.validate.store import write_bytes

LIST: Final = "shards.json"
"""The file in the working folder of a build that lists its shards."""

SHOWN: Final = 5
"""Rejected documents that a refusal shows."""

ALONE: Final = Local(1)

Told = Callable[[str, int, int], None]
"""Called after each part with the collection, its documents so far, and its bytes so far."""


@dataclass(frozen=True)
class Intake(Shards):
    """What one pass over all collections gave; `parts` are the folders in which what is known of parts is kept."""

    rejects: tuple[dict[str, Any], ...]
    pins: Mapping[str, Locked]
    parts: tuple[str, ...] = ()


def take_in(
    collections: Iterable[Collection],
    root: Path,
    objects: Objects,
    *,
    locked: Mapping[str, Locked] = MappingProxyType({}),
    told: Told | None = None,
    workers: Workers = ALONE,
) -> Intake:
    """Read all collections, one after another, into shards in `objects`; each of the `workers` reads a part at a time.

    Raises:
        Refusal: too large a share of a collection is bad, or it is not as `locked`.
    """
    kept: list[Shard] = []
    rejects: list[dict[str, Any]] = []
    pins: dict[str, Locked] = {}
    folders: list[str] = []
    for collection in collections:
        digest = hashlib.sha256()
        own: list[Shard] = []
        bad: list[Reject] = []
        good = size = 0
        for taken in _each(list(parts(collection, root)), objects, workers):
            digest_over(taken.documents, digest)
            own += taken.shards
            folders += filter(None, [taken.folder])
            bad += taken.rejects
            good += sum(shard.documents for shard in taken.shards)
            size += sum(shard.bytes for shard in taken.shards)
            if told:
                told(collection.name, good, size)
        _refuse_bad(collection, good, bad)
        pin = pins[pin_name(collection.name)] = Locked(size, digest.hexdigest())
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
    return Intake(tuple(kept), tuple(rejects), pins, tuple(folders))


def _each(listed: Sequence[Part], objects: Objects, workers: Workers) -> Iterator[Taken]:
    """What each part gives, in their order. A document whose identifier stands in a part before is a reject of its own
    part, which is then read again without it."""
    seen = Seen()
    work = functools.partial(take_in_part, objects)
    for part, found in zip(
        listed, spread_new(workers, work, listed, functools.partial(known, objects), _called), strict=True
    ):
        taken = found if isinstance(found, Taken) else taken_before(objects, found)
        again = seen.again(taken.documents["hash"].to_numpy())
        if again.any():
            places = taken.documents.filter(pa.array(again))["place"].to_pylist()
            yield take_in_part(objects, dataclasses.replace(part, twice=frozenset(places)))
        else:
            yield taken


def _called(part: Part) -> str:
    return f"collection {part.collection.name}, the files from {printable(part.sources[0].name)} on"


def pins_of(collections: Iterable[Collection], root: Path) -> dict[str, Locked]:
    """What the lock should say of the collections now; each is read from end to end, and nothing is stored."""
    pins = {}
    for collection in collections:
        size, digest = 0, hashlib.sha256()
        for one in once(read_collection(collection, root)):
            if isinstance(one, Text):
                size += one.bytes
                digest.update(pinned(one.row["doc_id"], one.row["sha256"]))
        pins[pin_name(collection.name)] = Locked(size, digest.hexdigest())
    return pins


def _refuse_bad(collection: Collection, good: int, bad: Sequence[Reject]) -> None:
    """Refuse a collection of which too large a share is bad, or without any document."""
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
