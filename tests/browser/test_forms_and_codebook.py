"""The forms and the code book in a real browser: for everyone, on any screen, on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kvalreg.model import Register
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.registers.noksmerte.register import NOKSMERTE
from kvalreg.reports.codebook.page import codebook_page
from kvalreg.reports.forms.pages import form_pages
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE
from tests.browser.accessibility import accessibility_faults

REGISTERS = {register.key: register for register in (ANKLE, NNRR, NOKSMERTE)}
# The widest and the narrowest screen that WCAG 2.2 (1.4.10) speaks of.
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 320, "height": 640}

PAGES = [
    (register.key, name)
    for register in REGISTERS.values()
    for name in (*(f"{form.key}.html" for form in register.forms), "index.html", "codebook.html")
]
LOOKS_LOOKED_AT = {
    "ankle": [("nb", DESKTOP), ("nb", PHONE), ("en", DESKTOP), ("en", PHONE)],
    "nnrr": [("nb", DESKTOP), ("en", PHONE)],
    "noksmerte": [("nb", PHONE), ("en", DESKTOP)],
}
EVERY_PAGE = pytest.mark.parametrize(("register", "name"), PAGES)
BOTH_LANGUAGES = pytest.mark.parametrize("language", ["nb", "en"])
BOTH_SCREENS = pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pages of every register in both languages."""
    root = tmp_path_factory.mktemp("pages")
    for register in REGISTERS.values():
        for language in ("nb", "en"):
            _write(register, Speech(language), root / register.key / language)
    return root


def _write(register: Register, say: Speech, folder: Path) -> None:
    folder.mkdir(parents=True)
    for name, page in form_pages(register, say).items():
        (folder / name).write_text(page, encoding="utf-8")
    (folder / "codebook.html").write_text(codebook_page(register, say), encoding="utf-8")


@pytest.fixture
def form(page: Page, folder: Path) -> Page:
    """The ankle register's patient form."""
    page.goto((folder / "ankle" / "nb" / "patient.html").as_uri())
    return page


@pytest.fixture
def book(page: Page, folder: Path) -> Page:
    """The ankle register's code book."""
    page.goto((folder / "ankle" / "nb" / "codebook.html").as_uri())
    return page


# Every page


@pytest.mark.parametrize(
    ("register", "name", "language", "screen"),
    [
        pytest.param(*page, language, screen, id=f"{'-'.join(page)}-{language}-{screen['width']}")
        for page in PAGES
        for language, screen in LOOKS_LOOKED_AT[page[0]]
        # Axe needs a minute for a large code book, so that one is looked at once.
        if page[1] != "codebook.html" or page[0] == "ankle" or language == "nb"
    ],
)
def test_axe_finds_nothing_wrong(
    page: Page, folder: Path, register: str, name: str, language: str, screen: dict[str, int]
) -> None:
    page.set_viewport_size(screen)
    page.goto((folder / register / language / name).as_uri())

    assert accessibility_faults(page) == []


@EVERY_PAGE
@BOTH_LANGUAGES
def test_on_a_narrow_screen_nobody_has_to_scroll_sideways(
    page: Page, folder: Path, register: str, name: str, language: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto((folder / register / language / name).as_uri())

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@EVERY_PAGE
@BOTH_SCREENS
def test_what_is_tapped_is_at_least_24_pixels_in_both_directions(
    page: Page, folder: Path, register: str, name: str, screen: dict[str, int]
) -> None:
    page.set_viewport_size(screen)
    page.goto((folder / register / "nb" / name).as_uri())

    small = page.evaluate(
        """() => [...document.querySelectorAll("input, summary, nav a, .forms a")]
            .filter((one) => one.checkVisibility())
            .filter((one) => {
                const at = (one.closest("li") ?? one).getBoundingClientRect();
                return Math.min(at.width, at.height) < 24;
            }).map((one) => one.outerHTML)"""
    )
    assert small == []


# With the keyboard only


def focused(page: Page) -> str:
    return page.evaluate("document.activeElement.id || document.activeElement.className")


def test_the_first_key_leads_past_the_contents(form: Page) -> None:
    form.keyboard.press("Tab")
    assert focused(form) == "skip"

    form.keyboard.press("Enter")
    form.keyboard.press("Tab")

    assert focused(form) == "q-Employed"


def test_every_question_is_reached_in_order_and_answered_with_the_keyboard(form: Page) -> None:
    form.locator("#q-Employed").focus()
    reached = [focused(form)]
    while reached[-1].startswith("q-"):
        form.keyboard.press("Tab")
        reached.append(focused(form))

    assert reached[:-1] == [
        "q-Employed",
        "q-SickLeave",
        "q-SickLeavePercent",
        "q-SickLeaveFrom",
        "q-Trade",
        "q-Pain-0",
        "q-Health",
        "q-PainCause-1",
        "q-Afq1-1",
        "q-Afq2-1",
        "q-Afq3-1",
    ]

    form.locator("#q-SickLeave").focus()
    form.keyboard.press("Space")
    assert form.locator("#q-SickLeave").is_checked()

    form.locator("#q-Afq2-1").focus()
    form.keyboard.press("ArrowRight")
    assert form.locator("#q-Afq2-2").is_checked()
    assert not form.locator("#q-Afq1-2").is_checked()


@pytest.mark.parametrize("control", ["#q-SickLeave", "#q-Trade", "#q-Pain-0", "#q-Afq1-1", "nav a"])
def test_the_focus_can_be_seen(form: Page, control: str) -> None:
    form.keyboard.press("Tab")  # whoever uses the keyboard, not the mouse
    form.locator(control).first.focus()

    outline = form.locator(control).first.evaluate(
        "(one) => [getComputedStyle(one).outlineStyle, getComputedStyle(one).outlineWidth]"
    )
    assert outline == ["solid", "3px"]


def test_enter_in_a_field_sends_nothing_anywhere(form: Page) -> None:
    address = form.url
    form.locator("#q-Trade").fill("snekker")

    form.keyboard.press("Enter")

    assert form.url == address
    assert form.locator("#q-Trade").input_value() == "snekker"


# On paper


def test_on_paper_no_page_is_wider_than_a4_and_the_page_is_numbered(form: Page) -> None:
    pdf = form.pdf(prefer_css_page_size=True)
    boxes = {
        tuple(round(float(side)) for side in box.split())
        for box in re.findall(rb"/MediaBox \[([\d. ]+)\]", pdf)
    }

    # 210 by 297 mm in points.
    assert boxes == {(0, 0, 595, 842)}


def test_on_paper_only_the_form_itself_is_left_in_black(form: Page) -> None:
    form.emulate_media(media="print")

    assert not form.locator("nav").is_visible()
    assert not form.locator(".on-screen").is_visible()
    assert form.locator(".grid thead").is_visible()
    colour = form.locator("legend").first.evaluate("(one) => getComputedStyle(one).color")
    assert colour == "rgb(0, 0, 0)"


def test_on_paper_no_question_is_split_between_pages(form: Page) -> None:
    form.emulate_media(media="print")

    breaks = form.locator(".question, .grid tr").evaluate_all(
        "(all) => [...new Set(all.map((one) => getComputedStyle(one).breakInside))]"
    )
    assert breaks == ["avoid"]


# The code book's search


def test_searching_leaves_the_entries_that_hold_every_word(book: Page) -> None:
    entries = book.locator(".entry:visible")
    everything = entries.count()

    book.locator("#search").fill("hoppe kan ikke")

    # The question, and nothing that holds only some of the words.
    assert entries.evaluate_all("(all) => all.map((one) => one.id)") == ["patient.Afq3"]
    assert book.locator("[role=status]").inner_text() == f"1 av {everything} oppføringer passer"


def test_escape_brings_everything_back(book: Page) -> None:
    everything = book.locator(".entry:visible").count()
    book.locator("#search").fill("smerte")
    assert book.locator(".entry:visible").count() < everything

    book.locator("#search").press("Escape")

    assert book.locator(".entry:visible").count() == everything
    assert book.locator("[role=status]").inner_text() == ""


def test_a_link_to_something_that_the_search_hides_brings_it_back(book: Page) -> None:
    book.locator("#search").fill("hoppe")
    assert not book.locator("[id='patient.Pain']").is_visible()

    book.evaluate("location.hash = '#patient.Pain'")

    book.locator("[id='patient.Pain']").wait_for(state="visible")


def test_without_scripts_the_code_book_is_whole_and_offers_no_search(
    browser: Browser, folder: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((folder / "ankle" / "nb" / "codebook.html").as_uri())

    assert not page.locator("#search").is_visible()
    assert page.locator("[id='patient.Pain']").is_visible()
    context.close()
