"""Whom a table or figure is about, on both engines."""

from dataclasses import dataclass

import narwhals as nw
import pytest

from kvalreg.frames.engines import Engine
from kvalreg.model import DeclarationError, Text
from kvalreg.reports.counting.part import CountedPart
from kvalreg.reports.counting.population import Population
from kvalreg.reports.counting.quarters import Quarter
from kvalreg.reports.counting.tallying import with_memberships
from tests.tables import frame

PATHWAYS = """
    unit | visit      | patient | answered | course
    1    | 2023-12-31 | anna    | yes      | a1
    1    | 2024-02-01 | anna    | yes      | a2
    2    | 2024-05-01 | anna    | no       | a3
    1    | 2024-03-31 | bjørn   | yes      | b1
    2    | 2024-03-31 | bjørn   | yes      | b2
    1    | 2024-10-01 |         | yes      | c1
    1    | 2024-12-31 |         | yes      | d1
    1    | 2025-01-01 | egil    | yes      | e1
"""


@dataclass(frozen=True, kw_only=True, eq=False)
class Part(CountedPart):
    population: Population

    @property
    def key(self) -> str:
        return "part"

    @property
    def populations(self) -> tuple[Population, ...]:
        return (self.population,)


def members(population: Population, last: Quarter, engine: Engine) -> list[str]:
    """The courses that belong."""
    part = Part(number=1, title=Text(nb="Del"), source="Invented.", population=population)
    rows = with_memberships([part], frame(engine, PATHWAYS), last, engine)
    belonging = rows.filter(nw.col(population.column)).select("course").collect("polars")
    return sorted(belonging["course"].to_list())


@pytest.mark.parametrize(
    ("last", "quarters", "ago", "expected"),
    [
        (Quarter(2024, 1), 1, 0, ["a2", "b1", "b2"]),
        (Quarter(2024, 1), 2, 0, ["a1", "a2", "b1", "b2"]),
        (Quarter(2024, 2), 1, 1, ["a2", "b1", "b2"]),
        (Quarter(2024, 4), 4, 0, ["a2", "a3", "b1", "b2", "c1", "d1"]),
        (Quarter(2025, 1), 1, 0, ["e1"]),
    ],
)
def test_a_population_may_be_of_the_last_quarters(
    engine: Engine, last: Quarter, quarters: int, ago: int, expected: list[str]
) -> None:
    population = Population(key="some", dated_by="visit", quarters=quarters, ago=ago)

    assert members(population, last, engine) == expected


def test_of_a_patient_only_the_newest_pathway_of_the_period_may_count(engine: Engine) -> None:
    newest = Population(key="newest", dated_by="visit", newest_of="patient")

    # Bjørn was at two units on one day: one of them counts. Unknown patients count each.
    assert members(newest, Quarter(2024), engine) == ["a3", "b2", "c1", "d1"]


def test_the_newest_is_chosen_among_those_who_belong(engine: Engine) -> None:
    newest = Population(key="newest", dated_by="visit", newest_of="patient", who=nw.col("answered"))

    assert members(newest, Quarter(2024), engine) == ["a2", "b2", "c1", "d1"]


@pytest.mark.parametrize("wrong", [{"quarters": 0}, {"quarters": 2, "months": (1, 6)}])
def test_a_period_that_is_none_is_refused(wrong: dict) -> None:
    with pytest.raises(DeclarationError, match="give at least 1, and no months"):
        Population(key="some", dated_by="visit", **wrong)
