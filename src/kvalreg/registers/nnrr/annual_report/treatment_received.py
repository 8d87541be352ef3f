"""Tables 9 and 10: the treatment that patients report six months after the visit."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.columns import count_and_share, is_code
from kvalreg.registers.nnrr.annual_report.formats import SHORT
from kvalreg.registers.nnrr.annual_report.populations import ANSWERED_AFTER_6_MONTHS
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Everyone
from kvalreg.reports.tables.ordering import CAPITALS_FIRST

INDIVIDUAL = is_code("TreatmentPostIndividual_6m", 1).fill_null(value=False)
GROUP = is_code("TreatmentPostGroupbased_6m", 1).fill_null(value=False)
CONTROLS = is_code("TreatmentPostHospitalExtendedExamination_6m", 1).fill_null(value=False)
# Surgery is asked for where it was meant to be stored, not where it was: rules D27.
NO_TREATMENT = ~(ticked("TreatmentOperation_6m") | INDIVIDUAL | GROUP | CONTROLS)
TOTAL = Text(nb="Total", en="Total")
WHO = Text(
    nb="Konsultasjoner fra 1. juli året før til 30. juni {year} med svar etter seks måneder. "
    "Flere svar er mulig.",
    en="Visits from 1 July of the year before to 30 June {year}, answered after six months. "
    "Several answers are possible.",
)

# fmt: off
IN_HOSPITAL = UnitTable(
    number=9,
    title=Text(
        nb="Pasientrapportert behandling i sykehus pr enhet i antall og prosent i parentes",
        en="Hospital treatment reported by patients, per unit: number, per cent in parentheses",
    ),
    population=ANSWERED_AFTER_6_MONTHS,
    measures=(
        count_and_share("no_treatment", "Ingen behandling", "No treatment", NO_TREATMENT, SHORT),
        count_and_share("surgery", "Operasjon", "Surgery",
            is_code("TreatmentOther_6m", 1), SHORT),
        count_and_share("individual", "Individuell behandling", "Individual treatment",
            INDIVIDUAL, SHORT),
        count_and_share("group", "Gruppebehandling", "Group treatment", GROUP, SHORT),
        count_and_share("further_controls", "Videre kontroller", "Further controls",
            CONTROLS, SHORT),
        Everyone(),
    ),
    total=TOTAL,
    order=CAPITALS_FIRST,
    notes=(
        WHO,
        Text(
            nb="Gjennomgått operasjon ble lagret i en annen variabel enn den som var ment. "
            "Operasjon teller den som ble brukt, ingen behandling den som var ment.",
            en="Surgery was stored in another variable than the one meant. The column Surgery "
            "counts the one used, No treatment the one meant.",
        ),
    ),
    source="Annual report 2024, table 9; rules D27.",
)

OUTSIDE_HOSPITAL = UnitTable(
    number=10,
    title=Text(
        nb="Antall pasientrapportert oppfølging utenfor sykehus ved 6 mnd. oppfølging",
        en="Follow-up outside hospital reported by patients after 6 months",
    ),
    population=ANSWERED_AFTER_6_MONTHS,
    measures=(
        count_and_share("exercise_physio", "Trening hos fysio", "Exercise with physiotherapist",
            nw.col("TreatmentPhysioTherapist_6m") > 0, SHORT),
        count_and_share("other_physio", "Annen beh hos fysio", "Other physiotherapy",
            nw.col("TreatmentPhysioTherapistOther_6m") > 0, SHORT),
        count_and_share("manual_therapy", "Manuell terapi", "Manual therapy",
            nw.col("TreatmentManuelTherapi_6m") > 0, SHORT),
        count_and_share("psychomotor_physio", "Psy.mot. fysio", "Psychomotor physiotherapy",
            nw.col("TreatmentPsychomotoricTherapy_6m") > 0, SHORT),
        count_and_share("chiropractor", "Kiro.", "Chiropractor",
            nw.col("TreatmentChiropractor_6m") > 0, SHORT),
        count_and_share("other_treatment", "Annen beh.", "Other treatment",
            nw.col("TreatmentOtherTreatment_6m") > 0, SHORT),
        Everyone(),
    ),
    total=TOTAL,
    order=CAPITALS_FIRST,
    notes=(WHO,),
    source="Annual report 2024, table 10.",
)
# fmt: on
