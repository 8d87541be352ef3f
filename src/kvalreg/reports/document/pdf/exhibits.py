"""Tables and figures as Typst markup."""

from collections.abc import Callable

from kvalreg.reports.document.content import Content
from kvalreg.reports.document.pdf.writer import escaped, label_of, quoted
from kvalreg.reports.document.tree import NotWritable
from kvalreg.reports.document.vocabulary import not_made_sentence
from kvalreg.reports.figures.description import FinishedFigure
from kvalreg.reports.speech import Speech
from kvalreg.reports.tables.description import FinishedTable
from kvalreg.reports.tables.rows_together import totals_of

_LETTERS_ON_LINE = 90
_FEW_COLUMNS = 5
_LONG_NAME = 30


def exhibits(content: Content, say: Speech) -> Callable[[str, str], str]:
    """Gives a table or figure by its kind and key."""

    def exhibit(kind: str, key: str) -> str:
        if key in content.not_made:
            return _not_made(key, not_made_sentence(content, say, key))
        if kind == "table":
            return _table(content.tables[key])
        return _figure(content.figures[key])

    return exhibit


def picture_path(key: str) -> str:
    return f"/figures/{key}.svg"


def _table(table: FinishedTable) -> str:
    totals = "".join(f"{place}, " for place in totals_of(table))
    words = "".join(f"{place}, " for place in sorted(table.columns_of_words))
    heads = ", ".join(f"[{escaped(column.head)}]" for column in table.columns)
    rows = "\n".join(
        "    " + ", ".join(f"[{escaped(cell.printed)}]" for cell in row) + "," for row in table.rows
    )
    return (
        f"#report-table({table.number}, [{escaped(table.title)}], ({heads},),\n"
        f"  narrow: {'true' if _is_narrow(table) else 'false'}, names: {_width_of_names(table)},\n"
        f"  notes: ({_notes(table.notes)}),\n  totals: ({totals}), words: ({words}),\n"
        f"  cells: (\n{rows}\n  ),\n)"
        f" {label_of(table.key)}\n\n"
    )


def _width_of_names(table: FinishedTable) -> str:
    """Long names are broken where many columns need the room."""
    longest = max((len(row[0].printed) for row in table.rows), default=0)
    crowded = len(table.columns) > _FEW_COLUMNS and longest > _LONG_NAME
    return "26%" if crowded else "auto"


def _is_narrow(table: FinishedTable) -> bool:
    """Whether the table's columns need not be stretched over the page."""
    names = max((len(row[0].printed) for row in table.rows), default=0)
    return names + sum(len(column.head) + 5 for column in table.columns[1:]) < _LETTERS_ON_LINE


def _figure(figure: FinishedFigure) -> str:
    if not figure.alternative.strip():
        raise NotWritable(f"the figure {figure.key} without its meaning in words (alternative)")
    return (
        f"#report-figure({figure.number}, [{escaped(figure.title)}], "
        f"{quoted(picture_path(figure.key))}, {quoted(figure.alternative)},\n"
        f"  notes: ({_notes(figure.notes)}),\n) {label_of(figure.key)}\n\n"
    )


def _not_made(key: str, sentence: str) -> str:
    return f"#not-made[{escaped(sentence)}] {label_of(key)}\n\n"


def _notes(notes: tuple[str, ...]) -> str:
    return "".join(f"[{escaped(note)}], " for note in notes)
