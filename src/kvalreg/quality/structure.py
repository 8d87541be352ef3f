"""Files and rows that are not what they claim to be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kvalreg.frames.faults import Fault
from kvalreg.frames.row_structure import BROKEN_QUOTE
from kvalreg.model import Form, Register, Text
from kvalreg.quality.columns import indicators_by_variable
from kvalreg.quality.findings import MOST_EXAMPLES, Example, Finding, Severity, Topic

MOST_WRONG_ROWS = 1000  # with more of them the file is no table, and its values mean nothing

_FETCH_AGAIN = Text(
    nb="Hent dumpen på nytt. Det som står i filen, er ikke kontrollert.",
    en="Fetch the dump again. What stands in the file was not checked.",
)
_UNUSABLE = Finding(
    check="files.unusable",
    topic=Topic.FILES,
    severity=Severity.ERROR,
    file="",
    title=Text(nb="Filen kan ikke brukes som den er", en="The file cannot be used as it is"),
    todo=_FETCH_AGAIN,
    count=1,
)
_WRONG_ROWS = replace(
    _UNUSABLE,
    check="files.wrong_rows",
    title=Text(nb="Rader med feil antall felt", en="Rows with a wrong number of fields"),
    todo=Text(
        nb="Filen kan være kuttet her, eller en tekst har et løst skilletegn. Hent dumpen på "
        "nytt. De andre radene er kontrollert.",
        en="The file may be cut off here, or a text may hold a bare separator. Fetch the dump "
        "again. The other rows were checked.",
    ),
)
_BROKEN_QUOTE = replace(
    _UNUSABLE,
    check="files.broken_quote",
    title=Text(
        nb="Et anførselstegn åpnes eller lukkes på feil sted",
        en="A quotation mark is opened or closed in the wrong place",
    ),
    todo=Text(
        nb="Rett teksten der den ble registrert, og hent en ny dump. Det som står i filen, er "
        "ikke kontrollert.",
        en="Correct the text where it was registered, then fetch the dump again. What stands in "
        "the file was not checked.",
    ),
)
_NO_FILE = replace(
    _UNUSABLE,
    check="files.no_file",
    title=Text(nb="Skjemaet har ingen fil", en="The form has no file"),
    todo=Text(nb="Legg dumpfilen i mappen.", en="Put the dump file into the folder."),
)


def about_the_file(fault: Fault) -> Finding:
    """A fault of a whole file or folder."""
    said = f"{fault.found}, allowed {fault.allowed}" if fault.allowed else fault.found
    return replace(
        _UNUSABLE,
        file=fault.file,
        variables=() if fault.variable is None else (fault.variable,),
        detail=f"{said}. {fault.todo}".rstrip(),
    )


def about_absent(register: Register, form: Form) -> Finding:
    """A form of which the data have no file, though not every pathway must have it."""
    places = indicators_by_variable(register).items()
    users = dict.fromkeys(name for (key, _), names in places if key == form.key for name in names)
    return replace(
        _NO_FILE,
        file=f"{form.table}.csv",
        form=form.key,
        severity=Severity.ERROR if users else Severity.WARNING,
        detail=f"Not computed without it: {', '.join(users)}." if users else "",
    )


def is_a_table(faults: Sequence[Fault]) -> bool:
    """Rows of a wrong length can be left out; after a broken quotation mark nothing is sure."""
    return len(faults) < MOST_WRONG_ROWS and all(fault.found != BROKEN_QUOTE for fault in faults)


def about_wrong_rows(form: Form, faults: Sequence[Fault]) -> Iterator[Finding]:
    """The rows that are not whole, and the first broken quotation mark."""
    broken = [fault for fault in faults if fault.found == BROKEN_QUOTE]
    wrong = [fault for fault in faults if fault.found != BROKEN_QUOTE]
    if wrong:
        todo = _WRONG_ROWS.todo if is_a_table(faults) else _FETCH_AGAIN
        yield _about_rows(replace(_WRONG_ROWS, todo=todo), form, wrong)
    if broken:
        yield _about_rows(_BROKEN_QUOTE, form, broken)


def _about_rows(finding: Finding, form: Form, faults: Sequence[Fault]) -> Finding:
    return replace(
        finding,
        file=faults[0].file,
        form=form.key,
        detail=f"Allowed: {faults[0].allowed}.",
        count=len(faults),
        examples=tuple(
            Example(fault.row, Text(nb=fault.found, en=fault.found))
            for fault in faults[:MOST_EXAMPLES]
            if fault.row
        ),
    )
