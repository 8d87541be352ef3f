"""From composed courses to filled-in forms."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl

from kvalreg.instruments.omeq import UNITS as UNITS_OF_PRODUCTS
from kvalreg.registers.noksmerte.forms.administration import COMPLETED
from kvalreg.registers.noksmerte.forms.consultation import ASSESSMENT, TREATMENT
from kvalreg.registers.noksmerte.forms.referral import CONSENT_GIVEN
from kvalreg.registers.noksmerte.forms.wording import NO, YES
from kvalreg.registers.noksmerte.published.courses import Contact, Course
from kvalreg.registers.noksmerte.units import UNITS

_REFUSED = 3
_RESH = {unit.short_name: unit.resh for unit in UNITS}
_FLAGS = {
    "L": "personnel_physician", "F": "personnel_physiotherapist",
    "P": "personnel_psychologist", "A": "personnel_other",
}  # fmt: skip

Row = dict[str, Any]


def filled_forms(courses: Sequence[Course]) -> Mapping[str, pl.DataFrame]:
    """Form key → its typed rows."""
    rows: dict[str, list[Row]] = {
        "referral": [_referral(course) for course in courses],
        "patient_package": [_package(course) for course in courses if course.background],
        "consultation": [
            _consultation(course, nth, contact)
            for course in courses
            for nth, contact in enumerate(course.contacts)
        ],
        "opioid": [_opioid(course, nth) for course in courses for nth in range(len(course.sheets))],
        "follow_up": [_follow_up(course) for course in courses if course.change is not None],
    }
    return {key: pl.DataFrame(own, infer_schema_length=None) for key, own in rows.items()}


def _keys(course: Course, day: date) -> Row:
    name = f"{_RESH[course.unit]}-{course.patient:05}"
    return {
        "patient_id": f"patient-{name}",
        "unit_id": _RESH[course.unit],
        "referral_id": f"referral-{name}",
        "form_status": COMPLETED,
        "updated_on": day,
    }


def _referral(course: Course) -> Row:
    wait = (_first_day(course) - course.received).days
    given = course.background
    return {
        **_keys(course, course.received),
        "sex": given.get("sex"),
        "birth_date": _birth_date(course),
        "date_referral_received": course.received,
        "date_referral_assessed": course.received + timedelta(days=min(10, max(wait - 1, 0))),
        "date_tentative_first_consultation": _first_day(course),
        "right_to_care_granted": YES,
        "consent_status": CONSENT_GIVEN if course.consents else _REFUSED,
    }


def _first_day(course: Course) -> date:
    """Of the first consultation, or when it is expected."""
    return course.contacts[0].day if course.contacts else course.received + timedelta(days=100)


def _birth_date(course: Course) -> date | None:
    age = course.background.get("age")
    if age is None:
        return None
    # A hundred days before the first consultation was the last birthday.
    return (_first_day(course) - timedelta(days=100)).replace(day=1) - timedelta(
        days=round(365.25 * age)
    )


def _package(course: Course) -> Row:
    day = max(course.received, _first_day(course) - timedelta(days=3))
    answers = {
        name: answer for name, answer in course.background.items() if name not in ("age", "sex")
    }
    package = {"package_id": f"package-{_RESH[course.unit]}-{course.patient:05}"}
    return {**_keys(course, day), **package, "sent_date": day, "answer_date": day, **answers}


def _consultation(course: Course, nth: int, contact: Contact) -> Row:
    is_last = nth == len(course.contacts) - 1
    completes = is_last and course.is_completed
    return {
        **_keys(course, contact.day),
        "consultation_id": _consultation_id(course, nth),
        "consultation_date": contact.day,
        "purpose": TREATMENT if contact.is_treatment else ASSESSMENT,
        "contact_type": 1,
        **{flag: letter in contact.who for letter, flag in _FLAGS.items()},
        "personnel_nurse": False,
        "procedure_1": "Trening" if contact.is_treatment else None,
        "diagnosis_1": "R52.2" if "L" in contact.who else None,
        "opioid_use": YES if course.uses_opioids else NO,
        "course_completed": YES if completes else NO,
        "referred_to_primary_care": YES if completes else None,
    }


def _consultation_id(course: Course, nth: int) -> str:
    return f"consultation-{_RESH[course.unit]}-{course.patient:05}-{nth}"


def _opioid(course: Course, nth: int) -> Row:
    last, sheet = len(course.contacts) - 1, course.sheets[nth]
    return {
        **_keys(course, course.contacts[last].day),
        "opioid_id": f"opioid-{_RESH[course.unit]}-{course.patient:05}-{nth}",
        "consultation_id": _consultation_id(course, last),
        "consultation_date": course.contacts[last].day,
        "product_id": sheet.product,
        "daily_dose": sheet.dose,
        "dose_unit": UNITS_OF_PRODUCTS[sheet.product],
        "opioid_status": sheet.status,
    }


def _follow_up(course: Course) -> Row:
    last = course.contacts[-1].day
    day = date(last.year + 1, last.month, last.day) + timedelta(days=3)
    return {
        **_keys(course, day),
        "package_id": f"follow-up-{_RESH[course.unit]}-{course.patient:05}",
        "sent_date": day - timedelta(days=3),
        "answer_date": day,
        "pgic_answer": course.change,
    }
