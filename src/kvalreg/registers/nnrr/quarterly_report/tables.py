"""The tables of the quarterly report."""

import narwhals as nw

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.columns import is_code
from kvalreg.registers.nnrr.annual_report.populations import VISIT_DAY
from kvalreg.registers.nnrr.indicators import answered
from kvalreg.registers.nnrr.pathway import ticked
from kvalreg.registers.nnrr.quarterly_report.followed import FOLLOWED
from kvalreg.reports.counting.population import Population
from kvalreg.reports.quarterly.overview import OverviewTable
from kvalreg.reports.quarterly.side_by_side import MeanLine, ShareLine, SideBySideTable

LAST_QUARTER = Population(key="visits of the last quarter", dated_by=VISIT_DAY, quarters=1)


def share(key: str, nb: str, en: str, of: nw.Expr, among: nw.Expr | None = None) -> ShareLine:
    """A row of shares."""
    return ShareLine(key=key, name=Text(nb=nb, en=en), of=of, among=among)


OVERVIEW = OverviewTable(
    number=1,
    title=Text(
        nb="Alt som følges: siste kvartal, siste fire kvartaler og resten av landet",
        en="Everything that is followed: last quarter, last four quarters, and the rest of the "
        "country",
    ),
    followed=FOLLOWED,
    notes=(
        Text(
            nb="Vanlig variasjon: grensene på tre standardavvik i et kontrolldiagram av enhetens "
            "tolv kvartaler før det siste. Kvartaler med færre enn 10 pasienter er ikke med, og "
            "det må være minst 8 igjen. Svarandelene holdes ikke mot kvartalene før: svar på siste "
            "kvartals skjemaer kommer fortsatt inn.",
            en="Ordinary variation: the limits at three standard deviations in a control chart of "
            "the unit's twelve quarters before the last one. Quarters with fewer than 10 patients "
            "are left out, and at least 8 must remain. Response is not held against the quarters "
            "before: answers to the last quarter's forms are still coming in.",
        ),
        Text(
            nb="Endret: siste kvartal bryter en av kontrolldiagrammets tre regler. Forskjellig: "
            "forskjellen fra resten av landet er større enn tilfeldigheter kan forklare, også når "
            "det tas hensyn til hvor mange mål som er sammenlignet (Holm, 5 %).",
            en="Changed: the last quarter breaks one of the control chart's three rules. "
            "Different: the difference from the rest of the country is larger than chance can "
            "explain, also considering how many measures are compared (Holm, 5%).",
        ),
    ),
    source="Own; the measures are those of the quarterly report.",
)

# fmt: off
PATIENTS = SideBySideTable(
    number=2,
    title=Text(
        nb="Pasientene siste kvartal: enheten og resten av landet",
        en="The patients of the last quarter: the unit and the rest of the country",
    ),
    population=LAST_QUARTER,
    lines=(
        share("women", "Kvinner", "Women", ~nw.col("is_man"), answered("is_man")),
        share("men", "Menn", "Men", nw.col("is_man"), answered("is_man")),
        MeanLine(
            key="age",
            name=Text(nb="Alder i år, gjennomsnitt (SD)", en="Age in years, mean (SD)"),
            value=nw.col("PatientAge"),
        ),
        share("married", "Gift eller registrert partner", "Married or registered partner",
            is_code("FamilyStatus", 1), answered("FamilyStatus")),
        share("cohabiting", "Samboende", "Cohabiting",
            is_code("FamilyStatus", 2), answered("FamilyStatus")),
        share("single", "Enslig", "Single",
            is_code("FamilyStatus", 3), answered("FamilyStatus")),
        share("primary", "Grunnskole", "Primary or lower secondary school",
            is_code("EducationLevel", 1), answered("EducationLevel")),
        share("vocational", "Yrkesfaglig videregående", "Vocational upper secondary",
            is_code("EducationLevel", 2), answered("EducationLevel")),
        share("general", "Allmennfaglig videregående", "General upper secondary",
            is_code("EducationLevel", 3), answered("EducationLevel")),
        share("college_short", "Høyskole eller universitet, under 4 år",
            "College or university, under 4 years",
            is_code("EducationLevel", 4), answered("EducationLevel")),
        share("college_long", "Høyskole eller universitet, 4 år eller mer",
            "College or university, 4 years or more",
            is_code("EducationLevel", 5), answered("EducationLevel")),
        share("health_in_work", "HelseIArbeid", "Health-in-work scheme",
            ticked("ParticipantHelseIArbeid")),
    ),
    notes=(
        Text(
            nb="Prosent av dem som har svart (antall i parentes).",
            en="Per cent of those who answered (number in parentheses).",
        ),
    ),
    source="Quarterly report, table «last quarter».",
)
# fmt: on

TABLES = (OVERVIEW, PATIENTS)
