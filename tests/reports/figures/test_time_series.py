"""Shares quarter by quarter: own units beside the rest of the country."""

from dataclasses import replace

import narwhals as nw
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.model import IndicatorKind, Proportion, Targets
from kvalreg.reports.charts import theme
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.figures.picture import svg
from kvalreg.reports.figures.time_series import Followed, TimeSeries
from tests.reports.figures.made import (
    counted_in,
    drawn,
    heads_of,
    material_of,
    rows_of,
    text,
    told_by,
)

PATHWAYS = """
    unit | visit      | due        | asked | cured
    1    | 2023-10-01 | 2024-04-01 | yes   | yes
    1    | 2023-12-31 | 2024-06-30 | yes   | no
    1    | 2024-02-01 | 2024-08-01 | yes   | yes
    1    | 2024-02-01 | 2024-08-01 | no    | yes
    1    | 2024-02-01 | 2024-08-01 | yes   |
    2    | 2023-11-01 | 2024-05-01 | yes   | no
    2    | 2024-03-31 | 2024-09-30 | yes   | yes
    3    | 2024-03-31 | 2024-09-30 | yes   | yes
    3    | 2024-04-01 | 2024-10-01 | yes   | yes
"""
CURED = Proportion(
    key="cured",
    title=text("Frisk"),
    explanation=text("Frisk"),
    kind=IndicatorKind.OUTCOME,
    dated_by="visit",
    population=nw.col("asked"),
    denominator=nw.col("asked"),
    numerator=nw.col("cured"),
    smallest_shown=5,
    source="Invented.",
)
BY_QUARTER = TimeSeries(
    number=4,
    title=text("Friske"),
    followed=(Followed(key="visit", proportion=CURED),),
    quarters=2,
    targets=Targets(high=0.6, moderate=0.4),
    smallest=1,
    source="Invented.",
)
TWICE = replace(
    BY_QUARTER,
    followed=(
        Followed(key="now", proportion=CURED, name=text("straks")),
        Followed(key="later", proportion=replace(CURED, dated_by="due"), name=text("senere")),
    ),
)
LAST = Quarter(2024, 1)
FJORD = frozenset({1})


def sums(*quarters: tuple[int, int], rest: tuple[tuple[int, int], ...] = ()) -> dict[int, dict]:
    """How many of how many in the two quarters, oldest first, of unit 1 and of unit 2."""
    return {
        unit: {
            f"figure_04 visit {ago} {what}": count
            for ago, counts in zip((1, 0), of_unit, strict=True)
            for what, count in zip(("of", "among"), counts, strict=True)
        }
        for unit, of_unit in ((1, quarters), (2, rest))
        if of_unit
    }


def test_each_quarter_has_a_point_for_own_units_and_one_for_the_rest(engine: Engine) -> None:
    material = counted_in(BY_QUARTER, engine, PATHWAYS, last=LAST, own=FJORD)

    figure = BY_QUARTER.lay_out(material, "nb")

    # Fjord: one of two in the autumn; of two asked in the winter one, whose answer is there.
    # The rest: none of one, and two of two; the visit of 1 April is after the period.
    assert [(row[0], row[1], row[3], row[4], row[6]) for row in rows_of(figure)] == [
        ("4. kv. 2023", "50,0 %", "1 av 2", "0,0 %", "0 av 1"),
        ("1. kv. 2024", "50,0 %", "1 av 2", "100,0 %", "2 av 2"),
    ]
    assert heads_of(figure)[1:5] == [
        "Fjord: Andel", "Fjord: 95 % KI", "Fjord: N", "Resten av landet: Andel",
    ]  # fmt: skip
    assert [(point["shape"], point["value"]) for point in drawn(figure, "points")] == [
        ("circle", 50), ("circle", 50), ("diamond", 0), ("diamond", 100),
    ]  # fmt: skip
    assert [row["word"] for row in drawn(figure, "legend")] == [
        "Fjord, N = 4", "Resten av landet, N = 3",
    ]  # fmt: skip


def test_a_report_on_the_country_has_one_line(engine: Engine) -> None:
    figure = BY_QUARTER.lay_out(counted_in(BY_QUARTER, engine, PATHWAYS, last=LAST), "nb")

    assert [row[3] for row in rows_of(figure)] == ["1 av 3", "3 av 4"]
    assert [line["colour"] for line in drawn(figure, "solid_lines")] == [theme.NATION_LINE]


def test_the_date_of_what_is_followed_decides_the_quarter(engine: Engine) -> None:
    figure = TWICE.lay_out(counted_in(TWICE, engine, PATHWAYS, last=Quarter(2024, 3)), "nb")

    # Visits: one in April, none in the summer. Due in spring three, of whom one is cured; in
    # summer four who were asked, of whom three.
    heads, rows = heads_of(figure), rows_of(figure)
    now, later = heads.index("Nasjonalt, straks: N"), heads.index("Nasjonalt, senere: N")
    assert [(row[now], row[later]) for row in rows] == [
        ("1 av 1", "1 av 3"), ("0 av 0", "3 av 4"),
    ]  # fmt: skip


def test_a_second_share_has_dashed_lines_and_open_points(engine: Engine) -> None:
    figure = TWICE.lay_out(counted_in(TWICE, engine, PATHWAYS, last=Quarter(2024, 3)), "nb")

    assert (len(drawn(figure, "solid_lines")), len(drawn(figure, "dashed_lines"))) == (0, 1)
    fills = [point["fill"] for point in drawn(figure, "points")]
    assert fills == [theme.NATION_LINE, theme.PAPER, theme.PAPER]


def test_a_quarter_without_anyone_breaks_the_line() -> None:
    three = replace(BY_QUARTER, quarters=3)
    counts = sums((1, 2), (1, 2))[1]
    counts |= {"figure_04 visit 2 of": 1, "figure_04 visit 2 among": 4}
    counts |= {"figure_04 visit 1 of": 0, "figure_04 visit 1 among": 0}

    figure = three.lay_out(material_of(sums={1: counts}), "nb")

    assert [point["value"] for point in drawn(figure, "points")] == [25, 50]
    assert drawn(figure, "solid_lines") == []
    assert [row["text"] for row in drawn(figure, "numbers")][1:4] == ["4", "0", "2"]


def test_targets_are_lines_across_with_their_names() -> None:
    figure = BY_QUARTER.lay_out(material_of(sums=sums((1, 2), (1, 2))), "nb")

    assert [
        (row["value"], row["name"].replace("\xa0", " ")) for row in drawn(figure, "targets")
    ] == [
        (60, "Mål 60 %"), (40, "Min. 40 %"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("own", "rest", "said"),
    [
        (
            ((1, 4), (3, 4)),
            ((1, 2), (1, 2)),
            (
                "Fjord: fra 25,0 % (1 av 4) i 3. kv. 2024 til 75,0 % (3 av 4) i 4. kv. 2024. "
                "Resten av landet: fra 50,0 % (1 av 2) i 3. kv. 2024 til 50,0 % (1 av 2) i 4. kv. "
                "2024. I 4. kv. 2024 lå Fjord over resten av landet."
            ),
        ),
        (
            ((0, 0), (1, 2)),
            ((1, 2), (1, 2)),
            (
                "Fjord: 50,0 % (1 av 2) i 4. kv. 2024, det eneste kvartalet med registreringer. "
                "Resten av landet: fra 50,0 % (1 av 2) i 3. kv. 2024 til 50,0 % (1 av 2) i 4. kv. "
                "2024. I 4. kv. 2024 lå Fjord likt med resten av landet."
            ),
        ),
        (
            ((0, 0), (0, 0)),
            ((1, 2), (1, 2)),
            "Det er færre enn 1 registreringer hos Fjord, så ingen tall vises.",
        ),
        (((0, 0), (0, 0)), ((0, 0), (0, 0)), "Ingen registreringer."),
    ],
    ids=["over", "one quarter", "too few", "nobody"],
)  # fmt: skip
def test_the_alternative_follows_the_lines(own: tuple, rest: tuple, said: str) -> None:
    material = replace(material_of(sums=sums(*own, rest=rest)), own=FJORD)

    figure = BY_QUARTER.lay_out(material, "nb")

    assert told_by(figure) == f"Linjediagram: Friske. {said}"
    assert "<svg" in svg(figure)


@pytest.mark.parametrize(("own", "shown"), [(((4, 5), (2, 4)), False), (((4, 5), (2, 5)), True)])
def test_fewer_than_ten_on_a_side_hide_all(own: tuple, *, shown: bool) -> None:
    ten = replace(BY_QUARTER, smallest=10)
    material = replace(material_of(sums=sums(*own, rest=((10, 20), (10, 20)))), own=FJORD)

    figure = ten.lay_out(material, "nb")

    assert bool(drawn(figure, "points")) is shown
    assert bool(rows_of(figure)) is shown
    assert ("N < 10" in [row["text"] for row in drawn(figure, "numbers")]) is not shown
