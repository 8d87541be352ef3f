"""What stood in a field, and what may stand there, in words that give nobody away.

A short number is shown, and a date in a date field. Everything else is only described, because
it may be an identity number, a telephone number, a name or free text.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from kvalreg.model import Item, ItemKind, Text

_SHORT_NUMBER = re.compile(r"[+-]?\d{1,4}([.,]\d{1,4})?", re.ASCII)
_DATE = re.compile(r"(\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{1,2}-\d{1,2})([ T][\d:.]{4,12})?")
_DIGITS = re.compile(r"[+-]?\d[\d\s.,:/+-]*")
_COLUMN = re.compile(r"[^\W\d]\w{0,59}([.-]\w{1,20})?")


def found_in_words(found: str, kind: ItemKind) -> Text:
    """What was found in a field of that kind: `7`, `31.02.2024`, `11 digits`."""
    found = found.strip()
    is_date = kind is ItemKind.DATE and _DATE.fullmatch(found)
    if is_date or _SHORT_NUMBER.fullmatch(found):
        return Text(nb=found, en=found)
    digits = sum(character.isdigit() for character in found)
    if _DIGITS.fullmatch(found):
        return Text(nb=f"{digits} siffer", en=f"{digits} digits")
    return Text(nb=f"tekst på {len(found)} tegn", en=f"text of {len(found)} characters")


def column_in_words(column: str) -> str:
    """A column's name where it looks like one: in a file without header it is somebody's data."""
    return column if _COLUMN.fullmatch(column) else f"text of {len(column)} characters"


def allowed_in_words(item: Item) -> Text:
    """What the item may hold as it is stored, from its declaration."""
    nb, en = _kinds(item)
    if item.recoded:
        nb += f" eller {_listed(item.recoded, 'og')} (tidligere koding)"
        en += f" or {_listed(item.recoded, 'and')} (former coding)"
    if item.not_answered:
        nb += f" ({_listed(item.not_answered, 'og')}: ikke besvart)"
        en += f" ({_listed(item.not_answered, 'and')}: not answered)"
    return Text(nb=f"{nb} eller tomt", en=f"{en} or empty")


def _kinds(item: Item) -> tuple[str, str]:
    match item.kind:
        case ItemKind.CHOICE:
            return _codes(item)
        case ItemKind.INTEGER:
            return _bounds(item, "hele tall", "whole numbers")
        case ItemKind.DECIMAL:
            return _bounds(item, "tall", "numbers")
        case ItemKind.DATE:
            return "datoer som 31.12.2024, fra 1900 til 2199", "dates such as 31.12.2024, 1900–2199"
        case ItemKind.FLAG:
            return "True eller False", "True or False"
        case _:
            return "tekst", "text"


def _codes(item: Item) -> tuple[str, str]:
    codes = [choice.code for choice in item.choices]
    if any(isinstance(code, str) for code in codes):
        words = ", ".join(map(str, codes))
        return f"en av kodene {words}", f"one of the codes {words}"
    numbers = sorted(int(code) for code in codes)
    return f"kodene {_listed(numbers, 'og')}", f"the codes {_listed(numbers, 'and')}"


def _bounds(item: Item, nb: str, en: str) -> tuple[str, str]:
    lowest, highest = item.lowest, item.highest
    if lowest is not None and highest is not None:
        return f"{nb} fra {lowest:g} til {highest:g}", f"{en} from {lowest:g} to {highest:g}"
    if lowest is not None:
        return f"{nb} fra {lowest:g}", f"{en} from {lowest:g}"
    return nb, en


def _listed(codes: Iterable[int], joint: str) -> str:
    """Codes as a reader would write them: `1–5`, `-1 and 0`, `10–15, 99 and 90011`."""
    parts: list[str] = []
    for first, last in _runs(sorted(codes)):
        parts += [f"{first}–{last}"] if last > first + 1 else map(str, range(first, last + 1))
    *others, final = parts
    return f"{', '.join(others)} {joint} {final}" if others else final


def _runs(codes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First and last code of each stretch without a gap; the codes come in order."""
    numbered = ((code - place, code) for place, code in enumerate(codes))
    for _, stretch in groupby(numbered, key=itemgetter(0)):
        run = [code for _, code in stretch]
        yield run[0], run[-1]
