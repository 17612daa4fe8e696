"""What the scan of numbers needs of a language: patterns ready for windows, and readers that remember.

A language is a folder with the modules `changes`, `grammar`, `grammar_reading`, `grammar_whole`, `hedges` and `units`;
nothing but this module looks into it on behalf of the numbers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

from pipeline.extract import marks


class Item(NamedTuple):
    """A reading with its offsets in bytes of the phrase."""

    start: int
    end: int
    unit_start: int
    unit_end: int
    kind: str
    op: str
    value: float | None
    value_high: float | None
    significant_digits: int
    unit: str | None
    repair: str | None
    doubt: str
    measurable: bool


class Doubt(NamedTuple):
    """A letter after digits that may scale or measure them."""

    name: str
    scale: float
    unit: str
    beside: str
    """What says that it is the unit, at the start of what follows the number or anywhere before it."""
    before: bool
    unless: str = r"^\b$"
    """What says before the number that it is not; nothing, if nothing does."""


class Beside(NamedTuple):
    """Patterns for the words left and right of a number, and the units it may have; what is empty is met by any."""

    left: str = ""
    right: str = ""
    units: tuple[str, ...] = ()


class Change(NamedTuple):
    """Words beside a number that make it a difference; an empty pattern is met by every number.

    `units` are those it is measured in, any or none where the tuple is empty, and `but` those it is not; `measured`
    asks for a unit, whichever. Where any of `unless` fits it is none after all.
    """

    left: str = ""
    right: str = ""
    units: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    measured: bool = False
    unless: tuple[Beside, ...] = ()

    def spelled(self, spell: Callable[[str], str]) -> "Change":
        """The change with all of its patterns as `spell` gives them."""
        unless = tuple(Beside(spell(other.left), spell(other.right), other.units) for other in self.unless)
        return self._replace(left=spell(self.left), right=spell(self.right), unless=unless)


@dataclass(frozen=True, slots=True)
class Rules:
    """The patterns and functions of one language; what each is for is said where the language defines it."""

    piece: str
    led_by_point: str
    joint: str
    hint: str
    gap: Callable[[str], tuple[bool, bool, bool]]
    opening: str
    within: str
    times: str
    change: str
    moved: str
    inches: str
    plain: str
    separator: str
    noun: str
    share: str
    hedged: str
    part_of_one: str
    aged: str
    dated: str
    no_money: str
    initial: str
    glued: tuple[str, ...]
    pointed: str
    whole: str
    per: str
    counted: str
    comma: str
    decimal_comma: str
    scaled_comma: str
    comma_left: str
    comma_right: str
    behind_word: str
    left: str
    right: str
    right_not: str
    left_not: str
    over: str
    lasting: str
    durations: tuple[str, ...]
    occasions: str
    within_time: str
    deadline: str
    under: str
    holders: str
    share_unit: str
    gloss: str
    elides: str
    elided: str
    decimals: str
    hundredths: str
    changes: tuple[Change, ...]
    otherwise: str
    also_by: str
    beside_left: str
    """`left` or what any of `changes` asks for on the left, in one pattern."""
    beside_right: str
    """The same on the right, of the changes that ask for nothing on the left."""
    ending: Callable[[str], str]
    operator: Callable[[str, bool], str]
    doubts: tuple[Doubt, ...]
    items: Callable[[str], tuple[Item, ...]]
    unit: Callable[[str], tuple[int, int, str, bool]]


@lru_cache
def rules_of(language: str) -> Rules:
    """The rules of a language by its code. Raises `ValueError` for one that has no folder."""
    folder = f"pipeline.extract.{language}"
    if not language.isidentifier() or find_spec(folder) is None:
        raise ValueError(
            f"language: found {language!r}, expected 'en' or another that has a folder in pipeline/extract"
        )
    grammar, changes, hedges, units, reading, whole = (
        import_module(f"{folder}.{name}")
        for name in ("grammar", "changes", "hedges", "units", "grammar_reading", "grammar_whole")
    )
    windowed = marks.byte_pattern
    return Rules(
        piece=grammar.PIECE,
        led_by_point=windowed(grammar.LED_BY_POINT),
        joint=windowed(grammar.JOINT),
        hint=grammar.HINT,
        gap=grammar.gap,
        opening=windowed(grammar.OPENING),
        within=grammar.WITHIN,
        times=windowed(grammar.TIMES),
        change=windowed(grammar.CHANGE),
        moved=windowed(changes.MOVED),
        inches=grammar.INCHES,
        plain=grammar.PLAIN,
        separator=grammar.SEPARATOR,
        noun=windowed(grammar.NOUN),
        share=windowed(grammar.SHARE),
        hedged=windowed(grammar.HEDGED),
        part_of_one=windowed(units.PART_OF_ONE),
        aged=windowed(units.AGED),
        dated=windowed(units.DATED),
        no_money=windowed(units.NO_MONEY),
        initial=units.INITIAL,
        glued=units.GLUED,
        pointed=units.POINTED,
        whole=windowed(units.WHOLE),
        per=windowed(units.PER),
        counted=units.COUNTED,
        comma=units.COMMA,
        decimal_comma=units.DECIMAL_COMMA,
        scaled_comma=units.SCALED_COMMA,
        comma_left=units.COMMA_LEFT,
        comma_right=units.COMMA_RIGHT,
        behind_word=units.BEHIND_WORD,
        left=windowed(hedges.LEFT),
        right=windowed(hedges.RIGHT),
        right_not=windowed(hedges.RIGHT_NOT),
        left_not=windowed(hedges.LEFT_NOT),
        over=hedges.OVER,
        lasting=windowed(hedges.LASTING),
        durations=hedges.DURATIONS,
        occasions=windowed(hedges.OCCASIONS),
        within_time=hedges.WITHIN,
        deadline=windowed(hedges.DEADLINE),
        under=hedges.UNDER,
        holders=windowed(hedges.OF_HOLDERS),
        share_unit=windowed(units.LISTED),
        gloss=windowed(units.GLOSS),
        elides=windowed(units.ELIDES),
        elided=windowed(units.ELIDED),
        decimals=units.DECIMALS,
        hundredths=units.HUNDREDTHS,
        changes=tuple(change.spelled(windowed) for change in changes.CHANGES),
        otherwise=windowed(changes.OTHERWISE),
        also_by=windowed(changes.ALSO_BY),
        beside_left=windowed(marks.any_of(hedges.LEFT, *(change.left for change in changes.CHANGES if change.left))),
        beside_right=windowed(
            marks.any_of(hedges.RIGHT, *(change.right for change in changes.CHANGES if not change.left))
        ),
        ending=hedges.ending,
        operator=hedges.operator,
        doubts=(
            Doubt("metres", 1e6, "m", windowed(units.METRES), before=False, unless=windowed(units.MILLIONS)),
            Doubt("kelvin", 1e3, "kelvin", windowed(units.KELVIN), before=True),
        ),
        items=_items(reading.read, whole.WITHOUT_UNIT),
        unit=_unit(units.measure),
    )


def _items(read: Callable[[str], list[Any]], without_unit: tuple[str, ...]) -> Callable[[str], tuple[Item, ...]]:
    """The reader of a language with offsets in bytes; it remembers, because the same numbers come again and again."""

    @lru_cache(maxsize=1 << 16)
    def items(phrase: str) -> tuple[Item, ...]:
        readings = read(phrase)
        if not phrase.isascii():
            readings = [_in_bytes(reading, phrase) for reading in readings]
        return tuple(
            Item(
                r.start, r.end, r.unit_start, r.unit_end, r.kind, r.op, r.value, r.value_high,
                r.significant_digits, r.unit, r.repair, r.doubt, r.kind not in without_unit,
            )
            for r in readings
        )  # fmt: skip

    return items


def _in_bytes(reading: Any, phrase: str) -> Any:
    """A reading with its offsets in bytes of the phrase."""
    offsets = {name: getattr(reading, name) for name in ("start", "end", "unit_start", "unit_end")}
    return reading._replace(**{name: len(phrase[:at].encode()) if at >= 0 else at for name, at in offsets.items()})


def _unit(
    measure: Callable[[str], tuple[int, int, str, bool] | None],
) -> Callable[[str], tuple[int, int, str, bool]]:
    """The reader of a language's units with offsets in bytes; an empty name where there is none."""

    @lru_cache(maxsize=1 << 16)
    def unit(text: str) -> tuple[int, int, str, bool]:
        found = measure(text)
        if found is None:
            return 0, 0, "", False
        start, end, name, still_open = found
        return len(text[:start].encode()), len(text[:end].encode()), name, still_open

    return unit
