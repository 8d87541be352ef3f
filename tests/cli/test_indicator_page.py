"""`kvalreg indicators --format html` as it is typed."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kvalreg.cli import app
from tests.dumps import write_dump
from tests.reports.parsed import Element, parsed

ONE_INDICATOR = ("--indicator", "nnrr_bedret_funksjon", "--by", "unit,nation")


def indicators(*words: object) -> Result:
    return CliRunner().invoke(app, ["indicators", "nnrr", *map(str, words)])


@pytest.fixture(scope="module")
def dump(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """40 courses at Haukeland in 2024, of which 10 fell by 10 points; 4 at St. Olavs, all."""
    courses = {f"h{n}": ("102959", 40 if n >= 10 else 30) for n in range(40)}
    courses |= {f"s{n}": ("104293", 20) for n in range(4)}
    visits = [f"{name} | {unit} | 15.01.2024" for name, (unit, _) in courses.items()]
    before = [f"{name} | 40" for name in courses]
    after = [f"{name} | {odi}" for name, (_, odi) in courses.items()]
    return write_dump(
        tmp_path_factory.mktemp("dump"),
        clinician="\n".join(["course | UnitId | S1b_DateOfCompletion", *visits]),
        baseline="\n".join(["course | OdiScore", *before]),
        after_6_months="\n".join(["course | OdiScore", *after]),
    )


def page_of(path: Path) -> Element:
    return parsed(path.read_text(encoding="utf-8"))


def test_the_page_shows_what_was_computed_and_not_the_small_units(
    dump: Path, tmp_path: Path
) -> None:
    out = tmp_path / "page.html"

    result = indicators(
        dump, "--year", "2022-2024", "--format", "html", *ONE_INDICATOR, "--out", out
    )

    assert (result.exit_code, result.stdout) == (0, "")
    told = page_of(out).one(id="KI2-unit").words
    # 10 of 40 and 4 of 4 reached it: 14 of 44 are 32 %.
    assert told.startswith("I 2024 vises bare Haukeland: 25 % (10 av 40;")
    assert "Nasjonalt var andelen 32 % (14 av 44;" in told
    assert "Én enhet har færre enn 30 i nevneren i 2024 og vises ikke." in told
    rows = [row.words for row in page_of(out).one("table", class_="matrix").one("tbody").all("tr")]
    assert rows == ["Haukeland 25 % Moderat", "St. Olavs N < 30", "Nasjonalt 32 % Høy"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Alle årene er regnet etter definisjonen 2024"),
        (("--definition", "2023"), "Alle årene er regnet etter definisjonen 2023"),
    ],
)
def test_the_years_follow_the_last_years_definition_unless_another_is_named(
    dump: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    out = tmp_path / "page.html"

    indicators(
        dump, "--year", "2022-2024", "--format", "html", *ONE_INDICATOR, "--out", out, *words
    )

    assert said in page_of(out).one("header").words


def test_without_a_file_the_page_goes_to_the_screen_in_the_language_asked_for(dump: Path) -> None:
    result = indicators(dump, "--year", 2024, "--format", "html", "--lang", "en", *ONE_INDICATOR)

    page = parsed(result.stdout)
    assert page.one("html")["lang"] == "en"
    assert page.one("h1").words == "Quality indicators 2024"


def test_a_language_without_a_page_is_refused(dump: Path) -> None:
    result = indicators(dump, "--year", 2024, "--format", "html", "--lang", "pl", *ONE_INDICATOR)

    assert result.exit_code == 2
