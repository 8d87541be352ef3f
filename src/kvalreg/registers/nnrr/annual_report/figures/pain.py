"""Figures 10 to 16: pain, how long it has lasted, and how it changes."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.figures.change import (
    DUE_AFTER_12_MONTHS_INTERDISCIPLINARY,
    pain,
)
from kvalreg.registers.nnrr.annual_report.figures.portions import box, code, portion
from kvalreg.registers.nnrr.annual_report.populations import DUE_AFTER_12_MONTHS, VISITS
from kvalreg.registers.nnrr.further_indicators import PAIN_OVER_2_YEARS
from kvalreg.reports.figures.distribution import Distribution
from kvalreg.reports.figures.indicator_bars import IndicatorBars

# fmt: off
DURATION = Distribution(
    number=10,
    title=Text(nb="Varighet av smerter", en="Duration of pain"),
    population=VISITS,
    head=Text(nb="Varighet", en="Duration"),
    portions=(
        code("PainDurationNow", 1, "Ingen smerter", "No pain"),
        code("PainDurationNow", 2, "Mindre enn 3 måneder", "Less than 3 months"),
        code("PainDurationNow", 3, "3 til 12 måneder", "3 to 12 months"),
        code("PainDurationNow", 4, "1 til 2 år", "1 to 2 years"),
        code("PainDurationNow", 5, "Mer enn 2 år", "More than 2 years"),
        portion("not_answered", "Ikke svart", "Not answered",
            nw.col("PainDurationNow").is_null()),
    ),
    source="Annual report 2024, figure 10.",
)

CAUSES = Distribution(
    number=16,
    title=Text(
        nb="Andel pasientrapporterte årsaker til smerte. Flere kryss er mulig",
        en="Causes of pain as patients report them. Several boxes are possible",
    ),
    population=VISITS,
    head=Text(nb="Årsak", en="Cause"),
    portions=(
        box("PainCausesWork", "Arbeidsbelastning", "Work strain"),
        box("PainCausesHome", "Hjemmebelastning", "Home strain"),
        box("PainCausesMental", "Følelsesmessig belastning", "Emotional strain"),
        box("PainCausesLeisure", "Fritidsaktivitet", "Leisure activity"),
        box("PainCausesSkeleton", "Skade i skjelett", "Skeletal injury"),
        box("PainCausesMuscle", "Skade i muskulatur", "Muscle injury"),
        box("PainCausesNerve", "Skade i nerve", "Nerve injury"),
        box("PainCausesWrongTreatmen", "Feilbehandling", "Wrong treatment"),
        box("PainCausesUknown", "Vet ikke", "Do not know"),
    ),
    source="Annual report 2024, figure 16; each box of those whose form had it.",
)
# fmt: on

LONG_PAIN_PER_UNIT = IndicatorBars(
    number=11,
    title=Text(
        nb="Andel med smertevarighet over to år pr enhet siste tre år",
        en="Pain for more than two years per unit, the last three years",
    ),
    indicator=PAIN_OVER_2_YEARS.key,
    notes=(
        Text(
            nb="De som ikke har svart på spørsmålet, er utelatt.",
            en="Those who did not answer the question are left out.",
        ),
    ),
    source="Annual report 2024, figure 11.",
)

# fmt: off
AT_REST = pain(12,
    "Gjennomsnittlig skår for smerter i hvile ved første konsultasjon og etter 6 og 12 måneder, "
    "med 95 % konfidensintervall",
    "Mean pain at rest at the first consultation and after 6 and 12 months, with 95% confidence "
    "interval",
    "PainExperiencesNoActivity", DUE_AFTER_12_MONTHS)

IN_ACTIVITY = pain(13,
    "Gjennomsnittlig skår for smerter i aktivitet ved første konsultasjon og etter 6 og 12 "
    "måneder, med 95 % konfidensintervall",
    "Mean pain in activity at the first consultation and after 6 and 12 months, with 95% "
    "confidence interval",
    "PainExperiencesActivity", DUE_AFTER_12_MONTHS)

AT_REST_INTERDISCIPLINARY = pain(14,
    "Smerteintensitet i hvile ved første konsultasjon og etter 6 og 12 måneder hos pasienter som "
    "har mottatt tverrfaglig behandling, med 95 % konfidensintervall",
    "Pain at rest at the first consultation and after 6 and 12 months in patients given "
    "interdisciplinary treatment, with 95% confidence interval",
    "PainExperiencesNoActivity", DUE_AFTER_12_MONTHS_INTERDISCIPLINARY)

IN_ACTIVITY_INTERDISCIPLINARY = pain(15,
    "Smerteintensitet i aktivitet ved første konsultasjon og etter 6 og 12 måneder hos pasienter "
    "som har mottatt tverrfaglig behandling, med 95 % konfidensintervall",
    "Pain in activity at the first consultation and after 6 and 12 months in patients given "
    "interdisciplinary treatment, with 95% confidence interval",
    "PainExperiencesActivity", DUE_AFTER_12_MONTHS_INTERDISCIPLINARY)
# fmt: on
