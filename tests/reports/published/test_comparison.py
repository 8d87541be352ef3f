"""Two tables side by side."""

from kvalreg.reports.published.comparison import compare_table, order_agrees
from kvalreg.reports.tables.description import Cell, Column, FinishedTable, label

PRINTED = [
    {"unit": "Fjord", "pain": "4.5 (20)", "n": "21"},
    {"unit": "Vik", "pain": "3 (9)", "n": "9"},
]


def finished(*rows: tuple[str, str, str]) -> FinishedTable:
    return FinishedTable(
        key="table_02",
        number=2,
        title="Smerte",
        columns=tuple(Column(head, (head,)) for head in ("Sykehus", "Smerte", "N")),
        rows=tuple((label(unit), Cell(pain, (None,)), Cell(n, (None,))) for unit, pain, n in rows),
        notes=(),
    )


def test_cells_are_compared_by_row_and_column_whatever_the_order() -> None:
    ours = finished(("Vik", "3 (9)", "9"), ("Fjord", "4.4 (20)", "21"))

    compared = list(compare_table(PRINTED, ours, ("unit", "pain", "n")))

    assert [(one.row, one.column) for one in compared if not one.agrees] == [("Fjord", "pain")]
    assert len(compared) == 4
    assert not order_agrees(PRINTED, ours, "unit")


def test_a_row_that_only_one_of_them_has_is_all_difference() -> None:
    ours = finished(("Fjord", "4.5 (20)", "21"), ("Nes", "1 (1)", "1"))

    different = [
        one for one in compare_table(PRINTED, ours, ("unit", "pain", "n")) if not one.agrees
    ]

    assert [(one.row, one.printed, one.ours) for one in different] == [
        ("Vik", "3 (9)", None),
        ("Vik", "9", None),
        ("Nes", None, "1 (1)"),
        ("Nes", None, "1"),
    ]
