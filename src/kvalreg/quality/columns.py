"""Columns that should be there and are not, and columns that nobody knows."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from kvalreg.frames.dataset import is_retired
from kvalreg.frames.pathways import what_is_needed
from kvalreg.frames.value_words import column_in_words
from kvalreg.model import Register, Text, columns_used
from kvalreg.quality.conditions import condition_of
from kvalreg.quality.findings import Finding, Severity
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.rules import Rule

KEY_MISSING = Rule(
    "columns.key_missing",
    Severity.ERROR,
    Text(nb="En nøkkelkolonne mangler", en="A key column is missing"),
    Text(
        nb="Den sier hvilket skjema en rad er. Hent en dump som har den.",
        en="It tells which form a row is. Fetch a dump that has it.",
    ),
)
NEEDED_MISSING = Rule(
    "columns.needed_missing",
    Severity.ERROR,
    Text(
        nb="En kolonne mangler, og trengs til {used_for}",
        en="A column is missing, and needed for {used_for}",
    ),
    Text(
        nb="Det den trengs til, kan ikke regnes ut. Hent en dump som har den.",
        en="What it is needed for cannot be computed. Fetch a dump that has it.",
    ),
)
MISSPELT = Rule(
    "columns.misspelt",
    Severity.WARNING,
    Text(
        nb="En ukjent kolonne ligner på en som mangler",
        en="An unknown column resembles one that is missing",
    ),
    Text(nb="Mente du {near}? Rett navnet.", en="Did you mean {near}? Correct the name."),
)
UNKNOWN = Rule(
    "columns.unknown",
    Severity.WARNING,
    Text(nb="Ukjente kolonner", en="Unknown columns"),
    Text(
        nb="De blir ikke lest. Meld fra hvis registeret har fått nye variabler.",
        en="They are not read. Tell the register if it has new variables.",
    ),
)
MISSING = Rule(
    "columns.missing",
    Severity.WARNING,
    Text(nb="Kolonner som mangler", en="Columns that are missing"),
    Text(
        nb="Ingen indikator trenger dem, men de står i kodeboken.",
        en="No indicator needs them, but they stand in the code book.",
    ),
)
RETIRED_MISSING = Rule(
    "columns.retired_missing",
    Severity.NOTE,
    Text(
        nb="Kolonner som mangler, til spørsmål som er gått ut",
        en="Columns that are missing, of questions no longer asked",
    ),
    Text(nb="Ingenting å gjøre.", en="Nothing to do."),
)
CONDITION_MISSING = Rule(
    "columns.condition_missing",
    Severity.NOTE,
    Text(
        nb="Spørsmål der kolonnen mangler som avgjør hvem som ble spurt",
        en="Questions whose column is missing that decides who was asked",
    ),
    Text(
        nb="Det kan ikke sies hvor komplett de er besvart.",
        en="How completely they are answered cannot be told.",
    ),
)
_PATHWAY = Text(nb="selve forløpet", en="the pathway itself")

Needed = Mapping[tuple[str, str], Text]


def needed_variables(register: Register) -> Needed:
    """Form key and variable → what needs it: the pathway, or indicators by number or key."""
    needed = {
        place: Text(nb=", ".join(users), en=", ".join(users))
        for place, users in indicators_by_variable(register).items()
    }
    for event in register.pathway.events:
        needed[event.form, event.completed_on] = _PATHWAY
    return needed | {(register.main_form.key, register.pathway.anchor_date): _PATHWAY}


@cache
def indicators_by_variable(register: Register) -> Mapping[tuple[str, str], list[str]]:
    """Form key and variable → the indicators that read it, by number or key, each once."""
    users: dict[tuple[str, str], list[str]] = {}
    for definition in register.definitions:
        for indicator in definition.indicators:
            name = indicator.number or indicator.key
            need = what_is_needed(register, columns_used(*indicator.expressions))
            for form, variables in need.read.items():
                for variable in sorted(variables):
                    known = users.setdefault((form, variable), [])
                    known += [name] if name not in known else []
    return users


def check_columns(form: ReadForm, needed: Needed) -> Iterator[Finding]:
    """The columns that are missing, and those that are unknown."""
    keys = [key for key in form.form.key_variables if not form.has(key)]
    if keys:
        # The file may lack its header, and then the other names are somebody's data.
        yield from (KEY_MISSING.about(form, key) for key in keys)
        return
    for column in form.unknown:
        if near := _near(column, form):
            yield MISSPELT.worded(near=near).about(form, column_in_words(column))
    strange = [column_in_words(name) for name in form.unknown if not _near(name, form)]
    lacking = [name for name in form.missing if not is_retired(form.form, name)]
    for name in lacking:
        if (form.form.key, name) in needed:
            used_for = needed[form.form.key, name]
            yield NEEDED_MISSING.worded(used_for=used_for).about(form, name)
    others = [name for name in lacking if (form.form.key, name) not in needed]
    retired = [name for name in form.missing if name not in lacking]
    for rule, names in (
        (UNKNOWN, strange),
        (MISSING, others),
        (CONDITION_MISSING, _without_condition(form)),
        (RETIRED_MISSING, retired),
    ):
        if names:
            yield rule.about(form, *names)


def _without_condition(form: ReadForm) -> list[str]:
    """The questions of which it cannot be told to whom they were shown."""
    conditions = {name: condition_of(form.form, name) for name in form.form.variables}
    return [
        name
        for name, condition in conditions.items()
        if condition and form.has(name) and not form.has(condition.variable)
    ]


def _near(column: str, form: ReadForm) -> str | None:
    """The missing variable that an unknown column is probably meant to be."""
    missing = {name.casefold(): name for name in form.missing}
    near = get_close_matches(column.casefold(), missing, n=1, cutoff=0.85)
    return missing[near[0]] if near else None
