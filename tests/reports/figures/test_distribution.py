"""Distributions: shares of the country, or of own units beside the rest."""

from dataclasses import replace

import narwhals as nw
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.distribution import Distribution, Portion
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

PATHWAYS = """
    unit | visit      | cause | worse
    1    | 2024-01-01 | 1     | yes
    1    | 2024-02-01 | 1     | no
    1    | 2024-03-01 | 2     |
    1    | 2024-03-01 | 1     | no
    1    | 2024-03-01 |       | yes
    2    | 2024-05-01 | 2     | no
    2    | 2024-05-01 | 2     | no
    2    | 2024-05-01 | 2     | no
    2    | 2024-05-01 | 1     |
    3    | 2024-12-31 | 1     | yes
    3    | 2023-12-31 | 2     | yes
"""
CAUSES = Distribution(
    number=7,
    title=text("Årsaker"),
    population=Population(key="visits", dated_by="visit"),
    head=text("Årsak"),
    portions=(
        Portion(key="fall", name=text("Fall"), of=nw.col("cause") == 1),
        Portion(key="sport", name=text("Sport"), of=nw.col("cause") == 2),
        Portion(
            key="worse", name=text("Verre"), of=nw.col("worse"), among=~nw.col("worse").is_null()
        ),
    ),
    source="Invented.",
)


def sums(fall: int, sport: int, people: int) -> dict[int, dict[str, int]]:
    """One unit's counts, as the figure of fall and sport alone tallies them."""
    counts = {"people": people, "fall of": fall, "fall among": people}
    counts |= {"sport of": sport, "sport among": people}
    return {1: {f"figure_07 {name}": count for name, count in counts.items()}}


TWO = replace(CAUSES, portions=CAUSES.portions[:2])


def test_each_portion_has_its_own_denominator(engine: Engine) -> None:
    figure = CAUSES.lay_out(counted_in(CAUSES, engine, PATHWAYS), "nb")

    # Ten visits in 2024: five falls, four in sport, one not answered; three of eight are worse.
    # Exact intervals of 5/10, 4/10 and 3/8: from a table of Clopper-Pearson limits.
    assert heads_of(figure) == ["Årsak", "Andel", "95 % KI", "N"]
    assert rows_of(figure) == [
        ("Fall", "50,0 %", "18,7–81,3 %", "5 av 10"),
        ("Sport", "40,0 %", "12,2–73,8 %", "4 av 10"),
        ("Verre", "37,5 %", "8,5–75,5 %", "3 av 8"),
    ]
    assert raw_of(figure)[2]["percent"] == 37.5


def test_the_bars_carry_shares_and_the_column_counts(engine: Engine) -> None:
    figure = CAUSES.lay_out(counted_in(CAUSES, engine, PATHWAYS), "nb")

    assert [bar["value"] for bar in drawn(figure, "bars")] == [50, 40, 37.5]
    assert [row["text"].replace("\xa0", " ") for row in drawn(figure, "labels")] == [
        "50,0 %", "40,0 %", "37,5 %",
    ]  # fmt: skip
    assert [row["text"] for row in drawn(figure, "numbers")] == ["5", "4", "3 av 8", "n"]
    assert [row["word"] for row in drawn(figure, "legend")] == ["Nasjonalt, N = 10"]


def test_own_units_are_bars_and_the_rest_of_the_country_diamonds(engine: Engine) -> None:
    figure = CAUSES.lay_out(counted_in(CAUSES, engine, PATHWAYS, own=frozenset({1})), "nb")

    # Fjord: three falls of five, one in sport. The rest: two falls and three in sport of five.
    assert [bar["value"] for bar in drawn(figure, "bars")] == [60, 20, 50]
    assert [(dot["shape"], dot["value"]) for dot in drawn(figure, "points")] == [
        ("diamond", 40), ("diamond", 60), ("diamond", 25),
    ]  # fmt: skip
    assert [row["word"] for row in drawn(figure, "legend")] == [
        "Fjord, N = 5", "Resten av landet, N = 5",
    ]  # fmt: skip
    assert told_by(figure) == (
        "Stolpediagram: Årsaker. Fjord (N = 5): Størst er andelen for «Fall» (60,0 %), deretter "
        "«Verre» (50,0 %), og minst for «Sport» (20,0 %). Størst er forskjellen for «Sport»: "
        "20,0 % hos Fjord mot 60,0 % i resten av landet."
    )


def test_portions_of_different_people_say_of_how_many_beside_the_bars() -> None:
    own, rest = sums(3, 3, 6)[1], sums(8, 2, 10)[1]
    together = replace(material_of(sums={1: own, 2: rest}), own=frozenset({1}))
    apart = material_of(sums={1: {**own, "figure_07 sport among": 4}, 2: rest})

    alike = TWO.lay_out(together, "en")
    unlike = TWO.lay_out(replace(apart, own=frozenset({1})), "en")

    def beside(figure: FinishedFigure) -> list[str]:
        return [row["text"] for row in drawn(figure, "numbers")][:4]

    assert beside(alike) == ["50.0%", "80.0%", "50.0%", "20.0%"]
    assert beside(unlike) == ["3 of 6", "8 of 10", "3 of 4", "2 of 10"]


def test_several_own_units_are_taken_together(engine: Engine) -> None:
    figure = CAUSES.lay_out(counted_in(CAUSES, engine, PATHWAYS, own=frozenset({2, 3})), "nb")

    assert heads_of(figure)[1:4] == ["Dal, Ås: Andel", "Dal, Ås: 95 % KI", "Dal, Ås: N"]
    assert [row[3] for row in rows_of(figure)] == ["2 av 5", "3 av 5", "1 av 4"]


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ({3}, "Det er færre enn 5 registreringer hos Ås, så ingen tall vises."),
        ({1, 2}, "Det er færre enn 5 registreringer i resten av landet, så ingen tall vises."),
    ],
)
def test_with_fewer_than_five_on_a_side_nothing_is_shown(
    engine: Engine, own: set[int], said: str
) -> None:
    figure = CAUSES.lay_out(counted_in(CAUSES, engine, PATHWAYS, own=frozenset(own)), "nb")

    assert drawn(figure, "bars") == drawn(figure, "points") == []
    assert rows_of(figure) == []
    assert told_by(figure) == f"Stolpediagram: Årsaker. {said}"
    assert any("< 5" in row["word"] for row in drawn(figure, "legend"))


def test_a_period_with_nobody_says_so(engine: Engine) -> None:
    figure = CAUSES.lay_out(counted_in(CAUSES, engine, PATHWAYS, last=Quarter(2020)), "nb")

    assert told_by(figure) == "Stolpediagram: Årsaker. Ingen registreringer."
    assert {row["text"] for row in drawn(figure, "labels")} == {"Ingen"}
    assert "<svg" in svg(figure)


@pytest.mark.parametrize(
    ("fall", "sport", "said"),
    [
        (6, 2, "Størst er andelen for «Fall» (60,0 %), minst for «Sport» (20,0 %)."),
        (5, 5, "Alle andelene er 50,0 %."),
        (0, 0, "Alle andelene er 0,0 %."),
        (10, 0, "Størst er andelen for «Fall» (100,0 %), minst for «Sport» (0,0 %)."),
    ],
)
def test_ties_and_zeroes_are_said_as_they_are(fall: int, sport: int, said: str) -> None:
    figure = TWO.lay_out(material_of(sums=sums(fall, sport, 10)), "nb")

    assert told_by(figure) == f"Stolpediagram: Årsaker. Nasjonalt (N = 10): {said}"


def test_equal_portions_are_named_together() -> None:
    both = replace(
        TWO, portions=(*TWO.portions, replace(TWO.portions[0], key="other", name=text("Annet")))
    )

    counts = sums(4, 2, 10)
    counts[1] |= {"figure_07 other of": 2, "figure_07 other among": 10}

    figure = both.lay_out(material_of(sums=counts), "en")

    assert told_by(figure).endswith(
        "The largest share is that of “Fall (en)” (40.0%), the smallest that of “Sport (en)” and "
        "“Annet (en)” (20.0%)."
    )


def test_an_answer_that_nobody_gave_has_a_dash_and_no_bar() -> None:
    nobody = material_of(sums={1: {**sums(3, 3, 6)[1], "figure_07 sport among": 0}})
    nobody.sums[1]["figure_07 sport of"] = 0

    figure = TWO.lay_out(nobody, "nb")

    assert rows_of(figure)[1] == ("Sport", "–", "–", "0 av 0")
    assert [bar["value"] for bar in drawn(figure, "bars")] == [50]
