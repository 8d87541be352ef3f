"""Where the value faults of a dump file stand, found by a second look at the faulty columns."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

import polars as pl

from kvalreg.frames.decoding import decode, tidied
from kvalreg.frames.dump import open_what_opens
from kvalreg.frames.faults import Fault
from kvalreg.frames.form_file import ROW, FormFile, in_its_encoding, scan_rows
from kvalreg.frames.value_words import allowed_in_words, found_in_words
from kvalreg.model import Form, Item, Register, Text

TODO = Text(
    nb="Rett verdien der den ble registrert, og hent en ny dump.",
    en="Correct the value where it was registered, then fetch the dump again.",
)
_COLUMNS_AT_A_TIME = 20  # so that a file in which everything is wrong does not fill the memory
_DAY, _FOUND, _FAULT = "day of the form", "found:", "fault:"


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
    file: FormFile, variables: Collection[str], *, most: int = 5
) -> list[FaultyVariable]:
    """The faults of the variables that have any, and the first rows in which they stand."""
    present = [name for name in variables if name in file.columns]
    return in_its_encoding(file, lambda readable: _look_at_all(readable, present, most))


def name_value_faults(
    register: Register, dump: Path, faulty: Mapping[str, Collection[str]], *, most: int = 20
) -> list[Fault]:
    """The first value faults of a dump; `faulty`: form key → the variables that have any."""
    with open_what_opens(register, dump) as opened:
        files = {key: file for key, file in opened.files.items() if faulty.get(key)}
        faults = (fault for key, file in files.items() for fault in _faults(file, faulty[key]))
        return list(islice(faults, most))


def _faults(file: FormFile, variables: Collection[str]) -> Iterator[Fault]:
    for faulty in list_value_faults(file, variables):
        for value in faulty.first:
            yield Fault(
                file.file.name,
                f"found {value.found.en}",
                allowed=str(value.allowed.en),
                todo=str(TODO.en),
                row=value.row,
                variable=faulty.variable,
            )


def _look_at_all(file: FormFile, variables: Sequence[str], most: int) -> list[FaultyVariable]:
    return [
        _summed_up(file.form, variable, rows.filter(_FAULT + variable), most)
        for start in range(0, len(variables), _COLUMNS_AT_A_TIME)
        for some in [variables[start : start + _COLUMNS_AT_A_TIME]]
        for rows in [_rows_with_faults(file, some)]
        for variable in some
        if rows[_FAULT + variable].any()
    ]


def _rows_with_faults(file: FormFile, variables: Sequence[str]) -> pl.DataFrame:
    """The rows in which any of the variables is wrong: what stood there, and the flags."""
    form, columns = file.form, file.columns
    day = pl.col(_DAY)
    flags = {name: decode(form, name, columns[name], day).fault for name in variables}
    return (
        scan_rows(file, number_rows=True)
        .with_columns(pl.col(columns[name]).alias(_FOUND + name) for name in variables)
        .with_columns(_day_of_form(file).alias(_DAY))
        .with_columns(tidied(form, name, columns[name]) for name in variables)
        .select(
            ROW,
            _DAY,
            *(_FOUND + name for name in variables),
            *(_never(flag).alias(_FAULT + name) for name, flag in flags.items()),
        )
        .filter(pl.any_horizontal(pl.col([_FAULT + name for name in variables])))
        .collect(engine="streaming")
    )


def _day_of_form(file: FormFile) -> pl.Expr:
    column = file.columns.get(file.form.dated_by)
    if column is None:
        return pl.lit(None, dtype=pl.Date)
    text = tidied(file.form, file.form.dated_by, column)
    return text.str.to_date("%d.%m.%Y", strict=False)


def _never(flag: pl.Expr | None) -> pl.Expr:
    return pl.lit(value=False) if flag is None else flag


def _summed_up(form: Form, variable: str, faults: pl.DataFrame, most: int) -> FaultyVariable:
    years = faults.group_by(pl.col(_DAY).dt.year()).len()
    return FaultyVariable(
        variable,
        faults.height,
        dict(years.iter_rows()),
        tuple(_first_faults(form, variable, faults.sort(ROW).head(most))),
    )


def _first_faults(form: Form, variable: str, faults: pl.DataFrame) -> Iterator[FaultyValue]:
    for row, day, found in faults.select(ROW, _DAY, _FOUND + variable).iter_rows():
        item = _coding_on(form, variable, day)
        yield FaultyValue(row, found_in_words(found, item.kind), allowed_in_words(item))


def _coding_on(form: Form, variable: str, day: date | None) -> Item:
    """The coding by which the row was read; without a day, today's."""
    codings = form.codings(variable)
    return next(
        (item for item in codings if day and day <= (item.valid.last or date.max)), codings[-1]
    )
