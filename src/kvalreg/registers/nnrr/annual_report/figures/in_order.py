"""All figures of the annual report, in its order."""

from kvalreg.registers.nnrr.annual_report.figures.background import (
    AGE_AND_SEX,
    AGE_PER_UNIT,
    HIGHER_EDUCATION_PER_UNIT,
    WOMEN_PER_UNIT,
    YELLOW_FLAGS_PER_UNIT,
)
from kvalreg.registers.nnrr.annual_report.figures.function_and_health import (
    COMPLAINTS_PER_UNIT,
    DISTRESS_PER_UNIT,
    NDI,
    ODI,
    ODI_INTERDISCIPLINARY,
)
from kvalreg.registers.nnrr.annual_report.figures.main_indicators import (
    BACK_TO_WORK,
    COPING_CONVERSATION,
    IMPROVED_FUNCTION,
    INTERDISCIPLINARY,
    LESS_PAIN_AT_REST,
    LESS_PAIN_IN_ACTIVITY,
    MINIMAL_DISABILITY,
    PERCEIVED_IMPROVEMENT,
    SATISFIED,
)
from kvalreg.registers.nnrr.annual_report.figures.pain import (
    AT_REST,
    AT_REST_INTERDISCIPLINARY,
    CAUSES,
    DURATION,
    IN_ACTIVITY,
    IN_ACTIVITY_INTERDISCIPLINARY,
    LONG_PAIN_PER_UNIT,
)
from kvalreg.registers.nnrr.annual_report.figures.treatment import (
    ADVICE_PER_UNIT,
    IMAGING_PER_UNIT,
    IN_SPECIALIST_CARE,
    OUTSIDE_HOSPITAL,
    RECEIVED,
    SPECIALIST_PER_UNIT,
    WAITING_PER_UNIT,
)
from kvalreg.registers.nnrr.annual_report.figures.work import (
    HEALTH_IN_WORK_PER_UNIT,
    MORE_WORK_PER_UNIT,
    WORK_FUNCTION_PER_UNIT,
)

FIGURES = (
    INTERDISCIPLINARY,
    IMPROVED_FUNCTION,
    MINIMAL_DISABILITY,
    LESS_PAIN_AT_REST,
    LESS_PAIN_IN_ACTIVITY,
    BACK_TO_WORK,
    PERCEIVED_IMPROVEMENT,
    SATISFIED,
    COPING_CONVERSATION,
    DURATION,
    LONG_PAIN_PER_UNIT,
    AT_REST,
    IN_ACTIVITY,
    AT_REST_INTERDISCIPLINARY,
    IN_ACTIVITY_INTERDISCIPLINARY,
    CAUSES,
    DISTRESS_PER_UNIT,
    ODI,
    NDI,
    ODI_INTERDISCIPLINARY,
    COMPLAINTS_PER_UNIT,
    AGE_AND_SEX,
    AGE_PER_UNIT,
    WOMEN_PER_UNIT,
    HIGHER_EDUCATION_PER_UNIT,
    YELLOW_FLAGS_PER_UNIT,
    RECEIVED,
    MORE_WORK_PER_UNIT,
    HEALTH_IN_WORK_PER_UNIT,
    WORK_FUNCTION_PER_UNIT,
    WAITING_PER_UNIT,
    IMAGING_PER_UNIT,
    ADVICE_PER_UNIT,
    IN_SPECIALIST_CARE,
    SPECIALIST_PER_UNIT,
    OUTSIDE_HOSPITAL,
)
