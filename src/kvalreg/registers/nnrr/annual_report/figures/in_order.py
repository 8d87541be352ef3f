"""All figures of the annual report, in its order."""

from kvalreg.registers.nnrr.annual_report.figures.background import (
    AGE_PER_UNIT,
    HIGHER_EDUCATION_PER_UNIT,
    WOMEN_PER_UNIT,
    YELLOW_FLAGS_PER_UNIT,
)
from kvalreg.registers.nnrr.annual_report.figures.function_and_health import (
    COMPLAINTS_PER_UNIT,
    DISTRESS_PER_UNIT,
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
from kvalreg.registers.nnrr.annual_report.figures.pain import LONG_PAIN_PER_UNIT
from kvalreg.registers.nnrr.annual_report.figures.treatment import (
    ADVICE_PER_UNIT,
    IMAGING_PER_UNIT,
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
    LONG_PAIN_PER_UNIT,
    DISTRESS_PER_UNIT,
    COMPLAINTS_PER_UNIT,
    AGE_PER_UNIT,
    WOMEN_PER_UNIT,
    HIGHER_EDUCATION_PER_UNIT,
    YELLOW_FLAGS_PER_UNIT,
    MORE_WORK_PER_UNIT,
    HEALTH_IN_WORK_PER_UNIT,
    WORK_FUNCTION_PER_UNIT,
    WAITING_PER_UNIT,
    IMAGING_PER_UNIT,
    ADVICE_PER_UNIT,
    SPECIALIST_PER_UNIT,
)
