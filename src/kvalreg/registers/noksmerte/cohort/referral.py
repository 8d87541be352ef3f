"""The referral form."""

import narwhals as nw

from kvalreg.model import DrawnForm
from kvalreg.registers.noksmerte.cohort.course import HAS_CONSENTED
from kvalreg.registers.patient_wording import answer, box, known


def later(day: str, days: nw.Expr) -> nw.Expr:
    """The date so many days later."""
    return (nw.col(day).cast(nw.Int32) + days.cast(nw.Int32)).cast(nw.Date)


REFERRAL = DrawnForm(
    event="referral",
    returned=box("returned", 100),
    days=answer("days", {0: 1}),
    draws=(
        answer("days_to_assess", {range(11): 80, range(11, 31): 20}),
        known(
            "date_referral_assessed",
            later("visit", nw.min_horizontal("days_to_assess", nw.col("wait") - 1)),
        ),
        answer("moved", {0: 80, range(1, 15): 14, range(15, 60): 6}),
        known(
            "date_tentative_first_consultation",
            later("visit", nw.max_horizontal(nw.col("wait") - nw.col("moved"), "days_to_assess")),
        ),
        known("right_to_care_granted", nw.lit(1)),
        answer("referred_by", {1: 78, 2: 20, 3: 2}),
        known("postponed_by_patient", (nw.col("moved") > 0).cast(nw.Int32)),
        answer("language", {"nb": 90, "nn": 4, "en": 4, "other": 2}),
        answer("needs_interpreter", {0: 97, 1: 3}),
        known("consent_time", nw.when(HAS_CONSENTED).then(later("visit", nw.col("wait") - 1))),
        known("consent_version", nw.when(HAS_CONSENTED).then(nw.lit("1"))),
        known("consent_channel", nw.when(HAS_CONSENTED).then(nw.lit(1))),
        known("national_copy_time", nw.when(HAS_CONSENTED).then(later("visit", nw.col("wait")))),
    ),
)
