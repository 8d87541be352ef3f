"""Where the parts of a figure stand, in pixels: beside each other, or below on a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass

from kvalreg.reports.charts.lettering import lines_of


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The measures of a figure.

    `name`: under which its charts are stored.
    `is_wide`: names stand left of the bars and notes right of them, else above and below.
    `plot`: the width from 0 to the end of the value axis. `row`: the height of a place, when its
        name takes one line. `bar`: the height of its bar.
    `letters`: as many of a name fit on a line; another of its `lines` takes `line` more.
    `label`: the width that a value takes.
    """

    name: str
    is_wide: bool
    plot: int
    row: int
    bar: int
    letters: int
    line: int
    lines: int = 2
    label: int = 46

    def chart(self, *, is_mean: bool) -> str:
        """The name of the chart that a figure of this layout fills."""
        return f"indicator_{self.name}{'_mean' if is_mean else ''}"

    @property
    def note(self) -> int:
        """How far below the middle of its bar a place's notes stand."""
        return 0 if self.is_wide else self.bar // 2 + 10

    def lines_of(self, name: str) -> list[str]:
        """The name as it stands beside its bar."""
        return lines_of(name, self.letters, self.lines)

    def row_for(self, names: Sequence[str]) -> int:
        """The height of every place's row: more where a name takes a second line."""
        most_lines = max((len(self.lines_of(name)) for name in names), default=1)
        return self.row + (most_lines - 1) * self.line


WIDE = Layout(name="wide", is_wide=True, plot=500, row=27, bar=16, letters=28, line=6)
NARROW = Layout(name="narrow", is_wide=False, plot=296, row=68, bar=18, letters=42, line=16)

# Named and numbered so small that it can still be read where a page's column is 16 cm wide.
PRINT = Layout(name="print", is_wide=True, plot=340, row=23, bar=14, letters=24, line=9)
PRINT_DENSE = Layout(
    name="print_dense", is_wide=True, plot=300, row=15, bar=10, letters=36, line=0, lines=1
)

LAYOUTS = (WIDE, NARROW, PRINT, PRINT_DENSE)
