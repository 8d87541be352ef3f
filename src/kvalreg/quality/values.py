"""Values that are not allowed: codes outside the code book, numbers outside their bounds."""

from collections.abc import Iterator

from kvalreg.frames.value_faults import TODO
from kvalreg.frames.value_words import allowed_in_words
from kvalreg.model import Text
from kvalreg.quality.findings import Example, Finding, Severity
from kvalreg.quality.read_form import ReadForm
from kvalreg.quality.rules import Rule

NOT_ALLOWED = Rule(
    "values.not_allowed",
    Severity.ERROR,
    Text(
        nb="Verdier som ikke er tillatt, og som teller som ubesvart",
        en="Values that are not allowed, and count as not answered",
    ),
    TODO,
)


def check_values(form: ReadForm) -> Iterator[Finding]:
    """The value faults of each variable that has any, in the order of the form."""
    places = {faulty.variable: faulty for faulty in form.places or ()}
    for variable in form.form.variables:
        if variable not in form.faulty:
            continue
        first = places[variable].first if variable in places else ()
        coding = allowed_in_words(form.form.codings(variable)[-1])
        yield NOT_ALLOWED.about(
            form,
            variable,
            count=form.faulty[variable],
            allowed=first[0].allowed if first else coding,
            examples=tuple(Example(value.row, value.found) for value in first),
        )
