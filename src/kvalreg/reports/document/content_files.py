"""The lists beside a report's text that people edit: read, and checked against what is declared."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kvalreg.model import ContentField, ContentFile, FieldKind, Language, Report
from kvalreg.reports.document.faults import TextFault, stop_at

FOLDER = "content"
Entry = Mapping[str, Any]

_ALLOWED = {
    FieldKind.TEXT: "text in quotation marks",
    FieldKind.TRANSLATED: '{ nb = "…", en = "…" }',
    FieldKind.NUMBER: "a whole number",
    FieldKind.DAY: "a date, such as 2024-12-31",
}


def read_content(report: Report, language: Language) -> dict[str, list[Entry]]:
    """File name → its entries, every text in the language; a field left out is None.

    Raises `TextFaults` with everything that is wrong in any of the files.
    """
    if report.texts is None:
        return {}
    faults: list[TextFault] = []
    content: dict[str, list[Entry]] = {}
    for file in report.content:
        name = f"{FOLDER}/{file.name}.toml"
        entries, wrong = _entries(report.texts / name, name)
        faults += wrong
        for number, entry in enumerate(entries, 1):
            faults += _faults(name, number, entry, file, language)
        content[file.name] = [_said(entry, file, language) for entry in entries]
    stop_at(faults)
    return content


def _entries(path: Path, name: str) -> tuple[list[Entry], list[TextFault]]:
    try:
        parsed = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return [], [TextFault(name, "the file is missing", "Write it; it may be empty.")]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return [], [TextFault(name, f"cannot be read as TOML: {error}", "Correct it.")]
    entries = parsed.get("entry", [])
    others = sorted(set(parsed) - {"entry"})
    if others or not all(isinstance(entry, dict) for entry in entries):
        found = f"{others[0]!r} stands outside an entry" if others else "an entry is no table"
        return [], [TextFault(name, found, "Begin each thing with [[entry]].")]
    return entries, []


def _faults(
    name: str, number: int, entry: Entry, file: ContentFile, language: Language
) -> Iterator[TextFault]:
    where = f"{name}, entry {number}"
    fields = {field.name: field for field in file.fields}
    for unknown in sorted(set(entry) - set(fields)):
        yield TextFault(where, f"unknown field {unknown!r}", f"Allowed: {', '.join(fields)}.")
    for field in file.fields:
        if field.name not in entry:
            if field.required:
                yield TextFault(
                    where, f"{field.name!r} is missing", f"Give {_ALLOWED[field.kind]}."
                )
        elif not _fits(entry[field.name], field.kind):
            said = f"{field.name!r} does not fit"
            yield TextFault(where, said, f"Allowed is {_ALLOWED[field.kind]}.")
        elif field.kind is FieldKind.TRANSLATED and language not in entry[field.name]:
            yield TextFault(
                where, f"{field.name!r} has no text in {language!r}", f"Write {language} = …."
            )


def _fits(value: object, kind: FieldKind) -> bool:
    match kind:
        case FieldKind.TEXT:
            return _is_text(value)
        case FieldKind.TRANSLATED:
            return isinstance(value, dict) and bool(value) and all(map(_is_text, value.values()))
        case FieldKind.NUMBER:
            return isinstance(value, int) and not isinstance(value, bool)
        case FieldKind.DAY:
            return isinstance(value, date)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _said(entry: Entry, file: ContentFile, language: Language) -> Entry:
    return {field.name: _value(entry.get(field.name), field, language) for field in file.fields}


def _value(value: Any, field: ContentField, language: Language) -> Any:
    if field.kind is FieldKind.TRANSLATED and isinstance(value, dict):
        return value.get(language)
    return value
