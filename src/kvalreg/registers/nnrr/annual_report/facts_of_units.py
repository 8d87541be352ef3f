"""Facts about the units: how many deliver data, and from which regions."""

from collections.abc import Sequence

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.populations import VISIT_DAY, VISITS
from kvalreg.registers.nnrr.units import UNITS
from kvalreg.reports.counting.part import Sums
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.facts import CountedFact, UnitsWithAny
from kvalreg.reports.document.numbers import Number

LAST_YEARS_VISITS = Population(
    key="visits of the year before", dated_by=VISIT_DAY, quarters=4, ago=4
)
# A patient may have several courses in a year (rules A4).
PATIENTS = Population(key="patients", dated_by=VISIT_DAY, newest_of="PasientGUID")


class UnitsKnown(CountedFact):
    """How many units the register knows, whether they have anybody or not."""

    def found(self, units: Sequence[Sums]) -> Number:  # noqa: ARG002
        return Number(value=len(UNITS))


def _visits_in(name: str, region: str) -> CountedFact:
    """The visits of one region; the whole country has the other regions' too."""
    units = [unit.resh for unit in UNITS if unit.legal_entity.region.name == region]
    return CountedFact(
        name=name,
        title=Text(nb=f"Konsultasjoner i {region}", en=f"Visits in {region}"),
        population=VISITS,
        of=nw.col("UnitId").is_in(units),
        source="Annual report 2024, 5.1 and 9.1: all four regions.",
    )


FACTS_OF_UNITS = (
    CountedFact(
        name="courses",
        title=Text(nb="Registrerte forløp i året", en="Courses registered in the year"),
        population=VISITS,
        source="Annual report 2024, chapter 2.",
    ),
    CountedFact(
        name="courses_before",
        title=Text(nb="Registrerte forløp året før", en="Courses registered the year before"),
        population=LAST_YEARS_VISITS,
        source="Annual report 2024, chapter 2.",
    ),
    CountedFact(
        name="patients",
        title=Text(nb="Forskjellige pasienter i året", en="Different patients in the year"),
        population=PATIENTS,
        source="Rules A4: courses are counted, and a patient may have several.",
    ),
    UnitsWithAny(
        name="units",
        title=Text(nb="Enheter med data i året", en="Units with data in the year"),
        population=VISITS,
        source="Annual report 2024, 5.1.",
    ),
    UnitsWithAny(
        name="units_before",
        title=Text(nb="Enheter med data året før", en="Units with data the year before"),
        population=LAST_YEARS_VISITS,
        source="Annual report 2024, 5.1.",
    ),
    UnitsKnown(
        name="units_known",
        title=Text(nb="Registerets enheter", en="Units of the register"),
        population=VISITS,
        source="Annual report 2024, chapter 2: 16 relevant units.",
    ),
    _visits_in("courses_in_the_north", "Helse Nord RHF"),
    _visits_in("courses_in_the_middle", "Helse Midt-Norge RHF"),
    _visits_in("courses_in_the_west", "Helse Vest RHF"),
    _visits_in("courses_in_the_south_east", "Helse Sør-Øst RHF"),
)
