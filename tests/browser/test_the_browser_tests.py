"""The tools of the browser tests notice what they are there to notice."""

from playwright.sync_api import Page

from tests.browser.accessibility import accessibility_faults

PAGE = """
    <!doctype html><html lang="nb"><head><title>Ankelregisteret</title></head>
    <body><main><h1>Ankelregisteret</h1>{content}</main></body></html>
"""


def test_a_page_that_asks_another_machine_for_something_is_refused_it(
    open_page: Page, requests_elsewhere: list[str]
) -> None:
    picture = "https://elsewhere.example/picture.png"

    open_page.set_content(PAGE.format(content=f'<img alt="" src="{picture}">'))

    assert requests_elsewhere == [picture]


def test_a_field_without_a_label_is_an_accessibility_fault(page: Page) -> None:
    page.set_content(PAGE.format(content="<input id='smerte'>"))

    assert [fault.split(":")[0] for fault in accessibility_faults(page)] == ["label at #smerte"]


def test_a_labelled_field_is_none(page: Page) -> None:
    page.set_content(PAGE.format(content="<label>Smerte <input></label>"))

    assert accessibility_faults(page) == []
