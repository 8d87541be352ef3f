"""Means before and after: the same people each time, with Student's interval."""

import narwhals as nw
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.reports.charts import theme
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.figures.means_over_time import MeansOverTime, Time
from kvalreg.reports.figures.picture import svg
from tests.reports.figures.made import (
    counted_in,
    drawn,
    heads_of,
    material_of,
    raw_of,
    rows_of,
    text,
    told_by,
)
from tests.reports.parsed import parsed

# Voss' five: 2, 4, 6, 8, 10, later 1, 1, 2, 2, 4. The sixth has no answer afterwards.
PATHWAYS = """
    unit | visit      | pain | later
    1    | 2024-01-01 | 2    | 1
    1    | 2024-02-01 | 4    | 1
    1    | 2024-03-01 | 6    | 2
    1    | 2024-03-01 | 8    | 2
    1    | 2024-03-01 | 10   | 4
    1    | 2024-03-01 | 10   |
    2    | 2024-03-01 | 9    | 9
    2    | 2023-12-31 | 9    | 9
"""
PAIN = MeansOverTime(
    number=12,
    title=text("Smerte"),
    population=Population(key="visits", dated_by="visit"),
    times=(
        Time(key="visit", head=text("Før"), when=text("ved besøket"), value=nw.col("pain")),
        Time(key="later", head=text("Etter"), when=text("etterpå"), value=nw.col("later")),
    ),
    unit=text("poeng"),
    most=10,
    source="Invented.",
)


def unit(people: int, before: float, after: float) -> dict[str, float]:
    """A unit in which everybody has the same pain before, and the same after."""
    return {
        "figure_12 people": people,
        "figure_12 visit total": people * before,
        "figure_12 visit squares": people * before**2,
        "figure_12 later total": people * after,
        "figure_12 later squares": people * after**2,
    }


def test_only_those_who_answered_every_time_count(engine: Engine) -> None:
    figure = PAIN.lay_out(counted_in(PAIN, engine, PATHWAYS), "nb")

    # Fjord: means 6 and 2. Dal has one patient; together (30 + 9) / 6 and (10 + 9) / 6.
    assert heads_of(figure) == ["Sykehus", "Før", "Før: 95 % KI", "Etter", "Etter: 95 % KI", "N"]
    assert [(row[0], row[1], row[3], row[5]) for row in rows_of(figure)] == [
        ("Fjord", "6,0", "2,0", "5"),
        ("Dal", "–", "–", "< 5"),
        ("Totalt", "6,5", "3,2", "6"),
    ]


def test_the_interval_rests_on_the_standard_error(engine: Engine) -> None:
    figure = PAIN.lay_out(counted_in(PAIN, engine, PATHWAYS), "nb")

    # 2 to 10: variance 40 / 4 = 10, standard error sqrt(10 / 5) = 1.41421; t(4) is 2.77645.
    fjord = raw_of(figure)[0]
    half = 2.77645 * 1.41421
    assert (fjord["lower_visit"], fjord["upper_visit"]) == pytest.approx(
        (6 - half, 6 + half), abs=1e-4
    )


def test_the_interval_is_drawn_no_farther_than_the_axis(engine: Engine) -> None:
    figure = PAIN.lay_out(counted_in(PAIN, engine, PATHWAYS), "nb")

    lines = drawn(figure, "interval_lines")

    assert min(line["lower"] for line in lines) >= 0
    assert max(line["upper"] for line in lines) <= 10


def test_the_worst_unit_stands_on_top_hidden_ones_last_and_then_the_total() -> None:
    sums = {1: unit(5, 4, 3), 2: unit(9, 7, 6), 3: unit(2, 9, 9)}

    figure = PAIN.lay_out(material_of(sums=sums), "nb")

    assert [row[0] for row in rows_of(figure)] == ["Dal", "Fjord", "Ås", "Totalt"]
    assert [(name["name"], name["bold"]) for name in drawn(figure, "names")][-1] == (
        ["Totalt"], True,
    )  # fmt: skip
    assert {bar["line"] for bar in drawn(figure, "bars")} == {theme.UNIT_LINE, theme.NATION_LINE}


@pytest.mark.parametrize(
    ("sums", "said"),
    [
        (
            {1: unit(5, 6, 3), 2: unit(5, 8, 4)},
            (
                "Totalt sank gjennomsnittet fra 7,0 ved besøket til 3,5 etterpå (N = 10). Begge "
                "enhetene som vises, hadde lavere gjennomsnitt etterpå enn ved besøket. Ved "
                "besøket gikk gjennomsnittet fra 6,0 (Fjord) til 8,0 (Dal). Etterpå gikk "
                "gjennomsnittet fra 3,0 (Fjord) til 4,0 (Dal)."
            ),
        ),
        (
            {1: unit(5, 6, 6), 2: unit(5, 6, 7), 3: unit(1, 9, 9)},
            (
                "Totalt steg gjennomsnittet fra 6,3 ved besøket til 6,7 etterpå (N = 11). Ingen "
                "av de 2 enhetene som vises, hadde lavere gjennomsnitt etterpå enn ved besøket. "
                "Ved besøket var gjennomsnittet 6,0 i alle enhetene. Etterpå gikk gjennomsnittet "
                "fra 6,0 (Fjord) til 7,0 (Dal). Én enhet har færre enn 5 og vises ikke."
            ),
        ),
        (
            {1: unit(5, 6, 6)},
            (
                "Totalt endte gjennomsnittet der det begynte: 6,0 ved besøket og 6,0 etterpå (N = "
                "5). Fjord hadde ikke lavere gjennomsnitt etterpå enn ved besøket."
            ),
        ),
        (
            {1: unit(2, 6, 3), 2: unit(2, 6, 3)},
            "Færre enn 5 har svart hver gang, så ingen tall vises.",
        ),
        ({}, "Ingen registreringer."),
    ],
    ids=["fell", "rose", "one unit", "too few", "nobody"],
)
def test_the_alternative_tells_the_course(sums: dict, said: str) -> None:
    figure = PAIN.lay_out(material_of(sums=sums), "nb")

    assert told_by(figure) == f"Stolpediagram: Smerte. {said}"


def test_a_year_without_anyone_still_gives_a_picture(engine: Engine) -> None:
    figure = PAIN.lay_out(counted_in(PAIN, engine, PATHWAYS, last=Quarter(2020)), "en")

    assert rows_of(figure) == [("Total", "–", "–", "–", "–", "0")]
    assert "<svg" in svg(figure)


@pytest.mark.parametrize("units", [1, 16, 60])
@pytest.mark.parametrize("name", ["Ås", "Sykehuset i den lange dalen ved det store fjellet, Fjord"])
def test_a_figure_of_any_number_of_units_fits_a_page(units: int, name: str) -> None:
    sums = {number: unit(5 + number, 6, 5) for number in range(units)}
    names = {number: f"{name} {number}" for number in range(units)}

    figure = PAIN.lay_out(material_of(sums=sums, units=names), "nb")
    drawing = parsed(svg(figure)).one("svg")

    assert float(drawing["width"]) == pytest.approx(theme.WIDTH, rel=0.06)
    assert float(drawing["height"]) <= theme.WIDTH * 24 / 16  # a page's column: 16 by 24 cm
