"""Giving patients other answers: those of somebody else who answered as is wanted."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from kvalreg.synthetic.published.allocation import Kind
from kvalreg.synthetic.published.answers import Rows
from kvalreg.synthetic.published.choices import Choices

_NOISE = 0.15  # standard deviations: whose answers are nearest is decided only that exactly


def move(
    choices: Choices,
    kinds: Sequence[Kind],
    wanted: Mapping[Kind, Counter[int]],
    random: np.random.Generator,
) -> tuple[Rows, Rows]:
    """Who changes, and whose answers each of them is given: patients and donors.

    Drawn among those who have more of a pattern than is wanted; each is given answers near the
    own ones.
    """
    current = choices.current
    members: dict[Kind, list[int]] = {}
    for patient, kind in enumerate(kinds):
        members.setdefault(kind, []).append(patient)
    who: list[int] = []
    what: list[int] = []
    for kind, patients in members.items():
        order = random.permutation(patients)
        now = Counter(current[order].tolist())
        missing = list((wanted[kind] - now).elements())
        surplus = now - wanted[kind]
        leaving = _leaving(order, current, surplus)
        missing = [missing[n] for n in random.permutation(len(missing))]
        who += leaving
        what += missing
    donors = _nearest_donors(choices, who, what, random)
    return np.array(who, dtype=np.int64), donors


def _leaving(order: Rows, current: Rows, surplus: Counter[int]) -> list[int]:
    left = Counter(surplus)
    leaving = []
    for patient in order.tolist():
        if left[int(current[patient])] > 0:
            left[int(current[patient])] -= 1
            leaving.append(patient)
    return leaving


def _nearest_donors(
    choices: Choices, patients: Sequence[int], patterns: Sequence[int], random: np.random.Generator
) -> Rows:
    donors_of = donors_by_value(choices)
    chosen = []
    for patient, pattern in zip(patients, patterns, strict=True):
        possible = np.flatnonzero(choices.pattern_of[choices.context_of[patient]] == pattern)
        apart = choices.place[possible] - choices.place[choices.value_of[patient]]
        distance = np.abs(apart).sum(axis=1) + _NOISE * random.random(len(possible))
        donors = donors_of[int(possible[distance.argmin()])]
        chosen.append(int(donors[random.integers(len(donors))]))
    return np.array(chosen, dtype=np.int64)


def donors_by_value(choices: Choices) -> dict[int, Rows]:
    """Distinct answer → who gave it."""
    order = np.argsort(choices.value_of, kind="stable")
    values, begins = np.unique(choices.value_of[order], return_index=True)
    return dict(zip(values.tolist(), np.split(order, begins[1:]), strict=True))
