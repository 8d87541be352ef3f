"""Facts about the patients and what they met at the first consultation."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.columns import is_code
from kvalreg.registers.nnrr.annual_report.facts_of_units import LAST_YEARS_VISITS
from kvalreg.registers.nnrr.annual_report.populations import LANGUAGE_KNOWN, VISIT_DAY, VISITS
from kvalreg.registers.nnrr.indicators import answered
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.facts import CountedFact

PAIN_DURATION_ANSWERED = Population(
    key="pain duration answered", dated_by=VISIT_DAY, who=answered("PainDurationNow")
)
EQ_VAS_ANSWERED = Population(key="EQ VAS answered", dated_by=VISIT_DAY, who=answered("Eq5d_L_spm6"))

# M545, M542, M549, M544 and M5496, also where the M or the full stop is lacking.
_UNSPECIFIC = r"^\s*[Mm]?\s*54\.?(2|4|5|9|96)\s*$"
_LUMBAR_DISC_WITH_RADICULOPATHY = r"^\s*[Mm]?\s*51\.?1\s*$"


def _of_visits(
    name: str, nb: str, en: str, of: nw.Expr, population: Population = VISITS
) -> CountedFact:
    return CountedFact(
        name=name,
        title=Text(nb=nb, en=en),
        population=population,
        of=of,
        source="Annual report 2024, chapters 2 and 3.",
    )


def _believes(name: str, nb: str, en: str, box: str) -> CountedFact:
    """The patient believes that this caused the pain; several answers are possible."""
    return _of_visits(f"cause_{name}", f"Årsak: {nb}", f"Cause: {en}", ticked(box))


# fmt: off
FACTS_OF_PATIENTS = (
    _of_visits("pain_over_3_months", "Smerter i over tre måneder", "Pain for over three months",
        nw.col("PainDurationNow") >= 3, PAIN_DURATION_ANSWERED),
    _of_visits("pain_3_to_12_months", "Smerter i 3–12 måneder", "Pain for 3–12 months",
        is_code("PainDurationNow", 3), PAIN_DURATION_ANSWERED),
    _of_visits("pain_1_to_2_years", "Smerter i 1–2 år", "Pain for 1–2 years",
        is_code("PainDurationNow", 4), PAIN_DURATION_ANSWERED),
    _believes("work", "arbeidsbelastning", "strain at work", "PainCausesWork"),
    _believes("skeleton", "skade i skjelett", "injured bone", "PainCausesSkeleton"),
    _believes("nerve", "skade i nerve", "injured nerve", "PainCausesNerve"),
    _believes("muscle", "skade i muskulatur", "injured muscle", "PainCausesMuscle"),
    _believes("emotional", "følelsesmessig belastning", "emotional strain", "PainCausesMental"),
    _of_visits("cause_emotional_before", "Årsak: følelsesmessig belastning, året før",
        "Cause: emotional strain, the year before", ticked("PainCausesMental"), LAST_YEARS_VISITS),
    _of_visits("eq_vas_below_60", "EQ-VAS under 60", "EQ VAS below 60",
        nw.col("Eq5d_L_spm6") < 60, EQ_VAS_ANSWERED),
    _of_visits("operated_before", "Tidligere operert i rygg eller nakke",
        "Earlier surgery of back or neck",
        is_code("BackSurgery", 1).fill_null(value=False)
        | is_code("NeckSurgery", 1).fill_null(value=False)),
    _of_visits("unspecific_diagnoses", "Fem vanlige uspesifikke diagnoser",
        "Five frequent unspecific diagnoses",
        nw.col("DiagnosticNumber1").str.contains(_UNSPECIFIC)),
    _of_visits("lumbar_disc_diagnosis", "Lidelse i lumbalskive med radikulopati",
        "Disorder of a lumbar disc with radiculopathy",
        nw.col("DiagnosticNumber1").str.contains(_LUMBAR_DISC_WITH_RADICULOPATHY)),
    _of_visits("met_a_doctor", "Utredet av lege", "Assessed by a doctor",
        ticked("TreatmentEvaluationByDoctor")),
    _of_visits("met_a_physiotherapist", "Utredet av fysioterapeut",
        "Assessed by a physiotherapist", ticked("TreatmentEvaluationByPhysiotherapist")),
    _of_visits("language_english_or_polish", "Fylt ut på engelsk eller polsk",
        "Filled in in English or Polish", nw.col("FillLanguage").is_in(["en", "pl"]),
        LANGUAGE_KNOWN),
    _of_visits("language_norwegian", "Fylt ut på bokmål eller nynorsk",
        "Filled in in Norwegian", nw.col("FillLanguage").is_in(["nb", "nn"]), LANGUAGE_KNOWN),
    _of_visits("language_polish", "Fylt ut på polsk", "Filled in in Polish",
        nw.col("FillLanguage") == "pl", LANGUAGE_KNOWN),
)
# fmt: on
