"""Where the value faults of a dump file stand, found by a second look at the faulty columns."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

import polars as pl

from kvalreg.frames.dump import open_what_opens
from kvalreg.frames.faults import Fault
from kvalreg.frames.form_file import (
    ROW,
    FormFile,
    in_its_encoding,
    read_flagged,
    scan_rows,
)
from kvalreg.frames.value_words import allowed_in_words, found_in_words
from kvalreg.model import Form, Item, Register, Text

TODO = Text(
    nb="Rett verdien der den ble registrert, og hent en ny dump.",
    en="Correct the value where it was registered, then fetch the dump again.",
)


@dataclass(frozen=True)
class FaultyValue:
    """One value that is not allowed; `found` never repeats free text or an identifier."""

    row: int
    found: Text
    allowed: Text


@dataclass(frozen=True)
class FaultyVariable:
    """The value faults of one variable.

    `by_year`: number of faults in each year of the form's date; None for rows without one.
    `first`: the first of them, in the order of the rows.
    """

    variable: str
    times: int
    by_year: Mapping[int | None, int]
    first: tuple[FaultyValue, ...]


def list_value_faults(
    file: FormFile, rows: pl.DataFrame, faults: Mapping[str, pl.Series], *, most: int = 5
) -> list[FaultyVariable]:
    """Where the value faults stand, and what stood in the first rows of each variable.

    `rows`, `faults`: what `read_flagged` gave, with the form's date among the rows' variables.
    """
    numbers = {name: rows[ROW].gather(places.head(most)) for name, places in faults.items()}
    texts = in_its_encoding(file, lambda readable: _texts(readable, numbers))
    return [
        FaultyVariable(
            name,
            len(places),
            _by_year(file, rows[places]),
            tuple(_first(file, name, rows[places.head(most)], texts)),
        )
        for name, places in faults.items()
    ]


def name_value_faults(
    register: Register, dump: Path, faulty: Mapping[str, Collection[str]], *, most: int = 20
) -> list[Fault]:
    """The first value faults of a dump; `faulty`: form key → the variables that have any."""
    with open_what_opens(register, dump) as opened:
        files = {key: file for key, file in opened.files.items() if faulty.get(key)}
        faults = (fault for key, file in files.items() for fault in _named(file, faulty[key]))
        return list(islice(faults, most))


def _named(file: FormFile, variables: Collection[str]) -> Iterator[Fault]:
    typed, faults = read_flagged(file, {*variables, file.form.dated_by})
    for variable in list_value_faults(file, typed.frame.collect(), faults):
        for value in variable.first:
            yield Fault(
                file.file.name,
                f"found {value.found.en}",
                allowed=str(value.allowed.en),
                todo=str(TODO.en),
                row=value.row,
                variable=variable.variable,
            )


def _texts(file: FormFile, numbers: Mapping[str, pl.Series]) -> Mapping[int, dict[str, str]]:
    """Row number → what stands in the variables' columns, for the rows that are to be shown."""
    if not numbers:
        return {}
    wanted = pl.concat(list(numbers.values())).unique()
    rows = scan_rows(file, number_rows=True).filter(pl.col(ROW).is_in(wanted.implode()))
    texts = rows.select(ROW, *(pl.col(file.columns[name]).alias(name) for name in numbers))
    return texts.collect(engine="streaming").rows_by_key(ROW, named=True, unique=True)


def _by_year(file: FormFile, rows: pl.DataFrame) -> Mapping[int | None, int]:
    day = file.form.dated_by
    if day not in rows.columns:
        return {None: rows.height}
    return dict(rows.group_by(pl.col(day).dt.year()).len().iter_rows())


def _first(
    file: FormFile, variable: str, rows: pl.DataFrame, texts: Mapping[int, dict[str, str]]
) -> Iterator[FaultyValue]:
    day = file.form.dated_by
    days = rows[day] if day in rows.columns else [None] * rows.height
    for row, its_day in zip(rows[ROW], days, strict=True):
        item = _coding_on(file.form, variable, its_day)
        found = found_in_words(texts[row][variable], item.kind)
        yield FaultyValue(row, found, allowed_in_words(item))


def _coding_on(form: Form, variable: str, day: date | None) -> Item:
    """The coding by which the row was read; without a day, today's."""
    codings = form.codings(variable)
    return next(
        (item for item in codings if day and day <= (item.valid.last or date.max)), codings[-1]
    )
