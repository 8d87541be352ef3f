"""The indicator page: overview, then each indicator with figure, sentences and numbers."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kvalreg.indicators.levels import NATION, Level
from kvalreg.model import Text
from kvalreg.reports.charts.svg import data_address
from kvalreg.reports.indicators import numbers
from kvalreg.reports.indicators import words as own_words
from kvalreg.reports.indicators.comparison import Comparison, Place, Result, Subject
from kvalreg.reports.indicators.drawing import picture
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.indicators.layout import NARROW, WIDE
from kvalreg.reports.indicators.sentences import sentences
from kvalreg.reports.indicators.sparkline import sparkline
from kvalreg.reports.pages import render
from kvalreg.reports.speech import Speech

Watch = Callable[[Sequence[Subject]], Iterable[Subject]]


@dataclass(frozen=True, eq=False)
class Figure:
    """A comparison and its pictures as addresses, for wide and narrow pages.

    The addresses are empty where nobody was counted in any of the years.
    """

    comparison: Comparison
    wide: str
    narrow: str
    sentences: Sequence[str]


@dataclass(frozen=True, eq=False)
class Section:
    """One indicator: a figure for each level, and its numbers as the address of a CSV file.

    `lacking`: the variables that it could not be computed without.
    `trend`: the picture of the nation's values, for a main indicator that has any.
    """

    subject: Subject
    figures: Sequence[Figure]
    csv: str
    lacking: Sequence[str]
    trend: str

    @property
    def anchor(self) -> str:
        name = self.subject.number or self.subject.key
        return f"{name}-{self.subject.part}" if self.subject.part else name

    def national(self, year: int) -> Result | None:
        """The nation's result, where it is shown."""
        nation = self.figures[0].comparison.national
        return nation.shown_in(year) if nation else None


def indicator_page(
    findings: Findings,
    say: Speech,
    *,
    home: str = "",
    notice: Text | None = None,
    watch: Watch = iter,
) -> str:
    """One self-contained page without script; whoever reads it chooses the level there.

    `watch` is given the indicators that are to be drawn and gives them back one by one, so that
    it can show the progress.
    """
    sections = [_section(findings, subject, say, notice) for subject in watch(findings.subjects)]
    main = [section for section in sections if section.subject.number]
    further = {
        kind: [one for one in sections if one.subject.kind is kind and one not in main]
        for kind in own_words.FURTHER
    }
    return render(
        "indicators/page.html",
        say,
        home=home,
        notice=notice,
        own=own_words,
        numbers=numbers,
        findings=findings,
        latest=findings.years[-1],
        smallest=max((subject.smallest_shown for subject in findings.subjects), default=0),
        main=main,
        further={kind: found for kind, found in further.items() if found},
        matrix_rows=_matrix_rows,
        result_of=_result_of,
    )


def _section(findings: Findings, subject: Subject, say: Speech, notice: Text | None) -> Section:
    comparisons = [findings.comparison(subject, level) for level in findings.levels]
    has_trend = subject.number and comparisons[0].national
    return Section(
        subject,
        [_figure(comparison, say, notice) for comparison in comparisons],
        data_address(findings.rows_of(subject).write_csv(), "text/csv;charset=utf-8"),
        findings.stopped.get(subject.key, ()),
        _picture_address(sparkline(comparisons[0])) if has_trend else "",
    )


def _figure(comparison: Comparison, say: Speech, notice: Text | None) -> Figure:
    wide, narrow = (
        _picture_address(picture(comparison, layout, say, notice)) if comparison.places else ""
        for layout in (WIDE, NARROW)
    )
    return Figure(comparison, wide, narrow, sentences(comparison, say))


def _picture_address(svg: str) -> str:
    return data_address(svg, "image/svg+xml")


def _matrix_rows(level: Level, places: Sequence[str]) -> list[tuple[str, bool]]:
    """The places of a level and, last, the nation: name, whether it is the nation."""
    own = [] if level is Level.NATION else [(name, False) for name in places]
    return [*own, (NATION, True)]


def _result_of(section: Section, level: Level, name: str, *, national: bool) -> Result | None:
    """The latest result of the place in the section, small or not."""
    figure = next(one for one in section.figures if one.comparison.level is level)
    found: list[Place] = [
        place
        for place in figure.comparison.places
        if place.name == name and place.is_national is national
    ]
    return found[0].results.get(figure.comparison.latest) if found else None
