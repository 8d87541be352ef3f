"""What holds for every figure of horizontal bars, whatever its numbers and names are."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kvalreg.reports.charts.lettering import lines_of, width_of
from kvalreg.reports.figures import styles
from kvalreg.reports.figures.bars import HIGHEST, LABEL, NAME, Bars, Mark, Row
from kvalreg.reports.figures.bars_layers import interval_lines, labels, rectangles
from kvalreg.reports.figures.means import MeanOf
from kvalreg.reports.figures.numbers import Counts
from kvalreg.reports.speech import Speech

NAMES = st.text("abc mø", min_size=1, max_size=90).filter(str.strip)
SHARES = st.integers(1, 400).flatmap(
    lambda people: st.builds(Counts, st.integers(0, people), st.just(people))
)
NB = Speech("nb")


def row(name: str, counts: list[Counts]) -> Row:
    marks = [Mark(styles.OWN, one.value, one.interval, "") for one in counts if one.people]
    printed = counts[0].percent(NB)
    return Row(name=name, marks=marks, label=printed, lacks="Ingen", numbers=[printed])


BARS = st.lists(
    st.builds(row, NAMES, st.lists(SHARES, min_size=1, max_size=3)), min_size=1, max_size=70
).map(
    lambda rows: Bars(
        rows=rows, heads=["n"], legend=[(styles.OWN, "Egne")], axis="Andel (%)", most=100
    )
)


@given(NAMES, st.integers(8, 60), st.integers(1, 3))
def test_a_name_keeps_within_its_lines(name: str, letters: int, most: int) -> None:
    lines = lines_of(name, letters, most)

    assert 1 <= len(lines) <= most
    assert all(0 < len(line) <= letters for line in lines)
    if not any("…" in line for line in lines):
        assert " ".join(lines).split() == name.split()


@settings(max_examples=25)
@given(BARS)
def test_no_two_rows_overlap_and_the_figure_fits_a_page(bars: Bars) -> None:
    fitted = bars.fitting()

    assert all(above < below for above, below in pairwise(fitted.tops))
    ends = [rectangle["py_end"] for rectangle in rectangles(fitted)]
    assert max(ends, default=0) <= fitted.height
    if bars.height <= HIGHEST:
        assert fitted is bars
    assert fitted.height <= max(HIGHEST, 24 * len(bars.rows))


@settings(max_examples=25)
@given(BARS)
def test_every_mark_and_label_lies_on_the_plot(bars: Bars) -> None:
    assert all(bar["value"] <= bars.end for bar in rectangles(bars))
    assert all(0 <= line["lower"] <= line["upper"] <= bars.end for line in interval_lines(bars))
    if bars.end < 100:  # there the axis must end, also when a label then stands beyond it
        for label in labels(bars):
            at = label["at"] / bars.end * bars.plot
            assert at + LABEL + width_of(label["text"], NAME) <= bars.plot + 1


@given(SHARES)
def test_the_interval_of_a_share_holds_it(counts: Counts) -> None:
    lower, upper = counts.interval

    assert 0 <= lower <= counts.value + 1e-9
    assert counts.value - 1e-9 <= upper <= 100


@given(st.lists(st.integers(0, 100), min_size=2, max_size=200))
def test_the_interval_of_a_mean_holds_it_and_shrinks_with_more_people(values: list[int]) -> None:
    one = MeanOf(len(values), sum(values), sum(value**2 for value in values))
    twice = MeanOf(2 * one.people, 2 * one.total, 2 * one.squares)

    (lower, upper), (narrow_lower, narrow_upper) = one.interval, twice.interval

    assert lower - 1e-9 <= one.value <= upper + 1e-9
    assert narrow_upper - narrow_lower <= upper - lower + 1e-9
