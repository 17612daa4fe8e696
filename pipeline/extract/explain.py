"""Why a number is or is not a claim: what the reader saw at one place of one text, and which rules fired.

What lives here: the words of the explanation. What does not: any reading; it asks the same functions that the pipeline
asks, so it cannot tell another story.
"""

from __future__ import annotations

from typing import Any

import pyarrow as pa

from pipeline.extract.claims import decide, extract
from pipeline.extract.names import Names
from pipeline.extract.scene import vocabulary

_BESIDE = 40
"""Characters shown on each side of the number."""


def explain(text: str, offset: int, names: Names | None = None, language: str = "en") -> str:
    """What is read at the character `offset` of `text`: the number, its form, the rule, and each field with its words.

    Without a number there, the next one is explained. Raises `IndexError` for an offset outside the text.
    """
    if not 0 <= offset <= len(text):
        raise IndexError(f"offset {offset}: the text has {len(text)} characters")
    batch = pa.RecordBatch.from_pydict({"doc_id": pa.array(["text"]), "text": pa.array([text])})
    rows = extract(batch, names, language).to_pylist()
    i = next((i for i, row in enumerate(rows) if row["end"] > offset), None)
    if i is None:
        return f"No number at character {offset} or after it."
    row = rows[i]
    before = text[max(row["start"] - _BESIDE, 0) : row["start"]]
    after = text[row["end"] : row["end"] + _BESIDE]
    shown = " ".join(f"{before}[{row['quote']}]{after}".split())
    lines = [f"characters {row['start']} to {row['end']}: {shown}", *_number(text, i, language), ""]
    lines += [_line(name, value) for name, value in _claim(rows, i).items() if value is not None]
    return "\n".join(lines)


def _number(text: str, i: int, language: str) -> list[str]:
    """What the layer of numbers read, and why the number is or is not a claim."""
    number = decide(pa.array([text]), language)
    read = number.found.slice(i, 1).to_pylist()[0]
    seen = ", ".join(
        f"{name} {read[name]:,.15g}" if isinstance(read[name], float) else f"{name} {read[name]}"
        for name in ("kind", "op", "value", "value_high", "unit")
        if read[name] is not None
    )
    lines = [_line("number", seen)]
    if read["hedge"] is not None:
        lines.append(_line("hedge", f"{read['hedge']!r} makes it {read['op']}"))
    if read["repair"] is not None:
        lines.append(_line("repair", read["repair"]))
    reason, rule = int(number.why.reason[i]), int(number.why.rule[i])
    if reason < 0:
        lines.append(_line("claim", "yes: no rule makes it anything else than a quantity"))
        return lines
    name = number.why.names[reason]
    words = vocabulary(language, "nonclaims")
    if rule >= 0:
        fact = words.RULES[rule].fact
    else:
        fact = words.BY_DEFAULT.get(name, f"a number of this form counts nothing: {read['kind']}")
    lines.append(_line("claim", f"no: {name}"))
    lines.append(_line("rule", fact))
    return lines


def _claim(rows: list[dict[str, Any]], i: int) -> dict[str, str | None]:
    """What the context says of a claim, each with the words it was read from; nothing for another number."""
    row = rows[i]
    if row["reason"] is not None:
        return {}
    source = None
    if row["authority_text"] is not None:
        known = f" = {row['authority_id']}" if row["authority_id"] else ", not in the codebook"
        source = (
            f"{row['authority_text']!r} at {row['authority_start']}{known}; {row['authority_relation']},"
            f" cue {row['authority_cue']!r}, {row['authority_reading']}"
        )
    base = None if row["base"] is None else f"{rows[row['base']]['quote']!r} at {rows[row['base']]['start']}"
    return {
        "counts": _with_identity(row["counted"], None),
        "place": _with_identity(row["place_text"], row["place_id"]),
        "time": _with_identity(row["time_text"], row["as_of"]),
        "source": source,
        "mood": f"{row['modality']}, {row['reading']}",
        "quantity": row["quantity_id"],
        "of": base,
        "identifier": row["claim_id"],
    }


def _with_identity(words: str | None, identity: str | None) -> str | None:
    if words is None:
        return None
    return repr(words) + (f" = {identity}" if identity else "")


def _line(name: str, value: object) -> str:
    return f"  {name:<12}{value}"
