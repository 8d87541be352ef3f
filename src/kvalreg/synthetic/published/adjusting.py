"""Changing as few answers as needed until they have the published margins."""

from collections.abc import Sequence

import narwhals as nw
import numpy as np
import polars as pl

from kvalreg.model import Register
from kvalreg.model.published import Adjustment, Margin, MeanMargin
from kvalreg.synthetic.published.allocation import Kind, Limit, allocate, counted
from kvalreg.synthetic.published.answers import Answers
from kvalreg.synthetic.published.choices import Choices, find_choices
from kvalreg.synthetic.published.means import shifted, sums_that_print
from kvalreg.synthetic.published.moving import donors_by_value, move
from kvalreg.synthetic.published.programme import Breach

_EQUAL = 1e-6
_NOBODY = nw.lit(value=False)


def adjust(answers: Answers, adjustment: Adjustment, random: np.random.Generator) -> list[Breach]:
    """Change the answers; tells the margins that no answers could have."""
    claims = [
        one
        for margin in adjustment.margins
        for one in (margin.claim, _NOBODY if margin.of is None else margin.of)
    ]
    values = [nw.col(mean.value).is_null() for mean in adjustment.means]
    choices = find_choices(answers, adjustment, [*claims, *values], random)
    breaches = _have_margins(answers, adjustment, choices, random)
    for mean in adjustment.means:
        choices = find_choices(answers, adjustment, [*claims, *values], random)
        breaches += _have_mean(answers, adjustment, mean, choices, random)
    return breaches


def _have_margins(
    answers: Answers, adjustment: Adjustment, choices: Choices, random: np.random.Generator
) -> list[Breach]:
    kinds = _kinds(answers, adjustment.margins, choices)
    limits = _limits(adjustment.margins, choices)
    now = counted(list(zip(kinds, choices.current.tolist(), strict=True)))
    wanted, breaches = allocate(now, limits)
    patients, donors = move(choices, kinds, wanted, random)
    _give(answers, adjustment, choices, patients, donors)
    return breaches


def _kinds(answers: Answers, margins: Sequence[Margin], choices: Choices) -> list[Kind]:
    units = answers.courses["unit"].to_numpy()[choices.courses]
    is_counted = np.array([answers.is_true(m.who)[choices.courses] for m in margins]).T
    possible = [frozenset(row[row >= 0].tolist()) for row in choices.pattern_of]
    return [
        Kind(int(unit), tuple(counts.tolist()), possible[context])
        for unit, counts, context in zip(units, is_counted, choices.context_of, strict=True)
    ]


def _limits(margins: Sequence[Margin], choices: Choices) -> list[Limit]:
    limits = []
    for number, margin in enumerate(margins):
        claimed = choices.patterns[:, 2 * number].astype(np.float64)
        whole = choices.patterns[:, 2 * number + 1].astype(np.float64)
        for unit, bounds in margin.counts.items():
            limits.append(Limit(_name(margin, unit), number, unit, claimed, bounds))
        for unit, (low, high) in margin.shares.items():
            for share, limit in ((low, (0.0, np.inf)), (high, (-np.inf, 0.0))):
                adds = claimed - share * whole
                limits.append(Limit(_name(margin, unit), number, unit, adds, limit))
    return limits


def _name(margin: Margin, unit: int) -> str:
    return f"{margin.key} ({unit or 'all units'})"


def _have_mean(
    answers: Answers,
    adjustment: Adjustment,
    mean: MeanMargin,
    choices: Choices,
    random: np.random.Generator,
) -> list[Breach]:
    is_counted = answers.is_true(mean.who)[choices.courses]
    variable = answers.register.pathway_columns()[mean.value][1]
    given = choices.donors[variable].cast(float).fill_null(np.nan).to_numpy()
    own = given[: len(choices.courses)]
    units = np.where(is_counted & ~np.isnan(own), _units(answers, choices), -1)
    names = [unit for unit in np.unique(units).tolist() if unit >= 0]
    bounds = sums_that_print(
        {unit: float(own[units == unit].sum()) for unit in names},
        {unit: int((units == unit).sum()) for unit in names},
        mean.means,
    )
    changes: dict[int, float] = {}
    breaches = []
    possible = _Possible(choices, given)
    for unit, limits in bounds.items():
        patients = np.flatnonzero(units == unit)
        others = [possible.values_for(patient) for patient in patients.tolist()]
        spread = float(np.nanstd(own))
        new, missed = shifted(own[patients], others, limits, spread, random)
        if missed:
            breaches.append(Breach(f"{mean.key} ({unit})", missed))
        changes |= {int(patients[place]): value for place, value in new.items()}
    who = np.array(list(changes), dtype=np.int64)
    donors = [possible.donor_for(one, value, random) for one, value in changes.items()]
    _give(answers, adjustment, choices, who, np.array(donors, dtype=np.int64))
    return breaches


def _units(answers: Answers, choices: Choices) -> np.ndarray:
    return answers.courses["unit"].to_numpy()[choices.courses]


class _Possible:
    """The values that a patient can be given without any claim becoming another."""

    def __init__(self, choices: Choices, given: np.ndarray) -> None:
        self._choices, self._given = choices, given
        self._donors = donors_by_value(choices)
        self._known: dict[tuple[int, int], tuple[np.ndarray, np.ndarray]] = {}

    def _donors_for(self, patient: int) -> tuple[np.ndarray, np.ndarray]:
        """The values ascending, and a donor of each."""
        context = int(self._choices.context_of[patient])
        pattern = int(self._choices.current[patient])
        if (context, pattern) not in self._known:
            answers = np.flatnonzero(self._choices.pattern_of[context] == pattern)
            donors = np.concatenate([self._donors[one] for one in answers.tolist()])
            order = donors[np.argsort(self._given[donors], kind="stable")]
            self._known[context, pattern] = (self._given[order], order)
        return self._known[context, pattern]

    def values_for(self, patient: int) -> np.ndarray:
        return self._donors_for(patient)[0]

    def donor_for(self, patient: int, value: float, random: np.random.Generator) -> int:
        values, donors = self._donors_for(patient)
        first, last = np.searchsorted(values, [value - _EQUAL, value + _EQUAL])
        return int(donors[random.integers(first, last)])


def _give(
    answers: Answers,
    adjustment: Adjustment,
    choices: Choices,
    patients: np.ndarray,
    donors: np.ndarray,
) -> None:
    courses, given = choices.courses[patients], choices.donors[donors]
    changes = given - choices.donors[patients] if adjustment.carried_to else given
    answers.replace(adjustment.event, courses, given)
    for event in adjustment.carried_to:
        also = answers.has(event)[courses]
        there = answers.given(event, given.columns)[answers.row_of[event][courses[also]]]
        carried = there + changes.filter(pl.Series(also))
        answers.replace(event, courses[also], _within_bounds(answers.register, event, carried))


def _within_bounds(register: Register, event: str, given: pl.DataFrame) -> pl.DataFrame:
    """Numbers no lower and no higher than the form allows."""
    form = register.form(register.pathway.event(event).form)
    items = {name: form.codings(name)[-1] for name in given.columns}
    return given.with_columns(
        pl.col(name).clip(item.lowest, item.highest) for name, item in items.items()
    )
