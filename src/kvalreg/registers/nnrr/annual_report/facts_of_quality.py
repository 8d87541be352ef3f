"""Facts about the data: what is not answered, and who answers afterwards."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.populations import ANSWERED_AFTER_6_MONTHS, VISITS
from kvalreg.registers.nnrr.indicators import ANSWERED_6_MONTHS, answered
from kvalreg.reports.counting.population import Population
from kvalreg.reports.document.facts import CountedFact, MeanFact

# What the clinician's form cannot be completed without: single choices, always shown.
CLINICIANS_CHOICES = (
    "BackSurgery",
    "NeckSurgery",
    "Treatment_TreatmentInSpecialistServices",
)


def _lacking(
    name: str, nb: str, en: str, variable: str, population: Population = VISITS
) -> CountedFact:
    return CountedFact(
        name=f"lacking_{name}",
        title=Text(nb=f"Mangler: {nb}", en=f"Lacking: {en}"),
        population=population,
        of=nw.col(variable).is_null(),
        source="Annual report 2024, 5.3.",
    )


_ANSWERING = {
    "answering": Population(
        key="due after 6 months and answered", dated_by="due_6m", who=ANSWERED_6_MONTHS
    ),
    "silent": Population(
        key="due after 6 months and not answered", dated_by="due_6m", who=~ANSWERED_6_MONTHS
    ),
}


def _of_both(name: str, nb: str, en: str, who: nw.Expr, of: nw.Expr) -> tuple[CountedFact, ...]:
    """A share of those who answered after six months, and of those who did not."""
    return tuple(
        CountedFact(
            name=f"{name}_{group}",
            title=Text(nb=nb, en=en),
            population=Population(
                key=f"{name} known: {people.key}",
                dated_by=people.dated_by,
                who=None if people.who is None else people.who & who,
            ),
            of=of,
            source="Annual report 2024, 5.3: who answers afterwards.",
        )
        for group, people in _ANSWERING.items()
    )


def _means_of_both(name: str, nb: str, en: str, variable: str) -> tuple[MeanFact, ...]:
    """A mean of those who answered after six months, and of those who did not."""
    return tuple(
        MeanFact(
            name=f"{name}_{group}",
            title=Text(nb=nb, en=en),
            population=people,
            value=nw.col(variable),
            source="Annual report 2024, 5.3: who answers afterwards.",
        )
        for group, people in _ANSWERING.items()
    )


# fmt: off
FACTS_OF_QUALITY = (
    CountedFact(
        name="clinicians_choices_complete",
        title=Text(nb="Obligatoriske valg i behandlerskjema besvart",
            en="Required choices of the clinician form answered"),
        population=VISITS,
        of=answered(*CLINICIANS_CHOICES),
        source="Annual report 2024, 5.3.",
    ),
    _lacking("waiting", "ventetid", "waiting time", "VentetidFraHenvisningTilBesok"),
    _lacking("odi", "ODI", "ODI", "OdiScore"),
    _lacking("ndi", "NDI", "NDI", "NdiScore"),
    _lacking("hscl10", "HSCL-10", "HSCL-10", "HSCL10Score"),
    _lacking("fabq_physical", "FABQ fysisk aktivitet", "FABQ physical activity", "FABQScore1"),
    _lacking("fabq_work", "FABQ arbeid", "FABQ work", "FABQScore2"),
    _lacking("eq5d", "EQ-5D-5L", "EQ-5D-5L", "Score_EQ5DL"),
    _lacking("eq_vas", "EQ-VAS", "EQ VAS", "Eq5d_L_spm6"),
    _lacking("wanted_back", "ønsket tilbake av arbeidsgiver", "wanted back by the employer",
        "ProfessionWantedBack"),
    _lacking("odi_6m", "ODI, 6 måneder", "ODI, 6 months", "OdiScore_6m", ANSWERED_AFTER_6_MONTHS),
    _lacking("eq5d_6m", "EQ-5D-5L, 6 måneder", "EQ-5D-5L, 6 months", "Score_EQ5DL_6m",
        ANSWERED_AFTER_6_MONTHS),
    _lacking("eq_vas_6m", "EQ-VAS, 6 måneder", "EQ VAS, 6 months", "Eq5d_L_spm6_6m",
        ANSWERED_AFTER_6_MONTHS),
    *_of_both("women", "Kvinner", "Women", answered("is_man"), ~nw.col("is_man")),
    *_of_both("norwegian", "Norsk nasjonalitet", "Norwegian nationality",
        answered("NationalCountry"), nw.col("NationalCountry") == 1),
    *_of_both("employed", "I arbeidsforhold", "Employed", answered("IsEmployed"),
        nw.col("IsEmployed") == 1),
    *_means_of_both("age", "Alder", "Age", "PatientAge"),
    *_means_of_both("hscl10", "HSCL-10", "HSCL-10", "HSCL10Score"),
    *_means_of_both("odi_before", "ODI før konsultasjonen", "ODI before the visit", "OdiScore"),
    *_means_of_both("pain_before", "Smerte i aktivitet før konsultasjonen",
        "Pain in activity before the visit", "PainExperiencesActivity"),
)
# fmt: on
