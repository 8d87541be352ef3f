"""What a check of the data found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kvalreg.model import Text


class Severity(StrEnum):
    """How much a finding matters.

    ERROR: the data are wrong, or something cannot be computed. WARNING: the data may be wrong,
    or a rule had to choose. NOTE: worth knowing, nothing to do.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Topic(StrEnum):
    """What a finding is about, in the order in which a report tells it."""

    FILES = "files"
    COLUMNS = "columns"
    KEYS = "keys"
    RELATIONS = "relations"
    VALUES = "values"
    PLAUSIBILITY = "plausibility"
    SCORES = "scores"


@dataclass(frozen=True)
class Example:
    """One row of a finding. It counts as a spreadsheet does: the header is row 1.

    `found` is a number, a date or a description; never an identifier or free text.
    """

    row: int
    found: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that is wrong, said of all the places where it is.

    `check`: the name of the rule, the same in every run and every register.
    `file`: where it stands; `form` is the form's key, None for what concerns the whole folder.
    `count`: how many rows (values, columns) it is; `examples` are the first of them.
    `detail`: what the reader of the file said, in English only.
    """

    check: str
    topic: Topic
    severity: Severity
    file: str
    title: Text
    todo: Text
    count: int
    form: str | None = None
    variables: tuple[str, ...] = ()
    allowed: Text | None = None
    detail: str = ""
    examples: tuple[Example, ...] = ()


MOST_EXAMPLES = 5


def rows_by_found(examples: Iterable[Example]) -> Mapping[Text | None, list[int]]:
    """What was found → the rows of the examples in which it stands."""
    rows: dict[Text | None, list[int]] = {}
    for example in examples:
        rows.setdefault(example.found, []).append(example.row)
    return rows
