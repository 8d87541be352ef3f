"""EQ-5D-5L: five dimensions of health, each 1 (no problems) to 5 (extreme problems).

The index depends on the value set, which is always named: each set is a score of its own.
"""

import narwhals as nw

from kvalreg.instruments.eq5d_values import DIMENSIONS, ValueSet, load_value_sets
from kvalreg.instruments.scoring import worded
from kvalreg.model import Band, Best, Instrument, Licence, Needs, Question, Score, Text

VALUE_SETS = load_value_sets()
# The set behind NNRR's printed numbers until it changes to NO_5L_2025: the report says "Great
# Britain" and the range -0.594 to 1, and the crosswalk is the only UK 5L set with that range.
NNRR_VALUE_SET = "UK_CW_2012"

ALL = Needs(DIMENSIONS, at_least=5)

UK_CROSSWALK = VALUE_SETS["UK_CW_2012"].value()

SEVERE = Band("severe", Text("Særlig redusert", "Severely reduced"))
CONSIDERABLE = Band("considerable", Text("Betydelig redusert", "Considerably reduced"))
MODERATE = Band("moderate", Text("Moderat redusert", "Moderately reduced"))
NORMAL = Band("normal", Text("Normal", "Normal"))


def _index(values: ValueSet, label: Text, important_change: float | None = None) -> Score:
    return Score(
        key=values.key,
        label=label,
        expression=values.value(),
        needs=ALL,
        lowest=values.lowest,
        highest=1,
        best=Best.HIGH,
        value_set=values.key,
        important_change=important_change,
        source=values.source,
    )


EQ5D5L = Instrument(
    key="eq5d5l",
    name=Text("EQ-5D-5L, helserelatert livskvalitet", "EQ-5D-5L, health-related quality of life"),
    questions=(
        Question("mo", Text("Gange", "Mobility"), 1, 5),
        Question("sc", Text("Personlig stell", "Self-care"), 1, 5),
        Question("ua", Text("Vanlige gjøremål", "Usual activities"), 1, 5),
        Question("pd", Text("Smerte/ubehag", "Pain/discomfort"), 1, 5),
        Question("ad", Text("Angst/depresjon", "Anxiety/depression"), 1, 5),
    ),
    scores=(
        Score(
            key="state",
            label=Text("Helsetilstand, fem sifre", "Health state, five digits"),
            expression=(
                nw.col("mo").cast(nw.Int64) * 10_000
                + nw.col("sc").cast(nw.Int64) * 1_000
                + nw.col("ua").cast(nw.Int64) * 100
                + nw.col("pd").cast(nw.Int64) * 10
                + nw.col("ad").cast(nw.Int64)
            ),
            needs=ALL,
            lowest=11111,
            highest=55555,
            source="EuroQol: the five levels in order.",
        ),
        _index(VALUE_SETS["NO_5L_2025"], Text("Indeks, Norge 2025", "Index, Norway 2025")),
        _index(
            VALUE_SETS["UK_CW_2012"],
            Text("Indeks, Storbritannia (crosswalk 2012)", "Index, UK crosswalk 2012"),
            # NNRR annual report 2024, 5.3; found on UK values, so it holds for no other set.
            important_change=0.12,
        ),
        _index(VALUE_SETS["EN_5L_2018"], Text("Indeks, England 2018", "Index, England 2018")),
        _index(VALUE_SETS["DK_5L_2021"], Text("Indeks, Danmark 2021", "Index, Denmark 2021")),
        _index(VALUE_SETS["SE_5L_2022"], Text("Indeks, Sverige 2022", "Index, Sweden 2022")),
        _index(VALUE_SETS["UK_5L_2026"], Text("Indeks, Storbritannia 2026", "Index, UK 2026")),
        Score(
            key="UK_CW_2012_unrounded",
            label=Text("UK_CW_2012 uten avrunding", "UK_CW_2012 before rounding"),
            expression=VALUE_SETS["UK_CW_2012"].unrounded(),
            needs=ALL,
            lowest=-0.594,
            highest=1,
            best=Best.HIGH,
            value_set="UK_CW_2012",
            source="van Hout 2012, before the published double rounding.",
        ),
        Score(
            key="nnrr_band_on_UK_CW",
            label=Text("Helsetilstand, gruppert (NNRR)", "Health state, grouped (NNRR)"),
            expression=worded(
                (UK_CROSSWALK > 0.75, NORMAL),
                (UK_CROSSWALK >= 0.60, MODERATE),
                (UK_CROSSWALK >= 0.40, CONSIDERABLE),
                (UK_CROSSWALK < 0.40, SEVERE),
            ),
            needs=ALL,
            bands=(NORMAL, MODERATE, CONSIDERABLE, SEVERE),
            value_set="UK_CW_2012",
            source="NNRR annual report 2024: above 0.75, 0.60-0.74, 0.40-0.59, below 0.40; values "
            "between two printed bands belong to the lower one, as does 0.75 itself.",
        ),
    ),
    licence=Licence(
        "EuroQol Research Foundation",
        "Registration or licence for use, and for every language version.",
    ),
    source="Herdman 2011.",
    recall=Text("I dag", "Today"),
)
