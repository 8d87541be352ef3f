"""Diagnoses as they were written → codes of ICD-10 and their names (rules B16).

`diagnosis_names.csv` holds the names of the codes that table 12 of the annual report for 2024
prints, as it prints them; they come from the Norwegian ICD-10. A code without a name there is
printed alone.
"""

import csv
import re
from importlib.resources import files

# Letters that were struck for digits. A leading I or L is taken for a digit too.
_STRUCK_FOR_DIGITS = str.maketrans({"I": "1", "L": "1", "O": "0", " ": None, ".": None})
_FIRST_NUMBER = re.compile(r"\d*\D+(\d+)")
_SMALLEST_NUMBER = 10  # a smaller one is no code of ICD-10


def _read_names() -> dict[str, str]:
    with (files(__package__) / "diagnosis_names.csv").open(encoding="utf-8") as file:
        return {row["code"]: row["name"] for row in csv.DictReader(file, delimiter=";")}


NAMES = _read_names()


def code_of(written: str) -> str:
    """The ICD-10 code, without a full stop, that a written diagnosis begins with.

    A diagnosis that begins with a digit lacks its M. Where there is no number, or one below 10,
    the diagnosis stays as it was written.
    """
    text = written.upper().replace(" ", "")
    if text[:1].isdigit():
        text = "M" + text
    text = text.translate(_STRUCK_FOR_DIGITS)
    number = _FIRST_NUMBER.match(text)
    if number is None or int(number[1]) < _SMALLEST_NUMBER:
        return written
    return f"{text[0]}{int(number[1])}"


def name_of(code: str) -> str:
    """The code's name; else that of the code it is part of; else empty."""
    if code in NAMES:
        return NAMES[code]
    if len(code) == 3:
        return NAMES.get(f"{code}0", "")
    if len(code) == 5:
        return NAMES.get(code[:4], "")
    return ""


def described(code: str) -> str:
    """The code with its name, as printed: `M545: Lumbago`."""
    name = name_of(code)
    return f"{code}: {name}" if name else code
