"""Which numbers state no quantity, and why: the rules of a language applied in bulk.

What lives here: applying rules to windows. What does not: the rules themselves (`en/nonclaims.py`). Rules about the
same forms are tried as one pattern first, so that a rule's own pattern only sees the few numbers it may be about.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.extract import marks
from pipeline.extract.counted import Nouns
from pipeline.extract.marks import Ints
from pipeline.extract.scene import Bools, Scene, vocabulary

_WIDTH = 48


@dataclass(frozen=True, slots=True)
class Reasons:
    """For each number why it is no claim, as an index into `names`, and which rule said so; -1 where none did."""

    reason: Ints
    rule: Ints
    names: list[str]


def reasons(scene: Scene, numbers: pa.RecordBatch, start: Ints, tail: Ints, nouns: Nouns) -> Reasons:
    """Why each number states no quantity.

    `start` is where it begins, its hedge aside; `tail` where it and its unit end; `nouns` are what it may count.
    """
    words = vocabulary(scene.language, "nonclaims")
    names = sorted({rule.reason for rule in words.RULES} | set(words.BY_KIND.values()) | {"year", "unparsed"})
    count = len(start)
    rule_of = np.full(count, -1, np.int64)
    forms = _forms(words, numbers)
    left, right = scene.left(start, _WIDTH), scene.right(tail, _WIDTH)
    for side, group, pattern, rules in _grouped(scene.language):
        # One look for all the rules of a group leaves few numbers for each of them to look at.
        about = np.flatnonzero(forms.any(group))
        about = about[marks.matches((left if side == "left" else right).take(pa.array(about)), pattern)]
        for position, rule in rules:
            rows = about[forms.any(rule.forms)[about] & ((rule_of[about] < 0) | (rule_of[about] > position))]
            if rule.nounless:
                rows = rows[~nouns.adjacent[rows]]
            for beside, where in ((rule.left, left), (rule.right, right)):
                if beside and len(rows):
                    rows = rows[marks.matches(where.take(pa.array(rows)), beside)]
            rule_of[rows] = position
    for position, rule in enumerate(words.RULES):
        if not rule.left and not rule.right:
            rows = np.flatnonzero(forms.any(rule.forms) & ((rule_of < 0) | (rule_of > position)))
            rule_of[rows] = position

    reason = np.full(count, -1, np.int64)
    kinds = numbers["kind"].dictionary_encode()
    by_kind = [names.index(words.BY_KIND[k]) if k in words.BY_KIND else -1 for k in kinds.dictionary.to_pylist()]
    if by_kind:
        reason = np.array(by_kind, np.int64)[kinds.indices]
    ruled = rule_of >= 0
    of_rule = np.array([names.index(rule.reason) for rule in words.RULES], np.int64)
    reason[ruled] = of_rule[rule_of[ruled]]

    years = np.flatnonzero((reason < 0) & forms.any(frozenset({"year"})))
    bounded = pc.is_in(numbers["op"], pa.array([">", ">=", "<", "<=", "delta"])).to_numpy(zero_copy_only=False)[years]
    behind = left.take(pa.array(years))
    modern = forms.any(frozenset({"modern"}))[years]
    dated = marks.matches(behind, words.YEAR_LEFT) | (modern & marks.matches(behind, words.MODERN_LEFT))
    counted = ((nouns.plural & nouns.adjacent)[years] | bounded) & ~dated
    reason[years[~counted]] = names.index("year")
    # A range that runs downwards, such as a vote of 12-6, is no range, and nothing else is known of it.
    downwards = pc.fill_null(pc.greater(numbers["value"], numbers["value_high"]), False)
    unread = pc.or_(pc.is_null(numbers["value"]), downwards).to_numpy(zero_copy_only=False)
    reason[(reason < 0) & unread] = names.index("unparsed")
    return Reasons(reason, rule_of, names)


@lru_cache(maxsize=8)
def _grouped(language: str) -> list[tuple[str, frozenset[str], str, list[tuple[int, Any]]]]:
    """The rules in groups: the side they are first looked up on, their forms, all their patterns there, and they.

    Rules whose patterns fit almost every number, but are about few forms, make groups of their own.
    """
    groups: dict[tuple[str, int], list[tuple[int, Any]]] = {}
    words = vocabulary(language, "nonclaims")
    for position, rule in enumerate(words.RULES):
        if rule.left or rule.right:
            side = "left" if rule.left and not rule.by_right else "right"
            apart = next((i for i, forms in enumerate(words.APART) if rule.forms <= forms), -1)
            groups.setdefault((side, apart), []).append((position, rule))
    return [
        (
            side,
            frozenset().union(*(rule.forms for _, rule in rules)),
            _union([getattr(rule, side) for _, rule in rules], side),
            rules,
        )
        for (side, _), rules in groups.items()
    ]


def _union(patterns: list[str], side: str) -> str:
    """One pattern for any of them, anchored as a whole: RE2 then starts at the number and mostly stops at once."""
    if side == "left":
        assert all(pattern.endswith("$") for pattern in patterns)
        return f"(?:{'|'.join(f'(?:{pattern[:-1]})' for pattern in patterns)})$"
    assert all(pattern.startswith("^") for pattern in patterns)
    return f"^(?:{'|'.join(f'(?:{pattern[1:]})' for pattern in patterns)})"


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of each number, as bits in the order of `names`."""

    names: list[str]
    bits: Ints

    def any(self, wanted: frozenset[str]) -> Bools:
        """Which numbers have one of the wanted forms."""
        having: Bools = (self.bits & sum(1 << i for i, name in enumerate(self.names) if name in wanted)) != 0
        return having


def _forms(words: Any, numbers: pa.RecordBatch) -> _Forms:
    """The forms of the numbers: Python looks at each distinct kind, shape and unit once, and at each distinct year."""
    read = (numbers["kind"], _shapes(numbers["phrase"]), numbers["unit"])
    columns = [pc.dictionary_encode(column, null_encoding="encode") for column in read]
    kinds, shapes, units = (column.dictionary.to_pylist() for column in columns)
    kind, shape, unit = (column.indices.to_numpy().astype(np.int64) for column in columns)
    joint = (shape * len(kinds) + kind) * len(units) + unit
    _, first, which = np.unique(joint, return_index=True, return_inverse=True)
    found = [
        words.forms(kinds[k], shapes[s], units[u])
        for k, s, u in zip(kind[first].tolist(), shape[first].tolist(), unit[first].tolist(), strict=True)
    ]
    four = np.array([forms == {"four digits"} for forms in found], bool)[which] if found else np.zeros(0, bool)
    values, place = np.unique(pc.fill_null(numbers["value"], 0).to_numpy()[four], return_inverse=True)
    years = [words.of_four_digits(value) for value in values.tolist()]
    sets = {*found, *years, frozenset({"saying"})}
    names = sorted(frozenset().union(*sets))
    code = {forms: sum(1 << names.index(name) for name in forms) for forms in sets}
    bits = np.array([code[forms] for forms in found], np.int64)[which] if found else np.zeros(0, np.int64)
    bits[four] = np.array([code[forms] for forms in years], np.int64)[place] if years else bits[four]
    said = pc.is_in(pc.utf8_lower(numbers["phrase"]), pa.array(words.SAYINGS)).to_numpy(zero_copy_only=False)
    bits[said] = code[frozenset({"saying"})]
    return _Forms(names, bits)


def _shapes(phrases: pa.StringArray) -> pa.LargeStringArray:
    """The phrases with every ASCII digit as 0."""
    texts = phrases.cast(pa.large_string())
    offsets = np.frombuffer(texts.buffers()[1], np.int64)[texts.offset : texts.offset + len(texts) + 1]
    if not len(texts):
        return texts
    data = np.frombuffer(texts.buffers()[2], np.uint8)[offsets[0] : offsets[-1]]
    return marks.strings(np.where(data - np.uint8(0x30) < 10, np.uint8(0x30), data), offsets - offsets[0])
