"""The text of NNRR's annual report: whole, the same in both languages, with every number live."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from kvalreg.model import ContentFile, FieldKind, Language
from kvalreg.registers.nnrr.annual_report.content import CONTENT_FILES
from kvalreg.registers.nnrr.annual_report.facts import FACTS
from kvalreg.registers.nnrr.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.counting.computation import Wanted
from kvalreg.reports.document.building import build, read_texts
from kvalreg.reports.document.chapter_tree import Document
from kvalreg.reports.document.computation import compute, content_of, wanted_for
from kvalreg.reports.document.tree import plain_blocks
from tests.dumps import HAUKELAND, OUS, write_dump

pytestmark = pytest.mark.slow

LANGUAGES: tuple[Language, ...] = ("nb", "en")
BOTH = pytest.mark.parametrize("language", LANGUAGES)
FOLDER = ANNUAL_REPORT.texts or Path()
EXHIBITS = [part.key for part in (*ANNUAL_REPORT.tables, *ANNUAL_REPORT.figures)]

# Two visits in the year, and one the year before.
SMALL = f"""
    course | UnitId      | S1b_DateOfCompletion | Treatment_TreatmentInSpecialistServices
    anna   | {HAUKELAND} | 15.01.2024           | 1
    bjørn  | {OUS}       | 15.02.2024           | 2
    cato   | {OUS}       | 15.02.2023           | 2
"""


def sources(language: Language) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted((FOLDER / language).iterdir())}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_dump(tmp_path_factory.mktemp("small"), clinician=SMALL)


def documents(dump: Path, year: int) -> dict[Language, Document]:
    """The report in each language, counted once."""
    computed = compute(
        NNRR, ANNUAL_REPORT, dump, wanted_for(NNRR, ANNUAL_REPORT, Wanted(year=year))
    )
    return {
        language: build(
            ANNUAL_REPORT, read_texts(ANNUAL_REPORT, language), content_of(computed, language)
        )
        for language in LANGUAGES
    }


def written(report: Document) -> str:
    return "\n".join(plain_blocks(chapter.blocks) for chapter in report.chapters)


@BOTH
def test_no_number_is_typed_in_and_the_content_files_are_whole(language: Language) -> None:
    texts = read_texts(ANNUAL_REPORT, language)

    assert len(texts.chapters) == 13
    assert [name for name, entries in texts.lists.items() if not entries] == []


@BOTH
def test_every_table_and_figure_stands_once(language: Language) -> None:
    shown = re.findall(r'{{ (?:table|figure)\("(\w+)"\) }}', "\n".join(sources(language).values()))

    assert len(EXHIBITS) == 20 + 36
    assert sorted(shown) == sorted(EXHIBITS)


@BOTH
@pytest.mark.parametrize("kind", ["table", "figure"])
def test_tables_and_figures_come_in_the_order_of_their_numbers(
    language: Language, kind: str
) -> None:
    shown = re.findall(rf'{{{{ {kind}\("(\w+)"\) }}}}', "\n".join(sources(language).values()))

    assert shown == sorted(shown)


@BOTH
def test_the_text_refers_to_every_table_and_figure(language: Language) -> None:
    referred = re.findall(r'[rR]ef\("(\w+)"\)', "\n".join(sources(language).values()))

    assert set(EXHIBITS) - set(referred) == set()


def test_the_chapters_have_the_same_sections_in_both_languages() -> None:
    heading = re.compile(r"^(#+) .*?(?:{([^}]*)})?$", re.MULTILINE)
    of_another_language = re.compile(r" lang=\w+")

    nb, en = (
        {
            name: [(level, of_another_language.sub("", said)) for level, said in heading.findall(s)]
            for name, s in sources(language).items()
        }
        for language in LANGUAGES
    )
    assert nb == en
    assert sum(map(len, nb.values())) > 50


def test_both_languages_say_the_same_numbers() -> None:
    # Rows of tables are named in the language, so only the table and the column are compared.
    number = re.compile(
        r'(?:fact|indicator|nation|spread|achievement|content)\("\w+"\)|cell\("\w+"|"\w+"\) \| \w+'
    )

    nb, en = (
        {name: set(number.findall(s)) for name, s in sources(language).items()}
        for language in LANGUAGES
    )
    assert nb == en
    assert len(set.union(*nb.values())) > 100


def test_every_fact_is_told_and_every_list_is_shown() -> None:
    text = "\n".join(sources("nb").values())

    assert {fact.name for fact in FACTS} - set(re.findall(r'fact\("(\w+)"\)', text)) == set()
    lists = {file.name for file in CONTENT_FILES}
    assert lists - set(re.findall(r'content\("(\w+)"\)', text)) == set()


@pytest.mark.parametrize("file", CONTENT_FILES, ids=lambda file: file.name)
def test_a_list_says_the_same_numbers_in_both_languages(file: ContentFile) -> None:
    entries = tomllib.loads((FOLDER / f"content/{file.name}.toml").read_text("utf-8"))["entry"]
    translated = [field.name for field in file.fields if field.kind is FieldKind.TRANSLATED]

    assert entries
    for entry in entries:
        for name in translated:
            nb, en = (digits(entry[name][language], language) for language in LANGUAGES)
            assert nb == en, entry[name]["nb"]


def digits(text: str, language: Language) -> list[str]:
    """The numbers of a text, however the language writes them: 1,5 is 1.5, and 6 862 is 6,862."""
    thousands, decimals = (r"[ \u00a0]", ",") if language == "nb" else (",", r"\.")
    whole = re.sub(rf"(?<=\d){thousands}(?=\d{{3}}\b)", "", text)
    return sorted(re.findall(r"\d+(?:\.\d+)?", re.sub(rf"(?<=\d){decimals}(?=\d)", ".", whole)))


@BOTH
def test_every_event_has_a_topic_that_the_text_tells(language: Language) -> None:
    told = re.findall(r'one\.topic == "(\w+)"', "\n".join(sources(language).values()))
    events = tomllib.loads((FOLDER / "content/events.toml").read_text("utf-8"))["entry"]

    assert {event["topic"] for event in events} == set(told)


def test_every_project_has_a_result_or_is_under_way() -> None:
    path = FOLDER / "content/improvement_projects.toml"
    projects = tomllib.loads(path.read_text("utf-8"))["entry"]

    # The word decides level A of the stage assessment.
    assert {project["state"] for project in projects} == {"result", "under way"}


def test_no_text_holds_an_address_of_a_person() -> None:
    for path in FOLDER.rglob("*.*"):
        text = path.read_text("utf-8")
        assert "@" not in text, path.name
        assert not re.search(r"(?<![\d./-])\d{8}(?![\d./-])", text), path.name


def test_a_report_of_two_visits_is_written_whole(small: Path) -> None:
    reports = documents(small, 2024)

    assert [sorted(report.shown) for report in reports.values()] == [sorted(EXHIBITS)] * 2
    nb, en = map(written, reports.values())
    assert "To av registerets 16 enheter har data for 2024; i 2023 var det én." in nb
    assert "Det ble registrert 2 forløp, mot 1 året før." in nb
    assert "16 units have data for 2024; in 2023 the number was one." in en
    assert "The number of registered courses was 2, against 1 the year before." in en
    # Without counts of eligible patients no stage can be told, and none is guessed.
    assert "Stadiet kan ikke fastsettes" in nb
    assert "er registeret på stadium" not in nb


def test_a_year_without_data_says_so(small: Path) -> None:
    nb, en = map(written, documents(small, 2020).values())

    assert "Ingen enheter leverte data." in nb
    assert "No units delivered data." in en


def test_the_report_has_a_text_in_each_of_its_languages() -> None:
    folders = {path.name for path in FOLDER.iterdir() if path.is_dir()} - {"content"}

    assert folders == set(LANGUAGES) <= set(get_args(Language))
