"""Markdown that the report's own words give, apart from text that must be escaped."""

import re

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~^$@])")


class Markdown(str):
    """Text that is Markdown already."""

    __slots__ = ()


def escaped(text: str) -> str:
    """Text that Markdown takes literally."""
    return _MARKS.sub(r"\\\1", text)


def block(kind: str, **attributes: str) -> Markdown:
    """An empty block that a writer fills: a table, a figure."""
    said = " ".join(f'{name}="{value}"' for name, value in attributes.items())
    return Markdown(f"\n\n::: {{.{kind} {said}}}\n:::\n\n")


def link(text: str, anchor: str) -> Markdown:
    return Markdown(f"[{escaped(text)}](#{anchor})")
