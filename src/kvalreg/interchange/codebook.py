"""The code book as CSV: one row for each variable and coding, one more for each of its codes."""

import csv
from collections.abc import Iterator
from pathlib import Path

from kvalreg.model import Form, Item, Register, Section, ShownIf
from kvalreg.reports.speech import digits

COLUMNS = (
    "form",
    "variable",
    "section",
    "type",
    "required",
    "min",
    "max",
    "code",
    "label_nb",
    "label_en",
    "not_answered",
    "recoded",
    "shown_if",
    "valid_from",
    "valid_to",
    "questionnaire",
    "source",
    "note",
    "filled",
    "asked_from",
    "asked_to",
    "aliases",
)


def write_codebook_csv(register: Register, path: Path) -> None:
    """Write the code book: UTF-8, comma, a header line.

    Several values in one cell are parted by a space; `recoded` reads stored=today, and
    `shown_if` reads variable=value|value. An empty cell says that there is nothing to say:
    a variable without bounds, a text without English, a validity with an open end.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(codebook_rows(register))


def codebook_rows(register: Register) -> Iterator[dict[str, str]]:
    """The rows, in the order of the forms; the columns that a row leaves empty are not in it."""
    for form in register.forms:
        for section in form.sections:
            for item in section.items:
                yield from _item_rows(form, section, item)


def _item_rows(form: Form, section: Section, item: Item) -> Iterator[dict[str, str]]:
    instrument = form.instrument_of(item.variable)
    common = {
        "form": form.key,
        "variable": item.variable,
        "section": section.key,
        "type": item.kind.value,
        "required": "yes" if item.required else "no",
        "min": "" if item.lowest is None else digits(item.lowest),
        "max": "" if item.highest is None else digits(item.highest),
        "valid_from": str(item.valid.first or ""),
        "valid_to": str(item.valid.last or ""),
        "questionnaire": instrument.key if instrument else "",
    }
    yield common | {
        "label_nb": item.label.nb,
        "label_en": item.label.en or "",
        "not_answered": " ".join(str(code) for code in sorted(item.not_answered)),
        "recoded": " ".join(f"{stored}={today}" for stored, today in sorted(item.recoded.items())),
        "shown_if": _condition(item.shown_if),
        "source": item.source,
        "note": item.note,
        "filled": item.filled.value,
        "asked_from": str(item.asked.first or ""),
        "asked_to": str(item.asked.last or ""),
        "aliases": " ".join(item.aliases),
    }
    for choice in item.choices:
        yield common | {
            "code": str(choice.code),
            "label_nb": choice.label.nb,
            "label_en": choice.label.en or "",
        }


def _condition(condition: ShownIf | None) -> str:
    if condition is None:
        return ""
    return f"{condition.variable}={'|'.join(str(value) for value in condition.values)}"
