"""Figures can be read by the colour-blind and in grey print: lightness alone tells all apart."""

from itertools import pairwise

import pytest

from kvalreg.reports.charts import theme
from kvalreg.reports.charts.lettering import width_of
from kvalreg.reports.figures import styles
from tests.reports.test_theme import contrast


@pytest.mark.parametrize("shades", [theme.UNIT_SHADES, theme.NATION_SHADES])
def test_bars_of_different_times_differ_in_lightness(shades: tuple[str, ...]) -> None:
    for earlier, later in pairwise(shades):
        assert contrast(earlier, later) >= 1.4


def test_columns_side_by_side_differ_in_lightness() -> None:
    one, other = styles.SIDE_BY_SIDE

    assert contrast(one.fill, other.fill) >= 2


@pytest.mark.parametrize(
    "style",
    [styles.NATION, styles.OWN, styles.REST, *styles.UNIT_AT_TIMES, *styles.NATION_AT_TIMES],
)
def test_every_bar_and_point_has_an_outline_that_is_seen(style: styles.Style) -> None:
    assert contrast(style.line, theme.PAPER) >= 3


@pytest.mark.parametrize("shade", [*theme.UNIT_SHADES, *theme.NATION_SHADES])
def test_intervals_are_seen_on_every_bar(shade: str) -> None:
    assert contrast(theme.INK, shade) >= 3


def test_own_units_and_the_rest_differ_in_shape_too() -> None:
    assert styles.OWN.shape != styles.REST.shape


def test_type_is_large_enough_where_a_figure_fills_the_column_of_a_page() -> None:
    # 16 cm in points, over the figure's width in pixels: how large a pixel is printed.
    points = 16 / 2.54 * 72 / theme.WIDTH

    assert 12 * points >= 7.5


@pytest.mark.parametrize(
    ("text", "width"),
    # Measured in Liberation Sans at 100 pixels.
    [("Haukeland", 479), ("UNN-Tromsø", 591), ("95 % konfidensintervall", 1029)],
)
def test_the_width_of_a_text_is_known_near_enough(text: str, width: int) -> None:
    assert width_of(text, 100) == pytest.approx(width, rel=0.12)
