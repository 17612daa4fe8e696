"""The decisions of curators in `raw/corrections.yaml`: read, and every name in them checked.

What lives here: the file. What does not: whether a decision fits what was read, and doing it (`extract.corrections`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from pipeline.errors import Problem, Refusal
from pipeline.ingest.authored import read_yaml
from pipeline.ingest.codebook import Placed, unknown

NAME: Final = "raw/corrections.yaml"
KEYS: Final = {"authority_id": "authorities", "place_id": "places", "quantity_id": "quantities"}
"""Names of the codebook, and the table that declares each."""


@dataclass(frozen=True)
class Decision:
    """One entry of the file. `expect` and `set` are values by column, a guard and what is decided."""

    doc_id: str
    start: int
    end: int
    quote: str
    action: str
    reason: str
    reviewer: str
    decided_on: str
    expect: Mapping[str, Any] = field(default_factory=dict)
    set: Mapping[str, Any] = field(default_factory=dict)
    where: str = NAME
    """File and line."""

    @property
    def span(self) -> tuple[str, int, int]:
        return self.doc_id, self.start, self.end


def read_corrections(
    raw: Path, texts: Mapping[str, str], codebook: Mapping[str, list[dict[str, Any]]]
) -> list[Decision]:
    """The decisions in the order of the file; none when there is no such file.

    `texts` are the documents by doc_id, `codebook` the rows of its tables by table name.

    Raises:
        Refusal: entries that break their schema, name a document, place, quantity or authority that does not exist, or
            quote words that do not stand there; each with its line.
    """
    path = raw / "corrections.yaml"
    if not path.exists():
        return []
    authored = read_yaml(path, NAME, "corrections")
    problems: list[Problem] = []
    decisions = []
    for i, entry in enumerate(authored.content):
        decision = Decision(**entry, where=authored.where(i))
        decisions.append(decision)
        text = texts.get(decision.doc_id)
        if text is None:
            problems.append(
                Problem(
                    authored.where(i, "doc_id"),
                    f"doc_id: {decision.doc_id}, which is no document",
                    f"one of {', '.join(sorted(texts))}",
                    "correct the doc_id or remove the entry",
                )
            )
        elif text[decision.start : decision.end] != decision.quote or decision.start >= decision.end:
            problems.append(
                Problem(
                    authored.where(i, "quote"),
                    f"the text there reads {text[decision.start : decision.end]!r}",
                    repr(decision.quote),
                    _where_else(text, decision),
                )
            )
        for part in ("expect", "set"):
            for column, table in KEYS.items():
                value = entry.get(part, {}).get(column)
                known = {row[column] for row in codebook[table]}
                if value is not None and value not in known:
                    problems.append(unknown(Placed(value, authored.where(i, part, column)), column, table, known))
    if problems:
        raise Refusal(problems)
    return decisions


def _where_else(text: str, decision: Decision) -> str:
    """What to do where a span does not hold its quote: the nearest place that does, if there is one."""
    starts = [at for at in range(len(text)) if text.startswith(decision.quote, at)] if decision.quote else []
    if not starts:
        return "read the place again; then correct the span or the quote"
    start = min(starts, key=lambda at: abs(at - decision.start))
    return f"those words stand at start: {start}, end: {start + len(decision.quote)}; correct the span or the quote"
