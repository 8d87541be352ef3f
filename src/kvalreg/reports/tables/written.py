"""Tables that are written and not counted."""

from dataclasses import dataclass

from kvalreg.model import Language, Text
from kvalreg.reports.counting.part import Material
from kvalreg.reports.tables.description import Cell, Column, FinishedTable
from kvalreg.reports.tables.table import CountedTable


@dataclass(frozen=True, kw_only=True, eq=False)
class WrittenTable(CountedTable):
    """Rows of texts under their heads. `raw`: the columns' names in files."""

    heads: tuple[Text, ...]
    raw: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]

    def lay_out(self, material: Material, language: Language) -> FinishedTable:
        columns = [
            Column(head.say(language), (raw,))
            for head, raw in zip(self.heads, self.raw, strict=True)
        ]
        said = [[text.say(language) for text in row] for row in self.rows]
        rows = [[Cell(text, (text,)) for text in row] for row in said]
        return self.finished(columns, rows, material, language)
