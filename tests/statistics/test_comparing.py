"""Tests of differences and their correction, against hand computation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kvalreg.statistics.comparing import holm, p_of_difference


def test_the_test_is_the_n_minus_1_chi_squared() -> None:
    # 30 of 100 against 20 of 100: χ² = 200 × (30×80 − 20×70)² / (100×100×50×150) = 2.6667;
    # × 199/200 = 2.6533, of which p with one degree of freedom is 0.1033.
    assert p_of_difference(30, 100, 20, 100) == pytest.approx(0.1033, abs=5e-5)


def test_equal_proportions_differ_by_chance() -> None:
    assert p_of_difference(30, 100, 60, 200) == 1


@pytest.mark.parametrize(
    "counts",
    [
        (0, 100, 0, 100),  # nobody reached it
        (100, 100, 50, 50),  # everybody did
        (1, 2, 30, 90),  # 2 × 31 / 92 = 0.67 expected
        (0, 0, 10, 20),
        (0, 0, 0, 0),
    ],
)
def test_too_few_people_are_not_tested(counts: tuple[int, int, int, int]) -> None:
    assert p_of_difference(*counts) is None


def test_holm_raises_the_smallest_most() -> None:
    # In order 0.005 × 4, 0.01 × 3, 0.03 × 2; 0.04 × 1 is not below the one before it.
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert holm([]) == []


@given(st.lists(st.floats(0, 1), max_size=30))
def test_holm_keeps_order_and_range(p_values: list[float]) -> None:
    raised = holm(p_values)

    assert all(p <= r <= 1 for p, r in zip(p_values, raised, strict=True))
    assert all(
        r <= min(1, len(p_values) * p) + 1e-12 for p, r in zip(p_values, raised, strict=True)
    )
    in_order = sorted(zip(p_values, raised, strict=True))
    assert [r for _, r in in_order] == sorted(raised)
