"""Figures of an indicator: the register's own results, as they may be published."""

from dataclasses import replace

import pytest

from kvalreg.indicators.levels import NATION
from kvalreg.model import MissingText, Text
from kvalreg.reports.charts import theme
from kvalreg.reports.figures.indicator_bars import IndicatorBars
from kvalreg.reports.figures.picture import svg
from tests.reports.figures.made import drawn, heads_of, material_of, raw_of, rows_of, told_by
from tests.reports.hand_made import results_of
from tests.reports.parsed import parsed

STRONG_PAIN = IndicatorBars(
    number=3,
    title=Text(nb="Sterk smerte {year}", en="Strong pain {year}"),
    indicator="ank1",
    notes=(Text(nb="Besøk i {year}.", en="Visits in {year}."),),
    source="Invented.",
)
RESULTS = f"""
    unit     | year | n  | N   | lower | upper | achieved
    Fjord    | 2024 | 30 | 60  | 37    | 63    | high
    Fjord    | 2023 | 6  | 20  | 12    | 54    | moderate
    Dal      | 2024 | 3  | 4   | 19    | 99    | high
    Dal      | 2023 | 5  | 10  | 19    | 81    | high
    {NATION} | 2024 | 33 | 64  | 39    | 64    | high
    {NATION} | 2023 | 11 | 30  | 20    | 56    | moderate
"""  # fmt: skip


def test_a_figure_has_the_numbers_behind_it_in_the_order_of_the_bars() -> None:
    figure = STRONG_PAIN.lay_out(material_of(indicators=results_of(RESULTS)), "nb")

    # Dal has only 4 in 2024, fewer than 5, and so is hidden in 2023 too.
    assert (figure.key, figure.table.key) == ("figure_03", "figure_03")
    assert heads_of(figure)[:4] == [
        "Enhet", "Andel 2024", "95 % KI 2024", "N 2024",
    ]  # fmt: skip
    assert [row[:7] for row in rows_of(figure)] == [
        ("Nasjonalt", "52 %", "39–64 %", "33 av 64", "37 %", "20–56 %", "11 av 30"),
        ("Fjord", "50 %", "37–63 %", "30 av 60", "30 %", "12–54 %", "6 av 20"),
        ("Dal", "–", "–", "< 5", "–", "–", "10"),
    ]
    assert raw_of(figure)[1]["value_2024"] == 0.5
    assert raw_of(figure)[2]["numerator_2024"] is None


def test_title_and_notes_name_the_year() -> None:
    figure = STRONG_PAIN.lay_out(material_of(indicators=results_of(RESULTS)), "en")

    assert (figure.title, figure.notes) == ("Strong pain 2024", ("Visits in 2024.",))


def test_the_alternative_says_what_the_figure_shows() -> None:
    figure = STRONG_PAIN.lay_out(material_of(indicators=results_of(RESULTS)), "nb")

    told = told_by(figure)

    assert told.startswith(
        "Stolpediagram: Sterk smerte per enhet, 2022, 2023 og 2024. I 2024 vises bare Fjord: 50 %"
    )
    assert "Nasjonalt er målet nådd." in told


def test_a_figure_of_one_year_shows_no_other() -> None:
    figure = replace(STRONG_PAIN, years=1).lay_out(
        material_of(indicators=results_of(RESULTS)), "nb"
    )

    assert heads_of(figure) == [
        "Enhet", "Andel 2024", "95 % KI 2024", "N 2024",
    ]  # fmt: skip
    assert drawn(figure, "earlier_years") == []


@pytest.mark.parametrize("language", ["nb", "en"])
def test_a_year_without_anyone_still_gives_a_figure_that_says_so(language: str) -> None:
    material = material_of(indicators=results_of(RESULTS), year=2030)

    figure = STRONG_PAIN.lay_out(material, language)

    said = {"nb": "Ingen registreringer i 2030.", "en": "No registrations in 2030."}
    assert figure.alternative.endswith(said[language])
    assert figure.table.rows == ()
    assert said[language] in " ".join(drawn(figure, "title")[0]["text"])
    assert "<svg" in svg(figure)


@pytest.mark.parametrize("units", [1, 16, 60])
@pytest.mark.parametrize("name", ["Ås", "Sykehuset i den lange dalen ved det store fjellet, Fjord"])
def test_every_figure_is_as_wide_and_fits_a_page(units: int, name: str) -> None:
    rows = [f"{name} {n} | 2024 | {n} | 60 | 3 | 90 | high" for n in range(units)]
    table = "\n".join(["unit | year | n | N | lower | upper | achieved", *rows])

    figure = STRONG_PAIN.lay_out(material_of(indicators=results_of(table)), "nb")
    drawing = parsed(svg(figure)).one("svg")

    assert float(drawing["width"]) == pytest.approx(theme.WIDTH, rel=0.06)
    assert float(drawing["height"]) <= theme.WIDTH * 24 / 16  # a page's column: 16 by 24 cm


def test_a_text_that_lacks_the_language_is_named() -> None:
    figure = replace(STRONG_PAIN, notes=(Text(nb="Bare bokmål."),))

    with pytest.raises(MissingText, match="Bare bokmål"):
        figure.lay_out(material_of(indicators=results_of(RESULTS)), "en")
