"""A curator's decisions on what was read: each is checked against the reading it was made for, then done.

What lives here: applying decisions to rows of `claims.SCHEMA`. What does not: reading `raw/corrections.yaml`. A
decision whose guard no longer holds is an error, never a silent no-op: the reader got better or the text changed,
and a person has to look again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.errors import Problem, Refusal

Row = dict[str, Any]

ACTIONS = ("confirm", "reject", "amend")

_FIXED = frozenset({"doc_id", "start", "end", "quote", "claim_id", "prefix", "suffix", "slot"})
_STATED = ("op", "modality", "slot")


class CorrectionError(Refusal):
    """A decision that does not fit what was read. Its problems name the entry, what was found and what to do."""


def apply(
    rows: Iterable[Row], decisions: Iterable[Mapping[str, Any]], source: str = "raw/corrections.yaml"
) -> list[Row]:
    """The rows with every decision done, in their order; no row that was given is changed in place.

    A decision has `action` (confirm, reject, amend), `doc_id`, and `start` and `end` or `claim_id`; `quote`, the words
    of the span; `expect`, {field: value as read}, its guard; `set`, {field: value}; `reason` and `reviewer`. What is
    amended gets the reading `curated`; what is rejected becomes a number without a claim, for the `reason` in `set`;
    what is confirmed is checked and left as it is. Setting `reason` to null in an amendment makes a claim of a number
    that was read as none. Raises `CorrectionError` with all decisions that do not fit.
    """
    out = list(rows)
    by_span = {(row["doc_id"], row["start"], row["end"]): i for i, row in enumerate(out)}
    by_claim = {row["claim_id"]: i for i, row in enumerate(out) if row["claim_id"] is not None}
    problems: list[Problem] = []
    done: dict[int, str] = {}
    for number, decision in enumerate(decisions, 1):
        where = f"{source}, entry {number} ({_name(decision)})"
        span = (decision.get("doc_id"), decision.get("start"), decision.get("end"))
        i = by_span.get(span) if decision.get("claim_id") is None else by_claim.get(decision["claim_id"])
        if i is None:
            problems.append(_lost(where, decision))
            continue
        if i in done:
            problems.append(_twice(where, done[i]))
            continue
        done[i] = where
        misfits = list(_misfits(where, decision, out[i]))
        problems += misfits
        if not misfits:
            out[i] = _decided(decision, out[i])
    if problems:
        raise CorrectionError(problems)
    return out


def _decided(decision: Mapping[str, Any], row: Row) -> Row:
    if decision["action"] == "confirm":
        return row
    decided = {**row, **(decision.get("set") or {})}
    if decision["action"] == "reject":
        kept = _FIXED - {"claim_id", "prefix", "suffix", "slot"} | {"value", "reason"}
        return {name: value if name in kept else None for name, value in decided.items()}
    return {**decided, "reading": "curated"}


def _misfits(where: str, decision: Mapping[str, Any], row: Row) -> Iterable[Problem]:
    action, settings = decision.get("action"), decision.get("set") or {}
    if action not in ACTIONS:
        yield Problem(where, f"action {action!r}", f"one of {', '.join(ACTIONS)}", "correct the action")
    if decision.get("quote") != row["quote"]:
        yield Problem(where, f"the text there reads {row['quote']!r}", repr(decision.get("quote")), _LOOK_AGAIN)
    for name, expected in (decision.get("expect") or {}).items():
        if name not in row:
            yield Problem(where, f"expect: field {name!r}", "a field of a claim", "correct the field's name")
        elif row[name] != expected:
            yield Problem(
                where, f"{name} is now read as {row[name]!r}", f"{expected!r}, as read when decided", _LOOK_AGAIN
            )
    for name in settings:
        if name not in row or name in _FIXED:
            found = f"set: field {name!r}"
            yield Problem(where, found, "a field of a claim that a reading gives", "correct or remove the field")
    if action == "reject" and settings.get("reason") is None:
        yield Problem(
            where,
            "reject without a reason why it is no claim",
            "set: {reason: ...}",
            "set one of the reasons of non_claims",
        )
    if action == "amend" and not settings:
        yield Problem(where, "amend without a field to set", "set: {field: value}", "add what the field should be")
    if action == "amend" and row["claim_id"] is None and settings.get("reason", row["reason"]) is None:
        missing = [name for name in _STATED if name not in settings and row[name] is None and name not in _FIXED]
        if missing:
            yield Problem(
                where, f"a new claim without {', '.join(missing)}", "every field a claim must have", "set it too"
            )


_LOOK_AGAIN = "read the place again; then change the entry's guard, or remove the entry if the reading is now right"


def _name(decision: Mapping[str, Any]) -> str:
    at = decision.get("claim_id") or f"{decision.get('start')}-{decision.get('end')}"
    return f"{decision.get('action')} {decision.get('doc_id')} {at}"


def _lost(where: str, decision: Mapping[str, Any]) -> Problem:
    return Problem(where, "no number is read at that place", f"the number {decision.get('quote')!r}", _LOOK_AGAIN)


def _twice(where: str, earlier: str) -> Problem:
    return Problem(
        where, f"a second decision on the claim of {earlier}", "one decision a claim", "join the two entries"
    )
