"""A curator's decisions on what was read: each is checked against the reading it was made for, then done.

What lives here: applying decisions to rows of `claims.SCHEMA`, and the rows of the table `corrections`, which keep what
was read beside what was decided. What does not: reading `raw/corrections.yaml` (`ingest.corrections`). A decision whose
guard no longer holds is an error, never a silent no-op: the reader got better or the text changed, and a person has to
look again.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from pipeline.errors import Problem, Refusal
from pipeline.extract.claims import CONTEXT
from pipeline.extract.identity import claim_id
from pipeline.ingest.corrections import Decision

Row = dict[str, Any]

_FIXED: Final = frozenset({"doc_id", "start", "end", "quote", "claim_id", "prefix", "suffix", "slot"})
_AUTHORITY: Final = frozenset({"authority_id", "authority_text"})
_HIDDEN: Final = frozenset(
    {"base", "authority_start", "authority_end", "authority_relation", "authority_cue", "authority_reading"}
)
_LOOK_AGAIN: Final = (
    "read the place again; then change the entry's guard, or remove the entry if the reading is now right"
)


class CorrectionError(Refusal):
    """A decision that does not fit what was read. Its problems name the entry, what was found and what to do."""


def apply(rows: Sequence[Row], decisions: Sequence[Decision], texts: Mapping[str, str]) -> list[Row]:
    """The rows with every decision done, in the order of their documents; no row that was given is changed in place.

    `texts` are the documents by doc_id. What is amended, merged or added gets the reading `curated`; what is rejected
    becomes a number without a claim, for the `reason` in `set`; what is confirmed is checked and left as it is. To set
    `reason` to null makes a claim of a number that was read as none.

    Raises:
        CorrectionError: all decisions that do not fit.
    """
    if not decisions:
        return list(rows)
    done = _Decided(list(rows), texts)
    for decision in decisions:
        done.decide(decision)
    if done.problems:
        raise CorrectionError(done.problems)
    return done.rows()


def correction_rows(rows: Sequence[Row], decisions: Iterable[Decision]) -> list[Row]:
    """Rows of the table `corrections`: for each field decided what was read, what was expected, what was decided.

    `rows` are those that were read, before any decision. Of a number that is rejected or merged into another all that
    was read of it is kept, each field a row.
    """
    place = {(row["doc_id"], row["start"], row["end"]): i for i, row in enumerate(rows)}
    found = []
    for decision in decisions:
        i = place.get(decision.span)
        read = {} if i is None else _fields(rows, i)
        shared = {
            "action": decision.action,
            "reason": decision.reason,
            "reviewer": decision.reviewer,
            "decided_on": decision.decided_on,
        }
        named = [*decision.expect, *decision.set]
        if decision.action == "reject":
            named += [name for name, value in read.items() if value is not None]
        span = dict(zip(("doc_id", "start", "end"), decision.span, strict=True))
        found += [
            {
                **shared,
                **span,
                "quote": decision.quote,
                "field": name,
                "read": _json(read.get(name)),
                "expected": _written(decision.expect, name),
                "decided": _written(decision.set, name),
            }
            for name in dict.fromkeys(named) or ["claim"]
        ]
        for j in _inside(rows, decision) if decision.action == "merge" else ():
            part = {name: rows[j][name] for name in ("doc_id", "start", "end", "quote")}
            found += [
                {**shared, **part, "field": name, "read": _json(value)}
                for name, value in _fields(rows, j).items()
                if value is not None
            ]
    return found


class _Decided:
    """The rows while decisions are done to them."""

    def __init__(self, rows: list[Row], texts: Mapping[str, str]) -> None:
        self.read, self.texts = rows, texts
        self.new: list[tuple[int, Row] | None] = list(enumerate(rows))
        self.added: list[Row] = []
        self.moved: dict[int, Row] = {}
        self.by_span = {(row["doc_id"], row["start"], row["end"]): i for i, row in enumerate(rows)}
        self.problems: list[Problem] = []
        self.done: dict[int | tuple[str, int, int], str] = {}

    def decide(self, decision: Decision) -> None:
        before = len(self.problems)
        covered = _inside(self.read, decision)
        i = self.by_span.get(decision.span)
        for one in covered if decision.action == "merge" else [decision.span if i is None else i]:
            if one in self.done:
                found = f"a second decision on the number of {self.done[one]}"
                self._wrong(decision, found, "one decision for each number", "join the two entries")
            self.done[one] = decision.where
        if decision.action == "merge":
            self._check_merge(decision, i, covered)
        elif decision.action == "add":
            self._check_add(decision, covered)
        elif i is None:
            near = [f"{row['quote']!r} at {row['start']}-{row['end']}" for row in (self.read[j] for j in covered)]
            found = f"no number is read there{'; near it: ' + ', '.join(near) if near else ''}"
            self._wrong(decision, found, f"the number {decision.quote!r}", _LOOK_AGAIN)
        if len(self.problems) == before:
            self.problems += _misfits(decision, self.read, self._like(covered) if i is None else i)
        if len(self.problems) == before:
            self._do(decision, i, covered)

    def _like(self, covered: list[int]) -> int | None:
        """The number whose reading a merged one takes over: the first claim, or else the first."""
        return next((j for j in covered if self.read[j]["reason"] is None), covered[0] if covered else None)

    def _check_merge(self, decision: Decision, i: int | None, covered: list[int]) -> None:
        if i is not None:
            self._wrong(decision, "one number is read with exactly that span", "numbers to merge", "amend it instead")
        elif not covered:
            self._wrong(decision, "no number is read inside that span", "the numbers to merge", "add it instead")
        elif any(self.read[j]["start"] < decision.start or self.read[j]["end"] > decision.end for j in covered):
            self._wrong(
                decision, "a number that only begins or ends inside that span", "whole numbers", "widen the span"
            )
        elif "value" not in decision.set:
            self._wrong(decision, "a merge without a value", "set: {value: ...}", "set the value of the whole")

    def _check_add(self, decision: Decision, covered: list[int]) -> None:
        if covered:
            shown = ", ".join(repr(self.read[j]["quote"]) for j in covered)
            found = f"numbers that are read there: {shown}"
            self._wrong(decision, found, "words that were read as no number", "amend or merge them instead")
        elif "value" not in decision.set:
            self._wrong(decision, "an addition without a value", "set: {value: ...}", "set the value")

    def _do(self, decision: Decision, i: int | None, covered: list[int]) -> None:
        if decision.action in ("merge", "add"):
            first = self._like(covered)
            row = self._made(decision, None if first is None else self.read[first])
            for j in covered:
                self.new[j] = None
                self.moved[j] = row
            self.added.append(row)
            return
        assert i is not None
        if decision.action != "confirm":
            self.new[i] = (i, self._changed(decision, self.read[i]))

    def _changed(self, decision: Decision, row: Row) -> Row:
        if decision.action == "reject":
            kept = {"doc_id", "start", "end", "quote", "value", "repair"}
            return {**{name: row[name] if name in kept else None for name in row}, "reason": decision.set["reason"]}
        changed = self._set(decision, row)
        if row["reason"] is not None and changed["reason"] is None:
            changed = self._as_claim(changed)
        return {**changed, "reading": "curated"}

    def _made(self, decision: Decision, like: Row | None) -> Row:
        """A row for a span that was not read so, with what was read of its first claim where nothing is set."""
        bare = dict.fromkeys(self.read[0] if self.read else (), None) if like is None else dict(like)
        span = dict(zip(("doc_id", "start", "end"), decision.span, strict=True))
        row = self._set(decision, {**bare, **span, "quote": decision.quote, "reason": None, "repair": None})
        if "significant_digits" not in decision.set:
            row["significant_digits"] = None
        return {**self._as_claim(row), "reading": "curated"}

    def _set(self, decision: Decision, row: Row) -> Row:
        changed = {**row, **{name: value for name, value in decision.set.items() if name != "base_claim_id"}}
        if "base_claim_id" in decision.set:
            wanted = decision.set["base_claim_id"]
            base = next((j for j, other in enumerate(self.read) if wanted and other["claim_id"] == wanted), None)
            if wanted and base is None:
                self._wrong(decision, f"base_claim_id: {wanted}, which is no claim", "a claim", "correct it")
            changed["base"] = base
        if _AUTHORITY & set(decision.set):
            named = changed["authority_id"] is not None or changed["authority_text"] is not None
            changed |= {
                "authority_start": None,
                "authority_end": None,
                "authority_cue": None,
                "authority_relation": (row["authority_relation"] or "says") if named else None,
                "authority_reading": "curated" if named else None,
            }
        return changed

    def _as_claim(self, row: Row) -> Row:
        """What every claim must have, for a row that was none before."""
        text, start, end = self.texts[row["doc_id"]], row["start"], row["end"]
        default = {"slot": 0, "op": "=", "modality": "assert", "significant_digits": digits(row["value"])}
        return {
            **{name: default[name] if value is None and name in default else value for name, value in row.items()},
            "prefix": text[max(start - CONTEXT, 0) : start],
            "suffix": text[end : end + CONTEXT],
            "claim_id": claim_id(row["doc_id"], row["quote"], text[:start], text[end:]),
        }

    def rows(self) -> list[Row]:
        """All rows in order, with `base` pointing to where its row now is."""
        rank: dict[str, int] = {}
        for doc_id in [*(row["doc_id"] for row in self.read), *(row["doc_id"] for row in self.added)]:
            rank.setdefault(doc_id, len(rank))
        kept = [*((i, row) for i, row in filter(None, self.new)), *((None, row) for row in self.added)]
        kept.sort(key=lambda pair: (rank[pair[1]["doc_id"]], pair[1]["start"], pair[1]["end"]))
        now = {i: n for n, (i, _) in enumerate(kept) if i is not None}
        whole = {id(row): n for n, (_, row) in enumerate(kept)}
        now |= {i: whole[id(row)] for i, row in self.moved.items()}
        rows = [row if row.get("base") is None else {**row, "base": now[row["base"]]} for _, row in kept]
        return [{**row, "base": None} if row.get("base") == n else row for n, row in enumerate(rows)]

    def _wrong(self, decision: Decision, found: str, expected: str, remedy: str) -> None:
        self.problems.append(Problem(_where(decision), found, expected, remedy))


def digits(value: float) -> int:
    """How many digits of a value carry information when nothing else is known: those before its trailing zeros."""
    return max(1, len(f"{abs(value):.15g}".replace(".", "").strip("0"))) if abs(value) < 1e15 else 1


def _inside(rows: Sequence[Row], decision: Decision) -> list[int]:
    """The rows that overlap the span of a decision."""
    return [
        i
        for i, row in enumerate(rows)
        if row["doc_id"] == decision.doc_id and row["start"] < decision.end and row["end"] > decision.start
    ]


def _fields(rows: Sequence[Row], i: int) -> Row:
    """What was read of a number, by the names that a decision uses."""
    row = rows[i]
    base = None if row.get("base") is None else rows[row["base"]]["claim_id"]
    shown = {name: value for name, value in row.items() if name not in _FIXED | _HIDDEN}
    if row["reason"] is None:
        shown["unit"] = row["unit"] or "count"
    return {**shown, "base_claim_id": base}


def _written(said: Mapping[str, Any], name: str) -> str | None:
    """What a person wrote of a field, a null too; None where nothing was written."""
    return json.dumps(said[name], ensure_ascii=False) if name in said else None


def _json(value: Any) -> str | None:
    """A value as a person writes it: a whole number without a decimal point."""
    if value is None:
        return None
    whole = isinstance(value, float) and value.is_integer()
    return json.dumps(int(value) if whole else value, ensure_ascii=False)


def _misfits(decision: Decision, rows: Sequence[Row], i: int | None) -> Iterator[Problem]:
    where, read = _where(decision), {} if i is None else _fields(rows, i)
    for name, expected in decision.expect.items():
        if name not in read:
            yield Problem(where, f"expect: {name}, of which nothing is read", "a field of a claim", "remove it")
        elif read[name] != expected:
            found = f"{name} is now read as {read[name]!r}"
            yield Problem(where, found, f"{expected!r}, as read when decided", _LOOK_AGAIN)
    for name in decision.set:
        if name in _FIXED or name in ("status", "passage_id") or (read and name not in read):
            found, expected = f"set: {name}, which no decision can change", "a field that a reading gives"
            yield Problem(where, found, expected, "remove the field")
    if decision.action == "reject" and decision.set.get("reason") is None:
        found = "a rejection without a reason why it is no claim"
        yield Problem(where, found, "set: {reason: ...}", "set one of the reasons of non_claims")
    if decision.action == "reject" and rows and i is not None and rows[i]["reason"] is not None:
        yield Problem(where, f"a number that is no claim already: {rows[i]['reason']}", "a claim", "remove the entry")
    if decision.action == "amend" and not decision.set:
        yield Problem(where, "an amendment without a field to set", "set: {field: value}", "say what it should be")
    if decision.action == "confirm" and decision.set:
        yield Problem(where, "a confirmation that sets a field", "no set", "amend it instead, or remove set")
    if decision.action == "amend" and i is not None and rows[i]["reason"] is not None:
        yield from _none_before(decision, rows[i])


def _none_before(decision: Decision, row: Row) -> Iterator[Problem]:
    """What is wrong with an amendment of a number that was read as no claim."""
    where = _where(decision)
    if decision.set.get("reason", row["reason"]) is not None:
        if more := sorted(set(decision.set) - {"reason", "value"}):
            found = f"set: {', '.join(more)} for a number that is no claim ({row['reason']})"
            yield Problem(
                where, found, "reason: null beside it, which makes a claim of it", "add it, or remove the rest"
            )
    elif decision.set.get("value", row["value"]) is None:
        yield Problem(where, "a claim without a value", "set: {value: ...}", "set the value too")


def _where(decision: Decision) -> str:
    return f"{decision.where} ({decision.action} {decision.doc_id} {decision.start}-{decision.end})"
