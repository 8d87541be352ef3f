"""The text of NOKSmerte's annual report: whole, the same in both languages, every number live."""

import re
import tomllib
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kvalreg.cli import app
from kvalreg.model import Language
from kvalreg.registers.noksmerte.annual_report.content import CONTENT_FILES
from kvalreg.registers.noksmerte.annual_report.facts import FACTS
from kvalreg.registers.noksmerte.annual_report.report import ANNUAL_REPORT
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.reports.counting.computation import Wanted
from kvalreg.reports.document.building import build, read_texts
from kvalreg.reports.document.computation import compute, content_of, wanted_for
from kvalreg.reports.document.tree import plain_blocks
from tests.registers.noksmerte.courses import write_courses

LANGUAGES: tuple[Language, ...] = ("nb", "en")
BOTH = pytest.mark.parametrize("language", LANGUAGES)
FOLDER = ANNUAL_REPORT.texts or Path()
EXHIBITS = [part.key for part in (*ANNUAL_REPORT.tables, *ANNUAL_REPORT.figures)]

CONSULTATIONS = """
    course | consultation_date | purpose | personnel_physician | opioid_use | course_completed
    anna   | 11.03.2021        | 1       | True                | 1          | 1
"""
ONE_PATIENT = """
    course | date_referral_received | consent_status | sex | birth_date
    anna   | 01.03.2021             | 2              | 2   | 15.06.1981
"""


def sources(language: Language) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted((FOLDER / language).iterdir())}


def whole(language: Language) -> str:
    return "\n".join(sources(language).values())


@pytest.fixture(scope="module")
def one_patient(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A woman who waited ten days, was assessed by a physician and completed at once."""
    folder = tmp_path_factory.mktemp("one")
    return write_courses(folder, ONE_PATIENT, consultation=CONSULTATIONS)


@cache
def written(dump: Path, year: int) -> dict[Language, str]:
    """The report's words in each language, counted once; it shows every table."""
    wanted = wanted_for(NOKSMERTE, ANNUAL_REPORT, Wanted(year=year))
    computed = compute(NOKSMERTE, ANNUAL_REPORT, dump, wanted)
    said = {}
    for language in LANGUAGES:
        texts = read_texts(ANNUAL_REPORT, language)
        document = build(ANNUAL_REPORT, texts, content_of(computed, language))
        assert sorted(document.shown) == sorted(EXHIBITS)
        words = "\n".join(plain_blocks(chapter.blocks) for chapter in document.chapters)
        said[language] = re.sub(r"\s", " ", words)
    return said


@BOTH
def test_no_number_is_typed_in_and_the_content_files_are_whole(language: Language) -> None:
    texts = read_texts(ANNUAL_REPORT, language)

    assert len(texts.chapters) == 10
    assert [name for name, entries in texts.lists.items() if not entries] == []


@BOTH
def test_every_table_stands_once_in_order_and_is_referred_to(language: Language) -> None:
    shown = re.findall(r'{{ (?:table|figure)\("(\w+)"\) }}', whole(language))

    assert shown == EXHIBITS
    assert set(EXHIBITS) - set(re.findall(r'[rR]ef\("(\w+)"\)', whole(language))) == set()


def test_the_chapters_have_the_same_sections_in_both_languages() -> None:
    heading = re.compile(r"^(#+) .*?(?:{([^}]*)})?$", re.MULTILINE)
    nb, en = (
        {
            name: [(level, re.sub(r" lang=\w+", "", said)) for level, said in heading.findall(text)]
            for name, text in sources(language).items()
        }
        for language in LANGUAGES
    )

    assert nb == en


def test_both_languages_say_the_same_numbers() -> None:
    nb, en = (
        {name: numbers_of(text) for name, text in sources(language).items()}
        for language in LANGUAGES
    )

    assert nb == en
    assert len(set.union(*nb.values())) > 60


def numbers_of(text: str) -> set[str]:
    """What a text computes; of a table's row, whose name is translated, only the column."""
    named = r'(?:fact|indicator|spread|content)\("\w+"(?:, "\w+")?\)'
    by_row = re.findall(r'cell\(("\w+"), [^,]+, ("\w+"|one\.\w+)\)', text)
    columns = {f"{table} {column}".replace("National", "Nasjonalt") for table, column in by_row}
    return set(re.findall(named, text)) | columns


def test_every_fact_is_told_and_every_list_is_shown() -> None:
    text = whole("nb")

    assert {fact.name for fact in FACTS} - set(re.findall(r'fact\("(\w+)"\)', text)) == set()
    lists = {file.name for file in CONTENT_FILES}
    assert lists - set(re.findall(r'content\("(\w+)"\)', text)) == set()


@BOTH
def test_every_event_has_a_topic_that_the_text_tells(language: Language) -> None:
    events = tomllib.loads((FOLDER / "content/events.toml").read_text("utf-8"))["entry"]

    told = re.findall(r'one\.topic == "(\w+)"', whole(language))
    assert {event["topic"] for event in events} == set(told)


def test_no_text_holds_an_address_of_a_person() -> None:
    for path in FOLDER.rglob("*.*"):
        text = path.read_text("utf-8")
        assert "@" not in text, path.name
        assert not re.search(r"(?<![\d./-])\d{8}(?![\d./-])", text), path.name


def test_a_report_of_one_patient_hides_shares_and_tells_counts(one_patient: Path) -> None:
    nb, en = written(one_patient, 2021).values()

    assert "Én smerteklinikk har pasienter i den nasjonale databasen for 2021." in nb
    assert "1 pasient hadde konsultasjon i året." in nb
    assert "Ingen pasienter svarte på oppfølgingen" in nb
    assert "One pain clinic has patients in the national database for 2021." in en
    assert "1 patient had a consultation in the year." in en
    assert "No patients answered the follow-up" in en


def test_a_year_without_patients_says_so(one_patient: Path) -> None:
    nb, en = written(one_patient, 2020).values()

    assert "Ingen eller svært få pasienter hadde konsultasjon i 2020." in nb
    assert "No patients, or very few, had a consultation in 2020." in en


def test_what_changed_names_each_answer_of_an_indicator_once(one_patient: Path) -> None:
    _, _, changed = written(one_patient, 2021)["nb"].rpartition("Siden i fjor")

    for answer in ("Mye bedre", "Litt verre", "Monofaglig", "Flerfaglig", "Tverrfaglig"):
        assert changed.count(f": {answer} ") == 1, answer


@pytest.mark.slow
def test_the_report_of_the_published_cohort_says_what_was_printed(tmp_path: Path) -> None:
    cohort = tmp_path / "cohort"
    words = ["synthesize", "noksmerte", "--published", "2021", "--out", str(cohort)]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == 0, done.output

    text = written(cohort, 2021)

    lacking = [
        said for language in LANGUAGES for said in PRINTED[language] if said not in text[language]
    ]
    assert lacking == []


# Annual report 2021, summary, 3.1.2 and 3.1.5; coverage is pooled: 1403 of 1883.
PRINTED = {
    "nb": (
        "1 266 pasienter hadde konsultasjon i året.",
        "gikk det i gjennomsnitt 97 dager",
        "41 % fikk tilbud om behandling, og 95 % ble utredet.",
        "35 % utredet monofaglig, 26 % flerfaglig og 39 % tverrfaglig",
        "67 % var avsluttet innen tolv måneder, og 30 % var fremdeles",
        "34 % av dem som ble avsluttet, brukte opioider. To av dem var registrert med oppstart.",
        "I 2021 svarte 20 pasienter: fire var bedre, sju uendret og ni verre.",
        "Tre av dem hadde vært til behandling",
        "hadde 93,4 % brukt dem fra før",
        "3 % hadde hatt et forløp på mer enn tolv måneder",
        "nasjonale dekningsgraden 74,5 % (1 403 av 1 883)",
        "moderat ved HUS, STO og UNN; lav ved AHUS og Førde",
    ),
    "en": (
        "1,266 patients had a consultation in the year.",
        "the wait was 97 days on average",
        "41% were offered treatment, and 95% were assessed.",
        "The number registered as starting was two.",
        "20: four better, seven unchanged and nine worse. Three of them had been treated",
        "national coverage was 74.5% (1,403 of 1,883)",
    ),
}
