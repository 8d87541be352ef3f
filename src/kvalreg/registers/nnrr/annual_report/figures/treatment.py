"""Figures 27 and 31 to 36: waiting, the consultation, and the treatment recommended."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.columns import is_code
from kvalreg.registers.nnrr.annual_report.figures.portions import portion
from kvalreg.registers.nnrr.annual_report.populations import ANSWERED_AFTER_6_MONTHS, VISITS
from kvalreg.registers.nnrr.annual_report.recommended import (
    IN_GROUP,
    ONE_PROFESSION,
    SEVERAL_PROFESSIONS,
)
from kvalreg.registers.nnrr.annual_report.treatment_received import (
    CONTROLS,
    GROUP,
    INDIVIDUAL,
    NO_TREATMENT,
    WHO,
)
from kvalreg.registers.nnrr.further_indicators import (
    ADVICE_GIVEN,
    IMAGING_REVIEWED,
    SPECIALIST_TREATMENT,
    WAITED_AT_MOST_50_DAYS,
)
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.reports.figures.distribution import Distribution
from kvalreg.reports.figures.indicator_bars import IndicatorBars

# fmt: off
RECEIVED = Distribution(
    number=27,
    title=Text(
        nb="Nasjonal fordeling på pasientrapportert behandling",
        en="Treatment reported by patients, nationally",
    ),
    population=ANSWERED_AFTER_6_MONTHS,
    head=Text(nb="Behandling", en="Treatment"),
    portions=(
        portion("no_treatment", "Ingen behandling", "No treatment", NO_TREATMENT),
        portion("individual", "Individuell behandling", "Individual treatment", INDIVIDUAL),
        portion("group", "Gruppebehandling", "Group treatment", GROUP),
        portion("further_controls", "Videre kontroller", "Further controls", CONTROLS),
    ),
    notes=(WHO,),
    source="Annual report 2024, figure 27, of the same patients as table 9 (rules D27).",
)

IN_SPECIALIST_CARE = Distribution(
    number=34,
    title=Text(
        nb="Andelen pasienter som mottar de ulike behandlingsalternativene i "
        "spesialisthelsetjenesten",
        en="Patients who are given each kind of treatment in specialist care",
    ),
    population=VISITS,
    head=Text(nb="Behandling", en="Treatment"),
    portions=(
        portion("treatment", "Behandling i spesialisthelsetjenesten",
            "Treatment in specialist care", is_code("Treatment_TreatmentInSpecialistServices", 1)),
        portion("surgery", "Henvist til vurdering av operasjon", "Referred to surgical assessment",
            ticked("Treatment_FollowUpOperation")),
        portion("rehab", "Henvist til rehabilitering", "Referred to rehabilitation",
            ticked("Treatment_TreatmentOtherRehabCentre")),
        portion("mono_1_3", "Individuelt, én yrkesgruppe, 1–3 ganger",
            "Individual, one profession, 1–3 times", is_code(ONE_PROFESSION, 1)),
        portion("mono_4_10", "Individuelt, én yrkesgruppe, 4–10 ganger",
            "Individual, one profession, 4–10 times", is_code(ONE_PROFESSION, 2)),
        portion("mono_gt10", "Individuelt, én yrkesgruppe, > 10 ganger",
            "Individual, one profession, > 10 times", is_code(ONE_PROFESSION, 3)),
        portion("individual_1_3", "Individuelt, tverrfaglig, 1–3 ganger",
            "Individual, several professions, 1–3 times", is_code(SEVERAL_PROFESSIONS, 1)),
        portion("individual_4_10", "Individuelt, tverrfaglig, 4–10 ganger",
            "Individual, several professions, 4–10 times", is_code(SEVERAL_PROFESSIONS, 2)),
        portion("individual_gt10", "Individuelt, tverrfaglig, > 10 ganger",
            "Individual, several professions, > 10 times", is_code(SEVERAL_PROFESSIONS, 3)),
        portion("group_1_3", "Gruppe, tverrfaglig, 1–3 ganger",
            "Group, several professions, 1–3 times", is_code(IN_GROUP, 1)),
        portion("group_4_6", "Gruppe, tverrfaglig, 4–6 ganger",
            "Group, several professions, 4–6 times", is_code(IN_GROUP, 2)),
        portion("group_7_10", "Gruppe, tverrfaglig, 7–10 ganger",
            "Group, several professions, 7–10 times", is_code(IN_GROUP, 3)),
        portion("group_gt10", "Gruppe, tverrfaglig, > 10 ganger",
            "Group, several professions, > 10 times", is_code(IN_GROUP, 4)),
    ),
    source="Annual report 2024, figure 34; of all courses, as table 15.",
)

OUTSIDE_HOSPITAL = Distribution(
    number=36,
    title=Text(
        nb="Andel pasienter anbefalt oppfølgende tiltak utenfor sykehus. Flere kryss er mulig",
        en="Patients recommended follow-up outside hospital. Several boxes are possible",
    ),
    population=VISITS,
    head=Text(nb="Tiltak", en="Follow-up"),
    portions=(
        portion("no_treatment", "Ingen behandling", "No treatment",
            ticked("Treatment_NoTreatment")),
        portion("doctor", "Lege", "Doctor", ticked("Treatment_FollowUpMunicipality")),
        portion("physiotherapist", "Fysio-, manuell- eller psykomotorisk terapeut",
            "Physiotherapist or manual therapist", ticked("Treatment_FollowUpFysioterapeut")),
        portion("chiropractor", "Kiropraktor", "Chiropractor",
            ticked("Treatment_FollowUpKiropraktor")),
        portion("psychologist", "Psykolog", "Psychologist", ticked("Treatment_FollowUpPsykolog")),
        portion("work", "Arbeidsrettet oppfølging", "Work-oriented follow-up",
            ticked("Treatment_FollowUpMunicipalityOther")),
        portion("lifestyle", "Andre livsstilsrelaterte tilbud", "Other lifestyle services",
            ticked("Treatment_FollowupOtherLifeStyle")),
    ),
    source="Annual report 2024, figure 36; the same shares as table 17.",
)
# fmt: on

WAITING_PER_UNIT = IndicatorBars(
    number=31,
    title=Text(
        nb="Andel pasienter som mottar et tilbud innen fristen på 50 dager pr enhet siste tre år",
        en="Patients seen within the limit of 50 days per unit, the last three years",
    ),
    indicator=WAITED_AT_MOST_50_DAYS.key,
    notes=(
        Text(
            nb="Ventetiden regnes fra henvisning til konsultasjon. Konsultasjoner samme dag som "
            "henvisningen er utelatt.",
            en="Counted from referral to visit. Visits on the day of the referral are left out.",
        ),
    ),
    source="Annual report 2024, figure 31; waiting to the visit (rules D20).",
)

IMAGING_PER_UNIT = IndicatorBars(
    number=32,
    title=Text(
        nb="Andel der billedfunn er gjennomgått med pasienten – fordelt på enheter",
        en="Imaging findings reviewed with the patient – per unit",
    ),
    indicator=IMAGING_REVIEWED.key,
    years=1,
    notes=(
        Text(
            nb="Pasienter uten billedundersøkelse er utelatt.",
            en="Patients without imaging are left out.",
        ),
    ),
    source="Annual report 2024, figure 32 (rules D26).",
)

ADVICE_PER_UNIT = IndicatorBars(
    number=33,
    title=Text(
        nb="Andel der det er gitt individuell rådgivning om livsstil eller medikamenter – fordelt "
        "på enheter",
        en="Given individual advice on lifestyle or medication – per unit",
    ),
    indicator=ADVICE_GIVEN.key,
    years=1,
    source="Annual report 2024, figure 33.",
)

SPECIALIST_PER_UNIT = IndicatorBars(
    number=35,
    title=Text(
        nb="Andel pasienter henvist til oppfølging i spesialisthelsetjenesten pr enhet siste tre "
        "år",
        en="Patients referred to follow-up in specialist care per unit, the last three years",
    ),
    indicator=SPECIALIST_TREATMENT.key,
    source="Annual report 2024, figure 35.",
)
