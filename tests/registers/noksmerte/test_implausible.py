"""What NOKSmerte's forms should not say: one form that says it, and one that just does not."""

import pytest

from kvalreg.frames.engines import Engine
from kvalreg.model import ANCHOR_DAY
from kvalreg.registers.noksmerte.implausible import IMPLAUSIBLE
from tests.tables import frame

BY_KEY = {one.key: one for one in IMPLAUSIBLE}

REFERRALS = """
    form     | date_referral_received | date_referral_assessed | date_tentative_first_consultation
    same day | 2021-03-01             | 2021-03-01             | 2021-03-01
    assessed | 2021-03-01             | 2021-02-28             | 2021-03-01
    planned  | 2021-03-01             | 2021-03-05             | 2021-03-04
"""

CONSULTATIONS = f"""
    form        | {ANCHOR_DAY} | consultation_date | purpose | procedure_1 | opioid_use | omeq_total
    early       | 2021-03-02   | 2021-03-01        | 1       |             | 0          | 0.0
    same day    | 2021-03-01   | 2021-03-01        | 1       |             |            | 10.0
    treated     | 2021-03-01   | 2021-03-02        | 2       |             | 1          | 10.0
    by the book | 2021-03-01   | 2021-03-02        | 2       | ABC123      | 0          |
    no opioids  | 2021-03-01   | 2021-03-02        | 1       |             | 0          | 10.0
"""

PERSONNEL = """
    form   | personnel_physician | personnel_physiotherapist | personnel_psychologist | personnel_nurse | personnel_other
    one    | no                  | no                        | no                     | yes             |
    none   | no                  | no                        | no                     | no              | no
    blank  |                     |                           |                        |                 | no
    all    | yes                 | yes                       | yes                    | yes             | yes
"""  # noqa: E501


@pytest.mark.parametrize(
    ("key", "table", "forms"),
    [
        ("assessed_before_received", REFERRALS, {"assessed"}),
        ("consultation_before_assessment", REFERRALS, {"planned"}),
        ("consultation_before_referral", CONSULTATIONS, {"early"}),
        ("treatment_without_procedure", CONSULTATIONS, {"treated"}),
        ("equivalents_without_opioids", CONSULTATIONS, {"no opioids"}),
        ("nobody_took_part", PERSONNEL, {"none", "blank"}),
    ],
)
def test_it_is_said_of_the_form_that_says_it_and_of_no_other(
    engine: Engine, key: str, table: str, forms: set[str]
) -> None:
    said = frame(engine, table).filter(BY_KEY[key].when).collect("polars")

    assert set(said["form"].to_list()) == forms


def test_days_in_the_wrong_order_are_errors_and_the_rest_is_only_unlikely() -> None:
    assert {one.key for one in IMPLAUSIBLE if one.certain} == {
        "assessed_before_received",
        "consultation_before_assessment",
        "consultation_before_referral",
    }
