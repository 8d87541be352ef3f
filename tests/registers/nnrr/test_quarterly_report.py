"""NNRR's quarterly report of one unit: what it tells, and what it keeps to itself."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from kvalreg.model import Language
from kvalreg.registers.nnrr.quarterly_report.report import (
    QUARTERLY_REPORT,
    UNITS_WITH_INTERPRETER_PROJECT,
)
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Counted, Wanted, count
from kvalreg.reports.document.building import build, read_texts
from kvalreg.reports.document.chapter_tree import Document
from kvalreg.reports.document.vocabulary import not_made_sentence
from kvalreg.reports.quarterly.content import UnitReport, content_of_unit, wanted_of_all
from tests.dumps import HAUKELAND, OUS, ST_OLAVS, write_dump

KIRKENES = "101831"
MADE_ON = date(2024, 11, 5)
NOTHING_CAN_BE_SAID = {
    "nb": "for få pasienter til å si noe om noen av målene",
    "en": "too few patients to say anything of any measure",
}

# Own: four women and a man, 30 to 70 years old. The rest: ten women and one in St. Olavs.
COURSES = "\n".join(
    [
        "course | UnitId | S1b_DateOfCompletion | PatientAge | PatientGender",
        *(f"own{age} | {HAUKELAND} | 01.09.2024 | {age} | 2" for age in (30, 40, 50, 60)),
        f"man | {HAUKELAND} | 01.09.2024 | 70 | 1",
        f"earlier | {HAUKELAND} | 30.06.2024 | 90 | 1",
        *(f"other{age} | {OUS} | 01.09.2024 | {age} | 2" for age in range(20, 70, 5)),
        *(f"before{age} | {HAUKELAND} | 01.05.2024 | {age} | 2" for age in (30, 40, 50, 60)),
        f"only | {ST_OLAVS} | 01.09.2024 | 50 | 2",
    ]
)


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dump(tmp_path_factory.mktemp("quarterly") / "dump", clinician=COURSES)


@cache
def counted(dump: Path, year: int, quarter: int) -> tuple[Wanted, Counted]:
    wanted = Wanted(year=year, quarter=quarter)
    return wanted, count(NNRR, dump, wanted_of_all(QUARTERLY_REPORT, wanted))


def report_of(dump: Path, unit: str, *, year: int = 2024, quarter: int = 3) -> UnitReport:
    found = next(one for one in NNRR.units if str(one.resh) == unit)
    return UnitReport(NNRR, QUARTERLY_REPORT, found, *counted(dump, year, quarter), MADE_ON)


def document_of(one: UnitReport, language: Language) -> Document:
    texts = read_texts(QUARTERLY_REPORT, language)
    return build(QUARTERLY_REPORT, texts, content_of_unit(one, language))


def letters_of(document: Document, chapter: int) -> str:
    return " ".join(letters for _, _, letters in document.chapters[chapter].sections)


@pytest.mark.parametrize(
    ("language", "women", "age"),
    [
        ("nb", ["Kvinner", "80,0 % (4)", "100,0 % (11)"], "50,0 (15,8)"),
        ("en", ["Women", "80.0% (4)", "100.0% (11)"], "50.0 (15.8)"),
    ],
)
def test_the_table_of_the_last_quarter_has_own_patients_beside_the_rest(
    dump: Path, language: Language, women: list[str], age: str
) -> None:
    table = content_of_unit(report_of(dump, HAUKELAND), language).tables["table_02"]

    people, first, _, ages, *_ = ([cell.printed for cell in row] for row in table.rows)
    assert people[1:] == ["5", "11"]  # who came in June is not there
    assert first == women
    assert ages[1] == age  # mean 50, SD √(1 000 / 4)


def test_with_fewer_than_five_on_a_side_the_table_tells_no_more(dump: Path) -> None:
    table = content_of_unit(report_of(dump, ST_OLAVS), "nb").tables["table_02"]

    assert [cell.printed for cell in table.rows[0]] == ["Antall (N)", "færre enn 5", "15"]
    assert {cell.printed for row in table.rows[1:] for cell in row[1:]} == {"–"}
    assert {raw for row in table.rows[1:] for cell in row[1:] for raw in cell.raw} == {None}


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_figure_stands_in_the_text_and_two_only_where_the_interpreter_project_is(
    dump: Path, language: Language
) -> None:
    everything = {part.key for part in (*QUARTERLY_REPORT.tables, *QUARTERLY_REPORT.figures)}

    project = document_of(report_of(dump, OUS), language)
    other = document_of(report_of(dump, HAUKELAND), language)

    assert int(OUS) in UNITS_WITH_INTERPRETER_PROJECT
    assert set(project.shown) == everything
    assert set(other.shown) == everything - {"figure_05", "figure_06"}
    numbers = [number for key, number in other.content.numbers.items() if "figure" in key]
    assert numbers == list(range(1, len(QUARTERLY_REPORT.figures) - 1))


@pytest.mark.parametrize("language", ["nb", "en"])
@pytest.mark.parametrize(
    ("year", "quarter", "unit"),
    [
        (2024, 3, KIRKENES),  # no visits
        (2024, 3, ST_OLAVS),  # one patient
        (2015, 1, HAUKELAND),  # the first quarter of the register's life
    ],
)
def test_few_patients_or_none_make_a_short_report_that_says_so(
    dump: Path, language: Language, year: int, quarter: int, unit: str
) -> None:
    document = document_of(report_of(dump, unit, year=year, quarter=quarter), language)

    assert NOTHING_CAN_BE_SAID[language] in letters_of(document, 0)
    assert "%" not in letters_of(document, 0)
    assert list(document.shown) == ["table_01"]


def test_a_figure_of_few_patients_is_a_sentence_under_its_own_number(dump: Path) -> None:
    document = document_of(report_of(dump, HAUKELAND), "nb")

    # The first two of the 26 figures that this unit does not have are 5 and 6, so 13 is its 11th.
    assert "figure_13" in document.shown
    assert not_made_sentence(document.content, document.say, "figure_13") == (
        "Figur 11 er ikke laget: for få pasienter."
    )
    assert [one.key for one in document.figures][:2] == ["figure_01", "figure_02"]


def test_the_first_page_names_unit_quarter_and_window(dump: Path) -> None:
    document = document_of(report_of(dump, HAUKELAND), "nb")

    said = letters_of(document, 0).replace("\N{NO-BREAK SPACE}", " ")
    assert document.title.replace("\N{NO-BREAK SPACE}", " ") == "Kvartalsrapport 3. kvartal 2024"
    assert document.subtitle == "Norsk nakke- og ryggregister – Haukeland"
    assert "Enheten hadde 5 registrerte konsultasjoner" in said
    assert "Rapporten er laget 5. november 2024;" in said
    assert "4. kvartal 2023 til 3. kvartal 2024 (1. oktober 2023 til 30. september 2024)" in said


def test_the_only_patient_of_a_unit_is_not_told_of(dump: Path) -> None:
    one = report_of(dump, ST_OLAVS)

    document = document_of(one, "nb")

    assert "færre enn 5 registrerte" in letters_of(document, 0)
    overview = document.content.tables["table_01"]
    assert {raw for row in overview.rows for cell in row[1:] for raw in cell.raw} == {None}


def test_without_a_variable_the_rest_of_the_report_is_written(tmp_path: Path) -> None:
    lacking = write_dump(
        tmp_path / "dump", clinician=COURSES, without=["VentetidFraHenvisningTilBesok"]
    )

    document = document_of(report_of(lacking, HAUKELAND), "nb")

    assert document.content.not_made["table_01"] == (
        "dataene mangler VentetidFraHenvisningTilBesok"
    )
    assert not_made_sentence(document.content, document.say, "figure_03") == (
        "Figur 3 er ikke laget: dataene mangler VentetidFraHenvisningTilBesok."
    )
    assert "table_02" in document.content.tables
