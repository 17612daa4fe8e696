"""Whatever is wrong with raw/, the user is told where, what, what is expected and what to do; nothing is changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support import FILES, reckoner, replace, tree

Break = Callable[[Path], object]

LETTER = FILES["raw/texts/letter.txt"]


def write(name: str, content: bytes | str) -> Break:
    return lambda root: (root / name).write_bytes(content if isinstance(content, bytes) else content.encode())


def change(name: str, old: str, new: str) -> Break:
    return lambda root: replace(root / name, old, new)


def remove(name: str) -> Break:
    return lambda root: (root / name).unlink()


def link(name: str, target: str) -> Break:
    """`name` becomes a symbolic link; `target` may be anywhere, seen from where the link is."""

    def done(root: Path) -> None:
        path = root / name
        path.unlink(missing_ok=True)
        path.symlink_to(target)

    return done


def both(*breaks: Break) -> Break:
    return lambda root: [make(root) for make in breaks]


def text(content: bytes) -> Break:
    return write("raw/texts/letter.txt", content)


TEXTS = {
    "not UTF-8": (text(b"Forty boats \xe9t\xe9"), "raw/texts/letter.txt, byte 12 (line 1)", "0xe9", "not UTF-8"),
    "cut inside a character": (text("40 caf\u00e9".encode()[:-1]), "raw/texts/letter.txt, byte 6", "0xc3"),
    "a surrogate in UTF-8": (text(b"\n40 \xed\xa0\x80"), "raw/texts/letter.txt, byte 4 (line 2)", "0xed"),
    "NUL": (text("\u00e9\n40\0".encode()), "raw/texts/letter.txt, byte 5 (line 2)", "U+0000"),
    "escape": (text(b"40 \x1b[31mboats"), "raw/texts/letter.txt, byte 3", "U+001B"),
    "delete": (text(b"40\x7f"), "raw/texts/letter.txt, byte 2", "U+007F"),
    "UTF-16": (text(LETTER.encode("utf-16")), "raw/texts/letter.txt, byte 0", "UTF-16", "iconv -f UTF-16 -t UTF-8"),
    "UTF-16 of the other order": (text(b"\xfe\xff" + LETTER.encode("utf-16-be")), "raw/texts/letter.txt", "UTF-16"),
    "UTF-16 without a mark": (text(LETTER.encode("utf-16-le")), "raw/texts/letter.txt, byte 1", "U+0000"),
    "empty": (text(b""), "raw/texts/letter.txt", "0 bytes"),
    "white space only": (text("\ufeff \n\u00a0\t\r\n".encode()), "raw/texts/letter.txt", "nothing but white space"),
    "a text without sidecar": (remove("raw/texts/letter.yaml"), "raw/texts/letter.txt", "raw/texts/letter.yaml"),
    "a sidecar without text": (remove("raw/texts/letter.txt"), "raw/texts/letter.yaml", "add the text"),
    "no text at all": (
        both(*(remove(name) for name in FILES if name.startswith("raw/texts/"))),
        "raw/texts/",
        "no texts",
    ),
    "a doc_id with a space": (write("raw/texts/a letter.txt", LETTER), "raw/texts/a letter.txt", "doc_id"),
    "a doc_id of capitals": (write("raw/texts/LETTER.txt", LETTER), "raw/texts/LETTER.txt", "doc_id"),
    "a doc_id too long": (write(f"raw/texts/{'a' * 65}.txt", LETTER), "doc_id", "up to 64"),
    "a doc_id that is an option": (write("raw/texts/-rf.txt", LETTER), "raw/texts/-rf.txt", "doc_id"),
    "a doc_id of two lines": (write("raw/texts/a\nb.txt", LETTER), "raw/texts/a\\nb.txt", "doc_id"),
    "a doc_id that turns around": (write("raw/texts/a\u202egpj.txt", LETTER), "raw/texts/a\\u202egpj.txt", "doc_id"),
    "a doc_id that is no text": (
        lambda root: Path(os.fsdecode(os.fsencode(root / "raw/texts/") + b"/\xff.txt")).write_text(LETTER),
        "\\udcff.txt",
        "doc_id",
    ),
    "a file of another kind": (write("raw/texts/letter.docx", "PK"), "raw/texts/letter.docx", "move it away"),
    "a folder named like a text": (
        lambda root: (root / "raw/texts/more.txt").mkdir(),
        "raw/texts/more.txt",
        "a file of another kind",
    ),
    "a pipe named like a text": (
        lambda root: os.mkfifo(root / "raw/texts/pipe.txt"),
        "raw/texts/pipe.txt",
        "a file of another kind",
    ),
    "a doc_id twice": (
        lambda root: [(root / "raw/tables").mkdir(), write("raw/tables/letter.csv", "a,1\n")(root)],
        "raw/tables/letter.csv",
        "letter a second time",
        "rename one of them",
    ),
}

LINKS = {
    "a text": (link("raw/texts/letter.txt", "/etc/hostname"), "raw/texts/letter.txt", "outside raw/"),
    "a text by a way round": (link("raw/texts/letter.txt", "../../../secret.txt"), "raw/texts/letter.txt", "outside"),
    "a sidecar": (link("raw/texts/letter.yaml", "/etc/hostname"), "raw/texts/letter.yaml", "outside raw/"),
    "a part of the codebook": (
        link("raw/codebook/places.yaml", "../../../places.yaml"),
        "raw/codebook/places.yaml",
        "outside raw/",
    ),
    "the corrections": (link("raw/corrections.yaml", "/etc/hostname"), "raw/corrections.yaml", "outside raw/"),
    "the description of the dataset": (
        both(
            lambda root: (root.parent / "dataset.yaml").write_text(FILES["raw/dataset.yaml"]),
            link("raw/dataset.yaml", "../../dataset.yaml"),
        ),
        "raw/dataset.yaml",
        "outside raw/",
    ),
    "the lock": (
        both(
            lambda root: (root.parent / "lock.yaml").write_text("{}\n"),
            link("raw/lock.yaml", "../../lock.yaml"),
        ),
        "raw/lock.yaml",
        "outside raw/",
    ),
    "a link to itself": (link("raw/texts/letter.txt", "letter.txt"), "raw/texts/letter.txt"),
    "a link to nothing": (link("raw/texts/letter.txt", "no-such.txt"), "raw/texts/letter.txt"),
}

SIDECAR = """\
work_id: fleet
language: en
rights: Written for this test.
text_public: true
authority_id: chronicle
"""


def table(content: bytes | str, sidecar: str = "") -> Break:
    """A table of the dataset, and what its sidecar says beyond what every sidecar must."""

    def done(root: Path) -> None:
        (root / "raw/tables").mkdir()
        write("raw/tables/fleet.csv", content)(root)
        write("raw/tables/fleet.yaml", SIDECAR + sidecar)(root)

    return done


FLEET = "Port,Boats,Boats\nNorthhaven,40,41\nSouthhaven,50,51\nSouthhaven,60,61\n"
CSV, YAML = "raw/tables/fleet.csv", "raw/tables/fleet.yaml"

TABLES = {
    "a quote that is not closed": (table('Port,Boats\nA,"40\n'), f"{CSV}, line 2", "never closed"),
    "words beside quotes": (table('Port,Boats\n\nA,"40" or so\n'), f"{CSV}, line 3", "or so after the closing quote"),
    "a row too short": (table("Port,Boats\nA,40\nB\n"), f"{CSV}, line 3", "1 cell", "2, as in the first row"),
    "not UTF-8": (table(b"Port,Boats\n\xc5land,40\n"), f"{CSV}, byte 11 (line 2)", "0xc5"),
    "no sidecar": (both(table(FLEET), remove(YAML)), CSV, "a table without a sidecar"),
    "no table": (both(table(FLEET), remove(CSV)), YAML, "a sidecar without a table"),
    "a text among tables": (
        both(table(FLEET), write("raw/tables/more.txt", "40")),
        "raw/tables/more.txt",
        "a file of another kind",
    ),
    "a layout of a text": (
        change("raw/texts/letter.yaml", "language: en", "language: en\ntable: {unit: boats}"),
        "raw/texts/letter.yaml, line 3",
        "letter.txt is a text",
    ),
    "headers only": (table("Port,Boats\n"), f"{YAML}, line 1", "1 header row in a table of 1"),
    "an unknown key": (table(FLEET, "table:\n  header: 2\n"), f"{YAML}, line 7", "did you mean header_rows?"),
    "a column that is not there": (
        table(FLEET, "table:\n  columns:\n    - {column: Ships, unit: boats}\n"),
        f"{YAML}, line 8",
        "Ships; no column has that header",
        "Port, Boats, Boats",
    ),
    "a column that is there twice": (
        table(FLEET, "table:\n  columns:\n    - {column: Boats, unit: boats}\n"),
        f"{YAML}, line 8",
        "2 columns have that header",
        "by its number",
    ),
    "a column beyond the last": (
        table(FLEET, "table:\n  columns:\n    - {column: 4, unit: boats}\n"),
        f"{YAML}, line 8",
        "a number from 1 to 3",
    ),
    "a row that is not there": (
        table(FLEET, "table:\n  rows:\n    - {row: Westhaven, unit: boats}\n"),
        f"{YAML}, line 8",
        "Westhaven; no row",
    ),
    "a row that is there twice": (
        table(FLEET, "table:\n  rows:\n    - {row: Southhaven, unit: boats}\n"),
        f"{YAML}, line 8",
        "2 rows",
        "as a list",
    ),
    "a line without a row": (
        table(FLEET, "table:\n  cells:\n    - {row: 9, column: 2, unit: boats}\n"),
        f"{YAML}, line 8",
        "line 9; no row",
    ),
    "a row named twice": (
        table(FLEET, "table:\n  rows:\n    - {row: Northhaven, unit: boats}\n    - {row: 2, unit: ships}\n"),
        f"{YAML}, line 9",
        "a second time, first on raw/tables/fleet.yaml, line 8",
    ),
    "a quantity that the codebook does not know": (
        table(FLEET, "table:\n  rows:\n    - {row: Northhaven, quantity_id: people_northaven}\n"),
        f"{YAML}, line 8",
        "near it: people_northhaven",
    ),
    "an authority that the codebook does not know": (
        table(FLEET, "table:\n  authority_id: harbormaster\n"),
        f"{YAML}, line 7",
        "near it: harbour_master",
    ),
    "a reason that is none": (
        table(FLEET, "table:\n  columns:\n    - column: 3\n      reason: rank\n"),
        f"{YAML}, line 9",
        "reason: 'rank'",
    ),
    "a reader without a day": (table(FLEET, "read_by: A. Reader\n"), f"{YAML}, line 1", "no read_on"),
}

DATASET = "raw/dataset.yaml"
AUTHORITIES = "raw/codebook/authorities.yaml"
CORRECTIONS = "raw/corrections.yaml"

AUTHORED = {
    "an unknown key in a sidecar": (
        change("raw/texts/letter.yaml", "rights:", "right:"),
        "raw/texts/letter.yaml, line 3",
        "unknown key right",
        "did you mean rights?",
    ),
    "a key that is needed and misspelt, told once": (
        change("raw/texts/letter.yaml", "rights:", "right:"),
        "1 problem;",
    ),
    "a day of a decision that is none": (
        change(CORRECTIONS, '"2026-01-30"', "30 Jan 2026"),
        f"{CORRECTIONS}, line 10",
        "For example 1946-03-01",
    ),
    "a wrong type in a sidecar": (
        change("raw/texts/letter.yaml", "text_public: false", "text_public: no"),
        "raw/texts/letter.yaml, line 4",
        "text_public: 'no'",
        "boolean",
    ),
    "a key missing in a sidecar": (
        change("raw/texts/letter.yaml", "language: en\n", ""),
        "raw/texts/letter.yaml, line 1",
        "no language",
    ),
    "an empty sidecar": (write("raw/texts/letter.yaml", "# later\n"), "raw/texts/letter.yaml, line 1", "object"),
    "a date that is none": (
        change("raw/texts/letter.yaml", "language: en", "language: en\npublished: 31.1.1931"),
        "raw/texts/letter.yaml, line 3",
        "published",
    ),
    "a form that is none": (
        change("raw/codebook/places.yaml", "place_id: coast, name", "place_id: The Coast, name"),
        "raw/codebook/places.yaml, line 1",
        "Its form is [a-z][a-z0-9_]*, for example west_germany",
    ),
    "a correction that is out of place": (
        change(CORRECTIONS, "start: 9\n  end: 11", "start: 10\n  end: 12"),
        f"{CORRECTIONS}, line 4",
        "those words stand at start: 9, end: 11",
    ),
    "an unknown key in the dataset": (
        change(DATASET, "title: People", "Title: People"),
        f"{DATASET}, line 2",
        "unknown key Title",
    ),
    "a wrong type in the dataset": (
        change(DATASET, "version: 1.0.0", "version: 1.0"),
        f"{DATASET}, line 4",
        "version: 1.0",
        "in quotes",
    ),
    "no dataset": (change(DATASET, "name: harbours", "- name: harbours"), DATASET, "YAML"),
    "an unknown role": (change(DATASET, "role: author", "role: autor"), f"{DATASET}, line 8", "did you mean author?"),
    "a day that no calendar has": (change(DATASET, "2026-01-31", "2026-02-31"), f"{DATASET}, line 5", "2026-02-31"),
    "a number for a text": (
        change("raw/codebook/places.yaml", "kind: region", "kind: region, gw_code: 260"),
        "raw/codebook/places.yaml, line 1",
        "gw_code: 260",
        "in quotes",
    ),
    "an unknown key in the codebook": (
        change(AUTHORITIES, "draws_on", "draw_on"),
        f"{AUTHORITIES}, line 12",
        "did you mean draws_on?",
    ),
    "a text for a list": (
        change(AUTHORITIES, "[the harbour master]", "the harbour master"),
        f"{AUTHORITIES}, line 7",
        "array",
    ),
    "an authority that nobody declares": (
        change(AUTHORITIES, "[harbour_master]", "[harbor_master]"),
        f"{AUTHORITIES}, line 12",
        "near it: harbour_master",
    ),
    "an unknown speaker": (
        change("raw/texts/letter.yaml", "authority_id: chronicle", "authority_id: chronical"),
        "raw/texts/letter.yaml, line 5",
        "near it: chronicle",
    ),
    "no codebook": (remove("raw/codebook/places.yaml"), "raw/codebook/places.yaml", "no such file"),
    "a correction of no document": (
        change(CORRECTIONS, "doc_id: letter", "doc_id: leter"),
        f"{CORRECTIONS}, line 1",
        "which is no document",
    ),
    "a correction of no column": (
        change(CORRECTIONS, "set: {counted:", "set: {count:"),
        f"{CORRECTIONS}, line 7",
        "unknown key count",
    ),
    "a correction without a guard": (
        change(CORRECTIONS, "  expect: {value: 40}\n", ""),
        f"{CORRECTIONS}, line 1",
        "expect",
    ),
    "a quantity that the codebook does not know": (
        change(CORRECTIONS, "set: {counted: fishing boats}", "set:\n    quantity_id: people_northaven"),
        f"{CORRECTIONS}, line 8",
        "which the codebook does not know",
        "near it: people_northhaven",
    ),
    "a place that the codebook does not know": (
        change(CORRECTIONS, "set: {counted: fishing boats}", "set: {place_id: westhaven}"),
        f"{CORRECTIONS}, line 7",
        "which the codebook does not know",
    ),
    "a lock that a hand has changed": (
        write("raw/lock.yaml", "texts/letter.txt: {bytes: many, sha256: x}\n"),
        "raw/lock.yaml, line 1",
        "integer",
    ),
}

CASES = {
    **{
        f"{group}: {name}": case
        for group, cases in (("text", TEXTS), ("table", TABLES), ("link", LINKS), ("YAML", AUTHORED))
        for name, case in cases.items()
    }
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_bad_input_is_named_and_nothing_is_changed(dataset: Path, case: tuple[Break, *tuple[str, ...]]) -> None:
    spoil, *said = case
    (dataset.parent / "secret.txt").write_text(LETTER)
    (dataset.parent / "places.yaml").write_text(FILES["raw/codebook/places.yaml"])
    spoil(dataset)
    before = tree(dataset)
    outcome = reckoner("--root", dataset, "check")
    outcome.refused(*said)
    assert tree(dataset) == before
    assert reckoner("--root", dataset, "build") == outcome
    assert tree(dataset) == before


def test_everything_that_is_wrong_is_said_at_once(dataset: Path) -> None:
    text(b"40\0")(dataset)
    change(DATASET, "role: author", "role: autor")(dataset)
    change(AUTHORITIES, "draws_on", "draw_on")(dataset)
    reckoner("--root", dataset, "check").refused(
        "3 problems", "raw/texts/letter.txt, byte 2", f"{DATASET}, line 8", f"{AUTHORITIES}, line 12"
    )


def test_a_hundred_mistakes_still_fit_one_screen(dataset: Path) -> None:
    for number in range(100):
        (dataset / "raw" / "texts" / f"text-{number}.txt").write_text("40 boats.\n")
    reckoner("--root", dataset, "check").refused("100 problems", "... and 88 more")


def test_a_text_changed_against_the_lock_is_refused_until_the_change_is_accepted(released: Path) -> None:
    replace(released / "raw/texts/letter.txt", "40", "41")
    before = tree(released)
    for command in ("check", "build", "release"):
        reckoner("--root", released, command).refused("raw/texts/letter.txt", "raw/lock.yaml", "reckoner lock")
        assert tree(released) == before
    reckoner("--root", released, "lock").ok()
    remove(CORRECTIONS)(released)
    reckoner("--root", released, "check").ok()


def test_a_locked_text_that_is_gone_is_refused(released: Path) -> None:
    remove("raw/texts/letter.txt")(released)
    remove("raw/texts/letter.yaml")(released)
    reckoner("--root", released, "check").refused("raw/texts/letter.txt", "no such file")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        pytest.param("expect: {value: 40}", "expect: {value: 41}", "41", id="the value was read otherwise"),
        pytest.param("start: 9", "start: 8", "40", id="no number is there"),
    ],
)
def test_a_correction_whose_guard_no_longer_matches_is_refused(released: Path, old: str, new: str, said: str) -> None:
    replace(released / CORRECTIONS, old, new)
    before = tree(released)
    for command in ("check", "build"):
        reckoner("--root", released, command).refused("raw/corrections.yaml, line", said)
    assert tree(released) == before
