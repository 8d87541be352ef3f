"""The map of completeness: parts of a form by units."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor

from kvalreg.model import Form, Item, Register, Section
from kvalreg.quality.report import Completeness, QualityReport
from kvalreg.quality.summary import Answered, added_up, judged

Unit = int | None

# At least so much answered (percent) → step of the colour scale, from the palest.
STEPS = ((99, 1), (95, 2), (90, 3), (80, 4), (60, 5), (0, 6))


@dataclass(frozen=True)
class Cell:
    """Whole percent, rounded down so that only complete is 100; None where nobody was asked."""

    answered: Answered

    @property
    def percent(self) -> int | None:
        share = self.answered.share
        return None if share is None else floor(100 * share + 1e-9)

    @property
    def step(self) -> int:
        """The step of the colour scale, 1 to 6; 0 where nobody was asked."""
        percent = self.percent
        if percent is None:
            return 0
        return next(step for least, step in STEPS if percent >= least)


@dataclass(frozen=True)
class MapRow:
    """A part of the form: all units together, then each unit."""

    section: Section
    nation: Cell
    units: Sequence[Cell]


@dataclass(frozen=True)
class VariableRow:
    """A variable over all units."""

    variable: str
    item: Item
    cell: Cell


@dataclass(frozen=True)
class FormMap:
    """The completeness of one form; `rows` are the parts with questions that need an answer."""

    form: Form
    units: Sequence[Unit]
    rows: Sequence[MapRow]
    variables: Sequence[VariableRow]


def form_maps(register: Register, report: QualityReport) -> list[FormMap]:
    """A map of each form that was read, with the units in Norwegian alphabetical order."""
    maps = []
    needing = judged(register, report)
    for form in register.forms:
        everything = [one for one in report.completeness if one.form == form.key]
        if everything:
            questions = [one for one in needing if one.form == form.key]
            units = _units(register, everything)
            maps.append(
                FormMap(form, units, _rows(form, questions, units), _variables(form, everything))
            )
    return maps


def _units(register: Register, rows: Sequence[Completeness]) -> list[Unit]:
    names = {unit.resh: unit.short_name for unit in register.units}
    present = {row.unit for row in rows}
    return sorted(present, key=lambda unit: (unit is None, unit not in names, _order(names, unit)))


def _order(names: Mapping[int, str], unit: Unit) -> str:
    name = names.get(unit, str(unit)) if unit is not None else ""
    return name.casefold().replace("æ", "{1").replace("ø", "{2").replace("å", "{3")


def _rows(form: Form, questions: Sequence[Completeness], units: Sequence[Unit]) -> list[MapRow]:
    nation = added_up(questions, lambda one: one.section)
    by_unit = added_up(questions, lambda one: (one.section, one.unit))
    nobody = Answered(0, 0)
    return [
        MapRow(
            section,
            Cell(nation[section.key]),
            [Cell(by_unit.get((section.key, unit), nobody)) for unit in units],
        )
        for section in form.sections
        if section.key in nation and nation[section.key].expected
    ]


def _variables(form: Form, rows: Sequence[Completeness]) -> list[VariableRow]:
    return [
        VariableRow(variable, form.codings(variable)[-1], Cell(answered))
        for variable, answered in added_up(rows, lambda one: one.variable).items()
    ]
