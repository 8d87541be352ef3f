"""The page that leads to every unit's report, and says how much stands out in each."""

from collections.abc import Sequence
from dataclasses import dataclass

from kvalreg.model import Language, Unit
from kvalreg.reports.pages import render
from kvalreg.reports.quarterly import words
from kvalreg.reports.quarterly.content import UnitReport, quarter_as_said
from kvalreg.reports.quarterly.standing import Standing
from kvalreg.reports.speech import Speech


@dataclass(frozen=True, eq=False)
class Entry:
    """A unit's report. `files`: what each is called, and its address."""

    unit: Unit
    files: Sequence[tuple[str, str]]
    standings: Sequence[Standing]

    @property
    def changed(self) -> int:
        return sum(one.has_changed for one in self.standings)

    @property
    def different(self) -> int:
        return sum(one.is_different for one in self.standings)

    @property
    def unknown(self) -> int:
        return sum(one.is_unknown for one in self.standings)


def index_page(one: UnitReport, entries: Sequence[Entry], language: Language) -> str:
    """`one`: any of the reports, for what all have in common."""
    say = Speech(language)
    return render(
        "quarterly/index.html",
        say,
        own=words,
        register=one.register,
        report=one.report,
        period=say.plain(words.OF_QUARTER).format(quarter=quarter_as_said(one.material.last, say)),
        entries=entries,
    )
