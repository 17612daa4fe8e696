"""Whether a document's identifier came before: the one thing that needs all documents of a collection at once.

What lives here: remembering identifiers in little room. What does not: where they come from (`collections`).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any, Final

import numpy as np

from pipeline.ingest.collections import Text
from pipeline.ingest.records import Reject

_LOOK_AHEAD: Final = 1024
_LOOK_AHEAD_BYTES: Final = 8 << 20


def once(stream: Iterable[Text | Reject]) -> Iterator[Text | Reject]:
    """The stream, with every document whose identifier came before turned into a reject.

    Eight bytes are kept of each identifier, so that ten million fit; that two different ones are taken for one is
    one chance in a million among six million documents.
    """
    seen = Seen()
    ahead: list[Text | Reject] = []
    size = 0
    for found in stream:
        ahead.append(found)
        size += found.bytes if isinstance(found, Text) else 0
        if len(ahead) >= _LOOK_AHEAD or size >= _LOOK_AHEAD_BYTES:
            yield from _first(seen, ahead)
            ahead, size = [], 0
    yield from _first(seen, ahead)


def twice(one: Text) -> Reject:
    """A document whose identifier came before, as the reject that it is."""
    return Reject(one.place, "identifier", f"the identifier of another document before it, {one.row['doc_id']}")


def _first(seen: Seen, ahead: list[Text | Reject]) -> Iterator[Text | Reject]:
    """What of `ahead` is new, in order; the rest as rejects."""
    again = iter(seen.again(hashes([one.row["doc_id"] for one in ahead if isinstance(one, Text)])).tolist())
    for one in ahead:
        yield twice(one) if isinstance(one, Text) and next(again) else one


Hashes = np.ndarray[Any, np.dtype[np.uint64]]


def hashes(names: Iterable[str]) -> Hashes:
    """Eight bytes of each identifier's SHA-256, as a number."""
    return np.frombuffer(b"".join(hashlib.sha256(name.encode()).digest()[-8:] for name in names), np.uint64)


class Seen:
    """Hashes of the identifiers seen, in sorted runs of growing length."""

    def __init__(self) -> None:
        self.runs: list[Hashes] = []

    def again(self, hashes: Hashes) -> np.ndarray[Any, np.dtype[np.bool_]]:
        """Which of them came before, among them or in an earlier call; remembers them all."""
        old = np.zeros(len(hashes), bool)
        for run in self.runs:
            at = np.minimum(np.searchsorted(run, hashes), len(run) - 1)
            old |= run[at] == hashes
        order = np.argsort(hashes, kind="stable")
        run = hashes[order]
        again = np.zeros(len(hashes), bool)
        again[order[1:]] = run[1:] == run[:-1]
        if len(run):
            self.runs.append(run)
        while len(self.runs) > 1 and len(self.runs[-2]) < 2 * len(self.runs[-1]):
            # What stands in a run twice does no harm, and to take it out costs numpy twenty times what sorting does.
            self.runs[-2:] = [np.sort(np.concatenate(self.runs[-2:]))]
        return old | again
