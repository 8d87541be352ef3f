"""The data-quality page says what the check found, in words and in pictures made of tables."""

import re
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest

from kvalreg.model import Text
from kvalreg.quality.findings import Finding
from kvalreg.quality.report import Completeness, QualityReport, YearOfForms
from kvalreg.quality.summary import Answered
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.quality.completeness import Cell, form_maps
from kvalreg.reports.quality.faults import fault_bars
from kvalreg.reports.quality.page import quality_page
from kvalreg.reports.speech import Speech
from tests.quality.hand_made import COLUMNS, REPORT, VALUES
from tests.reports.parsed import Element, parsed
from tests.reports.test_theme import contrast, luminance


def page_of(report: QualityReport, language: str = "nb") -> Element:
    return parsed(quality_page(NNRR, report, Speech(language)))


def with_findings(*findings: Finding) -> QualityReport:
    return replace(REPORT, findings=findings)


def test_the_three_counts_stand_first_and_lead_to_their_findings() -> None:
    page = page_of(REPORT)

    counts = page.one("ul", class_="counts").all("li")
    assert [one.one("strong").words for one in counts] == ["1", "1", "0"]
    links = [link for one in counts for link in one.all("a")]
    assert [(link.words, link["href"]) for link in links] == [
        ("Feil", "#error"),
        ("Advarsler", "#warning"),
    ]
    assert page.one(id="error").words == "Feil"


def test_a_finding_says_where_what_how_many_allowed_and_what_to_do() -> None:
    (finding,) = page_of(with_findings(VALUES)).all("article", class_="finding")

    assert finding.one("h3").words == "Verdier som ikke er tillatt"
    assert "Rett dem." in finding.words
    facts = [(fact.one("dt").words, fact.one("dd").words) for fact in finding.one("dl").all("div")]
    assert facts == [
        ("Antall", "7"),
        ("Tillatt", "kodene 1–3 eller tomt"),
        ("Eksempler", "rader 12, 20: 9; rad 15: 11 siffer …"),
    ]


def test_the_same_page_in_english() -> None:
    (finding,) = page_of(with_findings(VALUES), "en").all("article", class_="finding")

    assert finding.one("h3").words == "Values that are not allowed"
    assert "rows 12, 20: 9; row 15: 11 digits …" in finding.words


def test_findings_that_say_the_same_stand_together() -> None:
    other_file = replace(VALUES, file="pasientskjema_foer_behandling_2.csv")

    (finding,) = page_of(with_findings(VALUES, other_file)).all("article", class_="finding")

    assert len(finding.one("ul", class_="places").all("li")) == 2


def test_many_columns_and_many_places_can_be_opened() -> None:
    page = page_of(with_findings(COLUMNS))
    assert page.one("article").one("summary").words == "2 til"
    assert page.one("article").one("details").one("p").words == "Column9, Column10"

    many = [replace(VALUES, variables=(f"V{number}",)) for number in range(25)]
    places = page_of(with_findings(*many)).one("article").all("ul", class_="places")
    assert [len(one.all("li")) for one in places] == [20, 5]


def test_words_of_the_file_reader_are_marked_as_english() -> None:
    unreadable = replace(VALUES, detail="The compression is cut off.", examples=())

    detail = page_of(with_findings(unreadable)).one("p", class_="detail")

    assert (detail.one("span")["lang"], detail.words) == ("en", "The compression is cut off.")


def test_nothing_found_is_said() -> None:
    page = page_of(with_findings())

    assert page.one("p", class_="nothing").words == "Kontrollen fant ingenting galt."
    assert page.all("article") == []


def test_a_text_of_the_data_cannot_become_markup() -> None:
    wicked = replace(VALUES, file="<script>alert(1)</script>.csv", variables=("<b>",))

    assert page_of(with_findings(wicked)).all("script") == []


# The map of completeness


@pytest.mark.parametrize(
    ("answered", "expected", "percent", "step"),
    [
        (1000, 1000, 100, 1),
        (999, 1000, 99, 1),  # only complete is 100
        (990, 1000, 99, 1),
        (989, 1000, 98, 2),
        (950, 1000, 95, 2),
        (949, 1000, 94, 3),
        (900, 1000, 90, 3),
        (899, 1000, 89, 4),
        (799, 1000, 79, 5),
        (599, 1000, 59, 6),
        (0, 1000, 0, 6),
        (0, 0, None, 0),
    ],
)
def test_a_share_is_rounded_down_and_has_its_step_of_the_scale(
    answered: int, expected: int, percent: int | None, step: int
) -> None:
    cell = Cell(Answered(expected, answered))

    assert (cell.percent, cell.step) == (percent, step)


def test_the_map_shows_all_units_together_and_then_each() -> None:
    table = page_of(REPORT).one("table", class_="map")

    heads = [head.words for head in table.one("thead").all("th")]
    assert heads == ["Del av skjemaet", "Alle enheter", "Haukeland", "St. Olavs"]
    (row,) = table.one("tbody").all("tr")
    assert row.one("th").words == "Sykehistorie"
    # 1100 of 1200; 900 of 1000; 200 of 200.
    assert [(cell.words, cell["class"]) for cell in row.all("td")] == [
        ("91", "step-3"),
        ("90", "step-3"),
        ("100", "step-1"),
    ]


def test_units_stand_in_norwegian_order_and_strangers_last() -> None:
    reshs = (4212982, None, 103736, 4711, 105821)  # Ålesund, none, Drammen, unknown, Levanger
    rows = tuple(Completeness("clinician", "history", "BackSurgery", resh, 1, 1) for resh in reshs)

    (found,) = form_maps(NNRR, replace(REPORT, completeness=rows))

    assert found.units == [103736, 105821, 4212982, 4711, None]
    page = page_of(replace(REPORT, completeness=rows))
    heads = [head.words for head in page.one("table", class_="map").one("thead").all("th")]
    assert heads[2:] == ["Drammen", "Levanger", "Ålesund", "RESH 4711", "Uten enhet"]


def test_where_nobody_was_asked_a_screen_reader_hears_it() -> None:
    rows = (
        Completeness("clinician", "history", "BackSurgery", 102959, 10, 9),
        Completeness("clinician", "history", "BackSurgery", 104293, 0, 0),
    )

    table = page_of(replace(REPORT, completeness=rows)).one("table", class_="map")

    assert [cell.words for cell in table.one("tbody").all("td")] == ["90", "90", "ikke spurt"]


def test_every_variable_stands_in_the_list_below_its_map() -> None:
    page = page_of(REPORT)

    variables = page.one("details", class_="every").one("tbody").all("tr")
    assert [[cell.words for cell in row.all("td")] for row in variables] == [
        ["1 100", "1 200", "91 %"],
        ["0", "0", "–"],
    ]


# Bars


def test_a_bar_is_as_long_as_its_share_of_the_longest() -> None:
    years = (YearOfForms(2023, 100, 4), YearOfForms(2024, 200, 16), YearOfForms(None, 5, 0))
    report = replace(REPORT, forms=(replace(REPORT.forms[0], years=years),))

    bars = fault_bars(report)

    assert bars
    assert [
        (year, [bar and (bar.faulty_values, bar.per_1000_forms, bar.length) for bar in row])
        for year, row in bars.years
    ] == [(2023, [(4, 40, 25)]), (2024, [(16, 80, 100)]), (None, [(0, 0, 0)])]


def test_of_a_snapshot_the_page_says_that_years_are_not_known() -> None:
    years = (YearOfForms(2024, 1200, None),)

    page = page_of(replace(REPORT, forms=(replace(REPORT.forms[0], years=years),)))

    assert page.all("table", class_="bars") == []
    assert "snapshot" in page.one("p", class_="nothing").words


def test_a_scores_bar_has_a_part_for_each_kind_that_occurs() -> None:
    row = page_of(REPORT).one("table", class_="scores").all("tr")[-1]

    # 497 agree and 3 differ, 2 stand without answers, 1 is not stored: of 503.
    widths = [(part["class"], part["style"]) for part in row.one("span", class_="stack").all()]
    assert widths == [
        ("equal", "width: 98.81%"),
        ("differing", "width: 0.6%"),
        ("without-answers", "width: 0.4%"),
        ("not-stored", "width: 0.2%"),
    ]
    assert [cell.words for cell in row.all("td")][1:] == ["497", "3", "2", "1", "−0,250", "2,000"]


def test_the_page_leads_home_and_says_what_its_reader_must_know() -> None:
    notice = Text(nb="Oppdiktede pasienter.", en="Invented patients.")

    page = parsed(quality_page(NNRR, REPORT, Speech("nb"), home="index.html", notice=notice))

    assert page.one("p", class_="home").one("a")["href"] == "index.html"
    assert page.one("p", class_="notice").words == "Oppdiktede pasienter."


def test_the_steps_of_the_map_grow_darker_and_their_numbers_can_be_read() -> None:
    css = files("kvalreg.reports").joinpath("quality/page.css").read_text(encoding="utf-8")
    steps = dict(re.findall(r"--step-(\d): (#[0-9a-f]{6});", css))

    colours = [steps[str(step)] for step in range(1, 7)]

    # A neighbour is at least a sixth darker; numbers have the contrast that WCAG 2.2 asks for.
    assert all(
        luminance(darker) < 5 / 6 * luminance(lighter) for lighter, darker in pairwise(colours)
    )
    assert min(contrast(colour, "#14242b") for colour in colours[:4]) >= 4.5
    assert min(contrast(colour, "#ffffff") for colour in colours[4:]) >= 4.5
