"""A figure that contradicts itself is refused when it is declared."""

from collections.abc import Callable
from dataclasses import replace

import narwhals as nw
import pytest

from kvalreg.model import DeclarationError
from kvalreg.reports.figures.figure import CountedFigure
from tests.reports.figures.made import text
from tests.reports.figures.test_distribution import CAUSES
from tests.reports.figures.test_grouped_counts import AGE
from tests.reports.figures.test_indicator_bars import STRONG_PAIN
from tests.reports.figures.test_means_over_time import PAIN
from tests.reports.figures.test_time_series import BY_QUARTER, TWICE

FALL, TIME, MEN = CAUSES.portions[0], PAIN.times[0], AGE.series[0]
FOLLOWED = BY_QUARTER.followed[0]


@pytest.mark.parametrize(
    ("declare", "said"),
    [
        (lambda: replace(CAUSES, portions=()), "figure 7 has no portion: give at least one"),
        (lambda: replace(CAUSES, portions=(FALL, FALL)), "the portion 'fall' stands there twice"),
        (lambda: replace(PAIN, times=(TIME, TIME)), "the time 'visit' stands there twice"),
        (
            lambda: replace(PAIN, times=tuple(replace(TIME, key=key) for key in "abcd")),
            "figure 12 has 4 of the time, more than can be told apart: give at most 3",
        ),
        (
            lambda: replace(AGE, series=tuple(replace(MEN, key=key) for key in "abc")),
            "figure 22 has 3 of the series",
        ),
        (
            lambda: replace(AGE, groups=(replace(MEN, among=nw.col("man")),)),
            "the portion 'men' says among whom it is a share",
        ),
        (
            lambda: replace(BY_QUARTER, followed=(FOLLOWED, FOLLOWED)),
            "the share followed 'visit' stands there twice",
        ),
        (
            lambda: replace(TWICE, followed=(*TWICE.followed, replace(FOLLOWED, name=text("Så")))),
            "figure 4 has 3 of the share followed",
        ),
        (
            lambda: replace(TWICE, followed=(FOLLOWED, TWICE.followed[1])),
            "figure 4 follows several shares: name each of them",
        ),
        (lambda: replace(BY_QUARTER, quarters=1), "figure 4 has a line through 1 quarters"),
        (lambda: replace(STRONG_PAIN, years=4), "figure 3 shows 4 years: give 1 to 3"),
    ],
)
def test_what_cannot_be_drawn_is_refused(declare: Callable[[], CountedFigure], said: str) -> None:
    with pytest.raises(DeclarationError, match=said):
        declare()
