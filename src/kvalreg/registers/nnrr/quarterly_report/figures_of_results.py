"""The figures of how it went, 6 and 12 months after the visit."""

import narwhals as nw

from kvalreg.model import Proportion, Targets, Text
from kvalreg.registers.nnrr.further_indicators import MORE_WORK
from kvalreg.registers.nnrr.indicators import KI2, KI4, KI5, KI6, KI7, KI8
from kvalreg.registers.nnrr.quarterly_report.portions import portion
from kvalreg.registers.nnrr.quarterly_report.results import (
    BENEFIT_12,
    FUNCTION_12,
    MORE_WORK_12,
    MORE_WORK_INTERDISCIPLINARY,
    MORE_WORK_INTERDISCIPLINARY_12,
    PAIN_AT_REST_12,
    PAIN_IN_ACTIVITY_12,
    SATISFIED_12,
    WORK_12,
    WORK_INTERDISCIPLINARY,
    WORK_INTERDISCIPLINARY_12,
)
from kvalreg.reports.counting.population import Population
from kvalreg.reports.figures.distribution import Distribution
from kvalreg.reports.figures.time_series import Followed, TimeSeries

QUARTERS = 4
AFTER_6 = Text(nb="6 måneder", en="6 months")
AFTER_12 = Text(nb="12 måneder", en="12 months")

DUE_AFTER_6 = Population(
    key="answered after 6 months, four quarters",
    dated_by="due_6m",
    quarters=QUARTERS,
    who=nw.col("has_6m"),
)
DUE_AFTER_12 = Population(
    key="answered after 12 months, four quarters",
    dated_by="due_12m",
    quarters=QUARTERS,
    who=nw.col("has_12m"),
)
NO_TARGET = Targets()


def after_6_and_12(
    number: int,
    nb: str,
    en: str,
    after_6: Proportion,
    after_12: Proportion,
    targets: Targets = NO_TARGET,
) -> TimeSeries:
    """A result 6 and 12 months after the visit, quarter by quarter."""
    return TimeSeries(
        number=number,
        title=Text(nb=nb, en=en),
        followed=(
            Followed(key="6m", proportion=after_6, name=AFTER_6),
            Followed(key="12m", proportion=after_12, name=AFTER_12),
        ),
        quarters=QUARTERS,
        targets=targets,
        source="Quarterly report; the quarter is that in which the answer was due.",
    )


def by_treatment(
    number: int, nb: str, en: str, population: Population, result: Proportion
) -> Distribution:
    """A result for each type of treatment (rules B12), in the four quarters together."""
    reached, answered = result.numerator, result.denominator
    kind = nw.col("treatment_type")
    # fmt: off
    return Distribution(
        number=number,
        title=Text(nb=nb, en=en),
        population=population,
        head=Text(nb="Behandling", en="Treatment"),
        portions=(
            portion("none", "Ingen", "None", reached, answered & (kind == 0)),
            portion("individual", "Individuell", "Individual", reached, answered & (kind == 1)),
            portion("group_1_3", "Gruppe, 1–3 ganger", "Group, 1–3 times",
                reached, answered & (kind == 2)),
            portion("group_4_6", "Gruppe, 4–6 ganger", "Group, 4–6 times",
                reached, answered & (kind == 3)),
            portion("group_7_10", "Gruppe, 7–10 ganger", "Group, 7–10 times",
                reached, answered & (kind == 4)),
            portion("group_over_10", "Gruppe, over 10 ganger", "Group, more than 10 times",
                reached, answered & (kind == 5)),
            portion("both", "Individuell og gruppe", "Individual and group",
                reached, answered & (kind == 6)),
        ),
        source="Quarterly report, by treatment type (beh_spes_v3).",
    )
    # fmt: on


BENEFIT = after_6_and_12(
    14,
    "Opplevd bedring etter 6 og 12 måneder",
    "Perceived improvement after 6 and 12 months",
    KI7,
    BENEFIT_12,
    KI7.targets,
)
BENEFIT_BY_TREATMENT_6 = by_treatment(
    15,
    "Opplevd bedring etter 6 måneder, etter type behandling",
    "Perceived improvement after 6 months, by type of treatment",
    DUE_AFTER_6,
    KI7,
)
BENEFIT_BY_TREATMENT_12 = by_treatment(
    16,
    "Opplevd bedring etter 12 måneder, etter type behandling",
    "Perceived improvement after 12 months, by type of treatment",
    DUE_AFTER_12,
    BENEFIT_12,
)
FUNCTION = after_6_and_12(
    17,
    "Bedret funksjon (minst 10 poeng lavere ODI) etter 6 og 12 måneder",
    "Improved function (ODI at least 10 points lower) after 6 and 12 months",
    KI2,
    FUNCTION_12,
    KI2.targets,
)
WORK = after_6_and_12(
    18,
    "Helt tilbake i jobb etter 6 og 12 måneder",
    "Fully back at work after 6 and 12 months",
    KI6,
    WORK_12,
    KI6.targets,
)
WORK_OR_LESS_SICK_LEAVE = after_6_and_12(
    19,
    "Tilbake i jobb eller lavere sykmeldingsgrad etter 6 og 12 måneder",
    "Back at work or on less sick leave after 6 and 12 months",
    MORE_WORK,
    MORE_WORK_12,
)
WORK_OF_INTERDISCIPLINARY = after_6_and_12(
    20,
    "Helt tilbake i jobb, pasienter med tverrfaglig behandling",
    "Fully back at work, patients with interdisciplinary treatment",
    WORK_INTERDISCIPLINARY,
    WORK_INTERDISCIPLINARY_12,
    KI6.targets,
)
LESS_SICK_LEAVE_OF_INTERDISCIPLINARY = after_6_and_12(
    21,
    "Tilbake i jobb eller lavere sykmeldingsgrad, pasienter med tverrfaglig behandling",
    "Back at work or on less sick leave, patients with interdisciplinary treatment",
    MORE_WORK_INTERDISCIPLINARY,
    MORE_WORK_INTERDISCIPLINARY_12,
)
PAIN_AT_REST = after_6_and_12(
    22,
    "Mindre smerter i hvile (minst 2 poeng) etter 6 og 12 måneder",
    "Less pain at rest (at least 2 points) after 6 and 12 months",
    KI4,
    PAIN_AT_REST_12,
    KI4.targets,
)
PAIN_IN_ACTIVITY = after_6_and_12(
    23,
    "Mindre smerter i aktivitet (minst 2 poeng) etter 6 og 12 måneder",
    "Less pain in activity (at least 2 points) after 6 and 12 months",
    KI5,
    PAIN_IN_ACTIVITY_12,
    KI5.targets,
)
SATISFIED = after_6_and_12(
    24,
    "Fornøyd eller nøytral etter 6 og 12 måneder",
    "Satisfied or neutral after 6 and 12 months",
    KI8,
    SATISFIED_12,
    KI8.targets,
)
SATISFIED_BY_TREATMENT_6 = by_treatment(
    25,
    "Fornøyd eller nøytral etter 6 måneder, etter type behandling",
    "Satisfied or neutral after 6 months, by type of treatment",
    DUE_AFTER_6,
    KI8,
)
SATISFIED_BY_TREATMENT_12 = by_treatment(
    26,
    "Fornøyd eller nøytral etter 12 måneder, etter type behandling",
    "Satisfied or neutral after 12 months, by type of treatment",
    DUE_AFTER_12,
    SATISFIED_12,
)

FIGURES_OF_RESULTS = (
    BENEFIT, BENEFIT_BY_TREATMENT_6, BENEFIT_BY_TREATMENT_12, FUNCTION, WORK,
    WORK_OR_LESS_SICK_LEAVE, WORK_OF_INTERDISCIPLINARY, LESS_SICK_LEAVE_OF_INTERDISCIPLINARY,
    PAIN_AT_REST, PAIN_IN_ACTIVITY, SATISFIED, SATISFIED_BY_TREATMENT_6, SATISFIED_BY_TREATMENT_12,
)  # fmt: skip
