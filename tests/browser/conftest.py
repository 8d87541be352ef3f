"""A page in headless Chromium that may reach nothing but this machine."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
THIS_MACHINE = ("127.0.0.1", "localhost")
FLAGS = [
    "--no-sandbox",  # CI runs as root, where Chromium refuses to start with its sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all browser tests."""
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing. To install it: tools/install-chromium", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def requests_elsewhere() -> list[str]:
    """The addresses on other machines that the page has asked for; none was answered."""
    return []


@pytest.fixture
def open_page(browser: Browser, requests_elsewhere: list[str]) -> Iterator[Page]:
    """A new page of a Norwegian reader; whatever it asks another machine for is refused."""

    def refuse(route: Route) -> None:
        requests_elsewhere.append(route.request.url)
        route.abort()

    context = browser.new_context(locale="nb-NO", timezone_id="Europe/Oslo")
    context.route(_is_elsewhere, refuse)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(open_page: Page, requests_elsewhere: list[str]) -> Iterator[Page]:
    """The same; the test fails if the page asked another machine for anything."""
    yield open_page
    assert requests_elsewhere == []


def _is_elsewhere(url: str) -> bool:
    address = urlsplit(url)
    return address.scheme in ("http", "https") and address.hostname not in THIS_MACHINE
