"""Numbers of the report's text that stand in none of its tables and figures."""

from kvalreg.model import Text
from kvalreg.registers.nnrr.annual_report.populations import VISITS
from kvalreg.reports.document.facts import CountedFact

COURSES = CountedFact(
    name="courses",
    title=Text(nb="Registrerte forløp i året", en="Courses registered in the year"),
    population=VISITS,
    source="Annual report 2024, chapter 2.",
)

FACTS = (COURSES,)
