"""A unit's quarterly report and the page of all units, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Page
from typer.testing import CliRunner

from kvalreg.cli import app
from tests.browser.accessibility import accessibility_faults
from tests.dumps import HAUKELAND, OUS, write_dump

SCREENS = {"desktop": {"width": 1280, "height": 900}, "phone": {"width": 320, "height": 640}}
PAGES = ("index.html", "haukeland/report.html", "kirkenes/report.html")
VISITS = "\n".join(
    [
        "course | UnitId | S1b_DateOfCompletion | PatientGender",
        *(f"{unit}-{n} | {unit} | 01.09.2024 | 1" for unit in (HAUKELAND, OUS) for n in range(20)),
    ]
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All reports of the third quarter of 2024, in English."""
    root = tmp_path_factory.mktemp("quarterly")
    write_dump(root / "dump", clinician=VISITS)
    words = f"report nnrr {root}/dump --report quarterly --year 2024 --quarter 3 --lang en"
    result = CliRunner().invoke(
        app, [*words.split(), "--format", "html", "--no-cache", "--out", f"{root}/out"]
    )
    assert result.exit_code == 0, result.stderr
    return root / "out"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_wrong(page: Page, folder: Path, name: str, screen: str) -> None:
    page.set_viewport_size(SCREENS[screen])
    page.goto((folder / name).as_uri())

    assert accessibility_faults(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_on_a_narrow_screen_nobody_has_to_scroll_the_page_sideways(
    page: Page, folder: Path, name: str
) -> None:
    page.set_viewport_size(SCREENS["phone"])
    page.goto((folder / name).as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") <= SCREENS["phone"]["width"]


def test_from_all_units_to_one_and_back(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())

    page.get_by_role("link", name="HTML Haukeland").click()
    heading = page.get_by_role("heading", level=1).inner_text().replace("\N{NO-BREAK SPACE}", " ")
    page.get_by_role("link", name="To the front page").click()

    assert heading == "Quarterly report for quarter 3 of 2024"
    assert page.get_by_role("row", name="Kirkenes").is_visible()
