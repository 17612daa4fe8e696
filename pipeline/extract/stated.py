"""Relations that a text states, found by the words that state them: `most of`, `of them`, `the others died`.

What lives here: from a cue to a `Statement` about the quantities, or the numbers, of the claims around it. What does
not: the cues, which are a language's (`en/relation_cues.py`), relations that people write (`ingest.relations`), and
what follows from any of them. A cue whose numbers or quantities are not all known states nothing here: nothing is
guessed.

A document is gone through claim by claim. A part that was named remembers its whole, so that `the total` leads back to
all there are, and `the largest` is held against the other parts.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from typing import Any, Final

import numpy as np
import pyarrow as pa

from pipeline.extract import marks
from pipeline.extract.scene import lay_out, vocabulary
from pipeline.ingest.passages import characters_before
from pipeline.ingest.relations import Span, Statement

Row = Mapping[str, Any]

SAME: Final = 0.15
"""How far two numbers may be apart that a text calls about the same, as a share of the larger one."""

NEAR: Final = 24
"""Characters between a number and "of them" that it goes with, room for the noun it counts."""

REACH: Final = 2
"""How many passages back the numbers may stand of which a sentence goes on to speak."""


@dataclass(frozen=True)
class Named:
    """A claim with what a rule needs of it; `sentence` and `passage` count from 0 in its document."""

    span: Span
    claim_id: str
    op: str
    value: float
    quantity_id: str | None
    base_claim_id: str | None
    unit: str
    authority_id: str | None
    confirms: str | None
    sentence: int
    passage: int


@dataclass(frozen=True)
class _Text:
    """One document, with the characters at which its sentences and passages begin."""

    doc_id: str
    text: str
    sentences: list[int]
    passages: list[int]

    def bounds(self, sentence: int) -> tuple[int, int]:
        upto = self.sentences[sentence + 1] if sentence + 1 < len(self.sentences) else len(self.text)
        return self.sentences[sentence], upto


def stated_relations(
    texts: Mapping[str, str],
    claims: Iterable[Row],
    attributions: Iterable[Row],
    quantities: Iterable[Row],
    language: str = "en",
) -> list[Statement]:
    """What the texts, by doc_id, state of the `claims` in them, in the order of the texts.

    `claims`, `attributions` and `quantities` are rows of these tables. Each statement names its `rule`.
    """
    speakers: dict[str, Row] = {}
    for row in sorted(attributions, key=lambda row: row["step"]):
        if row["step"]:
            speakers[row["claim_id"]] = row
    places = {row["quantity_id"]: row for row in quantities}
    by_document: dict[str, list[Row]] = {}
    for row in claims:
        by_document.setdefault(row["doc_id"], []).append(row)
    found: list[Statement] = []
    for doc_id, text in texts.items():
        rows = sorted(by_document.get(doc_id, ()), key=lambda row: row["start"])
        if rows:
            layout = _laid_out(doc_id, text, language)
            named = [_named(layout, row, speakers.get(row["claim_id"])) for row in rows]
            found += _Reading(layout, named, places, vocabulary(language, "relation_cues")).statements()
    return found


def _laid_out(doc_id: str, text: str, language: str) -> _Text:
    scene = lay_out(pa.array([text], pa.string()), language)
    sentences, passages = (
        (characters_before(scene.written, at[:-1].astype(np.int64)) - marks.GAP).tolist()
        for at in (scene.sentence, scene.passage)
    )
    return _Text(doc_id, text, sentences, passages)


def _named(layout: _Text, row: Row, speaker: Row | None) -> Named:
    return Named(
        Span(row["doc_id"], row["start"], row["end"], row["quote"]),
        row["claim_id"],
        row["op"],
        row["value"],
        row["quantity_id"],
        row["base_claim_id"],
        row["unit"],
        speaker["authority_id"] if speaker else None,
        speaker["cue"] if speaker and speaker["relation"] == "confirms" else None,
        bisect.bisect_right(layout.sentences, row["start"]) - 1,
        bisect.bisect_right(layout.passages, row["start"]) - 1,
    )


@dataclass(frozen=True)
class Cue:
    """The words of a rule, where they stand in the document, and what stands before them in the sentence."""

    rule: str
    match: re.Match[str]
    at: int
    to: int
    before: str

    @classmethod
    def found(cls, rule: str, match: re.Match[str], start: int) -> Cue:
        """The cue of a match in a sentence that begins at `start`."""
        return cls(rule, match, start + match.start(), start + match.end(), match.string[: match.start()])

    @property
    def owns(self) -> bool:
        """Whether the words ask for a whole of their own: "most of the 5 million", but not "the majority"."""
        said = self.match.group().lower()
        return said.endswith("of") or "total" in said


@dataclass
class _Reading:
    layout: _Text
    claims: list[Named]
    quantities: Mapping[str, Row]
    words: Any
    whole_of: dict[str, str] = field(default_factory=dict)
    """The whole of each quantity that was named as a part, in the order of naming."""
    listed: set[str] = field(default_factory=set)
    """The parts that were named as such in a list of parts: those of the same whole may go on."""

    def statements(self) -> list[Statement]:
        found: list[Statement] = []
        for sentence in range(len(self.layout.sentences)):
            here = [claim for claim in self.claims if claim.sentence == sentence]
            if here:
                found += self._sentence(sentence, here)
        return found

    def _sentence(self, sentence: int, here: list[Named]) -> list[Statement]:
        """The statements of one sentence, in the order of their cues."""
        start, end = self.layout.bounds(sentence)
        words = self.layout.text[start:end]
        cues: list[tuple[int, int, Callable[[], list[Statement]]]] = []
        for rule, pattern in (
            (self._most, self.words.MOST),
            (self._of_them, self.words.OF_THEM),
            (self._of_total, self.words.OF_TOTAL),
            (self._others_lost, self.words.OTHERS_LOST),
            (self._largest, self.words.LARGEST),
            (self._near, self.words.NEAR),
            (self._difference, self.words.DIFFERENCE),
        ):
            for match in _spaced(pattern).finditer(words):
                cue = Cue.found(rule.__name__.strip("_"), match, start)
                cues.append((cue.at, cue.to, partial(rule, here, cue)))
        cues += [(c.span.start, c.span.end, partial(self._confirmed, c, words, start)) for c in here]
        cues.sort(key=itemgetter(0, 1))
        return [statement for _, _, rule in cues for statement in rule()]

    # -- parts of a whole -----------------------------------------------------------------------------------

    def _most(self, here: list[Named], cue: Cue) -> list[Statement]:
        if self.words.MOST_NOT.search(cue.before):
            return []
        whole, part = self._whole_and_part(here, cue)
        if part is None or whole is None or not self._beside_words(part, cue):
            return []
        if not self._part(part, whole, listed=not cue.owns):
            return []
        return [self._said("most", ">", {part.quantity_id: 1, whole: -0.5}, cue, part)]

    def _of_total(self, here: list[Named], cue: Cue) -> list[Statement]:
        whole, part = self._whole_and_part(here, cue)
        if part is None or whole is None or re.search(r"[.;:]", self.layout.text[cue.to : part.span.start]):
            return []
        root = self._root(whole)
        if not self._part(part, root, listed=False):
            return []
        return [self._said("part_of", ">=", {root: 1, part.quantity_id: -1}, cue, part)]

    def _of_them(self, here: list[Named], cue: Cue) -> list[Statement]:
        text = self.layout.text
        before = [c for c in here if c.span.end <= cue.at and _beside(text[c.span.end : cue.at])]
        after = [c for c in here if c.span.start >= cue.to]
        if before and not cue.match.group().lower().endswith(("whom", "which")):
            part = before[-1]
            earlier = [c for c in here if c.span.end <= part.span.start]
        else:
            if not after or not re.fullmatch(r",?\s*(?:[A-Za-z]+\s+){0,3}", text[cue.to : after[0].span.start]):
                return []
            part, earlier = after[0], [c for c in here if c.span.end <= cue.at]
        whole = self._antecedent(part, earlier)
        if whole is None or not self._part(part, whole, listed=True):
            return []
        return [self._said("part_of", ">=", {whole: 1, part.quantity_id: -1}, cue, part)]

    def _others_lost(self, here: list[Named], cue: Cue) -> list[Statement]:
        """The larger number, of the sentence or the last before it, is of the whole; the smaller one of those left."""
        named = [c for c in here if c.span.end <= cue.at and self._counts(c)]
        if not named or any(cue.at <= c.span.start < cue.to for c in here):
            return []
        earlier = [c for c in self._earlier(named[0]) if c.sentence < named[0].sentence and self._counts(c)]
        pair = [named[0], named[-1]] if len(named) > 1 else [*earlier[-1:], *named]
        if len(pair) < 2:
            return []
        left, whole = sorted(pair, key=lambda claim: claim.value)
        rest = left.quantity_id if left in named or left.quantity_id is None else self._root(left.quantity_id)
        lost = self._loss_of(whole.quantity_id)
        if whole.quantity_id is None or rest is None or lost is None or len({whole.quantity_id, rest, lost}) < 3:
            return []
        self.whole_of.update({rest: whole.quantity_id, lost: whole.quantity_id})
        return [self._said("balance", "=", {whole.quantity_id: 1, rest: -1, lost: -1}, cue, named[0])]

    def _largest(self, here: list[Named], cue: Cue) -> list[Statement]:
        """The first number after the superlative is at least each other part of the whole that was last spoken of."""
        if self.words.LARGEST_NOT.search(cue.before):
            return []
        after = [c for c in here if c.span.start >= cue.to and self._counts(c)]
        if not after or not self.listed:
            return []
        first, last = after[0], self._last_before(after[0])
        whole = self.whole_of.get(last) if last is not None else None
        if whole is None or first.quantity_id in (None, whole):
            return []
        in_sentence = {c.quantity_id for c in after}
        others = [q for q, w in self.whole_of.items() if w == whole and q in self.listed and q not in in_sentence]
        self._part(first, whole, listed=True)
        return [self._said("largest", ">=", {first.quantity_id: 1, other: -1}, cue, first) for other in others]

    # -- numbers beside one another -------------------------------------------------------------------------

    def _near(self, here: list[Named], cue: Cue) -> list[Statement]:
        claim = next((c for c in here if c.span.start >= cue.to and c.quantity_id is not None), None)
        other = None if claim is None else self._counterpart(claim)
        if claim is None or other is None:
            return []
        return [self._of_claims("near", claim, other, cue, op="~", tolerance=SAME)]

    def _difference(self, here: list[Named], cue: Cue) -> list[Statement]:
        sign = cue.at + cue.match.start("sign") - cue.match.start()
        claim = next((c for c in here if c.op == "delta" and sign <= c.span.start <= cue.to + 1), None)
        claim = claim or next((c for c in here if c.op == "delta" and c.span.start <= sign < c.span.end), None)
        base = None if claim is None else next((c for c in self.claims if c.claim_id == claim.base_claim_id), None)
        if claim is None or base is None:
            return []
        size = abs(claim.value) * (-1 if cue.match["sign"].lower() in ("minus", "-", "−") else 1)
        return [self._of_claims("difference", claim, base, cue, constant=float(size))]

    def _confirmed(self, claim: Named, words: str, start: int) -> list[Statement]:
        """A number that somebody confirms is the one that was named before."""
        if claim.confirms is None or claim.op == "delta" or claim.quantity_id is None:
            return []
        before = [c for c in self._earlier(claim) if c.quantity_id == claim.quantity_id and c.value == claim.value]
        match = re.search(r"\s+".join(map(re.escape, claim.confirms.split())), words)
        if not before or match is None:
            return []
        return [self._of_claims("same_as", claim, before[-1], Cue.found("confirmed", match, start))]

    # -- what a sentence speaks of --------------------------------------------------------------------------

    def _counts(self, claim: Named) -> bool:
        return claim.quantity_id is not None and claim.op != "delta"

    def _whole_and_part(self, here: list[Named], cue: Cue) -> tuple[str | None, Named | None]:
        """The whole and the part of "most of ..." or "of the total ...".

        The number right after the cue is the whole's own, "most of the 5 million, over 3 million"; else it is the part,
        and the whole was named before."""
        after = [c for c in here if c.span.start >= cue.to and self._counts(c)]
        if not after:
            return None, None
        first = after[0]
        between = self.layout.text[cue.to : first.span.start]
        if cue.owns and "(" not in between and self.words.DETERMINERS.fullmatch(between):
            return first.quantity_id, after[1] if len(after) > 1 else None
        return self._antecedent(
            first, [c for c in here if c.span.end <= cue.at and c.quantity_id not in self.listed]
        ), first

    def _beside_words(self, part: Named, cue: Cue) -> bool:
        """Whether the number stands beside the words for its own group: "most of them (3 million)", "the majority, over
        100 thousand, ..."."""
        text = self.layout.text
        opening = re.search(r"([(,–—])\s*(?:[A-Za-z]+\s+){0,3}$", text[cue.to : part.span.start])
        if opening is None or re.search(r"[.;:]", text[cue.to : part.span.start]):
            return False
        closing = re.match(r"[^.;:(),–—]{0,60}([),–—])", text[part.span.end :])
        return opening.group(1) == "(" or closing is not None

    def _antecedent(self, part: Named, earlier: list[Named]) -> str | None:
        """The quantity that "them" or "the majority" is of: the last one named, or its whole where a list of parts of
        it goes on."""
        named = [c.quantity_id for c in earlier if c.quantity_id is not None]
        last = named[-1] if named else self._last_before(part)
        if last in self.listed:
            return self.whole_of.get(last)
        return last

    def _earlier(self, claim: Named) -> list[Named]:
        return [c for c in self.claims if c.span.start < claim.span.start and claim.passage - c.passage <= REACH]

    def _last_before(self, claim: Named) -> str | None:
        """The quantity of the last number before the sentence of a claim, within reach."""
        named = [
            c.quantity_id for c in self._earlier(claim) if c.sentence < claim.sentence and c.quantity_id is not None
        ]
        return named[-1] if named else None

    def _counterpart(self, claim: Named) -> Named | None:
        """The number that a number is about the same as: its base, or the last one of its quantity before."""
        if claim.op == "delta":
            return next((c for c in self.claims if c.claim_id == claim.base_claim_id), None)
        return next((c for c in reversed(self._earlier(claim)) if c.quantity_id == claim.quantity_id), None)

    def _root(self, quantity: str) -> str:
        seen = {quantity}
        while (above := self.whole_of.get(quantity)) is not None and above not in seen:
            quantity = above
            seen.add(quantity)
        return quantity

    def _loss_of(self, whole: str | None) -> str | None:
        """The one quantity of the codebook that is a loss in the unit of the whole, at its place or at its time."""
        if whole is None or whole not in self.quantities:
            return None
        said = self.quantities[whole]
        losses = [row for row in self.quantities.values() if row["measure"] == "loss" and row["unit"] == said["unit"]]
        shared = [[key for key in ("place_id", "as_of") if row[key] and row[key] == said[key]] for row in losses]
        most = max(map(len, shared), default=0)
        near = [row for row, keys in zip(losses, shared, strict=True) if keys and len(keys) == most]
        return str(near[0]["quantity_id"]) if len(near) == 1 else None

    def _part(self, part: Named, whole: str, *, listed: bool) -> bool:
        """Note that the quantity of `part` is a part of `whole`; whether it can be."""
        if part.quantity_id is None or part.quantity_id == whole or self._root(whole) == part.quantity_id:
            return False
        units = [self.quantities[name]["unit"] for name in (part.quantity_id, whole) if name in self.quantities]
        if len(set(units)) > 1 or self.quantities.get(part.quantity_id, {}).get("measure") in ("share", "rate"):
            return False
        self.whole_of[part.quantity_id] = whole
        if listed:
            self.listed.add(part.quantity_id)
        return True

    # -- statements -----------------------------------------------------------------------------------------

    def _span(self, cue: Cue) -> Span:
        return Span(self.layout.doc_id, cue.at, cue.to, self.layout.text[cue.at : cue.to])

    def _said(self, kind: str, op: str, terms: Mapping[str | None, float], cue: Cue, claim: Named) -> Statement:
        known = {name: float(factor) for name, factor in terms.items() if name is not None}
        who = claim.authority_id
        return Statement(kind, op, "stated", known, span=self._span(cue), authority_id=who, rule=cue.rule)

    def _of_claims(self, kind: str, claim: Named, other: Named, cue: Cue, op: str = "=", **more: Any) -> Statement:
        claims = ((claim.span, 1.0), (other.span, -1.0))
        return Statement(kind, op, "stated", claims=claims, span=self._span(cue), rule=cue.rule, **more)


def _spaced(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern with any white space where it has a space: a sentence may run over lines."""
    return re.compile(pattern.pattern.replace(" ", r"\s+"), pattern.flags)


def _beside(between: str) -> bool:
    """Whether two things stand together: a few words between them, and no mark that parts them."""
    return len(between) <= NEAR and not re.search(r"[.;:()]", between)
