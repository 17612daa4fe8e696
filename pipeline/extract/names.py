"""The names a project gives to authorities, places and quantities, in the form the reader searches for.

What lives here: `Names`, plain data, and the patterns made from it. What does not: reading the codebook's files, and
any decision about a claim. An empty `Names()` reads any text; it only resolves nothing to an identifier.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pyarrow as pa

COUNTS = frozenset({"stock", "flow", "loss"})
"""Measures whose numbers are plain counts and so carry no unit in a text."""

_SPACE = r"[\s\x{a0}]+"
_ANY_APOSTROPHE = re.compile("['\u2019]")
_APOSTROPHE = "(?:'|\u2019)"
_ANY_QUOTE = re.compile('["\u201c\u201d]')
_QUOTE = '(?:"|\u201c|\u201d)'


@dataclass(frozen=True)
class Quantity:
    """A thing a number can be a number of: `terms` are the words by which its sentence is known."""

    quantity_id: str
    place_id: str | None = None
    measure: str | None = None
    unit: str | None = None
    terms: tuple[str, ...] = ()

    def takes(self, unit: str | None) -> bool:
        """Whether a number in this unit (null for a plain count) can be a number of the quantity."""
        if self.measure is None or self.measure in COUNTS:
            return unit is None or unit == self.unit
        if self.measure in ("share", "rate"):
            return unit in ("per cent", "share", "per thousand", self.unit)
        return unit is not None and unit == self.unit

    def lies_in(self, place_id: str | None) -> bool:
        """Whether a number of this place, or of no place, can be a number of the quantity."""
        return place_id is None or self.place_id is None or place_id == self.place_id


@dataclass(frozen=True)
class Names:
    """Aliases as texts write them, each with its identifier, and the quantities with their terms."""

    authorities: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, str] = field(default_factory=dict)
    quantities: tuple[Quantity, ...] = ()

    @classmethod
    def from_tables(
        cls,
        authority_aliases: pa.Table,
        place_aliases: pa.Table,
        quantities: pa.Table,
        quantity_terms: pa.Table,
    ) -> Names:
        """From the codebook's tables; columns as the contract names them, other columns are not looked at."""
        terms: dict[str, list[str]] = {}
        for row in quantity_terms.select(["quantity_id", "term"]).to_pylist():
            terms.setdefault(row["quantity_id"], []).append(row["term"])
        found = quantities.select(["quantity_id", "place_id", "measure", "unit"]).to_pylist()
        return cls(
            authorities=_pairs(authority_aliases, "alias", "authority_id"),
            places=_pairs(place_aliases, "alias", "place_id"),
            quantities=tuple(Quantity(**row, terms=tuple(terms.get(row["quantity_id"], ()))) for row in found),
        )

    @cached_property
    def authority_pattern(self) -> str | None:
        """RE2 for any authority's alias, as written but for a capital at a sentence's start; null if none."""
        return alternation(self.authorities)

    @cached_property
    def place_pattern(self) -> str | None:
        """RE2 for any place's alias, as written but for a capital at a sentence's start; null if none."""
        return alternation(self.places)

    @cached_property
    def term_pattern(self) -> str | None:
        """RE2 for any quantity's term, in any case; null if there is none."""
        pattern = alternation(term for quantity in self.quantities for term in quantity.terms)
        return pattern and f"(?i){pattern}"

    @cached_property
    def quantities_of_term(self) -> dict[str, list[int]]:
        """Positions in `quantities` by term, the term in the form `key` gives."""
        found: dict[str, list[int]] = {}
        for i, quantity in enumerate(self.quantities):
            for term in quantity.terms:
                found.setdefault(key(term), []).append(i)
        return found

    @cached_property
    def authority_of_key(self) -> dict[str, str]:
        """Authority identifiers by alias, the alias in the form `key` gives."""
        return {key(alias): authority for alias, authority in self.authorities.items()}

    @cached_property
    def place_of_key(self) -> dict[str, str]:
        """Place identifiers by alias, the alias in the form `key` gives."""
        return {key(alias): place for alias, place in self.places.items()}


def key(words: str) -> str:
    """The form under which spellings of one alias meet: case, spacing and the style of quotes set aside."""
    straight = words.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"')
    return " ".join(straight.casefold().split())


def alternation(phrases: Iterable[str]) -> str | None:
    """RE2 for any of the phrases as whole words, the longest first; null if there are none."""
    longest_first = sorted({" ".join(phrase.split()) for phrase in phrases} - {""}, key=lambda p: (-len(p), p))
    return f"(?:{'|'.join(map(_literal, longest_first))})" if longest_first else None


def _literal(phrase: str) -> str:
    first, rest = phrase[0], phrase[1:]
    head = f"[{first}{first.upper()}]" if first.isalpha() and first.isascii() else re.escape(first)
    body = _SPACE.join(re.escape(word) for word in rest.split(" "))
    words = _ANY_QUOTE.sub(_QUOTE, _ANY_APOSTROPHE.sub(_APOSTROPHE, head + body))
    # RE2 knows word boundaries of ASCII only: beside another script's letter none can be asked for.
    opens, closes = (r"\b" if c.isascii() and c.isalnum() else "" for c in (first, phrase[-1]))
    return f"{opens}{words}{closes}"


def _pairs(table: pa.Table, alias: str, identifier: str) -> dict[str, str]:
    return dict(zip(table[alias].to_pylist(), table[identifier].to_pylist(), strict=True))
