"""Tables 15 to 17: what is recommended after the visit."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.columns import is_code, share
from kvalreg.registers.nnrr.annual_report.populations import VISITS
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.reports.tables.by_unit import UnitTable
from kvalreg.reports.tables.measures import Everyone
from kvalreg.reports.tables.ordering import CAPITALS_FIRST

TOTAL = Text(nb="Total", en="Total")
ONE_PROFESSION = "Treatment_IndividualMonoDiciplinary"
SEVERAL_PROFESSIONS = "Treatment_InvidualInterdisciplinary"
IN_GROUP = "Treatment_GroupInterdisciplinary2018"

# fmt: off
SPECIALIST_TREATMENT = UnitTable(
    number=15,
    title=Text(
        nb="Andel anbefalt forskjellige behandlinger i spesialisthelsetjenestens ulike tilbud pr "
        "enhet. Flere kryss er mulig",
        en="Treatments in specialist care that were recommended, per unit. Several boxes are "
        "possible",
    ),
    population=VISITS,
    measures=(
        share("treatment_in_specialist_services", "Beh. i spes. tj.", "In specialist care",
            is_code("Treatment_TreatmentInSpecialistServices", 1)),
        share("referred_surgery", "Henv. til vurd. av opr.", "Surgical assessment",
            ticked("Treatment_FollowUpOperation")),
        share("referred_rehab", "Henv. til rehab.", "Rehabilitation",
            ticked("Treatment_TreatmentOtherRehabCentre")),
        share("ind_mono_1_3", "Ind. mono. oppf. (1-3)", "Individual, one profession (1-3)",
            is_code(ONE_PROFESSION, 1)),
        # More than 10 times is asked for too, but the report has no column for it.
        share("ind_mono_4_10", "Ind. mono. oppf. (4-10)", "Individual, one profession (4-10)",
            is_code(ONE_PROFESSION, 2)),
        share("ind_interdisc_1_3", "Ind. tverrf. beh. (1-3)", "Individual, several (1-3)",
            is_code(SEVERAL_PROFESSIONS, 1)),
        share("ind_interdisc_4_10", "Ind. tverrf. beh. (4-10)", "Individual, several (4-10)",
            is_code(SEVERAL_PROFESSIONS, 2)),
        share("ind_interdisc_gt10", "Ind. tverrf. beh. (>10)", "Individual, several (>10)",
            is_code(SEVERAL_PROFESSIONS, 3)),
        share("group_1_3", "Tverrf. beh. grp (1-3)", "In a group (1-3)", is_code(IN_GROUP, 1)),
        share("group_4_6", "Tverrf. beh. grp (4-6)", "In a group (4-6)", is_code(IN_GROUP, 2)),
        share("group_7_10", "Tverrf. beh. grp (7-10)", "In a group (7-10)", is_code(IN_GROUP, 3)),
        share("group_gt10", "Tverrf. beh. grp (>10)", "In a group (>10)", is_code(IN_GROUP, 4)),
        Everyone(),
    ),
    total=TOTAL,
    order=CAPITALS_FIRST,
    sorts_total=True,
    source="Annual report 2024, table 15; its caption promises counts (rules D28).",
)

CONTENT = UnitTable(
    number=16,
    title=Text(
        nb="Innhold oppgitt i individuell eller tverrfaglig oppfølging i "
        "spesialisthelsetjenesten pr enhet. Flere kryss er mulig",
        en="Content of individual or interdisciplinary follow-up in specialist care, per unit. "
        "Several boxes are possible",
    ),
    population=VISITS,
    measures=(
        share("exercise_activation", "Trening / aktivisering", "Exercise / activation",
            ticked("Treatment_TrainingActivation")),
        share("work_follow_up", "Arbeidsmessig oppfølging", "Work-related follow-up",
            ticked("Treatment_WorkFollowUp")),
        share("cognitive_approach", "Kognitiv tilnærming", "Cognitive approach",
            ticked("Treatment_CognitiveApproach")),
        share("education", "Undervisning", "Teaching", ticked("Treatment_Education")),
        share("mindfulness_body_awareness", "Oppmerk. trening og kroppsbev.",
            "Mindfulness and body awareness",
            ticked("Treatment_AttentionAndBodyawareness_Training")),
        Everyone(),
    ),
    total=TOTAL,
    order=CAPITALS_FIRST,
    source="Annual report 2024, table 16; of all courses, also those without treatment (D31).",
)

OUTSIDE_HOSPITAL = UnitTable(
    number=17,
    title=Text(
        nb="Andel pasienter anbefalt oppfølgende tiltak utenfor sykehus – pr enhet. Flere kryss "
        "er mulig",
        en="Patients recommended follow-up outside hospital, per unit. Several boxes are possible",
    ),
    population=VISITS,
    measures=(
        share("no_treatment", "Ingen beh.", "No treatment", ticked("Treatment_NoTreatment")),
        share("doctor", "Lege", "Doctor", ticked("Treatment_FollowUpMunicipality")),
        share("physio_manual_psychomotor", "Fysio/manuell/psykomot. terapeut",
            "Physiotherapist or manual therapist", ticked("Treatment_FollowUpFysioterapeut")),
        share("chiropractor", "Kiropraktor", "Chiropractor",
            ticked("Treatment_FollowUpKiropraktor")),
        share("psychologist", "Psykolog", "Psychologist", ticked("Treatment_FollowUpPsykolog")),
        share("work_oriented", "Arbeidsrettet oppfølging", "Work-oriented follow-up",
            ticked("Treatment_FollowUpMunicipalityOther")),
        share("other_lifestyle", "Andre livsstilsrelaterte tilbud el. lign.",
            "Other lifestyle services", ticked("Treatment_FollowupOtherLifeStyle")),
        Everyone(),
    ),
    total=TOTAL,
    order=CAPITALS_FIRST,
    source="Annual report 2024, table 17.",
)
# fmt: on
