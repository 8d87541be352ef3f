"""What NNRR's forms should not say, beside what follows from the course of events.

None of it is an error: a person may tick two boxes that exclude each other.
"""

import narwhals as nw

from kvalreg.model import Implausible, Text
from kvalreg.registers.nnrr.pathway import ticked

_MEANING = "Follows from what the questions mean."


def any_ticked(*boxes: str) -> nw.Expr:
    return nw.any_horizontal(*(ticked(box) for box in boxes), ignore_nulls=False)


CONSULTATION = (
    Implausible(
        key="analgesics_and_none",
        event="visit",
        title=Text(
            nb="Ingen smertestillende, og likevel et preparat",
            en="No analgesics, and yet a class of them",
        ),
        when=ticked("MedicationNone") & any_ticked("MedicationA", "MedicationB", "MedicationC"),
        source=_MEANING,
    ),
    Implausible(
        key="imaging_and_none",
        event="visit",
        title=Text(
            nb="Ikke tatt bildediagnostikk, og likevel et bilde",
            en="No imaging, and yet an image",
        ),
        when=ticked("Radiological_None")
        & any_ticked(
            "RadiologicalUS_CT",
            "RadiologicalUS_MR",
            "RadiologicalUS_Radikulgraphy",
            "RadiologicalUS_LS_C_Columna",
            "RadiologicalUS_FlexionExtention",
        ),
        source=_MEANING,
    ),
    Implausible(
        key="follow_up_and_none",
        event="visit",
        title=Text(
            nb="Ingen oppfølging utenfor sykehuset, og likevel en slik",
            en="No follow-up outside the hospital, and yet one",
        ),
        when=ticked("Treatment_NoTreatment")
        & any_ticked(
            "Treatment_FollowUpMunicipality",
            "Treatment_FollowUpFysioterapeut",
            "Treatment_FollowUpKiropraktor",
            "Treatment_FollowUpPsykolog",
            "Treatment_FollowUpMunicipalityOther",
        ),
        source=_MEANING,
    ),
)

BEFORE = (
    Implausible(
        key="pain_and_none",
        event="baseline",
        title=Text(
            nb="Ingen smerter nå, og likevel smerte i hvile og aktivitet",
            en="No pain now, and yet pain at rest and in activity",
        ),
        when=(nw.col("PainDurationNow") == 1)
        & (nw.col("PainExperiencesNoActivity") > 0)
        & (nw.col("PainExperiencesActivity") > 0),
        source=_MEANING,
    ),
    Implausible(
        key="sick_leave_begins_later",
        event="baseline",
        title=Text(
            nb="Sykemeldingen begynner etter at skjemaet ble fylt ut",
            en="The sick leave begins after the form was filled in",
        ),
        when=nw.col("SickLeaveStartDate") > nw.col("DateOfCompletion"),
        source=_MEANING,
    ),
)

IMPLAUSIBLE = (*CONSULTATION, *BEFORE)
