"""How wide texts become, near enough to make room for them."""

from collections.abc import Iterable

_NARROW = frozenset("iIjlt.,:;'|!()[]/ -·\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
_WIDE = frozenset("mwMW%@æÆ–")
_WIDTHS = {"narrow": 0.3, "wide": 0.85, "capital": 0.7, "other": 0.55}
"""Parts of the size of the type, as in Liberation Sans and Arial."""


def width_of(text: str, size: float) -> float:
    """The width of a line of text, in the unit of its size."""
    return size * sum(_WIDTHS[_kind(letter)] for letter in text)


def widest(texts: Iterable[str], size: float) -> float:
    """The width of the widest of the lines; 0 where there are none."""
    return max((width_of(text, size) for text in texts), default=0)


def lines_of(text: str, letters: int, most: int = 2) -> list[str]:
    """The text on at most so many lines, broken between words; "…" stands for what does not fit.

    It stands within the line: of names that begin alike, the end tells them apart.
    """
    lines: list[str] = []
    for word in text.split():
        if lines and (len(lines) == most or len(f"{lines[-1]} {word}") <= letters):
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [_fitting(line, letters) for line in lines]


def _fitting(line: str, letters: int) -> str:
    if len(line) <= letters:
        return line
    end = letters // 3
    return f"{line[: letters - 1 - end]}…{line[-end:]}"


def _kind(letter: str) -> str:
    if letter in _NARROW:
        return "narrow"
    if letter in _WIDE:
        return "wide"
    return "capital" if letter.isupper() else "other"
