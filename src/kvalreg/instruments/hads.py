"""HADS, Hospital Anxiety and Depression Scale: fourteen questions, each scored 0 to 3.

Odd questions are about anxiety, even ones about depression. A form that stores which printed
answer was ticked (1 to 4) is read with `POSITION_CODING`.
"""

import narwhals as nw

from kvalreg.instruments.coding import Coding
from kvalreg.instruments.questions import chosen, numbered
from kvalreg.instruments.scoring import filled_sum, strict_sum, worded
from kvalreg.model import Band, Best, Instrument, Licence, Needs, Score, Text

QUESTIONS = numbered(
    "hads",
    0,
    3,
    Text("Angst 1", "Anxiety 1"),
    Text("Depresjon 1", "Depression 1"),
    Text("Angst 2", "Anxiety 2"),
    Text("Depresjon 2", "Depression 2"),
    Text("Angst 3", "Anxiety 3"),
    Text("Depresjon 3", "Depression 3"),
    Text("Angst 4", "Anxiety 4"),
    Text("Depresjon 4", "Depression 4"),
    Text("Angst 5", "Anxiety 5"),
    Text("Depresjon 5", "Depression 5"),
    Text("Angst 6", "Anxiety 6"),
    Text("Depresjon 6", "Depression 6"),
    Text("Angst 7", "Anxiety 7"),
    Text("Depresjon 7", "Depression 7"),
)

ANXIETY = chosen("hads", 1, 3, 5, 7, 9, 11, 13)
DEPRESSION = chosen("hads", 2, 4, 6, 8, 10, 12, 14)

WORST_FIRST: Coding = {1: 3, 2: 2, 3: 1, 4: 0}
BEST_FIRST: Coding = {1: 0, 2: 1, 3: 2, 4: 3}
POSITION_CODING = {
    "hads1": WORST_FIRST,
    "hads2": BEST_FIRST,
    "hads3": WORST_FIRST,
    "hads4": BEST_FIRST,
    "hads5": WORST_FIRST,
    "hads6": WORST_FIRST,
    "hads7": BEST_FIRST,
    "hads8": WORST_FIRST,
    "hads9": BEST_FIRST,
    "hads10": WORST_FIRST,
    "hads11": WORST_FIRST,
    "hads12": BEST_FIRST,
    "hads13": WORST_FIRST,
    "hads14": BEST_FIRST,
}

HALF = "A missing answer counts as the mean of the others."
ANXIETY_ALL = Needs(ANXIETY, at_least=7)
DEPRESSION_ALL = Needs(DEPRESSION, at_least=7)
ANXIETY_HALF = Needs(ANXIETY, at_least=4, otherwise=HALF)
DEPRESSION_HALF = Needs(DEPRESSION, at_least=4, otherwise=HALF)

ANXIETY_SUM = strict_sum(ANXIETY)
DEPRESSION_SUM = strict_sum(DEPRESSION)

NORMAL = Band("normal", Text("Normal", "Normal"))
BORDERLINE = Band("borderline", Text("Grenseverdi", "Borderline"))
CASE = Band("case", Text("Sannsynlig tilfelle", "Case"))
MILD = Band("mild", Text("Mild", "Mild"))
MODERATE = Band("moderate", Text("Moderat", "Moderate"))
SEVERE = Band("severe", Text("Alvorlig", "Severe"))


def _three_bands(total: nw.Expr) -> nw.Expr:
    return worded((total <= 7, NORMAL), (total <= 10, BORDERLINE), (total >= 11, CASE))


def _four_bands(total: nw.Expr) -> nw.Expr:
    return worded(
        (total <= 7, NORMAL), (total <= 10, MILD), (total <= 14, MODERATE), (total >= 15, SEVERE)
    )


HADS = Instrument(
    key="hads",
    name=Text("HADS, angst og depresjon", "HADS, Hospital Anxiety and Depression Scale"),
    questions=QUESTIONS,
    scores=(
        Score(
            key="anxiety",
            label=Text("Angst", "Anxiety"),
            expression=ANXIETY_SUM,
            needs=ANXIETY_ALL,
            lowest=0,
            highest=21,
            best=Best.LOW,
            source="Zigmond & Snaith 1983: odd questions.",
        ),
        Score(
            key="depression",
            label=Text("Depresjon", "Depression"),
            expression=DEPRESSION_SUM,
            needs=DEPRESSION_ALL,
            lowest=0,
            highest=21,
            best=Best.LOW,
            source="Zigmond & Snaith 1983: even questions.",
        ),
        Score(
            key="total",
            label=Text("Samlet", "Total"),
            expression=ANXIETY_SUM + DEPRESSION_SUM,
            needs=Needs(ANXIETY + DEPRESSION, at_least=14),
            lowest=0,
            highest=42,
            best=Best.LOW,
            source="Zigmond & Snaith 1983: sum of both.",
        ),
        Score(
            key="anxiety_half_rule",
            label=Text("Angst, inntil tre mangler", "Anxiety, three may lack"),
            expression=filled_sum(ANXIETY_HALF),
            needs=ANXIETY_HALF,
            lowest=0,
            highest=21,
            best=Best.LOW,
            source="Bell 2016: half rule, the mean times seven.",
        ),
        Score(
            key="depression_half_rule",
            label=Text("Depresjon, inntil tre mangler", "Depression, three may lack"),
            expression=filled_sum(DEPRESSION_HALF),
            needs=DEPRESSION_HALF,
            lowest=0,
            highest=21,
            best=Best.LOW,
            source="Bell 2016: half rule, the mean times seven.",
        ),
        Score(
            key="anx_band3",
            label=Text("Angst i tre grader", "Anxiety in three bands"),
            expression=_three_bands(ANXIETY_SUM),
            needs=ANXIETY_ALL,
            bands=(NORMAL, BORDERLINE, CASE),
            source="Zigmond & Snaith 1983: 0-7, 8-10, 11-21.",
        ),
        Score(
            key="dep_band3",
            label=Text("Depresjon i tre grader", "Depression in three bands"),
            expression=_three_bands(DEPRESSION_SUM),
            needs=DEPRESSION_ALL,
            bands=(NORMAL, BORDERLINE, CASE),
            source="Zigmond & Snaith 1983: 0-7, 8-10, 11-21.",
        ),
        Score(
            key="anx_band4",
            label=Text("Angst i fire grader", "Anxiety in four bands"),
            expression=_four_bands(ANXIETY_SUM),
            needs=ANXIETY_ALL,
            bands=(NORMAL, MILD, MODERATE, SEVERE),
            source="Four-band version: 0-7, 8-10, 11-14, 15-21.",
        ),
        Score(
            key="dep_band4",
            label=Text("Depresjon i fire grader", "Depression in four bands"),
            expression=_four_bands(DEPRESSION_SUM),
            needs=DEPRESSION_ALL,
            bands=(NORMAL, MILD, MODERATE, SEVERE),
            source="Four-band version: 0-7, 8-10, 11-14, 15-21.",
        ),
    ),
    licence=Licence("GL Assessment", "Licensed per use."),
    source="Zigmond & Snaith 1983. NOKSmerte does not print its missing rule.",
)
