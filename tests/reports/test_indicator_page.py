"""What is on the indicator page."""

import base64
from dataclasses import replace

import polars as pl
import pytest

from kvalreg.indicators.evaluation import Question
from kvalreg.indicators.levels import Level
from kvalreg.indicators.results import COLUMNS
from kvalreg.model import IndicatorKind, Mean, Targets, Text
from kvalreg.registers.nnrr.register import NNRR
from kvalreg.reports.indicators.findings import Findings
from kvalreg.reports.indicators.page import indicator_page
from kvalreg.reports.speech import Speech
from tests.ankle import ANKLE, MUCH_PAIN
from tests.reports.hand_made import findings_of, results_of, with_indicators
from tests.reports.parsed import Element, parsed

TABLE = """
    unit        | year | n  | N  | missing | lower | upper | achieved
    Dal & Li    | 2022 | 5  | 50 | 1       | 3     | 22    | low
    Dal & Li    | 2024 | 10 | 40 | 2       | 13    | 42    | low
    Fjord       | 2023 | 1  | 4  | 1       | 1     | 81    | low
    Fjord       | 2024 | 36 | 60 | 3       | 46    | 72    | high
    Ås          | 2024 | 3  | 4  | 0       | 19    | 99    | high
    Nasjonalt   | 2022 | 5  | 50 | 1       | 3     | 22    | low
    Nasjonalt   | 2024 | 49 | 98 | 5       | 40    | 60    | high
"""


def page_of(findings: Findings, language: str = "nb", **words: object) -> Element:
    return parsed(indicator_page(findings, Speech(language), **words))


@pytest.fixture(scope="module")
def page() -> Element:
    return page_of(findings_of(TABLE))


def section(page: Element, name: str) -> Element:
    return page.one("section", **{"aria-labelledby": name})


def texts(elements: list[Element]) -> list[str]:
    return [element.words for element in elements]


# Overview


def test_the_page_says_its_year_and_that_one_definition_makes_the_years_comparable(
    page: Element,
) -> None:
    assert page.one("h1").words == "Kvalitetsindikatorer 2024"
    assert (
        "Med 2022 og 2023 til sammenligning. Alle årene er regnet etter definisjonen 2024, så de "
        "kan sammenlignes."
    ) in page.one("header").words


def test_years_by_different_definitions_are_said_not_to_be_comparable() -> None:
    findings = Findings(
        register=NNRR,
        question=Question(years=(2023, 2024), only=frozenset({"nnrr_jobb"})),
        rows=results_of(""),
        stopped={},
    )

    assert (
        "Årene er regnet etter hver sin definisjon og kan ikke uten videre sammenlignes: 2023 "
        "etter definisjonen 2023, 2024 etter definisjonen 2024."
    ) in page_of(findings).one("header").words


def test_a_card_shows_the_nation_against_its_target_and_leads_to_the_indicator(
    page: Element,
) -> None:
    card = page.one("li", class_="card")

    assert card.one("a")["href"] == "#KI1"
    assert card.words == ("KI1 Sterk smerte 50 % Høy 2022–2024 Mål 40 %, min. 30 % 49 av 98")
    assert card.one("img")["alt"].replace("\xa0", " ") == "2022: 10 %, 2024: 50 %"
    assert section(page, "KI1").one("h3").words == "KI1 Sterk smerte"


def test_the_overview_of_units_shows_who_reached_what_and_hides_the_small(page: Element) -> None:
    rows = page.one("table", class_="matrix").one("tbody").all("tr")

    assert texts(rows) == [
        "Dal & Li 25 % Lav",
        "Fjord 60 % Høy",
        "Ås N < 5",
        "Nasjonalt 50 % Høy",
    ]


# An indicator


def test_an_indicator_is_explained_with_its_targets(page: Element) -> None:
    assert "Andel av besøkene med smerte på minst 7." in section(page, "KI1").words
    assert texts(section(page, "KI1").one("dl").all("div")) == [
        "Mål 40 %",
        "Minimum 30 %",
        "Slag resultat",
    ]


def test_the_picture_is_described_by_the_sentences_beside_it(page: Element) -> None:
    image = page.one("img", **{"aria-describedby": "KI1-unit"})

    assert image["alt"] == "Stolpediagram: Sterk smerte per enhet, 2022, 2023, 2024."
    assert page.one(id="KI1-unit").words == (
        "I 2024 gikk andelen fra 25 % (Dal & Li) til 60 % (Fjord) i de 2 enhetene som vises. "
        "Nasjonalt var andelen 50 % (49 av 98; 95 % konfidensintervall 40\u2060–\u206060 %). "
        "Tilsvarende tall var 10 % i 2022. Én av 2 enheter nådde målet på 40 %. Nasjonalt er "
        "målet nådd. Én enhet har færre enn 5 i nevneren i 2024 og vises ikke."
    )


def test_pictures_need_nothing_from_elsewhere_and_have_a_narrow_form(page: Element) -> None:
    for source in (page.one("source")["srcset"], section(page, "KI1").one("img")["src"]):
        kind, content = source.split(",")
        assert kind == "data:image/svg+xml;base64"
        drawn = base64.b64decode(content).decode()
        assert drawn.startswith("<svg")
        assert "<script" not in drawn


def test_the_numbers_stand_in_a_table_latest_year_first_and_small_ones_nowhere(
    page: Element,
) -> None:
    table = section(page, "KI1").one("details").one("table")

    assert table.one("caption").words == "Sterk smerte per enhet"
    assert texts(table.all("th", scope="col")) == [
        "Enhet", "År", "n", "N", "Mangler", "Andel", "95 % KI", "Måloppnåelse"
    ]  # fmt: skip
    assert [row.words.replace("\u2060", "") for row in table.all("tr")][1:] == [
        "Fjord 2024 36 60 3 60 % 46–72 % Høy",
        "2023 N < 5",
        "2022 –",
        "Nasjonalt 2024 49 98 5 50 % 40–60 % Høy",
        "2023 –",
        "2022 5 50 1 10 % 3–22 % Lav",
        "Dal & Li 2024 10 40 2 25 % 13–42 % Lav",
        "2023 –",
        "2022 5 50 1 10 % 3–22 % Lav",
        "Ås 2024 N < 5",
        "2023 –",
        "2022 –",
    ]


def test_the_numbers_can_be_downloaded_without_the_small_ones(page: Element) -> None:
    link = page.one("a", download="ank1.csv")

    content = base64.b64decode(link["href"].removeprefix("data:text/csv;charset=utf-8;base64,"))
    rows = pl.read_csv(content)

    assert link.words == "Last ned tallene (CSV): Sterk smerte"
    assert tuple(rows.columns) == COLUMNS
    hidden = rows.filter(~pl.col("shown"))
    assert hidden["unit"].to_list() == ["Ås", "Fjord"] or hidden["unit"].to_list() == [
        "Fjord",
        "Ås",
    ]
    assert hidden["denominator"].to_list() == [None, None]
    assert (
        rows.filter(pl.col("unit") == "Dal & Li", pl.col("year") == 2024)["numerator"].item() == 10
    )


def test_the_rules_of_the_figures_are_told(page: Element) -> None:
    assert "Der færre enn 5 er i nevneren, vises ingen verdi" in section(page, "how-to-read").words


# Levels


def test_each_level_asked_for_can_be_chosen_without_script() -> None:
    findings = Findings(
        register=ANKLE,
        question=Question(years=(2022, 2024), definition="2024"),
        rows=pl.concat(
            [
                results_of(TABLE),
                results_of(
                    """
            unit     | year | n  | N   | lower | upper | achieved
            Fjord HF | 2024 | 46 | 100 | 36    | 56    | high
        """,
                    Level.HF,
                ),
            ]
        ),
        stopped={},
    )
    page = page_of(findings)

    levels = page.one("fieldset", class_="levels")
    assert [radio["id"] for radio in levels.all("input", type="radio")] == [
        "level-unit", "level-hf", "level-rhf"
    ]  # fmt: skip
    assert [radio.has("checked") for radio in levels.all("input")] == [True, False, False]
    parts = section(page, "KI1").all("div", class_="at-level")
    assert [part["data-level"] for part in parts] == ["unit", "hf", "rhf"]
    assert "I 2024 vises bare Fjord HF: 46 % (46 av 100;" in parts[1].words
    assert page.all("script") == []


def test_a_single_level_is_no_choice(page: Element) -> None:
    assert page.all("fieldset") == []


def test_the_nation_alone_can_be_asked_for() -> None:
    findings = replace(
        findings_of(TABLE),
        question=Question(years=(2022, 2024), definition="2024", levels=frozenset({Level.NATION})),
    )

    said = page_of(findings).one(id="KI1-nation").words

    assert said.startswith("Nasjonalt var andelen 50 % (49 av 98;")


# What is not there


def test_a_register_without_data_says_so_everywhere() -> None:
    page = page_of(findings_of(""))

    assert page.one("li", class_="card").words == "KI1 Sterk smerte Ingen registreringer i 2024."
    assert page.one(id="KI1-unit").words == "Ingen registreringer i 2024."
    assert page.all("img") == []
    assert page.all("table") == []


def test_an_indicator_that_could_not_be_computed_names_what_the_data_lack() -> None:
    findings = replace(findings_of(""), stopped={"ank1": ("Pain", "Afq1")})

    words = "Ikke regnet ut: dataene mangler Pain, Afq1."
    page = page_of(findings)
    assert words in page.one("li", class_="card").words
    assert words in section(page, "KI1").words
    assert page.all("details") == []


def test_only_the_indicators_that_were_asked_for_are_on_the_page() -> None:
    findings = findings_of("")
    asked = replace(findings, question=replace(findings.question, only=frozenset({"ank1"})))
    other = replace(MUCH_PAIN, key="ank2", number="KI2")

    assert (
        len(
            page_of(replace(asked, register=with_indicators([MUCH_PAIN, other]))).all(
                "li", class_="card"
            )
        )
        == 1
    )


def test_indicators_without_a_number_stand_in_a_table_and_by_their_kind() -> None:
    further = replace(
        MUCH_PAIN, key="ank9", number="", kind=IndicatorKind.PROCESS, targets=Targets(),
        title=Text(nb="Røntgen", en="X-ray"),
    )  # fmt: skip
    findings = findings_of(TABLE, register=with_indicators([MUCH_PAIN, further]))
    rows = findings.rows.with_columns(
        pl.lit("ank9").alias("indicator"), pl.lit(None, pl.String).alias("achieved")
    )
    page = page_of(replace(findings, rows=pl.concat([findings.rows, rows])))

    assert page.one(id="process").words == "Flere prosessindikatorer"
    assert section(page, "process").one("h3").words == "Røntgen"
    overview = page.one(role="region", **{"aria-labelledby": "further-table"})
    assert overview.one("tbody").words.replace("\u2060", "") == "Røntgen 50 % 40–60 % 98 –"
    assert overview.one("a")["href"] == "#ank9"


def test_a_mean_says_its_unit_and_has_no_numerator() -> None:
    shared = {
        name: getattr(MUCH_PAIN, name)
        for name in (
            "title", "explanation", "kind", "dated_by", "population", "denominator",
            "smallest_shown", "source",
        )
    }  # fmt: skip
    mean = Mean(
        key="ank1", number="KI1", value=MUCH_PAIN.denominator, unit=Text(nb="dager", en="days"),
        **shared,
    )  # fmt: skip
    findings = findings_of(
        """
        unit      | year | n   | N  | lower | upper
        Fjord     | 2024 | 626 | 10 | 5500  | 6500
        Nasjonalt | 2024 | 626 | 10 | 5500  | 6500
        """,
        register=with_indicators([mean]),
    )
    page = page_of(findings)

    assert page.one("li", class_="card").words == "KI1 Sterk smerte 62,6 dager 2022–2024 N = 10"
    assert "Nasjonalt var gjennomsnittet 62,6 dager (N = 10;" in page.one(id="KI1-unit").words
    heads = texts(section(page, "KI1").one("table").all("th", scope="col"))
    assert heads == ["Enhet", "År", "N", "Mangler", "Gjennomsnitt", "95 % KI"]
    assert page.one("img", **{"aria-describedby": "KI1-unit"})["alt"].startswith("Punktdiagram: ")


# Surroundings


def test_english_is_english_throughout() -> None:
    page = page_of(findings_of(TABLE), "en")

    assert page.one("html")["lang"] == "en"
    assert page.one("h1").words == "Quality indicators 2024"
    assert page.one("li", class_="card").words.startswith("KI1 Strong pain 50% High")
    assert page.all(lang="nb") == []
    assert section(page, "KI1").one("tbody", class_="national").words.startswith("Nation 2024")


def test_a_notice_and_the_way_home_stand_above_everything() -> None:
    header = page_of(
        findings_of(""), home="index.html", notice=Text(nb="Syntetiske pasienter.")
    ).one("header")

    assert header.one("a").words == "Til forsiden"
    assert header.one("p", class_="notice").words == "Syntetiske pasienter."


def test_all_that_is_drawn_passes_by_the_watch() -> None:
    seen: list[str] = []

    indicator_page(
        findings_of(TABLE),
        Speech("nb"),
        watch=lambda subjects: (seen.append(one.key) or one for one in subjects),
    )

    assert seen == ["ank1"]


def test_every_identifier_is_there_once_and_every_link_on_the_page_leads_somewhere(
    page: Element,
) -> None:
    ids = [element["id"] for element in page.everything() if element.has("id")]
    links = [link["href"][1:] for link in page.all("a") if link["href"].startswith("#")]

    assert len(ids) == len(set(ids))
    assert set(links) <= set(ids)
