"""What a report's text is written from: everything that was computed, in one place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kvalreg.model import Language, Register
from kvalreg.reports.document.numbers import Number
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.tables.description import FinishedTable


@dataclass(frozen=True, kw_only=True, eq=False)
class Content:
    """What may be shown and named in a report.

    `tables`, `figures`: by key, in order. `not_made`: key of a table or figure → why there is
    none. `facts`: the report's further numbers, by key.
    `inconsistencies`: what contradicts itself, in sentences.
    `period`: what the report is of, where that is not the whole year. `about`: whose report it
        is, where that is not the whole register's.
    `words`: what its text may say besides what every report's may. `numbers`: key of a table or
        figure → its number, where that is not the one that is declared.
    """

    register: Register
    year: int
    language: Language
    tables: Mapping[str, FinishedTable]
    figures: Mapping[str, FinishedFigure]
    findings: Findings
    facts: Mapping[str, Number]
    not_made: Mapping[str, str] = field(default_factory=dict)
    inconsistencies: Sequence[str] = ()
    period: str = ""
    about: str = ""
    words: Mapping[str, object] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)

    def number_of(self, key: str) -> int:
        """The number of a table or figure, also of one that has not been made."""
        return self.numbers.get(key, int(key.rpartition("_")[2]))
