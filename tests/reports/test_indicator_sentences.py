"""What is said of a figure: true, whole, and good Norwegian in every number."""

import pytest

from kvalreg.indicators.levels import Level
from kvalreg.model import Targets
from tests.reports.hand_made import comparison_of, told

HEAD = "unit | year | n | N | lower | upper | achieved | unrounded"
NATION = "Nasjonalt | 2024 | 770 | 2200 | 33 | 37 | moderate |"
NATION_TOLD = (
    "Nasjonalt var andelen 35 % (770 av 2 200; 95 % konfidensintervall 33–37 %).",
    "Nasjonalt er minimumsmålet nådd, men ikke målet.",
)


def table(*rows: str) -> str:
    return "\n".join([HEAD, *rows])


def unit(name: str, percent: int, achieved: str, counted: int = 100) -> str:
    return f"{name} | 2024 | {percent * counted // 100} | {counted} | 1 | 99 | {achieved} |"


def test_spread_nation_series_targets_and_the_hidden_are_told() -> None:
    comparison = comparison_of(
        table(
            unit("Dal", 20, "low"),
            unit("Fjord", 45, "high"),
            unit("Øy", 33, "moderate"),
            unit("Ås", 50, "high", counted=4),
            "Bre | 2023 | 5 | 10 | 1 | 99 | high |",
            "Nasjonalt | 2022 | 30 | 100 | 21 | 40 | moderate |",
            "Nasjonalt | 2023 | 41 | 100 | 31 | 51 | high |",
            NATION,
        )
    )

    assert told(comparison) == [
        "I 2024 gikk andelen fra 20 % (Dal) til 45 % (Fjord) i de 3 enhetene som vises.",
        NATION_TOLD[0],
        "Tilsvarende tall var 30 % i 2022 og 41 % i 2023.",
        "Én av 3 enheter nådde målet på 40 %.",
        "Én til nådde minimumsmålet på 30 %.",
        NATION_TOLD[1],
        "Én enhet har færre enn 5 i nevneren i 2024 og vises ikke.",
        "Én enhet har ingen registreringer i 2024.",
    ]
    assert told(comparison, "en") == [
        "In 2024, the share went from 20% (Dal) to 45% (Fjord) in the 3 units shown.",
        "Nationally, the share was 35% (770 of 2,200; 95% confidence interval 33–37%).",
        "Earlier it was 30% in 2022 and 41% in 2023.",
        "One of 3 units reached the target of 40%.",
        "One more reached the minimum of 30%.",
        "Nationally the minimum is reached, but not the target.",
        "Not shown, with fewer than 5 in the denominator in 2024: one unit.",
        "Without registrations in 2024: one unit.",
    ]


@pytest.mark.parametrize(
    ("achieved", "sentences"),
    [
        (["high"], ["A nådde målet på 40 %."]),
        (["moderate"], ["A nådde ikke målet på 40 %.", "A nådde minimumsmålet på 30 %."]),
        (["low"], ["A nådde ikke målet på 40 %."]),
        (["high", "high"], ["Begge enhetene nådde målet på 40 %."]),
        (["low", "low"], ["Ingen av de 2 enhetene nådde målet på 40 %."]),
        (["high", "low"], ["Én av 2 enheter nådde målet på 40 %."]),
        (["high"] * 3, ["Alle 3 enhetene nådde målet på 40 %."]),
        (
            ["moderate"] * 3,
            [
                "Ingen av de 3 enhetene nådde målet på 40 %.",
                "Alle 3 enhetene nådde minimumsmålet på 30 %.",
            ],
        ),
        (
            ["high", "high", "moderate", "moderate", "low"],
            ["2 av 5 enheter nådde målet på 40 %.", "2 til nådde minimumsmålet på 30 %."],
        ),
        (
            ["moderate", "low"],
            ["Ingen av de 2 enhetene nådde målet på 40 %.", "Én nådde minimumsmålet på 30 %."],
        ),
    ],
)
def test_how_many_reached_the_targets_is_said_as_one_says_it(
    achieved: list[str], sentences: list[str]
) -> None:
    percent = {"high": 50, "moderate": 35, "low": 10}
    rows = [unit(name, percent[how], how) for name, how in zip("ABCDE", achieved, strict=False)]

    assert [one for one in told(comparison_of(table(*rows))) if "mål" in one] == sentences


@pytest.mark.parametrize(
    ("level", "sentence", "english"),
    [
        (Level.UNIT, "Én av 3 enheter", "One of 3 units"),
        (Level.HF, "Ett av 3 helseforetak", "One of 3 health trusts"),
        (Level.RHF, "Én av 3 regioner", "One of 3 regions"),
    ],
)
def test_places_are_called_by_the_name_of_their_level(
    level: Level, sentence: str, english: str
) -> None:
    rows = [unit("A", 50, "high"), unit("B", 10, "low"), unit("C", 20, "low")]
    comparison = comparison_of(table(*rows), level=level)

    assert f"{sentence} nådde målet på 40 %." in told(comparison)
    assert f"{english} reached the target of 40%." in told(comparison, "en")


@pytest.mark.parametrize(
    ("lowest", "where"),
    [
        (["B"], "B"),
        (["B", "C"], "B og C"),
        (["B", "C", "D"], "B, C og D"),
        (["B", "C", "D", "E"], "4 enheter"),
    ],
)
def test_units_that_share_the_lowest_value_are_all_named_unless_they_are_many(
    lowest: list[str], where: str
) -> None:
    rows = [unit("A", 60, "high"), *(unit(name, 10, "low") for name in lowest)]

    first = told(comparison_of(table(*rows)))[0]

    assert f"fra 10 % ({where}) til 60 % (A)" in first


def test_a_tie_is_one_in_the_printed_value() -> None:
    rows = ["A | 2024 | 60 | 100", "B | 2024 | 101 | 1000", "C | 2024 | 102 | 1000"]

    first = told(comparison_of("\n".join(["unit | year | n | N", *rows])))[0]

    assert "fra 10 % (B og C) til 60 % (A)" in first or "fra 10 % (C og B) til 60 % (A)" in first


@pytest.mark.parametrize(("units", "where"), [("AB", "begge enhetene"), ("ABC", "alle 3 enhetene")])
def test_equal_units_have_no_spread(units: str, where: str) -> None:
    rows = [unit(name, 10, "low") for name in units]

    assert told(comparison_of(table(*rows)))[0] == f"I 2024 var andelen 10 % i {where}."


def test_a_single_unit_is_told_with_its_numbers() -> None:
    rows = ["Fjord | 2024 | 0 | 12 | 0 | 26 | low |"]

    assert told(comparison_of(table(*rows)))[0] == (
        "I 2024 vises bare Fjord: 0 % (0 av 12; 95 % konfidensintervall 0–26 %)."
    )


def test_no_unit_that_is_large_enough_is_told() -> None:
    rows = [unit("A", 50, "high", counted=4), unit("B", 50, "high", counted=2), NATION]

    assert told(comparison_of(table(*rows))) == [
        "I 2024 har ingen enheter minst 5 i nevneren, så ingen vises.",
        *NATION_TOLD,
        "2 enheter har færre enn 5 i nevneren i 2024 og vises ikke.",
    ]


def test_a_nation_that_is_too_small_is_told() -> None:
    rows = [unit("A", 50, "high", counted=4), unit("Nasjonalt", 50, "high", counted=4)]

    assert "Nasjonalt er det færre enn 5 i nevneren, så tallet vises ikke." in told(
        comparison_of(table(*rows))
    )


@pytest.mark.parametrize("rows", [[], ["A | 2023 | 5 | 10 | 1 | 99 | high |"]])
def test_a_year_without_anyone_is_told(rows: list[str]) -> None:
    expected = "Ingen registreringer i 2024."

    assert told(comparison_of(table(*rows) if rows else "")) == [expected]


def test_without_a_target_nothing_is_said_of_one() -> None:
    rows = [unit("A", 50, ""), unit("B", 10, ""), NATION.replace("moderate", "")]

    sentences = told(comparison_of(table(*rows), targets=Targets()))

    assert not any("mål" in sentence for sentence in sentences)
    assert len(sentences) == 2


def test_who_reached_the_target_only_by_rounding_is_told_with_a_decimal() -> None:
    # 39.6 % is printed as 40 %.
    rows = ["A | 2024 | 99 | 250 | 33 | 46 | high | moderate", unit("B", 50, "high")]

    assert told(comparison_of(table(*rows)))[-1] == (
        "Måloppnåelsen regnes av hele prosent. Uavrundet ville den vært en annen for A (39,6 %)."
    )
