"""The course of a patient in NOKSmerte: referral, package, consultations, follow-up.

The referral is the anchor. A course has any number of consultations; of these the first (which
ends the wait and begins the course) and the last (which ends it, when nothing more is planned)
have a place of their own. The follow-up is counted from the last one, so it moves if a further
consultation is registered. Each year is counted as things stood on its last day: a course that was
open then stays open in that year's figures, whatever happened later.
"""

import narwhals as nw

from kvalreg.model import CUT_DAY, Derived, Event, Keep, OnePerPatient, Pathway, Text
from kvalreg.registers.noksmerte.course import LATEST_DAY_WITHIN, course_state
from kvalreg.registers.noksmerte.forms.referral import CONSENT_GIVEN
from kvalreg.registers.noksmerte.forms.wording import YES
from kvalreg.registers.noksmerte.gathered import GATHERED

REFERRED = Event(
    key="referral",
    title=Text(nb="Henvisning", en="Referral"),
    form="referral",
    completed_on="date_referral_received",
    keep=Keep.NEWEST,
    required=True,
)

# Not required: whoever never answers has a course all the same, in the local database.
BASELINE = Event(
    key="baseline",
    title=Text(nb="Før første konsultasjon", en="Before the first consultation"),
    form="patient_package",
    completed_on="answer_date",
    keep=Keep.NEWEST,
    suffix_if_taken="_baseline",
)

FIRST_CONSULTATION = Event(
    key="first_consultation",
    title=Text(nb="Første konsultasjon", en="First consultation"),
    form="consultation",
    completed_on="consultation_date",
    keep=Keep.FIRST,
    suffix="_first",
)

LAST_CONSULTATION = Event(
    key="last_consultation",
    title=Text(nb="Siste konsultasjon", en="Last consultation"),
    form="consultation",
    completed_on="consultation_date",
    keep=Keep.NEWEST,
    suffix="_last",
)

AFTER_12_MONTHS = Event(
    key="12m",
    title=Text(nb="12 måneder etter siste konsultasjon", en="12 months after the last one"),
    form="follow_up",
    completed_on="answer_date",
    keep=Keep.FIRST,
    suffix="_12m",
    months_after=12,
    counted_from="last_consultation",
)

OLDEST_AT_WORK = 67

# The consent is the course's own: whoever has withdrawn it from one course may stand by another.
STANDS_FOR_PATIENT = OnePerPatient(
    key="stands_for_patient",
    label=Text(nb="Forløpet som teller for pasienten", en="The course that counts for the patient"),
    latest="last_consultation",
    among=nw.col("consent_status") == CONSENT_GIVEN,
    source="Annual report 2021: tables 4 to 11 are of unique patients; which of several courses "
    "counts is inferred.",
)


def days_between(earlier: str, later: str) -> nw.Expr:
    """Whole days from one date column to the other; negative if they stand the other way round."""
    # As points in time, because the engines differ in what the difference of two dates is.
    apart = nw.col(later).cast(nw.Datetime) - nw.col(earlier).cast(nw.Datetime)
    return apart.dt.total_minutes() // (24 * 60)


def years_between(born: nw.Expr, day: nw.Expr) -> nw.Expr:
    """Age in whole years on the day."""
    return (_as_number(day) - _as_number(born)) // 10_000


def _as_number(day: nw.Expr) -> nw.Expr:
    """The date as the number that it reads as: 20210401."""
    year, month = day.dt.year().cast(nw.Int64), day.dt.month().cast(nw.Int64)
    return 10_000 * year + 100 * month + day.dt.day().cast(nw.Int64)


DERIVED = (
    Derived(
        key="is_national",
        label=Text(nb="I nasjonal database", en="In the national database"),
        expression=(nw.col("consent_status") == CONSENT_GIVEN).fill_null(value=False),
        source="Annual report 2021, 5.2: those who consent are copied, others stay local.",
    ),
    Derived(
        key="waiting_days",
        label=Text(nb="Ventetid i dager", en="Waiting time in days"),
        expression=days_between("date_referral_received", "consultation_date_first"),
        source="Annual report 2021, 3.1.1: from referral received to the first consultation. "
        "That it is the one held and not the tentative one is inferred.",
    ),
    Derived(
        key="age",
        label=Text(nb="Alder", en="Age"),
        expression=years_between(
            nw.col("birth_date"), nw.coalesce("consultation_date_first", "answer_date")
        ),
        source="Annual report 2021, table 12; the day is inferred: at the first consultation, or "
        "else when the package was answered.",
    ),
    Derived(
        key="work_status_up_to_67",
        label=Text(nb="Arbeidssituasjon til og med 67 år", en="Work situation, at most 67 years"),
        expression=nw.when(nw.col("age") <= OLDEST_AT_WORK).then(nw.col("work_status")),
        source="Annual report 2021, table 12, note 3: everyone above 67 is left out.",
    ),
    Derived(
        key="has_higher_education",
        label=Text(nb="Høyskole eller universitet", en="Higher education"),
        expression=nw.col("education") >= 3,
        source="Annual report 2021, 3.2.1 and table 12: the last two classes.",
    ),
    Derived(
        key="is_completed",
        label=Text(nb="Forløpet er avsluttet", en="The course is completed"),
        expression=(nw.col("course_completed_last") == YES).fill_null(value=False),
        source="Annual report 2021, 3.1.5: no further appointments.",
    ),
    Derived(
        key="completed_on",
        label=Text(nb="Avsluttet dato", en="Day of completion"),
        expression=nw.when(nw.col("is_completed")).then(
            nw.coalesce("course_completed_on_last", "consultation_date_last")
        ),
        source="Inferred: the day written, or else that of the last consultation.",
    ),
    Derived(
        key="is_completed_within_12_months",
        label=Text(nb="Avsluttet innen 12 måneder", en="Completed within 12 months"),
        expression=nw.col("completed_on") <= LATEST_DAY_WITHIN,
        source="Annual report 2021, 3.1.6; null for a course that is not completed. That it "
        "begins at the first consultation is inferred.",
    ),
    Derived(
        key="follow_up_due_on",
        label=Text(nb="Oppfølging forfaller", en="Follow-up is due"),
        expression=nw.when(nw.col("is_completed")).then(nw.col("due_12m")),
        source="Annual report 2021, summary: 12 months after the last consultation; known only "
        "when the course is completed.",
    ),
    Derived(
        key="course_state",
        label=Text(nb="Forløpets status ved årets slutt", en="State of the course at year's end"),
        expression=course_state(nw.col(CUT_DAY)),
        source="Annual report 2021, 3.1.6 and table 11; the four states are ours.",
    ),
    Derived(
        key="assessing_groups",
        label=Text(nb="Faggrupper som utredet", en="Groups of professions that assessed"),
        expression=nw.sum_horizontal(
            "assessed_by_physician",
            "assessed_by_physiotherapist",
            "assessed_by_psychologist",
            "assessed_by_other",
        ),
        source="Annual report 2021, table 8: nurses and others are one group.",
    ),
    Derived(
        key="events",
        label=Text(nb="Hendelser i året", en="Events in the year"),
        expression=(nw.col("date_referral_received").dt.year() == nw.col(CUT_DAY).dt.year()).cast(
            nw.Int64
        )
        + nw.col("consultations_of_course").fill_null(0),
        source="Annual report 2021, table 14: referrals and consultations.",
    ),
    Derived(
        key="latest_event_on",
        label=Text(nb="Siste hendelse", en="Latest event"),
        expression=nw.coalesce("consultation_date_last", "date_referral_received"),
        source="Decides the year of table 14.",
    ),
)

PATHWAY = Pathway(
    anchor="referral",
    anchor_date="date_referral_received",
    events=(REFERRED, BASELINE, FIRST_CONSULTATION, LAST_CONSULTATION, AFTER_12_MONTHS),
    gathered=GATHERED,
    one_per_patient=STANDS_FOR_PATIENT,
    derived=DERIVED,
    at_year_end=True,
)
