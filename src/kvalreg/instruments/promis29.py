"""PROMIS-29: seven domains of four questions (1 to 5) and pain intensity (0 to 10).

Questions are scored so that 5 is most of what the domain is called: most function, most anxiety.
Two of the sleep questions are asked the other way round: a form that stores which printed answer
was ticked is read with `POSITION_CODING`.

A domain's raw sum is looked up in the published table of `promis29_tscores.csv`. Physical
function has a table of its own in profile v2.0 and in v2.1; the others share theirs.
"""

from dataclasses import dataclass

import narwhals as nw

from kvalreg.instruments.coding import Coding, unchanged
from kvalreg.instruments.promis_tables import ConversionTable, load_tables
from kvalreg.instruments.questions import chosen
from kvalreg.instruments.scoring import converted, strict_sum
from kvalreg.model import Best, Instrument, Licence, Needs, Question, Score, Text


@dataclass(frozen=True)
class Domain:
    """Four questions about one thing."""

    key: str
    name: Text
    best: Best

    @property
    def questions(self) -> tuple[str, ...]:
        return chosen(self.key, 1, 2, 3, 4)


FUNCTION = Domain("pf", Text("Fysisk funksjon", "Physical function"), Best.HIGH)
ANXIETY = Domain("anx", Text("Angst", "Anxiety"), Best.LOW)
DEPRESSION = Domain("dep", Text("Depresjon", "Depression"), Best.LOW)
FATIGUE = Domain("fat", Text("Utmattelse", "Fatigue"), Best.LOW)
SLEEP = Domain("slp", Text("Søvnforstyrrelse", "Sleep disturbance"), Best.LOW)
SOCIAL = Domain(
    "soc", Text("Deltakelse i sosiale roller", "Participation in social roles"), Best.HIGH
)
INTERFERENCE = Domain("pi", Text("Smertepåvirkning", "Pain interference"), Best.LOW)
DOMAINS = (FUNCTION, ANXIETY, DEPRESSION, FATIGUE, SLEEP, SOCIAL, INTERFERENCE)

REVERSED: Coding = {1: 5, 2: 4, 3: 3, 4: 2, 5: 1}
POSITION_CODING = {
    "slp1": REVERSED,  # quality
    "slp2": REVERSED,  # refreshing
    "slp3": unchanged(1, 5),  # a problem
    "slp4": unchanged(1, 5),  # falling asleep
}

TABLES = load_tables()
FUNCTION_V20 = TABLES["physical_function", "v2.0"]
FUNCTION_V21 = TABLES["physical_function", "v2.1"]
ANXIETY_TABLE = TABLES["anxiety", "v2.0+v2.1"]
DEPRESSION_TABLE = TABLES["depression", "v2.0+v2.1"]
FATIGUE_TABLE = TABLES["fatigue", "v2.0+v2.1"]
SLEEP_TABLE = TABLES["sleep_disturbance", "v2.0+v2.1"]
SOCIAL_TABLE = TABLES["social_roles", "v2.0+v2.1"]
INTERFERENCE_TABLE = TABLES["pain_interference", "v2.0+v2.1"]


def _questions(domain: Domain) -> tuple[Question, ...]:
    return tuple(
        Question(key, Text(f"{domain.name.nb} {number}", f"{domain.name.en} {number}"), 1, 5)
        for number, key in enumerate(domain.questions, start=1)
    )


def _raw(domain: Domain) -> Score:
    return Score(
        key=f"raw_{domain.key}",
        label=Text(f"{domain.name.nb}, råsum", f"{domain.name.en}, raw sum"),
        expression=strict_sum(domain.questions),
        needs=Needs(domain.questions, at_least=4),
        lowest=4,
        highest=20,
        best=domain.best,
        source="Sum of four; HealthMeasures requires all four.",
    )


def _t_expression(domain: Domain, table: ConversionTable) -> nw.Expr:
    return converted(strict_sum(domain.questions), table.t_scores)


def _t(domain: Domain, table: ConversionTable, profile: str = "") -> Score:
    return Score(
        key=f"t_{domain.key}{profile}",
        label=Text(f"{domain.name.nb}, T-skår", f"{domain.name.en}, T-score"),
        expression=_t_expression(domain, table),
        needs=Needs(domain.questions, at_least=4),
        lowest=min(table.t_scores.values()),
        highest=max(table.t_scores.values()),
        best=domain.best,
        source="HealthMeasures profile manual, conversion table; mean 50, SD 10.",
    )


def _se(domain: Domain, table: ConversionTable, profile: str = "") -> Score:
    return Score(
        key=f"se_{domain.key}{profile}",
        label=Text(
            f"{domain.name.nb}, T-skårens standardfeil", f"{domain.name.en}, standard error of T"
        ),
        expression=converted(strict_sum(domain.questions), table.standard_errors),
        needs=Needs(domain.questions, at_least=4),
        lowest=min(table.standard_errors.values()),
        highest=max(table.standard_errors.values()),
        source="HealthMeasures profile manual, conversion table; for physical function v2.0 "
        "recomputed from the item parameters.",
    )


def _z(domain: Domain, table: ConversionTable) -> nw.Expr:
    return (_t_expression(domain, table) - 50) / 10


Z_FUNCTION = _z(FUNCTION, FUNCTION_V20)
Z_SOCIAL = _z(SOCIAL, SOCIAL_TABLE)
Z_FATIGUE = _z(FATIGUE, FATIGUE_TABLE)
Z_SLEEP = _z(SLEEP, SLEEP_TABLE)
Z_EMOTION = (_z(ANXIETY, ANXIETY_TABLE) + _z(DEPRESSION, DEPRESSION_TABLE)) / 2
Z_PAIN = (_z(INTERFERENCE, INTERFERENCE_TABLE) + (nw.col("pain_intensity") - 2.31) / 2.34) / 2

EVERYTHING = (*(key for domain in DOMAINS for key in domain.questions), "pain_intensity")

PROMIS29 = Instrument(
    key="promis29",
    name=Text("PROMIS-29, helseprofil", "PROMIS-29, health profile"),
    questions=(
        *_questions(FUNCTION),
        *_questions(ANXIETY),
        *_questions(DEPRESSION),
        *_questions(FATIGUE),
        *_questions(SLEEP),
        *_questions(SOCIAL),
        *_questions(INTERFERENCE),
        Question("pain_intensity", Text("Smertestyrke", "Pain intensity"), 0, 10),
    ),
    scores=(
        _raw(FUNCTION),
        _raw(ANXIETY),
        _raw(DEPRESSION),
        _raw(FATIGUE),
        _raw(SLEEP),
        _raw(SOCIAL),
        _raw(INTERFERENCE),
        _t(FUNCTION, FUNCTION_V20, "_v20"),
        _t(FUNCTION, FUNCTION_V21, "_v21"),
        _t(ANXIETY, ANXIETY_TABLE),
        _t(DEPRESSION, DEPRESSION_TABLE),
        _t(FATIGUE, FATIGUE_TABLE),
        _t(SLEEP, SLEEP_TABLE),
        _t(SOCIAL, SOCIAL_TABLE),
        _t(INTERFERENCE, INTERFERENCE_TABLE),
        _se(FUNCTION, FUNCTION_V20, "_v20"),
        _se(FUNCTION, FUNCTION_V21, "_v21"),
        _se(ANXIETY, ANXIETY_TABLE),
        _se(DEPRESSION, DEPRESSION_TABLE),
        _se(FATIGUE, FATIGUE_TABLE),
        _se(SLEEP, SLEEP_TABLE),
        _se(SOCIAL, SOCIAL_TABLE),
        _se(INTERFERENCE, INTERFERENCE_TABLE),
        Score(
            key="phs_v20",
            label=Text("Samleskår for fysisk helse", "Physical health summary"),
            expression=50
            + 10
            * (
                0.872 * Z_FUNCTION
                - 0.094 * Z_PAIN
                + 0.113 * Z_SOCIAL
                - 0.009 * Z_FATIGUE
                + 0.003 * Z_EMOTION
                + 0.002 * Z_SLEEP
            ),
            needs=Needs(EVERYTHING, at_least=29),
            lowest=20.7,
            highest=58.8,
            best=Best.HIGH,
            source="Hays 2018, on the v2.0 table of physical function.",
        ),
        Score(
            key="mhs_v20",
            label=Text("Samleskår for psykisk helse", "Mental health summary"),
            expression=50
            + 10
            * (
                -0.015 * Z_FUNCTION
                - 0.154 * Z_PAIN
                + 0.252 * Z_SOCIAL
                - 0.351 * Z_FATIGUE
                - 0.257 * Z_EMOTION
                - 0.139 * Z_SLEEP
            ),
            needs=Needs(EVERYTHING, at_least=29),
            lowest=19.5,
            highest=66.1,
            best=Best.HIGH,
            source="Hays 2018, on the v2.0 table of physical function.",
        ),
    ),
    licence=Licence(
        "PROMIS Health Organization/HealthMeasures",
        "Free for research and clinical care; permission for commercial use and translations.",
    ),
    source="HealthMeasures profile manual; Hays 2018. NOKSmerte does not print which profile "
    "version it uses, so physical function is given for both.",
)
