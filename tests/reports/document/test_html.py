"""The document as pages: everything is there, and every link leads somewhere."""

import re
from itertools import pairwise

import pytest

from kvalreg.reports.document.chapter_tree import Document
from kvalreg.reports.document.html.site import single_page, site
from tests.reports.document.hand_made import (
    FIGURE,
    NOTICE,
    ODD,
    TABLE,
    content_of,
    document_of,
    pictures,
    whole,
)
from tests.reports.parsed import Element, parsed

PROGRAM_TEXT = "// draws charts"


@pytest.fixture(scope="module")
def document() -> Document:
    return whole()


@pytest.fixture(scope="module")
def page(document: Document) -> Element:
    return parsed(single_page(document, pictures(document), notice=NOTICE))


def find(page: Element, tag: str) -> list[Element]:
    return [one for one in page.everything() if one.tag == tag]


def test_headings_follow_each_other_without_a_gap(page: Element) -> None:
    levels = [int(one.tag[1]) for one in page.everything() if re.fullmatch("h[1-6]", one.tag)]

    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert "1.1 Smerte" in [one.words for one in find(page, "h3")]


def test_a_page_shows_each_table_with_caption_heads_and_notes(page: Element) -> None:
    table = next(one for one in find(page, "table") if find(one, "caption"))

    assert find(table, "caption")[0].words == f"Tabell 2. {TABLE.title}"
    assert [one.words for one in find(table, "th") if one["scope"] == "col"] == [
        column.head for column in TABLE.columns
    ]
    assert [one.words for one in find(table, "th") if one["scope"] == "row"] == [
        "Dal",
        ODD,
        "Totalt",
    ]
    assert "Flere svar er mulig." in page.words


def test_a_picture_has_its_meaning_in_words_and_its_numbers_beside_it(page: Element) -> None:
    (picture,) = find(page, "img")

    assert picture["alt"] == FIGURE.alternative
    assert picture["src"].startswith("data:image/svg+xml;base64,")
    assert FIGURE.alternative in find(page, "details")[0].words


def test_every_link_within_the_page_leads_somewhere(page: Element) -> None:
    anchors = {one["id"] for one in page.everything() if one.has("id")}
    links = [one["href"] for one in find(page, "a")]

    inside = [link for link in links if link.startswith("#")]
    assert len(inside) > 10
    assert {link[1:] for link in inside} - anchors == set()


def test_a_page_needs_no_other_file(page: Element) -> None:
    addresses = [one["href"] for one in find(page, "a") + find(page, "link") if one.has("href")]
    addresses += [one["src"] for one in page.everything() if one.has("src")]

    other = [one for one in addresses if not one.startswith(("#", "data:"))]
    assert other == ["https://example.no/a_b"]


def test_every_link_of_the_site_leads_to_a_page_or_file_of_it(document: Document) -> None:
    files = site(document, pictures(document), program=PROGRAM_TEXT, notice=NOTICE)
    pages = {name: parsed(text) for name, text in files.items() if name.endswith(".html")}
    anchors = {
        f"{name}#{one['id']}"
        for name, page in pages.items()
        for one in page.everything()
        if one.has("id")
    }
    links = [
        (link if link.partition("#")[0] else f"{name}{link}")
        for name, page in pages.items()
        for one in page.everything()
        for link in [one.attributes.get("href") or one.attributes.get("src") or "#"]
        if link != "#" and not link.startswith(("https:", "data:"))
    ]

    assert len(links) > 20
    assert [one for one in links if "#" in one and one not in anchors] == []
    assert [one for one in links if "#" not in one and one not in files] == []


def test_the_site_holds_the_numbers_of_each_table_and_figure(document: Document) -> None:
    files = site(document, pictures(document), program=PROGRAM_TEXT)

    assert files["numbers/table_02.csv"].splitlines()[:2] == [
        "unit,pain_count,pain_percent,score_mean,score_n,n",
        "Dal,1,12.5,3.25,7,8",
    ]
    assert files["numbers/figure_01.csv"] == files["numbers/table_02.csv"]
    assert files["figures/figure_01.svg"].startswith("<svg")
    assert files["figures/figure_01.js"].startswith('kvalregChart("figure_01", {"$schema"')
    assert files["figures/charts.js"] == PROGRAM_TEXT


def test_searching_finds_what_a_section_says(document: Document) -> None:
    page = parsed(site(document, pictures(document), program=PROGRAM_TEXT)["search.html"])

    (found,) = [
        one
        for one in page.everything()
        if one.has("data-words") and "betydning & mer" in one["data-words"]
    ]
    assert find(found, "a")[0]["href"] == "first.html#about"


def test_the_notice_stands_on_every_page(document: Document) -> None:
    files = site(document, pictures(document), program=PROGRAM_TEXT, notice=NOTICE)

    pages = [text for name, text in files.items() if name.endswith(".html")]
    assert len(pages) == 4
    assert all(NOTICE.nb in page for page in pages)


def test_a_table_that_could_not_be_made_says_why_in_its_place() -> None:
    content = content_of(not_made={"table_18": "dataene mangler noe"})
    document = document_of(
        '# A {#a}\n\nSe {{ ref("table_18") }}.\n\n{{ table("table_18") }}', content=content
    )

    assert "Tabell 18 er ikke laget: dataene mangler noe." in single_page(document, {})


def test_a_part_in_another_language_says_so(page: Element) -> None:
    (part,) = [one for one in page.everything() if one.tag == "div" and one.has("lang")]

    assert (part["lang"], part.words) == ("en", "In English.")
