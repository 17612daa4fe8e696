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
from pipeline.extract.scene import Scene, vocabulary

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
    names = sorted(
        {rule.reason for rule in words.RULES if rule.reason} | set(words.BY_KIND.values()) | {"year", "unparsed"}
    )
    count = len(start)
    # The place of the first rule that decides, while it is sought one behind the last for none.
    none = len(words.RULES)
    rule_of = np.full(count, none, np.int64)
    bits = _forms(words, scene.language, numbers)
    left, right = scene.left_rows(start, _WIDTH), scene.right_rows(tail, _WIDTH)
    for group in _grouped(scene.language):
        # One look for all the rules of a group leaves few numbers for each of them to look at.
        about = np.flatnonzero(bits & group.forms)
        first = (left if group.left else right).take(about, axis=0)
        about = about[marks.matches(marks.row_binaries(first), group.pattern)]
        having, decided = bits[about], rule_of[about]
        for position, forms, rule in group.rules:
            among = np.flatnonzero((having & forms != 0) & (decided > position))
            if rule.nounless:
                among = among[~nouns.adjacent[about[among]]]
            for beside, where in ((rule.left, left), (rule.right, right)):
                if beside and len(among):
                    among = among[marks.matches(marks.row_binaries(where.take(about[among], axis=0)), beside)]
            decided[among] = position
        rule_of[about] = decided
    for position, rule in enumerate(words.RULES):
        if not rule.left and not rule.right:
            rule_of[(bits & _bits(scene.language, rule.forms) != 0) & (rule_of > position)] = position
    rule_of[rule_of == none] = -1

    reason = np.full(count, -1, np.int64)
    kinds = numbers["kind"].dictionary_encode()
    by_kind = [names.index(words.BY_KIND[k]) if k in words.BY_KIND else -1 for k in kinds.dictionary.to_pylist()]
    if by_kind:
        reason = np.array(by_kind, np.int64)[kinds.indices]
    ruled = rule_of >= 0
    of_rule = np.array([names.index(rule.reason) if rule.reason else -1 for rule in words.RULES], np.int64)
    reason[ruled] = of_rule[rule_of[ruled]]

    years = np.flatnonzero((reason < 0) & (bits & _bits(scene.language, frozenset({"year"})) != 0))
    bounded = pc.is_in(numbers["op"], pa.array([">", ">=", "<", "<=", "delta"])).to_numpy(zero_copy_only=False)[years]
    behind = marks.row_binaries(left[years])
    modern = bits[years] & _bits(scene.language, frozenset({"modern"})) != 0
    dated = marks.matches(behind, words.YEAR_LEFT) | (modern & marks.matches(behind, words.MODERN_LEFT))
    counted = ((nouns.plural & nouns.adjacent)[years] | bounded) & ~dated
    reason[years[~counted]] = names.index("year")
    # A range that runs downwards, such as a vote of 12-6, is no range, and nothing else is known of it.
    downwards = pc.fill_null(pc.greater(numbers["value"], numbers["value_high"]), False)
    unread = pc.or_(pc.is_null(numbers["value"]), downwards).to_numpy(zero_copy_only=False)
    reason[(reason < 0) & unread] = names.index("unparsed")
    return Reasons(reason, rule_of, names)


@dataclass(frozen=True, slots=True)
class _Group:
    """Rules that are looked up together: on the side they are first looked up on, with any of their patterns.

    `forms` are the bits of the forms they are about, `rules` each rule with its place in the order and its forms' bits.
    """

    left: bool
    forms: int
    pattern: str
    rules: list[tuple[int, int, Any]]


@lru_cache(maxsize=8)
def _grouped(language: str) -> list[_Group]:
    """The rules in groups. Rules whose patterns fit almost every number, but are about few forms, are apart."""
    groups: dict[tuple[str, int], list[tuple[int, Any]]] = {}
    words = vocabulary(language, "nonclaims")
    for position, rule in enumerate(words.RULES):
        if rule.left or rule.right:
            side = "left" if rule.left and not rule.by_right else "right"
            apart = next((i for i, forms in enumerate(words.APART) if rule.forms <= forms), -1)
            groups.setdefault((side, apart), []).append((position, rule))
    return [
        _Group(
            side == "left",
            _bits(language, frozenset().union(*(rule.forms for _, rule in rules))),
            marks.any_of(*(getattr(rule, side) for _, rule in rules)),
            [(position, _bits(language, rule.forms), rule) for position, rule in rules],
        )
        for (side, _), rules in groups.items()
    ]


@lru_cache(maxsize=8)
def _known_forms(language: str) -> list[str]:
    """The forms that some rule is about: a number may have others, and nothing asks for them."""
    words = vocabulary(language, "nonclaims")
    known = sorted(frozenset({"year", "modern"}).union(*(rule.forms for rule in words.RULES)))
    assert len(known) < 63, "the forms of a number are the bits of one integer"
    return known


@lru_cache(maxsize=1 << 12)
def _bits(language: str, forms: frozenset[str]) -> int:
    """A set of forms as bits."""
    return sum(1 << i for i, name in enumerate(_known_forms(language)) if name in forms)


def _forms(words: Any, language: str, numbers: pa.RecordBatch) -> Ints:
    """The forms of each number, as bits: each distinct kind, shape, unit and year is looked at once."""
    read = (numbers["kind"], _shapes(numbers["phrase"]), numbers["unit"])
    columns = [pc.dictionary_encode(column, null_encoding="encode") for column in read]
    kinds, shapes, units = (column.dictionary.to_pylist() for column in columns)
    kind, shape, unit = (column.indices.to_numpy().astype(np.int64) for column in columns)
    joint = pa.array((shape * len(kinds) + kind) * len(units) + unit).dictionary_encode()
    rest, unit = np.divmod(joint.dictionary.to_numpy(), max(len(units), 1))
    shape, kind = np.divmod(rest, max(len(kinds), 1))
    found = [
        words.forms(kinds[k], shapes[s], units[u])
        for k, s, u in zip(kind.tolist(), shape.tolist(), unit.tolist(), strict=True)
    ]
    which = joint.indices.to_numpy()
    bits: Ints = np.array([_bits(language, forms) for forms in found], np.int64)[which]
    four = np.array([forms == {"four digits"} for forms in found], bool)[which]
    values, place = np.unique(pc.fill_null(numbers["value"], 0).to_numpy()[four], return_inverse=True)
    bits[four] = np.array([_bits(language, words.of_four_digits(value)) for value in values.tolist()], np.int64)[place]
    said = pc.is_in(pc.utf8_lower(numbers["phrase"]), pa.array(words.SAYINGS)).to_numpy(zero_copy_only=False)
    bits[said] = _bits(language, frozenset({"saying"}))
    return bits


def _shapes(phrases: pa.StringArray) -> pa.LargeStringArray:
    """The phrases with every ASCII digit as 0."""
    texts = phrases.cast(pa.large_string())
    offsets = np.frombuffer(texts.buffers()[1], np.int64)[texts.offset : texts.offset + len(texts) + 1]
    if not len(texts):
        return texts
    data = np.frombuffer(texts.buffers()[2], np.uint8)[offsets[0] : offsets[-1]]
    return marks.strings(np.where(data - np.uint8(0x30) < 10, np.uint8(0x30), data), offsets - offsets[0])
