"""Files and rows that are not what they claim to be."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kvalreg.frames.faults import Fault
from kvalreg.frames.row_structure import BROKEN_QUOTE, BYTE_0, TOO_LONG
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
_BYTE_0 = replace(
    _UNUSABLE,
    check="files.byte_0",
    title=Text(nb="Rader med en byte 0", en="Rows with a byte 0"),
    todo=Text(
        nb="Filen er skadet. Hent dumpen på nytt. De andre radene er kontrollert.",
        en="The file is damaged. Fetch the dump again. The other rows were checked.",
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
_TOO_LONG = replace(
    _UNUSABLE,
    check="files.too_long",
    title=Text(nb="En rad er på over 16 MB", en="A row is longer than 16 MB"),
)
_BY_FOUND = {BYTE_0: _BYTE_0, BROKEN_QUOTE: _BROKEN_QUOTE, TOO_LONG: _TOO_LONG}
_ENDLESS = (BROKEN_QUOTE, TOO_LONG)  # what follows such a row may be anything
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
    """Single wrong rows can be left out; after a row without end nothing is sure."""
    return len(faults) < MOST_WRONG_ROWS and all(fault.found not in _ENDLESS for fault in faults)


def about_wrong_rows(form: Form, columns: int, faults: Sequence[Fault]) -> Iterator[Finding]:
    """The rows that are not whole or hold what no text holds, and the first one without end.

    `columns`: the number of fields that each row must have.
    """
    for kind in (_WRONG_ROWS, *_BY_FOUND.values()):
        alike = [fault for fault in faults if _BY_FOUND.get(fault.found, _WRONG_ROWS) is kind]
        if alike:
            says_itself = is_a_table(faults) or alike[0].found in _ENDLESS
            yield replace(
                kind,
                file=alike[0].file,
                form=form.key,
                todo=kind.todo if says_itself else _FETCH_AGAIN,
                allowed=_fields(columns) if kind is _WRONG_ROWS else None,
                count=len(alike),
                examples=tuple(_example(fault) for fault in alike[:MOST_EXAMPLES]),
            )


def _example(fault: Fault) -> Example:
    number = re.search(r"\d+", fault.found)
    if fault.found in _BY_FOUND:
        return Example(fault.row or 0)
    return Example(fault.row or 0, _fields(int(number[0]) if number else 0))


def _fields(number: int) -> Text:
    return Text(nb=f"{number} felt", en=f"{number} field{'' if number == 1 else 's'}")
