"""The quarterly report as a whole."""

from pathlib import Path

from kvalreg.model import Report, ReportScope, Text
from kvalreg.registers.nnrr.quarterly_report.figures_of_results import FIGURES_OF_RESULTS
from kvalreg.registers.nnrr.quarterly_report.figures_of_visits import (
    FIGURES_OF_VISITS,
    FOREIGN,
    WITH_INTERPRETER,
)
from kvalreg.registers.nnrr.quarterly_report.followed import FOLLOWED
from kvalreg.registers.nnrr.quarterly_report.tables import LAST_QUARTER, TABLES
from kvalreg.reports.document.facts import CountedFact

# Kristiansand, St. Olavs, OUS and Stavern, whose improvement project it is.
UNITS_WITH_INTERPRETER_PROJECT = frozenset({114174, 104293, 109834, 700138})

VISITS = CountedFact(
    name="visits",
    title=Text(nb="Konsultasjoner siste kvartal", en="Visits in the last quarter"),
    population=LAST_QUARTER,
    source="Quarterly report.",
)

QUARTERLY_REPORT = Report(
    key="quarterly",
    title=Text(nb="Kvartalsrapport", en="Quarterly report"),
    scope=ReportScope.UNIT_QUARTERLY,
    only_for={
        WITH_INTERPRETER.key: UNITS_WITH_INTERPRETER_PROJECT,
        FOREIGN.key: UNITS_WITH_INTERPRETER_PROJECT,
    },
    tables=TABLES,
    figures=(*FIGURES_OF_VISITS, *FIGURES_OF_RESULTS),
    facts=(VISITS, *FOLLOWED),
    texts=Path(__file__).parent / "text",
)
