"""What axe-core finds wrong with a page, in one line per fault."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": RULES},
    "resultTypes": ["violations"],  # a large page passes in so many places that it takes minutes
}


def accessibility_faults(page: Page) -> list[str]:
    """Every place where the page breaks a rule of WCAG 2.2 AA: rule, place, what to do."""
    found = Axe().run(page, options=OPTIONS)
    return [
        f"{fault['id']} at {' '.join(map(str, place['target']))}: {fault['help']}"
        for fault in found.response["violations"]
        for place in fault["nodes"]
    ]
