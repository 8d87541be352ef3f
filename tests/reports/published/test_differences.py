"""Every difference has a reason, and every reason a difference."""

from collections import Counter
from pathlib import Path

import pytest

from kvalreg.reports.published.comparison import Compared
from kvalreg.reports.published.differences import (
    Difference,
    Reason,
    Unexplained,
    differences_section,
    explained,
    read_differences,
    write_differences,
)

LATE = Reason(key="late answers", text="Some answered late.", where=("table_02",), columns=("n",))
MISPRINT = Reason(key="misprints", text="A slip.", where=("text",), rows=("mean age",))
COMPARED = [
    Compared("table_02", "Vik", "n", "9", "8"),
    Compared("table_02", "Vik", "pain", "3", "3"),
    Compared("text", "mean age", "", "48", None),
]
LATER = [Compared("table_02", "Vik", "n", "9", "9"), COMPARED[2]]
DIFFERENCES = [
    Difference("table_02", "Vik", "n", "9", "8", "9", "late answers"),
    Difference("text", "mean age", "", "48", "–", "–", "misprints"),
]


def test_each_difference_is_told_with_its_reason_and_the_other_cohorts_number() -> None:
    assert explained(COMPARED, LATER, [LATE, MISPRINT]) == DIFFERENCES


def test_a_difference_without_a_reason_is_refused() -> None:
    with pytest.raises(Unexplained, match="text, mean age, : printed '48', ours None"):
        explained(COMPARED, LATER, [LATE])


def test_a_reason_without_a_difference_is_refused() -> None:
    with pytest.raises(Unexplained, match="nothing differs for the reason 'misprints'"):
        explained(COMPARED[:2], LATER, [LATE, MISPRINT])


def test_stored_differences_come_back(tmp_path: Path) -> None:
    write_differences(DIFFERENCES, tmp_path / "differences.csv")

    assert read_differences(tmp_path / "differences.csv") == DIFFERENCES


def test_the_page_counts_what_was_compared_and_lists_what_differs() -> None:
    page = differences_section(DIFFERENCES, [LATE, MISPRINT], Counter(table_02=2, text=1))

    assert "| table_02 | 2 | 1 |\n| text | 1 | 1 |\n| together | 3 | 2 |" in page
    assert "## Late answers\n\nSome answered late.\n" in page
    assert "| text | mean age |  | 48 | – | – |" in page
