"""Writing finished figures into a folder."""

from collections.abc import Collection, Iterable
from pathlib import Path

from kvalreg.frames.output import whole_folder
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.figures.picture import svg
from kvalreg.reports.tables.folder import csv_of

KINDS = ("svg", "csv", "txt")


def write_figures(figures: Iterable[FinishedFigure], folder: Path, *, own: Collection[str]) -> None:
    """Write each figure as picture (SVG), its numbers as CSV, and what it shows as text.

    The folder is replaced as a whole. `own`: keys of the figures whose files may be there from
    before. Raises `NotWritten` when the folder holds anything else.
    """
    with whole_folder(folder, own=[f"{key}.{kind}" for key in own for kind in KINDS]) as unfinished:
        for figure in figures:
            contents = (svg(figure), csv_of(figure.table), in_words(figure))
            for kind, content in zip(KINDS, contents, strict=True):
                (unfinished / f"{figure.key}.{kind}").write_text(content, encoding="utf-8")


def in_words(figure: FinishedFigure) -> str:
    """The figure for whoever does not see it: title, what it shows, notes."""
    return "\n\n".join([figure.title, figure.alternative, *figure.notes]) + "\n"
