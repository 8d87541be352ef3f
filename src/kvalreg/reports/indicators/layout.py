"""Where the parts of a figure stand, in pixels: beside each other, or below on a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The measures of a figure.

    `is_wide`: names stand left of the bars and notes right of them, else above and below.
    `plot`: the width from 0 to the end of the value axis. `row`: the height of a place, when its
        name takes one line. `bar`: the height of its bar.
    `letters`: as many of a name fit on a line, which is `line` high.
    `label`: the width that a value takes.
    """

    is_wide: bool
    plot: int
    row: int
    bar: int
    letters: int
    line: int
    label: int = 46

    @property
    def note(self) -> int:
        """How far below the middle of its bar a place's notes stand."""
        return 0 if self.is_wide else self.bar // 2 + 10

    def row_for(self, names: Sequence[str]) -> int:
        """The height of every place's row: more where a name takes a second line."""
        most_lines = max((len(lines_of(name, self.letters)) for name in names), default=1)
        return self.row + (most_lines - 1) * self.line


WIDE = Layout(is_wide=True, plot=500, row=27, bar=16, letters=28, line=6)
NARROW = Layout(is_wide=False, plot=296, row=68, bar=18, letters=42, line=16)


def lines_of(name: str, letters: int) -> list[str]:
    """The name on one or two lines, broken between words; what does not fit ends in "…"."""
    words = name.split()
    first = words.pop(0)
    while words and len(f"{first} {words[0]}") <= letters:
        first += f" {words.pop(0)}"
    lines = [first, " ".join(words)] if words else [first]
    return [line if len(line) <= letters else f"{line[: letters - 1]}…" for line in lines]
