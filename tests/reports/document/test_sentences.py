"""Sentences about targets: right in singular and plural, with ties, zeroes and nobody."""

import pytest

from kvalreg.model import Targets
from kvalreg.reports.document.sentences import achievement
from kvalreg.reports.speech import Speech
from tests.reports.hand_made import comparison_of, plain

HEAD = "unit | year | n | N | lower | upper | achieved"


def told(*units: tuple[str, str], language: str = "nb", targets: Targets | None = None) -> str:
    rows = [f"{name} | 2024 | 40 | 100 | 30 | 50 | {achieved}" for name, achieved in units]
    comparison = comparison_of("\n".join([HEAD, *rows]), targets=targets)
    return plain(achievement(comparison, Speech(language)))


@pytest.mark.parametrize(
    ("units", "norwegian", "english"),
    [
        (
            [("Dal", "low"), ("Fjord", "high"), ("Øy", "moderate")],
            (
                "Én enhet oppnådde høy måloppnåelse (minst 40 %): Fjord. "
                "Én enhet oppnådde moderat måloppnåelse (minst 30 %): Øy. "
                "Én enhet hadde lav måloppnåelse: Dal."
            ),
            (
                "One unit reached high achievement (at least 40%): Fjord. "
                "One unit reached moderate achievement (at least 30%): Øy. "
                "One unit had low achievement: Dal."
            ),
        ),
        (
            [("Dal", "high"), ("Fjord", "high")],
            "Begge enhetene oppnådde høy måloppnåelse (minst 40 %): Dal og Fjord.",
            "Both units reached high achievement (at least 40%): Dal and Fjord.",
        ),
        (
            [("Dal", "low"), ("Fjord", "low"), ("Øy", "low")],
            (
                "Ingen av de tre enhetene oppnådde høy måloppnåelse (minst 40 %). "
                "Alle tre enhetene hadde lav måloppnåelse: Dal, Fjord og Øy."
            ),
            (
                "None of the three units reached high achievement (at least 40%). "
                "All three units had low achievement: Dal, Fjord and Øy."
            ),
        ),
        (
            [("Dal", "high")],
            "Dal oppnådde høy måloppnåelse (minst 40 %).",
            "Dal reached high achievement (at least 40%).",
        ),
        (
            [("Dal", "low")],
            "Dal oppnådde ikke høy måloppnåelse (minst 40 %). Dal hadde lav måloppnåelse.",
            "Dal did not reach high achievement (at least 40%). Dal had low achievement.",
        ),
    ],
)
def test_it_is_told_who_reached_what(
    units: list[tuple[str, str]], norwegian: str, english: str
) -> None:
    assert told(*units) == norwegian
    assert told(*units, language="en") == english


def test_many_units_are_counted_and_not_named() -> None:
    units = [(f"Sted {chr(65 + place)}", "high") for place in range(8)]

    assert told(*units, ("Dal", "low")) == (
        "Åtte enheter oppnådde høy måloppnåelse (minst 40 %). Én enhet hadde lav måloppnåelse: Dal."
    )


def test_without_a_moderate_target_only_the_high_one_is_told() -> None:
    assert told(("Dal", "low"), ("Fjord", "high"), targets=Targets(high=0.4)) == (
        "Én enhet oppnådde høy måloppnåelse (minst 40 %): Fjord."
    )


def test_without_a_target_nothing_is_told() -> None:
    assert told(("Dal", ""), ("Fjord", ""), targets=Targets()) == ""
