"""The groups of professions that assess, and their fifteen combinations in table 8's order."""

from dataclasses import dataclass

import narwhals as nw

from kvalreg.model import Text


@dataclass(frozen=True)
class Group:
    """One group of professions: its letter in table 8, and the column that says it took part."""

    letter: str
    name: Text
    column: str


PHYSICIAN = Group("L", Text(nb="Lege", en="Physician"), "assessed_by_physician")
PHYSIOTHERAPIST = Group(
    "F", Text(nb="Fysioterapeut", en="Physiotherapist"), "assessed_by_physiotherapist"
)
PSYCHOLOGIST = Group("P", Text(nb="Psykolog", en="Psychologist"), "assessed_by_psychologist")
OTHER = Group("A", Text(nb="Annet", en="Other"), "assessed_by_other")
GROUPS = (PHYSICIAN, PHYSIOTHERAPIST, PSYCHOLOGIST, OTHER)


@dataclass(frozen=True)
class Combination:
    """Groups that assessed the same patient, and no others."""

    groups: tuple[Group, ...]

    @property
    def key(self) -> str:
        return "".join(group.letter for group in self.groups)

    @property
    def name(self) -> Text:
        return Text(
            nb=" + ".join(group.name.nb for group in self.groups),
            en=" + ".join(str(group.name.en) for group in self.groups),
        )


MONO = tuple(Combination((group,)) for group in GROUPS)
MULTI = (
    Combination((PHYSICIAN, PHYSIOTHERAPIST)),
    Combination((PHYSICIAN, PSYCHOLOGIST)),
    Combination((PHYSICIAN, OTHER)),
    Combination((PHYSIOTHERAPIST, PSYCHOLOGIST)),
    Combination((PHYSIOTHERAPIST, OTHER)),
    Combination((PSYCHOLOGIST, OTHER)),
)
INTER = (
    Combination((PHYSICIAN, PHYSIOTHERAPIST, PSYCHOLOGIST)),
    Combination((PHYSICIAN, PHYSIOTHERAPIST, OTHER)),
    Combination((PHYSICIAN, PSYCHOLOGIST, OTHER)),
    Combination((PHYSIOTHERAPIST, PSYCHOLOGIST, OTHER)),
    Combination(GROUPS),
)
COMBINATIONS = (*MONO, *MULTI, *INTER)


def by_exactly(combination: Combination) -> nw.Expr:
    """Whether these groups assessed the patient, and no others."""
    took_part = (
        nw.col(group.column) == (1 if group in combination.groups else 0) for group in GROUPS
    )
    return nw.all_horizontal(*took_part, ignore_nulls=False)
