"""Yellow flags, asked before treatment: distress, fear-avoidance, other health complaints."""

from kvalreg.instruments.fabq import FABQ
from kvalreg.instruments.hscl10 import HSCL10
from kvalreg.instruments.shc import SHC
from kvalreg.model import Questionnaire, Section, Text
from kvalreg.registers.instrument_items import choice_items, number_items, only_if
from kvalreg.registers.nnrr.forms.choices import HOW_BOTHERED, HOW_MUCH
from kvalreg.registers.nnrr.forms.wording import code_book_2016, report_code_2024
from kvalreg.registers.wording import answered, count, score

HSCL_VARIABLES = tuple(f"Hscl10Q{number}" for number in range(1, 11))
FABQ_VARIABLES = tuple(f"FabQ{number}" for number in range(1, 12))
SHC_VARIABLES = tuple(f"UhiQ{number}" for number in range(1, 34))

AGREEMENT = (
    Text(nb="Helt uenig", en="Completely disagree"),
    Text(nb="Helt enig", en="Completely agree"),
)

_COMPLAINTS = choice_items(SHC, SHC_VARIABLES, HOW_BOTHERED)

# fmt: off
HSCL_SECTION = Section(
    "hscl10",
    Text(nb="Psykiske plager (HSCL-10)", en="Psychological distress (HSCL-10)"),
    (
        *code_book_2016(*choice_items(HSCL10, HSCL_VARIABLES, HOW_MUCH)),
        *report_code_2024(
            score("HSCL10Score", "HSCL-10-skår", "HSCL-10 score", 1, 4, aliases=("HSCL10.Score",),
                note="Stored by the capture system: the mean, with up to two questions missing."),
        ),
    ),
    (Questionnaire(HSCL10, HSCL_VARIABLES, stored_scores=(("HSCL10Score", "hscl10"),)),),
)
FABQ_SECTION = Section(
    "fabq",
    Text(nb="Tanker om aktivitet og arbeid (FABQ)", en="Beliefs about activity and work (FABQ)"),
    (
        # 0 is an answer here: completely disagree.
        *code_book_2016(*number_items(FABQ, FABQ_VARIABLES, AGREEMENT)),
        *report_code_2024(
            score("FABQScore1", "FABQ fysisk aktivitet", "FABQ physical activity", 0, 24,
                aliases=("FABQ.Score1",), note="FabQ1 to FabQ4: inferred from the maximum."),
            score("FABQScore2", "FABQ arbeid", "FABQ work", 0, 42, aliases=("FABQ.Score2",),
                note="FabQ5 to FabQ11: inferred from the maximum."),
            score("FABQScore3", "FABQ sum", "FABQ total", 0, 66, aliases=("FABQ.Score3",),
                note="All eleven questions: inferred from the maximum. Not used in reports."),
        ),
    ),
    (
        Questionnaire(FABQ, FABQ_VARIABLES, stored_scores=(
            ("FABQScore1", "pa_max2missing"),
            ("FABQScore2", "work_max2missing"),
        )),
    ),
)
SHC_SECTION = Section(
    "shc",
    Text(nb="Andre helseplager (SHC)", en="Other health complaints (SHC)"),
    (
        *code_book_2016(
            *_COMPLAINTS[:29],
            *only_if(
                answered("PatientGender", 2),
                _COMPLAINTS[29:],
                note="29 complaints, 33 for women (annual report 2024, 3.2.9); which four these "
                "are is inferred from about half being blank.",
            ),
        ),
        *report_code_2024(
            count("UHIScore", "SHC-skår", "SHC score", 0, 99, aliases=("UHI.Score",),
                note="Probably the sum of the answers (inferred)."),
            count("UHIIndex", "SHC-indeks", "SHC index", 0, 33, aliases=("UHI.Index",),
                note="Probably the number of complaints (inferred)."),
        ),
    ),
    (Questionnaire(SHC, SHC_VARIABLES),),
    help=Text(
        nb="Hvor plaget har du vært de siste 30 dagene?",
        en="How bothered have you been during the last 30 days?",
    ),
)
