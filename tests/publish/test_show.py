"""One quantity as a person reads it."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import VERSION, reckoner

from pipeline.errors import Refusal
from pipeline.publish.show import listed as list_of
from pipeline.publish.show import show
from pipeline.validate.contract import contract


def test_it_says_what_who_how_much_and_what_was_found(first_text: Path) -> None:
    said = reckoner("--root", first_text, "show", "non_returners").ok()
    assert said.startswith("non_returners: ")
    for words in (
        "3 claims, 3 authorities, 2 independent",
        '"about 500k": Mikhail Heller and Aleksandr Nekrich, Utopia in Power (says; soviet-non-returners 1415-1419)',
        '"500 thousand": Viktor Zemskov (confirms;',
        "Viktor Zemskov draws on Office of the Commissioner for Repatriation",
        "most: non_returners_england - 0.5 * non_returners > 0 (stated",
        "agreed   450,000  450,000  455,000",
        "tension: ",
        "gap: ",
    ):
        assert " ".join(words.split()) in " ".join(said.split()), words
    assert max(map(len, said.splitlines())) <= 120


def test_a_quantity_of_which_nobody_gives_a_number_is_shown_with_what_it_is_worked_out_from(first_text: Path) -> None:
    said = reckoner("--root", first_text, "show", "died").ok()
    assert "Nobody gives a number for it." in said
    assert "displaced_1941_1945 - abroad_1945 - died = 0" in said
    assert "derived  1,250,000  1,800,000  2,350,000" in said


def test_findings_stand_the_gravest_first(first_text: Path) -> None:
    said = reckoner("--root", first_text, "show", "non_returners_england").ok()
    order = [said.index(f"  {severity}: ") for severity in ("contradiction", "tension", "gap", "ambiguity", "pass")]
    assert order == sorted(order)


def test_without_a_name_all_quantities_are_listed(first_text: Path) -> None:
    lines = reckoner("--root", first_text, "show").ok().splitlines()
    listed = {line.split()[0]: line.split()[1:3] for line in lines[2:]}
    assert len(listed) > 30
    assert listed["non_returners"][0] == "3" and int(listed["non_returners"][1]) > 1
    assert listed["died"][0] == "0"


def test_where_the_codebook_has_no_quantity_it_is_said_what_proposes_one() -> None:
    none = {"quantities": contract()["quantities"].arrow.empty_table()}
    assert "`reckoner codebook suggest`" in list_of(none)
    with pytest.raises(Refusal, match="`reckoner codebook suggest`"):
        show(none, "people")


def test_a_release_is_shown_where_nothing_was_built_or_it_is_asked_for(released: Path) -> None:
    built = reckoner("--root", released, "show", "people_northhaven").ok()
    assert reckoner("--root", released, "show", "people_northhaven", "--release", VERSION).ok() == built
    for path in (released / "outputs" / "tables").iterdir():
        path.unlink()
    assert reckoner("--root", released, "show", "people_northhaven").ok() == built


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["people_northaven"], "people_northhaven"), (["people_northhaven", "--release", "9.9.9"], "no version 9.9.9")],
)
def test_what_is_not_there_is_refused_with_what_is(released_once: Path, arguments: list[str], said: str) -> None:
    reckoner("--root", released_once, "show", *arguments).refused(said)


def test_a_release_of_before_there_were_findings_is_shown_too() -> None:
    project = Path(__file__).parents[2]
    said = reckoner("--root", project, "show", "non_returners", "--release", "0.1.0").ok()
    assert "agreed   450,000  450,000  455,000" in said and "What was found" not in said
