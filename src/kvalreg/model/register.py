"""A register: everything that follows from one declaration starts here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from kvalreg.model.elsewhere import Elsewhere
from kvalreg.model.errors import DeclarationError
from kvalreg.model.expressions import columns_used
from kvalreg.model.form import Form
from kvalreg.model.indicator import Coverage, Definition
from kvalreg.model.instrument import Instrument
from kvalreg.model.item import ShownIf
from kvalreg.model.organisation import Unit
from kvalreg.model.pathway import CUT_DAY, Event, Gathered, Keep, Pathway
from kvalreg.model.patient_model import PatientModel
from kvalreg.model.plausibility import Implausible
from kvalreg.model.report import Report
from kvalreg.model.text import Text


@dataclass(frozen=True, kw_only=True, eq=False)
class Register:
    """One medical quality register, declared.

    `completed`: what a form's variable must hold for the form to count.
    `updated_on`: the variable with the day a form was last changed; of two copies of a form
        the newest counts.
    `patient_variable`: the patient's pseudonym, the same in all of a patient's courses.
    `years`: first and last year that the register reports on.
    `definitions`: versions of the indicators, oldest first; their validities do not overlap.
    `implausible`: what its forms should not say, beside what follows from the pathway.
    `reports`: what it publishes; use them through `all_reports`.
    `patient_model`: how plausible patients are drawn, for synthetic cohorts; use it through
        `patients`.

    What stands elsewhere is checked when it is asked for.
    """

    key: str
    name: Text
    units: tuple[Unit, ...]
    forms: tuple[Form, ...]
    pathway: Pathway
    completed: ShownIf
    updated_on: str
    patient_variable: str
    definitions: tuple[Definition, ...]
    coverage: Coverage | None = None
    years: tuple[int, int]
    implausible: tuple[Implausible, ...] = ()
    reports: tuple[Report | Elsewhere[Report], ...] = ()
    patient_model: PatientModel | Elsewhere[PatientModel] | None = None

    def __post_init__(self) -> None:
        _refuse_twice("the unit", (unit.resh for unit in self.units))
        _refuse_twice("the unit name", (unit.short_name for unit in self.units))
        _refuse_twice("the form", (form.key for form in self.forms))
        _refuse_twice("the definition", (definition.key for definition in self.definitions))
        self._check_events()
        self._check_forms_without_event()
        self._check_names()
        self._check_gathered()
        self._check_derived()
        self._check_definitions()
        self._check_implausible()
        self._check_reports(one for one in self.reports if isinstance(one, Report))
        if isinstance(self.patient_model, PatientModel):
            self._check_patient_model(self.patient_model)

    @cached_property
    def all_reports(self) -> tuple[Report, ...]:
        """What it publishes. Raises `DeclarationError` when a report does not fit the register."""
        reports = tuple(one.load() if isinstance(one, Elsewhere) else one for one in self.reports)
        self._check_reports(reports)
        return reports

    @cached_property
    def patients(self) -> PatientModel | None:
        """How plausible patients are drawn; None: nobody has said so.

        Raises `DeclarationError` when the model does not fit the register.
        """
        if not isinstance(self.patient_model, Elsewhere):
            return self.patient_model
        model = self.patient_model.load()
        self._check_patient_model(model)
        return model

    def form(self, key: str) -> Form:
        return next(form for form in self.forms if form.key == key)

    @property
    def main_event(self) -> Event:
        return self.pathway.event(self.pathway.anchor)

    @property
    def main_form(self) -> Form:
        return self.form(self.main_event.form)

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Every instrument of the forms, once."""
        questionnaires = (q for form in self.forms for q in form.questionnaires)
        return tuple({q.instrument.key: q.instrument for q in questionnaires}.values())

    def event_of(self, form: Form) -> Event:
        """The event at which the form is filled in.

        A form that repeats may belong to none: then it is an event of its own, on its own day.
        """
        for event in self.pathway.events:
            if event.form == form.key:
                return event
        return Event(
            key=form.key,
            title=form.title,
            form=form.key,
            completed_on=form.dated_by,
            keep=Keep.NEWEST,
        )

    def definition(self, key: str) -> Definition:
        """The definition of that name; raises KeyError."""
        for definition in self.definitions:
            if definition.key == key:
                return definition
        raise KeyError(key)

    def definition_for(self, year: int) -> Definition:
        """The definition that holds at the end of the year."""
        for definition in self.definitions:
            if definition.valid.covers(date(year, 12, 31)):
                return definition
        raise DeclarationError(f"register {self.key!r} has no definition that is valid in {year}.")

    def pathway_columns(self) -> dict[str, tuple[Event, str]]:
        """Column of the pathway frame → the event and variable that it holds.

        Derived variables and scores are not among them. The order is that of the events.
        """
        columns: dict[str, tuple[Event, str]] = {}
        for event in self._events_anchor_first():
            for variable in self.form(event.form).variables:
                name = variable + event.suffix
                if name in columns:
                    name = variable + event.suffix_if_taken
                if name in columns:
                    raise DeclarationError(
                        f"two events both have a column {name!r}: give the event "
                        f"{event.key!r} a suffix."
                    )
                columns[name] = (event, variable)
        return columns

    def _events_anchor_first(self) -> list[Event]:
        return sorted(self.pathway.events, key=lambda event: event.key != self.pathway.anchor)

    def score_columns(self) -> dict[str, tuple[Event, Instrument, str]]:
        """Column of a recomputed score → its event, its instrument and the score's key."""
        return {
            questionnaire.instrument.column(score.key) + event.suffix: (
                event,
                questionnaire.instrument,
                score.key,
            )
            for event in self.pathway.events
            for questionnaire in self.form(event.form).questionnaires
            for score in questionnaire.instrument.scores
        }

    def presence_columns(self) -> dict[str, Event]:
        """Column that says whether the event's form exists → the event."""
        return {f"has_{event.key}": event for event in self.pathway.events if not event.required}

    def due_columns(self) -> dict[str, Event]:
        """Column with the day that an event is due → the event."""
        return {
            f"due_{event.key}": event
            for event in self.pathway.events
            if event.months_after is not None
        }

    def gathered_columns(self) -> dict[str, Gathered]:
        """Column made of the forms that repeat → what it holds."""
        return {one.key: one for one in self.pathway.gathered}

    def known_columns(self) -> set[str]:
        """Every column that an indicator may read."""
        return set(self._columns())

    def _columns(self) -> list[str]:
        one_per_patient = self.pathway.one_per_patient
        return [
            *self.pathway_columns(),
            *self.score_columns(),
            *self.presence_columns(),
            *self.due_columns(),
            *(one.key for one in self.pathway.gathered),
            *([one_per_patient.key] if one_per_patient else []),
            *([CUT_DAY] if self.pathway.at_year_end else []),
            *(derived.key for derived in self.pathway.derived),
        ]

    def _check_events(self) -> None:
        forms = {form.key: form for form in self.forms}
        for event in self.pathway.events:
            if event.form not in forms:
                raise DeclarationError(
                    f"the event {event.key!r} is filled in on the form {event.form!r}, which "
                    f"register {self.key!r} does not have ({', '.join(forms)})."
                )
            for role, variable in (
                ("completed_on", event.completed_on),
                ("completed", self.completed.variable),
                ("updated_on", self.updated_on),
                ("patient_variable", self.patient_variable),
            ):
                if variable not in forms[event.form].variables:
                    raise DeclarationError(
                        f"the form {event.form!r} lacks {variable!r}, which {role!r} names."
                    )

    def _check_forms_without_event(self) -> None:
        filled_in = {event.form for event in self.pathway.events}
        for form in self.forms:
            if form.key not in filled_in and not form.repeats:
                raise DeclarationError(
                    f"the form {form.key!r} is filled in at no event of register {self.key!r}: "
                    "name it in an event, or say that it repeats."
                )

    def _check_names(self) -> None:
        for name, times in Counter(self._columns()).items():
            if times > 1:
                raise DeclarationError(
                    f"register {self.key!r}: {times} things are called {name!r} on the row of a "
                    "pathway (variables, scores, gathered and derived ones, days): rename the "
                    "others, or give their event a suffix."
                )

    def _check_gathered(self) -> None:
        forms = {form.key: form for form in self.forms}
        for one in self.pathway.gathered:
            who = f"the gathered variable {one.key!r}"
            if one.form not in forms or not forms[one.form].repeats:
                raise DeclarationError(
                    f"{who} is made of the forms {one.form!r}, which register {self.key!r} does "
                    "not have, or of which a course has one: name a form that repeats."
                )
            known = {*forms[one.form].variables, *self.main_form.variables}
            self._refuse_unknown(who, columns_used(one.expression), known | self._cut_day())
        if self.pathway.one_per_patient is not None:
            one_per_patient = self.pathway.one_per_patient
            self._refuse_unknown(
                f"the choice of one course per patient, {one_per_patient.key!r},",
                columns_used(one_per_patient.among),
                set(self.pathway_columns()),
            )

    def _cut_day(self) -> set[str]:
        return {CUT_DAY} if self.pathway.at_year_end else set()

    def _check_derived(self) -> None:
        known = self.known_columns() - {derived.key for derived in self.pathway.derived}
        for derived in self.pathway.derived:
            self._refuse_unknown(
                f"the derived variable {derived.key!r}", columns_used(derived.expression), known
            )
            known.add(derived.key)

    def _check_definitions(self) -> None:
        for one, other in combinations(self.definitions, 2):
            if one.valid.overlaps(other.valid):
                raise DeclarationError(
                    f"the definitions {one.key!r} and {other.key!r} overlap: end the earlier "
                    "one the day before the later one begins."
                )
        known = self.known_columns()
        if self.coverage is not None:
            self._refuse_unknown("the coverage", columns_used(*self.coverage.expressions), known)
        for definition in self.definitions:
            for indicator in definition.indicators:
                self._refuse_unknown(
                    f"the indicator {indicator.key!r} (definition {definition.key})",
                    columns_used(*indicator.expressions),
                    known,
                )

    def _check_implausible(self) -> None:
        of_forms = {self.event_of(form).key: self.event_of(form) for form in self.forms}
        events = of_forms | {event.key: event for event in self.pathway.events}
        _refuse_twice("the implausibility", (one.key for one in self.implausible))
        for one in self.implausible:
            if one.event not in events:
                raise DeclarationError(
                    f"the implausibility {one.key!r} is about the event {one.event!r}, which the "
                    f"pathway does not have ({', '.join(events)}): name one of them."
                )
            known = set(self.form(events[one.event].form).variables)
            self._refuse_unknown(f"the implausibility {one.key!r}", one.variables, known)

    def _check_reports(self, reports: Iterable[Report]) -> None:
        reports = tuple(reports)
        _refuse_twice("the report", (report.key for report in reports))
        known = self.known_columns()
        for report in reports:
            for kind, parts in (("table", report.tables), ("figure", report.figures)):
                for part in parts:
                    who = f"{kind} {part.number} of the report {report.key!r}"
                    self._refuse_unknown(who, columns_used(*part.expressions), known)
            for fact in report.facts:
                who = f"the fact {fact.key!r} of the report {report.key!r}"
                self._refuse_unknown(who, columns_used(*fact.expressions), known)

    def _check_patient_model(self, model: PatientModel) -> None:
        for event in [form.event for form in model.forms]:
            if event not in [known.key for known in self.pathway.events]:
                raise DeclarationError(
                    f"the patient model fills in a form at {event!r}, which is no event of the "
                    f"pathway of register {self.key!r}: correct the name."
                )

    def _refuse_unknown(self, who: str, used: Iterable[str], known: set[str]) -> None:
        unknown = sorted(set(used) - known)
        if unknown:
            raise DeclarationError(
                f"{who} reads {unknown[0]!r}, which no form, score or derived variable of "
                f"register {self.key!r} is called: declare it, or correct the name."
            )


def _refuse_twice(what: str, names: Iterable[object]) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise DeclarationError(f"{what} {name!r} is declared {times} times: remove the others.")
