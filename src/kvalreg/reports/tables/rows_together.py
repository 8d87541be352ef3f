"""Which rows of a table are about everybody together."""

from kvalreg.reports.tables.description import FinishedTable

_NAMES = ("total", "sum", "nasjonalt", "nation")


def totals_of(table: FinishedTable) -> list[int]:
    """The numbers of the rows that are a total, the first row being 1."""
    return [
        place
        for place, row in enumerate(table.rows, 1)
        if row[0].printed.lower().startswith(_NAMES)
    ]
