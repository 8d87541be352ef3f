"""The package that the patient answers 12 months after the last consultation."""

from kvalreg.instruments.pgic import PGIC
from kvalreg.model import Form, Questionnaire, Section, Text
from kvalreg.registers.noksmerte.forms.administration import ON_EVERY_FORM, PACKAGE, TITLE
from kvalreg.registers.noksmerte.forms.health import HEALTH_SECTION
from kvalreg.registers.noksmerte.forms.wording import PATIENT, VERSIONS, answers, proposed, stated
from kvalreg.registers.wording import by_system, choice, day

# NNRR's ends are others ("completely well", "worse than ever"): the two are not pooled.
CHANGE = answers(
    {
        1: ("Veldig mye bedre", "Very much better"),
        2: ("Mye bedre", "Much better"),
        3: ("Litt bedre", "A little better"),
        4: ("Ingen endring", "No change"),
        5: ("Litt verre", "A little worse"),
        6: ("Mye verre", "Much worse"),
        7: ("Veldig mye verre", "Very much worse"),
    }
)
BENEFIT = answers(
    {
        1: ("Ikke noe utbytte", "No benefit"),
        2: ("Lite utbytte", "Little benefit"),
        3: ("Noe utbytte", "Some benefit"),
        4: ("Stort utbytte", "Much benefit"),
        5: ("Svært stort utbytte", "Very much benefit"),
    }
)
RECOMMENDS = answers({1: ("Ja", "Yes"), 2: ("Nei", "No"), 3: ("Usikker", "Unsure")})

# fmt: off
DUE = by_system(
    *proposed(
        day("due_date", "Forfall", "Due",
            note="12 months after the last consultation; moves if there is a further one."),
    ),
)
EXPERIENCE = stated(
    choice("pgic_answer", "Endring i funksjon, symptombelastning og livskvalitet (PGIC)",
        "Change in function, symptom burden and quality of life (PGIC)", CHANGE,
        note="The codes follow from the report's text: its scores 3, 4 and 5."),
    choice("own_benefit", "Utbytte av tilbudet", "Benefit of the service", BENEFIT,
        note="The topic is stated; the answers are proposed."),
    choice("would_recommend", "Vil anbefale tilbudet til andre",
        "Would recommend the service to others", RECOMMENDS,
        note="The topic is stated; the answers are proposed."),
)

# fmt: on
FOLLOW_UP = Form(
    key="follow_up",
    title=Text(
        nb="Pasientsvar 12 måneder etter siste konsultasjon",
        en="Patient package 12 months after the last consultation",
    ),
    table="pasientsvar_oppfoelging",
    key_variable="package_id",
    main_form_variable="referral_id",
    unit_variable="unit_id",
    dated_by="answer_date",
    versions=VERSIONS,
    sections=(
        Section("administration", TITLE, (*ON_EVERY_FORM, *PACKAGE, *DUE)),
        Section(
            "experience",
            Text(nb="Din erfaring", en="Your experience"),
            EXPERIENCE,
            (Questionnaire(PGIC, ("pgic_answer",)),),
        ),
        HEALTH_SECTION,
    ),
    answered_by=PATIENT,
    may_skip=True,
)
