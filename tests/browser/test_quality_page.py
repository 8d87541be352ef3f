"""The data-quality page in a real browser: for everyone, on any screen, on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.quality.page import quality_page
from kvalreg.reports.speech import Speech
from tests.browser.accessibility import accessibility_faults
from tests.dumps import CLINICIAN, file_of, write_dump
from tests.faults.commands import append_column, put
from tests.quality.checks import checked
from tests.quality.hand_made import REPORT

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
BOTH_SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
BOTH_LANGUAGES = pytest.mark.parametrize("language", ["nb", "en"])


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a real check and of a result with something of everything."""
    root = tmp_path_factory.mktemp("quality")
    units = ("102959", "104293", "109834", "601032", "4212982", "4711")
    visits = "\n".join(f"c{place} | {unit}" for place, unit in enumerate(units * 2))
    dump = write_dump(root / "dump", clinician=f"course | UnitId\n{visits}")
    for row in range(2, 10):
        put(dump / file_of(CLINICIAN), row, "BackSurgery", str(row))
    append_column(dump / file_of(CLINICIAN), "AColumnWithAVeryLongNameThatNobodyKnowsAnythingAbout")
    for language in ("nb", "en"):
        for name, report in (("real", checked(dump)), ("written", REPORT)):
            page = quality_page(NNRR, report, Speech(language))
            (root / f"{name}.{language}.html").write_text(page, encoding="utf-8")
    return root


def address(folder: Path, name: str, language: str = "nb") -> str:
    return (folder / f"{name}.{language}.html").as_uri()


@pytest.mark.parametrize("name", ["real", "written"])
@BOTH_LANGUAGES
@BOTH_SCREENS
def test_axe_finds_nothing_wrong(
    page: Page, folder: Path, name: str, language: str, screen: dict[str, int]
) -> None:
    page.set_viewport_size(screen)
    page.goto(address(folder, name, language))
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")

    assert accessibility_faults(page) == []


@pytest.mark.parametrize("name", ["real", "written"])
def test_on_a_narrow_screen_nobody_has_to_scroll_the_page_sideways(
    page: Page, folder: Path, name: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address(folder, name))

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_wide_table_is_scrolled_with_the_keyboard(page: Page, folder: Path) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address(folder, "real"))
    table = page.locator(".scrolling").first

    table.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.scrolling').scrollLeft > 0")

    assert table.evaluate("(one) => getComputedStyle(one).outlineStyle") == "solid"


def test_without_scripts_everything_is_there(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(folder, "real"))

    assert page.locator(".map").first.is_visible()
    page.locator("summary").first.click()
    assert page.locator("details[open]").count() == 1
    context.close()


def test_what_is_tapped_is_at_least_24_pixels_high(page: Page, folder: Path) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address(folder, "real"))

    heights = page.locator("nav a, summary, .counts a").evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility())"
        ".map((one) => one.getBoundingClientRect().height)"
    )
    assert len(heights) > 5
    assert min(heights) >= 24


def test_the_pages_colours_are_printed(page: Page, folder: Path) -> None:
    page.goto(address(folder, "real"))
    page.emulate_media(media="print")

    adjust = page.locator(".map td").first.evaluate(
        "(one) => getComputedStyle(one).printColorAdjust"
    )
    assert adjust == "exact"
    assert not page.locator("nav").first.is_visible()
