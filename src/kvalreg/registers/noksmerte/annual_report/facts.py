"""Numbers of the report's text that stand in none of its tables."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.noksmerte.annual_report.layout import (
    ANSWERED,
    AT_WORKING_AGE,
    COMPLETED,
    PATIENTS,
    REFERRALS,
    STANDS,
)
from kvalreg.registers.noksmerte.forms.background import MARRIED
from kvalreg.registers.noksmerte.units import UNITS
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.facts import CountedFact, MeanFact, UnitsWithAny

WOMAN = 2
NOT_WORK_ACTIVE = 3
LOW, MODERATE, HIGH = 1, 2, 3

TO_BE_ASSESSED = Population(
    key="patients with a consultation for assessment",
    dated_by="consultation_date_last",
    who=STANDS & (nw.col("assessments") > 0),
)
DUE = Population(key="follow-up due", dated_by="follow_up_due_on", who=nw.col("is_national"))


def _of(
    name: str,
    nb: str,
    en: str,
    population: Population = PATIENTS,
    of: nw.Expr | None = None,
    source: str = "Annual report 2021, 3.2.1.",
) -> CountedFact:
    return CountedFact(
        name=name, title=Text(nb=nb, en=en), population=population, of=of, source=source
    )


def _patients_in(name: str, region: str) -> CountedFact:
    """The patients of one region; the whole country has the other regions' too."""
    units = [unit.resh for unit in UNITS if unit.legal_entity.region.name == region]
    return _of(
        name,
        f"Pasienter i {region}",
        f"Patients in {region}",
        of=nw.col("unit_id").is_in(units),
        source="Annual report 2021, 5.3: all four regions.",
    )


FACTS_OF_UNITS = (
    UnitsWithAny(
        name="units",
        title=Text(nb="Smerteklinikker med pasienter i året", en="Clinics with patients that year"),
        population=PATIENTS,
        source="Annual report 2021, 3.1.",
    ),
    _of("patients", "Pasienter", "Patients", source="Annual report 2021, table 14."),
    _patients_in("patients_in_the_north", "Helse Nord RHF"),
    _patients_in("patients_in_the_middle", "Helse Midt-Norge RHF"),
    _patients_in("patients_in_the_west", "Helse Vest RHF"),
    _patients_in("patients_in_the_south_east", "Helse Sør-Øst RHF"),
)

_PGIC = "Annual report 2021, 3.1.2; the scale's middle is no change."
_CHANGE = nw.col("pgic_answer_12m")
# fmt: off
FACTS_OF_CHANGE = (
    _of("pgic_better", "PGIC: bedre", "PGIC: better", ANSWERED, _CHANGE < 4, _PGIC),
    _of("pgic_same", "PGIC: ingen endring", "PGIC: no change", ANSWERED, _CHANGE == 4, _PGIC),
    _of("pgic_worse", "PGIC: verre", "PGIC: worse", ANSWERED, _CHANGE > 4, _PGIC),
    _of("pgic_treated", "PGIC: har vært til behandling", "PGIC: had been treated", ANSWERED,
        nw.col("treatments_of_course") > 0, _PGIC),
)

FACTS_OF_PATIENTS = (
    MeanFact(
        name="age",
        title=Text(nb="Alder", en="Age"),
        population=PATIENTS,
        value=nw.col("age"),
        source="Annual report 2021, 3.2.1.",
    ),
    _of("women", "Kvinner", "Women", of=nw.col("sex") == WOMAN),
    _of("married", "Gift", "Married", of=nw.col("marital_status") == MARRIED),
    _of("higher_education", "Høyere utdanning", "Higher education",
        of=nw.col("has_higher_education")),
    _of("not_work_active", "Ikke yrkesaktive", "Not work active", AT_WORKING_AGE,
        nw.col("work_status") == NOT_WORK_ACTIVE),
    _of("active", "Fysisk aktive", "Physically active",
        of=nw.col("physical_activity").is_in([LOW, MODERATE, HIGH])),
    _of("moderately_active", "Moderat fysisk aktive", "Moderately active",
        of=nw.col("physical_activity") == MODERATE),
    _of("highly_active", "Svært fysisk aktive", "Highly active",
        of=nw.col("physical_activity") == HIGH),
)

_OURS = "Ours: the report of 2021 does not tell."
FACTS_OF_QUALITY = (
    _of("coverage", "Dekningsgrad", "Coverage", REFERRALS, nw.col("is_national"),
        "Annual report 2021, 5.4 and table 15: of all referrals, no sum of the units' shares."),
    _of("package_answered", "Pasientsvar før første konsultasjon",
        "Answered before the first consultation", of=nw.col("has_baseline"), source=_OURS),
    _of("follow_up_answered", "Oppfølging besvart", "Follow-up answered", DUE,
        nw.col("has_12m"), _OURS),
    _of("wait_unknown", "Ventetid ikke kjent", "Waiting time unknown",
        of=nw.col("waiting_days").is_null() | (nw.col("waiting_days") < 0), source=_OURS),
    _of("profession_unknown", "Faggruppe ikke registrert", "Profession unknown", TO_BE_ASSESSED,
        nw.col("assessing_groups").fill_null(0) == 0, "Annual report 2021, table 8."),
    _of("opioids_known", "Opioidbruk registrert", "Opioid use registered", COMPLETED,
        ~nw.col("opioid_use_last").is_null(), "Annual report 2021, 6.6: it must be registered."),
)
# fmt: on

FACTS = (*FACTS_OF_UNITS, *FACTS_OF_CHANGE, *FACTS_OF_PATIENTS, *FACTS_OF_QUALITY)
