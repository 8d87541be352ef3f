"""What was offered and recommended, as published: tables 15 to 17, and KI1."""

import narwhals as nw

from kvalreg.model.published import NATION, Adjustment, Margin
from kvalreg.registers.nnrr.annual_report.recommended import (
    CONTENT,
    OUTSIDE_HOSPITAL,
    SPECIALIST_TREATMENT,
)
from kvalreg.registers.nnrr.further_indicators import (
    SPECIALIST_TREATMENT as IN_SPECIALIST_SERVICES,
)
from kvalreg.registers.nnrr.indicators import KI1
from kvalreg.registers.nnrr.published.printed import by_unit
from kvalreg.registers.nnrr.published.whom import (
    EARLY_IN_2024,
    IN_2024,
    SINCE_2021,
    national,
    of_years,
    year_of_visit,
)
from kvalreg.reports.published.counts import share_that_rounds_to
from kvalreg.reports.published.margins import margins_of_table

EVENT = "visit"


def _of_table_15(*columns: str) -> tuple[Margin, ...]:
    margins = margins_of_table(SPECIALIST_TREATMENT, by_unit(15), IN_2024)
    wanted = {f"{SPECIALIST_TREATMENT.key} {column}" for column in columns}
    return tuple(one for one in margins if one.key in wanted)


SPECIALIST = Adjustment(
    key="treatment in specialist services",
    event=EVENT,
    answers=(
        "Treatment_TreatmentInSpecialistServices",
        "Treatment_TreatmentOwnSpecialistServices",
        "Treatment_FollowUpSpecialist",
        "Treatment_InvidualInterdisciplinary",
        "Treatment_GroupInterdisciplinary2018",
        "Treatment_GroupInterdisciplinary",
        "Treatment_IndividualMonoDiciplinary",
        "Treatment_IndividualFollowUp1to2Times",
    ),
    who=SINCE_2021,
    margins=(
        *_of_table_15(
            "treatment_in_specialist_services",
            "ind_mono_1_3", "ind_mono_4_10",
            "ind_interdisc_1_3", "ind_interdisc_4_10", "ind_interdisc_gt10",
            "group_1_3", "group_4_6", "group_7_10", "group_gt10",
        ),
        *of_years(KI1, 2021, 2022, 2023, 2024)[1::2],
        national(
            "follow-up in specialist services (3.3)",
            IN_SPECIALIST_SERVICES.numerator,
            46.5,
            1,
            of=IN_SPECIALIST_SERVICES.denominator,
        ),
        # The text says 53.8 and 54 %.
        Margin(
            key="follow-up in specialist services in 2023 (3.3)",
            who=year_of_visit(2023),
            claim=IN_SPECIALIST_SERVICES.numerator,
            of=IN_SPECIALIST_SERVICES.denominator,
            shares={NATION: share_that_rounds_to(53.8, 1)},
        ),
    ),
)  # fmt: skip

REFERRED = tuple(
    Adjustment(
        key=column,
        event=EVENT,
        answers=(variable,),
        who=IN_2024,
        margins=(*_of_table_15(column), *in_text),
    )
    for column, variable, in_text in (
        (
            "referred_surgery",
            "Treatment_FollowUpOperation",
            (national("surgical assessment", nw.col("Treatment_FollowUpOperation"), 5.7, 1),),
        ),
        ("referred_rehab", "Treatment_TreatmentOtherRehabCentre", ()),
    )
)

CONTENTS = tuple(
    Adjustment(
        key=margin.key,
        event=EVENT,
        answers=(variable,),
        who=IN_2024,
        margins=(margin,),
    )
    for margin, variable in zip(
        margins_of_table(CONTENT, by_unit(16), IN_2024),
        (
            "Treatment_TrainingActivation",
            "Treatment_WorkFollowUp",
            "Treatment_CognitiveApproach",
            "Treatment_Education",
            "Treatment_AttentionAndBodyawareness_Training",
        ),
        strict=True,
    )
)

OUTSIDE = Adjustment(
    key="follow-up outside hospital",
    event=EVENT,
    answers=(
        "Treatment_NoTreatment",
        "Treatment_FollowUpMunicipality",
        "Treatment_FollowUpFysioterapeut",
        "Treatment_FollowUpKiropraktor",
        "Treatment_FollowUpPsykolog",
        "Treatment_FollowUpMunicipalityOther",
        "Treatment_FollowupOtherLifeStyle",
        "Treatment_FollowUpManuellTerapeut",
        "Treatment_FollowUpKommunalt",
    ),
    who=EARLY_IN_2024,
    margins=margins_of_table(OUTSIDE_HOSPITAL, by_unit(17), EARLY_IN_2024),
)

TREATMENT = (SPECIALIST, *REFERRED, *CONTENTS, OUTSIDE)
