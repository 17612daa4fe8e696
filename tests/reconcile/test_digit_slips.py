"""Sums of exact counts that one changed digit would close."""

from __future__ import annotations

from accounts import Outcome, balance, claim_id, exact, outcome, said

PARTS = [109_214, 63_401, 58_924, 9_856, 31_704, 33_528, 114_934]


def seven(*more: dict[str, object]) -> Outcome:
    names = [f"part{i}" for i in range(7)]
    claims = [exact(value, of=name) for value, name in zip(PARTS, names, strict=True)]
    return outcome([*claims, exact(451_561, of="all"), *more], [balance("all", *names)])


def repairs(found: Outcome) -> dict[str, float]:
    return {row["claim_id"]: row["repaired"] for row in found.rows["finding_repairs"]}


def test_seven_parts_that_miss_their_total_have_exactly_seven_repairs() -> None:
    assert repairs(seven()) == {
        claim_id(0): 139_214,
        claim_id(1): 93_401,
        claim_id(2): 88_924,
        # 9,856 has no digit of ten thousands that could have slipped.
        claim_id(4): 61_704,
        claim_id(5): 63_528,
        claim_id(6): 144_934,
        claim_id(7): 421_561,
    }


def test_the_finding_rests_on_all_the_counts_and_on_the_sum() -> None:
    found = seven()
    assert found.findings("digit_slip") == [("note", set(range(8)), {0})]
    (message,) = found.messages("digit_slip")
    assert "in 7 ways" in message and "114,934 as 144,934" in message and "miss their sum by 30,000" in message


def test_a_second_authority_who_gives_the_repaired_number_singles_it_out() -> None:
    assert not any(row["supported"] for row in seven().rows["finding_repairs"])
    found = seven(exact(144_934, by="bob", of="part6"))
    assert {row["claim_id"] for row in found.rows["finding_repairs"] if row["supported"]} == {claim_id(6)}
    assert "Another authority gives 144,934." in found.messages("digit_slip")[0]


def test_an_authority_who_gives_two_numbers_of_one_part_slipped_in_no_digit() -> None:
    assert repairs(seven(exact(144_934, of="part6"))) == {}


def test_a_sum_that_misses_by_ten_thousand_lists_all_three_repairs() -> None:
    claims = [exact(211_316, of="civilians"), exact(20_097, of="prisoners"), exact(241_413, of="all")]
    found = outcome(claims, [balance("all", "civilians", "prisoners")])
    assert repairs(found) == {claim_id(0): 221_316, claim_id(1): 30_097, claim_id(2): 231_413}
    assert "in 3 ways" in found.messages("digit_slip")[0]


def test_rounded_numbers_slip_no_digits() -> None:
    claims = [said(211_000, 3, of="a"), said(20_000, 2, of="b"), said(241_000, 3, of="all")]
    assert repairs(outcome(claims, [balance("all", "a", "b")])) == {}


def test_a_sum_that_closes_has_no_repairs() -> None:
    claims = [exact(211_316, of="a"), exact(20_097, of="b"), exact(231_413, of="all")]
    found = outcome(claims, [balance("all", "a", "b")])
    assert repairs(found) == {}
    assert [severity for severity, _, _ in found.findings("sum_check")] == ["pass"]


def test_a_first_digit_does_not_become_nothing_nor_a_number_longer() -> None:
    # 1,000 too many: 1,500 cannot lose its first digit, 900 has no thousands, 3,400 may become 2,400 in the whole.
    claims = [exact(1_500, of="a"), exact(900, of="b"), exact(1_400, of="all")]
    assert repairs(outcome(claims, [balance("all", "a", "b")])) == {claim_id(2): 2_400}
