"""The reader on texts of any kind: files in, one plain record for each text out, or a table for people.

Starts fast: neither Dagster nor pandera is imported here, and a command may spare pandas (`quickly`).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import yaml

from pipeline.errors import Problem, Refusal, printable
from pipeline.extract.claims import extract
from pipeline.extract.names import Names, Quantity
from pipeline.ingest.decoding import decode
from pipeline.validate.contract import YAML_LOADER, contract

CODEBOOK: Final = ("authorities", "places", "quantities")

BATCH: Final = 4096
"""Documents read at a time."""

Record = dict[str, Any]


def names_of(raw: Path | None) -> Names:
    """The names that the codebook in `raw` gives; none without a codebook.

    Raises:
        Refusal: the codebook is not in order.
    """
    if raw is None or not (raw / "codebook").is_dir():
        return Names()
    try:
        entries = {
            name: yaml.load((raw / "codebook" / f"{name}.yaml").read_bytes(), YAML_LOADER) or [] for name in CODEBOOK
        }
        return Names(
            authorities={
                alias: row["authority_id"] for row in entries["authorities"] for alias in row.get("aliases", ())
            },
            places={alias: row["place_id"] for row in entries["places"] for alias in row.get("aliases", ())},
            quantities=tuple(
                Quantity(row["quantity_id"], row["place_id"], row["measure"], row["unit"], tuple(row.get("terms", ())))
                for row in entries["quantities"]
            ),
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError, RecursionError):
        # Only what is wrong is worth the time that full checking takes to start.
        from pipeline.ingest.codebook import read_codebook

        read_codebook(raw)
        raise


def from_texts(files: Iterable[Path], names: Names) -> Iterator[Record]:
    """One record for each file, with the file as id. A file named .csv is read as a table, cell by cell.

    Raises:
        Refusal: a file that is no text, or a table that is malformed.
    """
    for path in files:
        if path.suffix.lower() == ".csv":
            yield _of_table(path, names)
        else:
            yield from records([(str(path), text_of(path))], names)


def _of_table(path: Path, names: Names) -> Record:
    """The record of a table, laid out as the sidecar beside it says, if there is one."""
    # Only tables are worth the time that these take to start.
    from pipeline.extract.cells import read_tables
    from pipeline.ingest.authored import Authored, read_yaml
    from pipeline.ingest.texts import Document, laid_out

    text, beside = text_of(path), path.with_suffix(".yaml")
    sidecar = read_yaml(beside, str(beside), "sidecar") if beside.is_file() else Authored(str(beside), {}, {})
    rows = read_tables([Document(path.stem, text, "", sidecar, laid_out(text, str(path), sidecar))], names)
    return _record(str(path), rows)


def text_of(path: Path) -> str:
    """The text of a file, or of standard input for `-`.

    Raises:
        Refusal: the file is no text.
    """
    return decode(_content(path), str(path))


def from_jsonl(files: Iterable[Path], names: Names) -> Iterator[Record]:
    """One record for each line {"id", "text"} of the files, in order.

    Raises:
        Refusal: a line that is not such an object.
    """
    lines = (
        _line(line, f"{path}, line {number}")
        for path in files
        for number, line in enumerate(_content(path).split(b"\n"), 1)
        if line.strip()
    )
    while batch := list(islice(lines, BATCH)):
        yield from records(batch, names)


def records(texts: list[tuple[str, str]], names: Names) -> Iterator[Record]:
    """For each (id, text): its claims and non-claims, each with start, end and quote, in code points."""
    batch = pa.RecordBatch.from_pydict(
        {
            # Identifiers need not be unique here, so each text is a document of its own by its number.
            "doc_id": pa.array([str(i) for i in range(len(texts))], pa.string()),
            "text": pa.array([text for _, text in texts], pa.string()),
        }
    )
    found: dict[str, list[Mapping[str, Any]]] = {str(i): [] for i in range(len(texts))}
    for row in extract(batch, names).to_pylist():
        found[row["doc_id"]].append(row)
    for i, (name, _) in enumerate(texts):
        yield _record(name, found[str(i)])


def _record(name: str, rows: Iterable[Mapping[str, Any]]) -> Record:
    claims: list[Record] = []
    non_claims: list[Record] = []
    for row in rows:
        if row["reason"] is None:
            claims.append(_claim(row))
        else:
            non_claims.append(_shown(row, "non_claims"))
    return {"id": name, "claims": claims, "non_claims": non_claims}


def _claim(row: Mapping[str, Any]) -> Record:
    authority = None
    if row["authority_text"] is not None:
        authority = {
            "text": row["authority_text"],
            "start": int(row["authority_start"]),
            "end": int(row["authority_end"]),
            "id": row["authority_id"],
            "cue": row["authority_cue"],
        }
    return {**_shown(row, "claims"), "authority": authority}


def _shown(row: Mapping[str, Any], table: str) -> Record:
    """What a row as read has in common with the table, but for identifiers and context, which are the text's."""
    hidden = {"doc_id", "claim_id", "prefix", "suffix"}
    return {name: row[name] for name in contract()[table].column_names if name in row and name not in hidden}


def readable(record: Record) -> str:
    """A record as a table for people, one line a number."""
    n, m = len(record["claims"]), len(record["non_claims"])
    lines = [f"{record['id']}: {n} claim{'s' * (n != 1)}, {m} other number{'s' * (m != 1)}"]
    rows = [
        (
            f"{claim['start']}-{claim['end']}",
            claim["quote"],
            _value(claim),
            claim["counted"] or "",
            claim["place_text"] or "",
            claim["authority"]["text"] if claim["authority"] else "",
            claim["modality"],
        )
        for claim in record["claims"]
    ]
    lines += _table(("span", "words", "value", "counted", "place", "authority", "mood"), rows)
    if record["non_claims"]:
        others = [
            (f"{other['start']}-{other['end']}", other["quote"], other["reason"]) for other in record["non_claims"]
        ]
        lines += ["", *_table(("span", "words", "no claim because"), others)]
    return "\n".join(lines) + "\n"


def _value(claim: Mapping[str, Any]) -> str:
    numbers = f"{claim['value']:,.15g}"
    if claim["value_high"] is not None:
        numbers += f" to {claim['value_high']:,.15g}"
    sign = "" if claim["op"] in ("=", "between") else f"{claim['op']} "
    return f"{sign}{numbers}{' ' + claim['unit'] if claim['unit'] else ''}"


def _table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> list[str]:
    cells = [header, *(tuple(printable(" ".join(cell.split()), 40) for cell in row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in cells]


def _content(path: Path) -> bytes:
    return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()


def _line(line: bytes, where: str) -> tuple[str, str]:
    try:
        said = json.loads(line)
        # A lone surrogate is JSON but no text: it could not be written out again.
        return str(said["id"]).encode().decode(), said["text"].encode().decode()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Refusal(
            Problem(where, printable(repr(error)), 'a JSON object {"id": ..., "text": "..."}', "correct the line")
        ) from None
