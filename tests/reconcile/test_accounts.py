"""Accounts: what fits, what does not and why, rule by rule."""

from __future__ import annotations

import pytest
from accounts import balance, bounds, exact, largest, most, outcome, said, tie

from pipeline.reconcile import run

FOUR = [said(100, 3, of="all"), said(60, 2, of="a"), said(70, 2, of="b")]


# -- circles of "more than" ---------------------------------------------------------------------------


def test_a_majority_excludes_that_another_part_is_the_largest_whatever_the_numbers() -> None:
    found = outcome(
        [said(9, of="a"), said(1, of="b")], [balance("all", "a", "b", "c"), most("a", "all"), largest("b", "a")]
    )
    assert found.findings("rank_cycle") == [("contradiction", {0, 1}, {1, 2})]


def test_two_majorities_of_one_whole_exclude_one_another() -> None:
    found = outcome([], [balance("all", "a", "b"), most("a", "all"), most("b", "all")])
    assert found.findings("rank_cycle") == [("contradiction", set(), {1, 2})]


def test_a_circle_may_be_long_and_is_told_once() -> None:
    relations = [
        balance("all", "a", "b", "c", "d"),
        most("a", "all"),
        largest("b", "c"),
        largest("c", "d"),
        largest("d", "a"),
    ]
    found = outcome([said(1, of="a")], relations)
    assert found.findings("rank_cycle") == [("contradiction", {0}, {1, 4})] or len(found.findings("rank_cycle")) == 1


def test_to_be_as_large_as_one_another_is_no_contradiction() -> None:
    assert outcome([], [largest("a", "b"), largest("b", "a")]).findings("rank_cycle") == []


def test_an_ambiguous_relation_counts_for_one_step_less() -> None:
    relations = [balance("all", "a", "b"), most("a", "all"), largest("b", "a", basis="ambiguous")]
    assert outcome([], relations).findings("rank_cycle") == [("tension", set(), {1, 2})]
    literal = outcome([said(10, 2, of="a"), said(20, 2, of="b")], [largest("a", "b", basis="ambiguous")])
    assert literal.findings("account") == [("tension", {0, 1}, {0})]
    usual = outcome([said(10, 2, ">", of="a"), said(20, 2, of="b")], [largest("a", "b", basis="ambiguous")])
    assert usual.findings("account") == [("ambiguity", {0, 1}, {0})]


def test_from_a_relation_known_from_outside_a_value_is_worked_out_though_it_stands_in_a_circle() -> None:
    relations = [tie({"a": 1, "b": -1}, ">", "largest"), largest("b", "a", basis="outside")]
    found = outcome([exact(9, of="a")], relations)
    assert [severity for severity, _, _ in found.findings("rank_cycle")] == ["contradiction"]
    assert bounds(found.estimates["b", "literal"])[0] == 8.5


# -- minimal sets -------------------------------------------------------------------------------------


def test_parts_that_exceed_their_whole_contradict_it() -> None:
    found = outcome(FOUR, [balance("all", "a", "b")])
    assert found.findings("account") == [("contradiction", {0, 1, 2}, {0})]
    assert "No values fit all of these, even to the letter" in found.messages("account")[0]


def test_what_rounding_covers_fits() -> None:
    found = outcome([said(100, 1, of="all"), said(60, 2, of="a"), said(70, 2, of="b")], [balance("all", "a", "b")])
    assert found.findings("account") == []
    assert [f[0] for f in found.findings("sum_check")] == ["pass"]


def test_the_relations_through_which_claims_exclude_one_another_are_named_and_no_others() -> None:
    relations = [balance("all", "a", "b"), balance("a", "c", "d"), balance("d", "e", "f"), balance("b", "g", "h")]
    found = outcome([exact(10, of="all"), exact(20, of="c")], relations)
    assert found.findings("account") == [("contradiction", {0, 1}, {0, 1})]
    assert found.messages("account")[0].count("the sum of") == 2


def test_in_a_large_account_only_relations_of_two_of_its_quantities_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LARGEST_CIRCLE", 3)
    relations = [balance("all", "a", "b"), balance("a", "c", "d"), balance("d", "e", "f"), balance("b", "g", "h")]
    far = outcome([exact(10, of="all"), exact(20, of="c")], relations)
    assert far.findings("account") == [("contradiction", {0, 1}, set())]
    near = outcome([exact(10, of="all"), exact(20, of="a")], relations)
    assert near.findings("account") == [("contradiction", {0, 1}, {0})]


@pytest.mark.parametrize(("value", "severity"), [(80, "tension"), (40, None)])
def test_a_floor_that_only_the_usual_reading_keeps_low_is_a_tension(value: float, severity: str | None) -> None:
    # "More than 50" usually ends at 60.
    found = outcome([said(50, 1, ">", of="a"), said(value, 2, of="b")], [largest("a", "b")])
    assert [f[0] for f in found.findings("account")] == ([severity] if severity else [])


def test_one_authority_who_gives_two_values_contradicts_himself_and_two_authorities_only_differ() -> None:
    alone = outcome([said(10, 2), said(20, 2)])
    assert alone.findings("account") == [("contradiction", {0, 1}, set())]
    both = outcome([said(10, 2, by="ann"), said(20, 2, by="bob")])
    assert both.findings("account") == []
    assert both.findings("authorities_differ") == [("difference", {0, 1}, set())]


def test_files_speak_as_the_one_office_whose_they_are_and_as_neither_of_two() -> None:
    claims = [exact(10, by="office"), exact(20, by="files")]
    one = outcome(claims, draws_on={"files": "office"}, holders=["files"])
    assert one.findings("account") == [("contradiction", {0, 1}, set())]
    two = outcome(claims, draws_on={"files": "office parish"}, holders=["files"])
    assert two.findings("account") == []
    assert two.findings("authorities_differ") == [("difference", {0, 1}, set())]


def test_between_authorities_a_quantity_may_have_what_any_of_them_says() -> None:
    numbers = [said(100, 3, of="all", by="ann"), said(60, 2, of="a", by="bob"), said(70, 2, of="b", by="bob")]
    relations = [balance("all", "a", "b")]
    assert outcome(numbers, relations).findings("account") == [("contradiction", {0, 1, 2}, {0})]
    # A third whose total the parts make: then the two totals differ, which is told, and nothing else.
    found = outcome([*numbers, said(130, 3, of="all", by="cy")], relations)
    assert found.findings("account") == []
    assert found.findings("authorities_differ") == [("difference", {0, 3}, set())]


def test_what_one_authority_contradicts_alone_is_not_told_again_between_authorities() -> None:
    found = outcome([*FOUR, said(101, 3, of="all", by="bob")], [balance("all", "a", "b")])
    assert found.findings("account") == [("contradiction", {0, 1, 2}, {0})]


def test_a_relation_of_one_authority_is_not_held_against_another_alone() -> None:
    claims = [said(10, 2, of="a", by="ann"), said(20, 2, of="b", by="ann")]
    found = outcome(claims, [largest("a", "b", authority_id="bob")])
    assert found.findings("account") == [("contradiction", {0, 1}, {0})]
    assert bounds(found.estimates["a", "literal"]) == (9.5, None, 10.5)
    # With the number of a third it holds between them, and the first had never said that it did.
    found = outcome([*claims, said(30, 2, of="a", by="cy")], [largest("a", "b", authority_id="bob")])
    assert found.findings("account") == []


def test_between_authorities_a_quantity_is_as_open_as_any_of_them_leaves_it() -> None:
    relations = [balance("all", "a", "b")]
    alone = [exact(196, of="all"), exact(50, of="a"), exact(100, by="cy", of="b")]
    assert outcome(alone, relations).findings("account") == [("contradiction", {0, 1, 2}, {0})]
    for stated, op, value in ((50, ">", 90), (150, "<", 100)):
        numbers = [exact(196, of="all"), exact(stated, of="a"), exact(100, by="cy", of="b")]
        found = outcome([*numbers, said(value, 1, op, of="a", by="bob")], relations)
        assert found.findings("account") == []


def test_an_alternative_reading_binds_nothing() -> None:
    relations = [tie({"c": 1, "a": -1}), tie({"b": 1, "a": -1}, basis="ambiguous", alternative_to=0)]
    found = outcome([said(20, 2, of="a"), said(10, 2, of="b"), said(30, 2, of="c")], relations)
    assert found.findings("account") == []
    assert found.findings("ambiguous_base") == [("ambiguity", {0}, {0})]
    assert "only one reading holds" in found.messages("ambiguous_base")[0]


def test_of_readings_that_speak_of_the_same_two_quantities_none_is_another_whole() -> None:
    relations = [most("a", "b"), tie({"a": 1, "b": -0.25}, ">", "most", basis="ambiguous", alternative_to=0)]
    found = outcome([said(20, 2, of="a"), said(30, 2, of="b")], relations)
    assert found.findings("ambiguous_scope") == [] and found.findings("ambiguous_base") == []


@pytest.mark.parametrize(("n", "sets"), [(8, 15), (40, 1)])
def test_a_large_account_gives_one_minimal_set_and_says_that_not_all_were_tried(n: int, sets: int) -> None:
    # The whole and any two of six parts do not fit.
    parts = [f"p{i}" for i in range(n)]
    claims = [
        exact(1_000, of="all"),
        *(exact(1_000, of=name) for name in parts[:6]),
        *(said(0, of=p) for p in parts[6:]),
    ]
    found = outcome(claims, [balance("all", *parts)])
    assert len(found.findings("account")) == sets
    for (severity, rests_on, _), message in zip(found.findings("account"), found.messages("account"), strict=True):
        assert severity == "contradiction"
        assert 0 in rests_on and len(rests_on) == 3
        assert ("too large to try all sets" in message) == (n == 40)


def test_a_set_of_more_than_four_is_found() -> None:
    parts = [f"p{i}" for i in range(8)]
    claims = [exact(1_000, of="all"), *(exact(140, of=name) for name in parts)]
    assert outcome(claims, [balance("all", *parts)]).findings("account") == [("contradiction", set(range(9)), {0})]


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (tie({"a": 2, "b": -1}), "+ 2 * a - b >= 0"),
        (tie({"a": -1, "b": -1}, constant=-10.0), "- a - b >= -10"),
        (tie({"a": 1, "b": 1}, "=", "balance", constant=10.0), "+ a + b = 10"),
        (tie({"a": 1, "b": -1}, "=", "same_as"), "a = b"),
        (tie({"a": 1, "b": -0.75}, ">", "most"), "a: more than 75.0 per cent of b"),
        (tie({"a": 1, "b": -1}, "=", "difference", constant=5.0), "+ a - b = 5"),
    ],
)
def test_any_linear_relation_is_told_in_words(relation: dict[str, object], words: str) -> None:
    # None of them fits 1 and 1,000.
    found = outcome([exact(1, of="a"), exact(1_000, of="b")], [relation])
    (message,) = found.messages("account")
    assert words in message


# -- sums ---------------------------------------------------------------------------------------------

HUNDRED = [exact(100, of="all"), exact(60, of="a"), exact(40, of="b")]


def test_a_sum_that_two_relations_say_is_told_once_with_both() -> None:
    found = outcome(HUNDRED, [balance("all", "a", "b"), balance("all", "b", "a", basis="stated")])
    assert found.findings("sum_check") == [("pass", {0, 1, 2}, {0, 1})]
    rest = [balance("all", "a", "b", name) for name in ("c", "d")]
    found = outcome([*HUNDRED[:2], exact(20, of="b")], rest)
    assert found.findings("sum_check") == [("pass", {0, 1, 2}, {0, 1})]
    assert found.findings("remainder") == [("gap", {0, 1, 2}, {0, 1})]


def test_a_part_for_which_two_say_the_same_is_named_once_and_rests_on_both() -> None:
    found = outcome([*HUNDRED, exact(60, of="a", by="bob")], [balance("all", "a", "b")])
    assert found.findings("sum_check") == [("pass", {0, 1, 2, 3}, {0})]
    assert found.messages("sum_check") == ['all: "60" (a), "40" (b) come to 100, as the whole does.']


@pytest.mark.parametrize(
    ("other", "left"),
    [(said(50, 2, of="a", by="bob"), "30 (30.0"), (said(70, 2, "<", of="a", by="bob"), "up to 80 (80.0")],
)
def test_of_several_numbers_for_a_part_the_smallest_counts(other: dict[str, object], left: str) -> None:
    (message,) = outcome([*HUNDRED[:2], exact(20, of="b"), other], [balance("all", "a", "b", "c")]).messages(
        "remainder"
    )
    assert message.endswith(f"; {left} per cent) of the whole is unaccounted for.")


def test_parts_are_held_against_each_number_of_their_whole() -> None:
    found = outcome([*HUNDRED[:2], exact(20, of="b"), exact(200, of="all", by="bob")], [balance("all", "a", "b", "c")])
    assert found.findings("sum_check") == [("pass", {0, 1, 2}, {0})]
    assert [message.split(";")[1] for message in found.messages("remainder")] == [
        " 20 (20.0 per cent) of the whole is unaccounted for.",
        " 120 (60.0 per cent) of the whole is unaccounted for.",
    ]


# -- bounds -------------------------------------------------------------------------------------------


def test_a_relation_in_dispute_bounds_nothing_and_one_that_is_not_does() -> None:
    claims = [said(50, 2, of="a"), said(80, 2, of="b"), said(500, 3, of="c")]
    found = outcome(claims, [largest("a", "b"), largest("d", "c")])
    assert bounds(found.estimates["a", "literal"]) == (49.5, None, 50.5)
    assert bounds(found.estimates["d", "literal"]) == (499.5, None, None)


def test_a_rest_is_what_is_left_and_at_most_half_where_another_part_is_most() -> None:
    claims = [said(5_000_000, of="all"), said(3_000_000, of="a")]
    relations = [balance("all", "a", "rest")]
    assert bounds(outcome(claims, relations).estimates["rest", "derived"]) == (1_000_000, 2_000_000, 3_000_000)
    found = outcome(claims, [*relations, most("a", "all")]).estimates["rest", "derived"]
    assert bounds(found) == (1_000_000, 2_000_000, 2_750_000)
    assert (found["n_claims"], found["n_authorities"], found["n_independent"]) == (2, 1, 1)


def test_floors_leave_at_most_so_much_and_no_best_value() -> None:
    claims = [said(450_000, 2, of="all"), said(265_000, 3, ">", of="a")]
    found = outcome(claims, [balance("all", "a", "rest")]).estimates
    assert ("rest", "derived") not in found
    assert bounds(found["rest", "literal"]) == (0, None, 190_000)


def test_an_open_side_is_closed_by_what_all_authorities_give_together() -> None:
    claims = [said(100, 3, of="all", by="ann"), said(60, 2, ">", of="a", by="bob")]
    found = outcome(claims, [balance("all", "a", "rest")]).estimates
    assert bounds(found["a", "literal"]) == (60, None, 100.5)


# -- balanced -----------------------------------------------------------------------------------------


def test_numbers_that_miss_within_their_rounding_are_balanced_by_their_errors() -> None:
    found = outcome(
        [said(3_000, 2, of="all"), said(1_200, 2, of="a"), said(1_830, 3, of="b")], [balance("all", "a", "b")]
    )
    best = {name: found.estimates[name, "balanced"]["best"] for name in ("all", "a", "b")}
    assert best["all"] == pytest.approx(best["a"] + best["b"], abs=1e-5)
    # Thirty to close: the two that are rounded to hundreds take a hundred times as much as the one rounded to tens.
    assert best["all"] - 3_000 == pytest.approx(30 * 100 / 201, abs=1e-5)
    assert 1_830 - best["b"] == pytest.approx(30 / 201, abs=1e-5)


def test_equations_that_share_a_number_are_balanced_together() -> None:
    claims = [
        said(3_000, 2, of="all"),
        said(1_200, 2, of="a"),
        said(1_830, 3, of="b"),
        said(700, 2, of="c"),
        said(520, 2, of="d"),
    ]
    found = outcome(claims, [balance("all", "a", "b"), balance("a", "c", "d")])
    best = {name: found.estimates[name, "balanced"]["best"] for name in ("all", "a", "b", "c", "d")}
    assert best["all"] == pytest.approx(best["a"] + best["b"], abs=1e-4)
    assert best["a"] == pytest.approx(best["c"] + best["d"], abs=1e-4)


def test_what_does_not_fit_is_not_balanced_away_nor_what_misses_nothing() -> None:
    for numbers in ((100, 60, 70), (130, 60, 70)):
        claims = [exact(value, of=name) for value, name in zip(numbers, ("all", "a", "b"), strict=True)]
        assert not [m for _, m in outcome(claims, [balance("all", "a", "b")]).estimates if m == "balanced"]


# -- who says it --------------------------------------------------------------------------------------


def test_a_number_that_confirms_another_takes_its_root() -> None:
    claims = [said(500, by="ann"), said(500, by="bob"), said(450, 2, by="cy")]
    again = tie({}, "=", "same_as", claims={1: 1, 0: -1})
    assert outcome(claims).estimates["deaths", "agreed"]["n_independent"] == 3
    found = outcome(claims, [again])
    row = found.estimates["deaths", "agreed"]
    assert (row["n_authorities"], row["n_independent"]) == (3, 2)
    assert found.findings("independence") == [("note", {0, 1}, {0})]
    # Bob draws on Cy, yet what he says here is Ann's number.
    assert outcome(claims, [again], draws_on={"bob": "cy"}).estimates["deaths", "agreed"]["n_independent"] == 2


def test_a_number_that_confirms_the_last_of_the_same_value_echoes_it_without_a_relation() -> None:
    claims = [said(500, by="ann"), said(500, by="bob", modality="confirm")]
    assert outcome(claims).estimates["deaths", "agreed"]["n_independent"] == 1


def test_who_echo_one_another_and_nothing_else_speak_for_themselves() -> None:
    claims = [said(500, by="ann"), said(500, by="bob")]
    circle = [tie({}, "=", "same_as", claims={1: 1, 0: -1}), tie({}, "=", "same_as", claims={0: 1, 1: -1})]
    assert outcome(claims, circle).estimates["deaths", "agreed"]["n_independent"] == 2


def test_files_that_only_hold_an_office_s_records_speak_in_its_voice() -> None:
    claims = [said(500, by="files"), said(500, by="office")]
    row = outcome(claims, draws_on={"files": "office"}, holders=["files"]).estimates["deaths", "stated"]
    assert (row["n_authorities"], row["n_independent"]) == (1, 1)
    row = outcome(claims, draws_on={"files": "office"}).estimates["deaths", "stated"]
    assert (row["n_authorities"], row["n_independent"]) == (2, 1)
