"""Estimates: what the claims of one quantity come to, rule by rule."""

from __future__ import annotations

from random import Random

import pytest
from accounts import Row, bounds, outcome, said
from hypothesis import given, settings
from hypothesis import strategies as st


def estimates(
    *claims: Row, draws_on: dict[str, str] | None = None, threads: int | None = None
) -> dict[tuple[str, str], Row]:
    """By quantity and method, from claims that name who said them."""
    return outcome(claims, draws_on=draws_on, threads=threads).estimates


@pytest.mark.parametrize(
    ("value", "digits", "low", "high"),
    [
        (5_000_000, 1, 4_500_000, 5_500_000),
        (450_000, 2, 445_000, 455_000),
        (6_800_000, 2, 6_750_000, 6_850_000),
        (213_388, 6, 213_387.5, 213_388.5),
        (0.5, 1, 0.45, 0.55),
        (1_000, 1, 500, 1_500),
        (0, 1, -0.5, 0.5),
    ],
)
def test_a_number_stands_for_all_that_rounds_to_it(value: float, digits: int, low: float, high: float) -> None:
    found = estimates(said(value, digits))["deaths", "rounded"]
    assert bounds(found) == pytest.approx((low, value, high))


def test_the_stated_values_are_a_hull_and_never_a_mean() -> None:
    found = estimates(said(500_000, by="ann"), said(450_000, 2, by="bob"))
    assert bounds(found["deaths", "stated"]) == (450_000, None, 500_000)
    assert bounds(found["deaths", "rounded"]) == (445_000, None, 550_000)


def test_the_finest_value_inside_the_overlap_is_the_best() -> None:
    found = estimates(said(500_000, by="ann"), said(450_000, 2, by="bob"))["deaths", "agreed"]
    assert bounds(found) == (450_000, 450_000, 455_000)


def test_two_values_as_fine_as_one_another_single_out_none() -> None:
    found = estimates(said(450_000, 2, by="ann"), said(460_000, 2, by="bob"))["deaths", "agreed"]
    assert bounds(found) == (455_000, None, 455_000)


def test_of_two_values_inside_the_overlap_the_finer_is_the_best() -> None:
    third = said(33, 2, of="b", base=0, unit="per cent", by="bob")  # of 1,003: 330.99, known to about 10
    found = estimates(said(1_003, 4, of="a"), third, said(331, 3, of="b", by="cy"))["b", "agreed"]
    assert bounds(found) == (330.5, 331, 331.5)


def test_a_value_outside_the_overlap_is_not_the_best() -> None:
    found = estimates(said(400_000, by="ann"), said(500_000, by="bob"), said(455_000, 3, by="cy"))["deaths", "agreed"]
    assert found["best"] is None and found["low"] is None


def test_numbers_that_do_not_overlap_agree_on_nothing_and_say_so() -> None:
    found = estimates(said(500_000, 2), said(700_000, 2))["deaths", "agreed"]
    assert bounds(found) == (None, None, None) and found["rule"].startswith("no overlap")


@pytest.mark.parametrize("method", ["stated", "rounded", "agreed"])
@pytest.mark.parametrize(
    ("op", "expected"),
    [(">", (80, None, None)), (">=", (80, None, None)), ("<", (None, None, 80)), ("<=", (None, None, 80))],
)
def test_a_bound_is_not_a_value_and_leaves_its_side_open(
    method: str, op: str, expected: tuple[float | None, ...]
) -> None:
    assert bounds(estimates(said(80, 1, op))["deaths", method]) == expected


def test_a_floor_and_a_value_agree_where_the_value_is_above_the_floor() -> None:
    found = estimates(said(80, 2, ">"), said(100, 2))
    assert bounds(found["deaths", "agreed"]) == (95, 100, 105)
    assert bounds(found["deaths", "stated"]) == (80, None, None)


def test_a_floor_above_a_value_contradicts_it() -> None:
    assert estimates(said(200, 2, ">"), said(100, 2))["deaths", "agreed"]["rule"].startswith("no overlap")


def test_a_range_runs_from_its_low_to_its_high_end() -> None:
    found = estimates(said(2_000, 1, "between", value_high=3_000.0))
    assert bounds(found["deaths", "stated"]) == (2_000, None, 3_000)
    assert bounds(found["deaths", "rounded"]) == (1_500, None, 3_500)


def test_a_difference_is_applied_to_its_base_and_is_as_fine_as_the_finer() -> None:
    found = estimates(said(500_000, by="ann", of="a"), said(-50_000, 1, "delta", by="bob", of="b", base=0))
    assert bounds(found["b", "rounded"]) == (445_000, 450_000, 455_000)


def test_a_share_of_a_base_is_that_share_of_its_value() -> None:
    found = estimates(said(5_000_000, of="a"), said(40, 1, of="b", base=0, unit="per cent"))
    assert bounds(found["b", "stated"]) == (2_000_000, 2_000_000, 2_000_000)


def test_a_share_on_its_own_is_a_number_from_0_to_1() -> None:
    assert bounds(estimates(said(40, 2, unit="per cent"))["deaths", "stated"]) == (0.4, 0.4, 0.4)


def test_what_is_denied_withdrawn_or_of_no_quantity_counts_for_nothing() -> None:
    denied = said(9, modality="deny")
    withdrawn, elsewhere = said(9, status="withdrawn"), said(9, of=None)
    assert estimates(denied, withdrawn, elsewhere) == {}
    assert estimates(said(7), denied, withdrawn, elsewhere)["deaths", "stated"]["n_claims"] == 1


@pytest.mark.parametrize(
    ("draws_on", "authorities", "independent"),
    [
        ({}, 3, 3),
        ({"cy": "bob"}, 3, 2),
        ({"ann": "archive", "bob": "archive"}, 3, 2),
        ({"ann": "bob", "bob": "cy"}, 3, 1),
        ({"ann": "one", "one": "two", "bob": "two"}, 3, 2),
        ({"ann": "bob", "bob": "ann"}, 3, 2),
    ],
)
def test_authorities_that_share_a_source_are_one_voice(
    draws_on: dict[str, str], authorities: int, independent: int
) -> None:
    found = estimates(*(said(7, by=name) for name in ("ann", "bob", "cy")), draws_on=draws_on)["deaths", "agreed"]
    assert (found["n_authorities"], found["n_independent"]) == (authorities, independent)


def test_one_authority_that_says_it_twice_is_one() -> None:
    found = estimates(said(7, by="ann"), said(7, by="ann"))["deaths", "stated"]
    assert (found["n_claims"], found["n_authorities"], found["n_independent"]) == (2, 1, 1)


def test_voices_for_another_quantity_do_not_tie_these_together() -> None:
    found = estimates(said(7, by="ann"), said(7, by="bob"), said(7, by="cy", of="x"), draws_on={"cy": "ann"})
    assert found["deaths", "stated"]["n_independent"] == 2


numbers = st.builds(
    said,
    st.integers(0, 10**9),
    st.integers(1, 9),
    st.sampled_from(["=", "~", ">", "<", ">=", "<="]),
    st.sampled_from(["ann", "bob", "cy", "dee"]),
    st.integers(0, 30).map("q{}".format),
)


@settings(max_examples=5)
@given(st.lists(numbers, min_size=100, max_size=150), st.randoms(use_true_random=False))
def test_neither_order_nor_threads_change_an_estimate(claims: list[Row], random: Random) -> None:
    shuffled = random.sample(claims, len(claims))
    assert estimates(*claims, threads=1) == estimates(*shuffled, threads=4)


@settings(max_examples=5)
@given(st.lists(numbers, min_size=100, max_size=150))
def test_what_is_agreed_lies_inside_what_is_stated_with_its_rounding(claims: list[Row]) -> None:
    found = estimates(*claims)
    for (quantity, method), row in found.items():
        assert row["n_independent"] <= row["n_authorities"] <= row["n_claims"]
        if method == "agreed" and not row["rule"].startswith("no overlap"):
            hull = found[quantity, "rounded"]
            assert hull["low"] is None or row["low"] is None or hull["low"] <= row["low"]
            assert hull["high"] is None or row["high"] is None or row["high"] <= hull["high"]
            assert row["best"] is None or (row["low"] or row["best"]) <= row["best"] <= (row["high"] or row["best"])
