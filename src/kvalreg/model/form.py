"""A form: sections of items, in the versions it has had."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from kvalreg.model.errors import DeclarationError
from kvalreg.model.instrument import Instrument
from kvalreg.model.item import Item
from kvalreg.model.text import Text
from kvalreg.model.validity import Validity


@dataclass(frozen=True)
class FormVersion:
    """A period in which the form looked the same, and what was new in it."""

    key: str
    valid: Validity
    news: Text


@dataclass(frozen=True)
class Questionnaire:
    """An instrument as one form stores it.

    `variables`: the form's variable for each question of the instrument, in its order.
    `shift`: what is added to a stored code to get the question's scored value
        (ODI is stored 1 to 6 and scored 0 to 5: shift -1).
    `stored_scores`: variable → key of the instrument's score that the capture system stored.
    """

    instrument: Instrument
    variables: tuple[str, ...]
    shift: int = 0
    stored_scores: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        questions = self.instrument.questions
        if not questions:
            raise DeclarationError(
                f"{self.instrument.key}: the instrument has no questions to store: give it those "
                "of the form, or leave it out of the form."
            )
        if len(self.variables) != len(questions):
            raise DeclarationError(
                f"{self.instrument.key}: the form names {len(self.variables)} variables for "
                f"{len(questions)} questions: name one variable for each question."
            )
        known = {score.key for score in self.instrument.scores}
        for variable, key in self.stored_scores:
            if key not in known:
                raise DeclarationError(
                    f"{self.instrument.key}: {variable} is said to store the score {key!r}, "
                    f"which the instrument does not have (it has {', '.join(sorted(known))})."
                )

    def holds(self, variable: str) -> bool:
        """Whether the variable is one of the questions or one of the stored scores."""
        return variable in self.variables or any(
            stored == variable for stored, _ in self.stored_scores
        )


@dataclass(frozen=True)
class Section:
    """A part of a form under one heading; `questionnaires` are the instruments it holds."""

    key: str
    title: Text
    items: tuple[Item, ...]
    questionnaires: tuple[Questionnaire, ...] = ()
    help: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Form:
    """One form of a register, with every variable of its code book.

    `table`: the name of the dump file and of the snapshot's file set.
    `key_variable`: identifies the form; `main_form_variable`: points at the main form's key
        (None on the main form itself).
    `dated_by`: the date that decides which version of the form a row was filled in on.
    `may_skip`: whoever answers may leave any question open. A required item then holds one of
        its `not_answered` codes, and the form is complete all the same.
    `repeats`: a course may have any number of these forms, such as one for each consultation,
        and all of them count.
    """

    key: str
    title: Text
    table: str
    key_variable: str
    main_form_variable: str | None
    unit_variable: str
    dated_by: str
    versions: tuple[FormVersion, ...]
    sections: tuple[Section, ...]
    answered_by: Text
    may_skip: bool = False
    repeats: bool = False

    def __post_init__(self) -> None:
        self._check_versions()
        self._check_items()
        self._check_aliases()
        self._check_named_variables()
        self._check_conditions()

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """Every item; a variable whose coding changed stands here once per coding."""
        return tuple(item for section in self.sections for item in section.items)

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """Every variable once, in the order of the form."""
        return tuple(dict.fromkeys(item.variable for item in self.items))

    @property
    def key_variables(self) -> tuple[str, ...]:
        """What every row must have: its own key, the main form's key if it has one, its unit."""
        keys = (self.key_variable, self.main_form_variable, self.unit_variable)
        return tuple(key for key in keys if key is not None)

    @property
    def questionnaires(self) -> tuple[Questionnaire, ...]:
        return tuple(q for section in self.sections for q in section.questionnaires)

    def codings(self, variable: str) -> tuple[Item, ...]:
        """The items that declare the variable, oldest first."""
        return self._codings.get(variable, ())

    @cached_property
    def _codings(self) -> dict[str, tuple[Item, ...]]:
        codings: dict[str, tuple[Item, ...]] = {}
        for item in self.items:
            codings[item.variable] = (*codings.get(item.variable, ()), item)
        return codings

    def instrument_of(self, variable: str) -> Instrument | None:
        """The instrument that the variable is a question or a stored score of."""
        holders = (q.instrument for q in self.questionnaires if q.holds(variable))
        return next(holders, None)

    @property
    def newest_version(self) -> FormVersion:
        return max(self.versions, key=lambda version: version.valid.first or date.min)

    def items_in(self, version: FormVersion) -> tuple[Item, ...]:
        """The items of the form as it looked on the last day of the version."""
        day = version.valid.last or date.max
        return tuple(item for item in self.items if item.is_asked_on(day))

    def _check_versions(self) -> None:
        keys = [version.key for version in self.versions]
        if not keys or len(set(keys)) < len(keys):
            raise DeclarationError(
                f"form {self.key!r}: the versions are called {', '.join(keys) or 'nothing'}: "
                "a form needs at least one version, and each a name of its own."
            )
        for one, other in combinations(self.versions, 2):
            if one.valid.overlaps(other.valid):
                raise DeclarationError(
                    f"form {self.key!r}: the versions {one.key} and {other.key} overlap: "
                    "end the earlier one the day before the later one begins."
                )

    def _check_items(self) -> None:
        for variable in self.variables:
            for one, other in combinations(self.codings(variable), 2):
                if one.valid.overlaps(other.valid):
                    raise DeclarationError(
                        f"form {self.key!r}: {variable} is declared twice for the same time: "
                        "remove one, or give the two validities that do not overlap."
                    )
                if one.kind.value != other.kind.value and not _both_numbers(one, other):
                    raise DeclarationError(
                        f"form {self.key!r}: {variable} changes from {one.kind.value} to "
                        f"{other.kind.value}: a changed kind needs a new variable."
                    )

    def _check_aliases(self) -> None:
        owner = {variable: variable for variable in self.variables}
        for item in self.items:
            for alias in item.aliases:
                if owner.setdefault(alias, item.variable) != item.variable:
                    raise DeclarationError(
                        f"form {self.key!r}: {alias!r} is an alias of {item.variable} and a "
                        f"name of {owner[alias]}: a column can be only one of them."
                    )

    def _check_named_variables(self) -> None:
        known = set(self.variables)
        for role, variable in self._named_variables():
            if variable not in known:
                raise DeclarationError(
                    f"form {self.key!r}: {role} names the variable {variable!r}, "
                    "which the form does not have: declare it, or correct the name."
                )

    def _check_conditions(self) -> None:
        for item in self.items:
            if item.shown_if is None:
                continue
            asked = self.codings(item.shown_if.variable)
            for value in item.shown_if.values:
                if not any(coding.can_be(value=value) for coding in asked):
                    raise DeclarationError(
                        f"form {self.key!r}: {item.variable} is shown only if "
                        f"{item.shown_if.variable} is {value!r}, which nobody can answer: "
                        "name one of its codes, or True or False of a flag."
                    )

    def _named_variables(self) -> Iterator[tuple[str, str]]:
        yield "key_variable", self.key_variable
        yield "unit_variable", self.unit_variable
        yield "dated_by", self.dated_by
        if self.main_form_variable:
            yield "main_form_variable", self.main_form_variable
        for item in self.items:
            if item.shown_if:
                yield f"shown_if of {item.variable}", item.shown_if.variable
        for questionnaire in self.questionnaires:
            for variable in questionnaire.variables:
                yield f"questionnaire {questionnaire.instrument.key}", variable
            for variable, _ in questionnaire.stored_scores:
                yield f"questionnaire {questionnaire.instrument.key}", variable


def _both_numbers(one: Item, other: Item) -> bool:
    return {one.kind.value, other.kind.value} <= {"integer", "choice"}
