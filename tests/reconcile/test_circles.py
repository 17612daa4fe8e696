"""Accounts whose relations form circles are solved exactly, and where they are too large for that it is said."""

from __future__ import annotations

from fractions import Fraction

import pytest
from accounts import Row, balance, bounds, claim_id, exact, most, outcome, said, tie

from pipeline.reconcile import run
from pipeline.reconcile.feasible import Account, Limit, Simplex, TooLarge, exactly

SUMS = [(-1, 1, 1.0), (-1, 2, 1.0), (-2, 1, 1.0), (-2, 2, -1.0)]
"""Two relations: the first and the second quantity together, and the one less the other."""


def table(row: int, column: int) -> tuple[list[Row], list[Row]]:
    """A table of two rows and two columns, each with its sum; no cell is given."""
    claims = [exact(row, of="r0"), exact(20, of="r1"), exact(column, of="c0"), exact(20, of="c1")]
    return claims, [
        balance("r0", "00", "01"),
        balance("r1", "10", "11"),
        balance("c0", "00", "10"),
        balance("c1", "01", "11"),
    ]


def test_rows_and_columns_of_a_table_have_one_sum() -> None:
    assert outcome(*table(30, 30)).findings("account") == []
    assert outcome(*table(30, 40)).findings("account") == [("contradiction", {0, 1, 2, 3}, {0, 1, 2, 3})]


def test_each_number_of_a_circle_is_told_what_it_would_have_to_be() -> None:
    # The rows come to 50, the columns to 60, each number half a unit to either side.
    found = {row["claim_id"]: (row["needed"], row["change"]) for row in outcome(*table(30, 40)).rows["sensitivities"]}
    expected = [(38.5, 8.0), (28.5, 8.0), (31.5, -8.0), (11.5, -8.0)]
    assert found == {claim_id(i): change for i, change in enumerate(expected)}


def test_bounds_in_a_circle_are_the_closest(monkeypatch: pytest.MonkeyPatch) -> None:
    claims = [said(10, 2, of="whole"), exact(4, of="other"), exact(7, of="d")]
    # In a roundabout way: the whole is more than the other by d.
    relations = [
        balance("whole", "a", "b"),
        balance("other", "c", "b"),
        tie({"a": -1, "c": 1, "d": 1}),
        tie({"a": 1, "c": -1, "d": -1}),
    ]
    found = outcome(claims, relations).estimates
    assert bounds(found["whole", "literal"]) == (10, None, 10.5)
    assert bounds(found["d", "literal"]) == (6.5, None, 7)
    assert bounds(found["other", "literal"]) == (3.5, None, 4)
    monkeypatch.setattr(run, "LARGEST_CIRCLE", 0)
    assert bounds(outcome(claims, relations).estimates["whole", "literal"]) == (9.5, None, 10.5)


def test_two_relations_that_share_two_quantities_need_no_solving(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "LARGEST_CIRCLE", 0)
    found = outcome([exact(100, of="all")], [balance("all", "a", "b"), most("a", "all")])
    assert bounds(found.estimates["b", "literal"]) == (0, None, 50.25)
    assert found.findings("unsolved") == []


def grid(n: int, of: str = "") -> tuple[list[Row], list[Row]]:
    rows, columns = [f"{of}r{i}" for i in range(n)], [f"{of}c{i}" for i in range(n)]
    cells = [balance(r, *(r + c for c in columns)) for r in rows] + [
        balance(c, *(r + c for r in rows)) for c in columns
    ]
    claims = [exact(30, of=name) for name in rows] + [
        exact(30 + 10 * (name == columns[0]), of=name) for name in columns
    ]
    return claims, cells


@pytest.mark.parametrize("limit", ["LARGEST_CIRCLE", "WORK", "ALL_WORK"])
def test_what_is_too_large_to_be_solved_is_left_to_bounds_and_told(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    solved = outcome(*grid(3))
    assert solved.findings("account") == [("contradiction", set(range(6)), set(range(6)))]
    assert solved.findings("unsolved") == []
    monkeypatch.setattr(run, limit, 5)
    found = outcome(*grid(3))
    assert found.findings("unsolved") == [("note", set(), set(range(6)))]
    assert "may be overlooked" in found.messages("unsolved")[0]
    assert found.findings("account") == []


def test_accounts_that_are_too_many_to_be_solved_one_after_another_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = grid(3), grid(3, "other ")
    both = [*one[0], *other[0]], [*one[1], *other[1]]
    assert outcome(*both).findings("unsolved") == []
    # Some 2,400 numbers are computed for one of them.
    monkeypatch.setattr(run, "ALL_WORK", 3_600)
    assert outcome(*one).findings("unsolved") == []
    found = outcome(*both)
    ((_, _, unsolved),) = found.findings("unsolved")
    solved = set(range(12)) - unsolved
    assert unsolved in (set(range(6)), set(range(6, 12)))
    assert ("contradiction", solved, solved) in found.findings("account")


def test_a_set_of_what_is_too_large_to_be_solved_says_that_it_may_hold_too_much(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    claims, relations = grid(3)
    claims.append(exact(50, of="r1c1"))

    def messages() -> list[str]:
        return outcome(claims, relations).messages("account")

    assert not any("may hold more than it needs" in message for message in messages())
    monkeypatch.setattr(run, "LARGEST_CIRCLE", 5)
    assert messages()
    assert all("may hold more than it needs" in message for message in messages())


def test_relations_that_exclude_one_another_are_told_and_no_claim_is_blamed() -> None:
    relations = [
        balance("all", "a", "b"),
        tie({"a": 1, "all": -1}, basis="implied"),
        tie({"b": 1}, constant=5.0, basis="implied"),
    ]
    found = outcome([exact(10, of="all"), exact(3, of="a")], relations)
    assert found.findings("account") == []
    assert found.findings("relations") == [("contradiction", set(), {0, 1, 2})]
    assert "whatever the numbers are" in found.messages("relations")[0]


# -- arithmetic ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("x", "meant"),
    [
        (0.1, Fraction(1, 10)),
        (2 / 3, Fraction(2, 3)),
        (450_000 * 0.222, Fraction(99_900)),
        (1e15 + 0.5, Fraction(2 * 10**15 + 1, 2)),
    ],
)
def test_a_number_is_taken_as_it_was_meant(x: float, meant: Fraction) -> None:
    assert exactly(x) == meant


def test_what_is_no_sum_always_lies_between_its_bounds() -> None:
    part, other, whole = range(3)
    solver = Simplex({whole: {part: 1, other: 1}}, (), 1000)
    solver.bound({part: 5}, {})
    solver.bound({}, {part: 3})
    assert (solver.value[part], solver.value[whole]) == (3, 3)
    solver.bound({part: 4}, {part: 4})
    assert (solver.value[part], solver.value[whole]) == (4, 4)


def test_a_tenth_and_two_tenths_are_three() -> None:
    account = Account(
        [(-1, 1, 1.0), (-1, 2, 1.0)], [Limit(0, -1, 0.3, 0.3), Limit(1, 1, 0.1, 0.1), Limit(2, 2, 0.2, 0.2)], 100
    )
    assert account.fits(frozenset({1, 2}))


def test_bounds_are_open_where_nothing_limits_them() -> None:
    account = Account(SUMS, [Limit(1, -1, None, 10), Limit(2, -2, 4, None), Limit(3, 2, 0, None)], 100)
    assert account.bounds(frozenset({1, 2}), [1, 2]) == [(None, None), (None, 3)]
    assert account.bounds(frozenset({1, 2, 3}), [1, 2]) == [(4, 10), (0, 3)]


def test_what_fitted_and_what_did_not_is_kept_in_mind(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = [Limit(1, -1, 10, None), Limit(2, -2, None, -4), Limit(3, 1, None, 3), Limit(4, 2, None, 6)]
    account = Account(SUMS, limits, 100)
    assert account.fits(frozenset({1, 2, 3}))
    assert not account.fits(frozenset({1, 3, 4}))
    with monkeypatch.context() as unsolved:
        unsolved.delattr(Account, "solve")
        assert account.fits(frozenset({1, 2}))
        assert not account.fits(frozenset({1, 2, 3, 4}))
    for items in ({3, 4}, {1, 4}, {2, 3, 4}):
        assert account.fits(frozenset(items)), items


def test_work_has_an_end() -> None:
    with pytest.raises(TooLarge):
        Account(SUMS, [Limit(0, -1, 10, 10), Limit(0, -2, 4, 4)], 3).fits(frozenset())
