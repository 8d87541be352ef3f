"""What clinicians recorded at the visit, as published: tables 7, 8 and 12 to 17, and figures."""

import narwhals as nw

from kvalreg.model import Proportion
from kvalreg.model.published import NATION, Adjustment, AlsoPossible, Margin, MeanMargin
from kvalreg.registers.nnrr.annual_report.assessment import BY_SEVERAL, PROFESSIONS
from kvalreg.registers.nnrr.annual_report.background import BACK_SURGERY, NECK_SURGERY
from kvalreg.registers.nnrr.annual_report.recommended import (
    CONTENT,
    OUTSIDE_HOSPITAL,
    SPECIALIST_TREATMENT,
)
from kvalreg.registers.nnrr.further_indicators import (
    ADVICE_GIVEN,
    IMAGING_REVIEWED,
    WAITED_AT_MOST_50_DAYS,
    WORK_FUNCTION_ASSESSED,
    YELLOW_FLAGS,
)
from kvalreg.registers.nnrr.further_indicators import (
    SPECIALIST_TREATMENT as IN_SPECIALIST_SERVICES,
)
from kvalreg.registers.nnrr.indicators import KI1, KI9
from kvalreg.registers.nnrr.pathway import PROFESSIONS_ASSESSING
from kvalreg.registers.nnrr.published.before_visit import AGE_GROUPS, missing, national
from kvalreg.registers.nnrr.published.printed import RESH, by_unit, table
from kvalreg.registers.nnrr.published.whom import (
    EARLY_IN_2024,
    IN_2024,
    SINCE_2021,
    of_years,
    year_of_visit,
)
from kvalreg.reports.published.counts import share_that_rounds_to
from kvalreg.reports.published.margins import margin_of_answers, margins_of_table

EVENT = "visit"


def _of_table_15(*columns: str) -> tuple[Margin, ...]:
    margins = margins_of_table(SPECIALIST_TREATMENT, by_unit(15), IN_2024)
    wanted = {f"{SPECIALIST_TREATMENT.key} {column}" for column in columns}
    return tuple(one for one in margins if one.key in wanted)


SURGERY = (
    Adjustment(
        key="back surgery",
        event=EVENT,
        answers=("BackSurgery",),
        who=EARLY_IN_2024,
        margins=(
            *margins_of_table(BACK_SURGERY, by_unit(7), EARLY_IN_2024),
            margin_of_answers(BACK_SURGERY, by_unit(7), EARLY_IN_2024),
        ),
    ),
    Adjustment(
        key="neck surgery",
        event=EVENT,
        answers=("NeckSurgery",),
        who=EARLY_IN_2024,
        margins=(
            *margins_of_table(NECK_SURGERY, by_unit(8), EARLY_IN_2024),
            margin_of_answers(NECK_SURGERY, by_unit(8), EARLY_IN_2024),
        ),
    ),
)


def _is_diagnosis(code: str) -> nw.Expr:
    """However it is written, with or without the full stop."""
    return nw.col("DiagnosticNumber1").str.replace_all(".", "", literal=True) == code


_PRINTED = {row["code"].partition(":")[0]: int(row["count"]) for row in table(12)}
# Table 12 ends with a diagnosis of 12 patients, and 300 of the 6450 have one it does not print:
# each of those fewer than 12. Which they are is our choice.
_FEWER_THAN_PRINTED = min(_PRINTED.values()) - 1
_OTHERS = (
    "M430", "M436", "M459", "M461", "M471", "M478", "M479", "M481", "M485", "M500", "M502",
    "M503", "M508", "M509", "M512", "M518", "M519", "M530", "M531", "M532", "M533", "M538",
    "M539", "M543", "M607", "M624", "M790", "M791", "M792", "M797", "M965", "M997", "G542",
    "G544", "G551", "G952", "Q762", "S134", "S335", "T918",
)  # fmt: skip
DIAGNOSES = Adjustment(
    key="diagnoses",
    event=EVENT,
    answers=(
        "DiagnosticNumber1", "DiagnosticNumber1Name", "DiagnosticNumber1Type", "DiagName1",
    ),
    who=EARLY_IN_2024,
    margins=(
        *(
            Margin(
                key=f"diagnosis {code}",
                who=EARLY_IN_2024,
                claim=_is_diagnosis(code),
                counts={NATION: (count, count)},
            )
            for code, count in _PRINTED.items()
        ),
        *(
            Margin(
                key=f"diagnosis {code}",
                who=EARLY_IN_2024,
                claim=_is_diagnosis(code),
                counts={NATION: (0, _FEWER_THAN_PRINTED)},
            )
            for code in _OTHERS
        ),
    ),
    also=tuple(
        AlsoPossible(
            like=_is_diagnosis("M545"),
            values={
                "DiagnosticNumber1": code,
                "DiagnosticNumber1Name": "Annen lidelse",
                "DiagName1": "Annen lidelse",
            },
        )
        for code in _OTHERS
    ),
)  # fmt: skip

ASSESSED_BY = Adjustment(
    key="professions",
    event=EVENT,
    answers=(
        *PROFESSIONS_ASSESSING,
        "FirstMedExamDoctor", "FirstMedExamNurse", "FirstMedExamPhys", "FirstMedExamOther",
    ),
    who=EARLY_IN_2024,
    margins=(
        *margins_of_table(BY_SEVERAL, by_unit(13), EARLY_IN_2024)[:1],
        *margins_of_table(PROFESSIONS, by_unit(14), EARLY_IN_2024),
    ),
    # The teams of small units, which hardly anybody is drawn with.
    also=tuple(
        AlsoPossible(
            like=nw.col("TreatmentEvaluationByPhysiotherapist"),
            values=dict.fromkeys(PROFESSIONS_ASSESSING, False)
            | {f"TreatmentEvaluation{profession}": True for profession in team},
        )
        for team in (
            ("ByPhysiotherapist", "ByPsychologist"),
            ("ByPhysiotherapist", "Other"),
            ("ByPhysiotherapist", "ByPsychologist", "Other"),
            ("ByPhysiotherapist", "BySocionom"),
            ("ByPhysiotherapist", "BySocionom", "ByNurse"),
            ("ByPhysiotherapist", "BySocionom", "Other"),
        )
    ),
)  # fmt: skip

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

COPING = Adjustment(
    key="coping-oriented conversation",
    event=EVENT,
    answers=("TreatmentMasteryOrientedConversation",),
    who=SINCE_2021,
    margins=of_years(KI9, 2022, 2023, 2024),
    # In 2022 the question was new, and 661 visits lack it.
    also=(
        AlsoPossible(
            like=nw.col("TreatmentMasteryOrientedConversation") == 1,
            values={"TreatmentMasteryOrientedConversation": None},
        ),
    ),
)

# Which unit has the longest and which the shortest wait is not said; we take these.
_LONGEST, _SHORTEST = RESH["Stavern"], RESH["Sandnessjøen"]
WAITING = Adjustment(
    key="waiting time",
    event=EVENT,
    answers=("VentetidFraHenvisningTilBesok",),
    who=EARLY_IN_2024,
    margins=(
        Margin(
            key="waited at most 50 days",
            who=EARLY_IN_2024,
            claim=WAITED_AT_MOST_50_DAYS.denominator & WAITED_AT_MOST_50_DAYS.numerator,
            of=WAITED_AT_MOST_50_DAYS.denominator,
            shares={
                unit: share_that_rounds_to(percent)
                for unit, percent in ((NATION, 55), (_LONGEST, 17), (_SHORTEST, 95))
            },
        ),
        missing("VentetidFraHenvisningTilBesok", 2.5),
    ),
)


def _share(key: str, variable: str, indicator: Proportion, percent: float) -> Adjustment:
    return Adjustment(
        key=key,
        event=EVENT,
        answers=(variable,),
        who=EARLY_IN_2024,
        margins=(
            national(
                key,
                indicator.population & indicator.denominator & indicator.numerator,
                percent,
                of=indicator.population & indicator.denominator,
            ),
        ),
    )


FIGURES = (
    _share("yellow flags", "CourseYellowFlagComplicatingFactors", YELLOW_FLAGS, 77),
    _share("imaging reviewed", "RadiologicalFExplainedPatient", IMAGING_REVIEWED, 92),
    _share("individual advice", "TreatmentCouncellingLifeStyleAndMedication", ADVICE_GIVEN, 88),
    _share("function at work", "TreatmentAbilityToWorkFunctionLevel", WORK_FUNCTION_ASSESSED, 81),
)

# 2023: all quarters below 80 %; 2024: above 80 % in the first quarter, then above 90 % (6.1).
_TROMSO = {
    **dict.fromkeys(((2023, quarter) for quarter in (1, 2, 3, 4)), (0.0, 0.79)),
    (2024, 1): (0.81, 0.90),
    **dict.fromkeys(((2024, quarter) for quarter in (2, 3, 4)), (0.91, 1.0)),
}
REVIEWED_IN_TROMSO = Adjustment(
    key="imaging reviewed in Tromsø",
    event=EVENT,
    answers=("RadiologicalFExplainedPatient",),
    who=SINCE_2021,
    margins=(
        *_share("imaging reviewed", "RadiologicalFExplainedPatient", IMAGING_REVIEWED, 92).margins,
        *(
            Margin(
                key=f"imaging reviewed in Tromsø {year} {quarter}",
                who=(nw.col("year") == year) & (nw.col("quarter") == quarter),
                claim=IMAGING_REVIEWED.population
                & IMAGING_REVIEWED.denominator
                & IMAGING_REVIEWED.numerator,
                of=IMAGING_REVIEWED.population & IMAGING_REVIEWED.denominator,
                shares={RESH["UNN-Tromsø"]: bounds},
            )
            for (year, quarter), bounds in _TROMSO.items()
        ),
    ),
)

# The nation's mean is 47 years, and the units' lie nearly 10 years apart (3.2.3). Which unit's is
# lowest and which highest is not said; we take those that table 11 suggests.
_YOUNGEST, _OLDEST = RESH["Ålesund"], RESH["Levanger"]
AGES = Adjustment(
    key="age",
    event=EVENT,
    answers=("PatientAge",),
    who=EARLY_IN_2024,
    margins=tuple(
        Margin(key=name, who=EARLY_IN_2024, claim=claim) for name, claim in AGE_GROUPS.items()
    ),
    means=(
        MeanMargin(
            key="mean age",
            who=EARLY_IN_2024,
            value="PatientAge",
            means={
                **dict.fromkeys([unit for unit in by_unit(5) if unit], (42.4, 51.4)),
                NATION: (46.7, 47.3),
                _YOUNGEST: (42.0, 42.2),
                _OLDEST: (51.7, 51.9),
            },
        ),
    ),
    carried_to=("baseline", "6m", "12m"),
)

AT_VISIT = (
    *SURGERY,
    DIAGNOSES,
    ASSESSED_BY,
    SPECIALIST,
    *REFERRED,
    *CONTENTS,
    OUTSIDE,
    COPING,
    WAITING,
    *FIGURES,
    REVIEWED_IN_TROMSO,
)
