"""How well the reader reads paragraphs that were annotated by hand, by the guideline, before it had seen them.

`evaluation/README.md` says what the files hold, who wrote them, and how much of each was right at its first reading: that
is what to expect of another text. Each figure here is a floor: it may rise with the reader and must not fall. What is
still wrong, `pytest -k evaluation -rP` prints.
"""

import json
from collections import Counter
from collections.abc import Iterator
from math import isclose
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from pipeline.extract.claims import extract

Row = dict[str, Any]
Verdict = tuple[str, bool, str]

FOLDER = Path(__file__).parent / "evaluation"
FIELDS = {
    "op": "op", "unit": "unit", "counted": "counted", "authority": "authority_text", "cue": "authority_cue",
    "modality": "modality", "place": "place_text",
}  # fmt: skip
"""The fields of the annotation that have a column of the reader's."""

RIGHT = {
    "paragraphs": {
        "claim": (591, 594),
        "span": (588, 591),
        "value": (586, 587),
        "op": (553, 553),
        "unit": (474, 475),
        "counted": (358, 363),
        "authority": (493, 499),
        "cue": (114, 117),
        "modality": (495, 500),
        "place": (550, 559),
        "time": (509, 515),
        "non-claim": (228, 230),
        "reason": (204, 206),
        "no false claim": (0, 1),
    },
    "unseen": {
        "claim": (134, 134),
        "span": (133, 134),
        "value": (133, 133),
        "op": (124, 124),
        "unit": (120, 120),
        "counted": (75, 75),
        "authority": (114, 117),
        "cue": (34, 34),
        "modality": (113, 115),
        "place": (116, 118),
        "time": (116, 120),
        "non-claim": (39, 40),
        "reason": (35, 38),
        "no false claim": (0, 0),
    },
    "styles": {
        "claim": (390, 391),
        "span": (390, 390),
        "value": (390, 390),
        "op": (364, 365),
        "unit": (373, 373),
        "counted": (127, 127),
        "authority": (337, 343),
        "cue": (158, 160),
        "modality": (309, 310),
        "place": (336, 342),
        "time": (361, 364),
        "non-claim": (97, 99),
        "reason": (88, 88),
        "no false claim": (0, 0),
    },
    "voices": {
        "claim": (478, 478),
        "span": (478, 478),
        "value": (478, 478),
        "op": (456, 456),
        "unit": (137, 139),
        "counted": (153, 156),
        "authority": (424, 434),
        "cue": (206, 210),
        "modality": (385, 391),
        "place": (454, 455),
        "time": (435, 443),
        "non-claim": (55, 55),
        "reason": (51, 51),
        "no false claim": (0, 0),
    },
    "renderings": {
        "claim": (216, 216),
        "span": (216, 216),
        "value": (216, 216),
        "op": (215, 216),
        "unit": (31, 31),
        "counted": (50, 51),
        "authority": (193, 202),
        "cue": (49, 55),
        "modality": (195, 202),
        "place": (20, 23),
        "non-claim": (62, 63),
        "reason": (54, 54),
        "no false claim": (0, 0),
    },
    "witnesses": {
        "claim": (233, 235),
        "span": (232, 233),
        "value": (233, 233),
        "op": (230, 230),
        "unit": (33, 33),
        "counted": (100, 102),
        "authority": (204, 215),
        "cue": (114, 123),
        "modality": (179, 185),
        "place": (4, 4),
        "time": (5, 5),
        "non-claim": (49, 51),
        "reason": (30, 30),
        "no false claim": (0, 0),
    },
    "testimonies": {
        "claim": (453, 454),
        "span": (453, 453),
        "value": (453, 453),
        "op": (450, 452),
        "unit": (119, 122),
        "counted": (149, 154),
        "authority": (400, 413),
        "cue": (198, 208),
        "modality": (403, 410),
        "place": (117, 117),
        "time": (138, 140),
        "non-claim": (64, 66),
        "reason": (62, 63),
        "no false claim": (0, 0),
    },
    "dispatches": {
        "claim": (556, 556),
        "span": (556, 556),
        "value": (555, 555),
        "op": (517, 520),
        "authority": (457, 479),
        "modality": (445, 458),
        "non-claim": (148, 148),
        "reason": (145, 147),
        "no false claim": (0, 1),
    },
    "translations": {
        "claim": (410, 411),
        "span": (408, 410),
        "value": (403, 408),
        "op": (409, 410),
        "authority": (369, 410),
        "modality": (373, 410),
        "non-claim": (80, 82),
        "reason": (80, 80),
        "no false claim": (0, 0),
    },
    "chronicles": {
        "claim": (232, 233),
        "span": (232, 232),
        "value": (232, 232),
        "op": (230, 232),
        "authority": (221, 232),
        "modality": (223, 232),
        "non-claim": (4, 4),
        "reason": (4, 4),
        "no false claim": (0, 3),
    },
    "registers": {
        "claim": (13053, 13104),
        "span": (12970, 13053),
        "value": (12986, 13053),
        "op": (12882, 13053),
        "unit": (1118, 1155),
        "authority": (11647, 13053),
        "modality": (12076, 13053),
        "non-claim": (3246, 3341),
        "reason": (3152, 3246),
        "no false claim": (0, 3),
    },
}
"""How many of each field are right, of how many, as reached."""


def said(words: str | None) -> str | None:
    """A name or a noun phrase without its article."""
    if words is None:
        return None
    kept = words.lower().replace("’", "'").split()
    while kept and kept[0] in ("the", "a", "an", "his", "her", "its", "their"):
        kept.pop(0)
    return " ".join(kept)


def agrees(field: str, gold: Any, found: Any) -> bool:
    """Whether an answer is the annotated one; of a counted noun the head decides, of a cue that one holds the other."""
    if isinstance(gold, list):
        return any(agrees(field, one, found) for one in gold)
    if gold is None or gold == "~" or found is None:
        return (found is None and (gold is None or gold == "~")) or (field == "op" and gold == found)
    one, other = said(gold), said(found)
    if field == "cue":
        return one in other or other in one
    if field == "counted":
        return one == other or one.endswith(f" {other}") or other.endswith(f" {one}")
    return bool(one == other)


def verdicts(text: str, golds: list[Row], rows: list[Row]) -> Iterator[Verdict]:
    """For each number the fields that are judged: the field, whether it is right, and what was wanted and found."""
    met = set()
    for gold in golds:
        near = [row for row in rows if row["start"] < gold["end"] and gold["start"] < row["end"]]
        met |= {row["start"] for row in near}
        quote = text[gold["start"] : gold["end"]]
        claim = next((row for row in near if row["reason"] is None), None)
        if gold["kind"] == "non_claim":
            yield "non-claim", bool(near) and near[0]["reason"] is not None, f"{quote!r}"
            if near and near[0]["reason"] is not None and "reason" in gold:
                yield "reason", agrees("reason", gold["reason"], near[0]["reason"]), f"{quote!r}: {near[0]['reason']}"
        elif gold["kind"] == "claim":
            yield "claim", claim is not None, f"{quote!r}"
            if claim is None:
                continue
            span = (gold["start"], gold["end"]) == (claim["start"], claim["end"])
            yield "span", span, f"{quote!r}: {claim['quote']!r}"
            for field, right, found in judged(gold, claim):
                yield field, right, f"{quote!r}: {gold.get(field)!r}, found {found!r}"
    for row in rows:
        if row["reason"] is None and row["start"] not in met:
            yield "no false claim", False, f"{row['quote']!r}"


def judged(gold: Row, claim: Row) -> Iterator[tuple[str, bool, Any]]:
    wanted = [gold[end] for end in ("low", "high") if gold[end] is not None] or [gold["value"]]
    if wanted != [None]:
        found = [value for value in (claim["value"], claim["value_high"]) if value is not None]
        same = len(wanted) == len(found)
        same = same and all(isclose(one, other, rel_tol=1e-4) for one, other in zip(wanted, found, strict=True))
        yield "value", same, found
    answers = {field: claim[column] for field, column in FIELDS.items()}
    answers["time"] = claim["as_of"] or claim["time_text"]
    for field, found in answers.items():
        if field in gold:
            yield field, agrees(field, gold[field], found), found


def annotated(name: str) -> list[Row]:
    """The paragraphs of a file, or of all files in a folder of that name."""
    paths = sorted((FOLDER / name).glob("*.jsonl")) or [FOLDER / f"{name}.jsonl"]
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("name", RIGHT)
def test_as_much_as_before_is_read_right(name: str) -> None:
    lines = annotated(name)
    batch = pa.RecordBatch.from_pydict({key: [line[key] for line in lines] for key in ("id", "text")})
    rows = extract(batch.rename_columns(["doc_id", "text"])).to_pylist()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for line in lines:
        own = [row for row in rows if row["doc_id"] == line["id"]]
        for field, good, told in verdicts(line["text"], line["quantities"], own):
            right[field] += good
            total[field] += 1
            if not good:
                print(f"{line['id']} {field}: {told}")
    reached = {field: (right[field], total[field]) for field in total}
    print(reached)
    for field, (good, _) in RIGHT[name].items():
        assert right[field] >= good, field
    assert total["no false claim"] <= RIGHT[name]["no false claim"][1]


def test_the_annotation_is_of_these_texts() -> None:
    files = (path.relative_to(FOLDER).with_suffix("") for path in FOLDER.rglob("*.jsonl"))
    assert {path.parts[0] for path in files} == set(RIGHT)
    for name in RIGHT:
        lines = annotated(name)
        assert len({line["id"] for line in lines}) == len(lines)
        for line in lines:
            at = 0
            for gold in line["quantities"]:
                assert at <= gold["start"] < gold["end"] <= len(line["text"]), line["id"]
                at = gold["end"]
