"""A number typed into a report's text is refused, with file and line."""

from pathlib import Path

import pytest

from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.document.chapters import Chapter
from kvalreg.reports.document.lint import lint
from tests.reports.document.hand_made import chapters_of


def found_in(text: str) -> list[str]:
    return [fault.found for fault in lint(chapters_of(text))]


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("I alt 28 % ble bedre.", "28"),
        ("I alt 28,5 % ble bedre.", "28,5"),
        ("Det var 6 450 forløp.", "6 450"),
        ("Det var 6\u00a0450 forløp.", "6\u00a0450"),
        ("Loven av 2014 sier det.", "2014"),
        ("- 16 enheter leverer.", "16"),
        ("**77,3** prosent", "77,3"),
        ("| Dal | 12 |", "12"),
        ("{% if year %}I 2024{% endif %}", "2024"),
        ("Stadium 3A.", "3"),
    ],
)
def test_a_typed_number_is_refused(line: str, number: str) -> None:
    assert found_in(f"# Kapittel {{#first}}\n\n{line}\n") == [f"the number {number!r} is typed in"]


@pytest.mark.parametrize(
    "text",
    [
        "EQ-5D-5L, HSCL-10, ICD-10 og NRS.",
        "1. Først dette\n2. Så dette",
        "## 3.1 Smerte {#pain-2}",
        "Se [veilederen](https://example.no/2024/12) eller https://example.no/2024.",
        "Se note.[^1]\n\n[^1]: Her.",
        '{{ fixed("0–100", source="ODI 2.1") }} og {{ indicator("KI2").nation | percent(1) }}',
        '{{ cell("table_02", "Dal", "n") }} i {{ year - 1 }}',
        "<!-- 28 % sto det i fjor -->",
        "::: {.box #a1}\nTekst\n:::",
    ],
)
def test_what_says_no_number_is_allowed(text: str) -> None:
    assert found_in(f"# Kapittel {{#first}}\n\n{text}\n") == []


@pytest.mark.parametrize("text", ["{{ 28 }} %", "{{ 0.28 | percent }}", '{{ "28" }}'])
def test_an_expression_that_computes_nothing_is_refused(text: str) -> None:
    assert found_in(text) == ["an expression computes nothing"]


def test_the_line_is_told() -> None:
    (fault,) = lint(chapters_of("# Kapittel {#first}\n\n{{ year }}\nTekst\nog 12 enheter.\n"))

    assert str(fault).startswith("nb/01_first.md, line 5: the number '12' is typed in.")


def test_a_mark_that_is_not_closed_is_told_with_its_line() -> None:
    (fault,) = lint(chapters_of("# Kapittel {#first}\n\n{{ year\n"))

    assert (fault.file, fault.line) == ("nb/01_first.md", 3)


SHIPPED = [
    path
    for report in NNRR.all_reports
    if report.texts is not None
    for path in sorted(report.texts.glob("*/*.md"))
]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_the_texts_that_we_ship_have_no_typed_number(path: Path) -> None:
    chapter = Chapter(path.stem, path.name, path.read_text(encoding="utf-8"))

    assert [str(fault) for fault in lint([chapter])] == []
