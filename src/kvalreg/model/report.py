"""Reports: what a register publishes, table by table and figure by figure."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

import narwhals as nw

from kvalreg.model.errors import DeclarationError
from kvalreg.model.text import Text


@dataclass(frozen=True, kw_only=True, eq=False)
class ReportPart(ABC):
    """A numbered table or figure of a report: what it says and of whom.

    `title` and `notes` may hold `{year}`, the year reported on. What kinds there are is said
    above the vocabulary, in `reports.tables` and `reports.figures`.
    """

    number: int
    title: Text
    source: str
    notes: tuple[Text, ...] = ()

    @property
    @abstractmethod
    def key(self) -> str:
        """Its name in commands and files."""

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        """Everything that it reads of the pathways."""
        return ()


@dataclass(frozen=True, kw_only=True, eq=False)
class ReportTable(ReportPart):
    """A table of a report."""

    @property
    def key(self) -> str:
        return f"table_{self.number:02}"


@dataclass(frozen=True, kw_only=True, eq=False)
class ReportFigure(ReportPart):
    """A figure of a report."""

    @property
    def key(self) -> str:
        return f"figure_{self.number:02}"


@dataclass(frozen=True, kw_only=True, eq=False)
class ReportFact(ReportPart):
    """A number of a report's text that stands in no table or figure; it has no place in order.

    `name`: how the text calls it. `title`: what it says.
    """

    name: str
    number: int = 0

    @property
    def key(self) -> str:
        return self.name


class FieldKind(Enum):
    """What a field of a content file holds."""

    TEXT = "text"  # once for all languages: a title as published
    TRANSLATED = "text in every language"
    NUMBER = "whole number"
    DAY = "date"


@dataclass(frozen=True)
class ContentField:
    """A field that each entry of a content file has, or may have."""

    name: str
    kind: FieldKind
    required: bool = True


@dataclass(frozen=True)
class ContentFile:
    """A list beside a report's text that people edit every year, such as its publications.

    `name`: how the text calls it; the file is `content/<name>.toml` among the texts.
    """

    name: str
    fields: tuple[ContentField, ...]


class ReportScope(Enum):
    """Whom a report is about, and for how long."""

    NATION_YEARLY = "the whole country, a year"
    UNIT_QUARTERLY = "one unit beside the rest of the country, up to the end of a quarter"


@dataclass(frozen=True, kw_only=True, eq=False)
class Report:
    """A report that a register publishes for a period, its tables and figures in order.

    `only_for`: key of a table or figure → the units (RESH ids) whose own reports have it; what is
        not named here is in all of them.
    `texts`: the folder with the chapters, one folder per language; None: it has no text.
    `facts`: the numbers of the text that stand in no table or figure.
    `content`: the lists beside the text that people edit.
    """

    key: str
    title: Text
    scope: ReportScope = ReportScope.NATION_YEARLY
    only_for: Mapping[str, frozenset[int]] = field(default_factory=dict)
    tables: tuple[ReportTable, ...] = ()
    figures: tuple[ReportFigure, ...] = ()
    facts: tuple[ReportFact, ...] = ()
    content: tuple[ContentFile, ...] = ()
    texts: Path | None = None

    def __post_init__(self) -> None:
        names = [fact.name for fact in self.facts]
        for name in names:
            if names.count(name) > 1:
                raise DeclarationError(
                    f"report {self.key!r}: the fact {name!r} is declared twice: rename one."
                )
        self._refuse_twice("tables", self.tables)
        self._refuse_twice("figures", self.figures)
        unknown = set(self.only_for) - {part.key for part in (*self.tables, *self.figures)}
        if unknown:
            raise DeclarationError(
                f"report {self.key!r}: only some units have {min(unknown)!r}, which it does not "
                "have itself: correct the key in 'only_for'."
            )

    @property
    def is_of_units(self) -> bool:
        """Whether each unit has its own, for a quarter."""
        return self.scope is ReportScope.UNIT_QUARTERLY

    def table(self, key: str) -> ReportTable:
        """The table of that name; raises KeyError."""
        return {table.key: table for table in self.tables}[key]

    def figure(self, key: str) -> ReportFigure:
        """The figure of that name; raises KeyError."""
        return {figure.key: figure for figure in self.figures}[key]

    def _refuse_twice(self, kind: str, parts: Iterable[ReportPart]) -> None:
        numbers = [part.number for part in parts]
        twice = sorted({number for number in numbers if numbers.count(number) > 1})
        if twice:
            raise DeclarationError(
                f"report {self.key!r}: there are two {kind} {twice[0]}: number them anew."
            )
