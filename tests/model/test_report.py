"""A report that contradicts itself, or its register, is refused when it is made."""

from dataclasses import dataclass, replace

import narwhals as nw
import pytest

from kvalreg.model import DeclarationError, Report, ReportFigure, ReportTable, Text
from tests.ankle import ANKLE

TITLE = Text(nb="Smerte", en="Pain")


@dataclass(frozen=True, kw_only=True, eq=False)
class TableOf(ReportTable):
    column: str

    @property
    def expressions(self) -> tuple[nw.Expr, ...]:
        return (nw.col(self.column) > 1,)


def report(*tables: ReportTable) -> Report:
    return Report(key="annual", title=TITLE, tables=tables)


def test_a_table_is_found_by_its_number() -> None:
    table = ReportTable(number=2, title=TITLE, source="Invented.")

    assert table.key == "table_02"
    assert report(table).table("table_02") is table
    with pytest.raises(KeyError):
        report(table).table("table_03")


def test_two_tables_of_one_number_are_refused() -> None:
    table = ReportTable(number=2, title=TITLE, source="Invented.")

    with pytest.raises(DeclarationError, match="there are two tables 2: number them anew"):
        report(table, table)


def test_a_table_and_a_figure_may_have_the_same_number_but_not_two_figures() -> None:
    table = ReportTable(number=2, title=TITLE, source="Invented.")
    figure = ReportFigure(number=2, title=TITLE, source="Invented.")
    both = Report(key="annual", title=TITLE, tables=(table,), figures=(figure,))

    assert (figure.key, both.figure("figure_02")) == ("figure_02", figure)
    with pytest.raises(DeclarationError, match="there are two figures 2: number them anew"):
        replace(both, figures=(figure, figure))


def test_what_only_some_units_have_must_be_in_the_report() -> None:
    table = ReportTable(number=2, title=TITLE, source="Invented.")

    with pytest.raises(DeclarationError, match="only some units have 'figure_01', which it does"):
        replace(report(table), only_for={"figure_01": frozenset({102959})})


def test_a_table_that_reads_what_no_form_has_is_refused() -> None:
    table = TableOf(number=2, title=TITLE, source="Invented.", column="Knees")

    with pytest.raises(DeclarationError, match="table 2 of the report 'annual' reads 'Knees'"):
        replace(ANKLE, reports=(report(table),))


def test_two_reports_of_one_name_are_refused() -> None:
    with pytest.raises(DeclarationError, match="the report 'annual' is declared 2 times"):
        replace(ANKLE, reports=(report(), report()))
