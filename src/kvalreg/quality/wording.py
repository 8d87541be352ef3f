"""Putting parts into a text, in both languages at once."""

from kvalreg.model import Text


def worded(text: Text, **parts: object) -> Text:
    """The text with its placeholders filled; a part that is a text itself keeps its language."""
    return Text(
        nb=text.nb.format(**{name: _said(part, "nb") for name, part in parts.items()}),
        en=str(text.en).format(**{name: _said(part, "en") for name, part in parts.items()}),
    )


def _said(part: object, language: str) -> object:
    if not isinstance(part, Text):
        return part
    return part.nb if language == "nb" or part.en is None else part.en
