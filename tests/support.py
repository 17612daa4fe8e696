"""A small dataset in words of our own, and ways to run the pipeline on it and to see what it left behind.

What is expected of the pipeline stands in the tests, not here.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from pipeline.__main__ import cli
from pipeline.errors import SHOWN

PROJECT = Path(__file__).parents[1]
VERSION = "1.0.0"

FILES: Mapping[str, str] = {
    "raw/dataset.yaml": """\
name: harbours
title: People of two harbours
description: A small dataset for trying things out.
version: 1.0.0
released: "2026-01-31"
license: {name: CC-BY-4.0, title: Creative Commons Attribution 4.0 International, path: "https://example.org/by/4.0/"}
contributors:
  - {title: The harbour office, role: author}
keywords: [harbours, people]
""",
    "raw/texts/harbour.txt": """\
On the coast

According to the harbour master, some 1,200 people lived in Northhaven in 1931. The parish register counted more than
950 inhabitants in Southhaven – the second harbour.

According to the parish register, 1,250 people lived in Northhaven.
""",
    "raw/texts/harbour.yaml": """\
work_id: harbour
title: On the coast
language: en
rights: Written for this dataset.
text_public: true
authority_id: chronicle
""",
    "raw/texts/letter.txt": "At least 40 boats lay in Southhaven.\n",
    "raw/texts/letter.yaml": """\
work_id: letter
language: en
rights: The writer's; not to be reproduced.
text_public: false
authority_id: chronicle
""",
    "raw/codebook/authorities.yaml": """\
- authority_id: chronicle
  name: Chronicle of the coast
  kind: press
- authority_id: harbour_master
  name: The harbour master
  kind: office
  aliases: [the harbour master]
- authority_id: parish_register
  name: The parish register
  kind: archive
  aliases: [the parish register]
  draws_on: [harbour_master]
""",
    "raw/codebook/places.yaml": """\
- {place_id: coast, name: The coast, kind: region}
- {place_id: northhaven, name: Northhaven, kind: zone, part_of: coast, aliases: [Northhaven]}
- {place_id: southhaven, name: Southhaven, kind: zone, part_of: coast, aliases: [Southhaven]}
""",
    "raw/codebook/quantities.yaml": """\
- quantity_id: people_northhaven
  population: people
  status: living there
  place_id: northhaven
  as_of: "1931"
  measure: stock
  unit: persons
  whole_numbers: true
  definition: People living in Northhaven.
  terms: [lived]
- quantity_id: people_southhaven
  population: people
  status: living there
  place_id: southhaven
  measure: stock
  unit: persons
  whole_numbers: true
  definition: People living in Southhaven.
  terms: [counted]
""",
    "raw/corrections.yaml": """\
- doc_id: letter
  start: 9
  end: 11
  quote: "40"
  action: amend
  expect: {value: 40}
  set: {counted: fishing boats}
  reason: The letter speaks of its fishing boats only.
  reviewer: The harbour office
  decided_on: "2026-01-30"
""",
}


def write_dataset(root: Path) -> Path:
    """The raw files of the small dataset, written below `root`."""
    for name, content in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return root


def replace(path: Path, old: str, new: str) -> None:
    """Replace the one place where `path` says `old`."""
    content = path.read_bytes().decode()
    assert content.count(old) == 1, f"{path.name} says {old!r} {content.count(old)} times"
    path.write_bytes(content.replace(old, new).encode())


def tree(folder: Path) -> dict[str, str]:
    """Every file below `folder`, by its path, with the SHA-256 of its bytes, or where it links to."""
    return {
        path.relative_to(folder).as_posix(): (
            f"-> {path.readlink()}" if path.is_symlink() else hashlib.sha256(path.read_bytes()).hexdigest()
        )
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


@dataclass(frozen=True)
class Outcome:
    """What a command did: its exit status and what it said on both streams."""

    status: int
    out: str
    err: str

    def ok(self) -> str:
        """What it printed, once it is sure that all went well."""
        assert self.status == 0, self.err
        return self.out

    def refused(self, *said: str) -> None:
        """It refused in a message of one screen that says where, what, what is expected and what to do."""
        assert self.status in (1, 2), (self.status, self.out, self.err)
        assert "Traceback" not in self.err
        assert 4 <= len(self.err.splitlines()) <= 4 * SHOWN + 2
        for label in ("found:", "expected:", "to do:", *said):
            assert label in self.err, f"{label!r} is not in:\n{self.err}"


def reckoner(*args: str | Path, stdin: str | bytes | None = None) -> Outcome:
    """Run a command in this process; whatever it does not turn into a message and a status is raised."""
    result = CliRunner().invoke(cli, list(map(str, args)), input=stdin, prog_name="reckoner")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Outcome(result.exit_code, result.stdout, result.stderr)


def environment(**more: str) -> dict[str, str]:
    """The environment of a process that finds this project, whatever folder it starts in."""
    return {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "", "PYTHONUNBUFFERED": "", **more}


def process(*args: str | Path, **options: Any) -> Outcome:
    """Run a command in a process of its own."""
    return shell(sys.executable, "-m", "pipeline", *args, **options)


def shell(*args: str | Path, env: Mapping[str, str] | None = None, **options: Any) -> Outcome:
    """Run any program in a process of its own, with the project within its reach."""
    done = subprocess.run(
        list(map(str, args)), env=environment(**(env or {})), capture_output=True, check=False, timeout=120, **options
    )
    return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())


def need(there: object, part: str) -> None:
    """Skip the test for want of a part of the machine; fail where everything is required to be there."""
    if there:
        return
    if os.environ.get("REQUIRE_ALL"):
        pytest.fail(f"REQUIRE_ALL is set, but this machine has no {part}")
    pytest.skip(f"this machine has no {part}")


def strict_json(text: str) -> Any:
    """The value of a JSON text; what only Python takes for JSON fails."""
    return json.loads(text, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))
