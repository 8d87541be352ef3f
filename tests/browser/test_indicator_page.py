"""The indicator page in a real browser: for everyone, on any screen, on paper, without script."""

from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from playwright.sync_api import Browser, Page, expect

from kvalreg.cli.local_server import serving
from kvalreg.indicators.evaluation import Question
from kvalreg.indicators.levels import Level
from kvalreg.model import IndicatorKind, Targets, Text
from kvalreg.reports import words
from kvalreg.reports.codebook.page import codebook_page
from kvalreg.reports.front.page import Exhibit, front_page, registers_page
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.indicators.page import indicator_page
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE, MUCH_PAIN
from tests.browser.accessibility import accessibility_faults
from tests.reports.hand_made import results_of, with_indicators

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
BOTH_SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
BOTH_LANGUAGES = pytest.mark.parametrize("language", ["nb", "en"])
SIZES = """async image => {
    await image.decode();
    return [image.getBoundingClientRect().width, image.naturalWidth];
}"""
NAMES = ("indicators.html", "index.html")

LONG = "Universitetssykehuset i Nordfjord, avdeling for fysikalsk medisin"
UNITS = f"""
    unit        | year | n  | N  | lower | upper | achieved
    Dal         | 2022 | 5  | 50 | 3     | 22    | low
    Dal         | 2023 | 20 | 50 | 26    | 55    | high
    Dal         | 2024 | 10 | 40 | 13    | 42    | low
    Fjord       | 2024 | 36 | 60 | 46    | 72    | high
    {LONG}      | 2024 | 7  | 20 | 15    | 59    | moderate
    Ås          | 2024 | 3  | 4  | 19    | 99    | high
    Nasjonalt   | 2022 | 5  | 50 | 3     | 22    | low
    Nasjonalt   | 2023 | 20 | 50 | 26    | 55    | high
    Nasjonalt   | 2024 | 56 | 124 | 36   | 54    | high
"""
HEALTH_TRUSTS = """
    unit     | year | n  | N   | lower | upper | achieved
    Fjord HF | 2024 | 46 | 100 | 36    | 56    | high
    Dal HF   | 2024 | 10 | 100 | 5     | 18    | low
"""
XRAY = replace(
    MUCH_PAIN, key="ank9", number="", title=Text(nb="Røntgen", en="X-ray"),
    kind=IndicatorKind.PROCESS, targets=Targets(),
)  # fmt: skip


def findings() -> Findings:
    rows = pl.concat([results_of(UNITS), results_of(HEALTH_TRUSTS, Level.HF)])
    without_targets = rows.with_columns(
        pl.lit("ank9").alias("indicator"), pl.lit(None, pl.String).alias("achieved")
    )
    return Findings(
        register=with_indicators([MUCH_PAIN, XRAY]),
        question=Question(years=(2022, 2024), definition="2024"),
        rows=pl.concat([rows, without_targets]),
        stopped={},
    )


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site in each language."""
    root = tmp_path_factory.mktemp("sites")
    for language in ("nb", "en"):
        say = Speech(language)
        exhibits = [Exhibit(name, words.CODEBOOK, words.CODEBOOK_EXPLAINED) for name in NAMES]
        pages = {
            "index.html": front_page(
                ANKLE, say, exhibits=exhibits, commands=["kvalreg demo"], notice=words.SYNTHETIC
            ),
            "indicators.html": indicator_page(
                findings(), say, home="index.html", notice=words.SYNTHETIC
            ),
            "codebook.html": codebook_page(ANKLE, say, home="index.html"),
            "registers.html": registers_page([(ANKLE, 2022, 2024)], say, notice=words.SYNTHETIC),
        }
        (root / language).mkdir()
        for name, page in pages.items():
            (root / language / name).write_text(page, encoding="utf-8")
    return root


@pytest.fixture
def indicators(page: Page, sites: Path) -> Page:
    page.goto((sites / "nb" / "indicators.html").as_uri())
    return page


# Everyone, any screen


@BOTH_SCREENS
@BOTH_LANGUAGES
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing_wrong(
    page: Page, sites: Path, name: str, language: str, screen: dict[str, int]
) -> None:
    page.set_viewport_size(screen)
    page.goto((sites / language / name).as_uri())
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")

    assert accessibility_faults(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_on_a_phone_nothing_has_to_be_pushed_sideways(page: Page, sites: Path, name: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto((sites / "nb" / name).as_uri())
    page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("width", [320, 480, 831, 833, 1215, 1217, 1280])
def test_the_letters_of_the_figures_are_never_shrunk_to_less_than_10_pixels(
    indicators: Page, width: int
) -> None:
    indicators.set_viewport_size({"width": width, "height": 800})
    image = indicators.locator("#KI1-unit + picture img")

    shown, drawn = image.evaluate(SIZES)

    # The smallest letters are 12 pixels high.
    assert 12 * shown / drawn >= 9.9


def test_a_phone_gets_the_narrow_figure_and_a_desk_the_wide_one(indicators: Page) -> None:
    image = indicators.locator("#KI1-unit + picture img")
    widths = []
    for screen in (PHONE, DESKTOP):
        indicators.set_viewport_size(screen)
        widths.append(image.evaluate(SIZES)[1])

    assert widths[0] < 320 < 700 < widths[1]


# Choosing the level


def visible_levels(page: Page) -> set[str]:
    return {
        part.get_attribute("data-level") or ""
        for part in page.locator(".at-level").all()
        if part.is_visible()
    }


def test_the_level_is_chosen_with_the_keyboard(indicators: Page) -> None:
    assert visible_levels(indicators) == {"unit"}

    indicators.locator("#level-unit").focus()
    indicators.keyboard.press("ArrowRight")

    assert visible_levels(indicators) == {"hf"}
    expect(indicators.locator("#level-hf")).to_be_focused()


def test_the_level_is_chosen_without_script(browser: Browser, sites: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((sites / "nb" / "indicators.html").as_uri())

    page.get_by_label("Helseforetak", exact=True).check()

    assert visible_levels(page) == {"hf"}
    context.close()


def test_the_numbers_are_opened_and_reached_with_the_keyboard(indicators: Page) -> None:
    indicators.locator("#KI1-unit ~ details summary").focus()
    indicators.keyboard.press("Enter")
    indicators.keyboard.press("Tab")

    region = indicators.get_by_role("region", name="Sterk smerte per enhet", exact=True)
    expect(region).to_be_focused()
    expect(region.get_by_role("table")).to_be_visible()


def test_the_numbers_are_downloaded_as_a_file(indicators: Page) -> None:
    with indicators.expect_download() as download:
        indicators.locator("a[download='ank1.csv']").click()

    assert download.value.suggested_filename == "ank1.csv"
    assert download.value.path().read_text().startswith("indicator,definition,year")


# On paper


def test_paper_shows_the_chosen_level_alone_and_no_controls(indicators: Page) -> None:
    indicators.locator("#level-hf").check()
    indicators.emulate_media(media="print")

    assert visible_levels(indicators) == {"hf"}
    expect(indicators.locator(".levels")).to_be_hidden()
    expect(indicators.locator("nav")).to_be_hidden()
    expect(indicators.locator("header .notice")).to_be_visible()


# Behind the server


def test_the_strict_headers_break_nothing_that_the_pages_need(page: Page, sites: Path) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    with serving(sites / "nb", 0) as address:
        page.goto(address)
        page.get_by_role("link").filter(has_text="Kodebok").first.click()
        page.get_by_role("link", name="Til forsiden").click()
        page.goto(f"{address}indicators.html")
        drawn = page.locator("#KI1-unit + picture img").evaluate("image => image.naturalWidth")
        page.goto(f"{address}codebook.html")
        page.get_by_role("searchbox").fill("Pain")
        found = page.get_by_role("status").text_content()

    assert drawn > 0
    assert found
    assert complaints == []
