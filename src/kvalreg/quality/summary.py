"""Completeness put together: of which questions, over sections and over units."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kvalreg.frames.dataset import is_retired
from kvalreg.model import Filled, Form, ItemKind, Register
from kvalreg.quality.report import Completeness, QualityReport

Group = TypeVar("Group", bound=Hashable)

_ALWAYS_OPEN = {ItemKind.TEXT, ItemKind.DATE, ItemKind.DIAGNOSIS, ItemKind.IDENTIFIER}


@dataclass(frozen=True)
class Answered:
    """How many answers there are, of those expected; `share` is null where none was expected."""

    expected: int
    answered: int

    @property
    def share(self) -> float | None:
        return self.answered / self.expected if self.expected else None


def needs_an_answer(form: Form, variable: str) -> bool:
    """Whether an open answer says that something is missing.

    Not so for what the system fills in or computes (but for a questionnaire's score), for boxes
    (an unticked one is an answer), for free text, dates and diagnoses, which need not be there,
    and for former questions that could be left open.
    """
    item = form.codings(variable)[-1]
    if item.filled is Filled.COMPUTED:
        stored = (scores for one in form.questionnaires for scores in one.stored_scores)
        return variable in dict(stored)
    if item.filled is Filled.BY_SYSTEM or item.kind is ItemKind.FLAG:
        return False
    return item.required or not (item.kind in _ALWAYS_OPEN or is_retired(form, variable))


def judged(register: Register, report: QualityReport) -> list[Completeness]:
    """The completeness of the variables that need an answer."""
    needing = {
        (form.key, variable)
        for form in register.forms
        for variable in form.variables
        if needs_an_answer(form, variable)
    }
    return [one for one in report.completeness if (one.form, one.variable) in needing]


def added_up(
    rows: Iterable[Completeness], group: Callable[[Completeness], Group]
) -> Mapping[Group, Answered]:
    """The answers of each group, added up; in the order in which the groups first come."""
    sums: dict[Group, list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        total = sums[group(row)]
        total[0] += row.expected
        total[1] += row.answered
    return {key: Answered(expected, answered) for key, (expected, answered) in sums.items()}
