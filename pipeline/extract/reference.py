"""The reference page of the reader, made from the rules themselves: forms of number, hedges, reasons for no claim.

    python -m pipeline.extract.reference > docs/reader.md

What each example is read as is not written down anywhere: the reader is asked. No reading lives here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa

from pipeline.extract.en.forms import FORMS, HEDGES
from pipeline.extract.en.nonclaim_rules import RULES
from pipeline.extract.numbers import scan

HEAD = Path(__file__).parent / "reference.md.txt"
"""What people wrote of the page; the tables come below it."""


def page() -> str:
    """The page, in Markdown."""
    forms = [
        (*((form.name, form.fact) if example == form.examples[0] else ("", "")), _code(example), reading(example))
        for form in FORMS
        for example in form.examples
    ]
    hedges = [(_code(hedge.name), hedge.fact, ", ".join(map(_code, hedge.examples))) for hedge in HEDGES]
    # Several patterns may state one rule.
    rules = list(dict.fromkeys((f"`{rule.reason}`" if rule.reason else "a claim", rule.fact) for rule in RULES))
    return "\n".join(
        [
            HEAD.read_text("utf-8"),
            "## Forms of number\n",
            *_table(("form", "what it is", "example", "read as"), forms),
            "\n## Hedges\n",
            "What stands before or after a number and bounds it. Without such words a number is `=`.\n",
            *_table(("op", "what it is", "examples"), hedges),
            "\n## Why a number is no claim\n",
            "The first rule that fits decides. A number that none of them fits is a claim.\n",
            *_table(("reason", "rule"), rules),
            "",
        ]
    )


def reading(example: str) -> str:
    """What the reader makes of an example that holds one number, in a few words."""
    row = scan(pa.array([example])).to_pylist()[0]
    value = "no value" if row["value"] is None else f"{row['value']:,.10g}"
    if row["value_high"] is not None:
        value += f" to {row['value_high']:,.10g}"
    unit = f" {row['unit']}" if row["unit"] else ""
    repair = f", repaired {_code(row['repair'])}" if row["repair"] else ""
    return f"{_code(row['phrase'])}: {value}{unit}, {row['kind']}{repair}"


def _code(text: str) -> str:
    return "`" + text.replace("\n", "⏎").replace("|", "\\|") + "`"


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [header, tuple("---" for _ in header), *rows]
    return ["| " + " | ".join(line) + " |" for line in lines]


if __name__ == "__main__":
    sys.stdout.write(page())
