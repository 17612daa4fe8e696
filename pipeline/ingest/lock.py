"""The lock: sha256 and size of every raw file, so that nobody builds on a text that changed unnoticed.

Authored YAML may change from build to build and is locked anew by each good one; a transcription may not, unless a
person says so (`reckoner lock`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from pipeline.errors import Problem, Refusal
from pipeline.ingest.authored import read_yaml
from pipeline.ingest.texts import shown, within
from pipeline.validate.store import sha256, write_bytes

NAME: Final = "lock.yaml"
HEADER: Final = "# Generated: size and SHA-256 of every raw file. `reckoner lock` writes it anew; do not edit.\n"
TRANSCRIPTIONS: Final = (".txt", ".csv")
PIN: Final = "collection: "


@dataclass(frozen=True)
class Locked:
    """Size in bytes and SHA-256 of one file."""

    bytes: int
    sha256: str


Lock = Mapping[str, Locked]
"""By path below `raw/`, sorted."""


def fingerprint(raw: Path) -> Lock:
    """What the lock should say of the files that stand in `raw/` now."""
    paths = sorted(
        path
        for path in raw.rglob("*")
        if path.is_file() and path.name != NAME and not path.name.startswith(".") and not within(path, raw)
    )
    return {
        path.relative_to(raw).as_posix(): Locked(path.stat().st_size, sha256(path))
        for path in sorted(paths, key=lambda path: path.relative_to(raw).as_posix())
    }


def read_lock(raw: Path) -> Lock:
    """The lock as last written; empty when there is none yet."""
    path = raw / NAME
    if not path.exists():
        return {}
    content: Mapping[str, Any] = read_yaml(path, shown(path, raw), "lock").content or {}
    return {name: Locked(**said) for name, said in content.items()}


def changed_transcriptions(raw: Path) -> list[Problem]:
    """A problem for each transcription that is not as locked, or gone."""
    locked, found = read_lock(raw), fingerprint(raw)
    problems = []
    for name, before in locked.items():
        if not name.endswith(TRANSCRIPTIONS) or found.get(name) == before:
            continue
        now = found.get(name)
        problems.append(
            Problem(
                where=f"raw/{name}",
                found=f"{now.bytes:,} bytes, sha256 {now.sha256[:12]}…" if now else "no such file",
                expected=f"{before.bytes:,} bytes, sha256 {before.sha256[:12]}…, as raw/lock.yaml says",
                remedy="restore the file; if the change is meant, accept it with `reckoner lock`",
            )
        )
    return problems


def pin_name(collection: str) -> str:
    """The name under which the lock has a collection: the bytes of its texts, and a SHA-256 of all its documents."""
    return f"{PIN}{collection}"


def write_lock(raw: Path, accept: bool = False, pins: Lock | None = None) -> bool:
    """Bring the lock up to date with `raw/`; True when it changed. Unchanged content leaves the file alone.

    `pins` are those of the collections, by `pin_name`; without them those in the lock stay.

    Raises:
        Refusal: a transcription changed or is gone, and `accept` is not given.
    """
    if not accept and (problems := changed_transcriptions(raw)):
        raise Refusal(problems)
    kept = {name: said for name, said in read_lock(raw).items() if name.startswith(PIN)} if pins is None else pins
    found = {**fingerprint(raw), **kept}
    content = {name: {"bytes": said.bytes, "sha256": said.sha256} for name, said in found.items()}
    text = (HEADER + yaml.safe_dump(content, sort_keys=True, allow_unicode=True, width=1000)).encode()
    path = raw / NAME
    if path.exists() and path.read_bytes() == text:
        return False
    write_bytes(path, text)
    return True
