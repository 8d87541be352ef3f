"""Counts in groups, side by side: each patient once."""

import narwhals as nw
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.figures.distribution import Portion
from kvalreg.reports.figures.grouped_counts import GroupedCounts
from kvalreg.reports.figures.picture import svg
from tests.reports.figures.made import counted_in, drawn, material_of, rows_of, text, told_by

PATHWAYS = """
    unit | visit      | patient | age | man
    1    | 2024-01-01 | anna    | 39  | no
    2    | 2024-06-01 | anna    | 40  | no
    1    | 2024-06-01 | bodil   | 40  | no
    1    | 2024-06-01 | carl    | 39  | yes
    1    | 2024-06-01 | dag     | 39  | yes
    2    | 2024-06-01 | egil    | 50  | yes
    2    | 2024-06-01 | finn    |     | yes
    2    | 2024-06-01 | gry     | 50  |
    1    | 2023-06-01 | hans    | 50  | yes
"""
AGE = GroupedCounts(
    number=22,
    title=text("Alder"),
    population=Population(key="patients", dated_by="visit", newest_of="patient"),
    groups=(
        Portion(key="young", name=text("Under 40"), of=nw.col("age") < 40),
        Portion(key="old", name=text("40 og over"), of=nw.col("age") >= 40),
    ),
    series=(
        Portion(key="men", name=text("Menn"), of=nw.col("man")),
        Portion(key="women", name=text("Kvinner"), of=~nw.col("man")),
    ),
    axis=text("År"),
    source="Invented.",
)


def sums(*counts: int) -> dict[int, dict[str, int]]:
    """Young men, young women, old men, old women, in one unit."""
    names = ("young men", "young women", "old men", "old women")
    return {1: {f"figure_22 {name}": n for name, n in zip(names, counts, strict=True)}}


def test_each_patient_counts_once_at_the_newest_visit(engine: Engine) -> None:
    figure = AGE.lay_out(counted_in(AGE, engine, PATHWAYS), "nb")

    # Carl and Dag; Egil; Anna (40 by then) and Bodil. Finn's age and Gry's sex are not known.
    assert rows_of(figure) == [("Under 40", "2", "0"), ("40 og over", "1", "2")]
    assert [row["word"] for row in drawn(figure, "legend")] == ["Menn, N = 3", "Kvinner, N = 2"]
    assert told_by(figure) == (
        "Stolpediagram: Alder. Menn: 3, flest i gruppen Under 40 (2). Kvinner: 2, flest i gruppen "
        "40 og over (2)."
    )


def test_a_group_with_nobody_has_a_zero_and_no_column(engine: Engine) -> None:
    figure = AGE.lay_out(counted_in(AGE, engine, PATHWAYS), "nb")

    assert [row["text"] for row in drawn(figure, "labels")] == ["2", "0", "1", "2"]
    assert len(drawn(figure, "columns")) == 3


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((3, 0, 3, 0), "Menn: 6, flest i gruppen Under 40 og 40 og over (3). Kvinner: ingen."),
        ((1, 1, 1, 1), "Det er færre enn 5 registreringer, så ingen tall vises."),
        ((0, 0, 0, 0), "Ingen registreringer."),
    ],
)
def test_ties_few_and_nobody_are_said(counts: tuple[int, ...], said: str) -> None:
    figure = AGE.lay_out(material_of(sums=sums(*counts)), "nb")

    assert told_by(figure) == f"Stolpediagram: Alder. {said}"
    assert "<svg" in svg(figure)


def test_fewer_than_five_are_neither_drawn_nor_written(engine: Engine) -> None:
    few = AGE.lay_out(material_of(sums=sums(1, 1, 1, 1)), "nb")
    nobody = AGE.lay_out(counted_in(AGE, engine, PATHWAYS, last=Quarter(2020)), "nb")

    assert (drawn(few, "columns"), rows_of(few)) == ([], [])
    assert [row["text"] for row in drawn(few, "labels")] == ["N < 5"]
    assert [row["text"] for row in drawn(nobody, "labels")] == ["Ingen"]
