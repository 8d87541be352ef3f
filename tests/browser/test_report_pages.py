"""The report's pages in a real browser: for everyone, on any screen, with and without script."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from kvalreg.reports.document.cache import Cache
from kvalreg.reports.document.html.live import chart_program
from kvalreg.reports.document.html.site import single_page, site
from tests.browser.accessibility import accessibility_faults
from tests.reports.document.hand_made import NOTICE, content_of, pictures, whole

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}
BOTH_SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
PAGES = ("report.html", "site/index.html", "site/second.html", "site/search.html")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("report")
    program = chart_program(Cache(None))
    for language in ("nb", "en"):
        document = whole(content_of(language=language))
        drawn = pictures(document)
        files = {"report.html": single_page(document, drawn, notice=NOTICE)}
        others = [("PDF", "../report.pdf")]
        pages = site(
            document,
            drawn,
            program=program,
            others=others,
            notice=NOTICE,
            home="../../index.html",
        )
        files |= {f"site/{name}": text for name, text in pages.items()}
        for name, text in files.items():
            path = root / language / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return root


def address(folder: Path, name: str, language: str = "nb") -> str:
    return (folder / language / name).as_uri()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("language", "screen"), [("nb", DESKTOP), ("nb", PHONE), ("en", DESKTOP)])
def test_axe_finds_nothing_wrong(
    page: Page, folder: Path, name: str, language: str, screen: dict[str, int]
) -> None:
    page.set_viewport_size(screen)
    page.goto(address(folder, name, language))
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")

    assert accessibility_faults(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_on_a_narrow_screen_nobody_has_to_scroll_the_page_sideways(
    page: Page, folder: Path, name: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(address(folder, name))

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("name", ["report.html", "site/search.html"])
def test_searching_leads_to_the_section_that_says_it(page: Page, folder: Path, name: str) -> None:
    page.goto(address(folder, name))

    page.get_by_role("searchbox").fill("BETYDNING")

    expect(page.get_by_role("status")).to_have_text("1 av 3 avsnitt passer")
    page.locator(".results").get_by_role("link", name="Om").click()
    expect(page.get_by_role("heading", name="Om", exact=True)).to_be_in_viewport()


@BOTH_SCREENS
def test_a_figure_can_be_enlarged_and_closed_without_script(
    browser: Browser, folder: Path, screen: dict[str, int]
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=screen)
    page = context.new_page()
    page.goto(address(folder, "site/second.html"))
    picture = page.get_by_role("img")
    before = picture.bounding_box()

    page.get_by_role("link", name="Forstørr").click()
    larger = picture.bounding_box()
    page.get_by_role("link", name="Lukk").click()
    after = picture.bounding_box()

    assert before is not None
    assert larger is not None
    assert after is not None
    assert larger["width"] > before["width"]
    assert after["width"] == before["width"]
    context.close()


def test_a_figure_answers_when_pointed_at_and_becomes_a_picture_again(
    page: Page, folder: Path
) -> None:
    page.goto(address(folder, "site/second.html"))
    button = page.get_by_role("button", name="Vis tallene når jeg peker Figur 1")
    picture, chart = page.locator(".picture img"), page.locator(".picture .chart")

    button.press("Enter")
    expect(chart).to_be_visible()
    expect(picture).to_be_hidden()
    expect(chart).to_have_attribute("aria-label", "Stolpediagram: Dal 13 %, Fjord 45 %.")
    assert accessibility_faults(page) == []
    button.press("Enter")
    expect(chart).to_be_hidden()
    expect(picture).to_be_visible()


def test_a_figure_stays_a_picture_where_it_cannot_be_drawn(page: Page, folder: Path) -> None:
    page.route("**/charts.js", lambda route: route.abort())
    page.goto(address(folder, "site/second.html"))
    button = page.get_by_role("button", name="Vis tallene når jeg peker Figur 1")

    button.click()

    expect(button).to_be_disabled()
    expect(page.locator(".picture img")).to_be_visible()


def test_without_script_the_search_page_lists_every_section(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address(folder, "site/search.html"))

    expect(page.get_by_role("searchbox")).to_have_count(0)
    expect(page.locator(".results li")).to_have_count(3)
    context.close()


def test_one_gets_from_chapter_to_chapter_and_to_the_front(page: Page, folder: Path) -> None:
    page.goto(address(folder, "site/index.html"))

    page.get_by_role("navigation", name="Innhold").get_by_role("link", name="Om").click()
    page.get_by_role("link", name="1 Resultater →").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("1 Resultater")
    page.get_by_role("link", name="Årsrapport 2024").click()
    expect(page.get_by_role("heading", name="Tabelliste")).to_be_visible()


def test_the_numbers_of_a_table_can_be_fetched(page: Page, folder: Path) -> None:
    for name in ("report.html", "site/second.html"):
        page.goto(address(folder, name))
        with page.expect_download() as download:
            page.get_by_role("link", name="Last ned tallene i Tabell 2 (CSV)").click()
        assert download.value.suggested_filename == "table_02.csv"
        assert Path(download.value.path()).read_text().splitlines()[1] == "Dal,1,12.5,3.25,7,8"
