"""Every word of the vocabulary is explained in both languages."""

import inspect
import pkgutil
import re
from importlib import import_module

from kvalreg import model
from tests.project.files import DOCS

GLOSSARY = (DOCS / "glossary.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in GLOSSARY.splitlines()
    if line.startswith("|") and not line.startswith(("| Norwegian", "| ---"))
]
NORWEGIAN_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})


def classes() -> set[str]:
    """Every class of the vocabulary; what can go wrong is no word of it."""
    modules = [
        import_module(f"{model.__name__}.{module.name}")
        for module in pkgutil.iter_modules(model.__path__)
    ]
    return {
        name
        for module in modules
        for name, thing in inspect.getmembers(module, inspect.isclass)
        if thing.__module__ == module.__name__ and not issubclass(thing, Exception)
    }


def classes_explained() -> set[str]:
    return {name for row in ROWS for name in re.findall(r"`([A-Z]\w+)`", row[2])}


def test_every_class_of_the_vocabulary_is_in_the_glossary() -> None:
    assert {"Register", "Indicator", "Pathway"} <= classes()
    assert classes() - classes_explained() == set()


def test_the_glossary_names_no_class_that_is_gone() -> None:
    assert classes_explained() - classes() == set()


def test_every_word_stands_in_both_languages_with_its_meaning() -> None:
    assert [row for row in ROWS if len(row) != 4 or not (row[0] and row[1] and row[3])] == []


def test_the_words_stand_in_alphabetical_order() -> None:
    words = [row[0].lower().translate(NORWEGIAN_ORDER) for row in ROWS]

    assert words == sorted(words)
