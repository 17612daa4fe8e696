"""The numbers of transcribed tables: which cell states what, by the headers above and the labels beside it.

What lives here: from the cells of a table to rows of `claims.SCHEMA`, as `claims.extract` makes them from a text. What
does not: the cells and what the sidecar says of them (`ingest`), the words of a language (`en/table_words.py`), and
reading a number expression, which is the reader's here too. Tables are small beside texts: this is plain Python.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.arithmetic import times
from pipeline.extract.claims import CONTEXT
from pipeline.extract.identity import claim_ids
from pipeline.extract.names import Names, key
from pipeline.extract.scene import vocabulary
from pipeline.extract.snippets import Number, numbers_of, words_of
from pipeline.ingest.cells import Cell
from pipeline.ingest.layout import Layout
from pipeline.ingest.texts import Document

Row = dict[str, Any]

OPAQUE: Final = frozenset(
    {"date", "footnote_mark", "identifier", "ordinal", "page_reference", "section_reference", "unparsed"}
)
"""Reasons that hold in a column of numbers too. Others are of sentences, where 1931 is a year and 5) marks a list."""

LABEL: Final = "table_label"
"""Why a number in a header or a label that has no other reason is no claim."""

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"\d{1,2}[\s)\]*]*")
_SWAPPED = str.maketrans(",.", ".,")


def read_tables(documents: Iterable[Document], names: Names, language: str = "en") -> list[Row]:
    """Every number of the tables as rows of `claims.SCHEMA`, in the order of the documents and of their cells.

    `base` is null: the whole that a share is of is known to the codebook, not to a cell.
    """
    return [row for document in documents for row in _Table(document, names, language).rows()]


@dataclass
class _Table:
    document: Document
    names: Names
    language: str

    def __post_init__(self) -> None:
        assert self.document.layout is not None, f"{self.document.doc_id} is a text"
        self.layout: Layout = self.document.layout
        self.words: Any = vocabulary(self.language, "table_words")
        cells = self.layout.grid.cells
        swap = self.layout.decimal_mark == ","
        self.numbers = dict(
            zip(
                cells,
                numbers_of([c.raw.translate(_SWAPPED) if swap else c.raw for c in cells], self.language),
                strict=True,
            )
        )
        self.said = dict(zip(cells, words_of([c.text for c in cells], self.names, self.language), strict=True))
        self.heads = {column: self.layout.headers(column) for column in range(self.layout.grid.n_columns)}
        self.at = {(cell.row, cell.column): cell for cell in cells}
        for column in self.layout.repeated:
            for row in range(self.layout.header_rows + 1, self.layout.grid.n_rows):
                if (row, column) not in self.at and (row - 1, column) in self.at:
                    self.at[row, column] = self.at[row - 1, column]
        self.unit_of: dict[str, str | None] = {}

    @cached_property
    def holds(self) -> dict[int, tuple[str, str | None]]:
        """What the cells of each column are, and why numbers there are no claims, if they are none."""
        return {column: self._holds(column) for column in range(self.layout.grid.n_columns)}

    def _holds(self, column: int) -> tuple[str, str | None]:
        stated = self.layout.holds.get(column)
        if stated is not None:
            return stated, None
        for header in reversed(self.heads[column]):
            meant: tuple[str, str | None] | None = self.words.column(header.text)
            if meant is not None:
                return meant
        body = [
            cell for cell in self.layout.grid.cells if cell.column == column and cell.row >= self.layout.header_rows
        ]
        numeric = [cell for cell in body if self._numeric(cell)]
        if numeric and not self.heads[column] and all(self.numbers[cell][0].reason == "year" for cell in numeric):
            return "times", None
        wanting = [
            cell for cell in body if not re.search(r"\w", cell.raw) or (len(cell.raw) <= 4 and not self.numbers[cell])
        ]
        if numeric and len(numeric) * 2 >= len(body) - len(wanting):
            return "numbers", None
        return "labels", None

    def _numeric(self, cell: Cell) -> bool:
        """Whether a cell is a number, perhaps with a hedge, a unit or a mark, rather than words with one in them."""
        found = self.numbers[cell]
        return (
            bool(found)
            and found[0].reason not in ("date", "ordinal")
            and found[0].start <= 12
            and (sum(c.isdigit() for c in cell.raw) * 2 >= sum(c.isalnum() for c in cell.raw))
        )

    def rows(self) -> list[Row]:
        found: list[tuple[Cell, Number, str | None]] = []
        for cell in self.layout.grid.cells:
            found += [(cell, number, reason) for number, reason in self._judged(cell)]
        finest = self._finest(found)
        rows = [self._row(cell, number, reason, finest.get(cell.column)) for cell, number, reason in found]
        self._identify(rows)
        return rows

    def _judged(self, cell: Cell) -> list[tuple[Number, str | None]]:
        """The numbers of a cell, each with why it is no claim."""
        numbers = self.numbers[cell]
        holds, reason = self.holds[cell.column]
        reason = self.layout.said(cell.row, cell.column).get("reason", reason)
        if cell.row < self.layout.header_rows or holds != "numbers" or reason is not None:
            label = LABEL if cell.row < self.layout.header_rows or reason is None else reason
            return [(number, number.reason if number.reason in _SELF_EVIDENT else label) for number in numbers]
        judged: list[tuple[Number, str | None]] = []
        for i, number in enumerate(numbers):
            if i and _MARK.fullmatch(cell.raw, number.start):
                judged.append((number, "footnote_mark"))
            elif number.value is None:
                judged.append((number, number.reason or "unparsed"))
            elif number.reason == "footnote_mark" and len(numbers) == 1:
                judged.append((number, None))  # [100]: an editor's brackets, for no number stands before them
            elif number.reason in OPAQUE or (i and number.reason is not None):
                judged.append((number, number.reason))
            else:
                judged.append((number, None))
        return judged

    def _finest(self, found: Iterable[tuple[Cell, Number, str | None]]) -> dict[int, int]:
        """The power of ten of the last digit that carries information, by column: a column is of one precision."""
        finest: dict[int, int] = {}
        for cell, number, reason in found:
            if reason is None and number.op in ("=", "~") and number.value:
                last = math.floor(math.log10(abs(number.value))) - number.digits + 1
                finest[cell.column] = min(finest.get(cell.column, last), last)
        return finest

    def _row(self, cell: Cell, number: Number, reason: str | None, finest: int | None) -> Row:
        quote = cell.raw[number.start : number.end]
        row: Row = {
            "doc_id": self.document.doc_id,
            "start": cell.start + number.start,
            "end": cell.start + number.end,
            "quote": quote,
            "reason": reason,
            "value": number.value,
            "repair": number.repair,
        }
        return {**dict.fromkeys(_FIELDS), **row, **({} if reason else self._claim(cell, number, finest))}

    def _claim(self, cell: Cell, number: Number, finest: int | None) -> Row:
        assert number.value is not None
        said = self.layout.said(cell.row, cell.column)
        heads = self.heads[cell.column]
        labels = self._labels(cell)
        factor = said.get("scale") or math.prod(self.words.scale(head.text) for head in heads)
        digits = number.digits
        if finest is not None and number.value and number.op in ("=", "~"):
            digits = max(1, math.floor(math.log10(abs(number.value))) - finest + 1)
        unit = said.get("unit") or self._unit(number, heads, labels)
        place_text, place_id = self._place(said, heads, labels)
        time_text, as_of = self._time(said, heads, labels)
        counted = said.get("counted") or self._counted(heads, labels)
        quantity, torn = self._quantity(said, heads, labels, None if unit == "count" else unit, place_id)
        return {
            "slot": 0,
            "op": number.op,
            "value": times(number.value, factor),
            "value_high": None if number.value_high is None else times(number.value_high, factor),
            "hedge": number.hedge,
            "significant_digits": digits,
            "unit": None if unit == "count" else unit,
            "counted": counted,
            "place_text": place_text,
            "place_id": place_id,
            "time_text": time_text,
            "as_of": as_of,
            "quantity_id": quantity,
            "reading": "ambiguous" if torn else "explicit",
            **self._authority(said, labels),
        }

    def _labels(self, cell: Cell) -> list[tuple[Cell, str]]:
        """The cells of a row that say what its numbers are of, each with what it is."""
        found = []
        for column, (holds, reason) in self.holds.items():
            if holds == "numbers" or reason is not None or column == cell.column:
                continue
            label = self.at.get((cell.row, column))
            if label is not None:
                found.append((label, self._kind(label, holds)))
        return found

    def _kind(self, label: Cell, holds: str) -> str:
        if holds != "labels":
            return holds
        words = self.said[label]
        if words.when is not None and words.when[0] == 0 and words.when[1] == len(label.text):
            return "times"
        if (words.where is not None and words.where[:2] == (0, len(label.text))) or self.words.whole_place(label.text):
            return "places"
        heads = [head.text for head in self.heads[label.column]]
        return "remarks" if any(self.words.column(head) for head in heads) else "populations"

    def _place(
        self, said: Mapping[str, Any], heads: Sequence[Cell], labels: Sequence[tuple[Cell, str]]
    ) -> tuple[str | None, str | None]:
        for label, kind in labels:
            if kind == "places":
                known = self.names.place_of_key.get(key(label.text))
                return label.text, said.get("place_id", known)
        for head in reversed(heads):
            words = self.said[head]
            if words.where is not None:
                start, end, place_id = words.where
                return head.text[start:end], said.get("place_id", place_id)
            if self.words.whole_place(head.text):
                return head.text, said.get("place_id")
        return None, said.get("place_id")

    def _time(
        self, said: Mapping[str, Any], heads: Sequence[Cell], labels: Sequence[tuple[Cell, str]]
    ) -> tuple[str | None, str | None]:
        for source in [*(label for label, kind in labels if kind == "times"), *reversed(heads)]:
            if (when := self.said[source].when) is not None:
                start, end, edtf = when
                return source.text[start:end], said.get("as_of", edtf)
        return None, said.get("as_of")

    def _counted(self, heads: Sequence[Cell], labels: Sequence[tuple[Cell, str]]) -> str | None:
        """The populations that the labels name, then what the headers say is counted."""
        named = [label.text for label, kind in labels if kind == "populations"]
        for head in heads:
            words = self.said[head]
            named_at = [span[0] for span in (words.when, words.where) if span is not None]
            ends = min(named_at, default=len(head.text))
            if not self.words.whole_place(head.text) and (subject := self.words.subject(head.text[:ends])):
                named.append(subject)
        return ", ".join(named) or None

    def _unit(self, number: Number, heads: Sequence[Cell], labels: Sequence[tuple[Cell, str]]) -> str | None:
        if number.unit is not None:
            return number.unit
        stated = [self.words.unit_words(head.text) for head in reversed(heads)]
        stated += [label.text for label, kind in labels if kind == "units"]
        for words in filter(None, stated):
            if words not in self.unit_of:
                (found,) = numbers_of([f"2 {words}"], self.language)
                self.unit_of[words] = found[0].unit if len(found) == 1 else None
            if (unit := self.unit_of[words]) is not None:
                return unit
        return None

    def _quantity(
        self,
        said: Mapping[str, Any],
        heads: Sequence[Cell],
        labels: Sequence[tuple[Cell, str]],
        unit: str | None,
        place_id: str | None,
    ) -> tuple[str | None, bool]:
        """The quantity that the sidecar names, or else the one whose terms and place the headers and labels have."""
        if "quantity_id" in said:
            return str(said["quantity_id"]), False
        title = self.document.sidecar.content.get("title", "")
        words = _plain(" ; ".join([title, *(head.text for head in heads), *(label.text for label, _ in labels)]))
        fits = [
            quantity.quantity_id
            for quantity in self.names.quantities
            if any(_plain(term) in words for term in quantity.terms)
            and quantity.takes(unit)
            and quantity.lies_in(place_id)
        ]
        return (fits[0], False) if len(fits) == 1 else (None, len(fits) > 1)

    def _authority(self, said: Mapping[str, Any], labels: Sequence[tuple[Cell, str]]) -> Row:
        for label, kind in labels:
            if kind == "authorities":
                heads = self.heads[label.column]
                return {
                    "modality": "report",
                    "authority_id": said.get("authority_id", self.names.authority_of_key.get(key(label.text))),
                    "authority_text": label.raw,
                    "authority_start": label.start,
                    "authority_end": label.end,
                    "authority_relation": "says",
                    "authority_cue": heads[-1].text if heads else None,
                    "authority_reading": "explicit",
                }
        if "authority_id" in said:
            counted = {"authority_relation": "says", "authority_reading": "explicit"}
            return {"modality": "report", "authority_id": said["authority_id"], **counted}
        return {"modality": "assert"}

    def _identify(self, rows: list[Row]) -> None:
        """Identifier and surroundings of each claim, made from the file as those of a text are."""
        claims = [row for row in rows if row["reason"] is None]
        if not claims:
            return
        text = self.document.text
        whole = marks.corpus(pa.array([text], pa.string()))
        begins = whole.offsets[0] + np.flatnonzero((whole.data[whole.offsets[0] :] & 0xC0) != 0x80)
        start, end = (begins[np.array([row[at] for row in claims], np.int64)] for at in ("start", "end"))
        doc_ids = pa.array([row["doc_id"] for row in claims], pa.string())
        phrases = pa.array([row["quote"] for row in claims], pa.string())
        found = claim_ids(doc_ids, phrases, whole, start, end)
        for row, identifier in zip(claims, found.to_pylist(), strict=True):
            row["claim_id"] = identifier
            row["prefix"] = text[max(row["start"] - CONTEXT, 0) : row["start"]]
            row["suffix"] = text[row["end"] : row["end"] + CONTEXT]


_SELF_EVIDENT: Final = frozenset({"year", "date", "ordinal", "page_reference", "footnote_mark", "unparsed"})
"""Reasons that a number in a header or a label keeps."""


def _plain(words: str) -> str:
    """The words alone, with a space on each side of every one."""
    return f" {' '.join(_WORD.findall(key(words)))} "


_FIELDS: Final = (
    "slot op value_high hedge significant_digits unit counted place_text place_id time_text as_of quantity_id base "
    "modality reading authority_id authority_text authority_start authority_end authority_relation authority_cue "
    "authority_reading prefix suffix claim_id"
).split()
